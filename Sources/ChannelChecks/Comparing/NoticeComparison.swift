/// What came of comparing the files of one notice.
public struct NoticeComparison: Sendable {
  /// The name of the file that the others are held against.
  public let reference: String
  /// Whether that is the record of the notice, publication.json.
  public let isAgainstRecord: Bool
  /// Of the content, when known.
  public let fingerprint: String?
  public let title: String?
  /// What is wrong with the reference itself.
  public let faults: [NoticeDifference]
  /// In the order given, without the reference.
  public internal(set) var files: [ComparedFile]

  public var isSame: Bool { faults.isEmpty && files.allSatisfy(\.isSame) }

  /// Compares `files` with what they must say.
  public init(of files: [ReadNotice], with expected: ExpectedNotice) {
    reference = expected.file
    isAgainstRecord = expected.isRecord
    fingerprint = expected.fingerprint
    title = expected.title
    faults = expected.faults
    let compared = files.map { FileComparison($0, with: expected) }
    self.files = compared.map(\.result)
    for (index, difference) in paragraphDifferences(zip(files, compared.map(\.prose))) {
      if !self.files[index].hasTold(difference) { self.files[index].differences.append(difference) }
    }
  }
}

extension ExpectedNotice {
  fileprivate var faults: [NoticeDifference] {
    guard let falseFingerprint, let fingerprint else { return [] }
    let printed = falseFingerprint.isEmpty ? "没有写指纹" : "写的指纹是 \(falseFingerprint)"
    return [
      NoticeDifference(
        "SAME-003", file, here: falseFingerprint, expected: fingerprint,
        "\(printed),而它的内容的指纹是 \(fingerprint):内容被改过,请用生成公示时得到的原件。")
    ]
  }
}
