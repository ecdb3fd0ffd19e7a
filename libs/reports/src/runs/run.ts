import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { RecipientRole } from '../deliveries/entitled';
import { RUN_TIMES } from './run-times';

/** Where a run stands, and what each state is called on a page: delivered when somebody has its workbook. */
export const RUN_STATES = {
  queued: 'Queued',
  running: 'Running',
  ready: 'Ready',
  delivered: 'Delivered',
  skipped: 'Skipped',
  failed: 'Failed',
} as const;

export type RunState = keyof typeof RUN_STATES;

export const isFinished = (state: RunState): boolean => state !== 'queued' && state !== 'running';

/** Whether its workbook was made; it may have been deleted since. */
export const isMade = (state: RunState): boolean => state === 'ready' || state === 'delivered';

/** How a run stands, in words: of a try that failed, which it was. */
export const runWords = ({ state, attempt }: Pick<Run, 'state' | 'attempt'>): string =>
  state === 'failed' || (state === 'queued' && attempt > 0)
    ? `${RUN_STATES.failed} (attempt ${attempt} of ${RUN_TIMES.mostAttempts})`
    : RUN_STATES[state];

/** One making of a report, as its history shows it. */
export interface Run {
  readonly id: string;
  /** The borough it is for; null for the programme. */
  readonly boroughId: number | null;
  readonly occurrenceId: string | null;
  readonly reportCode: string;
  readonly definitionVersion: string;
  readonly codeVersion: string | null;
  readonly asAt: Day;
  readonly plannedOn: Day | null;
  /** Whether its time was missed, and it is made up for later. */
  readonly caughtUp: boolean;
  readonly dueAt: Temporal.Instant;
  readonly requestedByName: string | null;
  /** The run whose releases it is made of again; null for one made of what there is. */
  readonly againOf: string | null;
  /** The version of the definition of high cost it is shown under; null for the one in force on its day. */
  readonly hcliVersion: number | null;
  /** Of a bundle: codes of the reports that were chosen; null for all of them, and for other reports. */
  readonly parts: readonly string[] | null;
  /** Whom it tells, of a run that somebody asked of the report itself: whoever holds these roles, and these people. */
  readonly toldRoles: readonly RecipientRole[];
  readonly toldPeople: readonly string[];
  /** Of a run of a schedule: whom it tells; null for one that somebody asked of the report itself. */
  readonly tells: 'recipients' | 'nobody' | 'asker' | null;
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
  r.planned_on as "plannedOn", r.caught_up as "caughtUp", r.due_at as "dueAt",
  r.requested_by_name as "requestedByName",
  (select o.tells from occurrences o where o.id = r.occurrence_id) as tells, r.again_of as "againOf", r.hcli_version as "hcliVersion",
  to_json(r.parts) as parts, to_json(r.told_roles) as "toldRoles", to_json(r.told_people) as "toldPeople", r.state, r.attempt, r.started_at as "startedAt", r.finished_at as "finishedAt", r.row_count as "rows", r.reason`;
