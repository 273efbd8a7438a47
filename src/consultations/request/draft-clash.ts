import { Conflict } from '#src/web/errors.ts';
import { answerWords } from './answer-words.ts';
import { type DraftForm, type FieldName, questionWords } from './draft-form.ts';
import type { OpenDraft } from './open-draft.ts';
import { paths } from './paths.ts';

/** What was typed on a page that was out of date, beside what the draft says now. */
export function draftClash({ draft, ask }: OpenDraft, typed: DraftForm): Conflict {
  const { themes } = draft;
  const said = Object.keys(typed).map((name) => {
    const field = name as FieldName;
    return {
      name: questionWords(field, ask.kind),
      yours: answerWords(field, typed, themes),
      now: answerWords(field, draft.form, themes),
    };
  });
  const sent = draft.submittedAs;
  return new Conflict(
    sent
      ? `This request was sent as ${sent}, so its draft cannot be changed.`
      : 'This request was changed in another window, or by pressing Back, after this page was opened.',
    {
      changes: sent ? [] : said.filter(({ yours, now }) => yours !== now),
      typed: said.map(({ name, yours }) => ({ name, value: yours })).filter(({ value }) => value !== ''),
      link: sent
        ? { text: `Open ${sent}`, href: paths.submitted(sent) }
        : { text: 'Open the request as it is now', href: paths.draft(draft.id) },
    },
  );
}
