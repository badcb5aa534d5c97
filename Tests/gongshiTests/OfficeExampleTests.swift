import Foundation
import Testing

/// The made-up county's school and bureau, as `Examples/run` takes them from a workbook to the archive.
@Suite struct OfficeExampleTests {
  @Test func `two offices go from workbook to archive, and a stranger can check one row`() throws {
    try withScratchFolder { scratch in
      let folder = scratch.appendingPathComponent("Examples")
      try copyExamples(to: folder)
      let run = try run("office/run out", in: folder)
      #expect(run.status == 0, "\(run.output.suffix(1500))")
      #expect(run.output.contains("证明成立。"))
      #expect(run.output.hasSuffix("The stories are as expected.\n"))
      try expectNoNames(in: folder.appendingPathComponent("out/学校"))
      try expectForgeryIsFound(in: folder)
    }
  }

  /// The names of the school's list have gone from every file by then, the database's own included.
  private func expectNoNames(in folder: URL) throws {
    let name = Data("张雨桐".utf8)
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var looked = 0
    for case let file as String in files {
      guard let bytes = FileManager.default.contents(atPath: folder.path + "/" + file) else {
        continue
      }
      looked += 1
      #expect(bytes.range(of: name) == nil, "in \(file)")
    }
    #expect(looked > 2)
  }

  /// The second program sees that a level in the proof was changed.
  private func expectForgeryIsFound(in folder: URL) throws {
    let proof = folder.appendingPathComponent("out/第3行.json")
    let text = try String(contentsOf: proof, encoding: .utf8)
    let forged = text.replacingOccurrences(of: "困难", with: "特别困难")
    try #require(forged != text)
    try forged.write(to: proof, atomically: true, encoding: .utf8)
    let run = try run("python3 verify/ledger.py out/第3行.json $(cat out/board.code)", in: folder)
    #expect(run.status == 1)
    #expect(!run.output.contains("证明成立"))
  }
}
