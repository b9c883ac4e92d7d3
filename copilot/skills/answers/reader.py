"""Reads one viewer's message without any model: intent, key, links, products, buying signal."""

import re
from dataclasses import replace
from typing import NamedTuple

from copilot.skills.answers.around import NOWHERE, Around
from copilot.skills.answers.feature_buying import ASKS_TO_BUY, asks_to_buy
from copilot.skills.answers.feature_shop import asks_by_form, shop_feature
from copilot.skills.answers.feature_sums import asks_for_sum
from copilot.skills.answers.features import Message, features_of
from copilot.skills.answers.intent import Decision, decide
from copilot.skills.answers.link_numbers import LinkNumber, find_links
from copilot.skills.answers.mentions import ProductWords
from copilot.skills.answers.on_trial import on_trial
from copilot.skills.answers.only_said import only_said
from copilot.skills.answers.product_names import Naming, ProductNames
from copilot.skills.answers.question_key import question_key, without_spans
from copilot.skills.answers.reading import Intent, Part, Reading
from copilot.skills.answers.sentences import sentences_of
from copilot.skills.answers.several_questions import questions_of
from copilot.skills.answers.shop_words import ShopWords
from copilot.skills.answers.text_pieces import pieces_of
from knowledge.language.asked import asked_attributes, asked_dimensions, rest_of_question
from knowledge.language.dialect import spelt_commonly
from knowledge.language.link_spelling import sells_marked, spell_links
from knowledge.language.money_slang import with_money_said
from knowledge.language.normalise import normalise
from knowledge.products import Catalogue

Spans = tuple[tuple[int, int], ...]

DECIDING_LENGTH = 400
"""Characters of a message that are read; what follows changes nothing."""

_DEICTIC = re.compile(
    r"[这那](?:一)?(?:个|款|件|条|双|瓶|支|只|种|套|台|盒|包|本|把|张|顶|东西|宝贝|颜色|衣服|裤子|鞋|锅|杯)|它"
    r"|身上|手[里上]|现在(?:讲|说|介绍)的|正在(?:讲|说|介绍)的|刚[才刚](?:那|讲|说)"
    r"|\b(?:this|that|it|its|these|those)\b"
)
_HAN = re.compile(r"[一-鿿]")
# Of a message of several sentences: what asks the shop counts before all else.
_WORTH: dict[Intent, int] = {
    "shop_question": 6,
    "complaint": 5,
    "request": 4,
    "other_question": 3,
    "buying": 2,
    "spam": 1,
}
_KEYED: frozenset[Intent] = frozenset({"shop_question", "other_question", "request", "complaint"})
_BUYING_BY_INTENT: dict[Intent, float] = {"buying": 1.0, "shop_question": 0.3, "request": 0.2}
# How near to an order the things asked about are: who asks how to pay is nearly there.
_BUYING_BY_FEATURE = {
    "order": 0.3,
    "stock": 0.3,
    "promo": 0.2,
    "price": 0.2,
    "howmuch_money": 0.2,
    "body": 0.3,
    "recommend": 0.3,
    "ship": 0.1,
    "size": 0.2,
    "want": 0.3,
    "unit_buy": 0.1,
    "en_order": 0.3,
    "en_stock": 0.3,
    "en_price": 0.2,
    "en_size": 0.2,
    "en_ship": 0.1,
    "en_want": 0.3,
    "en_body": 0.3,
}


# 运费谁出 asks by its word alone, in no form of asking.
_WHO_OR_WHAT = re.compile("谁|哪|什么|啥|怎么|咋")
_SHORT_CLAUSE = 6

_NO_WORDS = ShopWords()
_NO_PRODUCTS = ProductWords(Catalogue("", 0, (), (), ()))


