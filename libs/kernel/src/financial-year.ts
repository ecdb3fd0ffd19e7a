import { addDays, Day, day } from './day';

/** The collection year of the SSDA903, named by the year in which it ends: 2022 runs 1 April 2021 to 31 March 2022. */
export interface FinancialYear {
  readonly ending: number;
  readonly first: Day;
  readonly last: Day;
}

/** The year that ends on 31 March of the number given. */
export const financialYear = (ending: number): FinancialYear => ({
  ending,
  first: day(`${ending - 1}-04-01`),
  last: day(`${ending}-03-31`),
});

/** The collection year a day falls in. */
export const financialYearOf = (of: Day): FinancialYear => {
  const year = Number(of.slice(0, 4));
  return financialYear(of.slice(5) >= '04-01' ? year + 1 : year);
};

/** As people write it: "2021 to 2022". */
export const financialYearLabel = (ending: number): string => `${ending - 1} to ${ending}`;

/** The first day after the year: an episode that ends on it is accepted as ending with the year (design 6). */
export const dayAfter = (year: FinancialYear): Day => addDays(year.last, 1);
