import Disclosure

/// A column of a table of the minutes.
struct MinutesColumn: Sendable {
  let column: PublicColumn
  let text:
    @Sendable (
      _ group: RankedGroup, _ standing: Standing, _ person: RankedPerson?, _ answer: TitleAnswer?
    ) -> String

  private init(
    _ header: String, _ width: Int,
    _ text: @escaping @Sendable (RankedGroup, Standing, RankedPerson?, TitleAnswer?) -> String
  ) {
    column = PublicColumn(header: header, type: .text, width: width)
    self.text = text
  }

  /// What put the group in order.
  static func ranking(_ group: RankedGroup) -> [MinutesColumn] {
    let ballots = group.count == nil ? [] : ballotColumns
    let name = group.criteria[0].name
    return people + ballots + (name == meanName ? [] : [measure(name)])
  }

  /// What came of it.
  static func result(hasVotes: Bool) -> [MinutesColumn] {
    people + (hasVotes ? voteColumns : []) + [answer]
  }

  private static let people = [
    MinutesColumn("名次", 6) { _, standing, _, _ in String(standing.rank) },
    MinutesColumn("申报编号", 10) { group, standing, _, _ in
      group.evidence.applicants[standing.applicant].number
    },
    MinutesColumn("姓名", 10) { group, standing, _, _ in
      group.evidence.applicants[standing.applicant].name
    },
  ]

  private static let ballotColumns = [
    MinutesColumn("名次之和", 10) { group, standing, _, _ in
      group.count?.mean(of: standing.applicant).map { String($0.sum) } ?? ""
    },
    MinutesColumn("平均名次", 10) { group, standing, _, _ in
      group.count?.mean(of: standing.applicant)?.text ?? ""
    },
    MinutesColumn("第一名票", 10) { group, standing, _, _ in
      group.count.map { String($0.firstPlaces(of: standing.applicant)) } ?? ""
    },
  ]

  private static func measure(_ name: String) -> MinutesColumn {
    MinutesColumn(name, 10) { group, standing, _, _ in
      group.criteria[0].words(standing.applicant)
    }
  }

  private static let voteColumns =
    [
      ("实到", \VoteTally.present), ("同意", \VoteTally.yes), ("反对", \VoteTally.no),
      ("弃权", \VoteTally.blank), ("无效", \VoteTally.invalid),
    ].map { header, count in
      MinutesColumn(header, 6) { _, _, person, _ in
        person?.vote.map { String($0.tally[keyPath: count]) } ?? ""
      }
    }

  private static let answer = MinutesColumn("结论", 12) { _, _, _, answer in
    switch answer {
    case .recommended: "推荐"
    case .notPassed: "未通过"
    case .outside, .overShare: "未列入"
    case nil: ""
    }
  }
}

/// What the first criterion is called where the ballots alone decide.
let meanName = "平均名次"
