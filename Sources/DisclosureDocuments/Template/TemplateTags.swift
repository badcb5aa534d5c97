/// Private-use characters that mark values and line ends while a template is worked out.
enum Mark {
  static let valueOpening: Character = "\u{E000}"
  static let valueClosing: Character = "\u{E001}"
  static let lineOpening: Character = "\u{E002}"
  static let lineClosing: Character = "\u{E003}"

  /// Whether a character of a template could be taken for a mark, or for nothing at all.
  static func isForbidden(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.generalCategory == .privateUse
      || (scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t")
  }
}

/// A piece of a template: words, or a tag in double braces.
enum TemplatePiece: Hashable {
  case text(String)
  case tag(TemplateTag)
}

struct TemplateTag: Hashable {
  enum Form: Hashable {
    /// `{{名称}}`
    case variable
    /// `{{#名称}}`: what follows stands only when there is a value, once for each.
    case section
    /// `{{^名称}}`: what follows stands only when there is none.
    case inverted
    /// `{{/名称}}`
    case end
  }

  let form: Form
  let name: String
  /// From 1, of the template's file.
  let line: Int

  /// The tag as it is written.
  var spelling: String {
    switch form {
    case .variable: "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    }
  }
}

/// Cuts a template at its tags; comments are left out, and so are lines that hold only one tag.
///
/// The Mustache library knows Latin names only and is silent about missing ones, so that the tags
/// are found and checked here, and renamed before the library sees them.
struct TemplateScanner {
  private(set) var pieces: [TemplatePiece] = []
  private(set) var problems: [TemplateError.Problem] = []
  private var rest: Substring
  private var line: Int
  /// Whether nothing but blanks has been met on this line.
  private var lineIsBlank = true

  /// `text` uses `\n` alone; its first line is line `firstLine` of the file.
  init(_ text: String, firstLine: Int) {
    self.rest = text[...]
    self.line = firstLine
    while let opening = rest.firstRange(of: "{{") {
      take(text: rest[..<opening.lowerBound])
      rest = rest[opening.upperBound...]
      takeTag()
    }
    take(text: rest)
  }

  private mutating func take(text: Substring) {
    guard !text.isEmpty else { return }
    let marked = numbered(text)
    let sinceNewline = text.lastIndex(of: "\n").map { text[$0...].dropFirst() }
    lineIsBlank = (lineIsBlank || sinceNewline != nil) && (sinceNewline ?? text).allSatisfy(isBlank)
    // A line's words come in two takes when a comment was dropped between them.
    if case .text(let before) = pieces.last {
      pieces[pieces.count - 1] = .text(before + marked)
    } else {
      pieces.append(.text(marked))
    }
  }

  /// `text` with its number at the end of each line, since sections will take lines away.
  private mutating func numbered(_ text: Substring) -> String {
    var marked = ""
    for (offset, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if offset > 0 {
        marked += "\(Mark.lineOpening)\(line)\(Mark.lineClosing)\n"
        line += 1
      }
      if part.contains("}}") {
        problems.append(.init("TPL-06", line: line, "有“}}”而前面没有“{{”,请补上或删去"))
      }
      marked += part
    }
    return marked
  }

  private mutating func takeTag() {
    guard let closing = rest.firstRange(of: "}}") else {
      problems.append(.init("TPL-06", line: line, "“{{”没有配上“}}”,请补上"))
      rest = rest[rest.endIndex...]
      return
    }
    let content = rest[..<closing.lowerBound]
    let startLine = line
    line += content.count { $0 == "\n" }
    rest = rest[closing.upperBound...]
    guard content.first != "!" else { return dropLine() }
    guard let tag = tag(content, line: startLine) else { return }
    if tag.form == .variable { lineIsBlank = false } else { dropLine() }
    pieces.append(.tag(tag))
  }

  private mutating func tag(_ content: Substring, line: Int) -> TemplateTag? {
    let (form, name): (TemplateTag.Form, Substring) =
      switch content.first {
      case "#": (.section, content.dropFirst())
      case "^": (.inverted, content.dropFirst())
      case "/": (.end, content.dropFirst())
      default: (.variable, content)
      }
    let trimmed = name.trimmed(of: " \t")
    guard !trimmed.isEmpty, trimmed.allSatisfy(isNameCharacter) else {
      problems.append(
        .init("TPL-06", line: line, "看不懂“{{\(content)}}”,请写成 {{名称}}、{{#名称}}、{{^名称}} 或 {{/名称}}"))
      return nil
    }
    return TemplateTag(form: form, name: trimmed, line: line)
  }

  private func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "."
  }

  /// When the tag just read stands alone on its line, leaves out the line.
  private mutating func dropLine() {
    let after = rest.drop { isBlank($0) }
    guard lineIsBlank, after.isEmpty || after.first == "\n" else { return lineIsBlank = false }
    if case .text(let before) = pieces.last {
      let end = before.lastIndex { !isBlank($0) }
      pieces[pieces.count - 1] = .text(end.map { String(before[...$0]) } ?? "")
    }
    if after.first == "\n" { line += 1 }
    rest = after.dropFirst()
  }

  private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
}
