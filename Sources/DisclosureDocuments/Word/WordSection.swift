/// The page of a Word file, to the same figures as the printed one.
struct WordSection {
  let orientation: Orientation
  /// Whether it begins with the first page of a notice, which has another foot than those after it.
  let hasFirstPage: Bool
}

extension XMLWriter {
  /// A4 with margins of 37, 35, 28 and 26 mm, and the grid of 22 lines; the styles tighten
  /// their characters to 28 a line.
  ///
  /// A grid of characters would say so too, but a cell of it is narrower than a character, and some
  /// programs then give each character two of them. A turned page has no grid: there is nothing but a table on it.
  mutating func section(_ section: WordSection) {
    let orientation = section.orientation
    let (paper, area) = (orientation.paper, orientation.typeArea)
    element("w:sectPr") { xml in
      for frame in WordFrame.all where frame.orientation == orientation {
        guard frame.side != .first || section.hasFirstPage else { continue }
        xml.empty(
          frame.isHeader ? "w:headerReference" : "w:footerReference",
          ["w:type": frame.side.rawValue, "r:id": frame.id])
      }
      xml.value("w:type", "nextPage")
      xml.empty("w:pgSz", sheetSize(paper, orientation))
      xml.empty(
        "w:pgMar",
        [
          "w:top": "\(twips(area.top))", "w:right": "\(twips(paper.width - area.right))",
          "w:bottom": "\(twips(paper.height - area.top - area.height))",
          "w:left": "\(twips(area.left))", "w:header": "\(twips(millimetres(15)))",
          "w:footer": "\(twips(WordFrame.footerEdge))", "w:gutter": "0",
        ])
      if section.hasFirstPage { xml.empty("w:titlePg") }
      if orientation == .portrait {
        xml.empty("w:docGrid", ["w:type": "lines", "w:linePitch": "\(twips(Sheet.linePitch))"])
      }
    }
  }
}

private func sheetSize(
  _ paper: (width: Double, height: Double), _ orientation: Orientation
) -> XMLWriter.Attributes {
  let (width, height) = ("\(twips(paper.width + 0.03))", "\(twips(paper.height + 0.03))")
  return switch orientation {
  case .portrait: ["w:w": width, "w:h": height]
  case .landscape: ["w:w": width, "w:h": height, "w:orient": "landscape"]
  }
}
