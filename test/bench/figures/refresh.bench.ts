import { SystemClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { connect } from '@lib/database/connection';
import { ContextSigner, STATISTICS } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { OFFICIAL } from '@lib/disclosure-control/table/figure';
import { areasOn } from '@lib/measures/cubes/areas';
import { CUBES, PLACEMENT_CUBES, STAYING_CUBES } from '@lib/measures/cubes/cube-register';
import { PLACEMENTS } from '@lib/measures/cubes/placements.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { Cube, ProductCode } from '@lib/releases/cubes/cube';
import { countInputs } from '@lib/releases/storing/inputs';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { asAdministrator } from '../support/copying';
import { Bench, Figure } from '../support/figure';
import { LargeLondon, millisecondsToCount } from '../support/large-london';
import { median, overRatio, seconds } from '../support/numbers';
import { byTurns, timed } from '../support/timed';

/** What a cube is counted in is held to, beside counting the episodes (design section 7). */
const SNAPSHOT_HOLD = 4;
const STABILITY_HOLD = 2;
const OTHERS_HOLD = 10;

const holdOf = ({ code }: Cube): number => {
  if (code === PLACEMENTS.code) return SNAPSHOT_HOLD;
  return code === PLACEMENTS_IN_THE_YEAR.code ? STABILITY_HOLD : OTHERS_HOLD;
};

/** The quarter and the weeks that are released, oldest first: the pages of a large London are made of these. */
const RELEASED: readonly (readonly [ProductCode, Day])[] = [
  ['official', day('2026-09-30')],
  ['operational', day('2026-10-18')],
  ['operational', day('2026-10-25')],
];

/** The release job in a London of a million episodes: counting every borough, and then all of making a release. */
export const refresh: Bench = async ({ runs, server }) => {
  const large = await (await server()).large();
  const { address } = large;
  const source = await connect(address, 'stats', { pool: 2 });
  const units = new UnitOfWork(source, new ContextSigner(address.rootSecret));
  const job = new ReleaseWork({
    ...{ units, areasOn, cubes: CUBES, clock: new SystemClock(), audit: new AuditService() },
    inputsKey: inputsKeyOf(address.rootSecret),
  });
  try {
    const figures: Figure[] = [];
    for (const cube of [...PLACEMENT_CUBES, ...STAYING_CUBES]) {
      const taken = await countingTimes(units, { cube, runs, large });
      figures.push(figureOf(cube, { ...taken, making: await makingTimes(job, cube), large }));
    }
    return figures;
  } finally {
    await source.destroy();
  }
};

interface Counting {
  readonly cube: Cube;
  readonly runs: number;
  readonly large: LargeLondon;
}

/** In milliseconds, by turns with counting the episodes. */
const countingTimes = (
  units: UnitOfWork,
  { cube, runs, large }: Counting,
): Promise<{ ours: number; episodes: number }> =>
  asAdministrator(large.address, async (administrator) => {
    const [ours, episodes]: [number[], number[]] = [[], []];
    const [, on] = RELEASED[0]!;
    const ask = { cube, on, today: new SystemClock().today(), threshold: OFFICIAL.threshold };
    await byTurns(
      runs,
      async () => {
        const counting = units.run(STATISTICS, (tx) => timed(() => countInputs(tx, ask)), { snapshot: true });
        ours.push(1000 * (await counting));
      },
      async () => void episodes.push(await millisecondsToCount(administrator)),
    );
    return { ours: median(ours), episodes: median(episodes) };
  });

/** In seconds, all of it: counting, protecting, the check by the attackers, and keeping it. */
const makingTimes = async (job: ReleaseWork, cube: Cube): Promise<number[]> => {
  const taken: number[] = [];
  for (const [product, on] of RELEASED)
    if (cube.products.includes(product))
      taken.push(await timed(() => job.make({ cube: cube.code, product, on })));
  return taken;
};

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

const figureOf = (
  cube: Cube,
  taken: {
    readonly ours: number;
    readonly episodes: number;
    readonly making: readonly number[];
    readonly large: LargeLondon;
  },
): Figure => {
  const ratio = taken.ours / taken.episodes;
  return {
    what: `Counting ${cube.code} for a release, every borough that takes part, at large size`,
    yardstick: `select count(*) over all ${taken.large.episodes.toLocaleString('en-GB')} episodes: ${milliseconds(taken.episodes)}`,
    ours: `${milliseconds(taken.ours)}; the whole release, protected, attacked and kept: at most ${seconds(Math.max(...taken.making))}`,
    ratio,
    hold: `${holdOf(cube)} times`,
    missedBy: overRatio(ratio, holdOf(cube)),
    how:
      'What the release job asks of the database for one release, as its own role and under row security: which boroughs take ' +
      'part, and every borough’s counts, one after another. By turns with counting the episodes, which PostgreSQL does in ' +
      'parallel for its administrator and does not do for us. Copies of the practice London’s children are looked after ' +
      'sixteen times as often as in life: a tenth of all episodes is open on the day.',
    why:
      'In one process, one borough after another, each placement is joined to the month of birth or to the others of its child; ' +
      'counting reads nothing of a row.',
  };
};
