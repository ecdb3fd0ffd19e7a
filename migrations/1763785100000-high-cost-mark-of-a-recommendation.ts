import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A recommendation of the panel can mark a placement as one of high cost, with a reason. Where the borough accepts, the
 * register's mark knows the recommendation it came from, so that a decision or a start that is put right finds it.
 */
export class HighCostMarkOfARecommendation1763785100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `alter table recommendations add high_cost_mark text check (high_cost_mark in
     ('no setting meets the needs', 'made for one child', 'placements broke down', 'risk of serious harm', 'very far away'))`,
  `comment on column recommendations.high_cost_mark is 'Why the panel marks the placement as one of high cost; empty where it does not'`,
  `alter table panel_marks add recommendation_id uuid,
     add constraint panel_marks_recommended check (recommendation_id is null or case_reference is not null)`,
  `comment on column panel_marks.recommendation_id is 'The recommendation it came with, which the borough accepted; empty where an officer recorded it'`,
  `create index panel_marks_recommendation on panel_marks (borough_id, recommendation_id)
     where recommendation_id is not null`,
];

const DOWN = [
  'alter table panel_marks drop constraint panel_marks_recommended, drop recommendation_id',
  'alter table recommendations drop high_cost_mark',
];
