import { MigrationInterface, QueryRunner } from 'typeorm';
import { ITS_BOROUGH } from './panel-tables/who-sees';
import { dropTables, makeTables, Table } from './table';

const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;

/** What somebody tried: places that are added or taken away, and what was taken for granted. No child is in it. */
const TABLES: readonly Table[] = [
  {
    name: 'what_if_scenarios',
    comment: 'Scenarios of places that are added or taken away, kept to be opened and compared',
    definition: `
      borough_id smallint,
      id uuid not null primary key,
      name text not null check (length(name) between 1 and 100),
      changes jsonb not null,
      assumptions jsonb not null,
      release_ids uuid[] not null,
      confirmed jsonb not null,
      room_on date not null,
      made_at timestamptz not null,
      made_by uuid not null,
      made_by_name text not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null check (version >= 1)`,
    columns: {
      borough_id: 'The borough whose it is, by DfE number; empty for the programme',
      id: 'Key of the scenario',
      name: 'What whoever made it calls it',
      changes: 'Places that are added or taken away, in their order, by codes of libs/measures',
      assumptions: 'What is taken for granted, each with its value',
      release_ids: 'The releases its numbers are selected from',
      confirmed: 'Vacant places that were confirmed, by kind and sub-region',
      room_on: 'The day of those places',
      made_at: 'When it was kept',
      made_by: 'By whom',
      made_by_name: 'Their name',
      changed_at: 'When it was last changed',
      changed_by_name: 'By whom',
      version: 'Goes up with each change',
    },
    indexes: ['create index what_if_scenarios_of on what_if_scenarios (borough_id, changed_at)'],
    access: [
      `create policy what_if_scenarios_own_borough on what_if_scenarios to plp_web
         using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy what_if_scenarios_of_programme on what_if_scenarios to plp_web
         using (${OF_PROGRAMME}) with check (${OF_PROGRAMME})`,
      'grant select, insert, update, delete on what_if_scenarios to plp_web',
    ],
  },
];

export class MeasuresWhatIf1763785800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
