"""What one product's tables answer without embedding: a body, a size, a measure, a choice."""

from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.search.choice_table import choices_of_named
from knowledge.search.table_answers import table_answer
from knowledge.search.worn_sizes import worn_size


def told_by_tables(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the row that a question tells of by a body or a size; empty where it does not.

    Or what the one choice named comes in, when that is asked.
    """
    return worn_size(text, facts) or table_answer(text, facts) or choices_of_named(text, facts)
