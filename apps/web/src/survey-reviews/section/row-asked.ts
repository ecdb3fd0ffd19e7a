import { InvalidError } from '@lib/kernel/domain-error';

/** The row an address names by its place, from 1; null for none. @throws InvalidError for anything else */
export const rowAsked = (row: unknown): number | null => {
  if (row === undefined || row === '') return null;
  if (typeof row === 'string' && /^[1-9]\d{0,4}$/.test(row)) return Number(row);
  throw new InvalidError('The row must be a whole number from 1.', 'row-asked', [
    { field: 'row', message: 'Use a whole number from 1' },
  ]);
};
