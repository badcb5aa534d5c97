import ArgumentParser
import Disclosure
import DisclosureStore
import WorkingDays

/// What every command takes that looks into an office's data.
struct OfficeOptions: ParsableArguments {
  @OptionGroup var calendar: CalendarOptions
  @Option(
    help: ArgumentHelp(
      "密钥文件。默认取 $GONGSHI_KEY,再取数据文件夹旁边的“数据文件夹名.key”。", valueName: "file"))
  var key: String?
  @Option(
    help: ArgumentHelp("现在的时间,如 2026-09-28T09:00;只有演练的数据可以写。", valueName: "time"),
    transform: typedMoment)
  var now: Moment?
  @Flag(help: "输出 JSON。") var json = false

  /// The data folder that is meant.
  var folder: String { dataFolder(calendar.data) }

  /// The key file that was named; nil for the one beside the folder.
  var keyFile: String? { key ?? environment("GONGSHI_KEY") }
}

/// Who acts, and the password for it.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"), help: ArgumentHelp("谁在办,写姓名或编号。默认取 $GONGSHI_AS。", valueName: "name"))
  var person: String?
  @Option(
    help: ArgumentHelp(
      "写着密码的文件,密码是第一行。默认取 $GONGSHI_PASSWORD_FILE;都没有就在终端询问。",
      valueName: "file"))
  var passwordFile: String?

  /// Who is said to act; nil when nobody is.
  var name: String? { person ?? environment("GONGSHI_AS") }
}

/// What every command takes that changes an office's data, beside ``OfficeOptions``.
struct ActingOptions: ParsableArguments {
  @OptionGroup var office: OfficeOptions
  @OptionGroup var actor: ActorOptions
  @Flag(name: .customLong("dry-run"), help: "只说将要做什么,不保存。") var dryRun = false
}

/// When something happened that is typed in later.
struct HappenedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("发生的时间,如 2026-09-28T09:00,不能晚于现在;不写就是现在。", valueName: "time"),
    transform: typedMoment)
  var at: Moment?
}

/// A minute as it is typed: 2026-09-28T09:00 or "2026-09-28 09:00".
func typedMoment(_ text: String) throws -> Moment {
  guard let moment = Moment(parsing: text) else {
    throw ValidationError("“\(text)”不是时间,请写成 2026-09-28T09:00 的样子。")
  }
  return moment
}
