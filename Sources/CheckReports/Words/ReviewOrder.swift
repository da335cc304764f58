import CheckRecords

/// In which order a reviewer takes the pictures of a check.
enum ReviewOrder {
  /// The worst first, and of each verdict in the order of their names.
  static func worstFirst(_ items: [CheckedItem]) -> [CheckedItem] {
    // Written out, as Swift does not promise a stable sort.
    [Verdict.error, .fail, .warn, .pass].flatMap { verdict in
      let ofVerdict = items.filter { $0.verdict == verdict }
      return ofVerdict.filter(\.isRemarkable) + ofVerdict.filter { !$0.isRemarkable }
    }
  }
}
