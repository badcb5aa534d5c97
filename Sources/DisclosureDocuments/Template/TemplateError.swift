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

/// Names of `known` that look like `name`, in quotes, as a question; empty when none does.
func nearSpellings(of name: String, among known: [String]) -> String {
  let near = known.filter { isNear($0, name) }
  guard !near.isEmpty else { return "" }
  return ",是不是" + near.prefix(3).map { "“\($0)”" }.joined(separator: "或") + "?"
}

private func isNear(_ known: String, _ name: String) -> Bool {
  let shared = Set(known).intersection(name).count
  return shared * 2 >= max(known.count, name.count) || shared == known.count
}
