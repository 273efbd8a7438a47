import type { Request, Response } from 'express';
import { z } from 'zod';
import { findActor, listMemberships } from '#src/agencies/queries.ts';
import { page } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import { BadRequest, NotFound } from '#src/web/errors.ts';
import { type FieldErrors, fieldErrors } from '#src/web/forms.ts';
import type { PageParts, SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { returnPath } from '../return-path.ts';
import { saved } from '../session-changes.ts';
import { personOf } from '../who-is.ts';

const form = z.strictObject({ membership: z.uuid().optional(), return: z.string() });

/** Choosing as whom to act, of one's memberships today. */
export const get: SessionPage = (parts) => async (request, response) => {
  const personId = await personOf(parts, request);
  if (!personId) return parts.toSignIn(request, response);
  await show(parts, personId, request, response, returnPath(request.query.return, parts.config.baseUrl));
};

export const post: SessionPage = (parts) => async (request, response) => {
  const personId = await personOf(parts, request);
  if (!personId) return parts.toSignIn(request, response);
  const sent = form.safeParse(request.body);
  if (!sent.success) throw new BadRequest('The form has something in it that it does not ask for.');
  const returnTo = returnPath(sent.data.return, parts.config.baseUrl);
  const chosen = sent.data.membership;
  if (!chosen) {
    const errors = fieldErrors([['membership', 'Choose who you are acting for']]);
    return show(parts, personId, request, response, returnTo, errors);
  }
  if (!(await membershipsOf(parts, personId)).some(({ id }) => id === chosen))
    throw new NotFound('Not found');
  request.session.membershipId = chosen;
  // A page still open in another tab was made for the membership before: its form is not to act for this one.
  parts.csrf.renewToken(request);
  await saved(request);
  response.redirect(303, returnTo);
};

async function show(
  parts: PageParts,
  personId: string,
  request: Request,
  response: Response,
  returnTo: string,
  errors?: FieldErrors,
): Promise<void> {
  request.who = await parts.whoIs(request);
  const memberships = await membershipsOf(parts, personId);
  const context = {
    memberships: memberships.map((one) => ({ ...one, chosen: one.id === request.session.membershipId })),
    former: request.refusal === 'membership' ? await formerly(parts, personId, request) : undefined,
    returnTo,
    errors,
    csrfToken: parts.csrf.tokenOf(request),
    acting: paths.acting(),
    signOut: paths.signOut(),
  };
  parts.send(
    page('sign-in/acting', context, { status: errors ? 422 : 200 }),
    request,
    response,
    request.who?.actor ?? null,
  );
}

function membershipsOf({ database, now }: PageParts, personId: string) {
  return database.single((db) => listMemberships(db, personId, londonDay(now())));
}

/** The agency that the session still names, though the membership is over. */
async function formerly({ database, now }: PageParts, personId: string, { session }: Request) {
  const membershipId = session.membershipId!;
  const today = londonDay(now());
  const found = await database.single((db) => findActor(db, { personId, membershipId, today }));
  return found?.actor.agencyName;
}
