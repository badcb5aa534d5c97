import ArgumentParser
import Disclosure
import PublicDraws
import WorkingDays

/// A choice by its Chinese words or its short name.
private func named<Value: CaseIterable & RawRepresentable>(
  _ text: String, _ chinese: (Value) -> String
) throws -> Value where Value.RawValue == String {
  if let value = Value.allCases.first(where: { [$0.rawValue, chinese($0)].contains(text) }) {
    return value
  }
  let words = Value.allCases.map(chinese).joined(separator: "、")
  throw ValidationError("“\(text)”不在可选项中,请写\(words)之一。")
}

/// As 上证指数收盘价=2026-08-20 15:00=####.##.
private func drawSource(_ text: String) throws -> DrawSource {
  let parts = text.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count >= 2 else {
    throw ValidationError("“\(text)”请写成 名称=时间 或 名称=时间=写法,如 上证指数收盘价=2026-08-20 15:00=####.##。")
  }
  return DrawSource(
    String(parts[0]), known: try Moment(drawTime: drawText(String(parts[1]))),
    shape: parts.count == 3 ? String(parts[2]) : nil)
}

private let methods = ["随机排列", "随机数排序", "环形间隔", "起始号加公差", "RFC3797"]

struct DrawCommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "定下名单和方案,算出要印在公示上的承诺指纹。",
    discussion: """
      名单要有“摇号编号”和“人数”两列;多胞胎合用一个号的,“人数”填几个孩子,其余可以空着。
      种子来源写成 名称=知道的时间=写法,写法里 # 代表一位数字,可以写几个,次序就是合在一起的次序。
      随机排列以外的方法:随机数排序写一个来源;环形间隔、起始号加公差先写起始号,再写间隔或公差。
      例:
        gongshi draw commit 摇号名单.xlsx --title 一年级摇号 --seats 45 --published "2026-08-18 09:00" --source "上证指数收盘价=2026-08-20 15:00=####.##" --last-seats 整组录取并超额 -o 摇号.json
        gongshi draw commit 摇号名单.csv --title 一年级摇号 --seats 45 --alternates 20 --published "2026-08-18 09:00" --source "现场骰子=2026-08-21 09:00=# # # # #" -o 摇号.json
        gongshi draw commit 摇号名单.xlsx --title 一年级摇号 --seats 45 --published "2026-08-18 09:00" --method 环形间隔 --source "起始号=2026-08-21 09:00" --source "间隔=2026-08-21 09:00" --dry-run
      """, aliases: ["承诺"])

  @Argument(help: "摇号名单(.xlsx 或 .csv)。") var list: String
  @Option(help: "这次摇号叫什么。") var title: String
  @Option(help: "学位数,优先录取的先扣除。") var seats: Int
  @Option(help: "排多少个候补;不写则全部排。") var alternates: Int?
  @Option(help: "方法:\(methods.joined(separator: "、"))。") var method = methods[0]
  @Option(
    help: "起始号加公差又回到抽过的号时:顺延到后面第一个没有抽到的号(next),或停止(stop)。",
    transform: { try named($0, \DrawMethod.WhenRepeated.chinese) })
  var whenRepeated: DrawMethod.WhenRepeated?
  @Option(help: "种子来源:名称=时间=写法。", transform: drawSource) var source: [DrawSource] = []
  @Option(
    help: "余下学位不够一组多胞胎时:整组录取并超额(admit)、跳过该组给下一号(skip)、停止(stop)。",
    transform: { try named($0, \LastSeats.chinese) })
  var lastSeats: LastSeats?
  @Option(help: "名单和方案公布的时间,如 2026-08-18 09:00。", transform: Moment.init(drawTime:))
  var published: Moment
  @Option(help: "读哪张工作表。") var sheet: String?
  @Option(help: "名单里有几个组别的,是哪一个。") var group: String?
  @Flag(help: "补记早已按时公布的名单:种子来源的时间已经过了也写。") var afterwards = false
  @Option(name: [.short, .long], help: "记录写到哪个 .json。") var output: String?
  @Flag(help: "只算不写。") var dryRun = false
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    _ = try chosenMethod()
    guard dryRun || output?.lowercased().hasSuffix(".json") == true else {
      throw ValidationError("请写 -o 摇号.json,文件名要以 .json 结尾。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let plan = DrawPlan(
        title: title, seats: seats, alternates: alternates, method: try chosenMethod(),
        sources: source, lastSeats: lastSeats, published: published)
      let commitment = try DrawCommitment(
        try drawList(from: list, sheet: sheet, group: group), plan)
      let late = plan.findings(committedAt: SchoolClock().moment)
      guard late.isEmpty || afterwards else { throw DrawRefusal(late) }
      if let output, !dryRun { try write(DrawRecord(commitment), to: output) }
      report(commitment, notes: late)
    }
  }

  private func chosenMethod() throws -> DrawMethod {
    let names = ["shuffle", "numbers", "ring", "difference", "rfc3797"]
    guard let place = methods.firstIndex(of: method) ?? names.firstIndex(of: method) else {
      throw ValidationError("没有“\(method)”这种方法,请写\(methods.joined(separator: "、"))之一。")
    }
    guard let method = DrawMethod(named: names[place], whenRepeated: whenRepeated) else {
      throw ValidationError(
        names[place] == "difference"
          ? "起始号加公差要写 --when-repeated,说明又回到抽过的号时怎么办。" : "\(method)不用写 --when-repeated。")
    }
    return method
  }

  private func report(_ commitment: DrawCommitment, notes: [Finding]) {
    let (list, plan) = (commitment.list, commitment.plan)
    guard !json else {
      let written: JSON = .members([
        "output": .orNull(dryRun ? nil : output), "numbers": .integer(list.entries.count),
        "persons": .integer(list.persons), "seats": .integer(plan.seats),
        "needsDraw": .bool(commitment.needsDraw), "listHash": .string(list.sha256),
        "commitHash": .string(commitment.sha256), "notes": .array(notes.map(\.json)),
      ])
      return print(written.text)
    }
    print("名单:\(list.entries.count) 个号,\(list.persons) 人;学位 \(plan.seats) 个。")
    print("名单指纹:\(list.sha256)")
    print("承诺指纹:\(commitment.sha256)")
    for source in plan.sources where source.shape == nil && plan.method == .shuffle {
      print("请说明:“\(source.name)”没有写法,同一个数可能有几种抄法,最好写成 \(source.name)=\(source.known)=####.## 的样子。")
    }
    for note in notes { print("请说明:\(note.problem),请保留当时公布的公示备查。[\(note.rule)]") }
    print(commitment.needsDraw ? nextStep : "人数不超过学位数,不用摇号,全部录取;仍可运行 gongshi draw run 写入结果。")
    if dryRun { print("只算不写,没有生成记录。") }
  }

  private var nextStep: String {
    "下一步:把承诺指纹和方案印在参加摇号名单公示上,在 \(published) 公布;种子知道以后运行 gongshi draw run \(typed(output ?? "摇号.json"))。"
  }
}
