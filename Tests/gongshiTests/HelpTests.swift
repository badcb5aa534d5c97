import Foundation
import Testing

/// Nothing that `gongshi` can do is left out of README.md and the pages of the manual.
@Suite struct HelpTests {
  @Test func `every subcommand and long option stands in README.md or in the manual`() throws {
    let written = try writtenPages()
    let words = try promisedWords()
    #expect(words.contains("gongshi check") && words.contains("--returned"))
    for word in words { #expect(written.contains(word), "nobody describes \(word)") }
  }

  /// README.md and every page beside the sources.
  private func writtenPages() throws -> String {
    let sources = FileManager.default.enumerator(
      at: repository.appendingPathComponent("Sources"), includingPropertiesForKeys: nil)
    let pages = (sources?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    return try ([repository.appendingPathComponent("README.md")] + pages)
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  /// As `gongshi calendar add` and `--returned`.
  private func promisedWords() throws -> [String] {
    let run = try run(
      "gongshi --experimental-dump-help", in: FileManager.default.temporaryDirectory)
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    return Set(help.command.words(under: [])).sorted()
  }
}

/// What the argument library tells of a program, as far as it matters here.
private struct Help: Decodable {
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }

      let names: [Name]?
      let shouldDisplay: Bool
    }

    let commandName: String
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The command's and its options' names, and those of its subcommands; but not those that the
    /// library gives to every program.
    func words(under parents: [String]) -> [String] {
      let path = parents + [commandName]
      let options = (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
        .filter { $0.kind == "long" && !["help", "version"].contains($0.name) }
      let below = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      return [path.joined(separator: " ")] + options.map { "--\($0.name)" }
        + below.flatMap { $0.words(under: path) }
    }
  }

  let command: Command
}
