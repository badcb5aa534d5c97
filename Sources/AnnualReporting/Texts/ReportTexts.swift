/// The parts of the report that are written, in the order in which it prints them.
public enum ReportSection: String, Hashable, Sendable, CaseIterable {
  /// Before the first section, with what the report rests on; may be missing.
  case opening
  case proactive, onRequest, management, platform, oversight
  case problems, other

  /// The name in the file of texts, and the heading without its mark.
  public var chinese: String {
    switch self {
    case .opening: "开头"
    case .proactive: "主动公开"
    case .onRequest: "依申请公开"
    case .management: "政府信息管理"
    case .platform: "政府信息公开平台建设"
    case .oversight: "监督保障"
    case .problems: "存在的主要问题及改进情况"
    case .other: "其他需要报告的事项"
    }
  }

  /// Those of 一、总体情况.
  public static let general: [ReportSection] = [
    .proactive, .onRequest, .management, .platform, .oversight,
  ]
}

/// What was written of one year, paragraphs parted by line ends.
public struct ReportTexts: Hashable, Sendable {
  public var sections: [ReportSection: String]

  public init(_ sections: [ReportSection: String] = [:]) { self.sections = sections }

  public subscript(section: ReportSection) -> String { sections[section] ?? "" }

  /// Without empty lines, each without blanks around it.
  public func paragraphs(of section: ReportSection) -> [String] {
    self[section].split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
  }

  public func sentences(of section: ReportSection) -> [String] {
    paragraphs(of: section).flatMap(AnnualReporting.sentences)
  }
}

/// The sentences of a paragraph, each with the mark that ends it.
func sentences(of paragraph: String) -> [String] {
  var sentences = [""]
  for character in paragraph {
    sentences[sentences.count - 1].append(character)
    if "。！？；".contains(character) { sentences.append("") }
  }
  return sentences.map { trimmed($0) }.filter { !$0.isEmpty }
}

private func trimmed(_ text: some StringProtocol) -> String {
  var text = text.drop { $0.isWhitespace }[...]
  while text.last?.isWhitespace == true { text = text.dropLast() }
  return String(text)
}

/// A report of one office and year, with what it is held against.
public struct AnnualReport: Hashable, Sendable {
  public var year: Int
  public var office: String
  public var figures: ReportFigures
  public var texts: ReportTexts
  /// Processing fees (信息处理费) taken in the year, in yuan as written; nil when nothing is said.
  public var fee: String?
  /// What single numbers count, as far as it is known.
  public var items: [ReportItem]
  /// Last year's; nil when there is none at hand.
  public var last: LastYear?

  public struct LastYear: Hashable, Sendable {
    public var figures: ReportFigures
    public var texts: ReportTexts

    public init(figures: ReportFigures, texts: ReportTexts = ReportTexts()) {
      self.figures = figures
      self.texts = texts
    }
  }

  public init(
    year: Int, office: String, figures: ReportFigures, texts: ReportTexts = ReportTexts(),
    fee: String? = nil, items: [ReportItem] = [], last: LastYear? = nil
  ) {
    self.year = year
    self.office = office
    self.figures = figures
    self.texts = texts
    self.fee = fee
    self.items = items
    self.last = last
  }
}
