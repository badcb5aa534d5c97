import CCmarkGFM

/// The part of Markdown that a notice is written in.
enum MarkdownBlock {
  case heading(level: Int, [MarkdownInline], line: Int)
  case paragraph([MarkdownInline], line: Int)
  /// Items with what stands before each: 1. or (1) or nothing.
  case list([(label: String, content: [MarkdownInline], line: Int)])
}

enum MarkdownInline: Hashable {
  case text(String)
  case strong(String)

  var text: String {
    switch self {
    case .text(let text), .strong(let text): text
    }
  }
}

/// Reads `text` as Markdown; what a notice cannot have comes back as a problem with its line.
///
/// Otherwise than in Markdown, every line is a paragraph, as people who do not know Markdown expect.
///
/// `lines` holds the line of the file for each line of the text. All names of the C library stay in
/// this file.
func markdownBlocks(
  _ text: String, lines: [Int]
) -> (blocks: [MarkdownBlock], problems: [TemplateError.Problem]) {
  guard let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
    return ([], [.init("TPL-08", "内存不够,没有读完模板")])
  }
  defer { cmark_node_free(root) }
  cmark_consolidate_text_nodes(root)
  var reader = MarkdownReader(lines: lines)
  let blocks = children(of: root).flatMap { reader.blocks($0) }
  return (blocks, reader.problems + vanishing(text, lines))
}

/// Lines that Markdown takes for the target of a link, and leaves out.
private func vanishing(_ text: String, _ lines: [Int]) -> [TemplateError.Problem] {
  text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    .filter { $0.element.drop { $0 == " " }.first == "[" && $0.element.contains("]:") }
    .map { .init("TPL-08", line: lines[$0.offset], "“[…]:”开头的一行不会印出来,请改写成“【…】：”") }
}

private typealias Node = OpaquePointer

private func children(of node: Node) -> [Node] {
  guard let first = cmark_node_first_child(node) else { return [] }
  return Array(sequence(first: first) { cmark_node_next($0) })
}

private struct MarkdownReader {
  let lines: [Int]
  var problems: [TemplateError.Problem] = []

  mutating func blocks(_ node: Node) -> [MarkdownBlock] {
    let line = line(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return contentLines(of: node).map { .paragraph($0.content, line: $0.line) }
    case CMARK_NODE_HEADING: return [heading(node, line)]
    case CMARK_NODE_LIST: return [.list(items(of: node))]
    default:
      refuse(refusedNames[cmark_node_get_type(node).rawValue] ?? "这种写法", line)
      return []
    }
  }

  private mutating func heading(_ node: Node, _ line: Int) -> MarkdownBlock {
    let level = Int(cmark_node_get_heading_level(node))
    if level > 3 { refuse("四级以上的标题", line) }
    // A line of dashes below a paragraph makes it a heading, which nobody means.
    if cmark_node_get_end_line(node) > cmark_node_get_start_line(node) {
      refuse("紧跟在文字下面的一行“---”或“===”", line)
    }
    return .heading(level: level, oneLine(of: node), line: line)
  }

  private mutating func items(
    of list: Node
  ) -> [(label: String, content: [MarkdownInline], line: Int)] {
    let start = Int(cmark_node_get_list_start(list))
    var items: [(label: String, content: [MarkdownInline], line: Int)] = []
    for (offset, item) in children(of: list).enumerated() {
      let line = line(of: item)
      let content = children(of: item)
      guard content.count == 1, cmark_node_get_type(content[0]) == CMARK_NODE_PARAGRAPH else {
        refuse("列表里再分段、分层,或空的一项", line)
        continue
      }
      items.append((label(start + offset, in: list), oneLine(of: content[0]), line))
    }
    return items
  }

  private func label(_ number: Int, in list: Node) -> String {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return "" }
    return cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? "（\(number)）" : "\(number)."
  }

  /// The lines of a block, each with its number.
  private mutating func contentLines(
    of block: Node
  ) -> [(content: [MarkdownInline], line: Int)] {
    var lines: [(content: [MarkdownInline], line: Int)] = [([], line(of: block))]
    for node in children(of: block) {
      let line = lines[lines.count - 1].line
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: lines[lines.count - 1].content.append(.text(literal(node, line)))
      case CMARK_NODE_STRONG: lines[lines.count - 1].content.append(.strong(strong(node, line)))
      case CMARK_NODE_SOFTBREAK: lines.append(([], nextLine(after: line)))
      default: refuse(refusedNames[cmark_node_get_type(node).rawValue] ?? "这种写法", line)
      }
    }
    return lines.map { (joined($0.content), $0.line) }
  }

  private mutating func oneLine(of block: Node) -> [MarkdownInline] {
    let lines = contentLines(of: block)
    if lines.count > 1 {
      problems.append(
        .init("TPL-08", line: lines[1].line, "接在列表的一项后面,请与它空一行,或并到上一行"))
    }
    return lines[0].content
  }

  private mutating func strong(_ strong: Node, _ line: Int) -> String {
    var text = ""
    for node in children(of: strong) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: text += literal(node, line)
      case CMARK_NODE_SOFTBREAK: refuse("跨行的粗体", line)
      default: refuse(refusedNames[cmark_node_get_type(node).rawValue] ?? "粗体里的这种写法", line)
      }
    }
    return text
  }

  private mutating func literal(_ node: Node, _ line: Int) -> String {
    let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    // Beside Chinese punctuation the parser takes two stars for two stars, and prints them.
    if text.contains("**") {
      problems.append(
        .init("TPL-08", line: line, "粗体的“**”没有成对,或紧挨着标点,请把标点移到“**”外面,如《**通知**》"))
    }
    return text
  }

  private mutating func refuse(_ what: String, _ line: Int) {
    problems.append(
      .init("TPL-08", line: line, "公示里不能有\(what),只能有标题(# 至 ###)、段落、列表和 **粗体**"))
  }

  private func line(of node: Node) -> Int {
    let index = Int(cmark_node_get_start_line(node)) - 1
    return lines.indices.contains(index) ? lines[index] : lines.last ?? 1
  }

  private func nextLine(after line: Int) -> Int { lines.first { $0 > line } ?? line }
}

/// Text beside text is one text: the parser cuts it at every character that might have meant more.
func joined(_ inlines: [MarkdownInline]) -> [MarkdownInline] {
  inlines.reduce(into: []) { list, next in
    guard case .text(let before) = list.last, case .text(let text) = next else {
      return list.append(next)
    }
    list[list.count - 1] = .text(before + text)
  }
}

private let refusedNames: [UInt32: String] = [
  CMARK_NODE_BLOCK_QUOTE.rawValue: "引用(行首的 >)",
  CMARK_NODE_CODE_BLOCK.rawValue: "代码块(行首空四格,或 ```)",
  CMARK_NODE_HTML_BLOCK.rawValue: "网页代码(<…>)",
  CMARK_NODE_THEMATIC_BREAK.rawValue: "分隔线(---)",
  CMARK_NODE_LINEBREAK.rawValue: "强制换行(行末的两个空格或 \\)",
  CMARK_NODE_CODE.rawValue: "代码(`…`)",
  CMARK_NODE_HTML_INLINE.rawValue: "网页代码(<…>)",
  CMARK_NODE_EMPH.rawValue: "斜体(*…*)",
  CMARK_NODE_LINK.rawValue: "链接([…](…) 或 <网址>)",
  CMARK_NODE_IMAGE.rawValue: "图片(![…](…))",
]
