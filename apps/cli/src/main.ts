import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { DomainError } from '@lib/kernel/domain-error';
import { Refused } from './commands/command';
import { COMMANDS } from './commands/all-commands';

const WRONG_USE = 2;
const REFUSED = 1;

const program = new Command('npm run cli --')
  .description('Pan-London placements: commands for whoever runs the service')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });
for (const register of COMMANDS) register(program);
for (const command of program.commands) command.exitOverride();

program.parseAsync().then(
  () => process.exit(0),
  (error: unknown) => process.exit(exitCodeOf(error)),
);

/** 0 done, 1 refused with reasons, 2 wrong use. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof Refused) return REFUSED;
  if (error instanceof DomainError) {
    console.error(error.message);
    return REFUSED;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return REFUSED;
};
