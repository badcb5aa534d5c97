import ZipArchives

/// Whether the sheets in the .xlsx at `path` are at least as long as the rows they were given.
///
/// The library copies the rows of each sheet through a second temporary file and does not look
/// whether they fit: on a full disk it reports success and leaves a workbook cut off in the middle.
func holdsAllRows(_ path: String, bytesOfSheets: [Int]) -> Bool {
  guard let archive = try? ZipFile(opening: path, within: .ownFile) else { return false }
  return bytesOfSheets.enumerated().allSatisfy { index, bytes in
    (archive.size(of: "xl/worksheets/sheet\(index + 1).xml") ?? 0) > bytes
  }
}
