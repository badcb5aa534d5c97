public import Disclosure

/// One of the papers by which fees are shown, and what it says.
public struct FeeText: Sendable {
  public let source: Provision
  public let words: String
}

/// What is known of the rules, each with how far it binds; offices print it with `fees rules`.
public let feeTexts: [FeeText] = [
  FeeText(
    source: feePublicity,
    words: "学校的各项收费都要公示:收费项目、收费标准、收费依据(批准机关及文号)、收费范围、计费单位、投诉电话;对家庭经济困难学生的减免政策也要公示。用公示栏、公示牌、公示墙等"),
  FeeText(
    source: permanentBoard,
    words: "公示栏、公示牌、公示墙长期、固定设置在学校醒目位置,方便阅览;减免政策一并公示;秋季开学前公示"),
  FeeText(
    source: serviceCharges,
    words:
      "服务性收费、代收费坚持自愿;讲义资料、试卷、电子阅览、计算机上机、取暖、降温、饮水、校园安全保卫等不得列为服务性收费和代收费;农村义务教育学校只收作业本费和自愿入伙学生的伙食费"),
  FeeText(source: kindergartenCharges("第十四条"), words: "保教费按月或者按学期收取,不得跨学期预收"),
  FeeText(
    source: kindergartenCharges("第十二条"),
    words: "不得以任何名义收取与入园挂钩的赞助费、捐资助学费、建校费、教育成本补偿费等费用"),
  FeeText(source: kindergartenCharges("第十五条、第十七条"), words: "退(转)园退还一定预收费用,办法由省定;设立公示栏等公示收费项目和标准"),
  FeeText(
    source: freeLastYear,
    words: "2025年秋季学期起,公办幼儿园大班免收保育教育费;民办幼儿园按当地公办园免除水平减免,高出部分可以继续收取;伙食费、住宿费、杂费不在内"),
  FeeText(
    source: Provision("《关于进一步加强和规范教育收费管理的意见》(教财〔2020〕5号)"),
    words: "五部门的意见;全文没有读到,不据此核对"),
  FeeText(
    source: Provision("基础教育规范管理负面清单(2025年5月27日报道)"),
    words: "十六条负面清单涉及校服、教辅和校园餐牟利;全文没有读到,不据此核对"),
  FeeText(
    source: Provision("省级收费规定(2010年代,转载)", standing: .local),
    words: "应公示而未公示或者公示内容与规定不符的不得收费;招生简章和入学通知书写明项目、标准和文号;代收费全额转交,不得列作学校收入;不得收回扣"),
  FeeText(
    source: Provision("山东省规定(2020年,有效期至2025年5月11日)", standing: .local),
    words: "服务性收费、代收费即时发生、即时收取、据实结算、多退少补,不得与学费、住宿费一并收取"),
  FeeText(
    source: Provision("山西省规定(2026年1月1日起)", standing: .local),
    words: "自愿要有书面或者可以追溯的记录并存档;按学期或者按月据实结算,多退少不补;公布收费支出清单;不与学费合并;单独记账;项目由省定;不得以家长委员会名义收费"),
  FeeText(
    source: Provision("上海市2015年规定、番禺区2018年批复", standing: .local), words: "收费标准调整实行新生新办法、老生老办法"),
  FeeText(source: mealPublicity, words: "伙食费每月结算,次月15日前公布;累计盈亏不超过2%;教职工伙食单独核算"),
]

/// What the categories mean, in the words of the papers behind them.
public struct FeeDefinition: Sendable {
  public let name: String
  public let words: String
  public let source: Provision
}

public let feeDefinitions: [FeeDefinition] = [
  FeeDefinition(
    name: "服务性收费", words: "学校在完成正常的教学任务之外,为在校学生提供由学生或者家长自愿选择的服务而收取的费用",
    source: serviceCharges),
  FeeDefinition(
    name: "代收费", words: "学校为方便学生在校学习和生活,在学生或者家长自愿的前提下,统一替提供服务的单位代收代付的费用",
    source: serviceCharges),
]

/// Free of care and education fees in the last year of kindergarten.
let freeLastYear = Provision("国办发〔2025〕27号")
