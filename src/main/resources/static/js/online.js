/* On every page: installs the service worker, sends what waits, and says so. What it says stands in the attributes of its script. */
(() => {
  const words = document.currentScript.dataset;
  const SIX_HOURS = 6 * 3600 * 1000;
  const MINUTE = 60 * 1000;
  let told = 0;
  const keeps = 'serviceWorker' in navigator && 'indexedDB' in window;

  // On plain HTTP a browser keeps nothing and installs nothing: such a page must not promise it.
  for (const part of document.querySelectorAll('[data-secure], [data-insecure]')) {
    part.hidden = window.isSecureContext === ('insecure' in part.dataset);
  }

  function notice(id, text, link, address) {
    let shown = document.getElementById(id);
    if (!text) {
      shown?.remove();
      return;
    }
    if (!shown) {
      shown = document.createElement('p');
      shown.id = id;
      shown.className = 'notice';
      shown.setAttribute('role', 'status');
      document.querySelector('.notices')?.append(shown);
    }
    shown.replaceChildren(text);
    if (link) {
      const to = document.createElement('a');
      to.href = address;
      to.textContent = link;
      shown.append(' ', to);
    }
  }

  const many = (count, one, several) => count === 1 ? one : several.replace('%', count);

  async function tell() {
    if (document.visibilityState !== 'visible') {
      return;
    }
    const entries = await Waiting.all();
    const refused = entries.filter(e => e.refused).length;
    const waiting = entries.length - refused;
    if (!document.documentElement.dataset.offline) {
      notice('refused', refused > 0 ? many(refused, words.refusedOne, words.refusedMany) : '', words.look, '/offline');
      notice('waits', waiting > 0 ? many(waiting, words.waitsOne, words.waitsMany) : '', words.look, '/offline');
    }
    const sent = await Waiting.takeSent();
    if (sent > 0) {
      told += sent;
      notice('sent', many(told, words.sentOne, words.sentMany), words.diary, '/diary');
    }
  }

  async function send() {
    if ((await Waiting.all()).some(e => !e.refused)) {
      await Waiting.send();
    }
    await tell();
  }

  /** The names of what is planned and the start of a day, for the offline page; not when the person wants none kept. */
  async function learn() {
    const allowed = (await Waiting.kept('names')) !== false;
    if (!allowed || Date.now() - ((await Waiting.kept('learnt')) ?? 0) < SIX_HOURS) {
      return;
    }
    const answer = await fetch('/api/v1/persons/me/programme');
    if (answer.ok) {
      const programme = await answer.json();
      const names = [...programme.plan.sessions, ...programme.plan.dailyPractice].map(p => p.name);
      await Waiting.keep('names', [...new Set(names)]);
      await Waiting.keep('dayStart', programme.dayStart.slice(0, 5));
      await Waiting.keep('learnt', Date.now());
    }
  }

  /** Whoever opens Steadyback needs no reminder any more. */
  async function quiet() {
    const registration = await navigator.serviceWorker.getRegistration();
    (await registration?.getNotifications?.() ?? []).forEach(n => n.close());
  }

  const tried = work => work().catch(() => {});
  if (keeps) {
    navigator.serviceWorker.register('/service-worker.js').catch(() => {});
    Waiting.onChange(() => tried(tell));
    window.addEventListener('online', () => tried(send));
    document.addEventListener('visibilitychange', () => tried(send));
    setInterval(() => tried(send), MINUTE);
    tried(send);
    tried(quiet);
    if (navigator.onLine) {
      tried(learn);
    }
  }

  /** A form that nobody would keep is not sent into the void: what was typed stays where it is. */
  document.addEventListener('submit', event => {
    const { action, method } = event.target;
    const kept = keeps && navigator.serviceWorker.controller && Waiting.isDayForm(new URL(action).pathname);
    if (method === 'post' && !navigator.onLine && !kept) {
      event.preventDefault();
      event.stopImmediatePropagation();
      keeps ? notice('unsent', words.unsent, words.look, '/offline') : notice('unsent', words.unsentHere);
      document.getElementById('unsent')?.scrollIntoView({ block: 'center' });
    }
  }, true);
})();
