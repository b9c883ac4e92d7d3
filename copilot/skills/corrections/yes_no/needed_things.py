"""Claims that something is needed, or is not: batteries, an app, preheating, 需要打孔.

The shop says so as a value (batteries: no batteries needed) or as an answer to its name
(是否需要电池：否).
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.polarity import Polarity, is_asked, value_polarity
from knowledge.language.characters import align

_NAME: Final = re.compile(
    r"(?:是否|要不要|用不用|需不需要)?(?P<need>需要|需|要|用)?(?:使用|安装|装|配)?(?P<thing>[一-鿿]{2,4})"
)
_NEEDED: Final = re.compile(r"(?:需要|必须|要)")
_NOT_NEEDED: Final = re.compile(
    r"(?:不需要?|无需|无须|不用|不必|免)(?:使用|安装|装)?(?P<thing>[一-鿿]{0,4})"
)
_NEED_EN: Final = re.compile(
    r"(?:(?P<no>no|none|not|without) ?)?(?P<thing>[a-z ]{0,20}?) ?(?:is |are )?"
    r"(?:needed|required|necessary)"
)
_NO_THING: Final = frozenset(
    ["使用", "安装", "情况", "发票", "条件", "人群", "身高", "体重", "系统"]
)
_WORDS_EN: Final = re.compile(r"[a-z]{3,}")
_ASIDE: Final = re.compile(
    r"如果|要是|假如|别家|别的|有的|有些|一般|普通|不像|以前|另外|想|喜欢|可以(?:选|加)|也行"
    r"|\b(?:if|other|others|some|most|unless|optional|want|like|unlike|old|want to)\b"
)
_DENIED_EN: Final = re.compile(r"n['’]t\b|\b(?:not|no|never|without|nor|zero)\b")


@dataclass(frozen=True, slots=True)
class Need:
    """A thing the shop says is needed or not, with what finds either said."""

    known: KnownProperty
    polarity: Polarity
    yes: re.Pattern[str]
    no: re.Pattern[str]
    word: str
    called: str


def needs_of(view: ProductView) -> tuple[Need, ...]:
    """Return what a product's attributes state is needed, or is not."""
    found: list[Need] = []
    called = align(" ".join((view.title, *view.names)))
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        name, value = align(known.fact.name), align(known.fact.value).strip()
        read = _english if name.isascii() else _chinese
        need = read(known, name, value, called)
        if need is not None:
            found.append(need)
    return tuple(found)


def _chinese(known: KnownProperty, name: str, value: str, called: str) -> Need | None:
    named = _NAME.fullmatch(name)
    if named is None or named["thing"] in _NO_THING:
        return None
    denied = _NOT_NEEDED.fullmatch(value)
    told: Polarity | None = None
    if denied is not None and denied["thing"] in ("", named["thing"]):
        told = "no"
    elif _NEEDED.match(value):
        told = "yes"
    elif named["need"]:
        told = value_polarity(value)
    if told is None:
        return None
    thing = re.escape(named["thing"])
    yes = (
        rf"(?<![不只主想没重必就还])(?<!不是)(?:需要|必须|必需|要|得|需|先|记得)(?![是不的])"
        rf"[^，。不没别免可能]{{0,6}}{thing}(?!味|款|色|续航|仓|盖|容量)"
    )
    no = (
        rf"(?:不用|不需要?|无需|无须|不必|用不着|没必要|免)[^，。]{{0,5}}{thing}"
        rf"|{thing}(?:都|也|是|完全|根本)*(?:不用|不需要|无需|用不着)"
    )
    return Need(known, told, re.compile(yes), re.compile(no), named["thing"], called)


def _english(known: KnownProperty, name: str, value: str, called: str) -> Need | None:
    stated = _NEED_EN.fullmatch(value)
    if stated is None:
        return None
    words = _WORDS_EN.findall(stated["thing"]) or _WORDS_EN.findall(name)
    if not words:
        return None
    last = words[-1]
    stem = last.removesuffix("ies").removesuffix("y") if last.endswith(("ies", "y")) else last
    thing = rf"{re.escape(stem.removesuffix('s'))}(?:ies|y|e?s)?\b"
    yes = r"\b(?:needs?|requires?|takes?|runs? on|have to|has to|must|gotta|got to)\b[^,.]{0,24}?"
    no = r"\b(?:no|without|zero|n['’]t (?:need|require|take)|not (?:need|require))\b[^,.]{0,20}?"
    return Need(
        known,
        "no" if stated["no"] else "yes",
        re.compile(rf"{yes}\b{thing}"),
        re.compile(rf"{no}\b{thing}"),
        stem.removesuffix("s"),
        called,
    )


def need_claims(text: str, needs: tuple[Need, ...]) -> list[Claim]:
    """Return where an aligned text says that a thing is needed, or is not."""
    claims: list[Claim] = []
    named = [need for need in needs if need.word in text]
    for clause in cut_clauses(text) if named else ():
        if "?" in clause.mark or "？" in clause.mark or _ASIDE.search(clause.text):
            continue
        if is_asked(clause.text):
            continue
        for need in named:
            claim = _of_clause(text, clause, need)
            if claim is not None:
                claims.append(claim)
    return claims


_NO_SUBJECT: Final = re.compile(
    r"(?:用|使用|玩|吃|穿|开机|安装|洗|喝|烤|做)(?:之前|以前|前|的时候|时)|第一次|每次|买?(?:回去|回家|到手)之?后?"
    r"|[这那][个款台件套种]|我们家?|咱们家?|你们|大家|宝宝们?|姐妹们?|家人们?|[它你您们的还也都是就呢啊哈哦那先里面肯定其实自己另外一]"
    r"|\b(?:it|this|these|they|you|we|one|that|guys|so|and|but|yeah|yes|also|still|just|only|actually"
    r"|really|then|first|do|does|will|would|can|the|a|toy|thing|product|though|because|cause)\b|['’](?:ll|d|s|re)\b"
    r"|[\s\W]"
)
"""What may stand before a need and names no other thing that has it."""


def _is_of_another(words: str, said: re.Match[str], need: Need) -> bool:
    """Tell whether something else is said to need it: 烤箱得预热, plastic ones need."""
    left = words[: said.start()]
    rest = _NO_SUBJECT.sub(" ", left).split()
    return any(word not in need.called for word in rest)


def _of_clause(text: str, clause: Clause, need: Need) -> Claim | None:
    words = clause.text
    denied = need.no.search(words)
    said = denied or need.yes.search(words)
    if said is None or is_of_a_kind(words, said.start(), said.end()):
        return None
    if denied is None and (_DENIED_EN.search(words) or _is_of_another(words, said, need)):
        return None
    polarity: Polarity = "no" if denied else "yes"
    end = clause.start + said.end()
    return Claim(
        known=need.known,
        outcome="right" if polarity == need.polarity else "wrong",
        said=said[0].strip(),
        truth=need.known.fact.value,
        start=clause.start + said.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="plain",
        instructs=True,
    )
