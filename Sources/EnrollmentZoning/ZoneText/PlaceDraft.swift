/// A place in the making, while its sentence is read.
struct PlaceDraft {
  /// In glyphs, from its name to the last thing said of it.
  var range: Range<Int>
  let name: String
  let kind: ZonePlace.Kind
  var within: String?
  /// The subdistrict or town that its name begins with.
  var township: String?
  var parts: [ZonePart] = []
  var isUnsaidPart = false
  var exceptions: [ZoneException] = []
  /// Whether it stands in a list that 主要包括 opens, and so is no line of a boundary.
  var isListed = false
  /// Only there so that numbers in an exception have a name before them.
  var isContext = false

  var isBare: Bool { parts.isEmpty && !isUnsaidPart && exceptions.isEmpty }

  var place: ZonePlace {
    let extent: ZonePlace.Extent =
      isUnsaidPart ? .unsaidPart : parts.isEmpty ? .whole : .parts(parts)
    return ZonePlace(
      name: name, kind: kind, within: within, township: township, extent: extent,
      exceptions: exceptions)
  }

  mutating func extend(to end: Int) {
    range = range.lowerBound..<max(range.upperBound, end)
  }
}

/// A community's name without the office that runs it: 南村社区居委 is 南村社区, 沙北村委会 is 沙北村.
func placeName(_ text: String) -> String {
  for (office, place) in officeWords where text.hasSuffix(office) {
    let base = text.dropLast(office.count)
    return base.hasSuffix(place) ? String(base) : base + place
  }
  return text
}

private let officeWords: [(office: String, place: String)] = [
  ("居民委员会", "社区"), ("居委会", "社区"), ("居委", "社区"), ("村民委员会", "村"), ("村委会", "村"), ("村委", "村"),
  ("街道办事处", "街道"), ("街道办", "街道"),
]
