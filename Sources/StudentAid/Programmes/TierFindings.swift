public import Disclosure
public import WorkingDays

extension AidProgramme {
  /// The mean and bounds on `day`; nil for a programme without a mean or before the first known day.
  public func mean(on day: CalendarDay) -> DatedRule<MeanRule>.Version? {
    guard case .mean(let rule) = standard else { return nil }
    return rule.version(on: day)
  }

  /// AID-104, AID-105: a place's tiers lie inside the bounds in force, and are as many as may be;
  /// where the State sets a rate, a place's own is not below it.
  public func tierFindings(_ standard: AidStandard, on day: CalendarDay) -> [Finding] {
    let yearly = standard.tiers.map { (name: $0.name, rate: standard.perYear($0)) }
    if case .national(let rates) = self.standard,
      let version = rates[standard.stage]?.version(on: day)
    {
      return yearly.filter { $0.rate < version.value }.map {
        found(
          "AID-105", .explain, $0.name, $0.rate,
          "低于国家标准 \(version.value) 元(\(version.source))", "请核对标准和依据")
      }
    }
    guard let version = mean(on: day) else { return [] }
    var findings: [Finding] = []
    if let tiers = version.value.tiers, !tiers.contains(yearly.count) {
      findings.append(
        Finding(
          rule: "AID-104", place: .init(field: "资助标准"), value: "\(yearly.count) 档",
          problem: "\(name)应分 \(tiers.lowerBound)—\(tiers.upperBound) 档(\(version.source))",
          remedy: "请改成规定的档数"))
    }
    guard let band = version.value.band else { return findings }
    return findings
      + yearly.filter { !band.contains($0.rate) }.map {
        found(
          "AID-104", .mustFix, $0.name, $0.rate,
          "不在每年 \(band.lowerBound)—\(band.upperBound) 元的范围内(\(version.source))",
          "请改到范围内")
      }
  }

  private func found(
    _ rule: String, _ severity: Finding.Severity, _ tier: String?, _ rate: Amount,
    _ problem: String, _ remedy: String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, place: .init(field: "资助标准"), value: rate.description,
      problem: "\(name)\(tier ?? "")每年 \(rate) 元,\(problem)", remedy: remedy)
  }
}

extension AidStandard {
  /// What a tier comes to in a school year; a payment made once counts as it is.
  func perYear(_ tier: Tier) -> Amount {
    unit == .term ? tier.rate * 2 : tier.rate
  }
}

/// How what was paid by tiers stands to the mean standard, without any division.
public struct MeanComparison: Hashable, Sendable {
  public let pupils: Int
  /// What the tiers come to for a school year.
  public let total: Amount
  /// What the mean standard would come to for as many pupils.
  public let atMean: Amount

  /// `counts` holds pupils and the rate for a school year, tier by tier.
  public init(_ counts: [(pupils: Int, rate: Amount)], mean: Amount) {
    pupils = counts.reduce(0) { $0 + $1.pupils }
    total = counts.reduce(Amount(fen: 0)) { $0 + $1.rate * $1.pupils }
    atMean = mean * pupils
  }

  /// Above the mean, or below it when negative; 0 when the average paid is the mean exactly.
  public var difference: Amount { total - atMean }

  /// AID-106: the average is not the mean; nil when it is.
  ///
  /// To be explained: the mean must hold over all schools of a place, not in each.
  public func finding(_ programme: String, mean: Amount) -> RecordFinding? {
    guard difference.fen != 0 else { return nil }
    let direction = difference.fen > 0 ? "多" : "少"
    let gap = Amount(fen: abs(difference.fen))
    return RecordFinding(
      rule: "AID-106", severity: .explain, row: nil, value: total.description,
      problem: "\(programme)\(pupils) 人按各档每年共 \(total) 元,"
        + "比按平均标准 \(mean) 元计算的 \(atMean) 元\(direction) \(gap) 元",
      remedy: "请核对各档人数,全县合计应与平均标准一致")
  }
}
