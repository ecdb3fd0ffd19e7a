/** Wall-clock seconds that something takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** Measures ours and the yardstick by turns, so that a busy minute falls on both. */
export const byTurns = async (
  runs: number,
  ours: (run: number) => Promise<void>,
  yardstick: (run: number) => Promise<void>,
): Promise<void> => {
  for (let run = 0; run < runs; run += 1) {
    await ours(run);
    await yardstick(run);
  }
};
