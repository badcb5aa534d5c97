public import Disclosure
public import WorkingDays

/// Something that schools must not charge for, by the words that give an item away.
public struct BannedItem: Sendable {
  /// As 讲义资料.
  public let name: String
  /// An item whose name has one of them in it is meant.
  let words: [String]
  /// Whole names that are meant, where a word alone would meet others too.
  let names: [String]
  /// The first day on which the ban is known to stand.
  public let from: CalendarDay
  public let source: Provision

  init(
    _ name: String, words: [String], names: [String] = [], from: CalendarDay, source: Provision
  ) {
    self.name = name
    self.words = words
    self.names = names
    self.from = from
    self.source = source
  }

  /// Whether an item of this name is what is banned.
  public func covers(_ item: String) -> Bool {
    names.contains(item) || words.contains(where: item.contains)
  }

  /// The first ban that an item of this name runs against on `day`.
  static func first(covering item: String, on day: CalendarDay) -> BannedItem? {
    bannedItems.first { $0.from <= day && $0.covers(item) }
  }
}

/// What must not be charged as a service or collected for others, and what must not be charged at
/// all.
public let bannedItems: [BannedItem] =
  teachingItems + entranceItems + [
    BannedItem(
      "“三限”择校生收费", words: ["三限", "择校生"], from: CalendarDay(2014, 1, 1),
      source: .practice("“三限”是2003—2007年公办普通高中的做法,已成历史,新的公示不再列"))
  ]

/// What belongs to teaching and to running a school: eight things that the paper names.
private let teachingItems: [BannedItem] = [
  ("讲义资料", ["讲义"], []),
  ("试卷", ["试卷"], []),
  ("电子阅览", ["电子阅览"], []),
  ("计算机上机", ["计算机上机", "电脑上机", "微机上机", "上机费"], ["上机"]),
  ("取暖", ["取暖"], []),
  ("降温", ["降温"], []),
  ("饮水", ["饮水"], []),
  ("校园安全保卫", ["保安", "安保", "安全保卫"], ["校园安全", "校园安全费"]),
].map { name, words, names in
  BannedItem(
    name, words: words, names: names, from: CalendarDay(2010, 7, 27), source: serviceCharges)
}

/// What is asked for a place at a school.
private let entranceItems: [BannedItem] =
  [("赞助费", "赞助"), ("建校费", "建校费"), ("捐资助学费", "捐资助学"), ("教育成本补偿费", "教育成本补偿")].map {
    BannedItem(
      $0, words: [$1], from: CalendarDay(2011, 12, 31), source: kindergartenCharges("第十二条"))
  }
  + [("择校费", "择校费"), ("借读费", "借读费")].map {
    BannedItem(
      $0, words: [$1], from: CalendarDay(2011, 12, 31),
      source: .practice("义务教育阶段学校不得收取择校费、借读费"))
  }

/// The eight things are banned in this paper, which the press reported on 27 July 2010.
let serviceCharges = Provision("发改价格〔2010〕1619号")

/// It binds kindergartens; the last day of its year is the first for which it surely speaks.
func kindergartenCharges(_ article: String) -> Provision {
  Provision("《幼儿园收费管理暂行办法》(发改价格〔2011〕3207号)", article)
}
