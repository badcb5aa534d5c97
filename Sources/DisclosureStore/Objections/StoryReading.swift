public import NoticeLife

extension OfficeReading {
  /// Everything that happened to a notice, its objections, what it corrects and what corrects it, in
  /// the order in which it was recorded.
  public func story(of notice: String) throws -> [StoryLine] {
    let names = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0.name) })
    func name(_ id: String) -> String { names[id] ?? id }
    var lines: [StoryLine] = []
    for id in try chain(of: notice) {
      lines += try entries(of: id).map {
        StoryLine(entry: $0, by: name($0.by), words: try $0.act(as: NoticeAct.self).story)
      }
      for objection in try objections(of: id) {
        lines += try entries(of: objection.id).map {
          StoryLine(
            entry: $0, by: name($0.by),
            words: try $0.act(as: ObjectionAct.self).story(naming: name))
        }
      }
    }
    return lines.sorted { $0.sequence < $1.sequence }
  }

  /// The notice itself, and all that are linked to it by corrections, whichever way.
  private func chain(of notice: String) throws -> [String] {
    var (found, waiting): ([String], [String]) = ([], [notice])
    while let id = waiting.popLast() {
      guard !found.contains(id) else { continue }
      found.append(id)
      let links = try state(of: id).dossier.links
      waiting += links.filter { $0.link != .follows }.map(\.notice)
    }
    return found
  }
}

extension StoryLine {
  fileprivate init(entry: StoredEntry, by person: String, words: String) {
    self.init(
      sequence: entry.sequence, at: entry.at, subject: entry.of, person: person, words: words)
  }
}
