/// A rectangle with sides along the axes; `bottom` is the smaller y.
struct PlaneBox: Hashable, Sendable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
  var height: Double { top - bottom }
  var middle: PlanePoint { PlanePoint(x: (left + right) / 2, y: (bottom + top) / 2) }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
  }

  init(around middle: PlanePoint, width: Double, height: Double) {
    self.init(
      left: middle.x - width / 2, bottom: middle.y - height / 2, right: middle.x + width / 2,
      top: middle.y + height / 2)
  }

  /// Around all points; nil without any.
  init?(of points: some Sequence<PlanePoint>) {
    var box: PlaneBox?
    for point in points {
      box = PlaneBox(
        left: min(box?.left ?? point.x, point.x), bottom: min(box?.bottom ?? point.y, point.y),
        right: max(box?.right ?? point.x, point.x), top: max(box?.top ?? point.y, point.y))
    }
    guard let box else { return nil }
    self = box
  }

  func meets(_ other: PlaneBox) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  func contains(_ other: PlaneBox) -> Bool {
    left <= other.left && other.right <= right && bottom <= other.bottom && other.top <= top
  }

  func grown(by length: Double) -> PlaneBox {
    PlaneBox(
      left: left - length, bottom: bottom - length, right: right + length, top: top + length)
  }
}
