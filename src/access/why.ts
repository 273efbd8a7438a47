import type { ChildRecord } from '#src/children/queries/child-record.ts';
import { asThing } from '#src/consultations/facts.ts';
import type { ConsultationRecord } from '#src/consultations/queries.ts';
import { listed } from '#src/policy/rule-words.ts';
import { thing } from '#src/policy/subjects.ts';
import { audiencesRead, untoldChild, untoldOfInvolvement } from '#src/policy/untold.ts';
import { whyRead } from '#src/policy/why-read.ts';
import type { Acting } from '#src/web/routes.ts';
import { book } from './book.ts';
import { paths } from './paths.ts';

/** What "Why can I see this?" opens: the reasons, the limits, and for whom it is, who else can. */
export type Why = { because: string[]; limits: string[]; whoCan?: string };

export function whyConsultation({ ability, actor }: Acting, record: ConsultationRecord): Why {
  const consultation = asThing(record);
  const { child, subjectKind, reference } = record;
  return {
    because: whyRead(ability, actor, consultation, record, 'you'),
    limits: [
      `In the conversation you read what is written ${listed(audiencesRead(ability), 'or')}`,
      ...(child
        ? untoldOfInvolvement(ability, book)
        : subjectKind === 'child'
          ? [untoldChild(ability, actor)]
          : []),
    ],
    whoCan: ability.can('see_access', consultation) ? paths.ofConsultation(reference) : undefined,
  };
}

/** From the record as its page finds it: of each list what the reader may know. */
export function whyChild({ ability, actor }: Acting, record: ChildRecord): Why {
  const { localAuthorityId, id, emergencies } = record;
  const enrolments = record.places.map(({ agencyId, school, from }) => ({ agencyId, name: school, from }));
  const episodes = record.involvement.flatMap(({ isNow, agencyId, team, from }) =>
    isNow && agencyId && team && from ? [{ agencyId, name: team, from: Temporal.PlainDate.from(from) }] : [],
  );
  const facts = { localAuthorityId, enrolments, episodes, emergencies };
  const child = thing('Child', facts);
  return {
    because: whyRead(ability, actor, child, facts, 'you'),
    limits: untoldOfInvolvement(ability, book),
    whoCan: ability.can('see_access', child) ? paths.ofChild({ localAuthorityId, id }) : undefined,
  };
}
