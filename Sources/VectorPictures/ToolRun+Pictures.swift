import Rasters

extension ToolRun {
  /// A file's bytes for programs to read.
  func input(_ bytes: [UInt8]) throws(VectorPictureError) -> PrivateFile {
    do throws(PrivateFile.Failure) {
      return try PrivateFile(bytes)
    } catch {
      throw .toolFailed(path: path, tool: tool, code: error.code)
    }
  }

  /// The picture that a program has written.
  func raster(of result: Result, page: Int) throws(VectorPictureError) -> Raster {
    do throws(PNGDecodingError) {
      return try PNGDecoder(limits: renderer.limits.raster).decode(result.output).raster
    } catch {
      if case .tooLarge(let width, let height, let limits) = error {
        throw .pageTooLarge(
          path: path, page: page, width: Double(width), height: Double(height), limits: limits)
      }
      throw .toolRefused(
        path: path, tool: tool, message: result.firstError ?? "it wrote no picture: \(error)")
    }
  }

  /// That a program did not draw.
  func refusal(_ result: Result) -> VectorPictureError {
    .toolRefused(
      path: path, tool: tool,
      message: result.firstError ?? "it ended with status \(result.status) and no word")
  }
}
