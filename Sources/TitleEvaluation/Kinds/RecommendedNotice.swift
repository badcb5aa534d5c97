import Disclosure

/// Whom the unit recommends (推荐人选公示).
let recommendedNotice = titleKind(
  4, "recommended", "推荐人选公示", stageName: "公示推荐人选", roster: recommendedApplicants,
  facts: bodyFacts, period: recommendedPeriod, references: [TitleFile.posts])
