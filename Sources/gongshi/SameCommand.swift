import ArgumentParser
import ChannelChecks
import Disclosure

struct SameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "比较一份公示的各个文件是否一致,逐行指出不同。",
    discussion: """
      能读 PDF、Word、Excel、网页、csv、文本和日历文件,别的软件另存过的也可以。
      有 publication.json 时以它为准,没有时文件之间互相比较。有不同时以 1 结束。
      例:
        gongshi same 公示/
        gongshi same publication.json 另存的.docx 公示栏.pdf
        gongshi same notice.docx notice.xlsx --json
      """, aliases: ["比较"])

  @Argument(help: "要比较的文件,或者放这些文件的文件夹。") var files: [String]
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let comparison: NoticeComparison
      do throws(SameRefusal) { comparison = try NoticeComparison(ofFilesAt: files) } catch {
        throw Refusal(id: error.id, message: error.message)
      }
      let report = SameReport(comparison: comparison)
      print(json ? report.json.text : report.text)
      if !comparison.isSame { throw ExitCode(1) }
    }
  }
}
