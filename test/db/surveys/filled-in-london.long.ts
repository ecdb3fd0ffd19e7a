import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { Returns } from '@lib/surveys/returns/returns.service';
import { prefilledShare } from '@lib/surveys/weighing/tally';
import { TestDatabase } from '@test/support/test-database';
import { loadReference } from '../../../apps/cli/src/database/load-reference';
import { withUnits } from '../../../apps/cli/src/database/with-units';
import { loadPractice } from '../../../apps/cli/src/start/load-practice';
import { withPreparingUnits } from '../../../apps/cli/src/start/prepare-installation';

const CLOCK = FixedClock.at('2026-11-23T09:00:00Z');
const WANTED = { asAt: day('2026-11-23'), seed: 33 };
const SHARE = 70;

interface Share {
  readonly of: string;
  readonly once: number | null;
  readonly inRows: number | null;
}

/** What the page of a return says was filled in, for every return of the practice London. */
describe('what is filled in for the boroughs of the practice London', () => {
  let database: TestDatabase;
  const shares: Record<'placements_snapshot' | 'sufficiency', Share[]> = {
    placements_snapshot: [],
    sufficiency: [],
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    await withUnits(database.address, 'migrate', (units) =>
      openInstallation(units, { practice: true, production: false }),
    );
    await withPreparingUnits(database.address, async (units) => {
      await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
      await loadReference(database.address);
      await loadPractice({ ...units, clock: CLOCK, say: () => undefined }, WANTED);
    });
    const returns = new Returns(await database.unitOfWork('web'), new AuditService(), CLOCK);
    for (const { id, slug } of AUTHORITIES) {
      const officer = { context: jobFor(id), origin: {}, name: 'An officer' };
      for (const { wave, head } of await returns.list(officer)) {
        // A sufficiency survey that is final has the searches no panel knows of, which somebody typed.
        if (head === null || (wave.collection === 'sufficiency' && wave.state === 'final')) continue;
        const { once, inRows } = (await returns.open(officer, wave.id)).weighed.tally;
        shares[wave.collection as keyof typeof shares].push({
          of: `${wave.title}, ${slug}`,
          ...{ once: prefilledShare(once), inRows: prefilledShare(inRows) },
        });
      }
    }
  }, 600_000);
  afterAll(() => database.close());

  const notOver = (some: readonly Share[], part: 'once' | 'inRows'): Share[] =>
    some.filter((one) => one[part] !== null && one[part] <= SHARE);

  it('is over 70% of the questions of every placements snapshot, of the first wave too, and of its rows', () => {
    const { placements_snapshot: all } = shares;
    // All boroughs but one in the first wave, all in the second, and those that have begun in the third.
    expect(all.length).toBeGreaterThan(85);
    expect(all.every(({ once }) => once !== null)).toBe(true);
    expect(notOver(all, 'once')).toEqual([]);
    expect(notOver(all, 'inRows')).toEqual([]);
    expect(all.filter(({ inRows }) => inRows !== null).length).toBeGreaterThan(80);
  });

  it('is over 70% of the fields of the searches a panel knows of', () => {
    const withRows = shares.sufficiency.filter(({ inRows }) => inRows !== null);
    expect(withRows.length).toBeGreaterThan(10);
    expect(notOver(withRows, 'inRows')).toEqual([]);
  });
});
