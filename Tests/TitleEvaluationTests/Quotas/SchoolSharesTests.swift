import Disclosure
import Testing

@testable import TitleEvaluation

private func schools(_ figures: [(eligible: Int, vacant: Int)]) -> [QuotaSchool] {
  zip(["一中", "二中", "三中", "四中"], figures).map {
    QuotaSchool(name: $0, eligible: $1.eligible, vacant: $1.vacant)
  }
}

private let county = schools([(98, 20), (61, 20), (45, 20), (26, 20)])

private func shares(
  _ seats: Int, _ method: QuotaMethod, among schools: [QuotaSchool] = county,
  _ criteria: [QuotaCriterion] = []
) -> SchoolShares { SchoolShares(seats, over: schools, by: method, criteria: criteria) }

@Suite struct SchoolSharesTests {
  @Test func `the largest remainders show exact share, whole part and remainder`() {
    let result = shares(10, .largestRemainder)
    #expect(result.shares.map(\.seats) == [4, 3, 2, 1])
    #expect(result.shares.map(\.exact) == ["4又60/230", "2又150/230", "1又220/230", "1又30/230"])
    #expect(result.shares.map(\.whole) == [4, 2, 1, 1])
    #expect(result.shares.map(\.remainder) == ["60/230", "150/230", "220/230", "30/230"])
    #expect(result.shares[0].working == "98×10÷230=4又60/230，余数靠后，不加，得4")
    #expect(result.shares[1].working == "61×10÷230=2又150/230，余数靠前，加1，得3")
    #expect(result.order == [])
  }

  @Test func `the divisor methods show the quotients in the order of the seats`() {
    let result = shares(4, .dHondt)
    #expect(result.shares.map(\.seats) == [2, 1, 1, 0])
    #expect(
      result.order == ["第1席 一中 98÷1=98", "第2席 二中 61÷1=61", "第3席 一中 98÷2=49", "第4席 三中 45÷1=45"])
    #expect(result.shares[0].working == "第1席98÷1=98，第3席98÷2=49，得2")
    #expect(result.shares[3].working == "得0")
    #expect(shares(5, .dHondt).shares.map(\.seats) == [3, 1, 1, 0])
    #expect(shares(5, .sainteLague).shares.map(\.seats) == [2, 1, 1, 1])
  }

  @Test(arguments: QuotaMethod.allCases)
  func `a school with full posts gets nothing`(_ method: QuotaMethod) {
    let result = shares(6, method, among: schools([(98, 0), (61, 2), (45, 20)]))
    #expect(result.shares.map(\.seats) == [0, 2, 4])
    #expect(result.unfilled == 0)
    #expect(shares(9, method, among: schools([(98, 0), (61, 2), (45, 3)])).unfilled == 4)
  }

  @Test(arguments: QuotaMethod.allCases)
  func `a tie is open until the bureau names what settles it`(_ method: QuotaMethod) {
    let equal = schools([(40, 5), (40, 6), (40, 5)])
    let open = shares(4, method, among: equal)
    #expect(open.tie?.parties == ["一中", "二中", "三中"])
    #expect(open.shares.map(\.seats) == [nil, nil, nil])
    #expect(open.shares[0].working.hasSuffix("未定"))
    #expect(shares(4, method, among: equal, [.eligible]).tie?.seats == 1)
    let settled = shares(4, method, among: equal, [.eligible, .vacant])
    #expect(settled.shares.map(\.seats) == [1, 2, 1])
    #expect(settled.shares[1].working.contains("按空缺岗位数"))
    #expect(shares(4, method, among: equal, [.listOrder]).shares.map(\.seats) == [2, 1, 1])
  }

  @Test func `nobody eligible takes nothing`() {
    for method in QuotaMethod.allCases {
      let none = shares(3, method, among: schools([(0, 5), (0, 5)]))
      #expect(none.shares.map(\.seats) == [0, 0])
      #expect(none.unfilled == 3)
    }
  }
}
