"""Word problems of two to four steps: baskets and gifts, fractions that remain, ages, shares, averages that change.

Some facts do not matter. Knows no prices but those told.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.told import Rule, rule
from bot.training.recipe.weave import story, who, words

THINGS = words("苹果,橘子,铅笔,贴纸,糖果,鸡蛋,图书,卡片,气球,弹珠,饼干,积木", "apples,oranges,pencils,stickers,sweets,eggs,books,cards,balloons,marbles,cookies,bricks")
PLACE = words("学校,图书馆,工厂,农场,果园,食堂,书店,仓库", "school,library,factory,farm,orchard,canteen,bookshop,warehouse")
COUNT = ("{r} 个。", "是 {r}。", "一共 {r}。", "答案是 {r}。"), ("{r}.", "That is {r}.", "The answer is {r}.", "It is {r}.")
MONEY = ("{r} 元。", "是 {r} 元。", "一共 {r} 元。"), ("{r}.", "That is {r}.", "It comes to {r}.")
LEFT = ("还剩多少", "剩下几个", "还有多少个", "现在还剩多少"), ("how many are left", "how many remain", "how many are there now", "what's left")


def of(**ranges: tuple[int, ...]) -> Rule:
    """Every number drawn by itself from its range; a third entry is the step."""
    return lambda rng: {name: rng.randrange(span[0], span[1] + 1, *span[2:]) for name, span in ranges.items()}


def divided(rng: Random) -> dict[str, int]:
    """``a`` things of which 1/n go, then 1/m of the rest: both divisions are whole."""
    n, m = rng.randint(2, 6), rng.randint(2, 5)
    a = n * m * rng.randint(2, 30)
    return {"a": a, "n": n, "m": m, "c": rng.randint(1, max(2, a // 3))}


def boxed(rng: Random) -> dict[str, int]:
    """``a`` boxes of ``b``, ``c`` broken, packs of ``d`` that come out even."""
    a, d = rng.randint(3, 30), rng.randint(2, 12)
    b = d * rng.randint(2, 6)
    return {"a": a, "b": b, "c": d * rng.randint(1, 4), "d": d}


def grown(rng: Random) -> dict[str, int]:
    """Averages: ``n`` values of mean ``a``, one more ``b``."""
    return {"n": rng.randint(3, 12), "a": rng.randint(60, 92), "b": rng.randint(30, 100), "m": rng.randint(80, 99)}


FAMILIES = (
    story("packs_given", rule(boxed, k=who, t=THINGS), "print(({a}*{b}-{c})//{d})",
          (("{k}有{a}盒{t}，每盒{b}个，坏了{c}个，好的每{d}个装一袋", "进了{a}箱{t}，一箱{b}个，挑出{c}个坏的，剩下{d}个一包", "{a}筐{t}，每筐{b}个，送人{c}个，其余按{d}个一份打包"), ("能装多少袋", "一共装几包", "可以分成多少份", "最后有几袋")),
          (("{k} has {a} boxes of {t}, {b} in each, {c} are broken, the good ones go into bags of {d}", "{a} crates of {b} {t}, {c} are thrown away, the rest is packed in bags of {d}", "{a} boxes with {b} {t} each, {c} are given away, bags hold {d}"), ("how many bags are there", "how many bags can be filled", "how many full bags", "how many packs does that make")),
          COUNT, 1, (("a", "盒数", "number of boxes"), ("b", "每盒的数量", "number in each box"), ("d", "每袋的数量", "size of a bag"))),
    story("gift_then_more", rule(of(a=(30, 200), b=(3, 29), c=(2, 40), d=(2, 20)), k=who, h=who, t=THINGS), "print({a}-{b}+{c})",
          (("{k}原来有{a}个{t}，给了{h}{b}个，又买了{c}个", "篮子里{a}个{t}，拿走{b}个，放进{c}个", "{k}手里{a}张{t}，输掉{b}张，赢回{c}张", "早上{a}个{t}，中午吃掉{b}个，晚上又添{c}个"), ("现在有多少", "一共还有几个", "最后是多少个", "手里还有几个")),
          (("{k} had {a} {t}, gave {b} to {h}, then bought {c} more", "there were {a} {t} in the basket, {b} were taken out, {c} were put in", "{k} starts with {a} {t}, loses {b}, wins {c} back", "{a} {t} in the morning, {b} eaten at noon, {c} added at night"), ("how many are there now", "how many does that leave", "how many in the end", "how many {t} is that")),
          COUNT, 1, (("a", "原来的数量", "number at the start"),)),
    story("fraction_then_rest", rule(divided, "nm", k=who, t=THINGS), "print({a}-{a}//{n}-({a}-{a}//{n})//{m})",
          (("{k}有{a}个{t}，先拿走{n}，又拿走剩下的{m}", "一堆{t}共{a}个，上午卖出{n}，下午卖出余下的{m}", "{a}页书，第一天看了{n}，第二天看了剩下的{m}", "仓库{a}袋米，运走{n}，再运走余下的{m}"), LEFT[0]),
          (("{k} has {a} {t}, gives away {n} of them, then {m} of the rest", "of {a} {t}, {n} are sold in the morning, {m} of what remains in the afternoon", "a book of {a} pages, {n} read on the first day, {m} of the rest on the second", "{a} sacks, {n} leave the store, then {m} of the remainder"), LEFT[1]),
          COUNT, 1.4),
    story("fraction_and_some", rule(divided, "nm", k=who, t=THINGS), "print({a}-{a}//{n}-{c})",
          (("{k}有{a}个{t}，送出{n}，又吃了{c}个", "{a}米布，用去{n}，再剪掉{c}米", "{a}个{t}，分给同学{n}，丢了{c}个"), LEFT[0]),
          (("{k} has {a} {t}, gives away {n} and eats {c} more", "{a} {t}, {n} go to classmates, {c} get lost", "from {a} metres of cloth {n} is used, then {c} metres are cut off"), LEFT[1]),
          COUNT, 1),
    story("fraction_back", rule(divided, "nm", k=who, t=THINGS), "print({c}*{n})",
          (("{k}送出了{t}的{n}，正好是{c}个", "全班的{n}是{c}人", "修了全长的{n}，也就是{c}米", "{c}个占总数的{n}"), ("原来一共有多少", "总数是多少", "全部是几", "总共多少")),
          (("{k} gave away {n} of the {t}, which was {c}", "{n} of the class is {c} pupils", "{c} metres are done, that's {n} of the road", "{c} make {n} of all"), ("how many were there in all", "what's the whole", "how many altogether", "what's the total")),
          COUNT, 1, (("n", "所占的几分之一", "fraction"), ("c", "这部分的数量", "number in that part"))),
    story("left_gives_whole", rule(of(n=(3, 8), c=(6, 90)), "n", k=who, t=THINGS), "print(round({c}/(1-1/{n}), 2))",
          (("{k}吃掉了{n}，还剩{c}个{t}", "用去{n}后剩{c}米", "卖出{n}，店里还有{c}件"), ("原来有多少", "一开始是几个", "总共多少")),
          (("{k} ate {n} of the {t} and {c} are left", "after using {n}, {c} metres remain", "{n} is sold, {c} are still there"), ("how many were there at first", "how much was it at the start", "what was the total")),
          COUNT, 0.9),
    story("times_and_sum", rule(of(a=(5, 90), n=(2, 9), b=(2, 60)), k=who, h=who, t=THINGS), "print({a}*{n}+{a})",
          (("{k}有{a}个{t}，{h}的是{k}的{n}倍", "甲有{a}本书，乙的本数是甲的{n}倍", "白兔{a}只，黑兔是白兔的{n}倍", "{k}栽了{a}棵树，{h}栽的棵数是他的{n}倍"), ("两人一共有多少", "合起来几个", "总共多少", "一共是多少")),
          (("{k} has {a} {t}, {h} has {n} times as many", "one shelf holds {a} books, the other {n} times as many", "{a} white rabbits, {n} times as many black ones", "{k} planted {a} trees, {h} planted {n} times that number"), ("how many do they have together", "how many in all", "what's the total", "how many altogether")),
          COUNT, 1.2, (("a", "第一个数量", "first number"), ("n", "倍数", "factor"))),
    story("times_and_gap", rule(of(a=(5, 90), n=(2, 9)), k=who, h=who, t=THINGS), "print({a}*{n}-{a})",
          (("{k}有{a}个{t}，{h}的是{k}的{n}倍", "苹果{a}箱，梨是苹果的{n}倍", "{k}拍球{a}下，{h}拍的是他的{n}倍"), ("多出多少", "多出几个", "相差多少", "后者比前者多几个")),
          (("{k} has {a} {t}, {h} has {n} times as many", "{a} crates of apples, {n} times as many of pears", "{k} scored {a} points, {h} scored {n} times that"), ("how many more is the larger one", "what's the difference", "how many more is that", "by how much do they differ")),
          COUNT, 1.1, (("a", "第一个数量", "first number"), ("n", "倍数", "factor"))),
    story("more_then_sum", rule(of(a=(8, 300), b=(3, 60)), k=who, h=who, t=THINGS), "print({a}+{a}+{b})",
          (("{k}有{a}个{t}，{h}比{k}多{b}个", "上午卖了{a}件，下午比上午多卖{b}件", "一班{a}人，二班比一班多{b}人", "男生{a}名，女生比男生多{b}名"), ("一共多少", "两个合起来是几", "总共有多少", "加起来多少")),
          (("{k} has {a} {t}, {h} has {b} more than {k}", "{a} were sold in the morning, {b} more than that in the afternoon", "one class has {a} pupils, the other {b} more", "{a} boys, and {b} more girls than boys"), ("how many in total", "how many altogether", "what do they make together", "how many is that in all")),
          COUNT, 1.2, (("a", "第一个数量", "first number"), ("b", "多的数量", "difference"))),
    story("fewer_then_sum", rule(of(a=(70, 300), b=(3, 60)), k=who, h=who, t=THINGS), "print({a}+{a}-{b})",
          (("{k}有{a}个{t}，{h}比{k}少{b}个", "上午卖了{a}件，下午比上午少卖{b}件", "一班收了{a}节电池，二班少收{b}节"), ("一共多少", "两个合起来是几", "总共有多少")),
          (("{k} has {a} {t}, {h} has {b} fewer than {k}", "{a} were sold in the morning, {b} fewer in the afternoon", "one class collected {a} bottles, the other {b} less"), ("how many in total", "how many altogether", "what do they make together")),
          COUNT, 1, (("a", "第一个数量", "first number"), ("b", "少的数量", "difference"))),
    story("moved_to_equal", rule(of(a=(60, 200, 2), b=(10, 58, 2)), k=who, h=who, t=THINGS), "print(({a}-{b})//2)",
          (("{k}有{a}个{t}，{h}有{b}个，要让两人一样多", "甲书架{a}本，乙书架{b}本，想使两边相等", "左筐{a}个，右筐{b}个，两筐要同样多"), ("要给多少个", "要拿过去多少", "应移动多少个", "得搬几个")),
          (("{k} has {a} {t}, {h} has {b}, both should have the same", "one shelf holds {a} books, the other {b}, they are to be equal", "{a} in the left basket, {b} in the right one, both to be equal"), ("how many must be moved", "how many must change sides", "how many go over")),
          COUNT, 0.8),
    story("days_to_finish", rule(lambda r: {"d": r.randint(3, 9), "b": (b := r.randint(5, 30)), "c": (c := r.randint(10, 40)), "a": b * 3 + c * r.randint(3, 12)}, k=who), "print(({a}-{b}*3)/{c})",
          (("{k}要做{a}道题，前3天每天{b}道，之后每天{c}道", "一本书{a}页，前3天每天看{b}页，以后每天看{c}页", "要修{a}米路，头3天每天{b}米，后来每天{c}米"), ("还要几天做完", "剩下的还需要多少天", "后面还得多少天")),
          (("{k} has {a} exercises, does {b} a day for 3 days, then {c} a day", "a book of {a} pages, {b} a day in the first 3 days, {c} a day after that", "{a} metres of road, {b} a day for 3 days, then {c} a day"), ("how many more days does it take", "how many further days are needed", "how many days for the rest")),
          (("{r} 天。", "还要 {r} 天。"), ("{r} days.", "It takes {r} more days.")), 0.9),
    story("daily_needed", rule(lambda r: {"m": (m := r.randint(2, 6)), "b": (b := r.randint(10, 60)), "d": (d := r.randint(2, 9)), "a": m * b + d * r.randint(10, 60)}, k=who), "print(round(({a}-{m}*{b})/{d}, 2))",
          (("计划做{a}件，已经做了{m}天，每天{b}件，其余要在{d}天内完成", "{k}要看{a}页书，看了{m}天，每天{b}页，剩下的{d}天看完", "共{a}吨货，运了{m}天，每天{b}吨，余下的{d}天运完"), ("平均每天要做多少", "以后每天多少", "剩下每天得完成几")),
          (("{a} parts are planned, {b} a day were made over {m} days, the rest is due in {d} days", "{k} has {a} pages to read, read {b} a day for {m} days, and has {d} days left", "{a} tons in all, {b} a day for {m} days, {d} days remain"), ("how many a day from now on", "what's needed per day", "how much each remaining day")),
          COUNT, 1.1, (("a", "总数", "total"), ("m", "已做的天数", "number of days so far"), ("b", "每天的数量", "number per day"), ("d", "剩下的天数", "number of days left"))),
    story("budget_three", rule(lambda r: {"a": (a := r.randint(2, 40)), "b": (b := r.randint(3, 30)), "c": (c := r.randint(3, 60)), "d": (d := r.randint(2, 9)), "z": a * d + b + c + r.randint(5, 300)}, k=who, t=THINGS, money="abcz"), "print(round({z}-{d}*{a}-{b}-{c}, 2))",
          (("{k}带了{z}元，买{d}份{t}，每份{a}元，吃饭{b}元，车费{c}元", "零花钱{z}元，{t}{a}元一个买了{d}个，又花{b}元买书，{c}元买票", "卡里{z}，刷了{d}笔{a}，还有{b}和{c}各一笔"), ("还剩多少钱", "剩几元", "最后余下多少", "还有多少钱")),
          (("{k} has ${z}, buys {d} {t} at ${a} each, lunch for ${b} and a ticket for ${c}", "out of ${z} I spend ${a} on each of {d} {t}, ${b} on a book, ${c} on the bus", "${z} on the card, {d} payments of ${a}, one of ${b}, one of ${c}"), ("how much is left", "what remains", "how much money is left", "what's left over")),
          MONEY, 1.2),
    story("price_gap_many", rule(of(a=(61, 200), b=(5, 60), n=(2, 12), m=(2, 12)), k=who, t=THINGS, money="ab"), "print({a}*{n}+({a}-{b})*{m})",
          (("篮球{a}元一个，足球每个便宜{b}元，买{n}个篮球，{m}个足球", "成人票{a}元，儿童票便宜{b}元，{n}个大人，{m}个孩子", "大盒{a}元，小盒少{b}元，要{n}大盒，{m}小盒"), ("一共多少钱", "总共花几元", "要付多少", "合计多少")),
          (("basketballs cost ${a}, footballs are ${b} cheaper, {n} basketballs, {m} footballs", "adult tickets are ${a}, children pay ${b} less, {n} adults, {m} children", "a large box is ${a}, a small one ${b} less, {n} large, {m} small"), ("what's the total", "how much in all", "what do they cost together", "how much to pay")),
          MONEY, 1, (("a", "第一个单价", "first price"), ("b", "差价", "price difference"), ("n", "第一种的数量", "first number"), ("m", "第二种的数量", "second number"))),
    story("tickets_two_kinds", rule(of(a=(20, 90), b=(5, 19), n=(2, 60), m=(2, 60)), money="ab"), "print({a}*{n}+{b}*{m})",
          (("成人票{a}元，学生票{b}元，去了{n}个大人，{m}个学生", "门票大人{a}，小孩{b}，{n}大{m}小", "{n}位老师每人{a}元，{m}名学生每人{b}元"), ("门票一共多少钱", "总共花几元", "要付多少", "合计多少钱")),
          (("adults pay ${a}, students ${b}, {n} adults and {m} students go", "tickets: ${a} for adults, ${b} for kids, we are {n} adults and {m} kids", "{n} teachers at ${a} each and {m} pupils at ${b} each"), ("how much for everybody", "what's the total", "how much in all", "what do all tickets cost")),
          MONEY, 1),
    story("age_gap_times", rule(of(n=(2, 6), b=(4, 20), y=(2, 20)), k=who, h=who), "print({b}*{n}+{y})",
          (("{k}今年{b}岁，{h}的年龄是{k}的{n}倍", "孩子{b}岁，父亲的年龄是孩子的{n}倍"), ("{y}年后年长的那位多少岁", "过{y}年大的那位几岁", "再过{y}年年长的那位多大")),
          (("{k} is {b}, {h} is {n} times as old", "a child is {b} years old, the father {n} times that"), ("how old is the older of the two in {y} years", "what age will the older one be after {y} years", "how old is the older of them {y} years from now")),
          (("{r} 岁。", "是 {r} 岁。"), ("{r} years old.", "{r}.")), 1, (("b", "年纪小的那位的年龄", "age of the younger one"), ("n", "倍数", "factor"))),
    story("age_gap_sum", rule(of(a=(6, 50), b=(2, 30), y=(2, 15)), k=who, h=who), "print({a}+{a}+{b}+2*{y})",
          (("{k}{a}岁，{h}比{k}大{b}岁", "妹妹{a}岁，哥哥大她{b}岁"), ("{y}年后两人年龄之和是多少", "再过{y}年他俩加起来几岁", "{y}年后年龄合计多少")),
          (("{k} is {a}, {h} is {b} years older", "a girl is {a}, her brother {b} years older"), ("what's the sum of their ages in {y} years", "how old are they together after {y} years", "what do their ages add up to {y} years from now")),
          (("{r} 岁。", "是 {r} 岁。"), ("{r} years.", "{r}.")), 0.8),
    story("average_one_joins", rule(grown, k=who), "print(round(({n}*{a}+{b})/({n}+1), 2))",
          (("{n}个人平均{a}分，又来一个{b}分的", "前{n}次平均{a}，这次{b}", "{n}名同学平均成绩{a}，{k}考了{b}也算进去", "{n}天平均卖{a}件，今天卖了{b}件"), ("现在平均是多少", "新的平均数多少", "平均变成几", "平均分是多少")),
          (("{n} people average {a} points, another one with {b} joins", "the first {n} tests average {a}, this one is {b}", "the mean of {n} results is {a}, {k} adds {b}", "{n} days at {a} a day on average, today {b}"), ("what's the new average", "what is the mean now", "what does the average become", "what's the average of all")),
          (("平均 {r}。", "是 {r}。"), ("The average is {r}.", "{r}.")), 1.3, (("n", "人数或次数", "number of values"), ("a", "原来的平均数", "average so far"), ("b", "新的数", "new value"))),
    story("average_wanted", rule(grown, k=who), "print({m}*({n}+1)-{a}*{n})",
          (("{k}前{n}次平均{a}分，想让平均到{m}分", "{n}门课平均{a}，希望加上下一门后平均{m}", "已考{n}次，均分{a}，目标均分{m}"), ("下一次要考多少", "这次得拿几分", "下一门至少多少分")),
          (("{k} averages {a} over {n} tests and wants an average of {m}", "{n} subjects average {a}, with the next one it should be {m}", "mean of {n} games {a}, target mean {m}"), ("what must the next one be", "how many points are needed next", "what score does it take")),
          (("要 {r} 分。", "是 {r}。"), ("{r}.", "It takes {r}.")), 1, (("n", "次数", "number of tests"), ("a", "原来的平均分", "average so far"), ("m", "目标平均分", "target average"))),
    story("average_of_parts", rule(of(n=(5, 40), a=(60, 99), m=(5, 40), b=(40, 99))), "print(round(({n}*{a}+{m}*{b})/({n}+{m}), 2))",
          (("男生{n}人，平均{a}分，女生{m}人，平均{b}分", "一班{n}人均分{a}，二班{m}人均分{b}", "{n}斤{a}元一斤的糖和{m}斤{b}元一斤的糖混在一起"), ("总平均是多少", "合起来平均多少", "全体平均几", "混合后平均多少")),
          (("{n} boys average {a}, {m} girls average {b}", "one class of {n} has a mean of {a}, one of {m} a mean of {b}", "{n} kg at {a} and {m} kg at {b} are mixed"), ("what's the overall average", "what is the mean of all", "what's the average per head or kilo", "what's the combined average")),
          (("平均 {r}。", "是 {r}。"), ("The average is {r}.", "{r}.")), 1.1),
    story("share_by_parts", rule(lambda r: {"a": (a := r.randint(1, 5)), "b": (b := a + r.randint(1, 5)), "t": (a + b) * r.randint(5, 300)}, k=who, h=who, money="t"), "print(round({t}/({a}+{b})*({b}-{a}), 2))",
          (("{t}元按{a}:{b}分给{k}和{h}", "奖金{t}元，{k}和{h}按{a}比{b}分", "{k}、{h}分{t}元，比例{a}∶{b}"), ("两人相差多少", "多的比少的多几元", "差多少钱")),
          (("${t} is split {a}:{b} between {k} and {h}", "{k} and {h} share ${t} in the ratio {a} to {b}", "a bonus of ${t}, divided {a}:{b}"), ("what's the difference between the shares", "how much more does the larger one get", "by how much do they differ")),
          MONEY, 1),
    story("share_from_gap", rule(lambda r: {"a": (a := r.randint(1, 5)), "b": (b := a + r.randint(1, 5)), "g": (b - a) * r.randint(3, 90)}, k=who, h=who, t=THINGS), "print(round({g}/({b}-{a})*({a}+{b}), 2))",
          (("{k}和{h}的{t}数量比是{a}:{b}，{h}多{g}个", "按{a}:{b}分，多的那份多{g}", "男女人数比{a}:{b}，女生多{g}人"), ("一共多少", "总数是几", "总共有多少")),
          (("{k} and {h} have {t} in the ratio {a}:{b}, {h} has {g} more", "split {a}:{b}, the larger part is {g} more", "boys to girls are {a}:{b}, there are {g} more girls"), ("how many in total", "what's the whole", "how many altogether")),
          COUNT, 1),
    story("three_way_share", rule(lambda r: {"a": (a := r.randint(1, 4)), "b": (b := r.randint(1, 5)), "c": (c := r.randint(1, 6)), "t": (a + b + c) * r.randint(4, 400)}, k=who, money="t"), "print(round({t}/({a}+{b}+{c})*{c}, 2))",
          (("{t}元按{a}:{b}:{c}分给三个人", "三个部门按{a}∶{b}∶{c}分{t}元", "{t}棵树，甲乙丙按{a}比{b}比{c}种"), ("第三个得多少", "最后一份是几", "排第三的分到多少")),
          (("${t} is divided {a}:{b}:{c} among three people", "three teams share ${t} in the ratio {a}:{b}:{c}", "{t} trees are planted by three classes, {a} to {b} to {c}"), ("what does the third one get", "how much is the last share", "how many fall to the third")),
          COUNT, 1),
    story("shifts_output", rule(of(a=(3, 40), h=(6, 10), d=(2, 12), m=(2, 30)), p=PLACE), "print({m}*{a}*{h}*{d})",
          (("{m}台机器，每台每小时做{a}个，每天开{h}小时，开{d}天", "工厂有{m}个工人，每人每小时{a}件，一天{h}小时，共{d}天"), ("一共能做多少", "总产量是几个", "总共完成多少")),
          (("{m} machines make {a} parts an hour each, they run {h} hours a day, for {d} days", "{m} workers do {a} pieces an hour each, {h} hours a day, {d} days"), ("how many are made in all", "what's the total output", "how many pieces is that")),
          COUNT, 1, (("a", "每小时的数量", "number per hour"), ("h", "每天的小时数", "number of hours a day"), ("d", "天数", "number of days"), ("m", "台数或人数", "number of machines or workers"))),
    story("work_together_left", rule(lambda r: {"a": (a := r.randint(6, 30)), "b": r.randint(6, 30), "c": r.randint(2, min(5, a - 1))}, k=who, h=who), "print(round((1-{c}/{a})/(1/{a}+1/{b}), 2))",
          (("一项工程甲单独{a}天做完，乙单独{b}天，甲先做{c}天，余下两人合做", "{k}独做要{a}天，{h}独做要{b}天，{k}先干{c}天，再一起干"), ("合做还要几天", "还需多少天", "一起再做几天完成")),
          (("{k} alone needs {a} days, {h} alone {b} days, {k} works {c} days first, then both together", "A takes {a} days, B takes {b} days, A starts {c} days earlier, then they work together"), ("how many more days do they need", "how long do they work together", "how many days for the rest")),
          (("{r} 天。", "还要 {r} 天。"), ("{r} days.", "{r} more days.")), 1),
    story("pipes_in_out", rule(lambda r: {"a": (a := r.randint(2, 9)), "b": a + r.randint(2, 12)}), "print(round(1/(1/{a}-1/{b}), 2))",
          (("进水管{a}小时注满水池，排水管{b}小时放空，两管同时开", "一个水池，单开进水{a}小时满，单开出水{b}小时空，一起打开"), ("几小时注满", "多久能满", "要多少小时才满")),
          (("a pipe fills the tank in {a} hours, a drain empties it in {b} hours, both are open", "the inlet alone needs {a} hours, the outlet alone {b} hours, both run"), ("how many hours until it is full", "how long does filling take", "when is it full, in hours")),
          (("{r} 小时。", "要 {r} 小时。"), ("{r} hours.", "It takes {r} hours.")), 1, (("a", "注满要的小时数", "time to fill"), ("b", "放空要的小时数", "time to empty"))),
    story("pipes_three", rule(of(a=(2, 12), b=(3, 14), c=(4, 20)), money="abc", k=who), "print(round(1/(1/{a}+1/{b}+1/{c}), 2))",
          (("三根水管单独注满分别要{a}、{b}、{c}小时，一起开", "甲{a}天、乙{b}天、丙{c}天各自能完成，三人合作"), ("要多久", "几小时或几天完成", "需要多长时间")),
          (("three pipes fill a pool in {a}, {b} and {c} hours, all are open", "A needs {a} days, B {b} and C {c}, they work together"), ("how long does it take", "how long together", "how much time is needed")),
          COUNT, 0.8),
    story("meeting_after_start", rule(of(s=(100, 600, 10), u=(30, 70, 5), v=(30, 90, 5), h=(1, 1)), a=PLACE, k=who), "print(round(({s}-{u})/({u}+{v}), 2))",
          (("两地相距{s}公里，甲每小时{u}公里，先走1小时，乙每小时{v}公里迎面开来", "甲乙相距{s}千米，甲时速{u}先出发1小时，乙时速{v}对开"), ("乙出发几小时后相遇", "乙开多久碰面", "乙走了多少小时两车相遇")),
          (("two towns are {s} km apart, A goes {u} km/h and leaves 1 hour earlier, B comes towards A at {v} km/h", "{s} km between us, I start 1 hour earlier at {u} km/h, you come at {v} km/h"), ("how many hours after B's start do they meet", "how long does the second one travel until they meet", "after how many hours of the second one's trip do they meet")),
          (("{r} 小时。", "{r} 小时后相遇。"), ("{r} hours.", "After {r} hours.")), 0.9),
    story("gap_after_hours", rule(of(s=(200, 900, 10), u=(30, 45, 5), v=(15, 20, 5), h=(2, 3)), k=who), "print({s}-({u}+{v})*{h})",
          (("相距{s}公里，两车相向而行，一辆每小时{u}公里，另一辆每小时{v}公里，开了{h}小时", "甲乙两地{s}千米，客车时速{u}，货车时速{v}，同时相对开出，{h}小时后"), ("还相距多少公里", "两车还差多远", "中间还有几公里")),
          (("{s} km apart, two cars drive towards each other, one at {u} km/h, one at {v} km/h, for {h} hours", "towns {s} km apart, a bus at {u} km/h, a truck at {v} km/h, they start towards each other and drive {h} hours"), ("how far apart are they then", "how many km are between them", "what distance is left")),
          (("{r} 公里。", "还有 {r} 公里。"), ("{r} km.", "{r} km are left.")), 0.9, (("s", "两地的距离", "distance"), ("u", "第一辆的速度", "first speed"), ("v", "第二辆的速度", "second speed"), ("h", "时间", "time"))),
    story("train_bridge", rule(of(l=(80, 400, 10), b=(200, 2000, 50), v=(10, 60))), "print(round(({l}+{b})/{v}, 2))",
          (("火车长{l}米，桥长{b}米，每秒行{v}米", "{l}米长的列车通过{b}米的隧道，速度每秒{v}米"), ("完全通过要几秒", "过完需要多少秒", "从车头上到车尾离开用多久（秒）")),
          (("a train {l} m long, a bridge of {b} m, {v} m per second", "a {l} m train passes a {b} m tunnel, at {v} m/s"), ("how many seconds to pass completely", "how long does it take, in seconds", "how many seconds until the end is out")),
          (("{r} 秒。", "要 {r} 秒。"), ("{r} seconds.", "It takes {r} seconds.")), 0.9, (("l", "车长", "length of the train"), ("b", "桥长", "length of the bridge"), ("v", "速度", "speed"))),
    story("track_laps", rule(of(l=(200, 800, 50), u=(4, 9), v=(2, 3)), k=who, h=who), "print(round({l}/({u}-{v}), 2))",
          (("环形跑道{l}米，{k}每秒跑{u}米，{h}每秒跑{v}米，同地同向出发", "一圈{l}米，快的每秒{u}米，慢的每秒{v}米，同向"), ("几秒后第一次追上", "多少秒追上一圈", "多久（秒）套圈")),
          (("a track of {l} m, {k} runs {u} m/s, {h} runs at {v} m/s, same start and direction", "one lap is {l} m, the fast runner does {u} m/s, the slow runner {v} m/s, same direction"), ("after how many seconds is the slow one lapped", "how many seconds until they are level again", "when is the first overtaking, in seconds")),
          (("{r} 秒。",), ("{r} seconds.",)), 0.7),
)
