import ArgumentParser
import Disclosure
import DisclosureBureau
import DisclosureStore
import SchoolOversight
import WorkingDays

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "向各校征集一种名单:每校一份专用空白表和一份通知,并登记这次征集。",
    discussion: """
      专用表里锁定了学校代码,写明了报送编号和截止时间,可以填零报送;收回时按表格里面的内容认学校。
      例:
        gongshi bureau call aid.grants --schools 学校名录.xlsx --due 2026-09-28T17:00 -o 征集
        gongshi bureau call aid.grants --schools 学校名录.xlsx --due 2026-09-28T17:00 -o 征集 --contact 基础教育科0523-85551200
        gongshi bureau call aid.grants --again C-2026-0001 -o 征集
      """, aliases: ["征集"])

  @Argument(help: KindArgument.help, transform: KindArgument.init) var kind: KindArgument
  @Option(help: ArgumentHelp("学校名录(.xlsx 或 .csv)。", valueName: "file")) var schools: String?
  @Option(
    help: ArgumentHelp("报送的截止时间,如 2026-09-28T17:00。", valueName: "time"), transform: typedMoment)
  var due: Moment?
  @Option(help: "这次征集叫什么;不写则是年份加名单的名称。") var title: String?
  @Option(help: "名单是哪一年的;不写则是截止的那一年。") var year: Int?
  @Option(help: "县(市、区)的名称;不写则取自单位名称。") var county: String?
  @Option(help: "行政区划代码,六位;不写则取学校标识码共同的前六位。") var division: String?
  @Option(help: "通知上的联系方式,如 基础教育科0523-85551200。") var contact: String?
  @Option(help: "通知上的报送方式,一句话。") var handIn: String?
  @Option(help: "自己的模板文件夹,盖过内置的同名模板。") var templates: String?
  @Option(help: ArgumentHelp("不另发征集,把这一次的文件再写一遍。", valueName: "round"), transform: roundID)
  var again: String?
  @Option(name: [.short, .long], help: ArgumentHelp("写到哪个文件夹,要是空的。", valueName: "dir"))
  var output: String
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard again == nil else {
      guard schools == nil, due == nil, title == nil, year == nil, county == nil, division == nil
      else { throw ValidationError("写了 --again,就不能再改这次征集的内容。") }
      return
    }
    guard schools != nil, due != nil else {
      throw ValidationError("请写 --schools 学校名录和 --due 截止时间。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let chosen = try kind.chosen().kind
      guard chosen.hasList else { throw ValidationError("\(chosen.name)没有名单,不能征集。") }
      let folder = CallFolder(output)
      guard !folder.isTaken else { throw CallRefusal.folderTaken(output) }
      let session = try Session(acting.office)
      if let again { return try write(again, of: chosen, to: folder, session) }
      try open(chosen, to: folder, session)
    }
  }

  private func open(_ chosen: NoticeKind, to folder: CallFolder, _ session: Session) throws {
    let list = try SchoolList(at: schools ?? "")
    let plan = try plan(chosen, schools: list.required(), session)
    try acting.act(in: session) { writing in
      let round = try writing.openRound(plan)
      if !acting.dryRun { try write(round, of: chosen, to: folder, writing, session) }
      var answer = OfficeAnswer(round, chosen, in: folder)
      answer.done = ["发出征集 \(round.id):\(round.title),\(round.schools.count) 所学校"]
      answer.lines += list.lines.filter { $0.hasPrefix("  ") }
      return answer
    }
  }

  private func write(
    _ id: String, of chosen: NoticeKind, to folder: CallFolder, _ session: Session
  ) throws {
    let answer = try session.store.read { reading in
      let round = try reading.round(id)
      guard round.kind == chosen.id else { throw CallRefusal.otherKind(round.kind, of: id) }
      if !acting.dryRun { try write(round, of: chosen, to: folder, reading, session) }
      return OfficeAnswer(round, chosen, in: folder)
    }
    session.print(answer, dryRun: nil)
  }

  private func write(
    _ round: Round, of chosen: NoticeKind, to folder: CallFolder, _ reading: OfficeReading,
    _ session: Session
  ) throws {
    let call = Call(
      round, of: chosen, issuer: session.settings.unit, day: round.openedAt.day,
      rehearsal: session.settings.rehearsal, contact: contact, handingIn: handIn)
    var progress = Progress("写专用表", unit: "所", total: round.schools.count)
    defer { progress.finish() }
    try folder.write(
      call, secret: try reading.secret(of: round.id),
      templates: try templateLibrary(overriddenFrom: templates)
    ) { progress.advance() }
  }

  private func plan(
    _ chosen: NoticeKind, schools: [School], _ session: Session
  ) throws -> RoundPlan {
    guard let due else { throw ValidationError("请写 --due 截止时间。") }
    let year = year ?? due.day.year
    return RoundPlan(
      kind: chosen.id, title: title ?? "\(year)年\(chosen.roster.name)", year: year,
      county: try county ?? ownCounty(of: session.settings.unit),
      division: try division ?? commonDivision(of: schools), due: due,
      roster: chosen.roster.version, schools: schools)
  }
}

/// 临江县 of 临江县教育局.
private func ownCounty(of unit: String) throws -> String {
  guard let end = unit.firstIndex(of: "教"), end > unit.startIndex else {
    throw ValidationError("从单位名称“\(unit)”看不出县(市、区)的名称,请写 --county。")
  }
  return String(unit[..<end])
}

private func commonDivision(of schools: [School]) throws -> String {
  let codes = Set(schools.map { $0.code.prefix(6) })
  guard let code = codes.first, codes.count == 1, code.utf8.count == 6,
    code.utf8.allSatisfy({ (48...57).contains($0) })
  else { throw ValidationError("学校标识码的前六位不都一样,请写 --division 行政区划代码。") }
  return String(code)
}

extension OfficeAnswer {
  fileprivate init(_ round: Round, _ kind: NoticeKind, in folder: CallFolder) {
    self.init(
      lines: [
        "征集 \(round.id):\(round.title),\(round.county)(\(round.division)),截止 \(round.due.chinese)",
        "发给各校的:\(folder.schools)(每校一个文件夹:专用表和通知)",
        "有本程序的学校:\(folder.callFiles)(每校一个文件,里面有密钥,只给该校)",
      ],
      json: [
        JSON.Member("round", .string(round.id)), JSON.Member("kind", .string(kind.id)),
        JSON.Member("title", .string(round.title)), JSON.Member("year", .integer(round.year)),
        JSON.Member("county", .string(round.county)),
        JSON.Member("division", .string(round.division)),
        JSON.Member("due", .string(round.due.iso8601)),
        JSON.Member("schools", .integer(round.schools.count)),
        JSON.Member("folder", .string(folder.path)),
      ],
      next: "把各校的文件夹发给学校;收到以后 gongshi bureau collect 收到的文件夹 --round \(round.id) -o 结果")
  }
}
