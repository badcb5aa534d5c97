/// A number and the parts that the text says it consists of (其中).
struct Breakdown: Hashable {
  let total: CountInText
  let parts: [CountInText]
  /// Whether the text says that not all parts are named (等).
  let isOpen: Bool

  var sum: Int { parts.reduce(0) { $0 + $1.value } }
}

/// What may stand before the parts of a number.
private let openers = ["其中", "分别是", "分别为", "包括"]

/// With these a sentence goes on to something else.
private let newMatters = [
  "回应", "举办", "开展", "收到", "召开", "组织", "接受", "办理", "答复", "受理", "比上年", "较上年", "同比",
  "增长", "减少", "增加", "占", "累计",
]

/// The breakdowns of a sentence; one within brackets belongs to the number before these.
func breakdowns(in sentence: String) -> [Breakdown] {
  breakdowns(in: characters(of: sentence), totalBefore: nil)
}

private func breakdowns(
  in text: [Character], totalBefore outer: CountInText?
) -> [Breakdown] {
  let (level, inner) = levels(of: text)
  let counts = counts(in: level)
  var found: [Breakdown] = []
  let places = openings(in: level)
  for (number, place) in places.enumerated() {
    let end = number + 1 < places.count ? places[number + 1].start : level.count
    guard let total = counts.last(where: { $0.end <= place.start }) ?? outer else { continue }
    let rest = counts.filter { $0.start >= place.end && $0.start < end }
    let parts = rest.prefix { count in !newMatters.contains(where: count.lead.contains) }
      .filter { $0.unit.isEmpty || total.unit.isEmpty || $0.unit == total.unit }
    guard parts.count > 1 else { continue }
    let words = String(level[place.end..<end])
    found.append(Breakdown(total: total, parts: Array(parts), isOpen: words.contains("等")))
  }
  for (content, start) in inner {
    found += breakdowns(in: content, totalBefore: counts.last { $0.end <= start })
  }
  return found
}

/// The text outside of brackets, blanks in place of what is within, and what is within.
private func levels(
  of text: [Character]
) -> (level: [Character], inner: [(content: [Character], start: Int)]) {
  var level: [Character] = []
  var inner: [(content: [Character], start: Int)] = []
  var open: Int?
  var depth = 0
  for (index, character) in text.enumerated() {
    if "（(".contains(character) {
      if depth == 0 { open = index }
      depth += 1
    }
    level.append(depth == 0 ? character : " ")
    if "）)".contains(character), depth > 0 {
      depth -= 1
      if depth == 0, let start = open { inner.append((Array(text[start + 1..<index]), start)) }
    }
  }
  return (level, inner)
}

private func openings(in text: [Character]) -> [(start: Int, end: Int)] {
  var places: [(start: Int, end: Int)] = []
  for index in text.indices {
    let rest = String(text[index...].prefix(3))
    guard let opener = openers.first(where: rest.hasPrefix) else { continue }
    let end = index + opener.count
    // “其中包括” opens once.
    if let last = places.last, last.end == index {
      places[places.count - 1].end = end
    } else {
      places.append((index, end))
    }
  }
  return places
}
