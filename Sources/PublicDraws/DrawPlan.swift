public import WorkingDays

/// A public fact that nobody can know or choose when the list is published, as 上证指数收盘价.
public struct DrawSource: Hashable, Sendable {
  public let name: String
  /// When its value becomes known.
  public let known: Moment
  /// How the value is written, # for a digit, as `####.##`; nil when any text will do.
  ///
  /// Without it 3201.5 and 3201.50 are two seeds, and somebody may choose between them.
  public let shape: String?

  public init(_ name: String, known: Moment, shape: String? = nil) {
    self.name = drawText(name)
    self.known = known
    self.shape = shape.map(drawText)
  }
}

/// What happens when a bundle (多胞胎) is drawn and fewer seats are left than it has children.
public enum LastSeats: String, Hashable, Sendable, CaseIterable {
  /// All of it is admitted, over the plan.
  case admit
  /// It becomes the first alternate; the next number that fits takes the seats.
  case skip
  /// Nobody more is admitted; it becomes the first alternate and the seats stay empty.
  case stop

  public var chinese: String {
    switch self {
    case .admit: "整组录取并超额"
    case .skip: "跳过该组给下一号"
    case .stop: "停止"
    }
  }
}

/// How the order of the numbers comes about.
public enum DrawMethod: Hashable, Sendable {
  /// 随机排列: all numbers shuffled by the seeds. The only one that nobody on site can influence.
  case shuffle
  /// 随机数排序: a random number for each, smallest first.
  case randomNumbers
  /// 环形间隔: from a start on by an interval; who is drawn leaves the ring.
  case ring
  /// 起始号加公差: previous number plus difference on the ring of all numbers.
  case difference(whenRepeated: WhenRepeated)
  /// RFC 3797, which the IETF draws its committee by.
  case rfc3797

  /// What happens when the sum is a number that was drawn before.
  public enum WhenRepeated: String, Hashable, Sendable, CaseIterable {
    /// The next higher number not yet drawn, around the ring; from there on by the difference.
    case next
    /// Nobody more is drawn.
    case stop

    public var chinese: String {
      switch self {
      case .next: "顺延到后面第一个没有抽到的号"
      case .stop: "停止"
      }
    }
  }

  public var name: String {
    switch self {
    case .shuffle: "shuffle"
    case .randomNumbers: "numbers"
    case .ring: "ring"
    case .difference: "difference"
    case .rfc3797: "rfc3797"
    }
  }

  public var chinese: String {
    switch self {
    case .shuffle: "随机排列"
    case .randomNumbers: "随机数排序"
    case .ring: "环形间隔"
    case .difference: "起始号加公差"
    case .rfc3797: "RFC 3797"
    }
  }
}

/// What is fixed and published together with the list, before any seed is known.
public struct DrawPlan: Hashable, Sendable {
  public let title: String
  /// For children, without those that go to others beforehand.
  public let seats: Int
  /// How many numbers are ranked after the seats are gone; nil for all of them.
  public let alternates: Int?
  public let method: DrawMethod
  /// In the order in which their values are put together.
  public let sources: [DrawSource]
  /// Nil only when no number stands for several children.
  public let lastSeats: LastSeats?
  /// When the list and this plan are made public.
  public let published: Moment

  public init(
    title: String, seats: Int, alternates: Int? = nil, method: DrawMethod = .shuffle,
    sources: [DrawSource], lastSeats: LastSeats? = nil, published: Moment
  ) {
    self.title = drawText(title)
    self.seats = seats
    self.alternates = alternates
    self.method = method
    self.sources = sources
    self.lastSeats = lastSeats
    self.published = published
  }
}
