import Disclosure
import DisclosureTesting
import NoticeLife
import Testing

@testable import DisclosureStore

struct RowDifferenceTests {
  private let old = [
    NewRow("甲", id: "1"), NewRow("乙", id: "2"), NewRow("丙", id: "3"), NewRow("丁", id: "4"),
  ]

  @Test func `Added, changed, gone and same rows are told apart by their key`() throws {
    let new = [
      NewRow("丙", id: "3"), NewRow("甲", score: "90.00", id: "1"),
      NewRow("丁", id: "4", phone: "13900000000"), NewRow("戊", id: "5"),
    ]
    try withOffice { office in
      let id = try office.drafted(with: old)
      let difference = try office.store.read { try $0.difference(of: id, to: new) }
      #expect(difference.added == [4])
      #expect(difference.gone == [2])
      #expect(difference.same == 1)
      #expect(difference.changed.map(\.before) == [1, 4])
      #expect(difference.changed.map(\.after) == [2, 3])
      let fields = difference.changed.flatMap(\.fields)
      #expect(
        fields == [
          .init(header: "总成绩", old: "82.33", new: "90.00", isWithheld: false),
          .init(header: "联系电话", old: nil, new: nil, isWithheld: true),
        ])
    }
  }

  @Test func `The same list in another order changes nothing`() throws {
    try withOffice { office in
      let id = try office.drafted(with: old)
      let difference = try office.store.read { try $0.difference(of: id, to: old.reversed()) }
      #expect(difference.isEmpty)
      #expect(difference.same == 4)
    }
  }

  @Test func `Of rows that share a key the one that changed is shown`() throws {
    let doubles = [
      NewRow("甲", score: "1", id: "1"), NewRow("甲", score: "2", id: "1"),
      NewRow("甲", score: "3", id: "1"),
    ]
    let new = [
      NewRow("甲", score: "3", id: "1"), NewRow("甲", score: "1", id: "1"),
      NewRow("甲", score: "9", id: "1"), NewRow("甲", score: "8", id: "1"),
    ]
    try withOffice { office in
      let id = try office.drafted(with: doubles)
      let difference = try office.store.read { try $0.difference(of: id, to: new) }
      #expect(difference.same == 2)
      #expect(difference.changed.map(\.before) == [2])
      #expect(difference.changed.map(\.after) == [3])
      #expect(difference.added == [4])
      #expect(difference.gone == [])
    }
  }

  @Test func `An import shown by a dry run is not kept, one done is the next version`() throws {
    let new = old + [NewRow("戊", id: "5")]
    try withOffice { office in
      let id = try office.drafted(with: old)
      for isDryRun in [true, false] {
        let difference = try office.act(.clerk, dryRun: isDryRun) { writing in
          let list = try writing.storeList(new, publication: .object([]), of: id)
          let draft = SampleOffice.draft(
            version: list.version, root: list.root, rows: list.rowCount)
          try writing.append(.revised(draft: draft), to: id)
          return try writing.difference(of: id, from: 1, to: 2)
        }
        #expect(difference.added == [5])
        let notice = try office.store.read { try $0.notice(id) }
        #expect(notice?.version == (isDryRun ? 1 : 2))
        #expect(notice?.rowCount == (isDryRun ? 4 : 5))
      }
    }
  }

  /// Made-up lists and changes: what the difference says is what was done.
  @Test func `A difference accounts for every row of both lists`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let before = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        row(&random)
      }
      let after = (0..<Int.random(in: 0...12, using: &random)).map { _ in row(&random) }
      let difference = try RowDifference(from: before.compared, to: after.compared)
      #expect(
        difference.same + difference.changed.count + difference.gone.count == before.count)
      #expect(
        difference.same + difference.changed.count + difference.added.count == after.count)
      for change in difference.changed {
        #expect(before[change.before - 1].key == after[change.after - 1].key)
        #expect(before[change.before - 1] != after[change.after - 1])
        #expect(!change.fields.isEmpty)
      }
    }
  }

  private func row(_ random: inout SeededGenerator) -> NewRow {
    NewRow(
      "某", score: "\(Int.random(in: 0...2, using: &random))",
      id: "\(Int.random(in: 0...4, using: &random))")
  }
}

extension [NewRow] {
  fileprivate var compared: [ComparedRow] {
    enumerated().map { offset, row in
      ComparedRow(
        ordinal: offset + 1, token: Array<UInt8>(row.key.utf8), published: row.published,
        withheld: row.withheld)
    }
  }
}
