"""Words an import's report, or why there was none, as plain lines for a terminal."""

from collections.abc import Iterable, Iterator

from ingest.documents.catalogue_import import ImportReport
from ingest.documents.messages import Language
from ingest.documents.problems import Problem
from knowledge.store.changes import Named

_NAMED_AT_MOST = 10


def report_text(report: ImportReport, language: Language) -> str:
    """Return the report of a file that was imported, one statement a line."""
    zh = language == "zh"
    change = report.change
    if change.added or change.updated:
        head = "{0}：已发布第 {1} 版" if zh else "{0}: published as version {1}"
    else:
        head = "{0}：没有变化，仍是第 {1} 版" if zh else "{0}: nothing changed, still version {1}"
    lines = [head.format(report.document, change.version)]
    for label, named in (
        ("新增" if zh else "added", change.added),
        ("更新" if zh else "updated", change.updated),
        ("不变" if zh else "unchanged", change.unchanged),
    ):
        lines.append(f"  {label} {len(named)}{_named(named, zh)}")
    for lost in report.lost:
        names = "、".join(lost.names) if zh else ", ".join(lost.names)
        said = "{0} 少了原有属性：{1}" if zh else "{0} lost attributes it had: {1}"
        lines.append("  " + said.format(lost.sku, names))
    lines += problem_lines(report.problems, language)
    return "\n".join(lines)


def failure_text(document: str, problems: Iterable[Problem], language: Language) -> str:
    """Return why a file was not imported, errors before warnings, one problem a line."""
    ordered = sorted(problems, key=lambda problem: problem.severity != "error")
    errors = sum(problem.severity == "error" for problem in ordered)
    if language == "zh":
        head = f"{document}：没有导入，{errors} 处错误，什么也没有写入"
    else:
        head = f"{document}: not imported, errors: {errors}, nothing was written"
    return "\n".join([head, *problem_lines(ordered, language)])


def problem_lines(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """Yield one line a problem: how grave, where, what, what stands there, what should."""
    zh = language == "zh"
    for problem in problems:
        error = problem.severity == "error"
        grave = ("错误" if error else "注意") if zh else problem.severity
        place = problem.place.in_language(language) or ("整个文件" if zh else "the file")
        line = f"  {grave} {place}: {problem.message_in(language)}"
        if problem.value:
            line += f" [{problem.value}]"
        expected = problem.expected_in(language)
        if expected:
            line += f"；应为：{expected}" if zh else f"; expected: {expected}"
        yield _printable(line)


def _named(named: tuple[Named, ...], zh: bool) -> str:
    if not named:
        return ""
    names = [entry.name for entry in named[:_NAMED_AT_MOST]]
    more = ["…"] if len(named) > _NAMED_AT_MOST else []
    return ("：" if zh else ": ") + _printable(("、" if zh else ", ").join(names + more))


def _printable(line: str) -> str:
    # A file's text must not steer the terminal it is shown on.
    return "".join(c if c.isprintable() else "\ufffd" for c in line)
