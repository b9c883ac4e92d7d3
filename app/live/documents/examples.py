"""One example of every frame, as integrators copy them; tests hold each to its model."""

from typing import Any, Final

_FACT: Final[dict[str, Any]] = {
    "id": "f-118",
    "sku": "SUN-50",
    "title": "清透防晒霜 50ml",
    "text": "适用肤质：敏感肌可用",
    "source_document": "商品表.csv",
    "source_location": "第 12 行“适用肤质”列",
    "version": 7,
}
_SUGGESTION: Final[dict[str, Any]] = {
    "id": "g-42",
    "version": 1,
    "kind": "answer",
    "audience": "host",
    "headline": "敏感肌可用",
    "facts": [_FACT],
    "line": "",
    "asked": {
        "text": "敏感肌能用吗",
        "count": 12,
        "people": 9,
        "names": ["小红", "阿明"],
        "first_ms": 61200,
        "last_ms": 64850,
    },
    "sku": "SUN-50",
    "product": "清透防晒霜 50ml",
    "link": 3,
    "rank": 0.82,
    "pinned": False,
    "ready": False,
    "opened_ms": 64862,
    "expires_ms": 94862,
    "slot": "now",
    "by": "copilot",
    "said": "",
    "truth": "",
    "cause": "",
    "wording": "plain",
    "wordings": ["shorter", "warmer", "livelier"],
}
_CORRECTION: Final[dict[str, Any]] = {
    "id": "g-43",
    "version": 1,
    "kind": "correction",
    "audience": "host",
    "headline": "到手价39.9元",
    "facts": [
        _FACT | {"id": "f-121", "text": "到手价：39.9元", "source_location": "第 12 行“到手价”列"}
    ],
    "line": "刚才口误了，到手价是三十九块九。",
    "asked": None,
    "sku": "SUN-50",
    "product": "清透防晒霜 50ml",
    "link": 3,
    "rank": 2.4,
    "pinned": False,
    "ready": True,
    "opened_ms": 121900,
    "expires_ms": 141900,
    "slot": "next",
    "by": "copilot",
    "said": "29.9元",
    "truth": "39.9元",
    "cause": "",
    "wording": "plain",
    "wordings": [],
}
_REVISED: Final[dict[str, Any]] = _SUGGESTION | {
    "version": 2,
    "asked": _SUGGESTION["asked"] | {"count": 15, "people": 11, "last_ms": 66100},
}
_READY: Final[dict[str, Any]] = _REVISED | {
    "version": 3,
    "line": "敏感肌的宝宝可以用，放心拍三号链接。",
    "ready": True,
}
_STATE: Final[dict[str, Any]] = {
    "session": "s-20261104-1",
    "focus_sku": "SUN-50",
    "focus_title": "清透防晒霜 50ml",
    "focus_link": 3,
    "quiet": False,
    "viewers": 1250,
    "chat_per_minute": 84,
    "questions_waiting": 2,
    "gaps": 1,
    "dropped": 0,
    "mood": "cooling",
    "mood_cause": "弹幕 84 条/分，十分钟前 150",
    "orders_per_minute": 3,
    "hearing": "hearing",
    "unknown_skus": [],
}
_USER: Final[dict[str, Any]] = {"id": "u-77812", "name": "小红"}
_TS: Final = 1793782800000


def _event(type: str, id: str, data: dict[str, Any]) -> dict[str, Any]:
    return {"type": type, "id": id, "ts": _TS, "data": data}


def _log(type: str, offset: int, data: dict[str, Any]) -> dict[str, Any]:
    return {"type": type, "epoch": "e-9f2c", "offset": offset, "data": data}


