public import Disclosure

/// What 方案.yaml of a school's term of fees may say.
///
/// What the notices state too, as the term and the phones, is said here once for all of them.
public let feeSettingFacts: [FactSpec] = [
  FactSpec("学校", hint: "学校全称", example: "云溪县青山学校"),
  FactSpec(
    "学段", .texts, hint: "学校有哪些学段,各有哪些年级,一行一个;没有的年级不写", example: "小学 1—6年级"),
  schoolNature, townOrCountry, schoolYearTerm, termBegin, termEnd,
  reliefPolicy, complaintPhones, provincialCatalogue,
  FactSpec(
    "按报名收取", .texts, required: false, hint: "只向报名的学生收的项目;其他项目向全年级收,不参加的除外",
    example: "住宿费"),
  FactSpec(
    "半日标准", .texts, required: false, hint: "有半日在园(校)学生的写:项目后面写收百分之几、几元或不收",
    example: "保教费 60%"),
  FactSpec("半日依据", required: false, hint: "写了半日标准就要写", example: "云发改价格〔2026〕3号"),
  FactSpec(
    "减免取整", .choice(["四舍五入", "不四舍五入"]), required: false, hint: "按比例减免不是整分时,分以下怎么办",
    example: "四舍五入"),
  FactSpec(
    "减免公示", .choice(["按年级", "全校合计"]), required: false,
    hint: "减免汇总分年级还是全校合成一行,不写的按年级;一行只有 1 人时看得出是谁,写全校合计", example: "全校合计"),
  FactSpec("缴费时间", required: false, hint: "印在收费通知单上", example: "2026年9月1日至9月10日"),
  FactSpec("缴费方式", required: false, hint: "印在收费通知单上", example: "登录县非税缴费平台或者到学校财务室"),
  FactSpec(
    "通知日期", .day, required: false, hint: "印在收费通知单上,不写就是学期开始那天", example: "2026-08-30"),
  FactSpec(
    "结算办法", .choice([SettlementRegime.refundsAndCollects, .refundsOnly].map(\.rawValue)),
    required: false, hint: "期末结算前写:收多了退,收少了补还是不补,按当地文件写", example: "多退少不补"),
  FactSpec("结算依据", .texts, required: false, hint: "写了结算办法就要写", example: "某省规定第十条"),
  FactSpec(
    "尾差处理", .choice(RemainderRule.allCases.map(\.rawValue)), required: false,
    hint: "支出平均不到整分时,零头怎么办", example: "结转下学期"),
  FactSpec(
    "减免结算", .choice(ReliefRule.allCases.map(\.rawValue)), required: false,
    hint: "减收的学生怎样分担支出:和交费一样的比例,或者先用完减免额", example: "按减免比例"),
  FactSpec(
    "签领日期", .day, required: false, hint: "印在退费签领表上,不写就是学期结束那天", example: "2027-01-20"),
]

/// Settings of a made-up school, to be copied and changed.
let sampleFeeSettings = """
  # 云溪县青山学校（虚构，九年一贯制）2026年秋季学期
  学校: 云溪县青山学校
  学段:
    - 小学 1—6年级
    - 初中 7—9年级
  学校性质: 公办
  城乡: 城市
  学年学期: 2026—2027学年秋季学期
  学期开始: 2026-09-01
  学期结束: 2027-01-31
  减免政策:
    - 对家庭经济困难寄宿生免收住宿费
    - 对家庭经济困难学生免收课后服务费
  投诉电话:
    - 云溪县发展和改革局 0579-00000003
    - 云溪县财政局 0579-00000004
    - 云溪县教育局 0579-00000002
    - 云溪县市场监督管理局 12315
  收费目录依据: 某省中小学服务性收费和代收费目录（虚构）
  按报名收取:
    - 住宿费
    - 校车服务费
  缴费时间: 2026年9月1日至9月10日
  缴费方式: 登录县非税缴费平台或者到学校财务室
  结算办法: 多退少不补
  结算依据:
    - 云教财〔2026〕5号（虚构）
  尾差处理: 结转下学期
  减免结算: 按减免比例
  """

/// Settings of a made-up kindergarten with half-day children.
let sampleKindergartenSettings = """
  # 云溪县实验幼儿园（虚构，有半日在园幼儿）2026年秋季学期
  学校: 云溪县实验幼儿园
  学段:
    - 幼儿园 小班—大班
  学校性质: 公办
  城乡: 城市
  学年学期: 2026—2027学年秋季学期
  学期开始: 2026-09-01
  学期结束: 2027-01-31
  减免政策:
    - 大班免收保育教育费
    - 对家庭经济困难儿童、孤儿和残疾儿童减免保育教育费
  投诉电话:
    - 云溪县发展和改革局 0579-00000003
    - 云溪县财政局 0579-00000004
    - 云溪县教育局 0579-00000002
    - 云溪县市场监督管理局 12315
  半日标准:
    - 保育教育费 60%
    - 伙食费 不收
  半日依据: 云发改价格〔2026〕3号（虚构）
  减免取整: 四舍五入
  缴费时间: 每月5日前
  结算办法: 多退少补
  结算依据:
    - 云教财〔2026〕6号（虚构）
  尾差处理: 学校承担
  减免结算: 按减免比例
  """
