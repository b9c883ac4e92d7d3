"""Finds out which encoding a text file is in."""

import codecs

from ingest.documents.problems import Place, Problems

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Of the characters beyond ASCII in a real Chinese file nearly all are common ones. A Western or
# Russian file that happens to be valid GB18030 turns into rare ones.
_COMMON_SHARE = 0.8


def decode(data: bytes, problems: Problems) -> str:
    """Return the file's text. Raises ``ShopFileError`` when it is not text in a known encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, problems)
    if b"\0" in data:
        raise problems.stop("nul_bytes", Place(_row_of(data, data.index(b"\0"))))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        position = error.start
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise problems.stop("bad_encoding", Place(_row_of(data, position)), "", position) from None
    if not _looks_chinese(text):
        raise problems.stop("bad_encoding", Place(_row_of(data, position)), "", position)
    problems.add("read_as_gb18030", Place(1))
    return text


def _strictly(data: bytes, encoding: str, problems: Problems) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = Place(_row_of(data, error.start))
        raise problems.stop("bad_encoding", place, "", error.start) from error
    if "\0" in text:
        raise problems.stop("nul_bytes", Place(1 + text[: text.index("\0")].count("\n")))
    return text


def _row_of(data: bytes, position: int) -> int:
    return 1 + data[:position].count(b"\n")


def _looks_chinese(text: str) -> bool:
    beyond = [c for c in text if c > "\x7f"]
    # Level one and two of GB2312, CJK punctuation, full-width forms and everyday symbols.
    common = sum(_is_common(c) for c in beyond)
    return common >= _COMMON_SHARE * len(beyond)


def _is_common(character: str) -> bool:
    if "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef":
        return True
    if "\u2000" <= character <= "\u22ff" or character in "·×÷°±¥§":
        return True
    try:
        return "\u4e00" <= character <= "\u9fff" and len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False
