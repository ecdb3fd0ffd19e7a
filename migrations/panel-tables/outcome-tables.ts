import { Table } from '../table';
import { theBoroughsForThePanelToRead } from './who-sees';

const OF_A_CASE = `
      borough_id smallint not null,
      id uuid not null,
      case_id uuid not null,
      series_id uuid not null,`;

const CASE = 'foreign key (borough_id, case_id) references cases (borough_id, id)';

const OF_A_CASE_COLUMNS = {
  borough_id: 'The borough, by DfE number',
  id: 'Key of the row',
  case_id: 'The case',
  series_id: 'The panel it is before',
};

/** What the borough did, and what became of it. */
export const OUTCOME_TABLES: readonly Table[] = [
  {
    name: 'borough_responses',
    comment: 'What the borough decided after a recommendation: the borough places and pays',
    definition: `
      ${OF_A_CASE}
      recommendation_id uuid not null,
      answer text not null check (answer in ('accepted', 'varied', 'declined')),
      reason text check (length(reason) <= 2000),
      varied_to text check (length(varied_to) <= 2000),
      placement_follows boolean not null,
      decided_on date not null,
      responded_at timestamptz not null,
      responded_by uuid not null,
      responded_by_name text not null,
      started_on date,
      weekly_pence bigint check (weekly_pence >= 0),
      start_recorded_at timestamptz,
      start_recorded_by_name text,
      corrected_because text check (length(corrected_because) between 1 and 500),
      superseded_at timestamptz,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      ${CASE},
      constraint borough_responses_reason check (answer = 'accepted' or reason is not null),
      constraint borough_responses_start check (
        (started_on is null) = (weekly_pence is null) and (started_on is null) = (start_recorded_at is null))`,
    columns: {
      ...OF_A_CASE_COLUMNS,
      recommendation_id: 'The recommendation it answers',
      answer: 'Accepted, varied or declined',
      reason: 'Why, for anything but accepted',
      varied_to: 'What the borough does instead, where it varies',
      placement_follows: 'Whether the borough means a placement to follow',
      decided_on: 'The day the borough decided',
      responded_at: 'When it was recorded',
      responded_by: 'By whom',
      responded_by_name: 'Their name',
      started_on: 'The day the placement started; empty until it is recorded',
      weekly_pence: 'What it costs a week as agreed, in pence before VAT',
      start_recorded_at: 'When the start was recorded',
      start_recorded_by_name: 'By whom',
      corrected_because: 'Why it was corrected, on the row that corrects; empty for what was said first',
      superseded_at: 'When a correction took its place; empty for what holds',
      version: 'Goes up with each change',
    },
    indexes: [
      `create unique index borough_responses_one on borough_responses (borough_id, recommendation_id)
         where superseded_at is null`,
      'create index borough_responses_of on borough_responses (borough_id, case_id, responded_at)',
    ],
    access: theBoroughsForThePanelToRead('borough_responses'),
  },
  {
    name: 'follow_ups',
    comment: 'What became of a placement 28 days, 3, 6 and 12 months after it started',
    definition: `
      ${OF_A_CASE}
      kind text not null check (kind in ('28 days', '3 months', '6 months', '12 months')),
      due_on date not null,
      started boolean,
      conditions_met text check (conditions_met in ('all', 'some', 'none', 'no conditions')),
      weekly_pence bigint check (weekly_pence >= 0),
      still_there boolean,
      left_on date,
      note text check (length(note) <= 2000),
      done_at timestamptz,
      done_by uuid,
      done_by_name text,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      ${CASE},
      constraint follow_ups_one unique (borough_id, case_id, kind)`,
    columns: {
      ...OF_A_CASE_COLUMNS,
      kind: 'Which of the four',
      due_on: 'The day it is due',
      started: 'Whether the placement started',
      conditions_met: 'Whether the panel’s conditions were met',
      weekly_pence: 'What it costs a week now, in pence before VAT',
      still_there: 'Whether the child is still there',
      left_on: 'The day the child left, where they did',
      note: 'Anything else, in a few words',
      done_at: 'When it was answered; empty while it is open',
      done_by: 'By whom',
      done_by_name: 'Their name',
      version: 'Goes up with each change',
    },
    indexes: ['create index follow_ups_due on follow_ups (borough_id, due_on) where done_at is null'],
    access: theBoroughsForThePanelToRead('follow_ups'),
  },
];
