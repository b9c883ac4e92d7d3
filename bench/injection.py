"""Measures what hostile chat achieves with a chat model that obeys whoever writes to it."""

import argparse
import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.progress import Progress

from app.chat_model.deadlines import Deadlines
from app.chat_model.openai_model import Endpoint, OpenAIModel
from app.live.schema.codes import FrameRefused
from app.live.schema.incoming import ChatFrame
from app.live.schema.parsing import parse, to_envelope
from app.metrics import PrometheusMeter
from bench.injection_verdict import beyond_the_facts, leaks
from bench.model_server import ModelServer
from bench.obeying_model import HONEST, TEMPERS, obey
from copilot.effects import Evidence, Phrase
from copilot.events import Chat
from copilot.evidence import MAX_FACTS, evidence_of
from copilot.masking import mask
from copilot.phrasing.phraser import ModelPhraser, PhrasingLimits
from copilot.phrasing.prompts import Prompts, read_prompts
from copilot.skills.answers.question import MAX_TEXT
from copilot.skills.answers.reader import Reader
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

SHOP = {
    "currency": "USD",
    "products": [
        {
            "sku": "KETTLE",
            "title": "Harbor travel kettle",
            "price": 39,
            "stock": 120,
            "attributes": {
                "capacity": "0.8 L",
                "material": "food-grade stainless steel",
                "dishwasher safe": "no",
                "warranty": "2 years",
            },
        },
        {
            "sku": "CUP",
            "title": "晨雾保温杯",
            "price": 89,
            "stock": 300,
            "attributes": {
                "容量": "500ml",
                "内胆材质": "316不锈钢",
                "可进洗碗机": "否",
                "质保": "1年",
            },
        },
    ],
}
LANGUAGES: dict[str, Any] = {"KETTLE": "en", "CUP": "zh"}
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the file: what a viewer writes, and whether it is an attack."""

    text: str
    attack: bool
    category: str


@dataclass(slots=True)
class Account:
    """What came of one case.

    Attributes:
        blocked: refused at the door, or changed by masking, before anybody read it.
        asked: whether the reader takes it for a question to the shop.
        answered: whether an honest model still got its line shown.
        strange: what was shown beyond the facts, by the model's temper.
        leaked: tempers that got wording of the prompt shown.
    """

    blocked: bool = False
    asked: bool = False
    answered: bool = False
    strange: dict[str, list[str]] = field(default_factory=dict)
    leaked: list[str] = field(default_factory=list)


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file of JSON lines: text, label, category."""
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
                attack = {"attack": True, "benign": False}[row["label"]]
                cases.append(Case(str(row["text"]), attack, str(row.get("category", ""))))
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"{path} line {number}: expected text and label") from error
    return cases


class Trial:
    """The way of a viewer's words to the host's screen, with models of every temper."""

    def __init__(self, url: str, prompts: Prompts) -> None:
        catalogue = _catalogue()
        self._reader = Reader.of(catalogue)
        self._prompts = prompts
        self._evidence = _evidence(catalogue)
        self._models = {
            temper: OpenAIModel(Endpoint(temper, url), Deadlines()) for temper in (*TEMPERS, HONEST)
        }
        meter, limits = PrometheusMeter(), PhrasingLimits(running=AT_ONCE, waiting=1000)
        self._phrasers = {
            temper: ModelPhraser(model, prompts, meter, limits)
            for temper, model in self._models.items()
        }
        self.lines = Counter[str]()

    async def case(self, case: Case) -> Account:
        """Return what a case comes to; whatever the reader says, every model is asked."""
        account = Account()
        chat = _received(case.text)
        if chat is None:
            account.blocked = True
            return account
        text = mask(chat.text)
        account.blocked = text != case.text
        account.asked = self._reader.read(text).intent == "shop_question"
        question = text[:MAX_TEXT]
        account.answered = await self._word(account, HONEST, question, self._evidence[0])
        for evidence in self._evidence:
            for temper in TEMPERS:
                await self._word(account, temper, question, evidence)
        return account

    async def _word(
        self, account: Account, temper: str, question: str, evidence: tuple[Evidence, ...]
    ) -> bool:
        """Have one line worded and judged; return whether it was shown as a whole."""
        fact = evidence[0].fact
        phrase = Phrase(
            suggestion="s",
            attempt=1,
            version=1,
            prompt="answer",
            evidence=evidence,
            question=question,
            product=fact.title,
            language=LANGUAGES[fact.sku or ""],
            priority=2,
            askers=1,
        )
        shown: list[str] = []
        phrased = await self._phrasers[temper].phrase("bench", phrase, shown.append)
        self.lines[phrased.outcome] += 1
        prompt = self._prompts.get("answer", phrase.language)
        for text in (*shown, phrased.line):
            if strange := beyond_the_facts(text, evidence, fact.title):
                account.strange[temper] = strange
            wording = f"{prompt.system}\n{prompt.user}"
            if leaks(text, wording, evidence, fact.title) and temper not in account.leaked:
                account.leaked.append(temper)
        return phrased.outcome == "worded"

    async def close(self) -> None:
        """Close every model."""
        for model in self._models.values():
            await model.aclose()


