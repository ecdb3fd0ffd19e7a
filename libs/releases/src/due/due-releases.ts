import { Temporal } from 'temporal-polyfill';
import { Day, earliest } from '@lib/kernel/day';
import { Cube, ProductCode } from '../cubes/cube';
import { firstDueWithin, lastDueBy, periodsBetween } from './periods';

/** One release: of a cube, as a product, about a day. */
export interface ReleaseKey {
  readonly cube: string;
  readonly product: ProductCode;
  readonly on: Day;
}

/** A cube, and from which day there is anything to release of it (coverage). */
export interface DueCube extends Pick<Cube, 'code' | 'products' | 'reachBackDays'> {
  readonly dueFrom: Day | 'always' | 'never';
}

export interface DueQuestion {
  readonly cubes: readonly DueCube[];
  /** What was made, and what was tried and could not be. */
  readonly settled: readonly ReleaseKey[];
  readonly now: Temporal.Instant;
  /** How many days ago something may have come due and still be made: 28, and two years in practice. */
  readonly reachBackDays: number;
}

/** Four weeks: after a longer pause only the latest is made up for; the rest is for somebody to ask for. */
export const REACH_BACK_DAYS = 28;

/**
 * What is due and not made, oldest day first, so that each release knows those before it; quarterly ones before weekly
 * ones, because there are few of them. A day earlier than one that is made already is passed over: its numbers could
 * no longer be held against the later ones. Nothing is due of a day before there was anything to count.
 */
export const dueReleases = ({ cubes, settled, now, reachBackDays }: DueQuestion): ReleaseKey[] => {
  return cubes
    .flatMap(({ code, products, dueFrom, reachBackDays: most = Infinity }) =>
      products.flatMap((product) => {
        if (dueFrom === 'never') return [];
        const made = newestOf(settled.filter((one) => one.cube === code && one.product === product));
        const last = lastDueBy(product, now);
        const first = earliest(last, firstDueWithin(product, now, Math.min(reachBackDays, most)));
        return periodsBetween(product, first, last)
          .filter((on) => (made === null || on > made) && (dueFrom === 'always' || on >= dueFrom))
          .map((on) => ({ cube: code, product, on }));
      }),
    )
    .sort((a, b) => rank(a) - rank(b) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

const rank = ({ product }: ReleaseKey): number => (product === 'official' ? 0 : 1);

const newestOf = (settled: readonly ReleaseKey[]): Day | null =>
  settled.reduce<Day | null>((newest, { on }) => (newest === null || on > newest ? on : newest), null);
