/// Why a catalogue is not one: the line, from 1, and what is wrong there.
struct CatalogueFault: Error, Equatable, CustomStringConvertible {
  let line: Int
  let words: String

  init(_ line: Int, _ words: String) {
    self.line = line
    self.words = words
  }

  var description: String { "catalogue, line \(line): \(words)" }
}

private let catalogueHeader = [
  "一级事项", "二级事项", "公开内容", "公开依据", "公开渠道", "公开对象", "公开方式", "公开层级", "核实",
]

/// The rows of a catalogue in tab-separated text: a header, then a line for each row, several texts
/// in one cell separated by ；.
///
/// Nothing is passed over: a blank line, an unknown word or a row that is there twice is a fault.
func catalogueItems(tsv text: String) throws(CatalogueFault) -> [CatalogueItem] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  guard lines.first.map(cells) == catalogueHeader else {
    throw CatalogueFault(1, "the header is not \(catalogueHeader.joined(separator: " "))")
  }
  var items: [CatalogueItem] = []
  for (index, line) in lines.enumerated().dropFirst() {
    let item = try CatalogueItem(cells(of: line), number: index, line: index + 1)
    guard !items.contains(where: { $0.name == item.name }) else {
      throw CatalogueFault(index + 1, "\(item.name) is there twice")
    }
    items.append(item)
  }
  return items
}

private func cells(of line: Substring) -> [String] {
  line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
}

extension CatalogueItem {
  fileprivate init(_ cells: [String], number: Int, line: Int) throws(CatalogueFault) {
    guard cells.count == catalogueHeader.count else {
      throw CatalogueFault(line, "\(cells.count) cells for \(catalogueHeader.count) columns")
    }
    guard let mark = Mark(rawValue: cells[8]) else {
      throw CatalogueFault(line, "“\(cells[8])” is no mark")
    }
    let texts = try (0...3).map { (column) throws(CatalogueFault) in
      try parts(of: cells[column], line)
    }
    self.number = number
    self.group = cells[0]
    self.title = cells[1]
    self.elements = texts[2]
    self.bases = texts[3]
    self.channels = try words(in: cells[4], line)
    self.audiences = try words(in: cells[5], line)
    self.modes = try words(in: cells[6], line)
    self.levels = try words(in: cells[7], line)
    self.mark = mark
  }
}

private func parts(of cell: String, _ line: Int) throws(CatalogueFault) -> [String] {
  let parts = cell.split(separator: "；", omittingEmptySubsequences: false).map(String.init)
  guard parts.allSatisfy({ !$0.isEmpty && $0.first != " " && $0.last != " " }) else {
    throw CatalogueFault(line, "an empty text or a blank at the end of one in “\(cell)”")
  }
  return parts
}

private func words<Word: RawRepresentable<String> & Hashable>(
  in cell: String, _ line: Int
) throws(CatalogueFault) -> Set<Word> {
  var found: Set<Word> = []
  for part in try parts(of: cell, line) {
    guard let word = Word(rawValue: part), found.insert(word).inserted else {
      throw CatalogueFault(line, "“\(part)” is unknown here or written twice")
    }
  }
  return found
}
