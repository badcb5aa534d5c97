import Disclosure

/// Why a list of ratio rules cannot be used, in words for the office.
struct EntryRatioProblem: Error, Equatable {
  let rule: String
  let value: String?
  let problem: String
  let remedy: String
}

extension EntryRatio {
  /// Reads lines as `1人 3n`, `2人以上 2n+1`, `1—9人 2n`, `10人以上 1.5n进一`, or one `3n` for all.
  ///
  /// The lines together say a number for every number of posts: gaps, overlaps and a fraction of a
  /// person without its rounding are refused.
  static func reading(_ lines: [String]) throws(EntryRatioProblem) -> EntryRatio {
    var rules: [Rule] = []
    for line in lines { rules.append(try rule(line)) }
    rules.sort { $0.posts.lowerBound < $1.posts.lowerBound }
    var next = 1
    for rule in rules {
      guard rule.posts.lowerBound == next else {
        throw rule.posts.lowerBound > next ? .gap(at: next) : .overlap(at: rule.posts.lowerBound)
      }
      let isLast = rule.posts.upperBound == Int.max
      next = isLast ? Int.max : rule.posts.upperBound + 1
    }
    guard next == Int.max else { throw .openEnded(next) }
    return EntryRatio(rules: rules)
  }

  private static func rule(_ line: String) throws(EntryRatioProblem) -> Rule {
    let parts = line.split(separator: " ").map(String.init)
    guard let formula = parts.last, parts.count <= 2 else { throw .notARule(line) }
    guard let posts = parts.count == 2 ? posts(parts[0]) : 1...Int.max,
      var rule = formulaRule(formula[...])
    else { throw .notARule(line) }
    rule.posts = posts
    let isWhole = rule.factor.units % Score.unitsPerPoint == 0
    if !isWhole, rule.rounding == nil { throw .withoutRounding(line, rule) }
    return rule
  }

  /// 1人, 2人以上, 1—9人 with any of the usual dashes.
  private static func posts(_ text: String) -> ClosedRange<Int>? {
    if text.hasSuffix("人以上"), let lower = Int(text.dropLast(3)), lower > 0 {
      return lower...Int.max
    }
    guard text.hasSuffix("人") else { return nil }
    let ends = text.dropLast().split(
      omittingEmptySubsequences: false, whereSeparator: { "—-–~至".contains($0) })
    let figures = ends.compactMap { Int($0) }
    guard figures.count == ends.count, (1...2).contains(figures.count), figures[0] > 0,
      figures[0] <= figures[figures.count - 1], figures[figures.count - 1] < 10_000
    else { return nil }
    return figures[0]...figures[figures.count - 1]
  }

  /// n, 3n, 2n+1, 1.5n进一.
  private static func formulaRule(_ text: Substring) -> Rule? {
    guard let variable = text.firstIndex(of: "n") else { return nil }
    let before = text[..<variable]
    guard let factor = before.isEmpty ? Score(1) : Score(parsing: before), factor > Score(0),
      factor <= Score(100)
    else { return nil }
    var rest = text[variable...].dropFirst()
    var rule = Rule(posts: 1...1, factor: factor)
    for rounding in Rounding.allCases where rest.hasPrefix(rounding.rawValue) {
      rule.rounding = rounding
      rest = rest.dropFirst(rounding.rawValue.count)
    }
    guard !rest.isEmpty else { return rule }
    guard rest.first == "+", let extra = Int(rest.dropFirst()), (1...100).contains(extra) else {
      return nil
    }
    rule.extra = extra
    return rule
  }
}

extension EntryRatioProblem {
  fileprivate static func notARule(_ line: String) -> EntryRatioProblem {
    EntryRatioProblem(
      rule: "HIRE-104", value: line, problem: "“\(line)”看不懂",
      remedy: "请写成 3n、2n+1、1.5n进一,不同人数不同比例时逐行写 1人 3n、2人以上 2n+1(n 是招聘人数)")
  }

  fileprivate static func gap(at count: Int) -> EntryRatioProblem {
    EntryRatioProblem(
      rule: "HIRE-105", value: nil, problem: "没有写招聘 \(count) 人时的比例",
      remedy: "请让各条的人数从 1 人起首尾相接")
  }

  fileprivate static func overlap(at count: Int) -> EntryRatioProblem {
    EntryRatioProblem(
      rule: "HIRE-105", value: nil, problem: "招聘 \(count) 人时有两条比例",
      remedy: "请让各条的人数首尾相接,不要重叠")
  }

  fileprivate static func openEnded(_ next: Int) -> EntryRatioProblem {
    EntryRatioProblem(
      rule: "HIRE-105", value: nil, problem: "没有写招聘 \(next) 人以上的比例",
      remedy: "请在最后补一条,如 \(next)人以上 2n")
  }

  fileprivate static func withoutRounding(
    _ line: String, _ rule: EntryRatio.Rule
  ) -> EntryRatioProblem {
    // The smallest number of posts that shows the fraction; a millionth shows at the lower end.
    let count =
      (0..<10).map { rule.posts.lowerBound + $0 }.first {
        rule.factor.units * $0 % Score.unitsPerPoint != 0
      } ?? rule.posts.lowerBound
    let product = Score(units: rule.factor.units * count)
    return EntryRatioProblem(
      rule: "HIRE-106", value: line,
      problem: "招聘 \(count) 人时得 \(product) 人,没有写小数怎样取整",
      remedy: "请在后面写进一、四舍五入或去尾,如 \(rule.words)进一")
  }
}
