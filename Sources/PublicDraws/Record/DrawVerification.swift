public import Disclosure

/// A record recomputed from its own list, plan and seeds, and every point in which it differs.
public struct DrawVerification: Sendable {
  /// One thing that was compared.
  public struct Point: Hashable, Sendable {
    public enum Name: String, Hashable, Sendable, CaseIterable {
      case list = "名单次序和写法"
      case listHash = "名单指纹"
      case plan = "方案写法"
      case commitHash = "承诺指纹"
      case seeds = "种子写法"
      case key = "种子指纹"
      case order = "抽签次序"
      case results = "结果"
      case recordHash = "记录指纹"
    }

    public let name: Name
    public let isSame: Bool
  }

  /// What the record should be; nil when nothing could be recomputed.
  public let record: DrawRecord?
  public let points: [Point]
  public let findings: [Finding]

  /// Never throws: a file that is no record has a finding that says so.
  public init(_ bytes: [UInt8]) {
    do throws(DrawRefusal) {
      let json = try JSON(record: bytes)
      let stated = try StatedRecord(json)
      let record = try DrawRecord(recomputing: stated)
      points = record.points(against: json)
      findings = record.findings(points, json)
      self.record = record
    } catch {
      record = nil
      points = []
      findings = error.findings
    }
  }

  public var isSame: Bool { findings.isEmpty }

  /// In bytes; what is larger is no record.
  public static let largestFile = 64 << 20
}

extension DrawRecord {
  fileprivate init(recomputing stated: StatedRecord) throws(DrawRefusal) {
    let commitment = try DrawCommitment(try DrawList(stated.entries), stated.plan)
    guard let run = stated.run else {
      self.init(commitment)
      return
    }
    self.init(try commitment.run(seeds: run.seeds, randomNumbers: run.randomNumbers))
  }

  fileprivate func points(against stated: JSON) -> [DrawVerification.Point] {
    let right = json
    /// Byte by byte, so that two spellings of one letter are not the same.
    func isSame(_ path: [String]) -> Bool {
      let values = [right, stated].map { path.reduce(JSON?.some($0)) { $0?[$1] }?.canonical }
      return values[0].map { Array($0.utf8) } == values[1].map { Array($0.utf8) }
    }
    return DrawVerification.Point.Name.allCases.compactMap { name in
      guard run != nil || !name.isOfRun else { return nil }
      let same =
        name == .recordHash
        ? stated.recordHash == stated["recordHash"]
        : isSame(name.path)
          && (name != .seeds || isSame(["run", "randomNumbers"]))
          && (name != .results || isSame(["run", "drawn"]))
      return DrawVerification.Point(name: name, isSame: same)
    }
  }

  fileprivate func findings(
    _ points: [DrawVerification.Point], _ stated: JSON
  ) -> [Finding] {
    points.filter { !$0.isSame }.map { point in
      .draw(
        point.name.rule, field: point.name.rawValue,
        point.name.problem + detail(point.name, stated),
        "请向公布单位核实,以名单公示时的指纹为准")
    }
  }

  /// The first numbers that differ, or both hashes.
  private func detail(_ name: DrawVerification.Point.Name, _ stated: JSON) -> String {
    let right = json
    switch name {
    case .listHash, .commitHash: return hashes(right[name.path[0]], stated[name.path[0]])
    case .key: return hashes(right["run"]?["key"], stated["run"]?["key"])
    case .recordHash: return hashes(stated.recordHash, stated["recordHash"])
    case .list: return differences(right["list"], stated["list"])
    case .order: return differences(right["run"]?["order"], stated["run"]?["order"])
    case .results: return differences(right["run"]?["results"], stated["run"]?["results"])
    case .plan, .seeds: return ""
    }
  }

  private func hashes(_ right: JSON?, _ stated: JSON?) -> String {
    "(应为 \(shown(right)),记录写的是 \(shown(stated)))"
  }

  private func differences(_ right: JSON?, _ stated: JSON?) -> String {
    guard case .array(let right)? = right, case .array(let stated)? = stated else { return "" }
    guard right.count == stated.count else { return "(应有 \(right.count) 项,记录有 \(stated.count) 项)" }
    let places = right.indices.filter { right[$0] != stated[$0] }
    let words = places.prefix(5).map {
      "第 \($0 + 1) 项应为 \(shown(right[$0])),记录写的是 \(shown(stated[$0]))"
    }
    return "(" + words.joined(separator: ";") + (places.count > 5 ? ";共 \(places.count) 项不同" : "")
      + ")"
  }

  private func shown(_ value: JSON?) -> String {
    guard let value else { return "无" }
    guard case .object(let members) = value else { return String(value.canonical.prefix(80)) }
    let words = members.map(\.value).filter { $0 != .null }.map(\.canonical)
    return String(words.joined(separator: " ").prefix(80))
  }
}

extension DrawVerification.Point.Name {
  fileprivate var isOfRun: Bool { [.seeds, .key, .order, .results].contains(self) }

  fileprivate var path: [String] {
    switch self {
    case .list: ["list"]
    case .listHash: ["listHash"]
    case .plan: ["plan"]
    case .commitHash: ["commitHash"]
    case .seeds: ["run", "seeds"]
    case .key: ["run", "key"]
    case .order: ["run", "order"]
    case .results: ["run", "results"]
    case .recordHash: ["recordHash"]
    }
  }

  fileprivate var rule: String {
    switch self {
    case .list: "DRAW-070"
    case .listHash: "DRAW-071"
    case .plan: "DRAW-072"
    case .commitHash: "DRAW-073"
    case .seeds: "DRAW-074"
    case .key: "DRAW-075"
    case .order: "DRAW-076"
    case .results: "DRAW-077"
    case .recordHash: "DRAW-078"
    }
  }

  fileprivate var problem: String {
    switch self {
    case .list: "名单的次序或写法和重新整理的不同"
    case .listHash: "名单指纹和按名单重新计算的不同"
    case .plan: "方案的写法和重新整理的不同"
    case .commitHash: "承诺指纹和按名单、方案重新计算的不同"
    case .seeds: "种子的次序或写法和重新整理的不同"
    case .key: "种子指纹和按种子重新计算的不同"
    case .order: "抽签次序和重新计算的不同"
    case .results: "结果和重新计算的不同"
    case .recordHash: "记录指纹和按整个记录重新计算的不同,记录被改动过"
    }
  }
}

extension JSON {
  /// Of all members but the hash itself.
  fileprivate var recordHash: JSON {
    guard case .object(let members) = self else { return .null }
    return .string(JSON.object(members.filter { $0.name != "recordHash" }).sha256)
  }
}
