import { MigrationInterface, QueryRunner } from 'typeorm';
import { MOVE_TABLES } from './high-cost-tables/move-tables';
import { TRANSFER_TABLES } from './placements-tables/transfer-tables';
import { dropTables, makeTables } from './table';

/**
 * Children who may have gone from one borough to another: found by the role that alone counts in every borough, and
 * kept as a row for each borough about its own child, which says nothing of the other. And what was recorded of a
 * placement that is gone, put to another placement of the same child.
 */
export class PlacementsTransfers1763784800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
    await makeTables(runner, [...TRANSFER_TABLES, ...MOVE_TABLES]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [...TRANSFER_TABLES, ...MOVE_TABLES]);
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
  }
}

/** What a transfer is told by, besides what may be counted already: codes, and whether a day comes from a return. */
const ALSO_READ: Readonly<Record<string, string>> = {
  placements: 'start_reason, reason_ceased, end_inferred, entered',
  children: 'sex',
};
