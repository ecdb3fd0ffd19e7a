import { Command } from 'commander';
import { rolesFor } from '@lib/database/migrating/migrate';
import { readSettings } from '@lib/kernel/settings';
import { Refused } from './command';

/** `roles`: the SQL an administrator of the server runs when `DATABASE_URL` may not make roles itself. */
export const rolesCommand = (program: Command): void => {
  program
    .command('roles')
    .description('print the SQL that makes the database roles, for an administrator to run once')
    .action(() => {
      const { databaseUrl, sessionSecret } = readSettings();
      if (databaseUrl === null || sessionSecret === null) {
        console.error('Set DATABASE_URL and SESSION_SECRET: the default database makes its own roles.');
        throw new Refused();
      }
      for (const statement of rolesFor({ url: databaseUrl, rootSecret: sessionSecret }))
        console.log(`${statement};`);
    });
};
