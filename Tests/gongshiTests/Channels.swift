import Foundation

/// The files that every notice with a list has, sorted; how many pictures its article has hangs on
/// its length.
let channelsOfAList = [
  "notice-a3.pdf", "notice.csv", "notice.csv-metadata.json", "notice.docx", "notice.html",
  "notice.ics", "notice.pdf", "notice.txt", "notice.xlsx", "publication.json",
  "publication.schema.json", "slides.html", "wechat-qr.png", "wechat.html",
]

let channelsOfWords = channelsOfAList.filter {
  !$0.hasPrefix("notice.csv") && $0 != "notice.xlsx"
}

/// The files in the folder of a notice, without the pictures of its article.
func channels(in folder: URL) throws -> [String] {
  try contents(of: folder).filter { $0.wholeMatch(of: /wechat-[0-9]{2}\.png/) == nil }
}
