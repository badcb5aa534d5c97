extension CellTable {
  /// The move that takes `target` up or down for the fewest cells newly hidden; the first of equals.
  func cheapestMove(for target: CellTarget, sign: Int, need: Int) -> CellMove? {
    var choice = MoveChoice(need: need)
    let inside = members[target.line]
    let isInside = Set(inside)
    for unit in inside where !choice.isSettled {
      // Units that stand in the same groups can change places without any sum changing.
      let (near, far) = partners(of: unit, outside: isInside)
      for partners in [near, far] {
        // Nothing from further away is as cheap as cells of two units alone.
        if choice.score <= 4 { break }
        consider(target, unit, partners: partners, sign, &choice)
      }
      if choice.score > 4 { consider(target, unit, partners: [nil], sign, &choice) }
    }
    return choice.move
  }

  private func partners(of unit: Int, outside line: Set<Int>) -> (near: [Int?], far: [Int?]) {
    var (near, far): ([Int?], [Int?]) = ([], [])
    for other in 0..<units where !line.contains(other) {
      if groups[other] == groups[unit] { near.append(other) } else { far.append(other) }
    }
    return (near, far)
  }

  /// Looks at the moves that change `target` in `unit`, each with what takes it up again elsewhere;
  /// with nil, nothing does and the sums change.
  private func consider(
    _ target: CellTarget, _ unit: Int, partners: [Int?], _ sign: Int, _ choice: inout MoveChoice
  ) {
    for partner in partners where !choice.isSettled {
      switch target {
      case .rows(_, 0):
        considerWhole(unit, partner, sign, rows: true, persons: false, fixed: nil, &choice)
        guard persons != nil else { continue }
        considerWhole(unit, partner, sign, rows: true, persons: true, fixed: nil, &choice)
      case .rows(_, let slot):
        considerExchange(unit, partner, slot, sign, &choice)
        // Only where the whole is hidden anyway: it would be the dearest cell.
        guard isHidden(unit, 0) else { continue }
        considerWhole(unit, partner, sign, rows: true, persons: false, fixed: slot, &choice)
        guard persons != nil else { continue }
        considerWhole(unit, partner, sign, rows: true, persons: true, fixed: slot, &choice)
      case .persons:
        considerWhole(unit, partner, sign, rows: false, persons: true, fixed: nil, &choice)
        considerWhole(unit, partner, sign, rows: true, persons: true, fixed: nil, &choice)
      }
    }
  }

  /// Some of one category for some of another of the same dimension, the wholes untouched.
  private func considerExchange(
    _ unit: Int, _ partner: Int?, _ slot: Int, _ sign: Int, _ choice: inout MoveChoice
  ) {
    guard let dimension = dimension(of: slot) else { return }
    for other in dimension where other != slot && !choice.isSettled {
      let (falling, rising) = sign > 0 ? (other, slot) : (slot, other)
      // Most candidates fall out here, before anything is made of them.
      guard rows[unit * slots + falling] > 0 else { continue }
      if let partner, rows[partner * slots + rising] == 0 { continue }
      let least =
        price(unit, slot) + price(unit, other)
        + (partner.map { price($0, slot) + price($0, other) } ?? 0)
      guard least < choice.score || least == 0 else { continue }
      var move = CellMove(rows: [
        .init(unit: unit, slot: slot, sign: sign), .init(unit: unit, slot: other, sign: -sign),
      ])
      if let partner {
        move.rows.append(.init(unit: partner, slot: slot, sign: -sign))
        move.rows.append(.init(unit: partner, slot: other, sign: sign))
      }
      choice.consider(move, price: price(of: move), capacity: capacity(of: move))
    }
  }

  /// Some of the whole, with a category of every dimension; `fixed` is the category of its own.
  private func considerWhole(
    _ unit: Int, _ partner: Int?, _ sign: Int, rows: Bool, persons: Bool, fixed: Int?,
    _ choice: inout MoveChoice
  ) {
    var move = CellMove()
    for slot in rows ? changing(unit, partner, sign, fixed) : [] {
      move.rows.append(.init(unit: unit, slot: slot, sign: sign))
      if let partner { move.rows.append(.init(unit: partner, slot: slot, sign: -sign)) }
    }
    if persons {
      move.persons.append(.init(unit: unit, slot: 0, sign: sign))
      if let partner { move.persons.append(.init(unit: partner, slot: 0, sign: -sign)) }
    }
    choice.consider(move, price: price(of: move), capacity: capacity(of: move))
  }

  /// Slot 0 and, of each dimension, the category that is cheapest to change and not empty.
  private func changing(_ unit: Int, _ partner: Int?, _ sign: Int, _ fixed: Int?) -> [Int] {
    let falling = sign < 0 ? unit : partner
    return [0]
      + dimensions.compactMap { dimension in
        if let fixed, dimension.contains(fixed) { return fixed }
        let open = dimension.filter { slot in falling.map { rows[$0 * slots + slot] > 0 } ?? true }
        return open.min { left, right in
          price(of: left, unit, partner) < price(of: right, unit, partner)
        } ?? dimension.first
      }
  }

  private func price(of slot: Int, _ unit: Int, _ partner: Int?) -> Int {
    let alone = CellMove(
      rows: [.init(unit: unit, slot: slot, sign: 1)]
        + (partner.map { [.init(unit: $0, slot: slot, sign: -1)] } ?? []))
    return price(of: alone)
  }

  private func price(of move: CellMove) -> Int {
    cells(changedBy: move).reduce(0) { $0 + price($1.line, $1.slot) }
  }
}
