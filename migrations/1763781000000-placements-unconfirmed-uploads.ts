import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An upload that is put aside says when, by whom and why: housekeeping does it too, for those nobody confirms. And
 * the table that slowed down guesses counts uploads as well, so it says so.
 */
export class PlacementsUnconfirmedUploads1763781000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `alter table imports
     add column discarded_at timestamptz,
     add column discarded_by uuid,
     add column discarded_because text check (discarded_because in ('not wanted', 'not confirmed'))`,
  `comment on column imports.discarded_at is 'When it was put aside and its rows deleted'`,
  `comment on column imports.discarded_by is 'By whom; empty for the service itself and the command line'`,
  `comment on column imports.discarded_because is
     'Whether somebody did not want it, or nobody confirmed it in the time it waits'`,

  `comment on table auth.throttles is
     'Attempts: failed ones by account and by network address, and the places uploads take, by person or token'`,
  `comment on column auth.throttles.key is
     'Keyed hash of the account name or the network address tried, or of the person and the number of the place'`,
  `comment on column auth.throttles.failures is
     'Failures in a row, or in the window; of a place, how often it was taken'`,
  `comment on column auth.throttles.last_failed_at is 'When it last failed, or was taken'`,
  `comment on column auth.throttles.blocked_until is
     'No attempt is looked at, and the place is not free, before this moment'`,
];

const DOWN = [
  `comment on column auth.throttles.blocked_until is 'No attempt is looked at before this moment'`,
  `comment on column auth.throttles.last_failed_at is 'When it last failed'`,
  `comment on column auth.throttles.failures is 'Failures in a row, or in the window'`,
  `comment on column auth.throttles.key is 'Keyed hash of the account name or the network address tried'`,
  `comment on table auth.throttles is 'Failed attempts, by account and by network address'`,
  'alter table imports drop column discarded_because, drop column discarded_by, drop column discarded_at',
];
