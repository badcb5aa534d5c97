import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出申请:编号、主题、申请人类别、收到之日、状态、期限,没有申请人。",
    discussion: """
      例:
        gongshi request list
        gongshi request list --open
        gongshi request list --year 2026 --json
      """, aliases: ["列表"])

  @Flag(help: "只列还没有办结的。") var open = false
  @Option(help: "哪一年登记的,如 2026。") var year: Int?
  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, session in
      let requests = try reading.requests(openOnly: open).filter { id, _ in
        year.map { id.hasPrefix("S-\($0)-") } ?? true
      }
      return try OfficeAnswer(listing: requests, at: session)
    }
  }
}

struct RequestDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "还要办的申请,期限近的在前;没有期限的注明为什么。",
    discussion: """
      例:
        gongshi request due
        gongshi request due --limit 10
        gongshi request due --json
      """, aliases: ["期限"])

  @Option(help: "最多列几件。") var limit = 50
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit 至少是 1。") }
  }

  func run() throws {
    try office.looking { reading, session in
      let (calendar, today) = (try session.calendar(), session.now.day)
      let open = try reading.requests(openOnly: true).map { id, state in
        (id: id, state: state, day: state.duty(on: today, in: calendar)?.day)
      }
      let sorted = open.sorted { left, right in
        guard left.day != right.day else { return left.id < right.id }
        guard let day = left.day else { return false }
        return right.day.map { day < $0 } ?? true
      }
      var answer = try OfficeAnswer(
        listing: sorted.prefix(limit).map { ($0.id, $0.state) }, at: session)
      if sorted.count > limit { answer.lines.append("另有 \(sorted.count - limit) 件没有列出。") }
      answer.json.append(JSON.Member("count", .integer(sorted.count)))
      return answer
    }
  }
}

extension OfficeAnswer {
  fileprivate init(
    listing requests: [(id: String, state: RequestState)], at session: Session
  ) throws {
    guard !requests.isEmpty else {
      self.init(lines: ["没有申请。"], json: [JSON.Member("requests", .array([]))])
      return
    }
    let (calendar, today) = (try session.calendar(), session.now.day)
    var cells = [["编号", "主题", "申请人", "收到之日", "状态", "要办", "期限"]]
    var members: [JSON] = []
    for (id, state) in requests {
      let duty = state.duty(on: today, in: calendar)
      cells.append([
        id, state.topic, state.registration.applicant.chinese, state.received?.description ?? "",
        state.standing.chinese, duty?.step.rawValue ?? "", duty?.words(on: today) ?? "",
      ])
      members.append(state.json(id, duty))
    }
    self.init(
      lines: TextTable.lines(of: cells) + ["共 \(requests.count) 件。"],
      json: [JSON.Member("requests", .array(members))])
  }
}

extension RequestState {
  fileprivate func json(_ id: String, _ duty: RequestDuty?) -> JSON {
    .members([
      "id": .string(id), "topic": .string(topic),
      "applicant": .string(registration.applicant.rawValue),
      "channel": .string(registration.channel.rawValue),
      "arrivedAt": .string(registration.arrived.iso8601),
      "receivedOn": .orNull(received?.description), "stage": .string(standing.stage),
      "standing": .string(standing.chinese), "step": .orNull(duty?.step.rawValue),
      "dueOn": .orNull(duty?.day?.description), "outcome": .orNull(outcome?.rawValue),
      "closedOn": .orNull(closed?.description), "number": .orNull(answer?.number),
    ])
  }
}
