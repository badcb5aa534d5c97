import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureStore
import NoticeLife

struct ObjectionTermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "异议规则:材料、匿名、邮戳、宽限、答复和复核的期限,各有依据。",
    discussion: """
      没有全国统一的规定,不写的不猜:没有答复期限就不算期限,没有规定匿名不受理就不能以匿名为由。
      规则写在文件里:依据(必写)、条款、个人材料、单位材料、匿名、邮寄认定、宽限工作日、答复工作日、复核工作日、起草签发人回避。
      例:
        gongshi objection terms
        gongshi objection terms --set 异议规则.yaml --as 王强
        gongshi objection terms --use 甘肃普高助学金 --kind aid.recognition --as 王强
      """, aliases: ["规则"])

  @Option(help: ArgumentHelp("按这个文件设定(.yaml)。", valueName: "file")) var set: String?
  @Option(help: "用一份见过的规定:不带参数运行可以看名称。") var use: String?
  @Option(help: "只用于这种公示,如 hiring.proposed;不写就用于所有没有单独设定的。") var kind: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard set == nil || use == nil else { throw ValidationError("--set 和 --use 只能写一个。") }
    if let kind, allKindNames[kind] == nil {
      throw ValidationError("没有公示种类“\(kind)”,用 gongshi kinds 查看。")
    }
  }

  func run() throws {
    guard let terms = try chosen() else { return try acting.office.looking { try shown($0, $1) } }
    try acting.acting { writing, session in
      try writing.setObjectionTerms(terms, for: kind)
      var answer = try shown(writing, session)
      answer.done = ["设定\(kind.map { "“\($0)”的" } ?? "")异议规则(\(terms.source.provision))"]
      return answer
    }
  }

  private func chosen() throws -> ObjectionTerms? {
    if let set { return try objectionTerms(from: factEntries(yaml: try factsText(at: set)), set) }
    guard let use else { return nil }
    guard let terms = ObjectionTerms.seen(use) else { throw LifeRefusal.unknownTerms(use) }
    return terms
  }

  private func shown(_ reading: OfficeReading, _ session: Session) throws -> OfficeAnswer {
    let rules = try reading.objectionRules(for: kind ?? "", own: nil)
    let points = rules.points
    return OfficeAnswer(
      lines: points.map { "\($0.name):\($0.value)" + ($0.source.map { "(\($0))" } ?? "") }
        + ["见过的规定(--use):\(ObjectionTerms.seen.map(\.name).joined(separator: "、"))"],
      json: [
        JSON.Member(
          "terms",
          .array(
            points.map {
              .members([
                "name": .string($0.name), "value": .string($0.value),
                "source": .orNull($0.source),
              ])
            }))
      ])
  }
}

extension ObjectionRules {
  /// Each point with what holds and the text behind it.
  fileprivate var points: [(name: String, value: String, source: String?)] {
    func point<Value: Sendable>(
      _ name: String, _ stated: Stated<Value>?, _ none: String, _ words: (Value) -> String
    ) -> (name: String, value: String, source: String?) {
      (name, stated.map { words($0.value) } ?? none, stated.map { "\($0.source)" })
    }
    func list(_ parts: [ObjectionPart]) -> String { parts.map(\.chinese).joined(separator: "、") }
    return [
      point("个人材料", stated(\.person), "", list), point("单位材料", stated(\.unit), "", list),
      point("匿名", stated(\.anonymous), "没有规定,请异议人补正姓名") { $0.chinese },
      point("邮寄认定", stated(\.postmark), "没有规定,两种邮戳结果不同时先确定") { $0.chinese },
      point("宽限工作日", stated(\.grace), "没有规定,公示期满即止") { "\($0)" },
      point("答复工作日", stated(\.answer), "未规定答复期限") { "\($0)" },
      point("复核工作日", stated(\.review), "未规定复核期限") { "\($0)" },
      point("起草签发人回避", stated(\.keepsMakersOut), "没有规定") { $0 ? "是" : "否" },
    ]
  }
}

private let termsSpecs: [FactSpec] = [
  FactSpec("依据", hint: "文件名称和文号", example: "某县公示异议处理办法"),
  FactSpec("条款", required: false, example: "第六条"),
  FactSpec("个人材料", .texts, required: false, example: "真实姓名或单位全称"),
  FactSpec("单位材料", .texts, required: false, example: "单位公章"),
  FactSpec(
    "匿名", .choice(ObjectionTerms.Anonymous.allCases.map(\.chinese)), required: false,
    example: "不受理"),
  FactSpec(
    "邮寄认定", .choice(ObjectionTerms.Postmark.allCases.map(\.chinese)), required: false,
    example: "寄出邮戳"),
  FactSpec("宽限工作日", .number(1...60), required: false, example: "5"),
  FactSpec("答复工作日", .number(1...60), required: false, example: "3"),
  FactSpec("复核工作日", .number(1...60), required: false, example: "3"),
  FactSpec("起草签发人回避", .choice(["是", "否"]), required: false, example: "是"),
]

/// - Throws: ``LifeRefusal`` OBJ-043 with everything that is wrong in the file.
private func objectionTerms(from entries: [FactEntry], _ path: String) throws -> ObjectionTerms {
  let (facts, findings) = Facts.read(entries, as: termsSpecs)
  let unknown = (facts.texts("个人材料") + facts.texts("单位材料"))
    .filter { ObjectionPart(chinese: $0) == nil }
  guard findings.isEmpty, unknown.isEmpty else {
    let parts = ObjectionPart.allCases.map(\.chinese).joined(separator: "、")
    throw LifeRefusal.wrongTerms(
      path, findings.map(\.description) + unknown.map { "没有材料“\($0)”,可以写\(parts)" })
  }
  func parts(_ name: String) -> [ObjectionPart]? {
    let texts = facts.texts(name)
    return texts.isEmpty ? nil : texts.compactMap { ObjectionPart(chinese: $0) }
  }
  let source = Provision(facts.text("依据") ?? "", facts.text("条款"), standing: .local)
  return ObjectionTerms(source) { terms in
    terms.person = parts("个人材料")
    terms.unit = parts("单位材料")
    terms.anonymous = ObjectionTerms.Anonymous.allCases.first { $0.chinese == facts.text("匿名") }
    terms.postmark = ObjectionTerms.Postmark.allCases.first { $0.chinese == facts.text("邮寄认定") }
    terms.grace = facts.text("宽限工作日").flatMap { Int($0) }
    terms.answer = facts.text("答复工作日").flatMap { Int($0) }
    terms.review = facts.text("复核工作日").flatMap { Int($0) }
    terms.keepsMakersOut = facts.text("起草签发人回避").map { $0 == "是" }
  }
}
