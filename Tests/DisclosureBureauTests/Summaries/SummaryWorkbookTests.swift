import Disclosure
import DisclosureBureau
import DisclosureTesting
import Foundation
import SchoolOversight
import Testing

@Suite struct SummaryWorkbookTests {
  @Test func `writes for looking at`() throws {
    let summary = sampleCountySummary()
    try FileManager.default.createDirectory(
      atPath: "/tmp/t-summary/look", withIntermediateDirectories: true)
    try writeSummaryWorkbook(summary.forEveryone(), to: "/tmp/t-summary/look/public.xlsx")
    try writeSummaryWorkbook(summary.forBureau(), to: "/tmp/t-summary/look/internal.xlsx")
  }
}
