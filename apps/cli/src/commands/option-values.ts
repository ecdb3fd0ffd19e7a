import { InvalidArgumentError } from 'commander';
import { Day, isDay } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';

/** Readers of option values. What they refuse is wrong use of the command: exit code 2. */

const EARLIEST_RETURN = 2015;
const LATEST_RETURN = 2100;

export const boroughOption = (text: string): Authority => {
  const found = findAuthority(text);
  if (found) return found;
  throw new InvalidArgumentError('Give one of the 33 London authorities, for example bromley.');
};

export const yearOption = (text: string): number => {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= EARLIEST_RETURN && year <= LATEST_RETURN) return year;
  throw new InvalidArgumentError(
    'Give the year in which the return ends, for example 2022 for 2021 to 2022.',
  );
};

export const dayOption = (text: string): Day => {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Give a day as YYYY-MM-DD, for example 2026-03-31.');
};

export const versionOption = (text: string): number => {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the number of a version, for example 2.');
};
