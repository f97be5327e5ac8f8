"""Discounts as shops word them: 七五折, 满减, 第二件半价, 买三送一, a quarter off and then another 10 %.

``d`` and ``e`` are what remains of a price, whatever the language says of it. Knows no shop and no price.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Family, Lang, Slot, Slots
from bot.training.recipe.slots import ZH_DIGITS
from bot.training.recipe.told import said
from bot.training.recipe.weave import Telling, remark, story, who, words

GOODS = words("外套,毛衣,耳机,电饭煲,行李箱,跑鞋,台灯,吹风机,书包,键盘,羽绒服,手表,微波炉,裙子,平板,音箱,衬衫,空调", "coat,sweater,headset,kettle,suitcase,pair of boots,lamp,hair dryer,backpack,keyboard,watch,dress,tablet,speaker,shirt,sofa,bike,drill")
PIECES = words("毛巾,T恤,酸奶,洗发水,面包,牙膏,袜子,可乐,面膜,短裤,纸巾,杯子,绘本,咖啡", "towels,T-shirts,yoghurts,shampoos,muffins,candles,socks,cokes,notebooks,caps,mugs,coffees,pizzas,plants")
SIGNS = ("元", "块", "元", "块钱", "")


def remaining(rng: Random, lang: Lang) -> Slot:
    """A discount whose code is the factor that remains."""
    if lang == "en":
        n = rng.choice((5, 10, 10, 12, 15, 20, 20, 25, 25, 30, 33, 35, 40, 45, 50, 60, 70))
        return Slot(rng.choice((f"{n}%", f"{n}%", f"{n}%", f"{n} %", f"{n} percent")), f"(1-{n}/100)")
    tens, ones = rng.choice((5, 6, 7, 7, 8, 8, 9, 9)), rng.choice((0, 0, 0, 5, 5, 8, 2, 6))
    han, digits = f"{ZH_DIGITS[tens]}{ZH_DIGITS[ones] if ones else ''}折", f"{tens}{ones or ''}折"
    if ones and rng.random() < 0.2:
        return Slot(f"{tens}.{ones}折", f"({tens}{ones}/100)")
    return Slot(han if rng.random() < 0.65 else digits, f"({tens}{ones}/100)")


def purchase(rng: Random, lang: Lang) -> Slots:
    """A price ``a``, a piece's price ``p`` and how many ``n``, discounts ``d`` and ``e``, money off ``c`` above ``m``, more."""
    sign, unit = ("", rng.choice(SIGNS)) if lang == "zh" else (rng.choice("$$$£€"), "")

    def money(value: float) -> Slot:
        slot = said(value, rng, lang, worded=lang == "zh")
        return Slot(f"{sign}{slot.text}{unit}", slot.code)

    a, n = rng.randint(6, 300) * 10 + rng.choice((0, 0, 0, 5, 8, 9)), rng.randint(3, 12)
    p = rng.choice((rng.randint(3, 99), rng.randint(3, 99), rng.randint(20, 300), rng.randint(3, 60) + 0.5, rng.randint(3, 30) + 0.9))
    m = rng.choice([t for t in (30, 50, 60, 100, 199, 200, 300, 400, 500, 600, 1000) if t <= a])
    group, free = rng.choice(((2, 1), (3, 1), (3, 1), (4, 1), (5, 1), (5, 2), (10, 1), (1, 1)))
    b, c = rng.choice((20, 30, 50, 100)), rng.choice([v for v in (5, 10, 15, 20, 30, 40, 50, 80, 100) if v < m])
    word = dict(enumerate(ZH_DIGITS)) | {10: "十"} if lang == "zh" else dict(enumerate(("0", "one", "two", "three", "four", "5", "6", "7", "8", "9", "10")))
    spelling = rng.random() < 0.7
    d, e = remaining(rng, lang), remaining(rng, lang)
    while e.code == d.code:
        e = remaining(rng, lang)
    return {
        "x": remark(rng, lang), "k": who(rng, lang, ""), "g": GOODS(rng, lang, ""), "f": PIECES(rng, lang, ""), "d": d, "e": e,
        "a": money(a), "p": money(p), "q": money(p + rng.randint(2, 40)), "m": money(m), "c": money(c), "b": money(b), "B": money(b * 2), "z": money(a + rng.choice((10, 50, 100))),
        "n": said(n, rng, lang), "N": said(n + rng.randint(2, 8), rng, lang), "s": said(rng.choice((5, 6, 8, 10, 12, 15)), rng, lang, worded=False), "t": said(rng.choice((3, 5, 6, 7, 8, 9, 13, 19, 20)), rng, lang, worded=False),
        "u": Slot(word[group] if spelling else str(group), str(group)), "v": Slot(word[free] if spelling else str(free), str(free)),
    }  # fmt: skip


