import Disclosure

/// What everybody who applies puts forward (申报材料公示).
let materialsNotice = titleKind(
  2, "materials", "申报材料公示", stageName: "公示申报材料", roster: applicationMaterials,
  facts: [
    FactSpec(
      "材料查阅", required: false, hint: "纸质材料在哪里、什么时间可以查阅", example: "学校二楼会议室,工作日8:30—17:00")
  ],
  period: materialsPeriod, references: [TitleFile.posts], links: [.ofPostedUnit],
  statements: [titleCounts("各职称申报人数"), exceptionCount],
  checks: { materialDayFindings($0) + seatFindings($0, by: Applicant.applied) })
