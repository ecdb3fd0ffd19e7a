import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Returns as received (degraded), and what is derived from all of a borough's live returns together: children,
 * episodes, looked-after periods and placements, each with where it came from. Every key is led by the borough.
 */
export class PlacementsTables1763780600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    for (const table of TABLES) {
      await runner.query(`create table ${table.name} (${table.definition})`);
      await runner.query(`comment on table ${table.name} is '${table.comment}'`);
      for (const [column, meaning] of Object.entries(table.columns)) {
        await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
      }
      for (const index of table.indexes ?? []) await runner.query(index);
      await runner.query(`alter table ${table.name} enable row level security`);
      await runner.query(`alter table ${table.name} force row level security`);
      await runner.query(
        `create policy ${table.name}_own_borough on ${table.name}
           using (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough')
           with check (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough')`,
      );
      await runner.query(`grant select, insert, update, delete on ${table.name} to plp_web, plp_job`);
      await runner.query(`grant select on ${table.name} to plp_backup`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table.name}`);
  }
}

interface Table {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
}

/** What every row of a return carries: whose it is, which import, and where in it. */
const RECEIVED = `
  borough_id smallint not null,
  import_id uuid not null,
  number integer not null,
  file smallint not null,
  line integer not null,
  local_reference text not null,`;

const RECEIVED_KEYS = `
  primary key (borough_id, import_id, number),
  foreign key (borough_id, import_id) references imports (borough_id, id) on delete cascade`;

const RECEIVED_COLUMNS = {
  borough_id: 'The borough, by DfE number',
  import_id: 'The import the row came with',
  number: 'Order within the table of the import, from 1',
  file: 'Which of the files of the import, from 0',
  line: 'Line of the file or row of the sheet, from 1',
  local_reference: 'The borough’s own reference of the child; only the borough sees it',
};

const DERIVED_FROM = `
  import_id uuid not null,
  file smallint not null,
  line integer not null,`;

const DERIVED_FROM_COLUMNS = {
  import_id: 'The import whose row gave it',
  file: 'Which of the files of that import, from 0',
  line: 'Line of that file, from 1',
};

const TABLES: readonly Table[] = [
  {
    name: 'imports',
    comment: 'Each SSDA903 return handed in: what it was, what came of it, who applied or undid it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      return_year smallint not null,
      true_at date not null,
      part_year boolean not null,
      shape text not null,
      files text[] not null,
      content_hash text not null,
      upload_id uuid not null,
      state text not null check (state in ('needs confirming', 'applied', 'undone', 'discarded')),
      counts jsonb not null,
      made_up boolean not null,
      uploaded_at timestamptz not null,
      uploaded_by uuid,
      applied_at timestamptz,
      applied_by uuid,
      undone_at timestamptz,
      undone_by uuid,
      primary key (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the import',
      return_year: 'The collection year, by the year in which it ends',
      true_at: 'The day it is true for: 31 March, or the as-at day of a part-year extract',
      part_year: 'Whether it is an extract during the year',
      shape: 'In which of the five shapes it came',
      files: 'Names of the files, as handed in',
      content_hash: 'Hash of what was handed in, to see the same return twice',
      upload_id: 'What was handed in together: a concatenated file holds several years, each an import',
      state: 'Where the import stands',
      counts: 'Rows read and set aside by table, and what the preview counted',
      made_up: 'Whether the installation is a practice one: made-up data only',
      uploaded_at: 'When it was handed in',
      uploaded_by: 'By whom; empty for the command line',
      applied_at: 'When it was applied',
      applied_by: 'By whom',
      undone_at: 'When it was undone',
      undone_by: 'By whom',
    },
    indexes: [`create index imports_year on imports (borough_id, return_year, true_at)`],
  },
  {
    name: 'import_problems',
    comment: 'Every problem of every row of an import',
    definition: `
      borough_id smallint not null,
      import_id uuid not null,
      number integer not null,
      rule text not null,
      weight text not null check (weight in ('stops this row', 'affects distance only', 'worth knowing')),
      table_name text not null,
      file text not null,
      line integer not null,
      column_name text not null,
      value text not null,
      message text not null,
      expected text not null,
      fix text not null,
      primary key (borough_id, import_id, number),
      foreign key (borough_id, import_id) references imports (borough_id, id) on delete cascade`,
    columns: {
      borough_id: 'The borough, by DfE number',
      import_id: 'The import',
      number: 'Order within the import, from 1',
      rule: 'Number of the rule',
      weight: 'What it means for sufficiency work',
      table_name: 'Table of the return',
      file: 'File, and sheet where there are several',
      line: 'Line of the file or row of the sheet',
      column_name: 'Column of the return',
      value: 'What stood there; only its shape for birth dates, postcodes and pupil numbers',
      message: 'What is wrong',
      expected: 'What was expected',
      fix: 'What to do',
    },
    indexes: [`create index import_problems_rule on import_problems (borough_id, import_id, weight, rule)`],
  },
  {
    name: 'return_children',
    comment: 'Header rows as received, degraded',
    definition: `${RECEIVED} sex text not null, birth_month date not null, ethnicity text, ${RECEIVED_KEYS}`,
    columns: {
      ...RECEIVED_COLUMNS,
      sex: 'M, F or U',
      birth_month: 'First day of the month of birth; the day is never kept',
      ethnicity: 'Ethnicity code',
    },
  },
  {
    name: 'return_episodes',
    comment:
      'Episode rows as received, degraded: distance and host authority worked out before the postcode was cut',
    definition: `${RECEIVED}
      started_on date not null,
      ended_on date,
      reason_for_new_episode text not null,
      legal_status text not null,
      need text not null,
      place text not null,
      provider text,
      reason_ceased text,
      reason_for_change text,
      home_sector text,
      placement_sector text,
      distance_miles numeric(5,1),
      distance_approximate boolean not null,
      host_authority text,
      location text check (location in ('in', 'out')),
      urn text, ${RECEIVED_KEYS}`,
    columns: {
      ...RECEIVED_COLUMNS,
      started_on: 'First day (DECOM)',
      ended_on: 'Last day (DEC); empty while open',
      reason_for_new_episode: 'RNE code',
      legal_status: 'LS code',
      need: 'CIN code: category of need',
      place: 'PLACE code: placement type',
      provider: 'PLACE_PROVIDER code',
      reason_ceased: 'REC code',
      reason_for_change: 'REASON_PLACE_CHANGE code',
      home_sector: 'Sector of the home postcode',
      placement_sector: 'Sector of the placement postcode',
      distance_miles: 'Miles from home to placement in a straight line; empty when unknown',
      distance_approximate: 'Whether an end of it is the middle of a postcode sector',
      host_authority: 'Code of the authority the placement is in; empty when unknown',
      location: 'Whether the placement is in or out of the borough',
      urn: 'Ofsted number',
    },
  },
  {
    name: 'return_uasc',
    comment: 'Unaccompanied asylum-seeking children rows as received',
    definition: `${RECEIVED} status_ended_on date, ${RECEIVED_KEYS}`,
    columns: { ...RECEIVED_COLUMNS, status_ended_on: 'Day the status ended (DUC)' },
  },
  {
    name: 'return_health',
    comment: 'OC2 rows as received, with only the columns kept for sufficiency',
    definition: `${RECEIVED}
      sdq_score smallint, sdq_reason text, convicted boolean, substance_misuse boolean,
      intervention_received boolean, intervention_offered boolean, ${RECEIVED_KEYS}`,
    columns: {
      ...RECEIVED_COLUMNS,
      sdq_score: 'Strengths and Difficulties score, 0 to 40',
      sdq_reason: 'Why there is no score',
      convicted: 'Convicted in the year',
      substance_misuse: 'Identified with a substance misuse problem',
      intervention_received: 'Received an intervention for it',
      intervention_offered: 'Was offered one',
    },
  },
  {
    name: 'return_missing',
    comment: 'Missing and away episodes as received',
    definition: `${RECEIVED} kind text not null check (kind in ('M', 'A')), started_on date not null, ended_on date, ${RECEIVED_KEYS}`,
    columns: {
      ...RECEIVED_COLUMNS,
      kind: 'M missing, A away without authorisation',
      started_on: 'First day',
      ended_on: 'Last day; empty while open',
    },
  },
  {
    name: 'children',
    comment: 'A child, from the header rows of all live returns',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      local_reference text not null,
      service_reference text not null,
      sex text not null,
      birth_month date not null,
      ethnicity text,
      uasc boolean not null,
      uasc_ended_on date,
      ${DERIVED_FROM}
      primary key (borough_id, id),
      unique (borough_id, local_reference),
      constraint children_service_reference unique (service_reference)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the child',
      local_reference: 'The borough’s own reference; only the borough sees it',
      service_reference: 'What everyone else says, for example C-7KQ4M2; random, without meaning',
      sex: 'M, F or U',
      birth_month: 'First day of the month of birth',
      ethnicity: 'Ethnicity code',
      uasc: 'Whether any live return lists the child as unaccompanied and asylum-seeking',
      uasc_ended_on: 'Day that status ended',
      ...DERIVED_FROM_COLUMNS,
    },
  },
  {
    name: 'looked_after_periods',
    comment: 'A time without a break in which a child was looked after',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      started_on date not null,
      ended_on date,
      end_inferred boolean not null,
      reason_ceased text,
      primary key (borough_id, id),
      foreign key (borough_id, child_id) references children (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the period',
      child_id: 'The child',
      started_on: 'First day',
      ended_on: 'First day no longer looked after; empty while looked after',
      end_inferred: 'Whether the end comes from a repair rule, not from a return',
      reason_ceased: 'REC code at its end',
    },
    indexes: [
      'create index looked_after_periods_child on looked_after_periods (borough_id, child_id, started_on)',
    ],
  },
  {
    name: 'placements',
    comment: 'Episodes that are one placement; temporary moves looked through',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      started_on date not null,
      ended_on date,
      end_inferred boolean not null,
      start_reason text not null,
      short_break boolean not null,
      place text not null,
      placement_group text not null,
      provider text,
      urn text,
      placement_sector text,
      distance_miles numeric(5,1),
      host_authority text,
      location_tier text check (location_tier in ('borough', 'sub-region', 'london', 'outside')),
      legal_status text not null,
      need text not null,
      reason_ceased text,
      reason_for_change text,
      primary key (borough_id, id),
      foreign key (borough_id, child_id) references children (borough_id, id),
      check (ended_on is null or ended_on >= started_on),
      constraint placements_do_not_overlap exclude using gist (
        borough_id with =, child_id with =, daterange(started_on, ended_on) with &&
      ) where (not short_break) deferrable initially deferred`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the placement; kept when returns are derived again',
      child_id: 'The child',
      started_on: 'First day',
      ended_on: 'Day it ended, the first day no longer in it; empty while current',
      end_inferred: 'Whether the end comes from a repair rule, not from a return',
      start_reason: 'RNE code of its first episode',
      short_break: 'A V3 or V4 short break: kept, but never counted as looked after',
      place: 'PLACE code',
      placement_group: 'Group for reports',
      provider: 'PLACE_PROVIDER code',
      urn: 'Ofsted number',
      placement_sector: 'Postcode sector',
      distance_miles: 'Miles from home in a straight line; empty when unknown',
      host_authority: 'Code of the authority it is in; empty when unknown',
      location_tier: 'In the borough, the sub-region, London, or outside; empty when unknown',
      legal_status: 'LS code of its latest episode',
      need: 'CIN code of its latest episode',
      reason_ceased: 'REC code at its end',
      reason_for_change: 'REASON_PLACE_CHANGE code at its end',
    },
    indexes: [
      'create index placements_child on placements (borough_id, child_id, started_on)',
      'create index placements_start on placements (borough_id, started_on, placement_group)',
      'create index placements_end on placements (borough_id, ended_on, placement_group)',
      'create index placements_current on placements (borough_id, child_id) where ended_on is null',
    ],
  },
  {
    name: 'episodes',
    comment: 'Episodes as the seven repair rules make them of all live returns together',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      placement_id uuid,
      started_on date not null,
      ended_on date,
      reason_for_new_episode text not null,
      legal_status text not null,
      need text not null,
      place text not null,
      provider text,
      reason_ceased text,
      reason_for_change text,
      home_sector text,
      placement_sector text,
      distance_miles numeric(5,1),
      distance_approximate boolean not null,
      host_authority text,
      location text,
      urn text,
      repairs text[] not null,
      return_year smallint not null,
      ${DERIVED_FROM}
      primary key (borough_id, id),
      unique (borough_id, child_id, started_on),
      foreign key (borough_id, child_id) references children (borough_id, id),
      foreign key (borough_id, placement_id) references placements (borough_id, id) deferrable initially deferred`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the episode',
      child_id: 'The child',
      placement_id: 'The placement it belongs to; empty for an episode kept as a problem',
      started_on: 'First day (DECOM)',
      ended_on: 'Last day (DEC), as returned or inferred; empty while open',
      reason_for_new_episode: 'RNE code',
      legal_status: 'LS code',
      need: 'CIN code',
      place: 'PLACE code',
      provider: 'PLACE_PROVIDER code',
      reason_ceased: 'REC code; E99 when a rule closed it',
      reason_for_change: 'REASON_PLACE_CHANGE code',
      home_sector: 'Sector of the home postcode',
      placement_sector: 'Sector of the placement postcode',
      distance_miles: 'Miles from home; empty when unknown',
      distance_approximate: 'Whether an end of it is the middle of a postcode sector',
      host_authority: 'Code of the authority it is in',
      location: 'in or out of the borough',
      urn: 'Ofsted number',
      repairs: 'Repair rules applied; empty when the row is as returned',
      return_year: 'Collection year of the return it came from',
      ...DERIVED_FROM_COLUMNS,
    },
    indexes: [
      'create index episodes_child on episodes (borough_id, child_id, started_on)',
      'create index episodes_placement on episodes (borough_id, placement_id)',
    ],
  },
  {
    name: 'derivation_problems',
    comment: 'What could not become part of a placement without contradicting another: kept and shown',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      started_on date not null,
      kind text not null,
      message text not null,
      primary key (borough_id, id),
      foreign key (borough_id, child_id) references children (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the problem',
      child_id: 'The child',
      started_on: 'First day of the episode it is about',
      kind: 'Which contradiction it is',
      message: 'What contradicts what',
    },
  },
  {
    name: 'missing_episodes',
    comment: 'Missing and away episodes from all live returns',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      kind text not null,
      started_on date not null,
      ended_on date,
      ${DERIVED_FROM}
      primary key (borough_id, id),
      unique (borough_id, child_id, kind, started_on),
      foreign key (borough_id, child_id) references children (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the episode',
      child_id: 'The child',
      kind: 'M missing, A away without authorisation',
      started_on: 'First day',
      ended_on: 'Last day; empty while open',
      ...DERIVED_FROM_COLUMNS,
    },
  },
];
