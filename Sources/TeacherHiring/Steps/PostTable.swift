import Disclosure

/// The posts of a hiring with the numbers that are hired, after the adjustment if there was one.
struct PostTable: Sendable {
  private(set) var keys: [Post.Key] = []
  /// How many are hired for each; 0 for a post that was cancelled.
  private(set) var seats: [Int] = []
  private var positions: [Post.Key: Int] = [:]
  /// By code alone, which is quicker to look up; several units may use one.
  private var coded: [String: [Int]] = [:]

  /// From 岗位表 and 岗位调整, which may bring in posts of its own.
  init(_ input: WorkInput) {
    for row in input.list(HiringFile.posts) ?? [] {
      guard let key = Post.Key(of: row), let number = row[AnnouncedPost.number] else { continue }
      set(key, number)
    }
    for row in input.list(HiringFile.adjustment) ?? [] {
      guard let key = Post.Key(of: row), let number = row[AdjustedPost.new] else { continue }
      set(key, number)
    }
  }

  /// Where the post of a row stands; nil when it was not announced.
  ///
  /// A row may leave out the code where unit and name say enough.
  func position(of row: Record) -> Int? {
    guard let key = Post.Key(of: row) else { return nil }
    return position(of: key)
  }

  func position(of key: Post.Key) -> Int? {
    if let code = key.code {
      return coded[code]?.first { keys[$0].title == key.title && keys[$0].unit == key.unit }
    }
    if let position = positions[key] { return position }
    let same = keys.indices.filter { keys[$0].unit == key.unit && keys[$0].title == key.title }
    return same.count == 1 ? same[0] : nil
  }

  /// As “云溪县第一小学”的“小学语文教师”.
  func words(_ position: Int) -> String {
    Post(key: keys[position], people: []).words
  }

  private mutating func set(_ key: Post.Key, _ number: Int) {
    if let position = positions[key] {
      seats[position] = number
    } else {
      positions[key] = keys.count
      if let code = key.code { coded[code, default: []].append(keys.count) }
      keys.append(key)
      seats.append(number)
    }
  }

  /// HIRE-126: the post of each row, with a finding for a row of `file` whose post is not announced.
  func positions(
    of rows: [Record], in file: WorkFile, _ outcome: inout WorkOutcome
  ) -> [Int?] {
    let (unit, title) = (file.place(Candidate.unit), file.place(Candidate.post))
    let code = file.place(Candidate.postCode)
    return rows.map { row in
      // A row without a unit or a post has a finding of its own.
      guard let unit = unit(row), let title = title(row) else { return nil }
      let key = Post.Key(unit: unit, title: title, code: code(row))
      let position = position(of: key)
      if position == nil { findUnknown(key, row.row, in: file, &outcome) }
      return position
    }
  }

  /// In the cell of the code when nothing but the code is wrong.
  private func findUnknown(
    _ key: Post.Key, _ row: Int, in file: WorkFile, _ outcome: inout WorkOutcome
  ) {
    let words = Post(key: key, people: []).words
    let codes = keys.filter { $0.unit == key.unit && $0.title == key.title }.compactMap(\.code)
    guard !codes.isEmpty else {
      return outcome.find(
        "HIRE-126", in: file, row: row, Candidate.post.spec.id, value: key.title,
        "岗位表里没有\(words)", "请核对单位、岗位和岗位代码")
    }
    let known = codes.joined(separator: "、")
    outcome.find(
      "HIRE-126", in: file, row: row, Candidate.postCode.spec.id, value: key.code,
      key.code.map { "岗位表里\(words)的岗位代码是 \(known),不是 \($0)" }
        ?? "岗位表里有 \(codes.count) 个\(words),这里没有写岗位代码",
      key.code == nil ? "请在 \(known) 里选一个填上" : "请核对岗位代码")
  }
}

extension RowDraft {
  /// Names the post as the announcement does.
  mutating func name(_ key: Post.Key) {
    self[Candidate.unit] = key.unit
    self[Candidate.post] = key.title
    self[Candidate.postCode] = key.code
  }
}
