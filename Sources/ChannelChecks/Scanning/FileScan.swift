public import FileTexts
public import PersonalData

/// What is personal in one file, hidden places and its name included.
public struct FileScan: Hashable, Sendable {
  public struct Finding: Hashable, Sendable {
    /// As 身份证号.
    public let kind: String
    public let place: TextPlace
    /// Enough to find it again, never enough to give it back.
    public let masked: String
    /// Whether there is no doubt; when not, a person has to look.
    public let isCertain: Bool

    public init(kind: String, place: TextPlace, masked: String, isCertain: Bool) {
      self.kind = kind
      self.place = place
      self.masked = masked
      self.isCertain = isCertain
    }
  }

  /// As it was asked for.
  public let file: String
  /// In the order of the file, the first ``most``.
  public let findings: [Finding]
  /// How many there are in all.
  public let count: Int
  /// How many of all leave no doubt.
  public let certainCount: Int
  /// Why the file, or the rest of it, could not be read.
  public let refusal: FileTextRefusal?

  /// Findings kept of one file; whoever has a list of ten thousand need not see the rest.
  public static let most = 10_000

  public init(
    file: String, findings: [Finding], count: Int, certainCount: Int, refusal: FileTextRefusal?
  ) {
    self.file = file
    self.findings = findings
    self.count = count
    self.certainCount = certainCount
    self.refusal = refusal
  }

  /// Whether it may leave the house: it was read to its end and holds nothing certain.
  public var isClean: Bool { certainCount == 0 && refusal == nil }
}

/// Reads the file at `path` whole and looks for what is personal in it and in its name.
public func scan(
  _ path: String, with detector: PersonalDataDetector, limits: FileTextLimits = .standard
) -> FileScan {
  var collecting = FindingCollector(detector)
  collecting.look(atNameOf: path)
  var refusal: FileTextRefusal?
  do {
    try readTexts(of: path, limits: limits) { collecting.look(at: $0) }
  } catch let error as FileTextRefusal {
    refusal = error
  } catch {
    preconditionFailure("only the reading of the file can fail: \(error)")
  }
  return FileScan(
    file: path, findings: collecting.findings, count: collecting.count,
    certainCount: collecting.certainCount, refusal: refusal)
}
