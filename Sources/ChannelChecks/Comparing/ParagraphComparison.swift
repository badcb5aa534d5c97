import FileTexts

/// Paragraphs that one file has nearly as another has them, each with the place of the file that is
/// to be told of it.
///
/// What most files say is taken to be right; where one stands against one, the later one is told.
func paragraphDifferences(
  _ files: some Sequence<(ReadNotice, NoticeStream)>
) -> [(file: Int, difference: NoticeDifference)] {
  let files = files.enumerated().map { ProseFile(number: $0, notice: $1.0, stream: $1.1) }
  // Another file may say the same of the same place.
  var told: Set<[String?]> = []
  var found: [(file: Int, difference: NoticeDifference)] = []
  for file in files {
    for paragraph in file.paragraphs {
      for other in files where other.number != file.number && other.hasProse {
        guard let slip = ParagraphSlip(paragraph, of: file, in: other, among: files),
          told.insert(["\(slip.file)", slip.difference.here]).inserted
        else { continue }
        found.append((slip.file, slip.difference))
      }
    }
  }
  return found.sorted { $0.file < $1.file }
}

/// A file with its running text.
private struct ProseFile {
  let number: Int
  let notice: ReadNotice
  let stream: NoticeStream

  var name: String { notice.file }

  /// Tables for programs and calendars have no sentences.
  var hasProse: Bool {
    !notice.hasNoList && !notice.isData && stream.lines.contains(where: \.isProse)
  }

  /// Lines of pages are no paragraphs.
  var paragraphs: [ReadNotice.Line] {
    guard hasProse else { return [] }
    return stream.lines.filter { $0.isProse && $0.place.part != .pageText }
  }
}

extension ReadNotice.Line {
  fileprivate var isProse: Bool {
    switch place.part {
    case .paragraph, .listItem, .line, .heading, .pageText: true
    default: false
    }
  }
}

/// A paragraph and what stands in its place in another file.
private struct ParagraphSlip {
  /// The number of the file that is to be told.
  let file: Int
  let difference: NoticeDifference

  /// Nil when `other` has the paragraph, or nothing like it.
  init?(
    _ paragraph: ReadNotice.Line, of file: ProseFile, in other: ProseFile, among files: [ProseFile]
  ) {
    let folded = FoldedText(paragraph.text)
    guard folded.count >= 8, fingerprints(in: paragraph.text).isEmpty,
      !other.stream.contains(folded),
      let match = NearMatch(
        of: folded.scalars, in: other.stream.scalars, other.stream.scalars.indices,
        limit: folded.count / 10 + 1),
      let (mine, theirs) = match.excerpts(of: folded.scalars, in: other.stream.scalars)
    else { return nil }
    let there = FoldedText(scalars: other.stream.scalars[match.range])
    guard there.withoutPunctuation != folded.withoutPunctuation else { return nil }
    // A line of its own that is like another is no paragraph that was changed.
    guard !file.stream.contains(there) else { return nil }
    let (have, haveNot) = (
      files.count { $0.stream.contains(folded) }, files.count { $0.stream.contains(there) }
    )
    if have >= haveNot, have > 1 || file.number < other.number {
      self.file = other.number
      difference = NoticeDifference(
        "SAME-014", "正文", at: other.stream.place(at: match.range.lowerBound), here: theirs,
        expected: mine, source: file.name)
    } else {
      self.file = file.number
      difference = NoticeDifference(
        "SAME-014", "正文", at: paragraph.place, here: mine, expected: theirs, source: other.name)
    }
  }
}

extension NearMatch {
  /// What differs with a few characters around it, of the pattern and of the text.
  fileprivate func excerpts(of pattern: [UInt32], in text: [UInt32]) -> (String, String)? {
    let wrong = pattern.indices.filter { index in
      places[index].upperBound >= text.count || text[places[index].upperBound] != pattern[index]
        || places[index].upperBound == places[index + 1].lowerBound
        || !places[index].isEmpty && index > 0
    }
    guard let first = wrong.first, let last = wrong.last else { return nil }
    let (start, end) = (max(0, first - 8), min(pattern.count, last + 9))
    let range = places[start].upperBound..<max(places[start].upperBound, places[end].lowerBound)
    let mine = FoldedText(scalars: pattern[start..<end]).text
    let theirs = FoldedText(scalars: text[range]).text
    return (
      (start > 0 ? "…" : "") + mine + (end < pattern.count ? "…" : ""),
      (start > 0 ? "…" : "") + theirs + (end < pattern.count ? "…" : "")
    )
  }
}
