import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// What each list shows, and what it takes in and keeps to itself.
struct Whitelist: Sendable, CustomTestStringConvertible {
  let kind: String
  let shown: [String]
  let withheld: [String]
  var testDescription: String { kind }
}

@Suite struct AidWhitelistTests {
  @Test(arguments: [
    Whitelist(
      kind: "aid.committee", shown: ["姓名", "学校", "院系", "年级", "专业", "班级", "身份"],
      withheld: ["班级人数"]),
    Whitelist(
      kind: "aid.class", shown: ["姓名", "学校", "院系", "年级", "专业", "班级", "认定档次"],
      withheld: ["学籍号", "身份证号", "困难类型", "是否寄宿", "是否优先对象"]),
    Whitelist(
      kind: "aid.recognition", shown: ["姓名", "学校", "院系", "年级", "专业", "班级", "认定档次"],
      withheld: ["学籍号", "身份证号", "困难类型", "是否寄宿", "是否优先对象", "家庭住址", "监护人电话"]),
    Whitelist(
      kind: "aid.grants", shown: ["资助项目", "姓名", "学校", "院系", "年级", "专业", "班级", "资助档次"],
      withheld: ["学籍号", "身份证号", "金额（元）", "认定档次", "困难类型", "是否寄宿", "是否优先对象"]),
    Whitelist(
      kind: "aid.changes",
      shown: ["资助项目", "姓名", "学校", "院系", "年级", "专业", "班级", "调整方式", "原档次", "调整后档次"],
      withheld: ["学籍号", "身份证号", "原因类别"]),
    Whitelist(
      kind: "aid.payments",
      shown: [
        "学校", "学段", "资助项目", "资助档次", "人数", "人次", "标准（元/生·学期）", "金额（元）", "下达资金（元）", "计入合计",
        "发放情况",
      ], withheld: []),
    Whitelist(
      kind: "aid.corrections",
      shown: ["学校", "资助项目", "补发或追回", "人数", "金额（元）", "原因类别", "涉及学期"], withheld: []),
  ])
  func `a list shows what stands here, and nothing else`(_ example: Whitelist) throws {
    let roster = try aidKind(example.kind).roster
    #expect(roster.publicColumns.map(\.header) == example.shown)
    #expect(
      roster.columns.filter { !$0.privacy.isPublic }.map(\.header) == example.withheld)
  }

  @Test func `no column of a publication is free to say what a family lives through`() {
    for kind in studentAidKinds where kind.roster.columns.contains(AidPupil.name.spec) {
      for column in kind.roster.publicColumns {
        let isClosed = if case .choice = column.type { true } else { false }
        let isOfTheMinistry = ["name", "school", "department", "grade", "major", "class"]
          .contains(column.id)
        #expect(isClosed || isOfTheMinistry, "\(kind.id) \(column.header)")
      }
    }
  }

  @Test func `kinds of need and reasons are sensitive by law, numbers forbidden by name`() {
    for spec in [AidPupil.category.spec, AidPupil.isPriority.spec, GrantChange.reason.spec] {
      #expect(spec.privacy == .withheld(familySensitive), "\(spec.header)")
    }
    for spec in [AidPupil.residentID.spec, AidPupil.address.spec, AidPupil.guardianPhone.spec] {
      #expect(spec.privacy == .withheld(aidForbidden), "\(spec.header)")
    }
  }

  @Test func `the programme is the title of its table`() throws {
    let kind = try aidKind("aid.grants")
    let rows = [
      grant(1, ["困难类型": "孤儿", "金额（元）": "1650", "是否优先对象": "是", "资助档次": "一档"]),
      grant(2, ["资助项目": "普通高中免学杂费"]), grant(3, ["资助档次": "二档"]),
    ]
    let tables = try kind.roster.publicTables(of: aidContent("aid.grants", rows).records)
    #expect(tables.map(\.title) == ["普通高中国家助学金拟资助名单", "普通高中免学杂费拟资助名单"])
    #expect(tables[0].columns.map(\.header) == ["序号", "姓名", "学校", "年级", "班级", "资助档次"])
    #expect(tables[1].columns.map(\.header) == ["序号", "姓名", "学校", "年级", "班级"])
    #expect(tables[0].row(0).map(\.text) == ["1", "李小二", "云溪县第一中学", "高一", "1班", "一档"])
  }
}
