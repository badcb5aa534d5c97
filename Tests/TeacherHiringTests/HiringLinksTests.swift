import Disclosure
import Testing

@testable import TeacherHiring

@Suite struct HiringLinksTests {
  @Test func `every list after the posts belongs to the announcement`() {
    for kind in teacherHiringKinds.dropFirst() {
      #expect(kind.links.first?.earlier == "hiring.announcement")
      #expect(kind.links.first?.key == ["招聘单位", "招聘岗位"])
      #expect(kind.links.first?.isShared == (kind.stage > 2))
    }
  }

  @Test func `the chain by ticket number`() {
    let chain = teacherHiringKinds.flatMap { kind in
      kind.links.filter { $0.key == ["准考证号"] }.map { link in
        let goesOn = link.goesOn.map { " \($0.header)=\($0.text)" } ?? ""
        let demand = link.isComplete ? " all" : link.explainsAbsence ? " all explained" : ""
        return "\(kind.stage) ← \(link.earlier)\(goesOn)\(demand)"
      }
    }
    #expect(
      chain == [
        "4 ← hiring.written", "5 ← hiring.written", "6 ← hiring.interviewees all",
        "7 ← hiring.interview all", "7 ← hiring.written",
        "8 ← hiring.totals 是否进入体检考察=是 all", "9 ← hiring.totals",
        "10 ← hiring.examination 结论=合格 all explained", "10 ← hiring.substitutes",
        "10 ← hiring.totals",
        "11 ← hiring.proposed all explained",
      ])
  }

  @Test func `headers of a link are public in both of its lists`() {
    for kind in teacherHiringKinds {
      let own = Set(kind.roster.publicColumns.map(\.header))
      for link in kind.links {
        let earlier = hiring(String(link.earlier.dropFirst("hiring.".count)))
        let there = Set(earlier.roster.publicColumns.map(\.header))
        #expect(own.isSuperset(of: link.key))
        #expect(there.isSuperset(of: link.key))
        #expect(own.intersection(there).isSuperset(of: link.unchanged), "\(kind.id)")
        if let goesOn = link.goesOn { #expect(there.contains(goesOn.header)) }
        for change in link.changes {
          let between = hiring(String(change.kind.dropFirst("hiring.".count)))
          let named = Set(between.roster.publicColumns.map(\.header))
          #expect(named.isSuperset(of: [change.comesIn, change.dropsOut].compactMap(\.self)))
        }
        #expect(earlier.stage < kind.stage)
      }
    }
  }
}
