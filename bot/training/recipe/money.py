"""Money over time: loans by months, what a loan costs in all, daily rates, saving monthly, changing there and back.

Knows no bank's terms: every rate, payment and exchange rate is told. Tax and fees are those of the question.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.finance import exchange, loan, saving
from bot.training.recipe.weave import (
    PAY,
    bare,
    cash,
    decs,
    ints,
    pct,
    remark,
    remarked,
    scene,
    story,
    who,
    words,
)

INTEREST = ("利息 {r} 元。", "一共 {r} 元利息。", "利息是 {r} 元。"), ("The interest is {r}.", "{r} in interest.", "Interest: {r}.")
GROWN = ("到期 {r} 元。", "一共 {r} 元。", "最后是 {r} 元。"), ("It grows to {r}.", "You have {r} then.", "The total is {r}.")
RATE = ("{r}%。", "是 {r}%。", "百分之 {r}。"), ("{r}%.", "It is {r} percent.", "That is {r}%.")


def repaid(rng: Random, lang: Lang) -> Slots:
    """A loan ``a`` paid back at ``p`` a month over ``m`` months or ``y`` years, always more than was borrowed."""
    y, a = rng.choice((1, 2, 3, 4, 5, 10, 15, 20, 30)), rng.randint(3, 400) * rng.choice((500, 1000, 5000))
    p = round(a * (1 + y * rng.uniform(0.02, 0.06)) / (12 * y) + 0.5, rng.choice((0, 0, 2)))
    pay = f"{p:.2f}".rstrip("0").rstrip(".")
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else (rng.choice("$$£€"), "")
    shown = f"{a // 10000}万" if lang == "zh" and a % 10000 == 0 and rng.random() < 0.7 else f"{a:,}" if lang == "en" else str(a)
    code = f"{a // 10000}*10000" if "万" in shown else str(a)
    years = "1 year" if y == 1 else f"{y} years"
    return {
        "a": Slot(f"{sign}{shown}{unit}", code), "p": Slot(f"{sign}{pay}{unit}", pay), "m": Slot(str(y * 12), str(y * 12)), "y": Slot(str(y) if lang == "zh" else years, str(y)),
        "k": who(rng, lang, ""), "x": remark(rng, lang), "g": words("车,装修,商铺,设备,家具", "car,kitchen,van,machine,boat")(rng, lang, ""),
    }


def daily(rng: Random, lang: Lang) -> Slots:
    """A debt with a rate per day, 万分之五 or 0.05%; ``d`` days."""
    n = rng.choice(("5", "5", "3", "2", "4", "3.5", "2.5", "6"))
    if lang == "zh":
        han = {"5": "五", "3": "三", "2": "二", "4": "四", "6": "六"}.get(n, n)
        rate = rng.choice((Slot(f"万分之{han}", f"{n}/10000"), Slot(f"万{n}", f"{n}/10000"), Slot(f"0.0{n.replace('.', '')}%", f"0.0{n.replace('.', '')}/100")))
    else:
        percent = f"0.0{n.replace('.', '')}"
        rate = Slot(f"{percent}%", f"{percent}/100")
    return {"a": cash(500, 60000, 100, 0)(rng, lang, "块" if lang == "zh" else "$"), "p": rate, "d": bare(5, 180)(rng, lang, ""), "x": remark(rng, lang), "k": who(rng, lang, "")}


def saver(rng: Random, lang: Lang) -> Slots:
    """A monthly saving ``s``, a goal ``g`` above it, a start ``b``."""
    s = rng.randint(2, 60) * 50
    goal, start = s * rng.randint(6, 60), s * rng.randint(1, 5)
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else (rng.choice("$$£€"), "")
    return {n: Slot(f"{sign}{v}{unit}", str(v)) for n, v in (("s", s), ("g", goal), ("b", start))} | {"k": who(rng, lang, ""), "x": remark(rng, lang), "t": words("自行车,旅行,相机,电脑,吉他", "bike,trip,camera,laptop,guitar")(rng, lang, ""), "n": ints(3, 40)(rng, lang, "")}


FAMILIES = (
    story("loan_total_interest", repaid, "print(round({p}*{m}-{a}, 2))",
          (("借了{a}，每月还{p}，还{m}个月", "{g}分期：贷款{a}，{m}期，每期{p}", "{k}贷{a}买{g}，月供{p}，共{m}期", "月还{p}，{m}个月还清，本金{a}", "贷款{a}，分{m}个月，一个月还{p}"), ("利息一共多少", "总共多付了多少钱", "利息总额是几元", "等于付了多少利息")),
          (("a {a} loan, {p} a month for {m} months", "{k} borrows {a} for a {g} and pays {p} monthly, {m} payments", "monthly payment {p}, {m} months, amount borrowed {a}", "{m} instalments of {p} on a loan of {a}"), ("how much interest is that in all", "total interest", "what do I pay on top", "what does the loan cost")),
          INTEREST, 1.3),
    story("loan_total_interest_years", repaid, "print(round({p}*{y}*12-{a}, 2))",
          (("房贷{a}，月供{p}，还{y}年", "借{a}，{y}年还清，每个月{p}", "{k}贷了{a}，{y}年，每月还{p}"), ("利息一共多少", "总共多还多少", "利息总额是几元", "白给银行多少钱")),
          (("a {a} loan, {p} a month for {y}", "mortgage {a}, monthly {p}, {y}", "{k} pays {p} every month for {y} on {a}"), ("how much interest is that in all", "total interest", "what goes to the bank on top")),
          INTEREST),
    story("loan_all_payments", repaid, "print(round({p}*{m}, 2))",
          (("{g}分{m}期，每期{p}", "月供{p}，一共{m}个月", "{k}每月扣{p}，扣{m}次"), ("总共付多少", "全部还完是多少钱", "加起来多少")),
          (("{m} payments of {p} for the {g}", "{p} a month over {m} months", "{k} pays {p} monthly, {m} times"), ("what's the total", "how much is paid in the end", "all payments together")),
          PAY, 0.7),
    story("instalments_against_cash", repaid, "print(round(({p}*{m}-{a})/({a})*100, 2))",
          (("{g}现金价{a}，分期{m}个月每月{p}", "一次付清{a}，或者{m}期每期{p}"), ("分期贵百分之几", "分期多花的占现金价百分之多少", "相当于加价百分之几")),
          (("the {g} is {a} in cash or {m} payments of {p}", "pay {a} now or {p} a month for {m} months"), ("how many percent more are the instalments", "by what percent is paying monthly dearer", "extra cost in percent of the cash price")),
          RATE, 0.7),
    story("loan_payment_months", remarked(loan), "r = {p}/12\nprint(round({a}*r/(1-(1+r)**-{k}), 2))",
          (("贷款{a}，{k}期，年利率{p}，等额本息", "{a}分{k}个月还，年化{p}，每月等额本息", "车贷{a}，{p}，{k}个月等额本息", "消费贷{a}，期限{k}个月，年息{p}，月月还一样多"), ("每月还多少", "月供是多少", "一个月几元", "每期还款额")),
          (("a loan of {a} over {k} months at {p} APR, equal payments", "financing {a} for {k} months, {p} a year", "{k}-month car loan, {a}, {p}", "{a} borrowed, {p} yearly interest, {k} equal monthly payments"), ("what's the monthly payment", "how much each month", "monthly instalment", "what would one payment be")),
          (("每个月 {r} 元。", "月供 {r} 元。", "每期 {r} 元。"), ("{r} per month.", "The monthly payment is {r}.", "Each payment is {r}.")), 1.3),
    story("daily_interest", daily, "print(round({a}*{p}*{d}, 2))",
          (("欠{a}，日息{p}，拖了{d}天", "信用卡{a}没还，按每天{p}算，{d}天", "{k}借{a}，日利率{p}，用了{d}天", "花呗逾期{a}，{d}天，每日{p}"), ("利息多少", "要多付多少", "罚息是几元", "不算复利利息是多少")),
          (("{a} overdue at {p} a day for {d} days", "{k} owes {a}, daily rate {p}, {d} days late", "a card debt of {a}, {p} per day, {d} days, no compounding"), ("how much interest", "what's the extra cost", "interest in all", "what does the delay cost")),
          INTEREST),
    story("daily_repay", daily, "print(round({a}*(1+{p}*{d}), 2))",
          (("借{a}，日息{p}，{d}天后还", "{k}借{a}周转{d}天，每天利息{p}"), ("连本带利还多少", "一共要还多少钱", "到时候得还几元", "本息合计")),
          (("borrow {a} at {p} a day and repay after {d} days", "{k} takes {a} for {d} days, {p} interest per day"), ("how much to pay back in total", "principal plus interest", "what is due then")),
          GROWN, 0.7),
    story("interest_years_months", remarked(saving), "print(round({a}*{p}*({n}+{m}/12), 2))",
          (("{a}单利，年利率{p}，存{n}年零{m}个月", "本金{a}，年息{p}不计复利，时间{n}年{m}个月"), ("利息多少", "利息是几元", "能得多少利息", "一共多少利息")),
          (("{a} at {p} simple interest for {n} years and {m} months", "simple interest, {p} a year, {a}, {n} years {m} months"), ("how much interest", "interest earned", "what's the interest")),
          INTEREST, 0.7),
    story("simple_total_months", remarked(saving), "print(round({a}*(1+{p}*{m}/12), 2))",
          (("{a}存{m}个月，年利率{p}，单利", "{m}个月期，年化{p}，投{a}"), ("到期本息多少", "最后拿回多少钱", "一共多少", "连本带息几元")),
          (("{a} for {m} months at {p} a year, simple interest", "{m} months, {p} annual, principal {a}, not compounded"), ("what do I get back", "total with interest", "how much at the end")),
          GROWN, 0.7),
    story("compound_months_gain", remarked(saving), "print(round({a}*(1+{p}/12)**({n}*12)-{a}, 2))",
          (("{a}年利率{p}，按月复利{n}年", "每月计息滚存，年化{p}，本金{a}，{n}年"), ("赚多少利息", "利息部分是多少", "比本金多出几元", "光利息有多少")),
          (("{a} at {p} a year compounded monthly for {n} years", "monthly compounding, {p}, {n} years, {a} to start"), ("how much interest is earned", "interest only", "gain above the principal", "what's earned")),
          INTEREST),
    story("compound_quarters_gain", remarked(saving), "print(round({a}*(1+{p}/4)**({n}*4)-{a}, 2))",
          (("{a}年利率{p}，按季度复利{n}年", "每季计息滚存，年化{p}，本金{a}，{n}年"), ("赚多少利息", "利息部分是多少", "比本金多出几元")),
          (("{a} at {p} a year compounded quarterly for {n} years", "quarterly compounding, {p}, {n} years, {a} to start"), ("how much interest is earned", "interest only", "gain above the principal")),
          INTEREST, 0.6),
    story("compound_half_years", remarked(saving), "print(round({a}*(1+{p}/2)**({n}*2), 2))",
          (("{a}年利率{p}，半年复利一次，{n}年", "每半年结息并入本金，年化{p}，本金{a}，{n}年"), ("到期多少", "本息一共多少", "最后是几元")),
          (("{a} at {p} a year compounded twice a year for {n} years", "half-yearly compounding, {p}, {n} years, {a} to start"), ("what's the final amount", "how much at the end", "total with interest")),
          GROWN, 0.5),
    story("saving_months", saver, "import math\nprint(math.ceil({g}/{s}))",
          (("{k}每月存{s}，想买{g}的{t}", "目标{g}，一个月攒{s}", "{t}要{g}，每个月省{s}"), ("要存几个月", "多少个月够", "至少攒几个月", "几个月能买")),
          (("{k} saves {s} a month for a {t} at {g}", "goal {g}, saving {s} monthly", "the {t} costs {g}, I put aside {s} every month"), ("how many months", "after how many months is it enough", "months needed")),
          (("{r} 个月。", "要 {r} 个月。"), ("{r} months.", "It takes {r} months."))),
    story("saving_months_start", saver, "import math\nprint(math.ceil(({g}-{b})/{s}))",
          (("已经有{b}，每月再存{s}，目标{g}", "{k}想买{g}的{t}，手头{b}，每个月攒{s}", "{t}价格{g}，先有{b}，之后月存{s}"), ("还要几个月", "再存多少个月够", "几个月后买得起")),
          (("I have {b} and save {s} a month towards {g}", "{k} wants a {t} for {g}, has {b}, puts aside {s} monthly", "goal {g}, start {b}, plus {s} each month"), ("how many more months", "months until it's enough", "when is it reached, in months")),
          (("{r} 个月。", "还要 {r} 个月。"), ("{r} months.", "{r} more months."))),
    story("saving_each_month", saver, "print(round({g}/{n}, 2))",
          (("想{n}个月攒够{g}", "{g}的{t}，打算{n}个月存出来", "{k}要在{n}个月内存{g}"), ("每月存多少", "一个月要省几元", "平均每个月得攒多少")),
          (("I want {g} in {n} months", "a {t} for {g}, saved up over {n} months", "{k} plans to have {g} after {n} months"), ("how much per month", "what must be put aside monthly", "monthly saving needed")),
          PAY, 0.8),
    story("saving_total", saver, "print(round({b}+{s}*{n}, 2))",
          (("账户里有{b}，每月存{s}，存{n}个月", "{k}起初{b}，之后{n}个月每月加{s}", "月存{s}，{n}个月，原来就有{b}"), ("一共多少钱", "到时候有多少", "总共攒下几元")),
          (("I have {b} and add {s} a month for {n} months", "{k} starts with {b}, then {s} monthly, {n} times", "{n} months at {s} each on top of {b}"), ("how much is it then", "total saved", "what's the balance")),
          GROWN, 0.8),
    story("exchange_back", remarked(exchange), "print(round({a}/{q}, 2))",
          (("1{u}={q}{v}，手上有{a}{v}", "汇率{q}（1{u}合{q}{v}），我拿{a}{v}去换", "{a}{v}想换成{u}，一{u}要{q}{v}", "钱包里{a}{v}，每{u}值{q}{v}"), ("能换几{u}", "可以换多少{u}", "换回{u}是多少")),
          (("1 {u} = {q} {v} and I hold {a} {v}", "I bring back {a} {v}, the rate is {q} {v} per {u}", "{a} {v} at {q} {v} to one {u}", "one of the {u} costs {q} {v}, I've got {a} {v}"), ("how many {u} do I get", "what's that in {u}", "changed to {u} it is")),
          (("能换 {r} {u}。", "是 {r} {u}。"), ("That is {r} {u}.", "You get {r} {u}.")), 1.2),
    story("exchange_with_fee", scene(a=bare(100, 9000, 50), q=decs(1.05, 9.9, 2, 0), f=pct(1, 5, 0.4), k=who), "print(round({a}*{q}*(1-{f}/100), 2))",
          (("{a}美元按{q}换人民币，手续费{f}", "{k}换{a}外币，汇率{q}，扣{f}的费", "{a}镑，1镑={q}元，银行收{f}"), ("到手多少", "实际换到多少", "最后拿到几元")),
          (("I change {a} euros at {q}, the fee is {f}", "{a} at a rate of {q} with {f} commission", "{k} changes {a}, rate {q}, the desk keeps {f}"), ("how much do I get", "what's left after the fee", "amount received")),
          PAY, 0.8),
    story("profit_after_fee", scene(n=bare(5, 300), a=cash(3, 60), b=cash(61, 190), f=cash(10, 300, 10, 0), t=words("T恤,杯子,书,手机壳,蛋糕,盆栽", "shirts,mugs,books,phone cases,cakes,plants"), k=who), "print(round({n}*({b}-{a})-{f}, 2))",
          (("{k}进了{n}个{t}，进价{a}，卖{b}，摊位费{f}", "{n}件{t}，成本每件{a}，售价{b}，另付运费{f}", "{t}卖了{n}个，一个{b}，本钱{a}，还交了{f}的场地费"), ("净赚多少", "利润是多少", "最后挣几元")),
          (("{k} buys {n} {t} at {a}, sells them at {b} and pays {f} for the stall", "{n} {t}: cost {a} each, price {b} each, shipping {f} in all", "I sold {n} {t} for {b}, they cost me {a} apiece, plus a fee of {f}"), ("what's the profit", "how much is made", "net gain")),
          (("赚 {r} 元。", "利润 {r} 元。"), ("The profit is {r}.", "{r} is made."))),
    story("margin_of_lot", scene(n=bare(5, 300), a=cash(100, 9000, 10, 0), b=cash(40, 190, 1, 0), k=who), "print(round(({n}*{b}-{a})/({n}*{b})*100, 2))",
          (("{n}件货总成本{a}，每件卖{b}", "一批货花{a}进的，共{n}件，单价{b}全卖了"), ("毛利率多少", "利润占销售额百分之几", "毛利率是百分之多少", "利润率几")),
          (("{n} pieces cost {a} altogether and sell at {b} each", "a lot of {n} bought for {a}, every piece sold for {b}"), ("what's the margin in percent", "profit as a share of sales", "profit margin")),
          RATE, 0.8),
    story("shares_gain", scene(n=bare(100, 3000, 100), a=decs(3, 90, 2, 0.1), b=decs(3, 120, 2, 0.1), f=cash(5, 60, 1, 0), k=who), "print(round({n}*({b}-{a})-{f}, 2))",
          (("{k}{a}元买入{n}股，{b}元卖出，手续费{f}", "{n}股股票成本{a}，卖价{b}，费用一共{f}"), ("赚了还是亏了多少", "净收益多少", "盈亏是几元", "最后赚多少")),
          (("{k} buys {n} shares at {a}, sells at {b}, fees {f}", "{n} shares, in at {a}, out at {b}, costs of {f}"), ("what's the gain or loss", "net result", "how much is made")),
          (("{r} 元。", "盈亏 {r} 元。"), ("{r}.", "The result is {r}.")), 0.8),
    story("rent_split_utilities", scene(a=cash(1500, 9000, 50, 0), b=cash(60, 600), c=cash(40, 300), n=ints(2, 6), k=who), "print(round(({a}+{b}+{c})/{n}, 2))",
          (("合租房租{a}，水电{b}，网费{c}，{n}个人分", "{k}和室友共{n}人，租金{a}，电费{b}，物业{c}", "{n}人合住：{a}房租+{b}水电+{c}宽带"), ("每人多少", "一个人出几元", "人均多少钱")),
          (("rent {a}, power {b}, internet {c}, {n} flatmates", "{k}'s flat: {n} people share {a} rent, {b} bills and {c} cleaning", "{n} of us split {a} plus {b} plus {c}"), ("how much each", "what does one pay", "per person")),
          (("每人 {r} 元。", "一个人 {r} 元。"), ("{r} each.", "Each pays {r}."))),
    story("subscription_switch", scene(a=cash(8, 60), n=bare(6, 48), b=cash(60, 300), k=who), "print(round({a}*{n}-{b}, 2))",
          (("按月付{a}，用{n}个月，包断价只要{b}", "会员每月{a}，打算用{n}个月；一次买断{b}"), ("买断能省多少", "差多少钱", "便宜几元", "一次性付省下多少")),
          (("{a} a month for {n} months or {b} once", "the plan costs {a} monthly, I stay {n} months, a flat price would be {b}"), ("how much does the flat price save", "what's the difference", "saving by paying once")),
          (("差 {r} 元。", "省 {r} 元。"), ("{r}.", "That saves {r}.")), 0.6),
    story("electricity_steps", scene(n=bare(80, 600), p=decs(0.4, 0.9, 2, 0), f=cash(5, 40, 1, 0), k=who), "print(round({n}*{p}+{f}, 2))",
          (("用电{n}度，每度{p}元，另有固定费{f}", "{k}家这月{n}度电，单价{p}，再加{f}的服务费", "电表走了{n}，{p}一度，基本费{f}"), ("电费多少", "一共交几元", "账单是多少")),
          (("{n} kWh at {p} each plus a fixed {f}", "{k} used {n} units of power, {p} per unit, basic fee {f}", "the meter says {n} kWh, price {p}, standing charge {f}"), ("what's the bill", "how much to pay", "total")),
          PAY, 0.8),
    story("taxi_fare", scene(s=bare(4, 60), b=bare(8, 14), d=bare(2, 3), p=decs(1.5, 4, 1, 0.2)), "print(round({b}+({s}-{d})*{p}, 2))",
          (("打车起步价{b}元含{d}公里，之后每公里{p}元，坐了{s}公里", "出租车{d}公里内{b}元，超出一公里{p}元，全程{s}公里"), ("车费多少", "要付多少", "打车花几元", "一共多少钱")),
          (("a taxi is {b} for the first {d} km and {p} for each further km, we go {s} km", "base fare {b} with {d} km included, then {p} per km, ride of {s} km"), ("what's the fare", "how much is the ride", "cost of the trip")),
          PAY),
)
