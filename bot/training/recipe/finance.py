"""Interest, loans, prices and profit, pay, exchange at a given rate, and what households and shops reckon with.

Rates are typed by the person who asks: no market rate, tax table or social-insurance rule is known here.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.percent import goods, rate
from bot.training.recipe.slots import count, person, plain, price, thing, word, written

ZH_CURRENCIES = ["美元", "欧元", "日元", "英镑", "港币", "韩元", "澳元", "加元", "新加坡元", "泰铢", "瑞士法郎", "卢布", "台币"]
EN_CURRENCIES = ["dollars", "euros", "yen", "pounds", "francs", "rupees", "won", "pesos", "baht", "USD", "EUR", "GBP", "JPY", "CAD", "AUD"]


def capital(rng: Random, lang: Lang) -> Slot:
    """A sum one saves or borrows: mostly round."""
    if rng.random() < 0.25:
        n = rng.randint(1000, 10 ** rng.choice((4, 5, 6)))
        return Slot(f"{n}元" if lang == "zh" else f"${n:,}", str(n))
    n = rng.choice((1, 2, 3, 5, 8, 10, 12, 15, 20, 30, 35, 50, 60, 80, 90, 100, 120, 150, 200, rng.randint(1, 300)))
    if lang == "zh" and rng.random() < 0.6:
        return Slot(f"{n}{rng.choice(('万', '万', '万元', '万块'))}", f"{n}*10000")
    if lang == "en" and rng.random() < 0.15:
        return Slot(f"{rng.choice('$€£')}{n}k", f"{n}*1000")
    value = n * rng.choice((1000, 1000, 10000, 100))
    if lang == "zh":
        return Slot(f"{value}{rng.choice(('元', '元', '块', '块钱', ''))}", str(value))
    return Slot(rng.choice((f"${value:,}", f"${value}", f"{value:,} dollars", f"€{value:,}", f"{value}", f"£{value:,}")), str(value))


def interest(rng: Random, lang: Lang) -> Slot:
    """A yearly rate of interest, code as 3.5/100."""
    value = rng.choice((f"{rng.randint(1, 15)}", f"{rng.randint(0, 9)}.{rng.choice((1, 2, 25, 3, 35, 5, 6, 75, 8, 9))}"))
    text = rng.choice((f"{value}%",) * 6 + ((f"百分之{value}", f"{value}个点") if lang == "zh" else (f"{value} percent", f"{value} %")))
    return Slot(text, f"{value}/100")


def years(rng: Random, lang: Lang, high: int = 30) -> Slot:
    """A number of years."""
    least = 1 if lang == "zh" else 2  # the wordings say "years"
    value = str(rng.choice((least, 2, 3, 5, 10, rng.randint(least, high))))
    return Slot(written(value, rng, lang), value)


def saving(rng: Random, lang: Lang) -> Slots:
    """Capital, yearly rate, years; ``m`` is a number of months."""
    return {"a": capital(rng, lang), "p": interest(rng, lang), "n": years(rng, lang), "m": count(rng, lang, 2, 36), "d": count(rng, lang, 7, 360)}


def loan(rng: Random, lang: Lang) -> Slots:
    """A loan: ``y`` years or ``k`` months."""
    y = rng.choice((5, 10, 15, 20, 25, 30, 30, rng.randint(1, 30)))
    k = rng.choice((6, 12, 24, 36, 48, 60, 120, 240, 360))
    return {"a": capital(rng, lang), "p": interest(rng, lang), "y": Slot(written(str(y), rng, lang), str(y)), "k": plain(k)}


def trade(rng: Random, lang: Lang) -> Slots:
    """What something costs ``a`` and sells for ``b``, mostly at a gain."""
    low = rng.randint(1, 10 ** rng.choice((1, 2, 3, 4)))
    high = low + rng.randint(1, low + 5)
    if rng.random() < 0.1:
        low, high = high, low
    sign, unit = ("", rng.choice(("元", "块", "元", "")) if rng.random() < 0.9 else "块钱") if lang == "zh" else (rng.choice(("$", "$", "€", "")), "")
    return {n: Slot(f"{sign}{v}{unit}", str(v)) for n, v in (("a", low), ("b", high))} | {"g": goods(rng, lang), "n": count(rng, lang, 2, 500), "p": rate(rng, lang, 80)}


def pay(rng: Random, lang: Lang) -> Slots:
    """Pay: ``m`` a month, ``y`` a year, ``h`` an hour; ``t`` hours, ``d`` days, ``k`` months, ``p`` a rise."""
    m, y, h = (rng.randint(20, 400) * 100, rng.randint(20, 600) * 1000, rng.randint(8, 150))
    sign, unit = ("", rng.choice(("元", "元", "块", ""))) if lang == "zh" else (rng.choice(("$", "$", "€", "£")), "")
    yearly = Slot(f"{y // 10000}万{unit if unit == '元' else ''}", f"{y // 10000}*10000") if lang == "zh" and y >= 10000 and rng.random() < 0.5 else Slot(f"{sign}{y}{unit}", str(y))
    return {
        "m": Slot(f"{sign}{m}{unit}", str(m)), "y": yearly, "h": Slot(f"{sign}{h}{unit}", str(h)), "t": count(rng, lang, 2, 60),
        "d": count(rng, lang, 18, 26), "k": plain(rng.choice((13, 14, 15, 16))), "p": rate(rng, lang, 30), "w": person(rng, lang),
    }


def exchange(rng: Random, lang: Lang) -> Slots:
    """An amount, two currencies, and a rate that is told."""
    quote = rng.choice((f"7.{rng.randint(1, 99)}", f"0.{rng.randint(10, 9999)}", f"{rng.randint(1, 160)}.{rng.randint(1, 99)}", str(rng.randint(2, 150))))
    amount = str(rng.choice((100, 200, 500, 1000, 2000, 5000, 10000, rng.randint(1, 99999))))
    names = ZH_CURRENCIES if lang == "zh" else EN_CURRENCIES
    u, v = rng.sample(names, 2)
    if lang == "zh" and rng.random() < 0.75:
        v = rng.choice(("人民币", "人民币", "元"))
    return {"a": Slot(written(amount, rng, lang), amount), "q": plain(quote), "u": word(u), "v": word(v)}


def basket(rng: Random, lang: Lang) -> Slots:
    """``n`` things for ``a`` each or together; ``k`` people."""
    return {"a": price(rng, lang, rng.choice((1, 2, 3, 4))), "n": count(rng, lang, 2, 200), "g": thing(rng, lang), "k": count(rng, lang, 2, 30), "w": person(rng, lang)}


def outlay(rng: Random, lang: Lang) -> Slots:
    """A budget and three expenses that fit into it."""
    values = [rng.randint(10, 10 ** rng.choice((2, 3, 4))) for _ in "bcd"]
    total = sum(values) + rng.randint(10, 5000)
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else (rng.choice(("$", "")), "")
    return {n: Slot(f"{sign}{v}{unit}", str(v)) for n, v in zip("abcd", (total, *values), strict=True)}


def asset(rng: Random, lang: Lang) -> Slots:
    """A thing that loses value: cost ``a``, residue ``b``, years ``n``."""
    cost = rng.randint(1, 500) * rng.choice((100, 1000))
    rest = int(cost * rng.choice((0.05, 0.1, 0.2, 0.03)))
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else ("$", "")
    thing_zh, thing_en = rng.choice((("设备", "machine"), ("车", "car"), ("电脑", "computer"), ("机器", "printer"), ("货车", "truck"), ("服务器", "server")))
    return {"a": Slot(f"{sign}{cost}{unit}", str(cost)), "b": Slot(f"{sign}{rest}{unit}", str(rest)), "n": count(rng, lang, 2, 20), "g": word(thing_zh if lang == "zh" else thing_en)}


def shares(rng: Random, lang: Lang) -> Slots:
    """``n`` shares bought at ``a``, now at ``b``."""
    a = rng.randint(100, 30000) / 100
    b = round(a * (0.5 + rng.random()), 2)
    n = rng.choice((100, 200, 300, 500, 1000, 2000, rng.randint(1, 5000)))
    sign, unit = ("", "元") if lang == "zh" else ("$", "")
    return {"a": Slot(f"{sign}{a}{unit}", str(a)), "b": Slot(f"{sign}{b}{unit}", str(b)), "n": plain(n)}


def trip(rng: Random, lang: Lang) -> Slots:
    """Kilometres, litres for a hundred of them, the price of a litre."""
    return {"a": plain(rng.choice((rng.randint(10, 3000), rng.randint(2, 30) * 50))), "c": plain(rng.choice((rng.randint(4, 15), f"{rng.randint(4, 14)}.{rng.randint(1, 9)}"))), "k": plain(f"{rng.randint(1, 9)}.{rng.randint(1, 99)}")}


def monthly(rng: Random, lang: Lang) -> Slots:
    """A payment of every month; ``n`` months, ``y`` years."""
    return {"a": price(rng, lang, rng.choice((2, 3, 4))), "n": count(rng, lang, 2, 60), "y": years(rng, lang, 10), "b": capital(rng, lang)}


def regular(rng: Random, lang: Lang) -> Slots:
    """A round sum ``s`` of every month with its yearly rate and years."""
    n = rng.choice((100, 200, 300, 500, 800, 1000, 1500, 2000, 3000, 5000))
    return {**saving(rng, lang), "s": Slot(f"{n}{rng.choice(('元', '块', ''))}" if lang == "zh" else f"${n}", str(n))}


def venture(rng: Random, lang: Lang) -> Slots:
    """Fixed cost ``f``, unit cost ``a``, price ``b`` above it."""
    a, f = rng.randint(1, 300), rng.randint(1, 200) * 1000
    sign, unit = ("", rng.choice(("元", ""))) if lang == "zh" else ("$", "")
    return {n: Slot(f"{sign}{v}{unit}", str(v)) for n, v in (("f", f), ("a", a), ("b", a + rng.randint(1, 200)))}


def growth(rng: Random, lang: Lang) -> Slots:
    """A value at the start and at the end, ``n`` years apart."""
    a, p = rng.randint(1, 999) * rng.choice((1, 10, 100, 1000)), interest(rng, lang)
    b = int(a * (1.02 + 3 * rng.random())) + 1
    sign, unit = ("", rng.choice(("元", "块", "", ""))) if lang == "zh" else (rng.choice(("$", "$", "")), "")
    if lang == "zh" and a >= 1000 and rng.random() < 0.4:
        x, y = a // 1000, b // 1000 + 1
        return {"a": Slot(f"{x}万", f"{x}*10000"), "b": Slot(f"{y}万", f"{y}*10000"), "n": count(rng, lang, 2, 20), "p": p}
    return {"a": Slot(f"{sign}{a}{unit}", str(a)), "b": Slot(f"{sign}{b}{unit}", str(b)), "n": count(rng, lang, 2, 20), "p": p}


LOAN = "r = {p}/12\nprint(round({a}*r/(1-(1+r)**-({y}*12)), 2))"
YUAN = ("是 {r} 元。", "一共 {r} 元。", "{r} 元。", "算下来 {r} 元。")
SUM = ("That is {r}.", "It comes to {r}.", "The amount is {r}.", "In total {r}.")
INTEREST_ZH = ("利息是 {r} 元。", "利息 {r} 元。", "能拿 {r} 元利息。")
INTEREST_EN = ("The interest is {r}.", "It earns {r}.", "{r} in interest.")
TOTAL_ZH = ("本息一共 {r} 元。", "到期 {r} 元。", "最后是 {r} 元。", "一共 {r} 元。")
TOTAL_EN = ("It grows to {r}.", "You will have {r}.", "The final amount is {r}.")

FAMILIES = (
    Family("simple_interest", saving, "print(round({a}*{p}*{n}, 2))",
           zh=("{a}，年利率{p}，放{n}年，利息合计", "年利{p}的存单，面额{a}，{n}年期，利息总共几块钱", "钱借出去{a}，每年{p}的利息，{n}年下来能收多少利息", "奶奶存了{a}定期，{p}，{n}年，能有多少利息", "{n}年期存款利率{p}，存{a}，光利息有多少", "{p}利率存{a}存{n}年，利息", "欠款{a}，约定年利率{p}，拖了{n}年，利息该付多少", "公司借给员工{a}，年息{p}，{n}年，员工付多少利息", "本金{a}，年利率{p}，{n}年的单利利息是多少", "{a}存{n}年，年利率{p}，单利，利息多少", "存{a}，利率{p}，{n}年后利息有多少钱（单利）", "借了{a}，年息{p}，{n}年要付多少利息", "{a}定期{n}年，年利率{p}，到期利息多少", "单利：{a}，{p}，{n}年，利息", "年利率{p}，存{a}，{n}年能拿多少利息", "把{a}放银行{n}年，利率{p}，不算复利，利息是多少", "我借给朋友{a}，按年息{p}，{n}年收多少利息", "{a}的国债，票面利率{p}，持有{n}年，一共多少利息", "银行利率{p}，我有{a}存{n}年，利息几块", "按单利算，{a}在{p}的年利率下{n}年得多少利息"),
           en=("grandma put {a} in a {n} year deposit at {p}, how much interest in all", "{a}, {p} per annum, {n} years: interest", "lending {a} for {n} years, charging {p} a year, what interest do I collect", "at {p} yearly, what interest does {a} bring over {n} years without compounding", "a fixed deposit of {a} for {n} years at {p}, interest payable", "simple interest calculator: {a}, {p}, {n} years", "how much would {p} on {a} come to after {n} years, interest not reinvested", "simple interest on {a} at {p} for {n} years", "{a} at {p} simple interest, {n} years, how much interest", "what's the simple interest if I deposit {a} at {p} a year for {n} years", "I lend {a} at {p} per year for {n} years, interest without compounding", "interest on {a} for {n} years at {p} (simple)", "principal {a}, rate {p}, time {n} years, simple interest", "how much interest does {a} earn at {p} simple over {n} years", "a bond of {a} pays {p} a year, total interest after {n} years", "borrow {a}, {p} annual simple interest, {n} years: interest owed", "I = Prt with P={a}, r={p}, t={n}", "flat interest of {p} on {a} for {n} years"),
           say_zh=INTEREST_ZH, say_en=INTEREST_EN, weight=1.3),
    Family("simple_total", saving, "print(round({a}*(1+{p}*{n}), 2))",
           zh=("本金{a}，年利率{p}，单利{n}年，本息合计多少", "{a}存{n}年，单利{p}，到期一共拿多少", "存{a}，利率{p}，按单利{n}年后连本带利多少", "借{a}，单利年息{p}，{n}年后总共还多少", "{a}单利{p}，{n}年本利和", "定期存款{a}，{n}年，年利率{p}，到期取出本金加利息共多少钱", "银行存{a}定期{n}年利率{p}，到期本息多少"),
           en=("total amount after {n} years, {a} at {p} simple interest", "{a} deposited at {p} simple for {n} years, how much in total", "principal plus simple interest: {a}, {p}, {n} years", "how much must I repay if I borrow {a} at {p} simple interest for {n} years", "final balance with simple interest {p} on {a} over {n} years", "{a} with {p} simple interest, value after {n} years"),
           say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=0.8),
    Family("months_interest", saving, "print(round({a}*{p}*{m}/12, 2))",
           zh=("{a}存{m}个月，年利率{p}，利息多少", "本金{a}，年化{p}，{m}个月的利息", "借{a}，年利率{p}，用{m}个月要付多少利息", "年化{p}的理财，买{a}，{m}个月收益多少", "{m}个月定期，{a}，利率{p}，利息几元", "余额宝年化{p}，放{a}，{m}个月赚多少"),
           en=("interest on {a} at {p} a year for {m} months", "{a} for {m} months at {p} annual simple interest, how much interest", "I borrow {a} for {m} months at {p} per year, interest", "{m} month deposit of {a} at {p} per annum, interest earned", "how much does {a} earn in {m} months at {p} yearly"),
           say_zh=INTEREST_ZH, say_en=INTEREST_EN, weight=0.8),
    Family("days_interest", saving, "print(round({a}*{p}*{d}/365, 2))",
           zh=("{a}存{d}天，年利率{p}，利息多少", "年化{p}，买{a}理财，{d}天收益多少", "{a}，年化收益{p}，持有{d}天能赚几元", "借呗{a}，年利率{p}，借{d}天利息多少"),
           en=("interest on {a} at {p} a year for {d} days", "{a} for {d} days at {p} annual, interest (365-day year)", "how much does {a} earn in {d} days at {p} per year", "{d} days of interest on {a} at {p}"),
           say_zh=INTEREST_ZH, say_en=INTEREST_EN, weight=0.6),
    Family("compound_total", saving, "print(round({a}*(1+{p})**{n}, 2))",
           zh=("按{p}的年化，{a}过{n}年是多少", "{a}，{p}，复利，{n}年，本利合计", "每年{p}，连续{n}年，{a}滚到多少", "把{a}拿去投资，年回报{p}且收益再投，{n}年之后账户有多少", "假设年均收益{p}，{n}年后{a}增值到多少", "收益率{p}利滚利，本钱{a}，{n}年后连本带利", "现在存{a}，年利率{p}，每年利息并入本金，{n}年后能取多少", "给孩子存{a}教育金，年复利{p}，{n}年后有多少", "人口{a}，每年增{p}，{n}年后多少人", "{a}复利{n}年，利率{p}", "{a}按年利率{p}复利{n}年后是多少", "本金{a}，年利率{p}，复利{n}年，本息和多少", "存{a}，年复利{p}，{n}年后有多少钱", "{a}每年增长{p}，{n}年后变成多少", "投{a}，年化{p}，利滚利{n}年，最后多少", "复利：{a}，{p}，{n}年", "年化收益{p}，{a}放{n}年总共有多少", "{a}以{p}的年复利滚{n}年，终值是多少", "我买了{a}基金，每年涨{p}，{n}年后值多少", "如果每年收益{p}，{a}过{n}年能到多少（复利）", "房子现在{a}，每年涨{p}，{n}年后多少钱", "{n}年后{a}能变成多少，年利率{p}，按复利", "利息计入本金，年利率{p}，本金{a}，存{n}年取多少", "通胀{p}，现在{a}的东西{n}年后要多少钱", "每年工资涨{p}，现在{a}，{n}年后是多少"),
           en=("{a} for {n} years at {p} compounded annually equals", "starting with {a}, growing at {p} annually, where am I after {n} years", "{n} years of compounding at {p} on {a}", "what will my {a} become after {n} years if it earns {p} a year and I leave the interest in", "compound growth: {a}, {p}, {n} years", "population of {a} growing {p} a year, after {n} years", "deposit {a} for my kid at {p} compound, {n} years later", "ending balance: start {a}, rate {p}, years {n}, compounding yearly", "a savings account holds {a} and pays {p} compounded each year; balance in {n} years", "leave {a} alone for {n} years at {p}, compounding, how much is it", "{a} at {p} compound interest for {n} years, final amount", "compound {a} at {p} for {n} years", "how much will {a} be worth in {n} years at {p} a year", "invest {a} at {p} compounded annually for {n} years", "{a} growing {p} per year, value after {n} years", "future value of {a} at {p} over {n} years", "if I put {a} in the bank at {p} compound interest, what do I have after {n} years", "principal {a}, {p} yearly, compounded, {n} years, total", "{a}, {p} annual return, {n} years, how much in the end", "what does {a} grow to in {n} years with {p} interest compounded yearly", "balance after {n} years on {a} earning {p} compounded once a year", "a house worth {a} appreciates {p} a year, worth in {n} years", "with inflation of {p}, what will {a} of goods cost in {n} years", "my salary is {a} and rises {p} every year, what is it after {n} years", "fund of {a} returning {p} annually, reinvested, after {n} years"),
           say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=2),
    Family("compound_interest", saving, "print(round({a}*(1+{p})**{n}-{a}, 2))",
           zh=("复利利息：本金{a}，{p}，{n}年", "{a}投{n}年，年复利{p}，赚的部分是多少", "年化{p}利滚利，{a}放{n}年，多出来多少钱", "{n}年复利，利率{p}，{a}产生的利息", "每年收益{p}并再投资，{a}在{n}年里一共能赚多少", "{a}按年利率{p}复利{n}年，利息是多少", "本金{a}，年复利{p}，{n}年赚多少利息", "存{a}，复利{p}，{n}年后利息一共多少", "{a}年化{p}利滚利{n}年，赚了多少", "复利{n}年，利率{p}，本金{a}，只要利息部分", "投资{a}，每年{p}复利，{n}年收益多少钱", "{a}复利{p}滚{n}年，扣掉本金净赚几元", "理财{a}，年化{p}，{n}年复利下来收益是多少"),
           en=("{a}, {p} compounded, {n} years: just the interest", "earnings on {a} over {n} years at {p} compounded annually", "by how much does {a} grow in {n} years at {p} compound", "gain in {n} years on {a} with {p} interest on interest", "compound interest earned on {a} at {p} for {n} years", "{a} at {p} compounded yearly for {n} years, interest only", "how much interest does {a} earn at {p} compound over {n} years", "interest (not the total) on {a}, {p} compounded annually, {n} years", "what do I gain on {a} at {p} compounded over {n} years", "profit from investing {a} at {p} a year for {n} years with compounding", "how much extra will I have after {n} years of {p} compound interest on {a}"),
           say_zh=INTEREST_ZH, say_en=INTEREST_EN, weight=1.1),
    Family("compound_monthly", saving, "print(round({a}*(1+{p}/12)**({n}*12), 2))",
           zh=("{a}年利率{p}，按月复利，{n}年后多少", "本金{a}，年利率{p}，每月计息，{n}年后本息和", "存{a}，月复利，年化{p}，{n}年后是多少钱", "每月复利一次，年利率{p}，{a}放{n}年", "按月计复利：{a}、{p}、{n}年，终值"),
           en=("{a} at {p} compounded monthly for {n} years", "monthly compounding, {a}, {p} a year, {n} years, final amount", "what is {a} worth after {n} years at {p} compounded monthly", "balance of {a} after {n} years, {p} nominal, compounding each month", "invest {a}, {p} APR compounded monthly, {n} years"),
           say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=0.8),
    Family("compound_daily", saving, "print(round({a}*(1+{p}/365)**({n}*365), 2))",
           zh=("{a}年利率{p}，按日复利，{n}年后多少", "每天复利，年利率{p}，本金{a}，{n}年后本息和", "日复利，{a}，年化{p}，{n}年"), en=("{a} at {p} compounded daily for {n} years", "daily compounding on {a}, {p} a year, {n} years", "value of {a} after {n} years at {p} compounded every day"), say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=0.4),
    Family("compound_quarterly", saving, "print(round({a}*(1+{p}/4)**({n}*4), 2))",
           zh=("{a}年利率{p}，按季度复利，{n}年后多少", "每季度计息一次，年利率{p}，本金{a}，{n}年后本息和", "季复利，{a}，{p}，{n}年"), en=("{a} at {p} compounded quarterly for {n} years", "quarterly compounding on {a}, {p} a year, {n} years", "value of {a} after {n} years at {p} compounded every quarter"), say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=0.5),
    Family("present_value", saving, "print(round({a}/(1+{p})**{n}, 2))",
           zh=("{n}年后想有{a}，年利率{p}，现在要存多少", "{n}年后的{a}按{p}折现，现在值多少", "折现率{p}，{n}年后{a}的现值", "为了{n}年后拿到{a}，年复利{p}，现在该投多少"), en=("how much must I deposit now to have {a} in {n} years at {p}", "present value of {a} in {n} years at {p}", "discount {a} back {n} years at {p}", "to get {a} after {n} years at {p} compound interest, invest how much today"), say_zh=("现在要 {r} 元。", "现值 {r} 元。"), say_en=("You need {r} now.", "The present value is {r}."), weight=0.7),
    Family("doubling", saving, "import math\nprint(round(math.log(2)/math.log(1+{p}), 2))",
           zh=("年均增长{p}的话，多少年翻番", "按每年{p}的速度，要几年才能变成原来的两倍", "复利{p}，资金翻倍所需年数", "年利率{p}，多少年能翻倍", "年化{p}，本金翻一番要几年", "按{p}复利，几年翻倍", "每年增长{p}，多久翻一番", "收益率{p}，钱变成两倍需要多少年", "利率{p}，{a}变成两倍要多久", "GDP每年增速{p}，几年翻一番"),
           en=("doubling period with {p} growth", "time to double your money at {p} compounded annually", "a {p} yearly return doubles {a} in how many years", "how many years to double at {p}", "doubling time at {p} a year", "at {p} interest, when does my money double", "how long until {a} doubles at {p} compounded yearly", "years to double with a {p} return", "if it grows {p} a year, how long does it take to become twice as much"), say_zh=("大约 {r} 年。", "需要 {r} 年。"), say_en=("About {r} years.", "It takes {r} years."), weight=0.8),
    Family("loan_payment", loan, LOAN,
           zh=("{a}房贷，{y}年，{p}，每月要掏多少", "年化{p}，本金{a}，{y}年等额本息，一期还款多少钱", "首套房贷款{a}，利率{p}，贷{y}年，压力多大，每月得还多少", "小王贷款{a}买房，{y}年还清，年利率{p}，他每月还几元", "月供计算：总额{a}，年限{y}，利率{p}", "{p}的利率，{y}年，{a}，按等额本息每月还款", "贷{a}还{y}年，利率是{p}，平均每个月还多少（等额本息）", "如果向银行借{a}，{y}年期限，年利率{p}，每个月固定还多少", "{a} {p} {y}年 月供", "装修贷{a}，利率{p}，{y}年分月还，一月多少", "贷款{a}，年利率{p}，{y}年等额本息，月供多少", "房贷{a}，利率{p}，{y}年，每月还多少", "{a}贷{y}年，年利率{p}，等额本息每月还款额", "等额本息：{a}，{p}，{y}年，月供", "买房贷了{a}，{y}年期，利率{p}，一个月还多少钱", "{y}年期房贷{a}，年化{p}，月供几何", "年利率{p}的商贷{a}，分{y}年还，每个月多少", "公积金贷{a}，{y}年，{p}，月还款", "借银行{a}，{p}的年利率，{y}年按月还清，每月要还多少", "按揭{a}，期限{y}年，利率{p}，等额本息一月多少", "车贷{a}，年利率{p}，{y}年，每月付多少", "我打算贷{a}买房，{y}年，利率{p}，帮我看看月供", "等额本息还款，本金{a}，年利{p}，期限{y}年"),
           en=("{a} {p} {y} years mortgage payment", "borrowing {a} over {y} years at an annual rate of {p}, monthly cost", "the bank offers {p} on {a} for {y} years, what do I pay each month", "monthly repayment: principal {a}, rate {p}, term {y} years", "fixed-rate loan of {a}, {y}-year term, {p} interest: payment per month", "my student loan is {a} at {p} over {y} years, monthly amount due", "how big is the monthly payment if we finance {a} for {y} years at {p}", "level payments on {a} at {p}, {y} years, each month", "monthly payment on a {a} loan at {p} for {y} years", "mortgage {a}, {p}, {y} years, monthly payment", "what would I pay per month on a {y}-year {a} mortgage at {p}", "{a} home loan over {y} years at {p} interest, monthly installment", "loan payment: {a}, {p} APR, {y} years", "if I borrow {a} at {p} for {y} years, how much is each monthly payment", "{y} year fixed mortgage of {a} at {p}, payment a month", "car loan of {a}, {p}, {y} years, what's the monthly payment", "amortized loan {a} at {p} annual over {y} years, per month", "EMI for {a} at {p} for {y} years", "how much a month to pay off {a} in {y} years at {p}", "we're taking a mortgage of {a} for {y} years at {p}, what will it cost monthly"),
           say_zh=("月供 {r} 元。", "每月还 {r} 元。", "每个月 {r} 元。"), say_en=("The monthly payment is {r}.", "You pay {r} a month.", "{r} per month."), weight=1.6),
    Family("loan_interest", loan, "r = {p}/12\nprint(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}, 2))",
           zh=("{a}房贷{y}年还完，年利率{p}，白给银行多少利息", "贷{a}，{p}，{y}年，等额本息一共多付多少钱", "利息总共多少：贷款{a}，{y}年，{p}，等额本息", "贷款{a}，年利率{p}，{y}年等额本息，总利息多少", "房贷{a}，{p}，{y}年，一共要还多少利息", "{a}贷{y}年利率{p}，利息总额是多少", "等额本息{a}，{y}年，{p}，总共付多少利息", "按揭{a}、{y}年、年利率{p}，全部利息加起来多少", "{y}年还清{a}房贷，利率{p}，利息要花几元"),
           en=("borrow {a} for {y} years at {p}, what does the bank earn in interest", "interest paid over the life of a {a} loan, {p}, {y} years", "{y}-year loan of {a} at {p}: how much of what I pay is interest", "total interest on a {a} loan at {p} for {y} years", "mortgage {a}, {p}, {y} years, how much interest in total", "how much interest will I pay over {y} years on {a} at {p}", "{a} loan, {y} years, {p}, total interest paid", "overall interest cost of a {y} year {a} mortgage at {p}"),
           say_zh=("总利息 {r} 元。", "一共付 {r} 元利息。"), say_en=("The total interest is {r}.", "You pay {r} in interest."), weight=0.9),
    Family("loan_total", loan, "r = {p}/12\nprint(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12, 2))",
           zh=("贷款{a}，年利率{p}，{y}年等额本息，一共还多少", "房贷{a}，{p}，{y}年，连本带息总共要还多少", "{a}贷{y}年利率{p}，还款总额是多少", "等额本息{a}、{y}年、{p}，总还款"), en=("total repaid on a {a} loan at {p} for {y} years", "mortgage {a}, {p}, {y} years, sum of all payments", "how much will I pay back altogether on {a} over {y} years at {p}", "{a} loan, {y} years, {p}, total repayment"), say_zh=("一共还 {r} 元。", "还款总额 {r} 元。"), say_en=("You repay {r} in all.", "The payments add up to {r}."), weight=0.7),
    Family("equal_principal_first", loan, "print(round({a}/({y}*12)+{a}*{p}/12, 2))",
           zh=("贷款{a}，年利率{p}，{y}年等额本金，首月还多少", "等额本金{a}，{p}，{y}年，第一个月月供", "房贷{a}，{y}年，利率{p}，等额本金第一期还款多少", "{a}贷{y}年，{p}，等额本金首月月供是几元"), en=("first payment with equal principal on {a} at {p} for {y} years", "equal principal loan {a}, {p}, {y} years, first month", "loan of {a} over {y} years at {p} with constant principal, what's the first installment"), say_zh=("首月还 {r} 元。", "第一个月 {r} 元。"), say_en=("The first payment is {r}.", "First month: {r}."), weight=0.6),
    Family("equal_principal_interest", loan, "print(round({a}*{p}/12*({y}*12+1)/2, 2))",
           zh=("贷款{a}，年利率{p}，{y}年等额本金，总利息多少", "等额本金{a}，{p}，{y}年，利息一共多少", "{a}贷{y}年，{p}，等额本金总利息"), en=("total interest with equal principal on {a} at {p} for {y} years", "equal principal loan {a}, {p}, {y} years, total interest"), say_zh=("总利息 {r} 元。",), say_en=("The total interest is {r}.",), weight=0.4),
    Family("installment", loan, "print(round({a}/{k}, 2))",
           zh=("{a}分{k}期，每期多少", "{a}免息分{k}期，一期还多少", "手机{a}，分{k}个月付，每月多少", "{a}的东西{k}期免息，每个月几元", "总价{a}，{k}期付清，每期付多少"), en=("{a} in {k} interest-free installments, how much each", "{a} paid over {k} months with no interest, per month", "split {a} into {k} equal payments", "a purchase of {a}, {k} installments, each"), say_zh=("每期 {r} 元。", "每月 {r} 元。"), say_en=("Each is {r}.", "{r} per installment."), weight=0.8),
    Family("installment_fee", loan, "print(round({a}*(1+{p})/{k}, 2))",
           zh=("{a}分{k}期，总手续费{p}，每期还多少", "{a}分期{k}个月，手续费率{p}，每月还款", "信用卡账单{a}，分{k}期，手续费共{p}，一期多少"), en=("{a} in {k} installments with a total fee of {p}, how much each", "{a} over {k} months plus a {p} fee, per month", "card bill {a}, {k} installments, fee {p} overall, each payment"), say_zh=("每期 {r} 元。",), say_en=("Each is {r}.",), weight=0.4),
    Family("profit", trade, "print(round({b}-{a}, 2))",
           zh=("买入价{a}，卖出价{b}，差价赚多少", "本钱{a}，卖得{b}，挣了多少钱", "摆摊进货{a}，收摊收了{b}，赚了多少", "成本是{a}，营业收入是{b}，毛利是多少", "二手{g}{a}收，{b}出，能挣几块", "营收{b}，成本{a}，利润多少", "成本{a}，卖{b}，赚多少", "进价{a}售价{b}，利润是多少", "{a}买进{b}卖出，赚了几块", "花{a}进的{g}，{b}卖掉，净赚多少", "{g}成本{a}，定价{b}，每件利润", "支出{a}，收入{b}，盈利多少", "{a}收来的{g}转手{b}，能赚多少钱", "成本{a}收入{b}利润", "我{a}买的{g}，{b}卖了，赚了多少"),
           en=("a {g} was purchased for {a} and resold for {b}, profit made", "it cost us {a} and brought in {b}, what's left as profit", "revenue {b}, costs {a}, profit", "I got it for {a} and flipped it for {b}, how much money did I make", "made it for {a}, sold it for {b}, earnings", "cost {a}, sold for {b}, profit", "bought at {a}, sold at {b}, how much did I make", "a {g} costs me {a} and I sell it for {b}, what's the profit", "expenses {a}, income {b}, profit", "buy for {a} and sell for {b}: gain", "purchase price {a}, selling price {b}, profit in money", "I paid {a} for a {g} and got {b} for it, what did I earn"),
           say_zh=("赚 {r} 元。", "利润 {r} 元。"), say_en=("The profit is {r}.", "You make {r}."), weight=1),
    Family("profit_many", trade, "print(round(({b}-{a})*{n}, 2))",
           zh=("进价{a}，售价{b}，卖了{n}件，一共赚多少", "成本{a}一件，卖{b}，卖出{n}个，总利润多少", "{g}进价{a}，卖价{b}，{n}台的利润", "每个{a}进、{b}出，{n}个赚几元", "{a}进货{b}卖，一天卖{n}份，赚多少钱"), en=("cost {a} each, sold at {b}, {n} units, total profit", "I buy at {a} and sell at {b}, profit on {n} pieces", "each costs {a} and sells for {b}; profit when {n} are sold", "unit cost {a}, unit price {b}, quantity {n}, overall profit"), say_zh=("一共赚 {r} 元。", "总利润 {r} 元。"), say_en=("The total profit is {r}.", "You make {r} in all."), weight=0.8),
    Family("margin", trade, "print(round(({b}-{a})/({b})*100, 2))",
           zh=("卖{b}成本{a}，毛利率多少", "我们公司收入{b}，成本{a}，毛利率是几", "产品售价{b}，成本{a}，销售毛利率百分之多少", "一杯奶茶成本{a}卖{b}，毛利率多高", "成本{a}，售价{b}，毛利率是多少", "进价{a}卖{b}，毛利率百分之几", "{g}成本{a}卖价{b}，毛利率", "成本{a}，营收{b}，利润率多少（按收入）", "{a}的成本，{b}的售价，毛利占售价多少", "销售利润率：成本{a}，售价{b}"), en=("we sell at {b} what costs us {a}, gross margin percent", "revenue {b}, cost of goods {a}, gross margin", "price {b}, cost {a}, what percent margin", "selling price {b} with cost {a}, margin rate", "cost {a}, price {b}, gross margin", "what's the profit margin if it costs {a} and sells for {b}", "gross margin percentage, cost {a}, revenue {b}", "a {g} costs {a}, we charge {b}, margin in percent", "margin on a product bought at {a} and sold at {b}", "profit as a percentage of the selling price: cost {a}, price {b}"), say_zh=("毛利率 {r}%。", "利润率是 {r}%。"), say_en=("The margin is {r}%.", "That is a margin of {r} percent."), weight=0.9),
    Family("markup", trade, "print(round(({b}-{a})/({a})*100, 2))",
           zh=("本金{a}，最后拿到{b}，收益率百分之几", "基金买了{a}，赎回{b}，收益率是多少", "投资{a}收回{b}，ROI多少", "{a}的成本卖{b}，成本利润率是多少", "成本{a}，售价{b}，加价率是多少", "进价{a}卖{b}，成本利润率百分之几", "{g}进价{a}，标价{b}，加价了百分之多少", "投入{a}，回收{b}，回报率多少", "花了{a}投资，拿回{b}，收益率是几", "{a}买入，{b}卖出，赚了百分之几", "成本{a}，卖了{b}，利润是成本的百分之多少"), en=("spent {a} on ads and got {b} back, ROI in percent", "put in {a}, took out {b}, percentage return", "return on investment: cost {a}, proceeds {b}", "fund bought with {a} redeemed at {b}, yield percent", "cost {a}, price {b}, markup percentage", "what's the markup if it costs {a} and sells for {b}", "bought for {a}, sold for {b}, return in percent", "invested {a}, got back {b}, ROI", "profit as a percentage of cost: cost {a}, price {b}", "a {g} bought for {a} and sold for {b}, percent gain on cost", "ROI on {a} that became {b}"), say_zh=("是 {r}%。", "回报率 {r}%。"), say_en=("It is {r}%.", "The return is {r}%."), weight=0.9),
    Family("price_from_markup", trade, "print(round({a}*(1+{p}), 2))",
           zh=("成本{a}，想赚{p}，卖多少", "进价{a}，加价{p}，定价多少", "{g}成本{a}，利润率{p}（按成本），售价多少", "成本{a}加{p}利润卖，卖价是几元", "要有{p}的利润，{a}进的货卖多少钱"), en=("cost {a}, markup {p}, selling price", "I want {p} profit on a cost of {a}, what price", "a {g} costs {a}, we add {p}, what do we charge", "selling price for cost {a} with {p} markup", "mark up {a} by {p}, price"), say_zh=("卖 {r} 元。", "定价 {r} 元。"), say_en=("Charge {r}.", "The price is {r}."), weight=0.8),
    Family("price_from_margin", trade, "print(round({a}/(1-{p}), 2))",
           zh=("成本{a}，毛利率要{p}，售价定多少", "要做到{p}的毛利率，成本{a}，该卖多少", "成本{a}，目标毛利{p}，定价"), en=("cost {a}, target gross margin {p}, what price", "price needed for a {p} margin on cost {a}", "to reach a {p} gross margin with cost {a}, sell at"), say_zh=("要卖 {r} 元。",), say_en=("Sell it at {r}.",), weight=0.5),
    Family("revenue", trade, "print(round({b}*{n}, 2))",
           zh=("单价{b}，卖了{n}件，营业额多少", "{g}{b}一个，卖出{n}个，收入多少", "每份{b}，今天卖{n}份，流水是多少", "售价{b}，销量{n}，销售额", "门票{b}，来了{n}人，票房多少", "一单{b}，接了{n}单，总收入"), en=("price {b}, sold {n}, revenue", "we sold {n} at {b} each, how much revenue", "sales of {n} units at {b}", "tickets cost {b}, {n} people came, takings", "{n} orders of {b} each, turnover", "each {g} sells for {b}, {n} sold, total income"), say_zh=("收入 {r} 元。", "一共 {r} 元。"), say_en=("The revenue is {r}.", "It brings in {r}."), weight=0.8),
    Family("break_even", venture, "import math\nprint(math.ceil({f}/({b}-{a})))",
           zh=("固定成本{f}，单件成本{a}，售价{b}，卖多少件保本", "固定开支{f}，每个成本{a}卖{b}，盈亏平衡点几件"), en=("fixed costs {f}, unit cost {a}, price {b}, break-even quantity", "how many units to break even with fixed cost {f}, cost {a} and price {b} each"), say_zh=("要卖 {r} 件。",), say_en=("You need to sell {r}.",), weight=0.4),
    Family("salary_year", pay, "print({m}*12)",
           zh=("一月{m}，全年合计", "每个月到手{m}，一年到手多少", "物业费每月{m}，一年交多少", "每月还款{m}，一年总共还多少", "月薪{m}的话一年能挣多少", "月{m}，年多少", "一个月开销{m}，一年开销多大", "月薪{m}，年薪多少", "每月{m}，一年多少钱", "一个月挣{m}，一年下来多少", "{w}月工资{m}，全年收入多少", "工资{m}每月，12个月一共", "月入{m}，年收入是几", "房租每月{m}，一年要交多少", "月租{m}，年租金多少", "每月存{m}，一年存多少"), en=("my paycheck is {m} every month, yearly income", "monthly fee of {m}, annual cost", "spending {m} each month, how much over a year", "annualize {m} per month", "12 months at {m}", "if I'm paid {m} monthly, what do I make a year", "monthly salary {m}, yearly", "{m} a month, how much a year", "I earn {m} per month, what's my annual salary", "{w} makes {m} monthly, per year", "rent is {m} a month, how much per year", "saving {m} every month, total in a year", "{m}/month annual", "what does {m} a month add up to over a year"), say_zh=("一年 {r} 元。", "年薪 {r} 元。"), say_en=("That is {r} a year.", "{r} per year."), weight=0.9),
    Family("salary_month", pay, "print(round({y}/12, 2))",
           zh=("年包{y}，除以12是多少", "一年挣{y}，每个月合多少", "年租金{y}，折算每月", "年费{y}，平均每月几元", "税前年薪{y}，月均多少", "年薪{y}，每月多少", "年薪{y}，平均一个月多少钱", "一年{y}，月薪是几", "年收入{y}，折合月薪", "{w}年薪{y}，一个月到多少", "全年房租{y}，每月租金多少", "一年花了{y}，月均多少"), en=("{y} salary per month", "an annual fee of {y} is how much per month", "my yearly pay is {y}; what's one month", "on {y} a year what do I get each month", "break {y} per year down to months", "annual salary {y}, monthly", "{y} a year, how much a month", "I earn {y} per year, what's that monthly", "{w} makes {y} yearly, per month", "{y} per annum is how much each month", "yearly rent {y}, monthly rent"), say_zh=("每月 {r} 元。", "月薪 {r} 元。"), say_en=("That is {r} a month.", "{r} per month."), weight=0.9),
    Family("salary_thirteen", pay, "print({m}*{k})",
           zh=("月薪{m}，{k}薪，年薪多少", "每月{m}，一年发{k}个月工资，一共多少", "{k}薪，月工资{m}，全年收入", "offer月薪{m}乘{k}个月，年包多少"), en=("{m} a month, {k} months' pay a year, annual salary", "monthly {m} paid {k} times a year, total", "I get {k} salaries of {m}, how much a year"), say_zh=("一年 {r} 元。",), say_en=("That is {r} a year.",), weight=0.5),
    Family("wage_hours", pay, "print(round({h}*{t}, 2))",
           zh=("时薪{h}，干了{t}小时，多少钱", "一小时{h}，{t}个小时工资多少", "兼职每小时{h}，这周做了{t}小时，拿多少", "{w}时薪{h}，加班{t}小时，加班费多少", "小时工{h}一小时，{t}小时共计", "停车一小时{h}，停了{t}小时，收多少", "家教每小时{h}，上了{t}小时，收入"), en=("{h} an hour for {t} hours", "hourly wage {h}, worked {t} hours, pay", "how much do I earn working {t} hours at {h} an hour", "{w} worked {t} hours at {h} per hour, wages", "{t} hours of tutoring at {h}/hour", "parking costs {h} an hour, {t} hours, total", "pay for {t} h at {h}/h"), say_zh=("一共 {r} 元。", "{r} 元。"), say_en=("That is {r}.", "The pay is {r}."), weight=0.8),
    Family("wage_hourly", pay, "print(round({m}/({d}*8), 2))",
           zh=("月薪{m}，一个月上{d}天班，每天8小时，时薪多少", "月工资{m}，每月工作{d}天，一天8小时，折合每小时多少钱", "{m}一个月，{d}个工作日，每天8小时，时薪"), en=("{m} a month, {d} working days of 8 hours, hourly wage", "monthly pay {m}, {d} days a month, 8 hours a day, how much per hour", "hourly rate if I earn {m} for {d} days of 8 hours"), say_zh=("时薪 {r} 元。",), say_en=("That is {r} an hour.",), weight=0.5),
    Family("wage_daily", pay, "print(round({m}/{d}, 2))",
           zh=("月薪{m}，上班{d}天，日薪多少", "月工资{m}，按{d}天算，一天多少钱", "{m}一个月，{d}天，平均每天", "这个月花了{m}，{d}天，日均多少"), en=("{m} a month over {d} days, per day", "monthly pay {m}, {d} working days, daily wage", "I spent {m} in {d} days, daily average", "daily rate for {m} with {d} days"), say_zh=("每天 {r} 元。", "日薪 {r} 元。"), say_en=("That is {r} a day.", "{r} per day."), weight=0.5),
    Family("raise", pay, "print(round({m}*(1+{p}), 2))",
           zh=("现在月薪{m}，公司普调{p}，之后每月多少", "工资从{m}涨{p}，涨到多少", "{m}加薪{p}", "升职加薪{p}，原工资{m}，新工资是多少", "{w}每月{m}，年底涨了{p}，现在月薪几元", "月薪{m}，涨薪{p}后多少", "工资{m}加薪{p}，新工资多少", "老板给{w}涨{p}工资，原来{m}，现在多少", "{m}的薪水上调{p}，调完是几", "跳槽涨幅{p}，现在月薪{m}，能拿到多少", "房租{m}，房东要涨{p}，涨完每月多少"), en=("{m} plus a {p} raise", "current pay {m}, promotion brings {p} more, new pay", "my boss offers {p} on top of {m}, how much will I get", "{w}'s {m} salary grows by {p}, what does it become", "after a {p} increase my {m} rent will be", "salary {m}, {p} raise, new salary", "I make {m} and get a {p} raise, what's my new pay", "{w} earns {m}, after a {p} pay rise", "pay of {m} goes up {p}", "rent {m} increased by {p}, new rent", "what will I earn if my {m} wage is raised {p}"), say_zh=("涨后 {r} 元。", "是 {r} 元。"), say_en=("It will be {r}.", "The new amount is {r}."), weight=0.9),
    Family("exchange_times", exchange, "print(round({a}*{q}, 2))",
           zh=("手上{a}{u}，牌价{q}，能换几{v}", "{q}的汇率，{a}{u}值多少{v}", "{a}{u}×{q}汇率等于多少{v}", "去旅游带了{a}{u}，1{u}换{q}{v}，总共能换多少{v}", "1{u}可兑{q}{v}，把{a}{u}全换了有多少{v}", "{u}对{v}是{q}，{a}{u}是几{v}", "货款{a}{u}，结汇价{q}，收到多少{v}", "{a}{u}按汇率{q}能换多少{v}", "汇率{q}，{a}{u}等于多少{v}", "1{u}={q}{v}，{a}{u}是多少{v}", "{a}{u}换{v}，汇率{q}", "{u}兑{v}汇率{q}，{a}{u}换成{v}多少", "今天汇率{q}，我有{a}{u}，换{v}能拿多少", "一{u}兑{q}{v}，{a}{u}合几{v}", "{a}{u}折合{v}是多少，按{q}算", "出差报销{a}{u}，汇率{q}，报多少{v}", "按1比{q}，{a}{u}兑换{v}"), en=("rate {q}: {a} {u} in {v}", "one {u} equals {q} {v}; convert {a} {u}", "sell {a} {u} at {q} {v} per {u}, proceeds in {v}", "the bank gives {q} {v} for 1 {u}, I bring {a} {u}", "invoice of {a} {u}, {q} {v} to the {u}, total in {v}", "travelling with {a} {u}, the rate is {q} {v} for one, how many {v} do I have", "{a} {u} at a rate of {q}, how many {v}", "exchange rate {q}, convert {a} {u} to {v}", "1 {u} = {q} {v}, what is {a} {u} in {v}", "{a} {u} to {v} at {q}", "if one {u} buys {q} {v}, how many {v} for {a} {u}", "changing {a} {u} into {v}, the rate is {q}", "how much is {a} {u} in {v} when the rate is {q} {v} per {u}", "I have {a} {u}; at {q} {v} each, what do I get in {v}", "with a rate of {q}, {a} {u} becomes how many {v}", "expense of {a} {u}, rate {q}, amount in {v}"), say_zh=("能换 {r} {v}。", "是 {r} {v}。", "等于 {r} {v}。"), say_en=("That is {r} {v}.", "You get {r} {v}."), weight=1.2),
    Family("exchange_divide", exchange, "print(round({a}/{q}, 2))",
           zh=("1{u}合{q}{v}，{a}{v}是多少{u}", "{a}{v}够换几{u}，每{u}{q}{v}", "工资{a}{v}，1{u}={q}{v}，相当于多少{u}", "一{u}价值{q}{v}，拿{a}{v}去换，得多少{u}", "1{u}={q}{v}，{a}{v}能换多少{u}", "{a}{v}换{u}，一{u}要{q}{v}", "汇率1{u}兑{q}{v}，手里{a}{v}，换成{u}是多少", "{u}汇率{q}，{a}{v}可以买多少{u}", "一{u}等于{q}{v}，那么{a}{v}等于几{u}", "想用{a}{v}换{u}，1{u}合{q}{v}，能换多少"), en=("{q} {v} buys 1 {u}; how many {u} does {a} {v} buy", "with {a} {v} and a price of {q} {v} per {u}, how many {u}", "each {u} costs {q} {v}, spend {a} {v}, get how many {u}", "{a} {v} at {q} {v} per {u}, in {u}", "1 {u} = {q} {v}, how many {u} for {a} {v}", "{a} {v} into {u} when one {u} costs {q} {v}", "a {u} costs {q} {v}; how many {u} can I buy with {a} {v}", "the rate is {q} {v} per {u}, change {a} {v} to {u}", "one {u} is {q} {v}, so {a} {v} is how many {u}"), say_zh=("能换 {r} {u}。", "是 {r} {u}。"), say_en=("That is {r} {u}.", "You get {r} {u}."), weight=1),
    Family("unit_price", basket, "print(round({a}/({n}), 2))",
           zh=("{a}能买{n}个{g}，那一个多少", "{n}个{g}总价{a}，求单价", "一共付了{a}，{n}个{g}，算算每个几元", "{g}{a}{n}个，合多少钱一个", "促销{n}件{a}，折合单件多少钱", "{n}个{g}{a}，一个多少钱", "{a}买了{n}个{g}，单价多少", "{g}{n}个一共{a}，平均每个多少", "一箱{n}个{g}卖{a}，每个合多少钱", "{a}{n}个，单价", "买{n}份{g}花了{a}，每份几元", "{n}斤{g}{a}，一斤多少钱", "团购{g}，{n}件{a}，一件划多少"), en=("total {a} for {n} {g}, cost of each", "{a} / {n} {g}, single price", "bulk deal: {n} {g} for {a}, how much does each work out at", "if {n} {g} come to {a}, one is how much", "paid {a} altogether for {n} {g}, price of one", "{n} {g} cost {a}, how much is one", "{a} for {n} {g}, unit price", "I paid {a} for {n} {g}, price each", "price per item when {n} {g} cost {a}", "a pack of {n} {g} is {a}, how much per piece", "{n} for {a}, each", "what does a single one cost if {n} {g} are {a}"), say_zh=("每个 {r} 元。", "单价 {r} 元。"), say_en=("Each costs {r}.", "{r} each."), weight=1),
    Family("total_price", basket, "print(round({a}*{n}, 2))",
           zh=("一个{g}{a}，{n}个几块钱", "{n}个{a}的{g}总价是多少", "{g}单价{a}×{n}个", "要{n}个{g}，报价{a}一个，合计多少", "{a}一个，来{n}个，给多少钱", "{g}{a}一个，买{n}个多少钱", "每个{g}{a}，{n}个一共多少", "单价{a}，数量{n}，总价", "{a}一份的{g}，要{n}份，总共多少", "买{n}个{g}，每个{a}，要付多少", "{w}买了{n}个{g}，单价{a}，花了多少钱", "公司采购{n}个{g}，每个{a}，预算要多少"), en=("{n} x {a} {g}, total", "one costs {a}, {n} of them cost", "at {a} apiece, {n} {g} come to", "the shop charges {a} for one, I take {n}, how much", "quote: {n} {g}, {a} per unit, sum", "{n} {g} at {a} each, total", "{g} cost {a} each, how much for {n}", "buy {n} {g} at {a} apiece, what do I pay", "unit price {a}, quantity {n}, total price", "{w} buys {n} {g} for {a} each, cost", "how much are {n} {g} if one is {a}", "order of {n} {g}, {a} per piece, total cost"), say_zh=YUAN, say_en=SUM, weight=1),
    Family("share_bill", basket, "print(round({a}/{k}, 2))",
           zh=("总共{a}，{k}人平摊", "{k}个室友分摊{a}电费，每人几块", "我们{k}个人一起花了{a}，一人该给多少", "{a}的车费{k}个人平分，一个人出多少钱", "{k}人团建花{a}，人均消费", "{k}个人平分{a}，每人多少", "吃饭{a}，{k}个人AA，一人多少", "{a}{k}人均摊，每人出几元", "聚餐花了{a}，{k}个人分，人均多少", "打车{a}，{k}个人拼，每人付多少", "房租{a}，{k}个人合租，每人多少钱", "奖金{a}，{k}个人平均分，每人拿多少", "礼物{a}，我们{k}个人凑钱，各出多少"), en=("{a} among {k} people", "{k} of us owe {a} together, what is each share", "electricity bill {a}, {k} flatmates, per person", "each person's share of {a} for {k} people", "team dinner {a}, headcount {k}, cost per person", "split {a} between {k} people", "{a} bill, {k} people, each", "{k} friends share a {a} dinner, how much each", "taxi was {a}, {k} of us, per person", "rent {a} shared by {k} roommates", "divide {a} evenly among {k}", "bonus of {a} split {k} ways", "we're {k} people and spent {a}, how much per head", "a gift for {a}, {k} of us chip in, each pays"), say_zh=("每人 {r} 元。", "人均 {r} 元。"), say_en=("Each pays {r}.", "That is {r} each."), weight=1),
    Family("budget_left", outlay, "print(round({a}-{b}-{c}-{d}, 2))",
           zh=("一共{a}，{b}买书，{c}买文具，{d}吃饭，剩下多少", "{a}减去{b}、{c}、{d}三笔开支还有多少", "月收入{a}，固定支出{b}、{c}、{d}，可以存多少", "{a}的预算，三项支出{b}，{c}，{d}，剩余", "预算{a}，花了{b}、{c}和{d}，还剩多少", "有{a}，吃饭{b}，打车{c}，买衣服{d}，剩多少钱", "工资{a}，房租{b}，水电{c}，吃饭{d}，还能剩多少", "{a}的经费，已用{b}、{c}、{d}，余额多少", "我带了{a}，先花{b}再花{c}又花{d}，还有几元", "账户{a}，支出{b}，{c}，{d}，余额", "项目预算{a}，人力{b}，设备{c}，差旅{d}，结余多少"), en=("my pay is {a}; bills are {b}, {c} and {d}; what can I save", "{a} in the account, three charges of {b}, {c}, {d}, what remains", "how much of {a} is left after {b}, {c} and {d}", "wallet {a}, books {b}, pens {c}, lunch {d}, change left", "budget {a}, spent {b}, {c} and {d}, how much is left", "I had {a}, paid {b} for food, {c} for a taxi and {d} for clothes, what remains", "salary {a}, rent {b}, utilities {c}, groceries {d}, left over", "{a} minus expenses of {b}, {c}, {d}", "starting with {a}, after spending {b}, then {c}, then {d}, balance", "project budget {a}; used {b} on staff, {c} on equipment, {d} on travel; remaining"), say_zh=("还剩 {r} 元。", "余额 {r} 元。"), say_en=("{r} is left.", "You have {r} left."), weight=1),
    Family("budget_left_two", outlay, "print(round({a}-{b}-{c}, 2))",
           zh=("预算{a}，用掉{b}和{c}，还剩多少", "钱包里{a}，买菜{b}，买水果{c}，剩多少", "总共{a}，扣{b}再扣{c}，余多少", "卡里{a}，刷了{b}和{c}，余额几元"), en=("budget {a}, used {b} and {c}, what's left", "I had {a}, spent {b} on lunch and {c} on coffee, how much left", "from {a} take {b} and {c}, remaining money", "balance {a}, payments of {b} and {c}"), say_zh=("还剩 {r} 元。",), say_en=("{r} is left.",), weight=0.6),
    Family("depreciation", asset, "print(round(({a}-{b})/{n}, 2))",
           zh=("直线法折旧：原价{a}，残值{b}，{n}年，每年", "公司买{g}花{a}，残值估{b}，用{n}年，每年折旧是多少", "{g}原值{a}，残值{b}，使用{n}年，直线法每年折旧多少", "{a}买的{g}，{n}年后残值{b}，年折旧额", "固定资产{a}，预计残值{b}，寿命{n}年，直线折旧每年多少", "{g}{a}，净残值{b}，{n}年折旧，一年折多少"), en=("depreciate {a} down to {b} over {n} years, straight line, per year", "a {g} for {a}, scrap value {b}, useful life {n} years, annual depreciation expense", "straight line depreciation: cost {a}, salvage {b}, {n} years", "a {g} bought for {a}, worth {b} after {n} years, yearly depreciation", "annual straight-line depreciation of a {a} {g} with residual value {b} over {n} years", "{g} costs {a}, residual {b}, life {n} years, depreciation per year"), say_zh=("每年折旧 {r} 元。",), say_en=("It loses {r} a year.", "The yearly depreciation is {r}."), weight=0.7),
    Family("stock_gain", shares, "print(round(({b}-{a})*{n}, 2))",
           zh=("股票{a}买入，{b}卖出，{n}股，赚了多少", "{n}股，成本价{a}，现价{b}，盈亏多少", "买了{n}股，买价{a}，现在{b}，赚多少钱", "{a}进{b}出，{n}股，收益", "持仓{n}股，成本{a}，现在涨跌到{b}，浮盈多少"), en=("bought {n} shares at {a}, sold at {b}, gain", "{n} shares from {a} to {b}, profit or loss", "I own {n} shares bought at {a}, now {b}, how much have I made", "stock went from {a} to {b}, I hold {n} shares, gain", "profit on {n} shares: buy {a}, sell {b}"), say_zh=("盈亏 {r} 元。", "是 {r} 元。"), say_en=("The gain is {r}.", "That makes {r}."), weight=0.8),
    Family("cagr", growth, "print(round(({b}/({a}))**(1/{n})*100-100, 2))",
           zh=("{a}涨到{b}花了{n}年，每年平均回报率", "从{a}增长到{b}，历时{n}年，年均复合增速多少", "基金{n}年前{a}，如今{b}，年化回报", "{n}年，{a}→{b}，年化", "房价{n}年间由{a}到{b}，平均每年涨百分之几", "{a}{n}年变成{b}，年化收益率多少", "从{a}到{b}用了{n}年，年均复合增长率", "投资{a}，{n}年后{b}，年化多少", "{n}年前{a}，现在{b}，平均每年增长百分之几（复利）", "CAGR：{a}到{b}，{n}年", "{n}年时间从{a}涨到{b}，复合年增长率是多少", "营收{n}年由{a}增至{b}，年均增速"), en=("from {a} to {b} in {n} years, what's that per year in percent", "{n} years, {a} to {b}, CAGR", "growth per annum if {a} turns into {b} over {n} years", "fund grew from {a} to {b} in {n} years, annualised", "yearly rate of return: {a} invested, worth {b} {n} years later", "{a} became {b} in {n} years, annual return", "CAGR from {a} to {b} over {n} years", "compound annual growth rate {a} -> {b}, {n} years", "I invested {a} and have {b} after {n} years, what's the yearly return in percent", "average yearly growth from {a} to {b} in {n} years, compounded", "what annual rate turns {a} into {b} in {n} years", "annualized return: start {a}, end {b}, {n} years"), say_zh=("年化 {r}%。", "每年约 {r}%。"), say_en=("About {r}% a year.", "The annual rate is {r}%."), weight=1),
    Family("fuel_cost", trip, "print(round({a}*{c}/100*{k}, 2))",
           zh=("路程{a}公里，油耗每百公里{c}升，油价{k}元每升，一趟油费多少", "我打算开{a}公里，车子百公里{c}升，油价{k}，要花几块油钱", "{a}公里 {c}升/百公里 油价{k} 油费", "开{a}公里，百公里油耗{c}升，油价{k}，油费多少", "跑{a}公里，油耗{c}个油，一升{k}元，要多少油钱", "{a}公里路程，每百公里{c}升，油价{k}元，花多少", "自驾{a}公里，车油耗{c}L/100km，汽油{k}一升，油钱几何", "全程{a}km，百公里{c}升，{k}元/升，加油费", "回老家{a}公里，百公里耗油{c}升，油{k}块一升，单程油费多少"), en=("{a} km trip, {c} L per 100 km, {k} per L, fuel bill", "we drive {a} km, burn {c} liters every 100 km and pay {k} a liter, what's the fuel bill", "petrol money for {a} km with {c} liters/100 km at {k} each", "{a} km at {c} l/100km, fuel costs {k} per liter, total", "fuel cost for {a} km, consumption {c} liters per 100 km, {k} a liter", "driving {a} km, the car uses {c} liters per 100 km and gas is {k} a liter, cost", "trip of {a} kilometers, {c} L/100 km, price {k}, how much for gas", "how much do I pay for petrol over {a} km at {c} l per 100 and {k} per litre"), say_zh=("油费 {r} 元。", "大约 {r} 元。"), say_en=("The fuel costs {r}.", "About {r}."), weight=0.8),
    Family("fuel_litres", trip, "print(round({a}*{c}/100, 2))",
           zh=("开{a}公里，百公里油耗{c}升，要多少升油", "跑{a}公里，每百公里{c}升，耗油多少", "{a}km，油耗{c}L/100km，需要加几升油"), en=("how many liters for {a} km at {c} l/100km", "{a} km, {c} liters per 100 km, fuel needed", "fuel used over {a} kilometers with {c} L/100 km"), say_zh=("{r} 升。", "要 {r} 升。"), say_en=("{r} liters.", "You need {r} liters."), weight=0.5),
    Family("months_total", monthly, "print(round({a}*{n}, 2))",
           zh=("每月{a}，{n}个月一共多少", "一个月{a}，交{n}个月要多少钱", "月租{a}，租{n}个月", "每个月存{a}，{n}个月后有多少", "会员每月{a}，续{n}个月多少钱", "月供{a}，还{n}个月总共多少", "房租一月{a}，{n}个月房租几元"), en=("{a} a month for {n} months", "rent {a} per month, {n} months total", "saving {a} monthly, how much after {n} months", "subscription of {a} a month, cost for {n} months", "{n} monthly payments of {a}", "how much is {n} months at {a} each"), say_zh=YUAN, say_en=SUM, weight=0.7),
    Family("years_total", monthly, "print(round({a}*12*{y}, 2))",
           zh=("每月{a}，{y}年一共多少", "月租{a}，租{y}年要多少钱", "每个月存{a}，存{y}年有多少（不算利息）", "月费{a}，{y}年总共花多少", "每月还{a}，还{y}年，总共还多少"), en=("{a} a month for {y} years, total", "rent {a} per month over {y} years", "saving {a} every month for {y} years without interest", "a {a} monthly fee, how much in {y} years", "paying {a} monthly for {y} years adds up to"), say_zh=YUAN, say_en=SUM, weight=0.7),
    Family("months_needed", monthly, "import math\nprint(math.ceil({b}/({a})))",
           zh=("每月存{a}，存到{b}要几个月", "想攒{b}，一个月存{a}，要多少个月", "目标{b}，月存{a}，多久能存够", "欠{b}，每月还{a}，几个月还清", "买车要{b}，每月攒{a}，得攒几个月"), en=("saving {a} a month, how many months to reach {b}", "I need {b} and save {a} monthly, months needed", "goal {b}, {a} per month, how long", "debt of {b}, paying {a} a month, months to pay off", "how many months of {a} until I have {b}"), say_zh=("需要 {r} 个月。", "{r} 个月。"), say_en=("It takes {r} months.", "{r} months."), weight=0.7),
    Family("years_to_target", growth, "import math\nprint(round(math.log({b}/({a}))/math.log(1+{p}), 2))",
           zh=("{a}按年化{p}复利，多少年变成{b}", "本金{a}，年利率{p}，几年能到{b}", "每年增长{p}，从{a}到{b}要多少年", "想从{a}滚到{b}，年收益{p}，需要几年", "年复利{p}，{a}涨到{b}得多久"),
           en=("how many years for {a} to become {b} at {p} compound", "{a} at {p} a year, years until it reaches {b}", "growing {p} a year, how long from {a} to {b}", "time needed to get from {a} to {b} at {p} annually", "when will {a} be {b} if it earns {p} yearly, in years"),
           say_zh=("大约 {r} 年。", "需要 {r} 年。"), say_en=("About {r} years.", "It takes {r} years."), weight=0.6),
    Family("yearly_rate_simple", growth, "print(round(({b}-{a})/({a})/{n}*100, 2))",
           zh=("{a}存{n}年单利拿回{b}，年利率多少", "借{a}，{n}年后还{b}，单利年利率是多少", "本金{a}，{n}年后本息{b}，按单利算年利率百分之几"),
           en=("{a} became {b} after {n} years of simple interest, yearly rate", "borrowed {a}, repaid {b} after {n} years, simple annual rate in percent", "what simple interest rate turns {a} into {b} in {n} years"),
           say_zh=("年利率 {r}%。",), say_en=("The yearly rate is {r}%.",), weight=0.5),
    Family("overtime", pay, "print(round({h}*1.5*{t}, 2))",
           zh=("时薪{h}，加班按1.5倍，加班{t}小时多少钱", "平时一小时{h}，加班1.5倍工资，加了{t}小时班，加班费几元", "加班费1.5倍，时薪{h}，{t}小时"),
           en=("hourly wage {h}, time and a half for {t} hours of overtime", "{h} an hour, overtime at 1.5 times, {t} hours, overtime pay", "overtime pay for {t} hours at 1.5x of {h}"),
           say_zh=("加班费 {r} 元。",), say_en=("The overtime pay is {r}.",), weight=0.4),
    Family("change_back", outlay, "print(round({a}-{b}, 2))",
           zh=("付了{a}，东西{b}，找多少钱", "给老板{a}，花了{b}，应该找回几元", "拿{a}买{b}的东西，找零多少", "手里{a}，花掉{b}，还剩多少", "余额{a}，扣了{b}，现在多少", "存款{a}，取走{b}，剩下多少钱"),
           en=("paid {a} for something that costs {b}, change", "I gave {a} and the bill was {b}, how much change do I get", "balance {a}, withdraw {b}, what's left", "I have {a} and spend {b}, how much remains", "{a} minus a {b} purchase"),
           say_zh=("找 {r} 元。", "还剩 {r} 元。"), say_en=("You get {r} back.", "{r} is left."), weight=0.8),
    Family("house_price", lambda rng, lang: {"a": plain(rng.choice((rng.randint(30, 300), f"{rng.randint(40, 180)}.{rng.randint(1, 9)}"))), "k": plain(rng.randint(20, 900) * 100)}, "print(round({a}*{k}, 2))",
           zh=("{a}平的房子，每平{k}，总价多少", "房价{k}一平，买{a}平米要多少钱", "{a}平方米，单价{k}元，房子总共多少", "面积{a}㎡，均价{k}元/㎡，总价", "一套{a}平，{k}一平，全款几元"),
           en=("a flat of {a} square meters at {k} per square meter, price", "{k} per m², {a} m², total price", "house of {a} sqm, {k} a sqm, how much", "price of {a} square meters when one costs {k}"),
           say_zh=("总价 {r} 元。", "一共 {r} 元。"), say_en=("The price is {r}.", "It costs {r}."), weight=0.6),
    Family("regular_saving", regular, "r = {p}/12\nprint(round({s}*((1+r)**({n}*12)-1)/r, 2))",
           zh=("每月定投{s}，年化{p}，{n}年后有多少", "每个月存{s}，年利率{p}，{n}年后本息多少", "定投{s}一个月，收益率{p}，坚持{n}年能有多少钱", "月投{s}，{n}年，年化{p}，终值"), en=("invest {s} every month at {p} a year, value after {n} years", "monthly deposits of {s}, {p} annual interest, {n} years", "saving {s} a month at {p}, how much after {n} years with interest", "future value of {s} monthly for {n} years at {p}"), say_zh=TOTAL_ZH, say_en=TOTAL_EN, weight=0.6),
)
