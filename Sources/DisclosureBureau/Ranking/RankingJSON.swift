public import Disclosure
public import SchoolOversight

extension Ranking {
  /// Every school with its marks, its deductions and what shows them.
  public func json(_ title: CoverageTitle) -> JSON {
    .members([
      "issuer": .string(title.issuer), "span": .string(title.span),
      "total": .string(sheet.total.text(places: ScoringSheet.places)),
      "ties": .string(sheet.ties.rawValue), "tieWords": .string(sheet.ties.words),
      "provisional": .bool(isProvisional), "openContests": .integer(openContests.count),
      "schools": .array(schools.map(\.json)),
    ])
  }
}

extension RankedSchool {
  fileprivate var json: JSON {
    .members([
      "code": .string(school.code), "name": .string(school.name), "counts": counts.json,
      "lost": .string(lost.text(places: ScoringSheet.places)),
      "score": .string(score.text(places: ScoringSheet.places)), "rank": .integer(rank),
      "provisional": .bool(isProvisional), "bestRank": .integer(possible.lowerBound),
      "worstRank": .integer(possible.upperBound), "marks": .array(marks.map(\.json)),
    ])
  }
}

extension IndicatorMark {
  fileprivate var json: JSON {
    .members([
      "indicator": .string(indicator.name),
      "points": .string(indicator.points.text(places: ScoringSheet.places)),
      "lost": .string(lost.text(places: ScoringSheet.places)), "capped": .bool(isCapped),
      "deductions": .array(deductions.map(json)),
    ])
  }

  private func json(_ deduction: Deduction) -> JSON {
    .members([
      "id": .string(deduction.id),
      "points": .string(deduction.points.text(places: ScoringSheet.places)),
      "kept": .string(points(of: deduction).text(places: ScoringSheet.places)),
      "reason": .string(deduction.reason),
      "evidence": .array(deduction.evidence.map(JSON.string)),
      "remedied": .string(deduction.remedied), "contest": .orNull(contests[deduction.id]?.words),
    ])
  }
}
