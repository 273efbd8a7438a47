import published from './codes.json' with { type: 'json' };

export type CodeGroup =
  | 'attending'
  | 'attending elsewhere'
  | 'authorised'
  | 'unauthorised'
  | 'not possible'
  | 'administrative';

/** Valid from `from` until before `to`, in school days of England. */
export type AttendanceCode = {
  code: string;
  meaning: string;
  group: CodeGroup;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
};

/** The national codes of attendance and absence; the file names its source and what was not confirmed. */
export const attendanceCodes: readonly AttendanceCode[] = published.codes.map((row) => ({
  code: row.code,
  meaning: row.meaning,
  group: row.group as CodeGroup,
  from: Temporal.PlainDate.from(row.from),
  to: row.to === null ? null : Temporal.PlainDate.from(row.to),
}));

const byCode = Map.groupBy(attendanceCodes, ({ code }) => code);

export function attendanceCode(code: string, on: Temporal.PlainDate): AttendanceCode | undefined {
  return byCode
    .get(code)
    ?.find(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, on) <= 0 && (to === null || Temporal.PlainDate.compare(on, to) < 0),
    );
}
