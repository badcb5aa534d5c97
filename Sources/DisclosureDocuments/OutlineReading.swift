public import Disclosure
import Yams

/// The outline in a file of YAML, as the file of a matter (事项) is: maps, lists and texts.
///
/// A text is what was written, as in ``factEntries(yaml:)``; one of several lines follows a `|`.
/// Everything else that YAML can do is refused: anchors, tags, braces, folded and quoted texts of
/// several lines, lists within lists. The limits are those of facts files.
public func outline(yaml text: String) throws(FactsFileError) -> Outline {
  let yaml = try withinLimits(text)
  let problems = outlineProblems(in: yaml)
  guard problems.isEmpty else { throw FactsFileError(findings: problems) }
  return try Outline(Node.mapping(try mapping(in: yaml)))
}

extension Outline {
  /// `node` was looked through line by line before, so that it is no deeper than a line is long.
  fileprivate init(_ node: Node) throws(FactsFileError) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar): self.init(.text(scalar.string), line: line)
    case .sequence(let items):
      var list: [Outline] = []
      for item in items { list.append(try Outline(item)) }
      self.init(.list(list), line: line)
    case .mapping(let mapping):
      var members: [Member] = []
      for (key, value) in mapping {
        let line = key.mark?.line ?? line
        guard let name = key.scalar?.string, !name.isEmpty else {
          throw FactsFileError(findings: [notEntries(line: line)])
        }
        members.append(Member(name, line: line, try Outline(value)))
      }
      self.init(.map(members), line: line)
    case .alias: throw FactsFileError(findings: [unreadable(line: line)])
    }
  }
}
