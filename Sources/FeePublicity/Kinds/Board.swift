import Disclosure

/// The permanent board of a school (收费公示栏): every fee with its right, in sections by category.
let feeBoard = Roster(
  name: "收费公示表",
  columns: [
    Charge.category.spec, Charge.item.spec, Charge.unit.spec, Charge.standard.spec,
    Charge.pricing.spec, Charge.body.spec, Charge.number.spec, Charge.scope.spec,
    Charge.period.spec, Charge.voluntary.spec, Charge.relief.spec, Charge.payee.spec,
    Charge.from.spec, Charge.to.spec, Charge.remark.spec,
  ],
  uniqueKeys: [[Charge.item.spec.id, Charge.scope.spec.id, Charge.unit.spec.id]],
  layout: .sections(by: Charge.category.spec.id))

/// What a school charges, hung up for good before the term begins (收费公示栏).
let boardNotice = NoticeKind(
  id: "fees.board", name: "收费公示栏", domain: .fees, stage: 1, stageName: "收费公示",
  catalogueItem: feeCatalogueItem, roster: feeBoard,
  facts: [
    schoolYearTerm, termBegin, termEnd, schoolNature, townOrCountry, provincialCatalogue,
    reliefPolicy, complaintPhones,
  ] + factsOfEveryNotice,
  period: feePeriod, signers: feeSigners,
  takeDown: (words: "长期张挂,标准调整时更换", source: permanentBoard),
  references: [FeeFile.catalogue])
