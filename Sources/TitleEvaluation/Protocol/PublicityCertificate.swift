public import Disclosure
public import WorkingDays
public import PersonalData

/// What came in while a notice hung (公示期内反映情况).
public enum Responses: String, Hashable, Sendable, CaseIterable {
  case none = "没有异议"
  case settled = "有异议已办结"
  case open = "有异议未办结"

  /// In the certificate; nil while nothing can be certified.
  fileprivate var words: StaticString? {
    switch self {
    case .none: "公示期内没有收到异议"
    case .settled: "公示期内收到的异议已经逐件核查办结，不影响公示的结果"
    case .open: nil
    }
  }
}

/// What a unit certifies about a notice when it sends the applicants' papers up (公示证明).
public struct PublicityCertificate: Sendable {
  public let notice: EarlierNotice
  public let unit: String
  public let place: String
  /// How many photographs of the board are filed with it.
  public let photographs: Int
  public let responses: Responses
  public let dated: CalendarDay

  public init(
    of notice: EarlierNotice, unit: String, place: String, photographs: Int, responses: Responses,
    dated: CalendarDay
  ) {
    (self.notice, self.unit, self.place) = (notice, unit, place)
    (self.photographs, self.responses, self.dated) = (photographs, responses, dated)
  }

  /// TITLE-063 to TITLE-065: why it cannot be given yet, or should not be given like this.
  public var findings: [Finding] {
    [tooEarly, unsettled, withoutPhotograph].compactMap(\.self)
  }

  private var tooEarly: Finding? {
    guard dated <= notice.lastDay else { return nil }
    return Finding(
      rule: "TITLE-063", value: dated.description,
      problem: "《\(notice.title)》公示到 \(notice.lastDay),\(dated) 还没有期满",
      remedy: "请在 \(notice.lastDay.next) 或以后开具")
  }

  private var unsettled: Finding? {
    guard responses == .open else { return nil }
    return Finding(
      rule: "TITLE-064", value: responses.rawValue, problem: "公示期内收到的异议还没有办结",
      remedy: "请核查办结后再开具、再报送")
  }

  private var withoutPhotograph: Finding? {
    guard photographs == 0 else { return nil }
    return Finding(
      rule: "TITLE-065", severity: .explain, problem: "没有公示现场的照片", remedy: "报送要求附照片的,请补上")
  }

  /// Nil while a finding must be fixed.
  ///
  /// - Throws: ``PrivateContent``, when unit or place holds a private number.
  public func paper() throws(PrivateContent) -> RecordPaper? {
    guard let words = responses.words, !findings.contains(where: { $0.severity == .mustFix })
    else { return nil }
    let texts: [(String, String)] = [
      ("公示标题", notice.title), ("张贴日", notice.posted.chinese), ("截止日", notice.lastDay.chinese),
      ("公示地点", place), ("人数", String(notice.rows.count)), ("指纹", notice.fingerprint),
    ]
    var filled = [RecordPaper.Text("反映情况", [PublicText(words)])]
    for (name, text) in texts { filled.append(.init(name, [try PublicText(scanning: text)])) }
    let count = photographs > 0 ? [try PublicText(scanning: String(photographs))] : []
    filled.append(.init("照片张数", count, isOptional: true))
    return RecordPaper(
      template: "title.certificate", issuer: try PublicText(scanning: unit), date: dated,
      parts: [RecordPaper.Part(texts: filled)])
  }
}
