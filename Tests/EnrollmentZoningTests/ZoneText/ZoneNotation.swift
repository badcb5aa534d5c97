@testable import EnrollmentZoning

/// What was read of `text`, in short, a blank between clauses: 山河东街[1-15号单,2-30号双].
func notation(_ text: String) -> String {
  let read = ZoneText(reading: text)
  return read.sentences.map { sentence in
    let words = sentence.clauses.map { notation(of: $0, in: read) }.joined(separator: " ")
    return sentence.statedCount.map { "\(words) 共\($0)" } ?? words
  }.joined(separator: "；")
}

private func notation(of clause: ZoneClause, in text: ZoneText) -> String {
  let words = text.words(clause.range)
  return switch clause.meaning {
  case .place(let place): notation(of: place)
  case .boundary(let boundary):
    switch boundary.form {
    case .side: "<\(boundary.lines.joined(separator: "~"))以\(boundary.compass)>"
    case .limit: "<\(boundary.compass)至\(boundary.lines.joined(separator: "~"))>"
    case .walk: "<\(boundary.compass)界\(boundary.lines.joined(separator: "~"))>"
    }
  case .polygon(let lines): "<圈\(lines.joined(separator: "~"))>"
  case .others: "<其他>"
  case .condition: "<条件 \(words)>"
  case .choice(let schools, let year):
    "<可选\(schools.joined(separator: "/"))\(year.map { " \($0)" } ?? "")>"
  case .suspended: "<暂停>"
  case .shared(let schools): "<共同\(schools.joined(separator: "/"))>"
  case .feeder(let school): "<对口\(school)>"
  case .remark: "<备注 \(words)>"
  case .disclaimer: "<声明>"
  case .heading: "<标题 \(words)>"
  case .unread: "<未读 \(words)>"
  }
}

private func notation(of place: ZonePlace) -> String {
  let within = place.within.map { $0 + ">" } ?? ""
  let extent =
    switch place.extent {
    case .whole: ""
    case .unsaidPart: "[部分]"
    case .parts(let parts): notation(of: parts)
    }
  let exceptions = place.exceptions.map { exception in
    switch exception {
    case .parts(let parts): "-" + notation(of: parts)
    case .place(let place): "-(\(notation(of: place)))"
    }
  }
  return within + place.name + extent + exceptions.joined()
}

private func notation(of parts: [ZonePart]) -> String {
  let words = parts.map { part in
    let from = part.from.map(notation) ?? ""
    let through = part.through.map(notation) ?? ""
    let numbers = part.from == part.through ? from : "\(from)-\(through)"
    let edge = part.openEdge.map { "?\(notation(of: $0))" } ?? ""
    let parity =
      switch part.parity {
      case .all: ""
      case .odd: "单"
      case .even: "双"
      }
    return numbers + part.unit.rawValue + parity + edge
      + (part.inside.isEmpty ? "" : notation(of: part.inside))
  }
  return "[\(words.joined(separator: ","))]"
}

private func notation(of number: HouseNumber) -> String {
  number.prefix + (number.main == 0 ? "" : String(number.main)) + number.suffix
    + (number.sub == 0 ? "" : "之\(number.sub)")
}
