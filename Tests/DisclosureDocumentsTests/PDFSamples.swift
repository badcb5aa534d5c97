import Disclosure
import DisclosureTesting

/// A hiring notice as offices write it, with what a test wants to vary.
func sampleNotice(
  title: PublicText = "云溪县2026年公开招聘中小学教师拟聘用人员公示", tables: [PublicTable] = [],
  closing: [NoticeDocument.Block] = sampleClosing,
  signature: NoticeDocument.Signature = sampleSignature, attached: [PublicTable] = [],
  fingerprint: String? = "3f9a-77c1"
) -> NoticeDocument {
  NoticeDocument(
    title: title,
    blocks: sampleOpening + tables.map { .table($0) } + closing + [.signature(signature)]
      + attached.map { .table($0) },
    issuer: "云溪县教育局", subject: "拟聘用人员公示", fingerprint: fingerprint)
}

/// A notice of paragraphs alone.
func sampleNotice(title: PublicText = "公示", paragraphs: [PublicText]) -> NoticeDocument {
  NoticeDocument(
    title: title, blocks: paragraphs.map { .paragraph([.text($0)]) }, issuer: "云溪县教育局",
    subject: "公示", fingerprint: "3f9a-77c1")
}

let sampleSignature = NoticeDocument.Signature(
  issuers: ["云溪县教育局"], date: "2026年9月28日", hasSeal: true)

private let sampleOpening: [NoticeDocument.Block] = [
  .paragraph([
    .text(
      "根据《事业单位公开招聘人员暂行规定》和《云溪县2026年公开招聘中小学教师公告》，经报名、资格审查、笔试、面试、体检、考察等程序，确定下列人员为拟聘用人员，现予公示。"
    )
  ])
]

let sampleClosing: [NoticeDocument.Block] = [
  .heading(level: 1, "一、公示时间"),
  .paragraph([.text("2026年9月29日至2026年10月10日，共5个工作日，截止时间为10月12日17:30。")]),
  .heading(level: 1, "二、异议的提出"),
  .paragraph([
    .text(
      "公示期内，如对公示人员有异议，请以书面形式向县教育局人事股反映。以单位名义反映的须加盖公章，以个人名义反映的须署真实姓名并留联系电话。"
    )
  ]),
  .list([
    [.text("1. 受理部门：云溪县教育局人事股；")],
    [.text("2. 联系电话："), .strong("0000-1234567"), .text("，监督电话：0000-7654321；")],
    [.text("3. 通讯地址：云溪县文昌路1号。")],
  ]),
]

/// The columns of a table with these headers.
func sampleTable(rows: Int, columns headers: [String]) throws -> PublicTable {
  let table = try sampleTable(rows: rows)
  let kept = table.columns.indices.filter { headers.contains(table.columns[$0].header) }
  return PublicTable(
    title: table.title, columns: kept.map { table.columns[$0] },
    cells: (0..<table.rowCount).flatMap { row in
      kept.map { table.cells[row * table.columns.count + $0] }
    },
    orderWords: table.orderWords)
}

/// A board with sections of these many rows each.
func sampleBoardTable(rows: [Int]) throws -> PublicTable {
  let categories = ["行政事业性收费", "服务性收费", "代收费"]
  return try sampleBoard.publicTable(
    of: sampleFees(
      zip(categories, rows).flatMap { category, count in
        (0..<count).map { (category, "\(category.prefix(2))\($0)", "一年级", 100 + $0) }
      }))
}

let shortListColumns = ["序号", "招聘岗位", "准考证号", "姓名", "总成绩", "名次"]

/// A table of text columns with these cells.
func textTable(_ headers: [String], _ cells: [PublicText], title: String = "") -> PublicTable {
  PublicTable(
    title: title, columns: headers.map { PublicColumn(header: $0, type: .text, width: 10) },
    cells: cells.map { .text($0) }, orderWords: "")
}
