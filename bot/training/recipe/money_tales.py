"""Percentages in longer tellings: stories, exam papers, office talk, questions put first."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    Row("a=21-79 b=80-400 z=3-19 w=who", "{a}/{b}*100", (
        "{w}他们年级共有{b}名学生，其中{a}名参加了合唱团，参加合唱团的占年级人数的百分之几？", "比例多少？{b}里面有{a}", "一份问卷发出去{b}份，收回来{a}份，请问回收率", "第{z}车间本月应完成{b}件，目前做了{a}件，进度是百分之几", "我数了数，{b}辆车里{a}辆是电车，电车大概占百分之多少", "把{a}/{b}写成百分数", "开会通知了{b}人，到场{a}人，到会率怎么算", "体检{b}人，查出近视{a}人，近视率是多少个百分比"), (
        "There are {b} pupils in {w}'s year and {a} of them sing in the choir. What percentage is that?", "what percent: {a} out of {b}", "We sent out {b} questionnaires and {a} came back. What's the return rate?", "workshop {z} should make {b} parts this month and has made {a}; progress in percent", "I counted {b} cars, {a} of them electric. Roughly what percent are electric?", "write {a}/{b} as a percent", "{b} people were told about the meeting, {a} turned up, attendance in percent please", "screening of {b} people found {a} short-sighted; what's the rate")),
    Row("a=21-79 b=80-400 w=who", "({b}-{a})/{b}*100", (
        "{w}做了{b}道口算，错了{a}道，正确率是百分之几？", "{b}个零件里废品{a}个，合格的占百分之多少", "{b}粒种子有{a}粒没发芽，发芽率多少", "考试{b}人参加，{a}人没及格，及格率怎么算", "共{b}个座位，空着{a}个，上座率百分之几", "{b}次投篮丢了{a}次，命中率是多少"), (
        "{w} did {b} sums and got {a} wrong. What percent were right?", "{a} of {b} parts are scrap; what percent is good", "{b} seeds, {a} failed to sprout: germination rate", "{b} sat the exam and {a} failed it. Pass rate in percent?", "{b} seats, {a} of them empty; how full is it in percent", "missed {a} of {b} shots, so the shooting percentage is")),
    Row("a=$200-480/10 b=$500-990/10 z=3-19 w=who", "({b}-{a})/{a}*100", (
        "{w}去年每月房租{a}，房东今年要{b}，涨了百分之几？", "百分之几的涨幅：{a}涨到{b}", "我{z}年前买的时候{a}，如今卖{b}，贵了百分之多少", "网店上月利润{a}，本月利润{b}，比上月增长了百分之几", "原先是{a}，后来改成{b}，增加的部分占原来的百分之几", "同一件商品，成本{a}，零售{b}，零售比成本高百分之多少", "从{a}加到{b}，老板说这是给我涨薪，涨了几个百分比", "以{a}为基数，{b}增长了百分之几"), (
        "{w}'s rent was {a} a month last year and the landlord now wants {b}. By what percent did it rise?", "percent increase: {a} to {b}", "I bought it for {a} {z} years ago, it sells for {b} today. How many percent dearer?", "The web shop made {a} last month and {b} this month; growth in percent?", "it used to be {a}, then became {b}; the addition is what percent of the original", "same item: cost {a}, retail {b}. Retail is how many percent above cost?", "the boss moved me from {a} to {b}, what percent raise is that", "taking {a} as the base, {b} is a growth of what percent")),
    Row("a=$200-480/10 b=$500-990/10 z=3-19 w=who", "({b}-{a})/{b}*100", (
        "{w}的电费上个月{b}，这个月省着用只有{a}，节省了百分之几？", "百分之几的降幅：{b}降到{a}", "{z}个月前{b}买的手机现在二手{a}，跌了百分之多少", "活动前卖{b}，活动价{a}，降价幅度是百分之几", "由{b}变为{a}，减少的部分占原来的百分之几", "药价从{b}谈判到{a}，降了多少个百分比", "以{b}为基数，{a}下降了百分之几", "原来要花{b}，现在花{a}就够，成本下降百分之几"), (
        "{w}'s power bill was {b} last month and only {a} this month. What percent was saved?", "percent decrease: {b} to {a}", "a phone bought {z} months ago for {b} is worth {a} second hand; drop in percent", "before the promotion {b}, during it {a}. How big is the cut in percent?", "changing from {b} to {a}, the reduction is what percent of the original", "the drug price was negotiated from {b} to {a}; by what percent did it come down", "taking {b} as the base, {a} is a fall of what percent", "what cost {b} now costs {a}; percentage reduction in cost")),
    Row("a=$300-9000/10 p=%3-60 z=3-19 w=who", "{a}*(1+{p}/100)", (
        "{w}现在月薪{a}，公司通知下月起上调{p}，下月工资是多少？", "加上{p}以后是多少？原来{a}", "店里进价{a}的货按{p}加价出售，售价", "第{z}分店销售额{a}，计划下季度增长{p}，计划数是多少", "去年{a}，今年同比增长{p}，今年多少", "在{a}的基础上提高百分之几？提高{p}，求结果", "水费本来{a}，要涨价了，涨{p}，涨完交几元", "供货价{a}不含税，税率{p}，应付总额"), (
        "{w} earns {a} a month and gets {p} more from next month. What will the pay be?", "what is it with {p} added? It was {a}", "the shop sells what it buys at {a} with a {p} markup; selling price", "sales of branch {z} were {a}, the plan for next quarter is {p} more. Plan figure?", "last year {a}, up {p} year on year; this year", "start from {a} and raise it {p}: result", "the water bill of {a} is about to rise {p}, what will we pay", "{a} before tax, tax rate {p}; amount payable")),
    Row("a=$300-9000/10 p=%3-60 z=3-19 w=who", "{a}*(1-{p}/100)", (
        "{w}的车险去年{a}，今年没出险优惠{p}，今年交多少？", "减去{p}以后是多少？原来{a}", "库里有{a}的货，损耗{p}，剩下的值多少", "第{z}车间成本{a}，要求下季度压缩{p}，目标成本", "去年{a}，今年同比下降{p}，今年多少", "稿酬{a}，代扣{p}的税，到账几元", "订单{a}，平台扣点{p}，商家实收", "外卖原价{a}，会员便宜{p}，会员价"), (
        "{w} paid {a} for car insurance last year and gets {p} off for a clean record. This year's premium?", "what is it with {p} taken away? It was {a}", "goods worth {a}, {p} lost in handling; the rest is worth", "costs of plant {z} were {a}; they must shrink {p} next quarter. Target?", "last year {a}, down {p} year on year; this year", "royalty of {a}, {p} tax withheld: paid out", "order {a}, the marketplace keeps {p}; the seller receives", "normal price {a}, members pay {p} less: member price")),
    Row("a=$300-9000/10 p=%3-60 z=3-19 w=who", "{a}/(1+{p}/100)", (
        "{w}今年奖金{a}，比去年多了{p}，去年奖金多少？", "涨价{p}以后是{a}，那涨价之前呢", "今年一季度{a}，同比增长{p}，去年一季度是多少", "含{p}税的价格{a}，请还原成不含税价", "售价{a}，是在成本上加了{p}得来的，成本几元", "第{z}周销量{a}，比上一周高{p}，上周销量", "什么数增加{p}等于{a}", "连同{p}小费共付{a}，饭菜本身多少钱"), (
        "{w}'s bonus is {a}, {p} more than last year. What was last year's?", "it's {a} after going up {p}; and before?", "Q1 came to {a}, a yoy increase of {p}; Q1 last year?", "price including {p} tax is {a}; take the tax out", "the {a} selling price is cost plus {p}; cost", "week {z} sold {a}, {p} more than the week before. The week before?", "which number increased by {p} gives {a}", "{a} paid in all including a {p} tip, food alone")),
    Row("a=$300-9000/10 p=%3-60 z=3-19 w=who", "{a}/(1-{p}/100)", (
        "{w}到手{a}，单位说已经扣掉{p}，扣之前应发多少？", "降价{p}以后是{a}，那降价之前呢", "今年一季度{a}，同比减少{p}，去年一季度是多少", "库存用掉{p}，剩{a}，原有多少", "打折便宜{p}后买下来花{a}，标价几元", "第{z}周销量{a}，比上一周低{p}，上周销量", "什么数减少{p}等于{a}", "平台扣{p}佣金，卖家收到{a}，成交价多少"), (
        "{w} takes home {a} after deductions of {p}. What's the gross?", "it's {a} after coming down {p}; and before?", "Q1 came to {a}, a yoy decrease of {p}; Q1 last year?", "{p} of the stock is used, {a} remains, how much was there", "I bought it for {a} with {p} off. Marked price?", "week {z} sold {a}, {p} less than the week before. The week before?", "which number reduced by {p} gives {a}", "the seller got {a} after {p} commission; price the buyer paid")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}/({p}/100)", (
        "{w}把奖金的{p}也就是{a}给了父母，奖金一共多少？", "{a}占全部的{p}，全部是多少", "修路队已修{a}米，完成全长的{p}，全长多少米", "首付{a}正好是房款的{p}，房款几元", "投票的{a}人，投票率{p}，选民共多少", "佣金比例{p}，拿到{a}，成交额", "多少的{p}等于{a}"), (
        "{w} gave {p} of a bonus, which is {a}, to the family. How big was the bonus?", "{a} is {p} of the total. The total?", "{a} m of the road are finished, that's {p}; full length", "the down payment {a} is exactly {p} of the price. Price?", "{a} people voted, turnout {p}: electorate", "commission rate {p}, commission {a}, sale value", "{p} of what number makes {a}")),
    Row("a=200-480/10 b=500-990/10 w=who", "{a}/{b}*100", (
        "{w}的年度指标{b}单，到现在做了{a}单，指标完成了百分之几？", "计划数{b}，完成数{a}，完成率请用百分比表示", "年初定的销售目标是{b}，如今{a}，达成率多少", "预算{b}花了{a}，预算执行到百分之几", "还没做完，{b}里完成了{a}，完成度是多少", "应回款{b}，实回款{a}，回款率"), (
        "{w}'s target for the year is {b} orders and {a} are done. What percent of the target is that?", "planned {b}, completed {a}, completion rate as a percentage", "the sales goal set in January was {b}, we stand at {a}. Attainment?", "budget {b}, spent {a}: execution in percent", "not finished yet: {a} of {b} done, percent complete", "due {b}, received {a}; collection rate")),
    Row("a=200-480/10 b=500-990/10 w=who", "({b}-{a})/{a}*100", (
        "{w}计划{a}单，实际做了{b}单，超额百分之几完成任务？", "目标{a}，实际{b}，超目标多少个百分比", "今年产量{b}吨，去年{a}吨，同比增产百分之几", "客流上周{a}，本周{b}，环比上升多少", "{b}比{a}高出百分之几", "女工{a}人，男工{b}人，男工比女工多百分之多少"), (
        "{w} planned {a} orders and did {b}; over target by what percent", "target {a}, actual {b}: how many percent above", "output {b} t this year, {a} t last year, yoy increase in percent", "visitors: {a} last week, {b} this week. Week on week rise?", "{b} is higher than {a} by what percent", "{a} women, {b} men; by how many percent are there more men")),
    Row("a=200-480/10 b=500-990/10 w=who", "({b}-{a})/{b}*100", (
        "{w}计划{b}单，实际只做了{a}单，差百分之几没完成？", "目标{b}，实际{a}，还差百分之多少", "今年产量{a}吨，去年{b}吨，同比减产百分之几", "客流上周{b}，本周{a}，环比下滑多少", "{a}比{b}低百分之几", "今年事故{a}起，去年{b}起，减少了百分之几"), (
        "{w} planned {b} orders and did only {a}; what percent is missing", "target {b}, actual {a}: shortfall in percent", "output {a} t this year, {b} t last year, yoy decrease in percent", "visitors: {b} last week, {a} this week. Week on week fall?", "{a} is lower than {b} by what percent", "{a} accidents this year against {b} last year; reduction in percent")),
    Row("a=$20-90 b=$100-300 w=who", "({b}-{a})/{b}*100", (
        "{w}开奶茶店，一杯成本{a}，售价{b}，毛利率是百分之几？", "毛利率＝（售价－成本）÷售价，售价{b}，成本{a}，求毛利率", "卖一件{b}，进货{a}，毛利占销售额百分之几", "这单报价{b}，成本{a}，利润率按售价算多少", "gross margin：cost {a}，price {b}，多少"), (
        "{w} runs a tea shop; a cup costs {a} and sells for {b}. Gross margin in percent?", "margin = (price - cost) / price; price {b}, cost {a}", "an item goes for {b} and was bought for {a}: gross profit as percent of sales", "this job is quoted at {b} and costs us {a}; profit margin on the price", "GM% with price {b} and cost {a}")),
    Row("a=$20-90 b=$100-300 w=who", "({b}-{a})/{a}*100", (
        "{w}摆摊，进价{a}，卖{b}，利润率按成本算是百分之几？", "加价率＝（售价－成本）÷成本，售价{b}，成本{a}，求加价率", "本钱{a}，到手{b}，赚了本钱的百分之几", "这单报价{b}，成本{a}，成本利润率多少", "收益率：投入{a}，拿回{b}"), (
        "{w} has a stall, buys at {a} and sells at {b}. Profit as percent of cost?", "markup = (price - cost) / cost; price {b}, cost {a}", "{a} in, {b} out: return in percent of the money put in", "this job is quoted at {b} and costs us {a}; profit on cost in percent", "markup% with price {b} and cost {a}")),
    Row("a=%12-40 b=%41-88 w=who", "{b}-{a}", (
        "{w}班上及格率从{a}提高到{b}，提高了几个百分点？", "上期{a}，本期{b}，上升多少个百分点", "城镇化率由{a}到{b}，几个百分点的提高", "市场份额去年是{a}，今年到了{b}，增加了多少个点", "毛利率变化：{a}到{b}，用百分点表示"), (
        "the pass rate in {w}'s class rose from {a} to {b}. How many percentage points?", "previous period {a}, this one {b}; rise in points", "urbanisation went from {a} to {b}: percentage points gained", "our market share was {a} last year and is {b} now, plus how many points", "margin {a} to {b}, change in pp")),
    Row("a=200-9000/10 p=%20-80 q=%21-79 w=who", "{a}*{p}/100*{q}/100", (
        "{w}的公众号有{a}个粉丝，{p}看过推文，看过的里面{q}点了赞，点赞的几人？", "{a}人报名，{p}通过初审，通过的人中{q}被录取，录取多少人", "{a}的{p}的{q}是多少", "果园{a}棵树，{p}是苹果树，苹果树的{q}今年挂果，挂果的苹果树几棵"), (
        "{w}'s channel has {a} followers; {p} saw the post and {q} of those liked it. Likes?", "{a} applied, {p} were shortlisted, {q} of the shortlist hired: hires", "{q} of {p} of {a}", "an orchard of {a} trees, {p} are apple trees and {q} of these bear fruit; how many bear")),
    Row("a=200-9000/10 p=%20-60 q=%21-59 w=who", "{a}*(1-{p}/100)*(1-{q}/100)", (
        "{w}有{a}块零花钱，先花掉{p}，再花掉剩下的{q}，还有多少？", "{a}吨煤，第一周烧{p}，第二周烧余下的{q}，剩几吨", "一本{a}页的书，上午读{p}，下午读剩余的{q}，没读的多少页", "库存{a}，发走{p}，余下的又发走{q}，库里还有"), (
        "{w} has {a} in pocket money, spends {p} and then {q} of the rest. Left?", "{a} tons of coal, {p} burned in week one, {q} of what was left in week two; tons left", "a {a}-page book: {p} read in the morning, {q} of the remainder after lunch, pages unread", "stock {a}, {p} shipped, then {q} of the remaining; what's there")),
    Row("a=200-9000/10 p=%20-40 q=%41-55 w=who", "{a}*(1-{p}/100-{q}/100)", (
        "{w}有{a}块钱，用总数的{p}买书，总数的{q}买鞋，还有多少？", "{a}吨煤，第一周烧总量的{p}，第二周烧总量的{q}，剩几吨", "全书{a}页，第一天读全书的{p}，第二天读全书的{q}，还剩多少页"), (
        "{w} has {a}, spends {p} of it on books and {q} of the original sum on shoes. Left?", "{a} tons of coal: {p} of the total burned in week one, {q} of the total in week two; left", "a book of {a} pages, {p} of the book on day one and {q} of the book on day two, pages left")),
    Row("a=200-9000/10 p=%20-40 w=who", "{a}*{p}/100", (
        "{w}家今年收了{a}斤花生，其中{p}留作种子，留种多少斤？", "全校{a}人，{p}骑车上学，骑车的多少人", "按总额{a}的{p}提取备用金，提多少", "{p}是多少？总数{a}", "{a}份样本抽{p}复查，复查几份", "这笔{a}的款项，质保金比例{p}，扣留多少"), (
        "{w}'s farm harvested {a} kg of peanuts and keeps {p} as seed. How many kilos?", "{a} pupils, {p} come by bike; how many cyclists", "reserve {p} of the {a} total, how much is that", "total {a}: what's {p} of it", "re-check {p} of {a} samples; number re-checked", "{p} retention on a payment of {a}: amount held back")),
    Row("a=$100-900 d=off w=who", "{a}*{d}", (
        "{w}在商场看中一件{a}的大衣，今天全场{d}，买下来要多少钱？", "{d}以后付多少？吊牌{a}", "老顾客{d}，我拿的这条裤子标{a}，收银员收我几元", "电影票原价{a}，学生证{d}，学生票多少", "年底清仓{d}，{a}的锅多少能拿下"), (
        "{w} likes a {a} coat and everything is {d} today. What does it cost?", "what do I pay with {d}? Tag says {a}", "regulars get {d}; these trousers are marked {a}, so the cashier takes", "cinema ticket {a}, students {d}: student price", "clearance, {d}, a {a} pan goes for")),
    Row("a=$100-900 d=off w=who", "{a}*(1-{d})", (
        "{w}在商场买了一件原价{a}的大衣，{d}，比原价省了多少钱？", "{d}能省几元？吊牌{a}", "会员{d}，标{a}的裤子优惠了多少", "打了{d}，{a}的东西便宜多少钱"), (
        "{w} buys a {a} coat with {d}. How much is saved compared with the full price?", "how much do I save with {d}? Tag says {a}", "members get {d}; on {a} trousers that's a saving of", "{a} thing, {d}: money off")),
    Row("a=$100-900 d=off w=who", "{a}/{d}", (
        "{w}花{a}买了件大衣，当时{d}，原价多少？", "{d}以后付了{a}，吊牌价是", "实付{a}，店里{d}，没活动的话几元", "折后{a}，折扣是{d}，折前呢"), (
        "{w} paid {a} for a coat that was {d}. Original price?", "I paid {a} with {d}; what did the tag say", "{a} at the till in the sale ({d}); price without the sale", "after {d} it's {a}. Before?")),
    Row("a=$100-900 b=$1000-3000/10 w=who", "{a}/{b}*10", (
        "{w}花{a}买了原价{b}的外套，相当于打了几折？", "原价{b}，现价{a}，几折", "吊牌{b}实付{a}，这是打几折卖的", "{b}的东西{a}就拿下了，折扣是几折"), (
        "{w} paid {a} for a coat priced {b}: how many tenths of the price is that", "{a} instead of {b}, in tenths of the full price")),
    Row("b=$2000-6000/100 s=$20000-90000/1000 p=%2-12 w=who", "{b}+{s}*{p}/100", (
        "{w}做销售，每月底薪{b}，另按销售额的{p}提成，这个月卖了{s}，工资一共多少？", "工资怎么算：底薪{b}，提成{p}，业绩{s}", "保底{b}，卖多少提{p}，我卖了{s}，能拿几元", "销售额{s}，佣金率{p}，加上固定工资{b}，总收入"), (
        "{w} works in sales with a base of {b} and {p} of sales. This month's sales were {s}. Total pay?", "how is my pay worked out: base {b}, commission {p}, turnover {s}", "guaranteed {b}, plus {p} of what I sell; I sold {s}", "turnover {s} at a commission of {p} and fixed pay {b}, income altogether")),
    Row("s=$20000-90000/1000 p=%2-12 w=who", "{s}*{p}/100", (
        "{w}卖掉一套设备{s}，公司规定提{p}，他能拿多少提成？", "佣金多少？成交{s}，点数{p}", "中介帮我卖房{s}，收{p}的中介费，是几元", "带货{s}，坑位费不算，只按{p}抽佣，佣金"), (
        "{w} sold equipment for {s}; the firm pays {p} commission. How much?", "commission? deal {s}, rate {p}", "the agent sold my place for {s} and charges {p}; his fee", "live-stream sales {s}, cut {p} and no fixed fee: the cut")),
    Row("i=$2000-9000/100 s=$20000-90000/1000 w=who", "{i}/{s}*100", (
        "{w}卖了{s}的货，拿到{i}提成，提成比例是百分之几？", "提成率：业绩{s}，到手{i}", "成交{s}，中介费付了{i}，费率多少", "{s}的收入交了{i}的税，实际税负百分之几"), (
        "{w} sold {s} and got {i} of commission. What's the rate?", "commission rate: sales {s}, received {i}", "the deal was {s} and the agent took {i}; percent", "income {s}, tax {i}: effective tax rate")),
    Row("i=$2000-9000/100 p=%2-12 w=who", "{i}/({p}/100)", (
        "{w}这个月提成{i}，提成比例{p}，他卖了多少？", "想拿{i}的提成，点数{p}，得做多少业绩", "佣金{i}，费率{p}，成交额是多少"), (
        "{w} made {i} in commission at {p}. Sales?", "to earn {i} of commission at {p} I must sell", "fee {i} at a rate of {p}; value of the deal")),
    Row("a=$50-900 t=%8-22 n=3-11 w=who", "{a}*(1+{t}/100)/{n}", (
        "{w}请我们{n}个人吃饭结果改成AA，账单{a}，外加{t}的服务费，每人多少？", "{n}人聚餐消费{a}，小费给{t}，平摊下来每人几元", "饭钱{a}，加{t}小费，{n}个人均摊", "总共{n}人，账单{a}，服务费{t}，一人付"), (
        "{w} and friends, {n} in all, share a bill of {a} plus a {t} service charge. Each?", "{n} of us ate for {a}, tip {t}, split evenly: per head", "{a} with a {t} tip on top over {n} people", "we're {n}; the check is {a} before {t} tip, what's one share")),
    Row("a=$1000-9000/100 p=%3-13 w=who", "{a}/(1+{p}/100)", (
        "{w}开了张{a}的含税发票，税率{p}，不含税金额是多少？", "价税合计{a}，税率{p}，求不含税销售额", "供应商报价{a}（含{p}税），去税后多少", "{a}是含税的，税点{p}，净额"), (
        "{w} issued an invoice of {a} including {p} tax. Net amount?", "total with tax {a}, rate {p}: taxable value", "supplier quotes {a} incl. {p} VAT, without VAT it's", "{a} gross at {p}: net")),
    Row("a=$1000-9000/100 p=%3-13 w=who", "{a}-{a}/(1+{p}/100)", (
        "{w}开了张{a}的含税发票，税率{p}，里面的税是多少？", "价税合计{a}，税率{p}，求税额", "{a}含{p}的税，税占了几元", "含税价{a}，税点{p}，其中增值税"), (
        "{w} issued an invoice of {a} including {p} tax. How much of it is tax?", "total with tax {a}, rate {p}: tax contained", "{a} includes {p} VAT; the VAT is", "gross {a} at {p}, tax portion")),
    Row("a=$1000-9000/100 p=%3-13 w=who", "{a}*{p}/100", (
        "{w}开了张不含税{a}的发票，税率{p}，税额是多少？", "不含税销售额{a}，税率{p}，增值税", "应税收入{a}，税率{p}，该交几元税"), (
        "{w} issued an invoice of {a} before tax, rate {p}. Tax?", "net sales {a}, VAT {p}: tax amount", "taxable {a} at {p}, tax due")),
    Row("a=$200-9000/10 p=%5-30 q=%31-60 w=who", "{a}*(1+{p}/100)*(1-{q}/100)", (
        "{w}的店把{a}的商品先提价{p}，节日里又降{q}，现在卖多少？", "{a}的股票第一天涨{p}，第二天跌{q}，收盘多少", "商家套路：{a}先加{p}，再打掉{q}，顾客付几元"), (
        "{w}'s shop first raised a {a} item by {p} and then took {q} off for the holiday. Price now?", "a {a} share rose {p} on day one and fell {q} on day two; close", "the trick: add {p} to {a}, then give {q} off. The customer pays")),
    Row("a=$200-9000/10 p=%5-30 q=%31-60 w=who", "{a}*(1-{p}/100)*(1+{q}/100)", (
        "{w}的店把{a}的商品先降价{p}，过后又涨{q}，现在卖多少？", "{a}的股票第一天跌{p}，第二天涨{q}，收盘多少", "人数{a}，先减少{p}，后来增加{q}，最后几人"), (
        "{w}'s shop first cut a {a} item by {p} and later raised it {q}. Price now?", "a {a} share fell {p} on day one and rose {q} on day two; close", "membership {a}, down {p}, then up {q}; members at the end")),
)

FAMILIES = families("money_told", ROWS, KINDS)
