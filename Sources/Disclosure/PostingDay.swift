/// What findings call the day on which a notice is hung out; it is said on the command line and is
/// no fact.
public let postingDayName = "张贴日期"
