import Disclosure

/// The names of attachments, which have no mark at their end (GB/T 9704-2012, 7.3.4).
func attachmentSlips(_ line: ScannedLine) -> [Slip] {
  guard line.line.part == .attachment, let last = line.scalars.last,
    "。，；、,.;".unicodeScalars.contains(last)
  else { return [] }
  let place = line.scalars.count - 1
  return [
    Slip(
      "LINT-050", place..<place + 1, "附件名称“\(line.line.text)”末尾有标点", "附件名称后面不用标点,请删去")
  ]
}

/// An attachment that is spoken of and not there.
func missingAttachment(_ text: ProofText) -> [Finding] {
  let named = text.lines(of: .attachment)
  guard named.isEmpty,
    let line = text.lines(of: .body).first(where: { line in
      ["见附件", "附件列出", "附后面的附件"].contains { line.text.contains($0) }
    })
  else { return [] }
  return [
    Finding(
      rule: "LINT-051", severity: .explain, place: line.place, value: nil,
      problem: "写了“见附件”,但没有附件说明", remedy: "请在正文下面写“附件：……”,或改成“见下表”")
  ]
}
