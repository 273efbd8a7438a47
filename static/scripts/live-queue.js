import { announce } from './announcements.js';
import { freshPage, isBusy, keepInPlace, onLeaving, replace } from './live-page.js';
import { createTurns } from './live-turns.js';

const referenceOf = ({ id }) => id.slice('row-'.length);
const rowsIn = (place) => [...place.querySelectorAll('tr[id^="row-"]')];

let current;
onLeaving(() => current?.settle());

/** The queue: rows change where they stand and never under somebody's hand; new ones are told of, and shown when asked. */
export function followQueue(list) {
  const changed = new Set();
  const waiting = new Map();
  let open = {};
  let toldNew = 0;

  const look = createTurns(async () => {
    const fresh = await freshPage();
    if (!fresh || !list.isConnected) return;
    compare(fresh.getElementById('list'));
  });

  function compare(fresh) {
    if (!fresh) return;
    const isWhole = !fresh.querySelector('.pager a');
    for (const row of rowsIn(list)) {
      if (!changed.has(referenceOf(row))) continue;
      const now = fresh.querySelector(`[id="${row.id}"]`);
      waiting.set(row.id, now ? (row) => shown(row, now) : (row) => left(row, isWhole));
    }
    count(fresh);
    settle();
    tellNew(
      rowsIn(fresh).filter((row) => changed.has(referenceOf(row)) && !list.querySelector(`[id="${row.id}"]`))
        .length,
    );
  }

  function settle() {
    for (const row of rowsIn(list)) {
      if (isBusy(row)) continue;
      waiting.get(row.id)?.(row);
      waiting.delete(row.id);
    }
    for (const row of rowsIn(list)) if (!isBusy(row)) showOpen(row, open[referenceOf(row)]);
  }

  function shown(row, now) {
    const differs = row.textContent !== now.textContent;
    const put = replace(row, now);
    put.classList.toggle('queue-row--changed', differs);
  }

  function left(row, isWhole) {
    if (row.querySelector('.queue-row__left')) return;
    row.classList.add('queue-row--left');
    const words = document.createElement('strong');
    words.className = 'queue-row__left';
    words.textContent = isWhole ? 'No longer in this view' : 'No longer on this page';
    keepInPlace(() => row.querySelector('.queue-row__main').append(words));
  }

  function showOpen(row, names = '') {
    const before = row.querySelector('.queue-row__note--open');
    if ((before?.querySelector('bdi').textContent ?? '') === names) return;
    keepInPlace(() => {
      before?.remove();
      if (!names) return;
      const note = document.createElement('span');
      note.className = 'queue-row__note queue-row__note--open';
      note.innerHTML = '<strong>Open now</strong>: <bdi></bdi>';
      note.querySelector('bdi').textContent = names;
      row.querySelector('.queue-row__main').append(note);
    });
  }

  function count(fresh) {
    const views = list.querySelector('.queue-views');
    if (!views || isBusy(views)) return;
    for (const link of views.querySelectorAll('.queue-views__link')) {
      const now = [...fresh.querySelectorAll('.queue-views__link')].find(({ href }) => href === link.href);
      const [before, after] = [link, now].map((one) => one?.querySelector('.queue-views__count'));
      if (before && after) before.textContent = after.textContent;
    }
  }

  function tellNew(number) {
    if (number === toldNew) return;
    toldNew = number;
    say(number ? `${number} new in this view.` : '', number === 1 ? 'Show it' : 'Show them');
  }

  function say(words, press) {
    const before = list.querySelector('.live-new');
    if (!words) return keepInPlace(() => before?.remove());
    const line = document.createElement('p');
    line.className = 'live-new';
    const link = document.createElement('a');
    Object.assign(link, { className: 'govuk-link', href: location.href, textContent: press });
    link.addEventListener('click', show);
    line.append(words, ' ', link);
    keepInPlace(() => {
      if (before) before.replaceWith(line);
      else list.querySelector('[data-focus]').before(line);
    });
    announce(words);
  }

  current = {
    settle,
    changes(happened) {
      for (const { reference } of happened) changed.add(reference);
      look();
    },
    present(names) {
      open = names;
      settle();
    },
    reload: () => say('This list has moved on.', 'Show it as it is now'),
  };
  return current;
}

/** The whole list anew, with its words and the focus on its heading, as any link of it does. */
function show(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  globalThis.htmx.ajax('GET', location.href, { target: '#list', swap: 'outerHTML' });
}
