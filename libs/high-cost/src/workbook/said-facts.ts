import { Day } from '@lib/kernel/day';
import { EntryFacts } from '../register/register-entry';
import { STANDARD_NAMES, STANDARD_QUESTIONS, StandardFacts } from '../standard/standard-questions';
import { BETWEEN, Value, Values } from './cell-type';
import { FoundPlacement } from './found-placement';
import { FACT_KEYS } from './workbook-columns';

/** The facts of a placement as the cells of its row say them. */
export const factsSaid = ({ record }: FoundPlacement, all: Values): EntryFacts =>
  Object.fromEntries(
    FACT_KEYS.map((key) => {
      const said = all[key] ?? null;
      return [key, typeof record[key] === 'boolean' || key === 'solo' ? said && said === 'yes' : said];
    }),
  ) as unknown as EntryFacts;

/** The answers to the standard, in the same way. */
export const standardSaid = (all: Values): StandardFacts => ({
  referralOn: all['referralOn'] as Day | null,
  placementReference: all['placementReference'] as string | null,
  siblingCount: all['siblingCount'] as number | null,
  outwardCode: all['outwardCode'] as string | null,
  answers: Object.fromEntries(
    STANDARD_NAMES.flatMap((name) => {
      const said: Value = all[name] ?? null;
      if (said === null) return [];
      return [[name, 'several' in STANDARD_QUESTIONS[name] ? String(said).split(BETWEEN) : said]];
    }),
  ),
});
