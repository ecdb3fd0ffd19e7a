import { Temporal } from 'temporal-polyfill';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { CubeDefinition, ProductCode } from '@lib/releases/cubes/cube';
import { dueAt, periodsBetween } from '@lib/releases/due/periods';
import { RELEASES } from './released-table';
import { PRODUCT_WORDS } from './sheet-words';

/** Longer than a quarter and the 28 days it takes: the latest period of either product that came due is in it. */
const LOOK_BACK_DAYS = 125;

/**
 * The release that a workbook about a day, due at a moment, is to be made of and that is due itself but neither made nor
 * given up: the workbook of a Monday waits for the release of the Sunday before it. Null when all are there.
 */
export const awaitedRelease = async (
  tx: Tx,
  cubes: readonly CubeDefinition[],
  { asAt, moment }: { readonly asAt: Day; readonly moment: Temporal.Instant },
): Promise<string | null> => {
  for (const cube of cubes) {
    for (const product of cube.products) {
      const on = latestDue(product, asAt, moment);
      if (on === null || (await isSettled(tx, cube, product, on))) continue;
      return `The ${PRODUCT_WORDS[product].name} release of ${formatDay(on)} is due and being made. The workbook waits for it.`;
    }
  }
  return null;
};

const latestDue = (product: ProductCode, asAt: Day, moment: Temporal.Instant): Day | null =>
  periodsBetween(product, addDays(asAt, -LOOK_BACK_DAYS), asAt).findLast(
    (on) => Temporal.Instant.compare(dueAt(product, on), moment) <= 0,
  ) ?? null;

/**
 * Made, for a sign-off perhaps, or tried and written down as impossible; of that day or a later one. The figures of the
 * panels begin with their first case, which only the release job knows of: before there is one, none is waited for.
 */
const isSettled = async (
  tx: Tx,
  { code: cube, population }: CubeDefinition,
  product: ProductCode,
  on: Day,
): Promise<boolean> => {
  const { releases } = await RELEASES.list(tx, { cube, product }, { page: 1, size: 1 });
  if (releases[0] && releases[0].on >= on) return true;
  const failures = (await RELEASES.failures(tx)).filter(
    (one) => one.cube === cube && one.product === product,
  );
  if (!releases[0] && failures.length === 0) return population === 'cases';
  return failures.some((one) => one.on >= on);
};
