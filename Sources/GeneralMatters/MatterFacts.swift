import Disclosure

/// The matter's own facts: those without a mistake, and the names of all.
struct MatterFacts {
  fileprivate(set) var specs: [FactSpec] = []
  fileprivate(set) var names: Set<String> = []

  /// Names of facts that may have several texts.
  var lists: Set<String> { Set(specs.filter { $0.form == .texts }.map(\.name)) }
}

/// What the form of a fact is called in the file.
private enum FormWord: Hashable {
  case text, texts, day, phone, number, choice
}

extension MatterReader {
  /// The facts (事项) that stand before those of every notice.
  mutating func facts(in map: MatterMap) -> MatterFacts {
    var facts = MatterFacts()
    let taken = derivedNamesOfNotices.union(factsOfEveryNotice.map(\.name))
    for item in items("事项", in: map) {
      guard
        let map = self.map(
          item, "事项", required: ["名称", "类型", "示例"], optional: ["必填", "说明", "选项", "范围"])
      else { continue }
      let name = text("名称", in: map)
      let spec = fact(map, name)
      guard let name else { continue }
      if facts.names.contains(name.text) || taken.contains(name.text) {
        add("GEN-017", name.line, "名称", value: name.text, "“\(name.text)”已经有了", "请换个名称,或删去这一条")
      } else if !name.text.allSatisfy({ $0.isLetter || $0.isNumber }) {
        add("GEN-016", name.line, "名称", value: name.text, "名称里只能有文字和数字", "请去掉标点和空格")
      } else if let spec {
        facts.specs.append(spec)
      }
      facts.names.insert(name.text.filter { $0 != " " })
    }
    return facts
  }

  private mutating func fact(_ map: MatterMap, _ name: MatterText?) -> FactSpec? {
    let form = form(in: map)
    let isRequired = flag("必填", in: map, otherwise: true)
    let hint = text("说明", in: map)?.text
    guard let name, let example = text("示例", in: map), let form else { return nil }
    let spec = FactSpec(
      name.text, form, required: isRequired, hint: hint ?? "", example: example.text)
    let entry = FactEntry(name: spec.name, values: [example.text], line: example.line)
    for found in Facts.read([entry], as: [spec]).findings {
      add(
        "GEN-014", example.line, "示例", value: found.value,
        "“\(spec.name)”自己就不收这个示例:\(found.problem)", found.remedy)
    }
    return spec
  }

  private mutating func form(in map: MatterMap) -> FactSpec.Form? {
    let words: KeyValuePairs<String, FormWord> = [
      "文字": .text, "多条": .texts, "日期": .day, "电话": .phone, "数字": .number, "选项": .choice,
    ]
    let word = choice("类型", in: map, words)
    let options = options(in: map, belongs: word == .choice, known: word != nil)
    let range = range("范围", in: map)
    if let word, word != .number { refuse("范围", in: map, unless: "类型是数字") }
    switch word {
    case .text: return .text
    case .texts: return .texts
    case .day: return .day
    case .phone: return .phone
    case .number: return map["范围"] == nil ? .number(0...largestFigure) : range.map { .number($0) }
    case .choice: return options.isEmpty ? nil : .choice(options)
    case nil: return nil
    }
  }
}
