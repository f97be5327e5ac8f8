"""Shopping in two and three steps: banknotes and change, scaled prices, shared bills, stacked discounts, budgets.

Every price and rate is told by the person who asks; no shop, market price or tax table is known here.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Lang, Slot, Slots
from bot.training.recipe.percent import fold
from bot.training.recipe.weave import (
    EACH,
    LEFT,
    PAY,
    bare,
    big,
    cash,
    decs,
    ints,
    pct,
    remark,
    scene,
    story,
    who,
    words,
)

FOOD = words("苹果,香蕉,葡萄,橘子,土豆,西红柿,排骨,牛肉,草莓,樱桃,黄瓜,大米,鸡腿,豆角,梨,桃子", "apples,bananas,grapes,potatoes,tomatoes,cherries,carrots,onions,rice,pears,plums,beans,mushrooms,peppers,flour,cheese")
PIECES = words("本子,圆珠笔,毛巾,肥皂,酸奶,灯泡,饮料,面包,牙刷,水杯,袜子,电池,包子,粽子,冰淇淋,贴纸", "notebooks,pens,towels,bars of soap,yoghurts,light bulbs,juices,bread rolls,toothbrushes,mugs,pairs of socks,batteries,muffins,bagels,ice creams,stickers")
GOODS = words("外套,耳机,电饭煲,行李箱,跑鞋,台灯,吹风机,书包,键盘,羽绒服,手表,扫地机,投影仪,雨伞", "coat,headset,rice cooker,suitcase,lamp,hair dryer,backpack,keyboard,watch,projector,jacket,umbrella,blender,tent")


def basket(rng: Random, lang: Lang) -> Slots:
    """Two goods with amounts and prices that a banknote pays."""
    n, m = rng.choice(("2", "3", "4", "1.5", "2.5", "5", "0.5")), rng.choice(("2", "3", "1", "1.5", "3.5", "6"))
    p, q = f"{rng.randint(2, 19)}{rng.choice(('', '.5', '.8', '.2'))}", f"{rng.randint(2, 15)}{rng.choice(('', '.5', '.6'))}"
    cost = float(n) * float(p) + float(m) * float(q)
    note = next(note for note in (20, 50, 100, 200, 300) if note >= cost)
    slots = {k: Slot(v, v) for k, v in {"n": n, "m": m, "p": p, "q": q, "z": str(note)}.items()}
    return slots | {"x": remark(rng, lang), "f": FOOD(rng, lang, ""), "g": FOOD(rng, lang, ""), "k": who(rng, lang, "")}


def three_goods(rng: Random, lang: Lang) -> Slots:
    """Three prices and a banknote that covers them."""
    prices = [f"{rng.randint(1, 40)}{rng.choice(('', '.5', '.9', '.25'))}" for _ in "abc"]
    total = sum(map(float, prices))
    note = next(note for note in (20, 50, 100, 200) if note >= total)
    slots = {k: Slot(v, v) for k, v in zip("abcz", (*prices, str(note)), strict=True)}
    return slots | {"x": remark(rng, lang), "k": who(rng, lang, "")}


def stacked(rng: Random, lang: Lang) -> Slots:
    """A price with a discount and what else comes off it; ``d`` is what remains, ``e`` a second one."""
    price = rng.randint(8, 120) * 10 + rng.choice((0, 0, 5, 9))
    sign = "" if lang == "zh" else rng.choice("$$€£")
    unit = rng.choice(("元", "块", "")) if lang == "zh" else ""
    cut, low, high = rng.choice((5, 10, 20, 30)), rng.choice((10, 15, 20, 25, 30, 40, 50)), rng.choice((5, 10, 12, 15))
    d, e = (fold(rng), Slot(f"{rng.choice((95, 9, 98, 88))}折", "")) if lang == "zh" else (Slot(f"{low}%", f"(1-{low}/100)"), Slot(f"{high}%", f"(1-{high}/100)"))
    if lang == "zh":
        n = e.text[:-1]
        e = Slot(e.text, f"({n}0/100)" if len(n) == 1 else f"({n}/100)")
    return {"a": Slot(f"{sign}{price}{unit}", str(price)), "c": Slot(f"{sign}{cut}{unit}", str(cut)), "d": d, "e": e, "g": GOODS(rng, lang, ""), "x": remark(rng, lang), "k": who(rng, lang, "")}


def threshold(rng: Random, lang: Lang) -> Slots:
    """Pieces at a price, and an order above which money comes off."""
    n, p = rng.randint(2, 6), rng.randint(30, 160)
    m = rng.choice([t for t in (50, 99, 100, 199, 200, 300, 400, 500) if t <= n * p] or [50])
    c = rng.choice((5, 10, 15, 20, 30, 40)) if m < 300 else rng.choice((30, 50, 60, 80))
    return {k: Slot(str(v), str(v)) for k, v in {"n": n, "p": p, "m": m, "c": c}.items()} | {"g": GOODS(rng, lang, ""), "f": PIECES(rng, lang, ""), "x": remark(rng, lang)}


def diners(rng: Random, lang: Lang) -> Slots:
    """A bill, ``n`` at the table, ``m`` of them do not pay; a tip."""
    n = rng.randint(4, 14)
    m = rng.choice((1, 1, 2, n // 3))
    bill = f"{rng.randint(90, 1800)}{rng.choice(('', '', '.5', '.4'))}"
    sign, unit = ("", rng.choice(("元", "块", ""))) if lang == "zh" else (rng.choice(("$", "£", "€", "")), "")
    tip = rng.choice((10, 12, 15, 18, 20))
    return {
        "a": Slot(f"{sign}{bill}{unit}", bill), "n": ints(n, n)(rng, lang, ""), "m": Slot({1: "一", 2: "两"}.get(m, str(m)) if lang == "zh" else {1: "one", 2: "two"}.get(m, str(m)), str(m)),
        "t": Slot(f"{tip}%", str(tip)), "k": who(rng, lang, ""), "x": remark(rng, lang),
    }


FAMILIES = (
    story("basket_change", basket, "print(round({z}-{n}*{p}-{m}*{q}, 2))",
          (("{f}{p}元一斤买了{n}斤，{g}{q}元一斤买了{m}斤，付了{z}元", "称了{n}斤{f}（{p}一斤）和{m}斤{g}（{q}一斤），给了老板{z}", "{n}斤{f}，每斤{p}块，外加{m}斤{g}，每斤{q}块，我递过去一张{z}的", "{k}去菜场，{f}每斤{p}要了{n}斤，{g}每斤{q}要了{m}斤，掏出{z}块", "菜单：{f} {n}斤×{p}，{g} {m}斤×{q}，收您{z}"), ("该找我多少", "找零是多少", "应找回多少钱", "能找回来几块")),
          (("{k} picks up {n} kg of {f} at {p} a kilo and {m} kg of {g} at {q} a kilo, paying with a {z} note", "{n} lb {f} ({p}/lb) plus {m} lb {g} ({q}/lb), I handed over {z}", "{f} are {p} per kg, {g} {q} per kg, I took {n} kg and {m} kg of them and gave {z}", "my basket: {n} kg {f} at {p}, {m} kg {g} at {q}, paid with {z}"), ("what change do I get", "how much comes back", "how much change is due", "what should I get back")),
          (("应找回 {r} 元。", "找您 {r} 元。", "找零 {r} 元。"), ("The change is {r}.", "You get {r} back.", "{r} comes back.")), 2),
    story("three_goods_change", three_goods, "print(round({z}-({a}+{b}+{c}), 2))",
          (("我拿了{a}、{b}和{c}三样东西，给了{z}", "三件东西分别{a}元、{b}元、{c}元，付{z}元", "牛奶{a}，面包{b}，鸡蛋{c}，给收银员一张{z}元", "{k}买了{a}块的菜、{b}块的肉、{c}块的水果，带了{z}块", "扫码三笔：{a}，{b}，{c}，卡里原来有{z}"), ("还剩多少", "应找多少钱", "剩下几块钱", "找回多少")),
          (("I bought things for {a}, {b} and {c} and paid with {z}", "milk {a}, bread {b}, eggs {c}, I gave the cashier {z}", "three items at {a}, {b} and {c} out of {z}", "{k} spends {a} on lunch, {b} on coffee and {c} on the bus, starting with {z}"), ("how much is left", "what's the change", "what do I get back", "how much remains")),
          ((*LEFT[0], "应找 {r} 元。"), (*LEFT[1], "The change is {r}."))),
    story("pack_scaled", scene(n=bare(2, 12), a=cash(4, 90), m=bare(5, 90), f=PIECES), "print(round({a}/{n}*{m}, 2))",
          (("{n}个{f}卖{a}，我要{m}个", "{f}一盒{n}个，{a}一盒，按同样单价买{m}个", "上次买{n}份{f}花了{a}，这次需要{m}份", "{f}{a}能买{n}个，照这个价买{m}个", "{n}件{f}共{a}，换成{m}件"), ("要多少钱", "得花多少", "应付多少", "总价是多少")),
          (("{n} {f} cost {a} and I need {m} at the same price each", "a pack of {n} {f} is {a}, I want {m} at that rate", "last time {n} {f} came to {a}, now we want {m}", "{f} sell at {n} for {a}, we're getting {m}"), ("what do they cost", "how much would that be", "what will I pay", "what's the total")),
          PAY, 1.2),
    story("dozen_scaled", scene(a=cash(3, 60), m=bare(5, 90), f=words("鸡蛋,啤酒,鸭蛋,铅笔,纽扣,玫瑰", "eggs,roses,doughnuts,oysters,pencils,rolls")), "print(round({a}/12*{m}, 2))",
          (("{f}一打{a}，我要{m}个", "一打（12个）{f}{a}，单价不变买{m}个", "{f}论打卖，每打{a}，我只需要{m}个"), ("多少钱", "要付多少", "得花多少钱")),
          (("a dozen {f} is {a} and I need {m}", "{f} are {a} a dozen, I want {m} at the same price apiece", "one dozen {f} goes for {a}, we need {m} {f}"), ("what do they cost", "how much is that", "cost?")),
          PAY, 0.8),
    story("jin_to_kilo", scene(a=cash(2, 60), m=decs(1, 12), f=FOOD), "print(round({a}*2*{m}, 2))",
          (("{f}{a}一斤，买{m}公斤", "{m}公斤{f}，每斤{a}", "市场上{f}每斤{a}，饭店要{m}公斤", "{f}的价格是一斤{a}，称了{m}千克"), ("多少钱", "要付多少", "总共几块", "一共花多少")),
          (("{f} cost {a} per half kilo and I buy {m} kg", "{m} kg of {f} at {a} per 500 g", "the price is {a} for half a kilo of {f}, I take {m} kg"), ("how much is that", "what do I pay", "what does it come to")),
          PAY, 0.7),
    story("per_100g", scene(a=cash(2, 30), m=bare(150, 1900, 10), f=words("瓜子,糖果,茶叶,火腿,开心果,咖啡豆", "ham,nuts,sweets,tea,olives,coffee")), "print(round({a}/100*{m}, 2))",
          (("{f}每100克{a}，称了{m}克", "{m}克{f}，100克卖{a}", "{f}标价{a}/100g，拿了{m}g"), ("多少钱", "要付多少", "结账多少")),
          (("{f} is {a} per 100 g and I take {m} g", "{m} grams of {f} at {a} per 100 grams", "the label says {a}/100g, the bag of {f} weighs {m}g"), ("what do I pay", "how much is it", "price?")),
          PAY, 0.7),
    story("bill_some_free", diners, "print(round({a}/({n}-{m}), 2))",
          (("{n}个人聚餐花了{a}，其中{m}个人不用出钱，其余人平分", "饭钱{a}，{n}个人里有{m}位寿星免单，剩下的人AA", "我们{n}人唱歌消费{a}，{m}个人没带钱不算，其他人平摊", "团建{n}人一共{a}，{m}个实习生不用付，别人均摊", "账单{a}，来了{n}位，{m}位是客人不让出"), ("每人出多少", "付钱的人每个人多少", "一个人要摊多少", "人均多少")),
          (("the bill was {a} for {n} of us but {m} of us didn't pay", "{n} people, {a} in total, {m} of them are guests and pay nothing, the rest split evenly", "we were {n} at dinner and it came to {a}, {m} of us eat for free, the others share it", "a cabin costs {a} for {n} friends, {m} of them pay nothing"), ("how much for each payer", "what does each of the others pay", "how much per paying person", "what's each share")),
          EACH, 1.3),
    story("bill_one_free", diners, "print(round({a}/({n}-1), 2))",
          (("{n}个人吃饭{a}，{k}今天生日不出钱，其他人平分", "一共{n}位，花了{a}，给{k}接风所以他不付，剩下的均摊", "包厢费{a}，{n}个人，除了{k}都要出", "{a}的礼物，{n}个同事里{k}是收礼的人不用凑"), ("每人多少", "其他人各出多少", "一人要给多少", "人均几块")),
          (("{n} of us had dinner for {a} but it's {k}'s birthday so {k} pays nothing", "bill {a}, {n} people, everyone pays except {k}", "we were {n} including {k}, who we invited; the total was {a}", "a farewell gift for {k} costs {a}, there are {n} in the team counting {k}, who doesn't chip in"), ("how much does everyone else pay", "what do the rest owe each", "what is each share", "how much per head")),
          EACH, 1.2),
    story("bill_with_tip", diners, "print(round({a}*(1+{t}/100)/{n}, 2))",
          (("{n}个人吃了{a}，再加{t}的小费", "账单{a}，{t}服务费另算，{n}人平分", "餐厅要收{t}服务费，菜钱{a}，我们{n}个", "{n}位客人，消费{a}，小费给{t}"), ("每人多少", "一个人付几块", "人均多少钱", "AA下来每人多少")),
          (("the meal was {a} for {n} of us and we add a {t} tip", "{a} bill, {t} tip on top, split {n} ways", "we're {n} people, the check says {a}, tip {t}", "dinner for {n} came to {a} before a {t} service charge"), ("what does each pay", "how much per person", "each of us owes", "what's one share")),
          EACH, 1.2),
    story("discount_coupon", stacked, "print(round({a}*{d}-{c}, 2))",
          (("{g}原价{a}，先打{d}，再用一张{c}的券", "标价{a}的{g}打{d}，结账时又抵{c}", "{g}{a}，店里{d}，我还有{c}优惠券可以叠加", "{k}看中一个{g}，{a}，折扣是{d}，折后再减{c}"), ("到手价多少", "实付多少", "最后要付多少钱", "花多少钱")),
          (("a {g} costs {a}, it's {d} off and then I have a {c} voucher", "{a} {g}, {d} off in the sale, plus a coupon worth {c} after that", "list price {a}, discount {d}, then minus a {c} gift card", "the {g} was {a}; they took {d} off, and my voucher takes another {c} off the result"), ("what do I pay in the end", "final price", "how much is it then", "what's left to pay")),
          PAY, 1.2),
    story("coupon_discount", stacked, "print(round(({a}-{c})*{d}, 2))",
          (("{g}{a}，先减{c}再打{d}", "直降{c}之后还能打{d}，{g}原价{a}", "用掉{c}的立减券，剩下的金额再打{d}，{g}标价{a}"), ("付多少", "最后多少钱", "实际付多少")),
          (("take {c} off the {a} {g} first and then {d} off the rest", "the {g} is {a}, a {c} coupon applies first, after that {d} off", "{a} minus a {c} voucher, then {d} discount on what remains"), ("what do I pay", "final price", "how much is it")),
          PAY, 0.7),
    story("member_on_sale", stacked, "print(round({a}*{d}*{e}, 2))",
          (("{g}{a}，全场{d}，会员折上再{e}", "{a}的{g}先打{d}，会员卡再打{e}", "活动价{d}，VIP折上{e}，{g}吊牌{a}", "{g}原价{a}，折扣{d}叠加{e}"), ("会员要付多少", "到手多少钱", "折后多少", "实付几块")),
          (("the {g} is {a}, {d} off for everyone and members get another {e} off the reduced price", "{a} {g}, sale {d} off, then an extra {e} off at the till", "discounts stack: {d} then {e}, starting from {a}", "{d} off today plus {e} off with my card on the already reduced {a} {g}"), ("what do I pay", "what is the final price", "how much in the end", "total to pay")),
          PAY, 1.1),
    story("pieces_over_threshold", threshold, "total = {n}*{p}\nprint(round(total-({c} if total>={m} else 0), 2))",
          (("{f}{p}元一个买了{n}个，店里满{m}减{c}", "活动满{m}减{c}，我要{n}件，每件{p}块", "满{m}立减{c}，{p}元的{f}拿{n}个", "单价{p}，数量{n}，优惠：满{m}减{c}"), ("付多少", "实付多少钱", "结算多少", "最后花了多少")),
          (("{n} {f} at {p} each with {c} off orders over {m}", "spend {m} get {c} off, I'm taking {n} {f} for {p} apiece", "the shop takes {c} off from {m} up, my cart has {n} {f} at {p}"), ("what do I pay", "total", "how much is the order")),
          PAY, 0.9),
    story("pieces_discounted", scene(n=ints(2, 30), p=cash(5, 200), q=bare(5, 60, 5), f=PIECES, k=who), "print(round({n}*{p}*(1-{q}/100), 2))",
          (("{f}每个{p}，买{n}个整单便宜{q}%", "{k}一次买了{n}个{f}，单价{p}，老板给优惠{q}%", "批发{n}件{f}，{p}一件，总价降{q}%"), ("要付多少", "一共多少钱", "打完折多少")),
          (("{n} {f} at {p} each with {q}% off the lot", "{k} orders {n} {f} for {p} apiece and gets a {q}% bulk discount", "unit price {p}, quantity {n}, {q}% off everything"), ("what's the total", "how much to pay", "what does it come to")),
          PAY, 0.8),
    story("budget_share_left", scene(a=big(1, 90), q=pct(8, 95), d=words("市场部,研发部,装修,活动,学校,项目组,广告", "marketing,research,the renovation,the festival,the school,the project,IT")), "print(round({a}*(1-{q}/100), 2))",
          (("{d}预算{a}，已经花掉{q}", "一共批了{a}给{d}，用了{q}", "{d}今年的{a}预算消耗了{q}", "{a}的经费，{d}支出占{q}"), ("还剩多少", "剩余多少钱", "还能用多少", "余额是多少")),
          (("{d} has spent {q} of its {a} budget", "out of {a} for {d}, {q} is gone", "the budget for {d} is {a} and {q} of it has been used", "{d} got {a}, {q} already spent"), ("how much is left", "what remains", "how much can still be spent", "what's the balance")),
          LEFT, 1.3),
    story("budget_two_shares", scene(a=cash(2000, 90000, 100, 0), q=bare(10, 45), r_=bare(10, 40), k=who), "print(round({a}*(100-{q}-{r_})/100, 2))",
          (("{k}月薪{a}，{q}%付房租，{r_}%吃饭", "工资{a}，{q}%还贷，{r_}%日常开销", "{a}里面{q}%买设备，{r_}%发工资，其余存起来", "收入{a}，存{q}%，给爸妈{r_}%"), ("还剩多少", "剩下的是多少钱", "余下多少")),
          (("{k} earns {a}, {q}% goes on rent and {r_}% on food", "of {a}, {q}% is for equipment and {r_}% for wages", "salary {a}, {q}% mortgage, {r_}% everything else that's fixed", "we split {a}: {q}% savings, {r_}% travel, rest in cash"), ("how much is left", "what remains", "how much is the rest")),
          LEFT),
    story("before_raise", scene(a=cash(2000, 30000, 50, 0), q=pct(2, 30), f=words("房租,工资,学费,月薪,物业费,年薪,保费", "rent,salary,tuition,wage,membership fee,insurance,pension")), "print(round({a}/(1+{q}/100), 2))",
          (("{f}涨了{q}之后是{a}", "现在{f}{a}，比去年高{q}", "加了{q}，{f}变成{a}", "{f}上调{q}，现在要{a}"), ("涨之前是多少", "原来多少钱", "去年是多少", "没涨的时候是多少")),
          (("my {f} went up {q} and is now {a}", "after a {q} rise the {f} is {a}", "the {f} is {a}, that's {q} more than last year", "they raised the {f} by {q} to {a}"), ("what was it before", "how much was it last year", "what did it use to be", "old amount")),
          (("原来是 {r} 元。", "之前是 {r} 元。", "涨之前 {r} 元。"), ("It was {r}.", "Before that it was {r}.", "The old amount was {r}."))),
    story("before_cut", scene(a=cash(20, 3000), q=pct(5, 80, 0.1), g=GOODS), "print(round({a}/(1-{q}/100), 2))",
          (("{g}降价{q}后卖{a}", "{g}便宜了{q}，现在{a}", "打完折省了{q}，付了{a}买的{g}", "跌了{q}，如今{g}只要{a}"), ("原价多少", "降价前多少钱", "之前卖多少", "原来的价格是多少")),
          (("the {g} is {a} after {q} off", "I paid {a} for a {g} reduced by {q}", "the price fell {q} and is {a} now", "{q} off brought the {g} down to {a}"), ("what was the original price", "how much was it before", "list price", "what did it cost first")),
          (("原价 {r} 元。", "原来是 {r} 元。", "降价前是 {r} 元。"), ("It was {r}.", "The original price was {r}.", "Before the cut it cost {r}."))),
    story("up_down_step", scene(a=cash(20, 9000), q=pct(2, 60), p=pct(2, 50), f=words("这只股票,会员费,房价,机票,油价,黄金", "the stock,the fee,the house price,the ticket,petrol,gold")), "print(round({a}*(1+{q}/100)*(1-{p}/100), 2))",
          (("{f}本来{a}，上半年涨{q}，下半年跌{p}", "{f}从{a}先涨了{q}，随后回落{p}", "起点{a}，第一次加{q}，第二次减{p}"), ("现在多少", "最后是多少", "年底是多少")),
          (("{f} was {a}, rose {q} and then fell {p}", "start at {a}, up {q} in spring, down {p} in autumn", "{f} gains {q} from {a} and later loses {p}"), ("where is it now", "what's the final value", "what is it worth now")),
          (("现在是 {r} 元。", "最后是 {r} 元。"), ("It is {r} now.", "It ends at {r}."))),
    story("down_up_step", scene(a=bare(100, 90000, 10), q=pct(2, 60), p=pct(2, 80), f=words("用户数,产量,客流,订单量,销量,人口", "the user count,output,traffic,order volume,attendance,membership")), "print(round({a}*(1-{q}/100)*(1+{p}/100), 2))",
          (("{f}原本{a}，先降{q}又回升{p}", "{f}去年{a}，一季度少了{q}，二季度在此基础上增长{p}", "{a}的{f}，跌{q}后反弹{p}"), ("现在是多少", "最终多少", "结果是多少")),
          (("{f} was {a}, dropped {q} and then recovered by {p}", "from {a}, {f} fell {q} in the first quarter and grew {p} in the second", "{f} shrinks {q} from {a}, then grows {p}"), ("what is it now", "where does it end up", "what's the figure now")),
          (("现在是 {r}。", "最后是 {r}。"), ("It is {r} now.", "It ends at {r}.")), 0.7),
)
