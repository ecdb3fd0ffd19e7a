import { MigrationInterface, QueryRunner } from 'typeorm';
import { onlyThePanels } from './panel-tables/who-sees';
import { dropTables, makeTables, Table } from './table';

const CODES = '{actions,ratify,new,changes,ending,reviews,business}';
const TITLES =
  '{Actions arising,Emergency decisions to ratify,New requests,Changes and extensions,Ending within 8 weeks,Reviews,Business}';

const BUSINESS_MINUTES: Table = {
  name: 'business_minutes',
  comment:
    'What the coordinator adds to the minutes of an item of business, version by version; no case is in it',
  definition: `
    series_id uuid not null,
    item_id uuid not null,
    number smallint not null check (number >= 1),
    narrative text check (length(narrative) <= 6000),
    saved_at timestamptz not null,
    saved_by_name text not null,
    version integer not null check (version >= 1),
    primary key (series_id, item_id, number),
    foreign key (series_id, item_id) references agenda_items (series_id, id)`,
  columns: {
    series_id: 'The series',
    item_id: 'The item of business',
    number: 'Version of the minutes, from 1',
    narrative: 'What was said; never about a child',
    saved_at: 'When it was last saved',
    saved_by_name: 'By whom',
    version: 'Goes up with each change',
  },
  access: onlyThePanels('business_minutes').map((statement) =>
    statement.replace('select, insert, update, delete', 'select, insert, update'),
  ),
};

const OWN = `(select ctx.scope()) = 'programme' and person_id = (select ctx.person())`;

const CALENDAR_ADDRESSES: Table = {
  name: 'auth.calendar_addresses',
  comment:
    'Secret addresses by which a calendar program reads when the panels of a person meet, and nothing else',
  definition: `
    id uuid primary key,
    person_id uuid not null references auth.people (id),
    secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
    made_at timestamptz not null default now(),
    ended_at timestamptz`,
  columns: {
    id: 'Key of the address',
    person_id: 'Whose panels it shows',
    secret_hash: 'SHA-256 of the secret in the address',
    made_at: 'When it was made',
    ended_at: 'When it was ended; empty while it works',
  },
  indexes: [
    'create unique index calendar_addresses_live on auth.calendar_addresses (person_id) where ended_at is null',
  ],
  access: [
    `create policy calendar_addresses_own on auth.calendar_addresses to plp_auth using (${OWN}) with check (${OWN})`,
    `create policy calendar_addresses_read on auth.calendar_addresses for select to plp_auth
       using ((select ctx.scope()) in ('sign-in', 'system'))`,
    'grant select, insert, update on auth.calendar_addresses to plp_auth',
  ],
};

const TABLES = [BUSINESS_MINUTES, CALENDAR_ADDRESSES];

/**
 * What a meeting still lacked: the sections of its agenda by series, kept by each meeting as it opened; when somebody
 * joined or left; minutes of business; and the address of a calendar.
 */
export class PanelOfTheMeeting1763783700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await makeTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    for (const statement of DOWN) await runner.query(statement);
  }
}

const sectionsOf = (table: string, whose: string): string[] => [
  `alter table ${table}
     add section_codes text[] not null default '${CODES}',
     add section_titles text[] not null default '${TITLES}',
     add constraint ${table}_sections check (
       cardinality(section_codes) between 2 and 12 and cardinality(section_titles) = cardinality(section_codes))`,
  `comment on column ${table}.section_codes is 'Sections of the agenda${whose}, in their order, codes of libs/panel'`,
  `comment on column ${table}.section_titles is 'What each of them is called'`,
];

const UP = [
  ...sectionsOf('panel_series', ''),
  ...sectionsOf('panel_meetings', ' as the series had them when it opened'),
  'alter table attendances add joined_item_id uuid, add left_item_id uuid',
  `comment on column attendances.joined_item_id is 'The item being heard when they came; empty where they were there from the start'`,
  `comment on column attendances.left_item_id is 'The item being heard when they left; empty where they stayed to the end'`,
];

const DOWN = [
  'alter table attendances drop left_item_id, drop joined_item_id',
  ...['panel_meetings', 'panel_series'].map(
    (table) =>
      `alter table ${table} drop constraint ${table}_sections, drop section_titles, drop section_codes`,
  ),
];
