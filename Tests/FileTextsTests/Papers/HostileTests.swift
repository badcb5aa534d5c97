import DisclosureTesting
import FileTexts
import Foundation
import Testing

/// Files made to cost more than they are worth: each ends by a bound, not by patience.
@Suite struct HostileTests {
  private static func refusal(of bytes: [UInt8]) -> String? {
    do {
      _ = try textsOfFile(bytes)
      return nil
    } catch let refusal as FileTextRefusal {
      return refusal.id
    } catch {
      return "\(error)"
    }
  }

  private static func page(_ markup: String) -> [UInt8] { Array(("<html>" + markup).utf8) }

  /// A drawing that uses the next one twice, thirty times over.
  private static var laughs: HandmadePDF {
    let last = 30
    var file = HandmadePDF()
    file.objects[2] = file.objects[2].replacingOccurrences(
      of: "/Font<<", with: "/XObject<</X0 6 0 R>>/Font<<")
    file.objects[3] = HandmadePDF.stream("/X0 Do")
    for level in 0...last {
      let next = "/X\(level + 1)"
      let drawn = level < last ? "\(next) Do \(next) Do" : "BT /F1 9 Tf (a) Tj ET"
      let used = level < last ? "/XObject<<\(next) \(level + 7) 0 R>>" : ""
      file.objects.append(
        HandmadePDF.stream(
          drawn,
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<\(used)/Font<</F1 5 0 R>>>>"))
    }
    return file
  }

  private static let files: [(String, [UInt8], String)] = [
    ("drawings in drawings", laughs.bytes, "READ-011"),
    (
      "a tag with a great many attributes",
      page("<p " + (0..<20_000).map { "a\($0)=1 " }.joined() + ">"), "READ-007"
    ),
    ("tables in tables", page(String(repeating: "<table><tr><td>", count: 2000)), "READ-007"),
    (
      "closed elements that nobody opened",
      page(String(repeating: "<b>", count: 2000) + String(repeating: "</i>", count: 2000)),
      "READ-007"
    ),
    ("lists in lists", Array(String(repeating: "[", count: 100_000).utf8), "READ-007"),
  ]

  @Test(arguments: files.indices)
  func `a file that would never end is refused`(index: Int) {
    let (name, bytes, id) = HostileTests.files[index]
    #expect(HostileTests.refusal(of: bytes) == id, "\(name)")
  }

  @Test func `pages that are their own pages end`() {
    var file = HandmadePDF()
    file.objects[1] = "<</Type/Pages/Kids[2 0 R]/Count 1>>"
    let id = HostileTests.refusal(of: file.bytes)
    #expect(id == nil || id == "READ-006")
  }

  @Test func `more old versions than anybody makes are refused`() {
    let bytes = HandmadePDF().bytes + Array(String(repeating: "%%EOF\n", count: 40).utf8)
    #expect(HostileTests.refusal(of: bytes) == "READ-007")
  }

  @Test(arguments: 0..<40)
  func `a PDF changed anywhere is read or refused`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = HandmadePDF(more: ["<</Author(a)/Title<FEFF0031>>>"]).bytes
    for _ in 0..<4 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    let id = HostileTests.refusal(of: bytes)
    #expect(id == nil || id?.hasPrefix("READ-") == true)
  }
}