PAY = ("要付 {r} 元。", "一共 {r} 元。", "是 {r} 元。", "实付 {r} 元。"), ("You pay {r}.", "That comes to {r}.", "It is {r}.", "The price is {r}.")
SAVED = ("省了 {r} 元。", "便宜 {r} 元。", "是 {r} 元。"), ("You save {r}.", "The saving is {r}.", "That is {r} less.")
WAS = ("原价 {r} 元。", "原来卖 {r} 元。", "是 {r} 元。"), ("The original price was {r}.", "It was {r}.", "{r} before the discount.")
RATE = ("{r}%。", "是 {r}%。", "百分之 {r}。"), ("{r}%.", "That is {r} percent.", "It is {r}%.")
ASK_PAY = ("要付多少", "实付多少钱", "到手价是几元", "一共花多少", "得掏多少钱"), ("what do I pay", "what's the final price", "how much is it then", "what does it come to", "how much do I pay in the end")

LABELS = (("a", "价格", "price"), ("p", "单价", "price of one"), ("n", "数量", "number of pieces"), ("N", "数量", "number of pieces"), ("d", "折扣", "discount"), ("c", "减免的金额", "amount taken off"), ("q", "另一样的价格", "other price"), ("z", "付的金额", "amount paid"))


def offer(name: str, code: str, zh: tuple[str, ...], en: tuple[str, ...], asks: Telling = ASK_PAY, say: Telling = PAY, weight: float = 1.0) -> Family:
    """A family of this subject: facts in both languages, the shared questions."""
    return story(name, purchase, code, (zh, asks[0]), (en, asks[1]), say, weight, LABELS)


