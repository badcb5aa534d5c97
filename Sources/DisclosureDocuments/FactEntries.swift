public import Disclosure
import Yams

/// Why a file of facts or the file of a matter could not be read: everything wrong with it, line by
/// line.
public struct FactsFileError: Error, CustomStringConvertible {
  public let findings: [Finding]

  public var description: String { findings.map(\.description).joined(separator: "\n") }
}

/// The largest facts file that is read, in bytes and in lines.
public let largestFactsFile = (bytes: 1 << 20, lines: 2000)

/// The entries of a facts file in YAML: names with a text or a list of texts each, in order.
///
/// A text is what was written: `0571-00000001` and `2026-09-14` stay as they are, and an empty entry
/// has the empty text. Everything that YAML can do beyond that is refused.
public func factEntries(yaml text: String) throws(FactsFileError) -> [FactEntry] {
  let yaml = try withinLimits(text)
  let problems = lineProblems(in: yaml)
  guard problems.isEmpty else { throw FactsFileError(findings: problems) }
  return try entries(of: try mapping(in: yaml))
}

/// `text` without a byte order mark, unless it is larger than anything a clerk writes.
func withinLimits(_ text: String) throws(FactsFileError) -> String {
  guard text.utf8.count <= largestFactsFile.bytes,
    text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) <= largestFactsFile.lines
  else {
    throw FactsFileError(findings: [tooLarge])
  }
  return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
}

func mapping(in yaml: String) throws(FactsFileError) -> Node.Mapping {
  do {
    let root = try Parser(yaml: yaml).singleRoot()
    switch root {
    case nil: return Node.Mapping([])
    case .scalar(let scalar) where scalar.string.isEmpty: return Node.Mapping([])
    case .mapping(let mapping): return mapping
    case .scalar, .sequence, .alias:
      throw FactsFileError(findings: [notEntries(line: root?.mark?.line ?? 1)])
    }
  } catch let error as FactsFileError {
    throw error
  } catch {
    throw FactsFileError(findings: findings(for: error, in: yaml))
  }
}

private func entries(of mapping: Node.Mapping) throws(FactsFileError) -> [FactEntry] {
  var (entries, findings): ([FactEntry], [Finding]) = ([], [])
  for (key, value) in mapping {
    let line = key.mark?.line ?? 1
    guard let name = key.scalar?.string, !name.isEmpty else {
      findings.append(notEntries(line: line))
      continue
    }
    switch value {
    case .scalar(let scalar):
      entries.append(FactEntry(name: name, values: [scalar.string], line: line))
    case .sequence(let items) where items.allSatisfy { $0.scalar != nil }:
      let texts = items.compactMap { $0.scalar?.string }
      entries.append(FactEntry(name: name, values: texts, line: line))
    case .sequence, .mapping, .alias:
      findings.append(nested(name, line: line))
    }
  }
  guard findings.isEmpty else { throw FactsFileError(findings: findings) }
  return entries
}

/// The findings for what the YAML library stumbled over; its words are English and not for clerks.
private func findings(for error: any Error, in yaml: String) -> [Finding] {
  guard let error = error as? YamlError else { return [unreadable(line: nil)] }
  switch error {
  case .duplicatedKeysInMapping(let names, let context):
    return duplicates(of: names, in: yaml, near: context.mark.line)
  case .scanner(_, _, let mark, _), .parser(_, _, let mark, _):
    return [unreadable(line: mark.line)]
  case .composer(_, let problem, let mark, _):
    let isSecond = problem.contains("another document")
    return [isSecond ? secondDocument(line: mark.line) : unreadable(line: mark.line)]
  case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
    return [unreadable(line: nil)]
  }
}

/// Each line that says again what the map around `line` has said already.
private func duplicates(of names: [String], in yaml: String, near line: Int) -> [Finding] {
  let map = keyLines(of: yaml, inMapAround: line)
  let found = names.flatMap { name in
    let lines = map.filter { $0.name == name }
    return lines.dropFirst().map { duplicate(name, line: $0.number, first: lines[0].number) }
  }
  return found.isEmpty ? names.map { duplicate($0, line: line, first: nil) } : found
}
