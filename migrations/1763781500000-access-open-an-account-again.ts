import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Opening a deactivated account again. Its password, authenticator app and recovery codes are forgotten in the same
 * step: whoever deactivated may have had a reason to, and what was lost meanwhile must not work again.
 */
export class AccessOpenAnAccountAgain1763781500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function auth.open_again(uuid)');
  }
}

const BODY = `begin
  if (ctx.scope() is distinct from 'administration') or person is not distinct from ctx.person() then
    return false;
  end if;
  update auth.people set deactivated_at = null, deactivated_by = null
   where id = person and deactivated_at is not null;
  if not found then return false; end if;
  delete from auth.credentials where person_id = person;
  delete from auth.recovery_codes where person_id = person;
  return true;
end`;

const UP = [
  `create function auth.open_again(person uuid) returns boolean language plpgsql
     security definer set search_path = pg_catalog as $$ ${BODY} $$`,
  `comment on function auth.open_again(uuid) is
     'Opens a deactivated account, without the password, authenticator app and recovery codes it had; false where the viewer may not, or it is open'`,
  'grant execute on function auth.open_again(uuid) to plp_auth',
];
