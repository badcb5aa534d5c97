public import Disclosure
import WorkingDays

/// How long a list of classes collects objections: 5 working days.
///
/// No text names a number of days: places post the list on the day it is made. A place states its
/// own with 公示天数, 公示单位 and 公示依据.
public let classPeriod = PeriodRule(
  5, .workingDays, source: .practice("分班结果当天张贴,没有规定天数,集中听取意见按5个工作日掌握"))

/// In one province the stamped list hangs until the pupils leave the school.
let classListHangs = Provision("粤教基〔2007〕63号", "分班名单加盖学校公章张贴,保留至学生毕业", standing: .local)

/// Who teaches a class stands beside the list, not in every row of it.
let teachersInText = Provision.practice("班主任和任课教师在公示文字里逐班列出,表里不再重复")

/// The plan, the procedure, the lists and the teachers of each class are published.
let classListPublished = Provision("兰州市阳光分班要求(公布分班方案、程序、名册和任课教师)", standing: .local)

/// Only these grades are divided into classes, wherever they are; others only when newly opened.
let startGrades = ["一年级", "七年级", "高一"]

/// Classes are made for a start grade, after six years of primary school or five.
let startGradesOnly = Provision.practice("只在起始年级和新开设的年级分班")
