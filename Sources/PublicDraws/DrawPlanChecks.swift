import Disclosure
import WorkingDays

extension DrawPlan {
  static let mostSeats = 1_000_000

  func findings(for list: DrawList) -> [Finding] {
    var found = figureFindings + sources.flatMap { sourceFindings($0) } + numberOfSourcesFindings
    if list.hasBundles, lastSeats == nil {
      found.append(
        .draw(
          "DRAW-016", field: "余下学位不够一组时", "名单里有多胞胎合用的号,没有写余下学位不够一组时怎么办",
          "请在\(LastSeats.allCases.map(\.chinese).joined(separator: "、"))中选一个,和名单一起公布"))
    }
    if method == .rfc3797, list.entries.count > 65_535 {
      found.append(
        .draw(
          "DRAW-019", field: "方法", "RFC 3797 最多 65535 个号,名单有 \(list.entries.count) 个", "请改用随机排列"))
    }
    return found
  }

  private var figureFindings: [Finding] {
    var found: [Finding] = []
    if !(1...100).contains(title.count) {
      found.append(.draw("DRAW-010", field: "名称", "没有写名称,或者超过 100 个字", "请写这次摇号叫什么"))
    }
    if !(1...DrawPlan.mostSeats).contains(seats) {
      found.append(
        .draw(
          "DRAW-011", field: "学位数", value: String(seats), "学位数是 \(seats)", "请写 1 以上的整数,优先录取的先扣除"))
    }
    if let alternates, !(0...DrawPlan.mostSeats).contains(alternates) {
      found.append(
        .draw(
          "DRAW-012", field: "候补", value: String(alternates), "候补是 \(alternates) 个",
          "请写 0 以上的整数,全部排候补就不写"))
    }
    return found
  }

  private func sourceFindings(_ source: DrawSource) -> [Finding] {
    var found: [Finding] = []
    if !(1...60).contains(source.name.count) || source.name.contains("=") {
      found.append(
        .draw(
          "DRAW-014", field: "种子来源", value: source.name, "种子来源“\(source.name)”的名称不能用",
          "请写 1 到 60 个字,不含等号"))
    }
    if sources.filter({ $0.name == source.name }).count > 1 {
      found.append(
        .draw("DRAW-014", field: "种子来源", value: source.name, "种子来源“\(source.name)”写了两次", "请一个来源写一次")
      )
    }
    if source.known <= published {
      found.append(
        .draw(
          "DRAW-015", field: "种子来源", value: source.known.description,
          "“\(source.name)”在 \(source.known) 就知道了,名单和方案到 \(published) 才公布",
          "请先公布名单和方案,再取这以后才知道的数"))
    }
    if let shape = source.shape, !(1...100).contains(shape.count) {
      found.append(
        .draw(
          "DRAW-018", field: "种子来源", value: shape, "“\(source.name)”的写法不能用", "请用 # 代表一位数字,如 ####.##"
        ))
    }
    return found
  }

  private var numberOfSourcesFindings: [Finding] {
    switch method {
    case .shuffle, .rfc3797:
      (1...20).contains(sources.count)
        ? [] : [.draw("DRAW-013", field: "种子来源", "写了 \(sources.count) 个种子来源", "请写 1 到 20 个公开的来源")]
    case .randomNumbers:
      sources.count == 1
        ? []
        : [.draw("DRAW-017", field: "种子来源", "随机数排序要写一个来源,写了 \(sources.count) 个", "请写随机数由谁、何时产生")]
    case .ring, .difference:
      sources.count == 2
        ? []
        : [
          .draw(
            "DRAW-017", field: "种子来源", "\(method.chinese)要写两个来源,写了 \(sources.count) 个",
            "请先写起始号,再写\(method == .ring ? "间隔" : "公差")")
        ]
    }
  }
}
