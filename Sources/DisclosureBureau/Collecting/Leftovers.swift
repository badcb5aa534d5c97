import Foundation
import Glibc

/// Takes away the half-written files of earlier runs that were ended in the midst of writing, in the
/// output folder and in the schools' folders; those of a program that still runs stay.
func clearLeftovers(in folder: String) {
  let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
  for name in names {
    guard let match = name.firstMatch(of: #/(?:^|\/)\.gongshi-([0-9]+)-[0-9]+\.part$/#),
      let process = pid_t(match.1), kill(process, 0) != 0, errno == ESRCH
    else { continue }
    unlink("\(folder)/\(name)")
  }
}
