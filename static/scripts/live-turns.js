const apart = 1500;

/** Runs it soon, never twice at once, and not for each of many that ask within a moment. */
export function createTurns(work) {
  let [last, asked, running, timer] = [-apart, false, false, undefined];

  async function run() {
    [running, asked, last] = [true, false, performance.now()];
    await work();
    running = false;
    if (asked) later();
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, last + apart - performance.now()));
  }
  return () => {
    asked = true;
    if (!running) later();
  };
}
