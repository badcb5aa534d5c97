import Disclosure

/// An .xlsx, with everything read that its sheets need.
struct Workbook: Sendable {
  struct Sheet: Sendable {
    let info: SheetInfo
    let part: String
  }

  let sheets: [Sheet]
  let properties: FileProperties
  private let values: CellValues

  init(opening path: String) throws(SheetRefusal) {
    let archive = try ZipArchive(opening: path)
    let package = try Relationships.of("", in: archive)
    guard let part = package.first("officeDocument") else {
      throw Workbook.refusalWithoutWorkbook(archive)
    }
    if part.lowercased().hasSuffix(".bin") { throw .otherFormat("二进制的 .xlsb 表格") }
    guard archive.contains(part) else { throw .noWorkbook }
    let links = try Relationships.of(part, in: archive)
    let workbook = try archive.open(part, limit: ReadingLimits.smallPart).parse(WorkbookPart())
    self.sheets = try Workbook.sheets(of: workbook, links, in: archive)
    self.values = CellValues(
      strings: try Workbook.strings(links, in: archive),
      meanings: try Workbook.meanings(links, in: archive), dateSystem: workbook.dateSystem)
    self.properties = try FileProperties(in: archive, package)
  }

  func readRows(ofSheet index: Int, at path: String, _ body: (SheetRow) throws -> Void) throws
    -> SheetLayout
  {
    let sheet = sheets[index]
    let archive = try ZipArchive(opening: path)
    return try withoutActuallyEscaping(body) { body in
      var thrown: (any Error)?
      let part = SheetPart(named: sheet.info.name, values: values) { row throws(SheetRefusal) in
        do { try body(row) } catch {
          thrown = error
          throw .stopped
        }
      }
      do {
        let stream = try archive.open(sheet.part, limit: ReadingLimits.sheet)
        return try stream.parse(part).layout
      } catch { throw thrown ?? error }
    }
  }

  /// An archive without a workbook may be another kind of office file.
  private static func refusalWithoutWorkbook(_ archive: borrowing ZipArchive) -> SheetRefusal {
    archive.contains("content.xml") && archive.contains("mimetype")
      ? .otherFormat("OpenDocument 文件(.ods)") : .noWorkbook
  }

  private static func sheets(
    of workbook: WorkbookPart, _ links: Relationships, in archive: borrowing ZipArchive
  ) throws(SheetRefusal) -> [Sheet] {
    var sheets: [Sheet] = []
    for sheet in workbook.sheets {
      guard let link = links.targets.first(where: { $0.id == sheet.relationship })?.target else {
        throw .missingPart("工作表 \(sheet.name)")
      }
      guard link.kind == "worksheet" else { continue }
      guard archive.contains(link.part) else { throw .missingPart(link.part) }
      sheets.append(Sheet(info: SheetInfo(name: sheet.name, state: sheet.state), part: link.part))
    }
    guard !sheets.isEmpty else { throw .noWorkbook }
    return sheets
  }

  private static func meanings(
    _ links: Relationships, in archive: borrowing ZipArchive
  ) throws(SheetRefusal) -> [NumberMeaning] {
    guard let part = links.first("styles"), archive.contains(part) else { return [] }
    return try archive.open(part, limit: ReadingLimits.smallPart).parse(StylesPart()).meanings
  }

  private static func strings(
    _ links: Relationships, in archive: borrowing ZipArchive
  ) throws(SheetRefusal) -> SharedStrings {
    guard let part = links.first("sharedStrings"), archive.contains(part) else { return .none }
    return try SharedStrings.read(archive.open(part, limit: ReadingLimits.sharedStrings))
  }
}
