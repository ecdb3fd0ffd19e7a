import { day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Releases } from '@lib/releases/selecting/releases.service';
import { makeReleases, ReleasesMakeOptions } from '../../../apps/cli/src/commands/releases-make.command';
import { CliInstallation } from '../cli/cli-installation';
import { saveHistory, saveReturn } from '../measures/made-borough';
import { BOROUGHS, PROGRAMME_PERSON } from './release-desk';

const CHILDREN_EACH = 30;

/** Two in three in foster placements, one in three in homes; every tenth with the third placement of the year. */
const saveBorough = async (job: UnitOfWork, boroughId: number): Promise<void> => {
  await job.run(SYSTEM, (tx) =>
    recordAgreement(tx, new AuditService(), {
      boroughId,
      purpose: 'programme',
      startsOn: day('2024-01-01'),
      endsOn: day('2028-12-31'),
      reference: 'DSA-1',
      signedBy: 'A director',
    }),
  );
  await job.run(jobFor(boroughId), async (tx) => {
    await saveReturn(tx, { year: 2025, trueAt: '2025-03-31' });
    await saveReturn(tx, { year: 2027, trueAt: '2026-10-31' });
    for (let child = 0; child < CHILDREN_EACH; child += 1) {
      const last = { from: '2026-06-01', place: child % 3 === 0 ? 'K2' : 'U6' } as const;
      const earlier = [
        { from: '2026-01-10', to: '2026-03-01' },
        { from: '2026-03-01', to: '2026-06-01' },
      ];
      await saveHistory(
        tx,
        child % 2 === 0 ? '2012-05-01' : '2018-05-01',
        ...(child % 10 === 0 ? earlier : []),
        last,
      );
    }
  });
};

describe('releases:make', () => {
  let cli: CliInstallation;

  beforeAll(async () => {
    cli = await CliInstallation.create();
    const job = await cli.database.unitOfWork('job');
    for (const boroughId of BOROUGHS.slice(0, 25)) await saveBorough(job, boroughId);
  });
  afterAll(() => cli.close());

  const make = async (options: Partial<ReleasesMakeOptions>): Promise<string[]> => {
    const asked = { from: day('2026-10-18'), to: day('2026-10-25'), ...options };
    await makeReleases(cli.open, asked, cli.say);
    return cli.said().split('\n');
  };

  it('counts what the boroughs returned, oldest day first, and says a line each', async () => {
    const all = await make({ product: 'operational' });
    const said = all.filter((line) => !line.includes('There was nothing to count by that day'));
    expect(said).toHaveLength(2 * 5);
    // No case was brought to a panel, and nothing is written down for it.
    expect(all).toHaveLength(2 * (5 + 2));
    expect(said[0]).toMatch(
      /^PL-OP-2026-10-18-placements: 25 boroughs, \d+ of \d+ numbers hidden, awaiting sign-off, \d+\.\d s$/,
    );
    expect(said.map((line) => line.slice(6, 16))).toEqual([
      ...Array<string>(5).fill('2026-10-18'),
      ...Array<string>(5).fill('2026-10-25'),
    ]);
    const web = await cli.database.unitOfWork('web');
    const releases = new Releases();
    expect(await web.run(PROGRAMME_PERSON, (tx) => releases.failures(tx))).toEqual([]);
    const london = await web.run(PROGRAMME_PERSON, async (tx) => {
      const made = (await releases.list(tx, { cube: 'placements' }, { page: 1, size: 1 })).releases[0]!;
      const wanted = {
        areas: [{ kind: 'london', code: 'london' }] as const,
        categories: ['total', 'foster', 'homes'],
      };
      return releases.select(tx, made.id, wanted);
    });
    expect(london.map(({ category, value }) => [category, value])).toEqual([
      ['foster', 500],
      ['homes', 250],
      ['total', 750],
    ]);
  });

  it('refuses what is there and what nobody’s returns tell of, and says which', async () => {
    const again = await make({ product: 'operational', cube: 'placements', to: day('2026-10-18') });
    expect(again).toEqual([
      expect.stringMatching(/^PL-OP-2026-10-18-placements: not made\. There is a release/),
    ]);
    const later = await make({
      product: 'operational',
      cube: 'placements',
      from: day('2026-11-01'),
      to: day('2026-11-01'),
    });
    expect(later).toEqual([expect.stringContaining('not made. Too few boroughs take part')]);
  });

  it('needs a week or a quarter to end between the days', async () => {
    await expect(make({ from: day('2026-10-19'), to: day('2026-10-24') })).rejects.toBeInstanceOf(
      InvalidError,
    );
  });
});
