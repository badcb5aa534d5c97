import Testing

@testable import TitleEvaluation

struct QuorumExample: Sendable {
  let members: Int
  let quorum: Int
  let yesOfAll: Int
  let yesAtQuorum: Int
}

@Suite struct VoteShareTests {
  @Test(arguments: [
    QuorumExample(members: 5, quorum: 4, yesOfAll: 4, yesAtQuorum: 3),
    QuorumExample(members: 7, quorum: 5, yesOfAll: 5, yesAtQuorum: 4),
    QuorumExample(members: 9, quorum: 6, yesOfAll: 6, yesAtQuorum: 4),
    QuorumExample(members: 11, quorum: 8, yesOfAll: 8, yesAtQuorum: 6),
    QuorumExample(members: 13, quorum: 9, yesOfAll: 9, yesAtQuorum: 6),
    QuorumExample(members: 15, quorum: 10, yesOfAll: 10, yesAtQuorum: 7),
    QuorumExample(members: 17, quorum: 12, yesOfAll: 12, yesAtQuorum: 8),
    QuorumExample(members: 21, quorum: 14, yesOfAll: 14, yesAtQuorum: 10),
    QuorumExample(members: 25, quorum: 17, yesOfAll: 17, yesAtQuorum: 12),
  ])
  func `quorum and passing votes are those of the table`(_ example: QuorumExample) {
    let share = VoteShare.twoThirds
    #expect(share.least(of: example.members) == example.quorum)
    #expect(share.isReached(by: example.quorum, of: example.members))
    #expect(!share.isReached(by: example.quorum - 1, of: example.members))
    #expect(share.least(of: example.members) == example.yesOfAll)
    #expect(share.least(of: example.quorum) == example.yesAtQuorum)
    #expect(share.isReached(by: example.yesAtQuorum, of: example.quorum))
    #expect(!share.isReached(by: example.yesAtQuorum - 1, of: example.quorum))
  }

  @Test(arguments: [(9, 6), (15, 10), (3, 2), (300, 200)])
  func `exactly two thirds are enough, and not when more is asked for`(_ whole: Int, _ part: Int) {
    #expect(VoteShare.twoThirds.isReached(by: part, of: whole))
    #expect(!VoteShare.moreThanTwoThirds.isReached(by: part, of: whole))
    #expect(VoteShare.moreThanTwoThirds.least(of: whole) == part + 1)
  }

  @Test func `two thirds are no decimal`() {
    // 0.667 of 1500 is 1000.5, 0.66 of it 990.
    #expect(VoteShare.twoThirds.least(of: 1500) == 1000)
    #expect(VoteShare.twoThirds.least(of: 1501) == 1001)
  }

  @Test(arguments: [(5, 3), (6, 4), (7, 4), (1, 1)])
  func `more than half is one more than half of an even number`(_ whole: Int, _ least: Int) {
    #expect(VoteShare.moreThanHalf.least(of: whole) == least)
    #expect(!VoteShare.moreThanHalf.isReached(by: least - 1, of: whole))
  }

  @Test func `the least that reaches a share is the least`() {
    for share in VoteShare.all {
      for whole in 1...60 {
        let least = share.least(of: whole)
        #expect(share.isReached(by: least, of: whole))
        #expect(!share.isReached(by: least - 1, of: whole))
      }
    }
  }

  @Test func `nobody present is no share of anything`() {
    for share in VoteShare.all {
      #expect(!share.isReached(by: 0, of: 0))
      #expect(share.least(of: 0) == 1)
    }
  }
}
