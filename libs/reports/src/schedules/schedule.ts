import { Temporal } from 'temporal-polyfill';
import { Day, addDays, firstOfMonth } from '@lib/kernel/day';
import { Cadence } from '../cadence/cadence';

/** Which day a scheduled report is about. */
export const AS_AT_RULES = {
  'day due': 'The day it is due',
  'end of month before': 'The last day of the month before',
} as const;

export type AsAtRule = keyof typeof AS_AT_RULES;

export interface Schedule {
  readonly id: string;
  /** Null for a schedule of the programme: each borough gets its own workbook. */
  readonly boroughId: number | null;
  readonly reportCode: string;
  readonly cadence: Cadence;
  readonly asAtRule: AsAtRule;
  readonly scope: 'each borough' | 'own borough';
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly state: 'active' | 'paused';
  readonly plannedFrom: Temporal.Instant;
  readonly version: number;
}

export const SCHEDULE_COLUMNS = `
  s.id, s.borough_id as "boroughId", s.report_code as "reportCode", s.cadence, s.as_at_rule as "asAtRule", s.scope,
  s.owner_id as "ownerId", s.owner_name as "ownerName", s.state, s.planned_from as "plannedFrom", s.version`;

/** The day a report due on a day is about. */
export const asAtFor = (rule: AsAtRule, due: Day): Day =>
  rule === 'day due' ? due : addDays(firstOfMonth(due), -1);
