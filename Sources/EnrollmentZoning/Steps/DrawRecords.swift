public import Disclosure
import PublicDraws

/// One group's draw as a record that can be recomputed.
public struct EnrollmentDrawRecord: Sendable {
  public let group: String
  /// Whether the seeds are in it, with order and results.
  public let isHeld: Bool
  /// Of list and method, as it was published.
  public let commitment: String
  public let json: JSON

  fileprivate init(_ group: String, _ record: DrawRecord) {
    self.group = group
    isHeld = record.run != nil
    commitment = record.commitment.sha256
    json = record.json
  }

  /// As 云溪县第一小学.json; what a file's name cannot hold is replaced.
  public var fileName: String {
    String(group.map { "/\\:*?\"<>|".contains($0) ? "_" : $0 }) + ".json"
  }
}

/// The records of a folder's draws, in the order of 摇号名单; without seeds only what was published
/// beforehand.
public func enrollmentDrawRecords(
  in input: WorkInput
) -> (records: [EnrollmentDrawRecord], findings: [WorkFinding]) {
  let hasSeeds = !(input.list(EnrollmentFile.seeds) ?? []).isEmpty
  let draws = HeldDraws(input, running: hasSeeds)
  let records =
    hasSeeds
    ? draws.runs.map { EnrollmentDrawRecord($0.draw.group, DrawRecord($0.run)) }
    : draws.draws.map { EnrollmentDrawRecord($0.group, DrawRecord($0.commitment)) }
  return (records, draws.findings)
}
