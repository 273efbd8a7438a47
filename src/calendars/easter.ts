/** Easter Monday of a year in the Gregorian calendar, by the "anonymous" computus (Meeus, Jones and Butcher). */
export function easterMonday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const f = Math.trunc((b + 8) / 25);
  const g = Math.trunc((b - f + 1) / 3);
  const h = (19 * a + b - Math.trunc(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const sunday = Temporal.PlainDate.from({ year, month: Math.trunc(n / 31), day: (n % 31) + 1 });
  return sunday.add({ days: 1 });
}
