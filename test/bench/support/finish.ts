/** What a task that ran in a process of its own says at its end. */
export interface TaskAnswer<Result> {
  /** User and system time of the whole process, its start included. */
  readonly cpuSeconds: number;
  /** The most it ever had in memory. */
  readonly peakMegabytes: number;
  readonly result: Result;
}

/** Ends a task: its figures go to the process that started it, as the last line. */
export const finish = (result: unknown): void => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const answer: TaskAnswer<unknown> = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
    result,
  };
  process.stdout.write(`\n${JSON.stringify(answer)}\n`);
};
