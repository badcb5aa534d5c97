import Disclosure
import Foundation
import Testing

@testable import PublicDraws

/// Examples/verify/draw.html, the page that parents open on a phone.
@Suite struct CheckPageTests {
  private static let page = repository.appendingPathComponent("Examples/verify/draw.html")

  @Test func `it is one file that asks for nothing from anywhere`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(text.contains("default-src 'none'"))
    for outside in [
      "http:", "https:", "//www", " src=", " href=", "url(", "@import", "fetch(", "crypto.subtle",
      "innerHTML",
    ] {
      #expect(!text.contains(outside), "\(outside)")
    }
  }

  @Test(.enabled(if: CheckPage.canRun), arguments: drawnRecords)
  func `it confirms every kind of record`(_ sample: SampleRecord) throws {
    let record = try sample.record()
    let hash = String(record.commitment.sha256.prefix(16))
    #expect(try CheckPage.verify(record.json.text, published: hash) == "true\n")
  }

  @Test(.enabled(if: CheckPage.canRun), arguments: tamperings)
  func `it refuses what somebody changed`(_ tampering: Tampering) throws {
    let said = try CheckPage.verify(try tampering.text(), published: "")
    #expect(said == "false\n" || said.hasPrefix("error "), "\(said)")
  }

  @Test(.enabled(if: CheckPage.canRun))
  func `it refuses a record that is not the published one`() throws {
    let text = try drawnRecords[0].record().json.text
    #expect(try CheckPage.verify(text, published: "0123456789abcdef") == "false\n")
    #expect(try CheckPage.verify(text, published: "0123") == "false\n")
    #expect(try CheckPage.verify(text, published: "") == "true\n")
  }
}

private enum CheckPage {
  private static let node = "/usr/bin/node"

  static var canRun: Bool { FileManager.default.isExecutableFile(atPath: node) }

  /// What the script of the page answers outside of a browser.
  static func verify(_ record: String, published: String) throws -> String {
    let driver = """
      const html = require("fs").readFileSync(process.argv[1], "utf8");
      const script = html.match(/<script>([\\s\\S]*)<\\/script>/)[1];
      const page = new Function(script + "; return { parse, verify };")();
      const record = require("fs").readFileSync(0, "utf8");
      try { console.log(String(page.verify(page.parse(record), process.argv[2]).same)); }
      catch (error) { console.log("error " + error.message); }
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: node)
    process.arguments = [
      "-e", driver, repository.appendingPathComponent("Examples/verify/draw.html").path, published,
    ]
    let (given, printed) = (Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = printed
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(record.utf8))
    try given.fileHandleForWriting.close()
    let output = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
