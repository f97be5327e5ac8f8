"""Dates and clock times: distances, weekdays, shifts, ages, calendars, durations.

Knows no lunar calendar, no public holidays that move, and no time zones but those whose offset the question states.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import plain, spelled, word

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ZH_DAYS = "一二三四五六日"
ZH_FEASTS = (
    ("元旦", 1, 1), ("国庆", 10, 1), ("国庆节", 10, 1), ("十一", 10, 1), ("劳动节", 5, 1), ("五一", 5, 1), ("圣诞节", 12, 25), ("圣诞", 12, 25),
    ("儿童节", 6, 1), ("六一", 6, 1), ("情人节", 2, 14), ("妇女节", 3, 8), ("教师节", 9, 10), ("平安夜", 12, 24), ("万圣节", 10, 31), ("植树节", 3, 12),
    ("双十一", 11, 11), ("双11", 11, 11), ("双十二", 12, 12), ("618", 6, 18), ("年底", 12, 31), ("愚人节", 4, 1), ("高考", 6, 7), ("跨年夜", 12, 31),
)  # fmt: skip
EN_FEASTS = (
    ("Christmas", 12, 25), ("Christmas", 12, 25), ("Christmas Day", 12, 25), ("xmas", 12, 25), ("Christmas Eve", 12, 24), ("New Year's Eve", 12, 31), ("Halloween", 10, 31),
    ("New Year's Day", 1, 1), ("New Year", 1, 1), ("Valentine's Day", 2, 14), ("April Fools' Day", 4, 1), ("St. Patrick's Day", 3, 17), ("the 4th of July", 7, 4),
    ("Independence Day", 7, 4), ("the end of the year", 12, 31), ("Women's Day", 3, 8), ("May Day", 5, 1), ("National Day on October 1", 10, 1), ("Boxing Day", 12, 26),
)  # fmt: skip


def some_date(rng: Random, low: int = 1950, high: int = 2036) -> date:
    """Any day; recent and near years are three times as common as others."""
    year = rng.randint(2019, 2030) if rng.random() < 0.75 else rng.randint(low, high)
    return date(year, 1, 1) + timedelta(days=rng.randint(0, 364))


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def without_year(d: date, rng: Random, lang: Lang) -> str:
    """Month and day: 3月5日, 3.5号, 三月五号, March 5, 5th of March."""
    if lang == "zh":
        if rng.random() < 0.08:
            return f"{spelled(d.month)}月{spelled(d.day)}{rng.choice('日号')}"
        return rng.choice((f"{d.month}月{d.day}日", f"{d.month}月{d.day}日", f"{d.month}月{d.day}号", f"{d.month}月{d.day}号", f"{d.month}月{d.day}"))
    name = MONTHS[d.month - 1]
    return rng.choice((f"{name} {d.day}", f"{name} {d.day}", f"{d.day} {name}", f"{name} {ordinal(d.day)}", f"{name[:3]} {d.day}", f"the {ordinal(d.day)} of {name}"))


def with_year(d: date, rng: Random, lang: Lang) -> str:
    """A full date in one of the spellings that leave no doubt which number is the month."""
    iso = rng.choice((d.isoformat(), d.isoformat(), f"{d.year}-{d.month}-{d.day}", f"{d.year}/{d.month}/{d.day}", f"{d.year}/{d.month:02}/{d.day:02}"))
    if lang == "zh":
        return iso if rng.random() < 0.3 else rng.choice((f"{d.year}年", f"{d.year}年", f"{d.year}年", f"{d.year} 年 ")) + without_year(d, rng, lang) if rng.random() < 0.93 else f"{d.year}.{d.month}.{d.day}"
    name = MONTHS[d.month - 1]
    return iso if rng.random() < 0.25 else rng.choice((
        f"{name} {d.day}, {d.year}", f"{name} {d.day}, {d.year}", f"{d.day} {name} {d.year}", f"{name[:3]} {d.day}, {d.year}", f"{name} {ordinal(d.day)}, {d.year}",
        f"{name} {d.day} {d.year}", f"the {ordinal(d.day)} of {name} {d.year}", f"{d.day} {name[:3]} {d.year}"))  # fmt: skip


def coded(d: date, year: str = "") -> str:
    """The call that makes the date; ``year`` may name a variable instead."""
    return f"date({year or d.year}, {d.month}, {d.day})"


def weekday_of(code: str, lang: Lang) -> str:
    """Code for the weekday of a date: the last character of 星期二, or Tuesday."""
    return f"'{ZH_DAYS}'[{code}.weekday()]" if lang == "zh" else f"{code}.strftime('%A')"


def day(rng: Random, lang: Lang) -> Slots:
    """One full date, with the code of its weekday."""
    d = some_date(rng)
    return {"d": Slot(with_year(d, rng, lang), coded(d)), "w": Slot("", weekday_of(coded(d), lang)), "y": plain(d.year)}


def day_this_year(rng: Random, lang: Lang) -> Slots:
    """One date of the running year."""
    d = some_date(rng)
    code = coded(d, "date.today().year")
    text = without_year(d, rng, lang)
    text = rng.choice(("今年", "今年", "")) + text if lang == "zh" else text + rng.choice((" this year", ""))
    return {"d": Slot(text, code), "w": Slot("", weekday_of(code, lang))}


def past(rng: Random, lang: Lang) -> Slots:
    """A full date before 2025."""
    d = date(rng.randint(1955, 2024), 1, 1) + timedelta(days=rng.randint(0, 364))
    return {"d": Slot(with_year(d, rng, lang), coded(d))}


def future(rng: Random, lang: Lang) -> Slots:
    """A full date after 2027."""
    d = date(rng.randint(2027, 2045), 1, 1) + timedelta(days=rng.randint(0, 364))
    return {"d": Slot(with_year(d, rng, lang), coded(d))}


def two_days(rng: Random, lang: Lang) -> Slots:
    """Two full dates, the earlier first; the second may leave out a year that is the same."""
    a = some_date(rng)
    b = a + timedelta(days=rng.randint(2, 400 if rng.random() < 0.7 else 9000))
    text = with_year(b, rng, lang)
    if a.year == b.year and rng.random() < 0.6:
        text = (rng.choice(("", "", "同年")) if lang == "zh" else "") + without_year(b, rng, lang)
    return {"a": Slot(with_year(a, rng, lang), coded(a)), "b": Slot(text, coded(b))}


def two_days_this_year(rng: Random, lang: Lang) -> Slots:
    """Two dates without a year, the earlier first."""
    m, n = sorted(rng.sample(range(364), 2))
    a, b = date(2025, 1, 1) + timedelta(days=m), date(2025, 1, 1) + timedelta(days=n)
    lead = rng.choice(("今年", "今年", "")) if lang == "zh" else ""
    return {"a": Slot(lead + without_year(a, rng, lang), coded(a, "y")), "b": Slot(without_year(b, rng, lang), coded(b, "y"))}


def some(rng: Random, lang: Lang, high: int) -> Slot:
    """A number of days, weeks or months as people write it."""
    n = rng.randint(2, high if rng.random() < 0.5 else min(high, 60))
    if lang == "zh" and n < 20 and rng.random() < 0.15:
        return Slot("两" if n == 2 else spelled(n), str(n))
    return plain(n)


def shift(rng: Random, lang: Lang) -> Slots:
    """A full date and a number of days."""
    return {**day(rng, lang), "n": some(rng, lang, 1000)}


def shift_weeks(rng: Random, lang: Lang) -> Slots:
    """A full date and a number of weeks."""
    return {**day(rng, lang), "n": some(rng, lang, 60)}


def shift_months(rng: Random, lang: Lang) -> Slots:
    """A date up to the 28th and a number of months."""
    d = some_date(rng)
    d = d.replace(day=min(d.day, 28))
    return {"d": Slot(with_year(d, rng, lang), f"{d.year}*12 + {d.month}"), "day": plain(d.day), "n": some(rng, lang, 40)}


def from_today(rng: Random, lang: Lang) -> Slots:
    """A number of days from today, and the weekday of that day in code, before and after."""
    n = some(rng, lang, 500)
    return {
        "n": n,
        "later": Slot("", weekday_of(f"(date.today() + timedelta(days={n.code}))", lang)),
        "before": Slot("", weekday_of(f"(date.today() - timedelta(days={n.code}))", lang)),
    }


def near_day(rng: Random, lang: Lang) -> Slots:
    """Yesterday, tomorrow, the day after tomorrow."""
    names = (("昨天", -1), ("前天", -2), ("明天", 1), ("后天", 2), ("大后天", 3)) if lang == "zh" else (("yesterday", -1), ("tomorrow", 1), ("the day after tomorrow", 2), ("the day before yesterday", -2))
    name, n = rng.choice(names)
    code = f"(date.today() {'+' if n > 0 else '-'} timedelta(days={abs(n)}))"
    return {"t": Slot(name, code[1:-1]), "w": Slot("", weekday_of(code, lang))}


def today(rng: Random, lang: Lang) -> Slots:
    """Nothing but the code of today's weekday."""
    return {"w": Slot("", weekday_of("date.today()", lang)), "full": Slot("", "'星期' + " if lang == "zh" else "")}


