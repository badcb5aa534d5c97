import Disclosure

extension TitlePlan {
  /// How the order comes about, as 每张票给全部人选排出名次，按有效票的平均名次由小到大排列；相同的依次按第一名票数、量化赋分.
  func rankingWords(_ group: RankedGroup) -> String {
    let ties = rankTies.map(\.name)
    let chain = ties.isEmpty ? "" : "；相同的依次按\(ties.joined(separator: "、"))"
    let cut = trim > 0 ? "（每人去掉最高、最低各\(trim)个名次）" : ""
    return switch basis {
    case .ballots: "每张票给全部人选排出名次，按有效票的平均名次\(cut)由小到大排列\(chain)"
    case .ballotPoints:
      "每张票给全部人选排出名次，按有效票的平均名次\(cut)定出名次并计分，加量化赋分后由高到低排列\(chain)"
    case .points, nil: "按量化赋分由高到低排列\(chain)"
    }
  }

  /// How the vote is decided; nil where there is none.
  var voteWords: String? {
    guard votes == true, let pass else { return nil }
    let recused = countsRecused ? "回避的人计入实到人数" : "回避的人不计入实到人数"
    return "无记名投票，不得委托投票或会后补投；同意票达到实到人数\(pass.words)为通过，弃权票和无效票计入实到人数，\(recused)"
  }
}
