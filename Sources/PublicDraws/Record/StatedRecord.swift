import Disclosure

/// What a record says, before anybody has recomputed it.
struct StatedRecord {
  let json: JSON
  let entries: [DrawEntry]
  let plan: DrawPlan
  /// Nil while the draw has not been held.
  let run: StatedRun?

  struct StatedRun {
    let seeds: [PublicSeed]
    let randomNumbers: [String: String]
  }

  init(_ json: JSON) throws(DrawRefusal) {
    let record = StatedObject(
      json, "记录", ["format", "list", "listHash", "plan", "commitHash", "run", "recordHash"])
    let format = try record.text("format")
    guard format == DrawCommitment.format else {
      throw DrawRefusal(
        "DRAW-062", field: "format", value: String(format.prefix(40)),
        "格式标记是“\(format.prefix(40))”,这个程序认得 \(DrawCommitment.format)", "请用同一版本的程序核验")
    }
    self.json = json
    var entries: [DrawEntry] = []
    for item in try record.array("list") {
      let entry = StatedObject(item, "名单", ["number", "persons"])
      entries.append(DrawEntry(try entry.text("number"), persons: try entry.integer("persons")))
    }
    self.entries = entries
    plan = try DrawPlan(stated: try record.value("plan"))
    let run = try record.value("run")
    self.run = run == .null ? nil : try StatedRun(run)
  }
}

extension StatedRecord.StatedRun {
  fileprivate init(_ json: JSON) throws(DrawRefusal) {
    let run = StatedObject(
      json, "run", ["drawn", "seeds", "randomNumbers", "key", "order", "results"])
    var seeds: [PublicSeed] = []
    for item in try run.array("seeds") {
      let seed = StatedObject(item, "seeds", ["source", "value"])
      seeds.append(PublicSeed(try seed.text("source"), try seed.text("value")))
    }
    var randomNumbers: [String: String] = [:]
    for item in try run.array("randomNumbers") {
      let given = StatedObject(item, "randomNumbers", ["number", "value"])
      randomNumbers[try given.text("number")] = try given.text("value")
    }
    self.init(seeds: seeds, randomNumbers: randomNumbers)
  }
}

extension DrawPlan {
  fileprivate init(stated json: JSON) throws(DrawRefusal) {
    let plan = StatedObject(
      json, "plan",
      [
        "title", "seats", "alternates", "method", "whenRepeated", "sources", "lastSeats",
        "published",
      ])
    var sources: [DrawSource] = []
    for item in try plan.array("sources") {
      let source = StatedObject(item, "sources", ["name", "known", "shape"])
      sources.append(
        DrawSource(
          try source.text("name"), known: try source.moment("known"),
          shape: try source.textOrNull("shape")))
    }
    let lastSeats = try plan.textOrNull("lastSeats")
    let whenRepeated = try plan.textOrNull("whenRepeated")
    guard
      let method = DrawMethod(
        named: try plan.text("method"),
        whenRepeated: whenRepeated.flatMap(DrawMethod.WhenRepeated.init(rawValue:))),
      lastSeats == nil || lastSeats.flatMap(LastSeats.init(rawValue:)) != nil
    else { throw plan.unreadable("method") }
    self.init(
      title: try plan.text("title"), seats: try plan.integer("seats"),
      alternates: try plan.integerOrNull("alternates"), method: method, sources: sources,
      lastSeats: lastSeats.flatMap(LastSeats.init(rawValue:)),
      published: try plan.moment("published"))
  }
}

extension DrawMethod {
  /// Nil for an unknown name, and when a repeat is said or not said where it must be otherwise.
  public init?(named name: String, whenRepeated: WhenRepeated?) {
    switch (name, whenRepeated) {
    case ("shuffle", nil): self = .shuffle
    case ("numbers", nil): self = .randomNumbers
    case ("ring", nil): self = .ring
    case ("difference", let whenRepeated?): self = .difference(whenRepeated: whenRepeated)
    case ("rfc3797", nil): self = .rfc3797
    default: return nil
    }
  }
}
