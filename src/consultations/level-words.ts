import { schoolDays } from './explain-pauses.ts';
import { type heldLevel, type ServiceLevelSettings, serviceLevel, type Urgency } from './service-levels.ts';

/**
 * What a level is for, to stand behind "10 school days for"; nothing where what was set does not explain its days.
 * @param themes those of the consultation
 */
export function levelRequests(
  level: ReturnType<typeof heldLevel>,
  themes: readonly { code: string; name: string }[],
): string | undefined {
  if (!level.isExplained) return undefined;
  const theme = themes.find(({ code }) => code === level.theme);
  if (!theme) return level.requests;
  return `requests about “${theme.name}”, in place of the ${level.ofUrgency} for ${level.requests}`;
}

type Held = { urgency: Urgency; serviceLevelDays: number };

/** "Urgent: 5 school days", by the authority's own word for the urgency and the days that this one was given. */
export function levelLabel({ urgency, serviceLevelDays }: Held, levels: ServiceLevelSettings = {}): string {
  return `${serviceLevel(urgency, levels).label}: ${schoolDays(serviceLevelDays)}`;
}
