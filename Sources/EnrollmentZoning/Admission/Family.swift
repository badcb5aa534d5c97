/// Children who are admitted together: one, or twins (多胞胎).
struct Family: Hashable, Sendable {
  /// Places of its children in the register, in the order of their registration numbers.
  let members: [Int]

  var size: Int { members.count }
}

/// The children of a register in families, both in the order of registration numbers, so that the
/// order of the rows decides nothing.
func families(of children: [Registrant]) -> [Family] {
  let inOrder = children.indices.sorted { left, right in
    (children[left].number, left) < (children[right].number, right)
  }
  var families: [[Int]] = []
  var places: [String: Int] = [:]
  for index in inOrder {
    guard let bundle = children[index].bundle else {
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
