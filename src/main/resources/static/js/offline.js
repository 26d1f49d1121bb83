/* The offline page: takes entries, and shows those that wait. What it says stands in the attributes of its list. */
(() => {
  const list = document.getElementById('waiting-list');
  const words = list.dataset;
  const language = document.documentElement.lang;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let changing = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text ?? '';
    return made;
  };
  const formOf = kind => document.querySelector(`form[data-kind="${kind}"]`);

  /** What the form of its kind calls it; a kind that has no form here was logged on a day's page. */
  function title(entry) {
    const form = formOf(entry.kind);
    const { title, titleOf } = form?.dataset ?? { title: words.other };
    const said = entry.facts[titleOf];
    const input = form?.elements[titleOf];
    return title.replace('%', () => (said !== undefined && input?.selectedOptions ? spoken(input, said) : said) ?? words.other);
  }

  function details(entry) {
    const { at, date, time } = entry.when;
    const moment = new Date(at ?? date + 'T' + (time ?? '12:00'));
    const day = { weekday: 'short', day: 'numeric', month: 'short' };
    const shown = at || time ? { ...day, hour: '2-digit', minute: '2-digit' } : day;
    const parts = [new Intl.DateTimeFormat(language, shown).format(moment)];
    for (const [field, value] of Object.entries(entry.facts)) {
      const input = formOf(entry.kind)?.elements[field];
      const label = input && field !== 'name' && field !== 'type' && input.labels?.[0]?.textContent;
      if (label) {
        parts.push(label + ': ' + spoken(input, value));
      }
    }
    return parts.join(' · ');
  }

  function spoken(input, value) {
    if (input.selectedOptions) {
      return input.querySelector(`option[value="${CSS.escape(value)}"]`)?.textContent ?? value;
    }
    return input.dataset.decimals ? new Intl.NumberFormat(language).format(value) : value;
  }

  /** What the server has against an entry: in words of this page where it has them, otherwise in the server's own, which are English. */
  function reasons({ kind, refused }) {
    const shown = element('div', 'fault', words.notTaken);
    const errors = refused.errors.length > 0 ? refused.errors : [{ field: '', reason: refused.detail }];
    for (const { field, reason } of errors) {
      const known = { 'at': words.reasonAt, 'date': words.reasonAt, 'time': words.reasonAt, 'Idempotency-Key': words.reasonKey, 'programme': words.reasonProgramme }[field];
      const label = formOf(kind)?.elements[field]?.labels?.[0]?.textContent ?? field;
      const said = element('p', '', known ?? (label + ' ' + reason).trim());
      if (!known) {
        said.lang = 'en';
      }
      shown.append(said);
    }
    return shown;
  }

  function item(entry) {
    const shown = element('li', '');
    const text = element('div', 'row-main');
    text.append(element('strong', '', title(entry)), element('span', 'details', details(entry)));
    if (entry.refused) {
      text.append(reasons(entry));
    }
    const actions = element('div', 'row-do');
    const form = formOf(entry.kind);
    if (entry.refused && form) {
      actions.append(button(words.change, words.changeWhich, entry, () => change(entry, form)));
    }
    actions.append(button(words.remove, words.removeWhich, entry, () => Waiting.remove(entry.key)));
    shown.append(text, actions);
    return shown;
  }

  function button(label, spoken, entry, does) {
    const made = element('button', '', label);
    made.type = 'button';
    made.setAttribute('aria-label', spoken.replace('%', title(entry)));
    made.addEventListener('click', does);
    return made;
  }

  async function show() {
    const entries = await Waiting.all();
    list.replaceChildren(...entries.map(item));
    document.getElementById('nothing-waits').hidden = entries.length > 0;
    document.getElementById('send').hidden = !entries.some(e => !e.refused);
  }

  async function offerNames() {
    const names = await Waiting.kept('names');
    document.getElementById('keep-names').checked = names !== false;
    document.getElementById('names').replaceChildren(...(names || []).map(name => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }));
  }

  /** Puts what was refused back into its form. */
  function change(entry, form) {
    form.reset();
    for (const [field, value] of Object.entries(entry.facts)) {
      const input = form.elements[field];
      if (input && input.type !== 'submit' && !Array.isArray(value)) {
        input.value = value;
      }
    }
    const { at, date, time } = entry.when;
    form.elements.when.value = at ? Waiting.withOffset(new Date(at)).slice(0, 16) : date + 'T' + (time ?? '12:00').slice(0, 5);
    changing = { key: entry.key, form };
    for (const fold of form.querySelectorAll('details')) {
      fold.open = true;
    }
    form.closest('details')?.setAttribute('open', '');
    form.elements.when.focus();
  }

  /** Whether it can be meant, by what the server goes by when it reads the same field. */
  function isMeant(value, { least, most, decimals }) {
    const number = Number(value);
    const written = decimals === '0' ? /^[+-]?\d+$/ : /^[+-]?[\d.]+(e\d+)?$/i;
    return written.test(value) && number >= least && number <= most && Number(number.toFixed(decimals)) === number;
  }

  /** Says under each number what is wrong with it, as a day's page does, and answers whether something is. */
  function anyWrong(form, facts) {
    const wrong = [...form.querySelectorAll('[data-fault]')].filter(input => {
      const is = facts[input.name] !== undefined && !isMeant(facts[input.name], input.dataset);
      const said = document.getElementById(input.id + '-fault');
      said.textContent = is ? input.dataset.fault.replace('%', () => input.value.trim()) : '';
      said.hidden = !is;
      input.setAttribute('aria-invalid', is);
      return is;
    });
    wrong[0]?.focus();
    return wrong.length > 0;
  }

  async function keep(event) {
    event.preventDefault();
    const form = event.target;
    const typed = new FormData(form, event.submitter);
    const facts = Waiting.facts(form.dataset.kind, typed);
    const empty = form.querySelector('.nothing-given');
    if (empty) {
      empty.hidden = Object.keys(facts).length > 0;
      if (!empty.hidden) {
        return;
      }
    }
    if (anyWrong(form, facts)) {
      return;
    }
    const moment = typed.get('when') ? new Date(typed.get('when')) : new Date();
    const entry = Waiting.entry(form.dataset.kind, facts, { at: Waiting.withOffset(moment), zone });
    await Waiting.add(entry, changing?.form === form ? changing.key : undefined);
    changing = null;
    form.reset();
    navigator.storage?.persist?.().catch(() => {});
    document.getElementById('said').textContent = words.keptNow.replace('%', title(entry));
    const registration = await navigator.serviceWorker?.ready;
    registration?.sync?.register('waiting').catch(() => {});
    await Waiting.send();
  }

  for (const form of document.querySelectorAll('form[data-kind]')) {
    form.addEventListener('submit', event => keep(event).catch(() => {
      document.getElementById('said').textContent = words.cannotKeep;
    }));
  }
  document.getElementById('send').addEventListener('click', async () => {
    const done = await Waiting.send();
    document.getElementById('said').textContent = done ? '' : words.stillOffline;
  });
  document.getElementById('keep-names').addEventListener('change', async event => {
    await Waiting.keep('names', event.target.checked ? [] : false);
    await Waiting.keep('learnt', 0);
    await offerNames();
  });
  document.getElementById('forget').addEventListener('click', async () => {
    await Waiting.forget();
    await offerNames();
    document.getElementById('said').textContent = words.forgotten;
  });
  Waiting.onChange(show);
  document.getElementById('kept').hidden = !new URLSearchParams(location.search).has('kept');
  document.getElementById('offline-content').hidden = !window.isSecureContext;
  show();
  offerNames();
})();
