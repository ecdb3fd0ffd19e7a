import { Day } from '@lib/kernel/day';
import { CountedList } from './behind/counted-row';
import { ListPart } from './behind/list-part';
import { PublishedAs } from './published/published-as';
import { Tx } from '@lib/database/unit-of-work';

export const AIMS = ['sufficiency', 'outcomes', 'value'] as const;
export type Aim = (typeof AIMS)[number];

/** What its figure is counted in. */
export const MEASURE_UNITS = [
  'children',
  'children for every 10,000',
  'per cent',
  'placements',
  'pounds a week',
  'days',
  'nights',
  'beds for each child',
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** What a measure is, word for word as a reader of the figure needs it (domain.md 6.1). */
export interface MeasureDefinition {
  /** M1 to M33 of the catalogue of measures; `L0` for a count that others stand on. */
  readonly id: string;
  /** Its name for machines: the name of its folder. */
  readonly code: string;
  readonly name: string;
  /** Which of the programme’s aims it serves: enough homes, good outcomes, a fair price. */
  readonly aim: Aim;
  /** What somebody decides with it. */
  readonly purpose: string;
  readonly numerator: string;
  /** Empty for a count. */
  readonly denominator: string | null;
  readonly exclusions: readonly string[];
  /** On which day, or in which time, the children are counted. */
  readonly populationDate: string;
  readonly polarity: 'higher is better' | 'lower is better' | 'neither';
  readonly unit: MeasureUnit;
  readonly decimals: number;
  /** How it is protected where it leaves its borough; the borough itself sees it exact. */
  readonly suppression: 'person counts' | 'none';
  /** The published figure it may be set beside; empty where there is none. */
  readonly comparator: string | null;
  /** The figures the Department for Education publishes of it; none where it publishes none. */
  readonly published: readonly PublishedAs[];
  readonly source: string;
  readonly version: number;
  readonly validFrom: Day;
}

/**
 * A measure of one borough on a day. The borough is the one of the transaction's viewer context: row security
 * lets through nothing else. Only the release job, whose context is nobody's, names it.
 */
export interface Measure<Result> extends MeasureDefinition {
  /** @throws NotAllowedError when the context may not measure that borough, or none is to be measured. */
  work(tx: Tx, asAt: Day, named?: number): Promise<Result>;
  /** The rows behind the borough’s figure, for its own people alone; left out where there is no such list. */
  list?(tx: Tx, asAt: Day): Promise<CountedList | null>;
  /** The parts of the figure that have a list of their own: groups, providers, tiers; left out where it has one number. */
  readonly parts?: readonly ListPart[];
}

/** What every measure leaves out (LAIT; DfE, children looked after: placement stability). */
export const SHORT_BREAKS_ARE_OUT = 'Children looked after only under a series of short breaks (V3, V4)';

/** What holds on the day of the snapshot: a placement counts from its first day until the day before it ended. */
export const ON_THE_DAY =
  'The day of the snapshot, at its end: a placement that ended that day is not counted';
