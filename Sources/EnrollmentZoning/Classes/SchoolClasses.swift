public import Disclosure
public import PublicDraws

/// A public seed with the time at which it became known.
public struct ClassSeedValue: Hashable, Sendable {
  public let seed: PublicSeed
  /// As 2026-08-29 09:30.
  public let time: String

  public init(source: String, time: String, value: String) {
    seed = PublicSeed(source, value)
    self.time = time
  }

  var json: JSON {
    .members([
      "source": .string(seed.source), "time": .string(time), "value": .string(seed.value),
    ])
  }
}

/// The classes of one school: what goes into the draw, and what comes out of it.
public struct SchoolClasses: Sendable {
  /// The first words of every hash of ours, so that no other paper has the same.
  public static let format = "gongshi-classes-1"

  public let school: String
  public let grade: String
  public let task: ClassTask
  /// By registration number; needed for the list alone, not for the draw.
  public let names: [String: String]
  /// None where teachers are not drawn.
  public let teams: [TeacherTeam]
  public let pupilSeeds: [ClassSeedValue]
  public let teacherSeeds: [ClassSeedValue]

  public init(
    school: String, grade: String, task: ClassTask, names: [String: String] = [:],
    teams: [TeacherTeam] = [], pupilSeeds: [ClassSeedValue], teacherSeeds: [ClassSeedValue] = []
  ) {
    (self.school, self.grade, self.task, self.names) = (school, grade, task, names)
    (self.teams, self.pupilSeeds, self.teacherSeeds) = (teams, pupilSeeds, teacherSeeds)
  }

  /// Over everything that decides but the seeds (名单指纹): fixed and shown before these are known.
  public var fingerprint: String { input.sha256 }

  /// What the hash of the teachers' draw is taken of.
  public var teamFingerprint: String { teamInput.sha256 }

  /// The stream that the pupils come to classes by.
  public var pupilStream: DrawStream { stream(fingerprint, pupilSeeds) }

  var teacherStream: DrawStream { stream(teamFingerprint, teacherSeeds) }

  private func stream(_ commitment: String, _ seeds: [ClassSeedValue]) -> DrawStream {
    DrawStream(DrawKey(commitment: commitment, seeds: seeds.map(\.seed)))
  }

  public var outcome: ClassOutcome { task.assigned(by: pupilStream) }

  /// By class, from 0; empty where teachers are not drawn.
  public var heads: [TeacherTeam] { drawnTeams(teams, by: teacherStream) }

  /// As 七年级1班, from 0.
  public func className(_ place: Int) -> String { "\(grade)\(place + 1)班" }

  /// With the school in front, which is what the list has.
  func label(_ place: Int) -> String { school + className(place) }
}

extension SchoolClasses {
  var input: JSON {
    .members([
      "format": .string(SchoolClasses.format), "school": .string(school),
      "grade": .string(grade), "plan": task.planJSON,
      "pupils": .array(task.pupils.map(\.json)),
    ])
  }

  var teamInput: JSON {
    .members([
      "format": .string(SchoolClasses.format), "school": .string(school),
      "grade": .string(grade), "classes": .integer(task.classes),
      "teams": .array(
        teams.sorted { $0.team.utf8.lexicographicallyPrecedes($1.team.utf8) }.map(\.json)),
    ])
  }

  /// All that is needed to do both draws again, and what came of them; nil where it was refused.
  ///
  /// It holds marks and needs of care: it stays with the sealed papers and is not posted.
  public var record: JSON? {
    guard case .assigned(let assignment) = outcome else { return nil }
    let result = zip(task.pupils, assignment.classOf).map { pupil, place -> JSON in
      .members(["number": .string(pupil.number), "class": .integer(place + 1)])
    }
    let heads = heads.enumerated().map { place, team -> JSON in
      .members(["class": .integer(place + 1), "team": .string(team.team)])
    }
    return .members([
      "input": input, "fingerprint": .string(fingerprint),
      "seeds": .array(pupilSeeds.map(\.json)), "result": .array(result),
      "teamInput": teams.isEmpty ? nil : teamInput,
      "teamFingerprint": teams.isEmpty ? nil : .string(teamFingerprint),
      "teamSeeds": teams.isEmpty ? nil : .array(teacherSeeds.map(\.json)),
      "heads": teams.isEmpty ? nil : .array(heads),
    ])
  }
}

extension ClassTask {
  fileprivate var planJSON: JSON {
    .members([
      "classes": .integer(classes), "method": .string(method.rawValue),
      "subjects": .array(subjects.map(JSON.string)), "sizeLimit": .integer(sizeLimit),
      "sexLimit": .integer(sexLimit), "careLimit": careLimit.map(JSON.integer) ?? .null,
      "ethnicityLimit": ethnicityLimit.map(JSON.integer) ?? .null,
      "conditions": .array(
        ClassCondition.allCases.filter(conditions.contains).map { .string($0.rawValue) }),
    ])
  }
}

extension ClassPupil {
  fileprivate var json: JSON {
    .members([
      "number": .string(number), "sex": .string(isBoy ? "男" : "女"),
      "marks": .array(marks.map(JSON.integer)), "together": .orNull(together),
      "apart": .orNull(apart), "sound": .orNull(sound), "care": .orNull(care),
      "ethnicity": .orNull(ethnicity),
    ])
  }
}

extension TeacherTeam {
  fileprivate var json: JSON {
    .members([
      "team": .string(team), "head": .string(head), "teachers": .orNull(teachers),
    ])
  }
}

/// A record for each school whose classes can be made.
public func classRecords(in input: WorkInput) -> [JSON] {
  ClassDesk(input).schools.compactMap(\.record)
}
