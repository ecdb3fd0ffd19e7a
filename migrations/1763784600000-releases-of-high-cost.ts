import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of high-cost placements: the role that counts in every borough reads days, codes, amounts and keys of the
 * register, never a reference, a name or a text.
 */
export class ReleasesOfHighCost1763784600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(
        `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
      );
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
    }
    await runner.query(`grant select (${OF_PLACEMENTS}) on placements to plp_stats`);
    await runner.query('alter table releases add possibly_twice integer check (possibly_twice >= 0)');
    await runner.query(
      `comment on column releases.possibly_twice is
         'Children who may be counted in two boroughs, rounded, nought for few and none; empty where that is not looked for'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table releases drop possibly_twice');
    await runner.query(`revoke select (${OF_PLACEMENTS}) on placements from plp_stats`);
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
      await runner.query(`drop policy ${table}_counted on ${table}`);
    }
  }
}

/** What may be counted by: days, codes, amounts, and the keys that hold a placement together. */
const COUNTED: Readonly<Record<string, string>> = {
  hcli_definitions:
    'version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff, panel_mark',
  register_entries: `borough_id, id, placement_id, solo, staff_per_child, registration, procurement, expected_end_on,
    contract_ends_on, needs_band, entered_at`,
  cost_lines: 'borough_id, entry_id, kind, payer, per, pence, starts_on, ends_on, withdrawn_at',
  funding_positions: 'borough_id, entry_id, funder, status, stated_on, entered_at',
  liberty_orders: 'borough_id, child_id, starts_on, ends_on, withdrawn_at',
};

const OF_PLACEMENTS = 'id, need, distance_miles';
