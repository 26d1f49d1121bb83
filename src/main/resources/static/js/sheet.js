// Shows the pages that log something as a sheet over the page that somebody is on. Without it they are pages.

(() => {
  const LOG = /\/log(\/\w+)?$/;
  let sheet = null;
  let opener = null;

  /** Whether an address is that of a page for the sheet. */
  const belongs = (address) => address.origin === location.origin && LOG.test(address.pathname);

  function dialog() {
    if (!sheet) {
      sheet = document.createElement("dialog");
      sheet.className = "sheet";
      sheet.addEventListener("close", closed);
      // A tap beside the sheet is on the dialog itself.
      sheet.addEventListener("pointerdown", (e) => e.target === sheet && sheet.close());
      document.body.append(sheet);
    }
    return sheet;
  }

  /** The focus goes back to what opened it, or to what is in its place by now. */
  function closed() {
    sheet.replaceChildren();
    const again = opener && (opener.isConnected ? opener : document.querySelector(`a[href="${CSS.escape(opener.getAttribute("href"))}"]`));
    again?.focus({ preventScroll: true });
  }

  function show(page) {
    const main = page.getElementById("main");
    dialog().replaceChildren(...main.childNodes);
    const title = sheet.querySelector("h1");
    title.id = "sheet-title";
    sheet.setAttribute("aria-labelledby", title.id);
    if (!sheet.open) sheet.showModal();
    sheet.scrollTop = 0;
    const first = sheet.querySelector("[role=alert]") ?? title;
    first.tabIndex = -1;
    first.focus();
    document.dispatchEvent(new Event("sheet:shown"));
  }

  /** Takes along the styles and scripts of the page that is shown, so that nothing is seen without them. */
  function equipped(page) {
    const missing = [...page.querySelectorAll('link[rel="stylesheet"], script[src]')].filter((part) => {
      const address = part.getAttribute("href") ?? part.getAttribute("src");
      return !document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(address)}"], script[src="${CSS.escape(address)}"]`);
    });
    return Promise.all(
      missing.map((part) => {
        const own = document.createElement(part.localName);
        for (const { name, value } of part.attributes) own.setAttribute(name, value);
        const there = new Promise((resolve, reject) => {
          own.addEventListener("load", resolve);
          own.addEventListener("error", reject);
        });
        document.head.append(own);
        return there;
      }),
    );
  }

  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  /** Shows an address in the sheet; where that does not work, goes there. */
  async function open(address) {
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const page = parsed(await answer.text());
      if (!answer.ok || !belongs(new URL(answer.url)) || !page.getElementById("main")) throw new Error("no page of the sheet");
      await equipped(page);
      show(page);
    } catch {
      location.assign(address);
    }
  }

  /** The page beneath with what was logged, in place where it is the page of that day. */
  function shown(answer, text) {
    const to = new URL(answer.url);
    if (to.pathname !== location.pathname || !window.htmx) {
      location.assign(to);
      return;
    }
    const { body } = document;
    opener = null;
    sheet.close();
    history.replaceState(history.state, "", to);
    htmx.swap("#main", text, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 }, {
      select: body.getAttribute("hx-select"),
      selectOOB: body.getAttribute("hx-select-oob"),
      afterSettleCallback: told,
    });
  }

  /** What is to be read because of it is in view, and the message is what is read out next. */
  function told() {
    document.querySelector("#main .safety[data-now]")?.scrollIntoView({ block: "start" });
    document.querySelector("#notices .flash")?.focus({ preventScroll: true });
  }

  async function send(form, button) {
    const typed = new FormData(form, button);
    form.inert = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(typed), headers: { Accept: "text/html" } });
      const text = await answer.text();
      if (answer.ok && answer.redirected) {
        shown(answer, text);
      } else {
        show(parsed(text));
      }
    } catch {
      // Whoever answers without a connection gets the form as the browser itself would send it.
      form.inert = false;
      if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
      form.submit();
    }
  }

  document.addEventListener("click", (e) => {
    const link = e.target.closest("a[href]");
    if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const within = sheet?.contains(link);
    if (within && link.matches(".close")) {
      e.preventDefault();
      sheet.close();
    } else if (belongs(new URL(link.href)) && !LOG.test(location.pathname)) {
      e.preventDefault();
      if (!within) opener = link;
      open(link.href);
    }
  });

  document.addEventListener("submit", (e) => {
    if (e.defaultPrevented || !sheet?.contains(e.target)) return;
    e.preventDefault();
    if (e.target.method === "get") {
      open(`${e.target.action}?${new URLSearchParams(new FormData(e.target))}`);
    } else {
      send(e.target, e.submitter);
    }
  });
})();
