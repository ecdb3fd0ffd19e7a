import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { NewRegistrationRecord } from './registration-record';

/** Ofsted began to register in its present form long after; before is a slip of the pen. */
const FIRST_DAY = '1990-01-01';

/** What is wrong with what somebody records of a registration, field by field. */
export const problemsOfRegistration = (asked: NewRegistrationRecord, today: Day): Problem[] => {
  const problems: Problem[] = [];
  if (asked.on > today) problems.push({ field: 'on', message: 'The day must be today or in the past' });
  if (asked.on < FIRST_DAY) problems.push({ field: 'on', message: 'The day must be in 1990 or later' });
  if (asked.source.trim() === '') problems.push({ field: 'source', message: 'Enter who says so' });
  if (asked.kind !== 'unregistered' && asked.legalRoute.trim() !== '')
    problems.push({
      field: 'legalRoute',
      message: 'The legal basis is only for a setting that is not registered. Leave it empty, or choose that',
    });
  return problems;
};
