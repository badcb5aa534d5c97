public import Disclosure

/// A year's enrolment of one stage from the zones to the last seats (招生).
public let enrollmentChain = WorkChain(
  domain: .enrollment, settings: enrollmentSettingFacts + classSettingFacts,
  samples: enrollmentSamples,
  tasks: [
    .fill(EnrollmentFile.zones),
    .fill(EnrollmentFile.lastYear, optional: true),
    // Written by `gongshi zone diff`, the reasons typed in.
    .fill(EnrollmentFile.zoning, optional: true),
    .post(EnrollmentFile.zoning, zoningNotice, optional: true),
    .post(EnrollmentFile.zones, primaryPlanNotice),
    .fill(EnrollmentFile.timetable, optional: true),
    .post(EnrollmentFile.timetable, enrollmentSchemeNotice, optional: true),
    .fill(EnrollmentFile.handbook, optional: true),
    .post(EnrollmentFile.handbook, handbookNotice, optional: true),
    .fill(EnrollmentFile.applicants),
    .fill(EnrollmentFile.seatUse, optional: true),
    .step(eligibilityStep),
    .step(applicationsStep),
    .post(EnrollmentFile.applications, applicationsNotice),
    .step(entrantsStep),
    .post(EnrollmentFile.entrants, entrantsNotice, optional: true),
    .fill(EnrollmentFile.seeds, optional: true),
    .step(drawnStep),
    .post(EnrollmentFile.drawn, drawnNotice, optional: true),
    .step(admissionStep),
    .post(EnrollmentFile.admitted, admittedNotice),
    .fill(EnrollmentFile.pointItems, optional: true),
    .step(migrantPointsStep),
    .post(EnrollmentFile.points, migrantPointsNotice, optional: true),
    .step(transfersStep),
    .post(EnrollmentFile.transfers, transfersNotice, optional: true),
  ] + classTasks,
  settingFindings: {
    AdmissionRules.read($0).findings + DrawTerms.settingFindings($0) + ClassPlan.findings($0)
  })

extension DrawTerms {
  /// What is wrong with the terms of draws, at their settings.
  fileprivate static func settingFindings(_ facts: Facts) -> [Finding] {
    read(facts).findings.map { found in
      Finding(
        rule: found.rule, severity: found.severity, place: .init(field: found.column),
        value: found.value, problem: found.problem, remedy: found.remedy)
    }
  }
}
