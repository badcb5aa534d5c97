/// A figure of one school's list: how many rows, or what sum, among all rows or those of one
/// category.
///
/// Exact: rows and whole numbers as they are, amounts in fen, scores in units of `Score`.
public struct Figure: Codable, Hashable, Sendable {
  /// What is counted: ``rows``, ``persons``, or the id of a summed column.
  public let measure: String
  /// The id of the column whose texts are the categories; empty for all rows.
  public let dimension: String
  /// The text in that column; empty for all rows.
  public let category: String
  public let value: Int

  public init(_ measure: String, dimension: String = "", category: String = "", value: Int) {
    self.measure = measure
    self.dimension = dimension
    self.category = category
    self.value = value
  }

  /// The rows of the list (人次).
  public static let rows = "rows"
  /// Different people among them (人数), by ID number.
  public static let persons = "persons"
}
