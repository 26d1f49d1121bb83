// What makes a day quicker to keep. Everything works without it.

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
      document.querySelector(`.days a[rel=${x > 0 ? "prev" : "next"}]`)?.click();
    }
  }, { passive: true });
}

/** After something was logged in place, the message is what is read out next, and the way to undo it is one key away. */
function tells() {
  document.addEventListener("htmx:afterSettle", () => {
    document.querySelector("#notices .flash")?.focus({ preventScroll: true });
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

swipes();
tells();
sendsPlainly();
