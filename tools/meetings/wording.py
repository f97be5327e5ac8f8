"""A model may word the lines better; it may not change what they say.

Each line goes to the model with nothing but its own words, so any length fits and nothing is cut. What comes back is
kept only if it is proved by the turns that the line points at and alters no number, name or "not" of it; else the
quotation stays. Knows no model: it is given a function from prompt to text.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from tools.meetings.evidence import MIN_WORDED_SHARE, altered, missing
from tools.meetings.minutes import FACTS, Bullet, Minutes
from tools.spec import Complete

MAX_GROWTH_CHARS = 24
"""How much longer than the quotation a wording may be: room for the name that "I" stands for."""
PROMPTS = {
    "zh": "把这句会议发言改写成一行简洁的书面纪要，不增加任何人名、数字或事实，只输出这一行。\n"
    "发言人：{}\n发言：{}\n纪要：",
    "en": "Rewrite this line of a meeting as one short line of minutes. Add no name, number or fact. "
    "Give only the line.\nSpeaker: {}\nSaid: {}\nMinutes:",
}
Told = Callable[[int, int, str], Awaitable[None]]


async def _untold(done: int, total: int, what: str) -> None:
    """Nobody waits."""


async def reworded(minutes: Minutes, complete: Complete, told: Told = _untold) -> Minutes:
    """The minutes with their lines in the model's words where these are proved; the parts take them over."""
    lines = {bullet: bullet for name in FACTS for bullet in getattr(minutes, name)}
    for done, bullet in enumerate(lines):
        await told(done, len(lines), "wording")
        lines[bullet] = await _reworded(bullet, minutes, complete)
    parts = {
        view: tuple(replace(p, bullets=tuple(lines.get(b, b) for b in p.bullets)) for p in shown)
        for view, shown in minutes.parts.items()
    }
    return replace(
        minutes,
        summary=tuple(lines[b] for b in minutes.summary),
        decisions=tuple(lines[b] for b in minutes.decisions),
        actions=tuple(lines[b] for b in minutes.actions),
        questions=tuple(lines[b] for b in minutes.questions),
        parts=parts,
    )


async def _reworded(bullet: Bullet, minutes: Minutes, complete: Complete) -> Bullet:
    transcript = minutes.transcript.transcript
    prompt = PROMPTS[minutes.language].format(bullet.speaker or "?", bullet.text)
    text = " ".join((await complete(prompt)).split())
    said = [transcript.turns[i].text for i in bullet.turns]
    if text and proved(text, bullet, said, transcript.speakers):
        return replace(bullet, text=text, engine="model")
    return bullet


def proved(text: str, bullet: Bullet, evidence: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a wording says nothing new and keeps what the quotation had: numbers, names, "not", deadline."""
    if len(text) > len(bullet.text) + MAX_GROWTH_CHARS or altered(text, bullet.text, names):
        return False
    if bullet.deadline and bullet.deadline in bullet.text and bullet.deadline not in text:
        return False
    named = [at for name in names if (at := text.find(name)) >= 0]
    if bullet.owner and named and text.find(bullet.owner) != min(named):
        return False  # whoever is named first seems to be the one who does it
    known = [name for name in (bullet.owner, bullet.speaker) if name]
    strangers = [name for name in names if name not in known]
    return not missing(text, [*evidence, *known], strangers, MIN_WORDED_SHARE)
