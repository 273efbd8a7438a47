/**
 * A time of day as people write it: "3:30pm", "3.30 pm", "15:30", "1530", "10am", "midday". Null for anything else,
 * and for an hour from 1 to 7 without "am" or "pm", which a school reads as afternoon and a clock as night.
 */
export function parseTime(typed: string): Temporal.PlainTime | null {
  const text = typed
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\./g, ':')
    .replace(/([ap]):m:?/, '$1m');
  if (text === 'midday' || text === 'noon') return Temporal.PlainTime.from('12:00');
  const parts = /^(\d{1,2})(?::?(\d{2}))?(am|pm)?$/.exec(text);
  if (!parts) return null;
  const [, hours, minutes = '00', half] = parts;
  const hour = half
    ? twelve(Number(hours), half)
    : hours!.length === 2 || Number(hours) > 7
      ? Number(hours)
      : null;
  if (hour === null || hour > 23 || Number(minutes) > 59) return null;
  return Temporal.PlainTime.from({ hour, minute: Number(minutes) });
}

function twelve(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
