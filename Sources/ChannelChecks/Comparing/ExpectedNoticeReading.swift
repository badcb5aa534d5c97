import Disclosure
import WorkingDays

extension ExpectedNotice {
  /// The notice in a publication.json, whether or not its content agrees with the fingerprint that
  /// it carries; nil when `bytes` are no record of a notice.
  public init?(publicationJSON bytes: [UInt8], file: String) {
    guard let record = JSON(parsing: bytes), let publication = record["publication"],
      let title = publication["title"]?.string, let issuer = publication["issuer"]?.string,
      let facts = publication["facts"]?.items.flatMap(Fact.all),
      let period = publication["period"].flatMap(NoticePeriod.init),
      let tables = publication["tables"]?.items.flatMap(Table.all)
    else { return nil }
    var webTables: [Table]?
    if let web = publication["web"] {
      guard let counts = web["tables"]?.items.flatMap(Table.all) else { return nil }
      webTables = counts
    }
    let hash = publication.sha256
    let fingerprint = shortFingerprint(of: hash)
    let stated = record["fingerprint"]?.string
    let isTrue = stated == fingerprint && record["sha256"]?.string == hash
    self.init(
      file: file, isRecord: true, title: title, issuer: issuer, facts: facts, period: period,
      tables: tables, webTables: webTables, fingerprint: fingerprint,
      falseFingerprint: isTrue ? nil : stated ?? "")
  }
}

extension ExpectedNotice.Fact {
  fileprivate static func all(_ items: [JSON]) -> [ExpectedNotice.Fact]? {
    let facts = items.compactMap { item -> ExpectedNotice.Fact? in
      guard let name = item["name"]?.string, let values = item["values"]?.strings else {
        return nil
      }
      return .init(name: name, values: values)
    }
    return facts.count == items.count ? facts : nil
  }
}

extension ExpectedNotice.Table {
  fileprivate static func all(_ items: [JSON]) -> [ExpectedNotice.Table]? {
    let tables = items.compactMap(ExpectedNotice.Table.init)
    return tables.count == items.count ? tables : nil
  }

  private init?(_ json: JSON) {
    guard let title = json["title"]?.string, let headers = json["columns"]?.strings,
      !headers.isEmpty, let items = json["rows"]?.items
    else { return nil }
    let rows = items.compactMap(\.strings)
    guard rows.count == items.count, rows.allSatisfy({ $0.count == headers.count }) else {
      return nil
    }
    self.init(title: title, headers: headers, rows: rows)
    isContinuing = json["continuing"] != nil
    sectionHeader = json["sections"]?["header"]?.string
    for section in json["sections"]?["list"]?.items ?? [] {
      guard let row = section["firstRow"]?.integer, let text = section["text"]?.string else {
        return nil
      }
      sections[row] = text
    }
  }
}

extension NoticePeriod {
  fileprivate init?(_ json: JSON) {
    func day(_ name: String) -> CalendarDay? {
      json[name]?.string.flatMap { try? CalendarDay(parsing: $0) }
    }
    guard let posted = day("posted"), let firstCounted = day("firstCounted"),
      let lastDay = day("lastDay"), let closesAt = json["closesAt"]?.string,
      let count = json["count"]?.integer,
      let unit = json["unit"]?.string.flatMap(PeriodUnit.init(rawValue:))
    else { return nil }
    self.init(
      posted: posted, firstCounted: firstCounted, lastDay: lastDay, closesAt: closesAt,
      count: count, unit: unit.chinese)
  }
}
