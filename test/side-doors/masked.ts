/** The page without what differs from one answer to the next whoever asks, and without the words that were sent. */
export function masked(html: string, ...typed: (string | undefined)[]): string {
  const without = html
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="(_csrf|key)" value="[^"]*"/g, '')
    .replace(/\/changes\?since=[^"&]*/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/reference[^<]*<[^>]*>[^<]*/gi, '');
  return typed
    .filter((words) => words)
    .flatMap((words) => [
      words!,
      encodeURIComponent(words!),
      encodeURIComponent(words!).replaceAll('%20', '+'),
    ])
    .reduce((page, words) => page.replaceAll(new RegExp(words.replace(/[+%]/g, '\\$&'), 'gi'), '…'), without);
}
