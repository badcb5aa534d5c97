extension PeriodMinimums {
  /// What texts and real notices ask for, kind by kind.
  public static let known: [PeriodMinimums] = [
    PeriodMinimums(
      "家庭经济困难学生认定结果公示", "家庭经济困难学生认定", "困难生认定", "aid.recognition",
      minimums: [
        MinimumPeriod(5, .workingDays, "教财〔2018〕16号未定天数,多地实施办法定为5个工作日(如隆尧县2022年)", .local)
      ]),
    PeriodMinimums(
      "班级评议结果公示", "班级评议", "班级民主评议",
      minimums: [
        MinimumPeriod(3, .calendarDays, "多数学校的做法", .practice),
        MinimumPeriod(5, .workingDays, "亳州市2016年办法", .local),
      ]),
    PeriodMinimums(
      "普通高中国家助学金公示", "普高国家助学金", "普通高中国家助学金",
      minimums: [
        MinimumPeriod(5, .workingDays, "青岛市办法第五条、甘肃省办法第十二条、南宁市办法", .local),
        MinimumPeriod(7, .workingDays, "广东省办法", .local),
      ]),
    PeriodMinimums(
      "中职学生资助公示", "中职资助", "中职国家助学金", "中职免学费", "中职国家奖学金", "中等职业学校学生资助",
      minimums: [
        MinimumPeriod(5, .workingDays, "《中等职业学校学生资助工作指南》", .document)
      ]),
    PeriodMinimums(
      "学前教育资助公示", "学前资助", "幼儿资助",
      minimums: [
        MinimumPeriod(7, .workingDays, "国家未定天数,见于霍山县幼儿园的规定", .local)
      ]),
    PeriodMinimums(
      "教师招聘公告", "教师公开招聘公告", "招聘公告",
      minimums: [
        MinimumPeriod(7, .workingDays, "公告发布至报名不少于7个工作日", .practice)
      ]),
    PeriodMinimums(
      "拟聘用人员公示", "拟聘用", "拟聘用教师", "拟聘人员", "hiring.proposed",
      minimums: [
        MinimumPeriod(7, .workingDays, "多数教育局的公示", .practice),
        MinimumPeriod(7, .calendarDays, "人事部令第6号(7—15日)", .unchecked),
        MinimumPeriod(5, .workingDays, "湖北省2021年统一招聘", .local),
      ]),
    PeriodMinimums(
      "职称推荐公示", "职称单位推荐", "职称评审推荐", "单位推荐",
      minimums: [
        MinimumPeriod(5, .workingDays, "职称评审管理暂行规定(人社部令第40号)第十六条", .document)
      ]),
    PeriodMinimums(
      "职称评审结果公示", "职称评审结果", "职称评审", "评审结果",
      minimums: [
        MinimumPeriod(5, .workingDays, "职称评审管理暂行规定(人社部令第40号)", .document)
      ]),
    PeriodMinimums(
      "评优推荐公示", "荣誉推荐", "评优", "评优评先", "表彰推荐", "先进推荐",
      minimums: [
        MinimumPeriod(5, .calendarDays, "合肥市庐阳区2024年(不少于5日)", .local),
        MinimumPeriod(5, .workingDays, "吉林省、海南省的通知", .local),
      ]),
    PeriodMinimums(
      "教学成果奖公示", "教学成果奖",
      minimums: [
        MinimumPeriod(90, .calendarDays, "教学成果奖励条例", .unchecked)
      ]),
    PeriodMinimums(
      "科研奖公示", "科研奖", "科学研究优秀成果奖",
      minimums: [
        MinimumPeriod(15, .calendarDays, "教育部科技司2019年的公示", .practice)
      ]),
    PeriodMinimums(
      "学校布局规划公示", "学校布局规划", "中小学布局规划",
      minimums: [
        MinimumPeriod(30, .calendarDays, "南阳市条例第十一条、驻马店市条例第八条", .law)
      ]),
    PeriodMinimums(
      "意见征集", "政策意见征集", "征求意见",
      minimums: [
        MinimumPeriod(10, .workingDays, "长顺县2025年3月7日的公告", .practice)
      ]),
  ]
}
