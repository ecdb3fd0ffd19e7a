import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is counted by day is never a short break. An index that leaves those out answers by itself, in order of
 * day and group, without a look at the placements.
 */
export class MeasuresIndexesByDay1763781200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, day] of INDEXES) {
      await runner.query(`drop index ${name}`);
      await runner.query(
        `create index ${name} on placements (borough_id, ${day}, placement_group) where not short_break`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, day] of INDEXES) {
      await runner.query(`drop index ${name}`);
      await runner.query(`create index ${name} on placements (borough_id, ${day}, placement_group)`);
    }
  }
}

const INDEXES = [
  ['placements_start', 'started_on'],
  ['placements_end', 'ended_on'],
] as const;
