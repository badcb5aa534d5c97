import Disclosure
import DisclosureTesting
import Testing

@testable import TeacherHiring

/// A hiring for one post up to the written exam.
func afterWritten(
  _ marks: [String], seats: Int = 1, _ changes: [String: String] = [:],
  applicants: [Int: [String: String]] = [:]
) -> HiringFolder {
  var folder = HiringFolder(changes)
  folder.fill(HiringFile.posts, [postRow(["招聘人数": "\(seats)"])])
  folder.fill(HiringFile.applicants, applicantRows(marks.count, applicants))
  folder.fill(HiringFile.firstKeying, keyedRows(marks))
  folder.fill(HiringFile.secondKeying, keyedRows(marks))
  folder.run(keyingStep)
  folder.run(writtenStep)
  return folder
}

func left(
  _ ticket: String, _ stage: String, _ kind: String = "退出"
) -> [String: String] {
  ["准考证号": ticket, "环节": stage, "情形": kind, "原因类别": kind == "退出" ? "放弃" : ""]
}
