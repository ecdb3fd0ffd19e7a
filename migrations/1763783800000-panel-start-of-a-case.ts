import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The start of a placement that a borough records for a case makes the placement: the response knows the entry, so that a
 * correction of the day corrects the placement with it. A start that is taken back takes its open follow-ups with it. A
 * case that is referred again after it ended knows the one before. A line of a search can be kept from being linked to the
 * directory, and a child who was entered says why they were corrected.
 */
export class PanelStartOfACase1763783800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'alter table borough_responses add placement_entry_id uuid',
  `comment on column borough_responses.placement_entry_id is 'What the start entered on the child’s page; empty where the child was there already'`,
  'grant delete on follow_ups to plp_web',
  'alter table search_approaches add unlinked boolean not null default false',
  `comment on column search_approaches.unlinked is 'Whether somebody said that it is not the setting of that name in the directory'`,
  'alter table child_entries add because text check (length(because) between 1 and 500)',
  `comment on column child_entries.because is 'Why it was corrected or removed last; empty for what was entered first'`,
  `alter table cases add follows_id uuid,
     add constraint cases_follows foreign key (borough_id, follows_id) references cases (borough_id, id),
     add constraint cases_follows_another check (follows_id <> id)`,
  `comment on column cases.follows_id is 'The case before, where the borough referred again after it ended'`,
  'create index cases_that_follow on cases (borough_id, follows_id) where follows_id is not null',
];

const DOWN = [
  'alter table child_entries drop because',
  'alter table search_approaches drop unlinked',
  'alter table cases drop constraint cases_follows_another, drop constraint cases_follows, drop follows_id',
  'revoke delete on follow_ups from plp_web',
  'alter table borough_responses drop placement_entry_id',
];
