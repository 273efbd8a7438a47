import { type ServiceLevelSettings, serviceLevel, type Urgency, urgencies } from '../service-levels.ts';

const meanings: Record<Urgency, string> = {
  permanent_exclusion_risk: 'A permanent exclusion is being thought about, or has been made',
  not_in_education: 'No school place, or not getting any education now',
  urgent: 'It is getting worse, and waiting two weeks would make it harder to put right',
  routine: 'It matters, and an answer within two weeks will do',
};

/** The radio buttons: what each means, and how soon it is answered. */
export function urgencyChoices(settings: ServiceLevelSettings) {
  return urgencies.map((value) => {
    const { label, answer } = serviceLevel(value, settings);
    const within = `${answer} school day${answer === 1 ? '' : 's'}`;
    return { value, text: label, hint: { text: `${meanings[value]}. We answer within ${within}.` } };
  });
}

export function urgencyLabel(value: string, settings: ServiceLevelSettings = {}): string {
  return urgencies.includes(value as Urgency) ? serviceLevel(value as Urgency, settings).label : value;
}
