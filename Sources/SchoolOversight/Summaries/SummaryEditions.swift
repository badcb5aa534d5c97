extension Summary {
  /// Everything, for the bureau itself; `rule` tells what everyone would not see of it.
  public func forBureau(_ rule: SmallCellRule = .five) -> SummaryTable {
    let lines = lines
    var keptBack = lines.map { _ in Array(repeating: true, count: slotCount) }
    for (line, hidden) in zip(lines.indices, publicPart.hidden(lines, rule)) {
      for (slot, isHidden) in zip(publicSlots, hidden) { keptBack[line][slot] = isHidden }
    }
    return SummaryTable(
      self, .bureau, lines: lines, cells: values(of: lines), keptBack: keptBack, rule: nil)
  }

  /// What everyone may see.
  ///
  /// Among schools, small figures are hidden with whatever they could be computed from. Sums of
  /// money are hidden in every line in which anything is: where each tier has its rate, the money
  /// and the number of a school together would tell the tiers. Above a county nothing is hidden
  /// anew, since every figure is a sum of figures already shown below; a sum of which a part is
  /// kept back is itself kept back.
  public func forEveryone(_ rule: SmallCellRule = .five) -> SummaryTable {
    let shown = publicPart
    let lines = shown.lines
    let hidden = shown.hidden(lines, rule)
    var cells = shown.values(of: lines)
    for line in cells.indices {
      let isTouched = hidden[line].contains(true)
      for (place, measure) in shown.measures.enumerated() {
        let isCount = [Figure.rows, Figure.persons].contains(measure.id)
        for slot in 0..<shown.slotCount where cells[line][place][slot] != .unknown {
          if isCount ? hidden[line][slot] : isTouched { cells[line][place][slot] = .hidden }
        }
      }
    }
    return SummaryTable(
      shown, .everyone, lines: lines, cells: cells, keptBack: hidden,
      rule: head.namesPeople ? rule : nil)
  }

  /// By line, measure and slot, with nothing hidden but what was unknown before.
  private func values(of lines: [SummaryLine]) -> [[[SummaryCell]]] {
    lines.map { line in
      let members = line.members.filter { units[$0].returned > 0 }
      return measures.indices.map { measure in
        (0..<slotCount).map { slot in
          if members.isEmpty || (slot > 0 && measures[measure].id == Figure.persons) {
            return .unknown
          }
          return sum(members.map { values[$0][measure][slot] }).map(SummaryCell.value) ?? .hidden
        }
      }
    }
  }

  private func hidden(_ lines: [SummaryLine], _ rule: SmallCellRule) -> [[Bool]] {
    guard head.namesPeople else { return lines.map { _ in noSlots } }
    guard head.level == .county else {
      return lines.map { line in
        line.members.reduce(noSlots) { zip($0, keptBack[$1]).map { $0 || $1 } }
      }
    }
    return hiddenAmongSchools(lines, rule)
  }

  private var noSlots: [Bool] { Array(repeating: false, count: slotCount) }

  private func hiddenAmongSchools(_ lines: [SummaryLine], _ rule: SmallCellRule) -> [[Bool]] {
    let present = units.indices.filter { units[$0].returned > 0 }
    let places = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
    let persons = measures.firstIndex { $0.id == Figure.persons }
    let members = lines.map { $0.members.compactMap { places[$0] } }
    let groups = lines.indices.filter { !lines[$0].isUnit && !members[$0].isEmpty }
    var table = CellTable(
      rows: present.map { values[$0][0].map { $0 ?? 0 } },
      persons: persons.map { measure in present.map { values[$0][measure][0] ?? 0 } },
      dimensions: dimensions.indices.map { slots(of: $0) }, groups: groups.map { members[$0] })
    table.hideSmall(rule)
    return lines.indices.map { line in
      let place = lines[line].isUnit ? members[line].first : nil
      let group = groups.firstIndex(of: line).map { present.count + $0 }
      guard let row = place ?? group else { return noSlots }
      return (0..<slotCount).map { table.isHidden(row, $0) }
    }
  }
}

/// Nil when a part is unknown or the sum does not fit.
private func sum(_ parts: [Int?]) -> Int? {
  var total = 0
  for part in parts {
    guard let part, case let (next, isTooBig) = total.addingReportingOverflow(part), !isTooBig
    else { return nil }
    total = next
  }
  return total
}
