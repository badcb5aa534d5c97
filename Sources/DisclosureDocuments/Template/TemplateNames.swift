import Disclosure

/// What a template may name, and what stands for each name.
struct TemplateNames {
  struct Entry {
    let name: String
    /// Whether it may be missing, so that the words around it must be able to go too.
    let isOptional: Bool
    let values: [PublicText]
  }

  /// In the order in which they are declared.
  let entries: [Entry]
  private let places: [String: Int]

  /// Of two entries with one name, the first one counts.
  init(_ entries: [Entry]) {
    self.entries = entries
    self.places = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

  func place(of name: String) -> Int? { places[name] }

  /// What is wrong with the tags among `pieces`: unknown names, sections that do not fit.
  func problems(in pieces: [TemplatePiece]) -> [TemplateError.Problem] {
    var open: [TemplateTag] = []
    var problems: [TemplateError.Problem] = []
    for case .tag(let tag) in pieces {
      switch tag.form {
      case .variable: problems += problem(withVariable: tag, inside: open).map { [$0] } ?? []
      case .section, .inverted:
        open.append(tag)
        if self[tag.name] == nil { problems.append(unknown(tag)) }
      case .end:
        guard let opening = open.popLast(), opening.name == tag.name else {
          return problems + [.init("TPL-05", line: tag.line, "“\(tag.spelling)”没有配上同名的开头,请核对")]
        }
      }
    }
    return problems
      + open.map {
        .init("TPL-05", line: $0.line, "“\($0.spelling)”没有配上“{{/\($0.name)}}”,请补上")
      }
  }

  private func problem(
    withVariable tag: TemplateTag, inside open: [TemplateTag]
  ) -> TemplateError.Problem? {
    if tag.name == "." {
      let isInSection = open.contains { $0.form == .section }
      return isInSection ? nil : .init("TPL-05", line: tag.line, "“{{.}}”只能写在 {{#名称}} 和 {{/名称}} 之间")
    }
    guard let entry = self[tag.name] else { return unknown(tag) }
    let isGuarded = open.contains { $0.name == tag.name && $0.form == .section }
    if entry.isOptional, !isGuarded {
      let words = "“\(tag.name)”可以不填,请连同它的说明放在 {{#\(tag.name)}} 和 {{/\(tag.name)}} 之间"
      return .init("TPL-04", line: tag.line, words)
    }
    guard entry.values.isEmpty, !isGuarded else { return nil }
    return .init("TPL-10", line: tag.line, "“\(tag.name)”没有内容,请在事项文件里补上")
  }

  private func unknown(_ tag: TemplateTag) -> TemplateError.Problem {
    let near = nearSpellings(of: tag.name, among: entries.map(\.name))
    return .init("TPL-03", line: tag.line, "没有“\(tag.name)”这个名称\(near.isEmpty ? ",请改正或删去" : near)")
  }
}
