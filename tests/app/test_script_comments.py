"""What is left out of our own modules when they are compressed: lines of comment, nothing else."""

import re

from app.pages import WEB, without_comments

MODULES = [path for path in sorted(WEB.rglob("*.js")) if path.parent.name != "vendor"]
# What may stand in a module and hide a backtick or a slash from a look at single characters.
_PIECES = re.compile(rb"`|\\.", re.DOTALL)


def test_lines_of_comment_go_and_all_others_keep_their_numbers() -> None:
    module = (
        b"/** What it owns. */\n\nimport a;\n  // Why.\nb(); // stays\n/**\n * Long.\n */\nc();\n"
    )
    assert without_comments(module) == b"\n\nimport a;\n\nb(); // stays\n\n\n\nc();\n"


def test_code_behind_a_comment_stays() -> None:
    module = b"/** a */ one();\ntwo();\n/** b */\nthree();\n"
    assert without_comments(module) == b"/** a */ one();\ntwo();\n\nthree();\n"


def test_addresses_are_no_comments() -> None:
    module = b'const at = "https://shop.example";\n'
    assert without_comments(module) == module


def test_no_line_of_a_template_looks_like_a_comment() -> None:
    """Else it would be left out of what the template says."""
    assert len(MODULES) > 100
    for path in MODULES:
        before = path.read_bytes().split(b"\n")
        after = without_comments(path.read_bytes()).split(b"\n")
        assert len(before) == len(after), path
        open_templates = 0
        for line, left in zip(before, after, strict=True):
            if left == line:
                open_templates += sum(piece == b"`" for piece in _PIECES.findall(line))
            else:
                assert open_templates % 2 == 0, f"{path}: {line.decode()}"
