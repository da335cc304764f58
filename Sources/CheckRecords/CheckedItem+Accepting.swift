extension CheckedItem {
  /// What accepting its actual picture as the new baseline takes; nil where there is nothing to accept.
  ///
  /// That is so for pictures that pass, that are missing or cannot be read, and whose baseline this very
  /// check has written.
  public var acceptance: AcceptList.Entry? {
    guard verdict != .pass || pictureClass != .equal, pictureClass != .missing,
      update == nil, let actual, let digest = actual.digest
    else { return nil }
    guard pictureClass != .unreadable || actual.pixelDigest != nil else { return nil }
    return AcceptList.Entry(name: name, digest: digest)
  }
}
