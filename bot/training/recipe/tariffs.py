"""Sums with steps in the price or the pay: taxi, water, power, overtime, commission, trade with losses, mixtures, old units.

Every tariff and factor is told, save those everybody knows (500 g to the 斤, 12 inches to the foot). Knows no law.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.stories import COUNT, of
from bot.training.recipe.told import rule
from bot.training.recipe.weave import bare, story, who, words

PAY = ("要付 {r} 元。", "一共 {r} 元。", "是 {r} 元。"), ("It costs {r}.", "The total is {r}.", "{r}.", "That comes to {r}.")
EARNED = ("{r} 元。", "是 {r} 元。", "拿到 {r} 元。"), ("{r}.", "That is {r}.", "The pay is {r}.")
GAIN = ("{r} 元。", "是 {r} 元。"), ("{r}.", "That is {r}.")
RATE = ("{r}%。", "是 {r}%。"), ("{r}%.", "That is {r} percent.")
GOODS = words("西瓜,草莓,鲜花,衬衫,玩具,月饼,雨伞,茶叶,螃蟹,口罩", "melons,strawberries,roses,shirts,toys,cakes,umbrellas,books,candles,mugs")
HOW_MUCH = ("要付多少", "一共多少钱", "该交几元", "费用是多少"), ("how much is it", "what's the bill", "what does it cost", "what is the total")


def stepped(rng: Random) -> dict[str, int | float]:
    """Two tiers: up to ``m`` at ``p``, above it at ``q``; ``n`` lies above."""
    m, p = rng.choice((10, 12, 15, 20, 50, 100, 150, 180, 200, 240)), rng.choice((0.5, 0.6, 1.5, 2, 2.5, 3, 0.48, 1.2, 4))
    return {"m": m, "p": p, "q": round(p * rng.choice((1.2, 1.5, 1.6, 2)), 2), "n": m + rng.randint(2, m)}


def three_stepped(rng: Random) -> dict[str, int | float]:
    """Three tiers with borders ``m`` and ``l``."""
    m = rng.choice((50, 100, 150, 180, 200))
    span, p = rng.choice((50, 100, 150, 200)), rng.choice((0.5, 0.6, 0.48, 1.2, 2))
    return {"m": m, "l": m + span, "p": p, "q": round(p * 1.2, 2), "s": round(p * 1.8, 2), "n": m + span + rng.randint(5, 150)}


def ride(rng: Random) -> dict[str, int | float]:
    """A taxi: ``b`` for the first ``d`` km, ``p`` for each further; ``n`` km in all, ``w`` minutes of waiting at ``u``."""
    d = rng.choice((2, 3, 3, 4, 5))
    return {"b": rng.randint(6, 15), "d": d, "p": rng.choice((1.5, 2, 2.4, 2.5, 2.6, 3, 1.8)), "n": d + rng.randint(1, 30), "w": rng.randint(2, 20), "u": rng.choice((0.5, 0.6, 0.8, 1))}


def worked(rng: Random) -> dict[str, int | float]:
    """``h`` hours at ``p``, ``e`` more at ``f`` times the rate; ``n`` hours in all are ``h`` + more."""
    h, e = rng.choice((8, 35, 38, 40, 40, 44, 160)), rng.randint(2, 14)
    return {"h": h, "e": e, "n": h + e, "p": rng.choice((rng.randint(12, 90), rng.randint(20, 60) + 0.5)), "f": rng.choice((1.5, 1.5, 2, 2, 3, 1.25)), "d": rng.randint(2, 22), "t": rng.randint(3, 25)}


def traded(rng: Random) -> dict[str, int | float]:
    """``n`` pieces bought at ``a`` and sold at ``b``, ``c`` of them spoilt, ``d`` sold at ``e``."""
    n, a = rng.randint(20, 300), rng.randint(3, 60)
    return {"n": n, "a": a, "b": a + rng.randint(2, 40), "c": rng.randint(1, n // 5), "d": rng.randint(5, n // 2), "e": rng.randint(1, a), "f": rng.randint(20, 400)}


FAMILIES = (
    story("two_tiers", rule(stepped, k=who), "print(round({m}*{p}+({n}-{m})*{q}, 2))",
          (("水费{m}吨以内每吨{p}元，超过部分每吨{q}元，用了{n}吨", "阶梯电价：{m}度以下{p}元一度，超出的{q}元一度，这月{n}度", "流量{m}G以内{p}元/G，超出{q}元/G，共用{n}G", "{k}家用水{n}立方，前{m}立方每立方{p}元，其余每立方{q}元"), HOW_MUCH[0]),
          (("water is {p} per unit up to {m} units and {q} above that, we used {n}", "the first {m} kWh cost {p} each, the others {q} each, {n} kWh in all", "data costs {p} per GB up to {m} GB, {q} per GB beyond, {n} GB used", "{k} used {n} units, {p} for each of the first {m}, {q} for each further one"), HOW_MUCH[1]),
          PAY, 1.5, (("n", "用量", "amount used"),)),
    story("three_tiers", rule(three_stepped, k=who), "print(round({m}*{p}+({l}-{m})*{q}+({n}-{l})*{s}, 2))",
          (("电费三档：{m}度内{p}元，{m}到{l}度{q}元，{l}度以上{s}元，用了{n}度", "阶梯水价，第一档到{m}吨每吨{p}元，第二档到{l}吨{q}元，再多{s}元，用水{n}吨"), HOW_MUCH[0]),
          (("power is {p} up to {m} kWh, {q} from {m} to {l}, {s} above {l}, we used {n} kWh", "three steps: {p} each up to {m}, {q} each up to {l}, {s} each beyond, {n} units used"), HOW_MUCH[1]),
          PAY, 1, (("n", "用量", "amount used"),)),
    story("taxi_steps", rule(ride, k=who), "print(round({b}+({n}-{d})*{p}, 2))",
          (("打车{d}公里以内{b}元，之后每公里{p}元，走了{n}公里", "出租车起步价{b}元（含{d}公里），超出每公里{p}元，路程{n}公里", "{k}打的，前{d}公里{b}元，往后{p}元一公里，全程{n}公里", "快递首重{d}公斤{b}元，续重每公斤{p}元，包裹{n}公斤"), HOW_MUCH[0]),
          (("a cab is {b} for the first {d} km, then {p} per km, I ride {n} km", "the fare starts at {b} including {d} miles, each further mile is {p}, the trip is {n} miles", "{k} takes a taxi, {b} up to {d} km, {p} for each extra km, {n} km in total", "a parcel is {b} for the first {d} kg, {p} for every further kg, it weighs {n} kg"), HOW_MUCH[1]),
          PAY, 1.3, (("n", "路程或重量", "distance or weight"),)),
    story("taxi_waiting", rule(ride, k=who), "print(round({b}+({n}-{d})*{p}+{w}*{u}, 2))",
          (("起步价{b}元含{d}公里，超出每公里{p}元，等候每分钟{u}元，走了{n}公里，等了{w}分钟", "车费前{d}公里{b}元，后面{p}元一公里，全程{n}公里，另外等{w}分钟，每分钟{u}元"), HOW_MUCH[0]),
          (("a cab is {b} for {d} km, {p} per further km and {u} per minute of waiting, {n} km, {w} minutes of waiting", "{b} covers {d} km, then {p} a km, waiting is {u} a minute, we went {n} km and waited {w} minutes"), HOW_MUCH[1]),
          PAY, 0.8),
    story("taxi_distance", rule(lambda r: {**ride(r), "b": (b := r.randint(6, 15)), "d": 3, "p": (p := r.choice((1.5, 2, 2.5, 3))), "z": b + p * r.randint(2, 30)}, k=who), "print(round(({z}-{b})/{p}+{d}, 2))",
          (("起步价{b}元含{d}公里，以后每公里{p}元，{k}付了{z}元", "打车{d}公里内{b}元，超过每公里{p}元，车费一共{z}元"), ("坐了多少公里", "路程是几公里", "他走了多远")),
          (("the fare is {b} for the first {d} km and {p} per further km, {k} paid {z}", "{b} up to {d} km, {p} a km after that, the ride cost {z}"), ("how many km was the ride", "how far did they go", "what's the distance")),
          (("{r} 公里。", "是 {r} 公里。"), ("{r} km.", "It was {r} km.")), 0.9, (("z", "车费", "fare"),)),
    story("parking_steps", rule(lambda r: {"b": r.randint(3, 15), "d": (d := r.randint(2, 4)), "p": r.randint(2, 8), "n": d + r.randint(1, 9)}, k=who, money="bp"), "print({b}+({n}-{d})*{p})",
          (("停车前{d}小时收{b}元，之后每小时{p}元，停了{n}小时", "自行车租金{d}小时内{b}元，超时每小时{p}元，骑了{n}个小时", "会议室{d}小时起租{b}元，加时每小时{p}元，用了{n}小时"), HOW_MUCH[0]),
          (("parking is ${b} for the first {d} hours, then ${p} an hour, we stay {n} hours", "a bike is ${b} up to {d} hours, ${p} for each hour after that, rented for {n} hours", "a room is ${b} for {d} hours, extra hours are ${p} each, used {n} hours"), HOW_MUCH[1]),
          PAY, 1, (("n", "时长", "number of hours"),)),
    story("overtime_total", rule(worked, k=who), "print(round({h}*{p}+{e}*{p}*{f}, 2))",
          (("时薪{p}元，正常工作{h}小时，加班{e}小时，加班按{f}倍算", "{k}上班{h}个小时，每小时{p}元，另外加班{e}小时，{f}倍工资", "一小时{p}块，干了{h}小时，加班{e}个小时，加班费{f}倍"), ("一共挣多少", "工资总共多少", "能拿几元", "应发多少钱")),
          (("{p} an hour, {h} normal hours, {e} hours of overtime at {f} times the rate", "{k} works {h} hours at {p} an hour, and {e} hours overtime, paid {f} times", "hourly pay {p}, {h} regular hours, {e} overtime hours, overtime counts {f} times"), ("how much is earned in all", "what's the total pay", "how much is the pay", "what does the pay come to")),
          EARNED, 1.3, (("p", "时薪", "hourly pay"), ("h", "正常工时", "number of normal hours"), ("e", "加班小时数", "number of overtime hours"), ("f", "加班倍数", "overtime factor"))),
    story("overtime_above", rule(worked, k=who), "print(round({h}*{p}+({n}-{h})*{p}*{f}, 2))",
          (("每周{h}小时以内时薪{p}元，超出的按{f}倍，这周干了{n}小时", "{k}时薪{p}，超过{h}小时的部分{f}倍，一共上了{n}小时"), ("这周工资多少", "一共拿多少钱", "应得几元")),
          (("pay is {p} an hour up to {h} hours, {f} times that above, this week it was {n} hours", "{k} earns {p} an hour, hours beyond {h} count {f} times, total hours {n}"), ("what's the pay", "how much is earned", "how much for the week")),
          EARNED, 1, (("p", "时薪", "hourly pay"), ("n", "总工时", "total number of hours"))),
    story("overtime_days", rule(worked, k=who), "print(round({d}*{e}*{p}*{f}, 2))",
          (("{k}加班{d}天，每天{e}小时，时薪{p}元，加班{f}倍", "这个月{d}天加班，一天{e}个小时，平时每小时{p}，按{f}倍付"), ("加班费多少", "加班工资是几元", "一共多少加班费")),
          (("{k} did overtime on {d} days, {e} hours each, hourly rate {p}, paid {f} times", "{d} days with {e} extra hours, normal pay {p} an hour, overtime factor {f}"), ("how much is the overtime pay", "what does the overtime bring", "how much extra pay is that")),
          EARNED, 0.9),
    story("salary_with_commission", rule(of(a=(2000, 9000, 100), b=(10000, 300000, 1000), c=(1, 12)), k=who, percent="c"), "print(round({a}+{b}*{c}/100, 2))",
          (("{k}底薪{a}元，提成{c}%，这月卖了{b}元", "基本工资{a}，销售额{b}元，按{c}%提成", "底薪{a}加{c}%提成，业绩{b}"), ("工资多少", "这个月拿多少钱", "总收入几元", "应发多少")),
          (("{k} has a base salary of {a}, a commission of {c}%, sales of {b}", "base pay {a}, sales {b}, {c}% commission", "{a} fixed plus {c}% of sales, sales were {b}"), ("what's the pay", "how much is earned", "total income", "how much this month")),
          EARNED, 1.1, (("a", "底薪", "base salary"), ("b", "销售额", "sales"), ("c", "提成比例", "commission rate"))),
    story("commission_above", rule(lambda r: {"a": r.randrange(2000, 6000, 100), "m": (m := r.randrange(10000, 60000, 5000)), "b": m + r.randrange(2000, 90000, 1000), "c": r.randint(1, 15)}, k=who, percent="c"), "print(round({a}+({b}-{m})*{c}/100, 2))",
          (("底薪{a}，销售超过{m}的部分提{c}%，本月销售{b}", "{k}月薪{a}元，超出{m}元任务的按{c}%奖励，卖了{b}元"), ("工资多少", "一共拿多少钱", "应发多少")),
          (("base pay {a}, {c}% of sales above {m}, sales of {b}", "{k} gets {a} a month and {c}% on everything over {m}, sold {b}"), ("what's the pay", "how much is earned", "how much this month")),
          EARNED, 0.8, (("b", "销售额", "sales"),)),
    story("pay_docked", rule(lambda r: {"a": r.randrange(4000, 12000, 100), "d": r.choice((21, 21.75, 22, 26, 30)), "n": r.randint(1, 6), "b": r.randrange(100, 900, 50)}, k=who), "print(round({a}-{a}/{d}*{n}+{b}, 2))",
          (("月薪{a}元，按{d}天计，请假{n}天，全勤外补贴{b}元", "{k}一个月{a}，{d}天工作日，缺勤{n}天，另有{b}补助"), ("实发多少", "能拿多少钱", "到手几元")),
          (("monthly pay {a}, based on {d} days, {n} days unpaid leave, an allowance of {b}", "{k} earns {a} a month of {d} working days, misses {n}, gets {b} extra"), ("how much is paid", "what's the pay then", "how much this month")),
          EARNED, 0.7, (("a", "月薪", "monthly pay"), ("n", "请假天数", "number of days missed"))),
    story("trade_with_waste", rule(traded, k=who, g=GOODS), "print(({n}-{c})*{b}-{n}*{a})",
          (("进了{n}个{g}，每个{a}元，坏了{c}个，其余按{b}元卖完", "{k}以{a}元一个进{n}个{g}，烂掉{c}个，剩下的每个卖{b}元", "{g}进价{a}，进货{n}个，损耗{c}个，售价{b}全部卖出"), ("赚了多少", "盈亏是几元", "最后利润多少", "净赚多少钱")),
          (("{n} {g} bought at {a} each, {c} spoil, the others sell at {b} each", "{k} buys {n} {g} for {a} apiece, throws {c} away, sells the rest for {b} apiece", "cost {a} each, {n} {g} ordered, {c} lost, selling price {b}"), ("what's the profit", "how much is made", "what's the gain or loss", "how much is the profit")),
          GAIN, 1.2, (("a", "进价", "cost of one"), ("b", "售价", "selling price"), ("n", "进货数量", "number bought"), ("c", "损耗数量", "number lost"))),
    story("trade_cleared", rule(traded, k=who, g=GOODS), "print({d}*{b}+({n}-{d})*{e}-{n}*{a})",
          (("{n}件{g}，进价{a}元，先按{b}元卖出{d}件，余下的{e}元清仓", "{k}进货{n}个，单价{a}，{b}元卖了{d}个，剩的全部{e}元甩卖"), ("总共赚多少", "盈亏是几元", "最后赚了还是亏了多少")),
          (("{n} {g} bought at {a}, {d} sold at {b}, the rest cleared at {e}", "{k} orders {n} pieces at {a}, sells {d} at {b}, the others go for {e}"), ("what's the profit", "what's the gain or loss", "how much is made in the end")),
          GAIN, 0.9),
    story("target_margin_price", rule(of(n=(20, 200, 10), a=(300, 9000, 100), p=(10, 60, 5), c=(2, 15)), g=GOODS, percent="p"), "print(round({a}*(1+{p}/100)/({n}-{c}), 2))",
          (("花{a}元进了{n}个{g}，坏了{c}个，想赚{p}%", "{n}件货成本共{a}元，报废{c}件，利润率要{p}%"), ("每个该卖多少钱", "单价应定几元", "定价多少")),
          (("{n} {g} cost {a} altogether, {c} are spoilt, the profit should be {p}%", "a lot of {n} pieces for {a}, {c} unusable, aim {p}% profit on cost"), ("what price must one have", "how much for one", "what should each be sold at")),
          GAIN, 0.7, (("a", "总成本", "total cost"), ("p", "利润率", "profit rate"))),
    story("profit_rate_two", rule(of(a=(20, 900, 10), p=(10, 60, 5), d=(2, 19)), k=who, percent="dp"), "print(round({a}*(1+{p}/100)*(1-{d}/100)-{a}, 2))",
          (("成本{a}元，加价{p}%后标价，又降价{d}%卖出", "进价{a}，按提高{p}%定价，最后让利{d}%"), ("赚多少", "利润几元", "盈亏多少")),
          (("cost {a}, marked up by {p}%, then sold {d}% cheaper", "bought at {a}, priced {p}% higher, reduced by {d}% in the end"), ("what's the profit", "how much is made", "what's the gain or loss")),
          GAIN, 0.9),
    story("mixture_percent", rule(of(a=(50, 600, 10), p=(5, 45), b=(50, 600, 10), q=(5, 60)), percent="pq"), "print(round(({a}*{p}+{b}*{q})/({a}+{b}), 2))",
          (("{a}克{p}%的盐水和{b}克{q}%的盐水混合", "浓度{p}%的酒精{a}毫升加浓度{q}%的酒精{b}毫升", "把{q}%的糖水{b}克倒进{a}克{p}%的糖水"), ("混合后浓度是百分之几", "新的浓度多少", "浓度变成百分之多少")),
          (("{a} g of {p}% brine mixed with {b} g of {q}% brine", "{a} ml of {p}% alcohol plus {b} ml of {q}% alcohol", "pour {b} g of {q}% syrup into {a} g of {p}% syrup"), ("what's the concentration in percent", "how many percent is the mixture", "what is the new strength in percent")),
          RATE, 1.1),
    story("water_added", rule(of(a=(50, 900, 10), p=(10, 60, 5), b=(20, 500, 10)), percent="p"), "print(round({a}*{p}/({a}+{b}), 2))",
          (("{a}克{p}%的盐水，加{b}克水", "浓度{p}%的溶液{a}毫升，兑水{b}毫升"), ("浓度变成百分之几", "现在浓度多少", "新浓度是百分之多少")),
          (("{a} g of {p}% brine, {b} g of water are added", "{a} ml of a {p}% solution, thinned with {b} ml of water"), ("what's the concentration in percent now", "how many percent is it then", "what is the new strength")),
          RATE, 1, (("a", "溶液的量", "amount of solution"), ("b", "加水的量", "amount of water"), ("p", "原来的浓度", "concentration"))),
    story("water_wanted", rule(lambda r: {"a": r.randrange(50, 900, 10), "p": (p := r.randrange(20, 60, 5)), "q": r.randrange(5, p, 5)}, percent="pq"), "print(round({a}*{p}/{q}-{a}, 2))",
          (("{a}克{p}%的盐水，要稀释到{q}%", "浓度{p}%的消毒液{a}毫升，想配成{q}%"), ("加多少水", "需要加水几克或几毫升", "还要兑多少水")),
          (("{a} g of {p}% brine, it should have {q}%", "{a} ml of a {p}% cleaner, wanted at {q}%"), ("how much water must be added", "how much water goes in", "how much water does it take")),
          COUNT, 1, (("a", "溶液的量", "amount of solution"), ("q", "目标浓度", "target concentration"))),
    story("field_mu", rule(of(a=(2, 90), b=(200, 900, 10), p=(1, 6)), k=who, money="p"), "print({a}*{b}*{p})",
          (("{k}家{a}亩地，亩产{b}斤，每斤卖{p}元", "{a}亩水稻，每亩收{b}斤，收购价一斤{p}元"), ("总共卖多少钱", "收入是几元", "能卖多少")),
          (("{k} has {a} acres, {b} pounds per acre, sold at ${p} a pound", "{a} acres of wheat, each yields {b} pounds, the price is ${p} a pound"), ("what's the income", "how much is it worth", "how much do they get for it")),
          GAIN, 0.9, (("a", "面积", "area"), ("b", "每亩产量", "yield per acre"), ("p", "单价", "price of a pound"))),
    story("price_by_jin", rule(of(a=(2, 90), p=(3, 60)), g=GOODS), "print({a}*2*{p})",
          (("{g}{p}元一斤，买{a}公斤", "每斤{p}元，称了{a}千克", "{a}kg的{g}，单价{p}元/斤"), ("多少钱", "要付几元", "一共多少")),
          (("{p} per half kilo, {a} kilos of {g}", "{g} are {p} for 500 g, I take {a} kg"), ("how much is it", "what do I pay", "what does it cost")),
          PAY, 0.9, (("a", "重量", "weight"), ("p", "单价", "price"))),
    story("price_by_liang", rule(of(p=(20, 400, 5)), a=bare(2, 40), g=words("茶叶,药材,虾米,枸杞,花椒", "tea,saffron,pepper,herbs,spices")), "print(round({a}/10*{p}, 2))",
          (("{g}{p}元一斤，买{a}两", "一斤{g}{p}元，要{a}两", "{a}两{g}，每斤{p}元"), ("多少钱", "要付几元", "一共多少")),
          (("{g} cost {p} a kilo, I take {a} x 100 g", "{p} per kg of {g}, bought {a} times 100 g"), ("how much is it", "what do I pay", "what does it cost")),
          PAY, 0.8, (("a", "重量", "weight"), ("p", "单价", "price"))),
    story("li_walked", rule(of(a=(50, 120), b=(5, 12), h=(2, 4)), k=who), "print(round(({a}-{b}*{h})/2, 2))",
          (("全长{a}里，{k}每小时走{b}里，走了{h}小时", "到村口{a}里，每小时{b}里，已经走{h}个小时"), ("还剩多少公里", "离终点几公里", "还有多少公里")),
          (("the way is {a} half-kilometres, {k} walks {b} of them an hour, for {h} hours", "{a} li to the village (2 li make 1 km), {b} li an hour, {h} hours walked"), ("how many km are left", "how many kilometres remain", "how far is it still, in km")),
          (("{r} 公里。", "还有 {r} 公里。"), ("{r} km.", "{r} km are left.")), 0.5),
    story("hectares_to_mu", rule(of(a=(2, 90), n=(2, 12)), k=who), "print(round({a}*15/{n}, 2))",
          (("{a}公顷地，平均分给{n}户", "一块{a}公顷的林地，{n}家承包一样多"), ("每户多少亩", "一家几亩", "每户分到多少亩")),
          (("{a} hectares (15 mu each), shared equally by {n} families", "a wood of {a} hectares, 15 mu to the hectare, {n} families"), ("how many mu does each get", "how many mu per family", "how many mu is one share")),
          (("{r} 亩。", "每户 {r} 亩。"), ("{r} mu.", "Each gets {r} mu.")), 0.6),
    story("feet_inches", rule(of(a=(3, 40), b=(2, 11), n=(2, 20))), "print(({a}*12+{b})*{n})",
          (("一块木板长{a}英尺{b}英寸，共{n}块", "{n}根管子，每根{a}英尺{b}英寸"), ("总长多少英寸", "一共几英寸", "接起来多少英寸")),
          (("a board is {a} ft {b} in long, there are {n} of them", "{n} pipes of {a} feet {b} inches each"), ("how many inches in all", "what's the total length in inches", "how many inches is that together")),
          (("{r} 英寸。",), ("{r} inches.", "{r} in.")), 0.8),
    story("pounds_ounces", rule(of(a=(2, 12), b=(2, 15), n=(2, 20))), "print(round(({a}*16+{b})*{n}/16, 4))",
          (("一袋{a}磅{b}盎司，{n}袋", "{n}个包裹，每个{a}磅{b}盎司"), ("一共多少磅", "总重几磅", "合计多少磅")),
          (("a bag weighs {a} lb {b} oz, we have {n} bags", "{n} parcels of {a} pounds {b} ounces each"), ("how many pounds in all", "what's the total in pounds", "how many pounds do they weigh")),
          (("{r} 磅。",), ("{r} lb.", "{r} pounds.")), 0.8),
    story("miles_per_gallon", rule(of(s=(60, 900, 10), g=(18, 50), p=(2, 6)), k=who, money="pr"), "print(round({s}/{g}*{p}, 2))",
          (("开{s}英里，每加仑跑{g}英里，油价每加仑{p}美元", "{k}的车一加仑跑{g}英里，全程{s}英里，一加仑{p}美元"), ("油费多少美元", "要花多少油钱", "加油花几美元")),
          (("a trip of {s} miles, the car does {g} miles per gallon, gas is ${p} a gallon", "{k} drives {s} miles at {g} mpg, fuel costs ${p} per gallon"), ("how much is the fuel", "what does the gas cost", "how much for gas")),
          (("{r} 美元。",), ("${r}.", "The fuel costs ${r}.")), 1, (("s", "路程", "distance"), ("g", "每加仑里程", "number of miles per gallon"), ("p", "油价", "price of fuel"))),
    story("fuel_round_trip", rule(lambda r: {"s": r.randrange(40, 900, 10), "f": r.choice((5, 6, 6.5, 7, 7.2, 8, 9)), "p": r.choice((7.2, 7.5, 7.85, 8, 8.1, 1.6, 1.75)), "t": r.randint(10, 200)}, k=who), "print(round({s}*2/100*{f}*{p}+{t}, 2))",
          (("单程{s}公里，百公里油耗{f}升，油价{p}元，过路费一共{t}元", "{k}自驾，去程{s}公里原路返回，百公里{f}个油，每升{p}，高速费共{t}"), ("来回要花多少", "往返一共多少钱", "总费用几元")),
          (("{s} km one way, {f} litres per 100 km, fuel at {p} a litre, tolls of {t} in all", "{k} drives {s} km there and the same way back, {f} l per 100 km, {p} per litre, {t} for tolls"), ("how much is the round trip", "what does it cost both ways", "what's the total there and back")),
          PAY, 0.9, (("s", "单程路程", "distance"), ("f", "油耗", "fuel consumption"), ("p", "油价", "price of fuel"))),
    story("phone_plan", rule(lambda r: {"b": r.randint(10, 99), "m": (m := r.choice((50, 100, 200, 300, 500))), "p": r.choice((0.1, 0.15, 0.2, 0.25)), "n": m + r.randint(5, 300)}, k=who), "print(round({b}+({n}-{m})*{p}, 2))",
          (("月租{b}元含{m}分钟，超出每分钟{p}元，打了{n}分钟", "{k}的套餐{b}元包{m}分钟，超过一分钟{p}元，这月{n}分钟"), HOW_MUCH[0]),
          (("the plan is {b} with {m} minutes, {p} for each further minute, {n} minutes used", "{k} pays {b} for {m} minutes, extra minutes are {p} each, {n} minutes this month"), HOW_MUCH[1]),
          PAY, 0.9, (("n", "通话分钟数", "number of minutes"),)),
)
