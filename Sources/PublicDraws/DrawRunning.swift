extension DrawCommitment {
  /// Holds the draw; nothing is drawn when there is a seat for everybody.
  ///
  /// - Parameter randomNumbers: By number of the list, for the method that sorts by them.
  public func run(
    seeds: [PublicSeed], randomNumbers: [String: String] = [:]
  ) throws(DrawRefusal) -> DrawRun {
    guard needsDraw else { return try admittingAll(seeds, randomNumbers) }
    let numbers = try given(randomNumbers)
    // The source of random numbers says who made them; it has no value of its own.
    let seeds = plan.method == .randomNumbers ? try none(seeds) : try plan.ordered(seeds)
    let key = plan.method == .shuffle ? DrawKey(commitment: sha256, seeds: seeds) : nil
    let order = try order(key, seeds, numbers)
    guard let results = results(of: order) else { throw endedEarly }
    return DrawRun(
      commitment: self, seeds: seeds, randomNumbers: numbers, key: key,
      order: order.map { list.entries[$0].number }, results: results)
  }

  /// Positions in the list, as they are drawn; fewer than there are when the method stops.
  private func order(
    _ key: DrawKey?, _ seeds: [PublicSeed], _ numbers: [String: String]
  ) throws(DrawRefusal) -> [Int] {
    let count = list.entries.count
    switch plan.method {
    case .shuffle:
      guard let key else { return [] }
      var stream = DrawStream(key)
      return stream.shuffled(Array(0..<count))
    case .randomNumbers: return try sorted(by: numbers)
    case .ring:
      let (start, interval) = try (whole(seeds[0], upTo: count), whole(seeds[1], upTo: count))
      return ringOrder(count: count, start: start - 1, interval: interval)
    case .difference(let whenRepeated):
      let (start, difference) = try (balls(seeds[0], upTo: count), balls(seeds[1], upTo: count))
      return differenceOrder(
        count: count, start: start - 1, difference: difference, whenRepeated: whenRepeated)
    case .rfc3797: return nomComOrder(count: count, key: try nomComKey(seeds))
    }
  }

  private func admittingAll(
    _ seeds: [PublicSeed], _ numbers: [String: String]
  ) throws(DrawRefusal) -> DrawRun {
    guard seeds.isEmpty, numbers.isEmpty else {
      throw DrawRefusal(
        "DRAW-042", field: "种子", "报名 \(list.persons) 人,学位 \(plan.seats) 个,不用摇号,却给了种子",
        "请去掉种子,全部录取")
    }
    let results = list.entries.map { DrawResult(entry: $0, place: nil, standing: .admitted) }
    return DrawRun(
      commitment: self, seeds: [], randomNumbers: [:], key: nil, order: [], results: results)
  }

  private func none(_ seeds: [PublicSeed]) throws(DrawRefusal) -> [PublicSeed] {
    guard let first = seeds.first else { return [] }
    throw DrawRefusal(
      "DRAW-032", field: "种子", value: first.source, "随机数排序不用种子", "请去掉“\(first.source)”,只给每个号的随机数")
  }

  private var endedEarly: DrawRefusal {
    DrawRefusal(
      "DRAW-041", field: "公差", "按这个起始号和公差会回到抽过的号,学位和候补还没有抽满,方案写的是停止",
      "请按公布的方案处理,不能临时改办法;重新摇号要重新公布方案")
  }
}
