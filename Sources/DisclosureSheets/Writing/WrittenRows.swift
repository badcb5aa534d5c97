import CZip

/// Whether the sheets in the .xlsx at `path` are at least as long as the rows they were given.
///
/// The library copies the rows of each sheet through a second temporary file and does not look
/// whether they fit: on a full disk it reports success and leaves a workbook cut off in the middle.
func holdsAllRows(_ path: String, bytesOfSheets: [Int]) -> Bool {
  var code: CInt = 0
  guard let archive = zip_open(path, ZIP_RDONLY, &code) else { return false }
  defer { zip_discard(archive) }
  return bytesOfSheets.enumerated().allSatisfy { index, bytes in
    var status = zip_stat_t()
    return zip_stat(archive, "xl/worksheets/sheet\(index + 1).xml", 0, &status) == 0
      && status.size > UInt64(bytes)
  }
}
