import Disclosure

extension DrawPlan {
  /// The seeds in the order of the sources; refuses what is missing, empty, too many or miswritten.
  func ordered(_ seeds: [PublicSeed]) throws(DrawRefusal) -> [PublicSeed] {
    let found = extraSeeds(in: seeds) + sources.compactMap { $0.finding(in: seeds) }
    try found.refuse()
    // Under the plan's own bytes: a text equals one that spells é as e and an accent.
    return sources.compactMap { source in
      seeds.first { $0.source == source.name }.map { PublicSeed(source.name, $0.value) }
    }
  }

  private func extraSeeds(in seeds: [PublicSeed]) -> [Finding] {
    let names = Set(sources.map(\.name))
    return seeds.filter { !names.contains($0.source) }.map {
      .draw(
        "DRAW-032", field: "种子", value: $0.source, "方案里没有“\($0.source)”这个来源",
        "请只写方案公布的来源:\(sources.map(\.name).joined(separator: "、"))")
    }
  }
}

extension DrawSource {
  fileprivate func finding(in seeds: [PublicSeed]) -> Finding? {
    let values = seeds.filter { $0.source == name }.map(\.value)
    guard let value = values.first else {
      return .draw("DRAW-030", field: "种子", "还没有“\(name)”的数值", "请在 \(known) 以后从公开的来源抄录")
    }
    guard values.count == 1 else {
      return .draw("DRAW-033", field: "种子", "“\(name)”的数值写了 \(values.count) 次", "请一个来源写一次")
    }
    guard (1...200).contains(value.unicodeScalars.count) else {
      return .draw("DRAW-031", field: "种子", "“\(name)”的数值是空的,或者超过 200 个字", "请照公开的来源抄录")
    }
    guard let shape, !fits(value, shape) else { return nil }
    return .draw(
      "DRAW-034", field: "种子", value: value, "“\(name)”的数值“\(value)”和公布的写法“\(shape)”不一样",
      "请照公布的写法写,# 代表一位数字")
  }
}

/// Whether `value` is `shape` with a digit for each #.
private func fits(_ value: String, _ shape: String) -> Bool {
  let (given, wanted) = (Array(value.unicodeScalars), Array(shape.unicodeScalars))
  return given.count == wanted.count
    && zip(given, wanted).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
}
