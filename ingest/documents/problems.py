"""What is wrong with a shop file: each problem with its place, and all of them collected."""

from dataclasses import dataclass

from ingest.documents.messages import FIELD_NAMES, WORDINGS, Language, Severity

# A person fixes a file in rounds; beyond this many, more of them help nobody.
_MOST = 200
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands.

    Attributes:
        row: as a spreadsheet numbers it, the header being row 1; a line of broken JSON; ``None``
            where the column is a path.
        column: the header's own wording, or a path such as ``products[3].price``.
    """

    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: Language) -> str:
        """Return the place as a person reads it; empty for the file as a whole."""
        zh = language == "zh"
        row = "" if self.row is None else (f"第 {self.row} 行" if zh else f"row {self.row}")
        if not self.column or self.row is None:
            return row or self.column
        return f"{row}“{self.column}”列" if zh else f"{row}, column {self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong or doubtful; ``value`` is what stands there, shortened."""

    place: Place
    value: str
    code: str
    details: tuple[str | Place, ...] = ()

    @property
    def row(self) -> int | None:
        """The row as the person sees it; ``None`` where ``column`` is a path."""
        return self.place.row

    @property
    def column(self) -> str:
        """The header's wording, or the path of the value in JSON."""
        return self.place.column

    @property
    def severity(self) -> Severity:
        """Whether it stops the import."""
        return WORDINGS[self.code].severity

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.message_in("en")

    @property
    def expected(self) -> str:
        """What should stand there, in English; empty when the message says it."""
        return self.expected_in("en")

    def message_in(self, language: Language) -> str:
        """Return what is wrong."""
        wording = WORDINGS[self.code]
        return (wording.zh if language == "zh" else wording.en).format(*self._said(language))

    def expected_in(self, language: Language) -> str:
        """Return what should stand there."""
        wording = WORDINGS[self.code]
        text = wording.expected_zh if language == "zh" else wording.expected_en
        return text.format(*self._said(language))

    def _said(self, language: Language) -> list[str]:
        said = [d.in_language(language) if isinstance(d, Place) else d for d in self.details]
        if self.code == "missing" and language == "zh":
            return [f"“{FIELD_NAMES[d]}”（{d}）" if d in FIELD_NAMES else d for d in said]
        return said


class ShopFileError(Exception):
    """The file cannot be imported; ``problems`` says all that was found, errors and warnings."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = [problem for problem in problems if problem.severity == "error"]
        first = errors[0]
        place = f"{first.place}: " if str(first.place) else ""
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{place}{first.message}{more}")
        self.problems = problems

    def __reduce__(self) -> tuple[type["ShopFileError"], tuple[tuple[Problem, ...]]]:
        # A parser process hands it over pickled; by default it would be made from its message.
        return type(self), (self.problems,)


class Problems:
    """Collects what is found while a file is read."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, code: str, place: Place, value: object = "", *details: object) -> None:
        """Note a problem. Raises ``ShopFileError`` when there are too many to go on."""
        text = " ".join(str(value).split())
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        self._found.append(
            Problem(
                place,
                shown,
                code,
                tuple(d if isinstance(d, Place) else str(d)[:200] for d in details),
            )
        )
        if len(self._found) >= _MOST:
            self._found.append(Problem(place, "", "too_many_problems"))
            raise ShopFileError(tuple(self._found))

    def stop(self, code: str, place: Place, value: object = "", *details: object) -> ShopFileError:
        """Note a problem after which reading cannot go on, and return the error to raise."""
        self.add(code, place, value, *details)
        return ShopFileError(tuple(self._found))

    def finish(self) -> tuple[Problem, ...]:
        """Return the warnings. Raises ``ShopFileError`` when there is any error."""
        if any(problem.severity == "error" for problem in self._found):
            raise ShopFileError(tuple(self._found))
        return tuple(self._found)
