"""Draws the overview of a report (pain, weekly sessions, days) as a PNG 2,200 pixels wide and prints the median time in milliseconds."""

import io
import json
import statistics
import sys
import time
from datetime import date, timedelta

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt

WARM_UP, TIMES = 5, 15
COLORS = {
    "DONE": "#007a5a",
    "PARTLY": "#7fbcac",
    "MISSED": "#b84a00",
    "EXCUSED": "#c9ced4",
    "REST": "#f1f2f4",
    "NOT_YET_DUE": "#ffffff",
}


def draw(report):
    days = report["painTrend"]["days"]
    dates = [date.fromisoformat(d["date"]) for d in days]
    nan = float("nan")
    number = lambda d, key: nan if d[key] is None else d[key]
    figure, (pain, sessions, calendar) = plt.subplots(
        3, 1, sharex=True, figsize=(11, 7.4), dpi=200, gridspec_kw={"height_ratios": [3.3, 1.2, 1.4]}
    )
    pain.fill_between(dates, [number(d, "low") for d in days], [number(d, "high") for d in days], color="#d3e6f3")
    pain.plot(dates, [number(d, "level") for d in days], color="#0072b2", linewidth=2)
    pain.plot(dates, [number(d, "value") for d in days], ".", color="#8a929b", markersize=4)
    baseline = report["painTrend"]["baseline"]
    if baseline is not None:
        pain.axhline(baseline, color="#59636e", linewidth=1)
    pain.set_ylim(-0.4, 10.4)
    pain.set_title("Pain, from 0 none to 10 worst", loc="left")
    weeks = report["adherence"]["weeks"]
    mondays = [date.fromisoformat(w["monday"]) for w in weeks]
    sessions.bar(mondays, [w["credited"] for w in weeks], width=5.5, align="edge", color="#007a5a")
    sessions.bar(mondays, [w["due"] for w in weeks], width=5.5, align="edge", fill=False, edgecolor="#59636e")
    sessions.set_title("Sessions a week: done (solid) of due (outline)", loc="left")
    for state, color in COLORS.items():
        of = [date.fromisoformat(d["date"]) for d in report["days"] if d["state"] == state]
        calendar.bar(
            [d - timedelta(d.weekday()) for d in of],
            [0.9] * len(of),
            bottom=[6 - d.weekday() for d in of],
            width=6.3,
            align="edge",
            color=color,
        )
    calendar.set_yticks([6.45 - i for i in range(7)], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    calendar.set_title("Every day", loc="left")
    calendar.xaxis.set_major_formatter(mdates.ConciseDateFormatter(calendar.xaxis.get_major_locator()))
    figure.tight_layout()
    file = io.BytesIO()
    figure.savefig(file, format="png")
    plt.close(figure)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    times = []
    for i in range(WARM_UP + TIMES):
        start = time.perf_counter()
        draw(report)
        if i >= WARM_UP:
            times.append(1000 * (time.perf_counter() - start))
    print(statistics.median(times))


main()
