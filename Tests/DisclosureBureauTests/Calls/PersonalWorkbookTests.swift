import Disclosure
import DisclosureBureau
import DisclosureSheets
import DisclosureTesting
import SchoolOversight
import Testing
import ZipArchives

@Suite struct PersonalWorkbookTests {
  @Test(arguments: calledSchools)
  func `each school's workbook says whose it is in properties and in cells`(school: School) throws {
    try withEmptyFolder { folder in
      let books = try personalWorkbooks(in: folder)
      let path = try savedFile(books.bytes(code: school.code, name: school.name), in: folder)
      let file = try SheetFile(opening: path)
      #expect(file.sheets.map(\.name) == ["拟资助学生名单", "填表说明", "选项"])
      for marks in [file.marksInProperties, try file.marksInCells()] {
        #expect(marks.kind == "aid.grants")
        #expect(marks.round == "C-2026-0001")
        #expect(marks.code == school.code)
        #expect(marks.name == school.name)
        #expect(marks.version.map(calledRoster.version.hasPrefix) == true)
        #expect(!marks.declaresNil)
      }
      let identity = try ReturnIdentity(of: file, named: "1.xlsx", for: expectedReturn)
      #expect(identity.school == school)
      #expect(identity.ground == .properties)
      #expect(identity.findings == [])
      #expect(identity.isAccepted)
    }
  }

  @Test func `the same school gives the same bytes, and no mark of another is left`() throws {
    try withEmptyFolder { folder in
      let (one, other) = (try personalWorkbooks(in: folder), try personalWorkbooks(in: folder))
      let school = calledSchools[0]
      let bytes = try one.bytes(code: school.code, name: school.name)
      #expect(try other.bytes(code: school.code, name: school.name) == bytes)
      #expect(try one.bytes(code: "1", name: school.name) != bytes)
      for part in try ZipTemplate(bytes).parts() {
        guard case .bytes(let content) = part.content else { continue }
        let text = String(decoding: content, as: UTF8.self)
        #expect(!text.contains("\u{E001}") && !text.contains("\u{E002}"), "\(part.name)")
      }
    }
  }
}
