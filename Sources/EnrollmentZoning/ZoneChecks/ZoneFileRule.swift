/// Rules of the files that tables of zones are read from and written to.
public enum ZoneFileRule {
  /// No sheet has schools and zones.
  public static let noZones = "ZONE-030"
  /// A list of changes is there already, perhaps with reasons typed into it.
  public static let isThere = "ZONE-031"
  /// A year of which the table has no row.
  public static let noYear = "ZONE-032"
}
