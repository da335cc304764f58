/// Something drawn in a panel at places given in data units.
public enum Mark: Equatable, Sendable {
  case dots(Dots)
  case line(Line)
  case area(Area)
  case contours(Contours)
  case referenceLine(ReferenceLine)
  case arrow(Arrow)
  case annotation(Annotation)
  case box(Box)
}
