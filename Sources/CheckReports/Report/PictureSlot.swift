/// What a report has in the place of one picture of an item.
enum PictureSlot {
  /// Nothing belongs here.
  case empty

  /// An image to show.
  case image(Image)

  /// Something that belongs here and is not shown: why, in a sentence without a full stop, and the file
  /// itself to be saved, if there is one.
  case notShown(String, file: Int?)

  struct Image {
    /// The place of its bytes among a report's embeddings.
    var embedding: Int

    /// Its own width and height in pixels; nil where nobody knows.
    var size: PixelSize?

    /// The place of the file that it is a preview of; nil where it is the file.
    var file: Int?
  }
}

/// Width and height in pixels.
struct PixelSize: Equatable {
  var width: Int
  var height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// As records have it; nil for what is no size of a picture.
  init?(_ numbers: [Int]?) {
    guard let numbers, numbers.count == 2, numbers.allSatisfy({ (1...1 << 30).contains($0) })
    else { return nil }
    self.init(width: numbers[0], height: numbers[1])
  }

  /// As `640 × 480`.
  var words: String { "\(width) × \(height)" }
}
