import Disclosure
import DisclosureTesting
import SchoolOversight
import WorkingDays

/// Made-up schools, duties and terms that the tests of coverage and ranking share.
enum OversightSample {
  static let primary = School(
    code: "3210840101", name: "临江县实验小学", aliases: ["实验小学"], stage: .primary, township: "城关镇")
  static let nine = School(
    code: "3210840102", name: "临江县九龙学校", stage: .nineYear, isPrivate: true, township: "九龙镇")
  static let kindergarten = School(
    code: "3210840103", name: "临江县第一幼儿园", stage: .kindergarten, township: "城关镇")

  static func duty(
    _ clock: String, id: String = "plan", stages: [SchoolStage] = [], isForPrivate: Bool? = nil
  ) -> Duty {
    guard let clock = DutyClock(clock) else { preconditionFailure("no clock: \(clock)") }
    return Duty(
      id: id, name: "事项\(id)", stages: stages, isForPrivate: isForPrivate, clock: clock,
      source: .practice("试验"))
  }

  static func fact(
    _ school: School = primary, _ duty: String = "plan", title: String = "",
    formed: CalendarDay? = nil, published: CalendarDay? = nil, occasion: Occasion.Name? = nil,
    inapplicable: String? = nil, row: Int = 4
  ) -> DisclosureFact {
    DisclosureFact(
      unit: school.code, duty: duty, title: title, formed: formed, published: published,
      occasion: occasion, channel: "学校公示栏", inapplicable: inapplicable, source: .register(row: row))
  }

  static func coverage(
    _ duties: [Duty], _ facts: [DisclosureFact], schools: [School] = [primary],
    span: ClosedRange<CalendarDay> = "2026-01-01"..."2026-12-31", on day: CalendarDay,
    terms: [CalendarDay] = ["2026-03-02", "2026-09-01"]
  ) -> Coverage {
    Coverage(
      of: schools, facts,
      CoverageTerms(
        duties: duties, span: span, day: day, terms: terms, calendar: .national))
  }
}
