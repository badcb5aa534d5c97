import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import FeePublicity

/// What every family is told it has to pay, on paper.
struct FeeSlipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slips", abstract: "生成收费通知单(PDF):每名学生一张,按班分开。",
    discussion: """
      只在应收明细.xlsx 与现在算出的一样时生成。通知单交给学生家长,不张贴。
      版式:A5 一页一张;A4x4 一张 A4 纸四张;A3x4 一张 A3 纸四张 A5,沿虚线裁开。
      例:
        gongshi fees slips 2026秋季收费 -o 收费通知单.pdf
        gongshi fees slips 2026秋季收费 -o 一年级1班.pdf --class 一年级1班 --layout A4x4
        gongshi fees slips 2026秋季收费 -o 收费通知单.pdf --json
      """, aliases: ["通知单"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(name: .customLong("class"), help: "只做一个班,如 一年级1班。") var schoolClass: String?
  @Option(help: "版式:A5、A4x4 或 A3x4,不写就是 A5。", transform: layoutNamed) var layout = SlipLayout.a5
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), FeesWork.chain)
      let input = try reading.feeInput(after: chargesStep, toMake: "收费通知单")
      let (made, findings) = try FeeSlips.made(of: input)
      try findings.refuse(in: reading, toMake: "收费通知单")
      let slips = made?.slips.filter { schoolClass == nil || $0.group.text == schoolClass } ?? []
      guard let made, !slips.isEmpty else { throw nobody }
      var sheets = 0
      try writeAtomically(to: output) { temporary in
        sheets = try writeSlips(slips, of: made.form, as: layout, to: temporary)
      }
      print(json ? report(slips, sheets).text : words(slips, sheets))
    }
  }

  private var nobody: Refusal {
    Refusal(
      id: "FEES-02",
      message: schoolClass.map { "应收明细.xlsx 里没有“\($0)”,请按 一年级1班 的样子写年级和班级。[FEES-02]" }
        ?? "应收明细.xlsx 里没有学生,不用发通知单。[FEES-02]")
  }

  private func words(_ slips: [Slip], _ sheets: Int) -> String {
    """
    收费通知单:\(output)(\(layout.chinese),\(slips.count) 张,共 \(sheets) 页,应收 \(total(of: slips)) 元)
    下一步:打印\(layout == .a5 ? "" : ",沿虚线裁开"),交给学生家长,不张贴。
    """
  }

  private func report(_ slips: [Slip], _ sheets: Int) -> JSON {
    .members([
      "output": .string(output), "layout": .string(layout.rawValue),
      "slips": .integer(slips.count), "sheets": .integer(sheets),
      "total": .string(total(of: slips).description),
    ])
  }

  private func total(of slips: [Slip]) -> Amount {
    slips.reduce(Amount(fen: 0)) { $0 + $1.total }
  }
}

private func layoutNamed(_ name: String) throws -> SlipLayout {
  guard let layout = SlipLayout.allCases.first(where: { $0.rawValue == name }) else {
    let names = SlipLayout.allCases.map(\.rawValue).joined(separator: "、")
    throw ValidationError("没有这种版式,可以写 \(names)。")
  }
  return layout
}
