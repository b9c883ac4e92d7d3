"""Reads a JSON shop file into records; every value keeps its path (``products[3].price``)."""

from collections.abc import Iterator
from decimal import Decimal

from ingest.documents.columns import JSON_ONLY, Field, field_of, header_key, is_weak_sku, visible
from ingest.documents.json_text import JsonObject, kind_of, parse_json
from ingest.documents.limits import Limits
from ingest.documents.problems import Place, Problems
from ingest.documents.records import AnswerCells, Cell, Plain, Record, Records, TierCells

_NAMES = {
    "currency": "currency, 币种, 货币",
    "products": "products, items, 商品, 商品列表",
    "policies": "policies, 政策, 店铺政策",
    "faq": "faq, 常见问题, 问答",
    "playbook": "playbook, 玩法, 互动玩法",
    "topic": "topic, 主题, 项目",
    "text": "text, 内容, 说明",
    "question": "question, 问题, 问, q",
    "answer": "answer, 答案, 回答, 答, a",
    "name": "name, 名称, 属性名, key",
    "value": "value, 值, 属性值",
    "quantity": "quantity, 件数, 数量, minimum_quantity, count",
    "total": "total, 总价, 合计, price",
}
_MEANING = {name: [header_key(n) for n in names.split(",")] for name, names in _NAMES.items()}


def read_json(text: str, limits: Limits, problems: Problems) -> Records:
    """Return a file's records. Raises ``ShopFileError`` when it is not JSON of the right form."""
    return _Reader(limits, problems).read(parse_json(text, problems))


