"""Shopping, bills, pay and exchange told as people chat: what happened first, then what they want to know."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    Row("a=$11-60 b=3-9 z=$600-900/50 w=who", "{z}-{a}*{b}", (
        "{w}拿着{z}去超市，买了{b}盒牛奶，每盒{a}，收银员应找回多少钱？", "带的钱{z}，买{b}个{a}的，回来口袋里还剩几元", "付给司机{z}，{b}个人每人车费{a}，应该找我们多少", "{z}的购物卡，刷了{b}件{a}的T恤，卡里余额", "刚才给了{z}，东西是{b}份，一份{a}，老板找零找多少才对"), (
        "{w} takes {z} to the shop and buys {b} cartons of milk at {a}. How much change is due?", "I left with {z}, bought {b} things at {a} each; what's still in my pocket", "we gave the driver {z} for {b} people at {a} each, change?", "gift card of {z}, {b} T-shirts at {a} charged to it, balance", "paid {z} for {b} portions, {a} a portion. The correct change?")),
    Row("a=$300-900 n=3-11 w=who", "{a}/{n}", (
        "{w}和朋友一共{n}人聚餐，总共花了{a}，大家平均分摊，每人应付多少？", "昨晚那顿{a}，{n}个人，我该转多少给组织的人", "群收款：总额{a}，人数{n}，每人几元", "{n}家人一起租大巴，租金{a}，每家均摊", "老板娘说{a}，我们数了数{n}个人，一人拿多少"), (
        "{w} and friends, {n} people in all, had dinner for {a} and split it evenly. Each?", "last night cost {a} and we were {n}; how much do I send the organiser", "group payment: total {a}, people {n}, each", "{n} families hire a coach for {a}, equal parts", "the landlady says {a}, we count {n} heads: per head")),
    Row("a=$300-900 b=$20-190 n=3-11 w=who", "({a}+{b})/{n}", (
        "{w}组织郊游，车费{a}，门票{b}，{n}个人平摊，每人多少？", "我垫了{a}的饭和{b}的酒，{n}个人分，每人转我多少", "烧烤食材{a}，炭和场地{b}，{n}人AA"), (
        "{w} organised a trip: coach {a}, tickets {b}, {n} people share. Each?", "I paid {a} for food and {b} for drinks; {n} of us split it, each sends", "barbecue: {a} of meat, {b} for the place, {n} people")),
    Row("m=100-240/10 n=250-600 p=0.48-0.58 q=0.62-0.88 w=who", "{m}*{p}+({n}-{m})*{q}", (
        "{w}家上月用电{n}度。电价规定：不超过{m}度的部分每度{p}元，超过的部分每度{q}元。{w}家应交电费多少元？", "电费怎么算：{n}度，前{m}度{p}，后面{q}", "为节约用电实行阶梯价，{m}度及以内{p}元/度，{m}度以上部分{q}元/度，某户用了{n}度，电费"), (
        "{w}'s household used {n} kWh last month. Up to {m} kWh costs {p} per kWh, anything above {q}. What is the bill?", "how is my bill worked out: {n} kWh, the first {m} at {p}, the others at {q}", "to save energy there are two prices, {p} up to {m} units and {q} for the rest; a family uses {n} units")),
    Row("d=2-4 b=$8-14 n=6-40 p=$1.8-3.6 w=who", "{b}+({n}-{d})*{p}", (
        "{w}打车回家，起步价{b}包含{d}公里，往后每公里{p}，全程{n}公里，车费是多少？", "从公司到家{n}公里，出租车起步{d}公里{b}，超过每公里{p}，我要付几元", "计价器：{d}公里以内{b}，续程每公里{p}，行驶{n}公里"), (
        "{w} takes a taxi home: {b} includes {d} km, every further km is {p}, the ride is {n} km. Fare?", "it's {n} km from work; the minimum of {b} covers {d} km, then {p} a km. What do I pay?", "meter: {b} within {d} km, {p} per km beyond, {n} km driven")),
    Row("b=$5-15 d=1-2 n=3-9 p=$3-8 w=who", "{b}+({n}-{d})*{p}", (
        "{w}把车停了{n}小时，停车场头{d}小时收{b}，以后每小时{p}，停车费多少？", "看病停车{n}个小时，牌子写前{d}小时{b}，超出部分{p}一小时，出口付几元"), (
        "{w} parked for {n} hours; the first {d} cost {b}, each hour after that {p}. Fee?", "I was at the clinic for {n} hours. Sign: {d} h {b}, then {p} per hour. At the exit I pay")),
    Row("b=$19-99 m=100-500/50 n=520-900 p=0.1-0.4 w=who", "{b}+({n}-{m})*{p}", (
        "{w}的手机套餐每月{b}，含{m}分钟通话，超出的每分钟{p}元，这个月打了{n}分钟，话费多少？", "月费{b}送{m}分钟，我打了{n}分钟，套餐外{p}元每分钟，账单多少"), (
        "{w}'s phone plan costs {b} a month with {m} minutes; further minutes are {p} each. {n} minutes this month. Bill?", "{b} monthly includes {m} minutes, I talked for {n}, each extra one {p}: what's the bill")),
    Row("a=$100-900 d=off c=$10-50 w=who", "{a}*{d}-{c}", (
        "{w}看中一双{a}的球鞋，店里{d}，{w}还有一张{c}的抵用券可在折后使用，最后付多少？", "商场{d}，{a}的锅，折完再用{c}的卡，刷多少", "{a}先{d}，收银再抹{c}，到手"), (
        "{w} wants {a} trainers; they are {d} and a {c} voucher can be used after that. Final price?", "the mall gives {d}; a {a} pot, then my {c} card. To pay?", "{a}, first {d}, then {c} knocked off at the till")),
    Row("a=$100-900 d=off e=off w=who", "{a}*{d}*{e}", (
        "{w}在折扣日买{a}的羽绒服，先打{d}，会员再在折后价上打{e}，付多少？", "折上折：{a}，{d}，再{e}", "今天{d}，我有员工卡再{e}，{a}的东西多少拿下"), (
        "{w} buys a {a} coat on sale day: {d}, and members get another {e} on the reduced price. Pays?", "stacked: {a}, {d}, then {e}", "{d} today and {e} more with my staff card; a {a} item costs")),
    Row("a=$20-90 n=3-9 d=off w=who", "{a}*{n}*{d}", (
        "{w}给孩子买了{n}套练习册，每套{a}，书店{d}，一共多少钱？", "{n}张票，每张{a}，网上买{d}，总共付", "团购{n}份，单价{a}，{d}成交"), (
        "{w} buys {n} workbooks at {a} for the kids, the shop gives {d}. Total?", "{n} tickets at {a}, online they're {d}: sum", "group order of {n}, {a} each, {d}")),
    Row("a=$6000-30000/100 b=$1000-5000/500 p=%3-25 w=who", "({a}-{b})*{p}/100", (
        "{w}月收入{a}，其中{b}不用交税，超过的部分按{p}缴纳个人所得税，应缴多少？", "个税：月薪{a}，扣掉{b}之后乘{p}，是几元"), (
        "{w} earns {a} a month, {b} of it tax-free, the part above taxed at {p}. How much tax?", "my tax: salary {a}, minus {b}, times {p}")),
    Row("a=$6000-30000/100 b=$1000-5000/500 p=%3-25 w=who", "{a}-({a}-{b})*{p}/100", (
        "{w}月收入{a}，其中{b}不用交税，超过的部分按{p}缴税，税后拿到多少？", "税后工资：月薪{a}，免征额{b}，税率{p}"), (
        "{w} earns {a} a month, {b} of it tax-free, the part above taxed at {p}. What's left after tax?", "after-tax pay: salary {a}, exemption {b}, rate {p}")),
    Row("a=$4000-20000/100 p=%3-25 w=who", "{a}*(1+{p}/100)", (
        "{w}原来月薪{a}，考核优秀加薪{p}，现在每月多少？", "人事通知涨{p}，我之前{a}，下个月发几元"), (
        "{w} used to earn {a} a month and got a {p} raise for good work. Now?", "HR says plus {p}; I was on {a}, next month's pay is")),
    Row("a=$4000-20000/100 d=20-23 n=1-5 w=who", "{a}-{a}/{d}*{n}", (
        "{w}月薪{a}，本月应上班{d}天，请了{n}天无薪假，实际发多少？", "这个月病了{n}天不带薪，{a}的工资按{d}天算，能拿几元"), (
        "{w} is paid {a} for {d} working days and took {n} days of unpaid leave. Pay?", "off sick without pay for {n} days; {a} is for {d} days. I get")),
    Row("a=$20-90 h=160-176/8 n=5-30 w=who", "{a}*{h}+{a}*1.5*{n}", (
        "{w}每小时{a}，这个月正常工作{h}小时，加班{n}小时，加班按1.5倍计，一共挣多少？", "工时单：正常{h}，加班{n}（1.5倍），时薪{a}，合计工资"), (
        "{w} earns {a} an hour, worked {h} normal hours and {n} overtime hours at 1.5 times. Total?", "timesheet: {h} regular, {n} overtime (1.5x), rate {a}; gross pay")),
    Row("a=200-9000/50 q=6.81-7.39 w=who", "{a}*{q}", (
        "{w}从美国寄回{a}美元，当天汇率是1美元兑{q}元人民币，能换多少人民币？", "客户付了{a}美元，按{q}结汇，账上多几元人民币", "留学生活费剩{a}美元，汇率{q}，回国换人民币得多少"), (
        "{w} sent {a} dollars home when a dollar was {q} yuan. How many yuan?", "the client paid {a} USD; at {q} that puts how many yuan on the account", "{a} dollars of student money left, rate {q}: yuan")),
    Row("a=2000-9000/50 q=6.81-7.39 w=who", "{a}/{q}", (
        "{w}要去美国，拿{a}元人民币换美元，1美元合{q}元，能换多少美元？", "货款{a}元人民币，折算成美元，汇率{q}", "预算是{a}块人民币，美元{q}，够买标价多少美元的东西"), (
        "{w} is off to the States and changes {a} yuan at {q} per dollar. How many dollars?", "payment of {a} yuan in US dollars, rate {q}", "my budget is {a} yuan; with the dollar at {q} that's a price of how many dollars")),
    Row("a=$100-400 n=2-9 k=2-5 w=who", "{a}*{n}*{k}", (
        "{w}公司团建订了{k}间房，每间每晚{a}，住{n}晚，房费一共多少？", "酒店报价{a}/间/晚，{n}晚，{k}间"), (
        "{w}'s firm booked {k} rooms for {n} nights at {a} per room and night. Total?", "hotel quote {a} per room per night; {n} nights, {k} rooms")),
    Row("b=$1000-3000/100 a=$30-90 w=who", "import math\nprint(math.ceil({b}/{a}))", (
        "{w}在考虑办{b}的健身年卡，单次门票{a}，至少去多少次才不亏？", "年票{b}，散票{a}，去几次能回本"), (
        "{w} is thinking of a gym pass for {b}; a single visit is {a}. How many visits before it pays off?", "season pass {b}, single {a}; visits to break even")),
    Row("a=$20-60 b=3-9 c=$61-90 e=2-8 w=who", "{a}*{b}+{c}*{e}", (
        "{w}给部门订下午茶，{b}杯奶茶每杯{a}，{e}份蛋糕每份{c}，要付多少？", "网购了{b}件{a}的T恤和{e}条{c}的裤子，合计", "种地：买{b}袋{a}的化肥、{e}袋{c}的种子，共花几元"), (
        "{w} orders tea for the team: {b} cups at {a} and {e} cakes at {c}. To pay?", "ordered {b} T-shirts at {a} and {e} trousers at {c}: total", "for the field: {b} bags of fertiliser at {a}, {e} bags of seed at {c}. Cost?")),
    Row("a=$20-90 b=$100-300 n=13-60 w=who", "({b}-{a})*{n}", (
        "{w}开网店，一件衣服进价{a}，卖{b}，这个月卖了{n}件，赚了多少？", "夜市摆摊，{a}批来的玩具卖{b}，一晚上出了{n}个，毛利几元"), (
        "{w} runs an online shop: a shirt costs {a}, sells at {b}, and {n} were sold this month. Profit?", "night market: toys bought at {a} go for {b}; {n} sold tonight, gross profit")),
    Row("a=$20-90 b=$100-300 n=13-60 f=$200-900 w=who", "({b}-{a})*{n}-{f}", (
        "{w}摆摊卖玩具，进价{a}，售价{b}，卖出{n}个，摊位费{f}，净赚多少？", "奶茶店一天{n}杯，一杯料钱{a}卖{b}，房租水电摊到一天{f}，一天净利"), (
        "{w} sells toys at a market: cost {a}, price {b}, {n} sold, stall fee {f}. Net profit?", "tea shop: {n} cups a day, {a} of ingredients, sold at {b}, rent and power {f} a day; net per day")),
    Row("a=$3000-6000/100 s=$100-400/10 w=who", "import math\nprint(math.ceil({a}/{s}))", (
        "{w}想买{a}的平板，每个月能存{s}，要存几个月？", "欠朋友{a}，每月还{s}，多少个月还完", "目标{a}，一周存{s}，几周能到"), (
        "{w} wants a {a} tablet and can save {s} a month. How many months?", "I owe a friend {a} and pay {s} monthly; months until it's gone", "goal {a}, {s} a week; weeks needed")),
    Row("a=$3000-6000/100 n=3-19 w=who", "{a}/{n}", (
        "{w}想在{n}个月内攒够{a}，每月要存多少？", "欠款{a}分{n}次还，每次几元", "{a}的学费{n}个月付清，月付"), (
        "{w} wants {a} within {n} months. How much a month?", "debt of {a} in {n} equal payments, each", "tuition {a} over {n} months, monthly")),
    Row("k=6.1-9.8 s=100-900/10 p=$7-9 w=who", "{s}/100*{k}*{p}", (
        "{w}开车回老家，路程{s}公里，车百公里油耗{k}升，油价每升{p}，油费大约多少？", "导航显示{s}公里，我车百公里{k}升，{p}一升的油，得加多少钱的油"), (
        "{w} drives home, {s} km; the car uses {k} litres per 100 km and petrol is {p} a litre. Fuel cost?", "the map says {s} km, my car does {k} l/100 km, fuel {p} a litre: money for fuel")),
    Row("a=$30-90 n=3-9 s=$6-25 c=$10-28 w=who", "{a}*{n}+{s}-{c}", (
        "{w}网上买了{n}本书，每本{a}，运费{s}，用了{c}的券，实付多少？", "{n}件{a}，邮费{s}，红包抵{c}，合计付"), (
        "{w} ordered {n} books at {a}, shipping {s}, and used a {c} voucher. Paid?", "{n} at {a}, postage {s}, credit {c}; total to pay")),
    Row("a=$3000-9000/100 b=$1000-1900/50 c=$200-700/10 e=$50-190/10 w=who", "{a}-{b}-{c}-{e}", (
        "{w}每月工资{a}，房租{b}，吃饭{c}，交通{e}，每月能剩多少？", "发了{a}，先交{b}房租，买菜{c}，充公交卡{e}，卡上还有几元"), (
        "{w} earns {a} a month; rent {b}, food {c}, transport {e}. What's left?", "{a} came in; {b} rent, {c} groceries, {e} for the bus card. On the account now?")),
    # full sentences
    Row("a=$20-90 n=3-9 z=$900-1000/50 w=who", "{z}-{a}*{n}", (
        "请问我买{n}件单价{a}的商品，付了{z}，应该找回多少？", "{w}带{z}去书店，买了{n}本书，每本{a}，还剩多少钱？", "如果每张票{a}，买{n}张，给售票员{z}，要找我几元？"), (
        "If I buy {n} items at {a} each and pay with {z}, how much change should I get?", "{w} goes to the bookshop with {z} and buys {n} books at {a} each. How much money is left?", "Tickets cost {a}. I take {n} and hand over {z}; what change am I owed?")),
    Row("p=$11-90 n=4-19 w=who", "{n}//2*{p}*1.5+{n}%2*{p}", (
        "请问饮料每瓶{p}、第二瓶半价，我买{n}瓶要付多少？", "{w}在第二件半价的活动里买了{n}件单价{p}的衣服，一共花了多少？"), (
        "If a drink costs {p} and every second one is half price, how much do {n} cost?", "{w} takes {n} shirts at {p} in a second-one-half-price sale. What is the total?")),
    Row("a=$310-990 m=200-300/100 c=20-60/10 w=who", "{a}-{a}//{m}*{c}", (
        "请问商场每满{m}减{c}，我买了{a}的东西，实际付多少？", "{w}在每满{m}减{c}的活动里消费{a}，最后要付多少钱？", "购物节规则是每满{m}减{c}，可叠加，我的订单{a}，结算价是多少？"), (
        "A shop takes {c} off for every {m} spent. If I spend {a}, how much do I actually pay?", "{w} buys goods for {a} where each full {m} earns {c} off. What is the final amount?", "The rule is {c} off per {m}, and it stacks. My order is {a}; checkout price?")),
    Row("m=100-240/20 n=250-600 p=0.48-0.58 q=0.62-0.88 w=who", "{m}*{p}+({n}-{m})*{q}", (
        "请问用电{n}度，其中{m}度以内每度{p}元，超出部分每度{q}元，电费是多少？", "如果电价在{m}度以下是{p}元，超过的按{q}元，那么{w}家用{n}度要交多少？"), (
        "How much is the bill for {n} kWh if the first {m} cost {p} each and the rest {q} each?", "If electricity is {p} per kWh up to {m} kWh and {q} beyond that, what does {w} pay for {n} kWh?")),
    Row("d=2-4 b=$8-14 n=6-40 p=$1.8-3.6 w=who", "{b}+({n}-{d})*{p}", (
        "请问出租车{d}公里以内收{b}，以后每公里收{p}，坐{n}公里要付多少？", "如果起步价{b}可以坐{d}公里，超过后每公里{p}，{w}坐了{n}公里，车费是多少？"), (
        "If a taxi charges {b} for the first {d} km and {p} for each further km, what does a {n} km ride cost?", "{w} rides {n} km; the base fare of {b} covers {d} km and each km after that is {p}. How much is the fare?")),
    Row("a=$30-90 b=5-20 c=$100-190 e=21-60", "{c}/{e}", (
        "小包{a}有{b}片，大包{c}有{e}片，大包一片合多少", "{b}个装{a}，{e}个装{c}，买{e}个装的每个几元"), (
        "small pack {a} for {b}, big pack {c} for {e}: price per piece in the big pack", "{b} for {a} or {e} for {c}; what's one in the larger deal")),
    Row("a=$30-90 b=5-20 c=$100-190 e=21-60", "{a}/{b}", (
        "小包{a}有{b}片，大包{c}有{e}片，小包一片合多少", "{b}个装{a}，{e}个装{c}，买{b}个装的每个几元"), (
        "small pack {a} for {b}, big pack {c} for {e}: price per piece in the small pack", "{b} for {a} or {e} for {c}; what's one in the smaller deal")),
    Row("a=$300-900 b=$30-190 w=who", "{a}+{b}", (
        "请问机票{a}，税费{b}，一共要付多少？", "{w}买了{a}的鞋和{b}的袜子，总共花了多少？", "如果房费是{a}，早餐另收{b}，合计是多少？"), (
        "The flight is {a} and the taxes are {b}. How much do I pay in all?", "{w} bought shoes for {a} and socks for {b}. How much was spent altogether?", "If the room is {a} and breakfast {b} extra, what's the sum?")),
    Row("a=$100-400 n=2-9 b=$20-60 w=who", "{a}*{n}+{b}", (
        "请问租车一天{a}，租{n}天，再加一次性的保险{b}，总共多少？", "{w}住了{n}晚民宿，每晚{a}，清洁费{b}，要付多少钱？"), (
        "How much is it to hire a car at {a} a day for {n} days with a one-off insurance of {b}?", "{w} stayed {n} nights at {a} a night plus a {b} cleaning fee. What is the bill?")),
    Row("a=$1000-6000/100 b=$200-900/10 c=$50-190 n=2-5 w=who", "({a}+{b}+{c})/{n}", (
        "{w}和室友{n}人合租，房租{a}，水电{b}，网费{c}，平均每人每月多少？", "请问{a}的房租、{b}的水电和{c}的宽带，{n}个人平摊，每人几元？"), (
        "{w}'s flat has {n} tenants sharing rent of {a}, utilities of {b} and internet of {c}. How much each per month?", "How much does each of {n} people pay if rent is {a}, power {b} and broadband {c}?")),
    Row("a=$20-90 n=13-60 p=%5-20 w=who", "{a}*{n}*(1-{p}/100)", (
        "请问一次买{n}件，单价{a}，优惠{p}，总共多少钱？", "{w}批发{n}箱水果，每箱{a}，老板答应便宜{p}，要付多少？"), (
        "How much are {n} pieces at {a} each with {p} off for buying in bulk?", "{w} buys {n} crates at {a} and the dealer agrees to {p} off. What is to pay?")),
    Row("a=$20-90 n=13-60 p=%3-13 w=who", "{a}*{n}*(1+{p}/100)", (
        "请问{n}件单价{a}的货，加上{p}的税，含税总价是多少？", "{w}公司订了{n}把椅子，每把{a}，税率{p}，发票总额多少？"), (
        "What is the total including {p} tax for {n} units at {a} each?", "{w}'s office orders {n} chairs at {a} plus {p} VAT. What's the invoice total?")),
    Row("b=$2000-6000/100 s=$20000-90000/1000 p=%2-12 w=who", "{b}+{s}*{p}/100", (
        "请问底薪{b}，提成{p}，如果卖了{s}，一共能拿多少工资？", "{w}底薪{b}，每卖一笔提{p}，这个月总销售{s}，应发工资是多少？"), (
        "If my base pay is {b} and commission is {p}, how much do I earn on sales of {s}?", "{w} gets a base salary of {b} plus {p} of sales. With sales of {s} this month, what is the total pay?")),
    Row("a=200-9000/50 q=6.81-7.39 w=who", "{a}*{q}", (
        "请问按1美元兑{q}元人民币的汇率，{a}美元可以换多少人民币？", "如果汇率是{q}，{w}的{a}美元值多少人民币？"), (
        "At an exchange rate of {q} yuan per dollar, how many yuan do I get for {a} dollars?", "If one dollar is {q} yuan, how much are {w}'s {a} dollars worth in yuan?")),
    Row("a=2000-9000/50 q=6.81-7.39 w=who", "{a}/{q}", (
        "请问按1美元兑{q}元人民币的汇率，{a}元人民币可以换多少美元？", "如果1美元是{q}元，{w}手里的{a}元人民币值多少美元？"), (
        "At an exchange rate of {q} yuan per dollar, how many dollars do I get for {a} yuan?", "If one dollar is {q} yuan, how many dollars are {w}'s {a} yuan worth?")),
)

FAMILIES = families("shop_told", ROWS, KINDS)
