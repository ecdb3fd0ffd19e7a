/** How long a run may be silent, and how often it is tried. */
export interface RunTimes {
  /** A worker that has not renewed for so long is taken for dead. */
  readonly leaseSeconds: number;
  readonly renewEverySeconds: number;
  readonly mostAttempts: number;
}

export const RUN_TIMES: RunTimes = { leaseSeconds: 60, renewEverySeconds: 15, mostAttempts: 3 };

/** How long a workbook is kept (security.md 8.2, export files); the run can be made again as at its day. */
export const FILE_KEPT_DAYS = 30;
