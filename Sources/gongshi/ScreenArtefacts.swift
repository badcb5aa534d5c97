import Disclosure
import DisclosureDocuments
import Foundation

/// The article for a WeChat account with its pictures, and the slides of a lobby.
///
/// `page` is what the web may show, `board` what the house may.
func screenArtefacts(
  of publication: Publication, page: NoticeDocument, board: NoticeDocument
) throws -> [Artefact] {
  let period = publication.period
  let showsList = publication.web == nil
  let (counts, list) = showsList ? ("", "") : ("(只有人数)", "(有名单,只在校内放,不上网)")
  let article = try weChatArticle(of: page, period: period)
  let strips = try weChatStrips(of: page, period: period)
  var artefacts = [
    Artefact(
      "wechat.html", "公众号文章,全选复制\(counts)", caution: .article(article), text: { article }),
    Artefact("slides.html", "大厅电子屏\(list)", caution: .show(of: board)) {
      slideShow(of: board, period: period)
    },
  ]
  if let code = try page.qrPicture() {
    artefacts.append(Artefact("wechat-qr.png", "公众号二维码", caution: nil, picture: code))
  }
  for (index, strip) in strips.enumerated() {
    artefacts.append(
      Artefact(
        "wechat-\(twoDigits(index + 1)).png", "公众号图片 \(index + 1)/\(strips.count)\(counts)",
        caution: index == 0 ? .strips(of: page) : nil, picture: strip))
  }
  return artefacts
}

/// What the page offers to fetch: nothing that the web may not show.
func filesBesidePage(of publication: Publication, hasList: Bool) -> [PageFile] {
  let words = [PageFile(name: "notice.txt", purpose: PublicText("纯文本"))]
  let paper = [
    PageFile(name: "notice.pdf", purpose: PublicText("打印用")),
    PageFile(name: "notice.docx", purpose: PublicText("文字处理用")),
  ]
  let data = [PageFile(name: "notice.csv", purpose: PublicText("数据表"))]
  guard publication.web == nil else { return words + (hasList ? data : []) }
  let sheet = [PageFile(name: "notice.xlsx", purpose: PublicText("公示表"))]
  return (hasList ? sheet : []) + paper + (hasList ? data : []) + words
}

/// Removes pictures that an earlier and longer notice has left in `folder`.
func removePictures(in folder: URL, except kept: [Artefact]) {
  let names = Set(kept.map(\.name))
  let files = FileManager.default
  for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
    guard name.wholeMatch(of: /wechat-[0-9]{2}\.png/) != nil, !names.contains(name) else {
      continue
    }
    try? files.removeItem(at: folder.appendingPathComponent(name))
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Artefact {
  fileprivate init(
    _ name: String, _ purpose: String, caution: ChannelCaution?, picture: [UInt8]
  ) {
    self.init(name, purpose, of: { picture })
    self.caution = caution
  }

  fileprivate init(
    _ name: String, _ purpose: String, caution: ChannelCaution?, text: @escaping () throws -> String
  ) {
    self.init(name, purpose, text: text)
    self.caution = caution
  }
}
