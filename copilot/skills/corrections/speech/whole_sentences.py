"""Puts together what a text is and what it says with the words that lead into it."""

from dataclasses import replace

from copilot.skills.corrections.judgement import Judgement, Lead, Verdict


def together(alone: Judgement, read: Judgement, earlier: Judgement, lead: Lead) -> Judgement:
    """Return the one judgement of a text that goes on with words left open before it.

    Only the whole sentence is heard: what a half seems to say by itself may be said of something
    else (它不是那种, 塑料的), or be half a figure (三斤, 六两一袋).

    Args:
        alone: of the text by itself.
        read: of the text with its ``lead``.
        earlier: of the lead by itself: what it said when it was said is not said again.
    """
    shift = len(lead.text)
    old = {verdict.key for verdict in earlier.verdicts}
    told = [_moved(v, shift) for v in read.verdicts if v.end > shift or v.key not in old]
    still = {(verdict.key, verdict.said) for verdict in read.verdicts if verdict.end <= shift}
    return replace(
        alone,
        verdicts=tuple(told),
        fits=read.fits,
        titles=read.titles,
        disagreements=read.disagreements,
        lead=lead if read.named == alone.named else None,
        reopened=tuple(sorted({v.key for v in earlier.verdicts if (v.key, v.said) not in still})),
    )


def _moved(verdict: Verdict, shift: int) -> Verdict:
    return replace(verdict, start=verdict.start - shift, end=max(verdict.end - shift, 0))
