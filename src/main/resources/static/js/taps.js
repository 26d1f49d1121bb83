// Taps in the place of typing. Without it each number is a field to type in, and what was chosen is chosen.

(() => {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2, useGrouping: false });

  /** The number that a text begins with, which may have a comma, and what follows it; null where it begins with none. */
  function read(text) {
    const found = /^\s*(\d+(?:[.,]\d+)?)(.*)$/s.exec(text);
    return found && { number: Number(found[1].replace(",", ".")), rest: found[2] };
  }

  /** One step up or down from what is there, to a whole step; of nothing, to where one usually begins. */
  function step(stepper, way) {
    const input = stepper.querySelector("input");
    const size = Number(stepper.dataset.step);
    const there = read(input.value);
    let next = Number(stepper.dataset.from ?? 1);
    if (there) {
      next = way > 0 ? Math.floor(there.number / size + 1) * size : Math.ceil(there.number / size - 1) * size;
    } else if (input.value.trim()) {
      return; // such as a band: there is no more of it
    }
    input.value = format.format(Math.max(0, next)) + (there?.rest ?? "");
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** A choice that may be left out is taken back by tapping it again. */
  function clears(radio, was) {
    if (was && radio.closest("[data-clears]")) {
      radio.checked = false;
      radio.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  let chosen = null; // the radio that was chosen when a tap or a key began
  const remember = (e) => {
    const radio = e.target.closest?.("label")?.control ?? e.target;
    chosen = radio.type === "radio" && radio.checked ? radio : null;
  };
  document.addEventListener("pointerdown", remember);
  document.addEventListener("keydown", (e) => e.key === " " && remember(e));

  document.addEventListener("click", (e) => {
    const button = e.target.closest("[data-way]");
    if (button) step(button.closest(".stepper"), Number(button.dataset.way));
    if (e.target.type === "radio") clears(e.target, chosen === e.target);
    const all = e.target.closest("[data-takes-all]");
    all?.closest("fieldset").querySelectorAll(".take input:not([data-beside])").forEach((box) => { box.checked = true; });
  });

  document.addEventListener("change", (e) => {
    // Whoever says what an exercise did has done it.
    const take = e.target.closest?.(".pain-with") && e.target.checked && e.target.closest("li")?.querySelector(".take input");
    if (take) take.checked = true;
    // A session that was done as planned has no reason why it was not.
    if (e.target.name === "done" && e.target.value === "FULL") {
      e.target.form.querySelectorAll("[name=stopReason]").forEach((reason) => { reason.checked = false; });
    }
  });

  /** Shows the buttons that only work with this script. */
  function shows(within) {
    within.querySelectorAll("[data-way], [data-takes-all]").forEach((button) => { button.hidden = false; });
  }

  shows(document);
  document.addEventListener("htmx:afterSettle", () => shows(document));
  document.addEventListener("sheet:shown", () => shows(document));
})();
