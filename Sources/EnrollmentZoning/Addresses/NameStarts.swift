/// Where in a folded address the name of a place may begin.
struct NameStarts {
  enum Strength {
    /// At the beginning, behind a district, a community, a mark or a number.
    case strong
    /// Behind a 街 that may be a subdistrict, or a village: a name of three letters begins here, 东街
    /// may also be the rest of the name before it.
    case long
    /// Behind a road: what follows may also be the rest of its name.
    case weak
  }

  private let units: UnsafeBufferPointer<UInt16>
  private var lastStrong = 0

  init(_ units: UnsafeBufferPointer<UInt16>) { self.units = units }

  /// Asked place by place, from the beginning on.
  mutating func strength(at place: Int) -> Strength? {
    guard place > 0 else { return .strong }
    let strength = strengthBehind(place - 1)
    if strength == .strong { lastStrong = place }
    return strength
  }

  private func strengthBehind(_ last: Int) -> Strength? {
    let before = last > 0 ? units[last - 1] : 0
    let length = last - lastStrong
    switch units[last] {
    case 0x28, 0x29, 0x2C, 0x2D, 0x3A, 0x3B: return .strong
    case Han.province, Han.county, Han.league, Han.town, Han.township:
      return length >= 1 ? .strong : nil
    case Han.city, Han.prefecture, Han.banner: return length >= 2 ? .strong : .weak
    case Han.area: return behindArea(before, length)
    case Han.way: return before == Han.street ? .strong : .weak
    case Han.office, Han.committee:
      return before == Han.committee || isOffice(before) ? .strong : nil
    case Han.village, Han.street: return length >= 2 ? .long : .weak
    case Han.road, Han.lane, Han.inner, Han.alley, Han.ward: return .weak
    case Han.hao, Han.block1, Han.block2, Han.block3, Han.phase, Han.team, Han.group, Han.element,
      Han.storey, Han.room, Han.courtyard:
      return isNumber(before) || before == Han.single || before == Han.hao ? .strong : nil
    default: return isDigit(UInt32(units[last])) ? .weak : nil
    }
  }

  /// 社区 and a district, but not the 区 of an estate.
  private func behindArea(_ before: UInt16, _ length: Int) -> Strength {
    if before == Han.society || isNumber(before) { return .strong }
    return length >= 2 && !Han.isPartOfEstate(before) ? .strong : .weak
  }

  private func isOffice(_ before: UInt16) -> Bool { before == 0x5C45 || before == Han.village }

  private func isNumber(_ unit: UInt16) -> Bool {
    isDigit(UInt32(unit)) || isLetter(UInt32(unit))
  }
}
