"""A question as it is looked up: in common words, without the number of the product it names."""

import re
from typing import Final

from knowledge.language.dialect import spelt_commonly
from knowledge.language.link_spelling import spell_links
from knowledge.language.normalise import normalise
from knowledge.language.relative_sizes import with_size_named
from knowledge.retrieval import Query
from knowledge.search.question_figures import without_link_numbers

_RANKED: Final = re.compile(
    r"第\s?[0-9一二三四五六七八九十]{1,3}\s?[个号款样]"
    r"(?=\s?(?:多少|多钱|怎么卖|什么价|啥价|几|有|能|可以|还有|什么|啥|呢|吗|的))"
)
"""第三个多少钱: the place in the line-up of the product that is named, no piece of several."""


def said_plainly(query: Query) -> str:
    """Return the question in common words, without the number of the one product it names.

    Which product is meant has been made out, and 4号 likens a short question to any figure.
    """
    text = spelt_commonly(spell_links(query.text) if query.named else query.text)
    if query.choice:
        folded = normalise(text)
        named = with_size_named(folded, query.choice)
        text = text if named == folded else named
    if not query.named or len(query.focus) != 1 or query.choice:
        return text
    bare = _RANKED.sub(" ", without_link_numbers(text)).strip()
    changed = bare != normalise(text)
    return bare if changed and len(bare) > 1 and not bare.isdigit() else text
