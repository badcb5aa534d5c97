import ArgumentParser

@main
struct Gongshi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi", abstract: "校务公开工具:核对名单、张贴公示、计算公示期。",
    subcommands: [
      KindsCommand.self, TemplateCommand.self, CheckCommand.self, NoticeCommand.self,
      PrintCommand.self,
      HiringCommand.self, AidCommand.self, FeesCommand.self, TitleCommand.self,
      EnrollmentCommand.self,
      PeriodCommand.self, CalendarCommand.self, SheetCommand.self, CatalogueCommand.self,
      GeneralCommand.self, ZoneCommand.self, DrawCommand.self, ProofreadCommand.self,
      SameCommand.self,
      InitCommand.self, PeopleCommand.self, DraftCommand.self, UndoCommand.self,
      ChecklistCommand.self, NumberCommand.self, SettingsCommand.self, SignCommand.self,
      ReturnCommand.self,
      ScheduleCommand.self, PostCommand.self, EvidenceCommand.self, ShowCommand.self,
      ListCommand.self,
      CertificateCommand.self, ResultCommand.self, FormCommand.self, AddendumCommand.self,
      PackCommand.self,
      ObjectionCommand.self, StoryCommand.self, RequestCommand.self,
      OpenCommand.self, RemindCommand.self, ExtendCommand.self, RestartCommand.self,
      RecomputeCommand.self, SuspendCommand.self, ResumeCommand.self, ConcludeCommand.self,
      WithdrawCommand.self, DownCommand.self, ArchiveCommand.self, SweepCommand.self,
      ScanCommand.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self, SupportCommand.self,
      AuditCommand.self,
      LedgerCommand.self, ProveCommand.self, TransferCommand.self, BureauCommand.self,
    ])
}
