import Disclosure

/// One post (岗位) and the people proposed for it, in the order of the sheet.
struct Post {
  /// Two posts of one unit may share a name and differ in their code alone.
  struct Key: Hashable {
    let unit: String
    let title: String
    let code: String?
  }

  let key: Key
  let hires: [Record]

  /// As “云溪县第一小学”的“小学语文教师”.
  var words: String { "“\(key.unit)”的“\(key.title)”" }

  /// The number of people planned for; nil when the rows disagree or one cannot be read, because
  /// then nothing can be measured by it.
  var plan: Int? {
    guard let first = hires.first?[Candidate.planned],
      hires.allSatisfy({ $0[Candidate.planned] == first })
    else { return nil }
    return first
  }

  /// Everybody with a rank, best first; nil when someone's cannot be read.
  var ranking: [RankedHire]? {
    let ranked = hires.compactMap { hire in
      hire[Candidate.rank].map { RankedHire(record: hire, rank: $0) }
    }
    guard ranked.count == hires.count else { return nil }
    return ranked.sorted { ($0.rank, $0.record.row) < ($1.rank, $1.record.row) }
  }
}

/// A person of a post with the rank the office gave.
struct RankedHire {
  let record: Record
  let rank: Int

  var isSubstitute: Bool { record[Candidate.remark] == Candidate.substituted }
}

/// The posts of a list in the order in which they first occur.
///
/// Rows without a unit or a post have findings of their own and belong to none.
func posts(in records: [Record]) -> [Post] {
  var order: [Post.Key] = []
  var hires: [Post.Key: [Record]] = [:]
  for record in records {
    guard let unit = record[Candidate.unit], let title = record[Candidate.post] else {
      continue
    }
    let key = Post.Key(unit: unit, title: title, code: record[Candidate.postCode])
    if hires[key] == nil { order.append(key) }
    hires[key, default: []].append(record)
  }
  return order.map { Post(key: $0, hires: hires[$0, default: []]) }
}
