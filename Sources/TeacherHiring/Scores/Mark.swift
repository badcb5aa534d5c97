import Disclosure

/// What a candidate has of one part of the examination.
enum Mark: Hashable, Sendable {
  /// The part was not for this candidate, or its mark is not known yet.
  case none
  /// 缺考: neither a mark nor a rank.
  case absent
  case given(Score)

  init(_ score: Score?) { self = score.map(Mark.given) ?? .none }

  var score: Score? {
    guard case .given(let score) = self else { return nil }
    return score
  }
}

/// A candidate (应聘人) as the arithmetic sees one: a ticket, a post and marks.
struct Entrant: Sendable {
  let ticket: String
  /// Which post, from 0, in a list the caller keeps.
  let post: Int
  /// Out of the paper's full marks.
  var written = Mark.none
  /// What the panel gave, its highest and lowest dropped and its room levelled.
  var interview = Mark.none
  /// 专业技能测试, a share of the interview mark where there is one.
  var skill = Mark.none
  /// 素质测试, held before the interview where there is one.
  var aptitude = Mark.none
  var bonus = Score(0)
  /// The mean of the room of the interview, where a scheme measures by it.
  var roomMean: Score?

  init(_ ticket: String, post: Int = 0) {
    self.ticket = ticket
    self.post = post
  }
}
