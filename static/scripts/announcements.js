/** Says it once, politely, to those who listen to the page. */
export function announce(words) {
  const region = document.getElementById('announcements');
  if (!region || !words) return;
  // Emptied first, or the same words twice are not spoken again.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = words;
  }, 50);
}
