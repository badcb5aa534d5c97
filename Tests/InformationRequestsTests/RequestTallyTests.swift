import DisclosureTesting
import InformationRequests
import Testing
import WorkingDays

@Suite struct RequestTallyTests {
  private func request(
    _ number: Int, _ received: CalendarDay, _ closed: CalendarDay? = nil,
    _ outcome: RequestOutcome = .disclosed, by applicant: ApplicantKind = .person
  ) -> CountedRequest {
    CountedRequest(
      id: "S-\(number)", applicant: applicant, received: received,
      closed: closed.map { CountedRequest.Closing(on: $0, outcome: outcome) })
  }

  @Test func `a year takes in what it received and what was left of the years before`() {
    let tally = RequestTally(
      year: 2026,
      of: [
        request(1, "2025-12-31", "2025-12-31"), request(2, "2025-12-31", "2026-01-01"),
        request(3, "2026-01-01", "2026-12-31", .notHeld, by: .company),
        request(4, "2026-12-31", "2027-01-01"), request(5, "2026-12-31"), request(6, "2027-01-01"),
      ])
    #expect(tally.requests(.received) == ["S-3", "S-4", "S-5"])
    #expect(tally.requests(.carried) == ["S-2"])
    #expect(tally.requests(.total) == ["S-2", "S-3"])
    #expect(tally.requests(.forward) == ["S-4", "S-5"])
    #expect(tally.requests(.outcome(.notHeld), of: .company) == ["S-3"])
    #expect(tally.requests(.outcome(.notHeld), of: .person) == [])
    #expect(tally.requests(.outcome(.disclosed)) == ["S-2"])
  }

  @Test func `the rows are the 25 of the form`() {
    #expect(RequestTally.Row.all.count == 25 && Set(RequestTally.Row.all).count == 25)
  }

  /// The rules that table 3 must satisfy, whatever came in.
  @Test func `new and carried make done and forward in every column, and next year carries it`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let requests = (0..<60).map { number in
        let received = CalendarDay("2025-06-01") + Int.random(in: 0...700, using: &generator)
        let closed = Bool.random(using: &generator)
        return request(
          number, received, closed ? received + Int.random(in: 0...200, using: &generator) : nil,
          RequestOutcome.allCases.randomElement(using: &generator) ?? .other,
          by: ApplicantKind.allCases.randomElement(using: &generator) ?? .person)
      }
      let (tally, next) = (
        RequestTally(year: 2026, of: requests), RequestTally(year: 2027, of: requests)
      )
      for applicant in ApplicantKind.allCases.map(Optional.some) + [nil] {
        func count(_ row: RequestTally.Row) -> Int { tally.count(row, of: applicant) }
        #expect(count(.received) + count(.carried) == count(.total) + count(.forward))
        let outcomes = RequestOutcome.allCases.reduce(0) { $0 + count(.outcome($1)) }
        #expect(outcomes == count(.total))
        #expect(next.requests(.carried, of: applicant) == tally.requests(.forward, of: applicant))
      }
      for row in RequestTally.Row.all {
        let all = ApplicantKind.allCases.reduce(0) { $0 + tally.count(row, of: $1) }
        #expect(all == tally.count(row))
      }
    }
  }

  @Test func `a state is counted by its receipt, its end and who asks`() throws {
    #expect(CountedRequest("S-1", try RequestState.of(.sample(.internet))) == nil)
    let open = try #require(CountedRequest("S-1", RequestState.of(.sample(applicant: .charity))))
    #expect(open.received == "2026-09-28" && open.closed == nil && open.applicant == .charity)
    let closed = try #require(
      CountedRequest("S-1", RequestState.of(.sample(), .answer(.lookup, "2026-10-09"))))
    #expect(closed.closed == CountedRequest.Closing(on: "2026-10-09", outcome: .lookup))
  }
}
