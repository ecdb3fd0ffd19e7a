import { createHmac } from 'node:crypto';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { BoroughCoverage } from '../coverage/coverage';
import { Area } from '../cubes/area';
import { AmountsOfCase, Cube, ProductCode } from '../cubes/cube';
import { BoroughCounts, countsOf } from '../protecting/counts';
import { CasesOfBoroughs } from '../protecting/protect-amounts';
import { MissingBorough } from '../selecting/release';
import { ReleaseRefusedError } from './release-refused.error';

/** What a release is made of: true counts. It never leaves the release job. */
export interface ReleaseInputs {
  readonly counts: ReadonlyMap<number, BoroughCounts>;
  readonly missing: readonly MissingBorough[];
  readonly freshest: Day;
  readonly oldest: Day;
}

/** With fewer, a figure for London says too little of London. */
export const FEWEST_BOROUGHS = 25;

export interface Counting {
  readonly cube: Cube;
  readonly on: Day;
  readonly today: Day;
  /**
   * Of a cube of everybody: a borough that has from 1 to this many children altogether is left out, as the City of London
   * is. To have few cases, or none, is the rule and tells nothing of a borough.
   */
  readonly threshold: number;
}

/**
 * Counts every borough that takes part, one at a time.
 * @throws ReleaseRefusedError when too few do.
 */
export const countInputs = async (
  tx: Tx,
  { cube, on, today, threshold }: Counting,
): Promise<ReleaseInputs> => {
  const coverage = await cube.coverage.on(tx, cube, on, today);
  checkEnough(coverage.filter(({ missing }) => missing === null).length);
  const counts = new Map<number, BoroughCounts>();
  const missing: MissingBorough[] = [];
  for (const { boroughId, missing: reason } of coverage) {
    const counted = reason === null ? countsOf(cube, await cube.count(tx, boroughId, on)) : null;
    const total = counted?.get('total') ?? 0;
    if (reason !== null) missing.push({ boroughId, reason });
    else if (cube.population === 'everybody' && total >= 1 && total <= threshold)
      missing.push({ boroughId, reason: 'left out' });
    else counts.set(boroughId, counted!);
  }
  checkEnough(counts.size);
  return { counts, missing, ...freshnessOf(coverage.filter(({ boroughId }) => counts.has(boroughId))) };
};

/** The cases behind the sums of money of the boroughs that take part; none where a cube has no sums. */
export const countAmounts = async (
  tx: Tx,
  cube: Cube,
  on: Day,
  { counts }: Pick<ReleaseInputs, 'counts'>,
): Promise<CasesOfBoroughs> => {
  const cases = new Map<number, readonly AmountsOfCase[]>();
  for (const borough of cube.amountsOf ? counts.keys() : [])
    cases.set(borough, await cube.amountsOf!(tx, borough, on));
  return cases;
};

const checkEnough = (boroughs: number): void => {
  if (boroughs < FEWEST_BOROUGHS) throw new ReleaseRefusedError('not-enough-boroughs');
};

const freshnessOf = (takingPart: readonly BoroughCoverage[]): { freshest: Day; oldest: Day } => {
  const days = takingPart.flatMap(({ trueAt }) => trueAt ?? []).sort();
  return { freshest: days.at(-1)!, oldest: days[0]! };
};

/**
 * What makes two makings of a release the same: counts in a fixed order, who took part, and what they were made by.
 * Keyed, because it is shown: whoever knows all numbers but one could else try each value until the hash is right.
 */
export const hashOfInputs = (
  { counts, cases }: Pick<ReleaseInputs, 'counts'> & { readonly cases?: CasesOfBoroughs },
  made: {
    readonly inputsKey: Buffer;
    readonly cubeVersion: number;
    readonly ruleVersion: number;
    readonly product: ProductCode;
    readonly on: Day;
  },
): string => {
  const canonical = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([borough, byCategory]) => [borough, [...byCategory].sort(([a], [b]) => (a < b ? -1 : 1))]);
  const { inputsKey, cubeVersion, ruleVersion, product, on } = made;
  return createHmac('sha256', inputsKey)
    .update(JSON.stringify([cubeVersion, ruleVersion, product, on, canonical, ...canonicalCases(cases)]))
    .digest('hex');
};

/** Cases in an order that is theirs, whatever the order they were read in; nothing where there are no sums. */
const canonicalCases = (cases: CasesOfBoroughs = new Map()): [number, string[]][][] =>
  cases.size === 0
    ? []
    : [
        [...cases]
          .sort(([a], [b]) => a - b)
          .map(([borough, all]) => [borough, all.map((one) => JSON.stringify([...one].sort())).sort()]),
      ];

/** Whether a borough's cells are hidden because of how few children it has, and not merely missing. */
export const isLeftOut = (area: Area, missing: readonly MissingBorough[]): boolean =>
  area.kind === 'borough' &&
  missing.some(({ boroughId, reason }) => reason === 'left out' && String(boroughId) === area.code);
