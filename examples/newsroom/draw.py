"""Draw the pictures of this newsroom: ``python examples/newsroom/draw.py``. Flat shapes, a seeded hand, no photographs.

The same program draws the same pictures.
"""

import math
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

FOLDER = Path(__file__).parent / "pictures"
WIDE, HIGH = 1440, 900
Colour = tuple[int, int, int]
Pen = ImageDraw.ImageDraw


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two."""
    a, b, c = (round(x + (y - x) * share) for x, y in zip(one, other, strict=True))
    return a, b, c


def sky(top: Colour, low: Colour) -> tuple[Image.Image, Pen]:
    """A picture with a sky."""
    picture = Image.new("RGB", (WIDE, HIGH))
    pen = ImageDraw.Draw(picture)
    for row in range(HIGH):
        pen.line((0, row, WIDE, row), mixed(top, low, row / HIGH))
    return picture, pen


def hills(pen: Pen, level: float, size: float, colour: Colour, seed: int) -> None:
    """A line of hills, everything below it filled."""
    chance = random.Random(seed)
    waves = [(chance.uniform(0.002, 0.012), chance.uniform(0, 6), chance.uniform(0.3, 1)) for _ in range(4)]
    points = [(x, level - size * sum(math.sin(x * f + p) * a for f, p, a in waves) / 2) for x in range(0, WIDE + 8, 8)]
    pen.polygon([*points, (WIDE, HIGH), (0, HIGH)], colour)


def water(pen: Pen, level: int, colour: Colour, seed: int) -> None:
    """Water down to the lower edge, with light on it."""
    chance = random.Random(seed)
    pen.rectangle((0, level, WIDE, HIGH), colour)
    for _ in range(150):
        x, y = chance.uniform(0, WIDE), level + (HIGH - level) * chance.random() ** 1.4
        size = 20 + (y - level) / 3
        pen.line((x, y, x + size, y), mixed(colour, (255, 255, 255), chance.uniform(0.08, 0.28)), 3)


def rain(pen: Pen, seed: int) -> None:
    """Slanting rain."""
    chance = random.Random(seed)
    for _ in range(260):
        x, y = chance.uniform(0, WIDE), chance.uniform(0, HIGH)
        pen.line((x, y, x - 9, y + 34), (196, 204, 206), 1)


def house(pen: Pen, x: int, foot: int, size: int, wall: Colour) -> None:
    """A house with a roof and windows."""
    pen.rectangle((x, foot - size, x + size, foot), wall)
    roof = mixed(wall, (40, 20, 20), 0.6)
    pen.polygon([(x - 14, foot - size), (x + size // 2, foot - size * 1.55), (x + size + 14, foot - size)], roof)
    for column in range(2):
        left = x + size * (0.18 + 0.42 * column)
        pen.rectangle((left, foot - size * 0.75, left + size * 0.22, foot - size * 0.45), (58, 66, 74))


def person(pen: Pen, x: float, foot: float, size: float, coat: Colour) -> None:
    """Somebody in a coat."""
    skin = mixed((238, 203, 172), (150, 102, 72), (x * 7 % 10) / 10)
    pen.ellipse((x - size * 0.13, foot - size, x + size * 0.13, foot - size * 0.74), skin)
    pen.rounded_rectangle((x - size * 0.2, foot - size * 0.76, x + size * 0.2, foot), round(size * 0.1), coat)


def dam() -> Image.Image:
    picture, pen = sky((92, 104, 112), (168, 176, 176))
    hills(pen, 330, 120, (74, 88, 84), 3)
    hills(pen, 430, 150, (54, 68, 64), 8)
    pen.polygon([(260, 360), (1180, 360), (1250, 760), (190, 760)], (150, 148, 142))
    for gate in range(4):
        left = 330 + gate * 205
        pen.rectangle((left, 372, left + 165, 470), (96, 96, 94))
        if gate in (0, 3):
            pen.polygon([(left, 420), (left + 165, 420), (left + 185, 770), (left - 20, 770)], (170, 144, 112))
    pen.rectangle((250, 346, 1190, 372), (118, 116, 112))
    for x in range(270, 1180, 14):
        pen.line((x, 366, x + (x - 720) * 0.05, 400), (186, 164, 134), 5)
    water(pen, 740, (128, 108, 84), 5)
    rain(pen, 2)
    return picture


def sports_hall() -> Image.Image:
    picture, pen = sky((214, 198, 170), (196, 172, 138))
    pen.polygon([(0, HIGH), (380, 420), (1060, 420), (WIDE, HIGH)], (190, 140, 88))
    for row in range(5):
        scale = 0.45 + row * 0.22
        for column in range(-3, 4):
            x, y = 720 + column * 190 * scale, 450 + row * 92 + row * row * 6
            pen.rounded_rectangle((x - 62 * scale, y, x + 62 * scale, y + 44 * scale), 8, (58, 106, 148))
            if (row + column) % 3:
                pen.rounded_rectangle((x - 50 * scale, y - 8, x + 34 * scale, y + 26 * scale), 9, (176, 78, 66))
    for window in range(6):
        pen.rectangle((120 + window * 210, 90, 290 + window * 210, 300), (226, 232, 230))
    return picture


def mill_houses() -> Image.Image:
    picture, pen = sky((120, 128, 140), (206, 190, 176))
    hills(pen, 420, 80, (88, 100, 96), 4)
    walls: tuple[Colour, ...] = ((186, 96, 78), (214, 190, 140), (126, 142, 150), (198, 128, 92), (168, 160, 140))
    for number, wall in enumerate(walls):
        house(pen, 70 + number * 270, 690 - (number % 2) * 26, 220, wall)
    water(pen, 610, (126, 108, 86), 11)
    return picture


def rescue_boat() -> Image.Image:
    picture, pen = sky((150, 162, 168), (212, 212, 202))
    hills(pen, 400, 60, (104, 116, 108), 6)
    water(pen, 480, (118, 106, 88), 7)
    for x in (150, 320, 1120, 1300):
        pen.rectangle((x, 260, x + 22, 560), (62, 54, 46))
        pen.ellipse((x - 90, 130, x + 112, 350), (74, 88, 62))
    person(pen, 640, 620, 190, (206, 60, 44))
    person(pen, 770, 620, 200, (34, 52, 84))
    pen.polygon([(480, 590), (940, 590), (880, 690), (530, 690)], (232, 116, 38))
    return picture


def government(flag: Colour, wall: Colour, *, half: bool) -> Image.Image:
    picture, pen = sky((176, 190, 204), (226, 224, 214))
    pen.rectangle((0, 740, WIDE, HIGH), (164, 160, 150))
    pen.rectangle((180, 330, 1260, 740), wall)
    pen.polygon([(150, 330), (720, 190), (1290, 330)], mixed(wall, (90, 80, 70), 0.3))
    for column in range(8):
        left = 240 + column * 130
        pen.rectangle((left, 380, left + 44, 740), mixed(wall, (255, 255, 255), 0.5))
        pen.rectangle((left + 58, 430, left + 104, 560), (84, 96, 108))
    pen.line((720, 40, 720, 200), (80, 80, 80), 7)
    drop = 60 if half else 0
    pen.polygon([(724, 50 + drop), (850, 66 + drop), (724, 116 + drop)], flag)
    return picture


def chamber() -> Image.Image:
    picture, pen = sky((72, 48, 40), (120, 84, 62))
    for row in range(6):
        width, level = 1500 - row * 190, 860 - row * 92
        box = (720 - width / 2, level - width * 0.2, 720 + width / 2, level + width * 0.2)
        pen.arc(box, 185, 355, mixed((168, 120, 78), (92, 60, 44), row / 6), 36)
        for seat in range(9):
            angle = math.radians(196 + seat * 18.5)
            x, y = 720 + math.cos(angle) * width / 2, level + math.sin(angle) * width * 0.2
            pen.rounded_rectangle((x - 26, y - 46, x + 26, y + 4), 8, (44, 84, 74))
    pen.ellipse((560, 60, 880, 200), (226, 206, 150))
    return picture


def report() -> Image.Image:
    picture, pen = sky((128, 88, 56), (104, 70, 44))
    for row in range(0, HIGH, 90):
        pen.line((0, row + 12, WIDE, row - 8), (92, 60, 38), 4)
    paper = Image.new("RGBA", (WIDE, HIGH), (0, 0, 0, 0))
    page = ImageDraw.Draw(paper)
    page.rectangle((420, 60, 1020, 880), (244, 240, 230))
    page.rectangle((480, 150, 960, 180), (60, 60, 64))
    page.rectangle((480, 200, 820, 218), (110, 110, 112))
    for line in range(14):
        page.rectangle((480, 420 + line * 28, 930 - (line * 67) % 150, 428 + line * 28), (178, 174, 166))
    page.ellipse((760, 250, 960, 380), outline=(166, 48, 52), width=9)
    page.rectangle((800, 302, 920, 328), (166, 48, 52))
    page.line((440, 80, 500, 84), (150, 150, 150), 8)
    turned = paper.rotate(5, resample=Image.Resampling.BICUBIC)
    picture.paste(turned, (0, 0), turned)
    return picture


def power_line() -> Image.Image:
    picture, pen = sky((146, 160, 176), (226, 214, 196))
    hills(pen, 560, 50, (110, 120, 100), 12)
    water(pen, 650, (132, 118, 96), 13)
    for x, lean, size in ((260, 0, 360), (760, 0.22, 520), (1260, 0, 330)):
        top = 690 - size
        shift = lean * size
        for side in (-1, 1):
            pen.line((x + side * size * 0.14, 690, x + shift + side * 8, top), (62, 66, 70), 8)
        for arm in (0.1, 0.26):
            y = top + size * arm
            at = x + shift * (1 - arm)
            pen.line((at - size * 0.2, y + lean * 60, at + size * 0.2, y - lean * 60), (62, 66, 70), 7)
        for rung in range(6):
            y = 690 - rung * size / 7
            at = x + shift * rung / 7
            half = size * 0.14 * (1 - rung / 7.5)
            pen.line((at - half, y, at + half, y - size / 8), (62, 66, 70), 4)
    return picture


def committee() -> Image.Image:
    picture, pen = sky((196, 186, 168), (168, 152, 128))
    pen.rectangle((0, 120, WIDE, 190), (120, 86, 58))
    for seat in range(7):
        x = 160 + seat * 185
        if seat != 3:
            person(pen, x, 640, 300, ((52, 60, 78), (92, 56, 62), (60, 76, 66))[seat % 3])
        else:
            pen.rounded_rectangle((x - 70, 330, x + 70, 640), 20, (134, 40, 44))
    pen.rectangle((0, 560, WIDE, HIGH), (110, 74, 48))
    pen.rectangle((0, 560, WIDE, 584), (142, 100, 66))
    for seat in range(7):
        x = 190 + seat * 185
        pen.line((x, 566, x + 26, 490), (30, 30, 32), 6)
        pen.ellipse((x + 16, 468, x + 40, 496), (30, 30, 32))
    return picture


def ferry() -> Image.Image:
    picture, pen = sky((150, 186, 206), (228, 232, 224))
    hills(pen, 470, 70, (122, 146, 150), 21)
    water(pen, 560, (64, 104, 122), 22)
    pen.polygon([(220, 560), (1220, 560), (1150, 700), (300, 700)], (240, 240, 236))
    pen.polygon([(292, 660), (1176, 660), (1150, 700), (308, 700)], (36, 74, 122))
    pen.rectangle((360, 440, 1080, 560), (248, 248, 244))
    pen.rectangle((460, 350, 900, 440), (240, 240, 238))
    pen.polygon([(760, 240), (850, 240), (870, 350), (750, 350)], (36, 84, 142))
    for window in range(14):
        pen.rectangle((390 + window * 48, 478, 420 + window * 48, 508), (70, 92, 108))
    pen.rectangle((0, 720, WIDE, HIGH), (136, 132, 126))
    for post in range(5):
        pen.rounded_rectangle((120 + post * 290, 680, 160 + post * 290, 740), 10, (60, 56, 54))
    return picture


def harbour() -> Image.Image:
    picture, pen = sky((142, 150, 158), (206, 204, 198))
    hills(pen, 420, 60, (112, 120, 124), 31)
    for number, wall in enumerate(((178, 68, 56), (222, 196, 120), (232, 228, 220), (96, 124, 134))):
        house(pen, 160 + number * 300, 540, 170, wall)
    water(pen, 560, (84, 100, 108), 32)
    for number, hull in enumerate(((40, 88, 120), (170, 60, 50), (50, 96, 74), (210, 150, 60))):
        x, y = 130 + number * 320, 640 + (number % 2) * 70
        pen.polygon([(x, y), (x + 250, y), (x + 210, y + 70), (x + 40, y + 70)], hull)
        pen.rectangle((x + 40, y - 60, x + 110, y), (236, 232, 224))
        pen.line((x + 150, y, x + 150, y - 190), (70, 60, 52), 7)
        pen.line((x + 150, y - 180, x + 236, y - 6), (70, 60, 52), 3)
    return picture


def oak_hull() -> Image.Image:
    picture, pen = sky((176, 190, 200), (222, 216, 200))
    hills(pen, 330, 60, (116, 124, 92), 41)
    hills(pen, 460, 60, (128, 100, 72), 42)
    for rib in range(11):
        x = 220 + rib * 100
        reach = 190 - abs(rib - 5) * 16
        pen.arc((x - 50, 700 - reach, x + 60, 760 + reach // 3), 150, 330, (44, 32, 24), 22)
    pen.polygon([(160, 760), (1300, 720), (1310, 760), (170, 806)], (52, 38, 28))
    water(pen, 830, (122, 112, 96), 43)
    return picture


def carved_head() -> Image.Image:
    picture, pen = sky((86, 96, 98), (52, 58, 60))
    pen.rounded_rectangle((240, 560, 700, 800), 100, (224, 226, 220))
    pen.rounded_rectangle((760, 560, 1220, 800), 100, (224, 226, 220))
    pen.polygon([(330, 520), (760, 360), (1120, 430), (1210, 520), (1100, 600), (700, 640), (400, 620)], (92, 64, 42))
    pen.line((900, 540, 1205, 520), (48, 32, 22), 12)
    for ring in range(4):
        pen.arc((420 + ring * 110, 420, 560 + ring * 110, 620), 250, 80, (60, 40, 28), 12)
    pen.ellipse((930, 440, 1000, 496), (40, 26, 18))
    pen.ellipse((952, 452, 976, 474), (226, 196, 120))
    return picture


def wet_sheets() -> Image.Image:
    picture, pen = sky((190, 196, 192), (150, 130, 104))
    hills(pen, 420, 50, (128, 104, 76), 51)
    for number in range(5):
        x = 140 + number * 250
        pen.polygon([(x, 600), (x + 210, 570), (x + 250, 690), (x + 30, 730)], (232, 234, 230))
        pen.line((x + 20, 640, x + 230, 610), (198, 204, 204), 5)
    for number, coat in enumerate(((200, 150, 40), (52, 90, 130), (150, 60, 60), (70, 110, 80))):
        person(pen, 230 + number * 320, 590 + (number % 2) * 30, 250, coat)
    return picture


def keel() -> Image.Image:
    picture, pen = sky((150, 126, 96), (112, 90, 66))
    pen.polygon([(60, 640), (1400, 470), (1410, 560), (70, 760)], (46, 34, 26))
    pen.line((80, 690, 1400, 510), (74, 56, 42), 6)
    for part in range(11):
        x = 90 + part * 118
        y = 800 - part * 15
        pen.polygon(
            [(x, y), (x + 118, y - 15), (x + 118, y + 19), (x, y + 34)],
            (230, 228, 220) if part % 2 else (190, 50, 46),
        )
    return picture


def choir() -> Image.Image:
    picture, pen = sky((64, 74, 100), (150, 132, 140))
    for number, wall in enumerate(((122, 92, 82), (150, 132, 104), (98, 102, 116), (136, 104, 86), (110, 100, 96))):
        house(pen, 10 + number * 290, 620, 270, wall)
    pen.rectangle((0, 620, WIDE, HIGH), (188, 190, 198))
    for number in range(13):
        coat: Colour = ((40, 42, 52), (56, 44, 58), (34, 52, 60))[number % 3]
        person(pen, 100 + number * 104, 790 - abs(number - 6) * 8, 300 - (number % 2) * 26, coat)
    chance = random.Random(61)
    for _ in range(160):
        x, y = chance.uniform(0, WIDE), chance.uniform(0, HIGH)
        pen.ellipse((x, y, x + 6, y + 6), (244, 246, 250))
    return picture


def lighthouse() -> Image.Image:
    picture, pen = sky((44, 56, 92), (226, 154, 116))
    water(pen, 600, (52, 70, 100), 71)
    pen.polygon([(430, 700), (560, 590), (900, 580), (1080, 700), (1160, HIGH), (380, HIGH)], (62, 58, 60))
    pen.polygon([(650, 600), (800, 600), (775, 190), (675, 190)], (240, 236, 226))
    pen.rectangle((660, 130, 790, 190), (60, 60, 66))
    pen.polygon([(650, 130), (800, 130), (725, 70)], (164, 52, 48))
    for window in range(4):
        lit = window == 1
        pen.rectangle((712, 230 + window * 88, 738, 272 + window * 88), (255, 222, 130) if lit else (70, 74, 88))
    return picture


def portrait(seed: int) -> Image.Image:
    """A face of flat shapes."""
    chance = random.Random(seed)
    ground = chance.choice([(196, 208, 200), (214, 200, 184), (188, 198, 214), (208, 190, 196)])
    skin = mixed((244, 214, 186), (140, 94, 66), chance.random())
    hair = chance.choice([(58, 42, 34), (150, 110, 64), (168, 166, 162), (104, 50, 34)])
    picture = Image.new("RGB", (480, 480), ground)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((50, 350, 430, 620), chance.choice([(46, 74, 84), (92, 60, 70), (66, 84, 58), (60, 60, 92)]))
    pen.rectangle((204, 310, 276, 390), mixed(skin, (90, 50, 30), 0.15))
    if chance.random() < 0.5:
        pen.ellipse((122, 84, 358, 420), hair)
    pen.ellipse((146, 110, 334, 350), skin)
    pen.pieslice((132, 76, 348, 300), 180, 360, hair)
    pen.ellipse((150, 160, 330, 330), skin)
    for side in (198, 282):
        pen.ellipse((side - 10, 218, side + 10, 238), (44, 38, 36))
        if seed % 2:
            pen.ellipse((side - 32, 198, side + 32, 258), outline=(40, 40, 44), width=6)
    pen.arc((206, 250, 274, 304), 25, 155, mixed(skin, (120, 40, 40), 0.6), 8)
    return picture


SCENES: dict[str, Callable[[], Image.Image]] = {
    "dam": dam,
    "sports-hall": sports_hall,
    "mill-houses": mill_houses,
    "rescue-boat": rescue_boat,
    "ministry": lambda: government((40, 90, 150), (222, 210, 186), half=True),
    "assembly": chamber,
    "report": report,
    "power-line": power_line,
    "committee": committee,
    "ferry": ferry,
    "harbour": harbour,
    "oak-hull": oak_hull,
    "carved-head": carved_head,
    "wet-sheets": wet_sheets,
    "keel": keel,
    "choir": choir,
    "lighthouse": lighthouse,
    "mira-tollan": lambda: portrait(12),
    "josef-hale": lambda: portrait(7),
    "agnes-dorn": lambda: portrait(23),
    "pell-arvid": lambda: portrait(34),
}


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, draw in SCENES.items():
        soft = draw().filter(ImageFilter.GaussianBlur(0.7))
        soft.save(FOLDER / f"{name}.jpg", quality=76, optimize=True, progressive=True)


if __name__ == "__main__":
    main()
