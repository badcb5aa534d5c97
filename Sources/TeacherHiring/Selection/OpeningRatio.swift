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

  /// How many must apply for each post: reads 1:3, with any of the usual colons.
  static func applicants(parsing text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { ":\u{FF1A}∶".contains($0) }
    let figures = parts.compactMap { Int($0) }
    guard parts.count == 2, figures.count == 2, figures[0] == 1, (1...100).contains(figures[1])
    else { return nil }
    return figures[1]
  }
}
