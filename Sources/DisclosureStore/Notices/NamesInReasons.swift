import Disclosure
import GRDB
import NoticeLife

extension OfficeReading {
  /// A name of the list in force that stands in `text`; nil when none does, or there is no list.
  ///
  /// Names are the texts under headers with 姓名; those of one character would be found everywhere.
  func listedName(in text: String, of notice: String) throws -> String? {
    let hasList = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM notice JOIN listVersion
          ON listVersion.notice = notice.id AND number = version WHERE notice.id = ?)
        """, arguments: [notice])
    guard hasList == true else { return nil }
    for row in try rows(of: notice) {
      let texts = try row.publishedTexts().merging(withheld(of: row)) { $1 }
      let names = texts.filter { $0.key.contains("姓名") }.map(\.value)
      if let name = names.first(where: { $0.count > 1 && text.contains($0) }) { return name }
    }
    return nil
  }
}

extension NoticeAct {
  /// The ledger keeps a reason for ever, and nobody's name may be in it.
  func requireNoNames(of notice: String, in reading: OfficeReading) throws {
    guard let reason, let name = try reading.listedName(in: reason, of: notice) else { return }
    throw StoreRefusal.nameInReason(try PublicText(masking: name, with: .name).text)
  }
}
