/// Answers which school an address belongs to, from the words of a zone table alone.
public struct ZoneLookup: Sendable {
  private let index: ZoneIndex

  /// `year` is the one the table is for; a choice that a text limits to another year does not hold.
  public init(_ rows: [ZoneRow], year: Int? = nil) { index = ZoneIndex(rows, year: year) }

  public func answer(to address: String) -> AddressAnswer {
    var address = address
    return address.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: foldedCapacity(bytes.count)) {
        let count = fold(bytes, into: $0)
        let units = UnsafeBufferPointer(rebasing: $0[..<count])
        return answer(AddressSearch(index, in: units))
      }
    }
  }

  private func answer(_ search: AddressSearch) -> AddressAnswer {
    if let only = onlyStatement(search) {
      return AddressAnswer(schools: index.statements[only].schools, certain: true)
    }
    let sure = search.hits.filter(\.isSure)
    guard let best = best(of: sure) else { return concerns(search) }
    let rivals = rivals(of: best, sure, search)
    let isDecided = rivals.isEmpty && sure.allSatisfy { isClear($0.rule) }
    if isDecided {
      return AddressAnswer(schools: index.statements[best].schools, certain: true)
    }
    let others = sure.map { Int(index.rules[Int($0.rule)].statement) } + rivals
    return AddressAnswer(schools: schools(of: [best] + others), certain: false)
  }

  /// The sentence of nearly every address: one rule names the very number, and there is no other.
  ///
  /// What follows would come to the same.
  private func onlyStatement(_ search: AddressSearch) -> Int? {
    guard search.hits.count == 1, search.matches.count == 1, search.hits[0].isSure,
      search.hits[0].isNumbered, index.names[search.matches[0].name].unread.isEmpty,
      isClear(search.hits[0].rule)
    else { return nil }
    return Int(index.rules[Int(search.hits[0].rule)].statement)
  }

  /// The sentence that gives all the schools that the others give, one with the very number first.
  private func best(of hits: [AddressSearch.Hit]) -> Int? {
    guard let first = hits.first(where: \.isNumbered) ?? hits.first else { return nil }
    let statement = Int(index.rules[Int(first.rule)].statement)
    guard hits.count > 1 else { return statement }
    let widest = hits.map { Int(index.rules[Int($0.rule)].statement) }.max {
      index.statements[$0].names.count < index.statements[$1].names.count
    }
    guard let widest, index.statements[widest].names.count > index.statements[statement].names.count
    else { return statement }
    return widest
  }

  private func isClear(_ rule: Int32) -> Bool {
    let rule = index.rules[Int(rule)]
    return !rule.isTainted && !index.statements[Int(rule.statement)].isSuspended
  }

  /// Sentences that may give the address another school than `best` does.
  private func rivals(
    of best: Int, _ sure: [AddressSearch.Hit], _ search: AddressSearch
  ) -> [Int] {
    let names = index.statements[best].names
    var rivals: [Int] = []
    for hit in search.hits {
      let isBeaten = !hit.isSure && sure.contains { $0.isNumbered && $0.name == hit.name }
      let statement = Int(index.rules[Int(hit.rule)].statement)
      if !isBeaten, !index.statements[statement].names.isSubset(of: names) {
        rivals.append(statement)
      }
    }
    for match in search.matches {
      let name = index.names[match.name]
      rivals += name.unread.map(Int.init)
      if !sure.contains(where: { $0.isNumbered && $0.name == match.name }) {
        rivals += name.lines.map(Int.init).filter {
          !index.statements[$0].names.isSubset(of: names)
        }
      }
    }
    return rivals
  }

  /// Where no sentence decides: those that may concern the address.
  private func concerns(_ search: AddressSearch) -> AddressAnswer {
    var statements = search.hits.map { Int(index.rules[Int($0.rule)].statement) }
    for match in search.matches {
      let name = index.names[match.name]
      statements += (name.unread + name.lines).map(Int.init)
      if !search.isTakenOut { statements += name.exceptions.map(Int.init) }
    }
    return AddressAnswer(schools: schools(of: statements), certain: false)
  }

  private func schools(of statements: [Int]) -> [AddressAnswer.School] {
    var seen: Set<AddressAnswer.School> = []
    return statements.sorted().flatMap { index.statements[$0].schools }.filter {
      seen.insert($0).inserted
    }
  }
}
