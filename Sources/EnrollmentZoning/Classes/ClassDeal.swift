import PublicDraws

/// Where each pupil sits before anything is exchanged, and the order it was dealt in.
struct ClassDeal {
  /// By pupil.
  private(set) var classOf: [Int]
  /// Boys, then girls, each as they were dealt.
  private(set) var lines: [[Int]] = []

  init(_ task: ClassTask, _ stream: inout DrawStream) {
    classOf = Array(repeating: 0, count: task.pupils.count)
    let mixed = stream.shuffled(Array(task.pupils.indices))
    let classes = stream.shuffled(Array(0..<task.classes))
    let boys = mixed.filter { task.pupils[$0].isBoy }
    // Girls fill up where the boys left off, so that no class is larger than another by more than 1.
    let starts = [0, boys.count % task.classes]
    for (sex, line) in [boys, mixed.filter { !task.pupils[$0].isBoy }].enumerated() {
      let line = task.method.usesMarks ? task.byTotal(line) : line
      lines.append(line)
      deal(line, from: starts[sex], isGirls: sex == 1, task, classes, &stream)
    }
  }

  /// Round by round, a pupil to every class; what is left goes to the classes from `start` on.
  private mutating func deal(
    _ line: [Int], from start: Int, isGirls: Bool, _ task: ClassTask, _ classes: [Int],
    _ stream: inout DrawStream
  ) {
    let width = task.classes
    for (round, first) in stride(from: 0, to: line.count, by: width).enumerated() {
      let count = min(width, line.count - first)
      let chosen = Set((0..<count).map { (start + $0) % width })
      var places = (0..<width).filter { count == width || chosen.contains($0) }
      switch task.method {
      case .random: break
      // The girls' snake starts at the other end: no class has both best.
      case .snake: if (round % 2 == 1) != isGirls { places.reverse() }
      case .levelled: places = stream.shuffled(places)
      }
      for (offset, place) in places.enumerated() {
        classOf[line[first + offset]] = classes[place]
      }
    }
  }
}

extension ClassTask {
  /// The best total first; equals stay as the lot put them.
  fileprivate func byTotal(_ line: [Int]) -> [Int] {
    let totals = pupils.map(\.total)
    return line.enumerated().sorted { left, right in
      let (first, second) = (totals[left.element], totals[right.element])
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}
