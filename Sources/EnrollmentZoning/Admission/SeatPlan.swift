/// The seats of a year (招生计划), school by school in the order of the table.
struct SeatPlan: Sendable {
  struct School: Hashable, Sendable {
    let name: String
    let seats: Int
    /// Those with the same group share a zone and are drawn for together (派位组).
    let group: String?

    /// What the school's children are drawn under.
    var pool: String { group ?? name }
  }

  let schools: [School]
  /// By name.
  let places: [String: Int]
  /// The schools of each pool, by its name.
  let pools: [String: [Int]]

  /// A name that stands twice is the import's business; the first counts.
  init(_ schools: [School]) {
    self.schools = schools
    places = Dictionary(
      schools.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    pools = Dictionary(grouping: schools.indices) { schools[$0].pool }
  }

  /// In the order of the table.
  var poolNames: [String] {
    var seen: Set<String> = []
    return schools.map(\.pool).filter { seen.insert($0).inserted }
  }

  func pool(of school: String) -> String? { places[school].map { schools[$0].pool } }
}
