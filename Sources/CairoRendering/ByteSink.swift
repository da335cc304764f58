import CCairo

/// Collects what a Cairo surface writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Cairo's write callback; its closure is a sink that outlives the surface.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
