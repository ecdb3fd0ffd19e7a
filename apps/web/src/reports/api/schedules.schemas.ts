import { Cadence } from '@lib/reports/cadence/cadence';
import { AS_AT_RULES, Schedule, SCHEDULE_STATES } from '@lib/reports/schedules/schedule';
import {
  borough,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

/** A schedule, in words, with when it comes round next. */
export interface ScheduleAnswer extends Schedule {
  readonly when: string | null;
  readonly next: readonly string[];
}

/** What was understood of the words of a schedule. */
export type ScheduleCheck = Pick<ScheduleAnswer, 'when' | 'next'>;

const EVERY: readonly Cadence['every'][] = ['day', 'weekday', 'working day', 'week', 'month', 'quarter'];

const CADENCE: Schema = {
  title: 'Cadence',
  description: 'The same as “when”, for programs; which other fields there are depends on “every”',
  type: 'object',
  properties: { every: oneOf(EVERY, 'How often'), at: text('The time in London', '07:00') },
  required: ['every', 'at'],
};

const WHEN = orNull(text('When, in words; null for a draft that does not say yet', 'every Monday at 07:00'));
const NEXT = list(moment('When it is due'), 'The next three times; none while it does not run');

export const SCHEDULE = shape<ScheduleAnswer>('Schedule', 'When a report is made by itself', {
  id: key('Key of the schedule'),
  boroughId: orNull(borough('DfE number of the borough; null for a schedule of the programme')),
  reportCode: text('Code of the report', 'placements-snapshot'),
  cadence: orNull(CADENCE),
  asAtRule: oneOf(Object.keys(AS_AT_RULES), 'Which day the report is about'),
  scope: oneOf(['each borough', 'own borough', 'the programme'], 'For whom it is made'),
  parts: orNull(
    list(
      text('Code of a report', 'placements-snapshot'),
      'Of the workbook of a workstream: the reports that were chosen; null for all of them',
    ),
  ),
  ownerId: orNull(key('Key of the person who set it; null for one that came with the installation')),
  ownerName: text('Who set it', 'Greta Hazelmere-Pond'),
  state: oneOf(Object.keys(SCHEDULE_STATES), 'Whether it runs; a draft never does'),
  ownerLeft: flag('Whether it was paused because its owner has left: somebody has to take it over'),
  skipIfEmpty: flag('Whether a run with no rows is skipped'),
  skipIfSame: flag('Whether a run that says the same as the last is skipped'),
  tellWhenSkipped: flag('Whether recipients hear of a run skipped so that there is nothing to report'),
  plannedFrom: moment('What was due before is not made up for'),
  version: whole('Goes up with every change'),
  when: WHEN,
  next: NEXT,
});

export interface Schedules {
  readonly schedules: readonly ScheduleAnswer[];
}

export const SCHEDULES = shape<Schedules>('Schedules', 'The schedules you may see', {
  schedules: list(SCHEDULE, 'Those of the programme too'),
});

export const SCHEDULE_CHECK = shape<ScheduleCheck>('ScheduleCheck', 'What was understood', {
  when: WHEN,
  next: NEXT,
});
