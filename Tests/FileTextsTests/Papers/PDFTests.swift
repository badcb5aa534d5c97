import DisclosureTesting
import FileTexts
import Foundation
import Testing

/// A number that belongs to nobody, to be found wherever it is put.
private let secret = "11010519491231002X"

@Suite struct PDFTests {
  private static let places: [(String, HandmadePDF, TextPlace.Part)] = [
    ("on the page", HandmadePDF("ID \(secret)"), .pageText),
    (
      "under a black box",
      changed { $0.objects[3] = .stream("\(shown) 0 g 60 700 400 40 re f") }, .pageText
    ),
    ("in white", changed { $0.objects[3] = .stream("1 g \(shown)") }, .pageText),
    (
      "in letters that are not drawn", changed { $0.objects[3] = .stream("3 Tr \(shown)") },
      .pageText
    ),
    (
      "outside the part that is printed",
      HandmadePDF("ID \(secret)", page: "/CropBox[0 0 100 100]"), .pageText
    ),
    (
      "in a layer that is switched off",
      changed {
        $0.objects[0] =
          "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>"
        $0.objects[2] = $0.objects[2].replacingOccurrences(
          of: "/Font<<", with: "/Properties<</L 6 0 R>>/Font<<")
        $0.objects[3] = .stream("/OC /L BDC \(shown) EMC")
        $0.objects.append("<</Type/OCG/Name(Layer)>>")
      }, .pageText
    ),
    (
      "in a note",
      HandmadePDF(
        page: "/Annots[6 0 R]",
        more: ["<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(\(secret))>>"]), .annotation
    ),
    (
      "in a form",
      HandmadePDF(
        catalogue: "/AcroForm<</Fields[6 0 R]>>",
        more: ["<</FT/Tx/T(id)/V(\(secret))/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>"]),
      .formField
    ),
    (
      "in the properties",
      changed {
        $0.objects.append("<</Author(\(secret))>>")
        $0.trailer = "/Info 6 0 R"
      }, .property
    ),
    (
      "in a property in UTF-16",
      changed {
        let wide = secret.utf16.map { String(format: "%04X", $0) }.joined()
        $0.objects.append("<</Keywords<FEFF\(wide)>>>")
        $0.trailer = "/Info 6 0 R"
      }, .property
    ),
    (
      "in a bookmark",
      HandmadePDF(
        catalogue: "/Outlines 6 0 R",
        more: [
          "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
          "<</Title(\(secret))/Parent 6 0 R/Dest[3 0 R/Fit]>>",
        ]), .outline
    ),
    (
      "in a link",
      HandmadePDF(
        page: "/Annots[6 0 R]",
        more: [
          "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.cn/\(secret))>>>>"
        ]), .link
    ),
    (
      "in a script",
      HandmadePDF(
        catalogue: "/OpenAction 6 0 R",
        more: ["<</S/JavaScript/JS 7 0 R>>", .stream("var id = '\(secret)'")]), .script
    ),
    (
      "in the metadata",
      HandmadePDF(
        catalogue: "/Metadata 6 0 R",
        more: [
          .stream(
            "<x:xmpmeta><dc:creator>\(secret)</dc:creator></x:xmpmeta>",
            "/Type/Metadata/Subtype/XML")
        ]), .metadata
    ),
    (
      "in an attached file",
      HandmadePDF(
        catalogue: "/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>",
        more: [
          "<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>",
          .stream("name,id\nLi,\(secret)\n", "/Type/EmbeddedFile"),
        ]), .tableCell
    ),
    (
      "in the alternative text of a figure",
      HandmadePDF(more: ["<</Type/StructElem/S/Figure/P 1 0 R/K 0/Alt(\(secret))>>"]), .tagText
    ),
  ]

  private static let shown = "BT /F1 12 Tf 72 720 Td (ID \(secret)) Tj ET"

  private static func changed(_ change: (inout HandmadePDF) -> Void) -> HandmadePDF {
    var file = HandmadePDF()
    change(&file)
    return file
  }

  @Test(arguments: places.indices)
  func `a number is read wherever it stands`(_ index: Int) throws {
    let (name, file, part) = PDFTests.places[index]
    let texts = try textsOfFile(file.bytes)
    let found = texts.filter { $0.text.contains(secret) }
    #expect(found.contains { $0.place.part == part }, "\(name): \(texts.map(\.text))")
  }

  @Test func `the earlier version of a changed page is read`() throws {
    let file = HandmadePDF("ID \(secret)")
    let bytes = file.revised(4, to: .stream("BT /F1 12 Tf 72 720 Td (gone) Tj ET"))
    let texts = try textsOfFile(bytes)
    #expect(texts.contains { $0.text == "gone" && $0.place.part == .pageText })
    #expect(texts.contains { $0.text == "ID \(secret)" && $0.place.part == .oldRevision })
  }

  @Test func `a page is read in the order of its lines`() throws {
    let lines = "BT /F1 12 Tf 14 TL 72 720 Td (one) Tj T* (two) Tj ET"
    let texts = try textsOfFile(PDFTests.changed { $0.objects[3] = .stream(lines) }.bytes)
    #expect(texts.map(\.text) == ["one", "two"])
    #expect(texts.map(\.place.line) == [1, 2])
    #expect(texts.map(\.place.page) == [1, 1])
  }

  @Test func `what only begins like a PDF is refused`() throws {
    #expect(throws: FileTextRefusal.self) { try textsOfFile(Array("%PDF-1.7\nnothing".utf8)) }
  }
}

extension String {
  fileprivate static func stream(_ content: String, _ entries: String = "") -> String {
    HandmadePDF.stream(content, entries)
  }
}
