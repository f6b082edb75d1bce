"""Draws the course of a training run as an SVG, without any plotting library."""
import csv
import math

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 400, 60, 24, 24, 48
COLUMNS = ("minutes", "tokens", "loss", "copy_loss", "heldout_loss")
CURVES = (("loss", "#4c78a8", "replies, training"), ("copy_loss", "#bbbbbb", "copy rows"), ("heldout_loss", "#e45756", "replies, held out"))


def append(path, **values):
    """Adds a line to the table of a run; what is not known stays empty."""
    with open(path, "a", encoding="utf-8", newline="") as f:
        table = csv.DictWriter(f, COLUMNS)
        if f.tell() == 0:
            table.writeheader()
        table.writerow(values)


def draw(table, path):
    """Writes the loss curves of a table over millions of tokens, the loss on a logarithmic scale."""
    with open(table, encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    curves = {name: [(float(r["tokens"]) / 1e6, max(float(r[name]), 0.01)) for r in rows if r[name]] for name, _, _ in CURVES}
    points = [p for name in ("loss", "heldout_loss") for p in curves[name]]
    if len(points) < 2:
        return
    most = max(x for x, _ in points) or 1
    low, high = min(y for _, y in points) * 0.9, max(y for _, y in points) * 1.1

    def place(x, y):
        down = (math.log(high) - math.log(min(max(y, low), high))) / (math.log(high) - math.log(low))
        return "%.1f,%.1f" % (LEFT + x / most * (WIDTH - LEFT - RIGHT), TOP + down * (HEIGHT - TOP - BOTTOM))

    svg = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">' % (WIDTH, HEIGHT),
           '<rect width="100%" height="100%" fill="white"/>']
    for mark in (0.1, 0.2, 0.3, 0.5, 0.7, 1, 2, 3, 5, 8):
        if low <= mark <= high:
            x, y = place(0, mark).split(",")
            svg.append('<path d="M%s %s H%d" stroke="#e5e5e5"/><text x="%d" y="%s" text-anchor="end" dy="4">%g</text>' % (x, y, WIDTH - RIGHT, LEFT - 8, y, mark))
    step = 10 ** math.floor(math.log10(most)) / (1 if most / 10 ** math.floor(math.log10(most)) > 3 else 4)
    for i in range(int(most / step) + 1):
        x, y = place(i * step, low).split(",")
        svg.append('<text x="%s" y="%d" text-anchor="middle">%g</text>' % (x, HEIGHT - BOTTOM + 18, i * step))
    svg.append('<text x="%d" y="%d" text-anchor="middle">million tokens seen (loss in nats per token)</text>' % ((WIDTH + LEFT) / 2, HEIGHT - 10))
    for i, (name, colour, title) in enumerate(CURVES):
        if curves[name]:
            svg.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' % (colour, " ".join(place(x, y) for x, y in curves[name])))
            svg.append('<text x="%d" y="%d" text-anchor="end" fill="%s">%s</text>' % (WIDTH - RIGHT - 8, TOP + 14 + 16 * i, colour, title))
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(svg) + "\n</svg>\n")
