import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { CostLine } from '../costs/cost-line';
import { overlapping } from '../costs/cost-of';
import { problemsOfLine } from '../costs/line-problems';
import { KeptLine, RegisterRecord } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { ShownPrice, shownPrice } from './found-placement';
import { priceFromKey, priceKey, WeeklyKind } from './workbook-columns';

/** What a row does to the prices of one kind: an old line ends, a new one begins, or both. */
export interface PriceChange {
  readonly end: { readonly line: KeptLine; readonly on: Day } | null;
  readonly add: CostLine | null;
}

export interface SaidPrice {
  readonly kind: WeeklyKind;
  readonly pence: number | null;
  readonly from: Day | null;
}

export interface PriceOf {
  readonly record: RegisterRecord;
  /** The day the workbook was made for. */
  readonly on: Day;
  readonly today: Day;
}

/** A change, nothing to do, or what is wrong, each problem by the key of its column. */
export type PlannedPrice =
  { readonly change: PriceChange | null } | { readonly problems: readonly Problem[] };

const NOTHING: PlannedPrice = { change: null };

/** What a price of a row means for the lines that stand. A line is never changed: it ends, and another begins. */
export const planPrice = (said: SaidPrice, of: PriceOf): PlannedPrice => {
  const { kind, pence, from } = said;
  const wrong = (what: 'price' | 'from', message: string): PlannedPrice => ({
    problems: [{ field: what === 'price' ? priceKey(kind) : priceFromKey(kind), message }],
  });
  const shown = shownPrice(of.record, kind, of.on);
  if (isKnown(said, of.record, shown)) return NOTHING;
  if (pence === null && from === null)
    return wrong('price', 'A price stands here. To end it, write 0 and the day from which nothing is paid');
  if (pence === null)
    return wrong('price', 'Give the price a week that is paid from that day, or 0 to end it');
  if (from === null) return wrong('from', 'Give the first night of the price');
  if (shown && shown.lines.length > 1)
    return wrong(
      'price',
      `It is the sum of ${shown.lines.length} cost lines: change them on the page of the placement`,
    );
  if (!shown) return pence === 0 ? wrong('price', 'There is no price to end') : added(said, null, of);
  return changed({ ...said, pence, from }, shown, of, wrong);
};

/** Whether the row says what is recorded: the price it was made with, one of the lines, or an end that a line has. */
const isKnown = (
  { kind, pence, from }: SaidPrice,
  { lines }: RegisterRecord,
  shown: ShownPrice | null,
): boolean => {
  if ((shown?.pence ?? null) === pence && (shown?.from ?? null) === from) return true;
  const ofKind = lines.filter((line) => line.kind === kind && line.per === 'week');
  if (pence === 0) return ofKind.some(({ endsOn }) => endsOn === from);
  return ofKind.some((line) => line.pence === pence && line.startsOn === from);
};

const changed = (
  said: SaidPrice & { readonly pence: number; readonly from: Day },
  shown: ShownPrice,
  of: PriceOf,
  wrong: (what: 'price' | 'from', message: string) => PlannedPrice,
): PlannedPrice => {
  const [line] = shown.lines as [KeptLine];
  const { pence, from } = said;
  if (from <= line.startsOn)
    return wrong(
      'from',
      `Give the first night of the new price, after ${formatDay(line.startsOn)}. A price that was wrong from its start is taken back on the page of the placement`,
    );
  const [held] = linesHeld({ ...of.record, lines: [line] });
  const runs = held!.endsOn === null || held!.endsOn > from;
  if (runs && pence === line.pence)
    return wrong('from', 'The price is the one that is recorded: leave its first night as it was');
  if (pence === 0)
    return runs
      ? { change: { end: { line, on: from }, add: null } }
      : wrong('from', 'The price has ended by then');
  return added(said, runs ? line : null, of);
};

/** A new line from the day that is said; it keeps the payer, and an end of its own, of the one it takes the place of. */
const added = ({ kind, pence, from }: SaidPrice, ended: KeptLine | null, of: PriceOf): PlannedPrice => {
  const line: CostLine = {
    kind,
    payer: ended?.payer ?? 'social-care',
    per: 'week',
    pence: pence!,
    startsOn: from!,
    endsOn: ended?.endsOn ?? null,
  };
  const others = linesHeld(of.record).map((one) => (one.id === ended?.id ? { ...one, endsOn: from } : one));
  const [asHeld] = linesHeld({ ...of.record, lines: [line] });
  const later = others.find((other) => other.startsOn > from! && overlapping([asHeld!, other]).length > 0);
  const problems = problemsOfLine(line, {
    startedOn: of.record.placement.startedOn,
    today: of.today,
    others,
  });
  if (later)
    problems.push({
      field: 'startsOn',
      message: `Another price of this kind begins on ${formatDay(later.startsOn)}: change it on the page of the placement`,
    });
  if (problems.length === 0) return { change: { end: ended && { line: ended, on: from! }, add: line } };
  return {
    problems: problems.map(({ field, message }) => ({
      field: field === 'amount' ? priceKey(kind) : priceFromKey(kind),
      message,
    })),
  };
};
