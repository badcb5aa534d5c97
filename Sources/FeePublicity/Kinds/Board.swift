import Disclosure

/// The permanent board of a school (收费公示栏): every fee with its right, in sections by category.
let feeBoard = Roster(
  name: "收费公示表",
  columns: [
    Charge.category.spec, Charge.item.spec, Charge.unit.spec, Charge.standard.spec,
    Charge.pricing.spec, Charge.body.spec, Charge.number.spec, Charge.scope.spec,
    Charge.period.spec, Charge.voluntary.spec,
    Charge.relief.spec.with(privacy: .withheld(reliefInText)), Charge.payee.spec,
    Charge.from.spec, Charge.to.spec, Charge.remark.spec,
  ],
  uniqueKeys: [[Charge.item.spec.id, Charge.scope.spec.id, Charge.unit.spec.id]],
  layout: .sections(by: Charge.category.spec.id),
  crossChecks: { records in
    records.flatMap(standardFindings) + records.compactMap(mergedFinding)
      + records.compactMap(voluntaryFinding) + records.compactMap(spanFinding)
  })

/// What a school charges, hung up for good before the term begins (收费公示栏).
let boardNotice = NoticeKind(
  id: "fees.board", name: "收费公示栏", domain: .fees, stage: 1, stageName: "收费公示",
  catalogueItem: feeCatalogueItem, roster: feeBoard,
  facts: [
    schoolYearTerm, termBegin, termEnd, schoolNature, townOrCountry, provincialCatalogue,
    reliefPolicy, complaintPhones, consentRecord,
  ] + factsOfEveryNotice,
  period: feePeriod, signers: feeSigners,
  takeDown: (words: "长期张挂,标准调整时更换", source: permanentBoard),
  references: [FeeFile.catalogue],
  links: [
    ChainLink(
      after: "fees.board", key: [Charge.item, Charge.scope, Charge.unit].map(\.spec.header),
      complete: false, unchanged: [Charge.standard.spec.header],
      changes: [
        .init("fees.change", newTexts: [Charge.standard.spec.header: FeeChange.after.spec.header])
      ], admittingNewcomers: true)
  ], statements: [categoryCounts, itemReliefs],
  checks: { content in
    basisFindings(content) + phoneFindings(content) + reliefFindings(content)
      + consentFindings(content) + termDateFindings(content) + catalogueFindings(content)
      + content.records.flatMap { record -> [RecordFinding] in
        [
          bannedFinding(record, on: content.posted),
          lastYearFinding(record, payers: record[Charge.scope], isFree: isFree(record), content),
        ].compactMap(\.self)
      }
  })

private func isFree(_ record: Record) -> Bool {
  record[Charge.standard].flatMap { try? FeeStandard.read($0) }?.rate == .free
}

/// As 服务性收费2项、代收费3项, in the order of the board.
private let categoryCounts = Statement("各类项目数") { content in
  let counts = grouped(content.records, by: { $0[Charge.category] }).map { "\($0)\($1.count)项" }
  return counts.isEmpty ? [] : [counts.joined(separator: "、")]
}

/// The relief that lines have beside the school's, as 住宿费：家庭经济困难寄宿生免收.
private let itemReliefs = Statement("各项减免") { content in
  once(
    content.records.compactMap { record in
      guard let item = record[Charge.item], let relief = record[Charge.relief] else { return nil }
      return "\(item)：\(relief)"
    })
}
