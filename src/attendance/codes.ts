import published from './codes.json' with { type: 'json' };

export type CodeGroup =
  | 'attending'
  | 'attending elsewhere'
  | 'authorised'
  | 'unauthorised'
  | 'not possible'
  | 'administrative';

/** Valid from `from` until before `to`, which is null for the list now in force. */
export type AttendanceCode = {
  code: string;
  meaning: string;
  group: CodeGroup;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
};

/** The national codes of attendance and absence; the file names its source and what was not confirmed. */
export const attendanceCodes: readonly AttendanceCode[] = published.editions.flatMap(({ from, to, codes }) =>
  codes.map(({ code, meaning, group }) => ({
    code,
    meaning,
    group: group as CodeGroup,
    from: Temporal.PlainDate.from(from),
    to: to === null ? null : Temporal.PlainDate.from(to),
  })),
);

const byCode = Map.groupBy(attendanceCodes, ({ code }) => code);

export function attendanceCode(code: string, on: Temporal.PlainDate): AttendanceCode | undefined {
  return byCode
    .get(code)
    ?.find(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, on) <= 0 && (to === null || Temporal.PlainDate.compare(on, to) < 0),
    );
}
