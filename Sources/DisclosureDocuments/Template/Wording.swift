import Disclosure
import PersonalData

/// Puts the values back into the words of a template, as text that may be seen by anyone.
struct Wording {
  let values: [PublicText]
  private(set) var problems: [TemplateError.Problem] = []

  init(values: [PublicText]) { self.values = values }

  /// The running text of one block.
  mutating func inlines(
    _ inlines: [MarkdownInline], line: Int
  ) -> [NoticeDocument.Inline] {
    let shown = inlines.compactMap { inline -> NoticeDocument.Inline? in
      guard let text = text(inline.text, line: line) else { return nil }
      return switch inline {
      case .text: .text(text)
      case .strong: .strong(text)
      }
    }
    // A number may not come together where plain and strong text meet.
    let whole = shown.map(\.text).joined()
    check(
      whole, forbidden: PrivateContent.Kind.all.subtracting(allowedKinds(in: whole)), line: line)
    return shown
  }

  /// `marked` with its values, on one line; nil, and a problem, when it is not fit to be seen.
  mutating func text(_ marked: String, line: Int) -> PublicText? {
    var (whole, isFit) = ("", true)
    for part in Wording.parts(of: unwrapped(marked)) {
      switch part {
      case .words(let words):
        isFit = check(words, forbidden: PrivateContent.Kind.all, line: line) && isFit
        whole += words
      case .value(let index): whole += values[index].text
      }
    }
    guard isFit else { return nil }
    let printed = chinesePunctuation(whole)
    do {
      return try PublicText(
        scanning: printed, for: PrivateContent.Kind.all.subtracting(allowedKinds(in: printed)))
    } catch {
      problems.append(problem(with: error, line: line))
      return nil
    }
  }

  /// `marked` with its values, as a reader will see it; nothing is checked.
  func shown(_ marked: String) -> String {
    Wording.parts(of: marked).reduce("") { text, part in
      switch part {
      case .words(let words): text + words
      case .value(let index): text + values[index].text
      }
    }
  }

  /// Words that hold no value, or nil.
  func plainWords(_ inlines: [MarkdownInline]) -> String? {
    guard inlines.count == 1, case .text(let text) = inlines[0],
      !text.contains(Mark.valueOpening)
    else { return nil }
    return text.drop { $0 == " " }.trimmed(of: " ")
  }

  private enum Part {
    case words(String)
    case value(Int)
  }

  private static func parts(of marked: String) -> [Part] {
    var parts: [Part] = []
    for (order, piece) in marked.split(
      separator: Mark.valueOpening, omittingEmptySubsequences: false
    )
    .enumerated() {
      guard order > 0, let end = piece.firstIndex(of: Mark.valueClosing),
        let index = Int(piece[..<end])
      else {
        parts.append(.words(String(piece)))
        continue
      }
      parts.append(.value(index))
      parts.append(.words(String(piece[end...].dropFirst())))
    }
    return parts
  }

  /// The kinds of private content that a value brings along because it may show them: the office's
  /// mobile phone in a phone fact.
  private func allowedKinds(in text: String) -> Set<PrivateContent.Kind> {
    let candidates = values.filter { text.contains($0.text) && !$0.text.isEmpty }
    return PrivateContent.Kind.all.filter { kind in
      candidates.contains { PrivateContent.first(in: $0.text, of: [kind]) != nil }
    }
  }

  @discardableResult
  private mutating func check(
    _ text: String, forbidden: Set<PrivateContent.Kind>, line: Int
  ) -> Bool {
    guard let found = PrivateContent.first(in: text, of: forbidden) else { return true }
    problems.append(problem(with: found, line: line))
    return false
  }

  private func problem(with found: PrivateContent, line: Int) -> TemplateError.Problem {
    .init(
      "TPL-11", line: line,
      "写有\(found.kind.rawValue)(\(found.excerpt)),公示里不能有;单位电话请写在事项文件的“联系电话”里")
  }
}
