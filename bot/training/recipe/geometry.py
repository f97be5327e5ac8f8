"""Areas, perimeters, volumes, triangles, circles, angles, points, and the floors, fences and maps they are asked about.

Lengths carry the same unit throughout a question; nothing is converted here (``units`` does that), except on maps.
"""

from __future__ import annotations

from random import Random

from bot.training.recipe.family import Draw, Family, Lang, Slot, Slots
from bot.training.recipe.slots import decimal_text, plain, written

ZH_UNITS = ("米", "米", "米", "厘米", "厘米", "cm", "m", "分米", "毫米", "公里", "", "")
EN_UNITS = (" m", " m", "m", " cm", "cm", " feet", " ft", " meters", " inches", " km", "", "", "")
LEGS = ((3, 4), (6, 8), (5, 12), (8, 15), (9, 12), (7, 24), (20, 21), (12, 16), (10, 24))


def size(rng: Random, digits: int = 3) -> str:
    """A length as a bare number."""
    if rng.random() < 0.25:
        return decimal_text(rng, max(1, digits - 1))
    return str(rng.randint(2, 10 ** rng.choice((1, 2, 2, digits))))


def length(value: str, unit: str, rng: Random, lang: Lang) -> Slot:
    """A number with its unit, the code being the bare number."""
    shown = written(value, rng, lang) if "." not in value else value
    if shown.isascii() and shown.isalpha() and unit:
        shown += " "  # six m, not sixm
    return Slot(shown + (unit.lstrip() if shown.endswith(" ") else unit), value)


def unit_of(rng: Random, lang: Lang) -> str:
    """One unit for a whole question, or none."""
    return rng.choice(ZH_UNITS if lang == "zh" else EN_UNITS)


def lengths(names: str, digits: int = 3) -> Draw:
    """Draws one length for each letter of ``names``, all in one unit."""

    def draw(rng: Random, lang: Lang) -> Slots:
        unit = unit_of(rng, lang)
        return {n: length(size(rng, digits), unit, rng, lang) for n in names}

    return draw


def legs(rng: Random, lang: Lang) -> Slots:
    """The two legs of a right triangle, often ones whose hypotenuse is whole."""
    unit = unit_of(rng, lang)
    a, b = map(str, rng.choice(LEGS)) if rng.random() < 0.3 else (size(rng), size(rng))
    return {"a": length(a, unit, rng, lang), "b": length(b, unit, rng, lang)}


def hypotenuse_and_leg(rng: Random, lang: Lang) -> Slots:
    """A hypotenuse ``c`` and a shorter leg ``a``."""
    unit = unit_of(rng, lang)
    a = rng.randint(1, 10 ** rng.choice((1, 2, 2)))
    c = a + rng.randint(1, 60)
    if rng.random() < 0.35:
        x, y = rng.choice(LEGS)
        a, c = x, round((x * x + y * y) ** 0.5)
    return {"a": length(str(a), unit, rng, lang), "c": length(str(c), unit, rng, lang)}


def three_sides(rng: Random, lang: Lang) -> Slots:
    """Three sides that close to a triangle."""
    unit = unit_of(rng, lang)
    high = 10 ** rng.choice((1, 2, 2))
    a, b = rng.randint(2, high), rng.randint(2, high)
    c = rng.randint(abs(a - b) + 1, a + b - 1)
    return {n: length(str(v), unit, rng, lang) for n, v in zip("abc", (a, b, c), strict=True)}


def perimeter_and_side(rng: Random, lang: Lang) -> Slots:
    """The perimeter of a rectangle and one of its sides."""
    b = rng.randint(1, 200)
    unit = unit_of(rng, lang)
    return {"a": length(str(2 * (b + rng.randint(1, 200))), unit, rng, lang), "b": length(str(b), unit, rng, lang)}


def two_sides_angle(rng: Random, lang: Lang) -> Slots:
    """Two sides and the angle between them in degrees."""
    slots = dict(lengths("ab")(rng, lang))
    return {**slots, "w": plain(rng.choice((30, 45, 60, 90, 120, rng.randint(5, 175))))}


