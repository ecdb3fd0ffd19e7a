import { formatDay } from '@lib/kernel/london-format';
import { HeldAnswer } from '@lib/surveys/returns/held-return';

/** Where a filled-in answer came from, with the day it is true on where that does not say so itself. */
export const sourceWords = ({ source, sourceOn }: Pick<HeldAnswer, 'source' | 'sourceOn'>): string => {
  if (source === null || sourceOn === null) return source ?? '';
  const on = formatDay(sourceOn);
  return source.includes(on) ? source : `${source} (${on})`;
};
