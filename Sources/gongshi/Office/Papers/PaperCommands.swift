import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

/// What every command takes that prints a paper about a notice.
struct PaperOptions: ParsableArguments {
  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "写到哪里:以 .pdf 或 .docx 结尾就写这一个文件,否则是文件夹,各种格式都写。", valueName: "path"))
  var output: String
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @OptionGroup var office: OfficeOptions

  /// Prints `paper` of the notice, or says everything that is missing.
  func print(_ paper: CasePaper, next: String) throws {
    try office.looking { reading, session in
      let file = try reading.caseFile(of: notice, session)
      let made = try MadePaper(
        paper, of: file, templateLibrary(overriddenFrom: templates))
      let written = try write(made)
      let findings = file.findings(for: paper)
      return OfficeAnswer(
        lines: ["\(paper.chinese):\(written.joined(separator: "、"))"]
          + findings.map { "请说明:\($0)" },
        json: [
          JSON.Member("notice", .string(notice)), JSON.Member("paper", .string(paper.rawValue)),
          JSON.Member("written", .array(written.map(JSON.string))),
          JSON.Member("explain", .array(findings.map { .string($0.description) })),
        ], next: next)
    }
  }

  private func write(_ paper: MadePaper) throws -> [String] {
    let files = try paper.files()
    let lowered = output.lowercased()
    if let single = files.first(where: {
      [".pdf", ".docx"].contains($0.ending) && lowered.hasSuffix($0.ending)
    }) {
      try writeAtomically(single.bytes, to: output)
      return [output]
    }
    return try paper.write(to: output)
  }
}

struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "开具公示证明(PDF 和 Word):在哪里、什么时候、公示了多久、有没有异议。",
    discussion: """
      只写登记过的事:张贴有证据、公示期已满、异议都已办结,才能开具;缺什么会逐条说明。
      例:
        gongshi certificate N-2026-0001 -o 公示证明
        gongshi certificate N-2026-0001 -o 公示证明.pdf
        gongshi certificate N-2026-0001 -o 公示证明.docx --json
      """, aliases: ["公示证明"])

  @OptionGroup var paper: PaperOptions

  func run() throws { try paper.print(.certificate, next: "打印、签字、盖章后存档或报送。") }
}

struct ResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: "生成公示结果(PDF、Word、网页、纯文本):异议办理情况和结论。",
    discussion: """
      公示作出结论(gongshi conclude)以后才能生成;异议只写编号、所涉的行和处理结果,不写由谁提出。
      例:
        gongshi result N-2026-0001 -o 公示结果
        gongshi result N-2026-0001 -o 公示结果.docx
        gongshi result N-2026-0001 -o 公示结果 --json
      """, aliases: ["公示结果"])

  @OptionGroup var paper: PaperOptions

  func run() throws { try paper.print(.result, next: "盖章后在原处张贴,网页同时公布。") }
}

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "打印审查表(三级审查等):各环节由谁、什么时候签,说明了什么,有没有强制通过。",
    discussion: """
      没有签字的环节留空,可以先打印传签;签字以 gongshi sign 登记的为准。
      例:
        gongshi form N-2026-0001 -o 审查表
        gongshi form N-2026-0001 -o 审查表.pdf
        gongshi form N-2026-0001 -o 审查表.docx --json
      """, aliases: ["审查表"])

  @OptionGroup var paper: PaperOptions

  func run() throws { try paper.print(.form, next: "打印后与公示一起存档。") }
}

struct AddendumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "addendum", abstract: "生成顺延说明:原来到什么时候,改到什么时候,为什么;另有撤下说明和存档说明。",
    discussion: """
      不加选项是顺延说明,与原公示一起张贴;--removal 是撤回或撤下的说明,--record 是归档以后的存档说明。
      例:
        gongshi addendum N-2026-0001 -o 顺延说明
        gongshi addendum N-2026-0001 --removal -o 撤下说明.pdf
        gongshi addendum N-2026-0001 --record -o 存档说明.docx
      """, aliases: ["顺延说明"])

  @Flag(help: "改为撤下说明。") var removal = false
  @Flag(help: "改为存档说明。") var record = false
  @OptionGroup var paper: PaperOptions

  func validate() throws {
    guard !(removal && record) else { throw ValidationError("--removal 和 --record 只能写一个。") }
  }

  func run() throws {
    if record { return try paper.print(.record, next: "打印后存档。") }
    try paper.print(
      removal ? .removal : .addendum, next: removal ? "盖章后存档;撤回的,在原处张贴。" : "盖章后与原公示一起张贴。")
  }
}
