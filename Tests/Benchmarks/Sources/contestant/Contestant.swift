/// Our side of each comparison, one run of the program a piece of work; see `Tests/Benchmarks/run`.
@main
enum Contestant {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("idle", 1): break
    case ("write", 4):
      try writeSheet(Roster(folder: arguments[1], rows: number(arguments[2])), to: arguments[3])
    case ("read", 2): print(try countCells(inFileAt: arguments[1]))
    case ("pdf", 4):
      try writePDF(Roster(folder: arguments[1], rows: number(arguments[2])), to: arguments[3])
    case ("periods", 2): print(try planPeriods(number(arguments[1])))
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
    | periods COUNT
    """
}
