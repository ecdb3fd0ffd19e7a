import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { CostLine, LINE_KINDS, PAYERS } from '../costs/cost-line';
import { KeptLine } from '../register/register-entry';
import { CellChange } from './cell-change';

/** What a row does to a cost that is paid once: it is never changed, but taken back, and another recorded. */
export interface OneOffChange {
  readonly takeBack: KeptLine | null;
  readonly add: CostLine | null;
}

/** “£500 on 3 May 2026: Transport, invoiced to health”; of one that is taken back, that it is. */
export const oneOffWords = (line: CostLine | null): string => {
  if (line === null) return 'Taken back';
  const { kind, payer, pence, startsOn } = line;
  return `${formatPounds(pence)} on ${formatDay(startsOn)}: ${LINE_KINDS[kind]}, invoiced to ${PAYERS[payer].toLowerCase()}`;
};

/** What a change does, as a person reads it on a page. */
export const shownOneOff = ({ takeBack, add }: OneOffChange): CellChange => ({
  heading: 'One-off cost',
  before: takeBack ? oneOffWords(takeBack) : 'Not recorded',
  after: oneOffWords(add),
});
