import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { FundingFacts } from '../funding/funding-position';
import { problemsOfFacts } from '../register/fact-problems';
import { EntryFacts } from '../register/register-entry';
import { problemsOfStandard } from '../standard/standard-problems';
import { STANDARD_NAMES, StandardFacts } from '../standard/standard-questions';
import { CellChange } from './cell-change';
import { Values } from './cell-type';
import { FoundPlacement, valuesOf, versionOf } from './found-placement';
import { planFunding } from './plan-funding';
import { PriceChange } from './plan-price';
import { isPrice, oddWeek, planPrices } from './plan-prices';
import { shownValue } from './read-cell';
import { factsSaid, standardSaid } from './said-facts';
import { columnWithKey, FACT_KEYS } from './workbook-columns';

/** What one placement gets of its rows of the register and the standard. */
export interface RowWrites {
  readonly facts: EntryFacts | null;
  readonly prices: readonly PriceChange[];
  readonly funding: readonly FundingFacts[];
  readonly standard: StandardFacts | null;
}

export interface PlannedRow {
  readonly changes: readonly CellChange[];
  readonly writes: RowWrites;
  /** By the key of the column they are about. */
  readonly problems: readonly Problem[];
  readonly conflicts: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export interface RowSaid {
  /** Only columns the file has, each as it was understood. */
  readonly values: Values;
  /** The version the row was made with; null where the file has none. */
  readonly version: string | null;
}

export interface RowAgainst {
  readonly found: FoundPlacement;
  /** The day the workbook was made for. */
  readonly on: Day;
  readonly today: Day;
}

const NO_WRITES: RowWrites = { facts: null, prices: [], funding: [], standard: null };

/** What a row changes of a placement, or why it cannot, by the rules the pages go by. */
export const planRow = (said: RowSaid, against: RowAgainst): PlannedRow => {
  const { found, on } = against;
  const now = valuesOf(found, on);
  const changed = Object.keys(said.values).filter((key) => key in now && said.values[key] !== now[key]);
  const prices = planPrices(said.values, { ...against, record: found.record });
  const real = changed.filter((key) => !isPrice(key) || prices.keys.has(key));
  const nothing = { changes: [], writes: NO_WRITES, problems: [], conflicts: [], warnings: [] };
  if (real.length === 0) return nothing;
  if (said.version !== versionOf(now))
    return { ...nothing, conflicts: real.map((field) => conflictOf(field, said.values, now)) };
  const all = { ...now, ...said.values };
  const facts = touched(real, FACT_KEYS) ? factsSaid(found, all) : null;
  const standard = touched(real, STANDARD_KEYS) ? standardSaid(all) : null;
  const funding = planFunding(real, all, against.today);
  return {
    changes: real.map((key) => changeOf(key, said.values, now)),
    writes: { facts, prices: prices.changes, funding: funding.stated, standard },
    problems: [
      ...prices.problems,
      ...(facts ? problemsOfFacts(facts, found.record.placement.startedOn) : []),
      ...funding.problems,
      ...(standard
        ? problemsOfStandard(standard, { startedOn: found.record.placement.startedOn, today: against.today })
        : []),
    ],
    conflicts: [],
    warnings: oddWeek(prices.changes, found.record),
  };
};

const STANDARD_KEYS: readonly string[] = [
  'referralOn', 'placementReference', 'siblingCount', 'outwardCode', ...STANDARD_NAMES,
]; // prettier-ignore

const touched = (changed: readonly string[], keys: readonly string[]): boolean =>
  changed.some((key) => keys.includes(key));

const changeOf = (key: string, said: Values, now: Values): CellChange => {
  const { heading, type } = columnWithKey(key);
  return { heading, before: shownValue(type, now[key] ?? null), after: shownValue(type, said[key] ?? null) };
};

const conflictOf = (key: string, said: Values, now: Values): Problem => {
  const { before, after } = changeOf(key, said, now);
  return {
    field: key,
    message: `Changed in the register since the workbook was made. Recorded now: ${before}. The file says: ${after}`,
  };
};
