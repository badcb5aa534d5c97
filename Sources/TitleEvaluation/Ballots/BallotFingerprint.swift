public import Disclosure

/// SHA-256 of the ballots as keyed (选票指纹), in hexadecimal; nil where no ballots are there.
///
/// It says that a count was made of these ballots and no others, without showing one. It is taken of
/// canonical JSON (RFC 8785) in which titles and applicants are sorted, so that the order of the
/// rows in the sheet does not matter. It stays in the file: of few applicants and ballots, somebody
/// with patience could find the ballots that have it.
public func ballotFingerprint(in input: WorkInput) -> String? {
  guard let list = input.list(TitleFile.firstKeying) else { return nil }
  let groups = BallotGroup.groups(of: list).filter { !$0.papers.isEmpty }
  guard !groups.isEmpty else { return nil }
  let sorted = groups.sorted { $0.applied.utf16.lexicographicallyPrecedes($1.applied.utf16) }
  return JSON.members(["ballots": .array(sorted.map(\.json))]).sha256
}

extension BallotGroup {
  fileprivate var json: JSON {
    let sorted = rows.sorted { $0.number.utf16.lexicographicallyPrecedes($1.number.utf16) }
    return .members([
      "title": .string(applied),
      "applicants": .array(sorted.map { .string($0.number) }),
      "papers": .array(
        BallotGroup(applied: applied, rows: sorted).papers.map { paper in
          .members([
            "label": .string(paper.label), "marks": .array(paper.marks.map(JSON.orNull)),
          ])
        }),
    ])
  }
}
