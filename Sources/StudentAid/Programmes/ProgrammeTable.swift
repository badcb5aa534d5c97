import Disclosure
import WorkingDays

extension AidProgramme {
  /// What it pays, version by version, with the text behind each, a line each for people.
  public var standardLines: [String] {
    switch standard {
    case .national(let rates):
      SchoolStage.allCases.flatMap { stage in
        (rates[stage]?.versions ?? []).map { version in
          "\(stage.rawValue) \(rateWords(version.value)),自 \(version.inForceFrom) 起(\(version.source))"
        }
      }
    case .mean(let rule):
      rule.versions.map { version in
        "平均 \(rateWords(version.value.mean))\(bandWords(version.value)),"
          + "自 \(version.inForceFrom) 起(\(version.source))"
      }
    case .percent(let percent, let base, let source): ["\(base)的 \(percent)%(\(source))"]
    case .local: ["标准由当地确定,在方案.yaml 的“资助标准”“标准依据”里写"]
    }
  }

  private func rateWords(_ rate: Amount) -> String { "\(yuan(rate)) 元/生·\(unit.rawValue)" }

  private func bandWords(_ rule: MeanRule) -> String {
    let tiers = rule.tiers.map { ",分 \($0.lowerBound)—\($0.upperBound) 档" } ?? ""
    let band = rule.band.map { ",在 \(yuan($0.lowerBound))—\(yuan($0.upperBound)) 元之间" } ?? ""
    return tiers + band
  }

  /// Without decimals that are zero.
  private func yuan(_ amount: Amount) -> String {
    amount.fen.isMultiple(of: 100) ? String(amount.fen / 100) : amount.description
  }
}
