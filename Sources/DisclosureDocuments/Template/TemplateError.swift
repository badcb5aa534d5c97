/// Why a notice could not be worded: everything wrong with its template, line by line.
public struct TemplateError: Error, Hashable, CustomStringConvertible {
  public struct Problem: Hashable, Sendable {
    /// As TPL-03; stable.
    public let rule: String
    /// From 1, of the template's file; nil when the template as a whole is meant.
    public let line: Int?
    /// What is wrong and what to do now, as a sentence.
    public let words: String

    init(_ rule: String, line: Int? = nil, _ words: String) {
      self.rule = rule
      self.line = line
      self.words = words
    }
  }

  /// The kind's id, which is the template's name.
  public let template: String
  /// In the order of their lines.
  public let problems: [Problem]

  init(_ template: String, _ problems: [Problem]) {
    self.template = template
    self.problems = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  public var description: String {
    problems.map { problem in
      let line = problem.line.map { "第 \($0) 行" } ?? ""
      return "模板“\(template)”\(line):\(problem.words)。[\(problem.rule)]"
    }.joined(separator: "\n")
  }
}

/// The names of `known` that look most like `name`, as a question; empty when none does.
func nearSpellings(of name: String, among known: [String]) -> String {
  let likeness = known.map { Set($0).intersection(name).count }
  guard let best = likeness.max(), best * 2 >= name.count else { return "" }
  let near = zip(known, likeness).filter { $0.1 == best }.prefix(3).map { "“\($0.0)”" }
  return ",是不是要写\(near.joined(separator: "或"))"
}
