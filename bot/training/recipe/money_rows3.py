"""Percentages in several steps and in formal or regional language: exam papers, offices, farms, clinics, shops."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    Row("a=$200-900 m=%20-60 t=%5-13", "{a}*(1+{m}/100)*(1+{t}/100)", (
        "成本{a}，加价{m}作为售价，另加{t}的税，顾客付多少", "进货{a}，先按{m}加成，再算{t}的税点，开票价", "一台机器成本{a}，利润加{m}，税再加{t}，报价几元", "报价单：成本{a}，毛利加成{m}，增值税{t}，含税报价"), (
        "cost {a}, markup {m}, then {t} tax: what does the customer pay", "quote: cost {a} plus {m} profit plus {t} VAT on that", "we add {m} to {a} and the state adds {t} to the result. Final price?", "landed cost {a}, uplift {m}, sales tax {t} on top")),
    Row("a=$200-900 d=off t=%5-13", "{a}*{d}*(1+{t}/100)", (
        "标价{a}，{d}，折后再交{t}的消费税，付多少", "{a}的外套打{d}，收银时加{t}税，刷卡几元", "先{d}再加税{t}，原价{a}"), (
        "price {a}, {d}, sales tax {t} on the reduced price: pay", "{a} coat with {d}; the till adds {t} tax", "discount first ({d}), tax {t} after, tag {a}")),
    Row("a=$50-400 t=%5-10 u=%12-22", "{a}*(1+{t}/100+{u}/100)", (
        "餐费{a}，税{t}，小费{u}，都按餐费算，一共付多少", "账单{a}，加{t}的税和{u}的小费（都以{a}为基数），合计"), (
        "meal {a}, tax {t} and tip {u}, both on the meal price: total", "food {a}; {t} tax plus a {u} tip figured on the food. Sum?")),
    Row("a=$50-400 t=%5-10 u=%12-22", "{a}*(1+{t}/100)*(1+{u}/100)", (
        "餐费{a}，先加{t}的税，再按含税价给{u}小费，一共付多少", "账单{a}，税{t}，小费{u}按税后算，合计"), (
        "meal {a}, {t} tax, then a {u} tip on the taxed amount: total", "food {a}, tax {t}, tip {u} figured after tax. Sum?")),
    Row("a=$3000-9000/100 p=%5-12 q=%13-20", "{a}*(1-{p}/100)*(1-{q}/100)", (
        "应发{a}，先扣社保{p}，剩下的再交{q}的税，到手多少", "工资{a}，第一步扣{p}，第二步在余额上扣{q}，实发", "收入{a}扣{p}后再按{q}抽成，净得几元"), (
        "gross {a}, {p} insurance first, then {q} tax on the rest: net", "from {a} they take {p}, and {q} of what remains. Take-home?", "{a} less {p}, the remainder less {q}")),
    Row("a=$3000-9000/100 p=%20-30 q=%31-40", "{a}*(1-{p}/100)*{q}/100", (
        "收入{a}，{p}交房租，余下的{q}存起来，存多少", "{a}先花{p}，剩余部分的{q}用来投资，投多少", "奖金{a}，给家里{p}，剩下的钱拿{q}买手机，手机几元"), (
        "income {a}, {p} goes on rent and {q} of the rest is saved: saved", "spend {p} of {a}, invest {q} of what's left; invested", "bonus {a}: {p} to the family, {q} of the remainder on a phone. Phone?")),
    Row("a=$3000-9000/100 p=%20-30 q=%31-40", "{a}*({p}+{q})/100", (
        "收入{a}，{p}交房租，{q}还车贷，这两样共多少", "{a}里{p}给爸妈{q}存定期，两项合计", "工资{a}，房租占{p}、伙食占{q}，两样一共几元"), (
        "income {a}: {p} rent and {q} car loan, together", "{p} and {q} of {a}, both added", "of {a}, {p} goes to food and {q} to rent. Sum of the two?")),
    Row("a=300-900/10 p=%5-30 n=2-6", "{a}*(1+{p}/100)**{n}", (
        "某镇现有{a}户，户数每年增长{p}，{n}年后多少户", "水藻{a}平方米，每天扩大{p}，{n}天以后面积", "粉丝{a}，月增长率{p}，{n}个月后粉丝数", "产量{a}台，计划今后{n}年每年提高{p}，{n}年后的年产量"), (
        "a town has {a} households growing {p} a year; after {n} years", "algae cover {a} square metres and spread by {p} a day, area after {n} days", "{a} followers, monthly growth {p}: after {n} months", "output {a}, to be raised {p} in each of the next {n} years; output then")),
    Row("a=300-900/10 p=%5-30 n=2-6", "{a}*(1-{p}/100)**{n}", (
        "某湖鱼{a}吨，每年减少{p}，{n}年后多少吨", "药物{a}毫克，每小时代谢{p}，{n}小时后体内还有多少毫克", "旧车{a}，每年跌{p}，{n}年后值几元", "订单{a}，连续{n}个月每月下滑{p}，最后一个月多少单", "放射性物质{a}克，每年衰减{p}，{n}年后剩几克"), (
        "a lake holds {a} t of fish, falling {p} a year; after {n} years", "{a} mg of a drug, {p} eliminated per hour, mg left after {n} hours", "{a} orders, down {p} each month for {n} months; orders at the end", "{a} g of a substance decays {p} a year. Grams after {n} years?")),
    Row("a=300-900/10 p=%5-30 n=2-6", "{a}/(1+{p}/100)**{n}", (
        "每年增长{p}，{n}年后达到{a}，现在是多少", "连续{n}年涨{p}之后是{a}，最初多少", "{n}个月前的数是多少？月增{p}，如今{a}"), (
        "grows {p} a year and will be {a} in {n} years; now", "after {n} yearly rises of {p} it's {a}, at the start", "monthly growth {p}, today {a}; {n} months ago")),
    Row("a=300-900/10 p=%5-30 n=2-6", "{a}/(1-{p}/100)**{n}", (
        "每年减少{p}，{n}年后剩{a}，现在是多少", "连续{n}年跌{p}之后是{a}，最初多少", "{n}次降价每次{p}，现价{a}，原价"), (
        "falls {p} a year and will be {a} in {n} years; now", "after {n} yearly drops of {p} it's {a}, at the start", "{n} cuts of {p} each brought it to {a}; original")),
    Row("a=300-900/10 b=20-90", "{b}/({a}+{b})*100", (
        "原有{a}人，新来{b}人，新人占现在的百分之几", "库里{a}件，又进{b}件，新货占比", "{a}克面粉加{b}克糖，糖占混合物的多少", "旧店{a}家，新开{b}家，新店占全部百分之几"), (
        "{a} people, {b} join; newcomers as percent of all", "stock {a} plus {b} new pieces: share of new ones", "{a} g flour and {b} g sugar, sugar share of the mix", "{a} old shops and {b} new; new as a percentage of the total")),
    Row("a=300-900/10 b=20-90 c=100-200/10", "({c}-{b})/({a}+{c}-{b})*100", (
        "有{a}个白球和{c}个红球，拿走{b}个红球，红球占百分之几", "甲库{a}吨，乙库{c}吨，乙运走{b}吨后，乙占总量的多少"), (
        "{a} white and {c} red balls, {b} red ones removed; red in percent", "store A {a} t, store B {c} t; B ships {b} t. B's share of what's left in percent")),
    Row("a=200-400/10 p=%10-40 b=500-900/10 q=%41-70", "({a}*{p}+{b}*{q})/({a}+{b})", (
        "甲班{a}人优秀率{p}，乙班{b}人优秀率{q}，合起来优秀率百分之几", "第一批{a}件合格率{p}，第二批{b}件合格率{q}，总合格率", "两个地块：{a}亩种了{p}，{b}亩种了{q}，总的种植率"), (
        "class one: {a} pupils, {p} excellent; class two: {b}, {q}. Overall rate?", "batch of {a} at {p} good and batch of {b} at {q} good, together in percent", "{a} acres planted to {p} and {b} acres to {q}; overall percentage")),
    Row("a=200-400/10 p=%10-40 b=500-900/10 q=%41-70", "({a}*{p}+{b}*{q})/100", (
        "甲班{a}人优秀率{p}，乙班{b}人优秀率{q}，一共多少人优秀", "第一批{a}件里{p}合格，第二批{b}件里{q}合格，合格总数"), (
        "class one: {a} pupils, {p} excellent; class two: {b}, {q}. How many excellent?", "{p} of {a} and {q} of {b}, added up")),
    Row("a=20-60 b=61-99 c=100-200", "({a}+{b})/({a}+{b}+{c})*100", (
        "一等{a}人，二等{b}人，未获奖{c}人，获奖率百分之几", "优{a}、良{b}、其余{c}，优良率", "A级{a}件B级{b}件次品{c}件，合格（A加B）率", "赢{a}平{b}负{c}，不败率多少"), (
        "first class {a}, second {b}, nothing {c}: percent who got an award", "{a} excellent, {b} good, {c} others; excellent-or-good rate", "won {a}, drew {b}, lost {c}. Unbeaten rate in percent?", "grade A {a}, grade B {b}, rejects {c}: percent accepted")),
    Row("n=20-60 a=2-9 b=30-60", "({n}-{a})/({b}+{n})*100", (
        "上午出勤{n}人里走了{a}人，另一组{b}人没走，留下的上午组占原总人数百分之几",), (
        "of {n} in one team {a} left, the other team has {b}; those staying from the first as percent of the original total",)),
    Row("a=$2000-9000/100 p=%20-40 n=3-9", "{a}*{p}/100/{n}", (
        "奖金{a}，拿出{p}平分给{n}个人，每人多少", "利润{a}的{p}分给{n}个员工，平均每人几元", "{a}的{p}作奖学金，{n}人均分"), (
        "{p} of a {a} bonus is shared by {n}: each", "{n} employees split {p} of {a} profit", "scholarships: {p} of {a} for {n} pupils equally")),
    Row("a=$2000-9000/100 p=%20-40 n=3-9", "{a}*(1-{p}/100)/{n}", (
        "奖金{a}，留下{p}，其余{n}个人平分，每人多少", "卖了{a}，摊位抽{p}，剩的{n}个合伙人均分，一人几元", "{a}扣{p}的税后{n}人平分"), (
        "{a}, {p} kept back, the rest shared by {n}: each", "took in {a}, the stall takes {p}, {n} partners split what's left", "{a} less {p} tax, divided by {n}")),
    Row("a=$2000-9000/100 b=$300-900/10 p=%10-40", "({a}-{b})*{p}/100", (
        "收入{a}，减去成本{b}，利润的{p}归我，我得多少", "营业额{a}，开支{b}，剩下的拿{p}分红，分红几元", "{a}扣掉{b}后按{p}提成，提多少"), (
        "income {a}, costs {b}, I get {p} of the profit", "turnover {a} less {b}; {p} of that is paid out. Payout?", "commission of {p} on {a} minus {b}")),
    Row("a=$2000-9000/100 b=$300-900/10 p=%10-40", "({a}-{b})*(1-{p}/100)", (
        "收入{a}，减去成本{b}，利润再扣{p}，剩多少", "营业额{a}，开支{b}，盈余交{p}，净得几元"), (
        "income {a}, costs {b}, {p} of the profit is taken: left", "turnover {a} less {b}, and {p} off the surplus; what remains")),
    Row("n=20-90 a=$30-90 p=%20-60 b=$100-190", "{b}*{n}-{a}*{n}*(1+{p}/100)", (
        "{n}件货，进价{a}，杂费是进价的{p}，每件卖{b}，一共赚多少", "进{n}个每个{a}，额外成本占{p}，售价{b}，总利润"), (
        "{n} pieces at {a}, extra costs {p} of that, sold at {b}: total profit", "bought {n} for {a} each, overhead {p} of cost, price {b}; profit in all")),
    Row("n=200-600/10 a=$3-9 p=%5-25 b=$11-19", "{n}*(1-{p}/100)*{b}-{n}*{a}", (
        "进{n}斤水果，{a}一斤，损耗{p}，其余{b}一斤卖完，赚多少", "{n}个鸡蛋每个进价{a}，破了{p}，剩下按{b}卖光，利润几元", "批{n}件{a}的货，报废{p}，好的卖{b}，净赚"), (
        "{n} kg bought at {a}, {p} spoils, the rest sells at {b}: profit", "{n} pieces cost {a} each, {p} are ruined, others sold for {b}; gain", "stock of {n} at {a}, wastage {p}, price {b}. What's made?")),
    Row("n=200-600/10 a=$3-9 p=%5-25 q=%20-50", "{a}*(1+{q}/100)/(1-{p}/100)", (
        "水果进价{a}一斤，损耗{p}，要赚{q}，每斤至少卖多少", "成本{a}，有{p}的坏掉，想要{q}的利润（对成本），单价定几元"), (
        "cost {a} a kilo, {p} spoils, I want {q} profit on cost: price per kilo", "{p} of the goods go bad; each costs {a}. To make {q} on cost, charge")),
    Row("a=$100-900 p=%10-30 q=%31-60 n=20-90 m=100-190", "{a}*(1+{q}/100)*{n}+{a}*(1-{p}/100)*({m}-{n})-{a}*{m}", (
        "进{m}件，每件{a}，先加价{q}卖出{n}件，剩下的亏{p}处理，总盈亏多少",), (
        "{m} pieces at {a}: {n} sold at a {q} profit, the others at a {p} loss. Overall gain?",)),
    # formal, school
    Row("a=200-900/10 p=%5-60", "{a}*(1+{p}/100)", (
        "水结成冰体积增加{p}，{a}立方厘米的水结冰后体积多少", "某校去年招生{a}人，今年招生人数比去年多{p}，今年招生多少人", "小麦种植面积{a}公顷，玉米比它多{p}，玉米多少公顷", "一种电器，原来每台成本{a}元，现在成本上升了{p}，现在每台成本多少元"), (
        "water expands {p} on freezing; {a} cm3 of water give how much ice", "a school admitted {a} last year and {p} more this year; this year", "wheat covers {a} ha, maize {p} more: hectares of maize", "unit cost used to be {a} and has gone up by {p}. Cost now?")),
    Row("a=200-900/10 p=%5-60", "{a}*(1-{p}/100)", (
        "稻谷{a}千克，碾成米失重{p}，能得米多少千克", "某校去年招生{a}人，今年招生人数比去年少{p}，今年招生多少人", "一件工程原计划{a}天，实际少用{p}，实际多少天", "鲜蘑菇{a}千克晒干后重量减少{p}，干蘑菇几千克"), (
        "milling loses {p} of the weight; {a} kg of paddy give how much rice", "a school admitted {a} last year and {p} fewer this year; this year", "planned {a} days, took {p} less: days", "{a} kg of fresh mushrooms lose {p} when dried; kg dry")),
    Row("a=200-900/10 p=%5-60", "{a}/(1+{p}/100)", (
        "冰化成水前体积是{a}，比水多{p}，水的体积多少", "今年植树{a}棵，比去年多{p}，去年植树多少棵", "一台电视现价{a}，比原价提高了{p}，原价是多少", "甲数是{a}，比乙数多{p}，乙数是几"), (
        "ice of {a} cm3 is {p} more than the water was; volume of the water", "{a} trees this year, {p} more than last; last year", "a TV at {a} is {p} above its old price; old price", "A is {a}, {p} more than B; B")),
    Row("a=200-900/10 p=%5-60", "{a}/(1-{p}/100)", (
        "今年植树{a}棵，比去年少{p}，去年植树多少棵", "一台电视现价{a}，比原价降低了{p}，原价是多少", "甲数是{a}，比乙数少{p}，乙数是几", "碾米失重{p}后得米{a}千克，稻谷多少千克"), (
        "{a} trees this year, {p} fewer than last; last year", "a TV at {a} is {p} below its old price; old price", "A is {a}, {p} less than B; B", "{a} kg of rice after losing {p} in milling: paddy")),
    Row("a=20-60 b=200-900/10", "{a}/{b}*100", (
        "用{b}粒种子做发芽试验，{a}粒发芽，发芽率百分之几", "用{b}千克花生榨油{a}千克，出油率多少", "{b}千克甘蔗榨糖{a}千克，出糖率", "{b}克海水晒盐{a}克，出盐率百分之几", "{b}千克小麦磨出{a}千克麸皮，麸皮占多少"), (
        "germination test: {b} seeds, {a} sprout, rate in percent", "{b} kg of peanuts give {a} kg of oil; oil yield", "{b} kg of cane give {a} kg of sugar, sugar yield in percent", "{a} g of salt from {b} g of sea water: percent")),
    Row("b=200-900/10 p=%20-85", "{b}*{p}/100", (
        "出油率{p}，{b}千克花生能榨油多少千克", "出粉率{p}，{b}千克小麦磨面粉几千克", "发芽率{p}，种{b}粒，发芽多少粒", "成活率{p}，栽{b}棵，活几棵", "出勤率{p}，全厂{b}人，到岗几人"), (
        "oil yield {p}: oil from {b} kg of peanuts", "flour yield {p}, {b} kg of wheat; flour", "germination {p}, {b} seeds sown: seedlings", "survival {p}, {b} trees planted; alive", "attendance {p} of {b} workers: present")),
    Row("b=200-900/10 p=%20-85", "{b}/({p}/100)", (
        "出油率{p}，要榨油{b}千克，需花生多少千克", "出粉率{p}，磨面粉{b}千克要小麦几千克", "发芽率{p}，要{b}棵苗，至少播多少粒（可带小数）", "成活率{p}，要活{b}棵，要栽几棵"), (
        "oil yield {p}: peanuts for {b} kg of oil", "flour yield {p}; wheat for {b} kg of flour", "germination {p}, {b} seedlings wanted: seeds", "survival {p}; to have {b} trees alive plant")),
    Row("a=%5-20 b=$10000-90000/1000", "{b}*{a}/100", (
        "营业税按营业额的{a}缴纳，营业额{b}，应缴多少", "保险费率{a}，投保{b}，保险费几元", "某商店应纳税销售额{b}，税率{a}，税款", "稿费{b}，按{a}缴税，应缴税款"), (
        "business tax is {a} of turnover {b}: tax", "premium rate {a}, sum insured {b}; premium", "taxable sales {b} at {a}, tax due", "author's fee {b} taxed {a}: tax")),
    Row("b=$10000-90000/1000 m=$800-5000/100 a=%5-20", "({b}-{m})*{a}/100", (
        "稿费{b}，超过{m}的部分按{a}纳税，应缴多少", "奖金{b}，{m}免税，其余交{a}，税几元", "劳务报酬{b}减去{m}后的余额乘{a}为税，税款"), (
        "fee {b}, the part over {m} taxed {a}: tax", "prize {b}, {m} tax-free, {a} on the rest; tax", "tax is {a} of {b} minus {m}")),
    Row("b=$10000-90000/1000 m=$800-5000/100 a=%5-20", "{b}-({b}-{m})*{a}/100", (
        "稿费{b}，超过{m}的部分按{a}纳税，税后多少", "奖金{b}，{m}免税，其余交{a}，实得几元"), (
        "fee {b}, the part over {m} taxed {a}: after tax", "prize {b}, {m} tax-free, {a} on the rest; what's kept")),
    Row("a=300-900/10 p=%20-60 q=%21-59", "{a}*(1-{p}/100)*{q}/100", (
        "一本{a}页的书，第一天读了{p}，第二天读了余下的{q}，第二天读了多少页", "{a}吨货，先运{p}，再运剩下的{q}，第二次运几吨", "{a}元，花掉{p}，又拿剩余的{q}捐款，捐多少"), (
        "a {a} page book: {p} on day one, {q} of the rest on day two; pages on day two", "{a} t of cargo, {p} moved first, then {q} of the remainder: second load", "{a}, {p} spent, {q} of what's left given away: given")),
    Row("a=300-900/10 p=%30-60 q=%5-20", "{a}*({p}-{q})/100", (
        "收入{a}，毛利{p}，费用占收入{q}，净利多少", "营收{a}，毛利率{p}，费用率{q}，经营利润"), (
        "revenue {a}, gross margin {p}, expenses {q} of revenue: profit", "sales {a}, GM {p}, opex ratio {q}; operating profit")),
    Row("p=%30-60 q=%5-20", "{p}-{q}", (
        "毛利率{p}，费用率{q}，净利率百分之几", "毛利{p}减去费用{q}，剩多少个百分比"), (
        "gross margin {p}, expense ratio {q}: net margin", "margin {p} less costs of {q} of sales; in percent")),
    Row("a=%3-12 b=%13-30", "(1-(1-{a}/100)*(1-{b}/100))*100", (
        "第一道工序损耗{a}，第二道损耗{b}，总损耗百分之几", "先打{a}的税再扣{b}的费（对余额），一共被扣百分之几"), (
        "step one loses {a}, step two {b} of what's left: total loss in percent", "{a} tax, then {b} fee on the remainder; total taken in percent")),
)

FAMILIES = families("percent_steps", ROWS, KINDS)
