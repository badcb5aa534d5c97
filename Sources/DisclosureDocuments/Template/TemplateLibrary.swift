public import Disclosure
import PersonalData

/// The words of every kind of notice, and of the papers for the file: a template for each, by the
/// kind's id or the paper's name.
///
/// A template has a head in YAML between two lines of dashes, and a body in Mustache and Markdown.
/// It is read strictly: a name that nothing stands for, a fact that it forgets, a section without an
/// end or Markdown that a notice cannot have is a ``TemplateError`` with the line.
public struct TemplateLibrary: Sendable {
  private enum Source {
    case file(String)
    case wording(NoticeWording)
  }

  private let sources: [String: Source]

  /// `builtIn` holds the text of each template by its name, as `hiring.proposed`.
  public init(builtIn: [String: String]) { self.init(builtIn.mapValues(Source.file)) }

  private init(_ sources: [String: Source]) { self.sources = sources }

  /// The same library with the words of more kinds, by their ids, in place of those it had.
  public func including(_ wordings: [String: NoticeWording]) -> TemplateLibrary {
    TemplateLibrary(sources.merging(wordings.mapValues(Source.wording)) { $1 })
  }

  /// The same library with an office's own templates in place of the built-in ones of that name.
  ///
  /// A file that belongs to none is refused: its words would silently not be used.
  public func overridden(
    by own: [String: String]
  ) throws(TemplateError) -> TemplateLibrary {
    for name in own.keys.sorted() where sources[name] == nil {
      let near = nearSpellings(of: name, among: sources.keys.sorted())
      let remedy = near.isEmpty ? ",现有的是\(sources.keys.sorted().joined(separator: "、"))" : near
      throw TemplateError(name, [.init("TPL-12", "没有这个名称的公示或内部记录,这个模板用不上\(remedy)")])
    }
    return TemplateLibrary(sources.merging(own.mapValues(Source.file)) { $1 })
  }

  /// The title of a notice of `kind`, from the head of its template and the facts alone.
  public func title(
    for kind: NoticeKind, facts: Facts
  ) throws(TemplateError) -> PublicText {
    let file = try file(named: kind.id)
    let entries = try entries(kind) { (spec) throws(PrivateContent) in
      try publicTexts(facts.texts(spec.name), spec)
    }
    return try title(of: file, TemplateNames(entries))
  }

  /// The notice of `publication`, worded by the template of `kind`, for the board or for the web.
  ///
  /// The two differ when the web may not show the list: there its counts stand in its place.
  public func document(
    for publication: Publication, kind: NoticeKind, fingerprint: String,
    place: NoticePlace = .board
  ) throws(TemplateError) -> NoticeDocument {
    let file = try file(named: kind.id)
    let facts = try entries(kind) { publication.texts($0.name) }
    let statements = kind.statements.map {
      TemplateNames.Entry(name: $0.name, isOptional: true, values: publication.texts($0.name))
    }
    let names = TemplateNames(
      publication.derivedNames(fingerprint: fingerprint) + facts + statements)
    try stop(on: names.problems(in: file.body) + omissions(of: file, kind), file)
    let body = try body(
      of: file, names, directives(for: publication, at: place, of: file), subject: kind.name)
    let correction = publication.correction.map { [NoticeDocument.Block.paragraph([.strong($0)])] }
    return NoticeDocument(
      title: publication.title, blocks: (correction ?? []) + body.blocks,
      issuer: publication.issuer, subject: body.subject, fingerprint: fingerprint,
      pageAddress: publication.texts("公示网址").first)
  }

  /// The blocks of `file` with `names` in their places, which have been checked, and its subject;
  /// `subject` when its head names none.
  func body(
    of file: TemplateFile, _ names: TemplateNames, _ directives: [Directive], subject: String
  ) throws(TemplateError) -> (blocks: [NoticeDocument.Block], subject: PublicText) {
    let filled = try filled(file.body, names, file)
    let (markdown, problems) = markdownBlocks(filled.text, lines: filled.lines)
    var assembly = DocumentAssembly(file, directives, values: filled.values)
    let blocks = assembly.blocks(from: markdown)
    let subject = assembly.plain(file.subject ?? subject)
    try stop(on: problems + assembly.problems, file)
    return (blocks, subject)
  }

