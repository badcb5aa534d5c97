/// What one reading has used up, inner files included, so that copies of copies come to an end.
final class ReadingAccount {
  /// What is left for the programs that read PDFs.
  var programs: ProgramAllowance
  private var bytes = 0

  init(_ limits: FileTextLimits) { programs = ProgramAllowance(limits) }

  /// Notes an inner file of `count` bytes.
  func take(_ count: Int, of limit: Int) throws(FileTextRefusal) {
    bytes += count
    guard bytes <= limit else { throw .tooLarge("里面的文件合计", limit: limit) }
  }
}
