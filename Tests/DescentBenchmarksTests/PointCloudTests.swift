import Testing

@testable import descent_benchmarks

@Suite struct PointCloudTests {
  @Test func pointsAreTheSameEveryTimeAndAroundTheirMiddle() {
    let cloud = PointCloud(count: 1000)
    #expect(cloud.x == PointCloud(count: 1000).x)
    #expect((cloud.x + cloud.y).allSatisfy { (0..<4).contains($0) })
    #expect(abs(cloud.x.reduce(0, +) / 1000 - 2) < 0.1)
    #expect(cloud.bytes.count == 16_000)
  }
}
