import CQrencode
public import Disclosure

/// A QR code: a square of dark and light modules, without the quiet zone around it.
public struct QRCode: Hashable, Sendable {
  /// Modules on a side.
  public let size: Int
  /// Row after row from the top.
  private let modules: [Bool]

  /// Modules that stay light on every side, or a reader does not find the code (ISO/IEC 18004).
  public static let quietZone = 4

  /// Of level M: it can be read with an eighth of it spoilt.
  ///
  /// Nil when the text is longer than a code holds: 2,331 bytes, one fewer when not all is ASCII.
  /// Chinese is marked as UTF-8 (ECI 26), which some readers take for Japanese otherwise.
  public init?(_ text: String) {
    guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
    defer { QRinput_free(input) }
    let bytes = Array(text.utf8)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    guard isASCII || QRinput_appendECIheader(input, 26) == 0,
      QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0,
      let code = QRcode_encodeInput(input), let data = code.pointee.data
    else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    modules = (0..<size * size).map { data[$0] & 1 == 1 }
  }

  /// Both from 0, at the top left.
  public func isDark(_ row: Int, _ column: Int) -> Bool { modules[row * size + column] }

  /// Neighbouring dark modules of one row; drawn together they leave no seams.
  var runs: [(row: Int, columns: Range<Int>)] {
    (0..<size).flatMap { row in
      var runs: [(row: Int, columns: Range<Int>)] = []
      for column in 0..<size where isDark(row, column) {
        if let last = runs.last, last.columns.upperBound == column {
          runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
        } else {
          runs.append((row, column..<column + 1))
        }
      }
      return runs
    }
  }
}

extension NoticeDocument {
  /// What a phone shows; nil for a paper without a fingerprint.
  ///
  /// The address of the page, or else the title with the fingerprint, so that there is always
  /// something to compare.
  public var qrText: String? {
    guard let fingerprint else { return nil }
    // A code of more than 65 modules is too fine for a phone in front of a sheet of A4.
    if let address = pageAddress?.text, address.utf8.count <= 280 { return address }
    let name = title.text.count > 60 ? title.text.prefix(59) + "…" : title.text[...]
    return "《\(name)》指纹 \(fingerprint)"
  }

  /// Nil for a paper without a fingerprint.
  public var qrCode: QRCode? { qrText.flatMap(QRCode.init) }

  /// What to do with the code, in words beside it.
  public var qrHint: PublicText {
    qrText == pageAddress?.text
      ? PublicText("扫码看网页。指纹相同，内容就相同。") : PublicText("扫码得标题和指纹，可与网页、表格上的核对。")
  }

  /// What the code is, for those who cannot see it.
  public var qrSummary: PublicText {
    qrText == pageAddress?.text ? PublicText("二维码：本公示的网页") : PublicText("二维码：本公示的标题和指纹")
  }
}

extension QRCode {
  /// With its quiet zone, `side` hundredths of a millimetre wide at most, in whole modules.
  public func drawing(side: Int, summary: PublicText) -> Drawing {
    let across = size + 2 * QRCode.quietZone
    let module = max(1, side / across)
    let rings = runs.map { row, columns in
      let (top, left, right) = (
        row + QRCode.quietZone, columns.lowerBound + QRCode.quietZone,
        columns.upperBound + QRCode.quietZone
      )
      return [(left, top), (right, top), (right, top + 1), (left, top + 1)].map {
        Drawing.Point(x: $0.0 * module, y: $0.1 * module)
      }
    }
    return Drawing(
      width: across * module, height: across * module,
      elements: [.area(rings, .black, nil)], summary: summary, legend: [])
  }
}

extension HTMLWriter {
  /// The code with its quiet zone as one path in an element of its own; its size is a matter of the
  /// style or of `width` and `height` around it.
  ///
  /// - Parameter label: What a screen reader says.
  public mutating func writeQRCode(_ code: QRCode, label: String) {
    let across = code.size + 2 * QRCode.quietZone
    markup("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
    escaped(label)
    markup("\" viewBox=\"0 0 ")
    number(across)
    markup(" ")
    number(across)
    markup("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
    number(across)
    markup("v")
    number(across)
    markup("H0z\"/><path fill=\"#000\" d=\"")
    for (row, columns) in code.runs {
      markup("M")
      number(columns.lowerBound + QRCode.quietZone)
      markup(" ")
      number(row + QRCode.quietZone)
      markup("h")
      number(columns.count)
      markup("v1h-")
      number(columns.count)
      markup("z")
    }
    markup("\"/></svg>\n")
  }
}