class _Reader:
    """Walks the parsed file, noting what has not the form of a shop file."""

    def __init__(self, limits: Limits, problems: Problems) -> None:
        self._limits = limits
        self._problems = problems
        self._count = 0

    def read(self, data: object) -> Records:
        """Return the records of a whole file: an object with ``products``, or a list of them."""
        if isinstance(data, list):
            return Records(products=self._records(data, "products"))
        if not isinstance(data, JsonObject):
            expected = "object / array"
            raise self._problems.stop("wrong_kind", Place(1), "", kind_of(data), expected)
        products, currency = self._part(data, "products"), self._part(data, "currency")
        policies, faq = self._part(data, "policies"), self._part(data, "faq")
        self._unused(data, "", ("products", "currency", "policies", "faq", "playbook"))
        return Records(
            products=self._records(*products) if products else (),
            currency=self._cell(*currency) if currency else None,
            policies=tuple(self._pairs(*policies, "topic", "text")) if policies else (),
            faq=self._answers(*faq) if faq else (),
            playbook=self._part(data, "playbook"),
        )

    def _records(self, data: object, path: str, *, variants: bool = False) -> tuple[Record, ...]:
        return tuple(
            self._record(item, place, variants) for item, place in self._objects(data, path)
        )

    def _record(self, item: JsonObject, path: str, is_variant: bool) -> Record:
        self._count += 1
        if self._count > self._limits.max_rows:
            limit = self._limits.max_rows
            raise self._problems.stop("too_many_rows", Place(None, path), "", limit)
        cells: dict[Field, Cell] = {}
        parts: dict[Field, tuple[object, str]] = {}
        attributes: list[tuple[str, Cell]] = []
        for key, value in item.items():
            field, where = _field(key, item), f"{path}.{key}"
            if value is None:
                continue
            if field in JSON_ONLY or (field == "tiers" and isinstance(value, list)):
                parts[field] = (value, where)
            elif field is None:
                attributes.extend(self._attribute(key, value, where))
            elif field in cells:
                first = cells[field].place.column
                self._problems.add("column_twice", Place(None, where), "", first, key, field)
            elif cell := self._cell(value, where):
                cells[field] = cell
        if is_variant and "variants" in parts:
            self._problems.add("nested_variant", Place(None, parts.pop("variants")[1]), "", path)
        return self._assembled(path, cells, parts, attributes)

    def _assembled(
        self,
        path: str,
        cells: dict[Field, Cell],
        parts: dict[Field, tuple[object, str]],
        own: list[tuple[str, Cell]],
    ) -> Record:
        attributes = [*self._attributes(*parts["attributes"])] if "attributes" in parts else []
        attributes += own
        if len(attributes) > self._limits.max_columns:
            sizes = (len(attributes), self._limits.max_columns)
            raise self._problems.stop("too_many_columns", Place(None, path), "", *sizes)
        tiers = self._pairs(*parts["tiers"], "quantity", "total") if "tiers" in parts else ()
        return Record(
            place=Place(None, path),
            cells=cells,
            attributes=tuple(attributes),
            tiers=tuple(TierCells(quantity, total) for quantity, total in tiers),
            variants=(
                self._records(*parts["variants"], variants=True) if "variants" in parts else ()
            ),
            faq=self._answers(*parts["faq"]) if "faq" in parts else (),
        )

    def _attributes(self, data: object, path: str) -> Iterator[tuple[str, Cell]]:
        """Yield attributes from a map of names to values, or a list of ``{name, value}``."""
        if isinstance(data, JsonObject):
            self._twice(data, path)
            for name, value in data.items():
                yield from self._attribute(name, value, f"{path}.{name}")
            return
        for name_cell, value_cell in self._pairs(data, path, "name", "value"):
            yield str(name_cell.value), value_cell

    def _attribute(self, name: str, value: object, path: str) -> Iterator[tuple[str, Cell]]:
        if value is None or not visible(name):
            return
        cell = self._cell(value, path)
        if cell is not None:
            yield name.strip(), cell

    def _answers(self, data: object, path: str) -> tuple[AnswerCells, ...]:
        pairs = self._pairs(data, path, "question", "answer")
        return tuple(AnswerCells(question, answer) for question, answer in pairs)

    def _pairs(
        self, data: object, path: str, first: str, second: str
    ) -> Iterator[tuple[Cell, Cell]]:
        """Yield the two cells of each object of a list; noting what else it has or lacks."""
        for item, place in self._objects(data, path):
            self._unused(item, place, (first, second))
            cells: list[Cell] = []
            for name in (first, second):
                found = self._part(item, name)
                if found is None:
                    self._problems.add("missing", Place(None, f"{place}.{name}"), "", name)
                elif cell := self._cell(found[0], f"{place}.{found[1]}"):
                    cells.append(cell)
            if len(cells) == 2:
                yield cells[0], cells[1]

    def _objects(self, data: object, path: str) -> Iterator[tuple[JsonObject, str]]:
        if not isinstance(data, list):
            self._problems.add("wrong_kind", Place(None, path), "", kind_of(data), "array")
            return
        for index, item in enumerate(data):
            place = f"{path}[{index}]"
            if isinstance(item, JsonObject):
                self._twice(item, place)
                yield item, place
            else:
                self._problems.add("wrong_kind", Place(None, place), "", kind_of(item), "object")

    def _cell(self, value: object, path: str) -> Cell | None:
        """Return a scalar, or a list of scalars, as a cell; note anything else."""
        place = Place(None, path)
        if isinstance(value, str | bool | Decimal):
            return Cell(value, place)
        if isinstance(value, list):
            plain: list[Plain] = [v for v in value if isinstance(v, str | bool | Decimal)]
            if len(plain) == len(value):
                return Cell(tuple(plain), place)
        expected = "string / number / boolean"
        self._problems.add("wrong_kind", place, "", kind_of(value), expected)
        return None

    def _part(self, item: JsonObject, name: str) -> tuple[object, str] | None:
        for key, value in item.items():
            if value is not None and header_key(key) in _MEANING[name]:
                return value, key
        return None

    def _unused(self, item: JsonObject, path: str, used: tuple[str, ...]) -> None:
        self._twice(item, path)
        known = {key for name in used for key in _MEANING[name]}
        for key in item:
            if header_key(key) not in known:
                place = Place(None, f"{path}.{key}" if path else key or '""')
                self._problems.add("unknown_key", place, "", key)

    def _twice(self, item: JsonObject, path: str) -> None:
        for name in item.twice:
            place = Place(None, f"{path}.{name}" if path else name or '""')
            self._problems.add("key_twice", place, "", name)


def _field(key: str, item: JsonObject) -> Field | None:
    field = field_of(key)
    if field is None and is_weak_sku(key) and not any(field_of(k) == "sku" for k in item):
        return "sku"
    return field
