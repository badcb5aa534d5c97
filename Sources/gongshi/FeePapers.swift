import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import FeePublicity
import Foundation

extension FolderReading {
  /// What a paper is made of: what `step` has written, when it would write the same now, and the
  /// lists that `step` reads.
  ///
  /// - Throws: ``Refusal`` when something must be mended or worked out first.
  mutating func feeInput(after step: WorkStep, toMake paper: String) throws -> WorkInput {
    let run = try StepRun(step, &self)
    let again = "gongshi fees \(step.id) \(typed(folder.path))"
    guard let output = run.output else {
      let found = run.findings.mustFix
      throw Refusal(
        id: found.first?.finding.rule ?? "FEES-01",
        message: found.map(\.description).joined(separator: "\n")
          + "\n改好并运行 \(again) 以后,再做\(paper)。")
    }
    guard case .same = output.existing else {
      throw Refusal(
        id: "FEES-01",
        message: "\(step.output.name) 还没有算出,或者和现在的各张表不一致。请先运行 \(again),核对后再做\(paper)。[FEES-01]")
    }
    return input
  }
}

extension [WorkFinding] {
  /// Stops on what must be mended; what is only to be explained was said by the step.
  func refuse(in reading: FolderReading, toMake paper: String) throws {
    let found = filter { $0.finding.severity == .mustFix }.map(reading.filed)
    guard let first = found.first else { return }
    throw Refusal(
      id: first.finding.rule,
      message: found.map(\.description).joined(separator: "\n") + "\n改好以后再做\(paper)。")
  }
}

/// A list in which the families of each class sign for what goes back.
struct FeeSignoffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signoff", abstract: "生成退费签领表(PDF):每个班一页,各项应退、合计和签字栏。",
    discussion: """
      只在退费明细.xlsx 与现在算出的一样时生成。只在班里签领,签完存档,不张贴。
      例:
        gongshi fees signoff 2026秋季收费 -o 退费签领表.pdf
        gongshi fees signoff 2026秋季收费 -o 一年级1班.pdf --class 一年级1班
        gongshi fees signoff 2026秋季收费 -o 退费签领表.pdf --json
      """, aliases: ["签领表"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(name: .customLong("class"), help: "只做一个班,如 一年级1班。") var schoolClass: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), FeesWork.chain)
      let input = try reading.feeInput(after: settleStep, toMake: "退费签领表")
      let (lists, findings) = try RefundLists.made(of: input, only: schoolClass)
      try findings.refuse(in: reading, toMake: "退费签领表")
      guard let lists else { throw nobody }
      let documents = try templateLibrary(overriddenFrom: templates).documents(for: lists.paper)
      try writeAtomically(try pdf(of: documents), to: output)
      print(json ? report(lists).text : words(lists))
    }
  }

  private var nobody: Refusal {
    Refusal(
      id: "FEES-02",
      message: schoolClass.map { "退费明细.xlsx 里“\($0)”没有要退费的学生,请按 一年级1班 的样子写年级和班级。[FEES-02]" }
        ?? "退费明细.xlsx 里没有学生,不用签领。[FEES-02]")
  }

  private func words(_ lists: RefundLists) -> String {
    """
    退费签领表:\(output)(\(lists.paper.parts.count) 个班,\(lists.pupils) 人,应退 \(lists.total) 元)
    下一步:打印后由家长签领,签完存档,不张贴。
    """
  }

  private func report(_ lists: RefundLists) -> JSON {
    .members([
      "output": .string(output), "classes": .integer(lists.paper.parts.count),
      "pupils": .integer(lists.pupils), "total": .string(lists.total.description),
    ])
  }
}

func requirePDF(_ output: String) throws {
  guard output.lowercased().hasSuffix(".pdf") else {
    throw ValidationError("文件名要以 .pdf 结尾。")
  }
}
