/// A row of the catalogue of what a county's education bureau makes public (基层政务公开标准目录).
public struct CatalogueItem: Hashable, Sendable {
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    case everyone = "全社会"
    case concerned = "特定群体"
  }

  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case proactive = "主动"
    case onRequest = "依申请"
  }

  public enum Level: String, Hashable, Sendable, CaseIterable {
    case county = "县级"
    case township = "乡级"
  }

  /// How far the wording of the row is known.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Read in the catalogues of two counties or more.
    case verified = "已核实"
    /// Read in the catalogue of one county.
    case seenOnce = "一处见到"
    /// The matter is in the catalogue; the words of the row were not read.
    case unverified = "未核实"
  }

  /// From 1, its place in the list as it is shipped; counties number otherwise.
  public let number: Int
  /// 一级事项, as 财务信息.
  public let group: String
  /// 二级事项, as 财务信息.
  public let title: String
  /// 公开内容（要素）.
  public let elements: [String]
  /// 公开依据.
  public let bases: [String]
  public let channels: Set<DisclosureChannel>
  public let audiences: Set<Audience>
  public let modes: Set<Mode>
  public let levels: Set<Level>
  public let mark: Mark

  /// Group and title, as 教师管理/教师招聘; what kinds of notice name a row by.
  public var name: String { "\(group)/\(title)" }

  /// The name as it may be quoted: with its mark unless the row is verified.
  public var quoted: String {
    switch mark {
    case .verified: name
    case .seenOnce: "\(name)（仅一处目录见到）"
    case .unverified: "\(name)（目录原文未核实）"
    }
  }

  /// The row of the national catalogue with this ``name``; nil when there is none.
  public init?(named name: String) {
    guard let item = itemsByName[name] else { return nil }
    self = item
  }
}

/// By when a matter is made public (公开时限); the same words in every row of every catalogue read.
public let catalogueTimeLimit = (
  words: "信息形成或者变更之日起20个工作日内",
  source: Provision("《政府信息公开条例》", "第二十六条", standing: .law)
)

/// The national catalogue (义务教育领域基层政务公开标准目录), in its order.
public let nationalCatalogue: [CatalogueItem] = {
  do {
    return try catalogueItems(
      tsv: String(decoding: PackageResources.national_tsv, as: UTF8.self))
  } catch {
    preconditionFailure("\(error)")
  }
}()

private let itemsByName = Dictionary(uniqueKeysWithValues: nationalCatalogue.map { ($0.name, $0) })
