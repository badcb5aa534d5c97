public import Disclosure
import WorkingDays
public import PersonalData

/// The form of the slips of a made-up school: words, three sums, and words again.
public let sampleSlipForm = SlipForm(
  title: "云溪县第一小学2026年秋季学期收费通知单", issuer: "云溪县第一小学", date: "2026-08-25",
  opening: "本学期收费项目、标准和依据已在学校收费公示栏公示，您的孩子应交费用如下：",
  columns: [
    PublicColumn(header: "收费项目", type: .text, width: 14),
    PublicColumn(header: "收费标准", type: .text, width: 12),
    PublicColumn(header: "应收（元）", type: .amount, width: 10),
    PublicColumn(header: "减免（元）", type: .amount, width: 10),
    PublicColumn(header: "应交（元）", type: .amount, width: 10),
    PublicColumn(header: "是否自愿", type: .text, width: 6),
    PublicColumn(header: "收费依据", type: .text, width: 22),
  ],
  notes: [
    "缴费时间：2026年9月1日至9月5日；缴费方式：学校统一收费平台，开具电子票据。", "标明“自愿”的项目由学生和家长自愿选择，不参加的不收。",
    "代收费和按实收取的项目期末据实结算，多退少不补。", "减免政策：家庭经济困难学生免收作业本费，向班主任申请。",
    "投诉电话：市场监督管理局12315；教育局0579-00000012。",
  ])

/// The slip of pupil `number`, from 1, who is in the class `group`; `items` of eight kinds of fees.
public func sampleSlip(
  _ number: Int, group: PublicText = "一年级1班", items: Int = 8, relief: Int = 0,
  remarks: [PublicText] = []
) throws(PrivateContent) -> Slip {
  var cells: [PublicCell] = []
  var total = 0
  for place in 0..<items {
    let fee = fees[place % fees.count]
    let relieved = place == 2 ? relief : 0
    total += fee.yuan * 100 - relieved
    cells += [
      .text(fee.name), .text(fee.standard), .amount(Amount(fen: fee.yuan * 100)),
      .amount(Amount(fen: relieved)), .amount(Amount(fen: fee.yuan * 100 - relieved)),
      .text(fee.isVoluntary ? "自愿" : ""), .text(fee.basis),
    ]
  }
  return Slip(
    number: try PublicText(scanning: "2026秋-\(10_000 + number)"),
    addressee: try PublicText(scanning: "\(group.text)\(number)号王小明同学家长"), group: group,
    cells: cells, total: Amount(fen: total), remarks: remarks)
}

private struct Fee {
  let name: PublicText
  let standard: PublicText
  let yuan: Int
  let isVoluntary: Bool
  let basis: PublicText
}

private let fees = [
  Fee(name: "课后服务费", standard: "6元/课时×90", yuan: 540, isVoluntary: true, basis: "云发改〔2024〕12号"),
  Fee(name: "伙食费", standard: "12元/日×98", yuan: 1176, isVoluntary: true, basis: "云教〔2023〕45号"),
  Fee(name: "作业本费", standard: "30元/学期", yuan: 30, isVoluntary: false, basis: "云发改〔2022〕8号"),
  Fee(name: "校服费", standard: "240元/套", yuan: 240, isVoluntary: true, basis: "云教〔2023〕45号"),
  Fee(name: "教辅材料费", standard: "58元/学期", yuan: 58, isVoluntary: true, basis: "云发改〔2025〕3号"),
  Fee(name: "社会实践活动费", standard: "70元/次", yuan: 70, isVoluntary: true, basis: "云教〔2023〕45号"),
  Fee(name: "体检费", standard: "20元/次", yuan: 20, isVoluntary: false, basis: "云卫〔2021〕6号"),
  Fee(
    name: "学生意外伤害保险费", standard: "100元/年", yuan: 100, isVoluntary: true,
    basis: "云教〔2023〕45号"),
]
