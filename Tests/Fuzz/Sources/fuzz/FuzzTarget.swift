import FileTexts
import PersonalData
import XMLStreams
import ZipArchives

/// A way in for bytes from outside.
enum FuzzTarget: String, CaseIterable {
  /// Any bytes as a file, its form told by them.
  case file
  /// A part of a package that is otherwise sound, so that mutations get past its checksums.
  case workbook, document, slides
  case page, text, json, picture
  /// What qpdf says of a PDF's objects; the programs themselves run in processes of their own.
  case pdf
  case detectors

  func run(_ bytes: [UInt8]) {
    switch self {
    case .file, .picture: readAsFile(bytes)
    case .workbook: readAsFile(Package.workbook.replacingPart(by: bytes))
    case .document: readAsFile(Package.document.replacingPart(by: bytes))
    case .slides: readAsFile(Package.slides.replacingPart(by: bytes))
    case .page: readAsFile(Array("<html>".utf8) + bytes)
    case .text: readAsFile(Array("文字\n".utf8) + bytes)
    case .json: readAsFile(Array("{\"a\":".utf8) + bytes)
    case .pdf: readAsObjects(bytes)
    case .detectors: detect(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Nothing but a refusal may come of any bytes, and every text must be fit for the detectors.
private func readAsFile(_ bytes: [UInt8]) {
  // Programs of their own read a PDF.
  guard !bytes.prefix(1024).contains(UInt8(ascii: "%")) || !holdsPDF(bytes) else { return }
  do {
    let file = try MemoryFile(holding: bytes)
    defer { withExtendedLifetime(file) {} }
    try readTexts(of: file.path, limits: limits) { text in
      _ = text.place.words
      detect(text.text, isNumberCell: text.isNumber)
    }
  } catch is FileTextRefusal {
  } catch {
    fatalError("\(type(of: error)) is no refusal: \(error)")
  }
}

private func holdsPDF(_ bytes: [UInt8]) -> Bool {
  let mark = Array("%PDF-".utf8)
  return bytes.indices.contains { bytes[$0...].starts(with: mark) }
}

/// Small, so that an input that reaches one is found soon.
private let limits: FileTextLimits = {
  var limits = FileTextLimits.standard
  limits.wholeFile = 4 << 20
  limits.part = 4 << 20
  limits.package = 16 << 20
  limits.innerFiles = 16 << 20
  return limits
}()

private let detector = PersonalDataDetector(knownOfficial: ["0579-00000001"])

/// What is found lies in the text, and is not given back by its mask.
private func detect(_ text: String, isNumberCell: Bool = false) {
  for datum in detector.findings(in: text, isNumberCell: isNumberCell) {
    precondition(!datum.range.isEmpty, "nothing was found at \(datum.range)")
    precondition(
      datum.range.lowerBound >= 0 && datum.range.upperBound <= text.utf8.count,
      "\(datum.range) is outside of \(text.utf8.count)")
    let found = String(decoding: Array(text.utf8)[datum.range], as: UTF8.self)
    precondition(datum.masked != found, "a mask gives back what it hides")
  }
  _ = detector.findings(inFileName: text)
}
