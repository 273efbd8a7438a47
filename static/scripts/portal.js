import { announce } from './announcements.js';
import { initAll } from './govuk-frontend.js';
import './failed-requests.js';
import './live.js';
import './queue-keys.js';

const ignoreRepeats = {
  onError(error) {
    if (error.name !== 'InitError') throw error;
  },
};

initAll();

document.addEventListener('htmx:before:swap', (event) => {
  const { ctx } = event.detail;
  const askedForPart = ctx.request?.headers?.['HX-Request-Type'] === 'partial';
  // An ended session answers with a page of its own, which has no place inside another.
  if (askedForPart && /^\s*<!doctype html/i.test(ctx.text)) {
    event.preventDefault();
    location.assign(ctx.response.raw.url);
  }
});

document.addEventListener('htmx:after:settle', (event) => {
  const { task, newContent } = event.detail;
  initAll({ scope: task.target, ...ignoreRepeats });
  announce(firstIn(newContent, '[data-announce]')?.dataset.announce);
  focusOn(firstIn(newContent, '[data-focus]'));
});

document.addEventListener('htmx:after:swap', (event) => {
  const { request } = event.detail.ctx;
  if (request?.headers?.['HX-History-Restore-Request'])
    focusOn(document.querySelector('h1'), { preventScroll: true });
});

function firstIn(nodes, selector) {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    const found = node.matches(selector) ? node : node.querySelector(selector);
    if (found) return found;
  }
}

function focusOn(element, options) {
  if (!element) return;
  if (element.tabIndex < 0) element.setAttribute('tabindex', '-1');
  element.focus(options);
}
