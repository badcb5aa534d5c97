import Disclosure
import WorkingDays

/// How marks are counted, a sentence each, for whoever wants to work out a total (成绩计算办法).
let countingStatement = Statement("成绩计算办法") { content in
  announcedScheme(content.facts)?.countingWords ?? []
}

/// Who goes on, who takes a free place, and when a post is opened at all (入围和递补办法).
let choosingStatement = Statement("入围和递补办法") { content in
  announcedScheme(content.facts)?.choosingWords(content.facts) ?? []
}

/// The age limits of the posts as days of birth, lowest first (出生日期界限).
let birthBoundStatement = Statement("出生日期界限") { content in
  guard let cutOff = content.facts.day("年龄截止日") else { return [] }
  let limits = Set(content.records.compactMap { $0[AnnouncedPost.ageLimit] })
  return limits.sorted().map {
    "年龄要求\($0)周岁及以下的，即\(AgeLimit.atMost($0).words(on: cutOff))。"
  }
}

extension HiringScheme {
  var countingWords: [String] {
    [
      totalFormula,
      marks.fullMarks == 100 ? nil : "笔试满分\(marks.fullMarks)分，折算成百分制。",
      marks.skillShare == 0 ? nil : "面试成绩中专业技能测试占\(marks.skillShare)%。",
      bonusWords,
      panels.dropped == 0 ? nil : "评委打分去掉\(panels.dropped)个最高分和\(panels.dropped)个最低分后取平均分。",
      levellingWords, roundingWords, tieWords,
    ].compactMap(\.self)
  }

  private var levellingWords: String? {
    let levelling = panels.levelling
    guard levelling.method != .none else { return nil }
    return "分考场面试的，用\(levelling.method.rawValue)平衡：考场系数＝总平均分÷本考场平均分，"
      + "面试成绩＝考场内平均得分×考场系数；平均分\(levelling.meanPrecision.publishedWords)；"
      + "系数\(levelling.coefficientPrecision.publishedWords)。"
  }

  /// What is rounded before the total, in the order of the stages.
  private var roundingWords: String? {
    let stages: [(name: String, precision: Precision?)] = [
      ("笔试成绩", marks.weights.written == 0 ? nil : marks.writtenPrecision),
      ("折算成绩", marks.fullMarks == 100 ? nil : marks.conversionPrecision),
      ("面试成绩", marks.weights.interview == 0 ? nil : marks.interviewPrecision),
      ("各项加权成绩", marks.weightedPrecision),
    ]
    let words = stages.compactMap { name, precision in
      precision.map { "\(name)\($0.publishedWords)" }
    }
    return words.isEmpty ? nil : words.joined(separator: "；") + "。"
  }

  private var bonusWords: String? {
    guard marks.bonus != .none else { return nil }
    let cap = marks.bonusCap.map { "，最多加\($0)分" } ?? ""
    return "政策加分计入\(marks.bonus.rawValue)\(cap)。"
  }

  private var tieWords: String? {
    guard !tieChain.isEmpty else { return nil }
    return "总成绩相同的，依次比较\(tieChain.map(\.rawValue).joined(separator: "、"))。"
  }

  func choosingWords(_ facts: Facts) -> [String] {
    [openingWords, entryWords(facts), minimumWords, substitutionWords].compactMap(\.self)
  }

  private var openingWords: String? {
    opening.map { "开考比例为1:\($0.applicants)，达不到的\($0.shortfall.rawValue)。" }
  }

  private func entryWords(_ facts: Facts) -> String? {
    let interview = facts.texts("面试入围").joined(separator: "、")
    let examination = facts.texts("体检入围").joined(separator: "、")
    let ties = interviewTies == .everyone ? "末位同分的全部进入" : "末位同分的按同分顺序确定"
    let first = interview.isEmpty ? "" : "面试入围人数为\(interview)，\(ties)；"
    return "\(first)体检入围人数为\(examination)（n为招聘人数）。"
  }

  private var minimumWords: String? {
    let lines = [("笔试", minimums.written), ("面试", minimums.interview), ("总成绩", minimums.total)]
      .compactMap { name, line in line.map { "\(name)\($0)分" } }
    return lines.isEmpty ? nil : "最低分数线为\(lines.joined(separator: "、"))，低于的不进入下一环节。"
  }

  private var substitutionWords: String {
    let policies: [(policy: SubstitutionRules.Policy, words: String)] = [
      (.allowed, "可以递补"), (.once, "只递补一次"), (.refused, "不递补"),
    ]
    let words = policies.compactMap { policy, words in
      let stages = SubstitutionRules.Stage.allCases.filter {
        substitution.policies[$0] ?? .refused == policy
      }
      return stages.isEmpty
        ? nil : "\(stages.map(\.rawValue).joined(separator: "、"))环节\(words)"
    }
    let range = substitution.range == .samePost ? "同岗位人员" : substitution.range.rawValue
    return "\(words.joined(separator: "，"))；递补的从\(range)中依次确定。"
  }
}
