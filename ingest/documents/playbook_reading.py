"""Reads a shop's playbook out of parsed JSON: whole activities, or a reason why one is left out."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, get_args

from ingest.documents.columns import header_key, visible
from ingest.documents.json_text import JsonObject, kind_of
from ingest.documents.problems import Place, Problems
from knowledge.language.headline import HEADLINE_CHARACTERS, HEADLINE_WORDS, fits_headline
from knowledge.language.script import language_of
from knowledge.playbook import Activity, Occasion
from knowledge.store.keys import entry_key

MOST_ACTIVITIES: Final = 200
MOST_NOTED: Final = 60
LONGEST_ID: Final = 64
LONGEST_LINE: Final = 200
SHORTEST_MINUTES, LONGEST_MINUTES = 1, 60
OCCASIONS: Final[tuple[Occasion, ...]] = get_args(Occasion)

_NAMES: Final = {
    "id": "id, 编号",
    "title": "title, 标题, 名称",
    "line": "line, 话术, 开场白",
    "when": "when, 场合, 时机",
    "minutes": "minutes, 分钟, 时长",
    "zh": "zh, 中文",
    "en": "en, 英文",
}
_MEANING: Final = {
    header_key(name): field for field, names in _NAMES.items() for name in names.split(",")
}
_FIELDS: Final = ("id", "title", "line", "when", "minutes")


def read_playbook(data: object, path: str, problems: Problems) -> tuple[Activity, ...]:
    """Return the activities of a list in its order; ``path`` names it in problems.

    All problems noted are warnings: a bad activity is left out and loses no other. Of two with one
    id, by whatever case, the first one counts.
    """
    notes = _Notes(path, problems)
    if not isinstance(data, list):
        notes.add("activity_kind", Place(None, path), "", kind_of(data), "array")
        return ()
    if len(data) > MOST_ACTIVITIES:
        notes.add("too_many_activities", Place(None, path), "", len(data), MOST_ACTIVITIES)
    activities: dict[str, Activity] = {}
    places: dict[str, Place] = {}
    for index, item in enumerate(data[:MOST_ACTIVITIES]):
        place = f"{path}[{index}]"
        activity = _ActivityReader(place, notes).read(item)
        if activity is None:
            continue
        key = entry_key(activity.id)
        earlier = activities.get(key)
        if earlier is None:
            activities[key], places[key] = activity, Place(None, place)
            continue
        same = earlier == activity
        code = "activity_twice" if same else "activity_contradicts"
        where = Place(None, f"{place}.id")
        notes.add(code, where, activity.id, activity.id, places[key])
    return tuple(activities.values())


class _Notes:
    """Notes problems, but no more than a person reads: so many would stop the rest of the file."""

    def __init__(self, path: str, problems: Problems) -> None:
        self._path = path
        self._problems = problems
        self._left = MOST_NOTED

    def add(self, code: str, place: Place, value: object = "", *details: object) -> None:
        """Note a problem while there is room for it; the last one says that there are more."""
        if self._left > 0:
            self._problems.add(code, place, value, *details)
        elif self._left == 0:
            self._problems.add("more_activities", Place(None, self._path))
        self._left -= 1


class _ActivityReader:
    """Reads one activity, noting everything that is wrong with it."""

    def __init__(self, place: str, notes: _Notes) -> None:
        self._place = place
        self._notes = notes
        self._good = True

    def read(self, item: object) -> Activity | None:
        """Return the activity; ``None`` when anything about it is wrong."""
        if not isinstance(item, JsonObject):
            self._bad("activity_kind", "", "", kind_of(item), "object")
            return None
        fields = self._fields(item, "", _FIELDS)
        name = self._text(fields.get("id"), "id", LONGEST_ID)
        if not name:
            self._missing("id", "a text, each id once")
        titles, lines = self._pair(fields, "title"), self._pair(fields, "line")
        for title, field in zip(titles, ("title.zh", "title.en"), strict=True):
            if title and not fits_headline(title):
                self._bad("activity_title", field, title, HEADLINE_CHARACTERS, HEADLINE_WORDS)
        when, minutes = self._when(fields.get("when")), self._minutes(fields.get("minutes"))
        if not self._good:
            return None
        return Activity(name, *titles, *lines, when=when, minutes=minutes)

    def _fields(self, item: JsonObject, under: str, known: Sequence[str]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in item.items():
            field, where = _MEANING.get(header_key(key)), f"{under}.{key}".lstrip(".")
            if field is None or field not in known:
                self._notes.add("unknown_key", self._at(where), "", key)
            elif value is not None:
                if field in found or key in item.twice:
                    self._bad("activity_kind", where, "", f"{key} × 2", f"{key} × 1")
                found[field] = value
        return found

    def _pair(self, fields: dict[str, object], field: str) -> tuple[str, str]:
        """Return a text in Chinese and English; a bare one is of the language it is written in."""
        given = fields.get(field)
        longest = LONGEST_LINE
        if isinstance(given, JsonObject):
            both = self._fields(given, field, ("zh", "en"))
            zh = self._text(both.get("zh"), f"{field}.zh", longest)
            en = self._text(both.get("en"), f"{field}.en", longest)
        else:
            text = self._text(given, field, longest)
            zh, en = (text, "") if language_of(text) == "zh" else ("", text)
        if not (zh or en):
            self._missing(field, "zh, en")
        return zh, en

    def _text(self, value: object, field: str, longest: int) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            self._bad("activity_kind", field, "", kind_of(value), "string")
            return ""
        # Controls have no look, and a NUL among them would not pass a database.
        shown = "".join(c if c >= " " and c != "\x7f" else " " for c in value)
        text = " ".join(shown.split())
        if len(text) > longest:
            self._bad("activity_too_long", field, text, len(text), longest)
        return text if visible(text) else ""

    def _when(self, value: object) -> tuple[Occasion, ...]:
        listed = value if isinstance(value, list) else [] if value is None else [value]
        known = ", ".join(OCCASIONS)
        occasions: list[Occasion] = []
        for given in listed:
            occasion = next((o for o in OCCASIONS if o == given), None)
            if occasion is None:
                said = given if isinstance(given, str) else kind_of(given)
                self._bad("activity_occasion", "when", said, said, known)
            elif occasion not in occasions:
                occasions.append(occasion)
        if not listed:
            self._missing("when", known)
        return tuple(occasions)

    def _minutes(self, value: object) -> int:
        if value is None:
            self._missing("minutes", f"{SHORTEST_MINUTES}-{LONGEST_MINUTES}")
            return 0
        bounds = (SHORTEST_MINUTES, LONGEST_MINUTES)
        whole = isinstance(value, Decimal) and value == value.to_integral_value()
        if not (isinstance(value, Decimal) and whole and bounds[0] <= value <= bounds[1]):
            said = value if isinstance(value, str | Decimal) else kind_of(value)
            self._bad("activity_minutes", "minutes", said, said, *bounds)
            return 0
        return int(value)

    def _missing(self, field: str, expected: str) -> None:
        self._bad("activity_missing", field, "", field, expected)

    def _bad(self, code: str, field: str, value: object, *details: object) -> None:
        self._good = False
        self._notes.add(code, self._at(field), value, *details)

    def _at(self, field: str) -> Place:
        return Place(None, f"{self._place}.{field}" if field else self._place)
