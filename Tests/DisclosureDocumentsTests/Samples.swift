import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Templates
import WorkingDays

let builtIn = TemplateLibrary(builtIn: templateFiles)

/// A library whose hiring template has this body below a usual head; its first line is line 4.
func library(body: String, head: String = "标题: 公示") -> TemplateLibrary {
  TemplateLibrary(builtIn: ["hiring.proposed": "---\n\(head)\n---\n\(body)"])
}

/// A publication with the title that the built-in template gives it.
func titledSample(
  kind: String = "hiring.proposed", rows: Int = 6, facts changed: [String: [String]] = [:]
) throws -> Publication {
  let specs = sampleFactSpecs(kind)
  let entries = specs.filter(\.isRequired).map { spec in
    FactEntry(name: spec.name, values: changed[spec.name] ?? [spec.example], line: 1)
  }
  let title = try builtIn.title(
    for: sampleKind(kind), facts: Facts.read(entries, as: specs).facts)
  return try samplePublication(kind: kind, rows: rows, title: title, facts: changed)
}

/// The notice that the built-in template makes of a sample.
func sampleDocument(
  kind: String = "hiring.proposed", rows: Int = 6, facts: [String: [String]] = [:]
) throws -> NoticeDocument {
  let publication = try titledSample(kind: kind, rows: rows, facts: facts)
  return try builtIn.document(
    for: publication, kind: sampleKind(kind), fingerprint: publication.fingerprint)
}

/// A document as lines of text that show the kind of every block.
func outline(_ document: NoticeDocument) -> String {
  var lines = ["title: \(document.title.text)", "subject: \(document.subject.text)"]
  for block in document.blocks { lines += outline(block) }
  return lines.joined(separator: "\n") + "\n"
}

private func outline(_ block: NoticeDocument.Block) -> [String] {
  switch block {
  case .heading(let level, let text): ["heading \(level): \(text.text)"]
  case .paragraph(let inlines): ["paragraph: \(outline(inlines))"]
  case .list(let items): items.map { "item: \(outline($0))" }
  case .addressee(let text): ["addressee: \(text.text)"]
  case .table(let table): ["table: \(table.title), \(table.rowCount) rows, \(table.orderWords)"]
  case .signingTable(let table): ["signing table: \(table.title), \(table.rowCount) rows"]
  case .form(let form): ["form: \(form.title.text), \(form.rowCount) rows"]
  case .attachments(let names): ["attachments: \(names.map(\.text))"]
  case .drawing(let drawing): ["drawing: \(drawing.summary.text)"]
  case .signature(let signature):
    [
      "signature: \(signature.issuers.map(\.text)) \(signature.date.text)"
        + (signature.hasSeal ? " with seal" : "")
    ]
  }
}

private func outline(_ inlines: [NoticeDocument.Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text): text.text
    case .strong(let text): "<strong>\(text.text)</strong>"
    }
  }.joined()
}
