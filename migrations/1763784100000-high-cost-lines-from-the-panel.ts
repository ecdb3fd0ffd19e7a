import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line that came from the panel knows the recommendation whose start made it, so that a start that is corrected or taken
 * back finds the lines it made, and no others: a case that is brought back to the panel can have several.
 */
export class HighCostLinesFromThePanel1763784100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `alter table cost_lines add recommendation_id uuid,
     add constraint cost_lines_from_panel check (recommendation_id is null or source = 'panel')`,
  `comment on column cost_lines.recommendation_id is 'The recommendation of the panel whose start made the line; empty where none did'`,
  `create index cost_lines_recommendation on cost_lines (borough_id, recommendation_id)
     where recommendation_id is not null`,
];

const DOWN = ['alter table cost_lines drop constraint cost_lines_from_panel, drop recommendation_id'];
