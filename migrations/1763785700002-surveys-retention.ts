import { MigrationInterface, QueryRunner } from 'typeorm';
import { ANYBODY_ASKED, ITS_BOROUGH, PROGRAMME } from './surveys-tables/who-sees';
import { RETURN_HOLDS } from './surveys-tables/retention-tables';
import { dropTables, makeTables } from './table';

/**
 * What boroughs answered in surveys is deleted by the worker once it was kept long enough (security.md 8.2), but for
 * returns that somebody holds. Where a return stood stays, so that what was said of a wave stays true.
 */
export class SurveysRetention1763785700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await makeTables(runner, RETURN_HOLDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, RETURN_HOLDS);
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** A borough knows of the waves it is asked in; of one whose answers of its own are deleted there is nothing left to open. */
const wavesKnownTo = (known: string): string[] => [
  'drop policy waves_read on waves',
  `create policy waves_read on waves for select to plp_web, plp_job
     using (${ANYBODY_ASKED} and (${PROGRAMME} or (state <> 'draft' and exists (
       select from wave_boroughs b where b.wave_id = waves.id and (waves.state <> 'pilot' or b.pilots)${known}))))`,
];

const countedRules = (some: string): string =>
  `alter table retention_counts drop constraint retention_counts_rule_check,
     add constraint retention_counts_rule_check check (rule in (${some}))`;

const CASES = `'draft', 'withdrawn', 'ended'`;

/** Of a return whose answers are deleted, and of no other. */
const IS_DELETED = `exists (select from returns r
   join wave_boroughs b on b.borough_id = r.borough_id and b.wave_id = r.wave_id
  where r.borough_id = return_comments.borough_id and r.id = return_comments.return_id and b.answers_deleted_on is not null)`;

const DELETED_BY_THE_WORKER = [
  'return_uploads',
  'return_version_sections',
  'return_comments',
  'wave_reminders',
];

/** What stays of a return, without the words and names in it. */
const EMPTIED = {
  wave_boroughs: 'answers_deleted_on, extended_by_name, taken_back_by_name, version',
  return_versions: 'because, submitted_by, submitted_by_name, prepared_by_name',
  return_reviews: 'note, decided_by, decided_by_name',
};

const UP = [
  'alter table wave_boroughs add answers_deleted_on date',
  `comment on column wave_boroughs.answers_deleted_on is
     'The day the answers of its return were deleted, kept long enough; empty while they are kept'`,
  `comment on column return_uploads.done is
     'What applying it changed, so that it can be undone; empty when it was not applied, and 30 days after it was'`,
  ...wavesKnownTo(' and b.answers_deleted_on is null'),
  `create policy wave_boroughs_emptied on wave_boroughs for update to plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `create policy return_reviews_emptied on return_reviews for update to plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `create policy return_comments_aged on return_comments for select to plp_job using (${ITS_BOROUGH} and ${IS_DELETED})`,
  `create policy return_comments_deleted on return_comments for delete to plp_job using (${ITS_BOROUGH} and ${IS_DELETED})`,
  ...DELETED_BY_THE_WORKER.map((table) => `grant delete on ${table} to plp_job`),
  ...Object.entries(EMPTIED).map(([table, columns]) => `grant update (${columns}) on ${table} to plp_job`),
  countedRules(`${CASES}, 'survey'`),
  `comment on table retention_counts is 'How many cases and survey returns of a borough were deleted and are to be deleted, by rule: counts, and nothing else'`,
  `comment on column retention_counts.rule is 'The rule of retention, a code of libs/panel or libs/surveys'`,
];

const DOWN = [
  `delete from retention_counts where rule = 'survey'`,
  countedRules(CASES),
  ...Object.entries(EMPTIED).map(([table, columns]) => `revoke update (${columns}) on ${table} from plp_job`),
  ...DELETED_BY_THE_WORKER.map((table) => `revoke delete on ${table} from plp_job`),
  'drop policy return_comments_deleted on return_comments',
  'drop policy return_comments_aged on return_comments',
  'drop policy return_reviews_emptied on return_reviews',
  'drop policy wave_boroughs_emptied on wave_boroughs',
  ...wavesKnownTo(''),
  'alter table wave_boroughs drop answers_deleted_on',
];
