// What makes a day quicker to keep. Everything works without it.

const DOUBLE_TAP = 400; // milliseconds within which a second tap belongs to the first
const FAR = 70; // pixels a finger moves before it means another day

/** A swipe to the side leads to the day before or after, where the page has such a link. */
function swipes() {
  let from = null;
  document.addEventListener("touchstart", (e) => {
    const still = e.touches.length === 1 && !e.target.closest("input, select, textarea, .scroll");
    from = still ? { x: e.touches[0].clientX, y: e.touches[0].clientY } : null;
  }, { passive: true });
  document.addEventListener("touchend", (e) => {
    if (!from) return;
    const x = e.changedTouches[0].clientX - from.x;
    const y = e.changedTouches[0].clientY - from.y;
    from = null;
    if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) {
      document.querySelector(`.step-days a[rel=${x > 0 ? "prev" : "next"}]`)?.click();
    }
  }, { passive: true });
}

/** After something was logged in place, the message is what is read out next, and the way to undo it is one key away. */
function tells() {
  document.addEventListener("htmx:afterSettle", () => {
    document.querySelector("#notices .flash")?.focus({ preventScroll: true });
  });
}

/**
 * What was tapped stays under the finger. An answer takes the place of all that is on the page, with more or less above what was tapped: the page is moved by as
 * much as that has moved, and made longer where it is too short for it.
 */
function keepsPlace() {
  const top = (e) => e.getBoundingClientRect().top;
  const label = (b) => [b.name, b.value, b.textContent.trim(), b.ariaLabel].join("|");
  let before = null;

  /** The button and all it lies in that has a name: not each of them is in the answer, too. */
  function marked(button) {
    const marks = [];
    for (let e = button; e; e = e.parentElement) {
      const id = e.id || e.getAttribute("aria-labelledby");
      const named = id && document.getElementById(id);
      if (named) marks.push({ id, top: top(named), label: label(button), buttonTop: top(button) });
    }
    return marks;
  }

  /** What is there of them now, and where it was; the button itself where it can still be tapped. */
  function found(marks) {
    for (const mark of marks) {
      const named = document.getElementById(mark.id);
      if (!named?.checkVisibility()) continue;
      const whole = named.closest(`[aria-labelledby="${mark.id}"]`) ?? named;
      const buttons = whole.matches("button") ? [whole] : [...whole.querySelectorAll("button")];
      const button = buttons.find((b) => label(b) === mark.label && b.checkVisibility());
      return button ? { element: button, top: mark.buttonTop, whole: button } : { element: named, top: mark.top, whole };
    }
    return null;
  }

  /** How much of the screen is left below the page. */
  function unfilled() {
    return Math.max(0, window.innerHeight - document.getElementById("main").parentElement.getBoundingClientRect().bottom);
  }

  /** How far down the page is seen: to the message or to the ways that stand over its foot. */
  function floor() {
    const over = [...document.querySelectorAll("#notices .flash:not(.above), .nav")]
      .filter((e) => getComputedStyle(e).position === "fixed");
    return Math.min(window.innerHeight, ...over.map(top));
  }

  /** Moves what is seen, and makes the page longer at the end that it does not reach to. What it was made longer by before stays. */
  function moveBy(pixels) {
    if (Math.abs(pixels) < 0.5) return;
    const { style } = document.getElementById("main").parentElement;
    const wanted = window.scrollY + pixels;
    const seen = Math.max(0, wanted);
    const grow = (side, by) => { style[side] = `${(Number.parseFloat(style[side]) || 0) + by}px`; };
    const missing = () => seen + window.innerHeight - document.documentElement.scrollHeight;
    if (wanted < 0) grow("marginTop", -wanted);
    if (missing() > 0) grow("marginBottom", missing());
    // On a screen that the page does not fill, what is below it has to be filled first.
    if (missing() > 0) grow("marginBottom", unfilled());
    window.scrollTo({ top: seen, behavior: "instant" });
  }

  /** The safety text goes beside what brought it up, to the side with more room, and is no higher than that. */
  function showsSafety(tapped) {
    const text = document.querySelector("#main .safety[data-now]");
    if (!text) return;
    const message = tapped.closest("#notices") && document.querySelector(".flash");
    const beside = message || (tapped.closest("#scale, li") ?? tapped);
    const at = top(tapped);
    const place = beside.getBoundingClientRect();
    const above = place.top;
    const below = message ? window.innerHeight / 3 : floor() - place.bottom;
    text.style.maxHeight = `${Math.max(96, Math.max(above, below) - 24)}px`;
    if (beside.matches("li")) {
      beside[above > below ? "prepend" : "append"](text);
    } else {
      beside[above > below ? "before" : "after"](text);
    }
    moveBy(top(tapped) - at);
  }

  /** The message stands at the foot, or at the top where what was tapped is at the foot. */
  function clears({ tapped, above }) {
    const message = document.querySelector("#notices .flash");
    message?.classList.toggle("above", above ?? tapped.bottom > top(message) - 8);
  }

  /** The second tap of a double tap does nothing to what has come under the finger. */
  function rests(main) {
    main.inert = true;
    setTimeout(() => { main.inert = false; }, DOUBLE_TAP);
  }

  document.addEventListener("htmx:beforeSwap", (e) => {
    const button = e.detail.requestConfig.triggeringEvent?.submitter ?? e.detail.elt;
    const sent = e.detail.requestConfig.verb !== "get";
    before = {
      marks: marked(button),
      tapped: button.getBoundingClientRect(),
      above: button.closest(".flash")?.classList.contains("above"), // where the way back was, the next one is
      here: location.pathname,
      sent,
    };
  });
  document.addEventListener("htmx:beforeHistoryUpdate", (e) => {
    // What is refused has no address to come back to.
    if (e.detail.xhr.status >= 400) Object.assign(e.detail.history, { type: "replace", path: location.href });
  });
  document.addEventListener("htmx:afterSwap", (e) => {
    if (!before) return; // one event for each part of the page
    const { marks, here, sent, ...message } = before;
    before = null;
    Object.assign(document.getElementById("main").parentElement.style, { marginTop: "", marginBottom: "" });
    const main = document.getElementById("main");
    if (e.detail.xhr.status >= 400) {
      (main.querySelector("[role=alert]") ?? main).scrollIntoView();
    } else if (new URL(e.detail.xhr.responseURL).pathname !== here) {
      (main.querySelector(".safety[data-now]") ?? document.getElementById("logged") ?? main).scrollIntoView();
    } else {
      const kept = found(marks);
      if (kept) {
        // Of a long form that has closed, what it belongs to may lie above the screen.
        const seen = kept.top + kept.whole.getBoundingClientRect().bottom - top(kept.element) > 0;
        moveBy(top(kept.element) - (seen ? kept.top : 8));
        clears(message);
        showsSafety(kept.element);
        if (sent) rests(main);
      }
    }
  });
}

