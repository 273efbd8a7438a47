import { announce } from './announcements.js';

const shown = new WeakMap();

document.addEventListener('htmx:before:request', (event) => {
  const { sourceElement } = event.detail.ctx;
  shown.get(sourceElement)?.remove();
});

document.addEventListener('htmx:response:error', (event) => {
  const { ctx } = event.detail;
  // These answers hold the form again with what to mend, and are shown as they are.
  if (![409, 422].includes(ctx.response.status)) show(ctx, ctx.response.status >= 500 ? 'failed' : 'refused');
});

document.addEventListener('htmx:error', (event) => {
  const { ctx } = event.detail;
  if (ctx && !ctx.response) show(ctx, 'unreachable');
});

function show(ctx, reason) {
  const template = document.getElementById('request-failed');
  if (!template || !ctx.sourceElement?.isConnected) return;
  const message = template.content.firstElementChild.cloneNode(true);
  const words = template.dataset[reason];
  message.querySelector('[data-words]').textContent = words;
  message.querySelector('button').addEventListener('click', () => tryAgain(ctx));
  shown.get(ctx.sourceElement)?.remove();
  shown.set(ctx.sourceElement, message);
  (ctx.sourceElement.closest('form, nav, table, section, p, li') ?? ctx.sourceElement).after(message);
  announce(words);
}

function tryAgain({ sourceElement, sourceEvent, request }) {
  if (!sourceElement.isConnected) return location.reload();
  if (sourceElement.matches('form')) return sourceElement.requestSubmit(request.submitter ?? undefined);
  if (sourceEvent.type === 'click') return sourceElement.click();
  sourceElement.dispatchEvent(new Event(sourceEvent.type, { bubbles: true, cancelable: true }));
}
