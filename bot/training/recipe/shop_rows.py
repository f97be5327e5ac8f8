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
    # tariffs in steps
    Row("m=100-240/10 n=250-600 p=0.48-0.58 q=0.62-0.88", "{m}*{p}+({n}-{m})*{q}", (
        "电价：{m}度以内{p}元，超过的{q}元，这个月用了{n}度，电费多少", "阶梯电，头{m}度每度{p}，往上每度{q}，抄表{n}度，交几元", "家里用电{n}度，{m}度以下按{p}算，剩下的按{q}算，多少钱", "第一档到{m}度，单价{p}；第二档单价{q}。用量{n}度，电费合计"), (
        "power: {p} a unit up to {m}, {q} beyond; we used {n}. Bill?", "first {m} kWh at {p}, everything above at {q}, meter says {n} kWh", "{n} kWh this month, the cheap rate {p} covers {m} of them, the others cost {q}; total", "stepped tariff with a limit of {m} kWh ({p} below, {q} above): charge for {n} kWh")),
    Row("m=10-18 n=19-45 p=2.1-2.9 q=3.1-4.9", "{m}*{p}+({n}-{m})*{q}", (
        "水价{m}吨内{p}元一吨，超出{q}元一吨，用了{n}吨，水费多少", "这个月{n}方水，前{m}方{p}，后面的{q}，交几元", "燃气{m}立方以下{p}，以上{q}，用气{n}立方，气费", "水表走了{n}吨，基础量{m}吨单价{p}，超额部分单价{q}，总费用"), (
        "water costs {p} per m3 up to {m} and {q} above; {n} m3 used", "{n} cubic metres of gas: {m} at {p}, the rest at {q}. Bill?", "the allowance is {m} m3 at {p}, extra at {q}; charge for {n}", "how much for {n} tons of water if the first {m} cost {p} each and the others {q}")),
    Row("m=150-200/10 l=300-400/10 n=410-600 p=0.48-0.55 q=0.56-0.62 s=0.75-0.95", "{m}*{p}+({l}-{m})*{q}+({n}-{l})*{s}", (
        "三档电价：{m}度内{p}，{m}到{l}度{q}，{l}度以上{s}，用{n}度交多少", "夏天用了{n}度电，一档{m}度{p}元，二档到{l}度{q}元，三档{s}元，电费", "阶梯：0到{m}是{p}，到{l}为止是{q}，再高{s}，本月{n}度"), (
        "three steps: {p} to {m} kWh, {q} to {l}, {s} beyond; {n} kWh cost", "we burned {n} kWh; the tiers end at {m} and {l} with prices {p}, {q} and {s}. Bill?", "{p} up to {m}, {q} from {m} to {l}, {s} over {l}: charge for {n}")),
    Row("n=80-300 m=50-250 p=0.55-0.65 q=0.28-0.38", "{n}*{p}+{m}*{q}", (
        "峰电{n}度每度{p}，谷电{m}度每度{q}，电费多少", "白天用{n}度，夜里用{m}度，峰价{p}谷价{q}，合计", "峰谷电表：峰{n}，谷{m}，单价分别{p}和{q}，要交几元", "夜间{m}度按{q}，其余{n}度按{p}，电费"), (
        "{n} peak units at {p} and {m} off-peak at {q}: bill", "day {n} kWh ({p}), night {m} kWh ({q}); cost", "off-peak {m} kWh at {q} plus {n} kWh at the day price of {p}", "economy tariff: {p} by day, {q} by night, used {n} and {m}. Total?")),
    Row("a=1200-8900 b=9000-9900 p=0.48-0.88", "({b}-{a})*{p}", (
        "电表上月{a}，本月{b}，每度{p}，电费多少", "起码{a}止码{b}，单价{p}，交几元", "上次抄表{a}度，这次{b}度，一度{p}元", "水表读数从{a}走到{b}，每吨{p}，水费"), (
        "meter was {a}, now {b}, {p} a unit: bill", "readings {a} and {b}; price per kWh {p}", "last reading {a}, this reading {b}, what's owed at {p} each", "from {a} to {b} on the meter at {p} per unit")),
    Row("a=1200-8900 b=9000-9900", "print({b}-{a})", (
        "电表上月{a}，本月{b}，用了多少度", "里程表出发{a}公里，到家{b}公里，开了多远", "起码{a}，止码{b}，用量"), (
        "meter was {a} and is {b}; units used", "odometer {a} at the start, {b} at home: kilometres driven", "readings {a} then {b}, consumption?")),
    Row("z=$100-300 p=0.48-0.88", "{z}/{p}", (
        "充了{z}的电，一度{p}，能用多少度", "电费交了{z}，单价{p}，是几度电", "{z}买电，每度{p}，多少度"), (
        "{z} on the prepaid meter at {p} a unit gives how many units", "paid {z} for power at {p} per kWh; kWh used", "how many kWh is {z} at {p}")),
    Row("b=$19-99 m=100-500/50 n=520-900 p=0.1-0.4", "{b}+({n}-{m})*{p}", (
        "月租{b}含{m}分钟，超出每分钟{p}，打了{n}分钟，话费多少", "套餐{b}包{m}分钟通话，用了{n}分钟，套外{p}元一分钟，账单几元", "手机套餐{b}，免费{m}条短信，多的{p}一条，发了{n}条，月费", "打印卡{b}含{m}页，之后每页{p}，打了{n}页，总共"), (
        "plan {b} with {m} minutes, {p} each after that, {n} used: bill", "{b} a month includes {m} texts; I sent {n}, extra ones cost {p}", "copy card {b} covers {m} pages, then {p} a page; {n} pages cost", "phone: fixed {b}, {m} minutes free, {n} minutes talked, {p} per additional minute")),
    Row("b=$19-99 m=5-20 n=21-45 p=$3-10", "{b}+({n}-{m})*{p}", (
        "流量套餐{b}含{m}G，超出一G {p}，用了{n}G，交多少", "每月{b}包{m}个G，我用掉{n}个G，多出来的每G {p}，账单", "{b}的卡有{m}G，套外流量{p}每G，这个月{n}G，话费合计"), (
        "data plan {b} for {m} GB, {p} per extra GB; {n} GB used", "{m} GB in the {b} package, I used {n}, each GB beyond costs {p}: bill", "used {n} GB; {m} are included for {b} and the others cost {p} apiece")),
    Row("b=$19-59 c=$60-99 m=100-200/50 n=210-400 p=0.1-0.4", "{b}+({n}-{m})*{p}-{c}", (
        "A套餐{b}含{m}分钟，超出{p}一分钟；B套餐{c}不限。打{n}分钟，A比B贵多少（便宜为负）", "用{n}分钟：按量是{b}起含{m}分钟、多的{p}一分钟，包月{c}，按量减包月差几元"), (
        "plan A: {b} with {m} minutes then {p}; plan B: flat {c}. With {n} minutes, A minus B", "{n} minutes cost how much more on the metered plan ({b}, {m} included, {p} beyond) than the {c} flat one")),
    Row("b=$5-15 d=1-2 n=3-9 p=$3-8", "{b}+({n}-{d})*{p}", (
        "停车前{d}小时{b}，之后每小时{p}，停了{n}小时，停车费多少", "车库头{d}个小时收{b}，往后一小时{p}，停{n}个钟，几元", "停了{n}小时，首{d}小时{b}，超时每小时{p}，要付"), (
        "parking {b} for the first {d} h, then {p} an hour; {n} h", "car park: {d} hours cost {b}, every further hour {p}. I stayed {n}", "parked {n} hours, first {d} at {b} in all, the rest {p} each: fee")),
    Row("d=1-2 n=3-9 p=$3-8", "({n}-{d})*{p}", (
        "停车{d}小时内免费，之后每小时{p}，停了{n}小时，收多少", "头{d}个小时不要钱，超出一小时{p}，停{n}小时交几元", "免费{d}小时，停了{n}小时，超时费每小时{p}"), (
        "first {d} h free, then {p} an hour, parked {n} h: fee", "free for {d} hours, {p} for each hour more; {n} hours in all", "stayed {n} hours with {d} free at {p} an hour after that")),
    Row("n=10-23 p=$3-8 z=$20-40", "min({n}*{p}, {z})", (
        "停车每小时{p}，一天封顶{z}，停了{n}小时，付多少", "{p}一小时，最高收{z}，我停{n}个钟头，几元", "充电宝一小时{p}，封顶{z}，借了{n}小时，收我多少"), (
        "parking {p} an hour, capped at {z} a day; {n} hours", "power bank hire {p} per hour, maximum {z}, {n} hours: charge", "{n} h at {p} with a daily cap of {z}")),
    Row("d=2-4 b=$8-14 n=6-40 p=$1.8-3.6", "{b}+({n}-{d})*{p}", (
        "打车起步{b}（{d}公里），之后每公里{p}，{n}公里多少钱", "出租车{d}公里内{b}，超过一公里加{p}，从家到机场{n}公里，车费", "起步价{b}管{d}公里，续程单价{p}，跑了{n}公里，师傅收几元", "去单位{n}公里，打的：{d}公里起步{b}，以后{p}每公里"), (
        "cab: {b} covers {d} km, {p} per km after; {n} km cost", "the airport is {n} km away; flagfall {b} for {d} km and {p} for each one more", "ride of {n} km, starting fare {b} (first {d} km), then {p}/km", "taxi fare please: {n} km, {d} km in the {b} minimum, {p} per additional km")),
    Row("d=2-4 b=$8-14 n=6-40 p=$1.8-3.6 k=3-15 w=0.4-0.8", "{b}+({n}-{d})*{p}+{k}*{w}", (
        "起步{b}含{d}公里，每公里{p}，堵车每分钟{w}，跑{n}公里堵了{k}分钟，车费多少", "网约车{d}公里{b}，里程费{p}，时长费{w}一分钟，{n}公里慢速{k}分钟，多少钱"), (
        "fare {b} for {d} km, {p} per further km, {w} per minute of waiting: {n} km and {k} minutes", "{n} km ride with {k} min in traffic; {b} up to {d} km, {p}/km beyond, {w} a minute waiting")),
    Row("z=$30-90 d=2-4 b=$8-14 p=$1.8-3.6", "({z}-{b})/{p}+{d}", (
        "起步{b}含{d}公里，之后每公里{p}，付了{z}，坐了几公里", "打车花{z}，{d}公里内{b}，超出{p}一公里，走了多远", "车费{z}，起步价{b}（{d}公里），里程单价{p}，路程多少公里"), (
        "fare was {z}: {b} for {d} km and {p} per km after. How far?", "paid {z} with {b} covering {d} km and {p} for each more km; distance", "how many km for {z} if the first {d} cost {b} and the rest {p} each")),
    Row("b=$8-14 d=1-2 n=3-9 p=$2-5", "{b}+({n}-{d})*{p}", (
        "快递首重{d}公斤{b}，续重每公斤{p}，寄{n}公斤，运费多少", "寄{n}公斤的箱子，{d}公斤内{b}，每加一公斤{p}，几元", "邮费：首{d}公斤{b}，以后{p}/公斤，包裹{n}公斤", "包裹{n}kg，首重{b}（{d}kg），续重{p}每kg，合计"), (
        "parcel {n} kg: first {d} kg {b}, each more kg {p}", "postage {b} up to {d} kg and {p} per extra kg; mine is {n} kg", "courier: {n} kg, base {b} for {d} kg, then {p} a kilo. Cost?", "send {n} kg when {d} kg cost {b} and every further kg {p}")),
    # splitting
    Row("a=$100-900 n=3-11", "{a}/{n}", (
        "{a}的饭钱{n}个人AA，一人多少", "打车{a}，{n}人平摊", "{n}个舍友分{a}电费，每人交几块", "KTV消费{a}，我们{n}个均摊，人均", "买了{a}的礼物，{n}个同事凑，一人出多少"), (
        "{a} split among {n} of us", "taxi {a}, {n} people, each", "{n} flatmates and a power bill of {a}: per head", "a gift for {a} from {n} colleagues, what does each chip in", "go Dutch on {a}, we're {n}")),
    Row("a=$100-900 b=$20-90 n=3-11", "({a}+{b})/{n}", (
        "饭{a}，酒水{b}，{n}个人AA，一人多少", "房费{a}外加押金{b}，{n}人平摊", "烤肉{a}加炭火{b}，{n}个人均摊，人均", "{n}人拼车，油钱{a}过路费{b}，一人出几元"), (
        "food {a}, drinks {b}, {n} people: each", "cabin {a} and cleaning fee {b} shared by {n}", "petrol {a} plus tolls {b} between {n} of us, per person")),
    Row("a=$300-900 b=$20-190 n=3-11", "({a}-{b})/{n}", (
        "聚餐{a}，用券抵了{b}，剩下{n}个人平摊，一人多少", "总共{a}，班费出{b}，其余{n}个人分", "{a}的账老板请了{b}，余下我们{n}个AA", "场地费{a}，赞助{b}，{n}人均摊几元"), (
        "dinner {a}, a {b} voucher comes off, {n} share the rest: each", "total {a}, the club pays {b}, {n} members split what's left", "{a} bill, boss covers {b}, {n} of us divide the remainder")),
    Row("a=$300-900 n=5-12 k=2-4", "{a}/({n}-{k})", (
        "{n}个人吃饭{a}，{k}个小孩不算，每人多少", "{a}的车费，{n}人里{k}个免单，其他人平摊", "一共{n}位，{k}位寿星不出钱，{a}由剩下的人AA", "原定{n}人分{a}，{k}人临时不来，剩的人每人出几元"), (
        "{a} for {n} people, {k} of them children who don't pay: each", "{n} in the group, {k} travel free, the others share {a}", "{k} of the {n} guests pay nothing; {a} over the rest", "{a} was to be split {n} ways but {k} dropped out. Each of the others?")),
    Row("a=$300-900 n=3-11 p=$20-49", "{a}/{n}-{p}", (
        "{n}人AA {a}，我先垫了{p}，还要补多少", "{a}平分{n}份，我已经交了{p}，还差几元", "我们{n}个分摊{a}，我之前转过{p}，还得转多少"), (
        "{a} split {n} ways, I already gave {p}; still to pay", "my share of {a} among {n}, minus the {p} I paid", "{n} people share {a} and I've handed over {p}. What do I still owe?")),
    Row("a=$300-900 n=3-11", "{a}-{a}/{n}", (
        "{n}人AA，我先付了{a}，别人一共要还我多少", "我垫付{a}，{n}个人（含我）平摊，能收回几元", "{a}我刷的卡，{n}个人分，其他人总共转我多少"), (
        "I paid {a} for {n} of us including me; how much should the others give me altogether", "{a} on my card, split {n} ways with me as one: total coming back", "covering {a} for a group of {n} (me included), I get back")),
    Row("a=$11-90 n=2-4 b=$5-10 k=5-9", "{a}*{n}+{b}*{k}", (
        "成人票{a}，儿童票{b}，{n}大{k}小，一共多少", "{n}个大人{k}个小孩，大人{a}小孩{b}，门票钱", "套餐{a}点了{n}份，饮料{b}要{k}杯，合计", "买{n}张{a}的和{k}张{b}的，总价", "荤菜{a}一盘上{n}盘，素菜{b}一盘上{k}盘，几元"), (
        "{n} adults at {a}, {k} kids at {b}: total", "tickets {a} and {b}; we need {n} and {k} of them", "{n} menus for {a} each and {k} drinks for {b} each", "{k} small at {b} plus {n} large at {a}, sum")),
    Row("a=$11-90 n=2-4 b=$5-10 k=5-9 z=$500-600/50", "{z}-{a}*{n}-{b}*{k}", (
        "成人票{a}，儿童票{b}，{n}大{k}小，给{z}，找多少", "{n}份{a}的套餐、{k}杯{b}的饮料，付{z}，找回几元", "带了{z}，买{n}件{a}的和{k}件{b}的，还剩"), (
        "{n} adults at {a}, {k} kids at {b}, paid {z}: change", "I have {z}; after {n} meals at {a} and {k} drinks at {b} there's left", "{z} minus {n} x {a} and {k} x {b}")),
    # budgets, balances, cards
    Row("a=$3000-9000/100 b=$800-1900/50 c=$200-700/10", "{a}-{b}-{c}", (
        "工资{a}，房租{b}，吃饭{c}，剩多少", "月初{a}，还了{b}的花呗，又交{c}的水电，余额", "生活费{a}，花了{b}和{c}，还有几元", "预算{a}，机票{b}，签证{c}，还能花多少", "到手{a}，扣掉{b}房贷和{c}保险，能存"), (
        "pay {a}, rent {b}, food {c}: left", "started the month with {a}, spent {b} and {c}", "budget {a}, flight {b}, visa {c}; what can I still spend", "{a} comes in, {b} goes to the mortgage and {c} to insurance, I can save")),
    Row("a=$3000-9000/100 b=$1000-1900/50 c=$200-700/10 e=$50-190/10", "{a}-{b}-{c}-{e}", (
        "工资{a}，房租{b}，吃饭{c}，交通{e}，剩多少", "{a}的预算，{b}场地，{c}布置，{e}零食，结余几元", "卡里{a}，三笔支出{b}、{c}、{e}，余额", "生活费{a}，交学费{b}，买书{c}，话费{e}，还有"), (
        "pay {a}, rent {b}, food {c}, transport {e}: left", "balance {a}, three debits {b}, {c} and {e}", "{a} for the party: {b} venue, {c} decoration, {e} snacks. Remaining?")),
    Row("a=$3000-9000/100 b=$800-1900/50 n=5-28", "({a}-{b})/{n}", (
        "还剩{a}，房租要留{b}，离发工资{n}天，每天能花多少", "{a}减掉{b}固定开销，{n}天平均一天几元", "零花{a}，先存{b}，余下{n}天花，日均", "预算{a}，住宿{b}，玩{n}天，其余平均每天多少"), (
        "I have {a}, must keep {b} for rent, {n} days to payday: per day", "{a} less {b} of fixed costs over {n} days", "trip budget {a}, hotel {b} in all, {n} days; spending money a day")),
    Row("a=$30-190 n=3-11", "{a}*{n}", (
        "一个月{a}，{n}个月多少", "会员{a}一月，买{n}个月", "每天饭钱{a}，{n}天几元", "一节课{a}，报{n}节，学费", "每人{a}，{n}个人一共收多少", "每件手工费{a}，做了{n}件，工钱"), (
        "{a} a month for {n} months", "{n} lessons at {a}", "{a} a day, {n} days: sum", "each of the {n} pays {a}, together", "piece rate {a}, {n} pieces done; pay")),
    Row("a=$30-190 b=$200-900", "{a}*12-{b}", (
        "月付{a}，年付{b}，包年一年省多少", "按月交一年一共比年卡贵几元，月费{a}，年卡{b}", "会员连续包月{a}，年费{b}，买年费省"), (
        "{a} monthly or {b} a year: saving with the yearly plan", "twelve payments of {a} against one of {b}; how much more", "annual pass {b}, monthly {a}; what does the annual one save in a year")),
    Row("b=$200-900", "{b}/12", (
        "年费{b}，平均每个月多少", "一年{b}的会员，合一个月几元", "包年{b}，折算到月"), (
        "{b} a year, per month", "annual fee {b}; that's how much monthly", "yearly subscription {b} divided over the months")),
    Row("b=$200-900", "{b}/365", (
        "年卡{b}，平均一天多少钱", "一年{b}，每天合几元（365天）", "健身卡{b}一年，日均"), (
        "{b} a year, per day", "annual card {b}: cost a day over 365 days", "{b} yearly is how much daily")),
    Row("b=$1000-3000/100 n=20-90", "{b}/{n}", (
        "年卡{b}，去了{n}次，平均一次多少", "{b}的大衣穿了{n}回，每回合几元", "健身卡{b}，一年练{n}次，单次成本", "课包{b}含{n}节，一节多少钱"), (
        "annual card {b}, used {n} times: per visit", "coat {b}, worn {n} times; cost per wear", "course of {n} lessons for {b}; one lesson", "{b} for {n} rides, each")),
    Row("b=$1000-3000/100 a=$30-90", "import math\nprint(math.ceil({b}/{a}))", (
        "年卡{b}，单次{a}，去多少次才划算（至少几次回本）", "买断{b}，按次{a}，用几次能回本", "{b}的咖啡机，外面一杯{a}，喝多少杯才值回来", "月卡{b}，散客一次{a}，最少去几次不亏"), (
        "pass {b}, single entry {a}: visits until it pays", "espresso machine {b}, cup in town {a}; after how many cups is it paid off", "break-even number of uses: {b} once or {a} each time", "season ticket {b} against {a} a ride, rides needed")),
    Row("a=$500-900/100 b=$50-200/10 c=$210-400/10", "{a}+{b}-{c}", (
        "充{a}送{b}，已经花了{c}，卡里还剩多少", "理发店充值{a}赠{b}，用掉{c}，余额", "会员卡存{a}，返{b}，消费{c}，还有几元"), (
        "top up {a}, bonus {b}, spent {c}: card balance", "loaded {a} and got {b} extra; after spending {c}", "salon card: {a} paid in, {b} free, {c} used. Left?")),
    Row("a=$500-900/100 b=$50-200/10", "{a}/({a}+{b})*10", (
        "充{a}送{b}，相当于打几折", "充值{a}赠{b}，折合几折", "存{a}得{b}的赠金，实际消费是几折"), (
        "pay {a}, get {b} extra credit: how many tenths of the price do I really pay", "top-up {a} with {b} free; effective price in tenths")),
    Row("a=$500-900/100 b=$50-200/10", "(1-{a}/({a}+{b}))*100", (
        "充{a}送{b}，相当于便宜百分之几", "充值{a}赠{b}，实际优惠是百分之多少", "存{a}送{b}，等于省了百分之几"), (
        "pay {a}, get {b} extra credit: discount in percent", "top-up {a} with {b} free; effective percent off", "{b} bonus on {a} loaded is a saving of what percent")),
    Row("a=$200-900 p=%2-9", "{a}*{p}/100", (
        "信用卡返现{p}，刷了{a}，返多少", "消费{a}，返{p}的积分金，返几元", "返利{p}，下单{a}，能拿回多少钱"), (
        "cashback {p} on {a}", "the card returns {p}; I spent {a}. Back?", "rebate of {p} on an order of {a}")),
    Row("a=$200-900 p=%2-9", "{a}*(1-{p}/100)", (
        "刷{a}返现{p}，实际花了多少", "{a}的订单返利{p}，净支出", "返{p}之后{a}的机票等于花了几元"), (
        "{a} with {p} cash back: real cost", "net of {p} cashback, a {a} purchase is", "what does {a} cost me after the {p} rebate")),
    Row("a=$30-190 b=$5-29 n=3-11", "({a}-{b})*{n}", (
        "每件{a}减{b}，买{n}件，付多少", "单价{a}，每个立减{b}，{n}个几元", "原价{a}一张的票，学生优惠{b}，{n}个学生一共", "{n}盒，每盒{a}便宜{b}，合计"), (
        "{n} at {a} with {b} off each", "tickets {a}, students {b} less, {n} students: total", "each costs {a} minus {b}; {n} of them")),
    Row("a=$30-190 b=$5-29 n=3-11", "{a}*{n}-{b}", (
        "单价{a}，买{n}件，总共减{b}，付多少", "{n}份每份{a}，整单立减{b}，几元", "{a}的票{n}张，用一张{b}的券，合计"), (
        "{n} at {a}, {b} off the whole order", "{n} tickets of {a} and one {b} voucher: pay", "total for {n} at {a} less a single {b} coupon")),
    Row("a=$200-900 b=$20-150", "{a}-{b}", (
        "原价{a}，降了{b}，现价", "拼单{a}，省了{b}，实付", "收据上{a}，退了{b}，净付多少", "比专柜{a}便宜{b}，代购多少钱", "押金{a}扣{b}损坏费，退我几元"), (
        "was {a}, down by {b}: now", "receipt {a}, refund {b}; net", "{b} cheaper than the {a} in the shop", "deposit {a} less {b} for damage, returned")),
    Row("a=$200-900 b=$20-150", "{a}+{b}", (
        "现价{a}，比原来便宜了{b}，原价多少", "实付{a}，券抵了{b}，原本多少钱", "比网上{a}贵{b}，店里卖几元", "买完还剩{a}，花了{b}，原来有多少"), (
        "now {a}, that's {b} less than before; before", "paid {a} after a {b} voucher; full price", "{b} dearer than {a} online: shop price", "{a} left after spending {b}; at the start")),
    # longer tellings of what is bought and paid
    Row("a=$310-590 m=200-300/50 c=20-90/10 w=who", "{a}-{c}", (
        "{w}网购，购物车合计{a}，平台满{m}减{c}，{w}实际要付多少？", "到手价怎么算？总额{a}，已经满{m}，可以减{c}", "红包门槛{m}，面额{c}，订单{a}，用完红包还要付几元", "结算页写着：商品总额{a}，满减（满{m}）-{c}，应付"), (
        "{w} shops online: the cart is {a} and the platform takes {c} off from {m} up. What does {w} pay?", "final price? total {a}, past the {m} mark so {c} comes off", "checkout page: goods {a}, discount (over {m}) -{c}, to pay", "the voucher needs {m} and is worth {c}; my order is {a}, what's left to pay")),
    Row("p=$11-90 n=4-19 w=who", "{n}//2*{p}*1.5+{n}%2*{p}", (
        "{w}买奶茶，每杯{p}，活动是第二杯半价，买{n}杯一共付多少？", "第二件半价的活动，{n}件，单价{p}，总额多少", "买{n}支，单价{p}，偶数支半价，收银台显示几元"), (
        "{w} buys {n} milk teas at {p}; every second cup is half price. Total?", "second half price, {n} pieces, {p} each: amount", "{n} of them at {p}, each even-numbered one half off; the till shows")),
    Row("p=$11-90 n=3-19 w=who", "{p}*{n}", (
        "{w}给办公室订了{n}杯咖啡，每杯{p}，总共要付多少？", "单价{p}，数量{n}，金额", "{n}个，一个{p}，给多少钱", "每人收{p}的班费，{n}个同学，收齐是几元", "来{n}斤，{p}一斤的那种，多少钱", "印{n}份资料，一份成本{p}，印刷费", "车票{p}一张，我们{n}个人去，要花多少"), (
        "{w} ordered {n} coffees for the office at {p} each. Total?", "unit price {p}, quantity {n}, amount", "{n} of these, {p} a piece, how much", "class fee {p} from each of {n} pupils comes to", "{n} kilos of the {p} kind please, what's that", "printing {n} copies at {p} a copy: cost", "a fare is {p} and there are {n} of us")),
    Row("a=$100-900 n=3-19 w=who", "{a}/{n}", (
        "{w}花{a}买了{n}本一样的练习册，一本多少钱？", "{n}件{a}，合一件几元", "总价{a}，数量{n}，求单价", "{a}批了{n}箱饮料，每箱进价", "一大袋{n}小包，卖{a}，平均每小包多少钱", "{a}管{n}天，每天合几块"), (
        "{w} paid {a} for {n} identical workbooks. How much is one?", "{n} for {a}; one?", "total {a}, quantity {n}, unit price", "{n} crates wholesale for {a}: per crate", "a big bag with {n} sachets sells at {a}, each sachet", "{a} lasts {n} days; per day")),
    Row("a=$11-60 b=3-9 c=$11-60 e=2-8 w=who", "{a}*{b}+{c}*{e}", (
        "{w}买了{b}本笔记本，每本{a}，又买{e}支钢笔，每支{c}，一共花了多少？", "{b}份{a}的，{e}份{c}的，总共", "点单：拿铁{a}×{b}，蛋糕{c}×{e}，合计几元", "采购{b}把椅子（{a}一把）和{e}张桌子（{c}一张），总金额", "大人票{a}要{b}张，学生票{c}要{e}张，多少钱"), (
        "{w} bought {b} notebooks at {a} and {e} pens at {c}. Spent in all?", "{b} at {a}, {e} at {c}, altogether", "order: latte {a} x {b}, cake {c} x {e}; sum", "{b} chairs ({a} each) plus {e} tables ({c} each): total amount", "adult tickets {a}, {b} of them; student tickets {c}, {e} of them. How much?")),
    Row("a=$11-60 b=3-9 c=$11-60 e=2-8 f=$5-10", "{a}*{b}+{c}*{e}+{f}", (
        "外卖：{b}份{a}的饭，{e}杯{c}的饮料，配送费{f}，总计", "{b}件{a}的、{e}件{c}的，再加运费{f}，一共多少", "订单里有{b}个{a}的杯子和{e}个{c}的碗，包装费{f}，要付"), (
        "delivery: {b} meals at {a}, {e} drinks at {c}, courier {f}. Total?", "{b} x {a}, {e} x {c} and {f} shipping", "order of {b} mugs at {a} and {e} bowls at {c}, packing {f}: due")),
    Row("a=$11-60 b=3-9 c=$11-60 e=2-8 d=off", "({a}*{b}+{c}*{e})*{d}", (
        "{b}件{a}的加{e}件{c}的，总价{d}，付多少", "买{b}本{a}的书和{e}本{c}的书，书店{d}，一共几元", "单子：{a}×{b}，{c}×{e}，整单{d}"), (
        "{b} at {a} and {e} at {c}, {d} the lot: pay", "{b} books for {a} each, {e} for {c} each, the shop gives {d}", "bill: {a} x {b}, {c} x {e}, then {d}")),
    Row("a=$300-900 b=$20-90 d=off", "{a}*{d}+{b}", (
        "机票{a}打{d}，机建燃油{b}不打折，一共多少", "课程{a}享{d}，教材费{b}另付，总计", "餐费{a}打{d}，酒水{b}原价，买单多少"), (
        "flight {a} at {d}, taxes {b} on top: total", "course {a} with {d}, books {b} extra", "food {a} is {d}, drinks {b} are not reduced; the bill")),
    Row("a=$300-900 d=off z=$1000-1500/100", "{z}-{a}*{d}", (
        "带了{z}，买{a}的东西打{d}，还剩多少", "{a}的外套{d}，付{z}，找回几元", "预算{z}，看中{a}的，今天{d}，买完余多少"), (
        "I have {z}; a {a} jacket is {d}. Left?", "pay {z} for something at {a} with {d}: change", "budget {z}, item {a}, today {d}; remaining")),
    Row("a=$30-90 d=off n=3-9 z=$20-29", "{a}*{d}*{n}+{z}", (
        "原价{a}的书{d}，买{n}本，运费{z}，总共", "{n}张票每张{a}，团体{d}，另付{z}手续费，多少钱"), (
        "{a} books, {d}, {n} of them, shipping {z}: total", "{n} tickets at {a}, {d}, and a {z} booking fee")),
    Row("a=$300-600 b=$100-290 d=off e=off", "abs({a}*{d}-{b}*{e})", (
        "甲店{a}打{d}，乙店{b}打{e}，相差多少钱", "一家标{a}给{d}，另一家标{b}给{e}，两家差几元"), (
        "shop A: {a} with {d}; shop B: {b} with {e}. Difference?", "one asks {a} with {d}, the other {b} with {e}; how far apart are the prices")),
    Row("a=$100-900 c=$10-90 w=who", "{c}/{a}*100", (
        "{w}买{a}的耳机用了{c}的券，等于便宜了百分之几？", "{a}立减{c}，优惠幅度多少个百分比", "券{c}，商品{a}，折扣力度换成百分数"), (
        "{w} used a {c} voucher on {a} headphones. That's how many percent off?", "{c} off {a}, in percent", "discount of {c} on {a} as a percentage")),
    Row("a=$100-900 c=$10-90", "({a}-{c})/{a}*10", (
        "{a}的东西便宜{c}，相当于几折", "原价{a}减{c}，折合几折", "{a}立减{c}等于打几折"), (
        "{c} off {a}: how many tenths of the price remain", "pay {a} minus {c}; that's how many tenths of {a}")),
    Row("n=3-9 a=200-600/50 p=$11-60 w=who", "{n}*{a}/500*{p}", (
        "{w}买{n}袋米，每袋{a}克，每斤{p}，一共多少钱？", "{n}包，一包{a}克，单价{p}一斤，付几元"), (
        "{w} takes {n} bags of {a} g at {p} per 500 g. How much?", "{n} packs, {a} g each, {p} for every 500 g")),
    Row("n=3-9 a=200-600/50 p=$11-60", "{n}*{a}/1000*{p}", (
        "{n}袋，每袋{a}克，每公斤{p}，一共多少钱", "买{n}盒{a}克装的虾仁，{p}一千克，几元"), (
        "{n} bags of {a} g at {p} a kilo: price", "{n} boxes with {a} g each, {p} per kg")),
    Row("k=6.1-9.8 s=100-900/10 p=$7-9", "{s}/100*{k}*{p}", (
        "百公里油耗{k}升，跑{s}公里，油{p}一升，油费多少", "来回{s}公里，车子百公里{k}个油，加油{p}，要花几元", "自驾{s}公里，每百公里{k}升，油价{p}，预算油钱"), (
        "{k} litres per 100 km, {s} km, fuel {p} a litre: cost", "a {s} km round trip at {k} l/100 km and {p} per litre", "petrol for {s} km if the car drinks {k} per 100 and a litre costs {p}")),
    Row("k=6.1-9.8 s=100-900/10 p=$7-9 t=$20-90 n=2-5", "({s}/100*{k}*{p}+{t})/{n}", (
        "{n}个人拼车，{s}公里，百公里{k}升，油价{p}，过路费{t}，每人摊多少", "自驾{s}公里，油耗百公里{k}升，{p}一升，高速费{t}，{n}人AA"), (
        "{n} share a {s} km trip: {k} l/100 km, {p} a litre, tolls {t}. Each?", "fuel for {s} km ({k} per 100 km, {p} a litre) and {t} tolls split {n} ways")),
    Row("a=$50-900 n=100-400/10 p=0.1-0.5", "{a}+{n}*{p}", (
        "电动车月租{a}，充电{n}度每度{p}，一个月多少", "宽带{a}，上门{n}米布线每米{p}，合计", "基础费{a}，{n}张复印每张{p}，一共"), (
        "rent {a} plus {n} kWh at {p}: month", "fixed {a}, {n} copies at {p} each; total", "connection {a} and {n} m of cable at {p} a metre")),
    Row("w=who a=$3000-6000/100 b=$500-1500/50 n=3-19", "({a}-{b})/{n}", (
        "{w}想买{a}的相机，已经攒了{b}，打算{n}个月攒够，每月要存多少？", "差的钱分{n}个月攒：目标{a}，现有{b}，月存几元", "首付{b}，总价{a}，余款{n}次付清，每次"), (
        "{w} wants a {a} camera, has {b} and {n} months. How much to save monthly?", "goal {a}, have {b}, {n} months left: per month", "{b} down on {a}, the rest in {n} equal payments, each")),
    Row("w=who a=$3000-6000/100 b=$500-1500/50 s=$100-400/10", "import math\nprint(math.ceil(({a}-{b})/{s}))", (
        "{w}想买{a}的相机，已经有{b}，每月存{s}，还要几个月？", "目标{a}，手头{b}，月存{s}，多少个月攒够", "还差{a}减{b}，每周攒{s}，几周够"), (
        "{w} wants a {a} camera, has {b} and saves {s} a month. Months to go?", "goal {a}, have {b}, add {s} monthly; number of months", "with {b} towards {a} and {s} every week, how many weeks")),
    Row("w=who s=$100-400/10 n=13-40 b=$500-1500/50", "{b}+{s}*{n}", (
        "{w}账户里有{b}，每月再存{s}，{n}个月后有多少？", "原有{b}，每周攒{s}，攒{n}周，一共几元", "压岁钱{b}，加上{n}个月每月{s}零花，总共"), (
        "{w} has {b} and adds {s} a month for {n} months. Total?", "start {b}, {s} a week, {n} weeks: balance", "{b} plus {n} times {s}, altogether")),
    Row("a=$500-900 p=%10-30 b=$20-90", "{a}*(1-{p}/100)-{b}", (
        "{a}先便宜{p}，再用{b}的券，付多少", "标价{a}，下浮{p}，再抹去{b}", "学生减{p}，{a}的电脑再返{b}，净付"), (
        "{a}, {p} off, then a {b} voucher: pay", "list {a} down {p} and another {b} knocked off", "students get {p} off {a}, plus {b} back; net")),
    Row("a=$500-900 p=%10-30 b=$20-90", "({a}-{b})*(1-{p}/100)", (
        "{a}先减{b}，再便宜{p}，付多少", "用{b}券后再优惠{p}，标价{a}", "直减{b}，余额再少付{p}，原价{a}"), (
        "{a} minus a {b} voucher, then {p} off: pay", "take {b} off {a} and reduce the rest by {p}", "list {a}, {b} coupon first, {p} discount afterwards")),
    Row("a=$500-900 t=%5-20 d=off", "{a}*{d}*(1+{t}/100)", (
        "{a}打{d}，再加{t}的税，付多少", "海淘价{a}，{d}，关税{t}，到手价", "酒店{a}，{d}，外加{t}服务费，总共"), (
        "{a} with {d}, then {t} tax: pay", "hotel {a}, {d}, plus {t} service", "imported at {a}, {d}, duty {t} on the reduced price; total")),
    Row("a=$500-900 t=%5-20 s=$20-90", "({a}+{s})*(1+{t}/100)", (
        "货值{a}，运费{s}，一起按{t}交税，总共多少", "海淘{a}加邮费{s}，合计上浮{t}关税，付几元"), (
        "goods {a} and freight {s}, {t} duty on both: total", "order {a} plus {s} shipping, then {t} tax on everything")),
    Row("a=$2000-9000/100 b=%20-35 c=%36-50", "{a}*(1-{b}/100-{c}/100)", (
        "收入{a}，{b}交房租，{c}日常，剩下存起来，存多少", "预算{a}，硬件{b}，人工{c}，其余备用，备用多少"), (
        "income {a}: {b} rent, {c} living, the rest saved. Saved?", "budget {a}, {b} hardware, {c} labour; reserve")),
    Row("w=who a=$200-900 b=$100-190", "{a}-{b}", (
        "{w}微信里有{a}，发红包发掉{b}，还有多少？", "余额{a}，刚扣款{b}，现在剩几元", "这个月预算{a}，已用{b}，可用额度", "收款{a}，退款{b}，净收"), (
        "{w} had {a} in the wallet and sent {b}. What's left?", "balance {a}, just charged {b}; now", "monthly budget {a}, used {b}, available", "received {a}, refunded {b}: net")),
)

FAMILIES = families("shop_said", ROWS, KINDS)
