public import Disclosure

extension EnrollmentFile {
  /// Zones and plan of the year (招生计划与地段), which every step asks.
  public static let zones = WorkFile("招生计划与地段.xlsx", zoneTable, filledByHand: true)
  /// The same table of the year before, for the notice of what changes.
  public static let lastYear = WorkFile("上年招生地段.xlsx", zoneTable, filledByHand: true)
  public static let zoning = WorkFile("学区调整.xlsx", zoneChanges)
}
