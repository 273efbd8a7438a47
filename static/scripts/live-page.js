import { announce } from './announcements.js';
import { initAll } from './govuk-frontend.js';

const pageNonce = document.querySelector('script[nonce]')?.nonce;

/** The page at this address as it is now. Nobody asked for it, so the session is not used by it. */
export function askForPage() {
  return fetch(location.href, { headers: { 'HX-Request-Type': 'partial', Unattended: 'true' } });
}

/** The same as a document, its own markup marked as this page's is; nothing where it cannot be had. */
export async function freshPage() {
  const answer = await askForPage().catch(() => undefined);
  if (!answer?.ok) return undefined;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [, nonce] = answer.headers.get('Content-Security-Policy')?.match(/'nonce-([^']+)'/) ?? [];
  for (const element of fresh.querySelectorAll('[hx-nonce]')) {
    if (element.getAttribute('hx-nonce') === nonce) element.setAttribute('hx-nonce', pageNonce);
  }
  return fresh;
}

/** Whether somebody is at it: with the pointer, the focus, a selection, or something typed, ticked or opened. */
export function isBusy(element) {
  return (
    element.matches(':hover, :focus-within') ||
    Boolean(element.querySelector('input:checked:not([type=hidden]), details[open]')) ||
    [...element.querySelectorAll('textarea, input:not([type=hidden])')].some(
      (one) => one.value !== one.defaultValue,
    ) ||
    isSelected(element)
  );
}

function isSelected(element) {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.containsNode(element, true);
}

/** Changes the page, and what the person is at stays where it is on their screen. */
export function keepInPlace(change) {
  const at = document.activeElement?.matches('input, textarea, select')
    ? document.activeElement
    : [...document.querySelectorAll(':hover')].at(-1);
  const before = at?.getBoundingClientRect().top;
  change();
  if (!at?.isConnected) return;
  const moved = at.getBoundingClientRect().top - before;
  if (moved) scrollBy({ top: moved, behavior: 'instant' });
}

/** Puts what is new in the place of what was, and sets it going. */
export function replace(element, fresh) {
  const put = document.importNode(fresh, true);
  keepInPlace(() => element.replaceWith(put));
  globalThis.htmx?.process(put);
  initAll({ scope: put });
  return put;
}

/** Whenever somebody may have left what they were at. */
export function onLeaving(look) {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  };
  for (const event of ['pointerover', 'focusin', 'focusout', 'change', 'selectionchange', 'toggle']) {
    document.addEventListener(event, soon, true);
  }
}

/** Says above everything what the template of this name says, in the place of what was said so before. */
export function showTemplate(name) {
  const main = document.getElementById('main-content');
  const before = main?.querySelector(':scope > .live-over');
  if (!name) return before?.remove();
  const shown = document.getElementById(name).content.firstElementChild.cloneNode(true);
  if (before?.textContent === shown.textContent) return;
  keepInPlace(() => {
    before?.remove();
    main.prepend(shown);
  });
  announce(shown.textContent.trim());
}
