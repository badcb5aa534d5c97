import Disclosure
import Mustache

/// A template with its sections worked out, ready for the Markdown parser.
///
/// Values are not in the text: each stands as a number between two private-use characters, so that
/// nothing in a value can be taken for Markdown, a tag or a directive.
struct FilledTemplate {
  let text: String
  /// The line of the file for each line of the text.
  let lines: [Int]
  let values: [PublicText]
}

/// Works out the sections of checked `pieces`; a private-use character in them is refused before.
func fill(
  _ pieces: [TemplatePiece], with names: TemplateNames
) throws -> FilledTemplate {
  let source = mustacheSource(pieces, names)
  let (data, values) = mustacheData(names)
  let rendered = try MustacheTemplate(string: source).render(data)
  var (text, lines): (String, [Int]) = ("", [])
  for line in rendered.split(separator: "\n", omittingEmptySubsequences: false) {
    let marked = line.split(
      separator: Mark.lineOpening, maxSplits: 1, omittingEmptySubsequences: false)
    text += marked[0] + "\n"
    let number = marked.count > 1 ? Int(marked[1].dropLast()) : nil
    lines.append(number ?? lines.last ?? 1)
  }
  return FilledTemplate(text: text, lines: lines, values: values)
}

/// The template as Mustache, whose names are Latin.
private func mustacheSource(_ pieces: [TemplatePiece], _ names: TemplateNames) -> String {
  pieces.reduce(into: "") { source, piece in
    switch piece {
    case .text(let text): source += text
    case .tag(let tag): source += mustacheTag(tag, names)
    }
  }
}

private func mustacheTag(_ tag: TemplateTag, _ names: TemplateNames) -> String {
  guard tag.name != "." else { return "{{.}}" }
  guard let place = names.place(of: tag.name) else { return "" }
  return switch tag.form {
  case .variable: "{{value\(place)}}"
  case .section: "{{#items\(place)}}"
  case .inverted: "{{^items\(place)}}"
  case .end: "{{/items\(place)}}"
  }
}

private func mustacheData(_ names: TemplateNames) -> ([String: Any], [PublicText]) {
  var data: [String: Any] = [:]
  var values: [PublicText] = []
  for (place, entry) in names.entries.enumerated() {
    let marks = entry.values.indices.map {
      "\(Mark.valueOpening)\(values.count + $0)\(Mark.valueClosing)"
    }
    values += entry.values
    data["items\(place)"] = marks
    data["value\(place)"] = enumeration(entry.values, as: marks)
  }
  return (data, values)
}

/// The items of a list in a sentence: with 、 between them, but not between two titles in 《》
/// (GB/T 15834-2011, 4.5.3.5).
private func enumeration(_ values: [PublicText], as marks: [String]) -> String {
  marks.indices.reduce("") { list, index in
    guard index > 0 else { return marks[index] }
    let areTitles = values[index - 1].text.hasSuffix("》") && values[index].text.hasPrefix("《")
    return list + (areTitles ? "" : "、") + marks[index]
  }
}
