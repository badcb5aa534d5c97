import Foundation
import Testing

/// A school and its bureau, each with data of its own, and what goes between them.
@Suite struct LedgerCommandTests {
  /// Both offices, a clerk in the school, who signs nothing yet, and an issuer in the bureau.
  private static let founding = """
    export GONGSHI_NOW=2026-09-28T09:00
    echo 12345678 > 密码; export GONGSHI_PASSWORD_FILE=密码
    for place in 校 局; do
      gongshi init $place --unit 云溪县$place --first 周敏 --rehearsal 演练 || exit 9
    done
    gongshi people add 李娜 --role 经办 --new-password-file 密码 --as 周敏 --data 校 || exit 9
    gongshi people add 王强 --role 签发 --new-password-file 密码 --as 周敏 --data 局 || exit 9
    export GONGSHI_NOW=2026-09-28T10:00

    """

  private func after(_ lines: String, in folder: URL) throws -> CommandRun {
    try run(Self.founding + lines, in: folder)
  }

  @Test func `a checkpoint goes to the bureau and back, and the next goes on from it`() throws {
    try withScratchFolder { folder in
      let run = try after(
        """
        set -e
        gongshi ledger verify --data 校
        gongshi ledger checkpoint -o 存证.json --data 校
        gongshi ledger countersign 存证.json -o 会签.json --as 王强 --data 局 --dry-run
        test ! -e 会签.json
        gongshi ledger countersign 存证.json -o 会签.json --as 王强 --data 局
        gongshi ledger accept 会签.json --as 李娜 --data 校
        gongshi ledger accept 会签.json --as 李娜 --data 校
        gongshi ledger checkpoint -o 存证二.json --data 校
        gongshi ledger countersign 存证二.json -o 会签二.json --as 王强 --data 局
        gongshi ledger verify --all --checkpoint 会签二.json --data 校
        """, in: folder)
      #expect(run.status == 0, "\(run.output)")
      for words in [
        "末尾若被截掉,只看台账本身看不出来", "校验码:", "将会签“云溪县校（演练）”的存证", "第一次会签",
        "已收到 云溪县局（演练）", "这份会签已经收过,没有再记", "条与 2026年9月28日10:00会签的相同", "相符。",
      ] {
        #expect(run.output.contains(words), "\(words) in \(run.output)")
      }
    }
  }

  @Test func `a cut tail is found with the checkpoint, and the bureau refuses it`() throws {
    try withScratchFolder { folder in
      let run = try after(
        """
        set -e
        cp -r 校 旧校; cp 校.key 旧校.key
        gongshi people add 赵刚 --role 审核 --new-password-file 密码 --as 周敏 --data 校
        gongshi ledger checkpoint -o 存证.json --data 校
        gongshi ledger countersign 存证.json -o 会签.json --as 王强 --data 局
        gongshi ledger verify --data 旧校
        set +e
        gongshi ledger verify --checkpoint 会签.json --data 旧校; echo "核对:$?"
        gongshi ledger checkpoint -o 短.json --data 旧校
        gongshi ledger countersign 短.json -o 不.json --as 王强 --data 局; echo "会签:$?"
        gongshi ledger accept 会签.json --as 李娜 --data 旧校; echo "收回:$?"
        gongshi ledger countersign 会签.json -o 不.json --as 周敏 --data 局; echo "角色:$?"
        gongshi ledger accept 会签.json --as 王强 --data 局; echo "别家:$?"
        sed 's/5/6/' 会签.json > 改.json
        gongshi ledger verify --checkpoint 改.json --data 校; echo "改动:$?"
        gongshi prove N-2026-0001 --row 1 -o 证明.json --data 校; echo "证明:$?"
        """, in: folder)
      for words in [
        "核对:5", "[LED-011]", "末尾 1 条被截掉了", "会签:5", "[LED-015]", "收回:5", "角色:3", "[LED-024]",
        "别家:1", "[LED-018]", "改动:5", "[LED-013]", "证明:1", "[LED-025]",
      ] {
        #expect(run.output.contains(words), "\(words) in \(run.output)")
      }
    }
  }
}
