import Disclosure

/// Everybody's total as a worked calculation, with the rank and why the one above stands above.
struct Explanations: Sendable {
  let scheme: HiringScheme
  let entrants: [Entrant]
  let answers: TieAnswers
  let totals: Totals
  /// Of each post, as “云溪县第一小学”的“小学语文教师”.
  let postWords: [String]
  let seats: [Int]

  /// The lines of one candidate, each ended by a line feed.
  func text(of entrant: Int) -> String {
    var lines = LineWriter()
    write(entrant, to: &lines)
    return lines.text
  }

  /// The same without the last line feed, for whom it is known already where they stand in the
  /// ranking of their post and what comes of it; nil for who has no total.
  func text(of entrant: Int, at place: (position: Int, answer: Choice.Answer)?) -> String {
    var lines = LineWriter()
    if let place {
      write(entrant, entrants[entrant].post, place.position, place.answer, to: &lines)
    } else {
      write(entrant, to: &lines)
    }
    lines.dropLineFeed()
    return lines.text
  }

  /// One text for each candidate, in the order of the candidates.
  func all() -> [String] {
    var texts = [String](repeating: "", count: entrants.count)
    var lines = LineWriter()
    for (post, totals) in totals.posts.enumerated() {
      var choice = Choice(totals)
      for position in totals.ranking.places.indices {
        lines.begin()
        let entrant = totals.ranking.places[position].entrant
        write(entrant, post, position, choice.next(entrant), to: &lines)
        texts[entrant] = lines.text
      }
    }
    for entrant in entrants.indices where totals.workings[entrant] == nil {
      texts[entrant] = text(of: entrant)
    }
    return texts
  }

  private func write(_ entrant: Int, to lines: inout LineWriter) {
    let post = entrants[entrant].post
    let posts = totals.posts[post]
    var choice = Choice(posts)
    for (position, place) in posts.ranking.places.enumerated() {
      let chosen = choice.next(place.entrant)
      if place.entrant == entrant { return write(entrant, post, position, chosen, to: &lines) }
    }
    writeHead(entrant, post, to: &lines)
    lines.add("没有总成绩:")
    lines.add(scheme.marks.missingPart(of: entrants[entrant]))
    lines.add("\n")
  }

  private func write(
    _ entrant: Int, _ post: Int, _ position: Int, _ chosen: Choice.Answer,
    to lines: inout LineWriter
  ) {
    guard let working = totals.workings[entrant] else { return }
    writeHead(entrant, post, to: &lines)
    scheme.marks.writeCalculation(of: entrants[entrant], working, to: &lines)
    let ranking = totals.posts[post].ranking
    lines.add("名次 第 ")
    lines.add(ranking.places[position].rank)
    lines.add(" 名,本岗位有总成绩的 ")
    lines.add(ranking.places.count)
    lines.add(" 人\n")
    writeAbove(ranking, position, to: &lines)
    write(chosen, to: &lines)
  }

  private func writeHead(_ entrant: Int, _ post: Int, to lines: inout LineWriter) {
    lines.add("准考证号 ")
    lines.add(entrants[entrant].ticket)
    lines.add(",")
    lines.add(postWords[post])
    lines.add(",招聘 ")
    lines.add(seats[post])
    lines.add(" 人\n")
  }

  private func writeAbove(_ ranking: Ranking, _ position: Int, to lines: inout LineWriter) {
    let place = ranking.places[position]
    guard position > 0 else { return lines.add("前面没有人\n") }
    let above = ranking.places[position - 1].entrant
    lines.add("前一人 准考证号 ")
    lines.add(entrants[above].ticket)
    lines.add(",总成绩 ")
    lines.add(totals.workings[above]?.total ?? Score(0))
    switch place.ground {
    case .first, .lowerMark: lines.add(",更高")
    case .criterion(let criterion): writeReason(criterion, above, place.entrant, to: &lines)
    case .equal: lines.add(",相同,同分顺序各项也相同,名次并列")
    case .unknown(let criterion):
      lines.add(",相同,“")
      lines.add(criterion.rawValue)
      lines.add("”没有填齐,名次并列")
    }
    lines.add("\n")
  }

  private func writeReason(
    _ criterion: TieCriterion, _ above: Int, _ below: Int, to lines: inout LineWriter
  ) {
    let chain = scheme.chain(over: entrants, answers: answers, afterInterview: true)
    lines.add(",相同,按“")
    lines.add(criterion.rawValue)
    lines.add("”在前")
    guard let index = chain.criteria.firstIndex(of: criterion),
      let better = chain.evidence(above, index), let worse = chain.evidence(below, index)
    else { return }
    lines.add("(")
    lines.add(criterion.answer(better))
    lines.add(" 比 ")
    lines.add(criterion.answer(worse))
    lines.add(")")
  }

  private func write(_ chosen: Choice.Answer, to lines: inout LineWriter) {
    switch chosen {
    case .chosen: lines.add("在招聘人数以内,列为体检考察人选\n")
    case .inPool: lines.add("在体检入围范围以内,可以递补\n")
    case .outside: lines.add("不在体检入围范围以内\n")
    case .belowLine: lines.add("没有达到最低分数线\n")
    }
  }
}

extension MarkRules {
  /// Why there is no total, as 面试缺考.
  func missingPart(of entrant: Entrant) -> String {
    let parts: [(name: String, weight: Int, mark: Mark)] = [
      ("笔试", weights.written, entrant.written), ("素质测试", weights.aptitude, entrant.aptitude),
      ("面试", weights.interview, entrant.interview), ("技能测试", skillShare, entrant.skill),
    ]
    for part in parts where part.weight > 0 {
      switch part.mark {
      case .given: continue
      case .absent: return part.name + "缺考"
      case .none where part.name == "技能测试": continue
      case .none: return "没有\(part.name)成绩"
      }
    }
    return "成绩不全"
  }
}
