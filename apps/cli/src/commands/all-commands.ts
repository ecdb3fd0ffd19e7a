import { RegisterCommand } from './command';
import { migrateCommand } from './migrate.command';
import { rolesCommand } from './roles.command';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly RegisterCommand[] = [migrateCommand, rolesCommand];
