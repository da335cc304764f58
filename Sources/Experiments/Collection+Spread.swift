extension RandomAccessCollection where Index == Int {
  /// So many elements at equal distances, the first and the last among them.
  ///
  /// There must be at least one element, and `count` must be at least 2.
  package func spread(over count: Int) -> [Element] {
    precondition(count > 1 && !isEmpty, "a spread has two ends")
    return (0..<count).map { place in
      let distance = Double(place * (self.count - 1)) / Double(count - 1)
      return self[startIndex + Int(distance.rounded())]
    }
  }

  /// All elements if they are no more than so many, at least 2; of more, so many at equal distances.
  package func thinned(to most: Int) -> [Element] {
    count > most ? spread(over: most) : Array(self)
  }
}
