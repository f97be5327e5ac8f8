"""A model may word the lines better; it may not change what they say.

Each line goes to the model with nothing but the turns it points at, so any length fits and nothing is cut. What comes
back is kept only if it is proved by those turns. Knows no model: it is given a function from prompt to text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tools.meetings.evidence import missing
from tools.meetings.minutes import Advance, Bullet, Minutes
from tools.spec import Complete

MAX_LINE_CHARS = 400
PROMPTS = {
    "zh": "把这句会议发言改写成一行简洁的书面纪要，不增加任何人名、数字或事实，只输出这一行。\n发言：{}\n纪要：",
    "en": "Rewrite this line of a meeting as one short line of minutes. Add no name, number or fact. "
    "Give only the line.\nSaid: {}\nMinutes:",
}


async def reworded(
    minutes: Minutes, complete: Complete, advance: Advance = lambda done, total, what: None
) -> Minutes:
    """The minutes with their lines in the model's words where these are proved."""
    fields = {name: list(getattr(minutes, name)) for name in ("summary", "decisions", "actions", "questions")}
    total, done = sum(map(len, fields.values())), 0
    for bullets in fields.values():
        for at, bullet in enumerate(bullets):
            advance(done, total, "wording")
            bullets[at] = await _reworded(bullet, minutes, complete)
            done += 1
    return replace(
        minutes,
        summary=tuple(fields["summary"]),
        decisions=tuple(fields["decisions"]),
        actions=tuple(fields["actions"]),
        questions=tuple(fields["questions"]),
    )


async def _reworded(bullet: Bullet, minutes: Minutes, complete: Complete) -> Bullet:
    transcript = minutes.transcript.transcript
    text = " ".join((await complete(PROMPTS[minutes.language].format(bullet.text))).split())
    if (
        not text
        or len(text) > MAX_LINE_CHARS
        or not proved(text, bullet, [transcript.turns[i].text for i in bullet.turns])
    ):
        return bullet
    return replace(bullet, text=text, engine="model")


def proved(text: str, bullet: Bullet, evidence: Sequence[str]) -> bool:
    """Whether a wording says nothing new and keeps owner and deadline where the quotation had them."""
    names = [name for name in (bullet.owner, bullet.speaker) if name]
    kept = all(said in text for said in (bullet.deadline,) if said and said in bullet.text)
    return kept and not missing(text, [*evidence, *names])
