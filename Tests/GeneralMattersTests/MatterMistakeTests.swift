import Disclosure
import DisclosureDocuments
import Testing

@testable import GeneralMatters

/// Each rule of the file of a matter, on the wrong side of its line; the samples are on the right one.
@Suite struct MatterMistakeTests {
  struct Example: CustomTestStringConvertible {
    let old: String
    let new: String
    let rules: [String]
    let testDescription: String

    init(_ old: String, _ new: String, _ rules: String..., by testDescription: String) {
      self.old = old
      self.new = new
      self.rules = rules
      self.testDescription = testDescription
    }
  }

  private func check(_ example: Example, in yaml: String) throws {
    let read = try reading(yaml, replacing: example.old, with: example.new)
    #expect(read.findings.map(\.rule) == example.rules)
    #expect((read.matter == nil) == read.findings.contains { $0.severity == .mustFix })
  }

  @Test(arguments: [
    Example("公示期:\n  天数: 5\n  单位: 工作日", "公示期: 五天\n原: ", "GEN-001", "GEN-002", by: "a map"),
    Example("名单: 校服", "名字单: 校服", "GEN-003", "GEN-002", by: "an unknown name and a missing one"),
    Example("代码: uniforms", "代码:", "GEN-003", by: "a name without a word"),
    Example("    效力: 惯例\n事项:", "事项:", "GEN-003", by: "a text without its standing"),
    Example("名称: 校服采购公示", "名称:\n  - 校服", "GEN-004", by: "a list for a text"),
    Example("不得重复:\n  - 类别、款式", "不得重复:\n  - 类别: 款式", "GEN-004", by: "a map for a text"),
    Example("附件:\n  - 质检报告", "附件:\n  名: 质检报告", "GEN-004", by: "a map for texts"),
    Example("签约日期\n  天数: 3", "签约日期\n  天数: [3]", "GEN-004", by: "a list for a number"),
    Example("形式: 名单", "形式: 清单", "GEN-005", by: "form"),
    Example("单位: 工作日", "单位: 天", "GEN-005", by: "unit"),
    Example("条款: 第九条\n    效力: 地方规定", "条款: 第九条\n    效力: 文件", "GEN-005", by: "standing"),
    Example("类型: 金额", "类型: 钱", "GEN-005", by: "type of a column"),
    Example("类型: 数字", "类型: 整数", "GEN-005", by: "type of a fact"),
    Example("公开: 姓名打码", "公开: 打码", "GEN-005", by: "privacy"),
    Example("检查: 姓名", "检查: 名字", "GEN-005", by: "check"),
    Example("必填: 否\n    示例: 家长", "必填: 不\n    示例: 家长", "GEN-005", by: "yes or no"),
    Example("时间: 办结后", "时间: 以后", "GEN-005", by: "taking down"),
    Example("印章: 不盖章", "印章: 无", "GEN-005", by: "seal"),
    Example("方式: 名次", "方式: 成绩", "GEN-005", by: "order"),
    Example("方式: 分表", "方式: 两栏", "GEN-005", by: "layout"),
    Example("天数: 5", "天数: 0", "GEN-006", by: "no day"),
    Example("天数: 5", "天数: 181", "GEN-006", by: "half a year and more"),
    Example("签约日期\n  天数: 3", "签约日期\n  天数: 366", "GEN-006", by: "more than a year"),
    Example("小数位: 1", "小数位: 7", "GEN-006", by: "more places than are counted"),
    Example("字数: 2—20", "字数: 二十", "GEN-006", by: "a range without figures"),
    Example("字数: 2—20", "字数: 20—2", "GEN-006", by: "a range upside down"),
    Example("字数: 2—20", "字数: 1—2—3", "GEN-006", by: "a range of three"),
    Example("范围: 0—100", "范围: 0—1000000000000000000", "GEN-006", by: "more than there are people"),
    Example(
      "范围: 1—500\n", "范围: 1—99999999999999999999\n", "GEN-006", by: "more than there are numbers"),
    Example("表头: 评分", "表头: 评分13800138000", "GEN-025", by: "a phone in a header"),
    Example("名单: 校服采购结果", "名单: 校服110105194912310029", "GEN-025", by: "an ID in the list's name"),
    Example("名称: 校服采购公示", "名称: |\n  校服\n  采购", "GEN-004", by: "a name of two lines"),
    Example("- 质检报告", "- |\n    质检\n    报告", "GEN-004", by: "an attachment of two lines"),
    Example("签批:", "签批: |\n  甲\n  乙\n原签批:", "GEN-004", "GEN-002", by: "signers in one text"),
    Example("代码: uniforms", "代码: Uniforms", "GEN-007", by: "capitals in the code"),
    Example("代码: uniforms", "代码: 校服", "GEN-007", by: "Chinese in the code"),
    Example("代码: uniforms", "代码: u", "GEN-007", by: "a code of one letter"),
    Example("代码: uniforms", "代码: 2026-uniforms", "GEN-007", by: "a figure first"),
    Example("代码: uniforms", "代码: ../uniforms", "GEN-007", by: "a path"),
    Example(
      "  姓名打码:\n    文件: 校内惯例\n    效力: 惯例\n", "", "GEN-008", by: "a class without a source"),
    Example("检查: 姓名\n    公开: 姓名打码", "公开: 只公开年月", "GEN-009", by: "months of a text"),
    Example("类型: 日期\n    公开: 只公开年月", "类型: 日期\n    公开: 姓名打码", "GEN-009", by: "name of a day"),
    Example("表头: 评分", "表头: （评分）", "GEN-010", by: "a header in brackets"),
    Example("表头: 评分", "表头: 评分、等级", "GEN-010", by: "a header with the mark that separates them"),
    Example("表头: 评分", "表头: 序号", "GEN-010", by: "a header of the kit's own"),
    Example("[名称, 品名]", "[名称, 情况说明]", "GEN-010", by: "an alias of the kit's own"),
    Example("表头: 评分", "表头: 套数", "GEN-011", by: "a header twice"),
    Example("表头: 评分", "表头: 套 数（分）", "GEN-011", by: "a header that reads the same"),
    Example("[名称, 品名]", "[名称, 评分]", "GEN-011", by: "an alias that is another's header"),
    Example("示例: 48.50", "示例: 四十八元", "GEN-014", by: "an example that is no sum"),
    Example("示例: 短袖T恤", "示例: 衫", "GEN-014", by: "an example too short"),
    Example("示例: 夏装", "示例: 春装", "GEN-014", by: "an example out of the list"),
    Example("示例: 96.5", "示例: 96.55", "GEN-014", by: "an example with too many places"),
    Example("示例: 短袖T恤", "示例: 短袖13800000000", "GEN-014", by: "an example with a phone"),
    Example("示例: 60", "示例: 600", "GEN-014", by: "an example of a fact out of its range"),
    Example("示例: 2026-09-10", "示例: 上周", "GEN-014", by: "an example of a fact that is no day"),
    Example("类型: 金额", "类型: 金额\n    小数位: 2", "GEN-015", by: "places of a sum"),
    Example("类型: 金额", "类型: 金额\n    范围: 1—2", "GEN-015", by: "a range of a sum"),
    Example("类型: 金额", "类型: 金额\n    字数: 1—2", "GEN-015", by: "a length of a sum"),
    Example("类型: 金额", "类型: 金额\n    检查: 姓名", "GEN-015", by: "a name in a sum"),
    Example("类型: 金额", "类型: 金额\n    选项: [1, 2]", "GEN-015", by: "choices of a sum"),
    Example("检查: 姓名", "检查: 姓名\n    合计: 是", "GEN-015", by: "a total of names"),
    Example("选项: [夏装, 冬装]", "选项: [夏装, 夏装]", "GEN-015", by: "a choice twice"),
    Example("    选项: [夏装, 冬装]\n", "", "GEN-003", by: "a choice without choices"),
    Example("    选项: [询价, 竞争性磋商]\n", "", "GEN-003", by: "a fact without choices"),
    Example("方式: 名次", "方式: 拼音", "GEN-020", "GEN-015", by: "groups of an order that has none"),
    Example("方式: 名次\n  栏目: 名次", "方式: 报送顺序\n  栏目: 名次", "GEN-015", "GEN-015", by: "no order"),
    Example("采购年度", "采购 年度", "GEN-016", by: "a fact with a blank"),
    Example("采购年度", "采购（年度）", "GEN-016", by: "a fact with brackets"),
    Example("名称: 采购年度", "名称: 发布单位", "GEN-017", "GEN-024", by: "a fact of every notice"),
    Example("名称: 采购年度", "名称: 人数", "GEN-017", "GEN-024", by: "a name of every notice"),
    Example("名称: 采购年度", "名称: 到场家长", "GEN-017", "GEN-024", by: "a fact twice"),
    Example("名称: 采购年度", "名称: 套数合计", "GEN-017", "GEN-024", by: "a fact like a total"),
    Example("起算: 签约日期", "起算: 采购年度", "GEN-018", by: "a deadline from what is no day"),
    Example("起算: 签约日期", "起算: 付款日期", "GEN-018", by: "a deadline from nothing"),
    Example("- 类别、款式", "- 类别、尺码", "GEN-019", by: "a key that is no column"),
    Example("栏目: 名次", "栏目: 排名", "GEN-019", by: "an order by no column"),
    Example("组内: [类别]", "组内: [性别]", "GEN-019", by: "groups by no column"),
    Example("方式: 分表\n  栏目: 类别", "方式: 分表\n  栏目: 季节", "GEN-019", by: "tables by no column"),
    Example("栏目: 名次", "栏目: 评分", "GEN-020", by: "ranks that are no whole numbers"),
    Example("方式: 分表\n  栏目: 类别", "方式: 分表\n  栏目: 验收人", "GEN-020", by: "tables by a masked column"),
    Example("方式: 分表\n  栏目: 类别", "方式: 分表\n  栏目: 套数", "GEN-020", by: "tables by figures"),
    Example("方式: 分表\n  栏目: 类别", "方式: 分表", "GEN-003", by: "tables by nothing"),
    Example("目录事项: 财务信息/财务信息", "目录事项: 财务信息", "GEN-021", by: "a row without its group"),
    Example("目录事项: 财务信息/财务信息", "目录事项: 校服", "GEN-021", by: "no row at all"),
    Example("- 质检报告", "- \"{{采购年度}}报告\"", "GEN-022", by: "a name in an attachment"),
    Example("- {{.}}", "- {{选用程序}}", "GEN-023", by: "the whole list for each of its items"),
    Example("{{到场家长}}", "{{到场人数}}", "GEN-024", by: "a name that nothing stands for"),
    Example("关于{{采购年度}}", "关于{{年度}}", "GEN-024", by: "such a name in the title"),
    Example("{{#套数合计}}", "{{#件数合计}}", "GEN-024", by: "such a name of a section"),
    Example(
      "合计: 是\n    ", "", "GEN-024", "GEN-024", "GEN-024", by: "a total of a column that has none"),
  ])
  func `a list is told what is wrong`(_ example: Example) throws {
    try check(example, in: soundList)
  }

