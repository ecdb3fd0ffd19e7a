import { Temporal } from 'temporal-polyfill';
import { Day, addDays, firstOfMonth } from '@lib/kernel/day';
import { Cadence } from '../cadence/cadence';
import { ReportDefinition } from '../report';
import { KeptSubject, subjectOfRow, SUBJECTS } from '../subject/subject';

/** Which day a scheduled report is about. */
export const AS_AT_RULES = {
  'day due': 'The day it is due',
  'end of month before': 'The last day of the month before',
} as const;

export type AsAtRule = keyof typeof AS_AT_RULES;

/** Whom the workbooks are for: a borough's own schedule, or one of the programme, of which there are two kinds. */
export type ScheduleScope = 'own borough' | 'each borough' | 'the programme';

export const SCHEDULE_STATES = { draft: 'Draft', active: 'Active', paused: 'Paused' } as const;

export type ScheduleState = keyof typeof SCHEDULE_STATES;

/** When a run is not worth anybody's time: recorded in its history either way. */
export interface SkipRules {
  /** A run whose tables have no row is skipped. */
  readonly skipIfEmpty: boolean;
  /** So is one that says the same as the last that was made. */
  readonly skipIfSame: boolean;
  /** Recipients of a run that was skipped so hear that there is nothing to report. */
  readonly tellWhenSkipped: boolean;
}

export interface Schedule extends SkipRules {
  readonly id: string;
  /** Null for a schedule of the programme. */
  readonly boroughId: number | null;
  readonly reportCode: string;
  /** Null in a draft that does not say when yet. */
  readonly cadence: Cadence | null;
  readonly asAtRule: AsAtRule;
  readonly scope: ScheduleScope;
  /** Of a bundle: codes of the reports that were chosen; null for all of them, and for other reports. */
  readonly parts: readonly string[] | null;
  readonly ownerId: string | null;
  readonly ownerName: string;
  /** A draft never runs. */
  readonly state: ScheduleState;
  /** It was paused because its owner may set schedules no longer: somebody has to take it over. */
  readonly ownerLeft: boolean;
  readonly plannedFrom: Temporal.Instant;
  readonly version: number;
}

export const SCHEDULE_COLUMNS = `
  s.id, s.borough_id as "boroughId", s.report_code as "reportCode", s.cadence, s.as_at_rule as "asAtRule", s.scope, to_json(s.parts) as parts,
  s.owner_id as "ownerId", s.owner_name as "ownerName", s.state, s.owner_left as "ownerLeft",
  s.skip_if_empty as "skipIfEmpty", s.skip_if_same as "skipIfSame", s.tell_when_skipped as "tellWhenSkipped",
  s.planned_from as "plannedFrom", s.version`;

/** Whom a schedule of this report is for, when somebody sets it who acts for a borough or for the programme. */
export const scopeFor = (
  { for: whom }: Pick<ReportDefinition, 'for'>,
  boroughId: number | null,
): ScheduleScope => {
  if (boroughId !== null) return 'own borough';
  return whom === 'a borough' ? 'each borough' : 'the programme';
};

/** Whom each run of it is for: 33, or one. */
export const subjectsOf = ({
  scope,
  boroughId,
}: Pick<Schedule, 'scope' | 'boroughId'>): readonly KeptSubject[] =>
  scope === 'each borough'
    ? SUBJECTS.filter((subject) => subject.for === 'a borough')
    : [subjectOfRow(boroughId)];

/** Which version of its report a schedule makes. */
export const madeForOf = ({ scope }: Pick<Schedule, 'scope'>): KeptSubject['for'] =>
  scope === 'the programme' ? 'the programme' : 'a borough';

/** The day a report due on a day is about. */
export const asAtFor = (rule: AsAtRule, due: Day): Day =>
  rule === 'day due' ? due : addDays(firstOfMonth(due), -1);
