import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A wave that was never opened can be deleted, and more time given to one borough taken back. Who is told of changed days
 * is written down with the reminders.
 */
export class SurveysDraftWavesAndTimeTakenBack1763785700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DELETED_WAVES, ...TAKEN_BACK]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const WHY = `'opened', 'before the deadline', 'on the deadline', 'after the deadline', 'nudge', 'returned', 'accepted'`;

const reminderWhy = (some: string): string =>
  `alter table wave_reminders drop constraint wave_reminders_why_check,
     add constraint wave_reminders_why_check check (why in (${some}))`;

const onceUnless = (some: string): string[] => [
  'drop index wave_reminders_once',
  `create unique index wave_reminders_once on wave_reminders (borough_id, wave_id, why, for_day) where why not in (${some})`,
];

const remindersOf = (deleted: string): string =>
  `alter table wave_reminders drop constraint wave_reminders_borough_id_wave_id_fkey,
     add constraint wave_reminders_borough_id_wave_id_fkey
       foreign key (borough_id, wave_id) references wave_boroughs (borough_id, wave_id)${deleted}`;

/** What was explained in a pilot stays with its rule, row and answers, as everywhere else. */
const explanationsOf = (deleted: string): string =>
  `alter table return_explanations drop constraint return_explanations_wave_id_fkey,
     add constraint return_explanations_wave_id_fkey foreign key (wave_id) references waves (id)${deleted}`;

const DELETED_WAVES = [
  'grant delete on waves to plp_web',
  `create policy waves_stay on waves as restrictive for delete to plp_web using (state in ('draft', 'pilot'))`,
  remindersOf(' on delete cascade'),
  'alter table return_explanations alter wave_id drop not null',
  explanationsOf(' on delete set null'),
  `comment on column return_explanations.wave_id is 'The wave it was given in; empty where that was deleted before it opened'`,
];

const TAKEN_BACK = [
  `alter table wave_boroughs
     add taken_back_because text check (length(taken_back_because) between 1 and 500),
     add taken_back_at timestamptz,
     add taken_back_by_name text,
     add constraint wave_boroughs_taken_back check (
       (taken_back_because is null) = (taken_back_at is null) and (taken_back_because is null) = (taken_back_by_name is null))`,
  `comment on column wave_boroughs.taken_back_because is 'Why more time was taken back; empty where it was not'`,
  `comment on column wave_boroughs.taken_back_at is 'When'`,
  `comment on column wave_boroughs.taken_back_by_name is 'By whom'`,
  reminderWhy(`${WHY}, 'days changed'`),
  ...onceUnless(`'nudge', 'days changed'`),
];

const DOWN = [
  `delete from wave_reminders where why = 'days changed'`,
  ...onceUnless(`'nudge'`),
  reminderWhy(WHY),
  `alter table wave_boroughs drop constraint wave_boroughs_taken_back, drop taken_back_because, drop taken_back_at,
     drop taken_back_by_name`,
  explanationsOf(''),
  'delete from return_explanations where wave_id is null',
  'alter table return_explanations alter wave_id set not null',
  remindersOf(''),
  'drop policy waves_stay on waves',
  'revoke delete on waves from plp_web',
];
