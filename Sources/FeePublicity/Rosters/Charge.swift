import Disclosure
import WorkingDays

/// The columns of lists of fees: what is charged, by what right, of whom and for how long.
///
/// One key each through catalogue, items, board, change and settlement, so that one list can be held
/// against another.
enum Charge {
  static let category = Column<String>(
    ColumnSpec(
      "category", "收费类别", aliases: ["收费性质", "类别", "性质"], .choice(feeCategories),
      privacy: .open(feePublicity), width: 16, hint: "从列出的类别中选;代办费填“代收费”",
      example: "服务性收费"))
  static let item = Column<String>(
    ColumnSpec(
      "item", "收费项目", aliases: ["项目", "项目名称", "收费项目名称"], .text, checks: [.length(2...30)],
      privacy: .open(feePublicity), width: 20, hint: "用目录里的名称,一行一个项目", example: "课后服务费"))
  static let unit = Column<String>(
    ColumnSpec(
      "unit", "计费单位", aliases: ["计量单位", "单位"], .text, checks: [.length(2...20)],
      privacy: .open(feePublicity), width: 14, hint: "按谁、按多长时间收,如元/生·学期、元/生·月、元/生·日、元/生·套",
      example: "元/生·学期"))
  /// Words, because boards say 不超过300元 and 按实收取 where others have a figure.
  static let standard = Column<String>(
    ColumnSpec(
      "standard", "收费标准", aliases: ["标准", "收费标准（元）", "金额"], .text, checks: [.length(1...30)],
      privacy: .open(feePublicity), width: 18,
      hint: "写金额(300元)、最高限额(不超过300元)、按实收取或免收;不同年级标准不同的分行写", example: "300元"))
  static let body = Column<String>(
    ColumnSpec(
      "body", "批准机关", aliases: ["批准单位", "审批机关", "定价机关"], .text, required: false,
      checks: [.length(2...80)], privacy: .open(feePublicity), width: 22,
      hint: "批准收费的机关,有几个的用顿号分开", example: "省发展改革委、省财政厅、省教育厅"))
  static let number = Column<String>(
    ColumnSpec(
      "number", "收费依据", aliases: ["文号", "批准文号", "依据", "收费依据文号", "文件依据"], .text,
      required: false, checks: [.length(4...120), .documentNumbers], privacy: .open(feePublicity),
      width: 28,
      hint: "批准文件的文号,有几个的用顿号分开", example: "云发改价格〔2020〕1号"))
  static let scope = Column<String>(
    ColumnSpec(
      "scope", "收费对象", aliases: ["收费范围", "收费对象及范围", "收费范围和对象", "对象"], .text,
      checks: [.length(2...60)], privacy: .open(feePublicity), width: 20, hint: "向哪些学生收",
      example: "自愿参加课后服务的学生"))
  static let period = Column<String>(
    ColumnSpec(
      "period", "收费方式", aliases: ["收取方式", "收费时间", "收费周期"], .choice(feePeriods),
      privacy: .open(feePublicity), width: 12, hint: "多长时间收一次,不得跨学期", example: "按学期"))
  static let voluntary = Column<String>(
    ColumnSpec(
      "voluntary", "是否自愿", aliases: ["自愿", "自愿与否", "是否自愿选择"], .choice(["自愿", "应交"]),
      privacy: .open(feePublicity), width: 10, hint: "服务性收费和代收费填“自愿”", example: "自愿"))
  static let relief = Column<String>(
    ColumnSpec(
      "relief", "减免政策", aliases: ["减免规定", "优惠政策"], .text, required: false,
      checks: [.length(2...120)], privacy: .open(permanentBoard), width: 28,
      hint: "本项目另有减免规定时填;全校都适用的写在事项文件里", example: "家庭经济困难学生免收"))
  static let payee = Column<String>(
    ColumnSpec(
      "payee", "收费单位", aliases: ["收款单位", "收取单位"], .text, required: false, checks: [.length(2...40)],
      privacy: .open(feePublicity), width: 20, hint: "不是学校收的填收款单位;学校收的空着",
      example: "云溪县校车服务公司"))
  static let from = Column<CalendarDay>(
    ColumnSpec(
      "from", "执行日期", aliases: ["起始日期", "生效日期", "执行起始日期"], .day, required: false,
      privacy: .open(feePublicity), width: 14, hint: "从哪天起执行", example: "2026-09-01"))
  static let to = Column<CalendarDay>(
    ColumnSpec(
      "to", "有效期至", aliases: ["截止日期", "终止日期", "失效日期"], .day, required: false,
      privacy: .open(feePublicity), width: 14, hint: "执行到哪天;没有规定的空着", example: "2031-08-31"))
  static let area = Column<String>(
    ColumnSpec(
      "area", "适用城乡", aliases: ["城乡", "适用地区"], .choice(["城乡", "城市", "农村"]), required: false,
      privacy: .withheld(officeOnly), width: 12, hint: "只准城市学校收的填“城市”;空着就是城乡都可以",
      example: "城乡"))
  static let pricing = Column<String>(
    ColumnSpec(
      "pricing", "定价方式", aliases: ["价格管理形式", "定价形式"], .choice(["政府定价", "政府指导价", "市场调节价"]),
      required: false, privacy: .open(feePublicity), width: 14, hint: "民办学校填写", example: "政府指导价"))
  static let remark = Column<String>(
    ColumnSpec(
      "remark", "备注", aliases: ["说明"], .text, required: false, checks: [.length(2...60)],
      privacy: .open(feePublicity), width: 20, hint: "只写收费办法,如“学期结束多退少补”;不写学生个人情况",
      example: "学期结束多退少补"))
  static let grade = Column<String>(
    ColumnSpec(
      "grade", "年级", aliases: ["所在年级"], .text, checks: [.length(2...12)],
      privacy: .open(feePublicity), width: 10, hint: "一行一个年级", example: "一年级"))
}

/// The kinds of fees that may be posted (收费类别).
let feeCategories = ["行政事业性收费", "保育教育费", "民办学校学杂费", "服务性收费", "代收费"]

/// How often a fee is taken; nothing is taken for longer than a term.
let feePeriods = ["按次", "按日", "按月", "按学期", "按学年"]
