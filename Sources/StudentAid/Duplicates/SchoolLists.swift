public import Disclosure

/// Where several lists of grants of one term name one pupil who can stand in one of them only.
///
/// `lists` are the rows of 拟资助名单 of several schools, each with the name by which findings call
/// it; a finding comes with the index of its list. Rows without a number are told list by list.
public func duplicateFindings(
  across lists: [(name: String, records: [Record])]
) -> [(list: Int, finding: RecordFinding)] {
  let pupils = lists.enumerated().flatMap { index, list in
    list.records.map { ListedPupil($0, list: index) }
  }
  let comparison = PupilComparison(pupils)
  let clashes = comparison.clashes.map {
    (list: $0.later.list, finding: $0.finding(lists: lists.map(\.name)))
  }
  return clashes + comparison.unidentifiedFindings
}

extension ListedPupil {
  /// A row of 拟资助名单; all lists compared are of one term.
  fileprivate init(_ record: Record, list: Int) {
    let written = record[AidPupil.programme] ?? ""
    let programme = AidProgramme.named(written)
    self.init(
      list: list, row: record.row, name: record[AidPupil.name] ?? "",
      school: record[AidPupil.school] ?? "", schoolClass: record[AidPupil.schoolClass] ?? "",
      programme: programme?.name ?? written, term: "", stage: programme?.onlyStage,
      residentID: record[AidPupil.residentID], studentNumber: record[AidPupil.studentNumber])
  }
}
