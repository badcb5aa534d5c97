import ArgumentParser
import Disclosure
import Proofreading
import WorkingDays

struct ProofreadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proofread", abstract: "校对公示的文字:该写的写全没有,标题、标点、日期、括号、占位文字对不对。",
    discussion: """
      能读 .docx、.xlsx、PDF、网页和文字文件,不论是谁做的。看标题是公示、公告的,还核对写全没有、公示期对不对。
      有“必须改”的问题时以 1 结束。
      例:
        gongshi proofread 拟聘用公示.docx
        gongshi proofread 公示/notice.pdf 公示/notice.html
        gongshi proofread 公示.txt --json
      """, aliases: ["校对"])

  @Argument(help: "要校对的文件,可以写多个。") var files: [String]
  @OptionGroup var calendar: CalendarOptions
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let calendar = try calendar.load()
      let reports = try files.map { try ProofreadReport($0, in: calendar) }
      if json {
        print(JSON.members(["files": .array(reports.map(\.json))]).text)
      } else {
        print(reports.map(\.text).joined(separator: "\n\n"))
      }
      if reports.contains(where: { !$0.mustFix.isEmpty }) { throw ExitCode(1) }
    }
  }
}

/// What was found in the words of one file.
private struct ProofreadReport {
  let file: String
  /// The kind of paper in the title; nil when the file is no notice by its title.
  let paper: String?
  let findings: [Finding]

  init(_ file: String, in calendar: WorkingCalendar) throws {
    let text = ProofText(reading: try readLines(of: file))
    self.file = file
    paper = text.paper
    var findings = wordingFindings(in: text)
    if paper != nil {
      findings += partFindings(in: text)
      findings += printedPeriod(in: text).map { periodFindings($0, in: calendar) } ?? []
    }
    self.findings = findings
  }

  var mustFix: [Finding] { findings.filter { $0.severity == .mustFix } }

  var text: String {
    let filed = findings.map { FiledFinding(nil, $0) }.lines
    var lines = ["\(file):"] + (filed.isEmpty ? ["没有发现问题。"] : filed)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if paper == nil { lines.append("没有找到公示、公告的标题,只校对了文字,没有核对写全没有。") }
    return lines.joined(separator: "\n")
  }

  var json: JSON {
    .members([
      "file": .string(file), "paper": .orNull(paper), "mustFix": .integer(mustFix.count),
      "explain": .integer(findings.count - mustFix.count),
      "findings": .array(findings.map(\.json)),
    ])
  }
}

/// What the check of a printed period finds, as findings; each sentence ends with what to do.
private func periodFindings(
  _ period: PrintedPeriod, in calendar: WorkingCalendar
) -> [Finding] {
  period.verdict(in: calendar).grounds.filter { $0.grade > .fine }.map { ground in
    var words = ground.message
    while let last = words.last, "。.".contains(last) { words.removeLast() }
    let parts = words.split(separator: ",", omittingEmptySubsequences: false)
    let hasRemedy = parts.count > 1
    return Finding(
      rule: ground.id, severity: ground.grade == .error ? .mustFix : .explain,
      place: .init(field: "公示期"),
      problem: (hasRemedy ? parts.dropLast() : parts[...]).joined(separator: ","),
      remedy: hasRemedy ? String(parts[parts.count - 1]) : "请核对")
  }
}
