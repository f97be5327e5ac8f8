"""Further wordings of the commonest tasks: the draws, the code and the answers of other subjects, told anew.

Knows how a task is told and asked, never how it is reckoned: that stays with the subject it comes from.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.training.recipe import equations, finance, percent, stats, units
from bot.training.recipe.family import Family
from bot.training.recipe.weave import Telling, remarked, woven_en, woven_zh

KNOWN = {family.name: family for subject in (units, stats, equations, percent, finance) for family in subject.FAMILIES}


def retold(name: str, zh: Telling, en: Telling, weight: float = 1.0) -> Family:
    """The family of that name with wordings of its own."""
    known = KNOWN[name]
    return Family(f"{name}_retold", remarked(known.draw), known.code, woven_zh(*zh), woven_en(*en), known.say_zh, known.say_en, weight)


FAMILIES: Sequence[Family] = (
    retold("simple_interest",
           (("手里{a}买了单利产品，年化{p}，放{n}年", "借出去{a}，说好每年{p}不滚利，借{n}年", "{n}年定期，本金{a}，单利{p}"), ("利息一共多少", "能收多少利息", "光利息有几元", "到期利息怎么算，是多少")),
           (("{a} at {p} simple interest for {n} years", "I lent {a} for {n} years at {p} a year, not compounded", "simple interest, {p}, principal {a}, {n} years"), ("how much interest is that", "interest earned", "what's the interest altogether", "just the interest please"))),
    retold("months_interest",
           (("{a}借{m}个月，年利率{p}，单利", "存{a}，年化{p}，只存{m}个月", "{m}个月的短期借款{a}，年息{p}"), ("利息多少", "要付多少利息", "利息是几元", "得多少利息")),
           (("{a} for {m} months at {p} a year, simple", "a loan of {a} over {m} months, {p} per annum, no compounding", "principal {a}, {p} annual, {m} months"), ("what's the interest", "how much interest", "interest due"))),
    retold("compound_total",
           (("{a}拿去理财，{p}一年，利滚利{n}年", "本金{a}，年复利{p}，{n}年不动", "爷爷存了{a}，每年{p}且利息并入本金，存{n}年", "{n}年后取，年化{p}，投入{a}，复利", "把{a}放进去{n}年，年收益{p}，收益再投"), ("到时候连本带利多少", "最后一共多少钱", "期末余额是多少", "能变成多少", "到期能取出多少")),
           (("I put {a} away at {p} a year, compounded yearly, for {n} years", "{a} grows {p} per year for {n} years", "invest {a}, annual return {p} reinvested, {n} years", "a deposit of {a} earns {p} compound interest over {n} years", "grandma left me {a}; at {p} compounded for {n} years"), ("what do I end up with", "how much is it worth then", "what's the final balance", "total at the end", "how big is it in the end")), 2),
    retold("compound_interest",
           (("{a}，年复利{p}，放{n}年", "本金{a}按{p}利滚利{n}年", "存{a}，{p}，{n}年，复利"), ("不算本金，利息赚多少", "纯利息有多少", "比本金多出多少", "收益部分是多少")),
           (("{a} at {p} compounded yearly for {n} years", "I invest {a} for {n} years at {p}, interest reinvested", "{n} years of compound interest at {p} on {a}"), ("how much interest is earned", "what's the gain without the principal", "interest only", "how much more than I put in"))),
    retold("compound_monthly",
           (("{a}，年利率{p}，按月复利，{n}年", "存{a}，每个月结息一次并滚入本金，年化{p}，存{n}年", "月复利，年利率{p}，本金{a}，期限{n}年"), ("到期多少钱", "本息合计多少", "最后变成多少", "一共拿回多少")),
           (("{a} at {p} per year compounded monthly for {n} years", "monthly compounding, {p} nominal, {a}, {n} years", "interest is added every month: {a}, {p} a year, {n} years"), ("what's the final amount", "how much do I have then", "balance at the end"))),
    retold("compound_quarterly",
           (("{a}，年利率{p}，按季复利，{n}年", "每季度结一次息，年化{p}，本金{a}，{n}年", "季度复利{p}，{a}存{n}年"), ("到期多少钱", "本息合计多少", "最后变成多少", "总额是多少")),
           (("{a} at {p} per year compounded quarterly for {n} years", "quarterly compounding, {p} a year, {a}, {n} years", "interest is added every quarter: {a}, {p} annual, {n} years"), ("what's the final amount", "how much do I have then", "balance at the end")), 0.7),
    retold("doubling",
           (("年化{p}，复利", "每年涨{p}，利滚利", "收益率{p}一年，收益继续投"), ("几年翻倍", "多少年能翻一番", "本金变成两倍要多久（年）", "要多少年钱才会翻倍")),
           (("{p} a year, compounded", "growing {p} every year", "an annual return of {p}"), ("how many years to double", "when has the money doubled", "years until it's twice as much", "how long does doubling take"))),
    retold("loan_payment",
           (("买房贷了{a}，{y}年，年利率{p}，等额本息", "按揭{a}，利率{p}，还{y}年，每月还一样多", "银行批了{a}的贷款，期限{y}年，年息{p}，等额本息还", "向银行借{a}，{p}，分{y}年按月等额还清", "公积金贷{a}，{p}，{y}年等额本息"), ("月供多少", "每个月要还多少钱", "一个月还几元", "每期还款是多少", "月还款额怎么算，是多少")),
           (("a mortgage of {a} over {y} years at {p}", "we borrow {a} for {y} years, {p} a year, equal monthly payments", "loan {a}, term {y} years, rate {p}", "the bank offers {a} at {p} APR for {y} years", "financing {a}, {p} yearly, repaid monthly over {y} years"), ("what's the monthly payment", "how much is due each month", "monthly instalment", "what do I pay per month", "payment a month")), 1.6),
    retold("loan_interest",
           (("贷款{a}，{p}，{y}年等额本息", "房贷{a}，年利率{p}，{y}年还清，等额本息", "借银行{a}，{y}年，利率{p}，每月等额"), ("总利息多少", "利息一共要付多少", "最后多还了多少钱", "利息总额是几元")),
           (("loan {a}, {p}, {y} years, equal monthly payments", "a mortgage of {a} at {p} for {y} years", "borrowing {a} over {y} years at {p}"), ("how much interest in all", "total interest", "what does the bank get on top", "interest over the whole term"))),
    retold("profit",
           (("进价{a}，卖{b}", "{g}成本{a}，成交价{b}", "我{a}收的{g}，{b}出手", "买入{a}，卖出{b}"), ("赚了多少", "净赚几元", "利润是多少", "挣多少钱")),
           (("bought for {a}, sold for {b}", "the {g} cost me {a} and went for {b}", "cost {a}, selling price {b}", "I paid {a} for a {g} and got {b}"), ("what's the profit", "how much did I make", "gain", "what did I earn on it"))),
    retold("margin",
           (("成本{a}，售价{b}", "{g}进货{a}，零售{b}", "一件{g}成本{a}，卖{b}"), ("毛利率多少", "利润占售价百分之几", "毛利率是百分之多少", "销售利润率是几")),
           (("cost {a}, price {b}", "a {g} costs us {a} and sells at {b}", "we buy at {a} and sell at {b}"), ("what's the profit margin", "margin in percent of the price", "gross margin", "how many percent of the price is profit"))),
    retold("markup",
           (("成本{a}，售价{b}", "{g}进货{a}，零售{b}", "{a}进的{g}卖{b}"), ("加价率多少", "利润是成本的百分之几", "比进价高百分之多少", "成本利润率是几")),
           (("cost {a}, price {b}", "a {g} costs us {a} and sells at {b}", "we buy at {a} and sell at {b}"), ("what's the markup", "profit in percent of the cost", "how many percent above cost", "markup on cost"))),
    retold("exchange_times",
           (("1{u}兑{q}{v}，我有{a}{u}", "汇率：1{u}={q}{v}，手上{a}{u}", "今天一{u}换{q}{v}，打算换{a}{u}", "{a}{u}，牌价{q}（1{u}合{q}{v}）"), ("能换多少{v}", "合多少{v}", "换成{v}是多少", "到手几{v}")),
           (("1 {u} is {q} {v} and I have {a} {u}", "the rate is {q} {v} per {u}, I change {a} {u}", "{a} {u} at {q} {v} for one {u}", "one of my {a} {u} buys {q} {v}"), ("how many {v} do I get", "what's that in {v}", "amount in {v}", "convert to {v}"))),
    retold("mean",
           (("最近几次的读数：{l}", "记下来的数：{l}", "{l}，就这些", "这礼拜量的是{l}", "成绩单上{l}"), ("平均下来多少", "平均数是几", "均值多少", "平均是多少", "求个平均")),
           (("my readings were {l}", "here's what I noted: {l}", "{l}, that's all of them", "this week's values {l}", "the results so far: {l}"), ("what's the average", "mean please", "how much on average", "average them", "what do they average")), 1.6),
    retold("median",
           (("这组数：{l}", "样本{l}", "{l}", "测得的数据是{l}"), ("中位数是几", "求中位数", "中间那个值是多少", "中位数多少")),
           (("the data are {l}", "{l}", "values measured: {l}", "sample: {l}"), ("what's the median", "median please", "find the middle value", "which value is in the middle")), 1.1),
    retold("pstdev",
           (("总体数据{l}", "把这几个当成总体：{l}", "全部的值{l}", "{l}"), ("总体标准差多少", "求总体标准差", "标准差（总体）是几", "σ是多少")),
           (("the whole population: {l}", "all values are {l}", "{l}", "population data {l}"), ("what's the population standard deviation", "population SD", "standard deviation of the population", "sigma please"))),
    retold("stdev",
           (("抽样得到{l}", "样本数据{l}", "{l}", "随机抽的几个：{l}"), ("样本标准差多少", "求样本标准差", "标准差（除以n-1）是几", "按样本算标准差是多少")),
           (("a sample: {l}", "sampled values {l}", "{l}", "I drew {l}"), ("what's the sample standard deviation", "sample SD", "standard deviation with n-1", "stdev of the sample"))),
    retold("variance",
           (("抽样得到{l}", "样本数据{l}", "{l}"), ("样本方差多少", "求样本方差", "方差（n-1）是几", "按样本算方差是多少")),
           (("a sample: {l}", "sampled values {l}", "{l}"), ("what's the sample variance", "sample variance please", "variance with n-1")), 0.6),
    retold("linear",
           (("作业里有一道：{e}", "方程{e}", "已知{e}", "{e}这个式子", "一元一次方程{e}"), ("求{v}", "{v}等于几", "{v}是多少", "帮忙解一下", "解得{v}等于")),
           (("my homework says {e}", "the equation {e}", "given {e}", "{e}", "we have {e}"), ("what is {v}", "find {v}", "solve for {v}", "how much is {v}", "which {v} fits")), 1.6),
    retold("quadratic",
           (("二次方程{e}", "题目是{e}", "{e}", "有个方程，{e}"), ("两个根是多少", "解出{v}", "求{v}的所有值", "根是几", "{v}等于多少")),
           (("the quadratic {e}", "the task is {e}", "{e}", "an equation, {e}"), ("what are the roots", "solve for {v}", "find all values of {v}", "which {v} are solutions")), 1.6),
    retold("system",
           (("方程组：{e}", "两个式子同时成立，{e}", "{e}", "已知{e}"), ("{s}分别是多少", "求{s}", "解一下这个方程组", "{s}各等于几")),
           (("the system {e}", "both hold: {e}", "{e}", "given {e}"), ("solve it", "find the unknowns", "what are the solutions", "what values fit both")), 1.3),
    retold("fahrenheit_to_celsius",
           (("食谱写{a}华氏度，我的烤箱只有摄氏", "美国那边今天{a}°F", "体温计显示{a}华氏度", "说明书上是{a}℉"), ("是多少摄氏度", "换成摄氏几度", "合多少℃", "调到摄氏多少度")),
           (("the recipe wants {a}°F and my oven is in Celsius", "it's {a} degrees Fahrenheit over there", "the thermometer reads {a} °F", "the manual says {a}F"), ("what's that in Celsius", "how many degrees C", "Celsius please", "what do I set in °C"))),
    retold("celsius_to_fahrenheit",
           (("今天{a}摄氏度，美国朋友只懂华氏", "我这里{a}℃", "烤箱要{a}摄氏度，刻度是华氏的", "化学实验水温{a}°C"), ("华氏是多少", "合多少华氏度", "换算成℉是几", "等于华氏几度")),
           (("it's {a}°C here and my friend only knows Fahrenheit", "bake at {a} degrees Celsius, my dial is in Fahrenheit", "water at {a} °C", "the forecast says {a}C"), ("what's that in Fahrenheit", "how many °F", "Fahrenheit please", "in degrees F"))),
    retold("told_factor",
           (("1{b}按{f}{s}算，我有{a}{u}", "{a}{u}，已知一{b}等于{f}{s}", "单子上写着{a}{u}，换算率1{b}={f}{s}", "1{b}合{f}{s}，手头是{a}{u}"), ("是多少{v}", "换成{v}有多少", "合几{v}", "等于多少{v}")),
           (("1 {b} is {f} {s} and I have {a} {u}", "{a} {u}, taking {f} {s} to the {b}", "the label says {a} {u}; 1 {b} = {f} {s}", "with {f} {s} in a {b}, we got {a} {u}"), ("how many {v} is that", "what's that in {v}", "in {v} please", "convert to {v}")), 1.3),
    retold("tax_removed",
           (("发票{a}，含{p}的税", "{g}含税价{a}，税率{p}", "总共付了{a}，里面有{p}增值税", "价税合计{a}，税率{p}"), ("不含税多少", "税前价是多少", "净价几元", "去掉税是多少钱")),
           (("the invoice is {a} including {p} VAT", "{g} at {a}, {p} tax included", "I paid {a} gross with {p} sales tax in it", "gross {a}, tax rate {p}"), ("what's the net price", "how much before tax", "net amount", "price without tax"))),
    retold("tax_added",
           (("{g}税前{a}，税率{p}", "报价{a}不含税，要加{p}", "净价{a}，增值税{p}", "{a}的{g}另收{p}的税"), ("含税多少", "一共要付多少", "税后总价是几元", "加税后多少钱")),
           (("{a} net plus {p} VAT", "the {g} is {a} before {p} tax", "quote of {a}, tax of {p} comes on top", "net price {a}, sales tax {p}"), ("what's the gross price", "how much with tax", "total including tax", "what do I pay"))),
    retold("discount",
           (("{g}挂牌{a}，今天{d}", "看上一个{g}，{a}，店员说{d}", "原价{a}的{g}正在{d}", "{g}{a}，用会员价{d}"), ("要花多少", "到手多少钱", "实付几元", "打完折多少")),
           (("the {g} is marked {a} and today it's {d} off", "{d} off everything, the {g} was {a}", "a {a} {g} with {d} knocked off", "I have a {d} discount on a {g} at {a}"), ("what do I pay", "final price", "how much is it now", "price after that")), 1.5),
    retold("discount_saved",
           (("{g}原价{a}，{d}买的", "{a}的{g}，{d}入手", "标价{a}，{d}"), ("省了多少钱", "便宜多少", "比原价少付几元", "优惠了多少")),
           (("the {g} was {a} and I got {d} off", "{d} off a {a} {g}", "list price {a}, discount {d}"), ("how much do I save", "what's the saving", "how much less is that", "money saved"))),
    retold("price_before_discount",
           (("{g}{d}之后{a}", "付了{a}，是{d}的价", "折后{a}，折扣{d}", "{d}买的{g}花了{a}"), ("原价多少", "打折前多少钱", "吊牌价是几元", "没打折卖多少")),
           (("after {d} off the {g} is {a}", "I paid {a}, that was with {d} off", "{a} is the price after a {d} discount", "the {g} cost {a} at {d} off"), ("what was the original price", "full price", "how much without the discount", "list price"))),
    retold("whole_from_part",
           (("已经做了{a}，占总量{p}", "{a}正好是全部的{p}", "其中{p}是{a}", "读了{p}，也就是{a}"), ("总共多少", "全部是几", "总量是多少", "整个有多少")),
           (("{a} are done, that's {p} of everything", "{a} makes {p} of the total", "{p} of it equals {a}", "we've reached {a} which is {p}"), ("what's the total", "how much is the whole", "what's all of it", "full amount"))),
    retold("what_percent",
           (("一共{b}，到了{a}", "{b}里头有{a}个合格", "目标{b}，做了{a}", "{a}对{b}来说"), ("占百分之几", "比例是百分之多少", "完成率几", "是百分之多少")),
           (("{a} out of {b} turned up", "we checked {b} and {a} passed", "target {b}, reached {a}", "{a} compared with {b}"), ("what percentage is that", "how many percent", "as a percent please", "rate in percent")), 1.4),
    retold("change_rate",
           (("{f}以前{a}，如今{b}", "{f}：上期{a}，本期{b}", "{f}由{a}变为{b}", "年初{a}，年末{b}"), ("变化了百分之几", "涨跌幅多少", "增长率是百分之多少", "变动比例几")),
           (("{f} used to be {a} and is now {b}", "last period {a}, this period {b}", "{f}: {a} then, {b} today", "it started at {a} and ended at {b}"), ("what's the change in percent", "percentage change", "by how many percent did it change", "growth in percent")), 1.5),
)
