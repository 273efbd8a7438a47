import type { Reader } from '#src/policy/readers.ts';
import type { Action } from '../consultation.ts';
import { paths } from '../paths.ts';

type Words = string | Record<Reader, string>;
type Step = { text: Words; path: (reference: string) => string; isOneClick?: boolean };

/** The moves that have a place of their own at the top of a record; the rest stand in their sections. */
const steps: Partial<Record<Action, Step>> = {
  accept: { text: 'Accept this request', path: paths.acceptance, isOneClick: true },
  ask_for_information: { text: 'Ask for information', path: paths.informationRequest },
  answer: {
    text: { virtual_school: 'Record the answer', partner: 'Answer the question' },
    path: paths.answer,
  },
  take: { text: 'Take this consultation', path: paths.taking, isOneClick: true },
  allocate: { text: 'Allocate', path: paths.allocation },
  release: { text: 'Put it back', path: () => paths.queuePresses.release, isOneClick: true },
  snooze: { text: 'Snooze', path: (reference) => paths.queueForm('snooze', [reference]) },
  flag: { text: 'Flag it for the team', path: (reference) => paths.queueForm('flag', [reference]) },
  advise: { text: 'Give written advice', path: paths.advice },
  review: { text: 'Record a review', path: paths.review },
  close: { text: 'Close this consultation', path: paths.closure },
  signpost: { text: 'Point to other help', path: paths.signposting },
  redirect: { text: 'Send to another service', path: paths.redirection },
  merge: { text: 'Join with another request', path: paths.merger },
  decline: { text: 'Do not take it on', path: paths.declining },
  withdraw: { text: 'Withdraw this request', path: paths.withdrawal },
  reopen: { text: 'Reopen this consultation', path: paths.reopening },
  give_feedback: { text: 'Give feedback', path: paths.feedback },
  plan: { text: 'Add an action', path: paths.actions },
};

export type StepLink = { text: string; href: string; post?: { name: string; value: string }[] };
type For = { reference: string; version: number; reader: Reader; csrfToken?: string };

export function stepLink(move: Action, { reference, version, reader }: For): StepLink | undefined {
  const step = steps[move];
  if (!step) return undefined;
  const text = typeof step.text === 'string' ? step.text : step.text[reader];
  const href = step.path(reference);
  return step.isOneClick
    ? {
        text,
        href,
        post: [
          { name: 'version', value: String(version) },
          ...(move === 'release' ? [{ name: 'c', value: reference }] : []),
        ],
      }
    : { text, href };
}

const inSections: readonly Action[] = ['plan'];

/** What else may be done, beside the one next step. */
export function otherSteps(may: ReadonlySet<Action>, first: Action | undefined, record: For): StepLink[] {
  return (Object.keys(steps) as Action[])
    .filter((move) => may.has(move) && move !== first && !inSections.includes(move))
    .flatMap((move) => stepLink(move, record) ?? []);
}
