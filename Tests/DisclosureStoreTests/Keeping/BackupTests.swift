import DisclosureTesting
import Foundation
import GRDB
import NoticeLife
import Testing
import WorkingDays

@testable import DisclosureStore

@Suite struct BackupTests {
  @Test func `a backup holds the data of one moment and never the key`() throws {
    try withOffice { office in
      _ = try office.open()
      let backup = try office.store.backUp(at: SampleOffice.evening)
      #expect(backup.path == office.folder + "/backups/2026-09-28T1800")
      #expect(try BackupManifest(of: backup.path) == backup.manifest)
      let names = try filesBelow(backup.path)
      #expect(names == (backup.manifest.files.map(\.path) + ["manifest.json"]).sorted())
      #expect(names.count == 3 && names[0].hasPrefix("artefacts/"))
      #expect(names[1] == "gongshi.sqlite")
      let key = try [UInt8](Data(contentsOf: URL(fileURLWithPath: office.keyPath)))
      for name in names {
        let bytes = FileManager.default.contents(atPath: backup.path + "/" + name) ?? Data()
        #expect(!found(key, in: [UInt8](bytes)))
      }
    }
  }

  @Test func `only the owner can read a backup`() throws {
    try withOffice { office in
      _ = try office.open()
      let backup = try office.store.backUp(at: SampleOffice.evening)
      for name in try FileManager.default.subpathsOfDirectory(atPath: backup.path) + [""] {
        var status = stat()
        stat(backup.path + "/" + name, &status)
        #expect(status.st_mode & 0o077 == 0, "\(name)")
      }
    }
  }

  @Test func `a dry run says what a backup would be and leaves nothing`() throws {
    try withOffice { office in
      _ = try office.open()
      let planned = try office.store.backUp(at: SampleOffice.evening, dryRun: true)
      #expect(planned.manifest.entries == (try office.store.read { try $0.entryCount() }))
      #expect(try FileManager.default.contentsOfDirectory(atPath: office.store.backupFolder) == [])
    }
  }

  @Test func `two backups of one minute get two names and share what is the same`() throws {
    try withOffice { office in
      _ = try office.open()
      let first = try office.store.backUp(at: SampleOffice.evening)
      let second = try office.store.backUp(at: SampleOffice.evening)
      let third = try office.store.backUp(at: SampleOffice.evening)
      #expect(second.path == first.path + "-2" && third.path == first.path + "-3")
      let photograph = try #require(first.manifest.files.first).path
      var (one, other) = (stat(), stat())
      stat(first.path + "/" + photograph, &one)
      stat(second.path + "/" + photograph, &other)
      #expect(one.st_ino == other.st_ino && one.st_nlink == 3)
    }
  }

  @Test func `a backup does not share bytes with the data or with a damaged backup`() throws {
    try withOffice { office in
      _ = try office.open()
      let first = try office.store.backUp(at: SampleOffice.evening)
      let photograph = try #require(first.manifest.files.first).path
      try damage(first.path + "/" + photograph)
      let second = try office.store.backUp(at: SampleOffice.evening)
      #expect(try KeptFile(at: photograph, in: second.path) == first.manifest.files[0])
    }
  }

  @Test func `somebody who posts meanwhile is neither kept waiting nor half in it`() throws {
    try withOffice { office in
      let id = try office.draftedList()
      let other = try office.reopened()
      let backup = try other.queue.inDatabase { _ in
        try office.act(.clerk) { writing in
          try writing.append(.scheduled(notBefore: nil, comesDownAt: nil), to: id)
          // Nothing of what is not committed yet is in the backup.
          return try office.reopened().backUp(at: SampleOffice.evening)
        }
      }
      let now = try office.store.read { try $0.entryCount() }
      #expect(backup.manifest.entries == now - 1)
    }
  }

  @Test func `what a killed backup left goes with the next one`() throws {
    try withOffice { office in
      let half = office.store.backupFolder + "/.unfinished-1"
      try makePrivateFolder(half)
      try Data("half".utf8).write(to: URL(fileURLWithPath: half + "/gongshi.sqlite"))
      let backup = try office.store.backUp(at: SampleOffice.evening)
      let names = try FileManager.default.contentsOfDirectory(atPath: office.store.backupFolder)
      #expect(names == [(backup.path as NSString).lastPathComponent])
    }
  }

  @Test func `a second backup to the same place at once is told so`() throws {
    try withOffice { office in
      let place = try BackupPlace(office.store.backupFolder, of: office.folder)
      let refused = try place.alone {
        refusal { _ = try office.store.backUp(at: SampleOffice.evening) }
      }
      #expect(refused == "KEEP-014")
      #expect(refusal { _ = try office.store.backUp(at: SampleOffice.evening) } == nil)
    }
  }

  @Test func `a backup among the artefacts is refused`() throws {
    try withOffice { office in
      for place in ["/artefacts", "/artefacts/x", "/backups/../artefacts/x"] {
        let refused = refusal {
          _ = try office.store.backUp(to: office.folder + place, at: SampleOffice.evening)
        }
        #expect(refused == "KEEP-001", "\(place)")
      }
    }
  }

  @Test func `a missing artefact stops the backup and leaves nothing`() throws {
    try withOffice { office in
      _ = try office.open()
      let hash = try #require(try office.store.read { try $0.allArtefacts() }.first).sha256
      try FileManager.default.removeItem(atPath: office.store.artefactPath(hash))
      #expect(refusal { _ = try office.store.backUp(at: SampleOffice.evening) } == "STORE-011")
      #expect(try FileManager.default.contentsOfDirectory(atPath: office.store.backupFolder) == [])
    }
  }

  @Test func `a changed artefact stops the backup`() throws {
    try withOffice { office in
      _ = try office.open()
      let hash = try #require(try office.store.read { try $0.allArtefacts() }.first).sha256
      try damage(office.store.artefactPath(hash))
      #expect(refusal { _ = try office.store.backUp(at: SampleOffice.evening) } == "KEEP-010")
    }
  }

  @Test func `a manifest's text is the same for the same manifest`() throws {
    try withOffice { office in
      let manifest = try office.store.backUp(at: SampleOffice.evening).manifest
      #expect(try manifest.text == manifest.text)
      #expect(try JSONDecoder().decode(BackupManifest.self, from: manifest.text) == manifest)
    }
  }
}
