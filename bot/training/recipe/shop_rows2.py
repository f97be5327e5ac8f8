"""More shopping and bills: weights, rentals, hotels, tickets, refunds, habits and their costs."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # weights
    Row("a=$6-60 n=2-9 m=3-9", "{a}*({n}+{m}/10)", (
        "{a}一斤，称了{n}斤{m}两，多少钱", "鱼{n}斤{m}两，每斤{a}，付几元", "{n}斤{m}两的排骨，一斤{a}", "秤上{n}斤{m}两，单价{a}，该给老板多少"), (
        "{a} per jin, {n} jin {m} liang (10 liang a jin): price", "weighs {n} jin and {m} liang, a jin of 10 liang costs {a}")),
    Row("a=$6-60 n=2.5-9.5 m=0.2-0.9", "{a}*({n}-{m})", (
        "毛重{n}斤，筐重{m}斤，{a}一斤，多少钱", "连盆{n}公斤，盆{m}公斤，虾{a}一公斤，付几元", "去皮{m}，总重{n}，单价{a}，该付多少"), (
        "gross {n} kg, crate {m} kg, {a} a kilo: price", "with the tub it weighs {n} kg, the tub alone {m}; prawns at {a} per kg", "tare {m}, gross {n}, unit price {a}")),
    Row("a=$6-60 b=$6-60 n=1.2-4.8 m=5.1-9.5", "{a}*{n}+{b}*{m}", (
        "苹果{a}一斤称了{n}斤，梨{b}一斤称了{m}斤，一共多少", "单价{a}的{n}公斤和单价{b}的{m}公斤，总共几元", "肉{n}斤（{a}每斤），菜{m}斤（{b}每斤），合计", "果摊：{a}/斤×{n}斤，{b}/斤×{m}斤"), (
        "apples {n} kg at {a}, pears {m} kg at {b}: total", "{n} kilos at {a} and {m} at {b} a kilo", "meat {n} lb ({a} a pound) plus greens {m} lb ({b} a pound)")),
    Row("a=$20-90 n=1.2-4.8", "{a}/{n}", (
        "{n}斤花了{a}，合一斤多少钱", "{a}买了{n}公斤，每公斤几元", "一条鱼{n}斤{a}，单价", "{n}升卖{a}，每升多少"), (
        "{a} for {n} kg: per kilo", "paid {a} for {n} pounds, price per pound", "{n} litres cost {a}; a litre", "a fish of {n} kg was {a}, unit price")),
    # rentals and stays
    Row("a=$100-400 n=2-9 k=2-5", "{a}*{n}*{k}", (
        "酒店一间一晚{a}，订{k}间住{n}晚，多少钱", "{k}间房，{n}晚，房价{a}，总房费", "民宿每晚{a}一间，我们要{k}间，住{n}晚，几元"), (
        "{k} rooms for {n} nights at {a} a room a night", "hotel {a} per room and night; {k} rooms, {n} nights: total", "we need {k} rooms, {n} nights, {a} each night each")),
    Row("a=$100-400 n=2-9 b=$20-60", "{a}*{n}+{b}", (
        "民宿一晚{a}，住{n}晚，清洁费{b}，一共多少", "租车一天{a}，租{n}天，保险{b}，总价", "每晚{a}共{n}晚，外加{b}的押金不退部分，几元"), (
        "flat {a} a night, {n} nights, cleaning {b}: total", "car hire {a} a day for {n} days plus {b} insurance", "{n} nights at {a} and a single fee of {b}")),
    Row("a=$100-400 n=2-9 b=$20-60 k=2-5", "{a}*{n}+{b}*{k}*{n}", (
        "房费一晚{a}，早餐每人{b}，{k}个人住{n}晚，一共多少", "{n}晚，每晚房价{a}，{k}份早餐每份{b}，总计"), (
        "room {a} a night, breakfast {b} per person, {k} people, {n} nights: total", "{n} nights: {a} for the room and {k} breakfasts at {b} each morning")),
    Row("a=$100-400 n=2-9 m=200-900/10 b=$0.4-0.9", "{a}*{n}+{m}*{b}", (
        "租车{a}一天，{n}天，另按公里收{b}，跑了{m}公里，多少钱", "日租{a}租{n}天，里程{m}公里每公里{b}，总费用"), (
        "hire car: {a} a day for {n} days and {b} per km, {m} km driven", "{n} days at {a}, plus {m} km at {b}; cost")),
    Row("a=$1000-6000/100 n=3-11", "{a}*{n}+{a}", (
        "押一付{n}，月租{a}，签约先交多少", "租房每月{a}，预付{n}个月加一个月押金，一共", "房东要{n}个月房租和一个月押金，租金{a}"), (
        "{n} months' rent in advance plus a month's deposit, {a} a month", "rent {a}; pay {n} months and one month as deposit: now", "to move in: {n} x {a} and one more {a} as deposit")),
    Row("a=$1000-6000/100 n=2-5 b=$200-900/10", "({a}+{b})/{n}", (
        "合租：房租{a}，水电网{b}，{n}个人平摊，每人多少", "房租{a}加杂费{b}，{n}人均摊，一人几元"), (
        "flat share: rent {a}, bills {b}, {n} people, each", "{a} rent and {b} utilities split {n} ways")),
    Row("a=$1000-6000/100 p=%5-20", "{a}*(1+{p}/100)*12", (
        "月租{a}，明年涨{p}，明年一年房租多少", "房租{a}一个月，涨{p}后全年要交几元"), (
        "rent {a} a month rises {p}; a year's rent then", "after a {p} increase on {a} monthly, what's the rent per year")),
    Row("a=$1000-6000/100 p=%5-20", "{a}*{p}/100*12", (
        "月租{a}，涨{p}，一年多付多少", "房租{a}上调{p}，全年多花几元"), (
        "rent {a} a month rises {p}: extra per year", "a {p} increase on {a} monthly costs how much more a year")),
    # tickets and groups
    Row("a=$30-90 d=off n=13-40", "{a}*{d}*{n}", (
        "门票{a}，团体{d}，{n}个人多少钱", "{n}人组团享{d}，原票价{a}，总票款", "单价{a}的票，{n}张以上{d}，我们正好{n}个人，几元"), (
        "tickets {a}, group rate {d}, {n} people: total", "{n} of us get {d} on {a} tickets", "admission {a} each with {d} for a group of {n}")),
    Row("a=$30-90 b=$15-29 n=13-40", "({a}-{b})*{n}", (
        "门票{a}，团购{b}，{n}个人一共省多少", "单买{a}，拼团{b}，{n}件差几元", "散客价{a}团价{b}，{n}人能省"), (
        "ticket {a}, group price {b}, {n} people: saved in all", "single {a}, group {b}; {n} of us save")),
    Row("a=$30-90 n=13-40 k=2-5", "{a}*({n}-{k})", (
        "票价{a}，{n}人去，{k}个免票，一共多少", "{n}个人里{k}个小孩不要票，成人{a}，门票钱", "每满若干送{k}张，我们{n}人，{a}一张，实付几元"), (
        "{a} a ticket, {n} people, {k} go free: total", "{n} of us, {k} toddlers without a ticket, adults {a}", "{n} needed, {k} are given free, {a} each")),
    Row("a=$30-90 n=13-40", "{a}/2*{n}", (
        "儿童半价，成人票{a}，{n}个孩子多少钱", "半票，全价{a}，{n}张", "学生半价，{n}名学生，票价{a}，总共"), (
        "children half price, full fare {a}, {n} children: total", "{n} half tickets, full price {a}", "{n} students at half of {a}")),
    Row("a=$30-90 n=2-5 k=6-9", "{a}*{n}+{a}/2*{k}", (
        "成人票{a}，儿童半价，{n}大{k}小，多少钱", "全票{a}，{n}张全票{k}张半票，合计", "{n}个大人{k}个娃，娃半价，大人{a}，门票一共"), (
        "adults {a}, children half: {n} adults, {k} children", "{n} full and {k} half tickets, full price {a}", "{n} grown-ups at {a} and {k} kids at half of that")),
    # refunds and corrections
    Row("a=$100-900 n=6-20 k=2-5", "{a}/{n}*{k}", (
        "{a}买了{n}件，退{k}件，退多少钱", "{n}个一共{a}，有{k}个坏的要退款，退几元", "{n}节课{a}，剩{k}节没上，退多少", "{n}份总价{a}，我只要{k}份，折多少钱"), (
        "{n} for {a}, {k} returned: refund", "{a} for {n} lessons, {k} unused; money back", "{k} of the {n} pieces were broken, total paid {a}, refund due", "{n} together cost {a}; what are {k} worth")),
    Row("a=$100-900 n=6-20 k=2-5", "{a}-{a}/{n}*{k}", (
        "{a}买了{n}件，退掉{k}件，实际花多少", "{n}节课{a}，退了{k}节，净付", "{n}个{a}，退{k}个后留下的值几元"), (
        "{n} for {a}, {k} returned: net spend", "{a} for {n} lessons, {k} refunded; what did I finally pay", "kept all but {k} of {n} pieces worth {a} in total")),
    Row("a=$100-900 p=%5-30", "{a}*(1-{p}/100)", (
        "退票扣{p}，票价{a}，退回多少", "退货收{p}折旧费，买价{a}，能退几元", "取消订单扣{p}违约金，付了{a}，返还"), (
        "ticket {a}, {p} cancellation fee: refund", "cancel the {a} booking, lose {p}; money back", "restocking fee {p} on {a}, I'm refunded")),
    Row("a=$100-900 p=%5-30", "{a}*{p}/100", (
        "退票扣{p}，票价{a}，手续费多少", "取消{a}的订单扣{p}，扣几元"), (
        "ticket {a}, {p} cancellation fee: how much is the fee", "cancelling {a} costs {p} of it; that is")),
    Row("a=$20-60 b=$61-90 n=3-19", "({b}-{a})*{n}", (
        "买贵了：{b}一件买了{n}件，别家{a}，多花多少", "保价：付了{b}，降到{a}，{n}件退差价几元", "{n}箱，涨价前{a}涨价后{b}，多付了多少"), (
        "I paid {b} each for {n}, elsewhere it's {a}: overspent", "price match: bought {n} at {b}, now {a}; refund", "{n} crates went from {a} to {b}; extra cost")),
    # what habits cost
    Row("a=$3-30", "{a}*365", (
        "每天一杯{a}的咖啡，一年多少钱（365天）", "天天花{a}，全年花几元，按365天", "日均{a}，一年365天合计"), (
        "a {a} coffee every day, a year of 365 days", "{a} a day; per year (365)", "spending {a} daily adds up to what in 365 days")),
    Row("a=$3-24", "{a}*30", (
        "每天{a}的早饭，一个月（30天）多少钱", "日租{a}，30天几元", "一天{a}，一个月按30天"), (
        "breakfast {a} a day, a 30-day month", "{a} per day for 30 days", "daily {a}; 30 days cost")),
    Row("a=$30-90", "{a}*52", (
        "每周{a}的零花，一年52周多少", "一周买菜{a}，52周几元", "周费{a}，全年52周合计"), (
        "{a} a week for 52 weeks", "weekly {a}; a year of 52 weeks", "groceries {a} each week, 52 weeks")),
    Row("a=$3-30 n=2-5 m=13-28", "{a}*{n}*{m}", (
        "每天抽{n}包烟，一包{a}，{m}天多少钱", "一天{n}趟地铁，每趟{a}，上{m}天班，几元", "每天{n}杯奶茶{a}一杯，{m}天花掉"), (
        "{n} packs a day at {a}, {m} days: cost", "{n} rides a day, {a} a ride, {m} working days", "{n} teas daily at {a} each over {m} days")),
    Row("a=$3-30 n=2-5", "{a}*{n}*365", (
        "每天{n}包烟，一包{a}，一年365天多少钱", "日用{n}个，每个{a}，全年365天"), (
        "{n} packs a day at {a}, 365 days", "{n} a day, {a} each, per year of 365 days")),
    Row("a=$30-90 n=3-19", "{a}*{n}*2", (
        "单程车票{a}，{n}个人来回，多少钱", "往返，每人单程{a}，{n}人，总票价", "一趟{a}，{n}天上下班来回，车费"), (
        "single fare {a}, {n} people, there and back", "return trip for {n} at {a} each way", "{n} days of commuting, {a} each way, both ways")),
    Row("a=$300-900 n=7-28", "{a}/{n}", (
        "{a}要花{n}天，每天能花多少", "生活费{a}撑{n}天，日均", "{n}天旅行花了{a}，平均一天几元"), (
        "{a} must last {n} days: per day", "trip of {n} days cost {a}, daily average", "spread {a} over {n} days")),
    Row("w=1.2-3.5 h=3-9 n=13-28 p=0.48-0.88", "{w}*{h}*{n}*{p}", (
        "空调{w}千瓦，每天开{h}小时，{n}天，电价{p}，电费多少", "{w}kW的热水器一天{h}小时，{n}天，每度{p}，几元", "功率{w}千瓦，日用{h}小时，用{n}天，{p}一度"), (
        "{w} kW air conditioner, {h} hours a day, {n} days, {p} per kWh: cost", "a {w} kW heater runs {h} h daily for {n} days at {p} a unit", "{n} days x {h} hours x {w} kW at {p}")),
    Row("w=200-900/50 h=3-9 p=0.48-0.88", "{w}/1000*{h}*{p}", (
        "{w}瓦的电器开{h}小时，一度电{p}，电费多少", "{w}W用{h}个小时，电价{p}，几元", "电脑{w}瓦开了{h}小时，每度{p}"), (
        "{w} W for {h} hours at {p} per kWh: cost", "a {w} watt PC on for {h} h, {p} a unit", "cost of running {w} W for {h} hours when a kWh is {p}")),
    Row("w=200-900/50 h=3-9", "{w}/1000*{h}", (
        "{w}瓦的电器开{h}小时，用几度电", "{w}W用{h}个小时，耗电多少度", "{h}小时，功率{w}瓦，多少千瓦时"), (
        "{w} W for {h} hours, in kWh", "a {w} watt lamp on for {h} h uses how many kWh", "energy of {w} W over {h} hours in kWh")),
    # prices in steps of quantity
    Row("n=5-12 p=$41-60 q=$20-40 k=13-40", "{n}*{p}+({k}-{n})*{q}", (
        "前{n}件每件{p}，之后每件{q}，买{k}件多少钱", "{n}份以内{p}一份，多出来的{q}一份，要{k}份，几元", "印名片：头{n}盒{p}，续印{q}，共{k}盒", "学费前{n}节{p}，后面{q}一节，上{k}节"), (
        "first {n} at {p}, further ones at {q}; {k} of them", "{p} each up to {n}, {q} beyond; I want {k}", "printing: {n} boxes at {p}, extra boxes {q}, {k} boxes in all", "lessons {p} for the first {n}, then {q}; {k} lessons")),
    Row("p=$41-60 q=$20-40 k=13-40", "{p}+({k}-1)*{q}", (
        "第一件{p}，之后每件{q}，买{k}件多少钱", "首小时{p}，以后每小时{q}，{k}小时，几元", "首页{p}，续页{q}，共{k}页，翻译费"), (
        "first one {p}, each further one {q}; {k} of them", "first hour {p}, every hour after {q}, {k} hours", "page one {p}, other pages {q}; {k} pages")),
    Row("a=$200-900 n=3-9 p=%5-20", "{a}*{n}*(1-{p}/100)", (
        "单价{a}，买{n}台优惠{p}，一共多少", "{n}把椅子每把{a}，批发价减{p}，总价", "{a}一套要{n}套，量大让{p}，付几元"), (
        "{n} at {a} with {p} off for quantity: total", "unit {a}, {n} units, bulk discount {p}", "{n} chairs, {a} apiece, less {p}")),
    Row("a=$200-900 n=3-9 p=%3-13", "{a}*{n}*(1+{p}/100)", (
        "{n}台每台{a}，加{p}的税，一共多少", "单价{a}不含税，{n}套，税率{p}，含税总额", "采购{n}件{a}的设备，税点{p}，开票金额"), (
        "{n} at {a} plus {p} tax: total", "{n} sets, {a} net each, VAT {p}; gross", "invoice: {n} x {a} + {p}")),
    Row("a=$200-900 n=3-9 c=$20-190 p=%3-13", "({a}*{n}+{c})*(1+{p}/100)", (
        "{n}台每台{a}，运费{c}，都要加{p}的税，一共多少", "货款{n}件×{a}加运费{c}，整单税率{p}，含税总价"), (
        "{n} at {a}, freight {c}, all plus {p} tax: total", "goods {n} x {a} and {c} shipping, {p} VAT on everything")),
    Row("a=$200-900 b=$20-190 c=$2-19", "{a}-{b}+{c}", (
        "{a}的订单，券减{b}，运费{c}，付多少", "商品{a}，优惠{b}，配送{c}，应付", "总价{a}先减{b}，再加{c}的包装费"), (
        "order {a}, voucher {b}, shipping {c}: pay", "goods {a}, discount {b}, delivery {c}; due", "{a} minus {b} plus {c} packing")),
    Row("a=$200-900 b=$20-190 c=$2-19 e=$2-9", "{a}+{b}+{c}+{e}", (
        "小票：{a}、{b}、{c}、{e}，合计", "四样东西{a}、{b}、{c}和{e}，一共多少钱", "报销：交通{a}，住宿{b}，餐费{c}，其他{e}，总额", "房租{a}，电{b}，水{c}，垃圾费{e}，这月交多少"), (
        "receipt: {a}, {b}, {c}, {e}; total", "four things, {a}, {b}, {c} and {e}", "claim: travel {a}, hotel {b}, food {c}, other {e}", "rent {a}, power {b}, water {c}, waste {e}: this month")),
    Row("a=$200-900 b=$20-190 c=$2-19 z=$1200-1500/50", "{z}-({a}+{b}+{c})", (
        "小票{a}、{b}、{c}，给了{z}，找多少", "预算{z}，花了{a}、{b}和{c}，还剩几元", "带{z}出门，三笔{a}，{b}，{c}，余"), (
        "receipts {a}, {b}, {c}, paid {z}: change", "budget {z} after {a}, {b} and {c}", "left the house with {z}, spent {a}, {b}, {c}; left")),
    Row("a=$30-90 b=$3-19 n=3-9 z=$900-1000/50", "{z}-({a}+{b})*{n}", (
        "每人饭{a}饮料{b}，{n}个人，带了{z}，剩多少", "{n}套，每套书{a}本子{b}，付{z}，找几元"), (
        "{n} people with a meal at {a} and a drink at {b} each, {z} in hand: left", "{n} sets of a book ({a}) and a pad ({b}), paid {z}; change")),
    Row("a=$30-90 b=$3-19 n=3-9", "({a}+{b})*{n}", (
        "每人饭{a}饮料{b}，{n}个人，多少钱", "一套是{a}的书加{b}的本子，{n}套，总价", "每单{a}外加配送{b}，{n}单，几元"), (
        "{n} people, each a meal at {a} and a drink at {b}", "a set is a {a} book and a {b} pad; {n} sets", "{n} orders of {a} plus {b} delivery each")),
    Row("a=$300-900 n=5-9 k=2-4 b=$20-90", "({a}-{k}*{b})/({n}-{k})", (
        "{n}人聚餐{a}，{k}个学生每人只出{b}，剩下的人平摊，每人多少", "账单{a}，{k}位各出{b}，其余{n}减{k}人AA，每人几元"), (
        "{n} at dinner, bill {a}; {k} students pay {b} each, the others share the rest: each", "{a} for {n}, {k} of them give only {b} apiece; what does each other person pay")),
    Row("a=$300-900 p=%20-45", "{a}*{p}/100", (
        "我俩合租，我住小间出{p}，房租{a}，我出多少", "账单{a}，按约定我承担{p}，是几元"), (
        "two of us rent for {a}; my small room is {p} of it. Mine?", "bill {a}, my agreed share {p}")),
    Row("a=$300-900 p=%20-45", "{a}*(1-{p}/100)", (
        "我俩合租，我住小间出{p}，房租{a}，室友出多少", "账单{a}，我承担{p}，对方付几元"), (
        "two of us rent for {a}; I pay {p}. My flatmate pays?", "bill {a}, my share {p}, the other one pays")),
    Row("a=$300-900 u=2-4 v=5-9", "{a}*{u}/({u}+{v})", (
        "房租{a}，按面积{u}比{v}分摊，小的那间多少", "两家分{a}水费，一家{u}口一家{v}口，按人头，{u}口那家交多少"), (
        "rent {a} split {u} to {v} by size, the smaller room", "two families share a {a} water bill by heads, {u} and {v}; the family of {u} pays")),
    Row("a=$300-900 u=2-4 v=5-9", "{a}*{v}/({u}+{v})", (
        "房租{a}，按面积{u}比{v}分摊，大的那间多少", "两家分{a}水费，一家{u}口一家{v}口，按人头，{v}口那家交多少"), (
        "rent {a} split {u} to {v} by size, the larger room", "two families share a {a} water bill by heads, {u} and {v}; the family of {v} pays")),
    Row("a=200-900 u=10-20/10", "print({a}//{u})", (
        "每消费{u}元积1分，花了{a}元，积几分", "满{u}块得一个印章，{a}块能得几个", "每{u}元送一张抽奖券，消费{a}元，几张"), (
        "one point per {u} spent; {a} spent gives", "a stamp for every {u}; with {a} how many stamps", "a raffle ticket per full {u}, spent {a}: tickets")),
    Row("a=2000-9000/100 n=100-500/100", "{a}/{n}", (
        "{n}积分抵1元，有{a}积分，抵多少元", "{n}个金币换一块钱，{a}个金币值几块"), (
        "{n} points are worth 1; {a} points are worth", "every {n} coins make one unit of money, I have {a} coins")),
    Row("n=13-60 m=61-90 k=3-12", "{n}+{m}*0.5+{k}*0.1", (
        "存钱罐：一元{n}个，五角{m}个，一角{k}个，一共多少元", "硬币有{n}个1元、{m}个5角、{k}个1角，合计几元"), (
        "coins: {n} of 1, {m} of 0.5 and {k} of 0.1; total", "piggy bank with {n} ones, {m} halves and {k} tenths (0.1)")),
)

FAMILIES = families("shop_more", ROWS, KINDS)
