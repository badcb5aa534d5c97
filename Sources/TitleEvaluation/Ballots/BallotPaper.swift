/// One ballot on which a member puts all applicants of a group in order (排序票).
struct BallotPaper: Hashable, Sendable {
  /// As 第3票; whose it is nobody knows.
  let label: String
  /// What it says about each applicant, as written; nil where nothing is.
  let marks: [String?]
}

/// What makes a ballot one that cannot be counted; the whole of it is dropped.
enum BallotFlaw: Hashable, Sendable {
  /// So many applicants have no rank.
  case missing(Int)
  /// The member had to stand back from so many applicants (回避): ranks of fewer cannot be compared.
  case recused(Int)
  case notARank(String)
  case outOfRange(Int)
  case duplicate(Int)

  var words: String {
    switch self {
    case .missing(let count): "缺 \(count) 个名次"
    case .recused(let count): "回避 \(count) 人，没有排全"
    case .notARank(let text): "“\(text)”不是名次"
    case .outOfRange(let rank): "名次 \(rank) 超出人数"
    case .duplicate(let rank): "名次 \(rank) 重复"
    }
  }
}

extension BallotPaper {
  /// What a clerk writes where a member stood back.
  static let recusal = "回避"

  /// The ranks when they are 1…k, each once; otherwise everything that is wrong with them.
  func read() -> (ranks: [Int]?, flaws: [BallotFlaw]) {
    let recused = marks.count { $0 == BallotPaper.recusal }
    let missing = marks.count { $0 == nil }
    var flaws: [BallotFlaw] = recused > 0 ? [.recused(recused)] : []
    if missing > 0 { flaws.append(.missing(missing)) }
    var (ranks, doubled): ([Int], [Int]) = ([], [])
    for mark in marks.compactMap(\.self) where mark != BallotPaper.recusal {
      guard let rank = rank(mark) else {
        flaws.append(.notARank(mark))
        continue
      }
      if !(1...marks.count).contains(rank) { flaws.append(.outOfRange(rank)) }
      if ranks.contains(rank), !doubled.contains(rank) {
        doubled.append(rank)
        flaws.append(.duplicate(rank))
      }
      ranks.append(rank)
    }
    return (flaws.isEmpty ? ranks : nil, flaws)
  }

  private func rank(_ mark: String) -> Int? {
    mark.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(mark) : nil
  }
}
