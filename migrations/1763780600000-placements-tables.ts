import { MigrationInterface, QueryRunner } from 'typeorm';
import { makeBoroughTable } from './placements-tables/borough-table';
import { DERIVED_TABLES } from './placements-tables/derived-tables';
import { RETURNS_TABLES } from './placements-tables/returns-tables';

const TABLES = [...RETURNS_TABLES, ...DERIVED_TABLES];

/**
 * Returns as received (degraded), and what is derived from all of a borough's live returns together: children,
 * episodes, looked-after periods and placements, each with where it came from. Every key is led by the borough.
 */
export class PlacementsTables1763780600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    for (const table of TABLES) await makeBoroughTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table.name}`);
  }
}