def feast(rng: Random, lang: Lang) -> Slots:
    """A day that returns every year: a feast, or a birthday."""
    if rng.random() < 0.2:
        d = some_date(rng)
        text = without_year(d, rng, lang)
        return {"f": Slot(text, f"{d.month}, {d.day}")}
    name, month, dom = rng.choice(ZH_FEASTS if lang == "zh" else EN_FEASTS)
    return {"f": Slot(name, f"{month}, {dom}")}


def birthday(rng: Random, lang: Lang) -> Slots:
    """A birthday without its year."""
    d = some_date(rng)
    return {"f": Slot(without_year(d, rng, lang), f"{d.month}, {d.day}")}


def year(rng: Random, lang: Lang) -> Slots:
    """A year, with the words for leap and not."""
    y = plain(rng.choice((rng.randint(1896, 2104), rng.randint(2000, 2036), rng.randint(2000, 2036), rng.choice((1900, 2000, 2100, 1800, 2400)))))
    yes, no = ("是闰年", "不是闰年") if lang == "zh" else ("a leap year", "not a leap year")
    return {"y": y, "yes": plain(yes), "no": plain(no)}


def two_years(rng: Random, lang: Lang) -> Slots:
    """A year of birth and a later one."""
    born = rng.randint(1940, 2022)
    return {"a": plain(born), "b": plain(born + rng.randint(1, 90))}


def month(rng: Random, lang: Lang) -> Slots:
    """A month of a year; February more often than others."""
    y, m = rng.randint(1990, 2040), rng.choice((2, 2, *range(1, 13)))
    text = f"{y}年{m}月" if lang == "zh" else f"{MONTHS[m - 1]} {y}"
    return {"m": Slot(text, f"{y}, {m}")}


def two_months(rng: Random, lang: Lang) -> Slots:
    """Two months of different years; the code is the number of months between."""
    y, m, n = rng.randint(2000, 2026), rng.randint(1, 12), rng.randint(1, 12)
    z = y + rng.randint(1, 12)
    a, b = (f"{y}年{m}月", f"{z}年{n}月") if lang == "zh" else (f"{MONTHS[m - 1]} {y}", f"{MONTHS[n - 1]} {z}")
    return {"a": word(a), "b": word(b), "c": Slot("", f"({z} - {y})*12 + {n} - {m}")}


def nth_day(rng: Random, lang: Lang) -> Slots:
    """A year and the number of a day in it."""
    n = rng.randint(2, 365)
    return {"y": plain(rng.randint(1990, 2040)), "n": Slot(str(n) if lang == "zh" else ordinal(n), str(n))}


def weekday_shift(rng: Random, lang: Lang) -> Slots:
    """A weekday and a number of days; the code is the name of the weekday then."""
    i, n = rng.randrange(7), rng.randint(3, 200)
    text = rng.choice(("星期", "周", "礼拜")) + ZH_DAYS[i] if lang == "zh" else EN_DAYS[i]
    table = f"'{ZH_DAYS}'" if lang == "zh" else f"'{' '.join(EN_DAYS)}'.split()"
    return {"d": Slot(text, str(i)), "n": plain(n), "t": Slot("", table)}


def spoken_clock(minutes: int, rng: Random, lang: Lang) -> str:
    """A time of day: 17:40, 下午5点40, 5点40分, 5:40 pm, 17h40 is left out."""
    h, m = divmod(minutes, 60)
    if rng.random() < 0.45:
        return f"{h}:{m:02}" if rng.random() < 0.7 else f"{h:02}:{m:02}"
    if lang == "en":
        half = "am" if h < 12 else "pm"
        tail = f":{m:02}" if m or rng.random() < 0.3 else ""
        return f"{(h - 1) % 12 + 1}{tail}{rng.choice(('', ' '))}{rng.choice((half, half, half.upper()))}"
    part = "凌晨" if h < 5 else "早上" if h < 9 else "上午" if h < 12 else "中午" if h == 12 else "下午" if h < 18 else "晚上"
    shown = h if h <= 12 else h - 12
    if rng.random() < 0.15:
        part, shown = "", h
    hour = ("两" if shown == 2 else spelled(shown)) if rng.random() < 0.2 else str(shown)
    if m == 30 and rng.random() < 0.6:
        return f"{part}{hour}点半"
    if m == 15 and rng.random() < 0.2:
        return f"{part}{hour}点一刻"
    return f"{part}{hour}点" + (f"{m:02}{rng.choice(('', '分'))}" if m else rng.choice(("", "", "整")))


