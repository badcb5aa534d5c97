import Disclosure

/// How rooms that examined for the same posts are made comparable (考场平衡).
struct Levelling: Hashable, Sendable {
  enum Method: String, Hashable, Sendable, CaseIterable {
    case none = "不平衡"
    /// The rooms' means are averaged once more, as Hubin 2021 and Dengfeng 2023 print it.
    case meanOfMeans = "二次平均法"
    /// The mean of all candidates stands above the fraction, as Xiangjiang New Area 2023 prints it.
    case meanOfAll = "修正系数法"
  }

  var method = Method.none
  /// Of a room's mean and of the common mean.
  var meanPrecision = Precision(4, .halfUp)
  var coefficientPrecision = Precision(4, .halfUp)
}

/// The figures of levelling, to be printed with the marks.
struct RoomLevels: Sendable {
  struct Room: Sendable {
    /// Who was examined; the absent are not counted.
    let count: Int
    let sum: Score
    let mean: Score
    /// What each mark of the room is multiplied by.
    let coefficient: Score
  }

  let rooms: [Room]
  /// What the rooms are brought to.
  let common: Score
}

extension Levelling {
  /// The levels of rooms given by how many were examined and the sum of their marks.
  ///
  /// Nil without levelling, with an empty room, or when a room's marks are all zero.
  func levels(of rooms: [(count: Int, sum: Score)]) -> RoomLevels? {
    guard method != .none, !rooms.isEmpty,
      rooms.allSatisfy({ $0.count > 0 && $0.sum > Score(0) })
    else { return nil }
    let means = rooms.map { Fraction($0.sum, over: $0.count).score(meanPrecision) }
    let common = commonMean(of: rooms, means).score(meanPrecision)
    return RoomLevels(
      rooms: zip(rooms, means).map { room, mean in
        let coefficient = Fraction(common).divided(by: mean).score(coefficientPrecision)
        return .init(count: room.count, sum: room.sum, mean: mean, coefficient: coefficient)
      }, common: common)
  }

  private func commonMean(of rooms: [(count: Int, sum: Score)], _ means: [Score]) -> Fraction {
    switch method {
    case .none, .meanOfMeans: Fraction(means.reduce(Score(0), +), over: means.count)
    case .meanOfAll:
      Fraction(rooms.map(\.sum).reduce(Score(0), +), over: rooms.map(\.count).reduce(0, +))
    }
  }
}

extension RoomLevels.Room {
  /// A mark of the room as it would be in a room of the common mean, before it is rounded.
  func levelled(_ mark: Fraction) -> Fraction {
    mark.times(coefficient.units, over: Score.unitsPerPoint)
  }
}
