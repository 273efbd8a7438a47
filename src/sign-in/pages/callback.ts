import type { IDToken } from 'openid-client';
import { listMemberships } from '#src/agencies/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import { isAdmitted, showsSecondFactor, subjectOf } from '../claims.ts';
import type { PageParts, SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { type Provider, providerNamed } from '../providers.ts';
import { findIdentity } from '../queries.ts';
import { saved, signedIn, taken } from '../session-changes.ts';
import { answerOf } from '../strategy.ts';
import { describe, troubleOf } from '../trouble.ts';
import { providerAway } from './provider-away.ts';

export const get: SessionPage = (parts) => async (request, response) => {
  const { config, providers, log } = parts;
  const provider = providerNamed(providers, request.params.provider);
  const pending = await taken(request, provider.id);
  if (!pending) return response.redirect(303, paths.notFinished());
  try {
    const configuration = await provider.configuration();
    const attempt = { provider, configuration, state: pending.state, baseUrl: config.baseUrl };
    const claims = await answerOf(attempt, request, response);
    const outcome = claims ? await whoCame(parts, provider, claims) : paths.notFinished();
    if (typeof outcome === 'string') return response.redirect(303, outcome);
    await signedIn(request, { ...outcome, provider: provider.id, now: parts.now() });
    parts.csrf.renewToken(request);
    await saved(request);
    response.redirect(303, outcome.membershipId ? pending.returnTo : paths.acting(pending.returnTo));
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    log.warn({ reference: request.reference, provider: provider.id, ...describe(error) }, 'sign-in refused');
    if (trouble === 'away') return providerAway(parts, provider, request, response);
    response.redirect(303, paths.notFinished());
  }
};

type Came = { personId: string; membershipId: string | undefined };

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
  return { personId, membershipId: memberships.length === 1 ? memberships[0]!.id : undefined };
}