def sides(rng: Random, lang: Lang) -> Slots:
    """A number of corners, by name where it has one; ``l`` is a side length."""
    n = rng.choice((3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 12, 15, 20, rng.randint(5, 40)))
    zh = {3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十", 12: "十二"}
    en = {3: "triangle", 4: "quadrilateral", 5: "pentagon", 6: "hexagon", 7: "heptagon", 8: "octagon", 9: "nonagon", 10: "decagon"}
    text = zh.get(n, str(n)) + "边形" if lang == "zh" else en.get(n, f"{n}-gon") if rng.random() < 0.6 else f"polygon with {n} sides"
    if lang == "zh" and rng.random() < 0.3:
        text = f"{n}边形"
    return {"n": Slot(text, str(n)), "l": length(size(rng), unit_of(rng, lang), rng, lang)}


def corner_points(rng: Random, lang: Lang) -> Slots:
    """Two points of the plane, as ``(1, 2)``; ``a`` to ``d`` are their coordinates in code."""
    span = rng.choice((9, 9, 20, 100))
    values = [rng.randint(-span if rng.random() < 0.4 else 0, span) for _ in range(4)]
    if values[0] == values[2]:
        values[2] += rng.randint(1, 5)
    comma = rng.choice((",", ", ", "，")) if lang == "zh" else rng.choice((",", ", "))
    left, right = ("（", "）") if lang == "zh" and rng.random() < 0.2 else ("(", ")")
    p, q = (f"{left}{x}{comma}{y}{right}" for x, y in (values[:2], values[2:]))
    codes = [str(v) if v >= 0 else f"({v})" for v in values]
    return {"p": plain(p), "q": plain(q), **{n: Slot("", c) for n, c in zip("abcd", codes, strict=True)}}


def angle(rng: Random, lang: Lang) -> Slots:
    """Two angles of a triangle in degrees."""
    a = rng.randint(10, 120)
    return {"a": plain(a), "b": plain(rng.randint(5, 170 - a))}


def single_angle(rng: Random, lang: Lang) -> Slots:
    """An acute angle in degrees."""
    return {"a": plain(rng.randint(1, 89))}


def sector(rng: Random, lang: Lang) -> Slots:
    """A radius and a central angle in degrees."""
    return {"q": length(size(rng), unit_of(rng, lang), rng, lang), "w": plain(rng.choice((30, 45, 60, 72, 90, 120, 180, rng.randint(5, 350))))}


def floor(rng: Random, lang: Lang) -> Slots:
    """A room in metres and square tiles in centimetres."""
    tile = rng.choice((20, 25, 30, 40, 45, 50, 60, 80, 100))
    width, depth = (str(rng.randint(2, 15)) if rng.random() < 0.6 else f"{rng.randint(2, 9)}.{rng.randint(1, 9)}" for _ in "ab")
    unit = rng.choice(("米", "米", "m")) if lang == "zh" else rng.choice((" m", "m", " meters"))
    small = rng.choice(("厘米", "厘米", "cm", "公分")) if lang == "zh" else rng.choice((" cm", "cm"))
    return {"a": length(width, unit, rng, "en"), "b": length(depth, unit, rng, "en"), "t": Slot(f"{tile}{small}", str(tile))}


def fence(rng: Random, lang: Lang) -> Slots:
    """A garden and what a metre of fence costs."""
    k = str(rng.randint(2, 300))
    unit = rng.choice(("米", "m", "")) if lang == "zh" else rng.choice((" m", " meters", "m", ""))
    a, b = (length(size(rng), unit, rng, lang) for _ in "ab")
    return {"a": a, "b": b, "k": Slot(f"{k}元" if lang == "zh" else f"${k}", k)}


def scale(rng: Random, lang: Lang) -> Slots:
    """A map's scale and a distance on it in centimetres."""
    m = rng.choice((500, 1000, 2000, 5000, 10000, 20000, 25000, 50000, 100000, 200000, 250000, 500000, 1000000, 2000000))
    shown = f"{m // 10000}万" if lang == "zh" and m >= 10000 and rng.random() < 0.3 else f"{m:,}" if lang == "en" and rng.random() < 0.4 else str(m)
    colon = rng.choice((":", "：", "比")) if lang == "zh" else rng.choice((":", ":", " to "))
    return {"s": Slot(f"1{colon}{shown}", str(m)), "a": plain(size(rng, 2)), "k": plain(rng.choice((rng.randint(1, 500), size(rng, 2))))}


AREA_ZH = ("面积是 {r}。", "面积 {r}。", "{r} 平方单位。", "结果是 {r}。")
AREA_EN = ("The area is {r}.", "That is {r} square units.", "Area: {r}.", "It covers {r}.")
ROUND_ZH = ("周长是 {r}。", "一圈 {r}。", "结果是 {r}。")
ROUND_EN = ("The perimeter is {r}.", "All the way round it is {r}.", "It comes to {r}.")
VOLUME_ZH = ("体积是 {r}。", "体积为 {r}。", "容积 {r}。", "结果是 {r}。")
VOLUME_EN = ("The volume is {r}.", "It holds {r}.", "That is {r} cubic units.")
SURFACE_ZH = ("表面积是 {r}。", "一共 {r}。")
SURFACE_EN = ("The surface area is {r}.", "It comes to {r}.")

FAMILIES = (
    Family("rectangle_area", lengths("ab", 4), "print(round({a}*{b}, 4))",
           zh=("长{a}宽{b}的长方形面积是多少", "长方形长{a}，宽{b}，面积多少", "{a}乘{b}的房间有多大面积", "矩形边长{a}和{b}，求面积", "一块地长{a}宽{b}，占地多少", "房间{a}×{b}，面积", "求长为{a}、宽为{b}的矩形面积", "长{a}，宽{b}，面积", "客厅长{a}宽{b}，一共多少平", "桌面{a}长{b}宽，面积是多少", "长方形面积 长{a} 宽{b}", "教室长{a}，宽{b}，它的面积是多少", "孩子作业：长方形的长是{a}，宽是{b}，求面积", "卧室宽{b}、长{a}，算算多大", "农田长{a}，宽{b}，多大一块", "一张{a}乘{b}的纸面积多大", "墙面{a}长{b}高，要贴多少面积的壁纸", "球场{a}长、{b}宽，占多大地方", "屏幕长{a}宽{b}，面积几何", "如果长是{a}而宽是{b}，这个矩形多大"),
           en=("area of a rectangle {a} by {b}", "rectangle with length {a} and width {b}, area", "what is the area of a {a} by {b} rectangle", "a room is {a} long and {b} wide, how big is it", "area of a {a} x {b} room", "{a} by {b} garden, area", "how much floor space is {a} times {b}", "find the area: length {a}, width {b}", "rectangle sides {a} and {b} area", "a field measuring {a} by {b} has what area", "length {a} width {b} area", "how big is a rectangular plot of {a} by {b}", "my bedroom is {a} by {b}, what's the area", "the wall is {a} wide and {b} high, how much area to paint", "area {a} x {b}", "homework: a rectangle is {a} long and {b} wide, find its area", "a {a} by {b} sheet covers what area", "rectangular table {a} long, {b} wide, surface area of the top", "how many square units is {a} by {b}"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=2),
    Family("rectangle_perimeter", lengths("ab", 4), "print(round(2*({a}+{b}), 4))",
           zh=("长{a}宽{b}的长方形周长是多少", "长方形长{a}，宽{b}，周长多少", "矩形边长{a}和{b}，求周长", "操场长{a}宽{b}，跑一圈多远", "长{a}宽{b}，周长", "绕长{a}、宽{b}的花园走一圈是多少", "长{a}宽{b}的院子要多长的围栏", "相框{a}×{b}，外框一圈多长", "长方形周长 长{a} 宽{b}", "给长{a}宽{b}的菜地围篱笆，需要多长", "一块{a}乘{b}的地，四周一共多长", "桌子长{a}宽{b}，包边要多长的条", "作业：长方形长{a}、宽{b}，求它的周长", "沿着{a}长{b}宽的泳池走一圈有多远", "篱笆围一个长{a}宽{b}的鸡圈，得用多长"),
           en=("perimeter of a rectangle {a} by {b}", "rectangle with length {a} and width {b}, perimeter", "what is the perimeter of a {a} by {b} rectangle", "how much fence do I need for a {a} by {b} backyard", "distance around a {a} x {b} field", "fence length for a garden {a} long and {b} wide", "walk once around a {a} by {b} park, how far", "find the perimeter: length {a}, width {b}", "length {a} width {b} perimeter", "how long is the border of a {a} by {b} picture frame", "fencing needed to enclose {a} by {b}", "one lap around a {a} by {b} pool", "rope to go around a {a} by {b} rectangle", "total edge length of a rectangular table {a} by {b}", "a {a} by {b} lot, how much fencing all around"),
           say_zh=ROUND_ZH, say_en=ROUND_EN, weight=1.5),
    Family("square_area", lengths("a", 4), "print(round({a}**2, 4))",
           zh=("边长{a}的正方形面积是多少", "正方形边长{a}，面积多少", "一个正方形每边{a}，求面积", "正方形的边是{a}，它多大", "边长为{a}的正方形面积", "方桌边长{a}，桌面面积多少", "正方形面积 边长{a}", "{a}见方的地有多大", "方形房间一边{a}，面积是几"),
           en=("area of a square with side {a}", "square side {a} area", "what is the area of a square whose side is {a}", "a square room is {a} on each side, how big", "find the area of a {a} square", "square of side length {a}, area", "each side of a square is {a}, what's its area", "how big is a square plot with {a} sides"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=0.9),
    Family("square_perimeter", lengths("a", 4), "print(round(4*{a}, 4))",
           zh=("边长{a}的正方形周长是多少", "正方形边长{a}，周长多少", "一个正方形每边{a}，求周长", "边长为{a}的正方形周长", "正方形花坛边长{a}，绕一圈多长", "方形院子一边{a}，四周篱笆多长", "正方形周长 边长{a}"),
           en=("perimeter of a square with side {a}", "square side {a} perimeter", "what is the perimeter of a square whose side is {a}", "fence around a square yard with {a} sides", "how far around a square of side {a}", "each side of a square is {a}, perimeter"),
           say_zh=ROUND_ZH, say_en=ROUND_EN, weight=0.7),
    Family("square_side", lambda rng, lang: {"a": plain(rng.choice((rng.randint(2, 60) ** 2, rng.randint(2, 9999))))}, "print(round({a}**0.5, 4))",
           zh=("正方形面积{a}，边长是多少", "面积为{a}的正方形边长", "一块正方形地{a}平方米，每边多长", "正方形{a}平米，边长几米", "已知正方形面积是{a}，求边长"),
           en=("a square has area {a}, how long is its side", "side of a square with area {a}", "square area {a}, side length", "a square room of {a} square feet, how long is each wall", "find the side of a square whose area is {a}"),
           say_zh=("边长是 {r}。", "每边 {r}。"), say_en=("The side is {r}.", "Each side is {r}."), weight=0.6),
    Family("rectangle_side", lambda rng, lang: {"a": plain(rng.randint(6, 5000)), "b": plain(rng.randint(2, 80))}, "print(round({a}/{b}, 4))",
           zh=("长方形面积{a}，长{b}，宽是多少", "面积{a}的长方形，一边是{b}，另一边多长", "一块地{a}平方米，宽{b}米，长多少米", "矩形面积{a}，宽{b}，求长", "已知面积{a}和一条边{b}，求另一条边"),
           en=("a rectangle has area {a} and length {b}, what is its width", "area {a}, one side {b}, other side", "rectangle of area {a} with width {b}, length", "a {a} square meter room is {b} meters wide, how long is it", "find the missing side: area {a}, side {b}"),
           say_zh=("是 {r}。", "另一边是 {r}。"), say_en=("It is {r}.", "The other side is {r}."), weight=0.7),
    Family("triangle_area", lengths("ah", 4), "print(round({a}*{h}/2, 4))",
           zh=("三角形，底为{a}，高为{h}，它的面积", "底乘高除以二，底{a}高{h}", "三角板底{a}，高{h}，面积是几", "这块三角形菜地底边{a}，高{h}，有多大", "屋顶侧面是三角形，底{a}高{h}，面积多少", "底{a}高{h}的三角形面积是多少", "三角形底{a}，高{h}，面积多少", "三角形的底是{a}，高是{h}，求面积", "底边{a}、高{h}，三角形面积", "三角形面积 底{a} 高{h}", "一块三角形地，底{a}，高{h}，面积几何", "求底为{a}高为{h}的三角形有多大", "三角形红领巾底{a}，高{h}，要多少布", "已知三角形底边长{a}，对应的高{h}，面积等于几", "三角形 {a} 底 {h} 高 面积", "两条直角边是{a}和{h}的三角形面积", "直角三角形直角边{a}、{h}，求面积"),
           en=("base {a}, height {h}, triangle area", "a sail shaped like a triangle has base {a} and height {h}, its area", "half base times height with {a} and {h}", "triangle with a {a} base and an altitude of {h}, how much area", "gable end: triangle {a} wide, {h} high, area", "area of a triangle with base {a} and height {h}", "triangle base {a} height {h} area", "what is the area of a triangle whose base is {a} and height is {h}", "find the area: triangle, base {a}, height {h}", "triangular plot, base {a}, height {h}, how big", "a triangle {a} wide at the base and {h} tall, area", "how much cloth for a triangular flag of base {a} and height {h}", "right triangle with legs {a} and {h}, area", "triangle area b={a} h={h}", "the base measures {a} and the altitude {h}, area of the triangle"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=1.4),
    Family("heron", three_sides, "a, b, c = {a}, {b}, {c}\ns = (a+b+c)/2\nprint(round((s*(s-a)*(s-b)*(s-c))**0.5, 4))",
           zh=("三边长{a}、{b}、{c}的三角形面积", "三角形三条边分别是{a}、{b}、{c}，面积是多少", "边长{a}，{b}，{c}的三角形有多大", "已知三边{a}、{b}、{c}求三角形面积", "海伦公式：{a}、{b}、{c}", "一块三角形的地三边是{a}、{b}和{c}，面积多少"),
           en=("area of a triangle with sides {a}, {b} and {c}", "triangle sides {a}, {b}, {c} area", "what is the area of a triangle whose sides are {a}, {b}, {c}", "Heron's formula for {a}, {b}, {c}", "three sides {a} {b} {c}, find the triangle's area", "a triangular field with sides {a}, {b} and {c}, how big"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=0.7),
    Family("triangle_perimeter", three_sides, "print({a}+{b}+{c})",
           zh=("三边长{a}、{b}、{c}的三角形周长", "三角形三条边分别是{a}、{b}、{c}，周长是多少", "边长{a}，{b}，{c}的三角形，绕一圈多长", "三角形周长 {a} {b} {c}", "求三边为{a}、{b}、{c}的三角形周长"),
           en=("perimeter of a triangle with sides {a}, {b} and {c}", "triangle sides {a}, {b}, {c} perimeter", "what is the perimeter of a triangle whose sides are {a}, {b}, {c}", "how far around a triangle of {a}, {b}, {c}"),
           say_zh=ROUND_ZH, say_en=ROUND_EN, weight=0.5),
    Family("triangle_two_sides_angle", two_sides_angle, "import math\nprint(round({a}*{b}*math.sin(math.radians({w}))/2, 4))",
           zh=("三角形两边{a}和{b}，夹角{w}度，面积是多少", "两边长{a}、{b}，夹角{w}°，求三角形面积", "三角形的两条边是{a}、{b}，它们的夹角为{w}度，面积"),
           en=("area of a triangle with sides {a} and {b} and an included angle of {w} degrees", "two sides {a} and {b}, angle {w}° between them, area", "triangle: sides {a}, {b}, angle between {w} degrees, find area"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=0.4),
    Family("third_side", two_sides_angle, "import math\nprint(round(math.sqrt({a}**2+{b}**2-2*{a}*{b}*math.cos(math.radians({w}))), 4))",
           zh=("三角形两边{a}和{b}，夹角{w}度，第三边多长", "两边长{a}、{b}，夹角{w}°，求第三边", "已知两条边{a}、{b}和夹角{w}度，另一条边是多少"),
           en=("third side of a triangle with sides {a} and {b} and {w} degrees between them", "two sides {a} and {b}, angle {w}° between them, third side", "law of cosines: {a}, {b}, angle {w}"),
           say_zh=("第三边是 {r}。", "约 {r}。"), say_en=("The third side is {r}.", "About {r}."), weight=0.4),
    Family("circle_area", lengths("q", 4), "import math\nprint(round(math.pi*{q}**2, 4))",
           zh=("圆形广场半径{q}，面积多少", "半径是{q}，求圆面积", "圆{q}半径，面积", "草坪是圆的，半径{q}，有多大面积", "一个圆盘半径为{q}，表面面积多少", "以{q}为半径画圆，围成的面积", "半径{q}的圆面积是多少", "圆的半径是{q}，面积多少", "半径为{q}的圆，求面积", "一个圆半径{q}，它有多大", "圆面积 半径{q}", "r={q}的圆的面积", "圆形花坛半径{q}，占地多少", "圆桌半径{q}，桌面面积", "画个半径{q}的圆，圆的面积是几", "喷头能喷{q}远，转一圈浇到的面积是多少", "求圆的面积，半径等于{q}", "半径{q} 圆 面积", "披萨半径{q}，有多大面积"),
           en=("round lawn of radius {q}, area", "radius {q}, area of the circle", "how many square units in a circle of radius {q}", "pi r squared with r={q}", "a disc has radius {q}; area", "draw a circle with radius {q}, what area does it enclose", "area of a circle with radius {q}", "circle radius {q} area", "what is the area of a circle whose radius is {q}", "find the area: circle, r = {q}", "how big is a circle of radius {q}", "area of a {q} radius circle", "a round table has a radius of {q}, area of its top", "circular garden, radius {q}, how much area", "the sprinkler reaches {q} in every direction, what area does it cover", "r={q}, circle area", "a pizza with radius {q} has what area", "compute the circle area for radius {q}"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=1.5),
    Family("circle_area_diameter", lengths("d", 4), "import math\nprint(round(math.pi*({d}/2)**2, 4))",
           zh=("直径{d}的圆面积是多少", "圆的直径是{d}，面积多少", "直径为{d}的圆，求面积", "圆面积 直径{d}", "圆形池塘直径{d}，占地多大", "圆桌直径{d}，桌面多大", "披萨直径{d}，面积是几", "d={d}的圆面积"),
           en=("area of a circle with diameter {d}", "circle diameter {d} area", "what is the area of a circle whose diameter is {d}", "a round pond {d} across, area", "a {d} diameter pizza has what area", "circle {d} wide, find its area", "d = {d}, area of the circle"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=0.8),
    Family("circumference", lengths("q", 4), "import math\nprint(round(2*math.pi*{q}, 4))",
           zh=("圆半径{q}，它的周长", "以{q}为半径的圆，一圈多长", "半径是{q}的轮子转一圈前进多少", "圆形跑道半径{q}，一圈几何", "半径{q}的圆周长是多少", "圆的半径是{q}，周长多少", "半径为{q}的圆，求周长", "圆周长 半径{q}", "圆形操场半径{q}，跑一圈多远", "车轮半径{q}，滚一圈走多远", "r={q}的圆周长", "绕半径{q}的湖走一圈是多少", "半径{q}的圆形花坛围一圈栏杆要多长"),
           en=("radius {q}, circumference of the circle", "once around a circle with a {q} radius", "how long is the edge of a round table of radius {q}", "2 pi r for r={q}", "circumference of a circle with radius {q}", "circle radius {q} circumference", "what is the perimeter of a circle whose radius is {q}", "how far around a circle of radius {q}", "a wheel with radius {q} turns once, distance", "r = {q}, circumference", "one lap of a round track of radius {q}", "fence around a circular garden with radius {q}"),
           say_zh=("周长是 {r}。", "一圈 {r}。"), say_en=("The circumference is {r}.", "All the way round it is {r}."), weight=1),
    Family("circumference_diameter", lengths("d", 4), "import math\nprint(round(math.pi*{d}, 4))",
           zh=("直径{d}的圆周长是多少", "圆的直径是{d}，周长多少", "圆周长 直径{d}", "车轮直径{d}，转一圈走多远", "直径为{d}的圆，求周长", "水桶口直径{d}，箍一圈要多长铁丝", "圆形湖直径{d}，绕湖一周多远"),
           en=("circumference of a circle with diameter {d}", "circle diameter {d} circumference", "what is the perimeter of a circle whose diameter is {d}", "a wheel {d} in diameter rolls once, how far", "how far around a pond {d} across", "d = {d}, circumference"),
           say_zh=("周长是 {r}。", "一圈 {r}。"), say_en=("The circumference is {r}.", "All the way round it is {r}."), weight=0.8),
    Family("radius_from_circumference", lengths("c", 4), "import math\nprint(round({c}/(2*math.pi), 4))",
           zh=("圆周长{c}，半径是多少", "周长为{c}的圆半径多少", "树干一圈{c}，半径是多少", "已知圆的周长{c}，求半径"), en=("radius of a circle with circumference {c}", "circumference {c}, what's the radius", "the tree is {c} around, find its radius", "a circle's circumference is {c}, radius"),
           say_zh=("半径是 {r}。",), say_en=("The radius is {r}.",), weight=0.5),
    Family("diameter_from_circumference", lengths("c", 4), "import math\nprint(round({c}/math.pi, 4))",
           zh=("圆周长{c}，直径是多少", "周长为{c}的圆直径多少", "树干一圈{c}，直径是多少", "已知圆的周长{c}，求直径", "腰围{c}的圆柱，直径几"), en=("diameter of a circle with circumference {c}", "circumference {c}, what's the diameter", "the tree is {c} around, how thick is it across", "a circle's circumference is {c}, diameter"),
           say_zh=("直径是 {r}。",), say_en=("The diameter is {r}.",), weight=0.5),
    Family("radius_from_area", lambda rng, lang: {"a": plain(rng.randint(1, 9999))}, "import math\nprint(round(({a}/math.pi)**0.5, 4))",
           zh=("圆面积{a}，半径是多少", "面积为{a}的圆半径多少", "已知圆的面积是{a}，求半径", "要做一个面积{a}的圆桌，半径取多少"), en=("radius of a circle with area {a}", "circle area {a}, radius", "a circle has an area of {a}, what is its radius", "find r if the circle's area is {a}"),
           say_zh=("半径是 {r}。",), say_en=("The radius is {r}.",), weight=0.5),
    Family("semicircle_area", lengths("q"), "import math\nprint(round(math.pi*{q}**2/2, 4))",
           zh=("半径{q}的半圆面积是多少", "半圆半径{q}，面积", "半圆形窗户半径{q}，面积多大"), en=("area of a semicircle with radius {q}", "half circle radius {q} area", "a semicircular window of radius {q}, area"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.4),
    Family("ring_area", lambda rng, lang: {"a": plain(rng.randint(20, 200)), "b": plain(rng.randint(1, 19))}, "import math\nprint(round(math.pi*({a}**2-{b}**2), 4))",
           zh=("外半径{a}内半径{b}的圆环面积", "圆环大圆半径{a}，小圆半径{b}，面积多少", "环形跑道外圈半径{a}、内圈半径{b}，面积是多少"), en=("area of a ring with outer radius {a} and inner radius {b}", "annulus outer {a} inner {b} area", "ring, radii {a} and {b}, area"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.4),
    Family("sector_area", sector, "import math\nprint(round(math.pi*{q}**2*{w}/360, 4))",
           zh=("半径{q}、圆心角{w}度的扇形面积", "扇形半径{q}，角度{w}°，面积多少", "一把扇子半径{q}，张开{w}度，面积多大", "扇形面积 半径{q} 圆心角{w}"), en=("area of a sector with radius {q} and angle {w} degrees", "sector radius {q}, central angle {w}°, area", "a pizza slice of radius {q} and {w} degrees, area"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.5),
    Family("arc_length", sector, "import math\nprint(round(2*math.pi*{q}*{w}/360, 4))",
           zh=("半径{q}、圆心角{w}度的弧长", "弧长是多少，半径{q}，圆心角{w}°", "圆半径{q}，{w}度的圆弧多长"), en=("arc length with radius {q} and angle {w} degrees", "length of an arc: radius {q}, central angle {w}°", "how long is a {q} radius arc of {w} degrees"), say_zh=("弧长 {r}。",), say_en=("The arc is {r} long.",), weight=0.4),
    Family("trapezoid_area", lengths("abh"), "print(round(({a}+{b})*{h}/2, 4))",
           zh=("梯形的上底、下底、高分别是{a}、{b}、{h}，面积是多少", "梯形{a}和{b}是底，{h}是高，求面积", "(上底{a}+下底{b})×高{h}÷2", "上底{a}下底{b}高{h}的梯形面积是多少", "梯形上底{a}，下底{b}，高{h}，求面积", "梯形两底{a}和{b}，高{h}，面积多少", "梯形面积 {a} {b} {h}", "一块梯形地，两条平行边{a}、{b}，高{h}，多大", "已知梯形上底为{a}，下底为{b}，高为{h}，面积等于多少", "水渠横截面是梯形，上口{a}，下底{b}，深{h}，截面面积", "堤坝截面顶宽{a}、底宽{b}、高{h}，截面积多少"),
           en=("a trapezoid has bases of {a} and {b}; its height is {h}; area", "trapezium: parallel sides {a} and {b}, distance {h}, find area", "the two parallel sides are {a} and {b}, height {h}, trapezoid area", "area of a trapezoid with bases {a} and {b} and height {h}", "trapezoid {a}, {b}, height {h}, area", "what is the area of a trapezium with parallel sides {a} and {b}, height {h}", "trapezoid area bases {a} {b} h {h}", "a trapezoidal plot with parallel sides {a} and {b} that are {h} apart, how big", "find the trapezoid's area: top {a}, bottom {b}, height {h}"),
           say_zh=AREA_ZH, say_en=AREA_EN, weight=0.9),
    Family("parallelogram_area", lengths("ah"), "print(round({a}*{h}, 4))",
           zh=("底{a}高{h}的平行四边形面积是多少", "平行四边形底{a}，高{h}，求面积", "平行四边形的底是{a}，高是{h}，面积", "平行四边形面积 底{a} 高{h}"), en=("area of a parallelogram with base {a} and height {h}", "parallelogram base {a} height {h} area", "what is the area of a parallelogram, base {a}, height {h}"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.5),
    Family("rhombus_area", lengths("de"), "print(round({d}*{e}/2, 4))",
           zh=("菱形对角线{d}和{e}，面积多少", "菱形两条对角线长{d}、{e}，求面积", "对角线为{d}与{e}的菱形面积"), en=("area of a rhombus with diagonals {d} and {e}", "rhombus diagonals {d}, {e}, area", "kite with diagonals {d} and {e}, area"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.4),
    Family("hypotenuse", legs, "print(round(({a}**2+{b}**2)**0.5, 4))",
           zh=("两直角边长{a}和{b}的直角三角形，最长边多少", "直角三角形短边{a}、{b}，斜边几何", "船向东{a}、向北{b}，离港口多远", "a²+b²=c²，a={a}，b={b}，求c", "杆高{a}，影长{b}，杆顶到影子末端多远", "直角边{a}和{b}，斜边多长", "直角三角形两直角边{a}、{b}，斜边是多少", "直角三角形直角边分别为{a}和{b}，求斜边", "勾{a}股{b}，弦多少", "两条直角边{a}、{b}，斜边长度", "勾股定理：{a}和{b}，斜边", "往东走{a}再往北走{b}，离起点多远", "先向南{a}，再向西{b}，直线距离是多少", "直角三角形 {a} {b} 斜边", "墙高{a}，梯子脚离墙{b}，梯子多长", "已知a={a}，b={b}，直角三角形的c"),
           en=("a boat sails {a} east and {b} north, distance from port", "diagonal distance if I go {a} across and {b} up", "right triangle with sides {a} and {b} at the right angle, length of the slanted side", "a pole {a} tall casts a shadow {b} long, distance from the top to the shadow's tip", "sqrt of {a} squared plus {b} squared", "hypotenuse of a right triangle with legs {a} and {b}", "right triangle legs {a} and {b}, hypotenuse", "legs {a} and {b}, how long is the hypotenuse", "pythagoras {a} and {b}", "I walk {a} east and then {b} north, how far am I from the start", "what's the longest side of a right triangle with short sides {a} and {b}", "find c if a={a} and b={b} in a right triangle", "the wall is {a} high and the ladder stands {b} away from it, how long is the ladder", "right angle sides {a}, {b}, third side", "go {a} south, then {b} west: straight-line distance"),
           say_zh=("斜边是 {r}。", "长 {r}。", "距离是 {r}。"), say_en=("It is {r}.", "The length is {r}.", "{r} in a straight line."), weight=1.3),
    Family("leg", hypotenuse_and_leg, "print(round(({c}**2-{a}**2)**0.5, 4))",
           zh=("斜边{c}，一条直角边{a}，另一条直角边多长", "直角三角形斜边{c}，一直角边{a}，求另一条边", "斜边为{c}直角边为{a}，另一直角边是多少", "弦{c}勾{a}，股是多少", "梯子长{c}，梯脚离墙{a}，能够到多高", "{c}的梯子靠墙，底部距墙{a}，顶端离地多高", "已知直角三角形c={c}，a={a}，b是几"),
           en=("hypotenuse {c} and one leg {a}, find the other leg", "right triangle hypotenuse {c}, leg {a}, other leg", "a {c} ladder stands {a} from the wall, how high does it reach", "the hypotenuse is {c} and one side is {a}, what's the remaining side", "c={c}, a={a}, b in a right triangle", "ladder {c} long, its foot {a} away from the wall, height it reaches", "longest side {c}, short side {a}, missing side of the right triangle"),
           say_zh=("另一条边是 {r}。", "是 {r}。"), say_en=("It is {r}.", "The other side is {r}."), weight=1),
    Family("rectangle_diagonal", lengths("ab"), "print(round(({a}**2+{b}**2)**0.5, 4))",
           zh=("长{a}宽{b}的长方形对角线多长", "长方形长{a}，宽{b}，对角线是多少", "矩形{a}×{b}的对角线", "屏幕宽{a}高{b}，对角线多长", "门宽{a}高{b}，对角线是几", "对角线长度 长{a} 宽{b}"), en=("diagonal of a rectangle {a} by {b}", "rectangle {a} x {b} diagonal", "how long is the diagonal of a {a} by {b} rectangle", "a screen {a} wide and {b} high, diagonal", "corner to corner of a {a} by {b} room"),
           say_zh=("对角线是 {r}。", "长 {r}。"), say_en=("The diagonal is {r}.", "It is {r}."), weight=0.7),
    Family("square_diagonal", lengths("a"), "print(round({a}*2**0.5, 4))",
           zh=("边长{a}的正方形对角线多长", "正方形边长{a}，对角线是多少", "正方形对角线 边长{a}"), en=("diagonal of a square with side {a}", "square side {a}, diagonal", "how long is the diagonal of a square of side {a}"), say_zh=("对角线是 {r}。",), say_en=("The diagonal is {r}.",), weight=0.4),
    Family("equilateral_area", lengths("a"), "print(round(3**0.5/4*{a}**2, 4))",
           zh=("边长{a}的等边三角形面积", "等边三角形边长{a}，面积多少", "正三角形每边{a}，求面积"), en=("area of an equilateral triangle with side {a}", "equilateral triangle side {a} area", "what's the area of a regular triangle of side {a}"), say_zh=AREA_ZH, say_en=AREA_EN, weight=0.5),
    Family("cube_volume", lengths("a"), "print(round({a}**3, 4))",
           zh=("棱长{a}的正方体体积是多少", "正方体棱长{a}，体积", "边长{a}的立方体体积多大", "正方体每条棱{a}，求体积", "立方体水箱边长{a}，能装多少", "一个魔方棱长{a}，体积是几"), en=("volume of a cube with side {a}", "cube edge {a} volume", "what is the volume of a cube whose edge is {a}", "a cubic box {a} on each side holds how much", "cube of side {a}, find its volume"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=0.9),
    Family("cube_surface", lengths("a"), "print(round(6*{a}**2, 4))",
           zh=("棱长{a}的正方体表面积是多少", "正方体棱长{a}，表面积", "边长{a}的立方体表面积多大", "正方体六个面一共多大，棱长{a}", "包装一个棱长{a}的正方体盒子要多少纸"), en=("surface area of a cube with side {a}", "cube edge {a} surface area", "how much paper covers a cube of edge {a}", "total area of the faces of a cube with side {a}"), say_zh=SURFACE_ZH, say_en=SURFACE_EN, weight=0.6),
    Family("cuboid_volume", lengths("abc"), "print(round({a}*{b}*{c}, 4))",
           zh=("房间长{a}宽{b}高{c}，空间有多大", "{a}长、{b}宽、{c}高，体积", "箱子尺寸是{a}*{b}*{c}，容积", "一个长方体 {a} {b} {c}，求体积", "冰箱长{a}，宽{b}，高{c}，占多大空间", "砖块长{a}宽{b}厚{c}，体积是多少", "集装箱内部{a}×{b}×{c}，装得下多少立方", "长{a}宽{b}高{c}的长方体体积是多少", "长方体长{a}、宽{b}、高{c}，体积", "箱子{a}×{b}×{c}，体积多大", "水箱长{a}宽{b}高{c}，能装多少水", "长宽高分别是{a}、{b}、{c}，求体积", "{a}乘{b}乘{c}的盒子容积", "鱼缸长{a}，宽{b}，水深{c}，水的体积是多少", "泳池{a}长{b}宽{c}深，要注多少水", "货柜尺寸{a}、{b}、{c}，容积几", "挖一个长{a}宽{b}深{c}的坑，要挖多少土", "快递纸箱 {a} {b} {c} 体积"), en=("room {a} long, {b} wide, {c} high, volume of air", "box dimensions {a}, {b}, {c}; volume", "{a} x {b} x {c} volume", "aquarium of {a} by {b} by {c}, how much water", "capacity of a container measuring {a} by {b} by {c}", "brick {a} long, {b} wide, {c} thick, its volume", "concrete for a slab {a} by {b} by {c}", "volume of a box {a} by {b} by {c}", "cuboid {a} x {b} x {c} volume", "what is the volume of a box with length {a}, width {b} and height {c}", "a tank {a} long, {b} wide and {c} high holds how much", "rectangular prism {a}, {b}, {c}, volume", "how much water fits in a pool {a} by {b} by {c}", "dig a hole {a} long {b} wide {c} deep, how much soil", "carton measuring {a} × {b} × {c}, capacity", "find the volume: l={a}, w={b}, h={c}", "how much space does a {a} by {b} by {c} crate take up"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=1.3),
    Family("cuboid_surface", lengths("abc"), "print(round(2*({a}*{b}+{a}*{c}+{b}*{c}), 4))",
           zh=("长{a}宽{b}高{c}的长方体表面积是多少", "长方体长{a}、宽{b}、高{c}，表面积", "盒子{a}×{b}×{c}，包一层纸要多大", "长宽高{a}、{b}、{c}，求表面积", "给{a}长{b}宽{c}高的柜子刷漆，六面一共多大"), en=("surface area of a box {a} by {b} by {c}", "cuboid {a} x {b} x {c} surface area", "how much wrapping paper for a {a} by {b} by {c} box", "total surface of a rectangular prism {a}, {b}, {c}"), say_zh=SURFACE_ZH, say_en=SURFACE_EN, weight=0.7),
    Family("cylinder_volume", lengths("qh"), "import math\nprint(round(math.pi*{q}**2*{h}, 4))",
           zh=("圆柱底半径{q}，高{h}，求它的体积", "水管内半径{q}，长{h}，能存多少水", "蛋糕是圆柱形，半径{q}，高{h}，体积", "圆柱：r={q}，h={h}，V是多少", "水井半径{q}深{h}，挖出多少土", "底面半径{q}高{h}的圆柱体积是多少", "圆柱半径{q}，高{h}，体积", "圆柱形水桶底面半径{q}，高{h}，能装多少水", "圆柱体积 半径{q} 高{h}", "半径{q}、高{h}的圆柱，求体积", "圆柱形粮仓半径{q}高{h}，容积多大", "一根圆木半径{q}，长{h}，体积几", "易拉罐半径{q}，高{h}，容量多少"), en=("round well, radius {q}, depth {h}, how much earth", "pipe of inner radius {q} and length {h}, volume", "V of a cylinder, r {q}, h {h}", "cylindrical cake radius {q}, height {h}, volume", "barrel with radius {q} and height {h}, capacity", "volume of a cylinder with radius {q} and height {h}", "cylinder radius {q} height {h} volume", "how much does a round tank of radius {q} and height {h} hold", "cylinder r={q} h={h} volume", "a can has radius {q} and height {h}, what's its volume", "find the volume of a cylinder, radius {q}, {h} tall", "a log with radius {q} and length {h}, volume", "a round pool with a radius of {q} filled {h} deep, volume of water"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=1.1),
    Family("cylinder_surface", lengths("qh"), "import math\nprint(round(2*math.pi*{q}*({q}+{h}), 4))",
           zh=("底面半径{q}高{h}的圆柱表面积是多少", "圆柱半径{q}，高{h}，表面积", "做一个半径{q}高{h}的带盖圆桶要多少铁皮", "圆柱表面积 半径{q} 高{h}"), en=("surface area of a cylinder with radius {q} and height {h}", "cylinder radius {q} height {h} total surface area", "how much tin for a closed can of radius {q} and height {h}"), say_zh=SURFACE_ZH, say_en=SURFACE_EN, weight=0.6),
    Family("cone_volume", lengths("qh"), "import math\nprint(round(math.pi*{q}**2*{h}/3, 4))",
           zh=("底面半径{q}高{h}的圆锥体积是多少", "圆锥半径{q}，高{h}，体积", "圆锥形沙堆底面半径{q}，高{h}，有多少沙", "圆锥体积 半径{q} 高{h}", "半径{q}、高{h}的圆锥，求体积", "蛋筒口半径{q}，深{h}，容积多少"), en=("volume of a cone with radius {q} and height {h}", "cone radius {q} height {h} volume", "a conical pile of sand, radius {q}, height {h}, how much sand", "cone r={q} h={h} volume", "ice cream cone of radius {q} and depth {h}, how much fits"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=0.8),
    Family("pyramid_volume", lengths("ah"), "print(round({a}**2*{h}/3, 4))",
           zh=("底边{a}高{h}的正四棱锥体积", "正四棱锥底面边长{a}，高{h}，体积多少", "金字塔底边{a}，高{h}，体积是多少"), en=("volume of a square pyramid with base side {a} and height {h}", "square pyramid base {a} height {h} volume", "a pyramid {h} tall on a square base of side {a}, volume"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=0.4),
    Family("sphere_volume", lengths("q"), "import math\nprint(round(4/3*math.pi*{q}**3, 4))",
           zh=("球体半径{q}，求体积", "半径{q}的西瓜当成球，体积多少", "球 r={q} 体积", "一颗球半径为{q}，占多大空间", "半径{q}的球体积是多少", "球半径{q}，体积", "半径为{q}的球体，求体积", "球的体积 半径{q}", "篮球半径{q}，体积多大", "一个球r={q}，体积是几", "球形水箱半径{q}，装多少水"), en=("ball of radius {q}, volume", "volume of a globe whose radius is {q}", "radius {q} sphere, how much space inside", "a round melon with radius {q}, its volume", "volume of a sphere with radius {q}", "sphere radius {q} volume", "what is the volume of a ball of radius {q}", "how much air is in a ball with radius {q}", "sphere r={q} volume", "a spherical tank has a radius of {q}, how much does it hold"), say_zh=VOLUME_ZH, say_en=VOLUME_EN, weight=0.9),
    Family("sphere_surface", lengths("q"), "import math\nprint(round(4*math.pi*{q}**2, 4))",
           zh=("半径{q}的球表面积是多少", "球半径{q}，表面积", "半径为{q}的球体，求表面积", "球的表面积 半径{q}", "地球仪半径{q}，表面积多大"), en=("surface area of a sphere with radius {q}", "sphere radius {q} surface area", "how much leather covers a ball of radius {q}", "surface of a ball, radius {q}"), say_zh=SURFACE_ZH, say_en=SURFACE_EN, weight=0.6),
    Family("polygon_angles", sides, "print(({n}-2)*180)",
           zh=("{n}的内角和是多少", "{n}内角和", "{n}所有内角加起来多少度", "求{n}的内角之和", "{n}的内角一共几度"), en=("sum of the interior angles of a {n}", "interior angle sum {n}", "what do the inside angles of a {n} add up to", "how many degrees in a {n} altogether", "total of all interior angles in a {n}"), say_zh=("内角和是 {r} 度。", "{r}°。"), say_en=("They add up to {r} degrees.", "{r}°."), weight=0.6),
    Family("polygon_one_angle", sides, "print(round(({n}-2)*180/{n}, 4))",
           zh=("正{n}每个内角多少度", "正{n}的一个内角是几度", "正{n}的内角是多少", "求正{n}每个角的度数"), en=("each interior angle of a regular {n}", "one angle of a regular {n}", "how big is each inside angle in a regular {n}", "interior angle of a regular {n}"), say_zh=("每个内角 {r} 度。", "{r}°。"), say_en=("Each is {r} degrees.", "{r}°."), weight=0.6),
    Family("polygon_diagonals", sides, "print({n}*({n}-3)//2)",
           zh=("{n}有几条对角线", "{n}一共有多少条对角线", "求{n}的对角线条数"), en=("how many diagonals does a {n} have", "number of diagonals of a {n}", "{n} diagonals count"), say_zh=("有 {r} 条。",), say_en=("It has {r}.",), weight=0.4),
    Family("polygon_perimeter", sides, "print(round({n}*{l}, 4))",
           zh=("正{n}边长{l}，周长多少", "每边{l}的正{n}周长", "正{n}，一条边{l}，一圈多长"), en=("perimeter of a regular {n} with side {l}", "regular {n}, each side {l}, perimeter", "how far around a regular {n} of side {l}"), say_zh=ROUND_ZH, say_en=ROUND_EN, weight=0.4),
    Family("third_angle", angle, "print(180-{a}-{b})",
           zh=("三角形两个角{a}度和{b}度，第三个角多少度", "三角形的两个内角是{a}°、{b}°，求另一个角", "已知三角形一个角{a}度，另一个{b}度，剩下的角是几度", "∠A={a}°，∠B={b}°，∠C是多少"), en=("two angles of a triangle are {a} and {b} degrees, what is the third", "triangle angles {a}° and {b}°, third angle", "angle A={a}, angle B={b}, find angle C", "missing angle in a triangle with {a} and {b} degrees"), say_zh=("第三个角是 {r} 度。", "{r}°。"), say_en=("The third angle is {r} degrees.", "{r}°."), weight=0.6),
    Family("complement", single_angle, "print(90-{a})", zh=("{a}度角的余角是多少", "{a}°的余角", "与{a}度互余的角", "直角三角形一个锐角{a}度，另一个锐角几度"), en=("complement of {a} degrees", "complementary angle of {a}°", "one acute angle of a right triangle is {a}°, the other"), say_zh=("是 {r} 度。",), say_en=("It is {r} degrees.",), weight=0.3),
    Family("supplement", single_angle, "print(180-{a})", zh=("{a}度角的补角是多少", "{a}°的补角", "与{a}度互补的角"), en=("supplement of {a} degrees", "supplementary angle of {a}°", "which angle makes a straight line with {a} degrees"), say_zh=("是 {r} 度。",), say_en=("It is {r} degrees.",), weight=0.3),
    Family("distance", corner_points, "print(round((({c}-{a})**2+({d}-{b})**2)**0.5, 4))",
           zh=("平面上{p}与{q}相距多少", "A{p}、B{q}，AB长多少", "坐标系里点{p}、点{q}距离", "点{p}到{q}的距离是多少", "{p}和{q}两点间的距离", "两点{p}、{q}，距离多远", "求A{p}与B{q}之间的距离", "坐标{p}到坐标{q}有多远", "线段端点{p}和{q}，线段多长", "{p} {q} 距离"), en=("how long is the line from {p} to {q}", "compute the distance of the points {p} and {q}", "A is at {p}, B at {q}; how far apart are they", "distance between {p} and {q}", "how far is {p} from {q}", "distance from point {p} to point {q}", "length of the segment from {p} to {q}", "points A{p} and B{q}, distance AB", "{p} to {q} distance"), say_zh=("距离是 {r}。", "相距 {r}。"), say_en=("The distance is {r}.", "They are {r} apart."), weight=0.9),
    Family("slope", corner_points, "print(round(({d}-{b})/({c}-{a}), 4))",
           zh=("过{p}和{q}的直线斜率是多少", "{p}、{q}两点连线的斜率", "求经过点{p}与点{q}的直线的斜率", "斜率 {p} {q}", "A{p}，B{q}，直线AB的斜率"), en=("slope of the line through {p} and {q}", "slope between {p} and {q}", "gradient of the line joining {p} and {q}", "what's the slope from {p} to {q}", "{p} {q} slope"), say_zh=("斜率是 {r}。",), say_en=("The slope is {r}.",), weight=0.7),
    Family("midpoint", corner_points, "print(({a}+{c})/2, ({b}+{d})/2)",
           zh=("{p}和{q}的中点坐标", "点{p}与{q}的中点", "线段两端是{p}和{q}，中点在哪"), en=("midpoint of {p} and {q}", "midpoint between {p} and {q}", "which point is halfway between {p} and {q}"), say_zh=("中点坐标依次是 {r}。",), say_en=("The coordinates of the midpoint are {r}.",), weight=0.5),
    Family("map_distance", scale, "print(round({a}*{s}/100000, 4))",
           zh=("比例尺{s}的地图上{a}厘米，实际多少公里", "地图比例尺{s}，图上距离{a}厘米，实际距离几千米", "在{s}的地图上量得{a}cm，实际是多少公里", "图上{a}厘米，比例尺{s}，真实距离多少km", "一幅{s}的地图，两城相距{a}厘米，实际相距多少千米"), en=("on a {s} map, {a} cm is how many km", "map scale {s}, distance on map {a} cm, real distance in km", "{a} cm on a {s} map in kilometers", "the scale is {s} and I measure {a} cm, how many km is it really", "two towns are {a} cm apart on a {s} map, distance in km"), say_zh=("实际 {r} 公里。", "约 {r} 千米。"), say_en=("In reality it is {r} km.", "That is {r} km."), weight=0.7),
    Family("map_metres", scale, "print(round({a}*{s}/100, 4))",
           zh=("比例尺{s}的图纸上{a}厘米，实际多少米", "图纸比例{s}，图上{a}cm，实际几米", "在{s}的平面图上墙长{a}厘米，真实墙长多少米", "模型比例{s}，模型长{a}厘米，实物长几米"), en=("on a {s} plan, {a} cm is how many meters", "scale {s}, {a} cm on the drawing, real length in meters", "a {s} model is {a} cm long, how long is the real thing in meters", "{a} cm on a {s} drawing in metres"), say_zh=("实际 {r} 米。", "是 {r} 米。"), say_en=("In reality it is {r} m.", "That is {r} meters."), weight=0.5),
    Family("on_the_map", scale, "print(round({k}*100000/{s}, 4))",
           zh=("实际{k}公里，在{s}的地图上是多少厘米", "比例尺{s}，真实距离{k}千米，图上画几厘米", "两地相距{k}km，画在{s}的地图上长多少厘米"), en=("{k} km on a {s} map is how many cm", "real distance {k} km, scale {s}, length on the map in cm", "how many cm apart on a {s} map are towns {k} km from each other"), say_zh=("图上 {r} 厘米。",), say_en=("On the map it is {r} cm.",), weight=0.4),
    Family("tiles", floor, "import math\nprint(math.ceil(round({a}*{b}*10000/{t}**2, 6)))",
           zh=("房间长{a}宽{b}，用边长{t}的方砖铺，需要多少块", "{a}×{b}的地面铺{t}的正方形瓷砖，要几块", "客厅{a}长{b}宽，瓷砖边长{t}，买多少块", "给长{a}、宽{b}的厨房铺边长{t}的地砖，至少多少片", "地面{a}乘{b}，{t}见方的砖，得多少块砖", "装修：地板{a}×{b}，砖{t}×{t}，一共要几块", "阳台长{a}宽{b}，要铺{t}方砖，数量多少"), en=("how many {t} square tiles for a floor {a} by {b}", "floor {a} x {b}, tiles {t} on each side, how many tiles", "a kitchen is {a} by {b}; how many tiles of {t} by {t} do I need", "tiles needed: room {a} by {b}, tile side {t}", "to tile {a} by {b} with {t} squares, number of tiles", "bathroom of {a} by {b}, {t} x {t} tiles, how many to buy"), say_zh=("需要 {r} 块。", "至少 {r} 块。"), say_en=("You need {r} tiles.", "{r} tiles."), weight=0.8),
    Family("fence_cost", fence, "print(round(2*({a}+{b})*{k}, 2))",
           zh=("长{a}宽{b}的院子围篱笆，每米{k}，一共多少钱", "菜地长{a}宽{b}，围栏每米{k}，总价多少", "{a}×{b}的场地四周装护栏，一米{k}，要花多少", "给长{a}、宽{b}的花园装栏杆，单价{k}一米，费用几何"), en=("fencing a {a} by {b} yard at {k} per unit length, total cost", "garden {a} by {b}, fence costs {k} per meter, how much in all", "cost of a fence around {a} by {b} at {k} a meter", "how much to fence {a} x {b} when each meter is {k}"), say_zh=("一共 {r} 元。", "费用 {r} 元。"), say_en=("It costs {r}.", "The fence costs {r}."), weight=0.5),
    Family("floor_cost", fence, "print(round({a}*{b}*{k}, 2))",
           zh=("房间长{a}宽{b}，地板每平方{k}，铺满多少钱", "{a}×{b}的客厅铺地毯，一平{k}，总共多少", "墙长{a}高{b}，刷漆每平{k}，要花几元", "给长{a}、宽{b}的场地铺草皮，每平方{k}，费用多少"), en=("flooring for a {a} by {b} room at {k} per square unit, total cost", "carpet {a} x {b}, {k} per square meter, how much", "paint a wall {a} by {b} at {k} per square meter, cost", "how much to lay turf on {a} by {b} if a square meter is {k}"), say_zh=("一共 {r} 元。", "费用 {r} 元。"), say_en=("It costs {r}.", "In all it is {r}."), weight=0.5),
    Family("side_from_perimeter", perimeter_and_side, "print(round({a}/2-{b}, 4))",
           zh=("长方形周长{a}，长{b}，宽是多少", "周长{a}的长方形，一边{b}，另一边多长", "篱笆总长{a}围成长方形，长{b}，宽多少"), en=("a rectangle has perimeter {a} and length {b}, width", "perimeter {a}, one side {b}, other side of the rectangle", "{a} of fence around a rectangle that is {b} long, how wide"), say_zh=("是 {r}。",), say_en=("It is {r}.",), weight=0.5),
)
