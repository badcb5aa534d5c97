import Disclosure

/// The positions of rows by ticket number; of two alike, which have a finding, the first.
struct TicketIndex: Sendable {
  private var positions: [Key: Int32] = [:]
  /// Of tickets that are too long for a key.
  private var long: [String: Int32] = [:]

  init(_ rows: [Record], of file: WorkFile) {
    let ticket = file.place(Candidate.ticket)
    positions.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() {
      if let ticket = ticket(row) { add(ticket, position) }
    }
  }

  init(_ tickets: [String]) {
    for (position, ticket) in tickets.enumerated() { add(ticket, position) }
  }

  var count: Int { positions.count + long.count }

  /// The positions from the first on.
  var remaining: [Int] { (Array(positions.values) + long.values).sorted().map { Int($0) } }

  subscript(ticket: String) -> Int? {
    guard let key = Key(ticket) else { return long[ticket].map { Int($0) } }
    return positions[key].map { Int($0) }
  }

  mutating func remove(_ ticket: String) -> Int? {
    guard let key = Key(ticket) else { return long.removeValue(forKey: ticket).map { Int($0) } }
    return positions.removeValue(forKey: key).map { Int($0) }
  }

  private mutating func add(_ ticket: String, _ position: Int) {
    guard let key = Key(ticket) else {
      if long[ticket] == nil { long[ticket] = Int32(position) }
      return
    }
    if let first = positions.updateValue(Int32(position), forKey: key) { positions[key] = first }
  }

  /// A ticket of sixteen bytes at most as two words, which hash several times faster than a text.
  private struct Key: Hashable {
    private var words: (UInt64, UInt64) = (0, 0)

    init?(_ ticket: String) {
      var ticket = ticket
      guard ticket.utf8.count <= 16 else { return nil }
      ticket.withUTF8 { bytes in
        withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
      }
    }

    static func == (left: Key, right: Key) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
      hasher.combine(words.0)
      hasher.combine(words.1)
    }
  }
}
