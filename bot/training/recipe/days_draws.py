"""What the rows of days and clocks draw and how their commonest tasks are reckoned; a row becomes a family here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from bot.training.recipe.dates import (
    EN_DAYS,
    MONTHS,
    ZH_DAYS,
    clock,
    coded,
    day,
    day_this_year,
    minutes,
    some,
    some_date,
    two_days,
    units,
    with_year,
)
from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.journeys import workday
from bot.training.recipe.slots import plain
from bot.training.recipe.weave import EN_REMARKS, ZH_REMARKS

D = "from datetime import *\n"
C = "import calendar\n"
WEEKDAY = "print({w})"
BETWEEN = D + "print(({b} - {a}).days)"
BETWEEN_Y = D + "y = date.today().year\nprint(({b} - {a}).days)"
INCLUSIVE = D + "print(({b} - {a}).days + 1)"
PLUS, MINUS = D + "print({d} + timedelta(days={n}))", D + "print({d} - timedelta(days={n}))"
WORKDAYS = D + "a = {a}\nb = {b}\nprint(sum((a + timedelta(i)).weekday() < 5 for i in range((b - a).days + 1)))"
CLOCK_GAP = "m = ({b} - ({a})) % 1440\nprint(m//60, '{H}', m%60, '{M}')"
CLOCK_MIN = "print(({b} - ({a})) % 1440)"
CLOCK_PLUS = "m = int({a} + {n}) % 1440\nprint(f'{m//60}:{m%60:02}')"
CLOCK_MINUS = "m = int({a} - ({n})) % 1440\nprint(f'{m//60}:{m%60:02}')"
COUNTDOWN = D + "t = date.today()\ny = t.year + (t > date(t.year, {f}))\nprint((date(y, {f}) - t).days)"
HOURS_MINUTES = "print(m//60, '{H}', m%60, '{M}')"

Told = tuple[Draw, str, tuple[str, ...], tuple[str, ...]]
"""The draw, the code, the wordings in Chinese and in English."""


def families(rows: Sequence[Told], subject: str) -> tuple[Family, ...]:
    """Every row as a family; one wording in nine stands behind a remark that has nothing to do with it."""
    zh = [r.replace("{n}", str(5 + 4 * at)) for at, r in enumerate(ZH_REMARKS) if not any(c in r for c in "岁天年")]
    en = [r.replace("{n}", str(5 + 4 * at)) for at, r in enumerate(EN_REMARKS) if not any(c in r for c in ("I am", "year", "days"))]

    def all_of(wordings: tuple[str, ...], remarks: list[str]) -> tuple[str, ...]:
        return (*wordings * 8, *(remarks[at * 5 % len(remarks)] + wording for at, wording in enumerate(wordings)))

    return tuple(
        Family(f"{subject}_{at}", draw, code, all_of(in_zh, zh), all_of(in_en, en), weight=(len(in_zh) + len(in_en)) ** 0.5)
        for at, (draw, code, in_zh, in_en) in enumerate(rows)
    )


def two_days_weeks(rng: Random, lang: Lang) -> Slots:
    """Two full dates, with the words for weeks and days."""
    return {**two_days(rng, lang), **units(lang)}


def this_year_plus(rng: Random, lang: Lang) -> Slots:
    """A date without its year and a number of days."""
    return {**day_this_year(rng, lang), "n": some(rng, lang, 120)}


def this_year_weeks(rng: Random, lang: Lang) -> Slots:
    """A date without its year and a number of weeks."""
    return {**day_this_year(rng, lang), "n": some(rng, lang, 20)}


def near_weeks(rng: Random, lang: Lang) -> Slots:
    """A number of weeks or months from today."""
    return {"n": some(rng, lang, 40), "y": plain(rng.randint(2, 30))}


def nothing(_rng: Random, _lang: Lang) -> Slots:
    """No slot: the question is about today."""
    return {}


def week_and_days(rng: Random, lang: Lang) -> Slots:
    """A full date, a number of weeks and one of days."""
    return {**day(rng, lang), "n": plain(rng.randint(2, 40)), "k": plain(rng.randint(1, 6))}


def years_on(rng: Random, lang: Lang) -> Slots:
    """A full date up to the 28th and a number of years; ``m`` is month and day in code."""
    d = some_date(rng)
    d = d.replace(day=min(d.day, 28))
    return {"d": Slot(with_year(d, rng, lang), str(d.year)), "m": Slot("", f"{d.month}, {d.day}"), "n": plain(rng.choice((2, 3, 5, 6, 10, 15, 20, 30, rng.randint(2, 40))))}


def two_ages(rng: Random, lang: Lang) -> Slots:
    """A date of birth and a later date."""
    a = date(rng.randint(1950, 2018), 1, 1) + timedelta(days=rng.randint(0, 364))
    b = date(rng.randint(a.year + 2, 2036), 1, 1) + timedelta(days=rng.randint(0, 364))
    return {"a": Slot(with_year(a, rng, lang), coded(a)), "b": Slot(with_year(b, rng, lang), coded(b))}


def named_weekday(rng: Random, lang: Lang) -> Slots:
    """A day of the week without Sunday's two names, its number from Monday on, as code."""
    i = rng.randrange(7)
    return {"d": Slot(ZH_DAYS[i] if lang == "zh" else EN_DAYS[i], str(i))}


