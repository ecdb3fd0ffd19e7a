import { addDays, Day } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { RawReturn } from '../tables/raw-return';
import { LastYear } from './last-year';
import { TableName } from '../tables/return-table';
import { ReturnFacts } from './rule';
import { plainAuthority } from './rules/P04-own-authority.rule';
import { readDay } from './values/read-day';
import { Remembering } from './values/remembering';

export interface CheckContext {
  /** The year in which the return ends: 2022 is 1 April 2021 to 31 March 2022. */
  readonly year: number;
  /** The day a part-year extract is true for; null for a whole year. */
  readonly asAt: Day | null;
  /** Who is sending it, under every name that will do; left out, rows of any authority are taken. */
  readonly authority?: { readonly names: readonly string[] };
  /** The return of the year before, for the rules on what carries on; left out, they find nothing. */
  readonly lastYear?: LastYear;
}

/** What the rules may know of the return as a whole. */
export const factsOf = (raw: RawReturn, context: CheckContext): ReturnFacts => {
  const days = new Remembering(readDay);
  const year = financialYear(context.year);
  const last = context.asAt !== null && context.asAt < year.last ? context.asAt : year.last;
  return {
    year: year.ending,
    first: year.first,
    last,
    dayAfterLast: addDays(last, 1),
    shape: raw.shape,
    given: new Set(Object.keys(raw.tables) as TableName[]),
    authority: context.authority ? authorityOf(context.authority.names) : null,
    readDay: (text) => (text === '' ? null : days.read(text)),
  };
};

const authorityOf = (names: readonly string[]): ReturnFacts['authority'] => {
  const plain = new Set(names.map(plainAuthority));
  return { name: names[0] ?? '', isNamed: (name) => plain.has(plainAuthority(name)) };
};
