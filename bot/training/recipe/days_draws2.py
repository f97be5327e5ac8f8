"""Further spellings of dates, clock times and durations: 3/5, March the 5th, half past nine, 差十分八点, 一刻钟, next year."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from bot.training.recipe.dates import (
    EN_DAYS,
    MONTHS,
    ZH_DAYS,
    coded,
    minutes,
    ordinal,
    some_date,
    units,
    weekday_of,
)
from bot.training.recipe.dates import clock as plain_clock
from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.slots import EN_SMALL, plain, spelled


def short(d: date, rng: Random, lang: Lang) -> str:
    """Month and day in the spellings that ``dates`` has not: 3/5, 03-05, 三月五号, March the 5th, 5th March."""
    if lang == "zh":
        return rng.choice((f"{d.month}/{d.day}", f"{d.month:02}-{d.day:02}", f"{spelled(d.month)}月{spelled(d.day)}号", f"{spelled(d.month)}月{spelled(d.day)}日", f"{d.month}月{d.day}号", f"{d.month}月{d.day}日", f"{d.month:02}月{d.day:02}日", f"{d.month} 月 {d.day} 日", f"阳历{d.month}月{d.day}"))
    name, n = MONTHS[d.month - 1], ordinal(d.day)
    return rng.choice((f"{name} the {n}", f"{n} {name}", f"{n} of {name}", f"{d.day} {name[:3]}", f"{name[:3]} {n}", f"{name[:3]} {d.day}", f"{name} {d.day}", f"{name} {n}", f"{d.day} {name}", name.lower() + f" {d.day}"))


def full(d: date, rng: Random, lang: Lang) -> str:
    """A full date in further spellings."""
    if lang == "zh":
        return rng.choice((f"{d.year}年{d.month:02}月{d.day:02}日", f"{d.year}年{spelled(d.month)}月{spelled(d.day)}日", f"{d.year}.{d.month:02}.{d.day:02}", f"{d.year}/{d.month}/{d.day}", f"{d.isoformat()}", f"{d.year}年{d.month}月{d.day}号", f"{d.year}年{d.month}月{d.day}日", f"公元{d.year}年{d.month}月{d.day}日"))
    name, n = MONTHS[d.month - 1], ordinal(d.day)
    if d.day > 12 and rng.random() < 0.15:  # no doubt which number is the month
        return rng.choice((f"{d.month:02}/{d.day}/{d.year}", f"{d.month}/{d.day}/{d.year}", f"{d.day}/{d.month:02}/{d.year}", f"{d.day}.{d.month}.{d.year}"))
    return rng.choice((f"{n} {name} {d.year}", f"{name[:3]} {n} {d.year}", f"{n} of {name}, {d.year}", f"{name} the {n}, {d.year}", f"{d.day} {name[:3]} {d.year}", f"{d.day}-{name[:3]}-{d.year}", f"{d.isoformat()}", f"{name} {d.day}, {d.year}", f"{d.year} {name} {d.day}"))


def fulls(rng: Random, lang: Lang) -> Slots:
    """Two full dates, the earlier first, with a weekday, a number of days and the words of spans."""
    a = some_date(rng)
    b = a + timedelta(days=rng.randint(2, 500 if rng.random() < 0.8 else 6000))
    text = short(b, rng, lang) if a.year == b.year and rng.random() < 0.5 else full(b, rng, lang)
    return {"a": Slot(full(a, rng, lang), coded(a)), "b": Slot(text, coded(b)), **units(lang)}


def years_told(rng: Random, lang: Lang) -> Slots:
    """Two full dates, each with its year."""
    slots = fulls(rng, lang)
    _, y, m, d = slots["b"].code.replace("(", ",").replace(")", ",").split(",")[:4]
    return {**slots, "b": Slot(full(date(int(y), int(m), int(d)), rng, lang), slots["b"].code)}


def one_full(rng: Random, lang: Lang) -> Slots:
    """One full date, its weekday and a number of days or weeks."""
    d = some_date(rng)
    return {"d": Slot(full(d, rng, lang), coded(d)), "w": Slot("", weekday_of(coded(d), lang)), "n": plain(rng.randint(3, 400 if rng.random() < 0.3 else 90))}


def shorts(rng: Random, lang: Lang) -> Slots:
    """Two dates of one year without it, the earlier first."""
    m, n = sorted(rng.sample(range(364), 2))
    if rng.random() < 0.4:
        n = min(363, m + rng.randint(2, 40))
    a, b = date(2025, 1, 1) + timedelta(days=m), date(2025, 1, 1) + timedelta(days=max(n, m + 1))
    return {"a": Slot(short(a, rng, lang), coded(a, "y")), "b": Slot(short(b, rng, lang), coded(b, "y"))}


def across(rng: Random, lang: Lang) -> Slots:
    """A late date and an early one of the year after."""
    a, b = date(2025, 8, 1) + timedelta(days=rng.randint(0, 150)), date(2025, 1, 1) + timedelta(days=rng.randint(0, 180))
    return {"a": Slot(short(a, rng, lang), coded(a, "y")), "b": Slot(short(b, rng, lang), coded(b, "y + 1"))}


def one_short(rng: Random, lang: Lang) -> Slots:
    """A date without its year, its code in this year, its month and day, its weekday and a number of days."""
    d = some_date(rng)
    code = coded(d, "date.today().year")
    return {"d": Slot(short(d, rng, lang), code), "f": Slot("", f"{d.month}, {d.day}"), "w": Slot("", weekday_of(code, lang)), "n": plain(rng.randint(3, 90))}


def near_year(rng: Random, lang: Lang) -> Slots:
    """A date of last year, next year or the year after."""
    d = some_date(rng)
    word, code, sign = rng.choice((("明年", "+ 1", "next year"), ("去年", "- 1", "last year"), ("后年", "+ 2", "the year after next")))
    text = word + short(d, rng, "zh") if lang == "zh" else f"{short(d, rng, 'en')} {sign}"
    made = coded(d, f"date.today().year {code}")
    return {"d": Slot(text, made), "w": Slot("", weekday_of(made, lang))}


def coming_year(rng: Random, lang: Lang) -> Slots:
    """A date of next year or the year after."""
    d = some_date(rng)
    word, code, en = rng.choice((("明年", "+ 1", "next year"), ("明年", "+ 1", "next year"), ("后年", "+ 2", "the year after next")))
    text = word + short(d, rng, "zh") if lang == "zh" else f"{short(d, rng, 'en')} {en}"
    return {"d": Slot(text, coded(d, f"date.today().year {code}"))}


def last_year(rng: Random, lang: Lang) -> Slots:
    """A date of last year or the year before."""
    d = some_date(rng)
    word, code, en = rng.choice((("去年", "- 1", "last year"), ("去年", "- 1", "last year"), ("前年", "- 2", "the year before last")))
    text = word + short(d, rng, "zh") if lang == "zh" else f"{short(d, rng, 'en')} {en}"
    return {"d": Slot(text, coded(d, f"date.today().year {code}"))}


def clock(rng: Random, lang: Lang, low: int = 0, high: int = 1439) -> Slot:
    """A time of day, often spoken: half past nine, quarter to six, noon, 差十分八点, 傍晚六点一刻."""
    if rng.random() < 0.45:
        return plain_clock(rng, lang, low, high)
    h = rng.randint(-(-low // 60), high // 60)
    while not 1 <= h <= 23:
        h = rng.randint(1, 23)
    m = rng.choice((0, 5, 10, 15, 20, 25, 30, 40, 45, 50, 55))
    h12, late = (h - 1) % 12 + 1, h > 12
    base = f"({h12}+12)*60" if late else f"{h12}*60" if h != 0 else "0*60"
    if lang == "zh":
        part = "凌晨" if h < 5 else "清早" if h < 8 else "上午" if h < 12 else "中午" if h == 12 else "下午" if h < 17 else "傍晚" if h < 19 else "晚上" if h < 22 else "夜里"
        hour = rng.choice(("两" if h12 == 2 else spelled(h12), str(h12)))
        if m in (50, 55) and h12 not in (11, 12):
            less = 60 - m
            nxt = "两" if h12 + 1 == 2 else spelled(h12 + 1)
            return Slot(f"{part}差{spelled(less)}分{nxt}点", f"({h12 + 1}+12)*60 - {less}" if late else f"{h12 + 1}*60 - {less}")
        tail = {0: rng.choice(("", "整", "钟")), 15: "一刻", 30: "半", 45: "三刻", 5: "零五分"}.get(m, spelled(m) + rng.choice(("", "分")))
        return Slot(f"{part}{hour}点{tail}", f"{base} + {m}")
    half = rng.choice((" am", " in the morning") if h < 12 else (" pm", " in the afternoon" if h < 18 else " at night" if h > 20 else " in the evening"))
    if h == 12 and m == 0:
        return Slot("noon", "12*60 + 0")
    if m > 30 and h12 < 11:
        short_by = {45: "quarter", 40: "twenty", 50: "ten", 55: "five"}.get(m, "twenty")
        m = m if m in (40, 45, 50, 55) else 40
        n = h12 + 1
        return Slot(f"{rng.choice(('', 'a ')) if short_by == 'quarter' else ''}{short_by} to {rng.choice((str(n), EN_SMALL[n]))}{half}", f"({n}+12)*60 - {60 - m}" if late else f"{n}*60 - {60 - m}")
    hour = rng.choice((str(h12), EN_SMALL[h12]))
    if m > 30:
        return Slot(f"{h12}:{m}{half}", f"{base} + {m}")
    text = {0: f"{hour} o'clock", 15: f"quarter past {hour}", 30: f"half past {hour}", 10: f"ten past {hour}", 5: f"five past {hour}", 20: f"twenty past {hour}", 25: f"{h12}.25"}[m]
    return Slot((f"{h12}:25" if m == 25 else text) + half, f"{base} + {m}")


def lasting(rng: Random, lang: Lang) -> Slot:
    """A duration as people say it: 半小时, 一刻钟, an hour and a half, three quarters of an hour."""
    if rng.random() < 0.5:
        return minutes(rng, lang)
    zh = (("半小时", "30"), ("半个钟头", "30"), ("一刻钟", "15"), ("三刻钟", "45"), ("一个半小时", "1.5*60"), ("两个半钟头", "2.5*60"), ("一个小时", "1*60"), ("俩小时", "2*60"), ("三个多钟头（按三小时）", "3*60"), ("四十分钟", "40"), ("二十五分钟", "25"), ("一小时二十分", "1*60 + 20"), ("两小时零五分", "2*60 + 5"))
    en = (("half an hour", "30"), ("a quarter of an hour", "15"), ("three quarters of an hour", "45"), ("an hour and a half", "1*60 + 30"), ("two and a half hours", "2*60 + 30"), ("an hour", "1*60"), ("a couple of hours (2)", "2*60"), ("forty minutes", "40"), ("twenty-five minutes", "25"), ("an hour and twenty minutes", "1*60 + 20"), ("two hours and five minutes", "2*60 + 5"), ("one hour fifteen", "1*60 + 15"))
    return Slot(*rng.choice(zh if lang == "zh" else en))


def two_times(rng: Random, lang: Lang) -> Slots:
    """Two times of day, the second sometimes on the next day."""
    a = clock(rng, lang, 360, 960)
    return {"a": a, "b": clock(rng, lang, 660, 1400) if rng.random() < 0.85 else clock(rng, lang, 60, 330), **units(lang)}


def time_and_span(rng: Random, lang: Lang) -> Slots:
    """A time of day and a duration."""
    return {"a": clock(rng, lang, 360), "n": lasting(rng, lang)}


def night(rng: Random, lang: Lang) -> Slots:
    """From the evening into the next morning."""
    return {"a": clock(rng, lang, 1200, 1430), "b": clock(rng, lang, 240, 600), "p": plain(rng.choice((15, 20, 30, 40, 45, 60))), **units(lang)}


def weekdays(rng: Random, lang: Lang) -> Slots:
    """A weekday, a number of days, the names of weekdays."""
    i = rng.randrange(7)
    names = f"'{ZH_DAYS}'" if lang == "zh" else f"'{' '.join(EN_DAYS)}'.split()"
    text = rng.choice(("星期", "周", "礼拜")) + ZH_DAYS[i] if lang == "zh" else EN_DAYS[i]
    return {"d": Slot(text, str(i)), "n": plain(rng.randint(8, 365)), "t": Slot("", names)}


def moments(rng: Random, lang: Lang) -> Slots:
    """Two moments, each a full date and a time, and a number of hours."""
    a = some_date(rng)
    b = a + timedelta(days=rng.randint(1, 9))
    times = [(rng.randint(0, 23), rng.choice((0, 0, 15, 20, 30, 40, 45, rng.randint(0, 59)))) for _ in range(2)]
    texts, codes = [], []
    for d, (h, m), text in zip((a, b), times, (full(a, rng, lang), short(b, rng, lang) if rng.random() < 0.5 and a.year == b.year else full(b, rng, lang)), strict=True):
        texts.append(f"{text} {h}:{m:02}" if rng.random() < 0.6 or lang == "en" else f"{text}{' ' if text[-1].isdigit() else ''}{h}点{m or '整'}{'分' if m else ''}")
        codes.append(f"datetime({d.year}, {d.month}, {d.day}, {h}, {m})")
    return {"a": Slot(texts[0], codes[0]), "b": Slot(texts[1], codes[1]), "n": plain(rng.choice((12, 18, 24, 36, 48, 72, 90, 96, 100, 120, rng.randint(5, 200))))}


def from_now(rng: Random, lang: Lang) -> Slots:
    """A number of hours and of minutes, a time later today, and the words of spans."""
    return {"n": plain(rng.randint(2, 48)), "k": plain(rng.choice((5, 10, 15, 20, 25, 30, 40, 45, 50, 75, 90, 100, 120, 150))), "a": clock(rng, lang, 600), **units(lang)}


def afternoon(rng: Random, lang: Lang) -> Slots:
    """A time in the afternoon in both ways of writing it."""
    h, m = rng.randint(13, 23), rng.choice((5, 10, 15, 20, 30, 40, 45, 50, rng.randint(10, 59)))
    part = "下午" if h < 18 else "晚上"
    spoken = f"{part}{h - 12}点{m:02}" if lang == "zh" else f"{h - 12}:{m:02} pm"
    return {"a": Slot(f"{h}:{m:02}", f"{h}, {m}"), "b": Slot(spoken, f"({h - 12}+12)*60 + {m}")}


def week_words(rng: Random, lang: Lang) -> Slots:
    """A weekday told of a day near today, and the names of the weekdays."""
    slots = weekdays(rng, lang)
    return {"d": slots["d"], "t": slots["t"], "n": plain(rng.randint(2, 40)), "k": plain(rng.randint(1, 6))}
