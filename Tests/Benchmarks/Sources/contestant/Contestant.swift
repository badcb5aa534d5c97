import DisclosureDocuments

/// Our side of each comparison, one run of the program a piece of work; see `Tests/Benchmarks/run`.
@main
enum Contestant {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("idle", 1): break
    case ("write", 4):
      try writeSheet(Roster(folder: arguments[1], rows: number(arguments[2])), to: arguments[3])
    case ("district", 4):
      try writeDistrict(Roster(folder: arguments[1], rows: number(arguments[2])), to: arguments[3])
    case ("read", 2): print(try countCells(inFileAt: arguments[1]))
    case ("scan", 2): print(try countPersonalData(inFileAt: arguments[1]))
    case ("pdf", 4):
      try writePDF(Roster(folder: arguments[1], rows: number(arguments[2])), to: arguments[3])
    case ("channels", 5): try channels(Array(arguments.dropFirst()))
    case ("slips", 5):
      guard let layout = SlipLayout(rawValue: arguments[3]) else { throw Misuse() }
      try printSlips(
        number(arguments[2]), namesIn: arguments[1], layout, to: arguments[4])
    case ("periods", 2): print(try planPeriods(number(arguments[1])))
    case ("hiring", 4...5): try hire(Array(arguments.dropFirst()))
    case ("aid", 4...5): try aid(Array(arguments.dropFirst()))
    case ("fees", 3...4): try fees(Array(arguments.dropFirst()))
    case ("classes", 3): print(try assignClasses(arguments[1], seed: number(arguments[2])))
    case ("addresses", 3): try lookUp(arguments[1], number(arguments[2]))
    case ("store", 3...4): try store(Array(arguments.dropFirst()))
    case ("collect", 3...4): try collectReturns(Array(arguments.dropFirst()))
    case ("zones", 3...5): try zones(Array(arguments.dropFirst()))
    case ("ledger", 3...4): try verifyLedger(Array(arguments.dropFirst()))
    default: throw Misuse()
    }
  }

  private static func channels(_ arguments: [String]) throws {
    let folder = arguments[3]
    let contest = try ChannelContest(Roster(folder: arguments[1], rows: number(arguments[2])))
    switch arguments[0] {
    case "load": break
    case "print": try contest.printIt(to: folder)
    case "word": try contest.writeWord(to: folder)
    case "all": try contest.makeAll(in: folder, isScanned: false)
    case "release": try contest.makeAll(in: folder, isScanned: true)
    default: throw Misuse()
    }
  }

  private static func verifyLedger(_ arguments: [String]) throws {
    let contest = LedgerContest(folder: arguments[1])
    switch (arguments[0], arguments.count) {
    case ("make", 3): try contest.make(entries: number(arguments[2]))
    case ("verify", 2): print(try contest.verify())
    default: throw Misuse()
    }
  }

  private static func hire(_ arguments: [String]) throws {
    let (work, plan, folder) = (arguments[0], arguments[1], arguments[2])
    if work == "make", arguments.count == 4 {
      return try HiringContest.make(candidates: number(arguments[3]), plan: plan, in: folder)
    }
    let contest = try HiringContest(plan: plan, folder: folder)
    switch (work, arguments.count) {
    case ("load", 3): break
    case ("write", 4): try contest.writePrepared(to: arguments[3])
    case ("rank", 4): try contest.rankExplainAndWrite(to: arguments[3])
    default: throw Misuse()
    }
  }

  private static func aid(_ arguments: [String]) throws {
    let contest = AidContest(plan: arguments[1], folder: arguments[2])
    switch (arguments[0], arguments.count) {
    case ("make", 4): try contest.make(pupils: number(arguments[3]))
    case ("cells", 3): print(try contest.readCells())
    case ("read", 3): print(try contest.readLists().values.map(\.count).sorted())
    case ("check", 3): print(try contest.check().joined(separator: "\n"))
    default: throw Misuse()
    }
  }

  private static func fees(_ arguments: [String]) throws {
    let folder = arguments[1]
    if arguments[0] == "make", arguments.count == 3 {
      return try FeeContest.make(pupils: number(arguments[2]), in: folder)
    }
    let contest = try FeeContest(folder: folder)
    switch (arguments[0], arguments.count) {
    case ("load", 2): break
    case ("write", 3): try contest.writePrepared(to: arguments[2])
    case ("settle", 3): try contest.settleAndWrite(to: arguments[2])
    default: throw Misuse()
    }
  }

  private static func lookUp(_ work: String, _ count: Int) throws {
    let contest = AddressContest(addresses: count)
    switch work {
    case "load": print(contest.load())
    case "find": print(contest.find())
    default: throw Misuse()
    }
  }

  private static func store(_ arguments: [String]) throws {
    let contest = StoreContest(folder: arguments[1])
    switch (arguments[0], arguments.count) {
    case ("found", 2): _ = try contest.found()
    case ("make", 3):
      _ = try contest.found()
      print(contest.rows(try number(arguments[2])).count)
    case ("write", 3): print(try contest.store(number(arguments[2])))
    case ("board", 2): print(try contest.board())
    default: throw Misuse()
    }
  }

  private static func collectReturns(_ arguments: [String]) throws {
    let contest = CollectContest(folder: arguments[1])
    switch (arguments[0], arguments.count) {
    case ("make", 3): try contest.make(schools: number(arguments[2]))
    case ("found", 2): try contest.found()
    case ("run", 2): print(try contest.collect())
    default: throw Misuse()
    }
  }

  private static func zones(_ arguments: [String]) throws {
    let folder = arguments[1]
    if arguments[0] == "make", arguments.count == 4 {
      return try ZoneContest.make(
        zones: number(arguments[2]), points: number(arguments[3]), in: folder)
    }
    let contest = try ZoneContest(folder: folder)
    switch (arguments[0], arguments.count) {
    case ("load", 2): print(contest.summary)
    case ("locate", 2): print(try contest.locate())
    default: throw Misuse()
    }
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw Misuse() }
    return number
  }
}

struct Misuse: Error, CustomStringConvertible {
  let description = """
    contestant idle | write FOLDER ROWS OUT.xlsx | read FILE.xlsx | pdf FOLDER ROWS OUT.pdf \
    | slips FOLDER COUNT A5|A4x4|A3x4 OUT.pdf | periods COUNT | hiring make PLAN FOLDER CANDIDATES | hiring load PLAN FOLDER \
    | hiring write|rank PLAN FOLDER OUT.xlsx | aid make PLAN FOLDER PUPILS \
    | aid cells|read|check PLAN FOLDER | fees make FOLDER PUPILS | fees load FOLDER \
    | fees write|settle FOLDER OUT.xlsx | classes 随机|蛇形|分层随机 SEED \
    | addresses load|find COUNT | zones make FOLDER ZONES POINTS | zones load|locate FOLDER \
    | ledger make FOLDER ENTRIES | ledger verify FOLDER \
    | store found|board FOLDER | store make|write FOLDER ROWS \
    | collect make FOLDER SCHOOLS | collect found|run FOLDER
    """
}