  /// The title of `file`, with `names` in their places.
  func title(
    of file: TemplateFile, _ names: TemplateNames
  ) throws(TemplateError) -> PublicText {
    try stop(on: names.problems(in: file.title), file)
    let filled = try filled(file.title, names, file)
    var wording = Wording(values: filled.values)
    let text = wording.text(filled.text, line: file.titleLine)
    try stop(on: wording.problems, file)
    guard let text, !text.text.isEmpty else {
      throw TemplateError(file.name, [.init("TPL-10", line: file.titleLine, "标题是空的,请补上")])
    }
    return text
  }

  func file(named name: String) throws(TemplateError) -> TemplateFile {
    switch sources[name] {
    case .file(let text): return try TemplateFile(text, name: name)
    case .wording(let wording): return try TemplateFile(wording, name: name)
    case nil: throw TemplateError(name, [.init("TPL-01", "没有这个模板,请在模板文件夹里加上 \(name).md")])
    }
  }

  private func entries(
    _ kind: NoticeKind, _ values: (FactSpec) throws(PrivateContent) -> [PublicText]
  ) throws(TemplateError) -> [TemplateNames.Entry] {
    var entries: [TemplateNames.Entry] = []
    for spec in kind.facts {
      do {
        var texts = try values(spec)
        if spec.form == .day { texts = texts.map { PublicText(derived: printedDay($0.text)) } }
        entries.append(.init(name: spec.name, isOptional: !spec.isRequired, values: texts))
      } catch {
        let words = "事项“\(spec.name)”里有\(error.kind.rawValue)(\(error.excerpt)),请删去"
        throw TemplateError(kind.id, [.init("TPL-11", words)])
      }
    }
    return entries
  }

  private func publicTexts(
    _ texts: [String], _ spec: FactSpec
  ) throws(PrivateContent) -> [PublicText] {
    var shown: [PublicText] = []
    for text in texts { shown.append(try PublicText(scanning: text, for: spec.forbiddenKinds)) }
    return shown
  }

  private func filled(
    _ pieces: [TemplatePiece], _ names: TemplateNames, _ file: TemplateFile
  ) throws(TemplateError) -> FilledTemplate {
    do {
      return try fill(pieces, with: names)
    } catch {
      // Checked pieces are sound Mustache; what the library still minds is told as it says it.
      throw TemplateError(file.name, [.init("TPL-06", "标签有误,请核对:\(error)")])
    }
  }

  func stop(
    on problems: [TemplateError.Problem], _ file: TemplateFile
  ) throws(TemplateError) {
    guard problems.isEmpty else { throw TemplateError(file.name, problems) }
  }
}

/// What a notice must say and `file` does not: a required fact, or when the period is.
private func omissions(of file: TemplateFile, _ kind: NoticeKind) -> [TemplateError.Problem] {
  let named = file.names
  // Who signs stands in the signature.
  let forgotten = kind.facts.filter {
    $0.isRequired && !named.contains($0.name) && $0.name != "发布单位"
  }
  let statesPeriod = named.contains("公示期") || named.isSuperset(of: ["起始日", "截止日"])
  let period: TemplateError.Problem? =
    statesPeriod ? nil : .init("TPL-09", "没有写公示期,请加上 {{公示期}},或 {{起始日}} 和 {{截止日}}")
  return forgotten.map { omission(of: $0.name) } + (period.map { [$0] } ?? [])
}

/// That a template does not say something that it must say.
func omission(of name: String) -> TemplateError.Problem {
  .init("TPL-09", "没有写“\(name)”,请加上 {{\(name)}}")
}
