import { Client } from 'pg';
import { FixedClock, SystemClock } from '@lib/kernel/clock';
import { addDays, addMonths, Day, firstOfMonth, lastOfMonth } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { areasOn } from '@lib/measures/cubes/areas';
import { releaseReference } from '@lib/releases/selecting/release';
import { STATISTICS } from '@lib/database/context/viewer-context';
import { PLACEMENT_CUBES, STAYING_CUBES } from '@lib/measures/cubes/cube-register';
import { firstPeriodFrom } from '@lib/releases/due/periods';
import { ReleaseKey } from '@lib/releases/due/due-releases';
import { BoroughCounts } from '@lib/releases/protecting/counts';
import { countInputs } from '@lib/releases/storing/inputs';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { Place } from './sighting';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { londonRows, saveLondon, saveReturns } from './made-up-london';

/** The tables that are counted from returns. */
const CRAWLED_CUBES = [...PLACEMENT_CUBES, ...STAYING_CUBES];

const WEEK = 7;
const MONTHS_A_QUARTER = 3;
const SEED = 1;

/** The true counts of every borough that is in a release. */
export type Truth = ReadonlyMap<number, BoroughCounts>;

/** A release with the truth behind it, which nobody who reads it has. */
export interface TrueRelease extends ReleaseKey {
  readonly truth: Truth;
}

/**
 * The real web process over a made-up London whose counts are known, with weekly and quarterly releases of every cube,
 * one of them of the week a quarter ends in, made by the release job and signed off on their pages.
 */
export class ReleasedLondon {
  private constructor(
    readonly app: WebApp,
    readonly superuser: Client,
    readonly releases: readonly TrueRelease[],
    readonly quarterEnd: Day,
  ) {}

  /** @param how a sample has three weeks around one quarter's end */
  static async start(how: 'whole' | 'sample'): Promise<ReleasedLondon> {
    const app = await startWebApp();
    const superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    const quarterEnd = quarterEndBefore(new SystemClock().today());
    try {
      await saveReturns(superuser, quarterEnd);
      await saveLondon(superuser, londonRows(SEED, quarterEnd));
      await superuser.query('analyze');
      const releases = await makeReleases(app, keysAround(quarterEnd, how), quarterEnd);
      await signOff(await app.as('analyst'), releases.length);
      return new ReleasedLondon(app, superuser, releases, quarterEnd);
    } catch (error) {
      await superuser.end();
      await app.close();
      throw error;
    }
  }

  /** Another London in the place of every borough's but one's: nothing that was released changes with it. */
  async replaceAllBut(boroughId: number): Promise<void> {
    await saveLondon(this.superuser, londonRows(SEED + 1, this.quarterEnd), [boroughId]);
  }

  async hidesNoughts({ cube, product, on }: ReleaseKey): Promise<boolean> {
    const { rows } = await this.superuser.query<{ hides: boolean }>(
      `select (checks->>'noughtsHidden')::boolean as hides from releases
        where cube = $1 and product = $2 and reference_day = $3`,
      [cube, product, on],
    );
    return rows[0]!.hides;
  }

  /** The true numbers of a release that are hidden although they are not small: without them others would be found. */
  async protecting({ cube, product, on, truth }: TrueRelease): Promise<{ place: Place; value: number }[]> {
    const { rows } = await this.superuser.query<Place['area'] & { category: string }>(
      `select p.area_kind as kind, p.area_code as code, p.category
         from release_reasons p join releases r on r.id = p.release_id
        where r.cube = $1 and r.product = $2 and r.reference_day = $3 and p.reason = 'protects others'`,
      [cube, product, on],
    );
    return rows.map(({ kind, code, category }) => {
      const { boroughs } = areasOn(on).find((area) => area.kind === kind && area.code === code)!;
      const value = boroughs.reduce((sum, id) => sum + (truth.get(id)?.get(category) ?? 0), 0);
      return {
        place: { release: releaseReference({ cube, product, on }), area: { kind, code }, category },
        value,
      };
    });
  }

  /** Children of each borough now, by the borough's name: what no page may show. */
  async liveCounts(): Promise<Map<string, number>> {
    const { rows } = await this.superuser.query<{ id: number; children: number }>(
      `select borough_id as id, count(*)::int as children from placements where location_tier is null group by 1`,
    );
    return new Map(rows.map(({ id, children }) => [authorityById(id).name, children]));
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.app.close();
  }
}

/** The last end of a quarter that is long enough ago for the weeks after it to be over. */
const quarterEndBefore = (today: Day): Day =>
  lastOfMonth(addMonths(firstPeriodFrom('official', firstOfMonth(addDays(today, -40))), -MONTHS_A_QUARTER));

const AROUND = {
  whole: { weeks: [-3, -2, -1, 0, 1, 2], quarters: [-1, 0] },
  sample: { weeks: [-1, 0, 1], quarters: [0] },
} as const;

/** The week that the quarter ends in, weeks before and after it, and the quarters. */
const keysAround = (quarterEnd: Day, how: keyof typeof AROUND): Omit<ReleaseKey, 'cube'>[] => {
  const quartersWeek = firstPeriodFrom('operational', quarterEnd);
  const { weeks, quarters } = AROUND[how];
  return [
    ...weeks.map((week) => ({ product: 'operational' as const, on: addDays(quartersWeek, week * WEEK) })),
    ...quarters.map((quarter) => ({
      product: 'official' as const,
      on: lastOfMonth(addMonths(quarterEnd, quarter * MONTHS_A_QUARTER)),
    })),
  ];
};

/** Makes the releases of every cube by the job, and counts what they were made of. */
const makeReleases = async (
  app: WebApp,
  keys: readonly Omit<ReleaseKey, 'cube'>[],
  quarterEnd: Day,
): Promise<TrueRelease[]> => {
  const units = await app.database.unitOfWork('stats');
  const clock = FixedClock.at(`${addDays(quarterEnd, 35)}T09:00:00Z`);
  const work = new ReleaseWork({
    units,
    cubes: CRAWLED_CUBES,
    areasOn,
    clock,
    audit: new AuditService(),
    inputsKey: inputsKeyOf(app.database.address.rootSecret),
  });
  const made: TrueRelease[] = [];
  for (const cube of CRAWLED_CUBES)
    for (const { product, on } of keys.filter((one) => cube.products.includes(one.product))) {
      const key = { cube: cube.code, product, on };
      await work.make(key);
      const asked = { cube, on, today: clock.today(), threshold: 0 };
      const { counts } = await units.run(STATISTICS, (tx) => countInputs(tx, asked));
      made.push({ ...key, truth: counts });
    }
  return made;
};

/** An analyst looks at the first of each table and signs it off, which lets out all others of it. */
const signOff = async (analyst: Browser, releases: number): Promise<void> => {
  for (const { code } of CRAWLED_CUBES) {
    const list = await analyst.get(`/releases?table=${code}&state=awaiting`);
    const release = list
      .html('a[href^="/releases/"]')
      .filter((_, a) => /[0-9a-f]{8}-/.test(a.attribs['href'] ?? ''));
    const address = `${release.first().attr('href')}/sign-off`;
    const page = await analyst.get(address);
    const signed = await analyst.post(address);
    if (page.status !== 200 || signed.status !== 303)
      throw new Error(`${code} was not signed off: ${signed.status}`);
  }
  const { total } = (await analyst.get('/api/v1/releases?state=published')).json<{ total: number }>();
  if (total !== releases) throw new Error(`${total} releases of ${releases} are published`);
};
