/// The axis of a chart: from nought in equal steps of 1, 2 or 5 times a power of ten.
struct ChartScale: Hashable {
  let step: Int
  let steps: Int

  /// The finest with at most five steps that hold `greatest`.
  init(holding greatest: Int) {
    var power = 1
    while true {
      for step in [power, power * 2, power * 5] {
        let needed = greatest / step + (greatest % step == 0 ? 0 : 1)
        guard needed <= 5 else { continue }
        (self.step, steps) = (step, max(1, needed))
        return
      }
      power *= 10
    }
  }

  /// The value after `index` steps; nil beyond what a whole number holds.
  func tick(_ index: Int) -> Int? {
    let (value, overflow) = step.multipliedReportingOverflow(by: index)
    return overflow ? nil : value
  }

  /// How much of `length` stands for `value`, rounded down; at least 1 for what is not nought.
  func part(of length: Int, for value: Int) -> Int {
    guard value > 0 else { return 0 }
    let product = length.multipliedFullWidth(by: value)
    return max(1, step.dividingFullWidth(product).quotient / steps)
  }
}
