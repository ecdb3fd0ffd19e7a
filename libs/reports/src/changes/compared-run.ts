import { Day } from '@lib/kernel/day';
import { KeptContent } from './kept-content';

/** An earlier run, with the tables it had. */
export interface ComparedRun {
  readonly runId: string;
  readonly asAt: Day;
  readonly madeOn: Day;
  /** The report and its version, as the run keeps it. */
  readonly definitionVersion: string;
  readonly content: KeptContent;
}
