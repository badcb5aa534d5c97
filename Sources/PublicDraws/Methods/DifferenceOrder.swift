/// 起始号加公差 as Fuzhou draws: previous number plus difference, around the ring of all numbers.
///
/// - Parameter start: A position from 0, drawn first.
/// - Returns: Fewer than `count` when a drawn number comes again and the rule is to stop.
func differenceOrder(
  count: Int, start: Int, difference: Int, whenRepeated: DrawMethod.WhenRepeated
) -> [Int] {
  var isDrawn = Array(repeating: false, count: count)
  var order: [Int] = []
  var place = start
  while true {
    order.append(place)
    isDrawn[place] = true
    guard order.count < count else { return order }
    place = (place + difference) % count
    if isDrawn[place], whenRepeated == .stop { return order }
    while isDrawn[place] { place = (place + 1) % count }
  }
}
