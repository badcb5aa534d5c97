import Disclosure
import WorkingDays

/// The columns of a file: those without a mistake, and what every one of them is called.
struct MatterColumns {
  fileprivate(set) var specs: [ColumnSpec] = []
  /// Headers and aliases as the import compares them, each with the header of its column; those of
  /// columns with mistakes too.
  fileprivate(set) var names: [String: String] = [:]
  /// What the sum of a totalled column is called in the words.
  fileprivate(set) var totals: [String] = []
  /// Whether a column has a mistake.
  fileprivate(set) var hasMistakes = false
}

/// More columns than this go onto no sheet of paper.
private let mostColumns = 30

/// A day after which nobody is born yet: examples are checked against no particular day.
private let dayOfExamples = CalendarDay(9999, 12, 31)

extension MatterReader {
  /// The columns (栏目) of the list.
  mutating func columns(in map: MatterMap) -> MatterColumns {
    let sources = sourcesByClass(in: map)
    var columns = MatterColumns()
    for (offset, item) in items("栏目", in: map).enumerated() {
      let before = findings.count
      let spec = column(item, id: "c\(offset + 1)", sources, &columns)
      let hasMistakes = findings[before...].contains { $0.severity == .mustFix }
      if let spec, !hasMistakes { columns.specs.append(spec) }
      columns.hasMistakes = columns.hasMistakes || hasMistakes || spec == nil
    }
    if !columns.hasMistakes, let line = map["栏目"]?.line {
      checkNumber(of: columns.specs, line: line)
    }
    return columns
  }

  private mutating func column(
    _ outline: Outline, id: String, _ sources: [PrivacyWord: Provision],
    _ columns: inout MatterColumns
  ) -> ColumnSpec? {
    guard
      let map = map(
        outline, "栏目", required: ["表头", "类型", "公开", "示例"],
        optional: [
          "别名", "必填", "依据", "检查", "字数", "范围", "小数位", "选项", "合计", "宽度", "说明",
        ])
    else { return nil }
    let (header, aliases) = (text("表头", in: map), texts("别名", in: map))
    let type = columnType(in: map)
    let (checks, isTotalled) = (checks(in: map, type), flag("合计", in: map, otherwise: false))
    let privacy = privacy(in: map, sources, type)
    let (width, hint) = (number("宽度", in: map, 4...80), text("说明", in: map)?.text)
    let isRequired = flag("必填", in: map, otherwise: true)
    if let header { checkNames(header, aliases, &columns) }
    if let header, isTotalled { columns.totals.append("\(plainHeader(header.text))合计") }
    if let type, isTotalled, !type.isSummable { refuse("合计", in: map, unless: "类型是整数、小数或金额") }
    guard let header, let type, let privacy, let example = text("示例", in: map) else { return nil }
    let spec = ColumnSpec(
      id, header.text, aliases: aliases.map(\.text), type, required: isRequired,
      checks: checks, privacy: privacy, totalled: isTotalled,
      width: width ?? type.usualWidth(under: header.text), hint: hint ?? "", example: example.text)
    for name in [header] + aliases { checkPrivacy(of: name, privacy) }
    checkContent(of: header)
    checkExample(example, of: spec)
    return spec
  }

  private mutating func checkExample(_ example: MatterText, of spec: ColumnSpec) {
    for found in spec.findings(in: example.text, today: dayOfExamples)
    where found.severity == .mustFix {
      add(
        "GEN-014", example.line, example.name, value: found.value,
        "“\(spec.header)”自己就不收这个示例:\(found.problem)", found.remedy)
    }
  }

  /// Headers of the kit's own, headers that the import could not find, and those of other columns.
  private mutating func checkNames(
    _ header: MatterText, _ aliases: [MatterText], _ columns: inout MatterColumns
  ) {
    var own: Set<String> = []
    for name in [header] + aliases {
      let plain = plainHeader(name.text)
      if plain.isEmpty || name.text.contains("、") {
        add("GEN-010", name.line, name.name, "“\(name.text)”不能作表头", "请写不带顿号、括号以外还有文字的名称")
      } else if plain == "序号" || ReturnedColumn(rawValue: plain) != nil {
        add("GEN-010", name.line, name.name, "“\(plain)”由程序自己编", "请删去这一栏,或换个名称")
      } else if let owner = columns.names[plain] {
        add(
          "GEN-011", name.line, name.name, value: name.text,
          "“\(name.text)”和“\(owner)”一栏同名", "请改成不同的表头或别名")
      }
      own.insert(plain)
    }
    for name in own where columns.names[name] == nil { columns.names[name] = header.text }
  }

  private mutating func checkNumber(of columns: [ColumnSpec], line: Int) {
    if !(2...mostColumns).contains(columns.count) {
      add("GEN-012", line, "栏目", "有 \(columns.count) 栏", "请写 2—\(mostColumns) 栏")
    }
    if !columns.contains(where: \.privacy.isPublic) {
      add("GEN-012", line, "栏目", "没有一栏公开", "请至少公开一栏")
    }
    if !columns.contains(where: \.isRequired) {
      add("GEN-012", line, "栏目", "没有一栏必填", "请至少有一栏必填")
    }
  }
}
