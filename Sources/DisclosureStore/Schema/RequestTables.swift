extension Schema {
  /// Applications for disclosure (依申请公开).
  static let requestTables: [String] = []
}
