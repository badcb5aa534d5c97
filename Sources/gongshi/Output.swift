import ArgumentParser
import Disclosure
import Foundation

/// Why a command stopped, for people and for programs: the rule's id and a sentence with a remedy.
struct Refusal: Error {
  let id: String
  let message: String

  var json: JSON {
    .members(["error": .members(["id": .string(id), "message": .string(message)])])
  }
}

/// Runs `work`; a refusal is printed (as JSON on stdout when asked, else on stderr) and ends the
/// program with 1.
func reportingRefusals(asJSON: Bool, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let refusal as Refusal {
    if asJSON { print(refusal.json.text) } else { complain(refusal.message) }
    throw ExitCode(1)
  }
}

/// Writes a line to stderr, where messages go.
func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}
