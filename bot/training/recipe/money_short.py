"""Percentages in fragments, shop talk and slang: what people type when they are in a hurry."""

from __future__ import annotations

from bot.training.recipe.everyday import families
from bot.training.recipe.everyday_rows import Row
from bot.training.recipe.money_kinds import KINDS

ROWS: tuple[Row, ...] = (
    Row("a=21-79 b=80-400", "{a}/{b}*100", (
        "{a}/{b} 百分比", "{b}里的{a} 占几成（百分数）", "{a}占{b}？%", "占比 {a} / {b}", "{b}分之{a}是多少%", "{b}个中{a}个 比例 百分之", "百分率：{a}，总数{b}"), (
        "{a}/{b} in %", "{a} of {b} = ?%", "pct: {a} out of {b}", "{a} vs total {b}, share %", "percentage {a} {b} total", "{b} total, {a} hit. %?")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{a}*100", (
        "{a}→{b} 涨幅", "{a}变{b} +百分之几", "涨幅% {a} {b}", "前{a}后{b}，增%", "{a}到{b}升了几个%", "之前{a} 现在{b} 涨多少%"), (
        "{a} -> {b}, % up", "% increase {a} {b}", "from {a} to {b} = +?%", "before {a} after {b}, growth %", "{a} then {b}: up how many %", "was {a} is {b}, %?")),
    Row("a=$200-480/10 b=$500-990/10", "({b}-{a})/{b}*100", (
        "{b}→{a} 跌幅", "{b}变{a} 少了百分之几", "跌幅% {b} 到 {a}", "前{b}后{a}，减%", "{b}掉到{a}降几个%", "之前{b} 现在{a} 跌多少%"), (
        "{b} -> {a}, % down", "% decrease {b} {a}", "from {b} to {a} = down ?%", "before {b} after {a}, drop %", "{b} then {a}: down how many %", "% off if {b} became {a}")),
    Row("a=$300-9000/10 p=%3-60", "{a}*{p}/100", (
        "{a}*{p}", "{a}的{p}", "{p} × {a}", "{a}抽{p}", "{a}里{p}是几"), (
        "{a} x {p}", "{p} of {a} = ?", "take {p} of {a}", "{p} cut of {a}", "{p} on {a}")),
    Row("a=$300-9000/10 p=%3-60", "{a}*(1+{p}/100)", (
        "{a}+{p}", "{a} 加{p}", "{a}上涨{p}=", "{a}加{p}税点", "{a}，税{p}另加，共", "{a}涨{p}变"), (
        "{a}+{p}", "{a} plus {p} = ?", "{a} up {p}", "{a} + {p} tax", "{a} with {p} added", "add {p} to {a}")),
    Row("a=$300-9000/10 p=%3-60", "{a}*(1-{p}/100)", (
        "{a}-{p}", "{a} 减{p}", "{a}下跌{p}=", "{a}扣{p}", "{a}，手续费{p}，净", "{a}去掉{p}剩"), (
        "{a}-{p}", "{a} minus {p} = ?", "{a} down {p}", "{a} less {p} fee", "{a} with {p} off", "knock {p} off {a}")),
    Row("a=$300-9000/10 p=%3-60", "{a}/(1+{p}/100)", (
        "{a}含税{p}，去税", "涨{p}后{a}，原", "{a}已加{p}，没加时", "含{p}的{a}→不含", "{a}是涨完{p}的价，涨前"), (
        "{a} incl {p}, excl?", "{a} after +{p}, orig?", "net of {a} at {p} vat", "{a} already has {p} on it; without", "back out {p} tax from {a}")),
    Row("a=$300-9000/10 p=%3-60", "{a}/(1-{p}/100)", (
        "扣{p}后{a}，扣前", "跌{p}后{a}，原", "{a}已减{p}，没减时", "{a}是降完{p}的价，降前", "净{a}，扣点{p}，毛"), (
        "{a} after -{p}, orig?", "net {a}, {p} taken, gross?", "{a} already {p} off; full price", "before {p} cut, now {a}", "gross up {a} for {p} tax")),
    Row("a=$300-9000/10 p=%3-60", "{a}/({p}/100)", (
        "{a}={p}，100%是", "{p}是{a}，全额", "占{p}的是{a}，总", "{a}相当于{p}，合计", "已完成{p}={a}，总量"), (
        "{a} = {p}, 100%?", "{p} is {a}, full?", "{a} is {p} -> total", "{a} being {p}, the whole", "if {a} makes {p}, all of it")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{b}*100", (
        "进{a}卖{b} 毛利率", "成本{a}售{b}，毛利率%", "毛利率 {a}成本 {b}售价", "{b}收{a}本，毛利%"), (
        "cost {a} sell {b} margin %", "gm% cost {a} price {b}", "margin: {a} cost, {b} price", "{b} sale, {a} cogs, gross margin")),
    Row("a=$20-90 b=$100-300", "({b}-{a})/{a}*100", (
        "进{a}卖{b} 加价率", "成本{a}售{b}，加价%", "加价率 {a}成本 {b}售价", "本{a}回{b}，回报率%"), (
        "cost {a} sell {b} markup %", "markup% cost {a} price {b}", "markup: {a} cost, {b} price", "in {a}, out {b}, roi %")),
    Row("a=$20-90 b=$100-300 n=13-60", "({b}-{a})*{n}", (
        "进{a}卖{b}，{n}件，赚", "{n}个，本{a}售{b}，毛利", "利润 {a}进 {b}出 {n}件", "差价{a}到{b}，走了{n}单，收入差"), (
        "cost {a} sell {b} x {n}, profit", "{n} pcs, buy {a}, sell {b}, made?", "profit: {a} in, {b} out, qty {n}", "buy {n} at {a}, flip at {b}: gain")),
    Row("a=$20-900 p=%15-60", "{a}/(1-{p}/100)", (
        "成本{a} 毛利率{p} 售价", "本{a}，要{p}毛利率，定价", "{a}进，保{p}毛利率，卖"), (
        "cost {a} margin {p} price?", "price for {p} margin on {a} cost", "{a} cost, need {p} gm, sell at")),
    Row("a=$20-900 p=%15-60", "{a}*(1+{p}/100)", (
        "成本{a} 加价率{p} 售价", "本{a}，加{p}卖", "{a}进，加价{p}，卖"), (
        "cost {a} markup {p} price?", "price for {p} markup on {a} cost", "{a} cost plus {p}, sell at")),
    Row("a=$100-900 d=off", "{a}*{d}", (
        "{a} {d}", "{a}打{d}", "原{a}，{d}，现", "{d}后{a}的几钱", "{a}的{d}价", "{d} {a} 几多钱"), (
        "{a} {d}", "{d} {a}", "{a} with {d} =", "price {a}, {d}, now", "rrp {a} at {d}", "{a} item {d}")),
    Row("a=$100-900 d=off", "{a}/{d}", (
        "{d}后{a} 原价", "{a}是{d}价，原", "打{d}={a}，没打", "{a}（{d}），标价"), (
        "{a} after {d}, rrp?", "{a} is the {d} price, full?", "{d} -> {a}; before", "sale {a} ({d}); list")),
    Row("a=$50-490 b=$500-900", "{a}/{b}*10", (
        "{b}→{a} 几折", "原{b}现{a} 打几折", "{a}/{b} 折扣几折", "标{b}付{a}，几折"), (
        "{b} now {a}, how many tenths of the price", "paid {a} of {b}: tenths")),
    Row("a=$50-490 b=$500-900", "(1-{a}/{b})*100", (
        "标价{b}，成交{a}，优惠了百分之几", "{b}的货{a}卖，让利%", "省了百分之几：{b}变{a}付"), (
        "{b} tag, paid {a}: % discount", "discount percent, {b} list {a} paid", "how many % off: {a} instead of {b}")),
    Row("a=$50-900 t=%8-22", "{a}*(1+{t}/100)", (
        "{a}加{t}小费 共", "账单{a} 小费{t} 总付", "{a} 服务费{t} 合计", "{a}+小费{t}"), (
        "{a} + {t} tip", "bill {a} tip {t} total", "{a} w/ {t} service", "check {a}, {t} tip, sum")),
    Row("a=$50-900 t=%8-22", "{a}*{t}/100", (
        "{a}的{t}小费 几多", "小费{t} 账单{a} 给", "{a} 服务费{t} 是", "按{t}给小费，消费{a}，小费额"), (
        "tip {t} {a}", "{t} tip on {a} =", "service {t} of {a}", "just the tip: {a}, {t}")),
    Row("a=$50-900 t=%8-22 n=3-11", "{a}*(1+{t}/100)/{n}", (
        "{a} 小费{t} {n}人 每人", "{n}人AA {a}+{t}服务费", "账单{a} 加{t} 除{n}"), (
        "{a} + {t} tip / {n}", "{n} people, {a}, tip {t}, each", "split {a} plus {t} by {n}")),
    Row("a=$4000-20000/100 p=%3-25", "{a}*(1+{p}/100)", (
        "月薪{a} 涨{p}", "{a}加薪{p} 后", "工资{a}+{p}", "跳槽涨{p}，原{a}"), (
        "pay {a} raise {p}", "{a} salary +{p}", "{p} hike on {a}, new", "new job pays {p} more than {a}")),
    Row("a=$4000-20000/100 b=$21000-40000/100", "({b}-{a})/{a}*100", (
        "{a}跳到{b} 涨薪%", "月薪{a}→{b} 涨幅", "原薪{a} 新薪{b} 涨几%"), (
        "{a} to {b} hike %", "old pay {a} new pay {b}, % more", "salary {a} -> {b}, raise in percent")),
    Row("a=$4000-20000/100 p=%8-22", "{a}*(1-{p}/100)", (
        "税前{a} 扣{p} 到手", "{a} 五险一金{p} 实发", "工资{a}-{p}", "应发{a} 扣款率{p} 净"), (
        "gross {a} less {p} net", "{a} pay, {p} deductions", "take home {a} - {p}", "ctc {a}, {p} deducted, in hand")),
    Row("s=$20000-90000/1000 p=%2-12", "{s}*{p}/100", (
        "业绩{s} 提{p} 得", "{s}*{p}提成", "佣金 {s} {p}", "成交{s} 中介{p} 几多"), (
        "sales {s} comm {p}", "{p} comm on {s}", "brokerage {p} {s}", "deal {s}, agent {p}")),
    Row("p=%5-30 q=%31-60", "((1+{p}/100)*(1+{q}/100)-1)*100", (
        "+{p} 再 +{q} 共涨%", "连涨{p}、{q} 累计", "先{p}后{q}两次上涨，总%"), (
        "+{p} then +{q}, total %", "{p} up and {q} up, combined", "cumulative: {p}, then {q} gain")),
    Row("p=%5-30 q=%31-60", "(1-(1-{p}/100)*(1-{q}/100))*100", (
        "-{p} 再 -{q} 共跌%", "连跌{p}、{q} 累计", "先降{p}再降{q}，总降%"), (
        "-{p} then -{q}, total % down", "{p} off then {q} off, combined discount", "stacked discounts {p} and {q}: overall %")),
    Row("d=off e=off", "(1-{d}*{e})*100", (
        "{d}再{e}，总共便宜百分之几", "折上折，先{d}后{e}，优惠%", "{d}叠加{e}等于减百分之多少"), (
        "{d} and then another {e}: total percent off", "stack {d} with {e}; overall saving in percent", "first {d}, next {e}, combined % off")),
    Row("a=%12-40 b=%41-88", "{b}-{a}", (
        "{a}→{b} 几个百分点", "{a}升到{b}，+几个点", "百分点 {a} 到 {b}", "{b}跌到{a}，掉几个百分点", "{b}和{a}差几个百分点"), (
        "{a} -> {b} pp", "{a} to {b}, points", "percentage points {a} vs {b}", "{b} down to {a}, how many points", "gap between {b} and {a} in points")),
    Row("a=lower b=higher", "({b}-{a})/{a}*100", (
        "去年{a} 今年{b} 同比", "上期{a} 本期{b} 环比%", "{a}→{b} 同比增幅", "营收{a}增至{b} 增%"), (
        "ly {a} ty {b} yoy", "{a} -> {b} growth %", "q/q: {a}, {b}", "rev {a} to {b}, % growth")),
    Row("a=lower b=higher", "({b}-{a})/{b}*100", (
        "去年{b} 今年{a} 同比降%", "上期{b} 本期{a} 环比跌幅", "{b}→{a} 降幅", "营收{b}减至{a} 跌%"), (
        "ly {b} ty {a} yoy decline", "{b} -> {a} drop %", "q/q fall: {b}, {a}", "rev {b} down to {a}, % decline")),
    Row("a=lower b=higher", "{a}/{b}*100", (
        "{a}/{b} 完成率", "目标{b} 实际{a} 达成%", "{a}占{b}的%", "预算{b} 用{a} 执行率"), (
        "{a} of {b} %", "target {b} actual {a} %", "spend {a} vs budget {b}, %", "{a} as % of {b}")),
    Row("a=lower b=higher", "{b}/{a}*100", (
        "计划{a} 实际{b} 完成率", "目标{a}做到{b} 达成%", "{b}是{a}的百分之几"), (
        "plan {a} actual {b} attainment %", "target {a}, hit {b}, %", "{b} as % of {a}")),
    Row("a=lower p=%5-60", "{a}*(1+{p}/100)", (
        "去年{a}，同比+{p}，今年", "{a}增{p}=", "本季{a}，下季涨{p}，下季", "目标在{a}上加{p}"), (
        "ly {a} +{p} yoy = ty", "{a} up {p}", "grow {a} by {p}", "target: {a} plus {p}")),
    Row("a=lower p=%5-60", "{a}/(1+{p}/100)", (
        "今年{a}，同比+{p}，去年", "{a}是增了{p}的，基数", "本期{a} 增长{p} 上期"), (
        "ty {a}, +{p} yoy, ly?", "{a} after growing {p}; base", "this period {a}, up {p}, last")),
    Row("a=lower p=%5-60", "{a}/(1-{p}/100)", (
        "今年{a}，同比-{p}，去年", "{a}是降了{p}的，基数", "本期{a} 下降{p} 上期"), (
        "ty {a}, down {p} yoy, ly?", "{a} after falling {p}; base", "this period {a}, a drop of {p}, last")),
    Row("a=lower p=%5-60", "{a}-{a}/(1+{p}/100)", (
        "今年{a}，同比增长{p}，增加了多少", "{a}是增了{p}以后的，增量", "本期{a}涨{p}，比上期多几元"), (
        "this year {a}, up {p}: the increase in money", "{a} after growing {p}; by how much did it grow", "now {a}, +{p}, the added amount")),
    Row("a=200-9000/10 p=%3-90", "{a}*(1-{p}/100)", (
        "{a}用了{p} 剩", "{a}完成{p} 还差几个", "总{a}，出库{p}，余", "{a}去掉{p}的，还有"), (
        "{a} used {p} left", "{a} total, {p} done, to go", "stock {a}, out {p}, remaining", "{p} of {a} gone, rest")),
)

FAMILIES = families("percent_short", ROWS, KINDS)
