"""Interest, deposits and loans as people tell them: rows written by hand."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

LOAN = "r = {p}/100/12\n"
LOG = "import math\n"

ROWS: tuple[Row, ...] = (
    # simple interest
    Row("a=fund p=rate n=years", "{a}*{p}/100*{n}", (
        "我妈存了{a}的定期，{n}年，利率{p}，到期利息能拿多少", "银行柜员说年利率{p}，存{n}年，我放{a}进去，光利息有多少钱", "{n}年期大额存单，{p}，本金{a}，到期利息", "单利计算：本金{a}，年率{p}，时间{n}年，求利息", "国债{n}年期票面利率{p}，买{a}，到期一共领多少利息（单利）", "把{a}借给表哥{n}年，说好每年给{p}的利息，不利滚利，利息总共该给我多少", "利息是多少？定存{a}，{n}年，年息{p}"), (
        "a fixed deposit of {a} runs {n} years at {p}; how much interest in all, simple", "simple interest please: principal {a}, rate {p} p.a., {n} years", "my mum locked {a} away for {n} years at {p} simple. What interest will she collect?", "I lent my cousin {a} for {n} years at {p} a year, no compounding. How much interest does he owe me?", "bond pays {p} a year simple on {a}. Interest over {n} years?", "how much interest does {a} earn in {n} years at a simple rate of {p}")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100*{n})", (
        "定期{n}年，利率{p}，存{a}，到期本金加利息一共取出来多少", "{n}年后连本带息能拿回多少？存的是{a}，年利率{p}，单利", "朋友借走{a}，约定年息{p}、单利、{n}年后一次还清，到时他得还我多少", "{a}买{n}年期国债，年利率{p}，到期兑付总金额", "单利，P={a}，r={p}，t={n}年，求本利和", "老爷子把{a}存成{n}年死期，牌子上写着{p}，期满取多少"), (
        "{a} in a {n}-year deposit at {p} simple interest: how much do I take out at the end", "principal plus simple interest on {a}, {p} per annum, {n} years", "he borrows {a} at {p} simple and settles everything after {n} years. What does he hand over?", "what's the maturity value of {a} at {p} simple interest over {n} years", "after {n} years a savings bond bought for {a} at {p} simple pays out how much altogether", "{n} yrs, {p} simple, {a} in. Total out?")),
    Row("a=fund p=rate m=months", "{a}*{p}/100*{m}/12", (
        "{a}存了{m}个月的定期，年利率{p}，到期利息多少", "短期周转借了{a}，年化{p}，用{m}个月，利息得付多少", "存{m}个月，本金{a}，挂牌年利率{p}，能得几块利息", "年利率是{p}，但我只存{m}个月，{a}能生出多少利息", "理财产品{m}个月，预期年化{p}，投{a}，到期收益是多少", "利息咋算：{a}，年利{p}，{m}个月", "厂里临时拆借{a}给供应商{m}个月，按年利率{p}计息，应收利息多少"), (
        "how much interest on {a} for {m} months when the annual rate is {p}", "the rate is {p} a year but I only keep {a} there for {m} months; interest?", "a {m}-month term deposit, {a}, {p} p.a. What interest is credited at maturity?", "we bridge {a} for {m} months at an annual {p}. Interest cost?", "{m} months, {a}, {p} per annum simple: interest only", "my aunt put {a} into a {m}-month product with {p} annual yield, how much will she earn")),
    Row("a=fund p=rate m=months", "{a}*(1+{p}/100*{m}/12)", (
        "{a}存{m}个月定期，年利率{p}，到期一共取多少", "借{a}，年利率{p}，{m}个月后连本带利还多少", "{m}个月到期，年化{p}的产品买了{a}，到期账户里多少钱", "本息合计多少？本金{a}，期限{m}个月，年利率{p}", "信用社贷了{a}，约定{m}个月一次还本付息，年息{p}，到时候总共还多少", "把{a}放银行{m}个月，按年利{p}算，本金和利息一块儿有多少"), (
        "{a} for {m} months at {p} a year, what comes back in total", "borrowed {a}, annual rate {p}, repaid in one go after {m} months. Total repayment?", "principal and interest after {m} months on {a} at {p} p.a. simple", "a {m}-month deposit at {p} per annum: I put in {a}, what do I get out", "at maturity, {m} months from now, what is a {a} certificate paying {p} a year worth", "I owe {a} plus {p} annual interest for {m} months; what's the sum to settle")),
    Row("a=$5000-90000/500 p=rate d=days", "{a}*{p}/100*{d}/365", (
        "{a}放在余额宝，七日年化{p}，{d}天大概有多少收益", "存了{d}天就取出来了，{a}按年利率{p}、一年365天算，利息多少", "年化{p}的短期理财，{d}天，买了{a}，到期收益", "{d}天的结构性存款，本金{a}，年化收益率{p}，按365天计，赚几块", "货币基金年化{p}，我有{a}在里面，{d}天下来能赚多少钱", "年利率{p}，{a}，{d}天的利息（一年按365天）"), (
        "{a} sits in a money fund yielding {p} a year; earnings after {d} days (365-day year)", "interest for {d} days on {a} at {p} per annum, actual/365", "a {d}-day note, face {a}, {p} annual simple. How much interest?", "I parked {a} for {d} days at {p} a year, what did that earn on a 365 day basis", "{d} days of interest on {a} at an annual rate of {p}, please")),
    Row("a=$5000-90000/500 p=rate d=days", "{a}*{p}/100*{d}/360", (
        "活期年利率{p}，{a}存{d}天，一年按360天算，利息多少", "银行计息一年按360天，{a}、年利率{p}、{d}天，利息是几元", "贷款{a}，年利率{p}，用了{d}天，按360天折算日利率，利息多少", "以360天为一年，{a}按{p}计{d}天的息"), (
        "the bank counts 360 days to the year: interest on {a} at {p} for {d} days", "{a}, {p} per annum, {d} days, 360-day basis; interest due", "on an actual/360 basis, what does {d} days at {p} cost on {a}", "using a 360 day year work out {d} days of interest on {a} at {p}")),
    Row("a=$5000-90000/1000 r=daily d=days", "{a}*{r}*{d}", (
        "微粒贷借{a}，日利率{r}，用{d}天利息多少", "借呗日息{r}，借了{a}，{d}天后还，利息要付几块", "信用卡逾期{a}，每天收{r}的利息，拖了{d}天，罚息多少", "滞纳金按日{r}收，欠税{a}，迟了{d}天，滞纳金多少", "每日{r}的违约金，货款{a}晚付{d}天，违约金该多少", "合同写着逾期一天罚{r}，总额{a}，我们晚了{d}天交货，罚多少钱", "日利率{r}，本金{a}，计息{d}天"), (
        "the app charges {r} a day on {a}; interest after {d} days", "late payment penalty of {r} per day on an invoice of {a}, {d} days overdue. How much?", "{a} borrowed at a daily rate of {r} for {d} days, what's the interest", "contract says {r} of the price per day of delay. Price {a}, delay {d} days: penalty?", "card balance {a}, {r} daily, no compounding, {d} days. Interest?", "overdue tax of {a} grows by {r} of itself each day; surcharge for {d} days")),
    Row("a=$5000-90000/1000 r=daily d=days", "{a}*(1+{r}*{d})", (
        "借呗借{a}，日利率{r}，{d}天后一次还清，总共还多少", "网贷{a}，日息{r}，用{d}天，本金利息一起要还多少", "欠款{a}，逾期{d}天，每天{r}，现在结清一共要付多少", "{d}天后连本带息还多少钱？借{a}，一天的利息是{r}"), (
        "borrow {a} at {r} a day, repay after {d} days: total to pay back", "what clears a debt of {a} that has run {d} days at {r} daily simple interest", "{a} plus {d} days of interest at {r} per day, all together", "the loan app takes {r} daily; for {a} kept {d} days I return how much in total")),
    Row("a=fund r=fen m=months", "{a}*{r}*{m}", (
        "月息{r}，借{a}，借{m}个月，利息一共多少", "老乡放贷，月利{r}，我借{a}用了{m}个月，利息要付多少钱", "民间借款{a}，月利率{r}，{m}个月，不算复利，总利息", "{a}的本金按月{r}付息，付了{m}个月，一共付出去多少利息", "跟人借了{a}，讲好{r}的月息，{m}个月后光利息是多少"), (
        "a private lender takes {r} per month on {a}; interest for {m} months", "{r} monthly interest, {a} borrowed, {m} months, simple. How much interest in total?", "I pay {r} of {a} every month for {m} months. What have I paid in interest?", "at {r} a month, what does borrowing {a} for {m} months cost me")),
    Row("a=fund r=fen m=months", "{a}*(1+{r}*{m})", (
        "月息{r}借了{a}，{m}个月后本利一次还，要还多少", "借条上写借{a}，月利{r}，{m}个月归还，到期本息合计", "{m}个月后要还多少？{a}，月息{r}，单利", "向亲戚借{a}做生意，利息一个月{r}，过了{m}个月全部还清，得拿出多少钱"), (
        "{a} at {r} a month simple; after {m} months I settle in full. Total?", "principal plus interest: {a}, {r} per month, {m} months, not compounded", "the IOU says {a}, {r} monthly, due in {m} months. What must I bring?", "how much closes a loan of {a} after {m} months at {r} a month simple")),
    Row("a=fund r=fen", "{a}*{r}*12", (
        "月息{r}，{a}一年要付多少利息", "借{a}，按月{r}付利息，付满一年，利息共多少", "{r}的月利，{a}放出去一年收多少息", "把{a}借人，月息{r}，整年下来能收几块利息（不滚利）"), (
        "{r} a month on {a}: interest over a full year, simple", "what does {a} earn in a year at {r} per month without compounding", "I collect {r} monthly on {a}; interest for one year?", "one year of interest on {a} at {r} every month")),
    Row("a=fund r=fen", "{a}*{r}", (
        "月息{r}，{a}一个月的利息是多少", "借了{a}，利率每月{r}，头一个月付多少利息", "每月利息多少？本金{a}，月利{r}", "{a}按月利{r}，一个月光利息要交几块"), (
        "one month's interest on {a} at {r} a month", "{a} borrowed, {r} monthly, what do I pay each month if only the interest is due", "at {r} per month, the first month's interest on {a}")),
    Row("p=0.4-1.9", "{p}*12", (
        "月利率{p}%，折合年利率百分之几（不算复利）", "每月{p}%的利息，单利年化多少", "月息{p}%等于年利率多少个点，直接乘的那种", "人家说月利率只要{p}%，换成名义年利率是多少"), (
        "{p}% a month is what nominal rate per year", "monthly rate {p}%, simple annual rate in percent?", "they say only {p}% monthly; without compounding that's what percent a year", "nominal APR for {p}% per month")),
    Row("p=0.4-1.9", "((1+{p}/100)**12-1)*100", (
        "月利率{p}%，按月复利，实际年利率百分之几", "每月{p}%利滚利，一年下来实际年化多少", "月息{p}%换算成有效年利率是多少", "如果月复利{p}%，有效年利率（EAR）等于百分之多少"), (
        "{p}% a month compounded: effective annual rate in percent", "what effective yearly rate corresponds to {p}% monthly", "EAR if {p}% is charged every month and compounds", "monthly compounding at {p}%, real percent per year?")),
    Row("p=2.5-19.5", "((1+{p}/100/12)**12-1)*100", (
        "名义年利率{p}%，每月复利一次，实际年利率是百分之几", "合同年利率{p}%按月计复利，有效年利率多少", "APR {p}%，月复利，求APY", "标的是年{p}%，可是一月一滚，真实的年化是多少"), (
        "APR is {p}%, compounded monthly; APY in percent?", "nominal {p}% a year with monthly compounding, effective rate", "what's the effective annual rate for {p}% compounded every month", "the bank quotes {p}% nominal, monthly rests. Effective percent?")),
    Row("p=3.5-24.5", "{p}/12", (
        "年利率{p}%，月利率是百分之几", "年化{p}%折成每个月多少", "{p}%的年利，平均到月是百分之多少", "贷款年利率{p}%，一个月算百分之几"), (
        "annual rate {p}%, what's that per month in percent", "{p}% a year divided over the months", "the yearly rate is {p}%; monthly rate?"), 4),
    Row("r=2-9", "{r}/10000*365*100", (
        "日利率万分之{r}，年化百分之几", "每天万分之{r}的利息，一年365天，单利年利率多少", "日息万{r}换成年利率是百分之多少", "花呗日息万分之{r}，折合年化是多少个百分点", "万分之{r}一天，听着不多，一年是百分之几"), (
        "{r} per ten thousand a day is what percent a year (365 days, simple)", "daily interest of {r}/10000, annual percentage over 365 days?", "they charge {r} ten-thousandths daily; yearly rate in percent, simple")),
    Row("p=2.5-24.5", "{p}/365", (
        "年利率{p}%，日利率是百分之几，按365天", "年化{p}%，一天合百分之多少（365天）", "{p}%的年利率折成每日利率，一年按365天算"), (
        "{p}% a year as a daily rate, 365 days, in percent", "what's the daily percentage if the annual rate is {p}% and a year has 365 days", "convert {p}% p.a. into percent per day (365)"), 4),
    # compound interest
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}", (
        "利滚利的话，{a}按每年{p}存{n}年，最后账上多少", "{n}年自动转存，每年到期本息一起续存，利率{p}，开始存{a}，最后能取多少", "年复利{p}，本金{a}，{n}年后的终值", "如果我把{a}丢进年化{p}的基金不动，{n}年后变成多少", "投{a}，收益再投入，年回报{p}，问{n}年末资产", "给娃存{a}教育金，年复利{p}，{n}年以后有多少钱", "FV=? PV={a} i={p} n={n}年 按年复利"), (
        "{a} compounding at {p} a year; balance after {n} years", "leave {a} alone for {n} years at {p}, interest reinvested every year. End value?", "future value: PV {a}, {p} yearly compounding, {n} periods", "if each year's interest is added to the principal, what does {a} become in {n} years at {p}", "a child's fund starts with {a} and grows {p} p.a. compounded for {n} years, how big does it get", "roll over {a} every year at {p}, {n} times. What do I end with?", "{n} years at {p} compound on {a}: final amount pls")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}-{a}", (
        "{a}按{p}年复利滚{n}年，利息部分是多少", "利滚利{n}年，年率{p}，本金{a}，除去本金赚了多少", "复利下，{a}放{n}年，{p}，净赚多少利息", "每年本息自动转存，{p}，{n}年，存的是{a}，到最后利息一共几块", "只要利息：P={a}，i={p}，n={n}，年复利"), (
        "compound interest earned on {a} at {p} for {n} years, without the principal", "how much of the final amount is interest if {a} compounds at {p} yearly for {n} years", "{n} years, {p} a year compounded, {a} to start; gain only", "I rolled {a} over each year at {p}. After {n} years, how much have I earned on top?", "find the compound interest (CI) on {a} for {n} years at {p} per annum")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}-{a}*(1+{p}/100*{n})", (
        "{a}存{n}年，利率{p}，复利比单利多拿多少", "同样{p}、{n}年、{a}，利滚利和不滚利差多少钱", "按年复利算比按单利算多出多少利息？本金{a}，年利率{p}，期限{n}年"), (
        "by how much does compound interest beat simple interest on {a} at {p} over {n} years", "difference between CI and SI on {a}, {p}, {n} years", "{a} at {p} for {n} years: how much more with yearly compounding than with simple interest")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100/12)**({n}*12)", (
        "{a}，年利率{p}，每个月结一次息并计入本金，{n}年后是多少", "月复利，名义年率{p}，{n}年，起始{a}，终值", "按月利滚利，年{p}，存{a}存{n}年，到期拿多少", "利息月月滚进去，年化{p}，{n}年后{a}变多少钱", "一个账户每月复利，年利率{p}，现在存入{a}，{n}年之后余额几何"), (
        "interest is credited every month at a nominal {p} a year; {a} after {n} years", "monthly compounding, {p} nominal, {n} years, start {a}. Final balance?", "what will {a} be worth in {n} years with {p} compounded each month", "deposit {a}, APR {p}, compounds monthly for {n} years", "savings account, {p} a year, monthly rests, {a} deposited once: balance in {n} years")),
    Row("a=fund p=%2.1-6.9 n=odd", "{a}*(1+{p}/100/4)**({n}*4)", (
        "{a}按季度复利，年利率{p}，{n}年后多少", "一季度结一次息，结了就滚入本金，年率{p}，{a}存{n}年得多少", "季复利：本金{a}，名义利率{p}，{n}年，本利和"), (
        "{a} at {p} a year with quarterly compounding for {n} years gives", "interest added every quarter, nominal {p}, {n} years, {a} in. What's out?", "quarterly rests at {p}: grow {a} for {n} years", "compounded each quarter, {p} annual: value of {a} after {n} years")),
    Row("a=fund p=%2.1-6.9 n=odd", "{a}*(1+{p}/100/2)**({n}*2)", (
        "半年付一次息并转入本金，年利率{p}，{a}存{n}年变多少", "{a}，半年复利，年{p}，{n}年后", "每半年计息一次、利滚利，名义年利率{p}，本金{a}，{n}年末本息"), (
        "half-yearly compounding: {a} at {p} nominal for {n} years", "semiannual interest added to principal, {p} a year, {n} years, {a}. Amount?", "compounded twice a year at {p}, what is {a} after {n} years")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100/365)**({n}*365)", (
        "{a}按天复利，年利率{p}，{n}年后是多少", "日复利，年化{p}，{n}年，{a}滚成多少", "每天计息每天滚存，年率{p}，本金{a}，{n}年后余额"), (
        "daily compounding at {p} a year on {a} for {n} years", "interest compounds every day (365 a year), nominal {p}; {a} after {n} years", "{a}, {p} APR compounded daily, {n} yrs, ending balance")),
    Row("a=$1000-9000/500 p=0.5-2.5 m=months", "{a}*(1+{p}/100)**{m}", (
        "{a}每个月利滚利{p}%，{m}个月后多少", "月复利{p}%，本金{a}，{m}个月滚到多少钱", "账单{a}不还，每月按{p}%复利往上涨，{m}个月后欠多少", "定投之外一次性放{a}，月收益{p}%再投资，{m}个月后资产", "欠赌债似的，{a}每月涨{p}%还滚进本金，{m}个月得还多少"), (
        "{a} grows {p}% every month, compounded; after {m} months", "unpaid balance {a}, {p}% a month on top of everything, {m} months. What do I owe?", "compound {a} at {p}% monthly for {m} months", "the debt of {a} swells by {p}% each month; size after {m} months")),
    Row("a=$10000-90000/1000 r=daily d=days", "{a}*(1+{r})**{d}", (
        "日利率{r}，按日复利，{a}过{d}天连本带利多少", "{a}每天利滚利{r}，{d}天后变成多少", "信用卡循环利息日息{r}、天天计复利，欠{a}，{d}天后欠多少"), (
        "{a} compounds at {r} a day; after {d} days", "daily rate {r}, compounding daily, {d} days, {a}. Balance?", "owing {a} at {r} per day compounded, how much is owed {d} days later")),
    Row("a=fund p=rate q=%3-9 n=2-4 m=5-7", "{a}*(1+{p}/100)**{n}*(1+{q}/100)**{m}", (
        "前{n}年年化{p}，后{m}年每年{q}，{a}一直复利滚，最后多少", "{a}先按{p}存{n}年，再按{q}续存{m}年，都是年复利，到期多少钱", "利率头{n}年{p}，之后{m}年调到{q}，本金{a}利滚利，终值是多少"), (
        "{a} earns {p} for the first {n} years, then {q} for {m} years, compounded yearly. Final value?", "{n} years at {p} followed by {m} years at {q}, start with {a}, compound", "first {p} for {n} years, afterwards {q} for another {m}: what does {a} grow to")),
    # time, principal and rate from the rest
    Row("p=%4-15", LOG + "print(round(math.log(2)/math.log(1+{p}/100), 2))", (
        "按{p}的年复利，钱翻一倍要多少年", "年化{p}，利滚利，多久本金翻番", "如果每年涨{p}，几年能翻倍", "投资回报率一直{p}的话，资产变成两倍得等几年", "{p}复利，翻倍时间是几年", "我的钱放在年化{p}的产品里，到底什么时候能变成原来的两倍，几年"), (
        "at {p} a year compounded, how many years until the money doubles", "doubling time for {p} annual growth", "how long before my savings are twice as much at {p} compound", "money grows {p} every year; years to double?", "when does an investment at {p} reach twice its size, in years")),
    Row("p=%4-15", "72/{p}", (
        "用72法则，年化{p}，几年翻倍", "72法则估一下，{p}的收益多少年翻番", "按72法则，{p}利率下资金翻倍大约几年"), (
        "rule of 72: years to double at {p}", "using the 72 rule, how long does it take to double at {p} a year", "estimate the doubling time at {p} with the rule of 72")),
    Row("p=%4-15", LOG + "print(round(math.log(3)/math.log(1+{p}/100), 2))", (
        "年复利{p}，本金变成三倍要几年", "按每年{p}利滚利，多少年能翻成原来的三倍", "{p}的年化，多久能涨到三倍（年）"), (
        "years for money to triple at {p} compound", "how long until it is three times as much at {p} a year", "at {p} annual growth, tripling takes how many years")),
    Row("a=lump b=bigger p=rate", LOG + "print(round(math.log({b}/{a})/math.log(1+{p}/100), 2))", (
        "手上{a}，年复利{p}，几年能到{b}", "想让{a}长到{b}，每年收益{p}再投入，要等多少年", "目标{b}，现在{a}，年化{p}，还得多少年", "{p}的复利，从{a}滚到{b}需多久（年）", "我有{a}，买了年化{p}的东西不动，啥时候能变{b}，求年数"), (
        "how many years for {a} to reach {b} at {p} compounded", "I have {a} and want {b}; the fund makes {p} a year. Years?", "time for {a} to grow to {b} with {p} annual compounding", "target {b}, starting {a}, return {p} p.a.: number of years", "at {p} a year, when will {a} have become {b} (in years)")),
    Row("a=lump b=bigger n=years", "({b}/{a})**(1/{n})*100-100", (
        "{n}年前投{a}，现在值{b}，年化收益率是百分之几", "{a}要在{n}年里变成{b}，每年得赚百分之几（复利）", "房子{n}年前{a}买的，现在{b}，平均每年涨幅（复合）", "CAGR怎么算：起点{a}，终点{b}，{n}年", "基金从{a}到{b}走了{n}年，复合年回报率多少"), (
        "{a} grew into {b} in {n} years, what's the annual compound return in percent", "what yearly rate turns {a} into {b} within {n} years", "we bought for {a} {n} years ago and it's {b} today. CAGR?", "compound annual growth, {a} to {b}, {n} years", "needed annual return to go from {a} to {b} in {n} years")),
    Row("a=lower b=higher n=years", "({b}/{a})**(1/{n})*100-100", (
        "公司营收{n}年从{a}做到{b}，年均复合增长率多少", "{n}年时间利润由{a}增至{b}，复合年增速百分之几", "销售额{a}→{b}，历时{n}年，CAGR", "招股书写营收从{a}增长到{b}，跨度{n}年，年复合增长率是百分之多少"), (
        "revenue went from {a} to {b} in {n} years; CAGR in percent", "sales of {a} became {b} over {n} years, average compound growth per year", "profit up from {a} to {b} within {n} years, annualised growth?", "pitch deck: {a} to {b} in {n} years. What CAGR is that?")),
    Row("a=fund p=rate n=years", "{a}/(1+{p}/100)**{n}", (
        "{n}年后要用{a}，年复利{p}，现在得存多少", "{n}年后到手{a}，按{p}折现，今天值多少", "想给孩子{n}年后备好{a}，理财年化{p}，今天一次性要投多少钱", "现值：终值{a}，{n}年，{p}，按年复利", "现在放多少钱，按{p}利滚利{n}年正好变成{a}", "客户{n}年后付{a}，贴现率{p}，这笔钱现在值几元"), (
        "to have {a} in {n} years at {p} compound I must deposit how much today", "present value of {a} due in {n} years, discount rate {p}", "what lump sum now becomes {a} after {n} years at {p} a year", "discount {a} back {n} years at {p}", "a buyer pays {a} in {n} years; at a {p} rate, what's that worth today", "uni costs {a} {n} years from now. Invest how much now at {p}?")),
    Row("a=fund p=rate n=years", "{a}/(1+{p}/100*{n})", (
        "单利{p}，{n}年后本息要有{a}，现在存多少", "{n}年后连本带利共{a}，年利率{p}，单利，本金是多少", "到期取出{a}，存了{n}年，单利年利率{p}，当初存了多少钱", "已知单利本利和{a}，利率{p}，期限{n}年，求本金"), (
        "simple interest {p}, {n} years, the total came to {a}. What was the principal?", "what sum at {p} simple amounts to {a} in {n} years", "I withdrew {a} after {n} years at {p} simple interest; how much did I put in", "principal that becomes {a} under {p} simple interest over {n} years")),
    Row("i=$300-9000/50 p=rate n=years", "{i}/({p}/100*{n})", (
        "存了{n}年，年利率{p}，单利，利息{i}，本金是多少", "要靠单利{p}在{n}年里拿到{i}的利息，得存多少钱", "利息{i}，期限{n}年，年息{p}，本金多少", "到期光利息就{i}，{n}年期、{p}，问当初存进去几元"), (
        "interest of {i} after {n} years at {p} simple; find the principal", "how much must be deposited to earn {i} in {n} years at {p} simple interest", "{i} is the interest, {p} the rate, {n} years the time. Principal?", "at {p} simple for {n} years I got {i} in interest. What had I deposited?")),
    Row("a=$20000-90000/1000 i=$300-9000/50 n=years", "{i}/{a}/{n}*100", (
        "存{a}，{n}年得利息{i}，年利率百分之几（单利）", "{a}放了{n}年，拿了{i}利息，合年利率多少", "借出{a}，{n}年一共收利息{i}，年息是百分之多少", "本金{a}、利息{i}、时间{n}年，求单利年利率"), (
        "{a} earned {i} in {n} years; simple annual rate in percent?", "interest {i} on {a} over {n} years, what rate per year (simple)", "what simple yearly rate gives {i} on {a} in {n} years", "I paid {i} interest on {a} in {n} years. Percent per year?")),
    Row("a=$20000-90000/1000 i=$100-900/10 m=months", "{i}/{a}/{m}*12*100", (
        "{a}存{m}个月得{i}利息，年化多少", "借{a}，{m}个月付了{i}利息，折合年利率百分之几", "{m}个月赚{i}，本金{a}，年化收益率", "理财{m}个月到账收益{i}，投的是{a}，按年算百分之几"), (
        "{a} for {m} months brought {i}; annualised rate in percent", "I paid {i} to borrow {a} for {m} months. What annual rate is that?", "{i} profit on {a} in {m} months, per year in percent (simple)", "interest {i}, principal {a}, {m} months: annual percentage")),
    Row("a=$20000-90000/1000 i=$50-900/10 d=days", "{i}/{a}/{d}*365*100", (
        "{a}理财{d}天赚{i}，年化收益率多少（365天）", "{d}天收益{i}，本金{a}，按365天折年化", "买了{a}的短债，{d}天挣了{i}，年化百分之几，一年365天", "借{a}用{d}天，利息{i}，折成年利率是百分之多少，按365天"), (
        "{a} made {i} in {d} days, annualised on 365 days in percent", "{i} of interest on {a} for {d} days: yearly rate (365)?", "held {a} for {d} days and got {i}. Annual yield in percent, 365-day year", "annualise it: {d} days, {i} earned, {a} invested, 365 days a year")),
    Row("a=$20000-90000/1000 i=$3000-9000/50 p=rate", "{i}/({a}*{p}/100)", (
        "{a}按年利率{p}单利，利息到{i}要几年", "存{a}，年息{p}，想拿够{i}利息，得存多少年（单利）", "年利率{p}，本金{a}，单利，多少年利息才有{i}"), (
        "how many years until {a} earns {i} at {p} simple interest", "{a}, {p} simple; time to collect {i} in interest, in years", "at {p} simple interest, {i} on {a} takes how long (years)")),
    Row("p=rate", "100/{p}", (
        "单利{p}，本金翻一倍要多少年", "不利滚利，年利率{p}，几年利息等于本金", "单利年化{p}，多久翻倍（年）"), (
        "at {p} simple interest, how many years to double the money", "no compounding, {p} a year: years until interest equals principal", "doubling time under simple interest of {p}")),
    # loans
    Row("a=loan p=rate y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "贷{a}买房，{y}年，利率{p}，等额本息每个月还多少", "月供多少？商贷{a}，{y}年还清，年利率{p}", "{y}年房贷{a}，{p}的利率，每月银行扣我多少钱", "公积金贷{a}，{p}，还{y}年，等额本息，一个月几元", "我想借{a}分{y}年还，年利率{p}，每月等额，算下月供", "利率降到{p}了，{a}的贷款{y}年，月供是多少", "年利率{p}，贷款总额{a}，期限{y}年，按等额本息法计算每期还款额", "老婆问咱家房贷{a}，{p}，{y}年，每个月要供几块"), (
        "we're borrowing {a} over {y} years at {p}. What's the monthly instalment?", "mortgage {a}, {p}, {y} yrs: EMI?", "monthly payment for a {y}-year loan of {a} at {p} a year, level payments", "if the bank lends me {a} at {p} for {y} years, how much leaves my account each month", "home loan: principal {a}, annual rate {p}, tenure {y} years. Monthly amount please", "what do I pay every month on {a} at {p} amortised over {y} years", "the rate fell to {p}; with {a} and {y} years, the payment is", "calculate the EMI on {a} at {p} per annum for {y} years")),
    Row("a=fund p=rate k=terms", LOAN + "print(round({a}*r/(1-(1+r)**-{k}), 2))", (
        "车贷{a}，{k}期，年利率{p}，等额本息，每期还几元", "消费贷借{a}，分{k}个月等额还，年利率{p}，每月多少", "{k}个月还清{a}，年化{p}，等额本息月还", "装修贷{a}，年利率{p}，{k}期，一期还多少钱", "年利{p}，贷{a}，打算{k}个月还完，每月等额还款额是多少"), (
        "car loan {a}, {k} monthly payments, {p} APR: each payment", "pay back {a} in {k} equal months at {p} a year, amount per month?", "{k}-month personal loan of {a}, annual interest {p}, level instalments. Monthly?", "EMI for {a} at {p} p.a. over {k} months", "what's the instalment if I finance {a} over {k} months at {p} APR")),
    Row("a=loan p=rate y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}, 2))", (
        "贷{a}，{y}年，{p}，等额本息，利息总额是多少", "{y}年下来光利息要给银行多少？房贷{a}，利率{p}，等额本息", "等额本息{y}年还{a}，年利率{p}，除了本金还多付多少钱", "算总利息：{a}、{p}、{y}年、等额本息", "借{a}按月等额还{y}年，年率{p}，到还完一共付出多少利息"), (
        "total interest over the life of a {a} mortgage, {y} years at {p}", "how much of my payments is interest altogether: {a}, {p}, {y} years, equal instalments", "{a} amortised over {y} years at {p}. What does the interest add up to?", "over {y} years the bank lends {a} at {p}; how much do I pay on top of the principal", "{y}-year loan, {a}, {p}, monthly payments; all interest together?")),
    Row("a=loan p=rate y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12, 2))", (
        "房贷{a}，{p}，{y}年等额本息，还完总共付多少钱", "等额本息还{y}年，贷的{a}，年利率{p}，本金加利息总还款额", "贷款{a}，{y}年，利率{p}，每月等额，全部还完一共掏多少", "从第一期还到最后一期总共多少钱？{a}，{p}，{y}年，等额本息"), (
        "all payments together on {a} at {p} over {y} years, equal monthly", "what will the house loan of {a} have cost me in total after {y} years at {p}", "sum of all instalments: {a}, {y} years, {p}", "total amount repaid, principal and interest, {a} at {p} for {y} years of monthly payments")),
    Row("a=loan p=rate y=long", "{a}/({y}*12)+{a}*{p}/100/12", (
        "等额本金，贷{a}，{y}年，{p}，第一个月还多少", "贷款{a}选等额本金，年利率{p}，{y}年，首期月供", "等额本金方式下头一个月要还几元？总额{a}，利率{p}，期限{y}年", "{a}房贷{y}年等额本金，利率{p}，最高的那个月（首月）月供多少"), (
        "equal principal repayment: {a}, {p}, {y} years, first month's payment", "with constant principal, what's the first instalment on {a} at {p} over {y} years", "the first month's payment when {a} is repaid in equal principal parts over {y} years at {p}", "linear mortgage {a}, {y} years, {p}: payment in month one")),
    Row("a=loan p=rate y=long", "{a}*{p}/100/12*({y}*12+1)/2", (
        "等额本金还{a}，{y}年，年利率{p}，总共付多少利息", "选等额本金的话，{a}、{y}年、{p}，利息合计", "房贷{a}，等额本金，{p}，还{y}年，全部利息是多少"), (
        "total interest with equal principal payments: {a}, {y} years, {p}", "linear repayment of {a} over {y} years at {p}, all the interest", "constant-principal loan, {a} at {p} for {y} years; interest in total")),
    Row("a=loan p=rate y=long", "{a}/({y}*12)", (
        "等额本金{y}年还{a}，每月归还的本金是多少", "{a}的贷款等额本金还{y}年，不算利息每个月还多少本金", "等额本金，贷{a}，期限{y}年，利率{p}，每月本金部分"), (
        "equal principal on {a} over {y} years: principal part each month", "how much principal is repaid every month if {a} is spread evenly over {y} years", "linear loan {a}, {y} years, {p}; the monthly principal portion?")),
    Row("a=loan p=rate y=long", "{a}/({y}*12)*{p}/100/12", (
        "等额本金贷{a}，{y}年，利率{p}，每个月比上个月少还多少", "等额本金月供逐月递减，贷{a}、{p}、{y}年，每月递减几元", "选等额本金，{a}，{y}年，{p}，月供每月减少多少钱"), (
        "with equal principal on {a}, {y} years, {p}, by how much does each payment fall", "linear mortgage: {a} at {p} for {y} years, monthly decrease of the instalment", "equal-principal payments shrink by how much a month for {a}, {p}, {y} years")),
    Row("a=loan p=rate", "{a}*{p}/100/12", (
        "房贷还剩{a}，年利率{p}，这个月利息是多少", "先息后本，贷{a}，年利率{p}，每月只付利息，一个月几元", "等额本息第一个月的利息部分是多少，贷款{a}，年利率{p}", "剩余本金{a}，利率{p}，当月利息", "抵押贷{a}，年化{p}，按月付息到期还本，每月付息多少"), (
        "interest-only loan of {a} at {p}, what's due each month", "remaining balance {a}, rate {p}; interest part of this month's payment", "first month's interest on a mortgage of {a} at {p} a year", "one month of interest on {a}, {p} annual", "how much interest accrues this month on {a} outstanding at {p} p.a.")),
    Row("a=loan m=3000-9000/10 p=rate", "{m}-{a}*{p}/100/12", (
        "月供{m}，贷款余额{a}，年利率{p}，这个月还了多少本金", "每月还{m}，剩余本金{a}，利率{p}，本期本金部分多少", "这个月扣了{m}的月供，欠款还有{a}，年利率{p}，其中本金是几元"), (
        "payment {m}, balance {a}, annual rate {p}: how much of it is principal this month", "I pay {m} a month; with {a} still owed at {p}, the principal part is", "of the {m} instalment how much reduces the debt if {a} is outstanding at {p}")),
    Row("a=$200000-500000/10000 m=$4500-9000/10 y=decades", "{m}*{y}*12-{a}", (
        "贷款{a}，月供{m}，还{y}年，总利息多少", "每月还{m}，还{y}年，借的是{a}，利息一共付了多少", "{y}年里月月还{m}，本金{a}，多还了多少钱", "房贷{a}，一个月{m}，{y}年还清，给银行的利息合计"), (
        "a {a} loan repaid with {m} a month for {y} years, interest in total?", "I pay {m} every month for {y} years on {a} borrowed. How much is interest?", "{y} years of {m} monthly for a loan of {a}: what do I overpay", "loan {a}, instalment {m}, tenure {y} years; total interest")),
    Row("a=$10000-20000/1000 m=$1200-2500/10 k=many", "{m}*{k}-{a}", (
        "借{a}，{k}期，每期还{m}，一共付了多少利息", "分{k}期还，每月{m}，到手的本金{a}，利息总共几元", "App上借{a}显示每月还{m}共{k}期，总利息是多少"), (
        "{a} borrowed, {k} payments of {m}: total interest", "{k} instalments of {m} on a loan of {a}, how much is interest altogether", "the app shows {m} x {k} for {a} cash; what does borrowing cost me")),
    Row("a=$10000-20000/1000 m=$1200-2500/10 k=many", "({m}*{k}-{a})/{a}*100", (
        "借{a}，每月还{m}，{k}期，利息占本金百分之几", "{k}期每期{m}，本金{a}，总利息是本金的百分之多少", "分期{k}个月月还{m}，原价{a}，相当于加价百分之几"), (
        "interest as a percentage of the {a} borrowed if I repay {m} for {k} months", "{k} payments of {m} for {a}: total cost over the principal in percent", "paying {m} x {k} instead of {a} now, by what percent is it dearer")),
    Row("a=loan p=%3.1-6.5 q=%1.5-2.9 y=long", LOAN + "s = {q}/100/12\nprint(round({a}*r/(1-(1+r)**-({y}*12))-{a}*s/(1-(1+s)**-({y}*12)), 2))", (
        "{a}贷{y}年，利率从{p}降到{q}，等额本息月供少多少", "商贷{p}转公积金{q}，贷{a}、{y}年，每月能省几元（等额本息）", "利率{p}和{q}，{a}、{y}年等额本息，前者每月比后者多还多少"), (
        "refinancing {a} over {y} years from {p} to {q}: how much less per month", "{a}, {y} years; monthly payment at {p} minus that at {q}", "how much a month do I save if the rate on {a} for {y} years drops from {p} to {q}")),
    Row("m=$2000-9000/100 p=rate y=long", LOAN + "print(round({m}*(1-(1+r)**-({y}*12))/r, 2))", (
        "每月最多还{m}，年利率{p}，{y}年，能贷多少钱", "月供能力{m}，{y}年期，利率{p}，等额本息最多可贷额度", "如果月供{m}、利率{p}、还{y}年，贷款总额是多少"), (
        "I can afford {m} a month; at {p} over {y} years how much can I borrow", "loan size supported by {m} monthly for {y} years at {p}", "{m} a month for {y} years at {p} pays off what principal")),
    Row("a=loan d=down", "{a}*{d}", (
        "房子总价{a}，首付{d}，首付款要多少", "首付比例{d}，房价{a}，先掏多少钱", "{a}的房，开发商说付{d}就能签约，要准备几元", "买房{a}，首付得{d}，首付是多少"), (
        "a flat at {a} with a down payment of {d}: how much upfront", "the bank wants {d} down on {a}; deposit amount?", "house price {a}, deposit {d}. How much cash do I need?", "{d} down payment on a {a} home")),
    Row("a=loan d=down", "{a}*(1-{d})", (
        "房价{a}，首付{d}，要贷款多少", "首付{d}，其余按揭，总价{a}，贷款额是多少", "{a}的房子交了{d}首付，剩下的找银行借，借多少", "总价{a}，付{d}首付后贷款几元"), (
        "price {a}, {d} down, how much do I have to borrow", "we put {d} down on a {a} house; the mortgage amount is", "after a deposit of {d}, what's left to finance of {a}", "loan needed for a {a} flat with {d} down")),
    Row("a=loan d=down p=rate y=long", LOAN + "print(round({a}*(1-{d})*r/(1-(1+r)**-({y}*12)), 2))", (
        "房价{a}，首付{d}，剩下的贷{y}年，利率{p}，等额本息月供多少", "总价{a}的房子首付{d}，按揭{y}年、年利率{p}，每月还几元", "首付{d}买{a}的房，贷款{y}年利率{p}，每个月供多少"), (
        "house {a}, {d} down, the rest over {y} years at {p}: monthly payment", "I put {d} down on {a} and finance the balance for {y} years at {p}. Per month?", "{a} home, deposit {d}, mortgage {y} years, {p}; instalment")),
    Row("m=$2000-9000/100 i=$9000-30000/100", "{m}/{i}*100", (
        "月供{m}，月收入{i}，月供占收入百分之几", "每个月房贷{m}，工资{i}，负债收入比多少", "挣{i}，还贷{m}，还款压力占百分之多少"), (
        "mortgage {m} a month on an income of {i}; share in percent", "debt-to-income with {m} of payments and {i} of income, percent", "I earn {i} and {m} goes to the loan. What percentage?")),
    # instalments, cards, fees
    Row("a=$1200-9000/100 k=terms f=%3-9", "{a}*(1+{f}/100)/{k}", (
        "{a}的手机分{k}期，总手续费率{f}，每期还多少", "信用卡账单{a}分{k}期，手续费一共{f}，每月还几元", "分{k}期买{a}的电脑，收总价{f}的费用，摊到每期多少", "{a}做{k}期分期，手续费{f}（总的），每期本金加手续费"), (
        "{a} phone in {k} instalments with a total fee of {f}: each one", "split {a} over {k} months, {f} fee on the whole amount, monthly?", "card balance {a} turned into {k} payments, overall charge {f}. Per payment?", "they add {f} once and divide by {k}; for {a} I pay monthly")),
    Row("a=$1200-9000/100 k=terms f=0.4-0.9", "{a}/{k}+{a}*{f}/100", (
        "账单{a}分{k}期，每期手续费{f}%，每月还多少", "{a}分{k}期，一期收{f}%的手续费，每期要还几元", "信用卡分期{k}期，每期费率{f}%，金额{a}，每期还款额", "每月手续费率{f}%，{a}分成{k}期，一个月总共还多少"), (
        "{a} over {k} months with a fee of {f}% of the amount every month: monthly payment", "each instalment carries a {f}% fee on the full {a}; {k} instalments. What's one?", "card instalment plan: {a}, {k} months, {f}% fee per month, per month I pay")),
    Row("a=$1200-9000/100 k=terms f=0.4-0.9", "{a}*{f}/100*{k}", (
        "{a}分{k}期，每期手续费率{f}%，总手续费多少", "分期{k}期每期收{f}%，账单{a}，手续费一共几元", "{f}%一期，分{k}期，{a}的账单，白交多少手续费"), (
        "total fees when {a} is split into {k} parts at {f}% per part", "a {f}% fee each month for {k} months on {a}: fees altogether", "{k} instalments, {f}% of {a} charged every time. What do the fees sum to?")),
    Row("k=terms f=0.4-0.9", "{f}*{k}", (
        "每期手续费{f}%，分{k}期，总费率百分之几", "分{k}期，一期{f}%，加起来手续费率多少", "{k}期分期每期费率{f}%，总共是百分之多少"), (
        "{f}% per instalment over {k} instalments, total fee rate", "{k} months at a {f}% fee each; what percent overall", "fee {f}% a period, {k} periods. Total percentage?")),
    Row("a=$1200-9000/100 k=terms", "{a}/{k}", (
        "免息分{k}期，总价{a}，每期多少", "{a}的冰箱{k}期免息，每月还几元", "花呗分{k}期零手续费，{a}，一期多少钱", "无息分期：{a}，{k}个月，月付"), (
        "interest-free over {k} months for {a}, each month", "0% finance, {a}, {k} payments. One payment?", "{a} fridge, pay in {k}, no fees: per instalment", "spread {a} over {k} months without interest")),
    Row("a=$1200-9000/100 b=$200-900/50 k=terms", "({a}-{b})/{k}", (
        "{a}的沙发先付{b}，余下分{k}期免息，每期多少", "首付{b}，总价{a}，尾款{k}个月平均付，每月几元", "交了{b}定金，剩下的{k}期还清，一共{a}，一期还多少"), (
        "pay {b} now and the rest of {a} in {k} equal parts; each part", "sofa {a}, {b} down, {k} interest-free instalments: one instalment", "after a deposit of {b} on {a}, what's each of the {k} payments")),
    Row("a=$2000-9000/100 p=%5-15", "{a}*{p}/100", (
        "账单{a}，最低还款比例{p}，最低还多少", "信用卡这期{a}，只还最低（{p}），要还几元", "取现{a}，手续费{p}，手续费多少", "违约金是欠款的{p}，欠{a}，违约金多少", "提前还款{a}，罚息{p}，罚多少钱"), (
        "minimum payment is {p} of a {a} balance: how much", "cash advance of {a} with a {p} fee; the fee", "early repayment of {a}, penalty {p}. Penalty amount?", "statement {a}, minimum due {p}; what must I pay at least", "late charge of {p} on {a} owed")),
    Row("a=$2000-9000/100 p=%5-15 r=daily d=days", "{a}*(1-{p}/100)*{r}*{d}", (
        "账单{a}只还了{p}，剩下的按日息{r}算{d}天，利息多少", "还了最低{p}，信用卡总账单{a}，未还部分每天{r}，{d}天的利息是几元", "欠{a}先还{p}，余额日利率{r}，过{d}天产生多少利息"), (
        "I paid only {p} of the {a} bill; the rest costs {r} a day for {d} days. Interest?", "balance {a}, {p} repaid, remainder accrues {r} daily over {d} days", "after paying {p} of {a}, what interest does the unpaid part run up in {d} days at {r} per day")),
    Row("a=$2000-9000/100 f=%2-4 r=daily d=days", "{a}*{f}/100+{a}*{r}*{d}", (
        "信用卡取现{a}，手续费{f}，日息{r}，{d}天后还，费用合计多少", "取现{a}，先收{f}手续费，再每天{r}利息，用{d}天一共花多少成本", "取{a}现金，手续费率{f}，利息日{r}共{d}天，手续费加利息"), (
        "cash advance {a}: fee {f} plus {r} a day for {d} days, total cost", "I draw {a} on the card, {f} fee and {r} daily interest for {d} days. What does it cost?", "fees and interest on {a}: {f} upfront, then {r} per day, {d} days")),
    Row("a=fund p=%3-20", "{a}*(1-{p}/100)", (
        "砍头息{p}，借条写{a}，实际到手多少", "贷款{a}，先扣{p}服务费，拿到手几元", "平台借{a}，放款时就扣掉{p}，到账多少钱", "票据{a}，贴现扣{p}，拿回多少"), (
        "loan of {a} with {p} deducted upfront: what do I actually receive", "they keep {p} before paying out {a}; cash in hand", "face {a}, {p} arrangement fee taken off the top, net proceeds", "I sell an invoice of {a} at a {p} discount, what do I get")),
    Row("a=fund p=rate m=months", "{a}*(1-{p}/100*{m}/12)", (
        "票面{a}的承兑汇票，还有{m}个月到期，年贴现率{p}，贴现能拿多少", "银行承兑{a}，贴现利率年{p}，剩{m}个月，实得金额", "汇票{a}提前{m}个月贴现，贴现率{p}，到手几元"), (
        "discount a bill of {a} with {m} months to run at {p} a year: proceeds", "bank discount {p} p.a., face value {a}, {m} months left. Cash received?", "a note for {a} due in {m} months is discounted at {p} per annum, how much is paid out")),
    # saving step by step
    Row("s=$500-5000/100 p=rate n=years", "r = {p}/100/12\nprint(round({s}*((1+r)**({n}*12)-1)/r, 2))", (
        "每月定投{s}，年化{p}，坚持{n}年账上有多少", "每个月往基金里放{s}，年收益率{p}，{n}年后本金收益一共", "基金定投：月投{s}、{n}年、年化{p}，期末资产多少", "从现在起月存{s}，利率{p}按月复利，存{n}年能攒多少钱", "工资一发就转{s}去定投，年化大概{p}，{n}年能滚到几元"), (
        "I invest {s} every month at {p} a year; what's there after {n} years", "monthly SIP of {s}, expected {p} per annum, {n} years: corpus", "put aside {s} a month for {n} years, return {p} a year compounded monthly. End balance?", "value of {s} monthly contributions over {n} years at {p}", "saving {s} each month at {p}, how big is the pot in {n} years")),
    Row("s=$5000-50000/1000 p=rate n=odd", "{s}*((1+{p}/100)**{n}-1)/({p}/100)", (
        "每年年末存{s}，年复利{p}，{n}年后一共多少", "年金终值：每年{s}，利率{p}，{n}年（期末支付）", "一年存一次，每次{s}，年底存，{p}复利，第{n}年末有多少钱", "每年底交{s}的年金，按{p}滚存{n}年，终值"), (
        "{s} deposited at the end of every year, {p} compound, {n} years: total", "future value of an ordinary annuity of {s} a year at {p} for {n} years", "I pay in {s} each December for {n} years; at {p} a year it becomes", "end-of-year deposits of {s}, rate {p}, {n} deposits. Value after the last?")),
    Row("s=$5000-50000/1000 p=rate n=odd", "{s}*(1-(1+{p}/100)**-{n})/({p}/100)", (
        "未来{n}年每年年末收{s}，折现率{p}，现值多少", "年金现值：每年{s}，{n}年，{p}", "租约{n}年每年底收租{s}，按{p}折到今天值多少", "每年末能拿{s}，拿{n}年，贴现率{p}，现在一次性买断值几元"), (
        "present value of {s} at the end of each year for {n} years at {p}", "what is an annuity of {s} a year for {n} years worth today, discount rate {p}", "{n} yearly payments of {s}, first in one year, discounted at {p}", "lease pays {s} each year end for {n} years; value now at {p}")),
    Row("s=$5000-50000/1000 p=rate", "{s}/({p}/100)", (
        "永续年金每年{s}，折现率{p}，现值多少", "每年要领{s}的利息，利率{p}，本金得有多少", "想靠利息每年拿{s}，年利率{p}，要存多少钱", "股票每年固定分红{s}，要求回报{p}，值几元"), (
        "perpetuity of {s} a year at {p}: value", "to live on {s} of interest per year at {p} I need what capital", "how much principal yields {s} a year at {p}", "an endowment must pay {s} yearly forever; with {p} return, its size")),
    Row("s=$1000-9000/100 p=rate", "{s}*12/({p}/100)", (
        "想每个月拿{s}利息，年利率{p}，本金要多少", "躺平计划：每月花{s}，靠年化{p}的收益，需要多少存款", "月息要有{s}，年化{p}，得存几元进去"), (
        "capital needed for {s} a month in interest at {p} a year", "I want {s} monthly from my savings at {p} annual interest; how much must I have", "to draw {s} every month from returns of {p} a year, principal?")),
    Row("a=fund p=rate", "{a}*{p}/100/12", (
        "{a}存着，年化{p}，每个月利息多少", "年利率{p}，本金{a}，平均一个月几块利息", "大额存单{a}按月付息，年利率{p}，月月收多少", "{a}放理财，年化{p}，一月能有多少收益"), (
        "monthly interest on {a} at {p} a year", "{a} in a monthly-income bond at {p} p.a.: payment each month", "what does {a} yield per month with an annual rate of {p}", "yearly rate {p}, capital {a}; average interest a month")),
    Row("a=fund p=rate", "{a}*{p}/100/365", (
        "{a}放余额宝，七日年化{p}，一天收益多少", "年化{p}，{a}每天能赚几块钱，按365天", "零钱通里{a}，年化收益率{p}，日收益多少"), (
        "{a} at {p} a year earns how much per day (365)", "daily income from {a} in a money fund yielding {p}, 365 days", "one day's interest on {a}, annual rate {p}")),
    Row("a=$20000-90000/1000 w=0.4-1.9", "{a}/10000*{w}", (
        "货币基金万份收益{w}元，持有{a}份，当天收益多少", "余额宝里{a}，今天万份收益{w}，能得几块", "万份收益是{w}，我放了{a}，一天赚多少钱"), (
        "the fund pays {w} per 10,000 units today and I hold {a}; my income", "daily yield {w} per ten thousand, balance {a}: earnings today")),
    Row("a=fund p=%3.1-6.5 q=%1.1-2.4", "{a}*({p}-{q})/100", (
        "{a}从活期{q}挪到定期{p}，一年多拿多少利息", "利率{p}的银行和{q}的银行，存{a}一年差多少钱", "存{a}，一年期{p}对比活期{q}，利息差额"), (
        "moving {a} from {q} to {p} a year gains how much in one year", "difference in a year's interest on {a} between {p} and {q}", "bank one pays {p}, bank two {q}; on {a} that's how much more a year")),
    Row("a=fund p=rate q=%5-20 n=years", "{a}*{p}/100*{n}*(1-{q}/100)", (
        "存{a}，{n}年，年利率{p}，利息税{q}，税后利息多少", "单利{p}存{n}年，本金{a}，利息要扣{q}的税，实得利息", "{a}的债券年息{p}，{n}年，利息所得税{q}，税后能拿多少利息"), (
        "simple interest on {a} at {p} for {n} years, less {q} tax on the interest", "after {q} tax, how much interest is left from {a} at {p} simple over {n} years", "{a}, {p}, {n} years simple; interest net of {q} withholding")),
    Row("p=rate q=%5-20", "{p}*(1-{q}/100)", (
        "年利率{p}，利息税{q}，税后利率百分之几", "收益率{p}，扣{q}的税，税后收益率", "税前年化{p}，要交{q}所得税，净收益率是多少"), (
        "rate {p}, tax on interest {q}: after-tax rate", "yield of {p} before {q} tax; net yield in percent", "what's left of a {p} return after {q} tax, in percent")),
    # inflation
    Row("a=fund p=%2-8 n=years", "{a}*(1+{p}/100)**{n}", (
        "通胀每年{p}，现在值{a}的东西{n}年后要多少钱", "物价一年涨{p}，今天花{a}能办的事，{n}年后得花多少", "学费现在{a}，每年涨{p}，{n}年后交多少", "房价{a}，按每年涨{p}，{n}年后是多少"), (
        "inflation {p} a year: something that costs {a} now costs how much in {n} years", "prices rise {p} annually; {a} today corresponds to what in {n} years", "tuition is {a}, up {p} every year. In {n} years?", "a house at {a} appreciating {p} a year, price after {n} years")),
    Row("a=fund p=%2-8 n=years", "{a}/(1+{p}/100)**{n}", (
        "通胀{p}，{n}年后的{a}相当于今天多少钱", "年通胀率{p}，{a}现金压箱底{n}年，购买力只剩多少", "{n}年后拿到{a}，按每年{p}的通胀，实际价值几元"), (
        "with {p} inflation, {a} in {n} years is worth how much in today's money", "purchasing power of {a} after {n} years of {p} inflation", "{a} kept under the mattress for {n} years, inflation {p} a year: real value")),
    Row("p=%4-9 q=%2-3", "((1+{p}/100)/(1+{q}/100)-1)*100", (
        "名义利率{p}，通胀{q}，实际利率百分之几（精确公式）", "按费雪公式，名义收益{p}、通货膨胀{q}，真实收益率", "理财{p}，物价涨{q}，用除法算真实回报是百分之多少"), (
        "nominal {p}, inflation {q}: exact real rate in percent", "Fisher equation: real return with {p} nominal and {q} inflation", "real interest rate, precisely, when the bank pays {p} and prices rise {q}")),
    Row("p=%4-9 q=%2-3", "{p}-{q}", (
        "名义利率{p}，通胀{q}，实际利率大约多少（直接相减）", "存款{p}减去物价涨幅{q}，近似实际利率", "粗略算：利率{p}、通胀{q}，实际收益几个点"), (
        "approximate real rate: nominal {p} less inflation {q}", "roughly, by subtraction, what's the real rate with {p} interest and {q} inflation", "{p} interest, {q} inflation; simple difference in points")),
    # shares and funds
    Row("n=200-900/100 a=11-39 b=40-90", "({b}-{a})*{n}", (
        "{a}元买的{n}股，{b}元卖了，赚多少", "股票成本{a}，现价{b}，持有{n}股，浮盈几元", "买入价{a}，卖出价{b}，{n}股，不算手续费，盈利", "一共{n}股，从{a}涨到{b}，挣了多少钱"), (
        "{n} shares bought at {a}, sold at {b}: profit", "cost {a}, now {b}, {n} shares held. Paper gain?", "it went from {a} to {b} and I own {n}; how much have I made", "gain on {n} units, in at {a}, out at {b}")),
    Row("n=200-900/100 a=11-39 b=40-90", "({a}-{b})*{n}", (
        "{b}元买的{n}股，{a}元割肉，盈亏多少（亏为负）", "成本{b}，现价{a}，{n}股，盈亏是几元，亏损写负数", "从{b}跌到{a}，手里{n}股，收益是多少，负数表示亏"), (
        "{n} shares bought at {b}, sold at {a}: profit or loss, negative for a loss", "cost {b}, now {a}, {n} shares. P&L (minus if it's a loss)?", "result on {n} shares, in at {b}, out at {a}, with its sign")),
    Row("n=200-900/100 a=11-39 b=40-90", "({b}-{a})*{n}", (
        "{b}元买的{n}股，{a}元割肉，亏了多少", "成本{b}，现价{a}，持{n}股，浮亏几元", "从{b}跌到{a}，{n}股损失多少钱", "每股亏{b}减{a}的差，共{n}股，总亏损"), (
        "{n} shares bought at {b} and sold at {a}: how much did I lose", "cost {b}, now {a}, {n} shares; size of the loss", "loss on {n} shares after the fall from {b} to {a}")),
    Row("n=200-900/100 a=11-39 b=40-90 f=permille", "({b}-{a})*{n}-{b}*{n}*{f}", (
        "{a}买{n}股，{b}卖出，卖出时按成交额收{f}的费用，净赚多少", "{n}股成本{a}，{b}抛掉，印花税{f}只收卖方，扣税后盈利", "买{a}卖{b}，{n}股，卖出费率{f}，到手利润"), (
        "{n} shares, bought {a}, sold {b}, a selling fee of {f} of the proceeds: net profit", "profit on {n} shares from {a} to {b} after {f} tax on the sale", "in at {a}, out at {b}, {n} shares, seller pays {f}; what's left as gain")),
    Row("n=200-900/100 a=11-90 f=permille", "{n}*{a}*(1+{f})", (
        "买{n}股，每股{a}，佣金{f}，一共要花多少", "{a}元买进{n}股，手续费按成交额的{f}，总成本", "成交{n}股、单价{a}、费率{f}，账户扣多少钱"), (
        "buying {n} shares at {a} with a commission of {f}: total cost", "{n} at {a} each plus {f} brokerage, amount debited", "what leaves my account for {n} shares at {a} when fees are {f}")),
    Row("n=200-900/100 a=11-90 f=permille", "{n}*{a}*{f}", (
        "买{n}股，每股{a}，佣金{f}，佣金多少", "卖出{n}股，成交价{a}，印花税{f}，税要几元", "成交额是{n}股乘{a}元，收{f}，手续费多少钱"), (
        "commission on {n} shares at {a} at a rate of {f}", "stamp duty of {f} on selling {n} shares at {a}", "the fee when {n} shares trade at {a} and the broker takes {f}")),
    Row("n=200-500/100 a=11-39 m=600-900/100 b=40-90", "({n}*{a}+{m}*{b})/({n}+{m})", (
        "先{a}元买{n}股，再{b}元买{m}股，平均成本多少", "补仓：原{n}股成本{a}，又以{b}买进{m}股，摊薄后成本价", "{n}股@{a}，{m}股@{b}，持仓均价", "第一笔{n}份净值{a}，第二笔{m}份净值{b}，每份平均成本"), (
        "{n} shares at {a} and {m} more at {b}: average cost", "I bought {n} at {a}, then {m} at {b}. Average price per share?", "{n} @ {a}, {m} @ {b}; mean cost", "averaging: {n} units for {a} each plus {m} units for {b} each, cost per unit")),
    Row("a=fund b=%11-60 c=%5-30", "{a}*(1+{b}/100)*(1-{c}/100)", (
        "{a}的股票先涨{b}再跌{c}，现在值多少", "投{a}，第一年赚{b}，第二年亏{c}，剩多少钱", "基金{a}，上半年+{b}，下半年-{c}，市值", "本金{a}，涨{b}以后又回撤{c}，还有几元"), (
        "{a} in shares gains {b} and then loses {c}: worth now", "year one +{b}, year two -{c}, started with {a}. Value?", "up {b}, then down {c} from there; {a} becomes", "my {a} fund rose {b} in spring and fell {c} in autumn, what's it at")),
    Row("a=fund b=%11-60 c=%5-30", "{a}*(1-{c}/100)*(1+{b}/100)", (
        "{a}先亏{c}再涨{b}，现在多少", "买入{a}，跌{c}，后来反弹{b}，值多少钱", "第一年-{c}，第二年+{b}，起始{a}"), (
        "{a} drops {c}, then recovers {b}: value", "lost {c} first and gained {b} after, from {a}", "down {c} in year one, up {b} in year two; {a} is now")),
    Row("b=%11-60 c=%5-30", "((1+{b}/100)*(1-{c}/100)-1)*100", (
        "先涨{b}再跌{c}，总的涨跌幅百分之几", "一年赚{b}一年亏{c}，两年总收益率多少", "连着+{b}、-{c}，合起来变动百分之几"), (
        "+{b} and then -{c}: overall change in percent", "total return of two years, {b} gain and {c} loss", "up {b}, down {c}; net percent")),
    Row("b=%11-60 c=%5-30", "((1+{b}/100)*(1+{c}/100)-1)*100", (
        "第一年涨{b}，第二年又涨{c}，两年总涨幅百分之几", "连涨两次，{b}和{c}，累计涨了多少", "先提价{b}，再提价{c}，一共提了百分之几"), (
        "+{b} and then another +{c}: total rise in percent", "two raises, {b} then {c}, combined in percent", "cumulative growth of {b} followed by {c}")),
    Row("b=%11-60 c=%5-30", "(1-(1-{b}/100)*(1-{c}/100))*100", (
        "先跌{b}再跌{c}，总共跌百分之几", "连降两次，{b}和{c}，累计降幅多少", "第一次减{b}，第二次在剩下的里再减{c}，一共少了百分之几"), (
        "-{b} and then -{c}: total fall in percent", "two cuts, {b} then {c} of the rest; combined reduction in percent", "cumulative loss after falling {b} and {c} more")),
    Row("p=%10-60", "(1/(1-{p}/100)-1)*100", (
        "亏了{p}，要涨百分之几才回本", "股票跌{p}，回到原价需要涨多少", "基金回撤{p}，涨百分之多少才能解套", "跌掉{p}以后得反弹百分之几才不亏"), (
        "down {p}; what percent gain gets me back to even", "after a {p} loss, how much must it rise to break even, in percent", "a share fell {p}. Recovery needed in percent?", "to undo a {p} drop I need a rise of what percent")),
    Row("p=%10-60", "(1-1/(1+{p}/100))*100", (
        "涨了{p}，跌百分之几就回到原点", "提价{p}以后要降多少才恢复原价（百分之几）", "赚{p}之后再亏百分之几就白忙了"), (
        "up {p}; what percent fall takes it back to where it was", "after a {p} increase, which percentage cut restores the old price", "a gain of {p} is wiped out by a loss of what percent")),
    Row("n=200-900/100 d=0.15-1.95", "{n}*{d}", (
        "持有{n}股，每股分红{d}元，能分多少", "每股派{d}，我有{n}股，股息几元", "分红方案每股{d}元，{n}股到账多少（税前）"), (
        "{n} shares, dividend {d} a share: payout", "I own {n} and they pay {d} per share. How much?", "dividend of {d} each on {n} shares")),
    Row("n=200-900/100 d=1-9", "{n}/10*{d}", (
        "每10股派{d}元，持有{n}股，分红多少", "10派{d}，我有{n}股，能拿几块", "分红方案10股派{d}元，{n}股得多少钱"), (
        "{d} paid for every 10 shares; with {n} shares I get", "dividend {d} per 10 shares, holding {n}")),
    Row("n=200-900/100 d=3-9", "{n}*(1+{d}/10)", (
        "10送{d}，原有{n}股，送完多少股", "每10股转增{d}股，{n}股变成多少股", "持{n}股，方案10转{d}，除权后几股"), (
        "{d} bonus shares for every 10; {n} shares become", "a 10-for-{d} bonus issue: each 10 shares earn {d} extra. From {n} to how many?"), 0),
    Row("d=0.15-1.95 a=11-90", "{d}/{a}*100", (
        "股价{a}，每股分红{d}，股息率百分之几", "每股派息{d}元，现价{a}元，股息率多少", "分红{d}，买价{a}，收益率（股息）"), (
        "price {a}, dividend {d}: yield in percent", "dividend yield of a {a} share paying {d}", "it pays {d} a year and costs {a}; what's the yield")),
    Row("a=21-90 d=1.1-4.9", "{a}/{d}", (
        "股价{a}，每股收益{d}，市盈率多少", "PE怎么算：价格{a}，EPS {d}", "每股盈利{d}元，股价{a}元，PE是几倍"), (
        "price {a}, earnings per share {d}: P/E", "PE ratio for EPS {d} and a price of {a}", "how many times earnings is {a} if EPS is {d}")),
    Row("a=fund f=1.05-1.5 v=1.1-2.9", "{a}/(1+{f}/100)/{v}", (
        "申购{a}，申购费率{f}%，净值{v}，能买多少份", "买基金{a}，费率{f}%（外扣），单位净值{v}，确认份额", "{a}扣掉申购费{f}%（外扣法）后按净值{v}，得几份"), (
        "subscribe {a}, front fee {f}% (added to the net amount), NAV {v}: units", "how many units for {a} at NAV {v} with a {f}% subscription fee charged on the net sum")),
    Row("n=2000-9000/100 v=1.1-2.9 f=0.5-1.5", "{n}*{v}*(1-{f}/100)", (
        "赎回{n}份，净值{v}，赎回费{f}%，到账多少", "{n}份基金按{v}卖出，扣{f}%，拿到几元", "卖基金：份额{n}，单位净值{v}，费率{f}%，实得"), (
        "redeem {n} units at NAV {v} with a {f}% exit fee: proceeds", "{n} units at {v}, less {f}%; what arrives", "selling {n} fund units, NAV {v}, redemption charge {f}%")),
    Row("a=$2000-9000/100 v=1.1-2.9", "{a}/{v}", (
        "{a}买净值{v}的基金，能买几份", "单位净值{v}，投{a}，不算费用，份额多少", "净值{v}，{a}能换多少份"), (
        "{a} buys how many units at NAV {v}", "units for {a} when one costs {v}", "NAV {v}, investment {a}, no fees: units")),
    Row("a=1.1-1.9 b=2.1-3.9", "({b}-{a})/{a}*100", (
        "净值从{a}涨到{b}，收益率百分之几", "买入净值{a}，现在{b}，赚了百分之多少", "基金单位净值{a}→{b}，涨幅"), (
        "NAV from {a} to {b}: return in percent", "bought at NAV {a}, it's {b}; gain in percent", "the unit price moved {a} to {b}, percent up")),
    Row("a=lump c=bigger", "({c}-{a})/{a}*100", (
        "投了{a}，现在变成{c}，总收益率百分之几", "本金{a}，账户{c}，赚了百分之几", "{a}进场，{c}离场，回报率多少"), (
        "put in {a}, now {c}: total return in percent", "{a} turned into {c}; how many percent profit", "account grew from {a} to {c}, gain in percent")),
    Row("a=$1000-9000/100 p=%2-9", "{a}*{p}/100", (
        "面值{a}的债券，票面利率{p}，每年付息多少", "债券面额{a}，息票率{p}，年利息几元", "国债{a}，票息{p}，一年收多少利息"), (
        "bond with face {a} and a {p} coupon: interest per year", "annual coupon on {a} at {p}", "a {a} bond paying {p}, yearly income")),
    Row("a=$1000-9000/100 p=%3-9", "{a}*{p}/100/2", (
        "面值{a}的债券，票面利率{p}，半年付一次息，每次多少", "票息{p}，每半年付息，面额{a}，一次付几元", "{a}国债，年息{p}，半年一付，单次利息"), (
        "bond {a}, {p} coupon paid half-yearly: each payment", "semiannual coupon of a {a} bond at {p}", "interest comes every six months; face {a}, rate {p} a year; one payment")),
    Row("a=lower r=2000-9000/100", "{r}*12/{a}*100", (
        "房子{a}，月租{r}，年租金回报率百分之几", "{a}买的铺面一个月收租{r}，租售比（年）多少", "月租{r}，房价{a}，一年的租金收益率"), (
        "flat worth {a}, rent {r} a month: yearly yield in percent", "rental yield: {r} monthly on a price of {a}", "I bought for {a} and let it at {r} per month, gross yield per year")),
    Row("a=lower r=2000-9000/100", "{a}/({r}*12)", (
        "房子{a}，月租{r}，收租几年回本", "{a}买的铺子，每月租金{r}，多少年收回成本", "光靠租金{r}一个月，{a}的房价要几年才赚回来"), (
        "price {a}, rent {r} a month: years to earn it back", "how many years of {r} monthly rent pay for a {a} flat", "payback in years, {a} outlay and {r} per month")),
)

FAMILIES = families("interest_said", ROWS, KINDS)
