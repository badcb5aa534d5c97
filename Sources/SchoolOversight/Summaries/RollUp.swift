import WorkingDays

extension Summary {
  /// The summary of a city out of its counties' files, or of a province out of its cities'.
  ///
  /// Its day is the latest of theirs. Only the totals of the files are taken. Lines stand in the order of the files. What the public
  /// edition of a file keeps back is kept back here too, and so is every sum of it: then nothing is
  /// shown that those who have the files below could not add up themselves.
  ///
  /// - Throws: ``SummaryRefusal``
  public init(
    rollingUp files: [(name: String, file: SummaryFile)], named area: String
  ) throws {
    for (name, file) in files { try file.check(name) }
    guard let first = files.first?.file, let below = SummaryHead.Level(rawValue: first.level) else {
      throw SummaryRefusal("SUM-001", "没有给出要合并的汇总文件", "请写上各县(市、区)的 汇总.json")
    }
    guard let level = below.above else {
      throw SummaryRefusal("SUM-002", "省级汇总不能再往上合并", "请用各市的汇总文件")
    }
    for (name, file) in files.dropFirst() { try file.checkFits(first, name, files[0].name) }
    if let twice = Dictionary(grouping: files, by: \.file.area).first(where: { $0.value.count > 1 })
    {
      let names = twice.value.map(\.name).joined(separator: "、")
      throw SummaryRefusal("SUM-003", "“\(twice.key)”出现了两次(\(names))", "请每个地方只留一份")
    }
    let dimensions = SummaryFile.dimensions(of: files.map(\.file))
    let parts = try files.map { try $0.file.total($0.name, as: dimensions) }
    self.init(
      head: SummaryHead(
        level: level, kind: first.kind, list: first.list, year: first.year, roster: first.roster,
        area: area, namesPeople: first.namesPeople,
        day: try files.map { try $0.file.drawnUp($0.name) }.reduce(CalendarDay(1949, 10, 1), max)),
      measures: try first.measures.map { try $0.measure(files[0].name) }, dimensions: dimensions,
      units: parts.map(\.unit), values: parts.map(\.values), keptBack: parts.map(\.keptBack))
  }
}

extension SummaryFile {
  fileprivate func check(_ name: String) throws {
    guard format == SummaryFile.currentFormat else {
      throw SummaryRefusal(
        "SUM-004", "\(name) 的格式是“\(format)”,这里只认“\(SummaryFile.currentFormat)”",
        "请用同一版本的程序重新汇总")
    }
    guard isWhole else {
      throw SummaryRefusal("SUM-005", "\(name) 的内容与指纹不符,可能被改动过", "请向报送单位重新要一份")
    }
  }

  /// Its day.
  fileprivate func drawnUp(_ name: String) throws -> CalendarDay {
    guard let day = try? CalendarDay(parsing: day) else {
      throw SummaryRefusal("SUM-010", "\(name) 的日期“\(day)”不是日期", "请向报送单位重新要一份")
    }
    return day
  }

  fileprivate func checkFits(_ first: SummaryFile, _ name: String, _ firstName: String) throws {
    let pairs: [(String, String, String)] = [
      ("层级", level, first.level), ("表种", kind, first.kind),
      ("年份", String(year), String(first.year)), ("表格版本", roster, first.roster),
      ("版别", edition, first.edition),
      (
        "指标", measures.map(\.id).joined(separator: "、"),
        first.measures.map(\.id).joined(separator: "、")
      ),
    ]
    for (what, mine, others) in pairs where mine != others {
      throw SummaryRefusal(
        "SUM-006", "\(name) 的\(what)是“\(mine)”,\(firstName) 的是“\(others)”", "请只合并同一种、同一年、同一版本的汇总")
    }
  }

  /// All categories of the files, those of the first file first.
  fileprivate static func dimensions(of files: [SummaryFile]) -> [SummaryDimension] {
    var all: [Dimension] = []
    for dimension in files.flatMap(\.dimensions) {
      guard let place = all.firstIndex(where: { $0.id == dimension.id }) else {
        all.append(dimension)
        continue
      }
      let known = all[place].categories
      let merged = (known + dimension.categories.filter { !known.contains($0) })
      let last = merged.filter { $0 == Figure.unstated }
      all[place] = Dimension(
        id: dimension.id, header: all[place].header,
        categories: merged.filter { $0 != Figure.unstated } + last, isPublic: all[place].isPublic)
    }
    return all.map {
      SummaryDimension($0.id, header: $0.header, categories: $0.categories, isPublic: $0.isPublic)
    }
  }

  /// The line 总计, its categories where `dimensions` have them; one that the file lacks is 0.
  fileprivate func total(
    _ name: String, as dimensions: [SummaryDimension]
  ) throws -> (unit: SummaryUnit, values: [[Int?]], keptBack: [Bool]) {
    let own = self.dimensions.flatMap { dimension in
      dimension.categories.map { [dimension.id, $0] }
    }
    guard let line = lines.first(where: { $0.role == SummaryLine.Role.total.word }),
      line.values.count == measures.count, line.values.allSatisfy({ $0.count == own.count + 1 })
    else { throw SummaryRefusal("SUM-007", "\(name) 里没有完整的“总计”一行", "请向报送单位重新要一份") }
    let slots = dimensions.flatMap { dimension in
      dimension.categories.map { category in own.firstIndex(of: [dimension.id, category]) }
    }
    let places: [Int?] = [0] + slots.map { $0.map { $0 + 1 } }
    let values = zip(measures, line.values).map { measure, values in
      places.map { place -> Int? in
        if let place { return values[place] }
        return line.returned == 0 || measure.id == Figure.persons ? nil : 0
      }
    }
    let kept = Set(line.keptBack)
    return (
      SummaryUnit(code: area, name: area, schools: line.schools, returned: line.returned), values,
      places.map { $0.map(kept.contains) ?? false }
    )
  }
}

extension SummaryFile.Measure {
  fileprivate func measure(_ name: String) throws -> SummaryMeasure {
    guard let unit = SummaryMeasure.Unit(rawValue: unit), unit.divisor == divisor else {
      throw SummaryRefusal("SUM-008", "\(name) 里“\(header)”的单位“\(unit)”不认识", "请用同一版本的程序重新汇总")
    }
    return SummaryMeasure(id, header: header, unit: unit)
  }
}
