import ArgumentParser
import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "建立本单位的数据:数据文件夹、密钥文件、第一个人(安全管理)。",
    discussion: """
      数据文件夹里有数据文件和各份公示的文件;密钥文件在它旁边,要另外抄一份保管:没有密钥,封存的内容谁也打不开。
      第一个人分配角色,自己不办公示;其余的人用 gongshi people add 添加。
      --rehearsal 建一份演练的数据:时间可以用 --now 设定,密码只作简单加密,印出的材料都写明演练。
      例:
        gongshi init --unit 临川县教育局 --first 周敏 --password-file 周敏.密码
        gongshi init 公示数据 --unit 临川县教育局 --credit-code 11361002MB0000000X --document-code 临教 --first 周敏 --password-file 周敏.密码
        gongshi init 演练数据 --rehearsal 新手培训 --now 2026-09-21T09:00 --unit 临川县教育局 --first 周敏 --password-file 周敏.密码
      """, aliases: ["建库"])

  @Argument(help: "数据文件夹;不写就是 --data 所指的。") var folder: String?
  @Option(help: "单位名称,写全称。") var unit: String
  @Option(help: "第一个人的姓名。") var first: String
  @Option(
    help: ArgumentHelp("写着第一个人密码的文件,密码是第一行;不写就在终端询问。", valueName: "file"))
  var passwordFile: String?
  @Option(help: "单位的统一社会信用代码,索引号用它。") var creditCode: String?
  @Option(help: "发文字号里的机关代字,如 临教。") var documentCode: String?
  @Option(
    help: "签批流程:\(SigningScheme.known.map { "\($0.id)(\($0.name))" }.joined(separator: "、"))。",
    transform: knownScheme)
  var scheme: SigningScheme = .standard
  @Option(help: "必须都有张贴证据、公示期才开始的渠道,如 公示栏;可以写多次。") var channel: [String] = []
  @Option(help: ArgumentHelp("只作演练,写演练的名称。", valueName: "words")) var rehearsal: String?
  @OptionGroup var office: OfficeOptions
  @Flag(name: .customLong("dry-run"), help: "只说将要做什么,不保存。") var dryRun = false

  func validate() throws {
    guard folder == nil || office.calendar.data == nil else {
      throw ValidationError("数据文件夹写了两次,请只写一处。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let now = try office.moment(rehearsing: rehearsal)
      let folder = folder ?? office.folder
      let keyPath = office.keyFile ?? keyFile(of: folder)
      if dryRun {
        try requireNothing(in: folder, keyPath)
      } else {
        let person = NewPerson(
          name: first, roles: [.securityKeeper], password: try password(),
          cost: passwordCost(rehearsing: rehearsal))
        _ = try OfficeStore.create(
          at: folder, key: keyPath, settings: settings, first: person, at: now)
      }
      let answer = answer(folder, keyPath)
      print(
        office.json
          ? answer.json(dryRun: dryRun, rehearsal: rehearsal).text
          : answer.text(dryRun: dryRun, rehearsal: rehearsal))
    }
  }

  private var settings: OfficeSettings {
    OfficeSettings(
      unit: unit, creditCode: creditCode, documentCode: documentCode, rehearsal: rehearsal,
      signingScheme: scheme.id, requiredChannels: channel)
  }

  private func password() throws -> [UInt8] {
    let source = PasswordSource(
      option: "--password-file", file: passwordFile, variable: "GONGSHI_PASSWORD_FILE",
      question: "\(first)的新密码(至少 8 个字符):")
    return try source.readNew()
  }

  private func requireNothing(in folder: String, _ keyPath: String) throws {
    for path in [folder + "/gongshi.sqlite", keyPath]
    where FileManager.default.fileExists(atPath: path) {
      throw Refusal(
        id: "OFF-006", message: "\(path) 已经有了,不会覆盖;要新建,请换一个数据文件夹。[OFF-006]")
    }
  }

  private func answer(_ folder: String, _ keyPath: String) -> OfficeAnswer {
    let standard = folder == dataFolder(nil)
    let data = standard ? "" : " --data \(typed(folder))"
    return OfficeAnswer(
      done: [
        "建立\(rehearsal == nil ? "" : "演练的")数据文件夹 \(folder)(\(unit))",
        "写入密钥文件 \(keyPath)(只有本人能读)",
        "添加 \(first)(安全管理),负责分配角色",
      ],
      lines: [
        "请把密钥文件抄到另一个地方保管,不要和数据备份放在一起:丢了它,封存的内容谁也打不开。",
        "签批流程:\(scheme.name)。",
      ],
      json: [
        JSON.Member("folder", .string(folder)), JSON.Member("key", .string(keyPath)),
        JSON.Member("person", .string("P1")), JSON.Member("scheme", .string(scheme.id)),
      ],
      next: "gongshi people add 姓名 --role 经办\(data) --as \(typed(first)) --new-password-file 文件")
  }
}

/// A signing scheme by its id.
func knownScheme(_ id: String) throws -> SigningScheme {
  guard let scheme = SigningScheme(id: id) else {
    let ids = SigningScheme.known.map { "\($0.id)(\($0.name))" }.joined(separator: "、")
    throw ValidationError("没有签批流程“\(id)”,可用的有:\(ids)。")
  }
  return scheme
}

/// The key file of a data folder, when none is named: beside it.
func keyFile(of folder: String) -> String {
  var folder = folder[...]
  while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
  return folder + ".key"
}

/// What a guess at a password costs: little in a rehearsal, whose people do everything many times
/// and whose data are made up.
func passwordCost(rehearsing rehearsal: String?) -> PasswordCost {
  rehearsal == nil ? .standard : PasswordCost(rounds: 16, blockSize: 1, parallelism: 1)
}
