/** Why a stream is over: for good, or only here, where it may begin again. */
export type Ending = 'signed-out' | 'not-shared' | 'elsewhere' | 'closing';

export type OpenStream = {
  personId: string;
  /** What it is of: the payload of the notices that concern it. */
  of: string;
  wake(): void;
  end(why: Ending): void;
};

/** More windows than anyone looks at; the oldest gives way. */
const mostOfAPerson = 6;

/** The streams that this process holds open. */
export function createOpenStreams() {
  const open = new Set<OpenStream>();
  const wake = (concerns: (stream: OpenStream) => boolean) => {
    for (const stream of open) if (concerns(stream)) stream.wake();
  };
  return {
    add(stream: OpenStream) {
      const own = [...open].filter(({ personId }) => personId === stream.personId);
      if (own.length >= mostOfAPerson) own[0]!.end('elsewhere');
      open.add(stream);
    },
    remove: (stream: OpenStream) => open.delete(stream),
    wakeAll: () => wake(() => true),
    wakeThoseOf: (of: string) => wake((stream) => stream.of === of),
    /** Nobody named: it may be anybody. */
    wakePerson: (personId: string) => wake((stream) => !personId || stream.personId === personId),
    endAll: (why: Ending) => {
      for (const stream of open) stream.end(why);
    },
  };
}
export type OpenStreams = ReturnType<typeof createOpenStreams>;
