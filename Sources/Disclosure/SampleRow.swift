/// How the sample row of a blank workbook begins; the import passes over such a row.
public let sampleRowMarker = "示例:"
