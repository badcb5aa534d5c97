public import Disclosure

/// The kinds of notice by which a school shows what it charges (收费公示), from the board to what is
/// given back.
public let feeKinds: [NoticeKind] = [
  boardNotice, termNotice, changeNotice, reliefNotice, mealsNotice, settlementNotice,
]

/// The row of the national disclosure catalogue to which all of them belong.
let feeCatalogueItem = "财务信息/财务信息"

/// Who signs for what a school charges.
let feeSigners = ["经办人", "财务负责人", "校长"]
