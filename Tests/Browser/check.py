"""Opens pages in Chromium as readers do and holds them against axe-core: no violation may be found.

Usage: check.py AXE FOLDER, where AXE is axe.min.js and FOLDER holds pages of every sort.

The script goes into a copy of the page whose policy was taken out; the page itself is opened too, to
see that the policy lets its own script run. Copies that were broken on purpose go through the same
run first: what does not catch those proves nothing.
"""

import glob
import html
import json
import os
import re
import subprocess
import sys
import tempfile

# What a reader may do: its name, the window, the switches that are on, what is asked of the browser.
READERS = {
    "laptop": ("1366,768", [], []),
    "phone": ("360,740", [], []),
    "large type": ("1366,768", ["large"], []),
    "large type on a phone": ("360,740", ["large"], []),
    "high contrast": ("1366,768", ["contrast"], []),
    "large type and high contrast on a phone": ("360,740", ["large", "contrast"], []),
    "screen": ("1920,1080", [], []),
    "paused screen": ("1920,1080", ["pause"], []),
    "all slides at once": ("1920,1080", [], ["--force-prefers-reduced-motion", "no script"]),
}
ON_PAGE = [name for name in READERS if "screen" not in name and "slides" not in name]
ON_SCREEN = ["screen", "paused screen", "all slides at once"]
IN_ARTICLE = ["laptop", "phone"]

# Pages by the pattern of their path, the readers that open them, how many of them are opened.
PAGES = [
    ("hiring.proposed/notice.html", ON_PAGE, 1),
    ("aid.recognition/notice.html", ON_PAGE, 1),
    ("**/公示/*/notice.html", ["laptop", "phone"], 6),
    ("县教育局/**/*.html", ["laptop", "phone"], 6),
    ("单位/公示结果/*.html", ["laptop", "phone"], 1),
    ("单位/迎检/目录.html", ["laptop", "phone"], 1),
    ("hiring.proposed/wechat.html", IN_ARTICLE, 1),
    ("aid.recognition/wechat.html", IN_ARTICLE, 1),
    ("hiring.proposed/slides.html", ON_SCREEN, 1),
    ("aid.recognition/slides.html", ON_SCREEN, 1),
]

# How a page may be broken, and what must then be found.
BROKEN = [
    ("no language", lambda page: page.replace('<html lang="zh-CN">', "<html>"), "html-has-lang"),
    ("a box without a label", lambda page: page.replace("<label for=", "<span title="), "label"),
    ("pale words", lambda page: page.replace("color:#1a1a1a", "color:#aaa"), "color-contrast"),
    ("no title", lambda page: re.sub("<title>.*?</title>", "", page), "document-title"),
    ("a code without words", lambda page: re.sub(' aria-label="二维码[^"]*"', "", page), "svg-img-alt"),
    ("headings left out", lambda page: page.replace("<h2", "<h5"), "heading-order"),
    ("too wide a page", lambda page: page.replace("<h1>", '<h1 style="width:3000px">'), "sideways"),
]

PROBE = """
axe.run(document).then(function (result) {
  var found = result.violations.map(function (v) {
    return [v.id, v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 160) })];
  });
  var root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(["sideways", [root.scrollWidth + " > " + root.clientWidth]]);
  [].forEach.call(document.querySelectorAll(".slide"), function (slide) {
    if (slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1)
      found.push(["overflow", [slide.id + ": " + slide.scrollWidth + " × " + slide.scrollHeight]]);
  });
  var words = JSON.stringify({found: found, passes: result.passes.length, width: innerWidth});
  top.document.body.textContent = "AXE " + words + " EXA";
});
"""


def dump(page, folder, window="1366,768", flags=()):
    """The page as Chromium has it after ten seconds of its own time."""
    path = os.path.join(folder, "page.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
               f"--user-data-dir={folder}/profile", f"--window-size={window}",
               "--virtual-time-budget=10000", *flags, "--dump-dom", "file://" + path]
    return subprocess.run(command, capture_output=True, text=True, timeout=600).stdout


def examine(page, axe, folder, reader):
    """What axe finds, as [rule, [element, …]]; a page that was not examined stops everything."""
    window, switches, flags = READERS[reader]
    page = re.sub("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", page)
    if "no script" in flags:
        page = re.sub("<script>.*?</script>", "", page, flags=re.S)
    for switch in switches:
        page, count = re.subn(f'(<input type="checkbox" id="{switch}")', r"\1 checked", page)
        assert count == 1 or switch != "pause", f"no switch {switch}"
    page = page.replace("</body>", f"<script>{axe}</script><script>{PROBE}</script></body>")
    width, height = window.split(",")
    if int(width) < 500:  # No window of Chromium's is narrower; a frame is.
        page = (f'<!DOCTYPE html><iframe width="{width}" height="{height}" style="border:0" srcdoc="'
                + html.escape(page) + '"></iframe>')
    shown = dump(page, folder, window, [flag for flag in flags if flag.startswith("--")])
    words = re.search("AXE (.*) EXA", html.unescape(shown), re.S)
    assert words, f"axe did not come to an end:\n{shown[-500:]}"
    result = json.loads(words[1])
    assert result["passes"] >= 10, f"axe looked at next to nothing: {result}"
    assert str(result["width"]) == width, f"the window is {result['width']} wide"
    return result["found"]


def catches_the_broken(page, axe, folder):
    """Whether every page that was broken on purpose is found out."""
    complete = True
    for name, break_it, rule in BROKEN:
        broken = break_it(page)
        assert broken != page, f"{name}: there is nothing to break"
        caught = all(
            rule in [found for found, _ in examine(broken, axe, folder, reader)]
            for reader in ["laptop", "phone"])
        complete = complete and caught
        print(f"  {'caught' if caught else 'NOT CAUGHT'}: {name} ({rule})", flush=True)
    return complete


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        axe = file.read()
    root = sys.argv[2]
    violations = 0
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(root, PAGES[0][0]), encoding="utf-8") as file:
            if not catches_the_broken(file.read(), axe, folder):
                sys.exit("A page that was broken on purpose was not found out.")
        for pattern, readers, most in PAGES:
            paths = sorted(glob.glob(os.path.join(root, pattern), recursive=True))[:most]
            if not paths:
                sys.exit(f"There is no page {pattern} in {root}.")
            for path in paths:
                with open(path, encoding="utf-8") as file:
                    page = file.read()
                if "<script>" in page and 'class="guided"' not in dump(page, folder):
                    sys.exit(f"{path}: its own policy does not let its script run.")
                for reader in readers:
                    found = examine(page, axe, folder, reader)
                    violations += len(found)
                    print(f"  {len(found)} violations: {path}, {reader}", flush=True)
                    for rule, elements in found:
                        print(f"    {rule}: {' | '.join(elements)}", flush=True)
    if violations:
        sys.exit(f"{violations} violations.")


main()
