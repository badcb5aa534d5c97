/// `items` by key, the keys in the order in which they first occur; items without a key are left out.
public func grouped<Item, Key: Hashable>(
  _ items: some Sequence<Item>, by key: (Item) -> Key?
) -> [(key: Key, items: [Item])] {
  var groups: [(key: Key, items: [Item])] = []
  var places: [Key: Int] = [:]
  var latest: Int?
  for item in items {
    guard let key = key(item) else { continue }
    // The rows of a school or a programme mostly stand together, and to compare is faster than to
    // look up.
    if let latest, groups[latest].key == key {
      groups[latest].items.append(item)
    } else {
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append((key, []))
      }
      groups[place].items.append(item)
      latest = place
    }
  }
  return groups
}
