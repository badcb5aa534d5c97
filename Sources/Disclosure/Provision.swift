/// The text behind a figure or a duty (依据), and how far it binds.
public struct Provision: Hashable, Sendable {
  public enum Standing: String, Hashable, Sendable {
    /// A law or regulation read in full.
    case law = "法律法规"
    /// A ministry's or bureau's document.
    case document = "规范性文件"
    /// A rule of one place.
    case local = "地方规定"
    /// Usual, but no text was found.
    case practice = "惯例"
  }

  /// Title or document number, as 教财厅函〔2017〕28号.
  public let document: String
  /// Article or item, as 第十条; nil when the document as a whole is meant.
  public let article: String?
  public let standing: Standing

  public init(_ document: String, _ article: String? = nil, standing: Standing = .document) {
    self.document = document
    self.article = article
    self.standing = standing
  }

  public static func practice(_ wording: String) -> Provision {
    Provision(wording, standing: .practice)
  }
}

extension Provision: CustomStringConvertible {
  public var description: String {
    let place = document + (article.map { " " + $0 } ?? "")
    return standing == .practice ? "惯例:" + place : place
  }
}
