import Disclosure

/// Everybody's points, item by item, with total and rank (量化赋分公示).
let pointsNotice = titleKind(
  3, "points", "量化赋分公示", stageName: "公示量化赋分", roster: quantifiedPoints,
  facts: [
    FactSpec("申诉办法", hint: "对赋分有意见的怎样提出、由谁复核", example: "公示期内向学校职称办公室书面提出,审核小组3日内复核")
  ],
  period: pointsPeriod)
