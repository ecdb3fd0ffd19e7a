import { protect } from '@lib/disclosure-control/protecting/protect';
import { attack, Findings } from './attack';
import { layOut } from './made-up-table';
import { shape } from './shapes';

/** What came of protecting and attacking one made-up cube. */
export interface Trial extends Findings {
  readonly name: string;
}

/** In every so many cubes the linear programme works out every bound of every insider too; in all, what is exact. */
const EVERY = 10;

/** Protects and attacks the made-up cubes from one number to another. */
export const trials = async (from: number, to: number): Promise<Trial[]> => {
  const done: Trial[] = [];
  for (let n = from; n < to; n += 1) {
    const { name, table, product } = shape(n);
    const { figures } = layOut(table);
    const result = await protect(figures, product);
    done.push({ name, ...(await attack(figures, result, product, n % EVERY === 0)) });
  }
  return done;
};

/** The promises of security.md 7.4, with the trials that break each by name. */
export const broken = (done: readonly Trial[]) => ({
  'found exactly': done.filter(({ exact }) => exact > 0).map(({ name }) => name),
  'narrowed for the outsider': done.filter(({ narrowedOutside }) => narrowedOutside > 0).map(({ name }) => name),
  'fewer than three values left': done.filter(({ fewest }) => fewest < 3).map(({ name }) => name),
  'narrowed for insiders, per thousand': Math.floor(
    (1000 * sum(done, ({ narrowed }) => narrowed)) / Math.max(1, sum(done, ({ asked }) => asked)),
  ),
}); // prettier-ignore

export const NOTHING_BROKEN = {
  'found exactly': [],
  'narrowed for the outsider': [],
  'fewer than three values left': [],
  'narrowed for insiders, per thousand': 0,
};

const sum = (done: readonly Trial[], of: (trial: Trial) => number): number =>
  done.reduce((total, trial) => total + of(trial), 0);
