"""How large a shop file may be: what protects the service from a file made to harm it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a shop file.

    Attributes:
        max_bytes: size of the file.
        max_rows: products and variants together.
        max_columns: columns of a CSV, attributes of a product in JSON.
        max_characters: of one cell.
    """

    max_bytes: int = 20 * 1024 * 1024
    max_rows: int = 50_000
    max_columns: int = 500
    max_characters: int = 20_000
