public import Disclosure
import WorkingDays

/// The list of a publication as a table for programs (RFC 4180), in UTF-8 with the mark by which
/// spreadsheet programs know it.
///
/// Every row ends with the fingerprint, so that rows that were put together with others still say
/// which notice they are of. When the web may not show the list, these are the counts it shows.
public func csv(of publication: Publication) -> String {
  let table = PublicationRows(publication.tablesForPrograms)
  let fingerprint = publication.fingerprint
  var text = "\u{FEFF}"
  text.appendRecord(table.columns.map(\.header) + [fingerprintHeader])
  for index in 0..<table.count { text.appendRecord(table.row(index) + [fingerprint]) }
  return text
}

/// What stands in the columns of ``csv(of:)``, whose it is and what may be done with it, as the W3C
/// describes tables (CSV on the Web, csvw).
public func csvMetadata(of publication: Publication) -> JSON {
  let table = PublicationRows(publication.tablesForPrograms)
  let last = JSON.members(["titles": .string(fingerprintHeader), "datatype": .string("string")])
  return .members([
    "@context": .array([
      .string("http://www.w3.org/ns/csvw"), .members(["@language": .string("zh")]),
    ]),
    "url": .string("notice.csv"),
    "dc:title": .string(publication.title.text),
    "dc:publisher": .string(publication.issuer.text),
    "dc:identifier": .string(publication.fingerprint),
    "dc:issued": .string("\(publication.period.posted)"),
    "dc:rights": .string(publication.licence.words),
    "dialect": .members([
      "encoding": .string("utf-8"), "lineTerminators": .array([.string("\r\n")]),
      "header": .bool(true),
    ]),
    "tableSchema": .members(["columns": .array(table.columns.map(\.json) + [last])]),
  ])
}

private let fingerprintHeader = "指纹"

extension Publication {
  /// What a program is given that reads the notice from the web.
  fileprivate var tablesForPrograms: [PublicTable] { web?.tables ?? tables }
}

extension PublicationRows.Column {
  fileprivate var json: JSON {
    let type =
      switch form {
      case .text: "string"
      case .figures: "decimal"
      case .wholeNumbers: "integer"
      }
    return .members(["titles": .string(header), "datatype": .string(type)])
  }
}

extension String {
  fileprivate mutating func appendRecord(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      if index > 0 { append(",") }
      appendField(text)
    }
    append("\r\n")
  }

  /// In quotes where a comma, a quote or a line end would part it.
  private mutating func appendField(_ text: String) {
    let parts: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: parts.contains) else { return append(text) }
    append("\"")
    append(text.replacing("\"", with: "\"\""))
    append("\"")
  }
}
