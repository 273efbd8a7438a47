/**
 * What a person is to a consultation. Which facts make someone each of these is policy
 * (`src/policy/relations.ts`); which move each may make is the state machine's to say (`consultation.ts`).
 */
export const relations = ['requester', 'asked', 'party', 'officer', 'adviser', 'holder', 'manager'] as const;
export type Relation = (typeof relations)[number];

const relationWords: Record<Relation, string> = {
  requester: 'the agency that asked',
  asked: 'the agency that was asked for information',
  party: 'an agency that takes part',
  officer: 'a Virtual School officer',
  adviser: 'a Virtual School adviser',
  holder: 'the adviser it is allocated to',
  manager: 'a Virtual School manager',
};

/** "the agency that asked or a Virtual School manager" */
export function spoken(by: readonly Relation[]): string {
  const words = by.map((relation) => relationWords[relation]);
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
