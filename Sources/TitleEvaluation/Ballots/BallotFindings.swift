import Disclosure

/// The fewest valid ballots of which the highest and the lowest may be left out.
let leastToTrim = (ballots: 5, source: Provision.practice("去掉最高最低取平均的,评委一般不少于5人"))

/// TITLE-133: ballots on somebody whom the materials do not have, or have for another title.
func ballotStrangers(_ list: [Record], _ applicants: [TitleApplicant]) -> [WorkFinding] {
  let known = Dictionary(applicants.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one })
  return list.compactMap(KeyedBallots.init).compactMap { row in
    let applicant = known[row.number]
    if let found = stranger(
      TitleFile.firstKeying, "TITLE-133", row.row, row.number, row.name, applicant?.name)
    {
      return found
    }
    guard let applicant, applicant.group.applied != row.applied else { return nil }
    return WorkFinding(
      TitleFile.firstKeying,
      RecordFinding(
        rule: "TITLE-133", row: row.row, column: Applicant.applied.spec.id, value: row.applied,
        problem: "申报材料.xlsx 里 \(row.number) 申报的是\(applicant.group.applied),这里是\(row.applied)",
        remedy: "请核对申报职称"))
  }
}

/// TITLE-134: applicants whom no ballot ranks.
func unranked(_ list: [Record], _ applicants: [TitleApplicant]) -> [WorkFinding] {
  let ranked = Set(list.compactMap { $0[Applicant.number] })
  return applicants.filter { !ranked.contains($0.number) }.map { applicant in
    WorkFinding(
      TitleFile.materials,
      RecordFinding(
        rule: "TITLE-134", severity: .explain, row: applicant.record.row,
        column: Applicant.number.spec.id, value: applicant.number,
        problem: "排序票里没有\(applicant.words)", remedy: "请补录;退出的写明情况"))
  }
}

extension TitlePlan {
  /// What is wrong with the ballots of a group as a whole.
  func findings(on count: BallotCount, of group: BallotGroup) -> [WorkFinding] {
    let ballots = count.valid.count + count.dropped.count
    guard ballots > 0 else {
      return [
        settingFinding(
          "TITLE-138", "推荐顺序依据", "\(group.applied)的排序票一张也没有录", "请由两人各录一遍")
      ]
    }
    return count.dropped.map { droppedFinding($0, group) }
      + [
        quorumFinding(count, group), numberFinding(ballots, count, group),
        trimFinding(count, group),
      ].compactMap(\.self)
  }

  /// TITLE-136: a ballot that is not counted, and why.
  private func droppedFinding(_ dropped: BallotCount.Dropped, _ group: BallotGroup) -> WorkFinding {
    let column = RankingBallot.ballots.first { $0.spec.header == dropped.label }
    let flaws = dropped.flaws.map(\.words).joined(separator: "，")
    return WorkFinding(
      TitleFile.firstKeying,
      RecordFinding(
        rule: "TITLE-136", severity: .explain, row: group.rows[0].row, column: column?.spec.id,
        problem: "\(group.applied)的\(dropped.label)整张不计:\(flaws)",
        remedy: dropped.isRecusal ? "请核对回避情况" : "请核对原票;确实无效的保留原样,评议记录里会写明"))
  }

  /// TITLE-137: too few ballots are left that can be counted.
  private func quorumFinding(_ count: BallotCount, _ group: BallotGroup) -> WorkFinding? {
    guard let members else {
      return missing("应到人数", "没有写评议组织有多少人", "请写全部成员人数,用来核对到会和有效票")
    }
    let recused = rankingRecused + count.dropped.count { $0.isRecusal }
    let counted = count.valid.count + (countsRecused ? recused : 0)
    guard !titleQuorum.share.isReached(by: counted, of: members) else { return nil }
    return settingFinding(
      "TITLE-137", "应到人数",
      "\(group.applied)的有效票只有 \(count.valid.count) 张,不到委员 \(members) 人的三分之二"
        + "(至少 \(titleQuorum.share.least(of: members)) 张)",
      "请重新投票排序,或核对应到人数")
  }

  /// TITLE-139: more ballots than members to write them, or fewer.
  private func numberFinding(
    _ ballots: Int, _ count: BallotCount, _ group: BallotGroup
  ) -> WorkFinding? {
    if let present, ballots != present - rankingRecused {
      let isMore = ballots > present - rankingRecused
      return settingFinding(
        "TITLE-139", "实到人数", severity: isMore ? .mustFix : .explain,
        "\(group.applied)有 \(ballots) 张排序票,实到 \(present) 人,回避 \(rankingRecused) 人",
        isMore ? "票比人多,请核对排序票和人数" : "请核对人数,没有收回的票写明情况")
    }
    guard let members, ballots + rankingRecused > members else { return nil }
    return settingFinding(
      "TITLE-139", "应到人数",
      "\(group.applied)有 \(ballots) 张排序票,另有 \(rankingRecused) 人回避,委员只有 \(members) 人",
      "票比人多,请核对排序票和人数")
  }

  /// TITLE-140: too few ballots for some of them to be left out.
  private func trimFinding(_ count: BallotCount, _ group: BallotGroup) -> WorkFinding? {
    let least = max(leastToTrim.ballots, 2 * trim + 1)
    guard trim > 0, count.valid.count < least else { return nil }
    return settingFinding(
      "TITLE-140", "去掉最高最低",
      "\(group.applied)有效票 \(count.valid.count) 张,不够各去掉 \(trim) 个(至少 \(least) 张)",
      "请改“去掉最高最低”,或重新投票排序")
  }

  /// TITLE-141: points that the order needs and that are not there.
  func pointFindings(_ basis: RankBasis, _ points: PointTable) -> [WorkFinding] {
    let usesPoints = rankTies.contains { tie in
      switch tie {
      case .points, .item: true
      case .firstPlaces, .titleYears, .teachingYears, .vote: false
      }
    }
    guard basis.needsPoints || usesPoints, !points.isThere else { return [] }
    return [
      settingFinding(
        "TITLE-141", basis.needsPoints ? "推荐顺序依据" : "排序同分顺序", "要用量化赋分,还没有量化赋分.xlsx",
        "请先运行 gongshi title points 文件夹")
    ]
  }

  /// TITLE-142, TITLE-143: places or people without the points that they are ranked by.
  func rankFindings(
    _ applied: String, _ people: [TitleApplicant], _ points: PointTable, _ basis: RankBasis
  ) -> [WorkFinding] {
    var findings: [WorkFinding] = []
    if case .ballotPoints(let scores) = basis, scores.count < people.count {
      findings.append(
        settingFinding(
          "TITLE-142", "名次计分", "\(applied)有 \(people.count) 人,名次计分只写到第 \(scores.count) 名",
          "请一行一个写到第 \(people.count) 名"))
    }
    guard basis.needsPoints else { return findings }
    return findings
      + people.filter { points.totals[$0.number] == nil }.map { person in
        WorkFinding(
          TitleFile.materials,
          RecordFinding(
            rule: "TITLE-143", row: person.record.row, column: Applicant.number.spec.id,
            value: person.number, problem: "量化赋分.xlsx 里没有\(person.words)",
            remedy: "请补赋分明细,再运行 gongshi title points 文件夹"))
      }
  }
}
