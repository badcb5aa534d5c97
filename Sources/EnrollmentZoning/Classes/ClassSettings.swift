public import Disclosure

/// What 方案.yaml says about classes; all of it may be missing where no classes are made.
public let classSettingFacts: [FactSpec] = [
  classGrade, classMethodFact,
  FactSpec(
    "起始年级依据", required: false, hint: "五四学制的六年级、新开设的年级要写规定或批准的文件", example: "云教发〔2026〕12号"),
  FactSpec(
    "班级数", .texts, required: false, hint: "学校和班数,中间空一格,一行一所学校", example: "云溪县第一中学 8"),
  FactSpec(
    "分班科目", .texts, required: false,
    hint: "蛇形和分层随机按哪些科目,从\(ClassSheet.subjects.map(\.name).joined(separator: "、"))中选,一行一科",
    example: "语文"),
  FactSpec(
    "班额差", .number(0...5), required: false, hint: "各班人数最多相差几人", example: "1"),
  FactSpec(
    "性别差", .number(0...5), required: false, hint: "各班男生(女生)人数最多相差几人", example: "1"),
  FactSpec(
    "双胞胎分班", .choice(["按意愿", "不考虑"]), required: false, hint: "按监护人意愿同班或分开,还是不作要求",
    example: "按意愿"),
  FactSpec(
    "同名分开", .choice(SameNames.allCases.map(\.rawValue)), required: false,
    hint: "同名只看字,同音看不带声调的拼音", example: SameNames.sound.rawValue),
  FactSpec(
    "照顾差", .number(0...5), required: false, hint: "有特殊照顾的学生时写:各班最多相差几人", example: "1"),
  FactSpec(
    "民族差", .number(0...5), required: false, hint: "填了民族时写:同一民族各班最多相差几人", example: "1"),
  FactSpec("分班依据", required: false, hint: "规定班额差、办法等的当地文件", example: "云教基〔2026〕8号"),
]

/// The notice states these too.
let classGrade = FactSpec("分班年级", required: false, hint: "起始年级或新开设的年级", example: "七年级")
let classMethodFact = FactSpec(
  "分班办法", .choice(ClassMethod.allCases.map(\.rawValue)), required: false,
  hint: "没有成绩的用随机;蛇形按成绩来回分;分层随机按成绩分层,层内抽签,再把各班平均分调到相近",
  example: ClassMethod.levelled.rawValue)

/// Which names must not meet in a class (同名分开).
enum SameNames: String, CaseIterable, Sendable {
  case same = "同名"
  case sound = "同音"
  case ignored = "不分"
}
