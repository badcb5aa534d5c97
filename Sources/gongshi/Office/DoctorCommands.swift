import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import WorkingDays

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "检查数据、备份、密钥、磁盘、时钟、日历和字体,说出要处理的事。",
    discussion: """
      没有问题以 0 结束,有要处理的以 1 结束,数据损坏以 5 结束。什么也不改动。
      例:
        gongshi doctor
        gongshi doctor --json
        gongshi doctor --data /srv/gongshi
      """, aliases: ["体检"])

  @OptionGroup var office: OfficeOptions

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let checkUp = try office.checkUp()
      let findings = checkUp.findings + fontFindings()
      print(office.json ? json(findings).text : words(findings))
      if checkUp.isDamaged { throw ExitCode(ExitStatus.integrity.rawValue) }
      if findings.contains(where: { $0.severity == .mustFix }) { throw ExitCode(1) }
    }
  }

  private func fontFindings() -> [Finding] {
    do {
      try FontCoverage().requireChinese()
      return []
    } catch {
      return [
        Finding(
          rule: error.id, problem: "电脑上没有中文字体,不能排版公示",
          remedy: "请安装 fonts-noto-cjk,或把仿宋、黑体等字体放入 ~/.local/share/fonts")
      ]
    }
  }

  private func words(_ findings: [Finding]) -> String {
    let lines = findings.map { "\($0.severity == .mustFix ? "要处理" : "请留意")  \($0)" }
    return (lines.isEmpty ? ["没有发现问题。"] : lines).joined(separator: "\n")
  }

  private func json(_ findings: [Finding]) -> JSON {
    .members(["findings": .array(findings.map(\.json))])
  }
}

struct SupportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "support", abstract: "做一份支持包给维护程序的人:只有数目和种类,没有姓名、标题和理由。",
    discussion: """
      例:
        gongshi support
        gongshi support --output 支持包.json
        gongshi support --data /srv/gongshi --output 支持包.json
      """, aliases: ["支持包"])

  @OptionGroup var office: OfficeOptions
  @Option(name: .shortAndLong, help: "写到哪个文件;不写就打印出来。") var output: String?

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let store = try OfficeStore(lookingAt: office.folder, key: office.keyFile)
      let text = try SupportBundle(of: store, office.checkUp()).json.text + "\n"
      guard let output else { return print(text, terminator: "") }
      try writeAtomically(text, to: output)
      print(
        office.json
          ? JSON.members(["file": .string(output)]).text : "已写出 \(output),给人以前可以打开看一遍。")
    }
  }
}

extension OfficeOptions {
  fileprivate func checkUp() throws -> CheckUp {
    let calendar = try calendar.load()
    return try CheckUp(
      of: folder, key: keyFile, now: momentWithoutData(), calendarEnd: calendar.covered.upperBound)
  }
}
