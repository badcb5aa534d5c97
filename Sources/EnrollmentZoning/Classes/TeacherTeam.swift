public import PublicDraws

/// A class head with the teachers of the subjects, who come to a class as one (教师组合).
public struct TeacherTeam: Hashable, Sendable {
  public let team: String
  public let head: String
  /// As 语文李敏、数学张强; nil where only class heads are drawn.
  public let teachers: String?

  public init(team: String, head: String, teachers: String? = nil) {
    (self.team, self.head, self.teachers) = (team, head, teachers)
  }
}

/// Which team comes to which class, from 0: the teams by their numbers as bytes, in an order drawn
/// by lot.
///
/// The stream is begun with other seeds than the pupils' (双随机), so that who drew the pupils
/// does not know whose they will be.
public func drawnTeams(_ teams: [TeacherTeam], by stream: DrawStream) -> [TeacherTeam] {
  var stream = stream
  return stream.shuffled(
    teams.sorted { $0.team.utf8.lexicographicallyPrecedes($1.team.utf8) })
}
