"""Pay, tax, exchange, assets and firms as people tell them: rows written by hand."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # pay and tax
    Row("a=$6000-30000/100 b=$1000-5000/500 p=%3-25", "({a}-{b})*{p}/100", (
        "月薪{a}，起征点{b}，超出部分税率{p}，个税多少", "工资{a}减除{b}后按{p}纳税，交几元", "应发{a}，免征额{b}，其余按{p}计税，税款", "收入{a}，扣除{b}，剩下的部分税率{p}，要缴税多少钱"), (
        "salary {a}, tax-free {b}, rate {p} on the rest: tax", "the first {b} of {a} is exempt and the remainder taxed {p}. How much tax?", "income {a} less allowance {b} taxed at {p}", "tax due on {a} when everything over {b} is charged {p}")),
    Row("a=$6000-30000/100 b=$1000-5000/500 p=%3-25", "{a}-({a}-{b})*{p}/100", (
        "月薪{a}，起征点{b}，超出部分税率{p}，到手多少", "工资{a}，{b}免税，其余扣{p}的税，税后几元", "税前{a}，超过{b}的部分交{p}，实发工资", "扣完税拿多少？收入{a}，免征{b}，税率{p}"), (
        "salary {a}, tax-free {b}, rate {p} on the rest: take-home", "net pay if {a} is earned, {b} is exempt and the remainder taxed {p}", "after tax of {p} on what exceeds {b}, {a} gross leaves", "I earn {a}; only the part above {b} is taxed, at {p}. Net?")),
    Row("a=$6000-30000/100 b=$1000-5000/500 s=$500-3000/100 p=%3-25", "({a}-{s}-{b})*{p}/100", (
        "工资{a}，社保公积金{s}，起征点{b}，税率{p}，个税多少", "应发{a}，先扣五险一金{s}，再减{b}，余下按{p}交税，税几元", "税前{a}，专项扣除{s}，免征额{b}，{p}的税率，个税"), (
        "salary {a}, social insurance {s}, allowance {b}, rate {p} on the rest: tax", "gross {a} minus {s} contributions minus {b} exemption, taxed {p}", "tax at {p} on {a} after deducting {s} and {b}")),
    Row("a=$6000-30000/100 b=$1000-5000/500 s=$500-3000/100 p=%3-25", "{a}-{s}-({a}-{s}-{b})*{p}/100", (
        "工资{a}，社保{s}，起征点{b}，税率{p}，到手多少", "应发{a}，扣五险一金{s}，剩余超{b}的部分交{p}个税，实发几元", "税前{a}，社保公积金{s}，免征{b}，税率{p}，实际到账"), (
        "salary {a}, insurance {s}, allowance {b}, rate {p} on the rest: net pay", "gross {a}; {s} contributions, then {p} tax on what is above {b}. Take-home?", "what lands in my account from {a} after {s} insurance and {p} tax over {b}")),
    Row("a=$30000-90000/1000 p=%10-25 q=$200-3000/10", "{a}*{p}/100-{q}", (
        "应纳税所得额{a}，税率{p}，速算扣除数{q}，税额多少", "{a}按{p}计税再减速算扣除{q}，交几元", "年终奖{a}，适用税率{p}，速算扣除数{q}，个税", "个税=应税额×税率-速算扣除：{a}、{p}、{q}"), (
        "taxable {a}, rate {p}, quick deduction {q}: tax", "tax on {a} at {p} less the {q} quick deduction", "bonus {a}, bracket {p}, subtract {q}; tax due")),
    Row("a=$30000-90000/1000 p=%10-25 q=$200-3000/10", "{a}-({a}*{p}/100-{q})", (
        "年终奖{a}，税率{p}，速算扣除数{q}，税后到手多少", "{a}的奖金，{p}税率减{q}速算扣除，实得几元"), (
        "bonus {a}, bracket {p}, quick deduction {q}: what do I keep", "net of tax ({p} of {a} minus {q}), the bonus leaves")),
    Row("a=$30000-90000/1000 p=%3-20", "{a}*(1-{p}/100)", (
        "年终奖{a}，扣税{p}，到手多少", "劳务费{a}，代扣{p}个税，实得几元", "稿费{a}交{p}的税，剩多少", "中奖{a}，偶然所得税{p}，能领多少钱", "奖金{a}，税点{p}，到账"), (
        "bonus {a}, {p} tax: net", "lottery win of {a} taxed at {p}, what do I get", "fee {a} with {p} withheld; paid out", "freelance invoice {a}, {p} withholding tax, received")),
    Row("a=$4000-20000/100 p=%5-12", "{a}*{p}/100*2", (
        "公积金基数{a}，个人单位各缴{p}，每月一共进账多少", "公积金缴存比例{p}，双边，基数{a}，月缴存额", "工资{a}，我交{p}单位也交{p}，公积金账户每月几元"), (
        "housing fund: base {a}, employee and employer {p} each; total per month", "I pay {p} of {a} and my boss the same, together a month", "both sides contribute {p} on {a}: sum monthly")),
    Row("a=$4000-20000/100 p=%5-12 q=%2-4", "{a}*({p}+{q})/100", (
        "基数{a}，养老{p}，医疗{q}，个人每月扣多少", "社保按{a}交，养老个人{p}、医疗{q}，一共扣几元", "工资{a}，两项分别扣{p}和{q}，合计扣款"), (
        "base {a}, pension {p}, health {q}: deducted each month", "from {a} they take {p} and {q}, altogether", "deductions of {p} and {q} on {a}")),
    Row("a=$4000-20000/100 p=%5-12 q=%2-4", "{a}*(1-({p}+{q})/100)", (
        "基数{a}，养老扣{p}，医疗扣{q}，剩多少", "工资{a}，两项分别扣{p}和{q}，到手几元", "{a}里面先后按原数扣{p}、{q}，余下"), (
        "from {a} they take {p} for pension and {q} for health; left", "salary {a}, deductions {p} and {q} of it: net", "{a} less {p} and less {q} of {a}")),
    Row("a=$4000-20000/100 n=13-18", "{a}*{n}", (
        "月薪{a}，{n}薪，年包多少", "一个月{a}，一年发{n}个月，年收入几元", "offer：{a}×{n}，全年总额"), (
        "{a} a month, {n} salaries a year: annual", "offer of {a} x {n}, yearly total", "paid {n} times {a} per year; that makes")),
    Row("a=$4000-20000/100 n=2-6", "{a}*(12+{n})", (
        "月薪{a}，年终奖{n}个月，一年总收入多少", "一个月{a}外加{n}个月工资的年终，全年几元", "底薪{a}，年底双薪那种再多发{n}个月，年薪"), (
        "{a} a month plus a bonus of {n} months' pay: yearly income", "annual pay with {n} extra months on top of twelve at {a}", "monthly {a}, year-end bonus {n} months; total for the year")),
    Row("a=$4000-20000/100 p=%3-25", "{a}*(1+{p}/100)*12", (
        "月薪{a}，涨{p}后一年拿多少", "现在{a}一个月，加薪{p}，新年薪几元", "普调{p}，原月薪{a}，调完全年收入"), (
        "monthly {a}, raise {p}: new yearly pay", "after a {p} rise on {a} a month I make how much a year", "new annual salary if {a} monthly goes up {p}")),
    Row("a=$4000-20000/100 p=%3-25", "{a}*{p}/100*12", (
        "月薪{a}，涨{p}，一年多拿多少", "加薪{p}，原来{a}一个月，全年增加几元", "{a}的月工资提{p}，年收入多了多少钱"), (
        "monthly {a}, raise {p}: how much more a year", "a {p} rise on {a} a month brings how much extra per year", "yearly difference after {p} more on {a} monthly")),
    Row("a=$4000-20000/100 d=20-23 n=1-5", "{a}-{a}/{d}*{n}", (
        "月薪{a}，应出勤{d}天，请事假{n}天，发多少", "{a}一个月，按{d}天算，缺勤{n}天扣钱，实发几元", "这个月{d}个工作日，我歇了{n}天没工资，月工资{a}，到手"), (
        "{a} a month over {d} days, {n} days unpaid leave: pay", "salary {a}, {d} working days, {n} missed without pay", "they dock {n} of {d} days from {a}; I get")),
    Row("a=$4000-20000/100 d=20-23 n=1-5", "{a}/{d}*{n}", (
        "月薪{a}，每月{d}个工作日，请假{n}天扣多少", "{a}按{d}天折算，干了{n}天，应得几元", "入职晚，这个月只上{n}天班（全月{d}天），月薪{a}，发多少", "日薪按{a}除以{d}，{n}天是多少钱"), (
        "{a} a month, {d} working days; {n} days' worth", "deduction for {n} days off when {a} covers {d} days", "I joined late and worked {n} of {d} days at {a} a month: pay")),
    Row("a=$20-90 h=160-176/8 n=5-30", "{a}*{h}+{a}*1.5*{n}", (
        "时薪{a}，正班{h}小时，平时加班{n}小时1.5倍，总工资多少", "{a}一小时干了{h}小时，另加{n}小时按一倍半，月工资", "底时薪{a}，正常工时{h}，加班{n}（1.5倍），合计几元"), (
        "{a} an hour, {h} regular hours, {n} overtime at 1.5: pay", "hourly {a}: {h} h normal plus {n} h at time and a half", "{h} hours at {a} and {n} more paid one and a half times")),
    Row("a=$20-90 n=5-30", "{a}*2*{n}", (
        "周末加班双倍，时薪{a}，{n}小时，加班费多少", "时薪{a}，双倍工资，加班{n}个小时给几元", "周六干了{n}小时，按2倍算，平时{a}一小时"), (
        "double time for {n} hours at a normal {a} an hour", "weekend overtime is paid twice; {a} hourly, {n} h", "{n} hours at 2x of {a}")),
    Row("a=$20-90 n=5-30", "{a}*3*{n}", (
        "法定节假日三倍，时薪{a}，加班{n}小时多少钱", "春节值班{n}小时，三倍工资，平时每小时{a}，拿几元", "时薪{a}，国庆干了{n}小时按3倍"), (
        "triple pay on the holiday: {n} hours at {a} normally", "{n} holiday hours at 3x of {a}", "holiday overtime pays three times {a} an hour; {n} h")),
    # exchange
    Row("a=200-9000/50 q=6.81-7.39", "{a}*{q}", (
        "{a}美元换人民币，汇率{q}，多少元", "1美元兑{q}人民币，手里{a}美元，能换几块", "海淘{a}刀，汇率{q}，合人民币多少", "美金{a}，今天{q}，折成人民币", "老外付我{a}美元，按{q}结汇，到账多少人民币"), (
        "{a} dollars in yuan at {q}", "USD {a}, rate {q} CNY per dollar: yuan", "one dollar buys {q} yuan; {a} dollars buy", "I'm paid {a} USD and convert at {q}. CNY?", "an order of ${a} is how many yuan at {q}")),
    Row("a=2000-9000/50 q=6.81-7.39", "{a}/{q}", (
        "{a}人民币换美元，汇率{q}，多少美元", "1美元兑{q}人民币，{a}块能换几美元", "学费{a}元人民币，按{q}换成美元", "我有{a}块钱人民币，美元汇率{q}，换得多少刀"), (
        "{a} yuan in dollars at {q} per dollar", "CNY {a}, rate {q} CNY per USD: dollars", "one dollar costs {q} yuan; with {a} yuan I get", "turn {a} RMB into USD, {q} to the dollar")),
    Row("a=200-9000/50 q=7.41-8.29", "{a}*{q}", (
        "{a}欧元换人民币，1欧元{q}元，多少", "法国酒店{a}欧，汇率{q}，人民币几块", "手上{a}欧元，{q}的牌价卖给银行，得多少元"), (
        "{a} euros at {q} yuan each", "hotel {a} EUR, rate {q}: CNY", "sell {a} euro to the bank at {q}; yuan received")),
    Row("a=20000-90000/500 q=4.51-5.29", "{a}/100*{q}", (
        "100日元兑{q}人民币，{a}日元合多少人民币", "日元汇率每百元{q}，机票{a}日元，几块人民币", "{a}円，100円={q}元，折人民币"), (
        "100 yen are {q} yuan; {a} yen in yuan", "rate per 100 JPY is {q} CNY, fare {a} JPY: CNY", "{a} yen at {q} yuan a hundred")),
    Row("a=2000-9000/50 q=4.51-5.29", "{a}/{q}*100", (
        "100日元兑{q}人民币，{a}元人民币能换多少日元", "日元汇率每百{q}，{a}块换几日元", "带{a}元去日本，100円={q}元，换成日元"), (
        "100 yen are {q} yuan; {a} yuan in yen", "rate per 100 JPY is {q} CNY; {a} CNY buys how many JPY", "exchange {a} yuan at {q} a hundred yen")),
    Row("a=2000-9000/50 q=0.851-0.949", "{a}*{q}", (
        "{a}港币换人民币，汇率{q}，多少元", "香港消费{a}港元，1港元={q}人民币，几块", "{a}HKD按{q}换成人民币"), (
        "{a} HKD at {q} yuan each", "spent {a} Hong Kong dollars, rate {q}: yuan", "HKD {a} x {q} CNY, how much")),
    Row("a=2000-9000/50 q=0.851-0.949", "{a}/{q}", (
        "{a}人民币换港币，1港币={q}元，多少港币", "去香港带{a}块人民币，汇率{q}，能换几港元", "{a}元除以汇率{q}，得多少HKD，1HKD={q}元"), (
        "{a} yuan in HKD when 1 HKD is {q} yuan", "one Hong Kong dollar costs {q} yuan; {a} yuan gives", "CNY {a} into HKD at {q} CNY per HKD")),
    Row("a=200-9000/50 q=1.02-1.39", "{a}*{q}", (
        "1欧元={q}美元，{a}欧元是多少美元", "{a}英镑换美元，1英镑{q}美元", "英镑{a}，兑美元{q}，得几美元"), (
        "{a} euros in dollars, {q} dollars to the euro", "GBP {a} at {q} USD", "1 pound = {q} dollars; {a} pounds in dollars", "at {q} dollars per euro, what are {a} euros")),
    Row("a=200-9000/50 q=1.02-1.39", "{a}/{q}", (
        "1欧元={q}美元，{a}美元是多少欧元", "{a}美元换英镑，1英镑{q}美元", "手里{a}美元，欧元兑美元{q}，换成欧元"), (
        "{a} dollars in euros, {q} dollars to the euro", "USD {a} into GBP at {q} USD per pound", "1 euro = {q} dollars; {a} dollars in euros", "at {q} dollars per pound, how many pounds for {a} dollars")),
    Row("a=200-9000/50 q=6.81-7.39 f=%2-4", "{a}*{q}*(1-{f}/100)", (
        "{a}美元按{q}换人民币，手续费{f}，到手多少", "{a}刀汇率{q}，扣{f}手续费，实得几元人民币", "PayPal收{a}美元，提现按{q}，平台抽{f}，落袋多少人民币"), (
        "{a} dollars at {q}, {f} fee: yuan received", "convert {a} USD at {q} less a {f} commission", "I change {a} USD at {q} and lose {f}; CNY in hand")),
    Row("a=200-9000/50 q=6.81-7.39 f=%2-4", "{a}*{q}*(1+{f}/100)", (
        "刷卡{a}美元，汇率{q}，货币转换费{f}，还多少人民币", "境外消费{a}刀，按{q}入账再加{f}手续费，账单几元", "代购价{a}美元，汇率{q}，代购费{f}，一共付多少人民币"), (
        "card purchase {a} USD, rate {q}, foreign fee {f}: yuan charged", "{a} USD abroad at {q} plus a {f} surcharge in CNY", "buying agent: {a} dollars, {q}, {f} on top. Yuan?")),
    Row("a=200-9000/50 p=6.81-7.09 q=7.11-7.39", "{a}*({q}-{p})", (
        "{a}美元，汇率{p}换进{q}换出，赚多少人民币", "汇率从{p}涨到{q}，手里{a}美元多值几元", "{p}买了{a}美元，{q}卖掉，汇差收益"), (
        "bought {a} USD at {p}, sold at {q}: gain in yuan", "rate moves {p} to {q}; {a} dollars are worth how much more yuan", "{a} dollars, in at {p}, out at {q}, profit in CNY")),
    Row("p=6.81-7.09 q=7.11-7.39", "({q}-{p})/{p}*100", (
        "汇率从{p}升到{q}，涨幅百分之几", "美元兑人民币{p}变{q}，美元涨了多少个百分比", "由{p}到{q}，升了百分之几"), (
        "the rate went from {p} to {q}; percent rise", "dollar at {p} then {q} yuan, gain of the dollar in percent", "{p} to {q}: how many percent up")),
    Row("a=200-9000/50 q=6.81-7.39 r=0.131-0.149", "{a}*{q}/{r}", (
        "{a}美元先按{q}换成人民币，再按1泰铢={r}元换泰铢，得多少泰铢", "1美元={q}元，1卢比={r}元，{a}美元等于多少卢比"), (
        "{a} USD to yuan at {q}, then to baht at {r} yuan each: baht", "1 USD = {q} CNY, 1 THB = {r} CNY; {a} USD in THB")),
    # assets and firms
    Row("a=$20000-90000/1000 b=$1000-9000/500 n=odd", "({a}-{b})/{n}", (
        "设备{a}，残值{b}，用{n}年，直线法每年折旧多少", "机器原值{a}，{n}年后还值{b}，平均每年折几元", "电脑{a}，净残值{b}，年限{n}年，年折旧额", "{a}的车开{n}年卖了{b}，一年亏多少钱"), (
        "machine {a}, residual {b}, {n} years straight line: yearly depreciation", "worth {a} new and {b} after {n} years; loss per year", "annual straight-line charge: cost {a}, salvage {b}, life {n} years", "the van cost {a}, sold for {b} {n} years later, yearly cost")),
    Row("a=$20000-90000/1000 b=$1000-9000/500 n=odd", "({a}-{b})/{n}/12", (
        "设备{a}，残值{b}，用{n}年，直线法每月折旧多少", "原值{a}，净残值{b}，{n}年，月折旧额", "{a}的机器{n}年折完剩{b}，一个月折几元"), (
        "machine {a}, residual {b}, {n} years straight line: monthly depreciation", "per month: cost {a}, salvage {b}, life {n} years", "straight-line charge a month for {a} down to {b} in {n} years")),
    Row("a=$20000-90000/1000 p=%2-8 n=odd", "{a}*(1-{p}/100)/{n}", (
        "固定资产{a}，残值率{p}，{n}年，直线法年折旧多少", "设备原值{a}，预计净残值率{p}，使用{n}年，每年折几元", "{a}、{p}残值率、{n}年，年折旧"), (
        "asset {a}, residual rate {p}, {n} years: annual straight-line depreciation", "cost {a} with {p} salvage, spread over {n} years, per year", "depreciate {a} to {p} of cost in {n} years; yearly")),
    Row("a=$20000-90000/1000 b=$1000-9000/500 n=7-10 k=2-5", "{a}-({a}-{b})/{n}*{k}", (
        "设备{a}，残值{b}，寿命{n}年，直线折旧，第{k}年末账面价值多少", "原值{a}，{n}年折到{b}，用了{k}年后净值几元", "{a}的机器直线法折{n}年（残值{b}），{k}年后账上还值"), (
        "machine {a}, salvage {b}, life {n} years; book value after {k} years", "straight line from {a} to {b} over {n} years: carrying amount after year {k}", "net book value {k} years in, cost {a}, residual {b}, {n} years")),
    Row("a=$20000-90000/1000 p=%10-30 n=odd", "{a}*(1-{p}/100)**{n}", (
        "车{a}，每年按余值折旧{p}，{n}年后值多少", "余额递减法，原值{a}，折旧率{p}，{n}年末净值", "{a}的手机每年掉价{p}，{n}年后还能卖几元"), (
        "car {a}, loses {p} of its remaining value every year; after {n} years", "declining balance: {a}, {p} a year, book value after {n} years", "{a} of equipment written down {p} yearly on the balance, {n} years later")),
    Row("f=$2000-9000/100 a=$3-19 b=$25-90", "import math\nprint(math.ceil({f}/({b}-{a})))", (
        "每月固定成本{f}，一份成本{a}卖{b}，卖多少份保本", "摊位租金{f}，进价{a}售价{b}，至少卖几件不亏", "盈亏平衡销量：固定费用{f}，单位变动成本{a}，单价{b}", "房租人工{f}，每杯料{a}，卖{b}，得卖几杯才回本"), (
        "fixed costs {f}, unit cost {a}, price {b}: break-even units", "rent is {f}; I buy at {a} and sell at {b}. How many to cover it?", "how many cups at {b} (cost {a}) before the {f} overhead is paid", "break-even quantity with {f} fixed, {a} variable and a {b} price")),
    Row("f=$2000-9000/100 a=$3-19 b=$25-90 n=300-900", "({b}-{a})*{n}-{f}", (
        "固定成本{f}，一份成本{a}卖{b}，卖了{n}份，净利多少", "房租{f}，进价{a}售价{b}，出货{n}件，赚几元", "单价{b}，变动成本{a}，销量{n}，固定费用{f}，利润"), (
        "fixed costs {f}, unit cost {a}, price {b}, {n} sold: profit", "profit on {n} pieces bought at {a}, sold at {b}, after {f} rent", "{n} cups at {b}, {a} each to make, overhead {f}. What's left?")),
    Row("f=$20000-90000/1000 a=$3-19 b=$25-90 n=$2000-9000/100", "import math\nprint(math.ceil(({f}+{n})/({b}-{a})))", (
        "固定成本{f}，想赚{n}，单件成本{a}卖{b}，要卖多少件", "目标利润{n}，固定费用{f}，单位边际是{b}减{a}，销量至少几件", "要净赚{n}，房租{f}，进{a}卖{b}，得卖几份"), (
        "fixed {f}, target profit {n}, cost {a}, price {b}: units to sell", "to earn {n} after {f} of overhead with {b} price and {a} cost, sell how many", "units needed for {n} profit; fixed costs {f}, variable {a}, price {b}")),
    Row("a=lower r=$20000-90000/1000", "{a}/{r}", (
        "投资{a}，每年净收{r}，几年回本", "开店投了{a}，一年赚{r}，多少年收回", "回收期：投入{a}，年现金流{r}"), (
        "invest {a}, {r} comes back each year: payback in years", "the shop cost {a} and makes {r} a year; years to recover it", "payback period of {a} at {r} a year")),
    Row("a=$20000-90000/1000 r=$1000-9000/100", "{a}/{r}", (
        "投资{a}，每月净赚{r}，几个月回本", "加盟费{a}，月利润{r}，多少个月收回", "设备{a}，一月省{r}，要几个月把钱省回来"), (
        "invest {a}, net {r} a month: payback in months", "franchise fee {a}, monthly profit {r}; months to recover it", "a machine at {a} saves {r} per month, after how many months is it paid off")),
    Row("a=$2000-9000/100 b=$10000-90000/1000", "({b}-{a})/{a}*100", (
        "投广告{a}，带来{b}收入，ROI百分之几（净收益除以投入）", "投入{a}，产出{b}，投资回报率", "推广花{a}，卖了{b}，净赚占投入的百分之几"), (
        "ads cost {a} and brought {b}; ROI in percent", "spend {a}, revenue {b}: return on investment", "put {a} in and {b} came out. ROI?")),
    Row("a=$2000-9000/100 n=20-400", "{a}/{n}", (
        "推广花{a}，来了{n}个客户，获客成本多少", "广告费{a}，{n}次点击，单次点击几元", "活动支出{a}，转化{n}单，每单成本", "{n}个人参加，花费{a}，人均成本"), (
        "{a} of ads brought {n} customers; cost per customer", "CPC: {a} for {n} clicks", "campaign {a}, {n} orders, cost per order", "event cost {a} for {n} guests, per guest")),
    Row("a=lower b=higher", "{b}-{a}", (
        "收入{b}，成本{a}，利润多少", "总资产{b}，负债{a}，净资产", "营收{b}，支出{a}，结余几元"), (
        "revenue {b}, costs {a}: profit", "assets {b}, liabilities {a}; equity", "took in {b}, spent {a}. Surplus?")),
    Row("a=lower b=higher p=%15-25", "({b}-{a})*(1-{p}/100)", (
        "收入{b}，成本{a}，所得税率{p}，净利润多少", "利润等于{b}减{a}，交{p}企业所得税后剩几元", "营收{b}，费用{a}，税{p}，税后利润"), (
        "revenue {b}, costs {a}, profit tax {p}: net profit", "after {p} tax on {b} minus {a}, the firm keeps", "sales {b}, expenses {a}; profit after {p} tax")),
    Row("a=lower b=higher p=%15-25", "({b}-{a})*{p}/100", (
        "收入{b}，成本{a}，所得税率{p}，交税多少", "企业利润是{b}减{a}，税率{p}，所得税几元", "营收{b}，可扣费用{a}，{p}的税"), (
        "revenue {b}, costs {a}, profit tax {p}: the tax", "corporate tax of {p} on {b} less {a}", "tax at {p} when sales are {b} and expenses {a}")),
    Row("a=$100000-900000/10000 f=permille", "{a}*{f}", (
        "保额{a}，费率{f}，保费多少", "货值{a}，保险费率{f}，交几元", "合同{a}，印花税{f}，贴花多少", "贷款{a}，担保费率{f}，担保费"), (
        "sum insured {a}, premium rate {f}: premium", "cargo worth {a}, insured at {f}; cost", "stamp duty of {f} on a {a} contract", "guarantee fee {f} on {a}")),
    Row("a=$3000-9000/100 n=10-20", "{a}*{n}", (
        "保险每年交{a}，交{n}年，一共交多少", "年缴{a}，缴费期{n}年，总保费", "每年存{a}，{n}年，不算利息共几元"), (
        "premium {a} a year for {n} years: total paid in", "{n} annual payments of {a}", "{a} saved each year, {n} years, no interest: sum")),
    Row("a=$3000-9000/100 n=10-20 b=$100000-300000/1000", "{b}-{a}*{n}", (
        "每年交{a}交{n}年，到期领{b}，比交的多多少", "年缴{a}，{n}年，满期返{b}，净得几元", "保险共交{n}年每年{a}，返还{b}，赚了多少钱"), (
        "pay {a} a year for {n} years and get {b} back: gain", "{n} premiums of {a}, maturity value {b}; how much more than I paid in", "policy returns {b} after {n} times {a}. Profit?")),
    Row("a=fund p=rate q=%21-60", "{a}*{p}/100*{q}/100", (
        "出借{a}年化{p}，平台抽收益的{q}，抽走多少（一年）", "{a}一年收益率{p}，利润的{q}分给合伙人，分几元"), (
        "{a} earns {p} in a year and the manager takes {q} of the gain: his part", "gain of {p} on {a}, performance fee {q} of it")),
    Row("a=fund p=%11-30 q=%20-25", "{a}*{p}/100*(1-{q}/100)", (
        "{a}赚了{p}，业绩提成{q}，自己净赚多少", "本金{a}收益{p}，管理人拿走收益的{q}，我得几元收益", "投{a}盈利{p}，盈利交{q}税，净利"), (
        "{a} made {p}, a fee of {q} of the profit; my profit", "gain {p} on {a}, {q} tax on the gain, what's left of the gain", "fund up {p} on {a}; after {q} carry I earn")),
)

FAMILIES = families("pay_said", ROWS, KINDS)
