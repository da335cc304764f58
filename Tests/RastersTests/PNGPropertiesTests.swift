import Testing

@testable import Rasters

@Suite struct PNGPropertiesTests {
  private let raster = Raster(width: 7, height: 5, color: 0xff00_00ff)

  @Test("size and resolution are those that were written")
  func sound() throws {
    let file = try PNGEncoder(dotsPerInch: 100).encode(raster)
    let properties = try PNGProperties(of: file)
    #expect((properties.width, properties.height) == (7, 5))
    #expect(properties.dotsPerMetre == 3937)
    let decoded = try PNGDecoder().decode(file)
    #expect(properties.dotsPerInch == decoded.dotsPerInch)
  }

  @Test("every changed bit and every cut is found")
  func damage() throws {
    let file = try PNGEncoder(dotsPerInch: 100).encode(raster)
    for place in file.indices {
      var damaged = file
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect((try? PNGProperties(of: damaged)) == nil, "byte \(place)")
      #expect((try? PNGProperties(of: Array(file[..<place]))) == nil, "\(place) bytes")
    }
  }
}
