import Glibc
import Synchronization

/// Held while a pipe is made and handed to its program: a program started meanwhile by another
/// thread would keep its other end open.
private let starting = Mutex(())

/// A started program with its output on a pipe.
struct ChildProcess {
  private let process: pid_t
  private let pipe: CInt

  /// Starts the program that `words` begin with; its input is empty and nobody hears it complain.
  init(_ words: [String]) throws(FileTextRefusal) {
    let started = starting.withLock { _ in Result { () throws(FileTextRefusal) in try start(words) }
    }
    (process, pipe) = try started.get()
  }
  /// Hands on what it writes until it closes its output.
  ///
  /// Its own processor time counts, so that a busy computer makes no honest file a slow one; a
  /// program that only waits is ended by the clock on the wall.
  func output(
    within allowance: ProgramAllowance, of program: BoundedProgram,
    _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var (total, waits) = (0, 0)
    while true {
      var event = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = poll(&event, 1, 50)
      if ready < 0 && errno == EINTR { continue }
      if ready == 0 {
        waits += 1
        guard processorSeconds < allowance.seconds, waits < 1200 else {
          throw FileTextRefusal.tooSlow(program.name)
        }
        continue
      }
      let count = read(pipe, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      total += count
      guard total <= allowance.output else {
        throw FileTextRefusal.tooLarge("PDF 里的文字", limit: allowance.output)
      }
      guard processorSeconds < allowance.seconds else {
        throw FileTextRefusal.tooSlow(program.name)
      }
      try piece.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Stops it if it still runs; its status as wait(2) gives it, and its processor time.
  func end() -> (status: Int32, seconds: Double) {
    close(pipe)
    var (status, usage) = (Int32(0), rusage())
    // Whoever has closed its output is about to end; whoever has not is stopped by it.
    for _ in 0..<100 {
      let ended = wait4(process, &status, WNOHANG, &usage)
      if ended == process { return (status, seconds(usage)) }
      usleep(1000)
    }
    kill(process, SIGKILL)
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    return (status, seconds(usage))
  }

  private var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func seconds(_ usage: rusage) -> Double {
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1e6
  }
}

private func start(_ words: [String]) throws(FileTextRefusal) -> (process: pid_t, pipe: CInt) {
  var ends: [CInt] = [-1, -1]
  guard Glibc.pipe(&ends) == 0 else {
    throw .cannotOpen(because: String(cString: strerror(errno)))
  }
  defer { close(ends[1]) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  var arguments = copies(of: words)
  var environment = copies(of: ["PATH=\(path)", "LC_ALL=C.UTF-8"])
  defer { for word in arguments + environment { free(word) } }
  var process: pid_t = 0
  let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, &environment)
  guard code == 0 else {
    close(ends[0])
    throw code == ENOENT
      ? .missingProgram(words[0], package: "util-linux")
      : .cannotOpen(because: String(cString: strerror(code)))
  }
  return (process, ends[0])
}

/// As C wants a list of words: closed by nil, each to be freed.
private func copies(of words: [String]) -> [UnsafeMutablePointer<CChar>?] {
  var copies: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
  copies.append(nil)
  return copies
}
