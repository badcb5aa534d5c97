/// 环形间隔 as Nanchang drew in 2023: whoever is drawn leaves the ring, and `interval` is counted
/// over those who are left.
///
/// - Parameter start: A position from 0, drawn first.
func ringOrder(count: Int, start: Int, interval: Int) -> [Int] {
  var ring = Array(0..<count)
  var order: [Int] = []
  var place = start
  while !ring.isEmpty {
    order.append(ring.remove(at: place))
    // The next one has moved into the empty place, so it is the first that is counted.
    if !ring.isEmpty { place = (place + interval - 1) % ring.count }
  }
  return order
}
