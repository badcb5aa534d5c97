import Foundation

/// A command of a console session in a Markdown page, with what the page says it prints.
struct ShownCommand: Equatable {
  /// The line of the page on which it stands, from 1.
  let line: Int
  let command: String
  /// What stands beneath; empty when the page shows nothing.
  var output: [String]
  var status: Int32
}

/// The commands in the fenced blocks `console` and `sh` of a page.
///
/// A line that begins with `$ ` is a command; a backslash at its end continues it. The lines beneath
/// are what it prints. `$ echo $?` with a number beneath says how the command above it ended; else
/// it must end with 0.
func shownCommands(in page: String) -> [ShownCommand] {
  var commands: [ShownCommand] = []
  var (isInside, isContinued, asksForStatus) = (false, false, false)
  for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line.hasPrefix("```") {
      isInside = !isInside && ["```console", "```sh"].contains(line)
      (isContinued, asksForStatus) = (false, false)
    } else if !isInside {
      continue
    } else if isContinued, let last = commands.popLast() {
      commands.append(
        ShownCommand(
          line: last.line,
          command: "\(last.command.dropLast())\(line.drop(while: { $0 == " " }))",
          output: [], status: 0))
      isContinued = line.hasSuffix("\\")
    } else if line == "$ echo $?" {
      asksForStatus = !commands.isEmpty
    } else if line.hasPrefix("$ ") {
      commands.append(
        ShownCommand(line: index + 1, command: String(line.dropFirst(2)), output: [], status: 0))
      isContinued = line.hasSuffix("\\")
      asksForStatus = false
    } else if asksForStatus {
      if let status = Int32(line) { commands[commands.count - 1].status = status }
    } else if !commands.isEmpty {
      commands[commands.count - 1].output.append(String(line))
    }
  }
  return commands
}

/// Whether a program printed what a page shows, line by line, blanks at the end of lines apart.
///
/// `…` stands for any text within a line, and for any number of lines when it stands alone.
func shows(_ shown: [String], _ printed: [String]) -> Bool {
  guard let first = shown.first else { return printed.isEmpty }
  let rest = Array(shown.dropFirst())
  if first.trimmingCharacters(in: .whitespaces) == "…" {
    return (0...printed.count).contains { shows(rest, Array(printed.dropFirst($0))) }
  }
  guard let line = printed.first, shows(line: first, line) else { return false }
  return shows(rest, Array(printed.dropFirst()))
}

private func shows(line shown: String, _ printed: String) -> Bool {
  let pieces = shown.trimmingSuffix(while: \.isWhitespace)
    .split(separator: "…", omittingEmptySubsequences: false)
  var left = Substring(printed.trimmingSuffix(while: \.isWhitespace))
  guard let first = pieces.first, let last = pieces.last, left.hasPrefix(first) else {
    return false
  }
  if pieces.count == 1 { return left == first }
  left = left.dropFirst(first.count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let found = left.range(of: piece) else { return false }
    left = left[found.upperBound...]
  }
  return left.hasSuffix(last)
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
