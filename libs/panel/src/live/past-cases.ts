import { Tx } from '@lib/database/unit-of-work';
import { NewestCells, newestCells } from '@lib/releases/selecting/newest-cells.query';

/** The table of past cases as it is released; which needs and settings it has is the cube’s own. */
const PAST_CASES = 'similar-cases';

/** What became of cases before, over London, selected from a release as everybody sees it: never from the cases. */
export const pastCases = (tx: Tx): Promise<NewestCells | null> =>
  newestCells(tx, PAST_CASES, 'operational', { kind: 'london', code: 'london' });
