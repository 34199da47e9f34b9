// Small comforts; every page works without them. No code from text, no inline styles.
'use strict';
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];

  // the date in Chinese, the amount in 万元
  const say = field => {
    const said = field.closest('.field').querySelector('.said');
    if (!said) return;
    if (field.matches('[data-says-date]')) {
      const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field.value);
      said.textContent = day ? `${day[1]}年${+day[2]}月${+day[3]}日` : '';
    } else {
      const yuan = Number(field.value.replace(/,/g, ''));
      said.textContent = yuan >= 100000 ? `${(Math.floor(yuan / 100) / 100).toFixed(2)} 万元` : '';
    }
  };

  // roll call: count, find, start with everybody in favour
  const count = roll => {
    const rows = all('.roll > li', roll);
    const chosen = rows.map(row => row.querySelector('input[type=radio]:checked')?.value);
    const of = vote => chosen.filter(it => it === vote).length;
    const open = chosen.filter(it => !it).length;
    const tally = roll.querySelector('[data-tally]');
    const numbers = {n: rows.length, a: of('AGREE'), d: of('DISAGREE'), b: of('ABSTAIN'), x: of('ABSENT'), e: of('RECUSED'), r: open};
    numbers.p = numbers.n - numbers.x - open;
    tally.textContent = tally.dataset.words.replace(/%(\w)/g, (_, it) => numbers[it]);
    tally.hidden = false;
  };
  const filter = roll => {
    const wanted = roll.querySelector('[data-find]').value.trim().toLowerCase();
    const rest = roll.querySelector('[data-rest]').checked;
    all('.roll > li', roll).forEach(row => {
      const found = row.dataset.name.includes(wanted) || (row.dataset.pinyin || '').includes(wanted);
      row.hidden = !found || (rest && !!row.querySelector('input[type=radio]:checked'));
    });
  };

  const prepare = where => {
    all('[data-needs-script]', where).forEach(it => { it.hidden = false; });
    all('.rollcall', where).forEach(count);
    where.querySelector('[data-focus]')?.focus();
  };

  document.addEventListener('input', event => {
    const field = event.target;
    if (field.matches('[data-says-date],[data-says-money]')) say(field);
    const roll = field.closest('.rollcall');
    if (roll && field.matches('[data-find],[data-rest]')) filter(roll);
    const form = field.closest('form[data-step]');
    if (form) form.dataset.changed = 'yes';
  });
  document.addEventListener('change', event => {
    const roll = event.target.closest('.rollcall');
    if (roll) count(roll);
  });
  document.addEventListener('keydown', event => {
    // Enter in the name filter must not submit the meeting
    if (event.key === 'Enter' && event.target.matches('[data-find]')) event.preventDefault();
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.matches('[data-all-agree]')) {
      const roll = button.closest('.rollcall');
      const secret = roll.closest('form').querySelector('[name=ballot][value=SECRET]')?.checked;
      all(`input[value=${secret ? 'PRESENT' : 'AGREE'}]`, roll).forEach(it => { it.checked = true; });
      button.dispatchEvent(new Event('change', {bubbles: true}));
    }
    if (button.dataset.phrase) {
      const area = document.getElementById(button.dataset.for);
      area.value = area.value ? `${area.value}；${button.dataset.phrase}` : button.dataset.phrase;
      area.dispatchEvent(new Event('input', {bubbles: true}));
      area.focus();
    }
    if (button.matches('[data-print]')) window.print();
  });

  // drafts every 20 seconds when something changed; files travel only when the step is submitted
  setInterval(() => {
    const form = document.querySelector('form[data-step][data-changed=yes]');
    if (!form || !document.getElementById('kept')) return;
    form.dataset.changed = 'no';
    window.htmx?.trigger(document.body, 'cunwu:keep');
  }, 20000);
  document.addEventListener('htmx:configRequest', event => {
    const values = event.detail.formData;
    [...values.entries()].forEach(([name, value]) => { if (value instanceof File) values.delete(name); });
  });

  // a dropped connection loses nothing: what was typed stays, and is sent again with the same key
  const send = async (form, button) => {
    const values = new FormData(form);
    if (button?.name) values.set(button.name, button.value);
    const buttons = all('button', form);
    buttons.forEach(it => { it.disabled = true; });
    try {
      const answer = await fetch(button?.getAttribute('formaction') || form.action, {method: 'POST', body: values});
      if (answer.redirected && answer.ok) { location.assign(answer.url); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const main = page.getElementById('main');
      if (!main) { location.reload(); return; }
      // refused as a whole, too large for example: say it on top and keep what was typed
      if (!answer.ok && ![404, 409].includes(answer.status) && !main.querySelector('form[data-step]')) {
        all('[data-refused]', form).forEach(it => it.remove());
        const refused = document.createElement('div');
        refused.className = 'notice bad';
        refused.dataset.refused = '';
        refused.tabIndex = -1;
        refused.setAttribute('role', 'alert');
        all('h1, .notice', main).forEach(it => {
          refused.append(Object.assign(document.createElement('p'), {textContent: it.textContent.trim()}));
        });
        form.prepend(refused);
        buttons.forEach(it => { it.disabled = false; });
        refused.focus();
        return;
      }
      document.getElementById('main').replaceWith(document.adoptNode(main));
      window.htmx?.process(main);
      prepare(main);
      if (!main.querySelector('[data-focus]')) main.focus();
    } catch (lost) {
      buttons.forEach(it => { it.disabled = false; });
      const note = form.querySelector('[data-offline]');
      if (note) { note.hidden = false; note.focus(); }
      window.addEventListener('online', () => send(form, button), {once: true});
    }
  };
  document.addEventListener('submit', event => {
    if (!event.target.matches('form[data-step]')) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });

  prepare(document);
})();
