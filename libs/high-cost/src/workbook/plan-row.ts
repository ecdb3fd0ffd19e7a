import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { CostLine } from '../costs/cost-line';
import { weeklyOn } from '../costs/cost-of';
import { FundingFacts, problemsOfFunding } from '../funding/funding-position';
import { problemsOfFacts } from '../register/fact-problems';
import { EntryFacts } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { oddTotal } from '../standard/standard-costs';
import { problemsOfStandard } from '../standard/standard-problems';
import { STANDARD_NAMES, STANDARD_QUESTIONS, StandardFacts } from '../standard/standard-questions';
import { BETWEEN, Value, Values } from './cell-type';
import { FoundPlacement, valuesOf, versionOf } from './found-placement';
import { planPrice, PriceChange } from './plan-price';
import { shownValue } from './read-cell';
import {
  columnWithKey, FACT_KEYS, FUNDER_KEYS, fundingKey, priceFromKey, priceKey, WEEKLY_KINDS,
} from './workbook-columns'; // prettier-ignore

/** What one placement gets of an upload. */
export interface RowWrites {
  readonly facts: EntryFacts | null;
  readonly prices: readonly PriceChange[];
  readonly funding: readonly FundingFacts[];
  readonly standard: StandardFacts | null;
}

/** A cell that says another thing than is recorded. */
export interface CellChange {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
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
  const prices = planPrices(said.values, against);
  const real = changed.filter((key) => !isPrice(key) || prices.keys.has(key));
  const nothing = { changes: [], writes: NO_WRITES, problems: [], conflicts: [], warnings: [] };
  if (real.length === 0) return nothing;
  if (said.version !== versionOf(now))
    return { ...nothing, conflicts: real.map((field) => conflictOf(field, said.values, now)) };
  const all = { ...now, ...said.values };
  const facts = touched(real, FACT_KEYS) ? factsOf(found, all) : null;
  const standard = touched(real, STANDARD_KEYS) ? standardOf(all) : null;
  const funding = planFunding(real, all, against);
  return {
    changes: real.map((key) => changeOf(key, said.values, now)),
    writes: { facts, prices: prices.changes, funding: funding.stated, standard },
    problems: [
      ...prices.problems,
      ...(facts ? problemsOfFacts(facts, found.record.placement.startedOn) : []),
      ...funding.problems,
      ...(standard ? problemsOfStandard(standard, { startedOn: found.record.placement.startedOn, today: against.today }) : []),
    ],
    conflicts: [],
    warnings: oddWeek(prices.changes, against),
  };
}; // prettier-ignore

const STANDARD_KEYS: readonly string[] = [
  'referralOn', 'placementReference', 'siblingCount', 'outwardCode', ...STANDARD_NAMES,
]; // prettier-ignore

const PRICE_KEYS = new Set(WEEKLY_KINDS.flatMap((kind) => [priceKey(kind), priceFromKey(kind)]));
const isPrice = (key: string): boolean => PRICE_KEYS.has(key);
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

interface PlannedPrices {
  readonly changes: readonly PriceChange[];
  readonly problems: readonly Problem[];
  /** The columns that say something new. */
  readonly keys: ReadonlySet<string>;
}

const planPrices = (values: Values, { found, on, today }: RowAgainst): PlannedPrices => {
  const changes: PriceChange[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  for (const kind of WEEKLY_KINDS) {
    const both = [priceKey(kind), priceFromKey(kind)] as const;
    if (!both.every((key) => key in values)) continue;
    const [pence, from] = both.map((key) => values[key] ?? null) as [number | null, Day | null];
    const planned = planPrice({ kind, pence, from }, { record: found.record, on, today });
    if ('problems' in planned) problems.push(...planned.problems);
    else if (planned.change) changes.push(planned.change);
    else continue;
    both.forEach((key) => keys.add(key));
  }
  return { changes, problems, keys };
};

const factsOf = ({ record }: FoundPlacement, all: Values): EntryFacts =>
  Object.fromEntries(
    FACT_KEYS.map((key) => {
      const said = all[key] ?? null;
      return [key, typeof record[key] === 'boolean' || key === 'solo' ? said && said === 'yes' : said];
    }),
  ) as unknown as EntryFacts;

const standardOf = (all: Values): StandardFacts => ({
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

const planFunding = (
  changed: readonly string[],
  all: Values,
  { today }: RowAgainst,
): { stated: readonly FundingFacts[]; problems: readonly Problem[] } => {
  const stated: FundingFacts[] = [];
  const problems: Problem[] = [];
  for (const funder of FUNDER_KEYS) {
    const key = (what: Parameters<typeof fundingKey>[1]): string => fundingKey(funder, what);
    if (!touched(changed, [key('status'), key('weekly'), key('since'), key('evidence')])) continue;
    if (all[key('status')] === null)
      problems.push({ field: key('status'), message: 'Say where it stands; what is no longer sought is “Not sought”' });
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
}; // prettier-ignore

/** The standard warns of a week that costs next to nothing or more than any place does. */
const oddWeek = (changes: readonly PriceChange[], { found }: RowAgainst): Problem[] => {
  const added = changes.flatMap(({ add }) => (add ? [add] : []));
  if (added.length === 0) return [];
  const on = added.map(({ startsOn }) => startsOn).sort().at(-1)!;
  const lines: CostLine[] = linesHeld(found.record).map((line) => {
    const ended = changes.find(({ end }) => end?.line.id === line.id)?.end;
    return ended ? { ...line, endsOn: ended.on } : line;
  });
  const odd = oddTotal(weeklyOn([...lines, ...added], on) / 100);
  return odd === null ? [] : [{ field: priceKey(WEEKLY_KINDS.find((kind) => kind === added[0]!.kind)!), message: odd }];
}; // prettier-ignore
