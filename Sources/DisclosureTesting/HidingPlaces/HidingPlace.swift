/// A place in a file where something private can stand unseen, with a file that has it there and a
/// clean twin that has harmless words there.
public struct HidingPlace: Sendable, CustomStringConvertible {
  /// As 批注, unique in the table.
  public let name: String
  /// The ending of the file's name.
  public let ending: String
  /// What the reader of texts calls the part, and how it says the text is hidden.
  public let part: String
  public let hidden: String?
  private let make: @Sendable (String) -> OfficeFixture

  public init(
    _ name: String, _ ending: String, _ part: String, hidden: String? = nil,
    _ make: @escaping @Sendable (String) -> OfficeFixture
  ) {
    self.name = name
    self.ending = ending
    self.part = part
    self.hidden = hidden
    self.make = make
  }

  /// The file with `text` in that place.
  public func file(holding text: String) -> [UInt8] { make(text).finished() }

  public var description: String { "\(name)(.\(ending))" }

  /// A resident's number that is right in every digit and nobody's.
  public static let secret = "110101199003070038"
  /// What the clean twin says.
  public static let harmless = "公示第四批"

  /// Every place of office files.
  public static let office: [HidingPlace] = cells + aroundCells + documents + slidesAndOthers
}
