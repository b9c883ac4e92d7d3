"""Hostile texts: whatever a viewer or a spreadsheet says is shown as text and never runs."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import Suggestion
from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import (
    EVERY_ELEMENT,
    arrive,
    expect_queue,
    expect_state,
)
from tests.e2e.scripted_room import ScriptedRoom, answer, asked, fact, room_state

pytestmark = pytest.mark.asyncio(loop_scope="session")

PAYLOADS = [
    "<script>window.ran=1</script>",
    "</p></article><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<img src='data:,x' onerror='window.ran=1'>",
    '"><img src=x onerror=window.ran=1>',
    "'><svg onload=window.ran=1>",
    "<svg><script>window.ran=1</script></svg>",
    "<svg/onload=window.ran=1>",
    "<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>",
    "<iframe src='javascript:parent.ran=1'></iframe>",
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<a href='javascript:window.ran=1'>x</a>",
    "javascript:window.ran=1",
    "<body onload=window.ran=1>",
    "<details open ontoggle=window.ran=1>",
    "<input autofocus onfocus=window.ran=1>",
    "<video><source onerror=window.ran=1></video>",
    "<audio src=x onerror=window.ran=1>",
    "<marquee onstart=window.ran=1>",
    "<math><mtext><style><img src=x onerror=window.ran=1></style></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=window.ran=1>'>",
    "<template><script>window.ran=1</script></template>",
    "<object data='javascript:window.ran=1'></object>",
    "<embed src='javascript:window.ran=1'>",
    "<form><button formaction='javascript:window.ran=1'>x</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:window.ran=1'>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='data:text/css,body{display:none}'>",
    "<style>*{display:none!important}</style>",
    "<div style='position:fixed;inset:0;background:url(javascript:window.ran=1)'>",
    "${window.ran=1}{{constructor.constructor('window.ran=1')()}}",
    "<!--<img src=--><img src=x onerror=window.ran=1>",
    "<![CDATA[<img src=x onerror=window.ran=1>]]>",
    "&lt;script&gt;window.ran=1&lt;/script&gt;",
    "&#60;img src=x onerror=window.ran=1&#62;",
    "\\u003cimg src=x onerror=window.ran=1\\u003e",
    "<scr<script>ipt>window.ran=1</scr</script>ipt>",
    "<IMG SRC=x ONERROR=window.ran=1>",
    "__proto__",
    "constructor",
    "';window.ran=1;//",
    '");window.ran=1;("',
    "\u202egnp.exe\u2066",
]


FACTS_OPEN = {"facts": "open"}
TEXTS = (
    "#card-line",
    "#card-said",
    "#card-truth",
    "#card-cause",
    ".fact .text",
    "#card-question",
    "#card-title",
    "#on-air-title",
    "#mood-cause",
    ".row-headline",
)


def poisoned(payload: str, place: int) -> list[Suggestion]:
    """Return two cards, one of them for the queue, with ``payload`` in every text there is."""
    told = replace(
        fact(payload),
        id=payload,
        sku=payload,
        title=f"{payload} of another",
        source_document=payload,
        source_location=payload,
    )
    cards = []
    for rank in (2, 1):
        cards.append(
            replace(
                answer(
                    f"{payload}-{place}-{rank}",
                    headline=payload,
                    slot="now" if rank == 2 else "next",
                ),
                facts=(told,),
                line=payload,
                said=payload,
                truth=payload,
                cause=payload,
                asked=replace(asked(), text=payload, names=(payload, payload)),
                sku="CUP-01",
                product=payload,
            )
        )
    return cards


async def count_elements(page: Page) -> int:
    count: int = await page.evaluate(f"() => {{ {EVERY_ELEMENT} return everyElement().length }}")
    return count


async def show(page: Page, site: Site, room: ScriptedRoom, payloads: list[str]) -> None:
    """Show every payload in turn, and look after each whether it stayed a text."""
    calm = replace(room_state(), mood="cooling", mood_cause="harmless")
    cards = poisoned("harmless", 0)
    screen = await arrive(page, site, room, *cards, state=calm, settings=FACTS_OPEN)
    await expect(page.locator("#mood-cause")).to_have_text("harmless")
    elements = await count_elements(page)
    for place, payload in enumerate(payloads, 1):
        state = replace(room_state(title=payload), mood="cooling", mood_cause=payload)
        big, waiting = poisoned(payload, place)
        await screen.welcome(big, waiting, epoch=f"e{place}", state=state)
        await expect(page.locator("#card-headline")).to_have_text(payload)
        await expect_queue(page, [waiting.id])
        for part in TEXTS:
            assert await page.locator(part).first.text_content() == payload, part
        source = await page.locator(".fact .source").text_content()
        assert source == f"{payload} · {payload}"
        assert await count_elements(page) == elements, payload


async def assert_nothing_ran(page: Page, site: Site) -> None:
    assert await page.evaluate("() => window.ran") is None
    assert page.url.startswith(site.address)
    assert len(page.context.pages) == 1
    assert await page.evaluate("() => document.baseURI.startsWith(location.origin)")


async def test_no_payload_runs(page: Page, site: Site, room: ScriptedRoom) -> None:
    await show(page, site, room, PAYLOADS)
    await assert_nothing_ran(page, site)


async def test_no_payload_runs_even_without_the_security_policy(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(bypass_csp=True)
    await show(page, site, room, PAYLOADS)
    await assert_nothing_ran(page, site)


async def test_the_policy_stops_a_script_that_got_in(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(expected="Executing inline script violates")
    await arrive(page, site, room)
    blocked = page.evaluate(
        """() => new Promise(done => {
          document.addEventListener(
            "securitypolicyviolation", event => done(event.violatedDirective));
          const script = document.createElement("script");
          script.textContent = "window.ran = 1";
          document.body.append(script);
        })"""
    )
    assert (await blocked).startswith("script-src")
    assert await page.evaluate("() => window.ran") is None


async def test_what_a_link_carries_is_never_run_or_shown(page: Page, site: Site) -> None:
    await page.goto(f"{site.address}/overlay/#room=<img src=x onerror=window.ran=1>&lang=<b>")
    await expect_state(page, "refused")
    await assert_nothing_ran(page, site)