def weekday_in_month(rng: Random, lang: Lang) -> Slots:
    """A month, a weekday, which one of them; or all of them."""
    y, m, i, n = rng.randint(2019, 2034), rng.randint(1, 12), rng.randrange(7), rng.randint(1, 4)
    text = f"{y}年{m}月" if lang == "zh" else rng.choice((f"{MONTHS[m - 1]} {y}", f"{MONTHS[m - 1]} {y}", f"{MONTHS[m - 1]} of {y}"))
    which = f"第{'一二三四'[n - 1] if rng.random() < 0.6 else n}个" if lang == "zh" else ("first", "second", "third", "fourth")[n - 1]
    return {"m": Slot(text, f"{y}, {m}"), "d": Slot(ZH_DAYS[i] if lang == "zh" else EN_DAYS[i], str(i)), "n": Slot(which, str(n))}


def weekday_span(rng: Random, lang: Lang) -> Slots:
    """Two full dates and a weekday to be counted between them."""
    i = rng.randrange(7)
    return {**two_days(rng, lang), "d": Slot(ZH_DAYS[i] if lang == "zh" else EN_DAYS[i], str(i))}


def first_weekday(rng: Random, lang: Lang) -> Slots:
    """The weekday of one day of a month and another day of the same month."""
    i, a = rng.randrange(7), rng.randint(1, 9)
    b = a + rng.randint(2, 21)
    table = f"'{ZH_DAYS}'" if lang == "zh" else f"'{' '.join(EN_DAYS)}'.split()"
    ends = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}
    def dom(n: int) -> Slot:
        return Slot(str(n) if lang == "zh" else f"{n}{ends.get(n, 'th')}", str(n))
    return {"a": dom(a), "b": dom(b), "d": Slot(rng.choice(("星期", "周", "礼拜")) + ZH_DAYS[i] if lang == "zh" else EN_DAYS[i], str(i)), "t": Slot("", table)}


def in_month(rng: Random, lang: Lang) -> Slots:
    """The number of a month, spoken."""
    m = rng.randint(1, 12)
    return {"m": Slot(f"{m}月" if lang == "zh" else MONTHS[m - 1], str(m))}


def months_of(rng: Random, lang: Lang) -> Slots:
    """A number of months or of years and months."""
    yy, mm = ("年", "个月") if lang == "zh" else ("years", "months")
    return {"n": plain(rng.randint(13, 240)), "k": plain(rng.randint(2, 30)), "j": plain(rng.randint(2, 11)), "Y": plain(yy), "O": plain(mm)}


def spans(rng: Random, lang: Lang) -> Slots:
    """Three durations, a number of times, and the words for hours and minutes."""
    return {"a": minutes(rng, lang), "b": minutes(rng, lang), "c": minutes(rng, lang), "n": plain(rng.randint(2, 12)), **units(lang)}


def sessions(rng: Random, lang: Lang) -> Slots:
    """A start, ``n`` lessons of ``m`` minutes with breaks of ``k``."""
    return {"a": clock(rng, lang, 420, 900), "n": plain(rng.randint(2, 8)), "m": plain(rng.choice((25, 30, 35, 40, 45, 50, 60, 90))), "k": plain(rng.choice((5, 10, 15, 20)))}


def departures(rng: Random, lang: Lang) -> Slots:
    """First and last departure, the interval in minutes and the number of one departure."""
    return {"a": clock(rng, lang, 300, 480), "b": clock(rng, lang, 1080, 1410), "n": plain(rng.choice((6, 8, 10, 12, 15, 20, 25, 30, 40, 45))), "k": plain(rng.randint(3, 24))}


def doses(rng: Random, lang: Lang) -> Slots:
    """A first time, an interval in hours and how many intervals."""
    return {"a": clock(rng, lang, 360, 1320), "h": plain(rng.choice((4, 5, 6, 8, 12))), "n": plain(rng.randint(2, 5))}


def wrong_clock(rng: Random, lang: Lang) -> Slots:
    """A time shown and the minutes the clock is wrong."""
    return {"a": clock(rng, lang, 300), "n": plain(rng.randint(2, 55))}


def flight(rng: Random, lang: Lang) -> Slots:
    """A departure, the time in the air and the hours between the zones."""
    return {"a": clock(rng, lang), "n": minutes(rng, lang), "k": plain(rng.randint(1, 12))}


def zone_numbers(rng: Random, lang: Lang) -> Slots:
    """Two zones by their distance from Greenwich and a time."""
    p, q = rng.sample(range(1, 13), 2)
    return {"a": clock(rng, lang), "p": plain(p), "q": plain(q)}


def decimal_hours(rng: Random, lang: Lang) -> Slots:
    """Hours with a decimal."""
    return {"n": plain(f"{rng.randint(1, 30)}.{rng.choice(('25', '5', '75', '2', '4', '6', '8', '1', '3', '7', '9'))}"), **units(lang)}


def weekly(rng: Random, lang: Lang) -> Slots:
    """A working day with its break and the number of days."""
    slots = workday(rng, lang)
    return {"a": slots["a"], "b": slots["b"], "p": slots["p"], "n": plain(rng.randint(2, 26)), "w": slots["w"]}


def year_only(rng: Random, lang: Lang) -> Slots:
    """A coming and a past year and a number of years."""
    return {"a": plain(rng.randint(2027, 2070)), "b": plain(rng.randint(1940, 2024)), "n": plain(rng.randint(2, 90)), "y": plain(rng.randint(1900, 2090))}


def repeats(rng: Random, lang: Lang) -> Slots:
    """A date, an interval in days and how often."""
    return {**day(rng, lang), "n": plain(rng.choice((2, 3, 4, 5, 6, 10, 14, 15, 20, 21, 28, 30, 45))), "k": plain(rng.randint(2, 12))}
