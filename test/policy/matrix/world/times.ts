/** A day in Europe/London, so many from today. */
export const daysFromNow = (days: number): string =>
  Temporal.Now.plainDateISO('Europe/London').add({ days }).toString();

export const minutesFromNow = (minutes: number): string => Temporal.Now.instant().add({ minutes }).toString();
