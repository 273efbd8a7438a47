export type Pulse = {
  /** Soon, or straight after the look that is under way. */
  wake(): void;
  stop(): void;
};

/**
 * Looks when woken, never more often than every `apart` ms and never twice at once; and every `beat` ms unasked.
 * @param look must not fail
 */
export function startPulse(
  look: () => Promise<void>,
  { apart, beat }: { apart: number; beat: number },
): Pulse {
  let timer: NodeJS.Timeout | undefined;
  let last = performance.now();
  let state: 'resting' | 'looking' | 'woken' | 'stopped' = 'resting';

  const rest = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const whenDue = () => Math.max(0, last + apart - performance.now());
  const run = async () => {
    state = 'looking';
    last = performance.now();
    await look();
    if (isStopped()) return;
    const woken = isWoken();
    state = 'resting';
    rest(woken ? whenDue() : beat);
  };
  // Asked of a function, since the compiler takes `state` for what it was before the look.
  const isStopped = () => state === 'stopped';
  const isWoken = () => state === 'woken';

  rest(beat);
  return {
    wake() {
      if (state === 'resting') rest(whenDue());
      else if (state === 'looking') state = 'woken';
    },
    stop() {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
