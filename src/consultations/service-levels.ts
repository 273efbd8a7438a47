export const urgencies = ['permanent_exclusion_risk', 'not_in_education', 'urgent', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** In school days: how long an answer may take, and how long before its due date a breach is near. */
export type Days = { answer: number; near: number };

/** `label` stands beside a radio button, `requests` in a sentence. */
export type ServiceLevel = Days & { label: string; requests: string };

/** The portal's own starting values, not a rule of law: each authority's settings may change any of them. */
export const defaultServiceLevels: Readonly<Record<Urgency, ServiceLevel>> = {
  permanent_exclusion_risk: {
    label: 'At risk of permanent exclusion',
    requests: 'requests where there is a risk of permanent exclusion',
    answer: 2,
    near: 1,
  },
  not_in_education: {
    label: 'Not in education',
    requests: 'requests about a child who is not in education',
    answer: 2,
    near: 1,
  },
  urgent: { label: 'Urgent', requests: 'urgent requests', answer: 5, near: 1 },
  routine: { label: 'Routine', requests: 'routine requests', answer: 10, near: 2 },
};

/** What an authority has set: by urgency, and by the code of a theme whatever the urgency. */
export type ServiceLevelSettings = Partial<Record<Urgency, Partial<ServiceLevel>>> & {
  themes?: Record<string, Days>;
};

/** As a level names it, and as people read it. */
export type Theme = { code: string; name: string };

/** What is set in one go: of every urgency, and of the themes that have a level of their own. */
export type SetDays = { urgencies: Record<Urgency, Days>; themes: Record<string, Days> };

export function serviceLevel(urgency: Urgency, settings: ServiceLevelSettings = {}): ServiceLevel {
  return { ...defaultServiceLevels[urgency], ...settings[urgency] };
}

type Asked = { urgency: Urgency; themes: readonly string[] };

/** `theme`: the code of the theme whose own level is the shorter, and holds in place of that of the urgency. */
export type AppliedLevel = ServiceLevel & { theme?: string; ofUrgency: number };

/** The shortest of the levels that apply to a request: its urgency's, or that of one of its themes. */
export function appliedLevel({ urgency, themes }: Asked, settings: ServiceLevelSettings = {}): AppliedLevel {
  const own = serviceLevel(urgency, settings);
  const [shortest] = themes
    .flatMap((theme) => ({ theme, days: settings.themes?.[theme] }))
    .filter(({ days }) => days !== undefined && days.answer < own.answer)
    .sort((a, b) => a.days!.answer - b.days!.answer || (a.theme < b.theme ? -1 : 1));
  return { ...own, ...shortest?.days, ...(shortest && { theme: shortest.theme }), ofUrgency: own.answer };
}

/**
 * The level that a consultation is held to. How many days it was given stays as it is, whatever is set later; of its
 * words and of when a breach is near, the settings of when it was submitted tell, where they explain those days.
 */
export function heldLevel(
  { serviceLevelDays, ...asked }: Asked & { serviceLevelDays: number },
  settings: ServiceLevelSettings = {},
): AppliedLevel & { isExplained: boolean } {
  const level = appliedLevel(asked, settings);
  if (level.answer === serviceLevelDays) return { ...level, isExplained: true };
  const near = Math.max(0, Math.min(level.near, serviceLevelDays - 1));
  const { theme: _, ...own } = level;
  return { ...own, answer: serviceLevelDays, near, isExplained: false };
}
