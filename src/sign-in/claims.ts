import type { IDToken } from 'openid-client';
import type { ProviderSettings } from '#src/config.ts';

/** Whether the provider says that a second factor was used. The library does not look at these claims. */
export function showsSecondFactor(
  claims: IDToken,
  { assurance }: Pick<ProviderSettings, 'assurance'>,
): boolean {
  return [claims.acr, claims.acrs, claims.amr].flat().some((word) => assurance.includes(word as string));
}

/** Whether the person's tenant, domain, organisation or issuer may come in at all; an empty list admits all. */
export function isAdmitted(claims: IDToken, { admit }: Pick<ProviderSettings, 'admit'>): boolean {
  const organisation = (claims.organisation as { id?: unknown } | undefined)?.id;
  const theirs = [claims.tid, claims.hd, organisation, claims.iss];
  return !admit.length || theirs.some((word) => admit.includes(word as string));
}

/** When the person last showed the provider who they are, if it says, and not later than now. */
export function authenticatedAt(claims: IDToken, now: Temporal.Instant): Temporal.Instant | null {
  if (claims.auth_time === undefined) return null;
  const said = Temporal.Instant.fromEpochMilliseconds(claims.auth_time * 1000);
  return Temporal.Instant.compare(said, now) > 0 ? now : said;
}

/** What names the person for ever; null where the provider left it out. */
export function subjectOf(claims: IDToken, { subject }: Pick<ProviderSettings, 'subject'>): string | null {
  const value = claims[subject];
  return typeof value === 'string' && value ? value : null;
}
