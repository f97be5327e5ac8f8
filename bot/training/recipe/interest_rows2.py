"""More interest and loans: terse fragments, chat, regional words, further tasks about debts and savings."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

LOAN = "r = {p}/100/12\n"

ROWS: tuple[Row, ...] = (
    # fragments and chat
    Row("a=fund p=rate n=years", "{a}*{p}/100*{n}", (
        "{a} {p} {n}年 单利 利息", "定存{a}，{n}年，{p}，利息几多", "存{n}年，{p}，{a}，利息？", "{a}*{n}年，年息{p}，光算利息", "利息帮我算一下谢谢 {a} 年利率{p} {n}年（不复利）", "{p}，{n}年，本金{a}，每年付息，累计付息", "一年{p}的话，{a}存{n}年不滚息，赚几多"), (
        "{a} {p} {n} years simple interest", "SI on {a} @ {p} for {n} yrs", "{n} yrs, {p} p.a. simple, {a} -> interest only", "interest pls: {a}, {p}, {n} years, not compounded", "fd {a} for {n} years at {p} with yearly payout, total interest", "{p} flat on {a}, {n} years. Interest total?")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}", (
        "{a} {p} {n}年 复利 终值", "{a}利滚利{p}，{n}年", "复利{n}年，{p}，本金{a}，拿回几多", "年化{p}复投{n}年，{a}→？", "{n}年后本利合计？{a}，{p}，复利", "本金{a}，{p}，滚{n}年，到头来多少"), (
        "{a} {p} {n} years compound", "CI amount {a} @ {p} x {n} yrs", "{a} -> ? after {n} yrs at {p} compounded yearly", "compound {a}, {p}, {n}y, final", "{n} years at {p} on {a}, reinvested. End sum", "value of {a} in {n} yrs, {p} p.a. compounding annually")),
    Row("a=fund p=rate n=years", "{a}*(1+{p}/100)**{n}-{a}", (
        "{a} {p} {n}年 复利 利息部分", "复利{n}年，{p}，{a}，净赚", "{a}滚{n}年{p}，利息几多", "年复利{p}，{a}，{n}年，只要利息"), (
        "{a} {p} {n} years compound, interest only", "CI (just interest) on {a} @ {p} for {n} yrs", "earned on {a} after {n} yrs of {p} compounding", "compound interest minus principal: {a}, {p}, {n} years")),
    Row("a=loan p=rate y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "{a} {y}年 {p} 等额本息 每月", "供楼{a}，{y}年，利率{p}，月供几多", "按揭{a}分{y}年，{p}，每个月供款", "{y}年期楼贷{a}，年利率{p}，一个月要还", "房贷计算：{a}/{y}年/{p}", "贷{a}还{y}年，{p}，月月还一样多，每次多少", "{p}利率{y}年{a}月供"), (
        "{a} {y} years {p} monthly payment", "EMI {a} {y} yrs {p}", "mortgage calc: {a} / {y} years / {p}", "{y} yr loan {a} {p} pm?", "repay {a} over {y} yrs @ {p}, what's it monthly", "home loan instalment, {a}, {p} p.a., {y} yrs")),
    Row("a=loan p=rate y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}, 2))", (
        "{a} {y}年 {p} 等额本息 总利息", "供楼{a}，{y}年{p}，总共要给几多利息", "{y}年按揭{a}，{p}，利息合计（等额本息）", "房贷{a}/{y}年/{p}，利息一共"), (
        "{a} {y} years {p} total interest", "all interest on a {y} yr mortgage of {a} @ {p}", "mortgage {a} / {y} years / {p}: interest over the term", "EMI loan {a}, {y} yrs, {p}; total interest payable")),
    Row("a=fund p=rate m=months", "{a}*{p}/100*{m}/12", (
        "{a} {m}个月 年利率{p} 利息", "定存{m}个月，{p}，{a}，利息几多", "年{p}，存{m}个月，{a}，赚？", "{m}个月期，{a}，年化{p}，收益"), (
        "{a} {m} months {p} p.a. interest", "{m}-month FD, {a}, {p} per annum: interest", "interest {a} @ {p}/yr x {m} mths", "{m} months at a yearly {p} on {a}, earned")),
    Row("a=$5000-90000/500 p=rate d=days", "{a}*{p}/100*{d}/365", (
        "{a} {d}天 年化{p} 收益（365天）", "逆回购{a}，{d}天，年化{p}，按365天，收益", "{d}天，{p}，{a}，利息，一年365日"), (
        "{a} {d} days {p} p.a. (365)", "interest {a} @ {p} x {d}/365", "repo {a} for {d} days at {p} a year, 365-day basis")),
    Row("p=%4-15", "import math\nprint(round(math.log(2)/math.log(1+{p}/100), 2))", (
        "{p} 复利 翻倍 几年", "年化{p}翻番年数", "{p}复利多久x2", "翻倍要几年 {p}"), (
        "{p} compound, doubling time", "years to double @ {p}", "{p} p.a. x2 in how many years", "double at {p}: years")),
    Row("a=fund p=rate n=years", "{a}/(1+{p}/100)**{n}", (
        "{a} {n}年后 折现率{p} 现值", "{n}年后{a}，{p}，PV", "折现{n}年，{p}，{a}", "{p}贴现，{n}年后的{a}，今值几多"), (
        "{a} in {n} years, discount {p}, PV", "PV of {a}, {n} yrs @ {p}", "discount {a} by {p} for {n} years", "today's worth of {a} due in {n} yrs at {p}")),
    # years and months together
    Row("a=fund p=rate n=years m=3-11", "{a}*{p}/100*({n}+{m}/12)", (
        "{a}存了{n}年零{m}个月，年利率{p}，单利，利息多少", "借款{n}年{m}个月，本金{a}，年息{p}，单利利息", "{n}年{m}个月的单利，{p}，{a}", "欠了{a}整整{n}年又{m}个月，每年{p}利，利息几元"), (
        "{a} at {p} simple for {n} years and {m} months: interest", "simple interest over {n} years {m} months, {p} p.a., {a}", "{n}y {m}m, {p} simple, principal {a}; interest")),
    Row("a=fund p=rate n=years m=3-11", "{a}*(1+{p}/100*({n}+{m}/12))", (
        "{a}存了{n}年零{m}个月，年利率{p}，单利，本息多少", "借款{n}年{m}个月，本金{a}，年息{p}，单利，连本带利还"), (
        "{a} at {p} simple for {n} years and {m} months: total", "amount after {n} years {m} months at {p} simple on {a}")),
    # two sums or two rates
    Row("a=lump b=bigger p=%2.1-3.4 q=%3.5-5.9", "{a}*{p}/100+{b}*{q}/100", (
        "{a}利率{p}，{b}利率{q}，一年利息合计多少", "两笔存款，{a}按{p}，{b}按{q}，一年下来利息共几元", "贷款两笔：{a}（{p}）和{b}（{q}），年利息总额"), (
        "{a} at {p} and {b} at {q}: interest for one year together", "two deposits, {a} earning {p} and {b} earning {q}; yearly interest", "yearly interest on loans of {a} ({p}) and {b} ({q})")),
    Row("a=lump b=bigger p=%2.1-3.4 q=%3.5-5.9", "({a}*{p}+{b}*{q})/({a}+{b})", (
        "{a}利率{p}，{b}利率{q}，平均利率百分之几", "两笔贷款{a}和{b}，利率{p}、{q}，加权利率多少", "组合收益率：{a}收益{p}，{b}收益{q}，综合年化"), (
        "{a} at {p} and {b} at {q}: average rate", "weighted rate of two loans, {a} ({p}) and {b} ({q})", "portfolio yield: {a} makes {p}, {b} makes {q}; overall percent")),
    Row("p=%3.1-4.9 q=%5-20", "{p}*(1+{q}/100)", (
        "基准利率{p}，上浮{q}，实际利率百分之几", "{p}的利率上浮{q}后是多少", "首套{p}，二套上浮{q}，二套利率"), (
        "base rate {p} raised by {q} of itself: rate", "a {p} rate marked up {q}; effective rate", "benchmark {p}, plus {q} of it, in percent")),
    Row("p=%3.1-4.9 q=%5-20", "{p}*(1-{q}/100)", (
        "基准利率{p}，下浮{q}，实际利率百分之几", "{p}的利率优惠{q}（下浮）后是多少", "利率{p}打折下浮{q}，执行利率"), (
        "base rate {p} lowered by {q} of itself: rate", "a {p} rate less {q} of it; effective rate")),
    Row("p=%3.1-4.9 c=10-90/5 a=loan y=long", "r = ({p}-{c}/100)/100/12\nprint(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "LPR {p}减{c}个基点，贷{a}，{y}年等额本息，月供多少", "利率{p}下调{c}BP，房贷{a}还{y}年，每月等额还", "{a}、{y}年，{p}减{c}个基点，等额本息月供"), (
        "rate {p} less {c} basis points, loan {a}, {y} years: monthly payment", "{a} over {y} years at {p} minus {c} bp, instalment")),
    Row("p=%3.1-4.9 c=10-90/5 a=loan y=long", "r = ({p}+{c}/100)/100/12\nprint(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "LPR {p}加{c}个基点，贷{a}，{y}年等额本息，月供多少", "利率{p}上加{c}BP，房贷{a}还{y}年，每月等额还"), (
        "rate {p} plus {c} basis points, loan {a}, {y} years: monthly payment", "{a} over {y} years at {p} plus {c} bp, instalment")),
    # loans, further
    Row("a=loan p=rate y=decades k=13-90", "{a}/({y}*12)+({a}-{a}/({y}*12)*({k}-1))*{p}/100/12", (
        "等额本金，{a}，{y}年，{p}，第{k}个月还多少", "贷款{a}等额本金还{y}年，年利率{p}，第{k}期月供", "等额本金第{k}期：总额{a}，{y}年，利率{p}"), (
        "equal principal, {a}, {y} years, {p}: payment in month {k}", "linear mortgage {a} at {p} over {y} years, instalment number {k}")),
    Row("a=loan p=rate y=decades", "{a}/({y}*12)*(1+{p}/100/12)", (
        "等额本金，{a}，{y}年，{p}，最后一个月还多少", "贷款{a}等额本金{y}年，年利率{p}，末期月供"), (
        "equal principal, {a}, {y} years, {p}: last payment", "final instalment of a linear {a} loan over {y} years at {p}")),
    Row("a=loan p=rate y=decades", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}-{a}*r*({y}*12+1)/2, 2))", (
        "{a}、{y}年、{p}，等额本息比等额本金多付多少利息", "房贷{a}还{y}年，利率{p}，两种还法总利息差多少（等额本息减等额本金）"), (
        "{a}, {y} years, {p}: how much more interest do level payments cost than equal principal", "total interest, annuity minus linear, on {a} over {y} years at {p}")),
    Row("a=loan p=rate y=decades k=13-90", LOAN + "m = {a}*r/(1-(1+r)**-({y}*12))\nprint(round({a}*(1+r)**{k}-m*((1+r)**{k}-1)/r, 2))", (
        "房贷{a}，{y}年，{p}，等额本息，还了{k}个月，还欠多少本金", "{a}贷{y}年，利率{p}，已还{k}期，提前结清要还多少（等额本息剩余本金）", "等额本息{y}年贷{a}，年利率{p}，第{k}期还完后剩余本金"), (
        "mortgage {a}, {y} years, {p}: balance after {k} payments", "outstanding principal on {a} at {p} over {y} years once {k} instalments are paid", "I've made {k} monthly payments on {a} ({y} years, {p}); what do I still owe")),
    Row("a=$20000-90000/1000 p=rate m=$1000-1900/50", "import math\nr = {p}/100/12\nprint(math.ceil(-math.log(1-{a}*r/{m})/math.log(1+r)))", (
        "欠{a}，年利率{p}，每月还{m}，多少个月还清", "贷款{a}、年化{p}，月还{m}，要还几期", "每个月固定还{m}，{a}按年利{p}，多久还完（月）"), (
        "debt {a}, {p} a year, paying {m} a month: months to clear it", "how many payments of {m} pay off {a} at {p} p.a.", "number of months: {a} owed, {p} annual interest, {m} monthly")),
    Row("a=$20000-90000/1000 p=rate n=2-5", "{a}*(1+{p}/100*{n})/({n}*12)", (
        "车贷{a}，单利年费率{p}，{n}年平摊，每月还多少", "平息贷款{a}，年平息{p}，{n}年，月供（本金加利息平摊）", "{a}按每年{p}收利息，{n}年利息和本金一起平均到每个月"), (
        "flat rate loan {a}, {p} a year for {n} years: monthly payment", "{a} plus {n} years of {p} flat interest, divided over the months", "hire purchase: {a}, flat {p} p.a., {n} years; instalment")),
    Row("a=loan b=bigger p=%2.1-3.4 q=%3.5-5.9 y=decades", "r, s, n = {p}/100/12, {q}/100/12, {y}*12\nprint(round({a}*r/(1-(1+r)**-n)+{b}*s/(1-(1+s)**-n), 2))", (
        "组合贷：公积金{a}利率{p}，商贷{b}利率{q}，都是{y}年等额本息，每月一共还多少", "公积金贷{a}（{p}）加商贷{b}（{q}），{y}年，月供合计"), (
        "two loans over {y} years, {a} at {p} and {b} at {q}: monthly payment together", "combined instalment: {a} ({p}) plus {b} ({q}), {y} years each")),
    Row("a=loan p=rate m=months", "{a}*{p}/100/12*{m}", (
        "先息后本，贷{a}，年利率{p}，{m}个月，总共付多少利息", "按月付息，{a}，{p}，付{m}个月，利息合计", "抵押贷{a}，年化{p}，用了{m}个月，每月只还息，一共还了多少息"), (
        "interest-only on {a} at {p}, {m} months: interest in total", "{m} monthly interest payments on {a} at {p} a year, sum", "bridge loan {a}, {p} p.a., interest monthly for {m} months; all of it")),
    # savings, further
    Row("g=fund p=rate n=years", "r = {p}/100/12\nprint(round({g}*r/((1+r)**({n}*12)-1), 2))", (
        "想{n}年攒到{g}，年化{p}，每月要定投多少", "目标{g}，{n}年，收益{p}，月存几元", "按{p}的年收益（月复利），{n}年后要有{g}，每个月得投"), (
        "to have {g} in {n} years at {p}, how much a month must I invest", "monthly saving needed for {g}, {n} years, {p} a year", "goal {g}, return {p} p.a. monthly compounding, {n} years: per month")),
    Row("a=fund s=$2000-9000/100", "{a}/{s}", (
        "存款{a}，每月花{s}，够花几个月", "失业了，{a}一个月用{s}，能撑多少个月", "应急金{a}，月支出{s}，够几个月"), (
        "savings {a}, spending {s} a month: months it lasts", "I've {a} and live on {s} monthly; how many months", "emergency fund {a} over {s} of monthly costs")),
    Row("s=$500-5000/100 p=rate k=terms", "{s}*{p}/100/12*{k}*({k}+1)/2", (
        "零存整取每月{s}，{k}个月，年利率{p}，单利利息多少", "月存{s}，存{k}期，零存整取年利率{p}，到期利息"), (
        "monthly deposits of {s} for {k} months at {p} simple: interest", "simple-interest RD: {s} a month, {k} months, {p} p.a.; interest")),
    Row("n=odd", "2**(1/{n})*100-100", (
        "{n}年翻一番，每年要增长百分之几", "想{n}年翻倍，年化至少多少", "{n}年内产值翻一番，年均增速", "{n}年钱变成两倍，年复利是百分之多少"), (
        "to double in {n} years I need what percent a year", "doubling within {n} years: annual growth", "what compound rate doubles money in {n} years")),
    Row("n=5-9", "3**(1/{n})*100-100", (
        "{n}年变成三倍，每年涨百分之几", "想{n}年翻到原来的三倍，年化多少"), (
        "to triple in {n} years I need what percent a year", "tripling within {n} years: annual growth")),
    Row("p=%4-15", "import math\nprint(round(math.log(0.5)/math.log(1-{p}/100), 2))", (
        "每年贬值{p}，几年只剩一半", "价值每年跌{p}，多久减半（年）", "人口年减{p}，减半要多少年"), (
        "losing {p} a year, how many years until half is left", "value falls {p} annually: years to halve", "population shrinks {p} a year; time to halve in years")),
    Row("p=%4-15", "import math\nprint(round(math.log(2)/math.log(1+{p}/100), 2))", (
        "物价每年涨{p}，多少年翻一倍", "通胀{p}，几年后东西贵一倍", "GDP增速{p}，翻番需要几年"), (
        "prices up {p} a year: years until they have doubled", "with inflation of {p}, when will things cost twice as much (years)", "GDP growth {p}; doubling takes how many years")),
    Row("a=$80-99 c=3-8", "{c}/{a}*100", (
        "债券每年付息{c}元，现价{a}，当期收益率百分之几", "价格{a}，票息{c}，当前收益率多少"), (
        "bond pays {c} a year and trades at {a}: current yield in percent", "coupon {c}, price {a}; current yield")),
    Row("a=$4000-20000/100 p=%3-8 q=%40-60", "{a}*{p}/100*(1+{q}/100)", (
        "工资{a}，我存{p}养老金，公司再配我存款的{q}，每月共存多少", "个人缴{a}的{p}，单位按个人缴额的{q}补，合计"), (
        "salary {a}, I put {p} in the pension and the firm adds {q} of that: monthly total", "{p} of {a} from me, matched at {q} by my employer; sum")),
    Row("a=fund p=rate q=%51-70 r=%2-9", "{a}*{q}/100*{p}/100", (
        "{a}里拿{q}买年化{p}的理财，一年收益多少", "总资金{a}，{q}配在收益{p}的债券，一年债券收益几元"), (
        "{q} of {a} goes into something yielding {p}; income in a year", "put {q} of my {a} at {p} a year: yearly earnings")),
    Row("a=fund p=%51-70 b=%11-30 c=%5-10", "{a}*({p}/100*{b}/100-(1-{p}/100)*{c}/100)", (
        "{a}，{p}买股票涨了{b}，其余买基金跌了{c}，总共赚多少", "资金{a}：{p}的仓位赚{b}，剩下的亏{c}，盈亏"), (
        "{a}: {p} in shares up {b}, the rest in funds down {c}; overall gain", "of {a}, {p} gained {b} and the remainder lost {c}: profit")),
    Row("a=$1000-9000/100 p=%11-60", "{a}*{p}/100", (
        "股票{a}赚了{p}，赚了多少钱", "本金{a}，盈利{p}，盈利额", "基金{a}跌{p}，亏了几元", "投{a}回报{p}，收益"), (
        "shares worth {a} gained {p}: money made", "a {p} return on {a} is how much", "fund of {a} fell {p}; loss in money", "invested {a}, profit rate {p}: profit")),
    Row("a=$1000-9000/100 p=%11-60", "{a}/({p}/100)", (
        "赚了{a}，收益率{p}，本金多少", "亏了{a}，亏损率{p}，当初投了几元", "利息{a}，利率{p}（一年），本金"), (
        "made {a}, a return of {p}: capital", "lost {a}, which is {p} of what I put in; invested", "interest {a} in a year at {p}; principal")),
    Row("a=$1000-9000/100 p=%11-60", "{a}/(1+{p}/100)", (
        "涨{p}后市值{a}，本金多少", "现在{a}，收益率{p}，当初投入几元", "连本带利{a}，利润率{p}，本钱"), (
        "worth {a} after a {p} gain: capital", "now {a} at a return of {p}; originally invested", "principal plus {p} profit is {a}, principal")),
    Row("a=$1000-9000/100 p=%11-60", "{a}/(1-{p}/100)", (
        "跌{p}后市值{a}，本金多少", "现在只剩{a}，亏损{p}，当初投入几元", "缩水{p}变成{a}，原来有"), (
        "worth {a} after a {p} loss: capital", "only {a} left, down {p}; originally invested", "shrunk {p} to {a}, before")),
    Row("a=fund p=rate n=years t=%5-20", "{a}*((1+{p}/100*(1-{t}/100))**{n})", (
        "{a}年化{p}，收益每年交{t}的税再复投，{n}年后多少", "税后复利：本金{a}，收益率{p}，税率{t}（每年对收益），{n}年"), (
        "{a} at {p} with {t} of each year's gain taxed and the rest reinvested for {n} years", "after-tax compounding: {a}, {p}, tax {t} on yearly gains, {n} years")),
    Row("a=fund p=%6-9 f=%1.1-1.9 n=years", "{a}*(1+({p}-{f})/100)**{n}", (
        "{a}，年收益{p}，每年管理费{f}，按差额复利{n}年，最后多少", "扣除{f}年费后，收益{p}的基金，{a}放{n}年"), (
        "{a} at {p} less a yearly fee of {f} (points), {n} years compounded", "fund returns {p}, fee {f} per year subtracted; {a} after {n} years")),
    # rates turned into one another
    Row("p=2.5-19.5", "((1+{p}/100/4)**4-1)*100", (
        "名义年利率{p}%，每季复利，有效年利率百分之几", "{p}%按季计复利，实际年化多少", "季复利{p}%，EAR"), (
        "nominal {p}% compounded quarterly: effective annual rate in percent", "EAR of {p}% with quarterly compounding", "quarterly rests at {p}%, real yearly percent")),
    Row("p=2.5-19.5", "((1+{p}/100/365)**365-1)*100", (
        "名义年利率{p}%，每天复利，有效年利率百分之几", "{p}%按日计复利，实际年化多少（365天）", "日复利{p}%，APY"), (
        "nominal {p}% compounded daily: effective annual rate in percent", "APY of {p}% with daily compounding, 365 days")),
    Row("p=2.5-19.5", "((1+{p}/100)**(1/12)-1)*100", (
        "年有效利率{p}%，等价的月利率百分之几（复利）", "一年总共{p}%，折成每月复利率是多少", "年化{p}%，按复利开成月收益率"), (
        "effective {p}% a year, equivalent monthly compound rate in percent", "which monthly rate compounds to {p}% in a year", "annual return {p}% as a compound monthly return"), 4),
    Row("r=0.3-1.9 k=3-9", "((1+{r}/100)**{k}-1)*100", (
        "每月涨{r}%，{k}个月累计涨百分之几", "月收益{r}%复利，{k}个月总收益率", "连续{k}个月每月+{r}%，合计"), (
        "up {r}% a month for {k} months: total in percent", "monthly return {r}%, compounded {k} months, cumulative", "{k} months of +{r}% each, altogether in percent")),
    Row("r=5-19 k=3-9", "((1+{r}/100)**{k}-1)*100", (
        "每年涨{r}%，{k}年累计涨百分之几", "年收益{r}%复利，{k}年总收益率", "连涨{k}年每年{r}%，总涨幅"), (
        "up {r}% a year for {k} years: total in percent", "yearly return {r}%, compounded {k} years, cumulative", "{k} years of {r}% growth, altogether in percent")),
    Row("r=5-19 k=3-9", "(1-(1-{r}/100)**{k})*100", (
        "每年跌{r}%，{k}年累计跌百分之几", "连跌{k}年每年{r}%，总跌幅", "每次降{r}%，降{k}次，一共降了百分之多少"), (
        "down {r}% a year for {k} years: total fall in percent", "{k} years of {r}% decline each, altogether in percent", "cut {r}% {k} times, combined cut in percent")),
    Row("r=5-19 k=3-9", "{r}/{k}", (
        "{k}年总收益{r}%，平均每年百分之几（简单平均）", "{k}个月一共{r}%，平均每月百分之多少，直接除"), (
        "{r}% in {k} years, simple average per year", "total {r}% over {k} months, plain average a month")),
    Row("r=15-95 k=3-9", "((1+{r}/100)**(1/{k})-1)*100", (
        "{k}年总收益{r}%，复利年化百分之几", "{k}年累计涨{r}%，年均复合涨幅", "持有{k}年回报{r}%，年化收益率（复利）多少"), (
        "{r}% over {k} years, annualised with compounding in percent", "total gain {r}% in {k} years; compound yearly rate", "held {k} years for a return of {r}%, CAGR")),
    Row("r=1.5-9.5 d=days", "{r}/{d}*365", (
        "{d}天收益{r}%，年化百分之几（365天，单利）", "持有{d}天赚了{r}%，折年化", "{d}日回报率{r}%，按一年365天"), (
        "{r}% in {d} days, annualised simply on 365 days", "a return of {r}% over {d} days; per year (365), simple")),
    # putting in and paying back
    Row("a=loan d=down p=rate y=decades", "r, l, n = {p}/100/12, {a}*(1-{d}), {y}*12\nprint(round({a}*{d}+l*r/(1-(1+r)**-n)*n, 2))", (
        "房价{a}，首付{d}，余款{y}年等额本息，年利率{p}，连首付一共付多少", "买{a}的房：付{d}首付，贷{y}年，利率{p}，从头到尾总共掏几元"), (
        "house {a}, {d} down, the rest over {y} years at {p}: total paid including the deposit", "all in all what does a {a} home cost with {d} down and a {y} year loan at {p}")),
    Row("a=loan d=down p=rate y=decades", "r, l, n = {p}/100/12, {a}*(1-{d}), {y}*12\nprint(round(l*r/(1-(1+r)**-n)*n-l, 2))", (
        "房价{a}，首付{d}，余款{y}年等额本息，年利率{p}，总利息多少", "买{a}的房首付{d}，其余贷{y}年利率{p}，利息合计几元"), (
        "house {a}, {d} down, the rest over {y} years at {p}: total interest", "interest over {y} years at {p} on what's left of {a} after {d} down")),
    Row("a=loan p=rate y=decades i=$9000-30000/100", "r = {p}/100/12\nprint(round({a}*r/(1-(1+r)**-({y}*12))/{i}*100, 2))", (
        "贷{a}，{y}年，利率{p}，等额本息，月收入{i}，月供占收入百分之几", "收入{i}，房贷{a}还{y}年、年利率{p}，供房负担率"), (
        "loan {a}, {y} years, {p}, income {i} a month: payment as percent of income", "what part of {i} goes to the instalment on {a} at {p} over {y} years, in percent")),
    Row("a=fund f=%2-4 p=rate m=months", "{a}*{f}/100+{a}*{p}/100*{m}/12", (
        "贷{a}，服务费{f}，年利率{p}，用{m}个月，总成本多少", "借{a}先交{f}手续费，再付{m}个月利息（年{p}），一共花几元"), (
        "loan {a}: {f} fee plus {m} months at {p} a year, total cost", "fee of {f} and annual interest {p} for {m} months on {a}; cost")),
    Row("a=fund f=%2-4", "{a}*{f}/100", (
        "提前还{a}，违约金{f}，交多少", "转账{a}，手续费{f}，几元", "取现{a}收{f}，收多少", "放款{a}扣{f}服务费，扣了多少"), (
        "repay {a} early at a penalty of {f}", "transfer {a} with a {f} fee: fee", "withdrawing {a} costs {f}; that's")),
    Row("s=$5000-50000/1000 p=rate n=odd", "{s}*((1+{p}/100)**{n}-1)/({p}/100)*(1+{p}/100)", (
        "每年年初存{s}，年复利{p}，{n}年后一共多少", "即付年金：每年初{s}，{p}，{n}年，终值", "每年一月一号存{s}，利率{p}，第{n}年年底有多少钱"), (
        "{s} deposited at the beginning of every year, {p} compound, {n} years: total", "annuity due: {s} a year, {p}, {n} years, future value", "each New Year's Day {s} goes in at {p}; value at the end of year {n}")),
    Row("a=fund s=$2000-9000/100 n=months", "{a}-{s}*{n}", (
        "存款{a}，每月取{s}，{n}个月后剩多少", "账上{a}，月花{s}，过{n}个月还有几元", "欠{a}，每月还{s}（免息），还{n}个月后还欠"), (
        "savings {a}, {s} taken out monthly; after {n} months", "{a} owed interest-free, {s} paid each month: owed after {n} months")),
    Row("a=fund s=$2000-9000/100 n=months", "{a}+{s}*{n}", (
        "存款{a}，每月再存{s}，{n}个月后多少（不计息）", "起步{a}，月攒{s}，攒{n}个月，共几元"), (
        "savings {a} plus {s} a month for {n} months, no interest", "begin with {a}, add {s} each month; after {n} months")),
    Row("a=fund p=%3.1-4.9 q=%1.1-2.9 n=years", "{a}*({p}-{q})/100*{n}", (
        "{a}存{n}年，甲行{p}乙行{q}，单利，利息差多少", "利率从{p}降到{q}，{a}存{n}年少拿多少利息（单利）", "转到{p}的银行，比{q}的多拿几元利息，{a}，{n}年，不复利"), (
        "{a} for {n} years, bank A {p}, bank B {q}, simple: difference in interest", "rates fell from {p} to {q}; on {a} over {n} years how much less simple interest")),
    Row("a=fund p=%3.1-4.9 q=%1.1-2.9 n=years", "{a}*(1+{p}/100)**{n}-{a}*(1+{q}/100)**{n}", (
        "{a}复利{n}年，年利率{p}和{q}，终值差多少", "年复利{p}比{q}，{a}放{n}年多赚几元"), (
        "{a} compounded for {n} years at {p} against {q}: difference of the end values", "how much more does {p} than {q} bring on {a} in {n} years, compounding")),
    Row("a=fund p=rate n=years b=$5000-30000/1000", "{a}*(1+{p}/100)**{n}+{b}", (
        "{a}按{p}复利{n}年，到时再加{b}，一共多少", "先存{a}滚{n}年（{p}），期末又添{b}，总额"), (
        "{a} compounding at {p} for {n} years, then {b} is added: total", "after {n} years of {p} on {a} I add {b}; sum")),
    Row("a=fund p=rate n=years b=$2000-9000/1000", "({a}+{b})*(1+{p}/100)**{n}", (
        "{a}再凑{b}一起存，年复利{p}，{n}年后多少", "本金{a}加上{b}，按{p}滚{n}年"), (
        "{a} and {b} together at {p} compound for {n} years", "add {b} to {a} and let it compound {n} years at {p}")),
    Row("a=fund p=rate n=years", "{a}*{p}/100", (
        "{a}存{n}年定期年利率{p}，每年的利息是多少", "债券{a}，{n}年期，年息{p}，一年付多少利息", "{n}年期存单{a}，年率{p}，平均一年利息几元（单利）"), (
        "{a} for {n} years at {p} simple: interest per year", "a {n} year bond of {a} at {p}; yearly interest")),
    Row("a=fund p=rate", "{a}*{p}/100", (
        "{a}存一年，利率{p}，利息多少", "年利率{p}，{a}，满一年拿几元利息", "一年期定存{a}，{p}，到期利息", "{a}借出去一年，{p}的息，收多少利息"), (
        "{a} for a year at {p}: interest", "yearly interest on {a} at {p}", "12-month deposit {a}, {p} p.a., interest", "lent {a} for a year at {p}, interest received")),
    Row("a=fund p=rate", "{a}*(1+{p}/100)", (
        "{a}存一年，利率{p}，到期本息多少", "年利率{p}，{a}，满一年一共取几元", "{a}借出去一年，{p}的息，连本带利收回"), (
        "{a} for a year at {p}: principal and interest", "one-year deposit {a} at {p}, paid out", "lent {a} for a year at {p}, total received")),
    Row("a=$10000-90000/1000 b=$91000-99000/500", "({b}-{a})/{a}*100", (
        "存{a}一年后取{b}，年利率百分之几", "借{a}，一年后还{b}，利率多少", "理财{a}一年变{b}，收益率"), (
        "deposit {a}, get {b} after a year: rate in percent", "borrowed {a}, repaid {b} a year later; interest rate", "{a} became {b} in a year, yield")),
    Row("a=$10000-90000/1000 i=$300-3000/10", "{i}/{a}*100", (
        "存{a}一年得利息{i}，年利率百分之几", "借{a}一年付息{i}，利率多少", "{a}理财一年赚{i}，收益率"), (
        "{a} brings {i} in a year: rate in percent", "{i} interest on {a} for one year, rate", "yield of {i} on {a} over a year")),
    Row("i=$300-3000/10 p=rate", "{i}/({p}/100)", (
        "一年利息{i}，年利率{p}，本金多少", "想一年拿{i}利息，{p}的利率，存多少钱", "年租金{i}，回报率{p}，房子值几元"), (
        "yearly interest {i} at {p}: principal", "to get {i} a year at {p} I must deposit", "annual rent {i}, yield {p}; value of the flat")),
    # 厘 of a yearly rate: one is one percent
    Row("a=fund p=2.5-8.5 n=years", "{a}*{p}/100*{n}", (
        "年息{p}厘，{a}存{n}年，单利利息多少", "定存年利率{p}厘，本金{a}，{n}年，利息几多（单利）", "借{a}，年息{p}厘，{n}年，不复利，付息多少"), (
        "{p}% a year on {a}, {n} years, simple: interest", "a term deposit of {a} at {p}% yearly for {n} years; simple interest")),
    Row("a=fund p=2.5-8.5 n=years", "{a}*(1+{p}/100)**{n}", (
        "年息{p}厘复利，{a}存{n}年，本利多少", "年利率{p}厘，利滚利{n}年，{a}变几多", "每年{p}厘复式计息，{a}，{n}年后"), (
        "{p}% a year compounded on {a} for {n} years: amount", "compounding yearly at {p}%, {a}, {n} years, total")),
    Row("a=loan p=2.5-5.5 y=long", LOAN + "print(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "按揭{a}，年息{p}厘，{y}年，每月供款几多", "楼按利率{p}厘，贷{a}供{y}年，月供", "年息{p}厘、{y}年、{a}，等额供款每月多少"), (
        "mortgage {a} at {p}% a year, {y} years: monthly payment", "home loan rate {p}%, {a}, {y} years; per month")),
    Row("a=fund p=2.5-8.5", "{a}*{p}/100", (
        "年息{p}厘，{a}一年利息几多", "借{a}一年，年利{p}厘，付多少利息", "{a}，年息{p}厘，每年收息"), (
        "{p}% a year on {a}: one year's interest", "yearly interest at {p}% on {a}")),
    Row("a=fund p=2.5-8.5 m=months", "{a}*{p}/100*{m}/12", (
        "年息{p}厘，{a}存{m}个月，利息几多", "定期{m}个月，年利率{p}厘，本金{a}，收息", "借{a}，{m}个月，年息{p}厘，付多少息"), (
        "{p}% a year on {a} for {m} months: interest", "{m}-month deposit of {a} at {p}% p.a., interest earned")),
    Row("a=$5000-90000/1000 n=2-9 d=days", "{a}*{n}/10000*{d}", (
        "日息万分之{n}，{a}用{d}天，利息", "万{n}的日利率，借{a}{d}天，多少利息", "{a}，每天万分之{n}，{d}天", "每一万块一天收{n}块利息，借{a}，{d}天，利息共几元"), (
        "{n} per 10,000 a day on {a} for {d} days: interest", "daily interest of {n} on every 10,000; {a} borrowed {d} days")),
    Row("a=$5000-90000/1000 n=2-9", "{a}*{n}/10000*30", (
        "日息万分之{n}，{a}一个月（30天）利息多少", "借{a}，每天万分之{n}，用30天，几元利息"), (
        "{n} per 10,000 a day on {a}, 30 days: interest", "thirty days (30) at {n}/10,000 daily on {a}")),
)

FAMILIES = families("interest_more", ROWS, KINDS)
