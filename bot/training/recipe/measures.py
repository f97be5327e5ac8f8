"""Geometry and time in two steps: litres of a tank, the area behind a perimeter, minutes against hours, a warm day.

Lengths are told with their unit; the code turns them into the unit that is asked for. Knows no tables.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.stories import of
from bot.training.recipe.told import rule
from bot.training.recipe.weave import story, who, words

LITRES = ("{r} 升。", "约 {r} 升。", "能装 {r} 升。"), ("{r} litres.", "About {r} litres.", "It holds {r} litres.")
AREA = ("{r} 平方米。", "面积 {r} 平方米。"), ("{r} square metres.", "The area is {r} m².")
PLAIN_AREA = ("面积 {r}。", "是 {r}。"), ("The area is {r}.", "{r}.")
MINUTES = ("{r} 分钟。", "要 {r} 分钟。"), ("{r} minutes.", "It takes {r} minutes.")
HOURS = ("{r} 小时。", "要 {r} 小时。"), ("{r} hours.", "It takes {r} hours.")
KM = ("{r} 公里。", "是 {r} 公里。"), ("{r} km.", "The distance is {r} km.")
HOLDS = ("能装多少升水", "容积是几升", "装满要多少升", "可以盛几升"), ("how many litres does it hold", "what's the volume in litres", "how many litres fill it", "what is its capacity in litres")
TANK = words("水桶,油罐,水箱,茶罐,米桶,锅", "bucket,tank,drum,barrel,pot,jar")
BOX = words("鱼缸,水箱,水池,盒子,水槽,浴缸", "aquarium,tank,basin,box,trough,tub")
SIZE = (("d", "直径", "diameter"), ("q", "半径", "radius"), ("h", "高", "height"), ("a", "长", "length"), ("b", "宽", "width"), ("c", "高", "height"), ("v", "速度", "speed"), ("s", "路程", "distance"), ("m", "时间", "time"), ("p", "周长", "perimeter"))


def side(rng: Random) -> dict[str, int]:
    """A rectangle by its perimeter: length ``a``, width ``b``, perimeter ``p``, ``n`` times as long as wide."""
    b, n = rng.randint(3, 40), rng.randint(2, 5)
    return {"a": b * n, "b": b, "n": n, "p": 2 * (b * n + b), "g": b * n - b, "w": rng.randint(1, 3), "y": rng.randint(5, 90)}


FAMILIES = (
    story("cylinder_cm_litres", rule(of(q=(3, 60), h=(5, 150)), t=TANK), "import math\nprint(round(math.pi*{q}**2*{h}/1000, 2))",
          (("圆柱形{t}，半径{q}厘米，高{h}厘米", "{t}是圆柱，底面半径{q}cm，深{h}cm", "一个高{h}厘米的圆柱{t}，底面半径{q}厘米"), HOLDS[0]),
          (("a round {t}, radius {q} cm, height {h} cm", "a cylindrical {t} is {h} cm high, with a radius of {q} cm", "the {t} is a cylinder, {q} cm in radius, {h} cm deep"), HOLDS[1]),
          LITRES, 1.2, SIZE),
    story("cylinder_across_litres", rule(of(d=(6, 120, 2), h=(5, 150)), t=TANK), "import math\nprint(round(math.pi*({d}/2)**2*{h}/1000, 2))",
          (("圆柱形{t}，直径{d}厘米，高{h}厘米", "{t}内径{d}cm，深{h}cm", "一个圆{t}，口径{d}厘米，高度{h}厘米"), HOLDS[0]),
          (("a round {t}, {d} cm across, {h} cm high", "a cylindrical {t}, diameter {d} cm, depth {h} cm", "the {t} has an inner diameter of {d} cm, a height of {h} cm"), HOLDS[1]),
          LITRES, 1.3, SIZE),
    story("cylinder_metres_litres", rule(lambda r: {"q": r.choice((0.5, 0.8, 1, 1.2, 1.5, 2, 0.6)), "h": r.choice((1, 1.5, 2, 2.5, 3, 4, 0.9))}, t=TANK), "import math\nprint(round(math.pi*{q}**2*{h}*1000, 2))",
          (("圆柱形{t}，半径{q}米，高{h}米", "{t}底面半径{q}m，深{h}m"), HOLDS[0]),
          (("a round {t}, radius {q} m, height {h} m", "a cylindrical {t} with a radius of {q} metres, {h} metres high"), HOLDS[1]),
          LITRES, 0.9, SIZE),
    story("ball_litres", rule(of(q=(3, 60))), "import math\nprint(round(4/3*math.pi*{q}**3/1000, 2))",
          (("球形容器半径{q}厘米", "一个半径{q}cm的球", "球状鱼缸，半径{q}厘米，忽略厚度"), HOLDS[0]),
          (("a ball with a radius of {q} cm", "a spherical bowl, radius {q} cm, thin glass", "a sphere of {q} cm radius"), HOLDS[1]),
          LITRES, 0.9, SIZE),
    story("ball_across_litres", rule(of(d=(6, 120, 2))), "import math\nprint(round(4/3*math.pi*({d}/2)**3/1000, 2))",
          (("球形容器直径{d}厘米", "一个直径{d}cm的球", "篮球内径{d}厘米，看作球"), ("容积是几升", "里面能装多少升", "体积合多少升")),
          (("a ball of {d} cm diameter", "a spherical tank, {d} cm across", "a globe with a diameter of {d} cm"), HOLDS[1]),
          LITRES, 0.8, SIZE),
    story("box_cm_litres", rule(of(a=(10, 120), b=(10, 80), c=(10, 70)), t=BOX), "print({a}*{b}*{c}/1000)",
          (("{t}长{a}厘米，宽{b}厘米，高{c}厘米", "长方体{t}，{a}cm×{b}cm×{c}cm", "一个{t}，里面长{a}厘米，宽{b}厘米，深{c}厘米"), HOLDS[0]),
          (("a {t} is {a} cm long, {b} cm wide, {c} cm high", "a {t} of {a} x {b} x {c} cm", "a {t}: length {a} cm, width {b} cm, depth {c} cm"), HOLDS[1]),
          LITRES, 1.3, SIZE),
    story("box_metres_litres", rule(lambda r: {"a": r.choice((1.2, 2, 2.5, 3, 4, 5, 8)), "b": r.choice((0.8, 1, 1.5, 2, 3)), "c": r.choice((0.5, 0.6, 1, 1.2, 1.5))}, t=BOX), "print(round({a}*{b}*{c}*1000, 2))",
          (("{t}长{a}米，宽{b}米，深{c}米", "长方体{t}，{a}米×{b}米×{c}米"), HOLDS[0]),
          (("a {t} is {a} m long, {b} m wide, {c} m deep", "a {t} of {a} by {b} by {c} metres"), HOLDS[1]),
          LITRES, 1, SIZE),
    story("box_part_full", rule(of(a=(20, 120), b=(20, 80), c=(20, 70), p=(30, 90, 5)), t=BOX, percent="p"), "print(round({a}*{b}*{c}*{p}/100/1000, 3))",
          (("{t}长{a}厘米，宽{b}厘米，高{c}厘米，水装到{p}%", "{a}×{b}×{c}厘米的{t}，里面有{p}%的水"), ("有多少升水", "水是几升", "一共多少升水")),
          (("a {t} is {a} cm long, {b} cm wide, {c} cm high, filled to {p}%", "a {t} of {a} x {b} x {c} cm, {p}% full"), ("how many litres of water are in it", "how much water is that in litres", "what's the water in litres")),
          LITRES, 0.9),
    story("box_water_level", rule(of(a=(20, 120), b=(20, 80), v=(5, 60)), t=BOX), "print(round({v}*1000/({a}*{b}), 2))",
          (("{t}底面长{a}厘米，宽{b}厘米，倒入{v}升水", "往长{a}cm，宽{b}cm的{t}里加{v}升水"), ("水深多少厘米", "水面高几厘米", "水有多高（厘米）")),
          (("the base of a {t} is {a} cm long, {b} cm wide, {v} litres are poured in", "{v} litres of water go into a {t} with a base of {a} by {b} cm"), ("how deep is the water in cm", "what's the water level in cm", "how many cm high does it stand")),
          (("{r} 厘米。", "水深 {r} 厘米。"), ("{r} cm.", "The water is {r} cm deep.")), 0.9, (("v", "水量", "amount of water"), ("a", "长", "length"), ("b", "宽", "width"))),
    story("square_by_perimeter", rule(lambda r: {"p": 4 * r.randint(2, 90)}, k=who), "print(({p}/4)**2)",
          (("正方形周长{p}米", "{k}绕正方形花坛走一圈是{p}米", "用{p}米的篱笆围成正方形", "一根{p}厘米的铁丝折成正方形"), ("面积多少", "面积是几", "围出的面积有多大", "求面积")),
          (("a square has a perimeter of {p} m", "{k} walks once round a square bed, {p} m", "{p} m of fence form a square", "a wire of {p} cm is bent into a square"), ("what's the area", "how large is the area", "what area is enclosed", "find the area")),
          PLAIN_AREA, 1.2),
    story("rectangle_by_perimeter", rule(side, k=who), "print(({p}/2-{b})*{b})",
          (("长方形周长{p}米，宽{b}米", "{p}米篱笆围一块长方形地，一边{b}米", "{k}用{p}厘米铁丝做长方形，宽是{b}厘米"), ("面积多少", "面积是几", "围出多大面积", "求面积")),
          (("a rectangle has a perimeter of {p} m, its width is {b} m", "{p} m of fence around a rectangular field, one side {b} m", "{k} bends a {p} cm wire into a rectangle {b} cm wide"), ("what's the area", "how large is the area", "what area is enclosed", "find the area")),
          PLAIN_AREA, 1.2, (("p", "周长", "perimeter"), ("b", "宽", "width"))),
    story("rectangle_by_ratio", rule(side, k=who), "print(round(({p}/2/({n}+1))**2*{n}, 2))",
          (("长方形周长{p}米，长是宽的{n}倍", "{p}米长的绳子围成长方形，长边是短边的{n}倍"), ("面积多少", "面积是几", "围出多大面积")),
          (("a rectangle has a perimeter of {p} m, it is {n} times as long as wide", "{p} m of rope form a rectangle, the long side is {n} times the short one"), ("what's the area", "how large is the area", "find the area")),
          PLAIN_AREA, 1, (("p", "周长", "perimeter"), ("n", "长宽的倍数", "ratio of the sides"))),
    story("rectangle_by_gap", rule(side), "print(({p}/2-{g})/2*({p}/2+{g})/2)",
          (("长方形周长{p}米，长比宽多{g}米", "操场一圈{p}米，长边比短边长{g}米"), ("面积多少", "面积是几平方米", "占地多大")),
          (("a rectangle has a perimeter of {p} m, it is {g} m longer than wide", "once round the yard is {p} m, the long side is {g} m more than the short one"), ("what's the area", "how large is the area", "find the area")),
          PLAIN_AREA, 0.9, (("p", "周长", "perimeter"), ("g", "长宽之差", "difference of the sides"))),
    story("circle_by_girth", rule(of(p=(5, 300))), "import math\nprint(round({p}**2/(4*math.pi), 2))",
          (("圆形花坛周长{p}米", "绕圆池走一圈{p}米", "树干一圈{p}厘米"), ("面积多少", "占地面积是几", "截面面积多大")),
          (("a round bed is {p} m around", "once round the pond is {p} m", "a trunk measures {p} cm around"), ("what's the area", "how large is its area", "what area does it cover")),
          PLAIN_AREA, 1),
    story("triangle_land", rule(of(a=(4, 200), h=(3, 120), p=(2, 60))), "print(round({a}*{h}/2*{p}, 2))",
          (("三角形菜地底{a}米，高{h}米，每平方米收{p}斤", "三角形广告牌，底边{a}米，高{h}米，每平方米刷漆{p}元"), ("一共多少", "总共是几", "合计多少")),
          (("a triangular field, base {a} m, height {h} m, {p} kg per square metre", "a triangular board has a base of {a} m, a height of {h} m, paint costs {p} per square metre"), ("what's the total", "how much in all", "how much is that altogether")),
          PLAIN_AREA, 1),
    story("trapezoid_land", rule(of(a=(4, 60), b=(61, 200), h=(3, 120))), "print(({a}+{b})*{h}/2)",
          (("梯形地上底{a}米，下底{b}米，高{h}米", "水渠横截面是梯形，口宽{b}米，底宽{a}米，深{h}米", "一块梯形玻璃，两条平行边{a}和{b}，间距{h}"), ("面积多少", "面积是几", "求面积")),
          (("a trapezoid field, parallel sides {a} m and {b} m, height {h} m", "a ditch is {b} m wide at the top, {a} m at the bottom, {h} m deep", "a trapezoid with bases {a} and {b}, {h} apart"), ("what's the area", "how large is its cross-section", "find the area")),
          PLAIN_AREA, 1),
    story("trapezoid_logs", rule(lambda r: {"a": (a := r.randint(2, 12)), "n": (n := r.randint(3, 15)), "b": a + n - 1}), "print(({a}+{b})*{n}//2)",
          (("一堆圆木，顶层{a}根，底层{b}根，共{n}层", "礼堂座位，第一排{a}个，最后一排{b}个，一共{n}排，每排差一样多"), ("一共多少", "总共有几", "合计多少")),
          (("a pile of logs, {a} on top, {b} at the bottom, {n} layers", "rows of seats, {a} in the first, {b} in the last, {n} rows growing evenly"), ("how many in all", "what's the total", "how many altogether")),
          (("一共 {r}。", "是 {r}。"), ("{r}.", "There are {r}.")), 0.9, (("n", "层数或排数", "number of rows"),)),
    story("path_around", rule(side), "print(({a}+2*{w})*({b}+2*{w})-{a}*{b})",
          (("长{a}米，宽{b}米的草坪，四周铺一条{w}米宽的路", "花园{a}米×{b}米，外围修{w}米宽的小路"), ("路的面积多少", "小路有多大面积", "铺路多少平方米")),
          (("a lawn is {a} m long, {b} m wide, with a {w} m path all around it", "a garden of {a} by {b} m gets a {w} m wide path outside"), ("what's the area of the path", "how many square metres is the path", "how large is the path")),
          AREA, 0.8),
    story("area_price", rule(side, k=who), "print({a}*{b}*{y})",
          (("房间长{a}米，宽{b}米，地板每平方米{y}元", "{k}家客厅{a}米长，{b}米宽，铺砖一平米{y}元", "草皮一平方米{y}元，地块长{a}米，宽{b}米"), ("一共多少钱", "要花几元", "总价多少")),
          (("a room is {a} m long, {b} m wide, flooring costs {y} per square metre", "{k}'s hall, {a} m by {b} m, tiles at {y} a square metre", "turf is {y} per square metre, the plot is {a} m long, {b} m wide"), ("what does it cost", "how much is that", "what's the total cost")),
          (("{r} 元。", "一共 {r} 元。"), ("{r}.", "It costs {r}.")), 1.1),
    story("minutes_to_distance", rule(of(v=(30, 120, 5), m=(10, 170, 5)), k=who), "print(round({v}*{m}/60, 2))",
          (("每小时{v}公里，开了{m}分钟", "{k}骑车时速{v}公里，骑{m}分钟", "车速{v}km/h，行驶{m}min", "地铁时速{v}公里，坐{m}分钟"), ("路程多少公里", "走了多远", "开出几公里")),
          (("{v} km/h for {m} minutes", "{k} rides at {v} km per hour, for {m} minutes", "speed {v} km/h, time {m} min", "a tram goes {v} km an hour, I sit in it for {m} minutes"), ("how far is that", "how many kilometres", "what distance is covered")),
          KM, 1.3, SIZE),
    story("distance_to_minutes", rule(of(v=(20, 120, 5), s=(2, 150)), k=who), "print(round({s}/{v}*60, 2))",
          (("路程{s}公里，时速{v}公里", "{k}离家{s}公里，每小时走{v}公里", "还有{s}千米，车速{v}km/h"), ("要多少分钟", "几分钟到", "需要开多少分钟")),
          (("{s} km to go, at {v} km/h", "{k} is {s} km from home, going {v} km an hour", "distance {s} km, speed {v} km/h"), ("how many minutes does it take", "how many minutes", "how long is that in minutes")),
          MINUTES, 1.3, SIZE),
    story("minutes_to_speed", rule(of(s=(2, 25), m=(15, 90)), k=who), "print(round({s}/{m}*60, 2))",
          (("{k}{m}分钟走了{s}公里", "{s}公里用了{m}分钟", "跑完{s}千米，用时{m}分钟"), ("时速多少公里", "合每小时几公里", "平均一小时多少公里")),
          (("{k} covers {s} km in {m} minutes", "{s} km, done in {m} minutes", "a run of {s} km, time {m} min"), ("what's the speed in km/h", "how many km per hour is that", "what is that per hour")),
          (("每小时 {r} 公里。", "时速 {r} 公里。"), ("{r} km/h.", "The speed is {r} km/h.")), 1.2, SIZE),
    story("metres_per_second", rule(of(v=(2, 30)), k=who), "print(round({v}*3.6, 2))",
          (("每秒{v}米", "{k}跑步速度{v}米/秒", "风速{v}m/s"), ("合时速多少公里", "等于每小时几公里", "换成km/h是多少")),
          (("{v} metres per second", "{k} runs at {v} m/s", "the wind blows at {v} m/s"), ("how many km/h is that", "what is that in km/h", "how many km per hour")),
          (("每小时 {r} 公里。",), ("{r} km/h.",)), 0.9),
    story("km_per_hour", rule(of(v=(18, 300, 3)), k=who), "print(round({v}/3.6, 2))",
          (("时速{v}公里", "高铁每小时{v}公里", "{k}开车{v}km/h"), ("合每秒多少米", "每秒走几米", "换成米/秒是多少")),
          (("{v} km/h", "a train does {v} km per hour", "{k} drives at {v} km/h"), ("how many metres per second is that", "what is that in m/s", "how many metres in one second")),
          (("每秒 {r} 米。",), ("{r} m/s.",)), 0.9),
    story("pages_per_hour", rule(of(n=(5, 60), m=(5, 50, 5), h=(2, 12)), k=who), "print(round({n}/{m}*60*{h}, 2))",
          (("{k}{m}分钟打{n}行字", "机器{m}分钟印{n}页", "{m}分钟能装{n}箱"), ("{h}小时能完成多少", "照这样{h}个小时多少", "{h}小时一共多少")),
          (("{k} types {n} lines in {m} minutes", "a machine prints {n} pages in {m} minutes", "{n} boxes are packed every {m} minutes"), ("how many in {h} hours", "how many does {h} hours make", "what's done after {h} hours")),
          (("{r}。", "是 {r}。"), ("{r}.", "That is {r}.")), 1),
    story("rest_in_minutes", rule(lambda r: {"s": (s := r.randrange(40, 300, 10)), "v": r.randrange(30, 120, 5), "t": r.randrange(5, s - 20)}, k=who), "print(round(({s}-{t})/{v}*60, 2))",
          (("全程{s}公里，已经开了{t}公里，时速{v}", "{k}去外地，一共{s}千米，走完{t}千米，接下来每小时{v}千米"), ("还要多少分钟", "剩下的要几分钟", "再开多少分钟")),
          (("{s} km in all, {t} km are behind us, at {v} km/h now", "{k}'s way is {s} km, {t} km done, the rest at {v} km an hour"), ("how many more minutes", "how many minutes are left", "how long for the rest in minutes")),
          MINUTES, 0.9),
    story("temperature_steps", rule(lambda r: {"a": r.randint(-10, 30), "b": r.randint(2, 14), "c": r.randint(2, 14)}), "print({a}+{b}-{c})",
          (("早上{a}度，中午升了{b}度，晚上又降{c}度", "气温{a}℃，先升高{b}℃，后下降{c}℃", "冰柜{a}度，调高{b}度，再调低{c}度"), ("现在几度", "最后是多少度", "温度是多少")),
          (("{a} degrees in the morning, up {b} by noon, down {c} at night", "the temperature is {a} °C, rises by {b}, then falls by {c}", "a freezer at {a} degrees, {b} warmer, then {c} colder"), ("what's the temperature now", "how many degrees in the end", "what is it then")),
          (("{r} 度。", "是 {r} 度。"), ("{r} degrees.", "It is {r} degrees.")), 1),
    story("temperature_range", rule(of(a=(2, 19), b=(2, 35))), "print({b}+{a})",
          (("最低气温零下{a}度，最高{b}度", "夜里-{a}℃，白天{b}℃", "山顶零下{a}度，山脚零上{b}度"), ("温差多少度", "相差几度", "差多少度")),
          (("the low is minus {a}, the high {b} degrees", "minus {a} °C at night, {b} °C by day", "{a} below zero on the top, {b} above at the foot"), ("what's the difference in degrees", "how many degrees apart are they", "how large is the range")),
          (("{r} 度。", "相差 {r} 度。"), ("{r} degrees.", "The difference is {r} degrees.")), 0.9),
    story("height_cools", rule(of(h=(500, 5000, 100), t=(10, 35)), k=who), "print(round({t}-{h}/100*0.6, 2))",
          (("海拔每升100米降0.6度，山脚{t}度，山高{h}米", "气温每上升100米下降0.6℃，地面{t}℃，爬升{h}米"), ("山顶多少度", "上面几度", "顶上气温是多少")),
          (("it gets 0.6 degrees colder per 100 m, {t} degrees at the foot, {h} m up", "0.6 °C less every 100 m, the valley has {t} °C, the climb is {h} m"), ("what's the temperature on top", "how warm is it up there", "how many degrees at the top")),
          (("{r} 度。",), ("{r} degrees.",)), 0.6, (("h", "高度", "height"), ("t", "山脚气温", "temperature at the foot"))),
)
