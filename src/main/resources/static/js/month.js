// The days of a month are one stop for the Tab key; the arrow keys move among them. Without this each day is a link of its own.

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const days = () => [...document.querySelectorAll(".month-days a.cell")];

/** Only the day that is chosen, or was gone to last, is reached by Tab. */
function stopsAt(day) {
  for (const other of days()) other.tabIndex = other === day ? 0 : -1;
}

function startsAtChosen() {
  const all = days();
  stopsAt(all.find((d) => d === document.activeElement) ?? all.find((d) => d.ariaCurrent) ?? all.at(-1));
}

/** The day a key leads to; a week's first and last one by Home and End. */
function ledTo(day, key) {
  const all = days();
  const week = [...day.closest("tr").querySelectorAll("a.cell")];
  if (key === "Home") return week[0];
  if (key === "End") return week.at(-1);
  return STEPS[key] ? all[all.indexOf(day) + STEPS[key]] : undefined;
}

document.addEventListener("keydown", (e) => {
  const day = e.target.closest(".month-days a.cell");
  if (!day || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  if (e.key === "PageUp" || e.key === "PageDown") {
    e.preventDefault();
    document.getElementById(e.key === "PageUp" ? "older" : "newer")?.click();
    return;
  }
  const to = ledTo(day, e.key);
  if (to || e.key in STEPS) e.preventDefault();
  if (to) {
    stopsAt(to);
    to.focus();
  }
});
document.addEventListener("htmx:afterSettle", startsAtChosen);
startsAtChosen();
