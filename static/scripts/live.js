/* What happens elsewhere, on an open page. The browser's own event source says by itself where it was when it comes back. */

import { askForPage, showTemplate } from './live-page.js';
import { followQueue } from './live-queue.js';
import { followRecord } from './live-record.js';

const [soonest, latest] = [3000, 60_000];

let place;
let page;
let stream;
let position;
let timer;
let pause = soonest;
let isOver = false;

function follow() {
  const found = document.querySelector('[data-live]');
  if (found === place) return;
  disconnect();
  [place, position, isOver] = [found, undefined, false];
  page = found && (found.id === 'list' ? followQueue(found) : followRecord(found));
  connect();
}

/** Only a page that is looked at holds a connection: a browser has six for all of them. */
function connect() {
  clearTimeout(timer);
  if (!place || stream || isOver || document.hidden) return;
  const address = new URL(place.dataset.live, location.href);
  if (position) address.searchParams.set('since', position);
  stream = new EventSource(address);
  for (const event of ['changes', 'present', 'reload']) {
    stream.addEventListener(event, (message) => {
      heard(message);
      page[event](JSON.parse(message.data));
    });
  }
  stream.addEventListener('beat', heard);
  stream.addEventListener('ended', ({ data }) => {
    disconnect();
    if (data !== '"elsewhere"') askWhy();
  });
  stream.addEventListener('error', () => {
    // Otherwise it is on its way back.
    if (stream?.readyState !== EventSource.CLOSED) return;
    disconnect();
    askWhy();
  });
}

function disconnect() {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
}

function heard({ lastEventId }) {
  position = lastEventId || position;
  pause = soonest;
}

/** Signed out, or no longer shared; else the portal is away, or the session goes on under another id. */
async function askWhy() {
  const asked = place;
  const { status } = await askForPage().catch(() => ({}));
  if (asked !== place) return;
  if (status === 401) return over('live-signed-out');
  if (status === 403 || status === 404) return over('live-not-shared');
  showTemplate();
  isOver = false;
  timer = setTimeout(connect, pause * (0.5 + Math.random()));
  pause = Math.min(pause * 2, latest);
}

function over(words) {
  isOver = true;
  showTemplate(words);
}

function lookAgain() {
  if (document.hidden) return disconnect();
  if (isOver) return askWhy();
  connect();
}

document.addEventListener('visibilitychange', lookAgain);
window.addEventListener('focus', lookAgain);
window.addEventListener('pageshow', lookAgain);
window.addEventListener('pagehide', disconnect);
document.addEventListener('htmx:after:settle', follow);
follow();
