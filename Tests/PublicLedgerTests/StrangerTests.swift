import Disclosure
import DisclosureTesting
import Foundation
import PublicLedger
import Testing

/// Examples/verify/ledger.py comes to the same as the room, and sees what somebody changed.
@Suite(.enabled(if: SecondProgram.isThere)) struct StrangerTests {
  private let sample = SampleProof()

  @Test func `a stranger with the printed groups and the proof sees which row hung where`() throws {
    let proof = try #require(sample.proof(of: 7))
    let groups = sample.checkpoint.groups.description
    let run = try stranger.run(on: proof.json.text, groups)
    #expect(run.status == 0, "\(run.output)")
    for words in [
      "证明成立", "N-2026-0001《拟聘用人员公示》", "名单第 1 版", "这是第 7 行", "姓名:张*7", "公示栏,校门口",
      "2024-10-09 08:30", "某人(P2)记入台账第 6 条", groups, "会签:云溪县教育局",
    ] {
      #expect(run.output.contains(words), "\(words) in \(run.output)")
    }
    let typed = groups.lowercased().split(separator: "-").map(String.init)
    #expect(try stranger.run(on: proof.json.text, typed).status == 0)
  }

  @Test func `without a countersignature it says so`() throws {
    let alone = SampleProof(isSignedAlone: true)
    let proof = try #require(alone.proof(of: 1, countersigned: false))
    let run = try stranger.run(on: proof.json.text, alone.checkpoint.groups.description)
    #expect(run.status == 0 && run.output.contains("会签:没有"), "\(run.output)")
  }

  @Test func `other groups, or no groups, prove nothing`() throws {
    let proof = try #require(sample.proof(of: 7)).json.text
    let other = Checkpoint.of(SampleLedger.office.entries).groups.description
    for words in [[other], [], ["12345"], [String(repeating: "0", count: 31)]] {
      let run = try stranger.run(on: proof, words)
      #expect(run.status == 1 && !run.output.contains("证明成立。"), "\(run.output)")
    }
  }

  @Test func `every member changed once is refused by both`() throws {
    let proof = try #require(sample.proof(of: 7)).json
    let groups = sample.checkpoint.groups
    let changes = changed(proof)
    #expect(changes.count > 60)
    for (what, json) in changes {
      let run = try stranger.run(on: json.text, groups.description)
      #expect(run.status == 1 && run.output.contains("证明不成立"), "\(what): \(run.output)")
      #expect(throws: LedgerRefusal.self, "\(what)") {
        try RowProof(Array(json.text.utf8)).verified(against: groups)
      }
    }
  }

  /// The same with one value another, one member more or fewer, one element gone.
  private func changed(_ json: JSON) -> [(what: String, json: JSON)] {
    switch json {
    case .object(let members):
      var all = [("more", JSON.object(members + [JSON.Member("zz", .null)]))]
      for (place, member) in members.enumerated() {
        var fewer = members
        fewer.remove(at: place)
        all.append(("without \(member.name)", .object(fewer)))
        for (what, value) in changed(member.value) {
          var other = members
          other[place] = JSON.Member(member.name, value)
          all.append(("\(member.name) \(what)", .object(other)))
        }
      }
      return all
    case .array(let items):
      return items.indices.flatMap { place -> [(String, JSON)] in
        var fewer = items
        fewer.remove(at: place)
        let others = changed(items[place]).map { what, value -> (String, JSON) in
          var other = items
          other[place] = value
          return ("[\(place)] \(what)", .array(other))
        }
        return [("without [\(place)]", .array(fewer))] + others
      }
    case .integer(let number):
      return [("+1", .integer(number + 1)), ("as text", .string("\(number)"))]
    case .string(let text):
      guard !text.isEmpty else { return [("filled", .string("00"))] }
      // In the middle, where texts say something, and at the end.
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      let other = text[middle] == "1" ? "2" : "1"
      return [
        ("other", .string(text.replacingCharacters(in: middle...middle, with: other))),
        ("shorter", .string(String(text.dropLast()))),
      ]
    default: return [("text", .string("x"))]
    }
  }
}

private let stranger = SecondProgram("ledger.py", reading: "证明.json")
