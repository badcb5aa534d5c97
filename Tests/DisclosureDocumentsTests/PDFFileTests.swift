import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct PDFFileTests {
  @Test func `the same notice gives the same bytes, twice and in another process`() async throws {
    let document = sampleNotice(tables: [try sampleTable(rows: 60)])
    let first = try pdf(of: document)
    #expect(try pdf(of: document) == first)
    let other = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let document = sampleNotice(tables: [try sampleTable(rows: 60)])
      FileHandle.standardOutput.write(Data(try pdf(of: document)))
    }
    // The child may print lines of its own around what the closure writes.
    let output = try #require(other).standardOutputContent
    #expect(Data(output).range(of: Data(first)) != nil)
  }

  @Test func `the file says what it is, with the notice's own day and no clock's`() throws {
    let file = try InspectedPDF(of: sampleNotice())
    defer { file.close() }
    let properties = try file.properties
    for line in [
      /Title: +云溪县2026年公开招聘中小学教师拟聘用人员公示\n/, /Author: +云溪县教育局\n/, /Subject: +拟聘用人员公示\n/,
      /Keywords: +公示, 指纹 3f9a-77c1\n/, /CreationDate: +Mon Sep 28 00:00:00 2026/,
    ] {
      #expect(properties.contains(line))
    }
    #expect(!properties.contains("ModDate"))
  }

  @Test func `a notice without a date has none in its properties`() throws {
    let file = try InspectedPDF(of: sampleNotice(paragraphs: ["短文。"]))
    defer { file.close() }
    #expect(!(try file.properties).contains("CreationDate"))
  }

  @Test func `every font is embedded as a subset and can be searched`() throws {
    let file = try InspectedPDF(of: sampleNotice(tables: [try sampleTable(rows: 3)]))
    defer { file.close() }
    let fonts = try file.fonts.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains(/yes yes yes +\d+/) })
  }

  @Test func `a searched text is found where lines turn and words are bold`() throws {
    let file = try InspectedPDF(of: sampleNotice())
    defer { file.close() }
    let text = try file.text.filter { !$0.isWhitespace }.replacing(/—\d—/, with: "")
    for block in sampleClosing {
      guard case .paragraph(let inlines) = block else { continue }
      #expect(text.contains(inlines.map(\.text).joined().filter { !$0.isWhitespace }))
    }
    #expect(text.contains("联系电话：0000-1234567，监督电话：0000-7654321；"))
  }
}
