import Disclosure

/// One post (岗位) and its people in a list, in the order of the sheet.
struct Post {
  /// Two posts of one unit may share a name and differ in their code alone.
  struct Key: Hashable {
    let unit: String
    let title: String
    let code: String?

    /// Nil for a row without a unit or a post; that row has findings of its own.
    init?(of record: Record) {
      guard let unit = record[Candidate.unit], let title = record[Candidate.post] else {
        return nil
      }
      self.init(unit: unit, title: title, code: record[Candidate.postCode])
    }

    init(unit: String, title: String, code: String?) {
      self.unit = unit
      self.title = title
      self.code = code
    }
  }

  let key: Key
  let people: [Record]

  /// As “云溪县第一小学”的“小学语文教师”.
  var words: String { "“\(key.unit)”的“\(key.title)”" }

  /// The number of people planned for; nil when the rows disagree or one cannot be read, because
  /// then nothing can be measured by it.
  var plan: Int? {
    guard let first = people.first?[Candidate.planned],
      people.allSatisfy({ $0[Candidate.planned] == first })
    else { return nil }
    return first
  }

  /// Everybody who is not marked as absent, best first; nil when someone's rank cannot be read.
  var ranking: [RankedPerson]? {
    let present = people.filter { $0[Candidate.status] == nil }
    let ranked = present.compactMap { person in
      person[Candidate.rank].map { RankedPerson(record: person, rank: $0) }
    }
    guard ranked.count == present.count else { return nil }
    return ranked.sorted { ($0.rank, $0.record.row) < ($1.rank, $1.record.row) }
  }
}

/// A person of a post with the rank the office gave.
struct RankedPerson {
  let record: Record
  let rank: Int

  var isSubstitute: Bool { record[Candidate.remark] == Candidate.substituted }
}

/// The posts of a list in the order in which they first occur.
///
/// Rows without a unit or a post belong to none.
func posts(in records: [Record]) -> [Post] {
  var order: [Post.Key] = []
  var people: [Post.Key: [Record]] = [:]
  for record in records {
    guard let key = Post.Key(of: record) else { continue }
    if people[key] == nil { order.append(key) }
    people[key, default: []].append(record)
  }
  return order.map { Post(key: $0, people: people[$0, default: []]) }
}
