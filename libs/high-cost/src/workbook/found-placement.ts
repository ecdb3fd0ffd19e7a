import { createHash } from 'node:crypto';
import { Day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { isInForce } from '../costs/cost-of';
import { FundingPosition } from '../funding/funding-position';
import { KeptLine, RegisterRecord } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { standardCosts } from '../standard/standard-costs';
import {
  KeptStandard,
  NOTHING_ANSWERED,
  STANDARD_NAMES,
  StandardFacts,
} from '../standard/standard-questions';
import { BETWEEN, Value, Values } from './cell-type';
import { ONCE_KIND, ONCE_ON, ONCE_PAYER, ONCE_POUNDS } from './one-off-columns';
import {
  FACT_KEYS,
  FUNDER_KEYS,
  fundingKey,
  priceFromKey,
  priceKey,
  WEEKLY_KINDS,
  WeeklyKind,
} from './workbook-columns';

/** A placement with everything the workbook has of it. */
export interface FoundPlacement {
  readonly record: RegisterRecord;
  readonly funding: readonly FundingPosition[];
  readonly standard: KeptStandard | null;
}

/** The price of a kind as a row has it: that of the day, or else the next. Several in force are one sum. */
export interface ShownPrice {
  readonly pence: number;
  readonly from: Day;
  /** As they were entered, with the end they have of their own. */
  readonly lines: readonly KeptLine[];
}

export const shownPrice = (record: RegisterRecord, kind: WeeklyKind, on: Day): ShownPrice | null => {
  const held = linesHeld(record).filter((line) => line.kind === kind && line.per === 'week');
  const inForce = held.filter((line) => isInForce(line, on));
  const shown = inForce.length > 0 ? inForce : held.filter(({ startsOn }) => startsOn > on).slice(0, 1);
  if (shown.length === 0) return null;
  return {
    pence: shown.reduce((sum, { pence }: CostLine) => sum + pence, 0),
    from: shown.at(-1)!.startsOn,
    lines: record.lines.filter(({ id }) => shown.some((line) => line.id === id)),
  };
};

const yesNo = (said: boolean | null): Value => (said === null ? null : said ? 'yes' : 'no');

const factValues = (record: RegisterRecord): Record<string, Value> =>
  Object.fromEntries(
    FACT_KEYS.map((key): [string, Value] => {
      const said = record[key];
      return [key, typeof said === 'boolean' ? yesNo(said) : said];
    }),
  );

const priceValues = (record: RegisterRecord, on: Day): Record<string, Value> =>
  Object.fromEntries(
    WEEKLY_KINDS.flatMap((kind): [string, Value][] => {
      const shown = shownPrice(record, kind, on);
      return [
        [priceKey(kind), shown?.pence ?? null],
        [priceFromKey(kind), shown?.from ?? null],
      ];
    }),
  );

const fundingValues = (funding: readonly FundingPosition[]): Record<string, Value> =>
  Object.fromEntries(
    FUNDER_KEYS.flatMap((funder): [string, Value][] => {
      const standing = funding.find((one) => one.funder === funder);
      return [
        [fundingKey(funder, 'status'), standing?.status ?? null],
        [fundingKey(funder, 'weekly'), standing?.weeklyPence ?? null],
        [fundingKey(funder, 'since'), standing?.statedOn ?? null],
        [fundingKey(funder, 'evidence'), standing?.evidence ?? null],
      ];
    }),
  );

const standardValues = (standard: StandardFacts): Record<string, Value> => ({
  referralOn: standard.referralOn,
  placementReference: standard.placementReference,
  siblingCount: standard.siblingCount,
  outwardCode: standard.outwardCode,
  ...Object.fromEntries(
    STANDARD_NAMES.map((name): [string, Value] => {
      const said = standard.answers[name] ?? null;
      return [name, said === null || typeof said === 'string' ? said : said.join(BETWEEN)];
    }),
  ),
});

/** What the columns that are read back would say of a placement on a day. */
export const valuesOf = ({ record, funding, standard }: FoundPlacement, on: Day): Values => ({
  ...factValues(record),
  ...priceValues(record, on),
  ...fundingValues(funding),
  ...standardValues(standard ?? NOTHING_ANSWERED),
});

/** Costs that are paid once, of which each has a row of its own. */
export const costsPaidOnce = ({ lines }: Pick<RegisterRecord, 'lines'>): KeptLine[] =>
  lines.filter(({ per }) => per === 'once');

/** What the columns of such a row that are read back would say. */
export const onceValues = ({ kind, payer, pence, startsOn }: CostLine): Values => ({
  [ONCE_KIND]: kind,
  [ONCE_PAYER]: payer,
  [ONCE_POUNDS]: pence,
  [ONCE_ON]: startsOn,
});

/** The costs of the standard, worked out, for the sheet and to see whether somebody wrote others there. */
export const costValues = ({ record }: FoundPlacement, on: Day): Values => {
  const costs = standardCosts(linesHeld(record), on);
  return {
    'cost.core': costs?.core ?? null,
    'cost.additional': costs?.additionalSupport ?? null,
    'cost.education': costs?.education ?? null,
    'cost.other': costs?.other ?? null,
    'cost.total': costs?.total ?? null,
  };
};

/** Of everything that is read back: a row that says another was changed since the workbook was made. */
export const versionOf = (values: Values): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 12);
