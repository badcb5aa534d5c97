import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife

struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "本单位办理公示的人:添加、分配角色、换密码、停用。",
    discussion: """
      角色:\(Role.allCases.map(\.rawValue).joined(separator: "、"))。
      系统管理、安全管理、审计三员各由不同的人担任,也不兼办公示。
      例:
        gongshi people
        gongshi people add 李娜 --role 经办 --new-password-file 李娜.密码 --as 周敏 --password-file 周敏.密码
        gongshi people roles 李娜 --role 经办 --role 受理 --as 周敏 --password-file 周敏.密码
      """,
    subcommands: [
      PeopleListCommand.self, PeopleAddCommand.self, PeopleRolesCommand.self,
      PeoplePasswordCommand.self, PeopleRemoveCommand.self,
    ], defaultSubcommand: PeopleListCommand.self, aliases: ["人员"])
}

/// A role by its name.
private func knownRole(_ text: String) throws -> Role {
  guard let role = Role(rawValue: text) else {
    let names = Role.allCases.map(\.rawValue).joined(separator: "、")
    throw ValidationError("没有角色“\(text)”,可以写:\(names)。")
  }
  return role
}

extension Set<Role> {
  /// As 经办、受理.
  var chinese: String {
    isEmpty ? "已停用" : Role.allCases.filter(contains).map(\.rawValue).joined(separator: "、")
  }
}

struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出办理公示的人和他们的角色。",
    discussion: """
      例:
        gongshi people list
        gongshi people list --json
        gongshi people list --data 公示数据
      """, aliases: ["列出"])

  @OptionGroup var office: OfficeOptions

  func run() throws {
    try office.looking { reading, _ in
      let people = try reading.people()
      let rows = people.map { [$0.id, $0.name, $0.roles.chinese] }
      return OfficeAnswer(
        lines: TextTable.lines(of: [["编号", "姓名", "角色"]] + rows),
        json: [JSON.Member("people", .array(people.map(\.json)))])
    }
  }
}

struct PeopleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "添加一个人,由安全管理员办理。",
    discussion: """
      例:
        gongshi people add 李娜 --role 经办 --new-password-file 李娜.密码 --as 周敏
        gongshi people add 王强 --role 审核 --role 受理 --new-password-file 王强.密码 --as 周敏
        gongshi people add 赵刚 --role 系统管理 --as 周敏 --dry-run --new-password-file 赵刚.密码
      """, aliases: ["添加"])

  @Argument(help: "姓名。") var name: String
  @Option(help: "角色,可以写多次。", transform: knownRole) var role: [Role]
  @Option(
    help: ArgumentHelp("写着这个人最初密码的文件;不写就在终端询问。", valueName: "file"))
  var newPasswordFile: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      // Asked before anything is held: nobody waits while somebody thinks of a password.
      let new = NewPerson(
        name: name, roles: Set(role),
        password: try PasswordSource.new(newPasswordFile, of: name).readNew(),
        cost: passwordCost(rehearsing: session.settings.rehearsal))
      try acting.act(in: session) { writing in
        let person = try writing.add(new)
        return OfficeAnswer(
          done: ["添加 \(person.id) \(name)(\(person.roles.chinese))"],
          lines: ["请 \(name) 用 gongshi people password 换成自己的密码。"],
          json: [JSON.Member("person", person.json)])
      }
    }
  }
}

struct PeopleRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "改一个人的角色,由安全管理员办理。",
    discussion: """
      写出的就是以后全部的角色。
      例:
        gongshi people roles 李娜 --role 经办 --role 受理 --as 周敏
        gongshi people roles P2 --role 审核 --as 周敏
        gongshi people roles 李娜 --role 经办 --as 周敏 --dry-run
      """, aliases: ["角色"])

  @Argument(help: "姓名或编号。") var name: String
  @Option(help: "角色,可以写多次。", transform: knownRole) var role: [Role]
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let before = try writing.person(name)
      try writing.changeRoles(of: name, to: Set(role))
      let after = try writing.person(name)
      return OfficeAnswer(
        done: ["把 \(after.name) 的角色由\(before.roles.chinese)改为\(after.roles.chinese)"],
        json: [JSON.Member("person", after.json)])
    }
  }
}

struct PeoplePasswordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "换自己的密码。",
    discussion: """
      例:
        gongshi people password --as 李娜
        gongshi people password --as 李娜 --password-file 旧.密码 --new-password-file 新.密码
        gongshi people password --as 李娜 --password-file 旧.密码 --new-password-file 新.密码 --json
      """, aliases: ["密码"])

  @Option(help: ArgumentHelp("写着新密码的文件;不写就在终端询问。", valueName: "file"))
  var newPasswordFile: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      let new = try PasswordSource.new(newPasswordFile, of: acting.actor.name ?? "").readNew()
      try acting.act(in: session) { writing in
        try writing.changePassword(
          to: new, cost: passwordCost(rehearsing: session.settings.rehearsal))
        return OfficeAnswer(
          done: ["换了 \(writing.actor.name) 的密码"],
          json: [JSON.Member("person", .string(writing.actor.id))])
      }
    }
  }
}

struct PeopleRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "停用一个人,由安全管理员办理;以前的签名都在。",
    discussion: """
      例:
        gongshi people remove 李娜 --as 周敏
        gongshi people remove P2 --as 周敏 --dry-run
        gongshi people remove 李娜 --as 周敏 --json
      """, aliases: ["停用"])

  @Argument(help: "姓名或编号。") var name: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let person = try writing.person(name)
      try writing.deactivate(name)
      return OfficeAnswer(
        done: ["停用 \(person.id) \(person.name)(原角色:\(person.roles.chinese))"],
        json: [JSON.Member("person", try writing.person(name).json)])
    }
  }
}

extension StoredPerson {
  fileprivate var json: JSON {
    .members([
      "id": .string(id), "name": .string(name),
      "roles": .array(Role.allCases.filter(roles.contains).map { .string($0.rawValue) }),
      "active": .bool(isActive),
    ])
  }
}
