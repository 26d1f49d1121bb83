/*
 * Entries that wait in this browser until the server has them. Pages and the service worker share this file.
 *
 * An entry is {key, kind, facts, when, tapped, refused}: its key is made at the tap and sent as Idempotency-Key, so however often it is sent it is stored once; kind is
 * the last step of its address in the API; refused holds what the server had against it.
 */
const Waiting = (() => {
  /* What is known of each kind of entry: a page says it at this script's element, and the service worker is served with it. */
  const kinds = typeof KINDS === 'undefined' ? JSON.parse(document.currentScript.dataset.kinds) : KINDS;
  const SITES = 'log/pain';
  const DAY_FORM = new RegExp('^/days/(\\d{4}-\\d\\d-\\d\\d)/(' + [...Object.keys(kinds), SITES].join('|') + ')$');
  const FINAL = [400, 404, 409, 413, 422];
  const PATIENCE = 20_000;
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel('steadyback') : null;
  const listeners = [];
  let opened;

  function database() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('steadyback', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('waiting', { keyPath: 'key' });
        request.result.createObjectStore('kept');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => {
        opened = undefined;
        reject(request.error);
      };
    });
    return opened;
  }

  /** Answers with what the work hands to its second argument, once that is on the disk. */
  async function within(mode, work) {
    const transaction = (await database()).transaction(['waiting', 'kept'], mode, { durability: 'strict' });
    return new Promise((resolve, reject) => {
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      work(name => transaction.objectStore(name), value => { result = value; });
    });
  }

  function changed() {
    listeners.forEach(listener => listener());
    channel?.postMessage('changed');
  }

  if (channel) {
    channel.onmessage = () => listeners.forEach(listener => listener());
  }

  /** One tab, or the service worker, at a time; a browser without locks is left with the keys, which are enough. */
  function alone(work) {
    return navigator.locks ? navigator.locks.request('steadyback-waiting', work) : work();
  }

  async function all() {
    const entries = await within('readonly', (store, answer) => {
      store('waiting').getAll().onsuccess = e => answer(e.target.result);
    });
    return entries.sort((a, b) => a.tapped - b.tapped);
  }

  async function add(entry, instead) {
    await within('readwrite', store => {
      if (instead) {
        store('waiting').delete(instead);
      }
      store('waiting').put(entry);
    });
    changed();
  }

  /** Not while it is being sent: then it may be in the diary already, and is gone from here. */
  async function remove(key) {
    await alone(() => within('readwrite', store => store('waiting').delete(key)));
    changed();
  }

  function kept(name) {
    return within('readonly', (store, answer) => {
      store('kept').get(name).onsuccess = e => answer(e.target.result);
    });
  }

  function keep(name, value) {
    return within('readwrite', store => store('kept').put(value, name));
  }

  async function forget() {
    await alone(() => within('readwrite', store => {
      store('waiting').clear();
      store('kept').clear();
      store('kept').put(false, 'names');
    }));
    changed();
  }

  /** Counts an entry as sent, unless somebody else did. */
  function taken(key) {
    return within('readwrite', (store, answer) => {
      store('waiting').get(key).onsuccess = found => {
        if (found.target.result) {
          store('waiting').delete(key);
          store('kept').get('sent').onsuccess = e => store('kept').put((e.target.result ?? 0) + 1, 'sent');
          answer(true);
        }
      };
    });
  }

  /** How many were sent since this was asked last: whoever asks tells the person. */
  function takeSent() {
    return within('readwrite', (store, answer) => {
      store('kept').get('sent').onsuccess = e => {
        answer(e.target.result ?? 0);
        store('kept').delete('sent');
      };
    });
  }

  function refuse(key, problem) {
    return within('readwrite', store => {
      store('waiting').get(key).onsuccess = found => {
        const entry = found.target.result;
        if (entry) {
          entry.refused = { status: problem.status, detail: problem.detail, errors: problem.errors ?? [] };
          store('waiting').put(entry);
        }
      };
    });
  }

  /** Answers with true when the server has it, false when it cannot be asked now, and otherwise with what it has against it. */
  async function post(entry, body) {
    let answer;
    try {
      answer = await fetch('/api/v1/persons/me/' + entry.kind, {
        method: 'POST',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': entry.key, 'Steadyback-Origin': 'offline' },
        body: JSON.stringify(body),
      });
    } catch {
      return false;
    }
    if (answer.status === 201) {
      return true;
    }
    // Whatever stands between here and the server has answers of its own; only the server's own «no» counts.
    const own = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
    return own && FINAL.includes(answer.status) ? answer.json() : false;
  }

  async function deliver(entry) {
    const outcome = await post(entry, { ...entry.facts, ...entry.when });
    const about = field => outcome.errors?.length > 0 && outcome.errors.every(e => e.field === field);
    if (about('Idempotency-Key')) {
      // A form whose answer was lost is stored already, as of when the server heard it: then the key with the same facts and no time is known there.
      return await post(entry, entry.facts) === true ? true : outcome;
    }
    // A zone that the server does not know says nothing that the offset does not.
    return about('zone') ? post(entry, { ...entry.facts, ...entry.when, zone: undefined }) : outcome;
  }

  /** Sends what waits, one after the other, the first tapped first. Answers whether nothing is left that could be sent. */
  function send() {
    return alone(async () => {
      for (const entry of await all()) {
        if (entry.refused) {
          continue;
        }
        const outcome = await deliver(entry);
        if (outcome === false) {
          return false;
        }
        await (outcome === true ? taken(entry.key) : refuse(entry.key, outcome));
        changed();
      }
      return true;
    });
  }

  /** A moment with the offset it has here, such as 2026-03-09T07:30:00+01:00. */
  function withOffset(moment) {
    const minutes = -moment.getTimezoneOffset();
    const two = n => String(Math.trunc(Math.abs(n))).padStart(2, '0');
    const here = new Date(moment.getTime() + minutes * 60000).toISOString().slice(0, 19);
    return here + (minutes < 0 ? '-' : '+') + two(minutes / 60) + ':' + two(minutes % 60);
  }

  function isDayForm(path) {
    return DAY_FORM.test(path);
  }

  /** What was typed, without what was left empty; numbers may have a comma. */
  function facts(kind, form) {
    const facts = {};
    for (const [field, is] of Object.entries(kinds[kind])) {
      const value = form.get(field)?.trim();
      if (is === 'texts' && form.has(field)) {
        facts[field] = form.getAll(field);
      } else if (is === 'parts') {
        const parts = partsOf(field, form);
        if (parts.length > 0) {
          facts[field] = parts;
        }
      } else if (value) {
        facts[field] = is === 'decimal' ? value.replace(',', '.') : value;
      }
    }
    return facts;
  }

  /** The lines of a list that hold something, each with what is in it; one that was offered counts when it is taken, or something is said of its pain. */
  function partsOf(list, form) {
    const parts = [];
    for (const [name, value] of form) {
      const part = /^(\w+)\[(\d+)]\.(\w+)$/.exec(name);
      if (part?.[1] === list && value.trim()) {
        (parts[part[2]] ??= {})[part[3]] = value.trim();
      }
    }
    return parts.filter(part => part && (!part.offered || part.taken || part.pain))
      .map(({ offered, taken, ...said }) => said)
      .filter(said => Object.keys(said).length > 0);
  }

  /** The entries that a form of a day is. They say what the form would have said: a day, with a time or without, or now. */
  async function ofDayForm(path, form) {
    const [, day, kind] = DAY_FORM.exec(path);
    const date = form.get('since') || form.get('sinceDay') || day;
    const time = form.get('time');
    const sites = kind === SITES ? form.getAll('site') : [];
    let when = { date };
    if (form.get('now') === 'true' || (sites.length > 0 && form.has('today') && !time && form.get('kind') === 'NOW')) {
      when = { at: withOffset(new Date()) };
    } else if (time) {
      when = { date: time < ((await kept('dayStart')) ?? '00:00') ? dayAfter(date) : date, time };
    }
    if (kind !== SITES) {
      return [entry(kind, facts(kind, form), when, form.get('key'))];
    }
    return sites.filter(site => form.get('score-' + site)).map(site => entry(
      'pain-scores', { ...facts('pain-scores', form), site, score: form.get('score-' + site) }, when, form.get('key') + ':' + site));
  }

  function dayAfter(date) {
    const day = new Date(date + 'T12:00:00Z');
    day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10);
  }

  function entry(kind, facts, when, key) {
    return { key: key || crypto.randomUUID(), kind, facts, when, tapped: Date.now() };
  }

  function onChange(listener) {
    listeners.push(listener);
  }

  return { all, add, remove, send, kept, keep, forget, takeSent, onChange, isDayForm, ofDayForm, facts, entry, withOffset };
})();
