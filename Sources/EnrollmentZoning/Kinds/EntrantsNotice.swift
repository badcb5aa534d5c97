import Disclosure
import PublicDraws
import WorkingDays

/// Which numbers enter the draw, and everything that decides it, before anybody can know the outcome
/// (参加摇号名单公示).
let entrantsNotice = enrollmentKind(
  8, "entrants", "参加摇号名单公示", stageName: "公示摇号名单和办法", catalogueItem: "招生结果",
  roster: drawEntrants,
  facts: drawEventFacts(required: true) + [
    FactSpec(
      "现场安排", hint: "设备、录像、结果怎样当场公布", example: "使用不联网的电脑,全程录像,结果当场打印、签字并公布")
  ] + DrawTerms.facts(required: true),
  period: drawListPeriod, references: [EnrollmentFile.applications],
  links: [
    ChainLink(
      after: "enrollment.applications", key: [Enrolling.group.spec.header],
      goesOn: .init(GroupApplication.drawn.spec.header, is: GroupApplication.isDrawn),
      complete: true, shared: true)
  ],
  statements: [
    drawTimeWords, publishedWords, entrantGroupWords, drawMethodWords, seedSourceWords,
    lastSeatWords, listHashes,
  ],
  checks: { drawEventFindings($0, isAhead: true) + entrantFindings($0) })

/// When list and method were made public, as it is read.
let publishedWords = Statement("名单公布时间说明") { content in
  DrawTerms.read(content.facts).terms.map { [$0.published.chinese] } ?? []
}

/// A sentence for each group: children, numbers, seats, alternates.
private let entrantGroupWords = Statement("分组说明") { content in
  guard let terms = DrawTerms.read(content.facts).terms else { return [] }
  let draws = GroupDraws(
    content.records, applications: content.reference(EnrollmentFile.applications) ?? [], terms)
  return draws.draws.map { draw in
    let numbers = draw.commitment.list.entries
    let bounds = [numbers.first, numbers.last].compactMap { $0?.number }
    return "\(draw.group)：\(draw.commitment.list.persons)人参加摇号，编号\(numbers.count)个"
      + "（\(bounds.joined(separator: "至"))），摇号名额\(draw.commitment.plan.seats)个，"
      + alternateWords(terms.alternates)
  }
}

private func alternateWords(_ alternates: Int?) -> String {
  switch alternates {
  case 0: "不设候补"
  case let count?: "按摇出的先后另排候补\(count)名"
  case nil: "其余编号按摇出的先后全部排为候补"
  }
}

/// How the order comes about, in a sentence.
let drawMethodWords = Statement("摇号办法说明") { content in
  DrawTerms.read(content.facts).terms.map { [$0.method.words] } ?? []
}

extension DrawMethod {
  fileprivate var words: String {
    switch self {
    case .shuffle:
      "由名单、办法和全部种子的数值算出一个指纹（SHA-256），再由它逐个算出随机数，把本组全部编号排成一列，"
        + "排在前面的先中签；任何人用公布的名单、办法和种子都能算出同样的次序"
    case .ring:
      "本组编号首尾相接成环，第一个种子是起始号，第二个种子是间隔；从起始号起每隔这么多个取一个，取出的离开环，"
        + "继续数余下的编号"
    case .difference(let whenRepeated):
      "第一个种子是起始号，第二个种子是公差；从起始号起逐次加公差，超过最大编号的从头接着数；遇到已经抽到的编号，"
        + whenRepeated.chinese
    case .randomNumbers, .rfc3797: chinese
    }
  }
}

/// Each source with the time at which its value becomes known, as 上证指数收盘点位，2026年7月6日15:00公布.
private let seedSourceWords = Statement("种子来源说明") { content in
  (DrawTerms.read(content.facts).terms?.sources ?? []).map { source in
    "\(source.name)，\(source.known.chinese)公布"
      + (source.shape.map { "，写法为\($0)（#代表一位数字）" } ?? "")
  }
}

/// What happens to twins when fewer seats are left than they are; nothing where nobody wrote it.
private let lastSeatWords = Statement("余下学位说明") { content in
  switch DrawTerms.read(content.facts).terms?.lastSeats {
  case .admit: ["余下学位不够一组多胞胎时，该组全部录取，超出的人数计入计划外"]
  case .skip: ["余下学位不够一组多胞胎时，该组列为第一候补，学位给后面第一个够用的编号"]
  case .stop: ["余下学位不够一组多胞胎时，该组列为第一候补，余下学位不再摇出"]
  case nil: []
  }
}

/// Each group's hash of its list, and of list and method together: what is fixed from now on.
private let listHashes = Statement("名单和承诺指纹") { content in
  guard let terms = DrawTerms.read(content.facts).terms else { return [] }
  let draws = GroupDraws(
    content.records, applications: content.reference(EnrollmentFile.applications) ?? [], terms)
  return draws.draws.map { draw in
    "\(draw.group)：名单指纹 \(draw.commitment.list.sha256)；承诺指纹 \(draw.commitment.sha256)"
  }
}
