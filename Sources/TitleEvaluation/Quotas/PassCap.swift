public import Disclosure

/// The most who may pass, as a share of those who apply (通过率上限).
///
/// What is over the whole number is cut off (小数点后去尾数): 55 % of 13 is 7.15, and 7 may pass.
public struct PassCap: Hashable, Sendable {
  /// In hundredths, with at most two decimals, as 55 or 33.33.
  public let percent: Score

  /// Reads 55% or 33.33％; nil for anything else, for nothing, and above 100 %.
  public init?(parsing text: String) {
    guard let last = text.last, last == "%" || last == "％" else { return nil }
    guard let percent = Score(parsing: text.dropLast()),
      (Score(0)...Score(100)).contains(percent), percent > Score(0), percent.units % 10_000 == 0
    else { return nil }
    self.percent = percent
  }

  /// The exact share, which has four decimals at most.
  func share(of people: Int) -> Score { Score(units: percent.units / 100 * people) }

  public func most(of people: Int) -> Int { share(of: people).units / Score.unitsPerPoint }

  /// As 13×55%=7.15，去尾数得7.
  public func working(for people: Int) -> String {
    let share = share(of: people)
    let cut = share.units % Score.unitsPerPoint == 0 ? "" : "，去尾数得\(most(of: people))"
    return "\(people)×\(percent)%=\(share)" + cut
  }
}
