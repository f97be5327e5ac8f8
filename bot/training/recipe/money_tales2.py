"""The core tasks about percentages once more, in other registers: counter and field, class and office, reversed and indirect."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    Row("a=21-79 b=80-400", "{a}/{b}*100", (
        "题目：一批零件{b}个，检验合格的有{a}个，合格率是百分之几？", "我家鱼塘放了{b}尾苗，捞上来活的{a}尾，存活百分之多少", "班主任问：{b}个同学有{a}个交了作业，交作业的比例", "游戏打了{b}局赢{a}局，胜率算一下", "{a}票比全部{b}票，得票率", "百分之多少的人同意？问了{b}人，{a}人点头", "后台显示访问{b}、下单{a}，下单率几个点", "疫苗组{b}人里{a}人有反应，发生率用%表示"), (
        "Of {b} parts inspected {a} are accepted. Find the acceptance rate.", "we put {b} fry in the pond and {a} survived; survival in percent", "{b} children in class, {a} handed in homework: what proportion in percent", "played {b} games, won {a}, win percentage?", "{a} votes of {b} cast; share of the vote", "what percent agree? asked {b}, {a} said yes", "dashboard: {b} visits, {a} orders. Order rate?", "{a} of the {b} in the vaccine group reacted; incidence in %")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{a}*100", (
        "题目：一种商品原价{a}，现价{b}，价格提高了百分之几？", "菜价真离谱，上礼拜{a}这礼拜{b}，贵了百分之多少", "老板把底薪{a}调成{b}，等于加了百分之几", "股民自嘲：{a}进，{b}出，居然赚了百分之几", "合同金额由{a}追加至{b}，追加比例", "房子挂牌{b}，买时{a}，涨了几个百分比呢", "对比{a}，{b}多出来的占{a}的百分之几", "今年压岁钱{b}，去年{a}，增幅"), (
        "An article costs {b} now and cost {a} before. By what percent has the price risen?", "vegetables are mad: {a} last week, {b} this week, up what percent", "the boss changed my base from {a} to {b}; that's a rise of how many percent", "in at {a}, out at {b}; what did I gain in percent", "the contract was increased from {a} to {b}, percentage added", "asking {b} for a flat bought at {a}: appreciation in percent", "compared with {a}, the extra in {b} is what percent of {a}", "pocket money {b} this year, {a} last year. Growth?")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{b}*100", (
        "题目：一种商品原价{b}，现价{a}，价格降低了百分之几？", "油钱上个月{b}，这个月骑车只花{a}，省了百分之多少", "老板把奖金{b}砍到{a}，砍了百分之几", "{b}进的股票{a}割了，亏百分之几", "合同金额由{b}核减至{a}，核减比例", "手机首发{b}，半年后{a}，跳水百分之几", "对比{b}，{a}少掉的占{b}的百分之几", "今年差旅{a}，去年{b}，压缩幅度"), (
        "An article costs {a} now and cost {b} before. By what percent has the price fallen?", "fuel was {b} last month, {a} this month since I cycle; saved what percent", "the bonus was cut from {b} to {a}, that's minus how many percent", "bought at {b}, sold at {a}; loss in percent", "the contract was reduced from {b} to {a}, percentage cut", "launched at {b}, half a year later {a}; fall in percent", "compared with {b}, what is missing in {a} is what percent of {b}", "travel cost {a} this year, {b} last year. Reduction?")),
    Row("a=$300-9000/10 p=%3-60", "{a}*{p}/100", (
        "题目：王师傅月工资{a}，按{p}缴纳公积金，每月缴多少元？", "爸爸说利润{a}分我{p}，我能分几元", "平台服务费按成交额{p}收，今天成交{a}，服务费", "土地款{a}先缴{p}作保证金，保证金几何", "红酒总量{a}毫升里酒精占{p}，酒精多少毫升", "{a}的存货计提{p}跌价准备，计提额", "医保报销{p}，药费{a}，报多少", "捐出彩票奖金的{p}，奖金{a}，捐几元"), (
        "A worker earns {a} a month and pays {p} into the housing fund. How much is paid?", "Dad gives me {p} of the {a} profit, I get", "service fee is {p} of sales, {a} today; fee", "land price {a}, a bond of {p} must be lodged: bond", "a wine of {a} ml is {p} alcohol, ml of alcohol", "write down {p} of {a} in stock, amount written down", "insurance refunds {p} of the {a} medicine bill. Refund?", "giving away {p} of a {a} prize; given")),
    Row("a=$300-9000/10 p=%3-60", "{a}*(1-{p}/100)", (
        "医保报销{p}，药费{a}，自己掏多少", "题目：一件商品原价{a}，降价{p}，现价多少元？", "利润{a}分出去{p}，自己留几元", "彩票奖金{a}扣{p}的税，实拿", "存货{a}报废{p}，账上还剩", "报价{a}，砍价砍掉{p}，成交价", "二手车折损{p}，新车价{a}，现值", "{a}的货款，对方扣了{p}质保金，先付多少"), (
        "insurance covers {p} of {a} in medicine; my own part", "An article priced at {a} is reduced by {p}. Find the new price.", "profit {a}, {p} given away, kept", "a {a} prize less {p} tax, in hand", "stock of {a}, {p} scrapped; left on the books", "asked {a}, haggled {p} off. Deal at?", "used car has lost {p} of its {a} new price, value now", "{p} of {a} is retained until later; paid now")),
    Row("a=$300-9000/10 p=%3-60", "{a}*(1+{p}/100)", (
        "题目：一件商品原价{a}，提价{p}，现价多少元？", "物业费{a}要涨{p}，涨后", "成本{a}，希望有{p}的成本利润率，售价", "计划产值{a}，超额完成{p}，实际产值", "关税{p}，到岸价{a}，完税后成本", "基本工资{a}，绩效另加{p}，合计", "把{a}的预算放宽{p}", "黄金每克{a}，加工费{p}，打个一克的戒指几元"), (
        "An article priced at {a} is raised by {p}. Find the new price.", "the management fee of {a} goes up {p}; then", "cost {a}, profit {p} of cost, selling price", "plan {a}, exceeded by {p}: actual", "CIF {a}, duty {p}; cost after duty", "basic pay {a} plus a performance part of {p} of it", "loosen the {a} budget by {p}", "gold {a} a gram, workmanship {p}: price of one gram made up")),
    Row("a=$300-9000/10 p=%3-60", "{a}/(1+{p}/100)", (
        "题目：某商品提价{p}后售价{a}，原价多少元？", "超额{p}完成，实际{a}，计划多少", "完税成本{a}，其中关税是到岸价的{p}，到岸价", "工资加绩效共{a}，绩效是工资的{p}，工资几元", "成本利润率{p}，售价{a}，成本价"), (
        "After a rise of {p} an article sells at {a}. Find the original price.", "exceeded the plan by {p} with {a}; the plan", "cost incl. duty {a}, duty {p} of CIF: CIF value", "basic pay plus a {p} performance part is {a}; basic pay", "profit {p} on cost, price {a}, cost price")),
    Row("a=$300-9000/10 p=%3-60", "{a}/(1-{p}/100)", (
        "题目：某商品降价{p}后售价{a}，原价多少元？", "医保报了{p}，自费{a}，总药费多少", "完成得差{p}，实际{a}，计划多少", "税后奖金{a}，税{p}，税前", "砍价砍掉{p}后{a}成交，报价是"), (
        "After a reduction of {p} an article sells at {a}. Find the original price.", "insurance paid {p}, I paid {a}; whole bill", "{p} short of plan with {a}; the plan", "prize after {p} tax {a}, before tax", "haggled {p} off and paid {a}. Asking price?")),
    Row("a=$300-9000/10 p=%3-60", "{a}/({p}/100)", (
        "题目：已知一个数的{p}是{a}，求这个数。", "医保报销了{p}，报回{a}，总药费多少", "爸爸分我利润的{p}，到手{a}，总利润几元", "保证金{a}占地价的{p}，地价", "服务费收了{a}，费率{p}，成交多少"), (
        "{p} of a number is {a}. Find the number.", "insurance covered {p}, that was {a}; whole bill", "my {p} of the profit was {a}, total profit", "a bond of {a} is {p} of the land price; land price", "fee taken {a}, fee rate {p}: sales")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{b}*100", (
        "题目：进价{a}，售价{b}，求销售毛利率。", "做餐饮，一道菜食材{a}，菜单价{b}，毛利率几个点", "客单价{b}，成本{a}，每收100赚几块（毛利率）", "毛利÷收入，收入{b}，成本{a}，几%"), (
        "Cost price {a}, selling price {b}: find the gross margin on sales.", "restaurant: a dish uses {a} of food and is on the menu at {b}; food margin in percent", "average ticket {b}, cost {a}; how much of every 100 taken is profit", "profit over revenue: revenue {b}, cost {a}, in %")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{a}*100", (
        "题目：某商品进价{a}，售价{b}，利润率（利润与进价之比）是百分之几？", "倒腾球鞋，{a}收{b}出，赚了几个点（对本金）", "利润÷成本，成本{a}，售价{b}，几%", "{a}的本钱变{b}，回报百分之几"), (
        "Cost price {a}, selling price {b}: find the profit percent.", "flipping trainers, in at {a} and out at {b}; gain percent on the outlay", "profit over cost: cost {a}, price {b}, in %", "CP {a}, SP {b}, gain%")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{b}*100", (
        "题目：某商品进价{b}，售价{a}，亏损率（亏损与进价之比）是百分之几？", "{b}收的球鞋{a}甩了，亏了本钱的百分之几", "亏损÷成本，成本{b}，售价{a}，几%"), (
        "Cost price {b}, selling price {a}: find the loss percent.", "CP {b}, SP {a}, loss%", "bought trainers at {b}, dumped them at {a}; loss as percent of the outlay")),
    Row("a=$100-900 p=%5-60", "{a}*(1+{p}/100)", (
        "题目：进价{a}，要获利{p}，售价应定为多少元？", "{a}进的，想赚{p}（对进价），卖几元", "CP {a}，利润率{p}，SP多少"), (
        "CP {a}, profit {p}: SP", "to gain {p} on an article bought for {a} it must be sold at", "cost {a}, wanted gain {p} of cost, price")),
    Row("a=$100-900 p=%5-40", "{a}*(1-{p}/100)", (
        "题目：进价{a}的商品亏损{p}出售，售价多少元？", "{a}进的，亏{p}（对进价）也认了，卖几元", "CP {a}，亏损率{p}，SP多少"), (
        "CP {a}, loss {p}: SP", "an article bought for {a} is sold at a loss of {p}; selling price", "cost {a}, loss {p} of cost, price")),
    Row("a=%12-40 b=%41-88", "{b}-{a}", (
        "题目：某项指标由{a}上升为{b}，上升了多少个百分点？", "电动车渗透率{a}那年，如今{b}，几个百分点", "我们的好评率{a}变{b}，涨了几个点", "存款准备金率从{b}降为{a}，下调几个百分点", "近视率{b}的时候到{a}，下降几个百分点"), (
        "An indicator rises from {a} to {b}. By how many percentage points?", "EV penetration was {a} then and is {b} now; points", "our rating share moved {a} to {b}, points up", "the reserve ratio was lowered from {b} to {a}: points", "short-sightedness down from {b} to {a}, in percentage points")),
    Row("a=200-480/10 b=500-990/10", "{a}/{b}*100", (
        "题目：全年计划生产{b}台，上半年生产{a}台，完成全年计划的百分之几？", "每天目标{b}步，走了{a}步，完成多少%", "存钱目标{b}，已有{a}，进度条百分之几", "招{b}人到岗{a}人，招聘完成率", "应发{b}箱，实发{a}箱，发货率"), (
        "{b} units are planned for the year and {a} were made in the first half; what percent of the plan", "step goal {b}, walked {a}; % of goal", "saving target {b}, saved {a}: progress bar at", "{b} vacancies, {a} filled. Fill rate?", "due {b} crates, shipped {a}; delivery rate")),
    Row("a=200-480/10 b=500-990/10", "({b}-{a})/{b}*100", (
        "题目：全年计划生产{b}台，已生产{a}台，还剩计划的百分之几没完成？", "目标{b}步，才{a}步，还差百分之多少", "满电{b}，现在{a}，用掉百分之几", "{b}页看到第{a}页，还有百分之几没看"), (
        "{b} units are planned and {a} made; what percent of the plan is left", "goal {b}, so far {a}, percent missing", "capacity {b}, {a} left: percent used", "page {a} of {b}; percent of the book to go")),
    Row("a=lower b=higher", "({b}-{a})/{a}*100", (
        "今年一季度营业收入{b}，上年同期{a}，同比变动百分之几", "报表附注：本年{b}，上年{a}，增长率", "财务问：费用{a}涨到{b}，增幅多少，要写进分析", "GMV上个双十一{a}，这个双十一{b}，同比", "月活由{a}增加至{b}，增长百分之几"), (
        "Q1 revenue {b}, prior-year quarter {a}: change in percent", "notes: this year {b}, last year {a}; growth rate", "finance asks how many percent costs rose, {a} to {b}", "GMV last Singles' Day {a}, this one {b}. YoY?", "monthly actives up from {a} to {b}, percent")),
    Row("a=lower b=higher", "{a}/{b}*100", (
        "流动负债{a}，资产总额{b}，占比百分之几", "研发{a}，收入{b}，研发强度", "前五大客户贡献{a}，总营收{b}，集中度多少", "海外收入{a}，总收入{b}，海外占比", "回款{a}，合同额{b}，回款比例"), (
        "current liabilities {a}, total assets {b}: share in percent", "R&D {a}, revenue {b}; R&D intensity", "top five customers bring {a} of {b}, concentration in percent", "overseas {a}, total {b}. Overseas share?", "cash collected {a} on contracts of {b}; in percent")),
    Row("a=lower p=%5-60", "{a}*{p}/100", (
        "营收{a}，海外占{p}，海外收入多少", "合同{a}，预付{p}，预付款", "总投资{a}，资本金比例{p}，自有资金几何", "费用{a}，人工占{p}，人工几元"), (
        "revenue {a}, {p} from abroad: foreign revenue", "contract {a}, {p} advance payment", "investment {a}, equity {p}; own funds", "costs {a}, labour {p} of them: labour")),
    Row("a=lower p=%5-60", "{a}*(1-{p}/100)", (
        "营收{a}，海外占{p}，国内收入多少", "合同{a}，预付{p}，尾款", "总投资{a}，资本金{p}，其余贷款，贷多少", "费用{a}压降{p}，压降后"), (
        "revenue {a}, {p} from abroad: domestic revenue", "contract {a}, {p} advance, balance due", "investment {a}, equity {p}, rest borrowed; loan", "cut {a} of costs by {p}: new level")),
    Row("n=20-90 p=%5-40 q=%41-60", "{n}*({p}+{q})/100", (
        "{n}人，{p}选甲，{q}选乙，选甲乙的一共几人", "总数{n}，占{p}的一类和占{q}的一类合起来多少"), (
        "{n} people, {p} chose A and {q} chose B: how many chose either", "of {n}, a class of {p} and a class of {q}, together")),
    Row("a=200-900/10 b=20-90 c=10-19", "({b}+{c})/{a}*100", (
        "全校{a}人，病假{b}人，事假{c}人，缺勤率百分之几", "{a}个灯泡，坏了{b}个，缺了{c}个，损失率", "发了{a}份，退回{b}份，丢失{c}份，未送达的占多少"), (
        "{a} pupils, {b} sick and {c} excused: absence rate", "{a} bulbs, {b} broken, {c} missing; loss rate", "sent {a}, returned {b}, lost {c}. Undelivered in percent?")),
    Row("a=200-900/10 b=20-90 c=10-19", "({a}-{b}-{c})/{a}*100", (
        "全校{a}人，病假{b}人，事假{c}人，出勤率百分之几", "{a}个灯泡，坏了{b}个，缺了{c}个，完好率", "{a}份里退回{b}份丢失{c}份，送达率"), (
        "{a} pupils, {b} sick and {c} excused: attendance rate", "{a} bulbs, {b} broken, {c} missing; share in order", "sent {a}, returned {b}, lost {c}. Delivered in percent?")),
    Row("a=20-90 b=10-19 c=200-900/10", "{a}/({c}-{b})*100", (
        "发出问卷{c}份，作废{b}份，有效卷中{a}份满意，满意占有效卷的百分之几", "{c}人里{b}人弃权，{a}人赞成，赞成占投票人数多少"), (
        "{c} questionnaires, {b} invalid, {a} of the valid ones satisfied: percent of valid", "{c} members, {b} abstained, {a} voted yes; yes as percent of votes cast")),
    Row("a=$300-9000/10 p=%3-20 n=3-9", "{a}*{n}*{p}/100", (
        "{n}件货每件{a}，提成{p}，提成一共多少", "单价{a}的货出{n}件，平台抽{p}，抽多少", "每月{a}，{n}个月的总额里{p}是税，税几元"), (
        "{n} pieces at {a}, {p} commission: commission in all", "{n} sold at {a} each, the platform's {p}", "{a} a month for {n} months, {p} of it tax; tax")),
    Row("a=$300-9000/10 p=%3-20 n=3-9", "{a}*{n}*(1-{p}/100)", (
        "{n}件货每件{a}，平台抽{p}，到账多少", "每月{a}，{n}个月扣{p}税后一共拿", "{n}节课每节{a}，机构抽成{p}，老师得几元"), (
        "{n} pieces at {a}, the platform keeps {p}: paid out", "{a} a month for {n} months less {p} tax", "{n} lessons at {a}, the school takes {p}; the teacher gets")),
    Row("a=$300-9000/10 p=%3-20 n=3-9", "{a}/{n}*(1+{p}/100)", (
        "{a}平均到{n}个人再加{p}，每人多少", "成本{a}做了{n}份，加价{p}卖，每份几元", "进一箱{a}里面{n}瓶，每瓶加{p}，售价"), (
        "{a} over {n} people plus {p} each", "{n} portions cost {a} to make; price each with a {p} markup", "a crate of {n} bottles for {a}, {p} on top; price per bottle")),
)

FAMILIES = families("percent_again", ROWS, KINDS)
