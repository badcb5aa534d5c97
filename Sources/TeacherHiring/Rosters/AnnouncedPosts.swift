import Disclosure

/// The columns of the table of posts in an announcement (岗位表), beside those that name the post.
enum AnnouncedPost {
  static let number = Column<Int>(
    ColumnSpec(
      "number", "招聘人数", aliases: ["计划数", "招聘计划", "招聘计划数", "计划招聘人数", "招聘名额", "岗位数", "人数"],
      .integer, checks: [.integers(1...999)], privacy: .open(announcedItems), totalled: true,
      width: 10,
      hint: "这个岗位招几人", example: "2"))
  static let education = Column<String>(
    ColumnSpec(
      "educationWanted", "学历要求", aliases: ["学历", "学历条件"], .text, checks: [.length(2...40)],
      privacy: .open(announcedItems), width: 16, hint: "如 大学本科及以上", example: "大学本科及以上"))
  static let degree = Column<String>(
    ColumnSpec(
      "degreeWanted", "学位要求", aliases: ["学位", "学位条件"], .text, required: false,
      checks: [.length(2...40)], privacy: .open(announcedItems), width: 14, hint: "不要求的空着",
      example: "学士及以上"))
  static let majors = Column<String>(
    ColumnSpec(
      "majorsWanted", "专业要求", aliases: ["专业", "所学专业要求", "专业条件"], .text,
      checks: [.length(2...200)], privacy: .open(announcedItems), width: 28,
      hint: "几个专业用顿号隔开,不限的写“专业不限”", example: "汉语言文学、学科教学(语文)"))
  static let certificate = Column<String>(
    ColumnSpec(
      "certificateWanted", "教师资格要求", aliases: ["教师资格", "教师资格证", "教师资格条件"], .text,
      checks: [.length(2...60)], privacy: .open(announcedItems), width: 22, hint: "学段和学科",
      example: "小学语文教师资格"))
  static let ageLimit = Column<Int>(
    ColumnSpec(
      "ageLimit", "年龄上限", aliases: ["年龄", "年龄要求", "年龄条件"], .integer, required: false,
      checks: [.integers(18...60)], privacy: .open(announcedItems), width: 10,
      hint: "周岁,只写数字,含这个岁数;不设上限的空着", example: "35"))
  static let others = Column<String>(
    ColumnSpec(
      "otherConditions", "其他条件", aliases: ["其他要求", "其它条件", "备注"], .text, required: false,
      checks: [.length(2...200)], privacy: .open(announcedItems), width: 24, hint: "会公开;没有的空着",
      example: "普通话二级甲等及以上"))
  static let opening = Column<String>(
    ColumnSpec(
      "openingRatio", "开考比例", aliases: ["开考条件"], .text, required: false, checks: [.length(3...10)],
      privacy: .open(usuallyShown), width: 10, hint: "招聘人数比报名人数,如 1:3;不设的空着", example: "1:3"))
}

/// The table of posts behind an announcement, in the office's order.
let announcedPosts = Roster(
  name: "招聘岗位表",
  columns: placeColumns + [
    AnnouncedPost.number.spec, AnnouncedPost.education.spec, AnnouncedPost.degree.spec,
    AnnouncedPost.majors.spec, AnnouncedPost.certificate.spec, AnnouncedPost.ageLimit.spec,
    AnnouncedPost.others.spec, AnnouncedPost.opening.spec,
  ],
  uniqueKeys: [placeKey],
  crossChecks: { samePostFindings($0) + codeFindings(posts(in: $0)) })
