import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { CostLine } from '../costs/cost-line';
import { weeklyOn } from '../costs/cost-of';
import { RegisterRecord } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { oddTotal } from '../standard/standard-costs';
import { Values } from './cell-type';
import { planPrice, PriceChange, PriceOf } from './plan-price';
import { priceFromKey, priceKey, WEEKLY_KINDS } from './workbook-columns';

const PRICE_KEYS = new Set(WEEKLY_KINDS.flatMap((kind) => [priceKey(kind), priceFromKey(kind)]));
export const isPrice = (key: string): boolean => PRICE_KEYS.has(key);

export interface PlannedPrices {
  readonly changes: readonly PriceChange[];
  readonly problems: readonly Problem[];
  /** The columns that say something new. */
  readonly keys: ReadonlySet<string>;
}

/** What the prices of a row do, kind by kind. */
export const planPrices = (values: Values, of: PriceOf): PlannedPrices => {
  const changes: PriceChange[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  for (const kind of WEEKLY_KINDS) {
    const both = [priceKey(kind), priceFromKey(kind)] as const;
    if (!both.every((key) => key in values)) continue;
    const [pence, from] = both.map((key) => values[key] ?? null) as [number | null, Day | null];
    const planned = planPrice({ kind, pence, from }, of);
    if ('problems' in planned) problems.push(...planned.problems);
    else if (planned.change) changes.push(planned.change);
    else continue;
    both.forEach((key) => keys.add(key));
  }
  return { changes, problems, keys };
};

/** The standard warns of a week that costs next to nothing or more than any place does. */
export const oddWeek = (changes: readonly PriceChange[], record: RegisterRecord): Problem[] => {
  const added = changes.flatMap(({ add }) => (add ? [add] : []));
  if (added.length === 0) return [];
  const on = added
    .map(({ startsOn }) => startsOn)
    .sort()
    .at(-1)!;
  const lines: CostLine[] = linesHeld(record).map((line) => {
    const ended = changes.find(({ end }) => end?.line.id === line.id)?.end;
    return ended ? { ...line, endsOn: ended.on } : line;
  });
  const odd = oddTotal(weeklyOn([...lines, ...added], on) / 100);
  return odd === null
    ? []
    : [{ field: priceKey(WEEKLY_KINDS.find((kind) => kind === added[0]!.kind)!), message: odd }];
};
