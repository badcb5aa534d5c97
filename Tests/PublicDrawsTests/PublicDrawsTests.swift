import Testing

@testable import PublicDraws

@Suite struct DrawMethodTests {
  @Test func `the ring of Nanchang gives its worked example`() {
    let order = ringOrder(count: 20, start: 5, interval: 3).map { $0 + 1 }
    #expect(order.prefix(15) == [6, 9, 12, 15, 18, 1, 4, 8, 13, 17, 2, 7, 14, 20, 10])
  }

  @Test func `the committee of RFC 3797 is drawn as printed there`() {
    let order = nomComOrder(count: 25, key: "9319./2.5.8.10.12./9.18.26.34.41.45./").map { $0 + 1 }
    #expect(order.prefix(10) == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13])
  }
}
