import Disclosure

/// Which post: the same three columns in every list.
let placeColumns = [Candidate.unit.spec, Candidate.post.spec, Candidate.postCode.spec]

/// The ids that together name a post.
let placeKey = placeColumns.map(\.id)

/// Who, in lists posted by ticket number: the name stays in the office's file.
let ticketColumns = [
  Candidate.ticket.spec,
  Candidate.name.spec.with(
    privacy: .withheld(byTicketNumber), required: false, hint: "只供核对,不公开"),
]

/// The number planned, in lists where it only measures how many go on.
let planColumn = Candidate.planned.spec.with(required: false)

/// People of a post together, best first.
let byRankInPost = ListOrder.rank(column: Candidate.rank.spec.id, within: placeKey)
