import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { FundingFacts, problemsOfFunding } from '../funding/funding-position';
import { Values } from './cell-type';
import { FUNDER_KEYS, fundingKey } from './workbook-columns';

/** What a row states of contributions, funder by funder. */
export const planFunding = (
  changed: readonly string[],
  all: Values,
  today: Day,
): { stated: readonly FundingFacts[]; problems: readonly Problem[] } => {
  const stated: FundingFacts[] = [];
  const problems: Problem[] = [];
  for (const funder of FUNDER_KEYS) {
    const key = (what: Parameters<typeof fundingKey>[1]): string => fundingKey(funder, what);
    const keys = [key('status'), key('weekly'), key('since'), key('evidence')];
    if (!changed.some((one) => keys.includes(one))) continue;
    if (all[key('status')] === null)
      problems.push({
        field: key('status'),
        message: 'Say where it stands; what is no longer sought is “Not sought”',
      });
    if (all[key('since')] === null)
      problems.push({ field: key('since'), message: 'Give the day since which this is so' });
    if (all[key('status')] === null || all[key('since')] === null) continue;
    const facts = {
      funder,
      status: all[key('status')],
      weeklyPence: all[key('weekly')],
      statedOn: all[key('since')],
      evidence: all[key('evidence')],
    } as FundingFacts;
    stated.push(facts);
    const names = { weekly: key('weekly'), statedOn: key('since'), evidence: key('evidence') };
    problems.push(
      ...problemsOfFunding(facts, today).map(({ field, message }) => ({
        field: names[field as keyof typeof names],
        message,
      })),
    );
  }
  return { stated, problems };
};