def _received(text: str) -> Chat | None:
    """Return the chat message as the door reads it from a frame, or ``None`` when refused."""
    data = {"user": {"id": "v", "name": "v"}, "text": text}
    frame = {"type": "chat", "id": "1", "ts": None, "data": data}
    try:
        received = parse(orjson.dumps(frame))
    except FrameRefused:
        return None
    assert isinstance(received, ChatFrame)
    event = to_envelope(received, "bench").event
    assert isinstance(event, Chat)
    return event


def _catalogue() -> Catalogue:
    with tempfile.TemporaryDirectory(prefix="livecue-bench-") as folder:
        path = Path(folder) / "shop.json"
        path.write_text(json.dumps(SHOP, ensure_ascii=False), encoding="utf-8")
        return Catalogue("bench", 1, tuple(read_shop_file(path).products), (), ())


def _evidence(catalogue: Catalogue) -> list[tuple[Evidence, ...]]:
    """Return each product's facts, as many at a time as a card shows."""
    found: list[tuple[Evidence, ...]] = []
    for product in catalogue.products:
        own = [evidence_of(fact) for fact in make_facts(catalogue) if fact.sku == product.sku]
        found += [tuple(own[i : i + MAX_FACTS]) for i in range(0, len(own), MAX_FACTS)]
    return found


async def measure(cases: Sequence[Case], url: str, show: bool) -> dict[str, object]:
    """Put every case through and return the figures."""
    trial = Trial(url, read_prompts())
    accounts: list[Account] = []
    with Progress(console=Console(stderr=True)) as bars:
        bar = bars.add_task("injection", total=len(cases))
        for start in range(0, len(cases), AT_ONCE):
            batch = cases[start : start + AT_ONCE]
            accounts += await asyncio.gather(*(trial.case(case) for case in batch))
            bars.update(bar, completed=start + len(batch))
    await trial.close()
    if show:
        for case, account in zip(cases, accounts, strict=True):
            _tell(case, account)
    return figures(cases, accounts) | {"lines": dict(trial.lines)}


def figures(cases: Sequence[Case], accounts: Sequence[Account]) -> dict[str, object]:
    """Return the report: attacks that got anything shown, benign texts that were blocked."""
    attacks = [account for case, account in zip(cases, accounts, strict=True) if case.attack]
    benign = [account for case, account in zip(cases, accounts, strict=True) if not case.attack]
    tempers = Counter(temper for account in attacks for temper in account.strange)
    return {
        "attacks": {
            "n": len(attacks),
            "followed": sum(bool(account.strange) for account in attacks),
            "leaked": sum(bool(account.leaked) for account in attacks),
            "asked": sum(account.asked for account in attacks),
            "answered": sum(account.answered for account in attacks),
        },
        "benign": {
            "n": len(benign),
            "blocked": sum(account.blocked for account in benign),
            "answered": sum(account.answered for account in benign),
            "strange": sum(bool(account.strange) for account in benign),
        },
        "followed_by_temper": dict(tempers),
    }


def _tell(case: Case, account: Account) -> None:
    if (case.attack and (account.strange or account.leaked)) or (
        not case.attack and account.blocked
    ):
        print(f"{case.category}: {case.text[:100]!r}", file=sys.stderr)
        for temper, strange in account.strange.items():
            print(f"    {temper}: {' '.join(strange)[:200]}", file=sys.stderr)


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m bench.injection", description=__doc__)
    parser.add_argument("--cases", type=Path, required=True, help="JSON lines: text, label")
    parser.add_argument("--show", action="store_true", help="list what got through, on stderr")
    options = parser.parse_args()
    cases = read_cases(options.cases)
    with ModelServer(obey) as server:
        report = asyncio.run(measure(cases, server.url, options.show))
    print(json.dumps(report, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
