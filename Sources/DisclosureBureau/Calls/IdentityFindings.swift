import Disclosure
import DisclosureSheets
import SchoolOversight

extension Finding {
  static func otherKind(_ kind: String, expected: String) -> Finding {
    Finding(
      rule: "CALL-011", value: kind, problem: "这是“\(kind)”的表,这次收的是“\(expected)”",
      remedy: "请用这次发的表填写")
  }

  static func otherRound(_ round: String, expected: String) -> Finding {
    Finding(
      rule: "CALL-012", value: round, problem: "这是报送 \(round) 的表,这次收的是 \(expected)",
      remedy: "请把内容填到这次发的表里")
  }

  static let otherVersion = Finding(
    rule: "CALL-013", severity: .explain, problem: "表格不是这次发的版本,列可能不一样",
    remedy: "请对照这次发的表核对各列")

  static func contradiction(_ one: String, _ other: String) -> Finding {
    Finding(
      rule: "CALL-014", problem: "文件属性里的学校标识码是 \(one),“填表说明”里是 \(other),说不清是哪所学校的",
      remedy: "请用发给本校的那一份表填写")
  }

  static func otherName(_ name: String, of school: School) -> Finding {
    Finding(
      rule: "CALL-015", severity: .explain, value: name,
      problem: "学校标识码是“\(school.name)”的,写的学校名称却是“\(name)”", remedy: "请核对是不是用了别校的表")
  }

  static func otherFileName(_ name: String, _ named: [School], inside school: School) -> Finding {
    Finding(
      rule: "CALL-016", severity: .explain, value: name,
      problem: "文件名里写的是\(quoted(named)),文件里面是“\(school.name)”,按里面的算",
      remedy: "请核对是不是用了别校的表")
  }

  static func stranger(_ marks: FormMarks) -> Finding {
    let said = [marks.code, marks.name].compactMap { $0 }.joined(separator: " ")
    return Finding(
      rule: "CALL-017", value: said, problem: "表里写的学校“\(said)”不在这次的学校名录里,或有几所学校都叫这个名称",
      remedy: "请核对学校标识码,或在学校名录里补上这所学校")
  }

  static let silent = Finding(
    rule: "CALL-018", problem: "文件里面没有写是哪所学校的", remedy: "请用发给本校的那一份表填写")

  static func manyNames(_ names: [String]) -> Finding {
    let shown = names.prefix(3).map { "“\($0)”" }.joined(separator: "、")
    let more = names.count > 3 ? "等 \(names.count) 个名称" : ""
    return Finding(
      rule: "CALL-019", problem: "文件里写的学校是\(shown)\(more),对不上名录里的一所学校",
      remedy: "请每所学校分开填写,学校名称按名录写")
  }

  static func hint(_ name: String, _ named: [School]) -> Finding {
    Finding(
      rule: "CALL-020", severity: .explain, value: name,
      problem: "文件名里提到\(quoted(named)),文件名可以随便改,不作根据",
      remedy: "请问清楚是不是该校的,是的话请该校用发给它的那一份表重报")
  }

  private static func quoted(_ schools: [School]) -> String {
    schools.map { "“\($0.name)”" }.joined(separator: "、")
  }
}
