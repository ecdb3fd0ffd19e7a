import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ages a setting is registered for, so that a search can ask for one; mails that are not sent because their link is
 * over, seen by whoever asked for it; and where blocks and children of a setting that is part of another are counted.
 */
export class ProvisionAgesAndStoppedMails1763785300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const STATE = `'How it stands: waiting; failed and to be tried again; sent; given up after a day`;

const UP = [
  `alter table settings
     add youngest_age smallint check (youngest_age between 0 and 25),
     add oldest_age smallint check (oldest_age between 0 and 25),
     add constraint settings_ages check ((youngest_age is null) = (oldest_age is null) and youngest_age <= oldest_age)`,
  `comment on column settings.youngest_age is 'Youngest age it is registered for; empty where that is not known'`,
  `comment on column settings.oldest_age is 'Oldest age it is registered for, as somebody is until their next birthday; empty likewise'`,
  'grant select (merged_into) on settings to plp_stats',
  `alter table outbox drop constraint outbox_state_check,
     add constraint outbox_state_check check (state in ('waiting', 'failed', 'sent', 'gave up', 'stopped'))`,
  `comment on column outbox.state is ${STATE}; or stopped, because its link was over before'`,
  `create policy outbox_of_requests on outbox for select to plp_web
     using ((select ctx.scope()) in ('borough', 'programme')
       and exists (select from confirmation_requests r where r.outbox_id = outbox.id))`,
];

const DOWN = [
  'drop policy outbox_of_requests on outbox',
  // Its owner sees no row of anybody while row security is forced on it too.
  'alter table outbox no force row level security',
  `update outbox set state = 'gave up' where state = 'stopped'`,
  'alter table outbox force row level security',
  `alter table outbox drop constraint outbox_state_check,
     add constraint outbox_state_check check (state in ('waiting', 'failed', 'sent', 'gave up'))`,
  `comment on column outbox.state is 'waiting; failed and to be tried again; sent; or given up after a day'`,
  'revoke select (merged_into) on settings from plp_stats',
  'alter table settings drop youngest_age, drop oldest_age',
];
