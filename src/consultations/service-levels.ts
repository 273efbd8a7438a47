export const urgencies = ['permanent_exclusion_risk', 'not_in_education', 'urgent', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** `answer` is in school days; `label` stands beside a radio button, `requests` in a sentence. */
export type ServiceLevel = { label: string; requests: string; answer: number };

/** The portal's own starting values, not a rule of law: each authority's settings may change any of them. */
export const defaultServiceLevels: Readonly<Record<Urgency, ServiceLevel>> = {
  permanent_exclusion_risk: {
    label: 'At risk of permanent exclusion',
    requests: 'requests where there is a risk of permanent exclusion',
    answer: 2,
  },
  not_in_education: {
    label: 'Not in education',
    requests: 'requests about a child who is not in education',
    answer: 2,
  },
  urgent: { label: 'Urgent', requests: 'urgent requests', answer: 5 },
  routine: { label: 'Routine', requests: 'routine requests', answer: 10 },
};

export type ServiceLevelSettings = Partial<Record<Urgency, Partial<ServiceLevel>>>;

export function serviceLevel(urgency: Urgency, settings: ServiceLevelSettings = {}): ServiceLevel {
  return { ...defaultServiceLevels[urgency], ...settings[urgency] };
}
