// A chart is asked without loading the page anew: by arrow keys, a tap, a finger that moves along it, the mouse over it. Drawing with the mouse chooses a part.
for (const chart of document.querySelectorAll(".period-chart")) {
  const steps = [...chart.querySelectorAll(".step")];
  const reads = chart.querySelectorAll(".read");
  const [prev, next] = chart.querySelectorAll(".turn");
  const plot = chart.querySelector(".pain");
  const is = (i) => Math.max(0, Math.min(steps.length - 1, i));
  const address = (i) => steps[i]?.getAttribute("href");
  const first = (i) => steps[i].getAttribute("aria-labelledby").slice(5);
  let at = steps.findIndex((s) => s.matches(".chosen")), shown = at, down = null, part = null;

  /** Reads a step out, for as long as nothing else is. */
  function show(i) {
    for (const [j, on] of [[shown, false], [i, true]]) {
      steps[j].classList.toggle("chosen", on);
      reads[j].classList.toggle("chosen", on);
    }
    shown = i;
  }

  /** Chooses a step, also in the address. */
  function choose(i, focus) {
    steps[at].removeAttribute("aria-current");
    steps[at].setAttribute("tabindex", -1);
    show(at = i);
    steps[i].setAttribute("aria-current", true);
    steps[i].removeAttribute("tabindex");
    if (focus) steps[i].focus();
    for (const [link, to] of [[prev, address(i - 1)], [next, address(i + 1)]]) to ? link.setAttribute("href", to) : link.removeAttribute("href");
    history.replaceState(history.state, "", address(i));
  }

  const under = (e) => is(steps.findLastIndex((s) => s.firstChild.getBoundingClientRect().left <= e.clientX));

  [prev, next].forEach((link, n) => link.addEventListener("click", (e) => {
    e.preventDefault();
    choose(is(at + 2 * n - 1));
  }));
  chart.addEventListener("keydown", (e) => {
    if (e.target.matches(".turn") && e.key === " ") {
      e.preventDefault();
      e.target.click();
    }
    if (!e.target.matches(".step") || e.altKey || e.ctrlKey || e.metaKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at - 7, PageDown: at + 7, Home: 0, End: steps.length }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      choose(is(to), true);
    }
  });
  plot.addEventListener("click", (e) => {
    e.preventDefault();
    if (e.target.closest(".step")) choose(under(e));
  });
  plot.addEventListener("dragstart", (e) => e.preventDefault());
  plot.addEventListener("pointerdown", (e) => { down = under(e); });
  plot.addEventListener("pointermove", (e) => {
    const i = under(e);
    if (e.pointerType !== "mouse" || !e.buttons || down === null || i === down) return show(i);
    if (!part) {
      part = plot.appendChild(document.createElementNS(plot.namespaceURI, "rect"));
      part.setAttribute("class", "part");
      part.setAttribute("height", "100%");
      plot.setPointerCapture(e.pointerId);
    }
    const [a, b] = [Math.min(i, down), Math.max(i, down)].map((j) => steps[j].firstChild);
    part.setAttribute("x", a.getAttribute("x"));
    part.setAttribute("width", `${parseFloat(b.getAttribute("x")) + parseFloat(b.getAttribute("width")) - parseFloat(a.getAttribute("x"))}%`);
  });
  plot.addEventListener("pointerup", (e) => {
    if (!part) {
      if (e.pointerType !== "mouse") choose(shown);
      return;
    }
    part.remove();
    part = null;
    const [a, b] = [under(e), down].sort((x, y) => x - y);
    const query = new URLSearchParams(address(a).split("#")[0]);
    query.delete("period");
    query.set("from", first(a));
    query.set("to", steps[b + 1] ? new Date(Date.parse(first(b + 1)) - 864e5).toISOString().slice(0, 10) : chart.dataset.to);
    location.assign(`?${query}#chart`);
  });
  plot.addEventListener("pointerleave", () => show(at));
  plot.addEventListener("pointercancel", () => { part?.remove(); part = null; });
}
