import type { Action } from '#src/consultations/consultation.ts';
import type { DayNumber } from '../days.ts';

/** One move, and how many school days after the one before it. */
export type Step = {
  action: Action;
  gap: number;
  by?: 'school' | 'care' | 'adviser' | 'officer' | 'manager';
  /** For a message: whom it is for. */
  to?: 'all' | 'professionals' | 'virtual_school';
  asks?: 'school' | 'care';
};

export type TimedStep = Step & { day: DayNumber; minute: number };
