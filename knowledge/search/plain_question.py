"""A question as it is looked up: in common words, without the number of the product it names."""

from knowledge.language.dialect import spelt_commonly
from knowledge.language.normalise import normalise
from knowledge.retrieval import Query
from knowledge.search.question_figures import without_link_numbers


def said_plainly(query: Query) -> str:
    """Return the question in common words, without the number of the one product it names.

    Which product is meant has been made out, and 4号 likens a short question to any figure.
    """
    text = spelt_commonly(query.text)
    if not query.named or len(query.focus) != 1 or query.choice:
        return text
    bare = without_link_numbers(text).strip()
    changed = bare != normalise(text)
    return bare if changed and len(bare) > 1 and not bare.isdigit() else text
