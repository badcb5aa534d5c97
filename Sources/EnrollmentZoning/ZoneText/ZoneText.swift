/// What one cell of a zone table says (招生服务地段), read sentence by sentence.
///
/// Every range is in UTF-8 offsets of `source`. Together the clauses' ranges cover every character
/// that is not a separator: what was not understood is a clause of its own, never left out.
public struct ZoneText: Hashable, Sendable {
  public let source: String
  public let sentences: [ZoneSentence]

  public init(source: String, sentences: [ZoneSentence]) {
    self.source = source
    self.sentences = sentences
  }

  /// The very words of the text in `range`.
  public func words(_ range: Range<Int>) -> String {
    String(decoding: source.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// All clauses of the text in their order.
  public var clauses: [ZoneClause] { sentences.flatMap(\.clauses) }
}

/// A part of the text between full stops, semicolons or line breaks.
public struct ZoneSentence: Hashable, Sendable {
  /// Without the blanks around it and the mark that ends it.
  public let range: Range<Int>
  public let clauses: [ZoneClause]
  /// The count that the sentence states of its places, as 10 in 等十个小区.
  public let statedCount: Int?

  public init(range: Range<Int>, clauses: [ZoneClause], statedCount: Int? = nil) {
    self.range = range
    self.clauses = clauses
    self.statedCount = statedCount
  }
}

/// The smallest piece that says one thing: a place, a line, a condition, a remark.
public struct ZoneClause: Hashable, Sendable {
  public let range: Range<Int>
  public let meaning: ZoneMeaning

  public init(range: Range<Int>, meaning: ZoneMeaning) {
    self.range = range
    self.meaning = meaning
  }
}

public enum ZoneMeaning: Hashable, Sendable {
  /// A road, estate, community or village, whole or in part.
  case place(ZonePlace)
  /// One limit of an area: 光明南路以西, 东至渡江路, 东界线：…; an address alone does not decide it.
  case boundary(ZoneBoundary)
  /// A loop: A路—B路—C路所围成的区域.
  case polygon([String])
  /// The list is not complete: 等以及在此范围内其他小区.
  case others
  /// Whom the sentence is for: 沙北村户籍的适龄儿童.
  case condition
  /// 可一次性选择入读A或B; the schools as they are named.
  case choice(schools: [String], year: Int?)
  /// 暂停招收.
  case suspended
  /// X与Y公共学区; the schools as they are named, none when the words stand alone.
  case shared(schools: [String])
  /// A school whose leavers are taken (对口小学), by its name.
  case feeder(school: String)
  /// Printed, but of no weight for an address: （14号拆迁）, （原佳汇社区）.
  case remark
  /// 此招生范围未能一一尽列….
  case disclaimer
  /// Words that only lead in to what follows: 主要包括, 汾水社区部分 before its colon.
  case heading
  /// Not understood.
  case unread
}

/// A limit of an area, with the side of it that is meant.
public struct ZoneBoundary: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// 光明南路以西: the area lies on that side of the line.
    case side
    /// 东至渡江路: the area ends there on its east.
    case limit
    /// 东界线：从A路向南至…: the limit as a walk.
    case walk
  }

  public let form: Form
  /// As 西, 东北.
  public let compass: String
  /// The roads, rivers and walls named, in their order.
  public let lines: [String]

  public init(form: Form, compass: String, lines: [String]) {
    self.form = form
    self.compass = compass
    self.lines = lines
  }
}
