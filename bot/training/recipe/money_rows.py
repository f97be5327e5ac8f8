"""Percentages in all directions, as people tell them: rows written by hand."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    # a part as percent of a whole
    Row("a=11-49 b=51-400", "{a}/{b}*100", (
        "全班{b}个人，戴眼镜的{a}个，占百分之几", "{b}道题做对{a}道，正确率多少", "投了{b}份简历，有{a}家回复，回复率是百分之几", "{a}占{b}的比例，用百分数表示", "群里{b}个人只有{a}个报名，报名率多少个百分点", "公司一共{b}人，今天请假{a}人，请假的占多少", "抽检{b}件发现{a}件不合格，不良率是多少", "拿{a}除以{b}换成百分数"), (
        "{a} of the {b} pupils wear glasses; percentage?", "out of {b} applications I heard back from {a}, response rate in percent", "express {a}/{b} as a percentage", "{b} parts checked, {a} rejected, what's the defect rate", "what share of {b} is {a}, in percent", "we invited {b} and {a} came. Turnout in percent?", "I got {a} right from {b} questions, so my score is what percent", "{a} absent in a company of {b}: absence rate")),
    Row("a=$200-900 b=$2000-9000/100", "{a}/{b}*100", (
        "工资{b}，伙食花了{a}，吃饭占百分之几", "这个月挣{b}，存下{a}，储蓄率多少", "房租{a}，收入{b}，房租占收入的多少", "一年保费{a}，年收入{b}，保费占比", "营业额{b}里边利润只有{a}，净利率百分之几", "总预算{b}，已经用了{a}，用掉了百分之多少", "家里每月开销{b}，其中给孩子的{a}，比例是多少"), (
        "I make {b} and spend {a} on food. What percent is that?", "saved {a} out of {b} this month, savings rate", "rent {a}, income {b}: rent as a share of income in percent", "turnover {b}, net profit {a}; net margin", "{a} of a {b} budget is used, how much is that in percent", "what fraction, in percent, of {b} goes to a {a} premium")),
    Row("a=11-49 b=51-200", "{a}/({a}+{b})*100", (
        "男生{a}人女生{b}人，男生占全班百分之几", "赢了{a}场输了{b}场，胜率多少", "黑棋{a}颗、白棋{b}颗，黑的占总数的百分比", "赞成{a}票，反对{b}票，赞成率是多少", "通过的{a}人，没过的{b}人，通过率百分之几", "{a}个老客户加{b}个新客户，老客户占比多少", "好评{a}条差评{b}条，好评率怎么算，得多少"), (
        "{a} boys and {b} girls; boys as percent of the class", "won {a}, lost {b}, win rate?", "{a} in favour, {b} against: percentage in favour", "passed {a}, failed {b}. What's the pass rate?", "{a} black and {b} white marbles, percent black", "there are {a} returning customers plus {b} new ones, share of returning", "with {a} good reviews and {b} bad ones, what percent are good")),
    Row("a=11-49 b=51-200", "{b}/({a}+{b})*100", (
        "次品{a}个，好的{b}个，合格率多少", "男职工{a}名，女职工{b}名，女职工占百分之几", "空着{a}间，住了{b}间，入住率多少", "死了{a}棵活了{b}棵，成活率百分之几", "迟到{a}人，准时{b}人，准时率是多少"), (
        "{a} faulty and {b} good pieces: yield in percent", "{a} rooms empty, {b} taken. Occupancy?", "{a} seedlings died, {b} lived; survival rate in percent", "{a} men, {b} women, women make up what percent", "{a} late and {b} on time, so the on-time rate is")),
    Row("a=11-49 b=51-200", "({b}-{a})/{b}*100", (
        "种了{b}棵树，死了{a}棵，成活率多少", "全班{b}人，{a}个不及格，及格率是百分之几", "生产{b}个，坏了{a}个，合格率", "应到{b}人，缺席{a}人，出勤率多少", "{b}个航班{a}个晚点，准点率是百分之多少", "仓库{b}箱发走{a}箱，还剩百分之几"), (
        "planted {b} trees, {a} died: survival rate", "of {b} in the class {a} failed; pass rate in percent", "{b} made, {a} scrapped, what percent is good", "{b} expected, {a} missing: attendance rate", "{a} of {b} flights were delayed; punctuality in percent", "{a} out of {b} boxes have been sent. What percent is still here?")),
    Row("a=11-49 b=50-99 c=100-200", "{a}/({a}+{b}+{c})*100", (
        "一等奖{a}人，二等奖{b}人，三等奖{c}人，一等奖占获奖总数的百分之几", "红{a}、黄{b}、蓝{c}，红的占百分之多少", "三个部门人数{a}、{b}和{c}，第一个部门占公司多少", "甲认购{a}股，乙{b}股，丙{c}股，甲的持股比例百分之几", "早中晚三餐热量{a}、{b}、{c}，早餐占比"), (
        "{a} gold, {b} silver, {c} bronze; gold as percent of all medals", "three teams of {a}, {b} and {c} people: first team's share in percent", "Al put in {a}, Bo {b} and Cy {c}. What percent does Al own?", "red {a}, yellow {b}, blue {c}: percent red", "votes: {a} for me, {b} for Jo, {c} for Pat. My share?")),
    Row("a=11-49 b=50-99 c=100-200", "{c}/({a}+{b}+{c})*100", (
        "甲{a}票乙{b}票丙{c}票，丙的得票率", "支出：交通{a}，吃饭{b}，房租{c}，房租占总支出百分之几", "三种果树各{a}、{b}、{c}棵，最后那种占多少", "安卓{a}台，苹果{b}台，鸿蒙{c}台，鸿蒙的比例是百分之几"), (
        "candidates got {a}, {b} and {c} votes; percentage for the last one", "I spend {a} on transport, {b} on food, {c} on rent: rent's share of it all", "{a} apple, {b} pear, {c} plum trees. What percent are plums?", "{a} trams, {b} buses, {c} bikes; the bikes in percent")),
    Row("a=100-900 b=1100-9000/100", "{a}/{b}*1000", (
        "{b}人里有{a}个，是千分之几", "一年出生{a}人，人口{b}，出生率千分之几", "{b}件里退货{a}件，退货率是千分之多少"), (
        "{a} in {b}, per thousand?", "{a} births in a town of {b}: birth rate per mille", "{a} returns from {b} orders, how many per thousand")),
    Row("a=2-9 b=20-90/10 c=3-9", "{a}*{c}/{b}*100", (
        "{c}个人每人吃了{a}块，披萨一共{b}块，吃掉百分之几", "每天做{a}题，做了{c}天，全书{b}题，完成百分之多少", "一次卖{a}箱，卖了{c}次，库存原来{b}箱，卖出的比例是百分之几"), (
        "{c} people ate {a} slices each of {b}; what percent is gone", "{a} pages a day for {c} days of a {b}-page booklet, percent read", "{c} trips of {a} boxes out of {b}: percentage moved")),
    # percent of an amount
    Row("a=$300-9000/10 p=%3-60", "{a}*{p}/100", (
        "{a}的{p}是多少钱", "拿出{a}的{p}捐了，捐了多少", "工资{a}，公积金扣{p}，扣掉几元", "定金是总价的{p}，总价{a}，定金交多少", "中介收{p}，成交{a}，中介费多少钱", "平台抽{p}，这单{a}，被抽走多少", "把{p}的收入存起来，收入{a}，存几块", "税率{p}，应税额{a}，税款是多少", "奖金按业绩{a}的{p}发，发多少"), (
        "{p} of {a} please", "I donate {p} of my {a}; how much is that", "a deposit of {p} on {a}", "the agent takes {p} and the deal is {a}. Fee?", "pension deduction {p} from a {a} salary, amount deducted", "platform cut: {p}. Order: {a}. What do they keep?", "how much is put aside if I save {p} of {a}", "bonus equals {p} of {a} in sales; bonus?", "tax of {p} on {a} comes to")),
    Row("a=200-9000/10 p=%3-90", "{a}*{p}/100", (
        "{a}人当中{p}是女的，有多少女的", "仓库{a}吨粮，{p}发霉了，发霉几吨", "全书{a}页，读了{p}，读了几页", "{a}张票卖了{p}，卖了几张", "{p}的学生住校，全校{a}人，住校生多少", "水占西瓜的{p}，西瓜{a}克，水多少克"), (
        "{a} guests, {p} are vegetarian; how many", "{p} of a {a} page book is how many pages", "stock of {a} tons, {p} spoiled. Tons spoiled?", "how many is {p} out of {a}", "{a} tickets, {p} of them sold: tickets sold", "{p} of {a} g is water, grams of water please")),
    Row("a=200-9000/10 p=%3-90", "{a}*(1-{p}/100)", (
        "{a}人里{p}打了疫苗，没打的多少人", "油箱{a}毫升用掉{p}，剩下多少", "{a}件货出了{p}，库里还有几件", "任务{a}个完成了{p}，还差多少个", "{a}公里走完{p}，还有几公里", "文件{a}兆，下载了{p}，还剩多少兆"), (
        "{p} of {a} people are vaccinated; how many aren't", "{a} ml, {p} used up, what's left", "{a} units in stock and {p} shipped: units remaining", "done with {p} of {a} tasks. How many to go?", "the download is {p} complete, file is {a} MB: MB left", "{a} km in total, {p} behind us. Kilometres ahead?")),
    Row("a=200-9000/10 p=%3-40 q=%41-58", "{a}*(1-{p}/100-{q}/100)", (
        "{a}人，{p}坐地铁，{q}开车，其余走路，走路的多少", "{a}亩地，{p}种豆，{q}种麦，剩下的撂荒，撂荒多少亩", "总数{a}，甲占{p}，乙占{q}，剩下的是多少", "{a}个苹果，{p}给了奶奶，全部的{q}给了邻居，还有几个"), (
        "{a} commuters: {p} by metro, {q} by car, others on foot. How many walk?", "of {a} acres {p} is beans and {q} wheat, rest fallow; fallow acres", "{p} and {q} of {a} are taken, what remains", "{a} votes, {p} for A, {q} for B, how many for neither")),
    Row("p=%11-40 q=%41-58", "100-{p}-{q}", (
        "甲占{p}，乙占{q}，其他占百分之几", "脂肪{p}，水{q}，剩下的成分是百分之多少", "{p}的人投A，{q}投B，弃权的占多少", "棉{p}，涤纶{q}，其余是麻，麻占百分之几"), (
        "{p} is A, {q} is B, what percent is left for the rest", "fat {p}, water {q}; the remainder in percent", "{p} said yes, {q} said no. Percent undecided?", "cotton {p}, polyester {q}, linen the rest: linen share")),
    Row("a=200-9000/10 p=%20-80 q=%21-79", "{a}*{p}/100*{q}/100", (
        "{a}人里{p}是本地的，本地人里{q}有车，本地有车的几个", "{p}的员工参加培训，其中{q}拿到证，公司{a}人，拿证的几人", "访问{a}人次，{p}加购，加购的人里{q}付款，付款几人", "{a}斤麦子出粉{p}，面粉的{q}做馒头，用掉面粉多少斤"), (
        "{a} staff, {p} took the course and {q} of those passed. How many passed?", "{p} of {a} visitors add to cart, {q} of them pay: buyers", "{q} of the {p} of {a} who came stayed overnight; how many stayed", "from {a}, {p} are local, and {q} of the locals own a car: local car owners")),
    Row("p=%20-80 q=%21-79", "{p}*{q}/100", (
        "{p}的人来了，来的人里{q}买了，买的占全部百分之几", "{p}的{q}是百分之几", "筛选留下{p}，面试再留{q}，总录取比例是多少", "良率第一道{p}，第二道{q}，总良率百分之多少"), (
        "{p} show up and {q} of them buy; buyers as percent of all", "{q} of {p} is what percent of the whole", "stage one passes {p}, stage two {q}: overall pass percentage", "first-pass yields {p} and {q}, combined yield in percent")),
    # whole from a part
    Row("a=100-900/10 p=%5-80", "{a}/({p}/100)", (
        "{p}是{a}，全部是多少", "捐了工资的{p}，正好{a}，工资多少", "已经修了{a}米，占全长的{p}，全长几米", "某数的{p}等于{a}，求这个数", "卖掉{a}箱，刚好是总数的{p}，一共有多少箱", "抽成{p}拿到{a}，成交额是多少", "{a}人投了票，投票率{p}，有资格的几人", "税交了{a}，税率{p}，计税收入是多少"), (
        "{a} is {p} of what", "{p} of my salary is {a}; what do I earn", "{a} m of road are done, {p} of the length. Full length?", "if {p} equals {a}, 100% equals", "a commission of {p} brought me {a}, what was the sale", "{a} voted, turnout was {p}; number of voters entitled", "I paid {a} tax at {p}. Taxable income?", "{a} boxes sold make {p} of the lot. How many boxes altogether?")),
    Row("a=100-900/10 p=%5-80", "{a}/(1-{p}/100)", (
        "用掉{p}还剩{a}，原来有多少", "看完{p}还有{a}页，全书多少页", "走了{p}，离终点还有{a}公里，全程", "打掉{p}的折扣后{a}，原价", "扣{p}个税后到手{a}，税前多少", "亏了{p}剩{a}，本金是多少", "晒干失重{p}，得干货{a}斤，鲜货多少斤", "裁员{p}后还有{a}人，裁之前几个人"), (
        "after using {p} there is {a} left; how much at first", "{p} read, {a} pages to go. Pages in the book?", "I lost {p} and hold {a} now, what did I start with", "net {a} after {p} tax; gross?", "{a} remains when {p} has been taken off", "{a} employees stayed after a {p} cut: headcount before", "drying costs {p} of the weight and I have {a} kg dry; fresh weight", "{a} km to the finish with {p} of the route behind us; whole route")),
    Row("a=100-900/10 p=%5-80", "{a}/({p}/100)-{a}", (
        "做完{a}个，占{p}，还有几个没做", "已跑{a}公里，是全程的{p}，剩多少公里", "完成{p}就是{a}单，距离目标还差多少单", "付了{a}，相当于总价的{p}，还欠多少钱"), (
        "{a} are finished, that's {p} of all; how many remain", "I've run {a} km, {p} of the race. How far is left?", "{a} orders make {p} of the target, orders missing?", "paid {a} which is {p} of the price; still owing")),
    # change from one figure to another
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{a}*100", (
        "房租从{a}涨到{b}，涨幅百分之几", "去年{a}今年{b}，增长率多少", "上个月电费{a}，这个月{b}，多了百分之多少", "由{a}提高到{b}，提高了百分之几", "进价{a}，卖价{b}，利润是进价的百分之几", "同比：去年同期{a}，本期{b}，增幅", "环比增长多少？上月{a}，本月{b}", "月薪{a}跳槽后{b}，涨薪百分之几", "{a}→{b}，涨了多少个百分比", "这只股买的时候{a}，现在{b}，收益率百分之几"), (
        "rent went from {a} to {b}. By what percent?", "last year {a}, this year {b}: growth rate", "my bill was {a} in May and {b} in June, percent increase", "raised from {a} to {b}; that's a rise of what percent", "year on year: {a} then, {b} now, growth in percent", "I bought it at {a} and it trades at {b}, return in percent", "month over month change please, {a} to {b}", "new job pays {b}, the old one paid {a}; how big is the raise in percent", "{b} compared with {a} a year ago is up how many percent")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{b}*100", (
        "价格从{b}降到{a}，降了百分之几", "去年{b}，今年只有{a}，下滑多少个百分比", "原价{b}现价{a}，便宜了百分之几", "体检费从{b}减到{a}，降幅是多少", "{b}跌成{a}，跌幅百分之几", "环比下降多少？上月{b}，本月{a}", "客单价由{b}掉到{a}，缩水百分之多少", "本来要{b}，用券后{a}，省了百分之几", "基金成本{b}，如今市值{a}，亏了百分之几"), (
        "it fell from {b} to {a}; by what percent", "was {b}, now {a}: percentage drop", "list price {b}, I paid {a}. How many percent off?", "down to {a} from {b}, decline in percent", "sales shrank from {b} to {a}, what's the percentage decrease", "invested {b}, worth {a} today, loss in percent", "month over month decline: {b} before, {a} after", "instead of {b} I only pay {a}. Saving in percent?")),
    Row("a=lower b=higher", "({b}-{a})/{a}*100", (
        "公司营收从{a}增长到{b}，增速百分之几", "去年同期{a}，今年一季度{b}，同比增长多少", "本期{b}，上期{a}，环比增幅是百分之几", "销售额由{a}升至{b}，升幅", "财报：上年{a}，本年{b}，同比", "订单金额涨到了{b}，之前是{a}，涨百分之多少"), (
        "revenue rose from {a} to {b}, growth in percent", "Q1 last year {a}, Q1 this year {b}. YoY?", "quarter on quarter: {a} to {b}, percent up", "orders reached {b} against {a} before; percentage increase", "{a} in the prior year, {b} in this one: yoy growth rate")),
    Row("a=lower b=higher", "({b}-{a})/{b}*100", (
        "营收从{b}跌到{a}，降幅百分之几", "去年{b}，今年{a}，同比下降多少", "利润由{b}缩水为{a}，下滑百分之几", "成本从{b}压到{a}，降本幅度是多少"), (
        "revenue dropped from {b} to {a}; decline in percent", "{b} last year and only {a} now: yoy decrease", "we cut costs from {b} to {a}, saving in percent", "profit slid from {b} to {a}, by what percent")),
    Row("a=200-480/5 b=500-990/5", "({b}-{a})/{a}*100", (
        "女生{a}人，男生{b}人，男生比女生多百分之几", "{b}比{a}多百分之几", "甲地{a}户，乙地{b}户，乙比甲多出百分之多少", "今天来了{b}人，昨天{a}人，今天比昨天多百分之几", "计划产{a}台，实际产{b}台，超产百分之几", "目标{a}单，做了{b}单，超额完成百分之多少", "粉丝从{a}个变成{b}个，增加了百分之几"), (
        "{b} is how many percent more than {a}", "{a} girls and {b} boys: by what percent do the boys outnumber the girls", "planned {a}, made {b}; over plan by what percent", "by what percent does {b} exceed {a}", "followers grew from {a} to {b}, increase in percent", "target {a}, result {b}: how far above target in percent")),
    Row("a=200-480/5 b=500-990/5", "({b}-{a})/{b}*100", (
        "女生{a}人，男生{b}人，女生比男生少百分之几", "{a}比{b}少百分之几", "计划{b}台，实际才{a}台，少完成百分之多少", "用水由{b}吨降为{a}吨，节约了百分之几", "体重从{b}斤减到{a}斤，减了百分之几", "离职后只剩{a}人，原先{b}人，减员百分之几", "今天客流{a}，昨天{b}，今天比昨天少百分之几"), (
        "{a} is how many percent less than {b}", "{a} girls, {b} boys: the girls are fewer by what percent", "planned {b}, only {a} done; shortfall in percent", "by what percent is {a} below {b}", "water use went down from {b} to {a} tons, percent saved", "headcount fell to {a} from {b}; reduction in percent")),
    Row("a=200-480/5 b=500-990/5", "{b}/{a}*100", (
        "计划{a}，实际{b}，完成率百分之几", "目标{a}单，完成{b}单，达成率是多少", "{b}是{a}的百分之几", "指标{a}，做到{b}，完成率", "去年{a}，今年{b}，今年相当于去年的百分之多少", "KPI定{a}，我干了{b}，完成度百分之几"), (
        "target {a}, achieved {b}, completion rate in percent", "{b} is what percentage of {a}", "plan {a}, actual {b}: attainment", "this year's {b} is what percent of last year's {a}", "quota {a}, I did {b}; percent of quota")),
    Row("a=200-480/5 b=500-990/5", "{a}/{b}*100", (
        "计划{b}，实际{a}，完成率百分之几", "年度目标{b}，上半年做了{a}，完成进度多少", "应收{b}，已收{a}，回款率百分之几", "{a}是{b}的百分之多少", "总共{b}个工单，关了{a}个，关单率", "指标{b}只完成了{a}，完成了百分之几"), (
        "plan {b}, actual {a}: completion rate", "of the yearly goal of {b} we've reached {a}. Progress in percent?", "receivables {b}, collected {a}, collection rate", "{a} tickets closed out of {b}; closing rate in percent", "quota is {b} and I have {a}; what percent is done")),
    Row("a=$200-900/10 c=$10-90", "{c}/{a}*100", (
        "原价{a}，涨了{c}，涨了百分之几", "工资{a}，加薪{c}，涨幅多少", "{a}的商品便宜{c}，优惠力度百分之几", "本金{a}赚了{c}，收益率百分之几", "进货{a}，每件多卖{c}，加价百分之多少", "股价{a}，今天跌掉{c}，跌幅是百分之几"), (
        "it cost {a} and went up by {c}; percent rise", "a raise of {c} on {a} is what percent", "{c} off a {a} item: discount in percent", "made {c} on {a} invested. Return in percent?", "share at {a} lost {c} today, percent loss")),
    Row("a=$200-900/10 c=$10-90", "{c}/({a}-{c})*100", (
        "现价{a}，比原来贵了{c}，涨幅百分之几", "涨了{c}之后是{a}，涨了百分之几", "这个月{a}，比上个月多{c}，环比增长百分之几", "加了{c}工资，现在{a}，涨薪幅度"), (
        "it's {a} after going up by {c}; what percent was that", "{a} this month, {c} more than last month: growth in percent", "my pay is {a} now that {c} has been added; raise in percent", "now {a}, an increase of {c}. In percent?")),
    Row("a=$200-900/10 c=$10-90", "{c}/({a}+{c})*100", (
        "降了{c}之后卖{a}，降价幅度百分之几", "现价{a}，比原价便宜{c}，打掉了百分之几", "省了{c}，实付{a}，相当于优惠百分之几", "这个月{a}，比上个月少{c}，环比下降百分之几"), (
        "it's {a} after dropping by {c}; what percent was that", "I paid {a} and saved {c}. Discount in percent?", "{a} this month, {c} less than last month: decline in percent", "now {a}, down {c}, as a percentage")),
    # increase and decrease by
    Row("a=$200-9000/10 p=%3-60", "{a}*(1+{p}/100)", (
        "{a}涨{p}是多少", "原来{a}，上浮{p}，现在多少钱", "房租{a}，明年涨{p}，明年交多少", "工资{a}加薪{p}以后是多少", "成本{a}，加{p}卖，卖多少", "{a}不含税，税点{p}，含税价", "预算{a}，要再追加{p}，追加后一共多少", "比{a}多{p}的数", "油价{a}，每次调价涨{p}，调完是几元"), (
        "{a} plus {p}", "what's {a} after a {p} rise", "increase {a} by {p}", "rent is {a} and goes up {p} next year, new rent", "my salary of {a} gets a {p} raise; what will it be", "cost {a}, add {p}, sell at", "{p} more than {a} is", "net {a} with {p} tax on top", "budget {a} topped up by {p}, new budget?")),
    Row("a=$200-9000/10 p=%3-60", "{a}*(1-{p}/100)", (
        "{a}跌{p}是多少", "比{a}少{p}的数", "原价{a}，下调{p}，现在几元", "工资{a}降薪{p}以后拿多少", "{a}扣掉{p}的手续费到账多少", "成交{a}，平台抽佣{p}，我实收多少", "买入{a}亏了{p}，还剩多少钱", "费用{a}压缩{p}，压完是多少", "税前{a}扣{p}，到手"), (
        "{a} minus {p}", "what's {a} after a {p} fall", "decrease {a} by {p}", "{p} less than {a} is", "price {a}, cut by {p}; new price", "sale of {a}, the platform keeps {p}. What do I get?", "I put in {a} and lost {p}; what's left", "gross {a}, {p} withheld, net", "trim a {a} budget by {p}")),
    Row("a=$200-9000/10 p=%3-60", "{a}/(1+{p}/100)", (
        "涨了{p}到{a}，涨前是多少", "现在{a}，比去年高{p}，去年多少", "含税{a}，税率{p}，不含税", "{a}比哪个数多{p}", "加价{p}后标{a}，成本多少", "连{p}的服务费一起付了{a}，餐费本身多少", "工资涨{p}变成{a}，原工资", "今年{a}，同比增长{p}，去年同期多少"), (
        "{a} after a {p} rise, what before", "{a} is {p} more than what", "it's {a}, {p} up on last year. Last year's figure?", "gross {a} with {p} tax inside, net?", "marked up {p} to {a}; cost", "bill of {a} includes a {p} service charge, the food alone?", "this year {a}, yoy growth {p}, so last year was")),
    Row("a=$200-9000/10 p=%3-60", "{a}/(1-{p}/100)", (
        "跌了{p}到{a}，跌前是多少", "现在{a}，比去年低{p}，去年多少", "{a}比哪个数少{p}", "扣{p}后到手{a}，扣之前几元", "降价{p}卖{a}，没降价时多少钱", "今年{a}，同比下降{p}，去年同期多少", "平台抽走{p}我收到{a}，顾客付了多少"), (
        "{a} after a {p} fall, what before", "{a} is {p} less than what", "it's {a}, {p} down on last year. Last year's figure?", "I receive {a} once the platform took {p}; what did the customer pay", "with {p} off it's {a}; price without the offer", "this year {a}, a yoy drop of {p}; last year?")),
    Row("a=$200-9000/10 p=%3-60", "{a}-{a}/(1+{p}/100)", (
        "含税价{a}，税率{p}，其中税额多少", "开票{a}（含{p}的税），税是几元", "{a}里面包含{p}增值税，增值税多少", "价税合计{a}，税点{p}，税金是多少", "涨{p}后是{a}，涨了多少钱"), (
        "how much VAT is inside {a} at {p}", "invoice {a} incl. {p} tax: tax part", "of a gross {a}, the {p} tax amounts to", "it rose {p} to {a}; by how much money", "the price {a} already contains {p} GST. How much GST?")),
    Row("a=$200-9000/10 p=%3-40", "{a}/(1-{p}/100)-{a}", (
        "降{p}后卖{a}，降了多少钱", "扣{p}个税到手{a}，税交了多少", "打掉{p}之后付{a}，省了几元", "平台抽{p}，我净得{a}，抽走多少钱"), (
        "{a} after {p} off; how much money was taken off", "net {a} after {p} tax: the tax itself", "I got {a} once {p} commission was deducted; commission?", "it fell {p} to {a}; by how much")),
    # points
    Row("a=%12-40 b=%41-88", "{b}-{a}", (
        "占比从{a}升到{b}，上升几个百分点", "支持率由{a}变为{b}，提高了多少个百分点", "毛利率去年{a}今年{b}，提升几个点", "及格率{a}→{b}，涨几个百分点", "从{a}提到{b}，多了几个百分点", "合格率上月{a}，本月{b}，差几个百分点"), (
        "share up from {a} to {b}: how many percentage points", "approval went {a} to {b}, gain in points", "margin was {a}, now {b}; percentage points gained", "from {a} to {b} in percentage points", "pass rate {a} last month and {b} this month, difference in pp")),
    Row("a=%12-40 b=%41-88", "{b}-{a}", (
        "占比从{b}降到{a}，下降几个百分点", "失业率由{b}回落到{a}，回落多少个百分点", "市占率去年{b}，今年{a}，掉了几个点", "{b}减到{a}，少几个百分点", "首付比例从{b}下调至{a}，下调几个百分点"), (
        "share down from {b} to {a}: how many percentage points", "unemployment eased from {b} to {a}; drop in points", "market share {b} last year, {a} now; pp lost", "the down payment ratio is cut from {b} to {a}, by how many percentage points")),
    Row("a=%12-40 b=%41-88", "({b}-{a})/{a}*100", (
        "转化率从{a}提高到{b}，相对提升百分之几", "占比由{a}升到{b}，相对增幅是多少（不是百分点）", "点击率{a}变{b}，相对涨了百分之几"), (
        "conversion from {a} to {b}: relative increase in percent", "the rate went from {a} to {b}, relative change, not points", "click rate {a} to {b}; how many percent better in relative terms")),
    Row("a=1.2-4.8 c=10-90/5", "{a}+{c}/100", (
        "利率{a}%，上浮{c}个基点，现在百分之几", "LPR {a}%，加{c}个基点，执行利率多少", "{a}%加{c}BP是百分之多少"), (
        "{a}% plus {c} basis points, in percent", "the rate of {a}% goes up {c} bp; new rate", "LPR {a}% plus {c} basis points: what do I pay in percent")),
    Row("a=3.2-6.8 c=10-90/5", "{a}-{c}/100", (
        "利率{a}%，下调{c}个基点，现在百分之几", "LPR {a}%，减{c}个基点，房贷利率多少", "央行降息{c}BP，原来{a}%，降完是百分之多少"), (
        "{a}% minus {c} basis points, in percent", "the central bank cuts {c} bp from {a}%; new rate", "my mortgage was {a}%, it drops by {c} basis points. Rate now?")),
    Row("a=%12-60 c=2-9", "{a}+{c}", (
        "占比{a}，提高{c}个百分点后是百分之几", "通过率原来{a}，上升{c}个百分点，现在多少", "毛利率{a}，再加{c}个点，是百分之多少"), (
        "{a}, up {c} percentage points: now", "the pass rate was {a} and rose by {c} points; what is it", "add {c} percentage points to {a}")),
    Row("a=%22-60 c=2-9", "{a}-{c}", (
        "占比{a}，下降{c}个百分点后是百分之几", "通过率原来{a}，掉了{c}个百分点，现在多少", "市占率{a}，丢了{c}个点，剩百分之几"), (
        "{a}, down {c} percentage points: now", "the rate was {a} and fell by {c} points; what is it", "take {c} percentage points off {a}")),
    # margins
    Row("a=$20-90 b=$100-300", "({b}-{a})/{b}*100", (
        "成本{a}，卖{b}，毛利率百分之几", "进价{a}售价{b}，利润占售价多少", "一杯奶茶卖{b}，料钱{a}，毛利率", "{b}一件的衣服拿货{a}，毛利率怎么算，多少", "售价{b}、成本{a}，销售利润率（按售价）", "一单收{b}，各种成本{a}，利润率（利润除以收入）"), (
        "cost {a}, price {b}; gross margin in percent", "we pay {a} and charge {b}: margin on the selling price", "sell at {b}, buy at {a}. Margin?", "what part of the {b} price is profit if it costs {a}, in percent", "revenue {b}, costs {a}, profit margin", "a drink sold at {b} has {a} of ingredients; GP percent")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{a}*100", (
        "成本{a}，卖{b}，加价率百分之几", "进价{a}售价{b}，利润占成本多少", "拿货{a}卖{b}，成本利润率是多少", "{a}进的货{b}出手，赚了本钱的百分之几", "投入{a}，收回{b}，回报率", "投资回报率：花{a}，得{b}"), (
        "cost {a}, price {b}; markup in percent", "we pay {a} and charge {b}: profit as percent of cost", "bought at {a}, sold at {b}. Markup?", "put in {a}, got back {b}, ROI in percent", "what percentage of the {a} cost is the profit when selling for {b}", "profit on cost: {a} in, {b} out")),
    Row("a=$20-900 p=%15-60", "{a}/(1-{p}/100)", (
        "成本{a}，要求毛利率{p}，定价多少", "想保{p}的毛利率，进价{a}，卖几元", "老板要求毛利占售价{p}，拿货{a}，标价该是", "成本{a}，利润要占售价的{p}，卖多少钱"), (
        "cost {a}, margin target {p} of the price; price?", "to keep a gross margin of {p} on something that costs {a}, sell at", "what do I charge if it costs {a} and profit should be {p} of the selling price", "{p} margin, {a} cost: selling price")),
    Row("a=$20-900 p=%15-60", "{a}*(1+{p}/100)", (
        "成本{a}，加价率{p}，定价多少", "进价{a}，按成本加{p}卖，卖几元", "拿货{a}，利润要是成本的{p}，标价该是", "成本{a}，赚本钱的{p}，卖多少钱"), (
        "cost {a}, markup {p}; price?", "add {p} of the cost: it costs {a}, sell at", "profit should be {p} of the {a} cost, what do I charge", "{p} markup on {a}")),
    Row("b=$100-900 p=%15-60", "{b}*(1-{p}/100)", (
        "售价{b}，毛利率{p}，成本多少", "卖{b}，毛利率{p}，进价几元", "零售{b}要留{p}的毛利，拿货价最高多少", "毛利占售价{p}，售价{b}，成本价是"), (
        "price {b}, gross margin {p}; cost?", "sold at {b} with a {p} margin, what did it cost us", "to keep {p} of the {b} price as profit, the most we can pay is", "margin {p}, retail {b}: cost price")),
    Row("b=$100-900 p=%15-60", "{b}/(1+{p}/100)", (
        "售价{b}，加价率{p}，成本多少", "按成本加{p}卖{b}，进价几元", "赚了本钱的{p}，卖了{b}，本钱是多少", "利润是成本的{p}，售价{b}，成本价是"), (
        "price {b}, markup {p}; cost?", "sold at {b} with profit equal to {p} of cost, the cost was", "markup {p}, retail {b}: cost price", "at {b} we make {p} on cost. What's the cost?")),
    Row("b=$100-900 p=%15-60 n=20-200/10", "{b}*{p}/100*{n}", (
        "售价{b}，毛利率{p}，卖{n}件赚多少", "每单{b}，利润率{p}，{n}单利润合计", "{n}个，单价{b}，按{p}毛利算，毛利多少钱"), (
        "price {b}, margin {p}, {n} sold: gross profit", "{n} orders of {b} each at a {p} profit margin; total profit", "what do I make on {n} pieces at {b} with a {p} margin")),
    Row("a=lower p=%5-30", "{a}*{p}/100", (
        "营收{a}，净利率{p}，净利润多少", "销售额{a}，利润率{p}，挣了多少钱", "合同额{a}，提成{p}，提成多少", "流水{a}，平台抽{p}，抽了几元", "项目{a}，质保金{p}，扣下多少质保金"), (
        "revenue {a}, net margin {p}: net profit", "{p} commission on a {a} contract", "turnover of {a}, the platform takes {p}; its cut", "a {a} project with {p} retention, how much is retained")),
    Row("a=lower p=%5-30", "{a}/({p}/100)", (
        "净利润{a}，净利率{p}，营收多少", "占市场{p}，销售额{a}，整个市场规模多少", "完成全年的{p}，金额{a}，全年目标是多少", "{a}只占总资产的{p}，总资产几何"), (
        "net profit {a} at a {p} margin, revenue?", "our {a} is {p} of the market; market size", "{a} is {p} of the annual goal. The goal?", "debt {a} equals {p} of assets; assets in total")),
    Row("a=lower b=higher", "{a}/{b}*100", (
        "利润{a}，营收{b}，利润率百分之几", "负债{a}，总资产{b}，资产负债率多少", "我们卖了{a}，全市场{b}，市占率", "前期投了{a}，总投资{b}，投资进度百分之几", "预算{b}已执行{a}，执行率是多少", "{a}的研发费，收入{b}，研发占比"), (
        "profit {a} on revenue {b}; margin in percent", "liabilities {a}, assets {b}: debt ratio", "we sold {a} in a market of {b}, market share", "budget {b}, spent {a}. Execution rate in percent?", "R&D {a} over sales of {b}, in percent", "{a} raised out of {b}; what percent")),
    # successive changes
    Row("a=$200-9000/10 p=%5-30 q=%31-60", "{a}*(1+{p}/100)*(1+{q}/100)", (
        "{a}先涨{p}，再涨{q}，最后多少", "两次提价，第一次{p}第二次{q}，原价{a}，现在几元", "销量{a}，头一年增{p}，次年再增{q}，次年销量", "在{a}的基础上上调{p}，接着又上调{q}", "连续两年加薪，{p}和{q}，起薪{a}，现在拿多少"), (
        "{a} goes up {p} and then another {q}: now", "two raises, {p} then {q}, starting pay {a}", "sales were {a}, grew {p} in year one and {q} in year two. Sales now?", "price {a} raised by {p}, then by {q}")),
    Row("a=$200-9000/10 p=%5-30 q=%31-60", "{a}*(1-{p}/100)*(1-{q}/100)", (
        "{a}先降{p}，再降{q}，最后多少", "连降两次，{p}和{q}，原价{a}，现在几元", "库存{a}，上周消化{p}，这周消化剩下的{q}，还剩多少", "清仓：先减{p}，隔天再减{q}，标价{a}"), (
        "{a} cut by {p} and then another {q}: now", "two markdowns, {p} then {q}, from {a}", "first {p} disappears, then {q} of the remainder; of {a} there is left", "clearance: {a}, minus {p}, next day minus {q} more")),
    Row("a=$200-9000/10 p=%5-30 q=%31-60", "{a}*(1+{p}/100)*(1-{q}/100)", (
        "{a}先涨{p}，再降{q}，最后多少", "提价{p}后打折便宜{q}，原价{a}，卖几元", "成本{a}加{p}做标价，再让利{q}成交，成交价", "{a}的票价旺季上浮{p}，会员减{q}，会员付多少"), (
        "{a} up {p}, then down {q}: now", "marked up {p} and then reduced {q}, from {a}", "list is cost {a} plus {p}; the customer gets {q} off list. Pays?", "high season adds {p} to {a} and my card takes {q} off")),
    Row("a=$200-9000/10 p=%5-30 q=%31-60", "{a}*(1-{p}/100)*(1+{q}/100)", (
        "{a}先降{p}，再涨{q}，最后多少", "先跌{p}后反弹{q}，原来{a}，现在几元", "人口{a}，前一年减{p}，后一年增{q}，现在多少"), (
        "{a} down {p}, then up {q}: now", "first a {p} cut, then a {q} rise, from {a}", "it lost {p} and then gained {q}; {a} became")),
    Row("a=$200-9000/10 p=%5-30", "{a}*(1+{p}/100)*(1-{p}/100)", (
        "{a}涨{p}又跌{p}，现在多少", "先提{p}再降{p}，原价{a}，卖几元", "{a}的股票今天+{p}，明天-{p}，后天早上值多少"), (
        "{a} up {p} and then down {p}: now", "raised by {p}, then lowered by the same {p}, from {a}", "a gain of {p} followed by a loss of {p} turns {a} into")),
    Row("a=$200-9000/10 p=%3-30 n=3-9", "{a}*(1+{p}/100)**{n}", (
        "每年涨{p}，现在{a}，{n}年后多少", "{a}按每月{p}的速度增长，{n}个月后是几", "连续{n}年涨{p}，起点{a}", "用户{a}，一周增{p}，{n}周以后", "每次加{p}，一共加{n}次，从{a}开始，最后是多少"), (
        "{a} growing {p} a year for {n} years", "up {p} every month, {n} months, start {a}", "{n} rises of {p} each, starting from {a}: end", "after {n} weeks of {p} weekly growth, {a} users are how many")),
    Row("a=$200-9000/10 p=%3-30 n=3-9", "{a}*(1-{p}/100)**{n}", (
        "每年跌{p}，现在{a}，{n}年后多少", "{a}每个月少{p}，{n}个月后剩几", "车价{a}，年折旧{p}（按余额），{n}年后值多少", "药效每小时减{p}，{a}毫克，{n}小时后还有多少毫克", "每次蒸发掉{p}，{n}次之后{a}克还剩多少"), (
        "{a} shrinking {p} a year for {n} years", "down {p} every month, {n} months, start {a}", "a car at {a} loses {p} of its value each year; after {n} years", "{a} mg, {p} gone every hour: mg left after {n} hours", "{n} cuts of {p} each, starting from {a}")),
    Row("a=200-400/10 b=410-700/10 c=710-990/10", "(({c}-{b})/{b}-({b}-{a})/{a})*100", (
        "前年{a}，去年{b}，今年{c}，今年增速比去年增速高几个百分点", "三年数据{a}、{b}、{c}，后一次增长率减前一次增长率，多少个百分点"), (
        "figures {a}, {b}, {c} for three years: second growth rate minus the first, in points", "growth last year ({a} to {b}) and this year ({b} to {c}); change of the rate in percentage points")),
    Row("a=200-400/10 b=410-700/10 c=710-990/10", "({c}-{a})/{a}*100", (
        "前年{a}，去年{b}，今年{c}，两年累计增长百分之几", "一月{a}二月{b}三月{c}，三月比一月增长多少", "从{a}到{b}再到{c}，总涨幅百分之几"), (
        "{a}, then {b}, then {c}: total growth over both steps in percent", "Jan {a}, Feb {b}, Mar {c}; March against January in percent", "overall rise from {a} via {b} to {c}, percent")),
    Row("a=200-400/10 b=410-700/10 c=710-990/10", "({c}-{b})/{b}*100", (
        "一月{a}二月{b}三月{c}，三月环比增长百分之几", "前年{a}，去年{b}，今年{c}，今年同比增幅", "{a}、{b}、{c}三期，最近一期比上一期涨百分之几"), (
        "Jan {a}, Feb {b}, Mar {c}; month on month growth in March", "{a}, {b}, {c} in three years: this year's growth over last year in percent", "last step of the series {a}, {b}, {c} in percent")),
    # 成, 倍, 番
    Row("a=200-9000/100 p=tenths", "{a}*(1+{p})", (
        "去年收{a}斤，今年增产{p}，今年收多少", "{a}上浮{p}是多少", "原产量{a}，提高了{p}，现在产量", "亩产{a}公斤，今年多收了{p}，亩产几公斤", "票价{a}，节假日加{p}，多少钱"), (
        "harvest {a} kg last year and {p} more this year: this year's harvest", "{a} raised by {p}", "output {a} grew by {p}; now", "tickets at {a} cost {p} more on holidays")),
    Row("a=200-9000/100 p=tenths", "{a}*(1-{p})", (
        "去年收{a}斤，今年减产{p}，今年收多少", "{a}减少{p}还剩几", "客流{a}，少了{p}，现在多少人", "预算{a}砍掉{p}，剩多少", "苹果{a}斤，坏了{p}，好的几斤"), (
        "harvest {a} kg last year, {p} less this year; this year", "{a} minus {p} of it", "{a} visitors dropped by {p}: now", "cut the {a} budget by {p}")),
    Row("a=200-9000/100 p=tenths", "{a}*{p}", (
        "{a}的{p}是多少", "合伙赚了{a}，我占{p}，分多少", "{a}人里{p}会游泳，几个会", "这批货{a}件，{p}发往上海，发多少件", "老板拿{p}，利润{a}，老板得几元"), (
        "{p} of {a}", "we made {a} and I own {p}; my part", "{p} of {a} people can swim; how many", "{a} pieces, {p} go to Paris. Pieces to Paris?")),
    Row("a=200-9000/100 p=tenths", "{a}/{p}", (
        "{p}是{a}，总数多少", "我占{p}分到{a}，总利润几元", "出了{p}就是{a}件，一共几件", "完成{p}，合{a}亩，全部多少亩"), (
        "{p} is {a}; the whole", "my {p} share came to {a}, total profit?", "{a} acres are {p} of the farm: the farm")),
    Row("a=200-9000/100 n=2-9", "{a}*{n}", (
        "{a}增加到原来的{n}倍，是多少", "去年{a}，今年是去年的{n}倍，今年多少", "{a}的{n}倍", "涨到{n}倍，原价{a}，现价", "产能扩到原先的{n}倍，原先{a}，现在几"), (
        "{a} increased to {n} times as much", "last year {a}, this year {n} times that", "{n} times {a}", "it's {n} times the old price of {a} now: price")),
    Row("a=200-9000/100 n=2-9", "{a}*(1+{n})", (
        "{a}增加了{n}倍，是多少", "去年{a}，今年比去年多{n}倍，今年多少", "比{a}多{n}倍的数", "产量{a}，增长了{n}倍，现在产量", "工资{a}涨了{n}倍，拿多少"), (
        "{a} plus {n} times {a}", "output was {a} and has increased by {n} times that amount; now", "{a}, and on top of it {n} times as much again: in all")),
    Row("a=200-9000/100", "{a}*2", (
        "{a}翻一番是多少", "{a}翻倍后是几", "收入{a}，翻了一倍，现在多少", "价格{a}涨了一倍，卖多少", "目标是把{a}翻一番，目标多少"), (
        "{a} doubled", "double of {a}", "the price of {a} has doubled. Now?", "twice as much as {a}", "goal: double our {a}; the goal is")),
    Row("a=200-9000/100", "{a}*2**2", (
        "{a}翻两番是多少", "产值{a}，要翻两番，目标几何", "人均收入{a}翻两番以后是多少"), (
        "{a} doubled and then doubled again", "double {a} twice", "{a} doubles two times; result")),
    Row("a=200-9000/100 n=3-6", "{a}*2**{n}", (
        "{a}翻{n}番是多少", "起步{a}，翻了{n}番，现在几何", "每次翻一倍，{a}翻{n}次以后", "细胞{a}个，每小时分裂翻倍，{n}小时后多少个"), (
        "{a} doubled {n} times", "{a} cells double every hour, after {n} hours", "double it {n} times starting from {a}", "{n} doublings of {a}")),
    Row("a=20-190 b=200-990", "{b}/{a}", (
        "{b}是{a}的几倍", "从{a}到{b}，变成原来的多少倍", "去年{a}今年{b}，今年相当于去年的几倍", "{a}元的东西炒到{b}元，翻了成几倍"), (
        "{b} is how many times {a}", "from {a} to {b}: how many times the original", "{b} against {a}; factor?", "the price was {a} and is {b}, that's how many times as much")),
    Row("a=20-190 b=200-990", "{b}/{a}-1", (
        "{b}比{a}多几倍", "从{a}到{b}，增加了几倍", "去年{a}今年{b}，增长了多少倍", "{a}涨到{b}，涨了几倍"), (
        "{b} exceeds {a} by how many times {a}", "from {a} to {b}: the increase is how many times the original", "the growth from {a} to {b} as a multiple of {a}")),
    # commission, tips, tax
    Row("b=$2000-6000/100 s=$20000-90000/1000 p=%2-12", "{b}+{s}*{p}/100", (
        "底薪{b}，业绩{s}，提成{p}，这月拿多少", "销售{s}提{p}，再加底薪{b}，工资几元", "保底{b}外加佣金{p}，本月卖了{s}，到手总额", "工资构成：固定{b}，提成点{p}，流水{s}，合计"), (
        "base {b}, sales {s}, commission {p}: pay this month", "I get {b} fixed plus {p} of {s} in sales. Total?", "{p} commission on {s} on top of a {b} salary", "monthly income: {b} base and {p} of the {s} I sold")),
    Row("s=$20000-90000/1000 p=%2-12", "{s}*{p}/100", (
        "卖了{s}，提成{p}，提成多少钱", "房子租出去{s}一年，中介佣金{p}，佣金几元", "成交额{s}，返点{p}，返多少", "带货{s}，主播抽{p}，主播得几块", "业绩{s}按{p}算奖金，奖金是"), (
        "sold {s} at {p} commission: my cut", "agent's fee of {p} on {s}", "the streamer keeps {p} of {s}. How much?", "rebate of {p} on purchases of {s}", "bonus is {p} of my {s}")),
    Row("s=$20000-90000/1000 p=%2-6 m=$10000-19000/1000 q=%7-15", "{m}*{p}/100+({s}-{m})*{q}/100", (
        "提成：{m}以内{p}，超出部分{q}，卖了{s}，提成多少", "业绩{s}，前{m}按{p}，剩下的按{q}，佣金合计", "阶梯提成，{m}以下{p}点，以上{q}点，本月{s}，能提几元"), (
        "commission {p} up to {m} and {q} above; sales {s}. Commission?", "the first {m} earn {p}, the rest {q}; I sold {s}", "tiered commission: {p} on {m}, {q} on everything beyond, total {s}")),
    Row("a=$50-900 t=%8-22", "{a}*(1+{t}/100)", (
        "餐费{a}，给{t}小费，一共付多少", "账单{a}，服务费{t}另加，合计几元", "在美国吃饭{a}，小费按{t}，刷卡刷多少", "酒店{a}一晚，外加{t}的税和服务费，实付"), (
        "meal {a}, tip {t}: total", "what do I put on the card for {a} with a {t} tip", "room {a}, plus {t} tax and service; amount due", "{a} and leave {t} for the waiter, altogether")),
    Row("a=$50-900 t=%8-22", "{a}*{t}/100", (
        "餐费{a}，小费{t}，小费给多少", "账单{a}的{t}当小费，是几块", "服务费按{t}收，消费{a}，服务费多少钱", "打车{a}，想给司机{t}的小费"), (
        "tip on {a} at {t}", "how much is a {t} tip on a {a} meal", "service charge {t} of {a}", "taxi {a}, I tip {t}; tip amount")),
    Row("a=$50-900 t=%8-12 u=%15-22", "{a}*({u}-{t})/100", (
        "账单{a}，小费给{u}比给{t}多出多少钱", "{a}的消费，{t}和{u}两档小费相差几元"), (
        "on {a}, how much more is a {u} tip than a {t} tip", "difference between tipping {u} and {t} on a {a} bill")),
    Row("a=$50-900 b=$1-49", "{b}/{a}*100", (
        "账单{a}，给了{b}小费，小费比例百分之几", "消费{a}付服务费{b}，费率多少", "{a}的订单平台收了{b}，抽成几个点", "发票{a}（不含税），税{b}，税率多少", "存款{a}一年得{b}，收益率"), (
        "tip of {b} on {a}: percent", "fee {b} on an order of {a}; rate in percent", "tax {b} on a net {a}, what rate", "the platform took {b} out of {a}. Percentage?", "{a} yielded {b} this year, in percent")),
    Row("a=$50-490 b=$500-900", "({b}-{a})/{a}*100", (
        "不含税{a}，含税{b}，税率百分之几", "标价{a}，结账{b}，服务费率多少", "菜品{a}，连小费付了{b}，小费占菜价百分之几"), (
        "net {a}, gross {b}: tax rate in percent", "food {a}, I paid {b} with the tip; tip in percent", "menu price {a}, till says {b}. What's the surcharge rate?")),
    Row("a=$1000-9000/100 p=%1-13", "{a}*(1+{p}/100)", (
        "货款{a}不开票，开票加{p}个税点，开票多少钱", "{a}不含税，要专票加{p}，含税总价", "报价{a}（未税），税点{p}，开票价几元", "供应商说{a}不带票，带票另加{p}，带票付多少"), (
        "{a} without an invoice, {p} more with one; with invoice", "quote {a} ex VAT, VAT {p}, gross", "the net price is {a} and tax is {p}: invoice amount", "supplier adds {p} to {a} for the tax invoice. How much?")),
    Row("a=$1000-9000/100 p=%1-13", "{a}/(1+{p}/100)", (
        "含税{a}，税点{p}，不含税多少", "专票金额{a}，税率{p}，去掉税是几元", "{a}是带票价，税率{p}，净价", "价税合计{a}、{p}的增值税，不含税销售额"), (
        "gross {a}, VAT {p}; net amount", "{a} including {p} GST, excluding it?", "strip {p} tax from {a}", "invoice total {a} at {p}, taxable amount")),
    Row("a=$1000-9000/100 p=%1-13", "{a}/(1+{p}/100)*{p}/100", (
        "含税销售额{a}，征收率{p}，应交增值税多少", "小规模含税收入{a}，税率{p}，先换算不含税再算税，税是几元", "开出{a}的票（含税），{p}，要交多少增值税"), (
        "gross sales {a}, VAT {p}: net it first, then the tax due", "VAT payable on tax-inclusive sales of {a} at {p}, by netting first")),
    Row("b=$5000-9000/100 a=$1000-4900/100 p=%5-13", "({b}-{a})*{p}/100", (
        "销项{b}进项{a}（都不含税），税率{p}，应交增值税多少", "卖了{b}，进货{a}，都不含税，增值税率{p}，要交几元", "收入{b}减免征额{a}，超出部分按{p}征税，税额"), (
        "sales {b}, purchases {a}, both net, VAT {p}: VAT to pay", "income {b}, allowance {a}, rate {p} on the excess; tax", "tax everything above {a} at {p}; I earn {b}")),
)

FAMILIES = families("money_said", ROWS, KINDS)
