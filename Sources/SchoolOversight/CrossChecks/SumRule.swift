public import Disclosure

/// Two figures of one school that must agree (勾稽关系).
public struct SumRule: Hashable, Sendable {
  /// One side: what is counted, in which kind of list.
  public struct Side: Hashable, Sendable {
    public let kind: String
    public let key: FigureKey
    /// What it is called, as 录取人数.
    public let name: String

    public init(_ kind: String, _ key: FigureKey, name: String) {
      self.kind = kind
      self.key = key
      self.name = name
    }
  }

  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case equal = "等于"
    case atMost = "不大于"
    case atLeast = "不小于"

    func holds(_ left: Int, _ right: Int) -> Bool {
      switch self {
      case .equal: left == right
      case .atMost: left <= right
      case .atLeast: left >= right
      }
    }
  }

  public let left: Side
  public let relation: Relation
  public let right: Side
  public let severity: Finding.Severity
  public let remedy: String
  public let mayStand: [String]
  public let source: Provision

  public init(
    _ left: Side, _ relation: Relation, _ right: Side, _ severity: Finding.Severity = .explain,
    remedy: String, mayStand: [String] = [], source: Provision
  ) {
    self.left = left
    self.relation = relation
    self.right = right
    self.severity = severity
    self.remedy = remedy
    self.mayStand = mayStand
    self.source = source
  }

  /// As 录取人数不大于计划招生人数.
  public var name: String { left.name + relation.rawValue + right.name }
}

/// What must agree everywhere; a place adds its own.
///
/// A right side that is a plan of the bureau comes as a sheet of figures, one school a row.
public let sumRules: [SumRule] =
  ["enrollment.plan", "enrollment.junior", "enrollment.private"].map { plan in
    SumRule(
      admitted, .atMost, .init(plan, FigureKey("seats"), name: "计划招生人数"), .mustFix,
      remedy: "请核对录取名单；计划调整过的，附上批准的文件", mayStand: ["招生计划经批准追加"],
      source: .practice("录取人数不超过公布的招生计划"))
  } + [
    SumRule(
      .init("enrollment.classes", FigureKey(Figure.rows), name: "分班名单人数"), .equal, admitted,
      remedy: "请核对分班名单有没有漏人，说明未报到和后来转入的人数",
      mayStand: ["录取后没有报到", "开学前转入"], source: .practice("各班人数之和等于年级人数")),
    SumRule(
      .init("aid.grants", FigureKey(Figure.persons), name: "拟资助人数"), .atMost,
      .init("aid.recognition", FigureKey(Figure.persons), name: "认定人数"),
      remedy: "请核对拟资助名单里没有认定的学生，说明属于哪一类应助尽助对象",
      mayStand: ["国家奖学金等不以困难认定为前提的项目"],
      source: .practice("资助对象从认定的家庭经济困难学生中产生")),
  ]

private let admitted = SumRule.Side(
  "enrollment.admitted", FigureKey(Figure.rows), name: "录取人数")
