import AnnualReporting
import Disclosure
import DisclosureTesting
import InformationRequests
import Testing

@Suite struct ReportTableTests {
  @Test func `the tables have 10, 175 and 15 numbers`() {
    #expect(ReportTable.allCases.map(\.cells.count) == [10, 175, 15])
    #expect(ReportTable.requests.rows.count == 25)
    #expect(RequestOutcome.allCases.count == 21)
  }

  @Test func `every number lies once on the printed table, and nothing is left open`() throws {
    for table in ReportTable.allCases {
      let laid = table.grid.compactMap { laid -> ReportCell? in
        if case .figure(let cell) = laid.content { cell } else { nil }
      }
      #expect(laid.sorted() == table.cells)
      // The form itself insists on covering each place of the grid exactly once.
      #expect(try table.form(of: sampleFigures()).rowCount == table.gridRows)
    }
  }

  @Test func `no two rows of a table have one name, and no two numbers one cell of the workbook`() {
    for table in ReportTable.allCases {
      #expect(Set(table.rows.map(\.name)).count == table.rows.count)
      #expect(Set(table.cells.map(\.address)).count == table.cells.count)
    }
  }

  @Test func `table 3 begins under three rows of heads and three columns of labels`() {
    #expect(ReportCell(.received, of: .person).address.description == "D7")
    #expect(ReportCell(.forward).address.description == "J31")
    #expect(ReportCell(.outcome(.stateSecret)).rowName == "（三）1.属于国家秘密")
  }

  @Test func `each sum of the form has its summands`() {
    let sums = ReportTable.allCases.flatMap(\.cells).filter { !$0.summands.isEmpty }
    // 25 totals of rows, 6 more of columns, and 3 of table 4.
    #expect(sums.count == 25 + 6 + 3)
    #expect(ReportCell(.total, of: .person).summands.count == 21)
    #expect(ReportCell(.total).summands.count == 6)
  }

  @Test(arguments: [
    (CellValue.number(12), ReportValue.number(12)), (.number(0), .number(0)),
    (.text("１４,069"), .number(14_069)), (.text(" 7 "), .number(7)), (.text(""), .none("")),
    (.text("/"), .none("/")), (.text("／"), .none("/")), (.text("-"), .none("-")),
    (.text("—"), .none("—")), (.text("无"), .none("无")),
    (.number(1e12), .number(1_000_000_000_000)),
  ])
  func `numbers are read, and what is none stays none`(cell: CellValue, value: ReportValue) throws {
    #expect(try ReportValue(cell, for: ReportCell(.received)) == value)
  }

  @Test(arguments: [
    CellValue.number(1.5), .number(-1), .text("-3"), .text("约20"), .text("三"), .boolean(true),
    .number(1e12 + 1), .error("#REF!"), .uncalculated, .text("1.5"),
  ])
  func `what is no whole number is refused in words`(cell: CellValue) {
    #expect(throws: ReportValueProblem.self) { try ReportValue(cell, for: ReportCell(.received)) }
  }

  @Test(arguments: [
    (CellValue.number(12.5), "12.5"), (.number(3), "3"), (.text("0.000001"), "0.000001"),
    (.number(1234.56), "1234.56"),
  ])
  func `money is in units of 10,000 yuan and exact to the fen`(cell: CellValue, text: String) throws
  {
    #expect(try ReportValue(cell, for: ReportCell(.issued, row: 5, column: 0)).text == text)
  }

  @Test func `less than a fen is refused`() {
    #expect(throws: ReportValueProblem.self) {
      try ReportValue(.number(0.000_000_1), for: ReportCell(.issued, row: 5, column: 0))
    }
  }

  @Test func `the requests of a year fill table 3, and each number opens to them`() {
    let requests = [
      CountedRequest(id: "S-2025-0009", applicant: .person, received: "2025-12-30"),
      CountedRequest(
        id: "S-2026-0001", applicant: .person, received: "2026-01-05",
        closed: .init(on: "2026-01-20", outcome: .disclosed)),
      CountedRequest(
        id: "S-2026-0002", applicant: .company, received: "2026-12-20",
        closed: .init(on: "2027-01-10", outcome: .notHeld)),
      CountedRequest(
        id: "S-2025-0001", applicant: .person, received: "2025-03-05",
        closed: .init(on: "2025-03-20", outcome: .disclosed)),
    ]
    var figures = ReportFigures()
    let items = figures.fill(from: RequestTally(year: 2026, of: requests))
    #expect(figures.number(ReportCell(.received)) == 2)
    #expect(figures.number(ReportCell(.carried)) == 1)
    #expect(figures.number(ReportCell(.outcome(.disclosed), of: .person)) == 1)
    #expect(figures.number(ReportCell(.total)) == 1)
    #expect(figures.number(ReportCell(.forward)) == 2)
    let forward = items.filter { $0.cell.rowName == "四、结转下年度继续办理" }.map(\.id)
    #expect(forward == ["S-2025-0009", "S-2026-0002"])
    for cell in ReportTable.requests.cells where cell.column < 6 && cell.summands.isEmpty {
      #expect(items.count { $0.cell == cell } == figures.number(cell))
    }
  }
}
