import { adminBootstrapCommand } from './admin-bootstrap.command';
import { backupCommand } from './backup.command';
import { RegisterCommand } from './command';
import { migrateCommand } from './migrate.command';
import { practiceLoadCommand } from './practice-load.command';
import { referenceDataLoadCommand } from './reference-data-load.command';
import { releasesMakeCommand } from './releases-make.command';
import { reportListCommand } from './report-list.command';
import { reportRunCommand } from './report-run.command';
import { restoreCommand } from './restore.command';
import { rolesCommand } from './roles.command';
import { settingsLoadCommand } from './settings-load.command';
import { spendingLoadCommand } from './spending-load.command';
import { ssda903CheckCommand } from './ssda903-check.command';
import { ssda903ImportCommand } from './ssda903-import.command';
import { startCommand } from './start.command';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly RegisterCommand[] = [
  startCommand,
  migrateCommand,
  rolesCommand,
  practiceLoadCommand,
  referenceDataLoadCommand,
  settingsLoadCommand,
  spendingLoadCommand,
  ssda903CheckCommand,
  ssda903ImportCommand,
  reportListCommand,
  reportRunCommand,
  releasesMakeCommand,
  adminBootstrapCommand,
  backupCommand,
  restoreCommand,
];
