public import Disclosure

/// What others may do with the data of a notice (数据许可): a line in every file that is made for
/// programs.
public struct DataLicence: Hashable, Sendable {
  /// As it is printed.
  public let words: String
  /// Nil when the office has written its own words.
  public let source: Provision?

  /// The fact in which an office writes its own words.
  public static let fact = "数据许可"

  /// What is usual where a law or an office says nothing more.
  static let usual = DataLicence(
    words: "可以查阅、核对和统计，转载须注明发布单位和指纹，内容不得改动；其中的个人信息只用于监督本次公示，公示结束后不再传播。",
    source: .practice("公示数据的使用说明"))
}

extension Publication {
  /// What the office says, or what is usual.
  public var licence: DataLicence {
    let own = facts.first { $0.name == DataLicence.fact }?.values.map(\.text).joined(separator: "；")
    return own.map { DataLicence(words: $0, source: nil) } ?? .usual
  }
}

extension DataLicence {
  var json: JSON {
    .members([
      "words": .string(words), "source": source.map { .string($0.description) },
    ])
  }
}
