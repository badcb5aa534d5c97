import PublicLedger
import Testing

private let most = 70
private let hashes = (0..<most).map { MerkleHash.leaf("leaf \($0)".utf8) }

/// RFC 6962, 2.1, word for word: the tree's root by recursion.
private func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
  guard leaves.count > 1 else { return leaves.first ?? MerkleHash.empty }
  var width = 1
  while width * 2 < leaves.count { width *= 2 }
  return MerkleHash.node(root(leaves.prefix(width)), root(leaves.dropFirst(width)))
}

struct MerkleProofTests {
  @Test func `a tree that grows has the root of the definition at every size`() {
    var frontier = MerkleFrontier()
    for size in 0...most {
      #expect(frontier.root == root(hashes.prefix(size)), "\(size)")
      if size < most { frontier.append(hashes[size]) }
    }
  }

  @Test(arguments: 0...4) func `whole subtrees may be appended at once`(_ level: Int) {
    for size in stride(from: 0, through: 64, by: 1 << level) {
      var frontier = MerkleFrontier()
      for start in stride(from: 0, to: size, by: 1 << level) {
        frontier.append(subtree: root(hashes[start..<(start + 1 << level)]), level: level)
      }
      #expect(frontier.root == root(hashes.prefix(size)), "\(size)")
      #expect(frontier.size == size)
    }
  }

  @Test func `every leaf of every size is proved, at its own place and in its own tree only`() {
    for size in 1...most {
      let tree = MerkleTree(leafHashes: Array(hashes.prefix(size)))
      for index in 0..<size {
        let path = tree.inclusionProof(of: index)
        func leads(_ leaf: Int, at place: Int, in size: Int, _ path: [[UInt8]]) -> Bool {
          MerkleProof.root(of: hashes[leaf], at: place, in: size, path: path) == tree.root
        }
        #expect(leads(index, at: index, in: size, path))
        #expect(!leads((index + 1) % most, at: index, in: size, path))
        for place in -1...size where place != index && size <= 20 {
          #expect(!leads(index, at: place, in: size, path), "\(index) as \(place) of \(size)")
        }
        #expect(!leads(index, at: index, in: size, path + [hashes[0]]))
        #expect(path.isEmpty || !leads(index, at: index, in: size, Array(path.dropLast())))
      }
    }
  }

  @Test func `every earlier tree is shown to begin every later one`() {
    for size in 0...most {
      let tree = MerkleTree(leafHashes: Array(hashes.prefix(size)))
      for earlier in 0...size {
        let proof = tree.consistencyProof(from: earlier)
        let before = root(hashes.prefix(earlier))
        func holds(_ proof: [[UInt8]], _ before: [UInt8], _ after: [UInt8]) -> Bool {
          MerkleProof.isConsistent(proof, from: earlier, before, to: size, after)
        }
        #expect(holds(proof, before, tree.root), "\(earlier) of \(size)")
        #expect(!holds(proof, hashes[most - 1], tree.root))
        #expect(earlier == 0 || !holds(proof, before, hashes[most - 1]))
        #expect(!holds(proof + [hashes[0]], before, tree.root))
        #expect(proof.isEmpty || !holds(Array(proof.dropLast()), before, tree.root))
      }
    }
  }

  @Test func `a tree whose beginning was rewritten is not shown to continue the old one`() {
    for size in 2...20 {
      for earlier in 1..<size {
        let before = root(hashes.prefix(earlier))
        for changed in 0..<earlier {
          var leaves = Array(hashes.prefix(size))
          leaves[changed] = MerkleHash.leaf("rewritten".utf8)
          let tree = MerkleTree(leafHashes: leaves)
          let proof = tree.consistencyProof(from: earlier)
          #expect(!MerkleProof.isConsistent(proof, from: earlier, before, to: size, tree.root))
        }
      }
    }
  }

  @Test func `proofs made while the list goes by are those of the tree`() {
    for size in 1...most {
      let tree = MerkleTree(leafHashes: Array(hashes.prefix(size)))
      for index in 0..<size {
        let inclusion = MerklePath.inclusion(of: index, in: size)
        let consistency = MerklePath.consistency(from: index, to: size)
        var roots = MerkleRoots(over: inclusion + consistency)
        #expect(inclusion.isEmpty || roots.roots == nil)
        for hash in tree.leafHashes { roots.take(hash) }
        #expect(
          roots.roots == tree.inclusionProof(of: index) + tree.consistencyProof(from: index))
      }
    }
  }
}
