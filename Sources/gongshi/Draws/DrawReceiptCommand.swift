import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import PublicDraws
import WorkingDays

/// What a family keeps of the draw.
struct DrawReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: "生成摇号回执(PDF):编号、第几个抽出、结果、指纹、种子和核验的办法。",
    discussion: """
      只在记录核验一致时生成。
      例:
        gongshi draw receipt 摇号结果.json A012 --unit 云溪县教育局 -o 回执.pdf
        gongshi draw receipt 摇号结果.json --all --unit 云溪县教育局 -o 回执.pdf
        gongshi draw receipt 摇号结果.json A012 A013 --unit 云溪县教育局 --dated 2026-08-22 -o 回执.pdf --json
      """, aliases: ["回执"])

  @Argument(help: "有结果的摇号记录(.json)。") var record: String
  @Argument(help: "摇号编号,可以写几个。") var numbers: [String] = []
  @Flag(help: "每个编号一页。") var all = false
  @Option(help: "公布单位。") var unit: String
  @Option(help: "回执的日期,如 2026-08-22;不写就是最后一个种子知道的那天。", transform: CalendarDay.init(parsing:))
  var dated: CalendarDay?
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    try requirePDF(output)
    guard all != !numbers.isEmpty else { throw ValidationError("请写编号,或者写 --all。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      guard let run = try soundDrawRecord(at: record).run else {
        throw Refusal(
          id: "DRAW-CMD-03", message: "\(record) 还没有摇号结果,请先运行 gongshi draw run。[DRAW-CMD-03]")
      }
      let chosen = try chosen(of: run)
      guard
        let paper = try run.receipts(for: chosen, issuer: unit, date: dated ?? run.lastDay)
      else { return }
      let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
      try writeAtomically(try pdf(of: documents), to: output)
      report(count: paper.parts.count)
    }
  }

  private func chosen(of run: DrawRun) throws -> Set<String> {
    let known = Set(run.commitment.list.entries.map(\.number))
    guard !all else { return known }
    let wanted = numbers.map(drawText)
    guard let unknown = wanted.first(where: { !known.contains($0) }) else { return Set(wanted) }
    throw Refusal(
      id: "DRAW-CMD-04", message: "名单里没有编号“\(unknown)”,请照公布的名单抄写。[DRAW-CMD-04]")
  }

  private func report(count: Int) {
    guard !json else {
      let written: JSON = .members(["output": .string(output), "receipts": .integer(count)])
      return print(written.text)
    }
    print("摇号回执:\(output)(\(count) 页)")
    print("下一步:打印后交给家长,或者发给家长自己的那一页。")
  }
}