FAMILIES = (
    offer("fold_price", "print(round({a}*{d}, 2))",
          ("{g}原价{a}，打{d}", "标价{a}的{g}，今天{d}", "店里{g}全部打{d}，吊牌写着{a}", "{k}看中一件{a}的{g}，老板说给{d}", "{g}，{a}，{d}优惠", "这款{g}平时卖{a}，现在搞活动{d}"),
          ("a {g} costs {a}, the sale takes {d} off", "the {g} is {a}, today it's {d} off", "{d} off the {g}, list price {a}", "{k} wants a {g} marked {a}, the discount is {d}", "regular price {a}, minus {d}", "everything is reduced by {d}, the {g} was {a}"), weight=2),
    offer("fold_twice", "print(round({a}*{d}*{e}, 2))",
          ("{g}原价{a}，先打{d}，再打{e}", "{a}的{g}打{d}，会员折上再{e}", "吊牌{a}，活动{d}，刷卡再{e}", "{k}买{g}，标价{a}，店铺{d}，叠加新人{e}", "{d}之后又{e}，{g}标价{a}"),
          ("a {g} at {a}, {d} off, then another {e} off", "{d} off and a further {e} off that, original price {a}", "list price {a}, first {d} off, then {e} off the reduced price", "the {g} was {a}, the sale is {d} off, my card takes an extra {e} off", "{k} gets {d} off a {a} {g} and then an additional {e}"), weight=1.8),
    offer("fold_three", "print(round({a}*{d}*{e}*(1-{s}/100), 2))",
          ("{g}{a}，打{d}，会员{e}，再返{s}%", "原价{a}，{d}后{e}，支付立减{s}%"),
          ("{a} less {d}, then less {e}, then less {s}%", "a {g} for {a}, {d} off, another {e} off, and {s}% off at the till"), weight=0.5),
    offer("fold_then_coupon", "print(round({a}*{d}-{c}, 2))",
          ("{g}标价{a}，打{d}，再用{c}的券", "{a}的{g}先{d}，折后再减{c}", "原价{a}，{d}，又抵扣{c}红包", "{k}买{g}，{a}打{d}，最后立减{c}", "打完{d}还能减{c}，{g}原价{a}"),
          ("the {g} is {a}, {d} off, then a {c} voucher comes off", "{a} with {d} off, and {c} off the reduced price", "first {d} off a {a} {g}, then I use a {c} coupon", "price {a}, discount {d}, gift card {c} afterwards"), weight=1.5),
    offer("coupon_then_fold", "print(round(({a}-{c})*{d}, 2))",
          ("{g}标价{a}，先减{c}，再打{d}", "{a}的{g}减去{c}券后打{d}", "原价{a}，立减{c}，余下的打{d}", "{k}先用{c}的券，剩下的打{d}，{g}原价{a}"),
          ("the {g} is {a}, a {c} voucher comes off first, then {d} off the rest", "{a} minus {c}, and {d} off what remains", "take {c} off the {a} price first, then {d} off", "price {a}, coupon {c}, after that {d} off"), weight=1.1),
    offer("full_reduction", "print(round({a}-{c}, 2))",
          ("满{m}减{c}，{g}卖{a}", "商场满{m}减{c}，我选了一件{a}的{g}", "{g}标价{a}，店里满{m}减{c}", "购物车{a}，活动满{m}减{c}", "{k}买了{a}的{g}，可以用满{m}减{c}的券"),
          ("spend {m} and get {c} off, my basket is {a}", "{c} off orders over {m}, the {g} is {a}", "the {g} costs {a}, orders above {m} get {c} off", "a code gives {c} off from {m}, I'm at {a}"), weight=1.2),
    offer("full_reduction_each", "print(round({a}-{a}//{m}*{c}, 2))",
          ("每满{m}减{c}，{g}卖{a}", "活动每满{m}减{c}，上不封顶，购物车{a}", "{a}的{g}，每满{m}就减{c}", "{k}选了{a}的东西，店里每满{m}减{c}"),
          ("{c} off for every {m} spent, my basket is {a}", "every full {m} takes {c} off, the {g} is {a}", "the {g} costs {a}, {c} comes off per {m}", "for each {m} you save {c}, I spend {a}"), weight=1.1),
    offer("full_reduction_fold", "print(round(({a}-{c})*{d}, 2))",
          ("满{m}减{c}，减完打{d}，{g}标价{a}", "{g}{a}，先用满{m}减{c}，再打{d}", "购物车{a}，满{m}减{c}之后会员{d}"),
          ("{c} off orders over {m}, then {d} off, my order is {a}", "order {a}, above {m} it's {c} less, and members get {d} off the rest"), weight=0.8),
    offer("pieces_reduction", "print(round({n}*{p}+{a}-{c}, 2))",
          ("{f}{p}一个，买{n}个，外加一件{a}的{g}，满{m}减{c}", "{n}份{f}每份{p}，还有{g}{a}，用掉满{m}减{c}的券"),
          ("{n} {f} at {p} each, plus a {g} for {a}, {c} off above {m}", "{f} are {p} apiece and I take {n}, the {g} is {a}, a code takes {c} off orders over {m}"), weight=0.8),
    offer("second_half", "print(round({p}+{p}/2, 2))",
          ("{f}{p}一件，第二件半价，买两件", "第二件半价，单价{p}，拿两份{f}", "{k}买两个{f}，每个{p}，第二个半价", "两件{f}，原价都是{p}，第二件打五折"),
          ("{f} are {p} each, the second is half price, I buy two", "two {f} at {p}, second one half price", "buy one and get the second at half price, price {p}, I take two", "{k} buys two {f} for {p} each, the second at 50% off"), weight=1.2),
    offer("second_half_many", "print(round({n}//2*{p}*1.5+{n}%2*{p}, 2))",
          ("{f}{p}一件，第二件半价，买{n}件", "买{n}个{f}，单价{p}，每两个里第二个半价", "第二杯半价，一杯{p}，我们点了{n}杯"),
          ("{f} are {p} each, every second one is half price, I take {n}", "second item half price, {n} {f} at {p} each", "{n} coffees at {p}, each second cup at half price"), weight=1),
    offer("second_fold", "print(round({p}+{p}*{d}, 2))",
          ("{f}{p}一件，第二件{d}，买两件", "两件{f}，单价{p}，第一件原价，第二件打{d}", "第二件{d}，{k}拿了两份{p}的{f}"),
          ("{f} cost {p}, the second is {d} off, I buy two", "two {f} at {p}, the second with {d} off", "full price {p} for the first, {d} off the second, two pieces"), weight=0.9),
    offer("buy_some_get_some", "print(round(({n}-{n}//({u}+{v})*{v})*{p}, 2))",
          ("买{u}送{v}，{f}{p}一个，一共要{n}个", "{f}买{u}送{v}，单价{p}，想拿到{n}个", "店里买{u}送{v}，{k}要{n}份{f}，每份{p}", "{p}一盒的{f}，买{u}送{v}，需要{n}盒"),
          ("buy {u} get {v} free, {f} are {p} each, I need {n}", "{f} at {p}, for every {u} you get {v} free, I want {n} in all", "a buy-{u}-get-{v}-free offer, price {p}, {n} {f} wanted", "{k} needs {n} {f}, each {p}, buy {u} and get {v} free"), weight=1.4),
    offer("buy_some_get_some_count", "print({n}+{n}//{u}*{v})",
          ("{f}买{u}送{v}，付了{n}个的钱", "买{u}送{v}，{k}买了{n}份{f}", "活动买{u}送{v}，结账{n}盒{f}"),
          ("buy {u} get {v} free, I pay for {n} {f}", "{k} pays for {n} {f}, every {u} bring {v} free", "the offer is buy {u} get {v} free, {n} {f} are paid"),
          (("一共拿到几个", "能拿多少份", "总共到手多少"), ("how many do I get", "how many go home with me", "how many in all")), (("一共 {r} 个。", "能拿到 {r} 个。", "是 {r}。"), ("You get {r}.", "{r} in all.", "That is {r}.")), 0.9),
    offer("fold_original", "print(round({a}/{d}, 2))",
          ("{g}打{d}后{a}", "打了{d}，付了{a}", "{k}用{a}买到{d}的{g}", "{d}促销价是{a}", "{g}现价{a}，已经打{d}"),
          ("after {d} off the {g} costs {a}", "the sale price is {a}, that's with {d} off", "{k} paid {a} for a {g} at {d} off", "{a} is what's left after a {d} discount", "reduced by {d}, it sells for {a}"),
          (("原价多少", "打折前多少钱", "原来卖几元", "吊牌价是多少"), ("what was the original price", "what did it cost before", "full price please", "how much before the discount")), WAS, 1.5),
    offer("fold_original_coupon", "print(round(({a}+{c})/{d}, 2))",
          ("{g}打{d}，再减{c}，最后付了{a}", "先{d}后用{c}的券，实付{a}", "{k}付了{a}，这是{d}再减{c}之后的价"),
          ("after {d} off and a {c} voucher I paid {a}", "{d} off, then {c} off, final price {a}", "{k} paid {a}, that's with {d} off and {c} taken off afterwards"),
          (("原价多少", "吊牌价是多少", "打折前几元"), ("what was the original price", "what did it cost before", "list price")), WAS, 0.9),
    offer("fold_original_twice", "print(round({a}/({d}*{e}), 2))",
          ("{g}先{d}再{e}，成交价{a}", "打{d}后又打{e}，付了{a}", "折上折，{d}加{e}，最后{a}"),
          ("{d} off, then another {e} off, I paid {a}", "after {d} and a further {e} off the {g} is {a}", "two reductions, {d} and then {e}, leave {a}"),
          (("原价多少", "吊牌价是几元", "没打折时多少钱"), ("what was the original price", "price before both", "list price")), WAS, 0.8),
    offer("fold_saved", "print(round({a}*(1-{d}), 2))",
          ("{g}原价{a}，打{d}买的", "{a}的{g}，{d}拿下", "标价{a}，{d}成交", "{k}用{d}买了原价{a}的{g}"),
          ("a {a} {g} with {d} off", "the {g} was {a}, I got {d} off", "list price {a}, discount {d}", "{k} buys the {a} {g} at {d} off"),
          (("省了多少钱", "便宜几元", "比原价少付多少", "优惠金额是多少"), ("how much do I save", "what's the saving", "how much less is that", "how much comes off")), SAVED, 1.2),
    offer("fold_saved_many", "print(round({n}*{p}*(1-{d}), 2))",
          ("{f}{p}一个，打{d}，买了{n}个", "{n}件{f}，单价{p}，全部{d}"),
          ("{n} {f} at {p} each, all {d} off", "{f} are {p} apiece, {d} off, I take {n}"),
          (("一共省了多少", "总共便宜几元", "比原价少花多少"), ("how much is saved in all", "total saving", "how much less than full price")), SAVED, 0.8),
    offer("fold_many", "print(round({n}*{p}*{d}, 2))",
          ("{f}{p}一个，买{n}个，打{d}", "{n}份{f}，每份{p}，整单{d}", "{k}团购{n}件{f}，单价{p}，给了{d}", "每个{f}{p}，现在{d}，要{n}个"),
          ("{n} {f} at {p} each, {d} off the lot", "{f} are {p}, I take {n}, with {d} off", "each of the {f} is {p}, the discount is {d}, {n} of them", "{k} orders {n} {f}, unit price {p}, {d} off"), weight=1.2),
    offer("fold_many_change", "print(round({z}-{a}*{d}, 2))",
          ("{g}{a}，打{d}，给了{z}", "{k}买{a}的{g}，{d}，付{z}", "原价{a}，{d}，我递过去{z}"),
          ("the {g} is {a}, {d} off, I hand over {z}", "{a} with {d} off, paid with {z}", "{k} buys a {a} {g}, gets {d} off and pays with {z}"),
          (("找回多少", "应找几元", "还剩多少钱"), ("how much change", "what comes back", "what's left")), (("找回 {r} 元。", "还剩 {r} 元。", "是 {r} 元。"), ("{r} comes back.", "The change is {r}.", "{r} is left.")), 0.9),
    offer("fold_two_goods", "print(round(({a}+{q})*{d}, 2))",
          ("{g}{a}，{f}{q}，一起打{d}", "两样东西{a}和{q}，合计打{d}", "{k}买{g}花{a}，又加{f}{q}，全单{d}"),
          ("a {g} for {a}, some {f} for {q}, {d} off both", "two items at {a} and {q}, {d} off the total", "{k} takes a {g} at {a}, adds {f} for {q}, and gets {d} off everything")),
    offer("fold_one_of_two", "print(round({a}*{d}+{q}, 2))",
          ("{g}{a}，打{d}，{f}{q}不打折", "{k}买{g}，原价{a}，{d}，另买{f}，{q}，没折扣"),
          ("a {g} for {a}, {d} off, and {f} for {q} at full price", "{a} with {d} off, plus {q} not reduced"), weight=0.8),
    offer("fold_above", "print(round({n}*{p}+({N}-{n})*{p}*{d}, 2))",
          ("{f}{p}一个，前{n}个原价，超过的打{d}，买了{N}个", "买{N}件{f}，单价{p}，{n}件以内不打折，其余{d}"),
          ("{f} are {p} each, the first {n} at full price, {d} off the others, I buy {N}", "{N} {f} at {p}, {d} off only above {n} pieces"), weight=0.9),
    offer("offers_compared", "print(round(abs({a}*{d}-({a}-{c})), 2))",
          ("{g}{a}，甲店打{d}，乙店满{m}减{c}", "同一个{g}，标价{a}，一家{d}，另一家满{m}减{c}", "{a}的{g}，第一种是{d}，第二种直接减{c}"),
          ("a {g} is {a}, one shop takes {d} off, the other takes {c} off", "price {a}, either {d} off or {c} off", "{a} on both sites, the first gives {d} off, the second {c} off above {m}"),
          (("两家差多少钱", "相差几元", "差价是多少"), ("what's the difference", "how far apart are they", "how much cheaper is the better one")), (("差 {r} 元。", "相差 {r} 元。"), ("The difference is {r}.", "{r}.")), 0.9),
    offer("folds_compared", "print(round(abs({a}*{d}-{q}*{e}), 2))",
          ("甲店{a}打{d}，乙店{q}打{e}", "一家原价{a}，{d}，另一家原价{q}，{e}"),
          ("shop one asks {a} less {d}, shop two {q} less {e}", "{a} at {d} off or {q} at {e} off"),
          (("两家差多少钱", "相差几元", "便宜的那家便宜多少"), ("what's the difference", "how far apart are they", "how much cheaper is the better one")), (("差 {r} 元。", "相差 {r} 元。"), ("The difference is {r}.", "{r}.")), 0.6),
    offer("fold_with_tax", "print(round({a}*{d}*(1+{t}/100), 2))",
          ("{g}{a}，打{d}，再加{t}%的税", "不含税{a}，{d}后加收{t}%税费", "{a}的{g}，折扣{d}，税率{t}%"),
          ("the {g} is {a}, {d} off, then {t}% sales tax", "{a} with {d} off, tax of {t}% on the reduced price", "a {a} {g}, discount {d}, plus {t}% VAT", "{d} off {a}, and {t}% tax comes on top"), weight=1.1),
    offer("fold_with_shipping", "print(round({a}*{d}+{s}, 2))",
          ("{g}{a}，打{d}，运费{s}元", "网上{a}的{g}，{d}，邮费{s}", "折扣{d}，原价{a}，快递费另付{s}元"),
          ("the {g} is {a}, {d} off, shipping {s}", "{a} with {d} off, plus {s} for delivery", "{d} off {a}, and postage of {s}"), weight=0.9),
    offer("cashback", "print(round({a}*(1-{s}/100), 2))",
          ("买{g}花了{a}，返现{s}%", "消费{a}，返{s}%到账", "{k}刷卡{a}，返利{s}%"),
          ("a {g} for {a}, {s}% cash back", "I spend {a} and get {s}% back", "{k} pays {a} by card, cashback is {s}%"),
          (("实际花了多少", "净支出是几元", "算下来相当于多少钱"), ("what does it really cost", "net cost", "how much after the cashback")), PAY, 0.8),
    offer("deposit_doubled", "print(round({a}-{B}+{b}, 2))",
          ("{g}{a}，定金{b}抵{B}", "预售价{a}，交{b}定金可抵{B}", "{k}付了{b}定金，抵{B}用，{g}标价{a}"),
          ("the {g} is {a}, a deposit of {b} counts as {B}", "presale price {a}, pay {b} now and it is worth {B}", "{k} pays a {b} deposit, which counts for {B}, price {a}"),
          (("总共花多少", "全部下来几元", "到手价是多少"), ("what does it cost altogether", "total including the deposit", "what do I pay overall")), PAY, 0.6),
    offer("raise_then_fold", "print(round({a}*(1+{s}/100)*{d}, 2))",
          ("{g}{a}，先涨价{s}%，再打{d}", "原价{a}，提价{s}%后打{d}", "商家把{a}的{g}涨{s}%，节日又{d}"),
          ("a {g} at {a} goes up by {s}%, then it's {d} off", "the price of {a} is raised by {s}%, then reduced by {d}", "{a}, plus {s}%, later {d} off"),
          (("现在卖多少", "最后的价格是几元", "现价多少"), ("what's the price now", "final price", "what does it sell for")), PAY, 0.8),
    offer("fold_is_percent", "print(round((1-{d}*{e})*100, 2))",
          ("先打{d}，再打{e}", "{d}叠加{e}", "{d}的基础上又{e}"),
          ("{d} off, then another {e} off", "a {d} discount followed by a further {e} discount", "first {d} off, then {e} off the rest"),
          (("一共便宜了百分之几", "总共降了百分之多少", "合计优惠百分比是多少"), ("what's the total percentage off", "how many percent off is that together", "combined discount in percent")), RATE, 0.8),
    offer("paid_is_fold", "print(round({p}/{q}*10, 2))",
          ("原价{q}，现价{p}", "{f}从{q}降到{p}", "吊牌{q}，实付{p}", "{k}花{p}买到{q}的{f}"),
          ("it was {q}, now it's {p}", "price down from {q} to {p}", "list {q}, paid {p}"),
          (("打了几折", "相当于几折", "折扣是几折"), ("how many tenths of the price is that", "the price is now how many tenths of the old one", "how many tenths do I pay")), (("{r} 折。", "打了 {r} 折。", "相当于 {r} 折。"), ("{r} tenths.", "That is {r} tenths.")), 0.8),
    offer("profit_after_fold", "print(round({a}*{d}-{p}, 2))",
          ("{g}进价{p}，标价{a}，打{d}卖出", "成本{p}，按{a}的{d}出售", "{k}进货花{p}，吊牌{a}，{d}成交"),
          ("a {g} cost us {p}, it is marked {a} and sells at {d} off", "cost {p}, list price {a}, sold with {d} off", "{k} bought it for {p}, asks {a} and gives {d} off"),
          (("赚多少", "利润是几元", "净赚多少钱"), ("what's the profit", "how much is earned", "gain or loss")), (("赚 {r} 元。", "利润 {r} 元。", "是 {r} 元。"), ("The profit is {r}.", "{r} is earned.", "It is {r}.")), 1),
)
