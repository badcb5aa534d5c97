import Foundation

/// The made-up roster of `roster.py`, row by row.
struct Roster {
  static let headers = ["姓名", "报考学校", "岗位代码", "准考证号", "名次", "总成绩"]

  let count: Int
  private let names: [String]
  private let schools: [String]
  private let posts: [String]

  init(folder: String, rows count: Int) throws {
    func table(_ name: String) throws -> [String] {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    self.count = count
    names = try table("names.txt")
    schools = try table("schools.txt")
    posts = try table("posts.txt")
  }

  func name(_ index: Int) -> String { names[index % 5000] }
  func school(_ index: Int) -> String { schools[7 * index % 300] }
  func post(_ index: Int) -> String { posts[index / 20 % 800] }

  func examNumber(_ index: Int) -> String {
    let figures = String(37 * index % 100_000_000)
    return "2026" + String(repeating: "0", count: 8 - figures.count) + figures
  }

  func rank(_ index: Int) -> Int { index % 20 + 1 }

  /// Hundredths of a point.
  func total(_ index: Int) -> Int { 5000 + 7919 * index % 5000 }
}
