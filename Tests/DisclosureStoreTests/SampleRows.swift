import Disclosure
import DisclosureTesting
import NoticeLife
import PublicLedger

@testable import DisclosureStore

extension NewRow {
  /// Somebody of the made-up list: name and score are published, ID and phone are not.
  init(
    _ name: String, score: String = "82.33", id: String = "320981199901010016",
    phone: String = "13800001111", key: String? = nil
  ) {
    self.init(
      published: JSON.members(["姓名": .string(name), "总成绩": .string(score)]).canonical,
      withheld: JSON.members(["身份证号": .string(id), "联系电话": .string(phone)]).canonical,
      key: key ?? id, person: id)
  }
}

extension SampleOffice {
  /// A notice drafted with `rows`; its id.
  func drafted(with rows: [NewRow]) throws -> String {
    try act(.clerk) { writing in
      let id = try writing.newNoticeID()
      let list = try writing.storeList(rows, publication: .object([]), of: id)
      try writing.append(
        .drafted(draft: SampleOffice.draft(root: list.root, rows: list.rowCount)), to: id)
      return id
    }
  }
}
