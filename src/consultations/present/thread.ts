import type { Audience } from '#db/schema/consultations.ts';
import { audiencesOf } from '#src/policy/audiences.ts';
import { paths as library } from '#src/resources/paths.ts';
import { dateTime } from '#src/web/dates.ts';
import type { Entry } from '../queries/thread.ts';
import type { Party } from '../queries.ts';
import { listed } from '../turn.ts';
import { audienceWords, entryWords } from '../words.ts';

/** What the `thread-entry` component takes. */
export function threadEntry({ id, kind, audience, body, writtenAt, by, agency, resources }: Entry) {
  return {
    id: `entry-${id}`,
    author: by,
    agency,
    audience: { kind: audience, words: `Seen by ${seenBy[audience]}` },
    kind: kind === 'message' ? undefined : entryWords[kind],
    time: { iso: writtenAt.toString(), words: dateTime(writtenAt) },
    text: body,
    resources: resources.map(({ slug, title }) => ({ text: title, href: library.resource(slug) })),
  };
}

const seenBy: Record<Audience, string> = {
  all: 'everyone taking part',
  professionals: 'the Virtual School and social care',
  virtual_school: 'the Virtual School only',
};

/** What the `audience-choice` component takes: each audience with the agencies that are in it now. */
export function audienceOptions(audiences: readonly Audience[], parties: readonly Party[]) {
  return audiences.map((audience) => ({
    value: audience,
    text: audienceWords[audience],
    hint: listed(parties.filter(({ kind }) => audiencesOf[kind].includes(audience)).map(({ name }) => name)),
  }));
}
