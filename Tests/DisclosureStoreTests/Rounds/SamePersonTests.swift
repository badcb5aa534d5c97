import DisclosureTesting
import NoticeLife
import SchoolOversight
import Testing

@testable import DisclosureStore

@Suite struct SamePersonTests {
  @Test func `Only who is in two schools is found, with every place`() throws {
    try withOffice { office in
      let one = try office.round().id
      let two = try office.round().id
      try office.receive(
        [(name: "甲", id: "1"), (name: "乙", id: "2"), (name: "乙", id: "2")], from: 1, in: one)
      try office.receive([(name: "丙", id: "3"), (name: "甲", id: "1")], from: 2, in: one)
      try office.receive([(name: "丙", id: "3"), (name: "丁", id: "")], from: 2, in: two)
      try office.receive([(name: "乙", id: "2"), (name: "戊", id: "")], from: 3, in: two)
      try office.store.read { reading throws in
        let codes = SampleRound.schools.map(\.code)
        let matching = reading.returnSealing(of: one).matching
        func found(_ rounds: [String]) throws -> [[UInt8]: [SamePerson.Place]] {
          Dictionary(
            uniqueKeysWithValues: try reading.samePersons(in: rounds).map { ($0.token, $0.places) })
        }
        #expect(
          try found([one]) == [
            matching.token(of: "1"): [
              .init(round: one, school: codes[0], ordinal: 1),
              .init(round: one, school: codes[1], ordinal: 2),
            ]
          ])
        #expect(try found([two]) == [:])
        #expect(
          try found([one, two])[matching.token(of: "2")] == [
            .init(round: one, school: codes[0], ordinal: 2),
            .init(round: one, school: codes[0], ordinal: 3),
            .init(round: two, school: codes[2], ordinal: 1),
          ])
        #expect(try found([one, two])[matching.token(of: "3")] == nil)
      }
    }
  }

  /// Against the plain way of doing it, over lists drawn at random.
  @Test(arguments: 1...20)
  func `It finds what comparing every pair finds`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    try withOffice { office in
      let id = try office.round().id
      let lists = (1...3).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          (
            name: "某",
            id: Bool.random(using: &generator)
              ? "" : String(Int.random(in: 1...15, using: &generator))
          )
        }
      }
      for (index, list) in lists.enumerated() {
        try office.receive(list, from: index + 1, in: id)
      }
      let expected = (1...15).filter { number in
        lists.count { list in list.contains { $0.id == String(number) } } > 1
      }
      try office.store.read { reading throws in
        let matching = reading.returnSealing(of: id).matching
        let found = try reading.samePersons(in: [id]).map(\.token)
        #expect(Set(found) == Set(expected.map { matching.token(of: String($0)) }))
        #expect(found.count == expected.count)
      }
    }
  }
}
