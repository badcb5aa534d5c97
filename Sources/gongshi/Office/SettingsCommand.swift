import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "本单位的设定:名称、代字、签批流程、必须张贴的渠道、保存期;不写选项则列出。",
    discussion: """
      由系统管理员修改,以后起草的公示才按新的办,已有的不变。
      例:
        gongshi settings
        gongshi settings --document-code 临教 --credit-code 11361002MB0000000X --as 赵敏
        gongshi settings --channel 公示栏 --channel 网站 --scheme three-levels --as 赵敏 --dry-run
        gongshi settings --retention hiring.proposed=730 --as 赵敏
      """, aliases: ["设定"])

  @Option(help: "单位名称,写全称。") var unit: String?
  @Option(help: "单位的统一社会信用代码,索引号用它。") var creditCode: String?
  @Option(help: "发文字号里的机关代字,如 临教。") var documentCode: String?
  @Option(
    help: "签批流程:\(SigningScheme.known.map(\.id).joined(separator: "、"))。", transform: knownScheme)
  var scheme: SigningScheme?
  @Option(help: "必须都有张贴证据、公示期才开始的渠道;可以写多次,写出的就是全部。") var channel: [String] = []
  @Flag(name: .customLong("any-channel"), help: "不规定渠道:哪一处先有证据就从哪一处起算。")
  var anyChannel = false
  @Option(
    help: ArgumentHelp("一种公示的名单保存几天,如 hiring.proposed=730;可以写多次。", valueName: "kind=days"),
    transform: kindDays)
  var retention: [KindDays] = []
  @Option(
    help: ArgumentHelp("答复异议的工作日数,比规定的少时写,如 hiring=5;可以写多次。", valueName: "rule=days"),
    transform: kindDays)
  var reply: [KindDays] = []
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard !anyChannel || channel.isEmpty else {
      throw ValidationError("--channel 和 --any-channel 只能写一个。")
    }
  }

  private var changesNothing: Bool {
    unit == nil && creditCode == nil && documentCode == nil && scheme == nil && channel.isEmpty
      && !anyChannel && retention.isEmpty && reply.isEmpty
  }

  func run() throws {
    if changesNothing {
      return try acting.office.looking { reading, _ in
        let settings = try reading.settings()
        return OfficeAnswer(lines: settings.lines, json: [JSON.Member("settings", settings.json)])
      }
    }
    try acting.acting { writing, _ in
      let before = try writing.settings()
      let after = changed(before)
      try writing.change(after)
      let lines = after.lines.filter { !before.lines.contains($0) }
      return OfficeAnswer(
        done: ["修改设定"], lines: lines.isEmpty ? ["和原来一样。"] : lines,
        json: [JSON.Member("settings", after.json)])
    }
  }

  private func changed(_ settings: OfficeSettings) -> OfficeSettings {
    var settings = settings
    settings.unit = unit ?? settings.unit
    settings.creditCode = creditCode ?? settings.creditCode
    settings.documentCode = documentCode ?? settings.documentCode
    settings.signingScheme = scheme?.id ?? settings.signingScheme
    if anyChannel || !channel.isEmpty { settings.requiredChannels = channel }
    for item in retention { settings.retentionDays[item.name] = item.days }
    for item in reply { settings.replyDeadlines[item.name] = item.days }
    return settings
  }
}

/// A number of days for something, as hiring.proposed=730.
struct KindDays {
  let name: String
  let days: Int
}

private func kindDays(_ text: String) throws -> KindDays {
  let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
  guard parts.count == 2, let days = Int(parts[1]), days > 0 else {
    throw ValidationError("“\(text)”请写成 名称=天数,如 hiring.proposed=730。")
  }
  return KindDays(name: parts[0], days: days)
}

extension OfficeSettings {
  fileprivate var lines: [String] {
    let known = SigningScheme(id: signingScheme)
    let scheme = known.map { "\($0.name)(\($0.source))" } ?? signingScheme
    let channels = requiredChannels.joined(separator: "、")
    return [
      "单位:\(unit)", "统一社会信用代码:\(creditCode ?? "没有写")",
      "机关代字:\(documentCode ?? "没有写")", "签批流程:\(scheme)",
      "必须张贴的渠道:\(channels.isEmpty ? "不规定,先有证据的一处起算" : channels)",
    ]
      + retentionDays.sorted { $0.key < $1.key }.map { "名单保存:\($0.key) \($0.value) 天" }
      + replyDeadlines.sorted { $0.key < $1.key }.map { "答复异议:\($0.key) \($0.value) 个工作日" }
  }

  fileprivate var json: JSON {
    func days(_ table: [String: Int]) -> JSON {
      .object(
        table.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) })
    }
    return .members([
      "unit": .string(unit), "creditCode": .orNull(creditCode),
      "documentCode": .orNull(documentCode), "signingScheme": .string(signingScheme),
      "requiredChannels": .array(requiredChannels.map(JSON.string)),
      "retentionDays": days(retentionDays), "replyDeadlines": days(replyDeadlines),
    ])
  }
}