def clock(rng: Random, lang: Lang, low: int = 0, high: int = 1439) -> Slot:
    """A time of day; the code counts minutes from midnight."""
    t = rng.randint(low, high)
    if rng.random() < 0.7:
        t = min(high, t // 5 * 5 if rng.random() < 0.5 else t // 30 * 30)
    text, (h, m) = spoken_clock(t, rng, lang), divmod(t, 60)
    late = h > 12 and not re.match(rf"\D*0?{h}\D", text) and spelled(h) not in text
    return Slot(text, f"({h - 12}+12)*60 + {m}" if late else f"{h}*60 + {m}")


def minutes(rng: Random, lang: Lang) -> Slot:
    """A duration; the code is in minutes."""
    h, m = rng.randint(1, 11), rng.randint(1, 59)
    zh = lang == "zh"
    roll = rng.random()
    if roll < 0.45:
        n = rng.choice((rng.randint(5, 300), rng.randint(1, 40) * 5))
        return Slot(f"{n}分钟" if zh else rng.choice((f"{n} minutes", f"{n} minutes", f"{n} min", f"{n} mins")), str(n))
    if roll < 0.65:
        return Slot(rng.choice((f"{h}小时", f"{h}个小时", f"{h}个钟头" if h != 2 else "两小时")) if zh else (f"{h} hours" if h > 1 else "an hour"), f"{h}*60")
    if roll < 0.75:
        if rng.random() < 0.5:
            return Slot(f"{h}.5小时" if zh else f"{h}.5 hours", f"{h}.5*60")
        return Slot(f"{h}个半小时", f"{h}.5*60") if zh else Slot(f"{h} and a half hours", f"{h}*60 + 30")
    text = rng.choice((f"{h}小时{m}分钟", f"{h}小时{m}分", f"{h}个小时{m}分钟")) if zh else rng.choice((f"{h} hours {m} minutes", f"{h} h {m} min", f"{h}h{m}m", f"{h} hours and {m} minutes"))
    return Slot(text, f"{h}*60 + {m}")


def units(lang: Lang) -> dict[str, Slot]:
    """The words printed between hours, minutes and seconds."""
    names = ("天", "小时", "分钟", "秒", "周") if lang == "zh" else ("days", "h", "min", "s", "weeks")
    return dict(zip(("D", "H", "M", "S", "W"), map(plain, names), strict=True))


def two_clocks(rng: Random, lang: Lang) -> Slots:
    """Two times of day, the second possibly on the next day."""
    a = clock(rng, lang, 300, 900 if rng.random() < 0.8 else 1439)
    return {"a": a, "b": clock(rng, lang, 600, 1439) if rng.random() < 0.85 else clock(rng, lang, 0, 600), **units(lang)}


def clock_shift(rng: Random, lang: Lang) -> Slots:
    """A time of day and a duration."""
    return {"a": clock(rng, lang, 300), "n": minutes(rng, lang)}


def zones(rng: Random, lang: Lang) -> Slots:
    """Two cities, the hours between them and a time of day."""
    cities = ("北京", "纽约", "伦敦", "东京", "巴黎", "悉尼", "洛杉矶", "莫斯科", "迪拜", "柏林", "温哥华", "新加坡") if lang == "zh" else ("Beijing", "New York", "London", "Tokyo", "Paris", "Sydney", "LA", "Moscow", "Dubai", "Berlin", "Toronto", "Delhi")
    a, b = rng.sample(cities, 2)
    return {"p": word(a), "q": word(b), "a": clock(rng, lang), "n": plain(rng.randint(1, 13))}


def long_time(rng: Random, lang: Lang) -> Slots:
    """A number of minutes, seconds, hours or days that wants larger units."""
    return {"n": plain(rng.choice((rng.randint(61, 999), rng.randint(61, 999), rng.randint(1000, 99999)))), "k": plain(rng.randint(25, 999)), **units(lang)}


def split_time(rng: Random, lang: Lang) -> Slots:
    """Hours, minutes and seconds."""
    return {"h": plain(rng.randint(1, 48)), "m": plain(rng.randint(1, 59)), "s": plain(rng.randint(1, 59))}


D = "from datetime import *\n"
ZH_DAYS_SAY = ("一共 {r} 天。", "相差 {r} 天。", "间隔 {r} 天。", "是 {r} 天。", "{r} 天。")
EN_DAYS_SAY = ("It is {r} days.", "There are {r} days between them.", "{r} days.", "That makes {r} days.")
ZH_DATE_SAY = ("是 {r}。", "那天是 {r}。", "日期是 {r}。", "结果是 {r}。")
EN_DATE_SAY = ("That is {r}.", "The date is {r}.", "It falls on {r}.", "{r}.")
ZH_WEEK_SAY = ("星期{r}。", "是星期{r}。", "那天是星期{r}。")
EN_WEEK_SAY = ("It is a {r}.", "That is a {r}.", "{r}.")
ZH_CLOCK_SAY = ("是 {r}。", "时间是 {r}。", "到 {r}。", "{r}。")
EN_CLOCK_SAY = ("It is {r}.", "At {r}.", "That will be {r}.", "{r}.")

FAMILIES = (
    Family("days_between", two_days, D + "print(({b} - {a}).days)",
           zh=("{a}到{b}有多少天", "从{a}到{b}一共几天", "{a}和{b}之间相差多少天", "{a}至{b}隔了多少天", "{a}距{b}有几天", "{a}、{b}，相差天数", "{b}离{a}多少天", "计算{a}到{b}的天数", "项目从{a}做到{b}，历时多少天", "我们{a}在一起的，到{b}是多少天", "合同{a}签的，{b}到期，总共多少天", "{a} - {b} 天数", "从{a}起到{b}为止过了多少天", "{a}距离{b}还差几天", "住院日期{a}，出院日期{b}，住了几天", "{a}入职，{b}离职，干了多少天", "两个日期{a}和{b}间隔几天", "算日子：{a}到{b}", "{a}出发{b}回来，出去了多少天", "借款日{a}还款日{b}，计息天数是多少", "{a}那天到{b}那天中间有多少天", "孩子{a}出生，到{b}多少天了"),
           en=("how many days between {a} and {b}", "days from {a} to {b}", "number of days between {a} and {b}", "how many days are there from {a} until {b}", "{a} to {b}, how many days", "count the days between {a} and {b}", "how long is it from {a} to {b} in days", "days between {a} and {b}", "our project ran from {a} to {b}. how many days is that", "I arrived on {a} and left on {b}, how many days did I stay", "the lease starts {a} and ends {b} - number of days?", "if I start on {a} and finish on {b}, how many days pass", "what's the day difference between {a} and {b}", "{b} minus {a} in days", "how far apart are {a} and {b}", "the difference in days: {a} vs {b}", "how many days passed between {a} and {b}", "calculate days from {a} through {b}", "started {a}, ended {b}, duration in days"),
           say_zh=ZH_DAYS_SAY, say_en=EN_DAYS_SAY, weight=2),
    Family("days_between_this_year", two_days_this_year, D + "y = date.today().year\nprint(({b} - {a}).days)",
           zh=("今年的{a}和{b}差几天", "从{a}一直到{b}，共多少日子", "{a}种下，{b}收获，长了多少天", "军训{a}开始{b}结束，训几天", "签证{a}生效{b}失效，有效多少天", "{a}～{b}，几天", "{a}到{b}有多少天", "从{a}到{b}几天", "{a}和{b}之间隔多少天", "{a}到{b}多少天", "{a}放假到{b}开学，一共放多少天", "{a}距离{b}几天", "{a}开始{b}结束，总共多少天", "{a}至{b}的天数", "暑假从{a}到{b}，有多少天", "{b}比{a}晚几天", "算一下{a}到{b}中间多少天", "我{a}请假，{b}回来上班，走了几天", "展览{a}开幕{b}闭幕，展出多少天", "{a}下单，{b}到货，等了几天"),
           en=("the course runs {a} to {b}; how many days", "school is out {a} to {b}, count the days", "what is the number of days separating {a} and {b}", "{a} till {b}, days?", "if rent runs from {a} to {b}, how many days do I pay", "planted on {a}, harvested on {b}, days of growth", "how many days from {a} to {b}", "days between {a} and {b} this year", "{a} to {b} is how many days", "how many days between {a} and {b}", "the holiday runs from {a} to {b}, how many days", "we leave on {a} and return on {b}, how many days away", "number of days {a} - {b}", "from {a} until {b}, count the days", "how long between {a} and {b} in days", "ordered on {a}, delivered on {b}, how many days did it take"),
           say_zh=ZH_DAYS_SAY, say_en=EN_DAYS_SAY),
    Family("days_inclusive", two_days, D + "print(({b} - {a}).days + 1)",
           zh=("出差{a}去{b}回，两天都算，一共几天", "{a}到{b}连头带尾几天", "从{a}到{b}（两天都包含）总天数", "年假{a}至{b}，起止日都算，共休几天", "展会{a}到{b}，包括开幕和闭幕当天，开几天", "{a}到{b}，首尾都算，一共多少天", "从{a}到{b}包括头尾有几天", "{a}至{b}（含当天）多少天", "算上第一天和最后一天，{a}到{b}是几天", "{a}到{b}两头都算多少天", "酒店活动{a}至{b}，含首尾共多少天"),
           en=("counting the start and end dates, how long is {a} to {b}", "leave from {a} to {b}, both days included, total days", "inclusive number of days {a} - {b}", "the fair runs {a} through {b}, first and last day counted, how many days", "how many days from {a} to {b} inclusive", "days between {a} and {b}, counting both", "{a} through {b} including both days", "including the first and last day, how many days from {a} to {b}", "{a} to {b}, both ends included, how many days"),
           say_zh=ZH_DAYS_SAY, say_en=("It is {r} days.", "{r} days, both ends counted."), weight=0.4),
    Family("weeks_between", two_days, D + "print(round(({b} - {a}).days / 7, 1))",
           zh=("{a}与{b}之间有多少周", "项目{a}启动{b}结束，做了几个星期", "{a}开学{b}放假，一共多少周", "{a}到{b}有几周", "从{a}到{b}是多少个星期", "{a}和{b}相隔几个星期", "{a}至{b}多少周", "{a}怀上的，到{b}多少周了"),
           en=("the semester runs {a} to {b}, how many weeks is that", "week count between {a} and {b}", "how long in weeks from {a} to {b}", "how many weeks between {a} and {b}", "weeks from {a} to {b}", "number of weeks from {a} until {b}", "{a} to {b} in weeks", "how many weeks is it from {a} to {b}"),
           say_zh=("一共 {r} 周。", "约 {r} 周。"), say_en=("About {r} weeks.", "It is {r} weeks."), weight=0.4),
    Family("months_between", two_months, "print({c})",
           zh=("{a}到{b}有几个月", "从{a}到{b}一共多少个月", "{a}至{b}相隔几个月", "{a}入职到{b}，多少个月了", "社保从{a}交到{b}，隔了多少个月", "{a}和{b}差几个月"),
           en=("how many months from {a} to {b}", "months between {a} and {b}", "number of months between {a} and {b}", "{a} until {b}, how many months", "I joined in {a} and left in {b}, how many months is that"),
           say_zh=("一共 {r} 个月。", "相差 {r} 个月。"), say_en=("It is {r} months.", "{r} months."), weight=0.4),
    Family("weekday", day, D + "print({w})",
           zh=("{d}，星期？", "帮看{d}礼拜几", "当年{d}是周几来着", "{d}出发，那天是周几", "房子{d}交付，当天星期几", "{d}那一日是礼拜天吗，周几", "{d}是星期几", "{d}是周几", "{d}星期几", "{d}是礼拜几", "{d}那天周几", "查一下{d}是星期几", "{d}对应星期几", "{d} 周几", "{d}为星期几", "我是{d}出生的，那天星期几", "请问{d}这天是礼拜几", "婚礼定在{d}，是周几呀", "{d}这一天落在星期几", "想知道{d}是一周的哪一天", "{d}开会，那天是礼拜几", "星期几？{d}", "发票日期{d}，是周几", "{d}是不是周末，周几"),
           en=("{d} was a what day", "what day of the week did {d} land on", "is {d} on a weekend, which day is it", "the concert is {d} - what weekday", "look up the weekday of {d}", "{d} weekday", "what day of the week is {d}", "what day was {d}", "which weekday is {d}", "{d} is what day of the week", "weekday of {d}", "what weekday does {d} fall on", "on which day of the week does {d} fall", "was {d} a Monday or what", "day of week for {d}", "I was born on {d}, what day of the week was that", "our wedding is {d}. which day of the week is it", "{d}: weekday?", "tell me the weekday for {d}", "find the day of the week for {d}", "{d} - day of the week", "what day of the week will {d} be"),
           say_zh=(*ZH_WEEK_SAY, "{d}是星期{r}。"), say_en=(*EN_WEEK_SAY, "{d} is a {r}."), weight=2),
    Family("weekday_this_year", day_this_year, D + "print({w})",
           zh=("{d}落在周几", "公司年会{d}，是周几", "{d}出结果，那天礼拜几", "{d}的星期", "{d}是星期几", "{d}周几", "{d}是礼拜几", "{d}星期几", "{d}是周几", "{d}那天是星期几", "我{d}要去面试，周几", "{d}考试是星期几", "{d}对应礼拜几"),
           en=("is {d} on a weekend, which weekday", "{d}, what day of the week", "on what day of the week do we get {d}", "my flight is {d}, which weekday is it", "what day of the week is {d}", "which weekday is {d}", "{d} is what weekday", "what day does {d} fall on", "weekday of {d}", "the exam is on {d}, what day of the week is that"),
           say_zh=ZH_WEEK_SAY, say_en=EN_WEEK_SAY, weight=0.8),
    Family("weekday_near", near_day, D + "print({w})",
           zh=("{t}星期几", "{t}是周几", "{t}礼拜几", "{t}是星期几呀", "{t}周几来着", "{t}是不是周末，星期几"), en=("what day is {t}", "what weekday is {t}", "which day of the week is {t}", "{t} is what day of the week", "day of the week for {t}"),
           say_zh=("{t}是星期{r}。", "星期{r}。"), say_en=("It is a {r}.", "{r}."), weight=0.5),
    Family("date_near", near_day, D + "print({t})",
           zh=("{t}几号", "{t}是几月几号", "{t}的日期是多少", "{t}是几月几日", "{t}多少号", "{t}是哪天", "{t}是什么日子，几月几号"), en=("what date is {t}", "what's the date {t}", "{t}'s date", "the date of {t}", "which date is {t}", "what is {t}'s date"),
           say_zh=("{t}是 {r}。", "是 {r}。"), say_en=("It is {r}.", "That is {r}."), weight=0.5),
    Family("weekday_today", today, D + "print({w})",
           zh=("今天星期几", "今天周几", "今天是礼拜几", "现在是星期几", "今儿周几", "今天是周几来着", "今天是一周的第几天，星期几", "今日星期几"), en=("what day is it today", "what day of the week is it", "what day is today", "which weekday is it today", "what weekday is today", "is it Monday or Tuesday today", "today is what day of the week"),
           say_zh=("今天星期{r}。", "今天是星期{r}。"), say_en=("Today is {r}.", "It is {r}."), weight=0.4),
    Family("today", today, D + "print(date.today())",
           zh=("今天几号", "今天是几月几号", "今天的日期", "现在是几月几日", "今天是哪一天", "今天多少号", "今日日期", "当前日期是什么", "今天是什么日期", "告诉我今天的年月日", "今儿几号", "查今天日期"), en=("what is today's date", "what's the date today", "today's date", "what date is it", "which date is today", "current date", "tell me the date", "what is the date", "date today", "what's today"),
           say_zh=("今天是 {r}。", "今天的日期是 {r}。"), say_en=("Today is {r}.", "It is {r} today."), weight=0.5),
    Family("now", today, D + "print(datetime.now().strftime('%H:%M'))",
           zh=("现在几点", "现在几点了", "当前时间", "现在是什么时间", "几点了", "现在的时间是多少", "现在几点几分", "看下现在几点钟", "此刻几点"), en=("what time is it", "what's the time", "current time", "time now", "what time is it now", "tell me the time", "do you know what time it is"),
           say_zh=("现在是 {r}。", "{r}。"), say_en=("It is {r}.", "The time is {r}."), weight=0.4),
    Family("this_year", today, D + "print(date.today().year)",
           zh=("今年是哪一年", "今年是几几年", "现在是哪年", "今年是公元多少年", "当前年份", "今年多少年"), en=("what year is it", "which year is it now", "current year", "what year are we in", "the current year"), say_zh=("今年是 {r} 年。",), say_en=("It is {r}.", "The year is {r}."), weight=0.25),
    Family("this_month", today, D + "print(date.today().month)",
           zh=("现在是几月", "这个月是几月", "现在几月份", "本月是几月份", "当前月份"), en=("what month number is it", "which month of the year is it as a number", "number of the current month"), say_zh=("现在是 {r} 月。",), say_en=("It is month {r}.",), weight=0.2),
    Family("this_week_number", today, D + "print(date.today().isocalendar().week)",
           zh=("这周是今年第几周", "现在是今年的第几周", "本周是第几周", "今天在一年的第几个星期"), en=("what week number is it", "current week number", "which week of the year are we in", "week number today"), say_zh=("今年第 {r} 周。",), say_en=("It is week {r}.",), weight=0.25),
    Family("date_plus", shift, D + "print({d} + timedelta(days={n}))",
           zh=("{d}往后{n}天是哪天", "{d}加{n}天", "{d}之后{n}天是几月几号", "{d}过{n}天是什么日期", "从{d}开始再过{n}天是几号", "{d}后的第{n}天是哪一天", "{d}+{n}天", "{d}再过{n}天是几月几日", "工期{n}天，{d}开工，哪天完工", "{d}买的，保修{n}天，到哪天", "付款期限是{d}之后{n}天，是哪天", "{d}起算，{n}天后的日期", "{d}推后{n}天", "{d}发货，路上{n}天，哪天到", "自{d}起满{n}天是哪一天", "借书日期{d}，借期{n}天，最晚哪天还", "宝宝{d}出生，出生后{n}天是几号", "在{d}的基础上增加{n}天", "{n}天以后是几号，从{d}算起"),
           en=("what date is {n} days after {d}", "{d} plus {n} days", "{n} days after {d}", "add {n} days to {d}", "{n} days from {d}", "what is the date {n} days from {d}", "if it starts on {d} and takes {n} days, when does it end", "invoice dated {d}, due in {n} days. what is the due date", "{d} + {n} days", "which day comes {n} days later than {d}", "count {n} days forward from {d}", "my {n}-day trial began on {d}, when is it over", "the date that is {n} days past {d}", "what day will it be {n} days after {d}", "starting from {d}, go forward {n} days", "warranty of {n} days from {d}, until when"),
           say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=1.4),
    Family("date_minus", shift, D + "print({d} - timedelta(days={n}))",
           zh=("{d}往前{n}天是哪天", "{d}减{n}天", "{d}之前{n}天是几号", "{d}的{n}天前是几月几号", "{d}倒推{n}天", "{d}前{n}天是什么日期", "{d} - {n}天", "考试在{d}，提前{n}天是哪天", "{d}到期，要提前{n}天通知，最晚哪天", "从{d}倒数{n}天是几号", "比{d}早{n}天的日期", "{d}交稿，需要{n}天写，最晚哪天动笔", "{n}天之前，从{d}算，是哪天"),
           en=("what date is {n} days before {d}", "{d} minus {n} days", "{n} days before {d}", "subtract {n} days from {d}", "{n} days prior to {d}", "which date was {n} days earlier than {d}", "go back {n} days from {d}", "I must give notice {n} days ahead of {d}, which date is that", "count back {n} days from {d}", "the deadline is {d} and it takes {n} days, when must I start", "{d} - {n} days"),
           say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY),
    Family("date_plus_weeks", shift_weeks, D + "print({d} + timedelta(weeks={n}))",
           zh=("{d}加上{n}个星期是几月几号", "{d}怀孕，{n}周后是哪天", "打疫苗{d}，间隔{n}周打下一针，是哪天", "{n}周之后是哪天，从{d}算", "{d}之后{n}周是哪天", "{d}加{n}周", "{d}过{n}个星期是几号", "{d}往后推{n}周", "{d}起{n}周后是几月几号", "{d}开课，{n}周后结课，哪天结束", "从{d}再过{n}个星期"),
           en=("next dose {n} weeks after {d}, on what date", "starting {d}, what date is it after {n} weeks", "which date comes {n} weeks past {d}", "what date is {n} weeks after {d}", "{d} plus {n} weeks", "{n} weeks after {d}", "{n} weeks from {d}", "add {n} weeks to {d}", "a {n}-week course begins {d}, when does it end", "{d}, {n} weeks later"),
           say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.6),
    Family("date_minus_weeks", shift_weeks, D + "print({d} - timedelta(weeks={n}))",
           zh=("{d}考试，提前{n}周开始复习，哪天开始", "{d}往回推{n}个星期", "比{d}早{n}周是哪天", "{d}之前{n}周是哪天", "{d}减{n}周", "{d}的{n}个星期前是几号", "{d}往前推{n}周"), en=("start studying {n} weeks ahead of {d}, what date", "which date is {n} weeks earlier than {d}", "{n} weeks prior to {d}", "what date is {n} weeks before {d}", "{n} weeks before {d}", "{d} minus {n} weeks", "go back {n} weeks from {d}"), say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.3),
    Family("date_plus_months", shift_months, D + "m = {d} + {n} - 1\nprint(date(m//12, m%12 + 1, {day}))",
           zh=("{d}生效，有效{n}个月，失效日期", "{d}再加{n}个月是什么时候", "从{d}算起{n}个月之后的日期", "房租{d}起租，租{n}个月，到哪天", "{n}个月后是几号，起点{d}", "{d}之后{n}个月是哪天", "{d}加{n}个月", "{d}往后推{n}个月是几号", "{d}过{n}个月是什么日期", "{d}签的合同，{n}个月后到期，是哪天", "{d}起满{n}个月是几月几号", "{d}买的手机保修{n}个月，到什么时候", "{d}入职，试用期{n}个月，哪天转正", "{d}办卡，有效期{n}个月，哪天到期", "贷款{d}放款，期限{n}个月，到期日"),
           en=("which date is {n} months past {d}", "rent from {d} for {n} months, last date", "{n}-month warranty from {d} runs until", "starting on {d}, what's the date {n} months later", "the contract of {n} months signed {d} expires when", "what date is {n} months after {d}", "{d} plus {n} months", "{n} months after {d}", "add {n} months to {d}", "{n} months from {d}", "subscription started {d} for {n} months, when does it expire", "hired on {d} with {n} months probation, when does it end", "{d} + {n} months", "a loan of {n} months taken on {d} ends when"),
           say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.7),
    Family("date_minus_months", shift_months, D + "m = {d} - {n} - 1\nprint(date(m//12, m%12 + 1, {day}))",
           zh=("{d}到期，提前{n}个月是哪天", "比{d}早{n}个月的日期", "{d}往回{n}个月是几号", "{d}之前{n}个月是哪天", "{d}减{n}个月", "{d}往前推{n}个月是几号", "{d}的{n}个月前"), en=("{n} months prior to {d}", "go back {n} months from {d}", "notice is due {n} months ahead of {d}, what date", "what date is {n} months before {d}", "{d} minus {n} months", "{n} months before {d}", "subtract {n} months from {d}"), say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.3),
    Family("days_from_now", from_today, D + "print(date.today() + timedelta(days={n}))",
           zh=("往后推{n}天是什么日子", "{n}日后几号", "过了{n}天是哪一天", "会员还剩{n}天，哪天到期", "隔离{n}天，从今天算，哪天结束", "快递{n}天后到，到的那天几号", "{n}天后是几号", "{n}天后是哪天", "再过{n}天是几月几号", "{n}天之后的日期", "从今天起{n}天后是什么日期", "今天往后数{n}天是哪天", "今天加{n}天", "过{n}天是几号", "{n}天以后几月几日", "今天开始{n}天到期，哪天到期", "我还有{n}天毕业，是哪天", "今天下单，{n}天后送到，是几号"),
           en=("fast forward {n} days, what's the date", "the date after {n} days", "what day of the month is it in {n} days", "deadline is {n} days away, on which date", "{n} days on from today, date?", "project due in {n} days, what date is that", "what date is {n} days from now", "{n} days from today", "what is the date in {n} days", "date {n} days from now", "in {n} days, what date will it be", "today plus {n} days", "what will the date be {n} days from today", "my visa runs out in {n} days, on what date", "add {n} days to today", "{n} days later than today"),
           say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=1),
    Family("days_ago", from_today, D + "print(date.today() - timedelta(days={n}))",
           zh=("{n}天前的日期是什么", "回到{n}天前是几月几日", "距今{n}天前是哪一天", "往回推{n}天几号", "{n}日之前是哪天", "{n}天前是几号", "{n}天前是哪天", "{n}天之前是几月几号", "今天往前数{n}天是哪天", "今天减{n}天", "{n}天以前的日期", "倒退{n}天是几号", "我{n}天前买的，是哪天"), en=("what was the date {n} days back", "go back {n} days from now, which date", "date {n} days before now", "which day was {n} days earlier than today", "it happened {n} days ago, on which date", "what date was {n} days ago", "{n} days ago", "the date {n} days ago", "{n} days before today", "today minus {n} days", "which date was it {n} days ago", "I bought it {n} days ago, what date was that"), say_zh=ZH_DATE_SAY, say_en=("It was {r}.", "That was {r}.", "The date was {r}."), weight=0.7),
    Family("weekday_from_now", from_today, D + "print({later})",
           zh=("往后推{n}天礼拜几", "{n}日之后是星期几", "今天再加{n}天，周几", "{n}天以后是周几呢", "距离今天{n}天的那天是星期几", "{n}天后是星期几", "再过{n}天周几", "{n}天之后是礼拜几", "从今天起{n}天后星期几", "今天往后{n}天是周几", "过{n}天是星期几"), en=("in {n} days, which weekday", "weekday {n} days from now", "what day will it be {n} days from today, Monday, Tuesday or what", "{n} days later is which day of the week", "tell me the weekday in {n} days", "what day of the week is it in {n} days", "what weekday will it be {n} days from now", "{n} days from today is what day of the week", "which weekday is {n} days from today"), say_zh=ZH_WEEK_SAY, say_en=EN_WEEK_SAY, weight=0.6),
    Family("weekday_ago", from_today, D + "print({before})",
           zh=("今天往前{n}天是星期几", "回到{n}天前那天周几", "{n}日以前是星期几", "{n}天前是星期几", "{n}天之前周几", "{n}天前是礼拜几", "往前{n}天是周几"), en=("weekday {n} days ago", "which weekday was it {n} days back", "{n} days before today was which day of the week", "what day of the week was it {n} days ago", "what weekday was {n} days ago", "{n} days ago was what day of the week"), say_zh=ZH_WEEK_SAY, say_en=("It was a {r}.", "{r}."), weight=0.4),
    Family("weeks_from_now", from_today, D + "print(date.today() + timedelta(weeks={n}))",
           zh=("{n}周以后是什么日期", "{n}个礼拜后几号", "今天加{n}周是哪一天", "复查在{n}周后，是哪天", "{n}周后是几号", "{n}个星期后是哪天", "再过{n}周是几月几号", "从今天起{n}周后的日期"), en=("today plus {n} weeks", "what will the date be {n} weeks from today", "my next appointment is in {n} weeks, what date", "{n} weeks later, what's the date", "what date is {n} weeks from now", "{n} weeks from today", "the date in {n} weeks", "in {n} weeks what date is it"), say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.4),
    Family("days_until", future, D + "print(({d} - date.today()).days)",
           zh=("距离{d}还有多少天", "离{d}还有几天", "到{d}还有多少天", "今天到{d}还有几天", "还有多少天到{d}", "{d}还有多久，多少天", "从今天到{d}一共多少天", "{d}倒计时几天", "护照{d}到期，还剩多少天", "合同{d}截止，还有几天", "我{d}退休，还要上多少天班，按自然日", "距{d}剩余天数", "现在起到{d}有几天"),
           en=("how many days until {d}", "days until {d}", "how many days are left until {d}", "how many days from today to {d}", "days left till {d}", "countdown to {d} in days", "how long until {d} in days", "my passport expires on {d}, how many days left", "how many days away is {d}", "from now until {d}, how many days", "the contract ends {d}; remaining days?"),
           say_zh=("还有 {r} 天。", "距离那天还有 {r} 天。"), say_en=("There are {r} days left.", "{r} days to go.", "{r} days."), weight=1.2),
    Family("days_since", past, D + "print((date.today() - {d}).days)",
           zh=("{d}到今天多少天了", "从{d}到现在过了多少天", "{d}到今天有几天", "{d}距今多少天", "{d}至今多少天", "我{d}出生，活了多少天", "{d}离现在多久了，几天", "我们{d}结婚，到今天多少天", "{d}入职到现在几天", "自{d}以来过去了多少天", "戒烟从{d}开始，坚持多少天了", "公司{d}成立，至今多少天"),
           en=("how many days since {d}", "days since {d}", "how many days have passed since {d}", "how many days ago was {d}", "from {d} to today, how many days", "I was born on {d}, how many days old am I", "number of days from {d} until today", "how many days is it since {d}", "we met on {d}; days until today?", "days elapsed since {d}", "I quit smoking on {d}, how many days has it been"),
           say_zh=("已经 {r} 天了。", "过去了 {r} 天。", "{r} 天。"), say_en=("{r} days have passed.", "It has been {r} days.", "{r} days."), weight=1.2),
    Family("countdown", feast, D + "t = date.today()\ny = t.year + (t > date(t.year, {f}))\nprint((date(y, {f}) - t).days)",
           zh=("离{f}还有几天", "距离{f}还有多少天", "到{f}还有多少天", "还有几天到{f}", "{f}还有多少天", "{f}倒计时", "今天到{f}有几天", "还要等多少天才到{f}", "还剩几天就{f}了", "再过多少天是{f}", "{f}还有多久，几天", "离下一个{f}还有几天", "多少天之后是{f}"),
           en=("how many days until {f}", "days until {f}", "days till {f}", "how many days left to {f}", "how long until {f}", "countdown to {f}", "how many sleeps until {f}", "how far away is {f} in days", "how many more days to {f}", "when is {f}, how many days from now", "{f} is in how many days", "days remaining before {f}"),
           say_zh=("离{f}还有 {r} 天。", "还有 {r} 天。"), say_en=("{r} days until {f}.", "There are {r} days to go."), weight=1.2),
    Family("birthday", birthday, D + "t = date.today()\ny = t.year + (t > date(t.year, {f}))\nprint((date(y, {f}) - t).days)",
           zh=("老婆{f}过生日，还有多少天", "我是{f}生的，离下次生日几天", "距离{f}的生日还剩多少天", "儿子生日{f}，倒数多少天", "我生日是{f}，还有几天", "生日{f}，还有多少天过生日", "我{f}过生日，离现在还有几天", "妈妈的生日是{f}，还有多少天", "女朋友{f}生日，还剩几天", "孩子{f}生日，倒计时几天"),
           en=("my son turns one on {f}, days left", "next birthday on {f}, how many days away", "how long till the birthday on {f}", "her birthday falls on {f}; days to go?", "my birthday is {f}, how many days until then", "how many days until my birthday on {f}", "birthday {f}, days left?", "my mum's birthday is {f}. how many days to go", "days until my birthday ({f})"),
           say_zh=("还有 {r} 天。",), say_en=("{r} days to go.", "It is in {r} days."), weight=0.5),
    Family("leap_year", year, "import calendar\nprint('{yes}' if calendar.isleap({y}) else '{no}')",
           zh=("{y}闰年?", "{y}年二月是29天吗，闰年不", "问下{y}年算闰年吗", "{y}年属于闰年还是平年", "公元{y}年是闰年么", "{y}年是闰年吗", "{y}年是不是闰年", "{y}是闰年吗", "{y}年是平年还是闰年", "判断{y}年是否闰年", "{y}年闰不闰", "{y}年二月有没有29号，是闰年吗"), en=("would {y} be a leap year", "{y} leap or not", "tell me if {y} is a leap year", "do we get a leap day in {y}, is it a leap year", "is {y} leap", "is {y} a leap year", "was {y} a leap year", "leap year {y}?", "is the year {y} a leap year", "check if {y} is a leap year", "does {y} have a February 29, is it a leap year"),
           say_zh=("{y}年{r}。",), say_en=("{y} is {r}.",), weight=0.6),
    Family("days_in_month", month, "import calendar\nprint(calendar.monthrange({m})[1])",
           zh=("{m}天数", "{m}是大月还是小月，几天", "{m}要过多少天", "{m}这个月多少天", "{m}发工资按几天算，这个月一共几天", "{m}有多少天", "{m}有几天", "{m}一共几天", "{m}是28天还是29天还是更多", "{m}总共多少天", "{m}的天数", "{m}最后一天是几号"), en=("{m} has how many days", "number of days {m}", "is {m} 28, 29, 30 or 31 days long", "count the days of {m}", "what is the length of {m} in days", "how many days in {m}", "how many days does {m} have", "days in {m}", "number of days in {m}", "how long is {m} in days", "what's the last day number of {m}"),
           say_zh=("{m}有 {r} 天。", "{r} 天。"), say_en=("{m} has {r} days.", "{r} days."), weight=0.5),
    Family("days_in_year", year, "import calendar\nprint(366 if calendar.isleap({y}) else 365)",
           zh=("{y}这一年共多少天", "{y}全年天数", "{y}年总共有几天", "{y}年有多少天", "{y}年一共几天", "{y}年全年多少天", "{y}年是365天还是366天", "{y}年总天数"), en=("{y} has how many days", "days in {y}", "how long is the year {y} in days", "length of {y} in days", "how many days in {y}", "how many days does the year {y} have", "number of days in {y}", "does {y} have 365 or 366 days", "total days in the year {y}"), say_zh=("{y}年有 {r} 天。",), say_en=("{y} has {r} days.",), weight=0.4),
    Family("age", two_years, "from datetime import *\nprint(date.today().year - {a})",
           zh=("{a}年的属相今年多大岁数", "出生年份{a}，现在年龄", "{a}年出生到今年几岁了", "我妈{a}年的，今年多少岁", "{a}后今年多大（按{a}年出生）", "{a}年出生今年多大", "{a}年生的今年几岁", "我{a}年出生，今年多少岁", "{a}年出生的人现在多大了", "我是{a}年的，今年几岁", "爸爸{a}年生，今年高寿", "{a}年属于现在多少岁", "{a}年到今年多少年了", "{a}年的人今年多少岁", "{a}年出生，算年龄", "公司{a}年成立，今年成立多少年"),
           en=("birth year {a}, how old this year", "what age is a {a} baby this year", "since {a}, how many years have passed", "someone from {a} is how old now", "my car was built in {a}, how old is it", "how old is someone born in {a}", "born in {a}, how old now", "I was born in {a}, how old am I this year", "age if born in {a}", "my dad was born in {a}, how old does he turn this year", "how many years since {a}", "how old would a person born in {a} be this year", "{a} was how many years ago", "year of birth {a}, age?"),
           say_zh=("{r} 岁。", "今年 {r} 岁。"), say_en=("{r} years.", "{r} years old this year."), weight=0.8),
    Family("age_exact", past, D + "b, t = {d}, date.today()\nprint(t.year - b.year - ((t.month, t.day) < (b.month, b.day)))",
           zh=("{d}出生，算周岁", "{d}生人，今年周岁几岁", "按{d}的生日算现在几岁", "我的生日是{d}，我现在几岁了", "{d}出生，现在几周岁", "我{d}出生，今年多大", "{d}出生的人现在多少岁", "生日{d}，周岁是多少", "{d}生的，满几岁了", "出生日期{d}，年龄多大", "小孩{d}出生，几岁了", "身份证上出生{d}，实岁多少"),
           en=("my birthday is {d}, how old am I now", "what is the age of a person born {d}", "birthdate {d}; current age", "how many years old am I if I was born on {d}", "how old is someone born on {d}", "I was born on {d}, how old am I", "born {d}, age now", "date of birth {d}, what's my age", "my daughter was born on {d}. how old is she", "age from birth date {d}", "DOB {d}, age?"),
           say_zh=("{r} 岁。", "满 {r} 周岁。"), say_en=("{r} years old.", "The age is {r}."), weight=0.7),
    Family("age_in_year", two_years, "print({b} - {a})",
           zh=("{a}年生人，到{b}年多大岁数", "{b}年的时候，{a}年出生的人几岁", "{a}年建校，{b}年是多少周年校庆", "从{a}到{b}一共多少年", "{a}年出生的人到{b}年多少岁", "{a}年出生，{b}年几岁", "{a}年生的{b}年多大", "从{a}年到{b}年过了多少年", "{a}年成立的公司到{b}年多少周年", "{a}年到{b}年有几年", "他{a}年生，{b}年去世，活了多少岁"),
           en=("in {b}, how old is a person born in {a}", "what age will someone born in {a} be in {b}", "{a} to {b} is how many years", "number of years from {a} until {b}", "how old is someone born in {a} in {b}", "born in {a}, how old in {b}", "how many years from {a} to {b}", "years between {a} and {b}", "founded in {a}, how old is the company in {b}", "she was born in {a} and died in {b}, how old was she"),
           say_zh=("{r}。", "是 {r}。"), say_en=("{r} years.", "{r}."), weight=0.5),
    Family("day_of_year", day, D + "print(({d} - date({y}, 1, 1)).days + 1)",
           zh=("{d}是全年第多少天", "{d}，一年里第几天", "算算{d}排在那年的第几天", "{d}的年内天数", "{d}是当年的第几天", "{d}是一年中的第几天", "{d}是那一年第多少天", "{d}在全年排第几天", "{d}是{y}年第几天", "从年初算起{d}是第几天"), en=("{d}: day number", "how many days into the year is {d}", "which day of its year is {d}", "ordinal day of {d}", "what day of the year is {d}", "which day number of the year is {d}", "{d} is which day of the year", "day of year for {d}", "what number day in the year is {d}", "day number of {d}"), say_zh=("第 {r} 天。", "是当年的第 {r} 天。"), say_en=("It is day {r}.", "Day {r} of the year."), weight=0.6),
    Family("days_left_in_year", day, D + "print((date({y}, 12, 31) - {d}).days)",
           zh=("{d}到年底还有多少天", "{d}之后这一年还剩几天", "从{d}到当年最后一天有几天", "{d}离年末多少天"), en=("how many days are left in the year after {d}", "days from {d} to the end of that year", "how many days remain in the year on {d}", "{d}: days left in the year"), say_zh=("还有 {r} 天。",), say_en=("{r} days are left.",), weight=0.4),
    Family("nth_day", nth_day, D + "print(date({y}, 1, 1) + timedelta(days={n} - 1))",
           zh=("{y}年的第{n}天是几月几号", "{y}年第{n}天是哪天", "{y}年第{n}天的日期", "从{y}年元旦算起第{n}天是几号"), en=("what date is the {n} day of {y}", "which date is the {n} day of the year {y}", "{n} day of {y}", "the {n} day in {y} falls on which date"), say_zh=ZH_DATE_SAY, say_en=EN_DATE_SAY, weight=0.4),
    Family("week_number", day, D + "print({d}.isocalendar().week)",
           zh=("{d}是那年的第几周", "{d}在第几个星期", "{d}对应的周数是几", "看看{d}是第几周", "{d}是第几周", "{d}是一年中的第几周", "{d}在那年的第几个星期", "{d}属于第几周", "{d} 周数"), en=("which week number does {d} fall in", "{d} week number", "calendar week of {d}", "what week is {d} in", "what week number is {d}", "which week of the year is {d}", "week number for {d}", "ISO week of {d}", "{d} is in which week"), say_zh=("第 {r} 周。",), say_en=("Week {r}.", "It is in week {r}."), weight=0.5),
    Family("workdays", two_days, D + "a = {a}\nb = {b}\nprint(sum((a + timedelta(i)).weekday() < 5 for i in range((b - a).days + 1)))",
           zh=("{a}到{b}双休的话上几天班", "{a}~{b}周一至周五共多少天", "只算周一到周五，{a}到{b}有几天", "排除周六日，{a}到{b}的天数", "不含双休日{a}到{b}多少天", "交期{a}到{b}，按工作日算几天", "{a}到{b}有多少个工作日", "从{a}到{b}几个工作日", "{a}至{b}去掉周末有多少天", "{a}到{b}不算周六周日一共几天", "{a}到{b}要上多少天班，双休", "{a}和{b}之间的工作日天数", "{a}到{b}期间周一到周五共多少天", "项目周期{a}到{b}，工作日有几天", "请年假从{a}到{b}，扣除周末是几天", "{a}-{b}工作日数"),
           en=("weekdays between {a} and {b}", "count only Monday to Friday from {a} to {b}", "excluding Saturdays and Sundays, how many days are in {a} to {b}", "how many business days in the period {a} to {b}", "I work Mon-Fri; how many shifts from {a} to {b}", "how many working days between {a} and {b}", "workdays from {a} to {b}", "business days between {a} and {b}", "how many weekdays from {a} to {b}", "{a} to {b} excluding weekends, how many days", "number of business days from {a} until {b}", "not counting weekends, how many days from {a} to {b}", "how many days do I work from {a} to {b}, Monday to Friday", "working days {a} - {b}", "my leave is {a} to {b}, how many working days"),
           say_zh=("共 {r} 个工作日。", "{r} 个工作日。"), say_en=("There are {r} working days.", "{r} working days."), weight=0.8),
    Family("weekday_shift", weekday_shift, "print({t}[({d} + {n}) % 7])",
           zh=("从{d}开始数{n}天后是周几", "{d}往后推{n}天是星期几", "{d}那天算起，{n}天后礼拜几", "小学题：今天{d}，{n}天以后星期几", "今天{d}，{n}天后是星期几", "今天是{d}，再过{n}天是星期几", "如果今天{d}，那么{n}天后周几", "假设现在是{d}，往后{n}天是礼拜几", "{d}过{n}天是星期几", "某天是{d}，第{n}天之后是星期几"), en=("{d} plus {n} days is which weekday", "it's {d} now; which weekday in {n} days", "count {n} days on from {d}, which weekday", "if the 1st is a {d}, what weekday is {n} days later", "today is {d}, what day is it in {n} days", "if today is {d}, what day will it be {n} days later", "{n} days after {d} is what day", "starting on {d}, which weekday comes after {n} days", "what day of the week is {n} days after a {d}"), say_zh=ZH_WEEK_SAY, say_en=EN_WEEK_SAY, weight=0.5),
    Family("clock_between", two_clocks, "m = ({b} - ({a})) % 1440\nprint(m//60, '{H}', m%60, '{M}')",
           zh=("{a}开门{b}关门，营业几小时几分", "飞机{a}起飞{b}降落，飞了多久", "考试{a}到{b}，给多长时间", "白班{a}接班{b}交班，多长", "从{a}等到{b}，等了多长时间", "{a}到{b}有多久", "从{a}到{b}几个小时几分钟", "{a}到{b}是多长时间", "我{a}上班{b}下班，工作了多久", "{a}睡的{b}起的，睡了多长时间", "火车{a}开{b}到，路上多久", "电影{a}开始{b}结束，片长多少", "{a}开始，{b}结束，用了多少时间", "{a}至{b}时长", "会从{a}开到{b}，开了多久", "{a}出门，{b}到家，一共花了多久", "{a}和{b}之间隔多久", "停车{a}进{b}出，停了多长时间", "营业时间{a}到{b}，一天开门多久"),
           en=("shop opens {a}, closes {b}, how long is it open", "flight departs {a}, lands {b}, flight time", "my shift is {a} to {b}, how many hours and minutes", "waited from {a} to {b}, how long", "length of time from {a} until {b}", "how long is it from {a} to {b}", "time between {a} and {b}", "hours and minutes from {a} to {b}", "I work from {a} to {b}, how long is that", "the train leaves at {a} and arrives at {b}, how long is the trip", "slept from {a} until {b}, how long", "{a} to {b} duration", "how many hours between {a} and {b}", "a meeting runs from {a} to {b}. how long does it last", "started at {a}, finished at {b}, elapsed time?", "how much time passes between {a} and {b}", "parking from {a} till {b}, total time"),
           say_zh=("一共 {r}。", "时长是 {r}。", "{r}。"), say_en=("It is {r}.", "That is {r}.", "{r}."), weight=1.2),
    Family("clock_minutes", two_clocks, "print(({b} - ({a})) % 1440)",
           zh=("{a}上课{b}下课，一节课多少分钟", "从{a}走到{b}，走了几分钟", "{b}减{a}是多少分钟", "{a}和{b}相差多少分钟", "通话{a}打到{b}，共几分钟", "{a}到{b}有多少分钟", "从{a}到{b}一共几分钟", "{a}至{b}多少分钟", "{a}开始{b}结束，是多少分钟", "{a}到{b}换成分钟是多少"), en=("a lesson from {a} to {b} is how many minutes", "the call lasted from {a} to {b}, minutes?", "difference in minutes between {a} and {b}", "how many min between {a} and {b}", "how many minutes from {a} to {b}", "minutes between {a} and {b}", "{a} to {b} in minutes", "number of minutes from {a} until {b}", "starts {a}, ends {b}: how many minutes"), say_zh=("{r} 分钟。", "一共 {r} 分钟。"), say_en=("{r} minutes.", "It is {r} minutes."), weight=0.6),
    Family("clock_plus", clock_shift, "m = int({a} + {n}) % 1440\nprint(f'{m//60}:{m%60:02}')",
           zh=("{a}再加{n}", "{a}吃的药，{n}后再吃，几点吃", "{a}开始停车，停{n}，几点到时", "{a}泡上，泡{n}，几点好", "火车{a}开，运行{n}，到站时间", "{a}往后{n}是什么时候", "{a}过{n}是几点", "{a}加{n}是几点", "{a}之后{n}是几点", "{a}再过{n}几点", "会议{a}开始，开{n}，几点结束", "{a}出发，路上要{n}，几点到", "{a}开始考试，时长{n}，几点交卷", "电影{a}开场，片长{n}，几点散场", "现在{a}，{n}后是几点", "{a}的闹钟推迟{n}，是几点", "{a}放进烤箱，烤{n}，几点拿出来", "{a}起飞，飞{n}，几点落地", "从{a}开始计时{n}，到几点", "吃药是{a}，隔{n}再吃，下次几点"),
           en=("{n} past {a}", "bread goes in at {a}, bake {n}, out at what time", "parked at {a} for {n}, until when", "train leaves {a}, trip takes {n}, arrives when", "start {a}, length {n}, end time", "took a pill at {a}, next one {n} later, when", "what time is {n} after {a}", "{a} plus {n}", "{n} after {a} is what time", "a meeting starts at {a} and lasts {n}, when does it end", "if I leave at {a} and drive {n}, when do I arrive", "add {n} to {a}", "it's {a} now, what time will it be in {n}", "the film begins at {a} and runs {n}. when is it over", "put the roast in at {a} for {n}, when is it done", "flight departs {a}, duration {n}, arrival time?", "{a} + {n}", "class starts {a} and takes {n}, what time does it finish", "{n} later than {a}"),
           say_zh=ZH_CLOCK_SAY, say_en=EN_CLOCK_SAY, weight=1.2),
    Family("clock_minus", clock_shift, "m = int({a} - ({n})) % 1440\nprint(f'{m//60}:{m%60:02}')",
           zh=("{a}集合，路上要{n}，几点走", "{a}比赛，提前{n}热身，几点开始", "{a}再早{n}是几点", "{a}到家，走了{n}，几点出发的", "{a}之前{n}是几点", "{a}减{n}是几点", "{a}往前推{n}是几点", "要{a}到，路上{n}，几点出门", "{a}的火车，提前{n}到站，几点到", "现在{a}，{n}前是几点", "{a}要交，做完需要{n}，最晚几点开始", "{a}开饭，做饭要{n}，几点开始做"), en=("arrived at {a} after {n} on the road, when did I leave", "{n} earlier than {a}", "be ready {n} before {a}, what time", "ended at {a}, lasted {n}, when did it start", "what time is {n} before {a}", "{n} before {a}", "{a} minus {n}", "I must be there at {a} and it takes {n}, when should I leave", "it's {a} now, what time was it {n} ago", "dinner is at {a}, cooking takes {n}, when do I start", "subtract {n} from {a}", "my flight is at {a} and I need to be there {n} early, what time is that"),
           say_zh=ZH_CLOCK_SAY, say_en=EN_CLOCK_SAY, weight=0.8),
    Family("zone_ahead", zones, "m = ({a} + {n}*60) % 1440\nprint(f'{m//60}:{m%60:02}')",
           zh=("{p}时间{a}，{q}那边要早{n}小时，是几点", "{p}{a}的时候{q}几点，{q}快{n}小时", "开国际会议，{p}定在{a}，{q}比{p}早{n}小时，{q}是几点", "{p}{a}，{q}比{p}早{n}小时，{q}几点", "{q}比{p}快{n}个小时，{p}是{a}时{q}是几点", "时差：{q}早{p}{n}小时，{p}时间{a}对应{q}几点", "现在{p}{a}，{q}时间快{n}小时，那边几点"), en=("call at {a} {p} time; {q} is {n} hours ahead; local time in {q}?", "{q} runs {n} hours ahead of {p}; when it is {a} in {p} it is what time there", "convert {a} {p} time to {q}, {n} hours ahead", "it is {a} in {p} and {q} is {n} hours ahead, what time is it in {q}", "{q} is {n} hours ahead of {p}. at {a} in {p}, what time is it in {q}", "{p} time {a}, {q} is +{n} hours, local time there", "if it's {a} in {p}, what time is it in {q}, which is {n} hours ahead"), say_zh=("{q}是 {r}。", "那边是 {r}。"), say_en=("It is {r} in {q}.", "{r} in {q}."), weight=0.5),
    Family("zone_behind", zones, "m = ({a} - {n}*60) % 1440\nprint(f'{m//60}:{m%60:02}')",
           zh=("{p}时间{a}，{q}那边要晚{n}小时，是几点", "{p}{a}的时候{q}几点，{q}慢{n}小时", "开国际会议，{p}定在{a}，{q}比{p}晚{n}小时，{q}是几点", "{p}{a}，{q}比{p}晚{n}小时，{q}几点", "{q}比{p}慢{n}个小时，{p}是{a}时{q}是几点", "时差{n}小时，{q}比{p}晚，{p}{a}时{q}几点", "现在{p}{a}，{q}时间慢{n}小时，那边几点"), en=("call at {a} {p} time; {q} is {n} hours behind; local time in {q}?", "{q} runs {n} hours behind {p}; when it is {a} in {p} it is what time there", "convert {a} {p} time to {q}, {n} hours behind", "it is {a} in {p} and {q} is {n} hours behind, what time is it in {q}", "{q} is {n} hours behind {p}. at {a} in {p}, what time is it in {q}", "{p} time {a}, {q} is -{n} hours, local time there", "if it's {a} in {p}, what time is it in {q}, which is {n} hours behind"), say_zh=("{q}是 {r}。", "那边是 {r}。"), say_en=("It is {r} in {q}.", "{r} in {q}."), weight=0.5),
    Family("minutes_to_hours", long_time, "print({n}//60, '{H}', {n}%60, '{M}')",
           zh=("{n}分钟合几小时几分", "飞行{n}分钟，是几小时几分钟", "通话{n}分钟是多少小时多少分", "{n}分=几时几分", "一共{n}分钟，换算一下几小时几分", "{n}分钟是几小时几分钟", "{n}分钟等于几小时几分", "{n}分钟换成小时和分钟", "{n}min是几个小时零几分", "把{n}分钟化成时分", "片长{n}分钟，是几小时几分钟", "{n}分钟，用小时分钟表示"), en=("{n} minutes -> hours and minutes", "express {n} minutes as hours and minutes", "flight time {n} minutes, hours and minutes?", "turn {n} min into h and min", "{n} mins in hours", "{n} minutes in hours and minutes", "how many hours and minutes is {n} minutes", "convert {n} minutes to hours and minutes", "{n} min as h and min", "the movie is {n} minutes long, how many hours and minutes", "{n} minutes is what in hours and minutes"), say_zh=("{r}。", "是 {r}。"), say_en=("{r}.", "That is {r}."), weight=0.7),
    Family("seconds_to_hms", long_time, "print({n}//3600, '{H}', {n}%3600//60, '{M}', {n}%60, '{S}')",
           zh=("{n}秒=几时几分几秒", "视频长{n}秒，换成时分秒", "{n}秒合多少小时多少分多少秒", "{n}秒是几小时几分几秒", "{n}秒换成时分秒", "{n}秒等于几小时几分钟几秒", "把{n}秒转换成时分秒", "{n}秒用时分秒表示"), en=("express {n} seconds as hours, minutes and seconds", "a video of {n} seconds in h:m:s", "{n} sec into hours minutes seconds", "{n} seconds in hours, minutes and seconds", "convert {n} seconds to h m s", "how many hours minutes and seconds is {n} seconds", "{n} seconds as hours, minutes, seconds", "{n}s to hms"), say_zh=("{r}。", "是 {r}。"), say_en=("{r}.", "That is {r}."), weight=0.6),
    Family("seconds_to_minutes", long_time, "print({n}//60, '{M}', {n}%60, '{S}')",
           zh=("{n}秒=几分几秒", "一首歌{n}秒，是几分几秒", "{n}秒合多少分多少秒", "{n}秒是几分几秒", "{n}秒等于几分钟几秒", "{n}秒换成分和秒", "跑步用了{n}秒，是几分几秒", "把{n}秒化成分秒"), en=("a song of {n} seconds, minutes and seconds?", "express {n} seconds in minutes and seconds", "{n} sec to min and sec", "{n} seconds in minutes and seconds", "convert {n} seconds to minutes and seconds", "how many minutes and seconds is {n} seconds", "{n} s as min and s"), say_zh=("{r}。", "是 {r}。"), say_en=("{r}.", "That is {r}."), weight=0.4),
    Family("hours_to_days", long_time, "print({k}//24, '{D}', {k}%24, '{H}')",
           zh=("{k}小时合几天几小时", "{k}h是几天零几小时", "火车开了{k}小时，是几天几小时", "{k}小时是几天几小时", "{k}个小时等于几天零几小时", "{k}小时换成天和小时", "连续工作{k}小时，是几天几小时"), en=("express {k} hours as days and hours", "a journey of {k} hours, days and hours?", "{k} hrs in days", "{k} hours in days and hours", "how many days and hours is {k} hours", "convert {k} hours to days and hours", "{k} h as days and hours"), say_zh=("{r}。", "是 {r}。"), say_en=("{r}.", "That is {r}."), weight=0.4),
    Family("days_to_weeks", long_time, "print({k}//7, '{W}', {k}%7, '{D}')",
           zh=("{k}天合几周零几天", "孕期{k}天等于几周加几天", "{k}天是几周几天", "{k}天等于几个星期零几天", "{k}天换成周和天", "怀孕{k}天，是几周几天"), en=("express {k} days as weeks and days", "{k} days is how many weeks and days", "{k} days in weeks and days", "how many weeks and days is {k} days", "convert {k} days to weeks and days", "pregnant for {k} days, how many weeks and days"), say_zh=("{r}。", "是 {r}。"), say_en=("{r}.", "That is {r}."), weight=0.4),
    Family("to_minutes", split_time, "print({h}*60 + {m})",
           zh=("{h}时{m}分=多少分", "片长{h}小时{m}分钟，多少分钟", "{h}小时又{m}分钟折合多少分钟", "{h}小时{m}分是多少分钟", "{h}小时{m}分钟等于多少分钟", "{h}个小时{m}分换成分钟", "{h}h{m}min一共多少分钟", "{h}小时零{m}分，多少分钟"), en=("{h} hr {m} min, total minutes", "a film of {h} hours {m} minutes, minutes?", "{h} hours and {m} minutes expressed in minutes", "total minutes in {h}h{m}", "{h} hours {m} minutes in minutes", "how many minutes is {h} hours and {m} minutes", "{h}h {m}m to minutes", "convert {h} hours {m} min into minutes"), say_zh=("{r} 分钟。",), say_en=("{r} minutes.",), weight=0.5),
    Family("to_seconds", split_time, "print({h}*3600 + {m}*60 + {s})",
           zh=("{h}时{m}分{s}秒=多少秒", "马拉松跑了{h}小时{m}分{s}秒，折合多少秒", "{h}小时{m}分{s}秒是多少秒", "{h}小时{m}分钟{s}秒等于多少秒", "{h}时{m}分{s}秒换算成秒", "{h}小时{m}分{s}秒一共几秒"), en=("{h} hours, {m} minutes and {s} seconds in seconds", "total seconds: {h}:{m}:{s}", "{h} hours {m} minutes {s} seconds in seconds", "how many seconds in {h} hours {m} minutes {s} seconds", "{h}h {m}m {s}s to seconds", "convert {h} h {m} min {s} s into seconds"), say_zh=("{r} 秒。",), say_en=("{r} seconds.",), weight=0.4),
)
