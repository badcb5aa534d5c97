import Disclosure
import NoticeLife
import WorkingDays

extension NoticeState {
  /// What `show --json` says of a notice; members are added and never changed.
  func json(id: String) -> JSON {
    .members([
      "id": .string(id), "kind": .string(current.kind), "title": .string(current.title),
      "stage": .string(stage.rawValue), "version": .integer(dossier.currentNumber),
      "rows": .integer(current.rowCount), "fingerprint": .string(current.fingerprint),
      "sha256": .string(current.sha256), "listRoot": .string(current.listRoot),
      "versions": .array(dossier.versions.map(\.json)),
      "scheme": .string(current.scheme.id), "nextStep": .orNull(nextStepName),
      "signatures": .array(dossier.signatures.map(\.json)),
      "openWarnings": .array(dossier.openWarnings.map(JSON.string)),
      "ticks": .array(dossier.ticks.map(\.json)), "forced": .array(dossier.forced.map(\.json)),
      "returns": .array(dossier.returns.map(\.json)),
      "notBefore": .orNull(dossier.notBefore?.iso8601), "period": period,
      "postings": .array(exposure?.rounds.flatMap(\.json) ?? []),
      "objections": .array(exposure?.objections.map(\.json) ?? []),
      "frozenRows": .array(exposure?.frozenRows.map(JSON.integer) ?? []),
      "ending": endingJSON,
      "links": .array(
        dossier.links.map {
          .members(["notice": .string($0.notice), "as": .string($0.link.rawValue)])
        }
      ),
    ])
  }

  private var nextStepName: String? { stage == .draft ? dossier.nextStep?.name : nil }

  private var period: JSON {
    let plan = current.period
    return .members([
      "count": .integer(plan.count), "unit": .string(plan.unit.rawValue),
      "firstDay": .string(plan.firstDay.rawValue), "source": .string(plan.source),
      "planned": .string(plan.posted.description),
      "printedEnd": .string(plan.printedEnd.iso8601),
      "start": .orNull(exposure?.round.period?.start.iso8601),
      "firstCounted": .orNull(exposure?.round.period?.firstCounted.description),
      "ends": .orNull(exposure?.ends?.iso8601),
    ])
  }

  private var endingJSON: JSON {
    switch ending {
    case .concluded(let outcome, let at):
      .members([
        "as": .string("concluded"), "outcome": .string(outcome.name),
        "at": .string(at.iso8601),
      ])
    case .withdrawn(let reason, let at):
      .members([
        "as": .string("withdrawn"), "reason": .string(reason), "at": .string(at.iso8601),
      ])
    case nil: .null
    }
  }
}

extension NoticeAct.Outcome {
  fileprivate var name: String {
    switch self {
    case .noObjection: "noObjection"
    case .decided: "decided"
    case .corrected: "corrected"
    }
  }
}

extension Dossier.Version {
  fileprivate var json: JSON {
    .members([
      "version": .integer(content.version), "by": .string(drafter), "at": .string(at.iso8601),
      "rows": .integer(content.rowCount), "fingerprint": .string(content.fingerprint),
    ])
  }
}

extension Dossier.Signature {
  fileprivate var json: JSON {
    .members([
      "step": .string(step), "by": .string(person), "at": .string(at.iso8601),
      "version": .integer(version),
    ])
  }
}

extension Dossier.Mark {
  fileprivate var json: JSON {
    .members([
      "what": .string(what), "reason": .string(reason), "by": .string(person),
      "at": .string(at.iso8601), "version": .integer(version),
    ])
  }
}

extension Exposure.Round {
  fileprivate var json: [JSON] {
    postings.map { posting in
      .members([
        "number": .integer(posting.number), "channel": .string(posting.channel),
        "place": .string(posting.place), "at": .string(posting.at.iso8601),
        "proven": .bool(posting.isProven),
        "evidence": .array(posting.evidence.map(\.json)),
        "takenDown": .orNull(takenDown[posting.number]?.iso8601),
      ])
    }
  }
}

extension Posting.Evidence {
  fileprivate var json: JSON {
    switch self {
    case .photograph(let sha256): .members(["photograph": .string(sha256)])
    case .page(let address, let sha256):
      .members(["page": .string(address), "sha256": .orNull(sha256)])
    }
  }
}

extension Exposure.Objected {
  fileprivate var json: JSON {
    .members([
      "id": .string(objection), "rows": .array(rows.map(JSON.integer)),
      "finding": .orNull(finding?.rawValue),
    ])
  }
}
