import Disclosure

/// What a notice of the recommended says of the meeting; most of it is settings too.
let recommendingFacts: [FactSpec] = [
  FactSpec("评议组织", hint: "只写组织的名称,不写成员姓名", example: "云溪县第一中学职称评聘推荐委员会"),
  setting("评议组织类别"), setting(Meeting.recommending.members, required: true),
  setting(Meeting.recommending.present, required: true),
  FactSpec(Meeting.recommending.day, .day, hint: "开会表决的那一天", example: "2026-10-26"),
  FactSpec(
    Meeting.recommending.standard, .choice(VoteShare.all.map(\.words)), required: false,
    hint: "同意票占实到人数多少为通过;“以上”含本数,“超过”不含", example: VoteShare.twoThirds.words),
  setting("回避计入出席"), setting("推荐比例"), setting("差额取整"),
]

/// What a notice of the result says of the committee's meeting, and of how many may pass.
let judgingFacts: [FactSpec] = [
  FactSpec("评委会名称", hint: "只写名称,不写评审专家姓名", example: "云溪市中小学教师高级职称评审委员会"),
  FactSpec(
    "评委会类别", .choice([TitleBody.profession.rawValue, TitleBody.series.rawValue]),
    required: false, hint: "不写按专业评审委员会核对人数", example: TitleBody.profession.rawValue),
  FactSpec(Meeting.judging.members, .number(1...999), hint: "评审委员会的全部成员人数", example: "13"),
  FactSpec(Meeting.judging.present, .number(1...999), hint: "出席评审会议的人数", example: "11"),
  FactSpec(Meeting.judging.day, .day, hint: "开会表决的那一天", example: "2026-10-26"),
  FactSpec(
    Meeting.judging.standard, .choice(VoteShare.all.map(\.words)), required: false,
    hint: "同意票要占出席人数的多少,不写按三分之二以上核对", example: VoteShare.twoThirds.words),
  FactSpec(
    "参评人数", .texts, required: false, hint: "每条一个职称和实际参评的人数,中间空一格;写了通过率上限的必须写",
    example: "高级教师 13"),
  FactSpec(
    "通过率上限", .texts, required: false, hint: "每条一个职称和百分比,中间空一格;当地没有规定的不写",
    example: "高级教师 55%"),
  FactSpec("通过率依据", required: false, hint: "规定通过率的文件", example: "某省2026年度职称评审通知"),
]

/// A setting of the year that a notice states too.
private func setting(_ name: String, required isRequired: Bool = false) -> FactSpec {
  guard let setting = titleSettingFacts.first(where: { $0.name == name }) else {
    preconditionFailure("no setting \(name)")
  }
  return FactSpec(
    name, setting.form, required: isRequired, hint: setting.hint, example: setting.example)
}
