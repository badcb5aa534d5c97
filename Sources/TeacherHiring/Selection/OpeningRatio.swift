extension OpeningRatio {
  /// How many of `planned` posts are opened when so many applied; the rest is cut, or moved to
  /// other posts, which the office decides.
  func seats(planned: Int, applicants: Int) -> Int {
    guard applicants < planned * self.applicants else { return planned }
    return switch shortfall {
    case .cut, .move: applicants / self.applicants
    case .cancel: 0
    }
  }
}