class Reader:
    """Reads messages by the names and words of one catalogue version; keeps nothing between."""

    def __init__(
        self,
        names: ProductNames,
        words: ShopWords = _NO_WORDS,
        products: ProductWords = _NO_PRODUCTS,
        marked_after: bool = True,
    ) -> None:
        self._names = names
        self._words = words
        self._products = products
        self._marked_after = marked_after

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Reader":
        """Return a reader that knows what ``catalogue``'s products are called and talked about."""
        names, words = ProductNames.build(catalogue), ShopWords.build(catalogue)
        titles = (one.title for product in catalogue.products for one in product.variants)
        return cls(names, words, ProductWords(catalogue), not sells_marked(titles))

    def _folded(self, text: str) -> str:
        return spelt_commonly(normalise(spell_links(text, self._marked_after)))

    def read(self, text: str, around: Around = NOWHERE) -> Reading:
        """Return what ``text`` says, where ``around`` is what the room has near at hand.

        Never raises; bounded time whatever the length.
        """
        reading = self._read(text, around)
        if reading.intent != "shop_question":
            return reading
        texts = questions_of(text[:DECIDING_LENGTH], lambda clause: self._asks(clause, around))
        parts = tuple(Part(one, _of_whole(self._read(one, around), reading)) for one in texts)
        return replace(reading, parts=parts) if parts else reading

    def _asks(self, clause: str, around: Around) -> bool:
        """Tell whether a clause asks the shop by itself, in a form of asking."""
        folded = self._folded(clause)
        message = Message(clause, folded, False, _DEICTIC.search(folded) is not None)
        weighed = self._weigh(message, (), around.asked_share)
        if asked_dimensions(clause) and len(clause) <= _SHORT_CLAUSE:
            return True  # 几瓦, 线多长: a figure asked for, beside what is asked for certain
        if self._names_it(folded):
            return True
        asked, by_form = asked_attributes(clause), asks_by_form(weighed.features)
        if weighed.decision.intent != "shop_question":
            return bool(asked) and by_form and not _HAN.search(folded)  # how tall inside
        return by_form or bool(asked and _WHO_OR_WHAT.search(folded))

    def _names_it(self, folded: str) -> bool:
        """Tell whether an English clause is the name of a property, of a link at most: price."""
        if not folded.isascii():
            return False
        links = find_links(folded, self._names.sizes, set())
        plain = without_spans(folded, _spans(links, Naming((), ()), ()))
        return bool(asked_attributes(plain)) and not rest_of_question(plain)

    def _read(self, text: str, around: Around) -> Reading:
        raw = with_money_said(text[:DECIDING_LENGTH])
        folded = self._folded(raw)
        naming = self._names.find(folded, around)
        begin = {one.start for one in naming.named}
        links = find_links(folded, self._names.sizes, begin)
        links = links or self._products.pairs(folded, around)
        meant = self._products.read(folded, links, naming, around)
        deictic = _DEICTIC.search(folded) is not None
        message = Message(raw, folded, bool(links or naming.skus), deictic)
        spans = _spans(links, naming, meant.spans)
        weighed = self._decide(message, spans, around.asked_share)
        intent = weighed.decision.intent
        doubtful = weighed.decision.doubtful or on_trial(
            folded, without_spans(folded, spans), intent, weighed.features, self._words
        )
        key = question_key(folded, spans) if intent in _KEYED or doubtful else ""
        return Reading(
            intent=intent,
            key=key,
            links=tuple(dict.fromkeys(link.number for link in links)),
            skus=naming.skus,
            deictic=deictic,
            buying=_buying(intent, weighed.features),
            mentions=meant.mentions,
            choices=meant.choices,
            scope=meant.scope,
            doubtful=doubtful,
            likely=weighed.decision.likely,
        )

    def _decide(self, message: Message, spans: Spans, share: float) -> "_Weighed":
        """Weigh a message; one of several sentences without Han by the one that asks most.

        In Chinese, what stands around a question tells more than the question alone.
        """
        sentences = sentences_of(message.raw)
        if len(sentences) == 1 or _HAN.search(message.text):
            return self._weigh(message, spans, share)
        weighed = []
        for sentence in sentences:
            folded = self._folded(sentence)
            deictic = _DEICTIC.search(folded) is not None
            part = Message(sentence, folded, message.named, deictic)
            weighed.append(self._weigh(part, (), share))
        return max(weighed, key=_worth)

    def _weigh(self, message: Message, spans: Spans, share: float) -> "_Weighed":
        text, features = message.text, features_of(message)
        if not text or only_said(text):
            return _Weighed(Decision("chatter", 0.0), features)  # nothing but emoji, or a report
        plain = without_spans(text, spans)
        if asks_to_buy(plain) or asks_for_sum(plain):
            features.add(ASKS_TO_BUY)
        elif (feature := shop_feature(text, features, self._words)) is not None:
            features.add(feature)
        return _Weighed(decide(pieces_of(text), features, share), features)


def _of_whole(part: Reading, whole: Reading) -> Reading:
    """Return a part that means what the whole message names, where it names nothing itself."""
    own = part.mentions or part.links or part.skus
    if own or part.scope != "product":
        part = replace(part, intent="shop_question", doubtful=False, likely=False)
        return _of_choice(part, whole) if all(m.by == "on_air" for m in part.mentions) else part
    return replace(
        part,
        intent="shop_question",
        doubtful=False,
        likely=False,
        links=whole.links,
        skus=whole.skus,
        mentions=whole.mentions,
        choices=part.choices or whole.choices,
    )


def _of_choice(part: Reading, whole: Reading) -> Reading:
    """Return a part that says *it* with the one choice that the whole message names, as its own."""
    titles = dict.fromkeys(title for _, title in whole.choices)
    if part.choices or part.links or part.skus or part.scope != "product" or len(titles) != 1:
        return part
    return replace(part, choices=whole.choices, key=f"{part.key} {next(iter(titles))}")


class _Weighed(NamedTuple):
    decision: Decision
    features: set[str]


def _worth(weighed: _Weighed) -> tuple[int, float]:
    """Order the sentences of a message by how much the message means what they do."""
    return _WORTH.get(weighed.decision.intent, 0), weighed.decision.shop


def _buying(intent: Intent, features: set[str]) -> float:
    base = _BUYING_BY_INTENT.get(intent, 0.0)
    if not base:
        return 0.0
    more = sum(_BUYING_BY_FEATURE.get(feature, 0.0) for feature in features)
    return round(min(1.0, base + more), 2)


def _spans(links: tuple[LinkNumber, ...], naming: Naming, telling: Spans) -> Spans:
    """Return the spans of all that only says which product is meant, in order, without overlap."""
    if not links and not naming.spans and not telling:
        return ()
    spans = sorted({*naming.spans, *((link.start, link.end) for link in links), *telling})
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
