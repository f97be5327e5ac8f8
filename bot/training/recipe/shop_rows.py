"""Shopping, bills and tariffs as people tell them: rows written by hand."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # offers
    Row("a=$310-590 m=200-300/50 c=20-90/10", "{a}-{c}", (
        "购物车{a}，满{m}减{c}，结账付多少", "店铺券满{m}减{c}，我凑到{a}了，用完券几元", "外卖点了{a}，有张满{m}减{c}的红包，实付", "满{m}立减{c}，衣服{a}，到手价", "我这单{a}，门槛{m}早过了，减{c}，付多少钱"), (
        "cart is {a}; {c} off orders over {m}. What do I pay?", "I have a voucher: spend {m}, save {c}. My basket comes to {a}", "{c} off when you spend {m} - I spent {a}, so the till says", "order of {a}, threshold {m} reached, minus {c}")),
    Row("a=$310-990 m=100-200/100 c=20-60/10", "{a}-{a}//{m}*{c}", (
        "每满{m}减{c}，上不封顶，买了{a}，付多少", "双十一跨店每满{m}减{c}，我一共{a}，实付几元", "商场活动每{m}减{c}，结账金额{a}，最后付", "买{a}的东西，每满{m}就减{c}，减完多少钱"), (
        "{c} off for every full {m}; I spend {a}. Pay?", "each {m} earns {c} off, cart {a}, final", "for every {m} you spend they take {c} off. My total is {a}", "mall promotion, {c} back per {m}, no cap, bill {a}: what's due")),
    Row("a=$310-990 m=100-200/100 c=20-60/10", "{a}//{m}*{c}", (
        "每满{m}减{c}，买了{a}，一共能减多少", "每消费{m}返{c}，花了{a}，返多少钱", "满{m}送{c}券，可累计，花{a}，送几元的券"), (
        "{c} off per full {m}; how much comes off {a}", "spend {m} get a {c} voucher, repeatedly. I spent {a}: vouchers worth?", "every {m} returns {c}; on {a} I get back")),
    Row("m=200-300/50 a=$20-190", "{m}-{a}", (
        "满{m}包邮，我买了{a}，还差多少钱", "凑单：现在{a}，满{m}才能用券，还要凑几元", "满{m}有优惠，购物车才{a}，再买多少够"), (
        "free shipping from {m}, my cart is {a}; how much more do I need", "the coupon needs {m} and I'm at {a}. Missing?", "to reach the {m} threshold from {a} I must add")),
    Row("p=$11-90 n=4-19", "{n}//2*{p}*1.5+{n}%2*{p}", (
        "第二件半价，一件{p}，买{n}件多少钱", "{p}一杯，第二杯半价，我们要{n}杯，一共付多少", "冰淇淋{p}一支第二支半价，买{n}支几元", "每两件里有一件半价，单价{p}，拿{n}件"), (
        "second one half price, {p} each, I take {n}: total", "buy one get one half off; {n} at {p}", "every second cup is half price, a cup costs {p}, we want {n} cups. How much?", "{n} ice creams at {p} with each second at half price")),
    Row("p=$11-190", "{p}+{p}/2", (
        "第二件半价，单价{p}，买两件付多少", "{p}一双，第二双半价，我要两双", "两杯，第二杯半价，一杯{p}，一共多少钱", "我跟同事拼第二份半价，一份{p}，两份总共几元"), (
        "second item half price, {p} each, I buy two", "two pizzas at {p}, one of them half price. Total?", "one at {p} full price and another at half: together")),
    Row("p=$11-190", "({p}+{p}/2)/2", (
        "第二件半价，单价{p}，买两件平均一件多少钱", "我和室友各要一杯，{p}一杯第二杯半价，平摊每人多少", "{p}的T恤第二件半价，两件合下来一件几元"), (
        "second at half price, {p} each; average price per piece for two", "we buy two at {p}, the second half off, and split it. Each pays?", "two for {p} plus half of {p}: per item")),
    Row("p=$11-90 u=2-5 n=13-40", "({n}-{n}//({u}+1)*1)*{p}", (
        "买{u}送一，单价{p}，我要{n}个，付多少", "{p}一瓶，买{u}瓶送一瓶，总共拿{n}瓶，花几元", "需要{n}个，活动买{u}赠一，每个{p}，最少付多少钱"), (
        "buy {u} get one free at {p} each; I need {n}. Pay?", "{n} bottles wanted, {p} a bottle, one free for every {u} bought: cost", "with buy-{u}-get-1 and a price of {p}, what do {n} cost")),
    Row("u=2-5 n=13-40", "print({n}+{n}//{u}*1)", (
        "买{u}送一，付了{n}个的钱，能拿回几个", "买{u}瓶赠一瓶，我买{n}瓶，一共到手几瓶", "付{n}份，每{u}份送一份，总共多少份"), (
        "buy {u} get one free; I pay for {n}. How many do I take home?", "pay for {n} with one free per {u}: items in total", "{n} bought, a bonus one for every {u}, altogether")),
    Row("u=3-9 p=$11-90", "{u}*{p}/({u}+1)", (
        "买{u}送一，单价{p}，平均一个多少钱", "{p}一盒，买{u}盒送一盒，折下来每盒几元", "买{u}赠一相当于每个多少钱，原价{p}"), (
        "buy {u} get one free at {p}; effective price each", "{p} each, one free with every {u}. Average per piece?", "what does one really cost if {u} at {p} come with one more free")),
    Row("u=3-9", "(1-{u}/({u}+1))*100", (
        "买{u}送一相当于便宜百分之几", "买{u}赠一，等于打掉百分之多少", "买{u}件送一件，优惠幅度是百分之几"), (
        "buy {u} get one free is a discount of what percent", "how many percent off is buy-{u}-get-one", "one free for {u} bought: saving in percent")),
    Row("u=3-9", "{u}/({u}+1)*10", (
        "买{u}送一相当于打几折", "买{u}赠一，折合几折", "买{u}件送一件其实是几折"), (
        "buy {u} get one free: how many tenths of the price do I pay per piece", "with one free for {u} bought I pay how many tenths of the normal price")),
    Row("a=$100-900 d=off c=$10-50", "{a}*{d}-{c}", (
        "{a}的鞋，店里{d}，我还有{c}的券折后能用，付多少", "先{d}再减{c}，吊牌{a}，实付", "吊牌价{a}，会员{d}，支付时随机立减{c}，花了多少钱", "直播间{d}，{a}的锅，下单再返{c}，相当于几元", "{d}之后又抹掉{c}，本来{a}，给了老板多少"), (
        "{a} boots, {d}, then a {c} voucher: what do I pay", "first {d}, then minus {c}, tag {a}", "price {a}; members get {d} and the app takes another {c}. Final?", "with {d} and a {c} coupon on top, a {a} pan costs", "take {d} from {a} and knock {c} more off")),
    Row("a=$100-900 d=off c=$10-50", "({a}-{c})*{d}", (
        "{a}先减{c}，减完再{d}，多少钱", "先用{c}的券，剩下的{d}，原价{a}", "直降{c}后再{d}，标价{a}，最后几元"), (
        "{a} less {c}, and {d} on what remains", "use the {c} coupon first, then {d}; list {a}", "drop {c} from {a} and after that {d}: final price")),
    Row("p=$11-90 n=3-19 d=off", "{p}*{n}*{d}", (
        "{p}一件买{n}件，整单{d}，多少钱", "单价{p}，数量{n}，{d}后总价", "{n}张票每张{p}，团购{d}，一共付", "全场{d}，拿了{n}个{p}的杯子，结账几元", "打印{n}份，一份{p}，老板给{d}，收多少"), (
        "{n} at {p} each, {d}: total", "{n} tickets, {p} a ticket, group rate {d}", "everything {d}; {n} mugs at {p}. What's the bill?", "unit price {p}, quantity {n}, {d}, amount due", "what do {n} shirts cost at {p} apiece with {d}")),
    Row("p=$11-90 n=3-19 d=off", "{p}*{n}*(1-{d})", (
        "{p}一件买{n}件，{d}，省了多少钱", "{n}张{p}的票，{d}买的，比原价少花几元", "单价{p}，{n}个，{d}优惠了多少"), (
        "{n} at {p} each, {d}: how much is saved", "with {d} on {n} tickets of {p} I save", "the saving on {n} mugs at {p} with {d}")),
    Row("a=$100-900 b=$20-90 d=off", "({a}+{b})*{d}", (
        "裤子{a}、袜子{b}，一起{d}，付多少", "两件{a}和{b}，总价{d}，多少钱", "{a}的加{b}的，合起来{d}结账"), (
        "trousers {a}, socks {b}, {d} both: pay", "{a} and {b} together with {d}", "two items, {a} and {b}, {d} the lot; total")),
    Row("a=$100-900 b=$20-90 d=off", "{a}*{d}+{b}", (
        "外套{a}可以{d}，帽子{b}不参加活动，一共多少", "{a}的{d}，另外{b}的原价，总共付", "锅{a}，{d}；铲子{b}没折扣，加起来几元"), (
        "coat {a} with {d}, hat {b} at full price: total", "only the {a} item is {d}, the {b} one isn't. Altogether?", "{a} reduced by {d} where the sign says so, plus {b} unreduced")),
    Row("a=$20-90 b=$100-900 c=$10-60", "{a}+{b}-{c}", (
        "牛奶{a}，大米{b}，用了{c}的红包，付多少", "{a}加{b}，优惠{c}，实付", "两样东西{a}和{b}，抵扣{c}之后是几元", "菜钱{a}肉钱{b}，退了{c}的瓶子钱，净花多少"), (
        "milk {a}, rice {b}, voucher {c}: pay", "{a} plus {b} minus a {c} coupon", "two items, {a} and {b}, and {c} off: how much", "I bought things for {a} and {b} and got {c} back for bottles; net spend")),
    Row("a=$30-90 n=3-9 s=$6-25", "{a}*{n}+{s}", (
        "{n}本书每本{a}，运费{s}，一共多少", "单价{a}，买{n}件，邮费{s}，总共付几元", "{a}一箱要{n}箱，送货上门收{s}，合计", "运费{s}另算，{n}盒{a}一盒的茶，多少钱"), (
        "{n} books at {a} plus {s} shipping", "{a} each, {n} pieces, delivery {s}: total", "order {n} boxes for {a} a box, postage {s}. How much altogether?", "shipping {s} is extra; {n} of them at {a}")),
    Row("a=$300-900 b=$50-290 c=$10-49", "{a}-{b}-{c}", (
        "定金{b}付过了，总价{a}，再减{c}的券，尾款多少", "{a}的机器，先交{b}，优惠{c}，还要补几元", "总共{a}，积分抵{c}，礼品卡付{b}，还差多少钱"), (
        "total {a}, deposit {b} paid, coupon {c}: balance due", "{a} less {b} already paid and {c} in points", "gift card covers {b}, points {c}; the {a} order leaves what to pay")),
    Row("a=$30-90 b=5-20 c=$100-190 e=21-60", "{a}/{b}-{c}/{e}", (
        "小包{a}有{b}片，大包{c}有{e}片，小包每片贵多少", "{b}个{a}，{e}个{c}，前者单价比后者高几元", "散装{b}只{a}，整箱{e}只{c}，一只差多少钱"), (
        "small pack {a} for {b}, big pack {c} for {e}: how much dearer per piece is the small one", "{b} cost {a}, {e} cost {c}; difference in unit price, first minus second", "per item, how much more is {a} for {b} than {c} for {e}")),
    Row("a=$30-90 g=150-900/10", "{a}/{g}*100", (
        "{g}克卖{a}，每100克多少钱", "一袋{g}g {a}，折合100克几元", "净重{g}克，售价{a}，100克单价", "标价{a}，里面{g}克，每百克算下来多少"), (
        "{g} g for {a}; per 100 g", "a bag of {g} grams costs {a}, price per 100 grams", "{a} for {g} ml, how much per 100 ml", "unit price per 100 g: pack {g} g, {a}")),
    Row("a=$30-90 g=150-900/10", "{a}/{g}*1000", (
        "{g}克{a}，合一公斤多少钱", "一包{g}克的茶{a}，每千克几元", "{g}毫升卖{a}，一升多少钱"), (
        "{g} g for {a}, price per kilo", "what's the price per kg if {g} grams cost {a}", "{a} for {g} ml; per litre")),
    Row("a=$30-90 g=150-900/10", "{a}/{g}*500", (
        "{g}克{a}，合一斤多少钱", "一盒{g}克卖{a}，每斤几元", "{a}买了{g}克，折算成一斤的价钱"), (
        "{g} g for {a}; price per 500 g", "what's that per half kilo if {g} grams are {a}", "{a} for {g} grams, per 500 grams")),
    Row("a=$11-60 g=150-900/10", "{a}/500*{g}", (
        "{a}一斤，称了{g}克，多少钱", "虾{a}一斤，买{g}克几元", "每斤{a}，电子秤显示{g}克，该付多少", "{g}克的排骨，{a}一斤"), (
        "{a} per 500 g, the scale says {g} g: price", "{g} grams at {a} for every 500 grams", "prawns cost {a} per 500 g and I take {g} g")),
    Row("a=$11-60 g=150-900/10", "{a}/1000*{g}", (
        "{a}一公斤，称了{g}克，多少钱", "每千克{a}，买{g}克几元", "{g}克，单价{a}/公斤，该付多少"), (
        "{a} a kilo, {g} g: price", "{g} grams at {a} per kg", "cheese is {a} a kilo; a {g} g piece costs")),
    Row("a=$11-60 n=2-9", "{a}/10*{n}", (
        "茶叶{a}一斤，买{n}两多少钱", "{a}一斤的牛肉，来{n}两", "每斤{a}，称{n}两，几元"), (
        "{a} per jin (10 liang), {n} liang of it: price", "one jin is {a} and has 10 liang; {n} liang cost")),
    Row("a=$11-60 n=1.2-8.8", "{a}*{n}", (
        "{a}一斤，{n}斤多少钱", "苹果{a}一斤，称出来{n}斤，付几元", "{n}公斤，每公斤{a}", "老板说{n}斤，单价{a}，收我多少", "加油{n}升，一升{a}，油钱"), (
        "{n} kg at {a} a kilo", "the scale shows {n} lb, {a} a pound: how much", "{n} litres at {a} per litre come to", "cherries cost {a} per kilo and the bag weighs {n}; price")),
    Row("a=$11-60 z=$61-300", "{z}/{a}", (
        "{a}一斤，{z}能买几斤", "樱桃{a}一斤，带了{z}，最多称多少斤", "油价{a}一升，加{z}，多少升", "{z}块预算，布{a}一米，够扯几米"), (
        "{a} a kilo, how many kilos for {z}", "petrol is {a} per litre; {z} fills how many litres", "cloth at {a} a metre, budget {z}: metres", "what weight do I get for {z} at {a} per kg")),
    Row("a=11-60 z=61-500", "print({z}//{a})", (
        "一个{a}块，{z}块最多买几个", "带了{z}元，{a}元一张的票能买几张", "预算{z}，每本{a}，最多买多少本", "{z}块钱买{a}块一支的笔，能买几支"), (
        "how many at {a} each can I buy with {z}", "I have {z}, tickets cost {a}; tickets at most", "budget {z}, {a} per book: whole books", "with {z} in my pocket and pens at {a}, how many pens")),
    Row("a=11-60 z=61-500", "print({z}//{a}, {z}%{a})", (
        "一个{a}块，{z}块最多买几个还剩几块", "{z}元买{a}元一本的书，能买几本，余多少钱", "预算{z}，单价{a}，买到不能再买，几件、剩几元"), (
        "with {z} and a price of {a} each: how many, and what money is left", "{a} a ticket, I have {z}. Number of tickets and leftover?", "spend {z} on items at {a}: items, remainder")),
    # change and banknotes
    Row("a=$11-60 b=2-5 z=$301-500/1", "{z}-{a}*{b}", (
        "{a}一份要{b}份，给了{z}，找多少", "{b}张{a}的电影票，付{z}，应找回几元", "拿出{z}买{b}个{a}的，找零", "付款{z}，商品{a}×{b}，找多少钱"), (
        "{b} at {a} each, paid with {z}: change", "I give {z} for {b} tickets of {a}; what comes back", "paid {z}, {b} x {a}, change due", "{b} lunches cost {a} apiece and I hand over {z}. Change?")),
    Row("a=$11-60 b=$61-99 z=$200-500/50", "{z}-{a}-{b}", (
        "一条鱼{b}，一把菜{a}，给了{z}，找多少", "{a}的书和{b}的包，付{z}，找回几元", "我有{z}，买了{a}的又买了{b}的，剩多少", "卡里{z}，扣{a}，再扣{b}，余额"), (
        "fish {b} and greens {a}, paid {z}: change", "I had {z}, spent {a} and then {b}. Left?", "card balance {z} after charges of {a} and {b}", "out of {z} I bought a book for {a} and a bag for {b}")),
    Row("n=2-9 m=11-30 k=31-60", "{n}*100+{m}*50+{k}*20", (
        "{n}张一百的，{m}张五十的，{k}张二十的，一共多少钱", "数钱：百元{n}张，五十元{m}张，二十元{k}张", "柜台收了100元{n}张、50元{m}张、20元{k}张，合计"), (
        "{n} hundreds, {m} fifties and {k} twenties: total", "count the till: {n} x 100, {m} x 50, {k} x 20", "I have {n} notes of 100, {m} of 50 and {k} of 20. How much?"), 2),
)

FAMILIES = families("shop_said", ROWS, KINDS)
