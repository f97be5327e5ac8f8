"""Shares, funds, pay, exchange and firms once more, in other words."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # shares and funds
    Row("n=200-900/100 a=11-39 b=40-90 w=who", "({b}-{a})*{n}", (
        "{w}三年前以每股{a}元买入{n}股，如今股价{b}元，卖掉能赚多少？", "持仓盈亏：数量{n}，成本{a}，最新价{b}", "股价从{a}拉到{b}，我那{n}股多了几块钱", "每股赚{b}减{a}，手里{n}股，一共赚", "{n}股股票，买入均价{a}，卖出均价{b}，差价收益多少", "炒股：{a}买{b}卖{n}股，利润"), (
        "{w} bought {n} shares at {a} a few years ago; they trade at {b}. What would selling bring as profit?", "position: quantity {n}, cost {a}, last price {b}; P&L", "the price ran from {a} to {b}, how much richer am I with {n} shares", "per share I make {b} minus {a}; for {n} shares", "{n} shares, average buy {a}, average sell {b}: gain", "buy {a} sell {b} qty {n} profit")),
    Row("n=200-900/100 a=11-39 b=40-90 w=who", "({b}-{a})*{n}", (
        "{w}以每股{b}元买入{n}股，跌到{a}元割肉，亏了多少？", "套牢：{n}股成本{b}，市价{a}，账面亏损额", "股价从{b}掉到{a}，我那{n}股少了几块钱", "炒股：{b}买{a}卖{n}股，亏损"), (
        "{w} bought {n} shares at {b} and sold in a panic at {a}. Loss?", "stuck with {n} shares, cost {b}, price {a}: loss on paper", "the price sank from {b} to {a}, how much poorer am I with {n} shares", "buy {b} sell {a} qty {n} loss")),
    Row("a=11-39 b=40-90 w=who", "({b}-{a})/{a}*100", (
        "{w}的股票成本{a}元，现在{b}元，收益率百分之几？", "股价{a}涨到{b}，涨幅多少", "每股买入{a}卖出{b}，盈利比例", "从{a}块干到{b}块，翻了百分之几"), (
        "{w} holds a share bought at {a}, now at {b}. Return in percent?", "share price {a} to {b}, rise in percent", "in at {a}, out at {b} a share; gain in percent", "it ran from {a} to {b}: up how many percent")),
    Row("a=11-39 b=40-90 w=who", "({b}-{a})/{b}*100", (
        "{w}的股票成本{b}元，现在{a}元，亏损率百分之几？", "股价{b}跌到{a}，跌幅多少", "每股买入{b}卖出{a}，亏损比例", "从{b}块崩到{a}块，跌了百分之几"), (
        "{w} holds a share bought at {b}, now at {a}. Loss in percent?", "share price {b} to {a}, fall in percent", "in at {b}, out at {a} a share; loss in percent", "it crashed from {b} to {a}: down how many percent")),
    Row("a=11-90 p=%2-10", "{a}*(1+{p}/100)", (
        "股票昨收{a}，今天涨{p}，收盘价多少", "现价{a}，涨停幅度{p}，涨停价", "{a}元的股价再涨{p}是几元"), (
        "closed at {a} yesterday, up {p} today: close", "price {a}, limit-up of {p}; limit price", "a share at {a} gains {p}, price")),
    Row("a=11-90 p=%2-10", "{a}*(1-{p}/100)", (
        "股票昨收{a}，今天跌{p}，收盘价多少", "现价{a}，跌停幅度{p}，跌停价", "成本{a}，跌{p}就止损，止损价几元"), (
        "closed at {a} yesterday, down {p} today: close", "price {a}, limit-down of {p}; limit price", "stop loss {p} under a cost of {a}, price")),
    Row("n=200-500/100 a=11-39 m=600-900/100 b=40-90 w=who", "({n}*{a}+{m}*{b})/({n}+{m})", (
        "{w}第一次{a}元买{n}股，后来{b}元加仓{m}股，持股成本摊到多少？", "加仓后的均价：{n}股×{a}，{m}股×{b}", "{a}的价拿了{n}股，{b}的价又拿{m}股，平均每股几元", "两次买入摊平成本，{n}@{a}，{m}@{b}"), (
        "{w} bought {n} shares at {a} and later {m} more at {b}. Average cost per share?", "average price after adding: {n} x {a}, {m} x {b}", "{n} taken at {a} and another {m} at {b}, per share on average", "two buys, {n} @ {a} and {m} @ {b}: cost basis")),
    Row("n=200-900/100 d=0.15-1.95 w=who", "{n}*{d}", (
        "{w}有{n}股，公司每股派现{d}元，能拿到多少现金分红？", "分红到账多少：{n}股，每股{d}", "股息：持股{n}，DPS {d}"), (
        "{w} owns {n} shares; the company pays {d} each. Cash dividend?", "dividend received: {n} shares, {d} per share", "holding {n}, DPS {d}; income")),
    Row("n=200-900/100 d=0.15-1.95 p=%5-20 w=who", "{n}*{d}*(1-{p}/100)", (
        "{w}持{n}股，每股分红{d}元，红利税{p}，税后到手多少？", "分红每股{d}，{n}股，扣{p}的税，实得"), (
        "{w} owns {n} shares paying {d} each, dividend tax {p}. Net?", "dividend {d} x {n}, less {p} tax")),
    Row("d=0.15-1.95 a=11-90 w=who", "{d}/{a}*100", (
        "{w}买的股票价格{a}元，一年每股分红{d}元，股息率百分之几？", "股息率=每股股息/股价，{d}和{a}", "每股派{d}，按{a}的价，收益率几个点"), (
        "{w}'s share costs {a} and pays {d} a year. Dividend yield?", "yield = dividend / price: {d}, {a}", "{d} per share at a price of {a}, percent")),
    Row("a=fund p=%2-30 w=who", "{a}*(1+{p}/100)", (
        "{w}买了{a}的基金，到现在涨了{p}，市值多少？", "本金{a}，累计收益率{p}，账户总额", "持有收益率{p}，投入{a}，现在值几元"), (
        "{w} put {a} into a fund that is up {p}. Value?", "capital {a}, total return {p}; account", "holding return {p} on {a}, worth now")),
    Row("a=fund p=%2-30 w=who", "{a}*(1-{p}/100)", (
        "{w}买了{a}的基金，到现在跌了{p}，市值多少？", "本金{a}，累计亏损{p}，账户总额", "浮亏{p}，投入{a}，现在值几元"), (
        "{w} put {a} into a fund that is down {p}. Value?", "capital {a}, total loss {p}; account", "paper loss {p} on {a}, worth now")),
    Row("a=fund p=%2-30 w=who", "{a}*{p}/100", (
        "{w}买了{a}的基金，涨了{p}，赚了多少钱？", "本金{a}，收益率{p}，收益金额", "投{a}亏{p}，亏多少钱"), (
        "{w} put {a} into a fund that is up {p}. How much was made?", "capital {a}, return {p}: gain in money", "a {p} loss on {a} in money")),
    # pay
    Row("a=$4000-20000/100 n=13-18 w=who", "{a}*{n}", (
        "{w}月薪{a}，公司一年发{n}薪，年收入多少？", "{n}个月的工资，每月{a}，加起来", "年薪算法：{a}乘{n}个月"), (
        "{w} earns {a} a month and is paid {n} times a year. Annual income?", "{n} monthly salaries of {a}, added up", "annual pay: {a} times {n}")),
    Row("y=lump n=13-16", "{y}/{n}", (
        "年薪{y}，分{n}个月发，每月多少", "年包{y}按{n}薪，月薪几元", "一年{y}，{n}薪制，一个月拿"), (
        "annual package {y}, paid in {n} salaries: each", "{y} a year over {n} payments", "yearly {y} with {n} months' pay, monthly")),
    Row("y=lump", "{y}/12", (
        "年薪{y}，月薪多少", "一年挣{y}，平均每个月几元", "{y}的年收入折合到月"), (
        "{y} a year, per month", "yearly salary {y}: monthly", "earns {y} annually; what's that a month")),
    Row("y=lump p=%10-25", "{y}*(1-{p}/100)/12", (
        "年薪{y}，扣{p}的税和社保，每月到手多少", "税前一年{y}，综合扣{p}，月均到手"), (
        "{y} a year, {p} deducted: take-home per month", "gross annual {y} less {p}, monthly net")),
    Row("a=$20-90 h=6-10 d=20-26", "{a}*{h}*{d}", (
        "时薪{a}，每天{h}小时，一个月{d}天，挣多少", "小时工{a}一小时，日干{h}小时，上{d}天，工资", "兼职：每天{h}小时×{a}，共{d}天"), (
        "{a} an hour, {h} hours a day, {d} days: pay", "part-time {h} h daily at {a} for {d} days", "hourly {a}; {d} days of {h} hours")),
    Row("a=$100-400 d=20-26", "{a}*{d}", (
        "日薪{a}，干了{d}天，多少钱", "工地一天{a}，这月{d}个工，工钱", "零工每天{a}，{d}天结账几元"), (
        "{a} a day, {d} days: pay", "site work at {a} daily, {d} days this month", "day rate {a} for {d} days")),
    Row("a=$4000-20000/100 d=20-23", "{a}/{d}", (
        "月薪{a}，一月{d}个工作日，日薪多少", "{a}除到{d}天，一天几元", "工资{a}，上{d}天班，平均每天挣"), (
        "{a} a month, {d} working days: per day", "monthly {a} over {d} days", "earns {a} for {d} days, daily")),
    Row("a=$4000-20000/100 d=20-23 h=7-9", "{a}/{d}/{h}", (
        "月薪{a}，{d}个工作日，每天{h}小时，时薪多少", "{a}一月，{d}天，日{h}小时，每小时几元"), (
        "{a} a month, {d} days of {h} hours: hourly", "monthly {a}, {d} days, {h} h a day; per hour")),
    Row("a=$4000-20000/100 p=%5-12 n=3-10", "{a}*{p}/100*2*12*{n}", (
        "公积金基数{a}，单位个人各{p}，交{n}年一共攒多少（不计息）", "双边各缴{p}，基数{a}，{n}年公积金总额"), (
        "housing fund: base {a}, {p} from each side, {n} years without interest", "both pay {p} of {a} monthly for {n} years; total")),
    Row("a=$20000-90000/1000 p=%3-25 w=who", "{a}*(1-{p}/100)", (
        "{w}年终奖{a}，税率{p}，到手多少？", "奖金{a}，一次性计税{p}，税后", "年终奖发了{a}，要扣{p}"), (
        "{w} gets a year-end bonus of {a} taxed {p}. Net?", "bonus {a}, flat tax {p}, after tax", "{a} bonus, {p} goes in tax")),
    # exchange
    Row("a=200-9000/50 q=6.81-7.39", "{a}*{q}", (
        "美元{q}，{a}美元几多人民币", "USD/CNY={q}，USD {a}", "{a}美金兑成软妹币，汇率{q}", "机票标{a}美元，汇率{q}，合人民币多少", "工资发{a}刀，汇率{q}，等于多少人民币"), (
        "USD/CNY {q}, {a} USD in CNY", "with the dollar at {q} yuan, {a} dollars are", "flight {a} dollars, rate {q}; price in yuan", "paid {a} dollars, {q} yuan each: yuan", "convert USD {a} to RMB @ {q}")),
    Row("a=2000-9000/50 q=6.81-7.39", "{a}/{q}", (
        "美元{q}，{a}人民币几多美元", "USD/CNY={q}，CNY {a}", "{a}软妹币兑美金，汇率{q}", "机票{a}元人民币，相当于多少美元，汇率{q}"), (
        "USD/CNY {q}, {a} CNY in USD", "with the dollar at {q} yuan, {a} yuan are how many dollars", "flight {a} yuan, rate {q}; price in dollars", "convert RMB {a} to USD @ {q}")),
    Row("a=200-9000/50 q=17.5-21.5", "{a}*{q}", (
        "1元人民币={q}日元，{a}元能换多少日元", "人民币对日元{q}，{a}块换几日元"), (
        "1 yuan = {q} yen; {a} yuan in yen", "CNY/JPY {q}, {a} CNY in JPY")),
    Row("a=20000-90000/500 q=17.5-21.5", "{a}/{q}", (
        "1元人民币={q}日元，{a}日元合多少元", "人民币对日元{q}，酒店{a}日元，几块人民币"), (
        "1 yuan = {q} yen; {a} yen in yuan", "CNY/JPY {q}, hotel {a} JPY in CNY")),
    Row("a=20000-90000/500 q=1250-1390/10", "{a}/{q}", (
        "1美元={q}韩元，{a}韩元是多少美元", "韩元汇率{q}兑1美元，消费{a}韩元，合几美元"), (
        "1 dollar = {q} won; {a} won in dollars", "USD/KRW {q}, spent {a} KRW; dollars")),
    Row("a=200-900/50 q=82.5-88.5", "{a}*{q}", (
        "1美元={q}卢比，{a}美元是多少卢比", "美元兑卢比{q}，{a}美元合"), (
        "1 dollar = {q} rupees; {a} dollars in rupees", "USD/INR {q}, {a} USD in INR", "how many rupees for {a} dollars at {q}")),
    Row("a=2000-9000/50 q=82.5-88.5", "{a}/{q}", (
        "1美元={q}卢比，{a}卢比是多少美元", "美元兑卢比{q}，{a}卢比合几美元"), (
        "1 dollar = {q} rupees; {a} rupees in dollars", "USD/INR {q}, {a} INR in USD", "how many dollars for {a} rupees at {q}")),
    # firms
    Row("a=$20000-90000/1000 b=$1000-9000/500 n=odd w=who", "({a}-{b})/{n}", (
        "{w}的公司买了台{a}的设备，预计用{n}年，残值{b}，按直线法每年折旧多少？", "年折旧=(原值-残值)/年限，原值{a}，残值{b}，{n}年", "{a}的货车跑{n}年还能卖{b}，摊到每年几元"), (
        "{w}'s firm bought a {a} machine to use {n} years, residual {b}. Straight-line depreciation a year?", "annual depreciation = (cost - salvage) / life; {a}, {b}, {n} years", "a truck for {a} will fetch {b} after {n} years; cost per year")),
    Row("f=$2000-9000/100 a=$3-19 b=$25-90 w=who", "import math\nprint(math.ceil({f}/({b}-{a})))", (
        "{w}开小店，每月房租水电{f}，每件商品进{a}卖{b}，一个月至少卖几件才不亏？", "保本点：固定{f}，变动{a}，单价{b}", "成本{a}的煎饼卖{b}，一天摊位费{f}，卖几个开始赚钱"), (
        "{w}'s shop has rent and power of {f} a month; goods cost {a} and sell at {b}. How many a month to avoid a loss?", "break-even point: fixed {f}, variable {a}, price {b}", "pancakes cost {a} and sell at {b}, stall {f}; how many before I earn")),
    Row("a=lower r=$20000-90000/1000 w=who", "{a}/{r}", (
        "{w}投资{a}开民宿，每年净赚{r}，几年回本？", "静态回收期=投资/年净收益，{a}，{r}", "光伏装了{a}，一年省{r}电费，几年收回"), (
        "{w} put {a} into a guest house that clears {r} a year. Years to pay back?", "payback = investment / yearly net: {a}, {r}", "solar panels for {a} save {r} a year; after how many years are they paid off")),
    Row("a=$2000-9000/100 b=$10000-90000/1000 w=who", "({b}-{a})/{a}*100", (
        "{w}投了{a}做推广，带来{b}销售，ROI（净赚比投入）百分之几？", "投{a}回{b}，净收益率", "花{a}办活动收{b}，回报率几%"), (
        "{w} spent {a} on promotion and it brought {b}. ROI in percent (net over spend)?", "in {a}, back {b}, net return rate", "event cost {a}, took {b}; return %")),
    Row("a=$2000-9000/100 n=20-400 w=who", "{a}/{n}", (
        "{w}投{a}广告，拉来{n}个新客，每个新客成本多少？", "CAC={a}/{n}", "{a}的推广，{n}次转化，单次成本"), (
        "{w} spent {a} on ads and won {n} customers. Cost each?", "CAC = {a} / {n}", "{a} of promotion, {n} conversions; cost per conversion")),
)

FAMILIES = families("pay_told", ROWS, KINDS)
