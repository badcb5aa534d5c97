public import Disclosure

/// A year's title evaluation from the posts to the appointments (职称评聘).
public let titleChain = WorkChain(
  domain: .title, settings: titleSettingFacts, samples: titleSamples,
  tasks: [
    .fill(TitleFile.quotaBase, optional: true),
    .step(titleQuotaStep),
    .fill(TitleFile.posts),
    .post(TitleFile.posts, schemeNotice),
    .fill(TitleFile.materials),
    .post(TitleFile.materials, materialsNotice),
    .fill(TitleFile.items, optional: true),
    .step(titlePointsStep),
    .post(TitleFile.points, pointsNotice, optional: true),
    .fill(TitleFile.firstKeying, optional: true),
    .fill(TitleFile.secondKeying, optional: true),
    .step(titleRankingStep),
    .fill(TitleFile.votes, optional: true),
    .step(titleRecommendStep),
    .post(TitleFile.recommended, recommendedNotice),
    .fill(TitleFile.results),
    .post(TitleFile.results, titleResultNotice),
    .fill(TitleFile.appointments),
    .post(TitleFile.appointments, appointmentNotice),
  ],
  settingFindings: { TitlePlan.read($0).findings })
