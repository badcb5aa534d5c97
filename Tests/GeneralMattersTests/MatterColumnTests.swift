import Disclosure
import Testing

@testable import GeneralMatters

/// What a column may be called, and how many there may be.
@Suite struct MatterColumnTests {
  private func read(_ header: String, type: String, _ privacy: String, _ example: String) throws
    -> (matter: GeneralMatter?, findings: [Finding])
  {
    try reading(
      soundList, replacing: "表头: 名次\n    类型: 整数\n    公开: 公开\n    示例: 1",
      with: """
        表头: 名次
            类型: 整数
            公开: 公开
            示例: 1
          - 表头: \(header)
            类型: \(type)
            必填: 否
            公开: \(privacy)
            示例: \(example)
        """)
  }

  @Test(arguments: [
    "身份证号", "证件号码", "公民身份号码", "学籍号", "手机", "家长手机号码", "家庭电话", "监护人电话", "家庭住址", "户籍地", "银行卡号",
    "开户银行", "收款账号", "出生日期", "生日", "残疾类别", "低保情况", "困难类型", "孤儿", "健康状况", "父亲姓名", "监护人姓名", "举报人",
    "联系人（手机）号码及手机",
  ])
  func `what nobody may see is not shown under its own name`(_ header: String) throws {
    let shown = try read(header, type: "文字", "公开", "某某")
    #expect(shown.findings.map(\.rule) == ["GEN-013"])
    #expect(shown.matter == nil)
    let masked = try read(header, type: "文字", "姓名打码", "某某")
    #expect(masked.findings.map(\.rule) == ["GEN-013"])
    #expect(try read(header, type: "文字", "不公开", "某某").findings.isEmpty)
  }

  @Test(arguments: ["出生日期", "生日"])
  func `a day of birth may be shown as its month`(_ header: String) throws {
    #expect(try read(header, type: "日期", "只公开年月", "1990-05-17").findings.isEmpty)
    #expect(try read(header, type: "日期", "公开", "1990-05-17").findings.map(\.rule) == ["GEN-013"])
  }

  @Test(arguments: [("身份证号", "证件号打码"), ("本人手机", "电话打码"), ("收款账号", "账号打码")])
  func `a number may be shown in part where the office explains it`(
    _ header: String, _ word: String
  ) throws {
    func read(type: String) throws -> (matter: GeneralMatter?, findings: [Finding]) {
      try reading(
        soundList, replacing: "表头: 名次\n    类型: 整数\n    公开: 公开\n    示例: 1",
        with: """
          表头: 名次
              类型: 整数
              公开: 公开
              示例: 1
            - 表头: \(header)
              类型: \(type)
              必填: 否
              公开: \(word)
              依据:
                文件: 校内惯例
                效力: 惯例
              示例: "6222020000000000003"
          """)
    }
    let masked = try read(type: "编号")
    #expect(masked.findings.map(\.rule) == ["GEN-013"])
    #expect(masked.findings.map(\.severity) == [.explain])
    #expect(masked.matter != nil)
    #expect(try read(type: "文字").findings.map(\.rule).contains("GEN-009"))
  }

  @Test(arguments: [
    "供应商地址", "办公电话", "学历", "出生年月", "现任职务", "主要事迹", "执行情况", "家长代表人数", "中标金额",
  ])
  func `what may be shown is shown`(_ header: String) throws {
    let read = try read(header, type: "文字", "公开", "某某")
    #expect(read.findings.isEmpty)
    #expect(read.matter != nil)
  }

  @Test(arguments: ["联系电话", "联系方式", "备注"])
  func `what easily holds private matters is asked about`(_ header: String) throws {
    let read = try read(header, type: "文字", "公开", "某某")
    #expect(read.findings.map(\.rule) == ["GEN-013"])
    #expect(read.findings.map(\.severity) == [.explain])
    #expect(read.matter != nil)
  }

  @Test func `an alias tells as much as a header`() throws {
    let read = try reading(soundList, replacing: "[名称, 品名]", with: "[名称, 手机]")
    #expect(read.findings.map(\.rule) == ["GEN-013"])
  }

  /// A list of so many columns like the second one.
  private func list(of count: Int, required: String = "是", _ privacy: String = "公开") -> String {
    let columns = (1...count).map {
      "  - 表头: 栏\($0)\n    类型: 文字\n    必填: \(required)\n    公开: \(privacy)\n    示例: 某某\n"
    }
    let lines = soundList.split(separator: "\n", omittingEmptySubsequences: false)
    let start = line(of: "栏目:", in: soundList)
    let head = lines[..<start].joined(separator: "\n")
    let tail = lines[(line(of: "标题:", in: soundList) - 1)...].joined(separator: "\n")
    let words = tail.replacing("{{#套数合计}}，{{套数合计}}套{{/套数合计}}", with: "")
    return "\(head)\n\(columns.joined())\(words)"
  }

  @Test(arguments: [(1, 1), (2, 0), (30, 0), (31, 1)])
  func `a list has two to thirty columns`(_ count: Int, _ findings: Int) throws {
    let read = try reading(list(of: count))
    #expect(read.findings.map(\.rule) == Array(repeating: "GEN-012", count: findings))
    #expect((read.matter == nil) == (findings > 0))
  }

  @Test func `a list shows something and asks for something`() throws {
    #expect(try reading(list(of: 3, "不公开")).findings.map(\.rule) == ["GEN-012"])
    #expect(try reading(list(of: 3, required: "否")).findings.map(\.rule) == ["GEN-012"])
  }
}
