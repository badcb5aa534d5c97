/// Children who are admitted together: one, or twins (多胞胎).
struct Family: Hashable, Sendable {
  /// Places of its children in the register, in their order.
  let members: [Int]

  var size: Int { members.count }
}

/// The children of a register in families, in the order in which they first stand there.
func families(of children: [Registrant]) -> [Family] {
  var families: [[Int]] = []
  var places: [String: Int] = [:]
  for (index, child) in children.enumerated() {
    guard let bundle = child.bundle else {
      families.append([index])
      continue
    }
    if let place = places[bundle] {
      families[place].append(index)
    } else {
      places[bundle] = families.count
      families.append([index])
    }
  }
  return families.map(Family.init)
}
