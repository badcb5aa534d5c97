extension TextReading {
  func readPicture(_ kind: FileForm.Picture) throws { throw FileTextRefusal.unknownForm }
}