/** A link that is called a button answers to the keys of one. */
function answersToSpace() {
  document.addEventListener("keydown", (e) => {
    const link = e.target.closest("a[role=button], a.chip, .segment > a, .ways a.log, .audiences a, a.option");
    if (link && e.key === " ") {
      e.preventDefault();
      link.click();
    }
  });
}

/** Without a connection the form is sent as the browser itself would: what was typed stays, and whoever answers offline gets it. */
function sendsPlainly() {
  document.addEventListener("htmx:sendError", (e) => {
    const form = e.detail.elt.closest("form");
    const button = e.detail.requestConfig.triggeringEvent?.submitter;
    if (!form) return;
    if (button?.name) {
      const said = document.createElement("input");
      said.type = "hidden";
      said.name = button.name;
      said.value = button.value;
      form.append(said);
    }
    form.submit();
  });
}

/** Scripts that a page needs only once it can be used come after it, in their order. */
function fetchesTheRest() {
  document.addEventListener("DOMContentLoaded", () => {
    for (const said of document.getElementById("later").content.querySelectorAll("script")) {
      const script = document.createElement("script");
      for (const { name, value } of said.attributes) script.setAttribute(name, value);
      script.async = false;
      document.head.append(script);
    }
  });
}

swipes();
tells();
keepsPlace();
answersToSpace();
sendsPlainly();
fetchesTheRest();
