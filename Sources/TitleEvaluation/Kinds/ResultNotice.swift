import Disclosure

/// Whom the committee passed (评审结果公示).
let titleResultNotice = titleKind(
  5, "result", "评审结果公示", stageName: "公示评审结果", roster: evaluationResults,
  facts: bodyFacts, period: titleResultPeriod, references: [TitleFile.posts])
