import Disclosure

/// What a candidate has of each part of the examination, and the place that comes of it.
extension Candidate {
  static let written = Column<Score>(
    ColumnSpec(
      "written", "笔试成绩", aliases: ["笔试", "笔试分数", "笔试总分"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "最多两位小数;免笔试的空着", example: "82.50"))
  static let bonus = Column<Score>(
    ColumnSpec(
      "bonus", "加分", aliases: ["政策加分", "加分项"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(100))], privacy: .open(usuallyShown), width: 8,
      hint: "只写分数,不写加分的原因;没有的空着", example: "5.00"))
  /// After conversion to 100, with the bonus where the scheme adds it here.
  static let writtenTotal = Column<Score>(
    ColumnSpec(
      "writtenTotal", "笔试折算成绩", aliases: ["笔试折算分", "折算成绩", "笔试最终成绩", "笔试百分制成绩"],
      .score(places: 2), required: false, checks: [.scores(Score(0)...Score(120))],
      privacy: .open(usuallyShown), width: 14, hint: "折算成百分制,加在笔试上的加分算在内;不折算也不加分的整列空着",
      example: "82.50"))
  static let aptitude = Column<Score>(
    ColumnSpec(
      "aptitude", "素质测试", aliases: ["素质测试成绩", "专业素质测试"], .score(places: 2), required: false,
      checks: [.scores(Score(0)...Score(100))], privacy: .open(usuallyShown), width: 10,
      hint: "面试前另有素质测试的填", example: "88.00"))
  static let room = Column<String>(
    ColumnSpec(
      "room", "考场", aliases: ["面试考场", "考场号", "面试室"], .text, required: false,
      checks: [.length(1...20)], privacy: .open(usuallyShown), width: 10, hint: "面试所在的考场",
      example: "第1考场"))
  /// What the panel gave, highest and lowest dropped and the rooms levelled.
  static let panel = Column<Score>(
    ColumnSpec(
      "panel", "考官评分", aliases: ["评委评分", "试讲成绩", "结构化面试成绩", "说课成绩"], .score(places: 2),
      required: false, checks: [.scores(Score(0)...Score(100))], privacy: .open(usuallyShown),
      width: 10, hint: "另有技能测试的才填", example: "86.40"))
  static let skill = Column<Score>(
    ColumnSpec(
      "skill", "技能测试", aliases: ["技能测试成绩", "专业技能测试", "专业测试成绩"], .score(places: 2),
      required: false, checks: [.scores(Score(0)...Score(100))], privacy: .open(usuallyShown),
      width: 10, hint: "另有技能测试的才填", example: "86.40"))
  static let interview = Column<Score>(
    ColumnSpec(
      "interview", "面试成绩", aliases: ["面试", "面试分数"], .score(places: 2),
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "最多两位小数", example: "86.40"))
  static let total = Column<Score>(
    ColumnSpec(
      "total", "总成绩", aliases: ["综合成绩", "考试总成绩", "考试综合成绩", "总分"], .score(places: 2),
      checks: [.scores(Score(0)...Score(400))], privacy: .open(usuallyShown), width: 10,
      hint: "按招聘公告的比例折算,最多两位小数", example: "84.45"))
  static let rank = Column<Int>(
    ColumnSpec(
      "rank", "名次", aliases: ["排名", "岗位排名", "总成绩排名", "综合排名", "笔试名次", "笔试排名"], .integer,
      checks: [.integers(1...9999)], privacy: .open(usuallyShown), width: 6,
      hint: "本岗位内按总成绩的名次", example: "1"))
  /// Why there is no mark; a closed list, as every remark is.
  static let status = Column<String>(
    ColumnSpec(
      "status", "备注", aliases: ["缺考情况", "考试情况"], .choice([absent, void]), required: false,
      privacy: .open(usuallyShown), width: 10, hint: "没有成绩的从中选;有成绩的空着", example: "缺考"))
  /// Whether the candidate goes on to the medical examination and the inspection.
  static let examined = Column<String>(
    ColumnSpec(
      "examined", "是否进入体检考察", aliases: ["是否进入体检", "是否进入考察", "是否进入考察范围", "是否入围体检"],
      .choice([yes, no]), privacy: .open(usuallyShown), width: 12, hint: "每人都填", example: yes))
  /// Where more go on than are hired: whether the candidate is within the number of posts.
  static let withinPlan = Column<String>(
    ColumnSpec(
      "withinPlan", "是否等额人选", aliases: ["是否列为等额考察人选", "是否等额考察"], .choice([yes, no]),
      required: false, privacy: .open(usuallyShown), width: 10,
      hint: "进入体检考察的人数多于招聘人数时填", example: yes))

  static let absent = "缺考"
  /// 成绩无效: the mark does not count; why is not said in public.
  static let void = "成绩无效"
  static let yes = "是"
  static let no = "否"
}
