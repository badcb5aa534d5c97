/// A place named in a zone text, and how much of it belongs to the zone.
public struct ZonePlace: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// 路, 街, 巷, 大道, 里, 弄, 坊 and their like.
    case road
    /// 小区, 花园, 苑, 新邨 and their like.
    case estate
    /// 社区, 居委会.
    case community
    /// 村.
    case village
    /// 街道, 镇, 乡.
    case township
    /// A name that does not show what it is: 星河湾, 共和西.
    case named
  }

  public enum Extent: Hashable, Sendable {
    case whole
    /// （部分）: which part is not said.
    case unsaidPart
    case parts([ZonePart])
  }

  /// The full name, also where the text only counts on: 培正二横路 of 培正一、二横路.
  public let name: String
  public let kind: Kind
  /// The community, village or estate under whose heading the place stands.
  public let within: String?
  /// The subdistrict or town that the name begins with: 大石街 of 大石街礼村.
  public let township: String?
  public let extent: Extent
  /// What is taken out again: （2号除外）, （不含时代倾城）, 除茶滘路135号外.
  public let exceptions: [ZoneException]

  public init(
    name: String, kind: Kind, within: String? = nil, township: String? = nil,
    extent: Extent = .whole,
    exceptions: [ZoneException] = []
  ) {
    self.name = name
    self.kind = kind
    self.within = within
    self.township = township
    self.extent = extent
    self.exceptions = exceptions
  }

  /// The name as places are compared: 第十八 and 第18 are one, and so are full and half width.
  public var key: String { placeKey(name) }
}

/// What a place does not include.
public enum ZoneException: Hashable, Sendable {
  /// Numbers of the place itself.
  case parts([ZonePart])
  /// Another place inside it.
  case place(ZonePlace)
}

/// A run of numbers: 1-15号单号, 10号大院, 3队, 二期, 89号以后.
public struct ZonePart: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// 号, also 号大院 and 号院.
    case house = "号"
    /// 幢, 栋, 座, 号楼.
    case block = "幢"
    /// 期.
    case phase = "期"
    /// 区 of an estate.
    case area = "区"
    /// 队, 社.
    case team = "队"
    /// 组.
    case group = "组"
    /// 单元, 梯.
    case stair = "单元"
  }

  public enum Parity: Hashable, Sendable {
    case all
    case odd
    case even
  }

  public let range: Range<Int>
  public let unit: Unit
  /// Nil when the run begins with the first number.
  public let from: HouseNumber?
  /// Nil when the run goes on to the last number; itself included.
  public let through: HouseNumber?
  public let parity: Parity
  /// A number that the text leaves open: 89 of 89号以后.
  public let openEdge: HouseNumber?
  /// What of each number is meant: houses 1–3 of 10号大院（1—3号）; empty when all of it.
  public let inside: [ZonePart]

  public init(
    range: Range<Int>, unit: Unit, from: HouseNumber?, through: HouseNumber?,
    parity: Parity = .all, openEdge: HouseNumber? = nil, inside: [ZonePart] = []
  ) {
    self.range = range
    self.unit = unit
    self.from = from
    self.through = through
    self.parity = parity
    self.openEdge = openEdge
    self.inside = inside
  }
}

/// A number at a door: 17, 17号之一, 新1号, 旧17号, A3幢, 12号B.
public struct HouseNumber: Hashable, Sendable {
  /// 新, 旧, 附 or a letter before the number; empty for most.
  public let prefix: String
  /// 0 where a letter stands alone, as in C区.
  public let main: Int
  /// The number after 之; 0 for none.
  public let sub: Int
  /// A letter after the number; empty for most.
  public let suffix: String

  public init(_ main: Int, sub: Int = 0, prefix: String = "", suffix: String = "") {
    self.prefix = prefix
    self.main = main
    self.sub = sub
    self.suffix = suffix
  }
}
