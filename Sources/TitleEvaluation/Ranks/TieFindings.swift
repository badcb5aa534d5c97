import Disclosure

/// TITLE-126: equals whom nothing puts in order, each group of them once.
func tieFindings(
  _ standings: [Standing], _ criteria: [RankCriterion], _ group: String,
  words: (Int) -> String, setting: String, named: [TitleTie], others: [String]
) -> [WorkFinding] {
  tiedRanges(standings).map { range in
    let people = standings[range].map { words($0.applicant) }.joined(separator: "、")
    guard case .unknown(let index) = standings[range.lowerBound + 1].ground else {
      let more = others.filter { name in !named.contains { $0.name == name } }
      return settingFinding(
        "TITLE-126", setting, "\(group):\(people)各项都相同,分不出先后",
        "请在方案的“\(setting)”里补写\(more.joined(separator: "、"))中的一项")
    }
    let name = criteria[index].name
    let remedy =
      name == TitleTie.vote.name ? "请组织这几人票决,把每人的得票写进方案的“排序票决”" : "请补填各人的“\(name)”"
    return settingFinding(
      "TITLE-127", setting, "\(group):\(people)相同,要按“\(name)”定先后,还没有填齐", remedy)
  }
}

/// Positions that share a rank because nothing decides between them.
private func tiedRanges(_ standings: [Standing]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for position in standings.indices where standings[position].ground.isTie {
    if let last = ranges.last, last.upperBound == position {
      ranges[ranges.count - 1] = last.lowerBound..<position + 1
    } else {
      ranges.append(position - 1..<position + 1)
    }
  }
  return ranges
}
