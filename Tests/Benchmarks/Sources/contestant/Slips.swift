import Disclosure
import DisclosureDocuments
import Foundation
import WorkingDays

/// Prints the slips that slips.py describes.
func printSlips(_ count: Int, namesIn folder: String, _ layout: SlipLayout, to path: String) throws
{
  let names = try String(contentsOfFile: "\(folder)/names.txt", encoding: .utf8)
    .split(separator: "\n").map(String.init)
  let contest = try SlipContest(names: names)
  let slips = try (0..<count).map { try contest.slip($0) }
  try writeSlips(slips, of: contest.form, as: layout, to: path)
}

private struct SlipContest {
  let form: SlipForm
  private let names: [String]
  private let words: [(item: PublicText, unit: PublicText, basis: PublicText)]

  private static let grades = Array("一二三四五六七八九")
  private static let prices = [540, 1250, 30, 240, 58, 70, 20, 100]

  init(names: [String]) throws {
    self.names = names
    let items = ["课后服务费", "伙食费", "作业本费", "校服费", "教辅材料费", "社会实践活动费", "体检费", "学生意外伤害保险费"]
    let units = ["元/学期", "元/学期", "元/学期", "元/套", "元/学期", "元/次", "元/次", "元/年"]
    let basis = [
      "云发改〔2024〕12号", "云教〔2023〕45号", "云发改〔2022〕8号", "自愿购买", "云教〔2025〕3号", "云教〔2023〕45号",
      "云卫〔2021〕6号", "自愿购买",
    ]
    words = try items.indices.map {
      (
        try PublicText(scanning: items[$0]), try PublicText(scanning: units[$0]),
        try PublicText(scanning: basis[$0])
      )
    }
    form = try SlipContest.form()
  }

  private static func form() throws -> SlipForm {
    let types: [ColumnType] = [.text, .text, .amount, .amount, .amount, .text]
    let headers = ["收费项目", "计费单位", "标准（元）", "减免（元）", "应缴（元）", "依据"]
    let notes = [
      "1.作业本费、校服费、社会实践活动费、意外伤害保险费由家长自愿选择，不选择的不收取，不影响学生在校学习。",
      "2.家庭经济困难学生按规定减免，可以向班主任或者县学生资助管理中心申请。",
      "3.缴费办法：请使用学校统一收费平台缴纳，平台开具电子票据；学校和教师不收取现金。", "4.代收费按学期结算，多退少不补，结算结果在校内公示。",
      "5.学校咨询电话：0579-00000021；价格举报电话：12315；教育局监督电话：0579-00000012。",
    ]
    return SlipForm(
      title: PublicText("云溪县第一学校2026年秋季学期收费通知单"), issuer: PublicText("云溪县第一学校"),
      date: try CalendarDay(parsing: "2026-08-25"),
      opening: PublicText("您的孩子2026年秋季学期应缴费用如下，请于2026年9月5日前缴纳。"),
      columns: zip(headers, types).map {
        PublicColumn(header: $0, type: $1, width: $1 == .text ? 14 : 10)
      }, notes: try notes.map { try PublicText(scanning: $0) })
  }

  func slip(_ index: Int) throws -> Slip {
    let grade = index / 270 % 9
    let group = "\(SlipContest.grades[grade])年级\(index / 45 % 6 + 1)班"
    var (cells, total): ([PublicCell], Int) = ([], 0)
    for (place, word) in words.enumerated() {
      let full = (SlipContest.prices[place] + 5 * grade * (place % 3)) * 100
      var relief = 0
      if index % 17 == 0, place == 2 { relief = full / 2 }
      if index % 23 == 0, place == 4 { relief = full }
      total += full - relief
      cells += [
        .text(word.item), .text(word.unit), .amount(Amount(fen: full)),
        .amount(Amount(fen: relief)), .amount(Amount(fen: full - relief)), .text(word.basis),
      ]
    }
    let number = String(index + 1)
    return Slip(
      number: try PublicText(
        scanning: "2026秋-" + String(repeating: "0", count: max(0, 5 - number.count)) + number),
      addressee: try PublicText(scanning: "\(group)\(names[index % 5000])同学家长"),
      // All in one row, as the other contestant prints them.
      group: form.title, cells: cells, total: Amount(fen: total))
  }
}
