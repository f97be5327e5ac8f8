"""The core tasks about interest once more, in other registers: counter talk, farm and family, Hong Kong and Taiwan, India."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

PAYMENT = "r = {p}/100/12\n"

ROWS: tuple[Row, ...] = (
    Row("a=fund p=rate n=years", "{a}*{p}/100*{n}", (
        "柜台小姐姐您好，我想存{a}，{n}年，牌价{p}，到期利息能给我多少呀", "老爸卖粮得了{a}，存信用社{n}年，年息{p}，光利息有几块", "每年只拿利息不动本，{a}、{p}，拿了{n}年，拿走的利息总额", "题目：王阿姨购买{n}年期国家建设债券{a}，年利率{p}，到期时可得利息多少元？", "定期存款：金额{a}／年期{n}／利率{p}／单利；请给出利息", "存款{n}年没取过，利率{p}没变，单利，原来存进去{a}，利息涨到多少了", "同学借我{a}做首付，约好一年{p}的利息，{n}年后我要付给他的利息", "{p}年利、{n}年、{a}，按公式I=Prt，I是多少", "利息＝本金×利率×时间。本金{a}，利率{p}，时间{n}年", "假设不复利，{n}年里{a}每年生{p}，累计生了几钱"), (
        "Hello, if I leave {a} with you for {n} years at {p} on a plain fixed deposit, what interest will I be given?", "Dad sold the cows for {a} and put it in the credit union, {n} years at {p} a year. Interest alone?", "only the interest is drawn each year, never the {a}; at {p} for {n} years the drawings total", "Mrs Wang purchases a {n}-year treasury bond for {a} at {p} p.a. Find the interest at maturity.", "fixed deposit - amount {a}, tenor {n} years, rate {p}, simple. State the interest.", "sir kindly tell SI on {a} for {n} years, ROI {p}", "using I = Prt with P = {a}, r = {p} and t = {n} years, I is", "a classmate lends me {a} and wants {p} of interest each year; after {n} years I owe how much interest", "interest = principal x rate x time: {a}, {p}, {n} years", "not compounding, {n} years, {p} per year of {a}; accumulated interest")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}", (
        "我阿公留给我{a}，放定存年息{p}，利息滚入本金，{n}年之后连本带利多少", "滚雪球：起点{a}，每年大{p}，{n}年", "题目：某人存入银行{a}，年利率{p}，按复利计算，{n}年后本利和是多少？", "{n}年不管它，{a}买了年复利{p}的产品，到时收回多少", "把收益全都再投资，年收益率{p}，{a}经过{n}年成了多少", "公式A=P(1+r)^n，P={a}，r={p}，n={n}年", "年年{p}，年年滚，滚够{n}年，当初的{a}变多少", "红利再投的基金，{a}，每年{p}，持有{n}年，期末市值", "爱因斯坦说的复利奇迹：{a}在{p}下{n}年变成几何", "若年增值率恒为{p}，{a}的古董{n}年后值多少"), (
        "Grandad left me {a}; in a term deposit at {p} with interest rolled in, what is it after {n} years, principal and all?", "snowball: starts at {a}, gets {p} bigger every year, {n} years", "A man deposits {a} in a bank at {p} compounded annually. Find the amount after {n} years.", "forget about it for {n} years: {a} in something compounding {p} a year, how much comes back", "with every return reinvested at {p} a year, {a} becomes what after {n} years", "A = P(1+r)^n, P = {a}, r = {p}, n = {n} years. A?", "{p} each year on top of everything so far, {n} years long; the first {a} ends up as", "accumulating fund, {a} in, {p} a year, held {n} years: market value", "the miracle of compounding: {a} at {p} for {n} years", "if an antique worth {a} appreciates {p} every year, its worth in {n} years")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}-{a}", (
        "利滚利比放着不动多多少？{a}，{p}，{n}年", "阿公的{a}按年息{p}滚了{n}年，利息部分有几多", "题目：本金{a}，年利率{p}，每年计复利一次，求{n}年的复利息", "红利再投，{a}每年{p}，{n}年后赚的那部分是多少", "增值了多少？{a}的资产每年增值{p}，{n}年", "扣除投入的{a}，{n}年、年复利{p}的净收益"), (
        "how much more than lying idle: {a} compounding at {p} for {n} years", "the part that is interest after {a} rolled over {n} years at {p}", "Principal {a}, rate {p}, compounded once a year. Find the compound interest for {n} years.", "a fund that reinvests: {a}, {p} a year, {n} years; what was earned", "appreciation in money of a {a} asset at {p} a year for {n} years", "net of the {a} put in, {n} years of {p} compound bring")),
    Row("a=fund p=rate m=months", "{a}*{p}/100*{m}/12", (
        "柜台上写年息{p}，我只放{m}个月{a}，给多少利息呀", "借呗那种按年利率{p}，借{a}，{m}个月，不算复利，利息要还几元", "题目：把{a}存入银行，存期{m}个月，年利率为{p}，到期可得利息多少元？", "半截取钱：{a}存了{m}个月，按年{p}计息，利息", "农户春耕贷{a}，年利率{p}，{m}个月后秋收还款，利息多少", "年率{p}，按{m}个月摊，{a}的收益"), (
        "The board says {p} a year but I'd keep {a} for just {m} months; what interest do you pay?", "a farmer borrows {a} in spring at {p} a year and repays after {m} months. Interest?", "Find the interest on {a} deposited for {m} months at {p} per annum.", "an annual {p} scaled to {m} months, earnings on {a}", "interest for part of the year: {a}, {p} p.a., {m} months", "{m} mths FD of {a} @ {p} p.a.; interest credited")),
    Row("a=fund p=rate m=months", "{a}*(1+{p}/100*{m}/12)", (
        "题目：把{a}存入银行，存期{m}个月，年利率为{p}，到期时一共能取回多少元？", "春耕贷{a}，年利率{p}，{m}个月后连本带息一次还，还几元", "{m}个月到期，年利{p}，{a}，本息加一起"), (
        "{a} deposited for {m} months at {p} per annum: how much is received in total at the end", "a farmer borrows {a} in spring at {p} a year; after {m} months principal and interest together are", "amount (P + I) for {a}, {m} months, {p} p.a.")),
    Row("a=loan p=rate y=long", PAYMENT + "print(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "中介说贷{a}没压力，{y}年，利率{p}，等额本息，可我想先知道月供", "请计算：房屋贷款{a}，期限{y}年，年利率{p}，本息平均摊还，每期应缴金额", "每期本息平均摊还，房贷{a}，{y}年，{p}，每月缴多少", "小两口买婚房，商贷{a}，贷足{y}年，利率{p}，每月固定还，一个月还几多", "我问银行：{a}，{y}年，{p}，每月还一样的数，这个数是多少", "年利率{p}、{y}年、等额本息，贷{a}，月月还多少算得清吗", "公积金贷款额度{a}，年限{y}，{p}，等额本息月还款", "转贷后利率{p}，剩余本金{a}，还有{y}年，新的月供（等额本息）"), (
        "The broker says {a} is no problem, {y} years at {p}, but what would the monthly payment be?", "Please compute: housing loan {a}, term {y} years, annual rate {p}, amortised evenly. Amount per month.", "newlyweds take a mortgage of {a} over the full {y} years at {p}; fixed monthly payment", "I asked for {a} over {y} years at {p}, the same amount each month. Which amount?", "after refinancing the balance is {a}, the rate {p}, {y} years remain: new monthly payment", "sir what will be EMI for {a} home loan, {y} years, ROI {p}", "amortising loan, {a}, {p} nominal per year, monthly for {y} years, payment", "how high is the monthly rate to the bank when taking {a} at {p} for {y} years")),
    Row("a=loan p=rate y=long", PAYMENT + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}, 2))", (
        "本息平均摊还房贷{a}，{y}年，{p}，总利息支出", "小两口贷{a}，{y}年，利率{p}，等额本息，还完比借的多还了多少", "银行能从这笔{a}、{y}年、{p}的等额本息贷款里赚到多少利息", "转贷后本金{a}，利率{p}，还剩{y}年，后面还要付多少利息（等额本息）"), (
        "evenly amortised mortgage {a}, {y} years, {p}: interest expense overall", "how much does the bank make in interest on {a} over {y} years at {p}", "after refinancing {a} at {p} for {y} remaining years, how much interest is still to come", "total interest outgo, EMI loan of {a}, {y} years, ROI {p}")),
    Row("a=loan p=rate y=long", PAYMENT + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12, 2))", (
        "本息平均摊还，房贷{a}，{y}年，{p}，总共要缴多少", "等额本息贷{a}，{y}年，{p}，把所有月供加起来", "小两口贷{a}，{y}年，利率{p}，每月等额，一辈子还给银行总额"), (
        "evenly amortised mortgage {a}, {y} years, {p}: everything paid in total", "add up every monthly payment: {a}, {y} years, {p}", "total outgo on an EMI loan of {a}, {y} years, ROI {p}")),
    Row("a=fund p=rate n=years", "{a}/(1+{p}/100)**{n}", (
        "想在{n}年后给爸妈换{a}的房子，年化{p}，现在一次要存多少", "{n}年后的应收款{a}，折现率{p}，入账现值", "题目：{n}年后需用资金{a}，年利率{p}，复利，现在应存入多少元？", "反推本金：终值{a}，{p}，{n}年，复利", "要让钱{n}年后长成{a}，每年长{p}，起步得有多少", "P=F/(1+i)^n，F={a}，i={p}，n={n}年，P等于"), (
        "in {n} years I want {a} for my parents' house; at {p} a year how much do I put away once, now", "receivable of {a} due in {n} years, discount rate {p}: carrying value", "{a} will be needed {n} years from now. At {p} compound interest, what must be deposited today?", "back to the principal: end value {a}, {p} compounded, {n} years", "for money growing {p} a year to be {a} after {n} years I need to begin with", "P = F/(1+i)^n with F = {a}, i = {p}, n = {n} years")),
    Row("p=%4-15", "import math\nprint(round(math.log(2)/math.log(1+{p}/100), 2))", (
        "翻倍得等多久？我那产品一年{p}，复利", "照{p}的年增速，总量增加一倍需要多少年", "钱滚钱，一年滚{p}，滚成双倍要几年", "若人口以每年{p}的速度增加，多少年后是现在的两倍", "题目：年利率{p}，按复利计，问经过多少年本利和为本金的两倍"), (
        "how long to double? my product pays {p} a year, compounding", "at an annual growth of {p} the total will have doubled after how many years", "population growing {p} every year; years until it's twice today's", "At {p} compound interest, after how many years is the amount twice the principal?", "money making money, {p} a year: years to become twice as much")),
    Row("a=lump b=bigger n=years", "({b}/{a})**(1/{n})*100-100", (
        "爸{n}年前买的{a}的铺，现在{b}有人要，算下来年年涨百分之几", "公司市值{n}年间从{a}到{b}，平均年增长（几何平均）百分之几", "题目：本金{a}，按复利{n}年后为{b}，年利率是百分之几？", "已知A={b}，P={a}，n={n}年，复利利率r（百分数）", "想{n}年里把{a}做到{b}，年收益率得多少个百分比"), (
        "Dad bought a shop for {a} {n} years ago and someone offers {b}. What's that a year in percent, compounded?", "market value rose from {a} to {b} in {n} years; geometric mean growth per year", "A principal of {a} amounts to {b} in {n} years at compound interest. Find the rate percent.", "A = {b}, P = {a}, n = {n} years; r in percent (compound)", "to turn {a} into {b} in {n} years my yearly return must be")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100/12)**({n}*12)", (
        "一个月结一回息、回回滚进去，年息{p}，{a}放{n}年，到头多少", "题目：年利率{p}，每月复利一次，本金{a}，{n}年后本利和", "名义利率{p}，计息周期为月，{a}，{n}年末的终值", "阿公定存{a}，机动利率{p}按月复利，{n}年后"), (
        "interest is worked out each month and rolled in, {p} a year; {a} after {n} years", "Compounded monthly at {p} per annum, find the amount of {a} after {n} years.", "nominal rate {p}, compounding period one month, {a}, {n} years: future value", "{a} @ {p} compounded monthly, {n} yrs, maturity")),
    Row("a=fund p=%2.1-6.9 n=odd", "{a}*(1+{p}/100/4)**({n}*4)", (
        "每季度结息滚入，年利率{p}，本金{a}，{n}年后本息", "题目：年利率{p}，每季复利一次，本金{a}，{n}年后本利和", "季季滚，{p}，{a}，{n}年到期拿多少", "名义利率{p}，计息周期为季，{a}，{n}年末终值"), (
        "interest each quarter rolled in at {p} a year: {a} after {n} years", "Compounded quarterly at {p} per annum, find the amount of {a} after {n} years.", "{a} @ {p} compounding every three months for {n} years", "FD of {a}, quarterly compounding, {p} p.a., {n} years: maturity value")),
    Row("a=$5000-90000/1000 r=daily d=days", "{a}*{r}*{d}", (
        "超期一天罚{r}，合同{a}，超了{d}天，罚金", "花呗逾期了，{a}，日息{r}，{d}天，罚了我几块", "题目：某企业欠税{a}，滞纳金每日{r}，滞纳{d}天，应加收多少元？", "钱庄放款{a}，日息{r}，放了{d}天，收息几多", "欠物业{a}，按每日{r}收滞纳金，拖了{d}天"), (
        "each day over costs {r} of the {a} contract; {d} days over", "missed the due date: {a}, {r} a day, {d} days. Charge?", "A firm owes {a} in tax; the surcharge is {r} per day for {d} days. Find the surcharge.", "a lender puts out {a} at {r} daily for {d} days, interest taken", "management fee arrears {a}, {r} per day, {d} days late")),
    Row("a=$5000-90000/1000 r=daily d=days", "{a}*(1+{r}*{d})", (
        "花呗{a}逾期{d}天，日息{r}，现在一共要还", "题目：某企业欠税{a}，滞纳金每日{r}，滞纳{d}天，应缴总额多少元？", "欠物业{a}，每日滞纳金{r}，拖{d}天，结清要多少"), (
        "missed the due date: {a}, {r} a day, {d} days. To settle everything?", "A firm owes {a} in tax with {r} surcharge per day, {d} days late. Total to pay?", "arrears of {a} with {r} a day for {d} days, all together")),
    Row("a=fund r=fen m=months", "{a}*{r}*{m}", (
        "月息{r}的民间贷，{a}，{m}个月，光利息要给人家多少", "乡下放债{a}，{r}月利，放{m}个月，利钱几多", "题目：借款{a}，月利率{r}，借期{m}个月，利息是多少元？", "每月收{r}的息，本金{a}，收{m}个月"), (
        "private loan at {r} per month, {a}, {m} months: interest owed", "A loan of {a} at {r} monthly for {m} months; find the interest.", "collect {r} each month on {a} for {m} months")),
    Row("a=fund r=fen m=months", "{a}*(1+{r}*{m})", (
        "月息{r}的民间贷，{a}，{m}个月，本利一起要给人家多少", "题目：借款{a}，月利率{r}，借期{m}个月，到期应还本息多少元？", "乡下借了{a}，月利{r}，{m}个月后一次还清，共还"), (
        "private loan at {r} per month, {a}, {m} months: principal and interest together", "A loan of {a} at {r} monthly for {m} months; find the amount to repay.", "borrowed {a}, {r} a month, settled after {m} months in one payment of")),
    Row("s=$500-5000/100 p=rate n=years", "r = {p}/100/12\nprint(round({s}*((1+r)**({n}*12)-1)/r, 2))", (
        "小孩出生就每月存{s}，年收益{p}，存到{n}岁，有多少", "少喝奶茶，一个月定投{s}，年化{p}，{n}年后能有几元", "每月供款{s}的强积金，年回报{p}，供{n}年，结余", "SIP：每月{s}，{p}，{n}年"), (
        "from birth {s} a month at {p} a year; how much when the child is {n}", "skip the coffee: {s} monthly invested at {p} a year, after {n} years", "pension contributions of {s} a month, return {p} p.a., {n} years: balance", "SIP {s} pm, {p} pa, {n} yrs corpus")),
    Row("a=$20000-90000/1000 i=$300-9000/50 n=years", "{i}/{a}/{n}*100", (
        "题目：存入{a}，{n}年后得利息{i}，单利，年利率是百分之几？", "阿姨存{a}，{n}年拿了{i}的利息，她的利率是多少", "由I=Prt反求r：I={i}，P={a}，t={n}年，百分之几"), (
        "Principal {a}, time {n} years, simple interest {i}. Find the rate percent.", "auntie got {i} for keeping {a} there {n} years; her yearly rate", "solve I = Prt for r in percent: I = {i}, P = {a}, t = {n} years")),
    Row("a=$20000-90000/1000 i=$3000-9000/50 p=rate", "{i}/({a}*{p}/100)", (
        "题目：本金{a}，年利率{p}，单利利息{i}，存期几年？", "由I=Prt求t：I={i}，P={a}，r={p}", "利息累计到{i}要多少年？{a}按{p}，不滚利"), (
        "Principal {a}, rate {p}, simple interest {i}. Find the time in years.", "solve I = Prt for t: I = {i}, P = {a}, r = {p}", "no compounding; {a} at {p} until the interest is {i}: years")),
    Row("i=$300-9000/50 p=rate n=years", "{i}/({p}/100*{n})", (
        "题目：年利率{p}，存期{n}年，单利利息{i}，本金多少元？", "由I=Prt求P：I={i}，r={p}，t={n}年", "靠{p}的单利{n}年吃到{i}利息，本钱有多少"), (
        "Rate {p}, time {n} years, simple interest {i}. Find the principal.", "solve I = Prt for P: I = {i}, r = {p}, t = {n} years", "how much capital gives {i} over {n} years of {p} simple")),
    Row("a=loan p=rate y=long", "{a}/({y}*12)+{a}*{p}/100/12", (
        "本金平均摊还，房贷{a}，{y}年，{p}，第一期缴多少", "题目：贷款{a}，{y}年等额本金还款，年利率{p}，第一个月还款额", "等额本金首期=本金/期数+本金×月利率，{a}，{y}年，{p}"), (
        "principal repaid evenly, {a}, {y} years, {p}: first instalment", "A loan of {a} is repaid in equal principal parts over {y} years at {p}. Find the first month's payment.", "first payment = principal / months + principal x monthly rate; {a}, {y} years, {p}")),
    Row("a=fund p=%2-8 n=years", "{a}/(1+{p}/100)**{n}", (
        "钱不值钱了：通胀{p}，{n}年后的{a}顶现在多少", "CPI年涨{p}，{n}年后{a}的实际购买力（折到今天）"), (
        "money melts: with {p} inflation, what will {a} buy in {n} years, in today's prices", "real value today of {a} received after {n} years of {p} CPI")),
    Row("a=fund p=%2-8 n=years", "{a}*(1+{p}/100)**{n}", (
        "现在一年花{a}，通胀{p}，{n}年后过同样日子要花多少", "{a}的车位每年涨{p}，{n}年后要价", "医疗费每年涨{p}，今年{a}，{n}年后是多少"), (
        "I spend {a} a year; with {p} inflation the same life costs how much in {n} years", "a parking space at {a} gets {p} dearer every year; price after {n} years", "health costs rise {p} a year, {a} this year, in {n} years")),
)

FAMILIES = families("interest_again", ROWS, KINDS)
