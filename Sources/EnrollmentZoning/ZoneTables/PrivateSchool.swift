import Disclosure

/// The columns that only the plan of private schools has, each a group over classes and seats in the
/// two header rows of real tables.
enum PrivateSchool {
  static let primaryClasses = column("primaryClasses", "小学", "班数", 0...60, example: "4")
  static let primarySeats = column("primarySeats", "小学", "人数", 0...5000, example: "180")
  static let juniorClasses = column("juniorClasses", "初中", "班数", 0...60, example: "6")
  static let juniorSeats = column("juniorSeats", "初中", "人数", 0...5000, example: "300")

  private static func column(
    _ id: String, _ stage: String, _ figure: String, _ range: ClosedRange<Int>, example: String
  ) -> Column<Int> {
    let groups = ["\(stage)一年级招生计划", "\(stage)一年级", "\(stage)招生计划", "\(stage)计划"]
    return Column(
      ColumnSpec(
        id, stage + figure, aliases: groups.map { $0 + figure }, .integer, required: false,
        checks: [.integers(range)], privacy: .open(planPublicity), totalled: true, width: 10,
        hint: "没有\(stage)的填“/”或空着", example: example))
  }
}
