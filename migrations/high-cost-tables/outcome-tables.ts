import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';

const ENTERED = `
  entered_at timestamptz not null,
  entered_by uuid,
  entered_by_name text not null`;

const WITHDRAWN = `
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  version integer not null check (version >= 1),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))`;

const COLUMNS = {
  borough_id: 'The borough, by DfE number',
  entry_id: 'The entry of the register it belongs to',
  entered_at: 'When it was entered',
  entered_by: 'By whom; empty for the service itself',
  entered_by_name: 'Their name',
  version: 'Goes up with each change',
};

const WITHDRAWN_COLUMNS = {
  withdrawn_at: 'When it was taken back; empty while it stands',
  withdrawn_by_name: 'By whom',
};

/** The borough’s own rows, taken back and never deleted; what is counted across boroughs is days, codes and numbers. */
const theBoroughs = (table: string, counted: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
  `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
  `grant select (${counted}) on ${table} to plp_stats`,
];

const OF_AN_ENTRY = 'foreign key (borough_id, entry_id) references register_entries (borough_id, id)';

/** What a placement of the register achieves, how it is extended and ends, and what a panel said of it. */
export const OUTCOME_TABLES: readonly Table[] = [
  {
    name: 'panel_marks',
    comment: 'A mark of the panel by which a placement counts as one of high cost whatever it costs',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      reason text not null check (reason in
        ('no setting meets the needs', 'made for one child', 'placements broke down', 'risk of serious harm', 'very far away')),
      case_reference text check (case_reference ~ '^[A-Z]{2,5}-[0-9]{4}-[0-9]{4,6}$'),
      marked_on date not null,
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      ${OF_AN_ENTRY}`,
    columns: {
      ...COLUMNS,
      id: 'Key of the mark',
      reason: 'Why the panel marked it',
      case_reference: 'The case of the panel in which it did; empty where it has none here',
      marked_on: 'The day of the panel; from it on the placement counts',
      ...WITHDRAWN_COLUMNS,
    },
    indexes: [
      'create unique index panel_marks_standing on panel_marks (borough_id, entry_id) where withdrawn_at is null',
    ],
    access: theBoroughs('panel_marks', 'borough_id, entry_id, reason, marked_on, withdrawn_at'),
  },
  {
    name: 'outcome_reviews',
    comment: 'What a placement achieved by a day on which it was reviewed; an empty answer was not recorded',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      step text not null check (step in ('28-days', '3-months', '6-months', '12-months', 'yearly')),
      due_on date not null,
      held_on date not null,
      stability text check (stability in ('settled', 'at risk', 'notice given')),
      education text check (education in ('yes', 'part', 'no')),
      education_hours numeric(3,1) check (education_hours between 0 and 50),
      ehcp text check (ehcp in ('yes', 'no', 'assessed now')),
      missing_episodes smallint check (missing_episodes between 0 and 500),
      missing_nights smallint check (missing_nights between 0 and 500),
      absent_episodes smallint check (absent_episodes between 0 and 500),
      absent_nights smallint check (absent_nights between 0 and 500),
      step_down text check (step_down in ('yes', 'no', 'not planned')),
      step_down_planned_on date,
      sdq smallint check (sdq between 0 and 40),
      family_time text check (family_time in ('met', 'partly met', 'not met', 'no plan')),
      rating_asked text check (rating_asked in ('yes', 'no')),
      rating text check (rating in ('very good', 'good', 'neither', 'bad', 'very bad')),
      support_delivered smallint check (support_delivered between 0 and 100),
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      ${OF_AN_ENTRY}`,
    columns: {
      ...COLUMNS,
      id: 'Key of the review',
      step: 'Which review since the start of the placement it was',
      due_on: 'The day it was due',
      held_on: 'The day it was held',
      stability: 'How likely the placement is to last',
      education: 'Whether the child was in education',
      education_hours: 'Hours of education a week',
      ehcp: 'Whether there is an education, health and care plan',
      missing_episodes: 'Times missing since the review before (code M)',
      missing_nights: 'Nights missing since the review before',
      absent_episodes: 'Times away without leave since the review before (code A)',
      absent_nights: 'Nights away without leave since the review before',
      step_down: 'Whether the child has stepped down to something less intensive',
      step_down_planned_on: 'The day by which the plan has it',
      sdq: 'The score of the strengths and difficulties questionnaire, 0 to 40',
      family_time: 'Whether the plan for time with the family was met',
      rating_asked: 'Whether the young person was asked',
      rating: 'What the young person says of the placement',
      support_delivered: 'How much of the additional support that is paid for was delivered, in percent',
      ...WITHDRAWN_COLUMNS,
    },
    indexes: [
      `create unique index outcome_reviews_of_entry on outcome_reviews (borough_id, entry_id, due_on)
         where withdrawn_at is null`,
    ],
    access: theBoroughs(
      'outcome_reviews',
      `borough_id, id, entry_id, step, due_on, held_on, stability, education, education_hours, ehcp, missing_episodes,
       missing_nights, absent_episodes, absent_nights, step_down, step_down_planned_on, sdq, family_time, rating_asked,
       rating, support_delivered, withdrawn_at`,
    ),
  },
  {
    name: 'placement_endings',
    comment: 'How a placement of the register ended; an empty answer was not recorded',
    definition: `
      borough_id smallint not null,
      entry_id uuid not null,
      ended_on date not null,
      planned text check (planned in ('planned', 'not planned')),
      reason text check (reason in ('care plan', 'ready to move on', 'provider gave notice', 'behaviour',
        'allegation or standards', 'setting closed', 'child asked', 'borough asked', 'cost', 'came of age', 'other')),
      notice_days smallint check (notice_days between 0 and 365),
      destination text check (destination in ('family', 'kinship', 'foster', 'residential', 'secure', 'supported',
        'independent', 'adoption or guardianship', 'health', 'custody', 'unregistered', 'other')),
      step_down text check (step_down in ('yes', 'no')),
      rating text check (rating in ('achieved', 'mostly achieved', 'partly achieved', 'not achieved')),
      ${ENTERED},
      version integer not null check (version >= 1),
      primary key (borough_id, entry_id),
      ${OF_AN_ENTRY}`,
    columns: {
      ...COLUMNS,
      ended_on: 'The day it ended, as it was when this was recorded',
      planned: 'Whether the ending was planned',
      reason: 'Why it ended',
      notice_days: 'Days of notice that were given',
      destination: 'Where the child went',
      step_down: 'Whether that is less intensive than the placement was',
      rating: 'Whether the placement achieved what it was for',
    },
    access: theBoroughs(
      'placement_endings',
      'borough_id, entry_id, ended_on, planned, reason, notice_days, destination, step_down, rating',
    ),
  },
  {
    name: 'placement_extensions',
    comment: 'A placement that goes on after the day on which it was expected to end',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      from_day date not null,
      to_day date not null check (to_day > from_day),
      authorised_by text not null check (authorised_by in
        ('nobody', 'team manager', 'head of service', 'assistant director', 'director', 'panel')),
      reason text not null check (reason in ('needs have not changed', 'no place to move to', 'next place not ready',
        'education', 'health', 'court', 'child asked', 'other')),
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      ${OF_AN_ENTRY}`,
    columns: {
      ...COLUMNS,
      id: 'Key of the extension',
      from_day: 'The day it was expected to end before',
      to_day: 'The day it is expected to end now',
      authorised_by: 'Whose role it was to say so; nobody for an overstay',
      reason: 'Why it goes on',
      ...WITHDRAWN_COLUMNS,
    },
    indexes: [
      'create index placement_extensions_of on placement_extensions (borough_id, entry_id, from_day)',
    ],
    access: theBoroughs(
      'placement_extensions',
      'borough_id, entry_id, from_day, to_day, authorised_by, reason, withdrawn_at',
    ),
  },
  {
    name: 'uplift_requests',
    comment: 'What more a provider asks of a borough for its placements at a setting, and what became of it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      setting_id uuid not null references settings (id),
      asked_on date not null,
      asked_percent numeric(5,2) not null check (asked_percent > 0 and asked_percent <= 100),
      applies_from date not null,
      reason text not null check (reason in ('yearly', 'wages', 'energy and food', 'more support', 'other')),
      state text not null check (state in ('asked', 'agreed in full', 'agreed in part', 'refused', 'withdrawn')),
      decided_on date,
      agreed_percent numeric(5,2) check (agreed_percent > 0 and agreed_percent <= asked_percent),
      evidence text check (length(evidence) between 1 and 200),
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      check ((state = 'asked') = (decided_on is null)),
      check ((state in ('agreed in full', 'agreed in part')) = (agreed_percent is not null))`,
    columns: {
      borough_id: COLUMNS.borough_id,
      id: 'Key of the request',
      setting_id: 'The setting it is for',
      asked_on: 'The day the provider asked',
      asked_percent: 'How much more it asks, in percent of the core fee',
      applies_from: 'The day from which it is to hold',
      reason: 'What the provider gives as the reason',
      state: 'Where it stands',
      decided_on: 'The day it was decided or withdrawn; empty while it is open',
      agreed_percent: 'How much more was agreed; empty where none was',
      evidence: 'Where the decision is kept: a reference, not the text',
      entered_at: COLUMNS.entered_at,
      entered_by: COLUMNS.entered_by,
      entered_by_name: COLUMNS.entered_by_name,
      version: COLUMNS.version,
      ...WITHDRAWN_COLUMNS,
    },
    indexes: [
      'create index uplift_requests_of on uplift_requests (borough_id, setting_id, asked_on)',
      'create index uplift_requests_setting on uplift_requests (setting_id)',
    ],
    access: theBoroughs(
      'uplift_requests',
      `borough_id, id, setting_id, asked_on, asked_percent, applies_from, reason, state, decided_on, agreed_percent,
       withdrawn_at`,
    ),
  },
];
