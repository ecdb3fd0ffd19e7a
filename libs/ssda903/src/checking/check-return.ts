import { RawReturn } from '../tables/raw-return';
import { RowsTogether } from '../tables/rows-together';
import { CheckContext } from './check-context';
import { CheckedReturn } from './checked-return';
import { ReturnCheck } from './return-check';

/** The whole of a `ReturnCheck` at once, with every good row: for returns of a size to hold in memory. */
export const checkReturn = (raw: RawReturn, context: CheckContext): CheckedReturn => {
  const check = new ReturnCheck(raw, context);
  const rows = new RowsTogether();
  for (const child of check.children()) rows.add(child);
  return { rows, problems: check.problems(), counts: check.counts() };
};
