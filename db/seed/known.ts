import { knownChildren } from './known/children.ts';
import { knownConsultations } from './known/consultations.ts';

/**
 * What tests and journeys may count on, whatever the day: children by their number or name, consultations by their
 * title. References and ids differ from day to day.
 */
export const known = { children: knownChildren, consultations: knownConsultations };
