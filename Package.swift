// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours is built alike: an import shows only where it is written, and a warning
/// stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func cLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func room(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "DisclosureTesting"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "gongshi",
  products: [
    .executable(name: "gongshi", targets: ["gongshi"]),
    .library(name: "WorkingDays", targets: ["WorkingDays"]),
    .library(name: "Disclosure", targets: ["Disclosure"]),
    .library(name: "PersonalData", targets: ["PersonalData"]),
    .library(name: "Proofreading", targets: ["Proofreading"]),
    .library(name: "XMLStreams", targets: ["XMLStreams"]),
    .library(name: "FileTexts", targets: ["FileTexts"]),
    .library(name: "ChannelChecks", targets: ["ChannelChecks"]),
    .library(name: "ZipArchives", targets: ["ZipArchives"]),
    .library(name: "DisclosureSheets", targets: ["DisclosureSheets"]),
    .library(name: "DisclosureDocuments", targets: ["DisclosureDocuments"]),
    .library(name: "TeacherHiring", targets: ["TeacherHiring"]),
    .library(name: "StudentAid", targets: ["StudentAid"]),
    .library(name: "FeePublicity", targets: ["FeePublicity"]),
    .library(name: "TitleEvaluation", targets: ["TitleEvaluation"]),
    .library(name: "GeneralMatters", targets: ["GeneralMatters"]),
    .library(name: "EnrollmentZoning", targets: ["EnrollmentZoning"]),
    .library(name: "PublicDraws", targets: ["PublicDraws"]),
    .library(name: "DisclosureMaps", targets: ["DisclosureMaps"]),
    .library(name: "PublicLedger", targets: ["PublicLedger"]),
    .library(name: "NoticeLife", targets: ["NoticeLife"]),
    .library(name: "SchoolOversight", targets: ["SchoolOversight"]),
    .library(name: "InformationRequests", targets: ["InformationRequests"]),
    .library(name: "AnnualReporting", targets: ["AnnualReporting"]),
    .library(name: "DisclosureStore", targets: ["DisclosureStore"]),
    .library(name: "DisclosureBureau", targets: ["DisclosureBureau"]),
    .library(name: "DisclosurePostgres", targets: ["DisclosurePostgres"]),
    // Not for use outside: the benchmarks make their lists with it.
    .library(name: "DisclosureTesting", targets: ["DisclosureTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    cLibrary("CXlsxWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    cLibrary("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    cLibrary("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    cLibrary("CCmarkGFM", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev"),
    cLibrary("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    cLibrary("CGEOS", pkgConfig: "geos", apt: "libgeos-dev"),
    cLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    cLibrary("CQrencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    cLibrary("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),

    room("WorkingDays", [], resources: [.embedInCode("Papers")]),
    room("PersonalData", ["WorkingDays"], resources: [.embedInCode("Divisions/codes.txt")]),
    room(
      "Disclosure",
      ["PersonalData", "WorkingDays", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Catalogue/national.tsv")]),
    room("Proofreading", ["Disclosure", "WorkingDays"]),
    room(
      "PublicDraws",
      [
        "Disclosure", "PersonalData", "WorkingDays",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "EnrollmentZoning", ["Disclosure", "PersonalData", "PublicDraws", "WorkingDays"],
      resources: [.embedInCode("Samples")]),
    room("FeePublicity", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("GeneralMatters", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("StudentAid", ["Disclosure", "PersonalData", "WorkingDays"]),
    room(
      "TeacherHiring", ["Disclosure", "PersonalData", "WorkingDays"],
      resources: [.embedInCode("Schemes")]),
    room("TitleEvaluation", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("DisclosureMaps", ["Disclosure", "PersonalData", "CGEOS"]),
    room(
      "PublicLedger",
      [
        "Disclosure", "PersonalData", "WorkingDays",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("NoticeLife", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("SchoolOversight", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("InformationRequests", ["Disclosure", "PersonalData", "WorkingDays"]),
    room("AnnualReporting", ["Disclosure", "InformationRequests", "PersonalData", "WorkingDays"]),
    room(
      "DisclosureStore",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "InformationRequests",
        "SchoolOversight",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("ZipArchives", ["CZip"]),
    room("XMLStreams", ["ZipArchives", "CExpat"]),
    room("FileTexts", ["XMLStreams", "ZipArchives", "CLibXML2"]),
    room(
      "ChannelChecks", ["Disclosure", "FileTexts", "PersonalData", "Proofreading", "WorkingDays"]),
    room(
      "DisclosureSheets",
      ["Disclosure", "WorkingDays", "XMLStreams", "ZipArchives", "CXlsxWriter"]),
    room(
      "DisclosureDocuments",
      [
        "Disclosure", "PersonalData", "WorkingDays", "ZipArchives", "CPango", "CCmarkGFM",
        "CQrencode",
        .product(name: "Mustache", package: "swift-mustache"), "Yams",
      ], resources: [.embedInCode("Data/publication.schema.json")]),
    room("DisclosurePostgres", ["Disclosure", "SchoolOversight", "CPostgres"]),
    room(
      "DisclosureBureau",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "SchoolOversight",
        "AnnualReporting", "InformationRequests", "PersonalData", "ZipArchives",
        "DisclosureSheets", "DisclosureDocuments", "DisclosureStore",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Templates", path: "Templates",
      resources: [
        .embedInCode("bureau"), .embedInCode("matters"), .embedInCode("notices"),
        .embedInCode("records"),
      ], swiftSettings: strict),
    room("DisclosureTesting", ["Disclosure", "PersonalData", "WorkingDays"]),
    .executableTarget(
      name: "gongshi",
      dependencies: [
        "WorkingDays", "Disclosure", "EnrollmentZoning", "FeePublicity", "GeneralMatters",
        "PublicDraws", "StudentAid", "TeacherHiring", "TitleEvaluation", "DisclosureSheets",
        "DisclosureDocuments", "DisclosureMaps", "DisclosureStore", "NoticeLife", "PublicLedger",
        "ZipArchives", "SchoolOversight", "InformationRequests", "AnnualReporting",
        "DisclosureBureau", "DisclosurePostgres", "ChannelChecks", "FileTexts", "PersonalData",
        "Proofreading", "Templates", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("WorkingDays", []),
    tests("Disclosure", ["WorkingDays", "PersonalData"]),
    tests("PublicDraws", ["Disclosure"]),
    tests(
      "EnrollmentZoning",
      [
        "Disclosure", "DisclosureDocuments", "PublicDraws", "Templates", "WorkingDays",
        "PersonalData",
      ]),
    tests("DisclosureMaps", ["Disclosure", "PersonalData"]),
    tests(
      "PublicLedger",
      ["Disclosure", "WorkingDays", .product(name: "Crypto", package: "swift-crypto")]),
    tests(
      "NoticeLife",
      ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays", "PersonalData"],
      exclude: ["Golden", "Objections/Golden"]),
    tests(
      "DisclosureStore",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "InformationRequests",
        "SchoolOversight",
      ],
      exclude: ["Objections/Golden"]),
    tests("SchoolOversight", ["Disclosure", "WorkingDays"]),
    tests(
      "InformationRequests",
      ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays", "PersonalData"]),
    tests(
      "AnnualReporting",
      ["Disclosure", "DisclosureDocuments", "InformationRequests", "Templates", "WorkingDays"]),
    tests("DisclosurePostgres", ["Disclosure", "SchoolOversight"]),
    tests(
      "DisclosureBureau",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "SchoolOversight",
        "AnnualReporting", "InformationRequests", "ZipArchives", "DisclosureSheets",
        "DisclosureDocuments", "DisclosureStore", "Templates", "PersonalData",
      ]),
    tests(
      "FeePublicity",
      ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays", "PersonalData"]),
    tests(
      "GeneralMatters", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"],
      exclude: ["Golden"]),
    tests("StudentAid", ["Disclosure", "WorkingDays"]),
    tests("TeacherHiring", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"]),
    tests(
      "TitleEvaluation",
      ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays", "PersonalData"]),
    tests("PersonalData", ["WorkingDays"], exclude: ["Corpus"]),
    tests("Proofreading", ["Disclosure", "WorkingDays"]),
    tests("XMLStreams", ["ZipArchives"]),
    tests("FileTexts", ["XMLStreams", "ZipArchives"]),
    tests(
      "ChannelChecks",
      [
        "Disclosure", "DisclosureDocuments", "DisclosureSheets", "FileTexts", "PersonalData",
        "Templates", "WorkingDays", "ZipArchives",
      ]),
    tests("ZipArchives", []),
    tests("DisclosureSheets", ["Disclosure", "WorkingDays"], exclude: ["Fixtures", "Golden"]),
    tests(
      "DisclosureDocuments",
      ["Disclosure", "WorkingDays", "ZipArchives", "Templates", "PersonalData"],
      exclude: ["Golden"]),
    tests(
      "gongshi",
      [
        "Disclosure", "WorkingDays", "EnrollmentZoning", "FeePublicity", "GeneralMatters",
        "PublicDraws", "StudentAid", "TeacherHiring", "TitleEvaluation", "DisclosureDocuments",
        "DisclosureMaps", "DisclosureSheets", "DisclosureStore", "NoticeLife", "PublicLedger",
        "DisclosureBureau", "SchoolOversight", "InformationRequests", "AnnualReporting",
        "PersonalData",
      ], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
