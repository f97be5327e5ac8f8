"""The commonest tasks of days and clocks in facts and questions that meet in every order; the draws know further spellings."""

from __future__ import annotations

from bot.training.recipe.dates import from_today, future, past, shift_months, two_clocks
from bot.training.recipe.days_draws import (
    BETWEEN,
    BETWEEN_Y,
    CLOCK_GAP,
    CLOCK_MIN,
    CLOCK_MINUS,
    CLOCK_PLUS,
    COUNTDOWN,
    INCLUSIVE,
    MINUS,
    PLUS,
    WEEKDAY,
    WORKDAYS,
    D,
    two_ages,
)
from bot.training.recipe.days_draws2 import fulls, one_full, one_short, shorts, time_and_span, two_times
from bot.training.recipe.family import Draw, Family
from bot.training.recipe.weave import Telling, remarked, woven_en, woven_zh


def woven(name: str, draw: Draw, code: str, zh: Telling, en: Telling, weight: float = 1.0) -> Family:
    """Every fact with every question, in the orders a chat knows, before or behind a remark."""
    return Family(f"{name}_woven", remarked(draw), code, woven_zh(*zh), woven_en(*en), weight=weight)


FAMILIES: tuple[Family, ...] = (
    woven("between", fulls, BETWEEN,
          (("{a}开的户，{b}销的户", "病历上首诊{a}，痊愈{b}", "飞行学员{a}入队，{b}单飞", "船{a}出港，{b}回港", "这坛酒{a}封的，{b}开的", "猫砂{a}换的，{b}又换"), ("这期间多少天", "算下来几天", "求天数", "相隔多少日", "差几天啊", "合计多少天")),
          (("the account was opened {a} and closed {b}", "first visit {a}, all clear {b}", "the ship left port {a} and came back {b}", "this wine was sealed {a} and uncorked {b}", "filter changed {a} and again {b}", "hired {a}, resigned {b}"), ("days in all", "how many days went by", "what's that in days", "give me the number of days", "how many days apart", "count of days please")), 2),
    woven("between_year", shorts, BETWEEN_Y,
          (("{a}灌的浆，{b}拆模", "{a}交的申请，{b}批下来", "水稻{a}插秧，{b}收割", "{a}起飞去，{b}飞回来", "{a}下的订单，{b}出货", "项目{a}启动，{b}结项"), ("一共几天", "中间多少天", "历时几天", "用了多少天", "隔几天", "天数是多少")),
          (("concrete poured {a}, forms off {b}", "applied {a}, approved {b}", "rice planted {a}, cut {b}", "we fly out {a} and back {b}", "order placed {a}, shipped {b}", "the project kicks off {a} and wraps up {b}"), ("how many days", "days in between", "how long in days", "that took how many days", "how many days is that", "number of days")), 2),
    woven("inclusive", fulls, INCLUSIVE,
          (("体检套餐{a}至{b}有效，首尾两日都能用", "集训{a}到{b}，两头都算", "封路{a}起{b}止，含起止日"), ("总共几天", "是多少天", "一共能用几天", "合多少天")),
          (("valid {a} through {b}, both days usable", "training camp {a} to {b}, first and last day counted", "road closed from {a} to {b} inclusive"), ("how many days in all", "that's how many days", "total number of days", "days altogether"))),
    woven("workdays", fulls, WORKDAYS,
          (("驻场{a}到{b}，周六日歇", "{a}到岗，{b}离岗，做五休二", "审批{a}起算{b}截止，只认工作日", "{a}到{b}这段，不含周末"), ("上班多少天", "工作日几天", "有几个工作日", "实际几天要上班")),
          (("on site {a} to {b}, Saturdays and Sundays free", "first day {a}, last day {b}, five-day week", "the review runs {a} to {b}, business days only", "the stretch {a} to {b} without weekends"), ("how many working days", "days at work", "number of business days", "how many weekdays is that"))),
    woven("weekday", one_full, D + WEEKDAY,
          (("发票开在{d}", "祖父{d}生", "首映式定在{d}", "{d}地震了", "考古报告写着{d}", "孩子预产期{d}"), ("那天星期几", "是礼拜几", "周几啊", "对应星期几", "落在星期几")),
          (("the receipt is dated {d}", "grandfather was born {d}", "the premiere is set for {d}", "the quake struck on {d}", "baby due {d}", "the treaty was signed {d}"), ("what day of the week is that", "which weekday", "so which day of the week", "weekday?", "that falls on which day")), 1.6),
    woven("weekday_year", one_short, D + WEEKDAY,
          (("{d}交卷", "我{d}轮休", "牙医约了{d}", "{d}聚餐", "房东{d}来收租"), ("星期几", "那天周几", "是礼拜几来着", "那是周几啊")),
          (("papers are due {d}", "my day off is {d}", "dentist {d}", "dinner with the team {d}", "the landlord comes {d}"), ("which weekday is that", "what day of the week", "weekday please", "on which day of the week"))),
    woven("plus", one_full, PLUS,
          (("{d}拆的线，{n}天后复诊", "{d}立案，{n}天内审结", "罚单{d}开的，{n}天内缴", "{d}入库，库龄满{n}天要盘点", "{d}挂的号牌，临牌{n}天", "种子{d}泡上，{n}天移栽"), ("是哪天", "几月几号", "最晚到哪天", "日期给我", "到哪一天", "哪天")),
          (("stitches out {d}, check-up {n} days later", "case opened {d}, ruling within {n} days", "fine issued {d}, payable in {n} days", "stored {d}, stock check after {n} days", "temporary plates from {d}, good for {n} days", "seeds soaked {d}, planted out {n} days on"), ("what date is that", "which date", "until when", "on what day", "give me the date", "by which date")), 1.8),
    woven("minus", one_full, MINUS,
          (("{d}开标，公告要提前{n}天挂", "{d}满期，{n}天前办续签", "{d}路考，练了{n}天", "{d}到账，流程走了{n}天", "{d}的讲座，{n}天前开放报名"), ("从哪天开始", "是哪天", "几月几号", "最迟哪天", "那是几号")),
          (("bids open {d}, the notice must hang {n} days before", "expires {d}, renewal {n} days earlier", "driving test {d} after {n} days of practice", "money arrived {d}, the process took {n} days", "lecture {d}, sign-up opens {n} days ahead"), ("since which date", "which date is that", "what day", "latest date", "when was or is that")), 1.4),
    woven("plus_year", one_short, PLUS,
          (("{d}报到，军训{n}天", "{d}停的药，{n}天后抽血", "{d}挂失，{n}天补卡", "借条写{d}，{n}天后还", "{d}下料，{n}天成品"), ("哪天", "几月几号", "到几号", "那天是几号", "具体哪一天")),
          (("we report {d}, drill for {n} days", "pills stopped {d}, blood test {n} days after", "card blocked {d}, new one in {n} days", "IOU of {d}, back after {n} days", "material cut {d}, finished {n} days on"), ("which date", "what date is it then", "on which day", "when exactly", "date please"))),
    woven("minus_year", one_short, MINUS,
          (("{d}比武，提前{n}天封闭训练", "{d}要用，做货得{n}天", "{d}退的房，住了{n}天", "{d}上市，{n}天前备货"), ("哪天开始", "是几月几号", "从几号起", "最晚几号")),
          (("contest {d}, camp starts {n} days before", "needed {d}, making it takes {n} days", "checked out {d} after {n} days", "on sale {d}, stock up {n} days ahead"), ("starting which date", "what date is that", "from when", "latest date"))),
    woven("plus_months", shift_months, D + "m = {d} + {n} - 1\nprint(date(m//12, m%12 + 1, {day}))",
          (("驾照{d}扣的，吊销{n}个月", "{d}装的宽带，合约{n}个月", "宝宝{d}生，{n}个月打疫苗", "{d}贷的款，{n}期每月一期", "{d}种的牙，{n}个月戴冠"), ("到哪天", "哪天为止", "是几月几号", "具体日期", "什么时候到期")),
          (("licence taken {d} for {n} months", "broadband from {d}, contract of {n} months", "baby born {d}, vaccine at {n} months", "loan from {d} over {n} monthly instalments", "implant {d}, crown after {n} months"), ("until which date", "what date is that", "when is it over", "exact date please", "on which day")), 1.3),
    woven("from_today", from_today, D + "print(date.today() + timedelta(days={n}))",
          (("医生说{n}天后拆石膏", "签证还能待{n}天", "距离退役只剩{n}天", "样品{n}天出结果", "赊账期{n}天从今天起", "再上{n}天班就放假"), ("那是几号", "哪天", "几月几号", "到几号", "是哪一天啊")),
          (("the cast comes off in {n} days", "my visa is good for {n} more days", "only {n} days until discharge", "lab results take {n} days", "credit of {n} days starting today", "{n} more days and I'm on holiday"), ("which date is that", "what's the date then", "so on which day", "until which date", "date?")), 1.5),
    woven("ago", from_today, D + "print(date.today() - timedelta(days={n}))",
          (("{n}天前搬来的", "戒酒{n}天了", "伤口缝了{n}天", "苗栽下去{n}天", "{n}天前发的货"), ("是几号", "从哪天起的", "那天几月几号", "具体哪天", "哪天的事")),
          (("moved in {n} days ago", "sober for {n} days", "stitched {n} days back", "seedlings went in {n} days ago", "dispatched {n} days ago"), ("which date was that", "since what date", "what was the date", "on which day", "exact date")), 1.3),
    woven("until", future, D + "print(({d} - date.today()).days)",
          (("贷款{d}结清", "护照{d}作废", "考研{d}开考", "我{d}满服役期", "{d}世界杯开幕"), ("还有几天", "倒计时多少天", "离今天多少天", "还得等几天", "剩多少天")),
          (("the loan is paid off {d}", "my passport dies {d}", "the entrance exam is {d}", "my service ends {d}", "the games open {d}"), ("how many days from today", "days left", "how many more days", "countdown in days", "how far off in days")), 1.3),
    woven("since", past, D + "print((date.today() - {d}).days)",
          (("领证那天是{d}", "电瓶{d}换的", "{d}他入狱", "公众号{d}注册", "最后一次下雪{d}"), ("到今天多少天", "过去几天了", "多少天了都", "距今几天")),
          (("we married {d}", "battery replaced {d}", "he went to prison {d}", "blog started {d}", "it last snowed {d}"), ("how many days up to today", "days since", "that's how many days ago", "how many days now")), 1.3),
    woven("countdown", one_short, COUNTDOWN,
          (("驾校约考{d}", "我妈{d}过寿", "电费每年{d}结", "{d}校庆", "年检{d}到期"), ("还剩几天", "还有多少天", "离现在几天", "倒数多少天", "还要等几天")),
          (("driving test {d}", "mum's birthday is {d}", "power bill comes every {d}", "school anniversary {d}", "inspection runs out {d}"), ("how many days left", "days to go", "how many days from now", "countdown please", "how long still, in days")), 1.4),
    woven("age_on", two_ages, D + "print({b} - {a} - ({c}))",
          (("选手生于{a}，比赛日{b}", "户口本{a}出生，{b}入学", "她{a}生，{b}嫁人", "受益人{a}出生，保单{b}生效"), ("那时多大", "当天几周岁", "满几岁", "周岁是多少")),
          (("the player was born {a}, the match is {b}", "birth certificate {a}, enrolment {b}", "born {a}, married {b}", "insured person born {a}, policy from {b}"), ("age on that day", "how old then", "completed years at that date", "what age is that")), 1.2),
    woven("gap", two_times, CLOCK_GAP,
          (("{a}停水{b}来水", "{a}下矿{b}上来", "直播{a}开{b}关", "{a}上高速{b}下高速", "小孩{a}进手术室{b}出来", "{a}挂上水{b}打完"), ("一共多长时间", "几小时几分", "多久啊", "时长", "历时多久")),
          (("water off {a}, back {b}", "down the mine {a}, up {b}", "stream on {a}, off {b}", "on the motorway {a}, off it {b}", "into surgery {a}, out {b}", "drip started {a}, finished {b}"), ("how long is that", "hours and minutes", "for how long", "duration please", "how much time passed")), 2),
    woven("gap_clock", two_clocks, CLOCK_GAP,
          (("{a}打卡{b}下班", "火车{a}进站前一站，{b}终到", "{a}的票，{b}散的", "{a}煲到{b}", "守夜{a}到{b}"), ("多久", "多长时间", "几个小时几分钟", "共计时长")),
          (("clocked in {a}, out {b}", "train left {a}, terminus {b}", "curtain up {a}, over {b}", "stewed from {a} to {b}", "night watch {a} to {b}"), ("how long", "time in hours and minutes", "how long altogether", "length of time")), 1.4),
    woven("gap_minutes", two_times, CLOCK_MIN,
          (("{a}换的电池{b}没电", "{a}进隧道{b}出隧道", "{a}下水游，{b}上岸", "{a}开始面试{b}结束"), ("多少分钟", "几分钟", "按分钟是多少", "共几分钟")),
          (("battery in {a}, flat {b}", "into the tunnel {a}, out {b}", "in the water {a}, out {b}", "interview from {a} to {b}"), ("how many minutes", "minutes?", "in minutes please", "minutes in all"))),
    woven("later", time_and_span, CLOCK_PLUS,
          (("{a}上岗，站{n}", "{a}关灯，{n}后自动开", "{a}煮上粥，焖{n}", "{a}打疫苗，留观{n}", "{a}登机，飞{n}", "{a}开闸放水，放{n}"), ("几点", "到几点", "那是几点几分", "几点完事", "几点钟结束")),
          (("on duty {a} for {n}", "light off {a}, back on {n} later", "porridge on at {a}, {n} to simmer", "jab {a}, stay for {n}", "boarding {a}, {n} in the air", "sluice open at {a} for {n}"), ("what time is that", "until when", "at what time is it over", "clock time then", "what o'clock")), 1.8),
    woven("earlier", time_and_span, CLOCK_MINUS,
          (("{a}发车，提前{n}集合", "{a}拆线，绑了{n}", "{a}熟的，蒸了{n}", "{a}接娃，路上{n}", "{a}要交稿，还得改{n}"), ("几点", "从几点开始", "几点动身", "那是几点", "最晚几点")),
          (("coach leaves {a}, gather {n} before", "bandage off at {a}, it was on for {n}", "done at {a} after {n} of steaming", "pick up the kids {a}, {n} on the way", "copy due {a}, {n} of edits needed"), ("at what time", "since when", "when do I set off", "what time is that", "latest start")), 1.6),
)
