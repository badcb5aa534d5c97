import FileTexts
import PersonalData

/// Holds every text of one file against the detectors.
struct FindingCollector {
  private let detector: PersonalDataDetector
  private(set) var findings: [FileScan.Finding] = []
  private(set) var count = 0
  private(set) var certainCount = 0
  /// The line of a page before this one.
  private var lastLine: FileText?

  init(_ detector: PersonalDataDetector) { self.detector = detector }

  mutating func look(atNameOf path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let place = TextPlace(file: [path], part: .fileName)
    for datum in detector.findings(inFileName: name) { add(datum, at: place) }
  }

  mutating func look(at text: FileText) {
    let place = text.place
    switch place.part {
    case .fileName:
      for datum in detector.findings(inFileName: text.text) { add(datum, at: place) }
    case .location:
      add(FileScan.Finding(kind: "拍摄位置", place: place, masked: masked(text.text), isCertain: true))
    default:
      for datum in detector.findings(in: text.text, isNumberCell: text.isNumber) {
        add(datum, at: place)
      }
      if place.part == .pageText || place.part == .oldRevision { lookAcrossLines(text) }
    }
  }

  private mutating func add(_ datum: PersonalDatum, at place: TextPlace) {
    add(
      FileScan.Finding(
        kind: datum.kind.rawValue, place: place, masked: datum.masked, isCertain: datum.isCertain))
  }

  private mutating func add(_ finding: FileScan.Finding) {
    // One text may be read in two ways, as an address is with and without its %XX.
    guard findings.last != finding else { return }
    count += 1
    if finding.isCertain { certainCount += 1 }
    if findings.count < FileScan.most { findings.append(finding) }
  }

  /// A number that a narrow column breaks stands on two lines of the page.
  private mutating func lookAcrossLines(_ line: FileText) {
    defer { lastLine = line }
    guard let last = lastLine, last.place.page == line.place.page,
      let joined = joinedNumber(last.text, line.text)
    else { return }
    for datum in detector.findings(in: joined) { add(datum, at: last.place) }
  }

  /// Whole degrees: enough to know which it is.
  private func masked(_ position: String) -> String {
    position.split(separator: " ").map { $0.prefix { $0 != "." } }.joined(separator: " ") + "…"
  }
}

/// The digits at the end of one line and at the beginning of the next, when together they have the
/// length of a personal number and the next line holds nothing else in front of them.
func joinedNumber(_ line: String, _ next: String) -> String? {
  let head = line.utf8.reversed().prefix(while: isNumberByte).reversed()
  let tail = Array(next.utf8.prefix(while: isNumberByte))
  let lengths = [11, 15, 16, 17, 18, 19]
  guard head.count > 2, !tail.isEmpty, lengths.contains(head.count + tail.count) else { return nil }
  return String(decoding: head + tail, as: UTF8.self)
}

private func isNumberByte(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte | 0x20 == UInt8(ascii: "x")
}
