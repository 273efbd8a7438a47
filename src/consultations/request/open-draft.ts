import { listContacts } from '#src/children/queries/involvement.ts';
import { type Answer, redirect } from '#src/web/answers.ts';
import { Forbidden } from '#src/web/errors.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import type { Ask } from './draft-form.ts';
import { paths } from './paths.ts';
import { type Draft, findDraft } from './queries/drafts.ts';

type Contact = Awaited<ReturnType<typeof listContacts>>[number];
export type OpenDraft = {
  draft: Draft;
  ask: Ask;
  /** Who in social care works with the child, but for the actor's own. */
  contacts: Contact[];
};

/**
 * The draft with what its questions depend on.
 * @throws NotFound for a draft that is not the actor's; Forbidden where its child is no longer theirs to ask about
 */
export async function openDraft(acting: Acting, id: string, { lock = false } = {}): Promise<OpenDraft> {
  const draft = await findDraft(acting, id, { lock });
  if (draft.subjectKind === 'child' && !draft.child && !draft.submittedAs) throw new Forbidden(childGone);
  const contacts = draft.child ? await listContacts(acting, draft.child) : [];
  const others = contacts.filter(({ agencyId }) => !acting.actor.reach.includes(agencyId));
  return { draft, contacts: others, ask: askOf(draft, others) };
}

function askOf({ subjectKind, child, themes }: Draft, contacts: Contact[]): Ask {
  return {
    kind: subjectKind,
    names: child ? [child.givenName, child.familyName, child.knownAs ?? ''] : [],
    themes: themes.map(({ code }) => code),
    socialCare: contacts.length > 0,
  };
}

const childGone =
  'This child is not with your agency any more, so the request cannot go on. You can still delete the draft.';

/**
 * For a page of the draft: one that was sent leads to where it went, and one that speaks of a child at risk to how
 * to make a referral.
 */
export async function onDraft(
  acting: Acting,
  { params }: Visit,
  answer: (open: OpenDraft) => Answer | Promise<Answer>,
  { evenAtRisk = false } = {},
): Promise<Answer> {
  const open = await openDraft(acting, params.id!);
  const { submittedAs, id, form } = open.draft;
  if (submittedAs) return redirect(paths.submitted(submittedAs));
  if (form.atRisk === 'yes' && !evenAtRisk) return redirect(paths.safeguarding(id));
  return answer(open);
}
