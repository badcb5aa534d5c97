import Disclosure

/// Who is appointed to which grade of post (竞聘上岗（聘任）结果公示).
let appointmentNotice = titleKind(
  6, "appointment", "聘任结果公示", stageName: "公示聘任结果", roster: appointedTeachers,
  period: appointmentPeriod, references: [TitleFile.posts])
