import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { Report } from '../report';

const refuse = (message: string): never => {
  throw new InvalidError(message, 'as-at', [{ field: 'asAt', message }]);
};

/** @throws InvalidError for a day that has not come. */
export const checkHasCome = (asAt: Day, today: Day): void => {
  if (asAt > today) refuse('The date must be today or in the past');
};

/** @throws InvalidError for a day before anything the borough's returns tell of. */
export const checkIsCovered = async (tx: Tx, report: Report, asAt: Day): Promise<void> => {
  const from = await report.coveredFrom(tx);
  if (from !== null && asAt < from)
    refuse(`Your first return begins ${formatDay(from)}: the date must be that day or later`);
};
