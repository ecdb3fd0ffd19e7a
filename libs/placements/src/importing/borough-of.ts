import { Asker } from '@lib/boroughs/agreements/agreements.service';

/** The borough an asker works for. Row security sees to the rest; this is for rules that need its number. */
export const boroughOf = (asker: Asker): number => {
  if (asker.context.boroughId === null) throw new RangeError('Only a borough has returns');
  return asker.context.boroughId;
};
