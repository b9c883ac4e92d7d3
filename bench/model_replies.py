"""What the stub of a chat endpoint says: a line of the prompt's facts, as a good model would."""

import json
import re
from dataclasses import dataclass
from typing import Any

_FACT = re.compile(r'^1\. (?P<name>.+?)(?P<colon>：|: )(?P<said>".*")$', re.MULTILINE)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_TOKEN = re.compile(r"\{[^}]*\}|[A-Za-z]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Request:
    """A request as the endpoint sees it; ``headers`` in lower case."""

    headers: str
    model: str
    system: str
    user: str
    max_tokens: int

    @classmethod
    def of(cls, headers: str, body: dict[str, Any]) -> "Request":
        """Read a chat completion's request."""
        said = {message["role"]: str(message["content"]) for message in body["messages"]}
        return cls(
            headers.lower(),
            str(body["model"]),
            said.get("system", ""),
            said.get("user", ""),
            int(body.get("max_tokens", 0)),
        )


def question_of(request: Request) -> str:
    """Return the viewer's words from the prompt: its second JSON string, behind the product."""
    strings = _STRING.findall(request.user)
    return str(json.loads(strings[1])) if len(strings) > 1 else ""


def tokens(text: str) -> tuple[str, ...]:
    """Cut ``text`` as models do: a Chinese character, an English word or a slot at a time."""
    return tuple(_TOKEN.findall(text))


def first_fact(request: Request) -> str:
    """Return a clause that says the prompt's first fact by its name; empty without any."""
    found = _FACT.search(request.user)
    if found is None:
        return ""
    return f"{found['name']}{found['colon']}{json.loads(found['said'])}"


def say_fact(request: Request) -> tuple[str, ...]:
    """Return the tokens of a line that says the prompt's first fact."""
    said = first_fact(request)
    return tokens(said + ("." if said.isascii() else "。"))
