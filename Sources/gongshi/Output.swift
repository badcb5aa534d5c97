import ArgumentParser
import ChannelChecks
import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureMaps
import DisclosurePostgres
import DisclosureSheets
import DisclosureStore
import FileTexts
import Foundation
import InformationRequests
import NoticeLife
import PublicDraws
import PublicLedger
import SchoolOversight
import WorkingDays
import PersonalData

/// Why a command stopped, for people and for programs: the rule's id and a sentence with a remedy.
struct Refusal: Error {
  let id: String
  let message: String
  /// What the program ends with.
  var status: ExitStatus = .problem

  var json: JSON {
    .members(["error": .members(["id": .string(id), "message": .string(message)])])
  }
}

/// What the program ends with when it could not do what was asked.
///
/// Wrong use of a command is 64, which the argument library gives.
enum ExitStatus: Int32 {
  /// Something in the data must be put right, or it was refused.
  case problem = 1
  /// Somebody with another role must do it, or must agree.
  case needsApproval = 3
  /// Another program has the data; try again.
  case busy = 4
  /// What is kept is not what was kept.
  case integrity = 5

  init(_ nature: LedgerRefusal.Nature) {
    switch nature {
    case .problem: self = .problem
    case .needsApproval: self = .needsApproval
    case .broken: self = .integrity
    }
  }

  init(_ nature: StoreRefusal.Nature) {
    switch nature {
    case .problem: self = .problem
    case .needsApproval: self = .needsApproval
    case .busy: self = .busy
    case .integrity: self = .integrity
    }
  }
}

/// Runs `work`; a refusal is printed (as JSON on stdout when asked, else on stderr) and ends the
/// program with its status.
func reportingRefusals(asJSON: Bool, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch {
    guard let refusal = refusal(for: error) else { throw error }
    if asJSON { print(refusal.json.text) } else { complain(refusal.message) }
    throw ExitCode(refusal.status.rawValue)
  }
}

/// What an error of the rooms below says to people; nil for those that are not theirs to read.
func refusal(for error: any Error) -> Refusal? {
  switch error {
  case let error as Refusal: error
  case let error as SheetRefusal: Refusal(id: error.id, message: error.message)
  case let error as SheetWriteError: Refusal(id: error.id, message: error.description)
  case let error as FileWriteError: Refusal(id: error.id, message: error.description)
  case let error as CalendarGap: Refusal(id: CalendarGap.id, message: error.description)
  case let error as PDFError: Refusal(id: error.id, message: error.description)
  case let error as PrintRefusal: Refusal(id: error.id, message: error.message)
  case let error as WordError: Refusal(id: error.id, message: error.description)
  case let error as TemplateError:
    Refusal(id: error.problems.first?.rule ?? "TPL-00", message: error.description)
  case let error as DrawRefusal:
    Refusal(
      id: error.findings[0].rule,
      message: error.findings.map(\.description).joined(separator: "\n"))
  case let error as StoreRefusal:
    Refusal(id: error.id, message: error.message, status: ExitStatus(error.nature))
  case let error as LifeRefusal:
    Refusal(
      id: error.id, message: error.message, status: error.needsApproval ? .needsApproval : .problem)
  case let error as RequestRefusal:
    Refusal(
      id: error.id, message: error.message, status: error.needsApproval ? .needsApproval : .problem)
  case let error as LedgerRefusal:
    Refusal(id: error.id, message: error.message, status: ExitStatus(error.nature))
  case let error as PostgresRefusal: Refusal(id: error.id, message: error.message)
  case let error as SummaryRefusal: Refusal(id: error.rule, message: error.description)
  case let error as CallRefusal: Refusal(id: error.id, message: error.message)
  case let error as TransferRefusal: Refusal(id: error.id, message: error.message)
  case let error as ReportRefusal: Refusal(id: error.id, message: error.message)
  case let error as CollectRefusal: Refusal(id: error.id, message: error.message)
  case let error as MapRefusal: Refusal(id: error.id, message: error.message)
  case let error as GeometryFailure: Refusal(id: error.id, message: error.description)
  case let error as CoverageRefusal: Refusal(id: error.id, message: error.message)
  case let error as ScanRefusal: Refusal(id: error.id, message: error.message)
  case let error as FileTextRefusal: Refusal(id: error.id, message: error.message)
  case let error as PrivateContent: Refusal(id: "PRIV-01", message: "\(error)。[PRIV-01]")
  default: nil
  }
}

/// Whether `path` names a folder, there already or by its closing stroke.
func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  return exists ? isFolder.boolValue : path.hasSuffix("/")
}

/// Writes a line to stderr, where messages go.
func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}
