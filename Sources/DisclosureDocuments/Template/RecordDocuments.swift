public import Disclosure
import WorkingDays

extension TemplateLibrary {
  /// The parts of `paper`, each worded by its template, to be printed one after the other.
  ///
  /// The template may name the texts of the part, 单位 and 成文日期. It is read as strictly as that of
  /// a notice: a name that nothing stands for is an error, and so is a text or a table of the part
  /// that it leaves out, unless the text may be missing.
  public func documents(for paper: RecordPaper) throws(TemplateError) -> [NoticeDocument] {
    let file = try file(named: paper.template)
    var documents: [NoticeDocument] = []
    for part in paper.parts { documents.append(try document(for: part, of: paper, file)) }
    return documents
  }

  private func document(
    for part: RecordPaper.Part, of paper: RecordPaper, _ file: TemplateFile
  ) throws(TemplateError) -> NoticeDocument {
    let names = TemplateNames(
      part.texts.map { .init(name: $0.name, isOptional: $0.isOptional, values: $0.values) }
        + ownNames(of: paper))
    try stop(on: names.problems(in: file.body) + omissions(of: file, part), file)
    let title = try title(of: file, names)
    let body = try body(
      of: file, names, directives(for: part, of: paper, file), subject: title.text)
    return NoticeDocument(
      title: title, blocks: body.blocks, issuer: paper.issuer, subject: body.subject,
      fingerprint: nil)
  }

  private func ownNames(of paper: RecordPaper) -> [TemplateNames.Entry] {
    [
      .init(name: "单位", isOptional: false, values: [paper.issuer]),
      .init(
        name: "成文日期", isOptional: false, values: [PublicText(derived: paper.date.chinese)]),
    ]
  }
}

/// What the part has and `file` does not show; and attachments, of which a paper has none.
private func omissions(
  of file: TemplateFile, _ part: RecordPaper.Part
) -> [TemplateError.Problem] {
  let named = file.names
  let forgotten = part.texts.filter { !$0.isOptional && !named.contains($0.name) }
  let attachments: TemplateError.Problem? =
    file.attachments.isEmpty ? nil : .init("TPL-02", "内部记录没有附件,请删去开头说明里的“附件”")
  return forgotten.map { omission(of: $0.name) } + (attachments.map { [$0] } ?? [])
}
