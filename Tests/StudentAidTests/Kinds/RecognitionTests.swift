import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

@Suite struct RecognitionTests {
  @Test(arguments: ["aid.class", "aid.recognition"])
  func `the notice says how many have each level, the greatest need first`(_ id: String) throws {
    let levels = ["一般困难", "困难", "特别困难", "困难", "一般困难", "困难"]
    let rows = levels.enumerated().map { pupil($0 + 1, ["认定档次": $1]) }
    let kind = try aidKind(id)
    #expect(try kind.statement("各档人数", of: aidContent(id, rows)) == ["特别困难1人、困难3人、一般困难2人"])
    #expect(
      try kind.statement("各档人数", of: aidContent(id, [rows[2]])) == ["特别困难1人"])
    #expect(try kind.statement("各档人数", of: aidContent(id, [])) == [])
  }

  @Test func `whoever is recognised was proposed by the class`() throws {
    let link = try #require(aidKind("aid.recognition").links.first)
    #expect(link.earlier == "aid.class")
    #expect(link.key == ["姓名", "学校", "年级", "班级"])
    #expect(!link.isComplete)
  }

  @Test func `links name headers that both lists show`() throws {
    for kind in studentAidKinds {
      for link in kind.links {
        let earlier = try aidKind(link.earlier)
        #expect(earlier.stage < kind.stage)
        for roster in [kind.roster, earlier.roster] {
          #expect(Set(link.key).isSubset(of: roster.publicColumns.map(\.header)), "\(kind.id)")
        }
        for condition in link.concerning {
          let column = kind.roster.columns.first { $0.header == condition.header }
          guard case .choice(let words)? = column?.type else {
            Issue.record("\(kind.id) has no choice \(condition.header)")
            continue
          }
          #expect(words.contains(condition.text))
        }
      }
    }
  }
}
