"""Ways, clocks and calendars in several steps: speed over hours and minutes, meeting, shifts past midnight, deadlines.

Knows no maps, no timetables, no holidays and no time zones; every distance and time is told.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.dates import clock, clock_shift, shift, two_clocks, units, weekday_of, with_year
from bot.training.recipe.dates import some_date as any_date
from bot.training.recipe.family import Draw, Lang, Slot, Slots
from bot.training.recipe.weave import (
    AMOUNT,
    PAY,
    Maker,
    bare,
    cash,
    decs,
    remark,
    remarked,
    scene,
    story,
    who,
    words,
)

D = "from datetime import *\n"
FAR = ("{r} 公里。", "一共 {r} 公里。", "路程是 {r} 公里。"), ("It is {r}.", "That is {r} in all.", "The distance is {r}.")
FAST = ("平均每小时 {r} 公里。", "时速 {r} 公里。", "是 {r} 公里每小时。"), ("The speed is {r} per hour.", "It averages {r} an hour.", "{r} per hour.")
LONG = ("要 {r} 小时。", "{r} 小时。", "一共 {r} 小时。", "是 {r} 小时。"), ("It takes {r} hours.", "{r} hours.", "That is {r} hours.")
WHEN = ("{r}。", "是 {r}。", "时间是 {r}。", "在 {r}。"), ("At {r}.", "It is {r}.", "That will be {r}.", "{r}.")
DATE = ("是 {r}。", "那天是 {r}。", "{r} 到期。"), ("That is {r}.", "It falls on {r}.", "The date is {r}.")
RIDE = words("高铁,货车,大巴,摩托,轮船,自驾,骑行,班车,越野车", "train,truck,coach,motorbike,ferry,van,ride,bus,jeep")


def shifted(rng: Random, lang: Lang) -> Slots:
    """A shift from the evening to the morning, its break ``p`` in minutes, its pay ``w`` an hour."""
    a, b = clock(rng, lang, 1080, 1439), clock(rng, lang, 240, 600)
    return {"a": a, "b": b, "p": bare(15, 90, 15)(rng, lang, ""), "w": cash(12, 80)(rng, lang, "块" if lang == "zh" else "$"), "k": who(rng, lang, ""), "x": remark(rng, lang)}


def workday(rng: Random, lang: Lang) -> Slots:
    """A day of work from the morning to the evening with a break ``p``."""
    a, b = clock(rng, lang, 390, 600), clock(rng, lang, 930, 1260)
    return {**shifted(rng, lang), "a": a, "b": b}


def buses(rng: Random, lang: Lang) -> Slots:
    """Two lines that leave together at a time, and the minutes between departures."""
    n, m = rng.sample((4, 5, 6, 8, 9, 10, 12, 14, 15, 16, 18, 20, 21, 24, 25, 30, 35, 36, 40, 45), 2)
    return {"n": Slot(str(n), str(n)), "m": Slot(str(m), str(m)), "a": clock(rng, lang, 300, 600), "f": words("公交,地铁,班车,闹钟,轮渡", "buses,trams,alarms,ferries,shuttles")(rng, lang, ""), "x": remark(rng, lang)}


def weekday_after(rng: Random, lang: Lang) -> Slots:
    """A date, a number of days and the weekday then."""
    slots = shift(rng, lang)
    code = f"({slots['d'].code} + timedelta(days={slots['n'].code}))"
    return {**slots, "w": Slot("", weekday_of(code, lang)), "x": remark(rng, lang), "k": who(rng, lang, "")}


def years_between(rng: Random, lang: Lang) -> Slots:
    """Two years."""
    a = rng.randint(1950, 2030)
    return {"a": Slot(str(a), str(a)), "b": Slot(str(b := a + rng.randint(8, 90)), str(b)), "x": remark(rng, lang)}


def born(rng: Random, lang: Lang) -> Slots:
    """A date of birth or purchase and a round number of days."""
    d, n = any_date(rng, 1990, 2030), rng.choice((30, 42, 60, 90, 99, 120, 150, 180, 200, 280, 365, 500, 730, 999, 1000))
    return {"d": Slot(with_year(d, rng, lang), f"date({d.year}, {d.month}, {d.day})"), "n": Slot(str(n), str(n)), "k": who(rng, lang, ""), "x": remark(rng, lang)}


def lasting(low: int, high: int, what: Maker) -> Draw:
    """A thing that lasts a number of seconds, with the words for hours, minutes and seconds."""

    def draw(rng: Random, lang: Lang) -> Slots:
        return {"n": bare(low, high)(rng, lang, ""), "f": what(rng, lang, ""), "x": remark(rng, lang), **units(lang)}

    return draw


FAMILIES = (
    story("speed_hours_minutes", scene(s=bare(20, 1500), h=bare(1, 9), m=bare(5, 55, 5), f=RIDE, k=who), "print(round({s}/({h}+{m}/60), 2))",
          (("{f}{s}公里用了{h}小时{m}分", "{k}走完{s}公里，花了{h}个小时{m}分钟", "{s}km的路，{f}耗时{h}小时{m}分钟", "全程{s}公里，{f}{h}小时{m}分到"), ("平均时速多少", "平均每小时多少公里", "均速是几", "速度是多少km/h")),
          (("the {f} covers {s} km in {h} h {m} min", "{k} needed {h} hours and {m} minutes for {s} km", "{s} miles by {f} took {h} hours {m} minutes", "distance {s} km, time {h}h {m}m"), ("what's the average speed", "how fast was that per hour", "average speed in distance per hour", "what speed is that")),
          FAST, 1.5),
    story("speed_minutes", scene(s=decs(1, 60), m=bare(5, 110), f=RIDE, k=who), "print(round({s}/{m}*60, 2))",
          (("{k}{m}分钟跑了{s}公里", "{f}{s}公里花{m}分钟", "{m}分钟走{s}千米"), ("时速多少", "每小时多少公里", "换成km/h是几")),
          (("{k} did {s} km in {m} minutes", "{s} miles in {m} min", "the {f} takes {m} minutes for {s} km"), ("what's the speed per hour", "how much is that per hour", "average speed per hour")),
          FAST, 0.8),
    story("distance_hours_minutes", scene(v=bare(20, 320), h=bare(1, 9), m=bare(5, 55, 5), f=RIDE, k=who), "print(round({v}*({h}+{m}/60), 2))",
          (("{f}时速{v}公里，走了{h}小时{m}分", "{k}以每小时{v}公里的速度{h}个小时{m}分钟到家", "每小时{v}km，开{h}小时{m}分钟"), ("路程多少公里", "走了多远", "一共几公里")),
          (("the {f} goes {v} km/h for {h} h {m} min", "{k} drives at {v} mph for {h} hours and {m} minutes", "at {v} km per hour, {h} hours {m} minutes"), ("how far is that", "what distance", "how many kilometres or miles")),
          FAR),
    story("arrival_time", scene(s=bare(60, 900), v=bare(40, 120, 5), h=bare(5, 11), f=RIDE), "m = {h}*60 + round({s}/{v}*60)\nprint(f'{m//60%24}:{m%60:02}')",
          (("{h}点出发，距离{s}公里，时速{v}", "早上{h}点开车，{s}公里，每小时{v}公里", "{f}上午{h}点走，全程{s}km，均速{v}km/h"), ("几点到", "到达时间是几点", "什么时候能到")),
          (("leaving at {h} am, {s} km to go at {v} km/h", "the {f} starts at {h}:00 and does {s} miles at {v} mph", "{s} km, average speed {v} km/h, departure {h} am"), ("when do we arrive", "what's the arrival time", "what time is it there")),
          WHEN, 0.8),
    story("trip_hours", scene(s=bare(60, 2500), v=bare(30, 320, 5), f=RIDE, k=who), "print(round({s}/{v}, 2))",
          (("还有{s}公里，{f}每小时{v}公里", "{k}要赶{s}公里的路，速度{v}km/h", "{s}千米，按时速{v}算", "导航显示{s}公里，均速{v}"), ("要开几个小时", "得多长时间（小时）", "几小时能到", "花多少小时")),
          (("{s} miles to go at {v} mph", "the {f} does {v} km/h and the way is {s} km", "{k} has {s} km ahead, speed {v} km/h", "satnav says {s} km, we average {v}"), ("how long in hours", "how many hours does it take", "time needed in hours", "hours on the road")),
          LONG),
    story("rest_of_way", scene(s=bare(400, 1500), v=bare(40, 120, 5), t=bare(1, 3), k=who), "print(round({s}-{v}*{t}, 2))",
          (("全程{s}公里，已经以时速{v}开了{t}小时", "{k}要走{s}公里，每小时{v}公里，走了{t}个小时", "总路程{s}km，{v}km/h跑了{t}h"), ("还剩多少公里", "离终点还有多远", "还差几公里")),
          (("the trip is {s} km and we've done {t} hours at {v} km/h", "{k} has to drive {s} miles, {v} mph for {t} hours so far", "total {s} km, {t} h driven at {v}"), ("how far is it still", "what distance is left", "how much remains")),
          FAR, 0.8),
    story("two_legs_average", scene(a=bare(30, 400), b=bare(30, 400), t=bare(1, 5), u=bare(1, 6), k=who), "print(round(({a}+{b})/({t}+{u}), 2))",
          (("前{a}公里用{t}小时，后{b}公里用{u}小时", "{k}上午{t}小时走{a}公里，下午{u}小时走{b}公里", "去程{a}km花{t}h，接着{b}km花{u}h"), ("全程平均速度多少", "平均时速是几", "整体均速多少")),
          (("the first {a} km took {t} hours, the next {b} km {u} hours", "{k} rode {a} miles in {t} h, then {b} miles in {u} h", "{a} km in {t} hours plus {b} km in {u} hours"), ("what's the average speed overall", "average over the whole way", "overall speed")),
          FAST, 0.8),
    story("there_and_back", scene(v=bare(30, 120, 5), u=bare(30, 120, 5), s=bare(20, 400, 10)), "print(round(2*{s}/({s}/{v}+{s}/{u}), 2))",
          (("单程{s}公里，去时{v}km/h，回来{u}km/h", "去的时候每小时{v}公里，返程每小时{u}公里，相距{s}公里", "往返同一条{s}公里的路，速度分别{v}和{u}"), ("往返平均速度", "全程平均时速多少", "来回的均速是几")),
          (("{s} km out at {v} km/h and back at {u} km/h", "going at {v} mph, returning at {u} mph, {s} miles each way", "same {s} km road, {v} there, {u} on the way back"), ("what's the average speed", "average for the round trip", "mean speed overall")),
          FAST, 0.6),
    story("two_meet", scene(s=bare(50, 1200, 10), v=bare(10, 120), u=bare(10, 120), k=who), "print(round({s}/({v}+{u}), 2))",
          (("两地相距{s}公里，两车相对开出，时速{v}和{u}", "甲乙隔{s}公里，面对面走，一个每小时{v}，另一个{u}公里", "A、B两站{s}km，两列车同时相向而行，速度{v}km/h、{u}km/h"), ("几小时相遇", "多久碰头", "多少小时后见面")),
          (("two towns are {s} km apart, cars leave both at {v} and {u} km/h towards each other", "{s} miles between us, I drive at {v}, my friend at {u} mph, we head for each other", "trains {s} km apart approach at {v} km/h and {u} km/h"), ("when do they meet, in hours", "how many hours until they meet", "after how long do the two meet")),
          LONG, 1.1),
    story("two_apart", scene(v=bare(10, 120), u=bare(10, 120), t=decs(1, 8)), "print(round(({v}+{u})*{t}, 2))",
          (("两车从同一点反方向开，时速{v}和{u}，过{t}小时", "一个往东{v}km/h，一个往西{u}km/h，{t}小时后", "背向而行，速度分别{v}、{u}公里每小时，走{t}小时"), ("相距多少公里", "隔多远", "两人距离是多少")),
          (("two cars leave in opposite directions at {v} and {u} km/h, {t} hours go by", "one rides east at {v} mph, the other west at {u} mph for {t} hours", "back to back at {v} and {u} km/h, {t} h"), ("how far apart are they", "what's the distance between them", "how many kilometres or miles apart")),
          FAR, 0.7),
    story("catch_up", scene(v=bare(60, 120), u=bare(20, 55), t=decs(1, 4, 1, 0.5), k=who), "print(round({u}*{t}/({v}-{u}), 2))",
          (("{k}每小时{u}公里先走{t}小时，后面的车{v}公里每小时去追", "货车时速{u}提前{t}小时出发，小车时速{v}追赶", "先出发{t}小时的{u}km/h，后出发的{v}km/h"), ("几小时追上", "多久能赶上", "要追多少小时")),
          (("{k} leaves {t} hours earlier at {u} km/h and a car follows at {v} km/h", "a truck at {u} mph has a head start of {t} hours, the car does {v} mph", "head start {t} h at {u} km/h, chaser {v} km/h"), ("how many hours to catch up", "when is it caught, in hours", "how long does the chase take in hours")),
          LONG),
    story("catch_up_gap", scene(v=bare(60, 120), u=bare(20, 55), s=bare(5, 200)), "print(round({s}/({v}-{u}), 2))",
          (("前车领先{s}公里，时速{u}，后车时速{v}", "差距{s}km，前面{u}km/h，后面{v}km/h"), ("几小时追上", "多久能赶上", "要追多少小时", "追及时间是多少小时")),
          (("the car ahead is {s} km away at {u} km/h, mine does {v} km/h", "a gap of {s} miles, {u} mph against {v} mph"), ("how many hours to catch up", "how long until I catch it", "time to close the gap in hours")),
          LONG, 0.6),
    story("fuel_for_trip", scene(s=bare(50, 1500), c=decs(4, 13), p=cash(5, 9, 1, 0.8)), "print(round({s}/100*{c}*{p}, 2))",
          (("百公里油耗{c}升，油价{p}一升，跑{s}公里", "开{s}公里，每100公里耗油{c}升，每升{p}", "车百公里{c}个油，{p}/升，往返{s}公里"), ("油费多少", "加油要花多少钱", "油钱是多少")),
          (("the car uses {c} litres per 100 km, petrol is {p} a litre and we drive {s} km", "{s} km at {c} l/100 km, {p} per litre", "consumption {c} l per 100 km, trip {s} km, fuel {p}/l"), ("what does the fuel cost", "how much for petrol", "fuel cost")),
          PAY),
    story("fill_third", scene(n=bare(40, 90), p=cash(5, 9, 1, 0.8), k=who), "print(round({n}*(1-1/3)*{p}, 2))",
          (("油箱{n}升，现在只有三分之一，油价{p}每升", "还剩三分之一的油，满箱{n}升，每升{p}", "{k}的车油箱容量{n}升，里面三分之一满，一升{p}"), ("加满要多少钱", "加到满花多少", "加满油得多少钱")),
          (("a {n} litre tank is a third full, fuel is {p} a litre", "the tank takes {n} l and one third is in it, at {p} per litre", "{k}'s tank of {n} litres is 1/3 full, petrol {p}/l"), ("what does filling it up cost", "how much to fill it", "cost of a full tank from here")),
          PAY, 0.8),
    story("fill_quarter", scene(n=bare(40, 90), p=cash(5, 9, 1, 0.8), k=who), "print(round({n}*(1-1/4)*{p}, 2))",
          (("油箱{n}升，现在只剩四分之一，油价{p}每升", "满箱{n}升，还有四分之一的油，每升{p}"), ("加满要多少钱", "加到满花多少", "加满油得多少钱", "补满需要多少钱")),
          (("a {n} litre tank is a quarter full, fuel is {p} a litre", "the tank takes {n} l and one quarter is in it, at {p} per litre"), ("what does filling it up cost", "how much to fill it", "price to top it up")),
          PAY, 0.7),
    story("fill_percent", scene(n=bare(40, 900), q=bare(5, 90, 5), f=words("油箱,水箱,水池,鱼缸,桶", "tank,pool,barrel,cistern,reservoir")), "print(round({n}*(1-{q}/100), 2))",
          (("{f}能装{n}升，现在{q}%", "{n}升的{f}已有{q}%的水", "{f}容量{n}L，指针在{q}%"), ("还要加几升才满", "再加多少升", "离装满差多少升")),
          (("the {f} holds {n} litres and is {q}% full", "{q}% of the {n} litre {f} is filled", "a {f} of {n} l stands at {q}%"), ("how many litres to fill it", "what's missing in litres", "how much more fits in")),
          (("{r} 升。", "还差 {r} 升。"), ("{r} litres.", "It takes {r} more litres.")), 0.7),
    story("together_hours", scene(a=bare(3, 30), b=bare(3, 30), k=who, f=words("粉刷房子,修这段路,录入数据,装修,割草,卸货", "paint the house,mow the field,unload the truck,pack the order,type the data,dig the ditch")), "print(round(1/(1/{a}+1/{b}), 2))",
          (("{f}，甲单独{a}小时，乙单独{b}小时", "{k}一个人{f}要{a}小时，我要{b}小时", "{f}师傅{a}小时能干完，徒弟得{b}小时"), ("一起干几小时", "两人合作多久完成", "合力需要多少小时")),
          (("{k} can {f} in {a} hours, I need {b}", "to {f} takes one of us {a} h and the other {b} h", "alone it's {a} hours for {k} and {b} hours for me to {f}"), ("how long together", "how many hours if both work", "time needed as a team")),
          LONG),
    story("workers_days", scene(n=bare(3, 20), d=bare(4, 40), m=bare(3, 30), f=words("砌墙,收割,装配,铺路,挖渠,刷漆", "build the wall,pick the grapes,lay the cable,clear the site,sew the uniforms,fit the windows")), "print(round({n}*{d}/{m}, 2))",
          (("{n}个工人{f}要{d}天，换成{m}个人", "{f}{n}人干{d}天，现在有{m}人", "{n}名工人{d}天完成{f}，如果来{m}名"), ("要几天", "多少天干完", "需要多少天")),
          (("{n} workers {f} in {d} days, now there are {m}", "to {f} takes {n} people {d} days; we have {m} people", "{n} men need {d} days to {f}, what about {m} men"), ("how many days", "how long does it take", "days needed")),
          (("要 {r} 天。", "{r} 天。"), ("It takes {r} days.", "{r} days.")), 0.8),
    story("machines_rate", scene(n=bare(3, 12), h=bare(3, 9), a=bare(100, 3000, 10), m=bare(3, 15), t=bare(3, 12)), "print(round({a}/{n}/{h}*{m}*{t}, 2))",
          (("{n}台机器{h}小时做{a}个零件，{m}台机器{t}小时", "{n}条线{h}小时产{a}件，按这效率{m}条线跑{t}小时"), ("能做多少个", "产量是多少", "一共出多少件", "能生产几个")),
          (("{n} machines make {a} parts in {h} hours, now {m} machines run {t} hours", "{a} pieces come from {n} lines in {h} h; {m} lines work {t} h"), ("how many parts is that", "what's the output", "how many are made")),
          AMOUNT, 0.7),
    story("shift_hours", shifted, "print(round((({b} - ({a})) % 1440) / 60, 2))",
          (("{k}夜班{a}上到第二天{b}", "{a}开始值班，次日{b}交接", "晚班从{a}到{b}", "{a}睡，{b}醒"), ("一共几个小时", "有多少小时", "是几小时（小数）", "时长多少小时")),
          (("{k}'s night shift runs from {a} to {b}", "on duty {a}, off at {b} the next morning", "I slept from {a} till {b}", "start {a}, end {b} the day after"), ("how many hours is that", "how long in hours", "hours as a decimal", "total hours")),
          LONG, 1.3),
    story("shift_less_break", shifted, "print(round(((({b} - ({a})) % 1440) - {p}) / 60, 2))",
          (("夜班{a}到次日{b}，中间休息{p}分钟不算", "{k}{a}上班{b}下班，扣掉{p}分钟休息", "晚上班{a}～{b}，减{p}分钟吃饭"), ("实际工作几小时", "净工时多少", "干了多少个小时")),
          (("night shift {a} to {b} with a {p} minute break", "{k} works {a} till {b}, minus {p} minutes of rest", "from {a} to {b} the next day, {p} min unpaid"), ("how many hours of work", "net hours", "hours without the break")),
          LONG),
    story("workday_less_lunch", workday, "print(round((({b} - ({a})) - {p}) / 60, 2))",
          (("{a}上班{b}下班，午休{p}分钟", "{k}今天{a}打卡，{b}走的，吃饭{p}分钟不计", "从{a}干到{b}，去掉{p}分钟午饭", "{a}～{b}，午休{p}分钟除外"), ("工作了几个小时", "净工时是多少小时", "实际多少小时", "算几小时班")),
          (("I work {a} to {b} with a {p} minute lunch", "{k} clocked in at {a} and out at {b}, lunch was {p} min", "from {a} until {b} minus {p} minutes for lunch", "day starts {a}, ends {b}, {p} min break not paid"), ("how many hours is that", "net working hours", "hours in decimals", "how long did the work take in hours")),
          LONG, 1.3),
    story("shift_pay", workday, "print(round(({b} - ({a})) / 60 * {w}, 2))",
          (("{a}到{b}在店里兼职，时薪{w}", "{k}{a}开工，{b}收工，一小时{w}", "看店从{a}到{b}，每小时{w}"), ("挣多少钱", "工资多少", "该拿多少")),
          (("I babysat from {a} to {b} for {w} an hour", "{k} works {a} till {b} at {w} per hour", "paid {w}/h, in at {a}, out at {b}"), ("how much is earned", "what's the pay", "what do I get")),
          PAY, 0.8),
    story("clock_after", remarked(clock_shift), "m = int({a} + {n}) % 1440\nprint(f'{m//60}:{m%60:02}')",
          (("电影{a}开场，片长{n}", "{a}进烤箱，要烤{n}", "航班{a}起飞，飞{n}", "{a}把衣服扔进洗衣机，洗{n}", "会议{a}开始，预计{n}"), ("几点结束", "什么时候完", "到几点", "那时是几点")),
          (("the show begins at {a} and lasts {n}", "it goes in the oven at {a} for {n}", "take-off {a}, flying time {n}", "the washing started at {a}, the programme takes {n}", "our meeting is at {a} and should take {n}"), ("when is it over", "what time does it end", "until when", "when are we done")),
          WHEN, 1.3),
    story("clock_before", remarked(clock_shift), "m = int({a} - ({n})) % 1440\nprint(f'{m//60}:{m%60:02}')",
          (("{a}要到机场，路上{n}", "{a}开饭，做菜得{n}", "{a}上课，通勤{n}", "{a}必须交，还需要{n}才能弄完"), ("最晚几点出发或开始", "几点动身", "得从几点开始")),
          (("I must be there at {a} and the way takes {n}", "dinner is at {a}, cooking needs {n}", "the deadline is {a} and the job takes {n}"), ("when do I have to start", "latest start", "what time should I set off")),
          WHEN),
    story("clock_gap", remarked(two_clocks), "m = ({b} - ({a})) % 1440\nprint(m//60, '{H}', m%60, '{M}')",
          (("{a}出门，{b}到家", "{a}开始录，{b}停", "停车{a}进{b}出", "{a}起跑，{b}冲线"), ("花了多长时间", "是几小时几分", "用了多久", "时长多少")),
          (("left at {a}, home at {b}", "recording from {a} to {b}", "parked in at {a}, out at {b}", "started {a}, finished {b}"), ("how long was that", "how many hours and minutes", "time taken")),
          (("{r}。", "一共 {r}。", "用了 {r}。"), ("{r}.", "That took {r}.", "It is {r}."))),
    story("buses_again", buses, "import math\nm = {a} + math.lcm({n}, {m})\nprint(f'{m//60%24}:{m%60:02}')",
          (("两路{f}，一路每{n}分钟一次，另一路每{m}分钟一次，{a}同时出现", "甲线{f}{n}分钟一趟，乙线{m}分钟一趟，{a}一起发出", "{a}两种{f}碰在一起，间隔分别是{n}分和{m}分"), ("下次同时是几点", "下一回一起是什么时候", "再碰上是几点", "下一次同时几点几分")),
          (("two lines of {f} start together at {a}, one every {n} minutes, the other every {m}", "{f} go every {n} and every {m} minutes, both at {a}", "at {a} both {f} coincide; intervals {n} min and {m} min"), ("when do they coincide next", "what time are they together again", "next time both at once")),
          WHEN),
    story("meet_again_days", scene(n=bare(3, 20), m=bare(3, 20), k=who, j=who), "import math\nprint(math.lcm({n}, {m}))",
          (("{k}每{n}天去一次游泳馆，{j}每{m}天去一次，今天都去了", "{k}隔{n}天值一次班，{j}{m}天一次，今天一起", "红灯{n}秒闪一下，绿灯{m}秒闪一下，刚刚同时闪"), ("下次同时要过多久", "再碰到一起至少要多久", "最少多长时间后又同时")),
          (("{k} goes swimming every {n} days, {j} every {m} days, both went today", "{k} waters every {n} days and {j} every {m} days, today both did", "one light blinks every {n} s, the other every {m} s, just now together"), ("how long until it happens together again", "when is the next time both do", "after how many is it together again")),
          (("{r}。", "要过 {r}。"), ("After {r}.", "{r}.")), 0.7),
    story("deadline_date", born, D + "print({d} + timedelta(days={n}))",
          (("合同{d}生效，有效期{n}天", "{k}{d}入职，试用期{n}天", "{d}下单，{n}天内质保", "宝宝{d}出生，过{n}天办酒", "{d}发的货，{n}天账期"), ("哪天到期", "到期日是几号", "截止到哪一天", "{n}天后是几月几号")),
          (("the contract starts on {d} and runs {n} days", "{k} joined on {d}, probation is {n} days", "bought {d}, returns within {n} days", "the baby was born {d}, we celebrate after {n} days"), ("on which date is that over", "what's the end date", "which day is that", "when does it end")),
          DATE, 1.2),
    story("date_earlier", born, D + "print({d} - timedelta(days={n}))",
          (("婚礼定在{d}，提前{n}天发请柬", "{d}考试，倒推{n}天开始复习", "展会{d}开，{n}天前要交稿", "{d}截止，得早{n}天申请"), ("是哪天", "那是几月几号", "最迟哪一天")),
          (("the wedding is on {d}, invitations go out {n} days earlier", "exam {d}, I start {n} days ahead", "the fair opens {d}, papers are due {n} days before", "closing date {d}, apply {n} days prior"), ("which date is that", "what day is it", "what's the date")),
          DATE),
    story("weekday_after_date", weekday_after, D + "print({w})",
          (("{d}开工，做{n}天", "{d}之后再过{n}天", "从{d}往后{n}天", "{k}{d}出发，{n}天后回"), ("那天星期几", "是周几", "礼拜几")),
          (("it starts on {d} and takes {n} days", "{n} days after {d}", "{k} leaves on {d} and returns {n} days later"), ("which weekday is that", "what day of the week is it then", "what weekday")),
          (("星期{r}。", "那天是星期{r}。"), ("It is a {r}.", "{r}.")), 0.9),
    story("leap_years_in", years_between, "print(sum(y % 4 == 0 and y % 100 != 0 or y % 400 == 0 for y in range({a}, {b}+1)))",
          (("从{a}年到{b}年", "{a}年至{b}年，首尾都算", "{a}—{b}年之间（含两头）"), ("有几个闰年", "闰年一共多少个", "闰年有多少", "2月29日出现几次")),
          (("from {a} to {b}, both included", "between {a} and {b} inclusive", "{a} through {b}"), ("how many leap years are there", "count the leap years", "number of leap years", "how often is there a February with a leap day")),
          (("有 {r} 个。", "一共 {r} 个。"), ("There are {r}.", "{r}."))),
    story("days_hours_minutes", scene(d=bare(2, 20), h=bare(3, 23), f=words("排队,维修,旅行,停电,活动,展览", "the repair,the trip,the outage,the event,the fair,the hike")), "print(({d}*24+{h})*60)",
          (("{f}持续{d}天{h}小时", "{d}天零{h}个小时", "一共{d}天又{h}小时"), ("合多少分钟", "等于几分钟", "换成分钟是多少")),
          (("{f} lasts {d} days and {h} hours", "{d} days plus {h} hours", "a span of {d} days {h} h"), ("how many minutes is that", "in minutes please", "convert to minutes")),
          (("{r} 分钟。", "是 {r} 分钟。"), ("{r} minutes.", "That is {r} minutes."))),
    story("seconds_split", lasting(3700, 99000, words("视频,电影,录音,比赛,课程,歌单", "video,film,recording,race,lecture,playlist")), "print({n}//3600, '{H}', {n}%3600//60, '{M}', {n}%60, '{S}')",
          (("{f}全长{n}秒", "{n}秒的{f}", "系统显示{f}时长{n}s"), ("是几小时几分几秒", "换算成时分秒", "合多少小时多少分多少秒")),
          (("the {f} runs {n} seconds", "a {f} of {n} s", "the log says {n} seconds for the {f}"), ("what's that in hours, minutes and seconds", "as h, min, s", "convert it to hours minutes seconds")),
          (("{r}。", "是 {r}。"), ("{r}.", "That is {r}.")), 0.8),
    story("minute_split", lasting(400, 9900, words("片子,录像,音频,游戏,播客", "film,clip,song set,podcast,session")), "print({n}//60, '{M}', {n}%60, '{S}')",
          (("{f}{n}秒", "{n}秒长的{f}", "一段{f}有{n}秒"), ("合几分几秒", "是多少分钟零多少秒", "换成分和秒")),
          (("the {f} is {n} seconds long", "{n} seconds of {f}"), ("how many minutes and seconds", "in minutes and seconds", "split it into minutes and seconds")),
          (("{r}。", "是 {r}。"), ("{r}.", "That is {r}.")), 0.6),
    story("daily_minutes_total", scene(m=bare(10, 180, 5), d=bare(5, 90), k=who), "print(round({m}*{d}/60, 2))",
          (("{k}每天练{m}分钟，坚持{d}天", "每日通勤{m}分钟，{d}天", "一天{m}分钟英语，{d}天下来"), ("一共多少小时", "合几个小时", "总共是多少小时")),
          (("{k} practises {m} minutes a day for {d} days", "my commute is {m} min daily, {d} days", "{m} minutes of French each day over {d} days"), ("how many hours in all", "total in hours", "hours altogether")),
          LONG, 0.7),
)
