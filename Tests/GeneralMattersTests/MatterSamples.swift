import Disclosure
import DisclosureDocuments
import Testing

@testable import GeneralMatters

/// A sound file of a made-up office, as short as one can be; its lines are numbered from 1.
let soundList = """
  代码: uniforms
  名称: 校服采购公示
  形式: 名单
  目录事项: 财务信息/财务信息
  公示期:
    天数: 5
    单位: 工作日
    依据:
      文件: 云溪县校服采购办法
      条款: 第九条
      效力: 地方规定
  时限:
    起算: 签约日期
    天数: 3
    单位: 日
    依据:
      文件: 云溪县校服采购办法
      效力: 地方规定
  签批:
    - 经办人
    - 校长
  撤下:
    时间: 办结后
    说明: 合同履行完毕后撤下
    依据:
      文件: 备查
      效力: 惯例
  事项:
    - 名称: 采购年度
      类型: 文字
      示例: 2026年度
    - 名称: 签约日期
      类型: 日期
      示例: 2026-09-10
    - 名称: 选用程序
      类型: 多条
      必填: 否
      示例: 家长投票。
    - 名称: 到场家长
      类型: 数字
      范围: 1—500
      示例: 60
    - 名称: 采购方式
      类型: 选项
      选项: [询价, 竞争性磋商]
      示例: 询价
  公开依据:
    公开:
      文件: 云溪县校服采购办法
      效力: 地方规定
    不公开:
      文件: 《个人信息保护法》
      效力: 法律法规
    姓名打码:
      文件: 校内惯例
      效力: 惯例
    只公开年月:
      文件: 校内惯例
      效力: 惯例
  名单: 校服采购结果
  栏目:
    - 表头: 类别
      类型: 选项
      选项: [夏装, 冬装]
      公开: 公开
      示例: 夏装
    - 表头: 款式
      别名: [名称, 品名]
      类型: 文字
      字数: 2—20
      公开: 公开
      示例: 短袖T恤
    - 表头: 单价（元）
      类型: 金额
      公开: 公开
      示例: 48.50
    - 表头: 套数
      类型: 整数
      范围: 1—5000
      合计: 是
      公开: 公开
      示例: 300
    - 表头: 评分
      类型: 小数
      小数位: 1
      范围: 0—100
      公开: 公开
      示例: 96.5
    - 表头: 名次
      类型: 整数
      公开: 公开
      示例: 1
    - 表头: 验收人
      类型: 文字
      检查: 姓名
      公开: 姓名打码
      示例: 王小明
    - 表头: 送检日期
      类型: 日期
      公开: 只公开年月
      示例: 2026-08-20
    - 表头: 联系人手机
      类型: 编号
      检查: 电话
      必填: 否
      公开: 不公开
      依据:
        文件: 校内规定
        条款: 第三条
        效力: 惯例
      示例: 13800000000
  不得重复:
    - 类别、款式
  排列:
    方式: 名次
    栏目: 名次
    组内: [类别]
  版式:
    方式: 分表
    栏目: 类别
  标题: 关于{{采购年度}}校服采购的公示
  印章: 不盖章
  附件:
    - 质检报告
  文字: |
    根据{{依据}}采购，{{签约日期}}签约，{{到场家长}}名家长到场，方式为{{采购方式}}。

    {{#选用程序}}
    - {{.}}
    {{/选用程序}}
    共{{人数}}款{{#套数合计}}，{{套数合计}}套{{/套数合计}}，{{排列}}。

    公示期{{公示期}}。{{受理部门}}{{联系人}}{{联系电话}}{{通讯地址}}{{受理时间}}{{监督电话}}

    【附件】

    【落款】

    【名单】
  """

/// A sound file of words alone.
let soundText = """
  代码: opinions
  名称: 征求意见
  形式: 文字
  目录事项: 政策文件/规范性文件
  公示期:
    天数: 10
    单位: 日
    起算: 当日
    依据:
      文件: 校务公开办法
      效力: 惯例
  签批: 校长
  撤下:
    时间: 公示期满
    说明: 期满撤下
    依据:
      文件: 备查
      效力: 惯例
  事项:
    - 名称: 正文
      类型: 多条
      示例: 一段。
  标题: 征求意见的公告
  文字: |
    {{#正文}}
    {{.}}

    {{/正文}}
    {{公示期}}{{依据}}{{受理部门}}{{联系人}}{{联系电话}}{{通讯地址}}{{受理时间}}{{监督电话}}

    【落款】
  """

/// What reading `yaml` gives, with `old` replaced by `new` wherever it stands.
func reading(
  _ yaml: String, replacing old: String = "", with new: String = ""
) throws -> (matter: GeneralMatter?, findings: [Finding]) {
  try #require(old.isEmpty || yaml.contains(old), "the sample has no such line: \(old)")
  let changed = old.isEmpty ? yaml : yaml.replacing(old, with: new)
  return GeneralMatter.read(try outline(yaml: changed))
}

/// `line:rule` of each finding.
func short(_ findings: [Finding]) -> [String] {
  findings.map { "\($0.place.row ?? 0):\($0.rule)" }
}

/// The line of `yaml`, from 1, on which `text` stands first.
func line(of text: String, in yaml: String) -> Int {
  let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
  return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
}
