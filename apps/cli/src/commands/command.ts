import { Command } from 'commander';

/** A command of the command line: it adds itself to the program. */
export type RegisterCommand = (program: Command) => void;

/** A refusal with reasons already printed: exit code 1. */
export class Refused extends Error {}

/** Where a command writes its lines. Handed in, so that a spec can read them. */
export type Say = (line: string) => void;

export const toOutput: Say = (line) => console.log(line);
