public import Disclosure

/// A school's term of fees, from its list of items to what goes back (收费公示).
public let feeChain = WorkChain(
  domain: .fees, settings: feeSettingFacts,
  samples: [("school", sampleFeeSettings), ("kindergarten", sampleKindergartenSettings)],
  tasks: [
    .fill(FeeFile.catalogue),
    .fill(FeeFile.items),
    .step(boardStep),
    .post(FeeFile.board, boardNotice),
    .step(overviewStep),
    .post(FeeFile.term, termNotice),
    .fill(FeeFile.change, optional: true),
    .post(FeeFile.change, changeNotice, optional: true),
    .fill(FeeFile.pupils),
    .step(chargesStep),
    .step(reliefStep),
    .post(FeeFile.relief, reliefNotice),
    .fill(FeeFile.meals, optional: true),
    .post(FeeFile.meals, mealsNotice, optional: true),
    .fill(FeeFile.spending),
    .fill(FeeFile.differences, optional: true),
    .step(settleStep),
    .step(settlementStep),
    .post(FeeFile.settlement, settlementNotice),
  ],
  settingFindings: { FeePlan.read($0).findings })
