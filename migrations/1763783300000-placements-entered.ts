import { MigrationInterface, QueryRunner } from 'typeorm';
import { makeBoroughTable } from './placements-tables/borough-table';
import { ENTERED_TABLES } from './placements-tables/entered-tables';

/**
 * What an officer enters on a page before, or besides, a return: a child, and the start, change and end of a
 * placement. Both are kept by the borough's own reference, as the rows of a return are, so that either finds the other.
 */
export class PlacementsEntered1763783300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ENTERED_TABLES) await makeBoroughTable(runner, table);
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    for (const { name } of [...ENTERED_TABLES].reverse()) await runner.query(`drop table ${name}`);
  }
}

const UP = [
  // An entry is taken back, never deleted, and only a person makes one; whoever derives a borough reads them.
  'revoke delete on child_entries, placement_entries from plp_web, plp_job',
  'revoke insert, update on child_entries, placement_entries from plp_job',
  `alter table children alter import_id drop not null, alter file drop not null, alter line drop not null,
     add constraint children_one_source check (num_nonnulls(import_id, file, line) in (0, 3))`,
  `comment on table children is 'A child, from the header rows of all live returns, or entered on a page until one has them'`,
  `comment on column children.import_id is 'The import whose row gave it; empty for a child that no live return has'`,
  'alter table placements add entered text[]',
  `comment on column placements.entered is 'Facts that come from a page: the column, a space and the key of the entry; empty when all are from returns'`,
];

const DOWN = [
  'alter table placements drop entered',
  'delete from children where import_id is null',
  `alter table children drop constraint children_one_source,
     alter import_id set not null, alter file set not null, alter line set not null`,
];
