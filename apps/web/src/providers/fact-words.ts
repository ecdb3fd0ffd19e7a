import { isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';

/** A fact of a setting as a list gave it, for people. */
export const factWords = (value: string | null): string => {
  if (value === null) return 'Nothing';
  return isDay(value) ? formatDay(value) : value;
};
