import Disclosure

extension Pages {
  /// Issuer and date (落款), on one page with the end of the text (GB/T 9704-2012 7.3.5).
  mutating func placeSignature(_ signature: NoticeDocument.Signature) {
    let style = TextStyle.text(.body)
    let issuers = signature.issuers.map { typesetter.shape($0.text, style) }
    let date = typesetter.shape(signature.date.text, style)
    let layout = SignatureLayout(issuers: issuers, date: date, lineWidth: area.width)
    let baseline = style.baseline(inLineOf: Sheet.linePitch)
    let lines = signature.hasSeal ? layout.sealed : layout.unsealed
    placeTogether(
      lines.map { line in
        FlowItem(
          lines: line.texts.map { TextLine(whole: $0.text, x: $0.x, baseline: baseline) },
          height: Sheet.linePitch, isSpacer: line.isRoom, reading: Reading(role: .paragraphs))
      })
  }
}

/// The lines of a signature, without and with room for seals.
struct SignatureLayout {
  struct Line {
    /// With their left edges, in points from that of the type area.
    let texts: [(text: ShapedText, x: Double)]
    /// Free on purpose, as part of the block, even at the top of a page.
    var isRoom = false
  }

  let issuers: [ShapedText]
  let date: ShapedText
  let lineWidth: Double

  private let pitch = Sheet.characterPitch

  init(issuers: [ShapedText], date: ShapedText, lineWidth: Double) {
    self.issuers = issuers
    self.date = date
    self.lineWidth = lineWidth
  }

  /// Issuer two characters from the right, the date below it beginning two further in (7.3.5.2).
  ///
  /// A date longer than the issuer takes the two characters from the right and the issuer moves
  /// left. Several issuers stand below each other on one axis.
  var unsealed: [Line] {
    let widest = issuers.map(\.width).max() ?? 0
    let right = lineWidth - 2 * pitch
    let left = date.width > widest ? right - date.width - 2 * pitch : right - widest
    let lines = issuers.map { issuer in
      let x = issuers.count == 1 ? left : left + (widest - issuer.width) / 2
      return Line(texts: [(issuer, x)])
    }
    return [Line(texts: [])] + lines + [Line(texts: [(date, left + 2 * pitch)])]
  }

  /// Date four characters from the right, the issuer centred over it, and room for a seal (7.3.5.1).
  ///
  /// The seal of 4.5 cm lies over both, its top within a line of the text, its middle above them.
  /// Two free lines above and one below give it 51 mm. Several issuers stand side by side, each
  /// with its own seal and the date under the last; the rows hold as many as their names allow.
  var sealed: [Line] {
    let room = Line(texts: [], isRoom: true)
    var lines: [Line] = []
    let rows = rowsOfIssuers
    for (number, row) in rows.enumerated() {
      lines += [room, room]
      lines.append(Line(texts: row.map { ($0.issuer, $0.axis - $0.issuer.width / 2) }))
      if number == rows.count - 1, let axis = row.last?.axis {
        lines.append(Line(texts: [(date, axis - date.width / 2)]))
      } else {
        lines.append(room)
      }
      lines.append(room)
    }
    return lines
  }

  /// Each issuer with the middle of its seal, the last one where the date belongs.
  private var rowsOfIssuers: [[(issuer: ShapedText, axis: Double)]] {
    let widest = issuers.map(\.width).max() ?? 0
    let perRow = max(1, min(3, issuers.count, Int(lineWidth / (widest + pitch))))
    let column = lineWidth / Double(perRow)
    return stride(from: 0, to: issuers.count, by: perRow).map { first in
      let row = issuers[first..<min(first + perRow, issuers.count)]
      guard perRow > 1 else { return row.map { ($0, axisOfSingle(issuerWidth: $0.width)) } }
      let free = Double(perRow - row.count)
      return row.enumerated().map { ($1, column * (free + Double($0) + 0.5)) }
    }
  }

  /// The middle of the date, further left when the issuer would leave the type area.
  private func axisOfSingle(issuerWidth: Double) -> Double {
    min(lineWidth - 4 * pitch - date.width / 2, lineWidth - issuerWidth / 2)
  }
}
