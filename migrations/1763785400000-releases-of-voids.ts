import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of places held in block contracts: the role that counts in every borough reads what kind of setting a place is
 * in, and since when blocks are recorded. A number may be hidden because it tells something sensitive of everybody counted.
 */
export class ReleasesOfVoids1763785400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
    for (const statement of reasonsOf([...REASONS, ALL_IN_ONE], WORDS)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from release_reasons where reason = '${ALL_IN_ONE}'`);
    for (const statement of reasonsOf(REASONS, WORDS_BEFORE)) await runner.query(statement);
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
  }
}

const ALSO_READ: Readonly<Record<string, string>> = {
  settings: 'provision_type',
  block_contracts: 'entered_at',
};

const REASONS = ['small', 'kept', 'protects others', 'few contributors'] as const;
const ALL_IN_ONE = 'all in one';

const WORDS_BEFORE =
  'small itself, nearly one borough’s own, kept hidden because it was lately, or hidden because others could be worked out from it';
const WORDS =
  'small itself, nearly one borough’s own, sensitive and of everybody who is counted, kept hidden because it was one of these lately, or hidden because others could be worked out from it';

const reasonsOf = (reasons: readonly string[], words: string): string[] => [
  'alter table release_reasons drop constraint release_reasons_reason_check',
  `alter table release_reasons add constraint release_reasons_reason_check
     check (reason in (${reasons.map((reason) => `'${reason}'`).join(', ')}))`,
  `comment on column release_reasons.reason is '${words}'`,
];
