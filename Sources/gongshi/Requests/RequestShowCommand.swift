import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import NoticeLife
import WorkingDays
import NoticeLife

struct RequestShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "看一件申请的始末和期限的每一天:计入还是不计入,为什么,依据什么;加 --who 看申请人,看了会记入台账。",
    discussion: """
      例:
        gongshi request show S-2026-0001
        gongshi request show S-2026-0001 --json
        gongshi request show S-2026-0001 --who --reason 电话确认 --as 陈静
      """, aliases: ["查看"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Flag(help: "看谁申请的和原话,要写明谁在看。") var who = false
  @Option(help: "为什么看,不写姓名和号码。") var reason: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard who || reason == nil else { throw ValidationError("--reason 要和 --who 一起写。") }
  }

  func run() throws {
    guard who else { return try acting.office.looking { try shown($0, $1) } }
    try acting.acting { writing, session in
      let applicant = try writing.openApplicant(
        of: request, reason: reason, in: session.calendar())
      var answer = try shown(writing, session)
      answer.done = ["查看 \(request) 的申请人,记入台账"]
      answer.lines += applicant.fields.map { "\($0.name):\($0.text)" }
      answer.json.append(
        JSON.Member(
          "applicant", .object(applicant.fields.map { JSON.Member($0.name, .string($0.text)) })))
      return answer
    }
  }

  private func shown(_ reading: OfficeReading, _ session: Session) throws -> OfficeAnswer {
    let state = try reading.requestState(of: request)
    let calendar = try session.calendar()
    var answer = try OfficeAnswer("", request, state, at: session)
    answer.done = []
    let story = try reading.requestStory(of: request)
    let count = RequestCount(state, calendar)
    let findings = state.findings(in: calendar)
    answer.lines =
      story.map { $0.text(of: request) } + answer.lines + count.lines
      + findings.map(\.description)
    answer.json += [
      JSON.Member(
        "story",
        .array(
          story.map {
            .members([
              "at": .string($0.at.iso8601), "by": .string($0.person), "what": .string($0.words),
            ])
          })),
      JSON.Member("days", .array(count.days.map(\.json))),
      JSON.Member("findings", .array(findings.map { .string($0.description) })),
    ]
    return answer
  }
}

/// The time for the answer, day by day, as far as it can be said.
private struct RequestCount {
  let days: [RequestDay]
  let lines: [String]

  init(_ state: RequestState, _ calendar: WorkingCalendar) {
    guard let clock = state.clock(in: calendar) else {
      days = []
      lines = []
      return
    }
    do {
      days = try clock.days(in: calendar)
      let rows = days.map { day in
        [
          day.day.chineseWithWeekday, day.number.map { "第\($0)个工作日" } ?? "不计", day.why, day.source,
        ]
      }
      lines =
        ["答复期限 \(clock.allowance) 个工作日(\(RequestTerm.answer.source)):"]
        + TextTable.lines(of: rows)
    } catch {
      days = []
      lines = ["答复期限 \(clock.allowance) 个工作日:\(error.words)"]
    }
  }
}

extension RequestDay {
  fileprivate var json: JSON {
    .members([
      "day": .string(day.description), "number": number.map(JSON.integer) ?? .null,
      "why": .string(why), "source": .string(source),
    ])
  }
}
