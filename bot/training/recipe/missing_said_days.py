"""Rows of ``missing_said`` whose date is said, or hides behind an event that no calendar knows. Data, written by hand."""

from __future__ import annotations

from bot.training.recipe.dates import birthday, day, from_today, future, past, shift_weeks, two_clocks
from bot.training.recipe.days_draws import CLOCK_MIN, COUNTDOWN, WEEKDAY, D
from bot.training.recipe.missing_said_rows import Twin, twin

DAYS: tuple[Twin, ...] = (
    twin(birthday, COUNTDOWN,
         ("离[{f}|我们摆酒]还有几天", "[{f}|放榜那天]还得等多少天", "倒计时：[{f}|退伍]，天数", "再熬几天就[{f}|能出院]了", "[{f}|搬新家]还差几天到"),
         ("days to go until [{f}|our big party]", "how many more days to [{f}|the move]", "countdown to [{f}|graduation] in days", "[{f}|the trial] is how many days from now", "only how many days till [{f}|my surgery]"),
         f=("请问具体是哪一天？", "({f}|是{f}|{f}那天)", "On which date is it?", "({f}|it's {f}|on {f})")),
    twin(future, D + "print(({d} - date.today()).days)",
         ("到[{d}|交房]还有多少天", "[{d}|证书失效]之前我还有几天", "护照[{d}|快]到期，剩几天", "[{d}|孩子回国]倒数，还有几天", "保单[{d}|过阵子]失效，还能用多少天"),
         ("how many days are left until [{d}|the handover]", "my passport expires [{d}|soon], days left?", "days left before [{d}|the certificate lapses]", "countdown to [{d}|her return], number of days", "cover ends [{d}|at some point]; how many more days does it hold"),
         d=("请问具体是哪一天？", "({d}|是{d}|到{d})", "On which date is it?", "({d}|it's {d}|on {d})")),
    twin(past, D + "print((date.today() - {d}).days)",
         ("我[{d}|当年]戒的酒，到今天多少天了", "从[{d}|牵手那天]算起，我们在一起几天了", "机器[{d}|装好以后]运行至今多少天", "[{d}|出事]到现在过了几天", "奶奶[{d}|走的那天]到今天多少天了"),
         ("stopped drinking [{d}|back then], how many days is that by today", "we've been a couple since [{d}|the first kiss], days?", "the machine has run since [{d}|it was set up]; days until now", "days since [{d}|the accident]", "counting from [{d}|the day she left], how many days till today"),
         d=("请问是从哪天开始的？", "({d}|从{d}|是{d})", "Since which date?", "({d}|since {d}|it was {d})")),
    twin(day, D + WEEKDAY,
         ("[{d}|领证那天]是星期几", "查一下[{d}|我出生那天]周几", "[{d}|开庭的日子]礼拜几", "火车票是[{d}|出发那天]的，那天周几", "[{d}|他说的那个日子]是不是周末，星期几"),
         ("what day of the week is [{d}|the hearing]", "[{d}|the day we met], which weekday", "my ticket is for [{d}|the day we leave]; weekday?", "is [{d}|that day] a weekend, which day is it", "day of the week for [{d}|my birth]"),
         d=("请问具体是哪一天？", "({d}|是{d}|{d}那天)", "Which date is it?", "({d}|it's {d}|on {d})")),
    twin(from_today, D + "print(date.today() + timedelta(days={n}))",
         ("今天打的疫苗，[{n}天后|隔些天]打第二针，第二针哪天", "从今天起[再过{n}天|再等一阵]是几号", "今天下单，[{n}天|说好的天数]到货，几月几号到", "闭关从今天开始，[{n}天|满期]出关，哪天出来"),
         ("first jab today, the second [{n} days later|some days later]; on which date", "which date is it [{n} days|a while] from today", "ordered today, arrives in [{n} days|the promised time], date?", "starting today I'm offline for [{n} days|a spell], back on what date"),
         n=("请问是多少天？", "({n}天|{n}|一共{n}天)", "How many days?", "({n}|{n} days|it's {n} days)")),
    twin(past, D + "print((date.today() - {d}).days // 7)",
         ("宝宝[{d}|平安]出生，现在满几周了（整周）", "从[{d}|开始健身]到今天有几个整星期"),
         ("baby born [{d}|safely], how many full weeks old today", "from [{d}|when I started] to today, whole weeks"),
         d=("请问是从哪天开始的？", "({d}|从{d}|是{d})", "Since which date?", "({d}|since {d}|it was {d})")),
    twin(shift_weeks, D + "print({d} + timedelta(weeks={n}))",
         ("石膏[{d}|前阵子]打上的，[{n}周|几周]拆，拆的日期", "[{d}|开课那天]开课，一共[{n}周|一学期]，结束是哪天（满周当天）", "产假[{d}|生完那天]开始休[{n}周|满]，哪天到期"),
         ("cast put on [{d}|the other week], off after [{n} weeks|some weeks], which date", "course starts [{d}|soon] and runs [{n} weeks|a term]; the date it's over", "leave begins [{d}|at birth] for [{n} weeks|its length], last date"),
         d=("请问起始日期是哪天？", "({d}|{d}开始|是{d})", "What is the start date?", "({d}|from {d}|it was {d})"), n=("请问是几周？", "({n}周|{n}|{n}个星期)", "How many weeks?", "({n}|{n} weeks|it's {n})")),
    twin(two_clocks, CLOCK_MIN,
         ("停车[{a}|早上]进[{b}|后来]出，一共几分钟", "录音从[{a}|开头]到[{b}|结尾]，多少分钟", "[{a}|上课铃]上课[{b}|下课铃]下课，一节几分钟"),
         ("parked from [{a}|some time] to [{b}|later], minutes?", "the tape runs [{a}|from the start] until [{b}|the end], how many minutes", "class begins [{a}|with the bell] and ends [{b}|with the next], minutes long"),
         a=("请问是几点开始的？", "({a}|{a}|从{a})", "From what time?", "({a}|at {a}|from {a})"), b=("请问到几点？", "({b}|到{b}|是{b})", "Until what time?", "({b}|at {b}|until {b})")),
)
