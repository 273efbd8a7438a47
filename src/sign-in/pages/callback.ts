import type { Request } from 'express';
import type { IDToken } from 'openid-client';
import { listMemberships } from '#src/agencies/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import { authenticatedAt, isAdmitted, showsSecondFactor, subjectOf } from '../claims.ts';
import { isFresh } from '../fresh.ts';
import type { PageParts, SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { type Provider, providerNamed } from '../providers.ts';
import { findIdentity } from '../queries.ts';
import { confirmed, saved, signedIn, taken } from '../session-changes.ts';
import type { Pending } from '../session-data.ts';
import { answerOf } from '../strategy.ts';
import { describe, troubleOf } from '../trouble.ts';
import { providerAway } from './provider-away.ts';

export const get: SessionPage = (parts) => async (request, response) => {
  const { config, providers, log } = parts;
  const provider = providerNamed(providers, request.params.provider);
  const pending = await taken(request, provider.id);
  if (!pending) return response.redirect(303, paths.notFinished());
  const { confirming, returnTo } = pending;
  try {
    const configuration = await provider.configuration();
    const attempt = { provider, configuration, state: pending.state, baseUrl: config.baseUrl, confirming };
    const claims = await answerOf(attempt, request, response);
    const outcome = claims ? await whoCame(parts, provider, claims) : paths.notFinished();
    if (confirming) return response.redirect(303, await confirm(parts, request, pending, outcome));
    if (typeof outcome === 'string') return response.redirect(303, outcome);
    await signedIn(request, { ...outcome, provider: provider.id, now: parts.now() });
    parts.csrf.renewToken(request);
    await saved(request);
    response.redirect(303, outcome.membershipId ? returnTo : paths.acting(returnTo));
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    log.warn({ reference: request.reference, provider: provider.id, ...describe(error) }, 'sign-in refused');
    const again = confirming && paths.confirmation(provider.id, returnTo);
    if (trouble === 'away') return providerAway(parts, provider, request, response, again);
    response.redirect(303, confirming ? paths.confirm(returnTo, 'refused') : paths.notFinished());
  }
};

/** Where somebody goes who was asked to show that it is they: back, if it is, and they were asked just now. */
async function confirm(
  { now }: PageParts,
  request: Request,
  { returnTo }: Pending,
  came: Came | string,
): Promise<string> {
  if (typeof came === 'string') return paths.confirm(returnTo, 'refused');
  if (came.personId !== request.session.personId) return paths.confirm(returnTo, 'another');
  if (!isFresh(came, now())) return paths.confirm(returnTo, 'refused');
  await confirmed(request, came.authenticatedAt!);
  await saved(request);
  return returnTo;
}

type Came = { personId: string; membershipId: string | undefined; authenticatedAt: string | undefined };

/** The person the claims name, or the page that says why they do not come in. */
async function whoCame(
  { database, now }: PageParts,
  provider: Provider,
  claims: IDToken,
): Promise<Came | string> {
  const subject = subjectOf(claims, provider);
  if (!subject || !isAdmitted(claims, provider)) return paths.noAccess();
  if (!showsSecondFactor(claims, provider)) return paths.secondFactor();
  const named = { provider: provider.id, issuer: claims.iss, subject };
  const personId = await database.single((db) => findIdentity(db, named));
  if (!personId) return paths.noAccess();
  const memberships = await database.single((db) => listMemberships(db, personId, londonDay(now())));
  if (!memberships.length) return paths.noAccess();
  return {
    personId,
    membershipId: memberships.length === 1 ? memberships[0]!.id : undefined,
    authenticatedAt: authenticatedAt(claims, now())?.toString(),
  };
}
