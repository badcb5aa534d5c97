import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

private func classes(_ sizes: [Int], priority: [Int] = []) -> [ClassRoll] {
  sizes.enumerated().map { index, size in
    ClassRoll(
      row: index + 2, name: "高一\(index + 1)班", pupils: size,
      priority: priority.isEmpty ? 0 : priority[index])
  }
}

@Suite struct ClassQuotasTests {
  @Test func `ten seats over 98, 61, 45 and 26 competing pupils are 4, 3, 2 and 1`() throws {
    let quotas = try ClassQuotas(classes([98, 61, 45, 26]), quota: 10, includesPriority: false)
    #expect(quotas.apportionment.seats == [4, 3, 2, 1])
    #expect(quotas.findings.isEmpty)
    #expect(quotas.working(of: 0) == "98×10÷230=4又60/230，余数靠后，不加，得4")
    #expect(quotas.working(of: 2) == "45×10÷230=1又220/230，余数靠前，加1，得2")
  }

  @Test func `those who are in anyway count neither in their class nor in the school`() throws {
    let given = classes([100, 65, 45, 30], priority: [2, 4, 0, 4])
    let quotas = try ClassQuotas(given, quota: 10, includesPriority: false)
    #expect(quotas.apportionment.shares.map(\.party.weight) == [98, 61, 45, 26])
    #expect(quotas.apportionment.seats == [4, 3, 2, 1])
  }

  @Test func `a quota that includes them is lessened first`() throws {
    let given = classes([100, 65, 45, 30], priority: [2, 4, 0, 4])
    let quotas = try ClassQuotas(given, quota: 20, includesPriority: true)
    #expect(quotas.seats == 10)
    #expect(quotas.apportionment.seats == [4, 3, 2, 1])
  }

  @Test(arguments: [(9, nil), (10, 0), (11, 1)] as [(Int, Int?)])
  func `more of them than the quota is refused`(_ quota: Int, _ seats: Int?) throws {
    let given = classes([100, 65, 45, 30], priority: [2, 4, 0, 4])
    guard let seats else {
      let refusal = #expect(throws: AidRefusal.self) {
        try ClassQuotas(given, quota: quota, includesPriority: true)
      }
      #expect(refusal?.rule == "AID-122")
      #expect(refusal?.problem == "优先对象 10 人,已经超过名额 9 人")
      return
    }
    #expect(try ClassQuotas(given, quota: quota, includesPriority: true).seats == seats)
  }

  @Test func `a tie at the last seat stops, with the classes and what to write`() throws {
    let quotas = try ClassQuotas(classes([40, 40, 40]), quota: 7, includesPriority: false)
    #expect(quotas.apportionment.seats == nil)
    let finding = try #require(quotas.findings.first)
    #expect(finding.rule == "AID-121")
    #expect(finding.problem == "高一1班、高一2班、高一3班的余数相同,剩下 1 个名额分不出先后")
    #expect(finding.remedy == "请在方案里写“名额同数顺序”,可写班级人数、列表顺序")
    #expect(quotas.working(of: 0) == "40×7÷120=2又40/120，余数相同，未定")
  }

  @Test func `named criteria settle it, the larger class first, then the list`() throws {
    let quotas = try ClassQuotas(
      classes([40, 40, 40]), quota: 7, includesPriority: false, criteria: [.classSize, .listOrder])
    #expect(quotas.apportionment.seats == [3, 2, 2])
    #expect(quotas.working(of: 0) == "40×7÷120=2又40/120，余数相同，按列表顺序加1，得3")
    #expect(quotas.working(of: 1) == "40×7÷120=2又40/120，余数相同，按列表顺序不加，得2")
  }

  @Test func `the larger class is the one with more pupils, not with more who compete`() throws {
    let given = classes([40, 44, 40], priority: [0, 4, 0])
    let quotas = try ClassQuotas(
      given, quota: 7, includesPriority: false, criteria: [.classSize])
    #expect(quotas.apportionment.seats == [2, 3, 2])
  }

  @Test func `a class gets no more seats than it has applicants`() throws {
    let given = [(50, 1), (30, 20), (20, 20)].enumerated().map {
      ClassRoll(
        row: $0.offset + 2, name: "\($0.offset + 1)班", pupils: $0.element.0, priority: 0,
        applicants: $0.element.1)
    }
    let quotas = try ClassQuotas(given, quota: 10, includesPriority: false)
    // 5 > 1; the other nine by 30 and 20: 5.4 and 3.6.
    #expect(quotas.apportionment.seats == [1, 5, 4])
    #expect(quotas.working(of: 0) == "50×10÷100=5，超过可用人数，按1，得1")
    #expect(quotas.working(of: 1) == "30×9÷50=5又20/50，余数靠后，不加，得5")
  }

  @Test(arguments: [(5, []), (6, ["AID-123"])])
  func `seats that nobody can take have to be explained`(_ quota: Int, _ rules: [String]) throws {
    let given = [2, 3].enumerated().map {
      ClassRoll(
        row: $0.offset + 2, name: "\($0.offset + 1)班", pupils: 40, priority: 0,
        applicants: $0.element)
    }
    let quotas = try ClassQuotas(given, quota: quota, includesPriority: false)
    #expect(quotas.findings.map(\.rule) == rules)
  }

  @Test(
    arguments: [
      (40, 40, 0, nil), (40, 41, nil, "priority"), (40, 5, 35, nil), (40, 5, 36, "applicants"),
    ] as [(Int, Int, Int?, String?)])
  func `figures that cannot be are named`(
    _ pupils: Int, _ priority: Int, _ applicants: Int?, _ column: String?
  ) {
    let one = ClassRoll(
      row: 3, name: "1班", pupils: pupils, priority: priority, applicants: applicants)
    #expect(one.finding?.rule == column.map { _ in "AID-124" })
    #expect(one.finding?.column == column)
  }

  @Test func `seats without a competing pupil are left, not lost`() throws {
    let quotas = try ClassQuotas(
      classes([3, 2], priority: [3, 2]), quota: 4, includesPriority: false)
    #expect(quotas.apportionment.seats == [0, 0])
    #expect(quotas.findings.map(\.rule) == ["AID-123"])
    #expect(quotas.working(of: 0) == "0×0÷1=0，得0")
  }
}
