import { MigrationInterface, QueryRunner } from 'typeorm';
import { RELEASE_TABLES } from './releases-tables/release-tables';
import { RULE_TABLES } from './releases-tables/rule-tables';
import { makeTables } from './table';

/**
 * Releases: protected numbers across boroughs, the only ones there are (security.md 7.3). The role `plp_stats` counts
 * children in every borough by days and codes, in the scope `statistics`, and alone writes them; everybody entitled
 * reads what is published, and nobody why a number is hidden.
 */
export class ReleasesTables1763781600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of Object.entries(COUNTED).flatMap(([table, columns]) => counted(table, columns))) {
      await runner.query(statement);
    }
    await makeTables(runner, TABLES);
    await runner.query('grant usage on schema audit to plp_stats');
    await runner.query('grant insert on audit.events to plp_stats');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke insert on audit.events from plp_stats');
    await runner.query('revoke usage on schema audit from plp_stats');
    for (const { name } of [...TABLES].reverse()) await runner.query(`drop table ${name}`);
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
      await runner.query(`drop policy ${table}_counted on ${table}`);
    }
  }
}

const TABLES = [...RULE_TABLES, ...RELEASE_TABLES];

/** What may be counted by: days, codes and the borough. No reference, no text, and nothing that names a child. */
const COUNTED: Readonly<Record<string, string>> = {
  placements:
    'borough_id, child_id, started_on, ended_on, short_break, place, placement_group, provider, location_tier',
  children: 'borough_id, id, birth_month',
  imports: 'borough_id, return_year, true_at, state',
  data_sharing_agreements: 'borough_id, purpose, starts_on, ends_on, ended_early_on',
};

const counted = (table: string, columns: string): string[] => [
  `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
  `grant select (${columns}) on ${table} to plp_stats`,
];
