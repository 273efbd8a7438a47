import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, readBody } from '#src/resources/body.ts';

const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
const heading = (text: string): Piece => ({ kind: 'heading', text });
const list = (...items: string[]): Piece => ({ kind: 'list', items });

test.each<[name: string, body: string, pieces: Piece[]]>([
  ['nothing', '', []],
  ['empty lines', '\n\n \n', []],
  ['a paragraph', 'One line.', [paragraph('One line.')]],
  ['lines that follow on', 'One\nline.', [paragraph('One line.')]],
  ['two paragraphs', 'One.\n\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  ['a heading', '## What helps\nThis does.', [heading('What helps'), paragraph('This does.')]],
  ['a list', '- one\n- two', [list('one', 'two')]],
  ['an item that follows on', '- one\n  and more\n- two', [list('one and more', 'two')]],
  ['a list after words', 'Do:\n- one', [paragraph('Do:'), list('one')]],
  ['words after a list', '- one\n\nThen.', [list('one'), paragraph('Then.')]],
  ['an empty line within a list', '- one\n\n- two', [list('one', 'two')]],
  ['line ends of another system', '## One\r\n- two\r\n', [heading('One'), list('two')]],
  [
    'other Markdown',
    '# One\n**two** [three](http://x.example)',
    [paragraph('# One **two** [three](http://x.example)')],
  ],
  ['HTML', '<script>alert(1)</script>', [paragraph('<script>alert(1)</script>')]],
  ['a sign that is no mark', '##one\n-two', [paragraph('##one -two')]],
])('%s', (_name, body, pieces) => {
  expect(readBody(body)).toEqual(pieces);
});

test('no word is lost, and none is made up', () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word && !/^(##|-)$/.test(word));
  const lines = fc.array(
    fc.tuple(fc.constantFrom('', '## ', '- '), fc.lorem()).map(([mark, text]) => mark + text),
  );
  fc.assert(
    fc.property(lines, (lines) => {
      const shown = readBody(lines.join('\n')).flatMap((piece) =>
        piece.kind === 'list' ? piece.items : [piece.text],
      );
      expect(words(shown.join(' '))).toEqual(words(lines.join(' ')));
    }),
  );
});
