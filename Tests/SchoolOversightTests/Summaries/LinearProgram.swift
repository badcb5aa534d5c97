/// Equations over variables that are 0 or more, and how small or large a sum of them can be.
///
/// The simplex method with Bland's rule, which never goes round in circles.
struct LinearProgram {
  private let count: Int
  private var tableau: [[Double]] = []
  private var basis: [Int] = []

  /// Nil when nothing satisfies the equations.
  init?(equations: [(terms: [Int: Double], sum: Double)], variables count: Int) {
    self.count = count
    for equation in equations where !equation.terms.isEmpty {
      var row = Array(repeating: 0.0, count: count + 1)
      for (variable, factor) in equation.terms { row[variable] += factor }
      row[count] = equation.sum
      tableau.append(equation.sum < 0 ? row.map { -$0 } : row)
    }
    guard findBasis() else { return nil }
  }

  /// The largest value of the sum; nil when it has no end.
  func maximum(of terms: [Int: Double]) -> Double? {
    var copy = self
    var costs = Array(repeating: 0.0, count: count)
    for (variable, factor) in terms { costs[variable] = -factor }
    return copy.minimum(costs).map { -$0 }
  }

  func minimum(of terms: [Int: Double]) -> Double? {
    var copy = self
    var costs = Array(repeating: 0.0, count: count)
    for (variable, factor) in terms { costs[variable] = factor }
    return copy.minimum(costs)
  }

  /// Phase 1: one artificial variable for each equation, driven out again.
  private mutating func findBasis() -> Bool {
    let rows = tableau.count
    for row in tableau.indices {
      let sum = tableau[row].removeLast()
      tableau[row] += (0..<rows).map { $0 == row ? 1 : 0 } + [sum]
    }
    basis = (0..<rows).map { count + $0 }
    let costs = (0..<count + rows).map { $0 < count ? 0.0 : 1.0 }
    guard let least = minimum(costs), least < 1e-6 else { return false }
    for row in tableau.indices.reversed() where basis[row] >= count {
      if let column = (0..<count).first(where: { abs(tableau[row][$0]) > 1e-9 }) {
        pivot(row, column)
      } else {
        tableau.remove(at: row)
        basis.remove(at: row)
      }
    }
    for row in tableau.indices { tableau[row].removeSubrange(count..<count + rows) }
    return true
  }

  private mutating func minimum(_ costs: [Double]) -> Double? {
    while true {
      var entering: Int?
      for column in costs.indices where !basis.contains(column) {
        let reduced = tableau.indices.reduce(costs[column]) {
          $0 - costs[basis[$1]] * tableau[$1][column]
        }
        if reduced < -1e-9 {
          entering = column
          break
        }
      }
      guard let entering else {
        return tableau.indices.reduce(0) { $0 + costs[basis[$1]] * tableau[$1][costs.count] }
      }
      let rows = tableau.indices.filter { tableau[$0][entering] > 1e-9 }
      let leaving = rows.min { left, right in
        let ratios = [left, right].map { tableau[$0][costs.count] / tableau[$0][entering] }
        return ratios[0] < ratios[1] - 1e-12
          || (ratios[0] < ratios[1] + 1e-12 && basis[left] < basis[right])
      }
      guard let leaving else { return nil }
      pivot(leaving, entering)
    }
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let factor = tableau[row][column]
    let source = tableau[row].map { $0 / factor }
    tableau[row] = source
    for other in tableau.indices where other != row {
      let times = tableau[other][column]
      guard times != 0 else { continue }
      for index in source.indices { tableau[other][index] -= times * source[index] }
    }
    basis[row] = column
  }
}
