"""Puts together what a text says by itself and what it says with the words that lead into it."""

from dataclasses import replace

from copilot.skills.corrections.judgement import Judgement, Lead, Said, Verdict
from copilot.skills.corrections.stance import read_stance


def together(
    alone: Judgement, read: Judgement, earlier: Judgement, whole: Said, lead: Lead
) -> Judgement:
    """Return the one judgement of a text that goes on with words left open before it.

    Args:
        alone: of the text by itself.
        read: of ``whole``, the text with its ``lead``.
        earlier: of the lead by itself: what it said when it was said is not said again.

    What the whole sentence says of a stretch of the text goes before what the text alone seems to
    say; nothing but the whole is heard where a figure or a word was cut.
    """
    shift = len(lead.text)
    old = {verdict.key for verdict in earlier.verdicts}
    kept = [] if lead.inside else _not_silenced(alone, whole, shift)
    told = [_moved(v, shift) for v in read.verdicts if v.end > shift or v.key not in old]
    added = [verdict for verdict in told if _is_new(verdict, kept)]
    kept = [verdict for verdict in kept if not any(_replaces(new, verdict) for new in added)]
    verdicts = sorted((*kept, *added), key=lambda verdict: (verdict.start, verdict.end))
    still = {(verdict.key, verdict.said) for verdict in read.verdicts if verdict.end <= shift}
    return replace(
        alone,
        verdicts=tuple(verdicts),
        fits=read.fits if added else alone.fits,
        disagreements=tuple(dict.fromkeys((*alone.disagreements, *read.disagreements))),
        lead=lead if read.named == alone.named else None,
        reopened=frozenset(v.key for v in earlier.verdicts if (v.key, v.said) not in still),
    )


def _not_silenced(alone: Judgement, whole: Said, shift: int) -> list[Verdict]:
    """Return what a text alone says, but for what claims nothing after its lead: 它不是那种."""
    silent = read_stance(whole.text, "，".join(whole.before)).silent
    return [
        verdict
        for verdict in alone.verdicts
        if not any(span.start < verdict.end + shift <= span.end for span in silent)
    ]


def _moved(verdict: Verdict, shift: int) -> Verdict:
    return replace(verdict, start=verdict.start - shift, end=max(verdict.end - shift, 0))


def _is_new(verdict: Verdict, kept: list[Verdict]) -> bool:
    """Tell whether a verdict says something that the text alone does not."""
    meeting = [one for one in kept if _meet(verdict, one)]
    if verdict.outcome == "wrong":  # what may be right of something is no slip
        return all(one.outcome == "wrong" and one.key != verdict.key for one in meeting)
    return all(one.outcome == "wrong" for one in meeting)


def _replaces(new: Verdict, old: Verdict) -> bool:
    return _meet(new, old) and (new.key != old.key or new.outcome == "right")


def _meet(one: Verdict, other: Verdict) -> bool:
    return one.start < other.end and other.start < one.end
