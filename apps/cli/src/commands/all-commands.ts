import { RegisterCommand } from './command';
import { migrateCommand } from './migrate.command';
import { practiceLoadCommand } from './practice-load.command';
import { rolesCommand } from './roles.command';
import { startCommand } from './start.command';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly RegisterCommand[] = [
  startCommand,
  migrateCommand,
  rolesCommand,
  practiceLoadCommand,
];
