"""Complete questions in as few words as people type, and "how many" questions that are sums though they sound like facts.

The draws and the code of the terse ones are those of their subjects. Knows nothing of how they are reckoned.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe import equations, finance, geometry, percent, stats, word_problems
from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.stories import COUNT, of
from bot.training.recipe.told import rule
from bot.training.recipe.weave import Telling, remark, remarked, story, who, words, woven_en, woven_zh

KNOWN = {family.name: family for subject in (equations, stats, percent, finance, geometry, word_problems) for family in subject.FAMILIES}

ANIMALS = words("蜘蛛,螃蟹,蚂蚁,章鱼,兔子,公鸡,蜻蜓,小马", "spiders,crabs,ants,octopuses,rabbits,cockerels,beetles,ponies")
GROUP = words("小组,球队,班级,车厢,包厢,宿舍,舞蹈队", "groups,teams,classes,carriages,tables,rooms,choirs")
SPANS = (
    ("一天", "分钟", "a day", "minutes", "24*60"), ("一天", "秒", "a day", "seconds", "24*60*60"), ("一周", "小时", "a week", "hours", "7*24"), ("一个星期", "分钟", "a week", "minutes", "7*24*60"), ("一小时", "秒", "an hour", "seconds", "60*60"),
    ("一年（365天）", "小时", "a year of 365 days", "hours", "365*24"), ("闰年", "小时", "a leap year", "hours", "366*24"), ("半天", "分钟", "half a day", "minutes", "12*60"), ("一个世纪", "个月", "a century", "months", "100*12"), ("十年", "个月", "a decade", "months", "10*12"),
    ("一个30天的月", "小时", "a month of 30 days", "hours", "30*24"), ("两周", "小时", "a fortnight", "hours", "14*24"), ("一周", "秒", "a week", "seconds", "7*24*60*60"), ("周末两天", "小时", "a weekend of two days", "hours", "2*24"),
)  # fmt: skip


def span(rng: Random, lang: Lang) -> Slots:
    """A span of time and the smaller unit that it is to be told in."""
    zh_whole, zh_unit, en_whole, en_unit, code = rng.choice(SPANS)
    whole, unit = (zh_whole, zh_unit) if lang == "zh" else (en_whole, en_unit)
    return {"w": Slot(whole, ""), "u": Slot(unit, ""), "e": Slot("", code), "x": remark(rng, lang)}


def terse(name: str, zh: Telling, en: Telling, weight: float = 1.0) -> Family:
    """The family of that name in few words."""
    known = KNOWN[name]
    return Family(f"{name}_terse", remarked(known.draw), known.code, woven_zh(*zh), woven_en(*en), known.say_zh, known.say_en, weight)


FAMILIES: tuple[Family, ...] = (
    terse("simple_interest", (("本金{a}，年利率{p}，{n}年", "{a}，{p}，存{n}年", "单利{p}，{a}，{n}年"), ("利息", "单利利息多少", "求利息", "利息=?")),
          (("principal {a}, rate {p}, {n} years", "{a}, {p} a year, {n} years", "simple interest {p}, {a}, {n} years"), ("interest", "simple interest, how much", "find the interest", "interest = ?"))),
    terse("compound_total", (("本金{a}，年利率{p}，复利，{n}年", "{a}，复利{p}，{n}年", "P={a}，r={p}，n={n}，复利"), ("本利和", "终值", "求本息", "最后多少")),
          (("principal {a}, {p}, compounded yearly, {n} years", "{a}, {p} compound, {n} years", "P = {a}, r = {p}, n = {n}, compounded"), ("final amount", "future value", "find the total", "how much in the end"))),
    terse("loan_payment", (("贷款{a}，年利率{p}，{y}年，等额本息", "房贷{a}，{p}，{y}年", "{a}，{y}年，{p}"), ("月供", "月供多少", "每月还", "等额本息月供")),
          (("loan {a}, {p}, {y} years", "mortgage {a}, {p} APR, {y}-year term", "{a}, {y} years, {p}"), ("monthly payment", "payment per month", "monthly instalment", "monthly payment = ?")), 1.4),
    terse("discount", (("原价{a}，{d}", "{a}打{d}", "标价{a}，折扣{d}"), ("现价", "实付", "多少钱", "折后价")),
          (("was {a}, {d} off", "{a}, minus {d}", "list {a}, discount {d}"), ("price now", "to pay", "final price", "how much")), 1.4),
    terse("price_before_discount", (("{d}，现价{a}", "折后{a}，{d}", "付了{a}，打{d}"), ("原价", "原价多少", "打折前", "求原价")),
          (("{d} off, now {a}", "after {d} off it's {a}", "paid {a}, discount {d}"), ("price before", "original price", "full price", "what was it"))),
    terse("tax_added", (("净价{a}，税率{p}", "不含税{a}，{p}的税"), ("含税", "含税价", "价税合计", "总价")), (("net {a}, tax {p}", "{a} before tax, {p} VAT"), ("gross", "with tax", "total", "price with VAT"))),
    terse("tax_removed", (("含税{a}，税率{p}", "价税合计{a}，{p}"), ("不含税", "税前", "净价", "求不含税价")), (("gross {a}, tax {p}", "{a} including {p} VAT"), ("net", "without tax", "net price", "before VAT"))),
    terse("percent_of", (("{a}，取{p}", "基数{a}，比例{p}"), ("多少", "等于几", "得多少", "结果")), (("{a}, take {p}", "base {a}, share {p}"), ("how much", "result", "what is it", "amount"))),
    terse("what_percent", (("部分{a}，总数{b}", "{a}/{b}", "共{b}，其中{a}"), ("百分比", "占比", "百分之几", "比例多少")), (("part {a}, whole {b}", "{a} of {b}", "total {b}, of these {a}"), ("percent", "share", "percentage", "in percent"))),
    terse("change_rate", (("{a}→{b}", "由{a}到{b}", "上月{a}，本月{b}"), ("涨幅", "变化率", "增长百分之几", "变动百分比")), (("{a} -> {b}", "from {a} to {b}", "last {a}, now {b}"), ("change in percent", "percent change", "growth rate", "how many percent")), 1.3),
    terse("increase_by", (("{a}，涨{p}", "{a}上浮{p}"), ("变多少", "之后", "结果", "现值")), (("{a}, up {p}", "{a} raised by {p}"), ("new value", "result", "what now", "afterwards"))),
    terse("decrease_by", (("{a}，降{p}", "{a}下调{p}"), ("变多少", "之后", "结果", "现值")), (("{a}, down {p}", "{a} cut by {p}"), ("new value", "result", "what now", "afterwards"))),
    terse("before_increase", (("涨{p}后{a}", "现{a}，涨了{p}"), ("原来", "之前多少", "涨前", "求原值")), (("after a rise of {p}: {a}", "now {a}, up {p}"), ("before", "old value", "what was it", "original"))),
    terse("profit", (("进{a}，出{b}", "成本{a}，售价{b}"), ("利润", "赚多少", "毛利", "盈亏")), (("in {a}, out {b}", "cost {a}, price {b}"), ("profit", "gain", "made", "margin in money"))),
    terse("margin", (("成本{a}，售价{b}",), ("毛利率", "毛利率多少", "利润率（占售价）")), (("cost {a}, price {b}",), ("margin in percent", "gross margin", "profit margin, % of price")), 0.7),
    terse("split_with_tip", (("账单{a}，小费{p}，{n}人", "{a}+{p}小费，{n}人分"), ("每人", "人均", "一人多少", "AA")), (("bill {a}, tip {p}, {n} people", "{a} + {p} tip, {n} of us"), ("each", "per person", "each pays", "split"))),
    terse("with_tip", (("账单{a}，小费{p}", "餐费{a}，服务费{p}"), ("共付", "总额", "一共", "加起来")), (("bill {a}, tip {p}", "{a} and {p} tip"), ("total", "altogether", "in all", "to pay"))),
    terse("wage_hours", (("时薪{h}，{t}小时", "{h}一小时，干{t}小时"), ("工资", "共多少", "挣多少", "合计")), (("{h} an hour, {t} hours", "rate {h}, hours {t}"), ("pay", "total", "earned", "wage"))),
    terse("unit_price", (("{n}个{a}", "{a}，{n}件"), ("单价", "每个多少", "一个几元")), (("{n} for {a}", "{a}, {n} pieces"), ("unit price", "each", "price of one"))),
    terse("exchange_times", (("{a}{u}，汇率{q}", "1{u}={q}{v}，{a}{u}"), ("换成{v}", "合几{v}", "={v}多少")), (("{a} {u}, rate {q}", "1 {u} = {q} {v}, {a} {u}"), ("in {v}", "how many {v}", "= ? {v}"))),
    terse("speed", (("{s}公里，{t}小时", "路程{s}，时间{t}小时"), ("速度", "时速", "平均速度", "求速度")), (("{s} km, {t} hours", "distance {s}, time {t} h"), ("speed", "km/h", "average speed", "find the speed")), 1.3),
    terse("distance", (("时速{v}，{t}小时", "速度{v}km/h，{t}h"), ("路程", "多远", "距离", "求路程")), (("{v} km/h, {t} hours", "speed {v}, time {t} h"), ("distance", "how far", "km", "find the distance"))),
    terse("travel_time", (("{s}公里，时速{v}", "路程{s}km，速度{v}km/h"), ("时间", "几小时", "用时", "多久")), (("{s} km, {v} km/h", "distance {s} km, speed {v} km/h"), ("time", "hours", "how long", "find the time")), 1.2),
    terse("work_together", (("甲{a}天，乙{b}天", "单做分别{a}、{b}天"), ("合做几天", "一起多久", "合作天数")), (("A {a} days, B {b} days", "alone {a} and {b} days"), ("together", "days together", "how long jointly"))),
    terse("rectangle_area", (("长{a}，宽{b}", "矩形{a}×{b}"), ("面积", "面积多少", "求面积", "S=?")), (("length {a}, width {b}", "rectangle {a} x {b}"), ("area", "how large", "find the area", "area = ?"))),
    terse("triangle_area", (("三角形，底{a}，高{h}", "底{a}高{h}的三角形"), ("面积", "求面积", "S=?")), (("triangle, base {a}, height {h}", "triangle with b = {a}, h = {h}"), ("area", "find the area", "area = ?"))),
    terse("circle_area", (("圆，半径{q}", "r={q}的圆"), ("面积", "求面积", "S=?")), (("circle, radius {q}", "circle with r = {q}"), ("area", "find the area", "area = ?"))),
    terse("cylinder_volume", (("圆柱，半径{q}，高{h}", "圆柱r={q}，h={h}"), ("体积", "求体积", "V=?")), (("cylinder, radius {q}, height {h}", "cylinder r = {q}, h = {h}"), ("volume", "find the volume", "V = ?"))),
    terse("mean", (("{l}", "数据：{l}"), ("平均", "均值", "平均数", "求平均")), (("{l}", "data: {l}"), ("mean", "average", "avg", "find the mean")), 1.2),
    terse("median", (("{l}", "数据：{l}"), ("中位数", "求中位数", "中位数=?")), (("{l}", "data: {l}"), ("median", "find the median", "median = ?"))),
    story("span_in_units", span, "print({e})",
          (("{w}", "问个时间换算，{w}", "就说{w}吧"), ("一共有多少{u}", "等于几{u}", "是多少{u}", "合多少{u}", "换算成{u}是多少")),
          (("take {w}", "{w}", "a question about time, {w}"), ("how many {u} is that", "how many {u} are in it", "what is it in {u}", "how many {u} does it have")),
          (("{r}{u}。", "是 {r}{u}。", "{w}有 {r}{u}。"), ("{r} {u}.", "That is {r} {u}.")), 1.6),
    story("legs_told", rule(of(n=(3, 90), m=(2, 12)), a=ANIMALS, k=who), "print({n}*{m})",
          (("每只{a}有{m}条腿，共{n}只{a}", "{a}一只{m}条腿，{k}抓了{n}只", "一只{a}{m}条腿，{n}只呢"), ("一共多少条腿", "有几条腿", "总共多少腿")),
          (("each of the {a} has {m} legs, there are {n} {a}", "{a} have {m} legs each, {k} sees {n} of them", "one has {m} legs, we have {n} {a}"), ("how many legs in all", "how many legs are there", "how many legs is that")), COUNT, 1.2, (("n", "只数", "number of animals"), ("m", "每只的腿数", "number of legs of one"))),
    story("legs_mixed", rule(of(n=(3, 60), m=(3, 60), p=(6, 8), q=(2, 4)), a=ANIMALS, b=ANIMALS), "print({n}*{p}+{m}*{q})",
          (("{n}只{a}每只{p}条腿，{m}只{b}每只{q}条腿", "{a}有{p}条腿，{b}有{q}条腿，{n}只{a}，{m}只{b}"), ("一共多少条腿", "腿的总数是几", "总共多少腿")),
          (("{n} {a} with {p} legs each, {m} {b} with {q} legs each", "{a} have {p} legs, {b} have {q}, we count {n} {a} and {m} {b}"), ("how many legs in all", "how many legs are there altogether", "what's the number of legs")), COUNT, 0.9),
    story("people_in_groups", rule(of(n=(3, 60), m=(4, 40)), g=GROUP), "print({n}*{m})",
          (("{n}个{g}，每个{m}人", "一个{g}{m}个人，共有{n}个{g}"), ("一共多少人", "总人数是几", "共有几个人")),
          (("{n} {g} of {m} people", "there are {m} people in each of {n} {g}"), ("how many people in all", "how many people is that", "what's the number of people")), COUNT, 1, (("n", "组数", "number of groups"), ("m", "每组人数", "number of people in one"))),
    story("weeks_in_days", rule(of(n=(2, 90))), "print({n}*7)",
          (("{n}周", "假期{n}个星期", "培训{n}周，天天有课"), ("是多少天", "一共几天", "合多少天", "有几天")), (("{n} weeks", "a holiday of {n} weeks", "a course of {n} weeks, every day"), ("how many days is that", "how many days are in it", "what is it in days")), COUNT, 0.8),
    story("years_in_months", rule(of(n=(2, 60))), "print({n}*12)",
          (("{n}年", "贷款{n}年", "孩子{n}周岁"), ("是多少个月", "一共几个月", "合多少个月")), (("{n} years", "a loan over {n} years", "a child of {n} years"), ("how many months is that", "how many months are in it", "what is it in months")), COUNT, 0.8),
    story("whole_numbers_between", rule(lambda r: {"a": (a := r.randint(2, 500)), "b": a + r.randint(5, 900)}), "print({b}-{a}+1)",
          (("从{a}到{b}（两头都算）", "编号{a}号至{b}号", "第{a}页看到第{b}页"), ("一共多少个", "有几个数", "共多少")), (("from {a} to {b}, both counted", "numbered {a} to {b}", "I read page {a} through page {b}"), ("how many are there", "how many is that", "how many in all")), COUNT, 0.9),
    story("multiples_up_to", rule(lambda r: {"a": r.randint(2, 20), "b": r.randint(50, 2000)}), "print({b}//{a})",
          (("1到{b}里面", "不超过{b}的正整数中", "从1数到{b}"), ("{a}的倍数有几个", "有多少个能被{a}整除", "多少个是{a}的倍数")), (("among the numbers up to {b}", "from 1 to {b}", "of the first {b} whole numbers"), ("how many are multiples of {a}", "how many can be divided by {a}", "how many does {a} divide")), COUNT, 0.8),
)
