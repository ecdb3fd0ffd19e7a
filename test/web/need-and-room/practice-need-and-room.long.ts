import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { areasOn } from '@lib/measures/cubes/areas';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { INPUT_TABLES } from '@lib/measures/need-and-room/released-inputs';
import { FEWEST_BOROUGHS } from '@lib/releases/storing/inputs';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { Answer } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { loadReference } from '../../../apps/cli/src/database/load-reference';
import { loadPractice } from '../../../apps/cli/src/start/load-practice';
import { withPreparingUnits } from '../../../apps/cli/src/start/prepare-installation';

/** As the worker of a practice installation, so that a number that was small a while ago stays hidden. */
const REACH_BACK_DAYS = 180;
const SEED = 33;
const MINUTES = 60_000;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const number = (cell: string | undefined): number => Number(cell!.replaceAll(',', ''));

/** Need against room as a commissioner finds it after `npm start`: every number by the verbs and the jobs of the service. */
describe('need against room of the practice London', () => {
  let app: WebApp;
  const clock = new SystemClock();

  beforeAll(async () => {
    app = await startWebApp();
    const { database } = app;
    await withPreparingUnits(database.address, async (units) => {
      await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
      await loadReference(database.address);
      await loadPractice({ ...units, clock, say: () => undefined }, { asAt: clock.today(), seed: SEED });
    });
    await new ReleaseWork({
      ...{ units: await database.unitOfWork('stats'), clock, areasOn, audit: new AuditService() },
      cubes: Object.values(INPUT_TABLES).map(({ cube }) => cube),
      inputsKey: inputsKeyOf(database.address.rootSecret),
    }).makeDue(REACH_BACK_DAYS);
  }, 20 * MINUTES);
  afterAll(() => app.close());

  it('has a release of the searches that surveys say are open, of enough boroughs and with every number', async () => {
    const [release] = await app.database.rowsAsSuperuser<{ includes: number[]; state: string; cells: number; hidden: number }>(
      `select r.includes, r.state, count(*)::int as cells, count(*) filter (where c.value is null)::int as hidden
         from releases r join release_cells c on c.release_id = r.id
        where r.cube = 'open-searches' group by r.id order by r.reference_day desc limit 1`,
    );
    expect(release).toMatchObject({ state: 'published', hidden: 0 });
    expect(release!.includes.length).toBeGreaterThanOrEqual(FEWEST_BOROUGHS);
    expect(release!.includes.length).toBeLessThan(AUTHORITIES.length - 1);
  }); // prettier-ignore

  it('prints them on the page, with the gap by the survey and the boroughs that handed in nothing', async () => {
    const answer = await (await app.as('commissioner')).get('/need-and-room');
    const rows = tableRows(answer, /^Need and room in London/);
    const open = rows.map((row) => number(row[4]));
    expect(open.at(-1)).toBe(open[0]! + open[1]! + open[2]!);
    expect(open.at(-1)).toBeGreaterThan(250);
    expect(open.at(-1)).toBeLessThan(400);
    for (const [at, row] of rows.entries()) {
      const over = open[at]! - number(row[5]);
      expect(row[7]).toContain(`Survey: ${Math.abs(over).toLocaleString('en-GB')} ${over < 0 ? 'to spare' : 'short'}`);
    }
    expect(words(answer)).toMatch(/29 of the 32 boroughs are in it\. Missing: Brent \(.+\), Hounslow \(.+\) and Redbridge/);
  }); // prettier-ignore

  it('tells a director a gap of homes, and the boroughs that are missing from it', async () => {
    const answer = await (await app.as('commissioner')).get('/workstreams/position');
    const row = tableRows(answer, /^Are there enough of the right homes/).find(([label]) =>
      label!.startsWith('Need against room'),
    );
    expect(row![1]).toMatch(/short|to spare/);
    expect(words(answer)).toContain(
      'In the figure with the fewest are 29 of the 32 boroughs. Missing from at least one: Brent, Hounslow and Redbridge.',
    );
  });
});
