import Disclosure
import PublicDraws
import WorkingDays

/// What all draws of one enrolment have in common, made public with the list, before any seed is
/// known.
struct DrawTerms: Hashable, Sendable {
  /// The enrolment's name; a draw's title adds its group.
  let project: String
  let method: DrawMethod
  /// Nil when every number that wins no seat is an alternate.
  let alternates: Int?
  let sources: [DrawSource]
  let lastSeats: LastSeats?
  let published: Moment
}

extension DrawTerms {
  static let methodName = "摇号方法"
  static let repeatedName = "重号办法"
  static let alternatesName = "候补名额"
  static let sourcesName = "种子来源"
  static let lastSeatsName = "余下学位办法"
  static let publishedName = "名单公布时间"
  static let everyone = "全部"

  /// The methods that a bureau's draw may have; in the others somebody on site supplies the numbers
  /// one by one.
  static let methods: [DrawMethod] = [.shuffle, .ring, .difference(whenRepeated: .next)]

  /// What a notice states, and what 方案.yaml says for the steps.
  ///
  /// A draw without sources is refused by its plan; a notice prints them as words of its own.
  static func facts(required isRequired: Bool) -> [FactSpec] {
    [
      FactSpec(
        methodName, .choice(methods.map(\.chinese)), required: isRequired, hint: "怎样由名单和种子得出次序",
        example: DrawMethod.shuffle.chinese),
      FactSpec(
        repeatedName, .choice(DrawMethod.WhenRepeated.allCases.map(\.chinese)), required: false,
        hint: "起始号加公差遇到已经抽到的号怎么办;其他方法不写", example: DrawMethod.WhenRepeated.next.chinese),
      FactSpec(
        alternatesName, required: isRequired, hint: "每组排几个候补,不限的写“\(everyone)”", example: "20"),
      FactSpec(
        sourcesName, .texts, required: false,
        hint: "有摇号的必须写;每条一个来源,名称、公布时间、写法用竖线隔开;写法里一个 # 代表一位数字,不定的可以不写",
        example: "上证指数7月6日收盘点位|2026-07-06 15:00|####.##"),
      FactSpec(
        lastSeatsName, .choice(LastSeats.allCases.map(\.chinese)), required: false,
        hint: "轮到多胞胎而余下学位不够一组时怎么办;有多胞胎的必须写", example: LastSeats.admit.chinese),
      FactSpec(
        publishedName, required: isRequired, hint: "摇号名单和办法公布的日期和时刻,早于所有种子",
        example: "2026-07-01 09:00"
      ),
    ]
  }

  /// The terms that `facts` state, or what is wrong with them; nothing when there are none at all.
  static func read(_ facts: Facts) -> (terms: DrawTerms?, findings: [RecordFinding]) {
    var reading = DrawTermsReading(facts)
    return (reading.terms(), reading.findings)
  }
}

/// Reads terms fact by fact and keeps what is wrong.
private struct DrawTermsReading {
  let facts: Facts
  var findings: [RecordFinding] = []

  init(_ facts: Facts) { self.facts = facts }

  mutating func terms() -> DrawTerms? {
    let (method, alternates, published) = (method(), alternates(), published())
    let sources = facts.texts(DrawTerms.sourcesName).compactMap { source($0) }
    guard let method, let published, findings.isEmpty, let project = facts.text(enrollmentFact.name)
    else { return nil }
    let lastSeats = facts.text(DrawTerms.lastSeatsName).flatMap { words in
      LastSeats.allCases.first { $0.chinese == words }
    }
    return DrawTerms(
      project: project, method: method, alternates: alternates, sources: sources,
      lastSeats: lastSeats, published: published)
  }

  private mutating func method() -> DrawMethod? {
    guard let words = facts.text(DrawTerms.methodName),
      let method = DrawTerms.methods.first(where: { $0.chinese == words })
    else { return nil }
    let repeated = facts.text(DrawTerms.repeatedName)
    guard case .difference = method else {
      if let repeated { refuse(DrawTerms.repeatedName, repeated, "\(words)不会重号", "请删去这一行") }
      return method
    }
    guard let way = DrawMethod.WhenRepeated.allCases.first(where: { $0.chinese == repeated }) else {
      refuse(DrawTerms.repeatedName, nil, "起始号加公差会重号,没有写怎么办", "请补上,和名单一起公布")
      return nil
    }
    return .difference(whenRepeated: way)
  }

  private mutating func alternates() -> Int? {
    guard let words = facts.text(DrawTerms.alternatesName), words != DrawTerms.everyone else {
      return nil
    }
    guard let count = Int(words), count >= 0 else {
      refuse(
        DrawTerms.alternatesName, words, "“\(words)”不是个数", "请写 0 以上的整数,或“\(DrawTerms.everyone)”")
      return nil
    }
    return count
  }

  private mutating func published() -> Moment? {
    guard let words = facts.text(DrawTerms.publishedName) else {
      if facts.text(DrawTerms.methodName) != nil {
        refuse(DrawTerms.publishedName, nil, "没有写名单和办法什么时候公布", "请补上,如 2026-07-01 09:00")
      }
      return nil
    }
    guard let moment = try? Moment(drawTime: words) else {
      refuse(DrawTerms.publishedName, words, "“\(words)”不是日期和时刻", "请写成 2026-07-01 09:00 的样子")
      return nil
    }
    return moment
  }

  /// As 上证指数7月6日收盘点位|2026-07-06 15:00|####.##, the last part only where it is fixed.
  private mutating func source(_ words: String) -> DrawSource? {
    let parts = words.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard (2...3).contains(parts.count), let known = try? Moment(drawTime: parts[1]) else {
      refuse(
        DrawTerms.sourcesName, words, "“\(words)”看不出名称和公布时间",
        "请写成 上证指数7月6日收盘点位|2026-07-06 15:00|####.## 的样子")
      return nil
    }
    return DrawSource(parts[0], known: known, shape: parts.count == 3 ? parts[2] : nil)
  }

  private mutating func refuse(
    _ fact: String, _ value: String?, _ problem: String, _ remedy: String
  ) {
    findings.append(
      RecordFinding(
        rule: "ENR-047", row: nil, column: fact, value: value, problem: problem, remedy: remedy))
  }
}
