/// What a file of a round was found to be, so that it need not be read again.
///
/// Kept sealed as a whole; it is no record, and may be forgotten.
public struct KnownFile: Codable, Hashable, Sendable {
  /// Of its bytes, in hexadecimal.
  public let sha256: String
  /// What read it: the program's version with the roster's fingerprint.
  ///
  /// Another reader reads again.
  public let reader: String
  /// The code of the school it is from; nil when it belongs to none.
  public let school: String?
  public let state: ReturnState
  /// When it was last saved by what the file says itself, as in `dcterms:modified`.
  public let modified: String?
  public let rowCount: Int
  public let findings: [String: Int]
  /// What else its reader wants to know again.
  public let detail: String

  public init(
    sha256: String, reader: String, school: String?, state: ReturnState, modified: String?,
    rowCount: Int, findings: [String: Int], detail: String = ""
  ) {
    self.sha256 = sha256
    self.reader = reader
    self.school = school
    self.state = state
    self.modified = modified
    self.rowCount = rowCount
    self.findings = findings
    self.detail = detail
  }
}
