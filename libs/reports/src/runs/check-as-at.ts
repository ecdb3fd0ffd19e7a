import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportSubject } from '../report';
import { coverageWords } from '../subject/coverage-words';

const refuse = (message: string): never => {
  throw new InvalidError(message, 'as-at', [{ field: 'asAt', message }]);
};

/** @throws InvalidError for a day that has not come. */
export const checkHasCome = (asAt: Day, today: Day): void => {
  if (asAt > today) refuse('The date must be today or in the past');
};

/** @throws InvalidError for a day before there is anything to tell of. */
export const checkIsCovered = async (tx: Tx, report: Report, about: ReportSubject): Promise<void> => {
  const from = await report.coveredFrom(tx, about);
  if (from !== null && about.asAt < from) refuse(coverageWords(report, about).mustBeLater(from));
};