INCOMING: Final[dict[str, dict[str, Any]]] = {
    "hello": {
        "type": "hello",
        "data": {
            "token": "eyJhbGciOi…",
            "client": "overlay-1",
            "since": {"epoch": "e-9f2c", "offset": 118},
        },
    },
    "chat": _event("chat", "m-1041", {"user": _USER | {"badges": ["fan"]}, "text": "敏感肌能用吗"}),
    "speech": _event(
        "speech",
        "sp-77-3",
        {
            "text": "三号链接今天到手三十九块九",
            "final": True,
            "segment": "sp-77",
            "speaker": "host",
            "start_ms": 118400,
            "end_ms": 121050,
        },
    ),
    "focus": _event("focus", "f-9", {"sku": "SUN-50", "variant": "50ml"}),
    "lineup": _event(
        "lineup",
        "l-1",
        {"items": [{"link": 3, "sku": "SUN-50"}, {"link": 4, "sku": "LIP-01", "offer": "o-88"}]},
    ),
    "stats": _event("stats", "st-60", {"viewers": 1250, "likes": 48200}),
    "health": _event("health", "h-12", {"bitrate_kbps": 3800, "loss": 0.002, "fps": 30}),
    "gift": _event("gift", "gi-1", {"user": _USER, "count": 5}),
    "like": _event("like", "li-1", {"count": 30}),
    "follow": _event("follow", "fo-1", {"user": _USER}),
    "enter": _event("enter", "en-1", {"user": _USER}),
    "leave": _event("leave", "le-1", {"user": _USER}),
    "share": _event("share", "sh-1", {"user": _USER}),
    "click": _event("click", "cl-1", {"user": _USER, "sku": "SUN-50"}),
    "cart": _event("cart", "ca-1", {"user": _USER, "sku": "SUN-50"}),
    "order": _event(
        "order",
        "or-5-paid",
        {
            "order_id": "or-5",
            "status": "paid",
            "quantity": 2,
            "amount": "79.80",
            "currency": "CNY",
            "sku": "SUN-50",
            "user": _USER,
        },
    ),
    "suggestion.used": _event("suggestion.used", "a-1", {"suggestion": "g-42"}),
    "suggestion.dismissed": _event("suggestion.dismissed", "a-2", {"suggestion": "g-42"}),
    "suggestion.pinned": _event("suggestion.pinned", "a-3", {"suggestion": "g-42", "on": True}),
    "suggestion.rated": _event("suggestion.rated", "a-4", {"suggestion": "g-42", "rating": 1}),
    "suggestion.reworded": _event(
        "suggestion.reworded", "a-5", {"suggestion": "g-42", "wording": "warmer"}
    ),
    "suggestion.push": _event(
        "suggestion.push",
        "o-1",
        {
            "headline": "三号加库存了",
            "line": "刚刚又加了两百单，没拍到的宝宝可以去拍三号链接。",
            "sku": "SUN-50",
            "audience": "host",
        },
    ),
    "suggestion.hold": _event("suggestion.hold", "o-2", {"suggestion": "g-42"}),
    "suggestion.release": _event("suggestion.release", "o-3", {"suggestion": "g-42"}),
    "quiet": _event("quiet", "q-1", {"on": True, "minutes": 5}),
    "ping": {"type": "ping", "id": "p-7", "ts": _TS},
    "clock": {"type": "clock", "id": "k-1", "data": {"speed": 20}},
}
"""Frames a client sends, by type."""

OUTGOING: Final[dict[str, dict[str, Any]]] = {
    "welcome": {
        "type": "welcome",
        "data": {
            "protocol": 1,
            "server_ms": _TS,
            "roles": ["host"],
            "epoch": "e-9f2c",
            "offset": 118,
            "recovered": False,
            "suggestions": [_SUGGESTION, _CORRECTION],
            "state": _STATE,
        },
    },
    "ack": {
        "type": "ack",
        "data": {
            "accepted": ["m-1041", "m-1042"],
            "duplicates": ["m-1040"],
            "skipped": [{"id": "m-1039", "reason": "overloaded"}],
            "unknown": [{"id": "m-1042", "names": ["CUP-l"]}],
        },
    },
    "suggestion.opened": _log("suggestion.opened", 119, _SUGGESTION),
    "suggestion.revised": _log("suggestion.revised", 120, _REVISED),
    "suggestion.ready": _log("suggestion.ready", 121, _READY),
    "suggestion.closed": _log("suggestion.closed", 122, {"id": "g-42", "reason": "answered"}),
    "suggestion.delta": {
        "type": "suggestion.delta",
        "data": {"id": "g-42", "version": 2, "text": "敏感肌的宝宝可以用，"},
    },
    "room.state": {"type": "room.state", "data": _STATE},
    "error": {
        "type": "error",
        "data": {
            "code": "invalid_field",
            "title": "Field invalid",
            "detail": "data.text: should be a valid string, got 3",
            "id": "m-1041",
            "field": "data.text",
        },
    },
    "pong": {"type": "pong", "data": {"server_ms": _TS, "id": "p-7", "ts": _TS}},
}
"""Frames the server sends, by type."""
