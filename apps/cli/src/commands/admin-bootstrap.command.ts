import { Command } from 'commander';
import { bootstrapAdministrator } from '@lib/access/invitations/bootstrap';
import { AuditService } from '@lib/audit/audit.service';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Say, toOutput } from './command';

/** `admin:bootstrap`: the first account of an installation. */
export const adminBootstrapCommand = (program: Command): void => {
  program
    .command('admin:bootstrap')
    .description('print a link with which the first administrator makes their account, once')
    .addHelpText(
      'after',
      '\nAn earlier link that was not used stops working. Refused once there is an administrator.',
    )
    .action(async () => {
      await withDatabase((installation) => runBootstrap(installation, toOutput));
    });
};

/** @throws ConflictError when somebody administers the service already. */
export const runBootstrap = async ({ address, settings }: OpenInstallation, say: Say): Promise<string> => {
  const { link, minutes } = await withUnits(address, 'auth', (units) =>
    bootstrapAdministrator(units, new AuditService(), settings.publicUrl),
  );
  say(`Open this address once, in the next ${minutes} minutes, to make the first administrator’s account:`);
  say(link);
  return link;
};
