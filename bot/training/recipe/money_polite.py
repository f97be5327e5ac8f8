"""Money and percentages asked in full sentences: politely, conditionally, as orders, with the reason told along."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

PAYMENT = "r = {p}/100/12\n"

ROWS: tuple[Row, ...] = (
    Row("a=fund p=rate n=years w=who", "{a}*(1+{p}/100/12)**({n}*12)", (
        "麻烦帮我算算，{a}放在年利率{p}、每月复利的账户里，{n}年之后余额会是多少？", "假设一个账户年利率{p}，利息每月结算并计入本金，现在存入{a}，请问{n}年后总共有多少钱？", "若按月计算复利，年利率为{p}，则{a}在{n}年后增长到多少？", "{w}想知道，把{a}存{n}年，年利率{p}按月复利，最后能取出多少。", "我今天存了{a}，银行给{p}的年利率，一年计息十二次，{n}年后账户里有多少？"), (
        "Could you work out what {a} grows to in {n} years in an account with {p} annual interest compounded monthly?", "Suppose an account pays {p} a year, interest being added every month. If I deposit {a} today, what is the balance after {n} years?", "If interest at {p} per year is compounded monthly, what will {a} amount to in {n} years?", "{w} would like to know how much can be withdrawn after {n} years from {a} at {p} with monthly compounding.", "I deposit {a} at {p} APR compounded monthly. What's the balance after {n} years?")),
    Row("a=fund p=%2.1-6.9 n=odd w=who", "{a}*(1+{p}/100/4)**({n}*4)", (
        "麻烦帮我算算，{a}放在年利率{p}、每季度复利的账户里，{n}年之后余额会是多少？", "若按季度计算复利，年利率为{p}，则{a}在{n}年后增长到多少？", "{w}想知道，把{a}存{n}年，年利率{p}按季复利，最后能取出多少。"), (
        "Could you work out what {a} grows to in {n} years in an account with {p} annual interest compounded quarterly?", "If interest at {p} per year is compounded every quarter, what will {a} amount to in {n} years?", "{w} puts {a} into an account at {p} compounded quarterly. What's in it after {n} years?")),
    Row("a=fund p=%2.1-6.9 n=odd w=who", "{a}*(1+{p}/100/2)**({n}*2)", (
        "麻烦帮我算算，{a}放在年利率{p}、每半年复利的账户里，{n}年之后余额会是多少？", "若每半年计算一次复利，年利率为{p}，则{a}在{n}年后增长到多少？"), (
        "Could you work out what {a} grows to in {n} years at {p} annual interest compounded semiannually?", "If interest at {p} per year is compounded every six months, what will {a} amount to in {n} years?", "{w} puts {a} into an account at {p} compounded half-yearly. What's in it after {n} years?")),
    Row("a=fund p=rate n=years w=who", "{a}*(1+{p}/100/365)**({n}*365)", (
        "麻烦帮我算算，{a}放在年利率{p}、每天复利的账户里，{n}年之后余额会是多少？", "若每日计算复利（一年365天），年利率为{p}，则{a}在{n}年后增长到多少？"), (
        "Could you work out what {a} grows to in {n} years at {p} annual interest compounded daily?", "If interest at {p} per year is compounded daily (365), what will {a} amount to in {n} years?", "{w} puts {a} into an account at {p} compounded every day. What's in it after {n} years?")),
    Row("a=fund p=rate n=years w=who", "{a}*(1+{p}/100)**{n}", (
        "请问如果我把{a}投入一个年化收益率{p}的产品，收益每年再投资，{n}年后我会有多少钱？", "假设我一次性投资{a}，每年的回报率是{p}，请计算{n}年后的总值。", "{w}把{a}存入银行，年利率{p}，按复利计算，存{n}年，到期本息合计是多少？", "如果{a}每年以{p}的速度增值，那么{n}年之后它值多少？", "求{a}按年复利{p}存{n}年的本利和。"), (
        "If I invest {a} in something returning {p} a year and reinvest every year, how much will I have in {n} years?", "Suppose I make a single investment of {a} and earn {p} annually. Please calculate its value after {n} years.", "{w} deposits {a} at {p} interest, compounded annually, for {n} years. What is the total at maturity?", "How much would {a} be worth in {n} years if it increases by {p} every year?", "Find the compound amount of {a} at {p} per year after {n} years.")),
    Row("a=fund p=rate n=years w=who", "{a}*(1+{p}/100)**{n}-{a}", (
        "请问把{a}按{p}的年复利存{n}年，一共能赚到多少利息？", "{w}把{a}存入银行，年利率{p}，按复利计算，存{n}年，利息是多少？", "假设利息每年并入本金，{a}、{p}、{n}年，请算出利息总额。", "求{a}按年复利{p}存{n}年所得的利息。"), (
        "How much interest in total will {a} earn in {n} years at {p} compounded annually?", "{w} deposits {a} at {p}, compounded annually, for {n} years. How much interest is that?", "Assuming interest joins the principal each year, please give the total interest for {a}, {p}, {n} years.", "Find the compound interest on {a} at {p} per year for {n} years.")),
    Row("a=fund p=rate n=years w=who", "{a}*{p}/100*{n}", (
        "请问把{a}按{p}的年利率单利存{n}年，一共能得到多少利息？", "{w}把{a}存入银行，年利率{p}，按单利计算，存{n}年，利息是多少？", "求{a}以年利率{p}单利{n}年的利息。", "我借给邻居{a}，约定单利年息{p}，{n}年之后他该付我多少利息？"), (
        "How much interest will {a} earn in {n} years at {p} simple interest?", "{w} deposits {a} at {p}, simple interest, for {n} years. How much interest is that?", "Find the simple interest on {a} at {p} per year for {n} years.", "I lent my neighbour {a} at {p} simple interest a year. After {n} years, how much interest should I receive?")),
    Row("a=fund p=rate n=years w=who", "{a}*(1+{p}/100*{n})", (
        "{w}把{a}存入银行，年利率{p}，按单利计算，存{n}年，到期本息合计是多少？", "求{a}以年利率{p}单利{n}年的本利和。", "我借给邻居{a}，约定单利年息{p}，{n}年之后他一共该还我多少？"), (
        "{w} deposits {a} at {p}, simple interest, for {n} years. What is the total at maturity?", "Find the amount of {a} at {p} per year simple interest after {n} years.", "I lent my neighbour {a} at {p} simple interest a year. After {n} years, how much should I receive in total?")),
    Row("a=loan p=rate y=long w=who", PAYMENT + "print(round({a}*r/(1-(1+r)**-({y}*12)), 2))", (
        "请问贷款{a}，年利率{p}，期限{y}年，采用等额本息还款，每个月要还多少钱？", "{w}打算贷款{a}买房，分{y}年还清，年利率为{p}，等额本息，月供大概是多少？", "如果我从银行借{a}，{y}年还完，利率{p}，那么每月的还款额是多少？", "假设房贷总额{a}，贷款年限{y}年，年利率{p}，请计算每月应还金额（等额本息）。", "麻烦告诉我，{a}的按揭，{y}年，年利率{p}，一个月要供多少？"), (
        "What will my monthly payment be on a {a} mortgage at {p} for {y} years?", "{w} plans to take out a {a} loan over {y} years at an annual rate of {p}. Roughly what is the monthly payment?", "If I borrow {a} from the bank, repaid over {y} years at {p}, how much do I pay each month?", "Assume a mortgage of {a}, a term of {y} years and a rate of {p} per year. Please calculate the monthly payment.", "Could you tell me the monthly instalment for {a} over {y} years at {p}?")),
    Row("a=fund p=rate k=terms w=who", PAYMENT + "print(round({a}*r/(1-(1+r)**-{k}), 2))", (
        "请问车贷{a}，年利率{p}，分{k}个月等额还，每月还多少？", "{w}贷了{a}买车，{k}期还清，年利率{p}，每期要还多少钱？", "假设借款{a}，年利率{p}，{k}个月等额本息，求每月还款。"), (
        "What will my monthly payment be on a {a} car loan at {p} APR for {k} months?", "{w} borrowed {a} for a car, to be repaid in {k} monthly payments at {p} a year. How much is each payment?", "Assume a loan of {a} at {p} APR over {k} months. Find the monthly payment.", "How much per month for {k} months to repay {a} at an annual rate of {p}?")),
    Row("a=loan p=rate y=long w=who", PAYMENT + "print(round({a}*r/(1-(1+r)**-({y}*12))*{y}*12-{a}, 2))", (
        "请问贷款{a}，年利率{p}，{y}年等额本息，到最后一共要付多少利息？", "{w}贷款{a}买房，{y}年等额本息，年利率{p}，总利息是多少？", "如果按等额本息还{y}年，{a}、利率{p}，我总共会比本金多还多少？"), (
        "How much interest will I pay altogether on a {a} mortgage at {p} over {y} years?", "{w} took out a {a} loan for {y} years at {p}, with equal monthly payments. What is the total interest?", "If I repay {a} over {y} years at {p} in equal payments, how much more than the principal do I pay in the end?")),
    Row("p=%4-15", "import math\nprint(round(math.log(2)/math.log(1+{p}/100), 2))", (
        "请问年收益率{p}的话，需要多少年本金才能翻一番？", "假设投资每年增长{p}，多久可以翻倍？", "如果通货膨胀率保持{p}，物价多少年会翻一倍？"), (
        "How many years will it take for my money to double at {p} a year?", "Suppose an investment grows {p} annually. How long until it doubles?", "If inflation stays at {p}, in how many years will prices double?")),
    Row("a=lump b=bigger n=years w=who", "({b}/{a})**(1/{n})*100-100", (
        "{w}{n}年前投资的{a}现在变成了{b}，请问年化收益率是百分之几？", "如果{n}年内资产从{a}增长到{b}，年均复合增长率是多少？", "请计算CAGR：初始{a}，最终{b}，期限{n}年。"), (
        "{w} invested {a} {n} years ago and it is now {b}. What annual return is that in percent?", "If assets grew from {a} to {b} in {n} years, what is the compound annual growth rate?", "Please calculate the CAGR: initial value {a}, final value {b}, {n} years.")),
    Row("a=fund p=rate n=years w=who", "{a}/(1+{p}/100)**{n}", (
        "请问如果想在{n}年后拥有{a}，年复利{p}，现在需要一次存入多少？", "{w}希望{n}年后有{a}，投资年回报率{p}，今天应该投入多少钱？", "假设折现率为{p}，{n}年后收到的{a}今天值多少？"), (
        "How much do I need to deposit now to have {a} in {n} years if it earns {p} compounded annually?", "{w} wants {a} in {n} years and expects {p} a year. How much should be invested today?", "Assuming a discount rate of {p}, what is {a} received in {n} years worth today?")),
    Row("s=$500-5000/100 p=rate n=years w=who", "r = {p}/100/12\nprint(round({s}*((1+r)**({n}*12)-1)/r, 2))", (
        "请问如果我每个月定投{s}，年化收益率{p}，{n}年之后会有多少钱？", "{w}每月存{s}到年利率{p}的账户，按月复利，{n}年后总额是多少？"), (
        "If I put {s} a month into something returning {p} a year, how much will I have after {n} years?", "{w} saves {s} every month at {p} compounded monthly. What is the total after {n} years?", "How much will monthly deposits of {s} be worth in {n} years at {p}?")),
    # percentages
    Row("a=21-79 b=80-400 w=who", "{a}/{b}*100", (
        "请问{b}个人当中有{a}个人同意，同意的人占百分之多少？", "{w}的班上有{b}名学生，其中{a}名是走读生，走读生占全班的百分之几？", "如果{b}道题里我答对了{a}道，我的正确率是多少？", "能不能帮我算一下{a}占{b}的百分比？"), (
        "If {a} out of {b} people agree, what percentage is that?", "There are {b} students in {w}'s school and {a} of them live nearby. What percent of the students live nearby?", "If I answered {a} of {b} questions correctly, what is my score as a percentage?", "Can you tell me what percent of {b} is {a}?")),
    Row("a=$200-480/10 b=$500-990/10 w=who", "({b}-{a})/{a}*100", (
        "请问价格从{a}涨到{b}，涨幅是百分之多少？", "{w}的工资由{a}调整为{b}，增加了百分之几？", "如果我的投资从{a}增长到{b}，收益率是多少？", "能不能帮我算一下{a}到{b}的增长百分比？"), (
        "If the price goes from {a} to {b}, by what percentage has it increased?", "{w}'s pay was changed from {a} to {b}. What percent increase is that?", "If my investment grew from {a} to {b}, what is my return in percent?", "Can you calculate the percentage increase from {a} to {b}?")),
    Row("a=$200-480/10 b=$500-990/10 w=who", "({b}-{a})/{b}*100", (
        "请问价格从{b}降到{a}，降幅是百分之多少？", "{w}的奖金由{b}减为{a}，减少了百分之几？", "如果我的投资从{b}缩水到{a}，我亏了百分之几？", "能不能帮我算一下{b}到{a}的下降百分比？"), (
        "If the price goes from {b} to {a}, by what percentage has it decreased?", "{w}'s bonus was cut from {b} to {a}. What percent decrease is that?", "If my portfolio dropped from {b} to {a}, what percentage did I lose?", "Can you calculate the percentage decrease from {b} to {a}?")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}*(1+{p}/100)", (
        "请问{a}的商品涨价{p}之后卖多少钱？", "{w}的月薪是{a}，如果加薪{p}，新的月薪是多少？", "如果税率是{p}，税前{a}的东西含税要付多少？", "能不能帮我算一下{a}增加{p}是多少？"), (
        "How much will a {a} item cost after a {p} price increase?", "{w} earns {a} a month. If the pay rises by {p}, what is the new monthly pay?", "If the tax rate is {p}, how much do I pay for something that costs {a} before tax?", "Can you tell me what {a} increased by {p} is?")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}*(1-{p}/100)", (
        "请问{a}的商品降价{p}之后卖多少钱？", "{w}的收入是{a}，扣除{p}的税之后还有多少？", "如果平台抽成{p}，卖{a}我能到手多少？", "能不能帮我算一下{a}减少{p}是多少？"), (
        "How much will a {a} item cost after a {p} reduction?", "{w} earns {a}. After {p} tax, how much is left?", "If the marketplace keeps {p}, how much do I receive from a {a} sale?", "Can you tell me what {a} decreased by {p} is?")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}/(1+{p}/100)", (
        "请问一件商品涨价{p}后卖{a}，原来卖多少钱？", "{w}加薪{p}后月薪是{a}，之前的月薪是多少？", "如果含税价是{a}，税率{p}，不含税的价格是多少？"), (
        "If an item costs {a} after a {p} increase, what did it cost originally?", "{w} earns {a} after a {p} raise. What was the pay before?", "If the price including {p} tax is {a}, what is the price before tax?")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}/(1-{p}/100)", (
        "请问一件商品降价{p}后卖{a}，原来卖多少钱？", "{w}扣除{p}的税后到手{a}，税前收入是多少？", "如果打完折便宜了{p}，付了{a}，原价是多少？"), (
        "If an item costs {a} after a {p} reduction, what did it cost originally?", "{w} takes home {a} after {p} tax. What was the gross income?", "If I paid {a} with {p} off, what was the original price?")),
    Row("a=$300-9000/10 p=%3-60 w=who", "{a}/({p}/100)", (
        "请问如果{a}占总数的{p}，总数是多少？", "{w}每月花{a}交房租，正好是收入的{p}，收入是多少？", "如果首付{a}相当于房价的{p}，房价是多少？"), (
        "If {a} is {p} of the total, what is the total?", "{w} spends {a} a month on rent, which is {p} of the income. What is the income?", "If a down payment of {a} is {p} of the price, what is the price?")),
    Row("a=$100-900 d=off c=$10-50 w=who", "{a}*{d}-{c}", (
        "请问一件原价{a}的衣服，打{d}后再用一张{c}的优惠券，实际付多少钱？", "{w}买原价{a}的背包，先享受{d}，再减{c}，最后花了多少？"), (
        "A {a} jacket is {d} and I have a {c} coupon to use after the discount. How much do I pay?", "{w} buys a backpack listed at {a}, gets {d} and then another {c} off. What is the final price?")),
    Row("a=$20-90 b=$100-300 w=who", "({b}-{a})/{b}*100", (
        "请问成本{a}、售价{b}的产品，毛利率是多少？", "如果一件商品进价{a}，以{b}卖出，毛利占售价的百分之几？"), (
        "What is the gross margin on a product that costs {a} and sells for {b}?", "If an item is bought for {a} and sold for {b}, what percentage of the price is profit?")),
    Row("a=$20-90 b=$100-300 w=who", "({b}-{a})/{a}*100", (
        "请问成本{a}、售价{b}的产品，加价率是多少？", "如果一件商品进价{a}，以{b}卖出，利润是进价的百分之几？"), (
        "What is the markup on a product that costs {a} and sells for {b}?", "If an item is bought for {a} and sold for {b}, what percentage of the cost is the profit?")),
    Row("a=$50-900 t=%8-22 n=3-11 w=who", "{a}*(1+{t}/100)/{n}", (
        "请问账单{a}，加上{t}的小费，{n}个人平分，每人应付多少？", "{w}和朋友共{n}人吃饭花了{a}，还要付{t}服务费，平均每人多少？"), (
        "If the bill is {a} and we add a {t} tip, how much does each of {n} people pay?", "{w} and friends, {n} in total, had a meal for {a} plus a {t} service charge. How much per person?")),
    Row("a=$50-900 t=%8-22 w=who", "{a}*{t}/100", (
        "请问{a}的账单，按{t}给小费，小费应该是多少？", "{w}吃饭花了{a}，想给{t}的小费，要给多少？"), (
        "How much should I tip on a {a} bill at {t}?", "{w}'s meal cost {a}. How much is a {t} tip?")),
    Row("p=%5-30 q=%31-60", "((1+{p}/100)*(1+{q}/100)-1)*100", (
        "请问价格先涨{p}再涨{q}，总共涨了百分之几？", "如果连续两年分别增长{p}和{q}，累计增长多少？"), (
        "If a price rises by {p} and then by {q}, what is the total percentage increase?", "Growth was {p} one year and {q} the next. What is the overall growth in percent?")),
    Row("p=%5-30 q=%31-60", "(1-(1-{p}/100)*(1-{q}/100))*100", (
        "请问价格先降{p}再降{q}，总共降了百分之几？", "如果折上折，先减{p}再减{q}，一共优惠百分之多少？"), (
        "If a price falls by {p} and then by {q}, what is the total percentage decrease?", "With {p} off and then another {q} off, what is the overall discount in percent?")),
    # more of interest in full sentences
    Row("a=fund p=rate m=months w=who", "{a}*{p}/100*{m}/12", (
        "请问{a}按年利率{p}存{m}个月，到期能得多少利息？", "{w}借了{a}，年利率{p}，{m}个月后归还，需要付多少利息？", "如果年利率是{p}，{a}放{m}个月，单利利息是多少？", "求本金{a}、年利率{p}、期限{m}个月的利息。"), (
        "How much interest does {a} earn in {m} months at an annual rate of {p}?", "{w} borrowed {a} at {p} a year and repays it after {m} months. How much interest is due?", "If the annual rate is {p}, what is the simple interest on {a} for {m} months?", "Find the interest on {a} at {p} per annum for {m} months.")),
    Row("a=fund p=rate m=months w=who", "{a}*(1+{p}/100*{m}/12)", (
        "请问{a}按年利率{p}存{m}个月，到期本息一共多少？", "{w}借了{a}，年利率{p}，{m}个月后连本带息归还，一共还多少？"), (
        "How much will {a} have become after {m} months at an annual simple rate of {p}?", "{w} borrowed {a} at {p} a year and repays everything after {m} months. How much in total?", "Find the amount due after {m} months on {a} at {p} per annum simple interest.")),
    Row("a=$5000-90000/500 p=rate d=days w=who", "{a}*{p}/100*{d}/365", (
        "请问{a}按年化{p}存{d}天（一年365天），收益是多少？", "{w}买了{a}的{d}天理财，年化收益率{p}，按365天计算，到期收益多少？"), (
        "How much does {a} earn in {d} days at {p} a year, counting 365 days?", "{w} puts {a} into a {d}-day product at {p} per annum (365-day year). What is the return?")),
    Row("a=$5000-90000/1000 r=daily d=days w=who", "{a}*{r}*{d}", (
        "请问借{a}，日利率{r}，{d}天的利息是多少？", "{w}的信用卡欠款{a}，每天按{r}计息，{d}天后利息有多少（不计复利）？", "如果每天的利息是{r}，{a}借{d}天要付多少利息？"), (
        "How much interest is due on {a} at {r} a day for {d} days?", "{w} owes {a} on a card that charges {r} per day. What is the interest after {d} days, not compounded?", "If the daily rate is {r}, how much interest does {a} cost over {d} days?")),
    Row("a=fund r=fen m=months w=who", "{a}*{r}*{m}", (
        "请问月息{r}，借{a}用{m}个月，利息一共多少？", "{w}以月利率{r}借给朋友{a}，{m}个月后应收多少利息？"), (
        "How much interest is paid on {a} at {r} a month for {m} months?", "{w} lends a friend {a} at {r} a month. How much interest is owed after {m} months?")),
    Row("a=$1200-9000/100 k=terms f=%3-9 w=who", "{a}*(1+{f}/100)/{k}", (
        "请问{a}的手机分{k}期付款，总手续费率{f}，每期要付多少？", "{w}把{a}的账单分成{k}期，手续费共{f}，每期还款是多少？"), (
        "If a {a} phone is paid in {k} instalments with a total fee of {f}, how much is each?", "{w} splits a {a} bill into {k} payments with a {f} charge overall. What is each payment?")),
    Row("a=$1200-9000/100 k=terms f=0.4-0.9 w=who", "{a}/{k}+{a}*{f}/100", (
        "请问账单{a}分{k}期，每期手续费率{f}%，每期一共要还多少？", "{w}分期{k}个月还{a}，每月另收{f}%的手续费，每月应还多少？"), (
        "If {a} is split over {k} months and each month costs a fee of {f}% of the whole amount, what is the monthly payment?", "{w} repays {a} in {k} parts, each with a {f}% fee on the full amount. How much is one?")),
    Row("a=loan p=rate y=long w=who", "{a}/({y}*12)+{a}*{p}/100/12", (
        "请问贷款{a}，{y}年，年利率{p}，等额本金还款，第一个月要还多少？", "{w}选择等额本金，贷{a}，{y}年还清，年利率{p}，首月还款额是多少？"), (
        "With equal principal repayments on a {a} loan at {p} over {y} years, how much is due in the first month?", "{w} repays {a} in equal principal parts over {y} years at {p}. What is the first payment?")),
    Row("a=fund p=%2-8 n=years w=who", "{a}/(1+{p}/100)**{n}", (
        "请问如果每年通胀{p}，{n}年后的{a}相当于现在的多少钱？", "{w}担心通胀，按每年{p}算，{a}的购买力{n}年后折合今天多少？"), (
        "If inflation is {p} a year, what are {a} in {n} years worth in today's money?", "{w} worries about inflation of {p} a year. What will the purchasing power of {a} be in {n} years, in today's money?")),
    Row("n=200-900/100 a=11-39 b=40-90 w=who", "({b}-{a})*{n}", (
        "请问以每股{a}元买入{n}股，以每股{b}元卖出，一共赚多少？", "如果{w}的{n}股股票从{a}元涨到{b}元，{w}的盈利是多少？"), (
        "If I buy {n} shares at {a} and sell them at {b}, how much profit do I make?", "{w}'s {n} shares went from {a} to {b} each. What is the gain?")),
    Row("f=$2000-9000/100 a=$3-19 b=$25-90 w=who", "import math\nprint(math.ceil({f}/({b}-{a})))", (
        "请问固定成本{f}，单件成本{a}，售价{b}，至少卖多少件才能保本？", "如果{w}每月租金{f}，每件商品进价{a}、售价{b}，要卖几件才不亏？"), (
        "With fixed costs of {f}, a unit cost of {a} and a price of {b}, how many units must be sold to break even?", "If {w} pays {f} in rent and earns {b} minus {a} on each piece, how many pieces cover the rent?")),
    Row("a=$20000-90000/1000 b=$1000-9000/500 n=odd w=who", "({a}-{b})/{n}", (
        "请问原值{a}、残值{b}、使用{n}年的设备，直线法每年折旧多少？", "如果{w}花{a}买的机器{n}年后残值{b}，每年的折旧额是多少？"), (
        "What is the annual straight-line depreciation of an asset that cost {a}, has a residual value of {b} and lasts {n} years?", "If {w}'s machine cost {a} and is worth {b} after {n} years, how much does it lose per year?")),
    Row("a=$6000-30000/100 b=$1000-5000/500 p=%3-25 w=who", "({a}-{b})*{p}/100", (
        "请问月收入{a}，免征额{b}，超出部分税率{p}，要交多少税？", "如果{w}的工资是{a}，超过{b}的部分按{p}征税，税款是多少？"), (
        "If my income is {a}, the allowance {b} and the rest is taxed at {p}, how much tax do I pay?", "{w} earns {a}; the part above {b} is taxed at {p}. How much is the tax?")),
    Row("a=$20000-90000/1000 i=$300-9000/50 n=years w=who", "{i}/{a}/{n}*100", (
        "请问{a}存{n}年得到{i}的单利利息，年利率是百分之几？", "{w}借出{a}，{n}年收回利息{i}，单利年利率是多少？"), (
        "If {a} earns {i} in simple interest over {n} years, what is the annual rate in percent?", "{w} lent {a} and received {i} in interest after {n} years. What simple yearly rate is that?")),
    Row("a=lump b=bigger p=rate w=who", "import math\nprint(round(math.log({b}/{a})/math.log(1+{p}/100), 2))", (
        "请问年收益率{p}，{a}要多少年才能增长到{b}？", "如果{w}现在有{a}，每年复利{p}，几年后能达到{b}？"), (
        "How many years does it take {a} to grow to {b} at {p} a year?", "If {w} has {a} now and earns {p} compounded, in how many years will it reach {b}?")),
)

FAMILIES = families("money_asked", ROWS, KINDS)
