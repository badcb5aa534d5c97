public import WorkingDays

/// What is known of one matter at one school: when it came about and when and where it was made
/// public.
public struct DisclosureFact: Hashable, Sendable {
  /// Where it is known from.
  public enum Source: Hashable, Sendable {
    /// A row of the register (公开登记), from 1.
    case register(row: Int)
    /// What a school sent in for a round (征集), with the number of its return.
    case round(String, number: Int)
  }

  /// The unit's code; ``School/code``, or the word of a ``DutyBearer`` for the bureau's own duties.
  public let unit: String
  /// The duty's id.
  public let duty: String
  /// What it is, where a duty has several at one time, as the title of a notice; may be empty.
  public let title: String
  /// When it came about or changed.
  public let formed: CalendarDay?
  public let published: CalendarDay?
  /// The term, quarter, month or year it belongs to, where that was written.
  public let occasion: Occasion.Name?
  /// The channel (渠道), as 学校公示栏.
  public let channel: String
  /// Its address or where it hangs.
  public let place: String
  /// Why there is nothing to publish; nil where there is.
  public let inapplicable: String?
  public let source: Source

  public init(
    unit: String, duty: String, title: String = "", formed: CalendarDay? = nil,
    published: CalendarDay? = nil, occasion: Occasion.Name? = nil, channel: String = "",
    place: String = "", inapplicable: String? = nil, source: Source
  ) {
    self.unit = unit
    self.duty = duty
    self.title = title
    self.formed = formed
    self.published = published
    self.occasion = occasion
    self.channel = channel
    self.place = place
    self.inapplicable = inapplicable
    self.source = source
  }
}

extension DisclosureFact {
  /// Whether it shows that the school reported the matter, and not that it made it public.
  var isReport: Bool { formed == nil && published == nil && inapplicable == nil }

  /// Where it can be looked up, as 公开登记第5行，学校公示栏，校门口东侧.
  public var evidence: String {
    let origin =
      switch source {
      case .register(let row): "公开登记第\(row)行"
      case .round(let id, let number): "征集\(id)第\(number)次报送"
      }
    return [origin, channel, place].filter { !$0.isEmpty }.joined(separator: "，")
  }
}
