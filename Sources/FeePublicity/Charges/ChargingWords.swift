import Disclosure

extension ChargingProblem {
  /// As a finding in the list of pupils: rule, column, what is wrong, what to do now.
  var words: (rule: String, column: ColumnSpec?, problem: String, remedy: String) {
    switch self {
    case .unknownItem(let item):
      ("FEE-115", nil, "本学期没有“\(item)”这个收费项目", "请按收费项目.xlsx 写项目名称")
    case .notVoluntary(let item):
      (
        "FEE-116", FeePupil.declined.spec, "“\(item)”不是自愿项目,不能填在不参加项目里",
        "要减免的请写在“减免”列"
      )
    case .notByEnrolment(let item):
      (
        "FEE-117", FeePupil.chosen.spec, "“\(item)”不是按报名收取的项目,全年级都收",
        "只向报名的收的,请在方案的“按报名收取”里写;否则删去"
      )
    case .neverEnrolled(let item):
      (
        "FEE-117", FeePupil.declined.spec, "“\(item)”只向报名的学生收,没有报名的不用写", "请删去"
      )
    case .notInGrade(let item):
      ("FEE-117", FeePupil.chosen.spec, "这个年级没有“\(item)”", "请核对报名项目,或改收费项目的适用年级")
    case .reliefWithoutCharge(let item):
      ("FEE-118", FeePupil.relief.spec, "这名学生不交“\(item)”,没有什么可减", "请核对减免项目和是否参加")
    case .reliefTwice(let item):
      ("FEE-118", FeePupil.relief.spec, "“\(item)”写了两次减免", "请只留一个")
    case .reliefExceedsFee(let item, let full):
      ("FEE-118", FeePupil.relief.spec, "减免多于“\(item)”的应收 \(full) 元", "请核对减免金额")
    case .brokenRelief(let item, let full):
      (
        "FEE-119", FeePupil.relief.spec, "“\(item)”\(full) 元按比例减免后不是整分",
        "请在方案的“减免取整”里写怎么取整,或者按金额写"
      )
    case .brokenHalfDay(let item, let full):
      (
        "FEE-119", FeePupil.attendance.spec, "“\(item)”\(full) 元的半日标准不是整分",
        "请在方案的“半日标准”里按金额写"
      )
    }
  }
}
