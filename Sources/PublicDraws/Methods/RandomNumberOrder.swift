import Disclosure

/// A random number as it was given, in a form whose bytes stand in the order of the numbers.
private func sortKey(_ text: String) -> [UInt8]? {
  let bytes = Array(text.utf8)
  guard (1...40).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Array(repeating: 0x30, count: 40 - bytes.count) + bytes
}

extension DrawCommitment {
  /// The numbers of the list with their random numbers; refuses a table that does not fit.
  func given(_ randomNumbers: [String: String]) throws(DrawRefusal) -> [String: String] {
    guard plan.method == .randomNumbers else {
      guard randomNumbers.isEmpty else {
        throw DrawRefusal("DRAW-035", field: "随机数", "方案的方法是\(plan.method.chinese),不用随机数", "请去掉随机数")
      }
      return [:]
    }
    let tidied = Dictionary(
      randomNumbers.map { (drawText($0.key), drawText($0.value)) }, uniquingKeysWith: { $1 })
    let known = Set(list.entries.map(\.number))
    let found =
      list.entries.compactMap { missing($0, tidied[$0.number]) }
      + tidied.keys.filter { !known.contains($0) }.sorted { $0.bytesPrecede($1) }.map {
        .draw("DRAW-039", field: "随机数", value: $0, "名单里没有编号“\($0)”", "请核对随机数表")
      }
    try found.refuse()
    return tidied
  }

  private func missing(_ entry: DrawEntry, _ text: String?) -> Finding? {
    guard let text else {
      return .draw("DRAW-039", field: "随机数", "编号“\(entry.number)”没有随机数", "请核对随机数表")
    }
    guard sortKey(text) == nil else { return nil }
    return .draw(
      "DRAW-040", field: "随机数", value: text, "编号“\(entry.number)”的随机数是“\(text)”", "请写最多 40 位的整数")
  }

  /// Smallest first; equal random numbers stop the draw.
  func sorted(by randomNumbers: [String: String]) throws(DrawRefusal) -> [Int] {
    let keys = list.entries.map { randomNumbers[$0.number].flatMap(sortKey) ?? [] }
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    for (first, second) in zip(order, order.dropFirst()) where keys[first] == keys[second] {
      let numbers = [first, second].map { "“\(list.entries[$0].number)”" }.joined(separator: "和")
      throw DrawRefusal(
        "DRAW-043", field: "随机数", "编号\(numbers)的随机数相同", "请按公布的办法重新产生随机数,不能由谁来定先后")
    }
    return order
  }
}
