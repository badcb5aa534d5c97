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
    cLibrary("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),

    room("WorkingDays", [], resources: [.embedInCode("Papers")]),
    room(
      "Disclosure",
      ["WorkingDays", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Divisions/codes.txt"), .embedInCode("Catalogue/national.tsv")]),
    room(
      "PublicDraws",
      ["Disclosure", "WorkingDays", .product(name: "Crypto", package: "swift-crypto")]),
    room(
      "EnrollmentZoning", ["Disclosure", "PublicDraws", "WorkingDays"],
      resources: [.embedInCode("Samples")]),
    room("FeePublicity", ["Disclosure", "WorkingDays"]),
    room("GeneralMatters", ["Disclosure", "WorkingDays"]),
    room("StudentAid", ["Disclosure", "WorkingDays"]),
    room(
      "TeacherHiring", ["Disclosure", "WorkingDays"], resources: [.embedInCode("Schemes")]),
    room("TitleEvaluation", ["Disclosure", "WorkingDays"]),
    room("DisclosureMaps", ["Disclosure", "CGEOS"]),
    room(
      "PublicLedger",
      ["Disclosure", "WorkingDays", .product(name: "Crypto", package: "swift-crypto")]),
    room("NoticeLife", ["Disclosure", "WorkingDays"]),
    room("SchoolOversight", ["Disclosure", "WorkingDays"]),
    room("InformationRequests", ["Disclosure", "WorkingDays"]),
    room("AnnualReporting", ["Disclosure", "InformationRequests", "WorkingDays"]),
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
    room(
      "DisclosureSheets", ["Disclosure", "WorkingDays", "ZipArchives", "CXlsxWriter", "CExpat"]),
    room(
      "DisclosureDocuments",
      [
        "Disclosure", "WorkingDays", "ZipArchives", "CPango", "CCmarkGFM",
        .product(name: "Mustache", package: "swift-mustache"), "Yams",
      ]),
    room("DisclosurePostgres", ["Disclosure", "SchoolOversight", "CPostgres"]),
    room(
      "DisclosureBureau",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "SchoolOversight",
        "AnnualReporting", "InformationRequests", "ZipArchives", "DisclosureSheets",
        "DisclosureDocuments", "DisclosureStore",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Templates", path: "Templates",
      resources: [
        .embedInCode("bureau"), .embedInCode("matters"), .embedInCode("notices"),
        .embedInCode("records"),
      ], swiftSettings: strict),
    room("DisclosureTesting", ["Disclosure", "WorkingDays"]),
    .executableTarget(
      name: "gongshi",
      dependencies: [
        "WorkingDays", "Disclosure", "EnrollmentZoning", "FeePublicity", "GeneralMatters",
        "PublicDraws", "StudentAid", "TeacherHiring", "TitleEvaluation", "DisclosureSheets",
        "DisclosureDocuments", "DisclosureMaps", "DisclosureStore", "NoticeLife", "PublicLedger",
        "ZipArchives", "SchoolOversight", "InformationRequests", "AnnualReporting",
        "DisclosureBureau", "DisclosurePostgres", "Templates", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("WorkingDays", []),
    tests("Disclosure", ["WorkingDays"]),
    tests("PublicDraws", ["Disclosure"]),
    tests(
      "EnrollmentZoning",
      ["Disclosure", "DisclosureDocuments", "PublicDraws", "Templates", "WorkingDays"]),
    tests("DisclosureMaps", ["Disclosure"]),
    tests(
      "PublicLedger",
      ["Disclosure", "WorkingDays", .product(name: "Crypto", package: "swift-crypto")]),
    tests(
      "NoticeLife", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"],
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
      "InformationRequests", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"]),
    tests(
      "AnnualReporting",
      ["Disclosure", "DisclosureDocuments", "InformationRequests", "Templates", "WorkingDays"]),
    tests("DisclosurePostgres", ["Disclosure", "SchoolOversight"]),
    tests(
      "DisclosureBureau",
      [
        "Disclosure", "WorkingDays", "PublicLedger", "NoticeLife", "SchoolOversight",
        "AnnualReporting", "InformationRequests", "ZipArchives", "DisclosureSheets",
        "DisclosureDocuments", "DisclosureStore", "Templates",
      ]),
    tests("FeePublicity", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"]),
    tests(
      "GeneralMatters", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"],
      exclude: ["Golden"]),
    tests("StudentAid", ["Disclosure", "WorkingDays"]),
    tests("TeacherHiring", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"]),
    tests("TitleEvaluation", ["Disclosure", "DisclosureDocuments", "Templates", "WorkingDays"]),
    tests("ZipArchives", []),
    tests("DisclosureSheets", ["Disclosure", "WorkingDays"], exclude: ["Fixtures", "Golden"]),
    tests(
      "DisclosureDocuments", ["Disclosure", "WorkingDays", "ZipArchives", "Templates"],
      exclude: ["Golden"]),
    tests(
      "gongshi",
      [
        "Disclosure", "WorkingDays", "EnrollmentZoning", "FeePublicity", "GeneralMatters",
        "PublicDraws", "StudentAid", "TeacherHiring", "TitleEvaluation", "DisclosureDocuments",
        "DisclosureMaps", "DisclosureSheets", "DisclosureStore", "NoticeLife", "PublicLedger",
        "DisclosureBureau", "SchoolOversight", "InformationRequests", "AnnualReporting",
      ], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
