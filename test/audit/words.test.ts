import { describe, expect, test } from 'vitest';
import { routes } from '#src/app.ts';
import { pageWords, reasonWords } from '#src/audit/words.ts';
import { abilityFor } from '#src/policy/ability.ts';
import type { Reason } from '#src/policy/relations.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';

describe('whoever audits reads words', () => {
  const lines = Object.keys(routes).filter((line) =>
    / \/(consultations\/:reference|children\/:authority\/:id)/.test(line),
  );
  test.each(lines)('for %s', (line) => {
    expect(pageWords(line)).toMatch(/^(Opened|Shown) /);
  });

  const reasons = new Set(
    sampleActors.flatMap((me) =>
      (['Consultation', 'Child'] as const).flatMap((noun) =>
        abilityFor(me)
          .rulesFor('read', noun)
          .map(({ reason }) => reason as Reason),
      ),
    ),
  );
  test.each([...reasons])('for the reason %s', (reason) => {
    expect(reasonWords(reason)).not.toBe(reason);
  });
});
