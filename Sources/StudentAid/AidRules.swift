public import Disclosure
import WorkingDays

/// The least time recognised pupils are posted in their school: 5 working days.
///
/// The national text asks for publicity in a proper scope and manner and is recalled to name no
/// number of days; 5 working days is what local rules say, 7 in some (Guangdong). A place states
/// its own with 公示天数, 公示单位 and 公示依据.
public let recognitionPeriod = PeriodRule(
  5, .workingDays,
  source: Provision("隆尧县教育局2022年2月5日公布的认定步骤(公示不少于5个工作日)", standing: .local))

/// The content list of an aid notice, its forbidden content, and the duty to take it down.
let aidPublicity = Provision("教财厅函〔2017〕28号")

/// Names and levels (名单及档次) are what the school posts.
let namesAndLevels = Provision("教财〔2018〕16号")

/// Numbers, addresses and phones are forbidden by name.
let aidForbidden = Provision("教财厅函〔2017〕28号", "身份证件号码、家庭住址、电话号码不得公示")

/// No text names the student number; it holds the ID number and is treated alike.
let studentNumberForbidden = Provision.practice("学籍号内含身份证号,按身份证号对待")

/// What a family lives through is a specific identity or a matter of health (特定身份、医疗健康).
let familySensitive = Provision("《个人信息保护法》", "第二十八条", standing: .law)

/// A tier and the standards in the notice say what each pupil gets; sums by person add nothing.
let tierTellsAmount = Provision.practice("档次已说明金额,不逐人公开金额")

/// Who sits in an assessment group is posted in the class before the group acts.
let committeePublicity = Provision.practice("评议小组名单在评议前先在班级内公布")

/// Counts and sums by school and programme are what bureaus post of payments.
let paymentPublicity = Provision.practice("各地教育局按学校和项目公布资助人数和金额")
