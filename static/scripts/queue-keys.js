/* Single keys for whoever works the queue all day. Each presses something that is there to be pressed without them. */

const views = { u: 'unallocated', m: 'mine', t: 'team', o: 'overdue', d: 'week', c: 'closed' };
let afterG = false;

const queue = () => document.querySelector('[data-queue]');
const rows = () => [...queue().querySelectorAll('.queue-row')];
const here = () => document.activeElement?.closest('.queue-row') ?? queue().querySelector('.queue-row--here');
const tickOf = (row) => row?.querySelector('.queue-row__select input');

document.addEventListener('keydown', (event) => {
  const help = queue()?.dataset.shortcuts;
  if (!help || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const goes = afterG && views[event.key];
  afterG = event.key === 'g' && !afterG;
  if (afterG) return;
  const does = goes ? () => view(goes) : event.key === '?' ? () => location.assign(help) : deeds[event.key];
  if (does?.() !== undefined || goes) event.preventDefault();
});

/** Each answers something when it did something: then the key is spent. */
const deeds = {
  j: () => step(1),
  k: () => step(-1),
  o: () => here()?.querySelector('.queue-row__link').click(),
  x: () => tick(here()),
  n: () => press('.pager [rel=next]'),
  p: () => press('.pager [rel=prev]'),
  '/': () => focus(document.getElementById('filter-q')),
  ...Object.fromEntries([...'tabsfwmz'].map((key) => [key, () => pressKey(key)])),
};

function step(by) {
  const all = rows();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  return focus(next?.querySelector('.queue-row__link'));
}

function tick(row) {
  tickOf(row)?.click();
  return row;
}

/** What is selected, or else the row that one is on. */
function pressKey(key) {
  const button = document.querySelector(`button[data-key="${key}"]`);
  if (!button) return undefined;
  const isAboutRows = button.matches('.queue-bar__button');
  if (isAboutRows && !rows().some((row) => tickOf(row)?.checked)) {
    const tick = tickOf(here());
    if (!tick) return undefined;
    tick.checked = true;
  }
  button.click();
  return button;
}

function press(selector) {
  const link = queue().querySelector(selector);
  link?.click();
  return link;
}

function view(name) {
  return press(`.queue-views__link[href*="view=${name}&"]`);
}

function focus(element) {
  element?.focus();
  return element;
}

const isTyping = (target) =>
  target.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]');

/* Where one is stays marked when the focus goes to the bar; and how many are ticked is said beside it. */
document.addEventListener('focusin', ({ target }) => {
  const row = target.closest?.('.queue-row');
  if (!row || !queue()) return;
  for (const other of queue().querySelectorAll('.queue-row--here')) other.classList.remove('queue-row--here');
  row.classList.add('queue-row--here');
});

document.addEventListener('change', ({ target }) => {
  if (target.matches?.('.queue__all')) for (const row of rows()) tickOf(row).checked = target.checked;
  else if (!target.matches?.('.queue-row__select input')) return;
  const count = rows().filter((row) => tickOf(row)?.checked).length;
  const words = document.querySelector('[data-selected]');
  if (words) words.textContent = count ? `: ${count}` : '';
  document.querySelector('.queue-bar')?.classList.toggle('queue-bar--stuck', count > 0);
});

/* All of the page at once: of use with script only, so it comes with the script. */
const offerAll = () => {
  const cell = queue()?.querySelector('.queue__select');
  if (!cell || cell.firstElementChild) return;
  const all = document.createElement('input');
  Object.assign(all, { type: 'checkbox', className: 'queue__all' });
  all.setAttribute('aria-label', 'Select all on this page');
  cell.append(all);
};
offerAll();
document.addEventListener('htmx:after:settle', offerAll);
