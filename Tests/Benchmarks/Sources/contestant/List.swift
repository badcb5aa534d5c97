import Disclosure
import DisclosureDocuments
import Foundation

/// The roster as a notice of one table, printed.
func writePDF(_ roster: Roster, to path: String) throws {
  let document = NoticeDocument(
    title: PublicText("云溪县2026年公开招聘中小学教师拟聘用人员名单"),
    blocks: [.table(try table(of: roster))], issuer: PublicText("云溪县教育局"),
    subject: PublicText("拟聘用人员公示"), fingerprint: "0000-0000")
  try Data(try pdf(of: document)).write(to: URL(fileURLWithPath: path))
}

func table(of roster: Roster) throws -> PublicTable {
  let types: [ColumnType] = [.text, .text, .code, .code, .integer, .score(places: 2)]
  let columns = zip(zip(Roster.headers, types), [10, 34, 12, 16, 8, 10]).map { column, width in
    PublicColumn(header: column.0, type: column.1, width: width)
  }
  var cells: [PublicCell] = []
  cells.reserveCapacity(roster.count * columns.count)
  for index in 0..<roster.count {
    cells.append(.text(try PublicText(scanning: roster.name(index))))
    cells.append(.text(try PublicText(scanning: roster.school(index))))
    cells.append(.text(try PublicText(scanning: roster.post(index))))
    cells.append(.text(try PublicText(scanning: roster.examNumber(index))))
    cells.append(.integer(roster.rank(index)))
    cells.append(.score(Score(units: roster.total(index) * 10_000), places: 2))
  }
  return PublicTable(title: "拟聘用人员名单", columns: columns, cells: cells, orderWords: "按名次排列")
}
