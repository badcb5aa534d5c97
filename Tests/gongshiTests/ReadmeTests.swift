import Foundation
import Testing

/// README.md promises only what happens: every command it shows is run, in the order of the page, in
/// one empty folder that holds nothing but the folder `Examples`.
///
/// How to write one, see ``shownCommands(in:)`` and ``shows(_:_:)``:
///
///     ```console
///     $ gongshi check hiring.proposed Examples/hiring.proposed/拟聘用名单.xlsx
///     共 48 人,…
///     …
///     $ echo $?
///     0
///     ```
@Suite struct ReadmeTests {
  /// Commands whose doing is not for a test: `Tests/run` itself runs the scripts and the builds.
  private static let elsewhere = ["git", "cd", "swift", "Examples/run", "Tests/run"]

  @Test func `every command in README.md does what the page shows`() throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let commands = shownCommands(in: page)
    #expect(commands.contains { $0.command.hasPrefix("gongshi ") }, "README.md shows no command")
    try withScratchFolder { folder in
      try copyExamples(to: folder.appendingPathComponent("Examples"))
      for command in commands where !isElsewhere(command) {
        let complaint = try complaint(about: command, in: folder)
        #expect(complaint == nil)
      }
    }
  }

  @Test func `every script that README.md shows is there`() throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let scripts = shownCommands(in: page).map(firstWord).filter { $0.hasSuffix("/run") }
    #expect(Set(["Examples/run", "Tests/run"]).isSubset(of: scripts))
    for script in scripts {
      let path = repository.appendingPathComponent(script).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(script)")
    }
  }

  private func isElsewhere(_ command: ShownCommand) -> Bool {
    Self.elsewhere.contains(firstWord(of: command))
  }

  private func firstWord(of command: ShownCommand) -> String {
    String(command.command.prefix { $0 != " " })
  }

  private func complaint(about shown: ShownCommand, in folder: URL) throws -> String? {
    let run = try run(shown.command, in: folder)
    guard run.status == shown.status else {
      return """
        README.md:\(shown.line): \(shown.command)
        ended with \(run.status), not \(shown.status):
        \(run.output)
        """
    }
    let expected = linesWithoutEmptyEnd(shown.output.joined(separator: "\n"))
    if expected.isEmpty || shows(expected, linesWithoutEmptyEnd(run.output)) { return nil }
    return "README.md:\(shown.line): \(shown.command)\nprinted\n\(run.output)"
  }

  private func linesWithoutEmptyEnd(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

@Suite struct ShownCommandTests {
  private let page = """
    Words with `$ gongshi kinds` in them.

    ```console
    $ gongshi kinds
    hiring.proposed  拟聘用人员公示
    …
    $ gongshi check hiring.proposed \\
        名单.xlsx
    $ echo $?
    1
    ```

    ```json
    $ not a command
    ```
    """

  @Test func `commands, output and exit codes are read from console blocks only`() {
    #expect(
      shownCommands(in: page) == [
        ShownCommand(
          line: 4, command: "gongshi kinds", output: ["hiring.proposed  拟聘用人员公示", "…"],
          status: 0),
        ShownCommand(
          line: 7, command: "gongshi check hiring.proposed 名单.xlsx", output: [], status: 1),
      ])
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"], true), (["a", "b"], ["a"], false), (["a"], ["a", "b"], false),
    (["a", "…"], ["a"], true), (["a", "…", "d"], ["a", "b", "c", "d"], true),
    (["a", "…", "d"], ["a", "b", "c"], false), (["…"], [], true), ([], ["a"], false),
    (["a…"], ["abc"], true), (["…c"], ["abc"], true), (["a…b…c"], ["a--b--c"], true),
    (["a…b…c"], ["a----c"], false), (["a…a"], ["a"], false), (["a "], ["a"], true),
    ([" a"], ["a"], false),
  ])
  func `an ellipsis stands for any lines, or for any text within one`(
    _ shown: [String], _ printed: [String], _ agree: Bool
  ) {
    #expect(shows(shown, printed) == agree)
  }
}
