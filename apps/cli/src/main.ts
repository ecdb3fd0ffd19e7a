import 'reflect-metadata';
import { Command, CommanderError, Help, Option } from 'commander';
import { DomainError } from '@lib/kernel/domain-error';
import { Refused } from './commands/command';
import { COMMANDS } from './commands/all-commands';

const WRONG_USE = 2;
const REFUSED = 1;

/** An option that has to be given says so in `--help`. */
function described(option: Option): string {
  const words = new Help().optionDescription(option);
  return option.mandatory ? `${words} (required)` : words;
}

const program = new Command('npm run cli --')
  .description('Pan-London placements: commands for whoever runs the service')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true, optionDescription: described });
for (const register of COMMANDS) register(program);
for (const command of program.commands) command.exitOverride();

/** What was printed into a pipe is written by and by: leaving before its end would cut a long list off. */
const leave = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

program.parseAsync().then(
  () => leave(0),
  (error: unknown) => leave(exitCodeOf(error)),
);

/** 0 done, 1 refused with reasons, 2 wrong use. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof Refused) return REFUSED;
  if (error instanceof DomainError) {
    console.error(error.message);
    return REFUSED;
  }
  console.error(reasonOf(error));
  return REFUSED;
};

/** What the server or the network said needs no stack; anything else is a defect, and its stack helps to find it. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const said = /^(28|08|3D|57)|^E(CONN|HOST|NET|NOTFOUND)/.test((error as { code?: string }).code ?? '');
  return said ? `The database cannot be used: ${error.message}.` : (error.stack ?? error.message);
};
