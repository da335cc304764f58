/// What a metric says of two pictures.
public struct Measurement: Equatable, Sendable {
  /// In the unit of the metric.
  public var value: Double

  /// The worst tile or window, the first in reading order of those alike; nil where nothing differs,
  /// and for metrics of the whole picture.
  public var place: PixelRectangle?

  public init(value: Double, place: PixelRectangle? = nil) {
    self.value = value
    self.place = place
  }
}
