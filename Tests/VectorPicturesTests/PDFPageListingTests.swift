import Testing

@testable import VectorPictures

@Test func pagesAreReadOfWhatPopplerPrints() {
  let listing = PDFPageListing(
    """
    Title:           a
    Page    1 size:  1 x 1 pts
    Pages:           2
    Page    1 size:  460.8 x 345.6 pts
    Page    1 rot:   0
    Page    2 size:  612 x 792 pts (letter)
    """)
  #expect(listing.pageCount == 2)
  #expect(
    listing.sizes == [
      1: PageSize(width: 460.8, height: 345.6), 2: PageSize(width: 612, height: 792),
    ])
  #expect(PDFPageListing("").pageCount == nil)
}
