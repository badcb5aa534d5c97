public import Disclosure
import WorkingDays
public import PersonalData

extension Checkpoint {
  /// The page for the board (存证公告): the six groups, large enough to be copied, and what they are for.
  ///
  /// `rehearsal` is what every paper of a rehearsal bears.
  public func paper(rehearsal: String? = nil) throws(PrivateContent) -> RecordPaper {
    RecordPaper(
      template: "ledger.checkpoint", issuer: try PublicText(scanning: office), date: at.day,
      parts: [
        RecordPaper.Part(texts: [
          try text("条数", "\(size)"), try text("存证时间", at.chinese),
          try text("校验码", groups.description.replacing("-", with: "　")),
          RecordPaper.Text(
            "演练",
            try rehearsal.map { (words) throws(PrivateContent) in try PublicText(scanning: words) }
              .map { [$0] } ?? [],
            isOptional: true),
        ])
      ])
  }

  private func text(_ name: String, _ text: String) throws(PrivateContent) -> RecordPaper.Text {
    RecordPaper.Text(name, [try PublicText(scanning: text)])
  }
}
