import ArgumentParser
import Disclosure
import DisclosureSheets

struct FolderCheckCommand<Source: ChainSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: "核对文件夹里的方案、事项和各张表,一次说出全部问题。",
      discussion: """
        只看每个文件自己对不对;还没有填的表不算错。表与表对不对得上,由各步计算时核对。
        有“必须改”的问题时以 1 结束,否则以 0 结束。
        \(Source.examples("check \(Source.sampleFolder)", "check \(Source.sampleFolder) --returned 退回", "check . --json"))
        """, aliases: ["核对"])
  }

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(help: "把有问题的各张表标好错误,写到这个文件夹,自动取名,如 报名表_需修改_12处.xlsx。")
  var returned: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let check = try FolderCheck(of: try WorkFolder(at: folder), Source.chain)
      let returned = try returned.map { (folder: $0, files: try check.writeReturned(to: $0)) }
      let report = FolderCheckReport(check: check, returned: returned)
      print(json ? report.json.text : report.text)
      if !check.findings.mustFix.isEmpty { throw ExitCode(1) }
    }
  }
}

extension FolderCheck {
  /// Writes each workbook with findings, marked, into `target`, all or none; their names by the
  /// workbook's.
  fileprivate func writeReturned(to target: String) throws -> [String: String] {
    var names: [String: String] = [:]
    var marked: [Artefact] = []
    for file in files {
      guard let reading = file.reading, !file.findings.isEmpty else { continue }
      let name = returnedFileName(of: file.name, findings: reading.result.findings.count)
      names[file.name] = name
      marked.append(Artefact(name: name, purpose: "退回修改") { try reading.writeReturned(to: $0) })
    }
    if !marked.isEmpty { _ = try write(marked, to: target, releasedBy: nil) }
    return names
  }
}
