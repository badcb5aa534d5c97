import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ObjectionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出异议:编号、所指、状态、期限、承办人,没有异议人。",
    discussion: """
      例:
        gongshi objection list
        gongshi objection list N-2026-0001
        gongshi objection list --json
      """, aliases: ["列表"])

  @Argument(help: "只列这份公示的异议,如 N-2026-0001。", transform: noticeID) var notice: String?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let objections =
        try notice.map { try reading.objections(of: $0) } ?? reading.objections()
      return try OfficeAnswer(listing: objections, reading, at: session.now)
    }
  }
}

struct ObjectionDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "还要办的异议,期限近的在前;没有规定期限的注明。",
    discussion: """
      例:
        gongshi objection due
        gongshi objection due --limit 10
        gongshi objection due --json
      """, aliases: ["期限"])

  @Option(help: "最多列几件。") var limit = 50
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit 至少是 1。") }
  }

  func run() throws {
    try office.looking { reading, session in
      let pile = try reading.board(at: session.now, limit: limit).objections
      var answer = try OfficeAnswer(listing: pile.first, reading, at: session.now)
      answer.json.append(JSON.Member("count", .integer(pile.count)))
      return answer
    }
  }
}

extension OfficeAnswer {
  fileprivate init(
    listing objections: [StoredObjection], _ reading: OfficeReading, at now: Moment
  ) throws {
    guard !objections.isEmpty else {
      self.init(lines: ["没有异议。"], json: [JSON.Member("objections", .array([]))])
      return
    }
    let names = Dictionary(uniqueKeysWithValues: try reading.people().map { ($0.id, $0.name) })
    var cells = [["编号", "公示", "所指", "状态", "要办", "期限", "承办人"]]
    for objection in objections {
      let state = try reading.objectionState(of: objection.id)
      cells.append([
        objection.id, objection.notice, objection.row.map { "第 \($0) 行" } ?? "整体",
        objection.standing, objection.step ?? "", state.duty?.words(at: now) ?? "",
        objection.handler.map { names[$0] ?? $0 } ?? "",
      ])
    }
    self.init(
      lines: TextTable.lines(of: cells) + ["共 \(objections.count) 件。"],
      json: [JSON.Member("objections", .array(objections.map(\.json)))])
  }
}

extension StoredObjection {
  var json: JSON {
    .members([
      "id": .string(id), "notice": .string(notice), "row": row.map(JSON.integer),
      "standing": .string(standing), "step": .orNull(step),
      "dueOn": .orNull(dueOn?.description), "handler": .orNull(handler),
      "arrivedAt": .string(arrivedAt.description), "groupedInto": .orNull(groupedInto),
    ])
  }
}

struct ObjectionShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "看一件异议的始末;承办人加 --who 看异议人,看了会记入台账。",
    discussion: """
      例:
        gongshi objection show Y-2026-0001
        gongshi objection show Y-2026-0001 --who --as 陈静 --password-file 陈静.密码
        gongshi objection show Y-2026-0001 --who --reason 电话核实 --as 陈静
      """, aliases: ["查看"])

  @Argument(help: objectionHelp, transform: objectionID) var objection: String
  @Flag(help: "看谁提出的和原话,要写明谁在看。") var who = false
  @Option(help: "为什么看,不写姓名和号码。") var reason: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard who || reason == nil else { throw ValidationError("--reason 要和 --who 一起写。") }
  }

  func run() throws {
    guard who else { return try acting.office.looking { try shown($0, $1) } }
    try acting.acting { writing, session in
      let objector = try writing.openObjector(of: objection, reason: reason)
      var answer = try shown(writing, session)
      answer.done = ["查看 \(objection) 的异议人,记入台账"]
      for (name, text) in objector.fields { answer.lines.append("\(name):\(text)") }
      answer.json.append(
        JSON.Member(
          "objector", .object(objector.fields.map { JSON.Member($0.name, .string($0.text)) })))
      return answer
    }
  }

  private func shown(_ reading: OfficeReading, _ session: Session) throws -> OfficeAnswer {
    let state = try reading.objectionState(of: objection)
    var answer = OfficeAnswer("", objection, state, at: session)
    answer.done = []
    let story = try reading.story(of: state.registration.notice)
      .filter { $0.subject == objection }
    answer.lines = story.map { $0.text(of: objection) } + answer.lines
    let joined = try reading.grouped(into: objection)
    if !joined.isEmpty { answer.lines.append("并入的:\(joined.joined(separator: "、"))") }
    answer.json.append(JSON.Member("grouped", .array(joined.map(JSON.string))))
    return answer
  }
}

extension Objector {
  /// What is known, by the names of the file it came in.
  fileprivate var fields: [(name: String, text: String)] {
    ObjectorFile.fields.compactMap { field in
      self[keyPath: field.place].map { (field.name, $0) }
    }
  }
}

struct ObjectionStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "凭查询码看办理情况,不用说出姓名。",
    discussion: """
      例:
        gongshi objection status K7M3P-QXW4T
        gongshi objection status k7m3pqxw4t
        gongshi objection status K7M3P-QXW4T --json
      """, aliases: ["查询"])

  @Argument(help: "回执上的查询码;大小写和横线不要紧。") var code: String
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      guard let code = QueryCode(code), let found = try reading.objection(with: code) else {
        throw LifeRefusal.unknownCode()
      }
      let lead = try found.groupedInto.map { try reading.objectionState(of: $0) }
      let state = try lead ?? reading.objectionState(of: found.id)
      return OfficeAnswer(
        lines: [
          "\(found.id):\(found.standing)" + (lead == nil ? "" : ",\(state.standing.chinese)"),
          state.duty.map { $0.words(at: session.now) } ?? "已办结",
        ],
        json: [
          JSON.Member("objection", .string(found.id)),
          JSON.Member("standing", .string(state.standing.chinese)),
          JSON.Member("answerBy", .orNull(state.duty?.day?.description)),
        ])
    }
  }
}
