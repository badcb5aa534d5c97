/// The words of every kind of notice, by the kind's id; each is a file of `Templates/notices`.
///
/// The files are inside the program, so that it works when it is copied alone. A new template needs
/// its file and its line here; a test holds the lines against the folder.
public let templateFiles: [String: String] = [
  "aid.recognition": PackageResources.aid_recognition_md,
  "hiring.proposed": PackageResources.hiring_proposed_md,
].mapValues { String(decoding: $0, as: UTF8.self) }
