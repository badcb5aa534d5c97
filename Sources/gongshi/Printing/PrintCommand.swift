import ArgumentParser
import Disclosure
import DisclosureDocuments
import Foundation

/// Many notices in one file for the printer.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "连打:把多份公示合成一个 PDF,一次打印。",
    discussion: """
      打印的就是已经生成、核对过的 PDF,不重新排版,每页的指纹和页码不变。
      双面打印时每份都从新的一张纸开始,上一份末页的背面空白;单面打印机用 --single-sided,不加空白页。
      可以写生成公示的文件夹、放着许多这种文件夹的文件夹,或者 PDF 文件,按写的先后打印。
      例:
        gongshi print 公示/拟聘用 公示/困难认定 -o 打印.pdf
        gongshi print 公示 -o 公告栏.pdf --paper A3
        gongshi print 公示 封面.pdf -o 打印.pdf --single-sided --dry-run --json
      """, aliases: ["连打"])

  @Argument(help: "公示的文件夹或 PDF 文件,一个或多个。") var notices: [String]
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(help: "打印文件夹里的 A4 版还是 A3 大字版,不写就是 A4。", transform: paperNamed) var paper = Paper.a4
  @Flag(help: "单面打印,不加空白页。") var singleSided = false
  @Flag(help: "只说会合成什么,不写文件。") var dryRun = false
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws { try requirePDF(output) }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let paths = try notices.flatMap { try printedFiles(at: $0, on: paper) }
      if let input = paths.first(where: { isOneFile($0, output) }) {
        throw PrintRefusal.isInput(input)
      }
      let made = try PrintRun(of: paths, on: paper, twoSided: !singleSided)
      if !dryRun { try made.write(to: output) }
      print(json ? report(made).text : words(made))
    }
  }

  private func words(_ made: PrintRun) -> String {
    let lines = made.parts.map { part in
      "第 \(part.firstPage) 页起:\(part.path)(\(part.pages) 页)"
    }
    let blanks = made.blankCount == 0 ? "" : ",其中空白 \(made.blankCount) 页"
    let sides = made.isTwoSided ? "双面" : "单面"
    return
      (lines + [
        "\(dryRun ? "将合成" : "已合成") \(output):\(made.parts.count) 份,共 \(made.pageCount) 页\(blanks),"
          + "\(sides)打印用纸 \(made.sheetCount) 张。",
        dryRun ? "没有写文件。" : "下一步:按实际大小(100%)\(sides)打印,不要选“适合页面”。",
      ]).joined(separator: "\n")
  }

  private func report(_ made: PrintRun) -> JSON {
    .members([
      "output": .string(output), "written": .bool(!dryRun),
      "paper": .string(paper.rawValue), "twoSided": .bool(made.isTwoSided),
      "pages": .integer(made.pageCount), "blankPages": .integer(made.blankCount),
      "sheets": .integer(made.sheetCount),
      "notices": .array(
        made.parts.map { part in
          .members([
            "file": .string(part.path), "pages": .integer(part.pages),
            "firstPage": .integer(part.firstPage),
          ])
        }),
    ])
  }
}

/// A file itself; of a folder its PDF on that paper, or those of the folders in it, by name.
private func printedFiles(at path: String, on paper: Paper) throws -> [String] {
  let files = FileManager.default
  guard files.fileExists(atPath: path) else { throw PrintRefusal.missing(path) }
  guard isFolder(path) else { return [path] }
  let name = paper == .a4 ? "notice.pdf" : "notice-a3.pdf"
  let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
  if files.fileExists(atPath: "\(folder)/\(name)") { return ["\(folder)/\(name)"] }
  let below = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    .map { "\(folder)/\($0)/\(name)" }.filter { files.fileExists(atPath: $0) }
  guard !below.isEmpty else { throw PrintRefusal.noNotice(at: path, name: name) }
  return below
}

/// Whether both names mean one file, links followed.
private func isOneFile(_ first: String, _ second: String) -> Bool {
  let (first, second) = (URL(fileURLWithPath: first), URL(fileURLWithPath: second))
  return first.resolvingSymlinksInPath().path == second.resolvingSymlinksInPath().path
}
