import Disclosure

extension Pages {
  /// Issuer and date (落款), on one page with the end of the text (GB/T 9704-2012 7.3.5).
  mutating func placeSignature(_ signature: NoticeDocument.Signature) {
    let style = TextStyle.text(.body)
    let issuers = signature.issuers.map { typesetter.shape($0.text, style) }
    let date = typesetter.shape(signature.date.text, style)
    let layout = SignatureLayout(
      issuers: issuers, date: date, lineWidth: area.width,
      baseline: style.baseline(inLineOf: Sheet.linePitch))
    placeTogether(signature.hasSeal ? layout.sealed : layout.unsealed)
  }
}

/// The lines of a signature, without and with room for seals.
private struct SignatureLayout {
  let issuers: [ShapedText]
  let date: ShapedText
  let lineWidth: Double
  let baseline: Double

  private let pitch = Sheet.characterPitch

  /// Issuer two characters from the right, the date below it beginning two further in (7.3.5.2).
  ///
  /// A date longer than the issuer takes the two characters from the right and the issuer moves
  /// left. Several issuers stand below each other on one axis.
  var unsealed: [FlowItem] {
    let widest = issuers.map(\.width).max() ?? 0
    let right = lineWidth - 2 * pitch
    let left = date.width > widest ? right - date.width - 2 * pitch : right - widest
    var items = [FlowItem.blank]
    for issuer in issuers {
      let x = issuers.count == 1 ? left : left + (widest - issuer.width) / 2
      items.append(line([(issuer, x)]))
    }
    items.append(line([(date, left + 2 * pitch)]))
    return items
  }

  /// Date four characters from the right, the issuer centred over it, and room for a seal (7.3.5.1).
  ///
  /// The seal of 4.5 cm lies over both, its top within a line of the text, its middle above them.
  /// Two free lines above and one below give it 51 mm. Several issuers stand side by side, each
  /// with its own seal and the date under the last; the rows hold as many as their names allow.
  var sealed: [FlowItem] {
    var items: [FlowItem] = []
    let rows = rowsOfIssuers
    for (number, row) in rows.enumerated() {
      items += [spacer, spacer]
      items.append(line(row.map { ($0.issuer, $0.axis - $0.issuer.width / 2) }))
      if number == rows.count - 1, let axis = row.last?.axis {
        items.append(line([(date, axis - date.width / 2)]))
      } else {
        items.append(spacer)
      }
      items.append(spacer)
    }
    return items
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

  /// A free line that is part of the block, kept even at the top of a page.
  private var spacer: FlowItem { FlowItem(lines: [], height: Sheet.linePitch, isSpacer: true) }

  private func line(_ texts: [(text: ShapedText, x: Double)]) -> FlowItem {
    FlowItem(
      lines: texts.map { TextLine(whole: $0.text, x: $0.x, baseline: baseline) },
      height: Sheet.linePitch)
  }
}
