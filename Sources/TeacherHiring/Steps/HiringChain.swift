public import Disclosure

/// A hiring from the table of posts to the result: what the office fills in, works out and posts.
public let hiringChain: WorkChain = WorkChain(
  domain: .hiring, settings: hiringSchemeFacts, samples: hiringSchemes,
  tasks: [
    .fill(HiringFile.posts),
    post(HiringFile.posts, "announcement"),
    .fill(HiringFile.applicants),
    .step(openingStep),
    post(HiringFile.adjustment, "adjustment", optional: true),
    .fill(HiringFile.firstKeying),
    .fill(HiringFile.secondKeying),
    .fill(HiringFile.settlements, optional: true),
    .step(keyingStep),
    .step(writtenStep),
    post(HiringFile.written, "written"),
    .step(shortlistStep),
    post(HiringFile.interviewees, "interviewees"),
    .fill(HiringFile.withdrawals, optional: true),
    .step(interviewSubstitutesStep),
    post(HiringFile.interviewSubstitutes, "interview-substitutes", optional: true),
    .fill(HiringFile.judgedMarks),
    .step(interviewStep),
    post(HiringFile.interview, "interview"),
    .step(totalsStep),
    post(HiringFile.totals, "totals"),
    .fill(HiringFile.examination),
    post(HiringFile.examination, "examination"),
    .step(substitutesStep),
    post(HiringFile.substitutes, "substitutes", optional: true),
    .step(proposedStep),
    post(HiringFile.proposed, "proposed"),
    .step(resultStep),
    post(HiringFile.result, "result"),
  ],
  settingFindings: { HiringScheme.read($0).findings })

private func post(_ file: WorkFile, _ id: String, optional: Bool = false) -> WorkChain.Task {
  guard let kind = teacherHiringKinds.first(where: { $0.id == "hiring.\(id)" }) else {
    preconditionFailure("hiring has no notice \(id)")
  }
  return .post(file, kind, optional: optional)
}
