/** A piece of a resource's text. There is no markup within a piece: each is shown as the plain text that it is. */
export type Piece =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] };

/**
 * The subset of Markdown that resources are written in: `## ` begins a heading, `- ` an item of a list, and an
 * empty line ends a paragraph. A line that follows on belongs to what stands before it. Whatever else is
 * written, also other Markdown and HTML, is text.
 */
export function readBody(body: string): Piece[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .reduce(takeLine, { pieces: [], open: false }).pieces;
}

type Reading = { pieces: Piece[] /** Whether the next line may follow on. */; open: boolean };

function takeLine({ pieces, open }: Reading, line: string): Reading {
  const last = pieces.at(-1);
  if (line === '') return { pieces, open: false };
  if (line.startsWith('## ')) {
    return { pieces: [...pieces, { kind: 'heading', text: line.slice(3).trim() }], open: false };
  }
  if (line.startsWith('- ')) {
    const item = line.slice(2).trim();
    if (last?.kind === 'list') last.items.push(item);
    else pieces.push({ kind: 'list', items: [item] });
    return { pieces, open: true };
  }
  if (open && last?.kind === 'paragraph') last.text += ` ${line}`;
  else if (open && last?.kind === 'list') last.items.push(`${last.items.pop()} ${line}`);
  else pieces.push({ kind: 'paragraph', text: line });
  return { pieces, open: true };
}
