/// The holiday papers that the program carries, one file a year in `Papers/`.
///
/// A new year is a file there and a line here; a test compares the two.
private let paperFiles: [[UInt8]] = [
  PackageResources.holidays2004_json,
  PackageResources.holidays2005_json,
  PackageResources.holidays2006_json,
  PackageResources.holidays2007_json,
  PackageResources.holidays2008_json,
  PackageResources.holidays2009_json,
  PackageResources.holidays2010_json,
  PackageResources.holidays2011_json,
  PackageResources.holidays2012_json,
  PackageResources.holidays2013_json,
  PackageResources.holidays2014_json,
  PackageResources.holidays2015_json,
  PackageResources.holidays2016_json,
  PackageResources.holidays2017_json,
  PackageResources.holidays2018_json,
  PackageResources.holidays2019_json,
  PackageResources.holidays2020_json,
  PackageResources.holidays2021_json,
  PackageResources.holidays2022_json,
  PackageResources.holidays2023_json,
  PackageResources.holidays2024_json,
  PackageResources.holidays2025_json,
  PackageResources.holidays2026_json,
]

extension HolidayPaper {
  /// The arrangements of 2004–2026.
  public static let national: [HolidayPaper] = paperFiles.map { bytes in
    do {
      return try HolidayPaper(json: bytes)
    } catch {
      preconditionFailure("a built-in holiday paper is wrong: \(error)")
    }
  }
}

extension WorkingCalendar {
  /// The nation's calendar as the program carries it.
  public static let national = WorkingCalendar(papers: HolidayPaper.national)
}
