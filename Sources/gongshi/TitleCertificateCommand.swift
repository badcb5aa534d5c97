import ArgumentParser
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import TitleEvaluation
import WorkingDays

/// What came in, by its words.
private func responsesNamed(_ text: String) throws -> Responses {
  guard let responses = Responses(rawValue: text) else {
    let words = Responses.allCases.map(\.rawValue).joined(separator: "、")
    throw ValidationError("“\(text)”不在可选项中,请写\(words)之一。")
  }
  return responses
}

/// A kind of title notice by its id or name.
private func titleKind(_ text: String) throws -> NoticeKind {
  guard let kind = titleKinds.first(where: { [$0.id, $0.name].contains(text) }) else {
    let names = titleKinds.map { "\($0.id)(\($0.name))" }.joined(separator: "、")
    throw ValidationError("没有“\(text)”这种公示。可用的有:\(names)。")
  }
  return kind
}

/// What the unit certifies about a notice when it sends the papers up.
struct TitleCertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "生成单位公示证明(PDF):张贴和截止日期、地点、照片、有没有异议。",
    discussion: """
      日期、人数和指纹取自文件夹里这份公示的存档,单位取自事项.yaml。公示没有期满,或者异议没有办结,不生成。
      例:
        gongshi title certificate 2026职称评聘 title.recommended --place 学校校务公开栏 --responses 没有异议 --photos 3 --dated 2026-11-10 -o 公示证明.pdf
        gongshi title certificate 2026职称评聘 title.materials --place 学校宣传栏 --responses 有异议已办结 --dated 2026-10-27 -o 材料公示证明.pdf
        gongshi title certificate 2026职称评聘 title.recommended --place 学校校务公开栏 --responses 没有异议 --dated 2026-11-10 -o 公示证明.pdf --json
      """, aliases: ["公示证明"])

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Argument(help: "公示种类,如 title.recommended,或它的名称。", transform: titleKind) var kind: NoticeKind
  @Option(help: "在哪里张贴。") var place: String
  @Option(help: "公示期内的反映:没有异议、有异议已办结、有异议未办结。", transform: responsesNamed) var responses: Responses
  @Option(help: "附几张公示现场的照片。") var photos = 0
  @Option(help: "开具的日期,如 2026-11-10。", transform: CalendarDay.init(parsing:)) var dated: CalendarDay
  @Option(name: [.short, .long], help: "写到哪个 .pdf。") var output: String
  @Option(help: "自己的模板文件夹。") var templates: String?
  @Flag(help: "输出 JSON。") var json = false

  func validate() throws {
    guard output.lowercased().hasSuffix(".pdf") else {
      throw ValidationError("公示证明的文件名要以 .pdf 结尾。")
    }
    guard (0...99).contains(photos) else { throw ValidationError("照片张数请写 0 到 99。") }
  }

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let certificate = try certificate()
      if let first = certificate.findings.first(where: { $0.severity == .mustFix }) {
        throw Refusal(id: first.rule, message: first.description)
      }
      guard let paper = try certificate.paper() else { return }
      let documents = try templateLibrary(overriddenFrom: templates).documents(for: paper)
      try writeAtomically(try pdf(of: documents), to: output)
      report(certificate)
    }
  }

  private func certificate() throws -> PublicityCertificate {
    var reading = FolderReading(try WorkFolder(at: folder), TitleWork.chain)
    guard let notice = try reading.notices().last(where: { $0.notice.kind == kind.id }) else {
      throw Refusal(
        id: "TITLE-CER-01",
        message:
          "\(folder) 里还没有\(kind.name),请先运行 gongshi title notice \(typed(folder)) \(kind.id)。[TITLE-CER-01]"
      )
    }
    return PublicityCertificate(
      of: notice.notice, unit: try reading.issuer(orRefuse: "TITLE-CER-02"), place: place,
      photographs: photos,
      responses: responses, dated: dated)
  }

  private func report(_ certificate: PublicityCertificate) {
    let asked = certificate.findings.map(\.description)
    guard !json else {
      let written: JSON = .members([
        "output": .string(output), "notice": .string(certificate.notice.title),
        "fingerprint": .string(certificate.notice.fingerprint),
        "explain": .array(asked.map(JSON.string)),
      ])
      return print(written.text)
    }
    print("公示证明:\(output)(\(certificate.notice.title))")
    for line in asked { print("请说明:\(line)") }
    print("下一步:打印、签字、盖章后随材料报送。")
  }
}
