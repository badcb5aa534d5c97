import Testing

@testable import gongshi

@Suite struct ProgressTests {
  @Test func `a line tells how far, how fast and how long still`() {
    let line = Progress.line("读取", done: 30_000, of: 60_000, unit: "行", after: .seconds(3))
    #expect(line == "读取 [##########..........] 50%,每秒 10000 行,还要 3 秒")
  }

  @Test func `without a total it counts`() {
    let line = Progress.line("读取", done: 30_000, of: nil, unit: "行", after: .seconds(3))
    #expect(line == "读取:已完成 30000 行,每秒 10000 行")
  }
}
