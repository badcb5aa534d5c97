public import Disclosure

/// How the answer to one child comes about, a line each (录取说明).
public struct EnrollmentExplanation: Sendable {
  public let number: String
  /// Age, zone with the words that decided, each class with the conditions met or not, the seat and
  /// who had to be drawn.
  public let lines: [String]
}

/// Everybody's explanation in the order of 报名登记, as far as the lists go.
///
/// Nil when a setting is wrong or missing, so that nothing can be said.
public func enrollmentExplanations(in input: WorkInput) -> [EnrollmentExplanation]? {
  guard let rules = AdmissionRules.read(input.settings).plan, !rules.tiers.isEmpty else {
    return nil
  }
  let admission = EnrollmentCase(input, rules).admission()
  let familyOfChild = admission.familyOfChild
  return zip(admission.children, admission.assessments).enumerated().map { place, pair in
    EnrollmentExplanation(
      number: pair.0.number,
      lines: [admission.head(place)] + pair.1.lines + admission.bundleLines(familyOfChild[place])
        + [admission.answer(place, family: familyOfChild[place])])
  }
}

extension Admission {
  fileprivate func head(_ place: Int) -> String {
    let child = children[place]
    let school = assessments[place].school.map { "，报\(plan.pool(of: $0) ?? $0)" } ?? ""
    return "报名号 \(child.number)" + (child.name.isEmpty ? "" : "，\(child.name)") + school
  }

  fileprivate func bundleLines(_ family: Int) -> [String] {
    families[family].size > 1 ? ["多胞胎：\(numbers(of: family))一起录取"] : []
  }

  fileprivate func answer(_ place: Int, family: Int) -> String {
    if divided.contains(family) { return "结论：多胞胎几人的类别、学校或志愿不一样，先核对" }
    switch assessments[place].decision {
    case .open: return "结论：待核"
    case .unsuitable: return "结论：不符合"
    case .suitable: break
    }
    switch seats[family] {
    case .taken(let school, let words, _, _): return "结论：录取到\(plan.schools[school].name)。\(words)"
    case .some(.none(let words, _)): return "结论：没有学位，等候统筹。\(words)"
    case .waiting(let words): return "结论：还没有定。\(words)"
    case nil: return "结论：还没有定"
    }
  }
}
