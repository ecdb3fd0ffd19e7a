import { MigrationInterface, QueryRunner } from 'typeorm';
import { BLOCK_TABLES, COUNTED_FOR_VOIDS, COUNTED_FOR_VOIDS_DOWN } from './high-cost-tables/block-tables';
import {
  FINDING,
  FINDING_DOWN,
  LINK_FUNCTIONS,
  PLACE_TABLES,
  READ_BY_LINK,
  READ_BY_LINK_DOWN,
} from './provision-tables/place-tables';
import { ALSO_IN_USE } from './provision-tables/setting-in-use';
import { dropTables, makeTables } from './table';

/**
 * Room: what is declared of the places of a setting, the links by which a provider confirms it, and the places a
 * borough pays for in a block. A mail may carry such a link instead of messages: then it is written to no person.
 */
export class ProvisionPlaces1763784500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await runner.query(statement);
    };
    await run(LETTERS);
    await run(LINK_FUNCTIONS);
    await makeTables(runner, [...PLACE_TABLES, ...BLOCK_TABLES]);
    await run(ALSO_IN_USE);
    await run(READ_BY_LINK);
    await run(FINDING);
    await run(COUNTED_FOR_VOIDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await runner.query(statement);
    };
    await run(COUNTED_FOR_VOIDS_DOWN);
    await run(FINDING_DOWN);
    await run(READ_BY_LINK_DOWN);
    for (const table of ['block_contracts', 'confirmation_requests'])
      await runner.query(`drop policy if exists ${table}_name_a_setting on ${table}`);
    await dropTables(runner, [...PLACE_TABLES, ...BLOCK_TABLES]);
    await runner.query('drop function ctx.link()');
    await run(LETTERS_DOWN);
  }
}

const LETTERS = [
  `alter table outbox alter column person_id drop not null, drop constraint outbox_messages_check,
     add column letter text check (letter in ('confirm-places')), add column about uuid,
     add constraint outbox_messages_check check (messages >= 0),
     add constraint outbox_letter_for_nobody check (
       (letter is null) = (person_id is not null) and (letter is null) = (about is null)
       and (letter is null) = (messages > 0))`,
  `comment on table outbox is
     'Mails that say that there is a message, or carry a link: to whom, and whether they were delivered. No words of a message'`,
  `comment on column outbox.person_id is 'To whom; empty where it goes to somebody who has no account'`,
  `comment on column outbox.messages is 'How many messages it speaks of; none where it carries a link'`,
  `comment on column outbox.letter is 'What a mail that carries a link says, by a code of libs/mail; empty for messages'`,
  `comment on column outbox.about is 'Key of what the link is for; the link itself is not kept'`,
];

const LETTERS_DOWN = [
  // Its owner sees no row of anybody while row security is forced on it too.
  'alter table outbox no force row level security',
  'delete from outbox where letter is not null',
  'alter table outbox force row level security',
  `alter table outbox drop constraint outbox_letter_for_nobody, drop constraint outbox_messages_check,
     drop column about, drop column letter, add constraint outbox_messages_check check (messages > 0),
     alter column person_id set not null`,
  `comment on table outbox is
     'Mails that say that there is a message: to whom, and whether they were delivered. No words of a message'`,
  `comment on column outbox.person_id is 'To whom'`,
  `comment on column outbox.messages is 'How many messages it speaks of'`,
];
