public import Disclosure

/// What is kept of a publication (publication.json): itself and its fingerprint, so that anyone can
/// compare.
///
/// Its form is ``publicationSchema``.
public func record(of publication: Publication) -> JSON {
  let content = publication.json
  let hash = content.sha256
  return .members([
    "$schema": .string(publicationSchemaName),
    "publication": content,
    "sha256": .string(hash),
    "sha256Of": .string("publication, as canonical JSON (RFC 8785)"),
    "fingerprint": .string(shortFingerprint(of: hash)),
    "licence": publication.licence.json,
  ])
}

/// The file beside publication.json that describes it.
public let publicationSchemaName = "publication.schema.json"

/// The form of publication.json, as JSON Schema of 2020-12.
public var publicationSchema: String {
  String(decoding: PackageResources.publication_schema_json, as: UTF8.self)
}
