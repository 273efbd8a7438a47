import { announce } from './announcements.js';
import { freshPage, isBusy, keepInPlace, onLeaving, replace } from './live-page.js';
import { createTurns } from './live-turns.js';

let current;
onLeaving(() => current?.settle());

/** A record, or a form on it: what is read changes where it stands; of what is being written only a line tells. */
export function followRecord(place) {
  const waiting = new Map();
  const happened = [];

  const look = createTurns(async () => {
    // A page that is a form and nothing else has nothing to bring up to date, and may be one that cannot be had any more.
    if (!document.querySelector('[data-live-part], [data-live-entries]')) return;
    const fresh = await freshPage();
    if (!fresh || !place.isConnected) return;
    for (const part of fresh.querySelectorAll('[data-live-part]')) waiting.set(part.dataset.livePart, part);
    addEntries(fresh);
    settle();
  });

  function settle() {
    for (const [name, fresh] of waiting) {
      const part = document.querySelector(`[data-live-part="${name}"]`);
      if (part && isBusy(part)) continue;
      waiting.delete(name);
      if (part && part.innerHTML.trim() !== fresh.innerHTML.trim()) replace(part, fresh);
    }
  }

  /** Below those that are there; what is above and below them stays as it is. */
  function addEntries(fresh) {
    const [thread, now] = [document, fresh].map((one) => one.querySelector('[data-live-entries]'));
    if (!thread || !now) return;
    const more = [...now.querySelectorAll('.thread-entry')].filter(({ id }) => !document.getElementById(id));
    if (!more.length) return;
    keepInPlace(() => {
      thread.querySelector('.empty')?.remove();
      thread.append(...more.map((entry) => document.importNode(entry, true)));
    });
  }

  /** A form that was opened at an earlier version would be refused: whoever fills it in knows before they send it. */
  function tellForms() {
    for (const version of document.querySelectorAll('main form input[name=version]')) {
      const form = version.form;
      if (form.closest('[data-live-part]')) continue;
      const since = happened.filter((one) => one.version > Number(version.value));
      if (since.length)
        tellForm(
          form,
          since.map(({ words }) => words),
        );
    }
  }

  function tellForm(form, words) {
    const line = document.getElementById('live-moved').content.firstElementChild.cloneNode(true);
    const [list, link] = [line.querySelector('ul'), line.querySelector('a')];
    for (const each of words.slice(-3))
      list.append(Object.assign(document.createElement('li'), { textContent: each }));
    link.href = place.dataset.liveTimeline;
    keepInPlace(() => {
      if (form.previousElementSibling?.matches('.live-moved')) form.previousElementSibling.remove();
      form.before(line);
    });
  }

  current = {
    settle,
    changes(told) {
      happened.push(...told);
      announce(
        told
          .filter(({ mine }) => !mine)
          .slice(-3)
          .map(({ words }) => words)
          .join('. '),
      );
      tellForms();
      look();
    },
    present(words) {
      const line = document.querySelector('[data-live-open]');
      if (line) keepInPlace(() => Object.assign(line, { textContent: words, hidden: !words }));
    },
    reload() {
      for (const version of document.querySelectorAll('main form input[name=version]')) {
        if (!version.form.closest('[data-live-part]')) tellForm(version.form, []);
      }
      look();
    },
  };
  return current;
}