  @Test(arguments: [
    Example("标题:", "名单: 表\n标题:", "GEN-015", by: "the list of a text"),
    Example("标题:", "版式:\n  方式: 一张表\n标题:", "GEN-015", by: "the layout of a text"),
    Example(
      "{{公示期}}{{依据}}", "{{公示期}}{{依据}}{{人数}}{{排列}}", "GEN-024", "GEN-024", by: "how many rows"),
    Example("起算: 当日", "起算: 今日", "GEN-005", by: "first day"),
    Example("签批: 校长", "签批:", "GEN-003", by: "nobody signs"),
    Example("形式: 文字", "形式: 名单", "GEN-003", "GEN-003", by: "a list without its columns"),
  ])
  func `a text is told what is wrong`(_ example: Example) throws {
    try check(example, in: soundText)
  }

  @Test(arguments: ["一段话", "- 一\n- 二"])
  func `what is no file of a matter is none`(_ yaml: String) {
    let read = GeneralMatter.read(Outline(.text(yaml), line: 1))
    #expect(read.matter == nil)
    #expect(read.findings.map(\.rule) == ["GEN-001"])
  }

  @Test func `comments in the words are not looked into`() throws {
    let read = try reading(soundText, replacing: "{{公示期}}", with: "{{! 甲 }}{{公示期}}")
    #expect(read.findings.isEmpty)
  }

  @Test func `everything is told at once, on its line`() throws {
    let yaml =
      soundList.replacing("天数: 5", with: "天数: 五").replacing("类型: 金额", with: "类型: 钱")
      .replacing("表头: 评分", with: "表头: 套数").replacing("- 类别、款式", with: "- 类别、尺码")
      .replacing("{{到场家长}}", with: "{{到场人数}}")
    let found = GeneralMatter.read(try outline(yaml: yaml)).findings
    #expect(
      short(found) == [
        "\(line(of: "天数: 五", in: yaml)):GEN-006", "\(line(of: "类型: 钱", in: yaml)):GEN-005",
        "\(line(of: "小数位", in: yaml) - 2):GEN-011", "\(line(of: "尺码", in: yaml)):GEN-019",
        "\(line(of: "到场人数", in: yaml)):GEN-024",
      ])
  }
}
