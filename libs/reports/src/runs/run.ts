import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** Where a run stands, and what each state is called on a page. */
export const RUN_STATES = {
  waiting: 'Waiting',
  running: 'Running',
  done: 'Done',
  skipped: 'Skipped',
  failed: 'Failed',
} as const;

export type RunState = keyof typeof RUN_STATES;

export const isFinished = (state: RunState): boolean =>
  state === 'done' || state === 'skipped' || state === 'failed';

/** One making of a report for one borough, as its history shows it. */
export interface Run {
  readonly id: string;
  readonly boroughId: number;
  readonly occurrenceId: string | null;
  readonly reportCode: string;
  readonly definitionVersion: string;
  readonly codeVersion: string | null;
  readonly asAt: Day;
  readonly plannedOn: Day | null;
  readonly dueAt: Temporal.Instant;
  readonly requestedByName: string | null;
  readonly state: RunState;
  readonly attempt: number;
  readonly startedAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
  readonly rows: number | null;
  readonly reason: string | null;
}

/** The columns of {@link Run}, by its own names. */
export const RUN_COLUMNS = `
  r.id, r.borough_id as "boroughId", r.occurrence_id as "occurrenceId", r.report_code as "reportCode",
  r.definition_version as "definitionVersion", r.code_version as "codeVersion", r.as_at as "asAt",
  r.planned_on as "plannedOn", r.due_at as "dueAt", r.requested_by_name as "requestedByName", r.state, r.attempt,
  r.started_at as "startedAt", r.finished_at as "finishedAt", r.row_count as "rows", r.reason`;
