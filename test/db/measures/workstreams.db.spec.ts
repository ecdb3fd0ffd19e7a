import { AuditService } from '@lib/audit/audit.service';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day, Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { NewWorkstream } from '@lib/measures/workstreams/workstream-problems';
import { workstreamsOn, workstreamVersion } from '@lib/measures/workstreams/workstreams.query';
import { Workstreams } from '@lib/measures/workstreams/workstreams.service';
import { Signatory } from '@lib/releases/signing/signatory';
import { TestDatabase } from '@test/support/test-database';

const CODE = 'fostering';
const SHIPPED = SHIPPED_WORKSTREAMS.find(({ code }) => code === CODE)!;
const REPORTS = ['unmet-need', 'hcli-costs'];
const BROMLEY = 305;

const next = (over: Partial<NewWorkstream> = {}): NewWorkstream => ({
  question: ' Are there families? ',
  figures: SHIPPED.figures.map(figureKey).toReversed(),
  reports: ['unmet-need'],
  because: 'Prices first',
  ...over,
});

const by = (context: Partial<ViewerContext> = {}): Signatory => ({
  name: 'Ada Ferncombe',
  context: { scope: 'programme', personId: newId(), boroughId: null, ...context },
  origin: {},
});

describe('the versions of a workstream', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let job: UnitOfWork;

  beforeEach(async () => {
    database = await TestDatabase.create();
    [web, job] = [await database.unitOfWork('web'), await database.unitOfWork('job')];
  }, 60_000);
  afterEach(() => database.close());

  const at = (moment: string): Workstreams => new Workstreams(web, new AuditService(), FixedClock.at(moment));
  const change = (moment: string, seen: number, over: Partial<NewWorkstream> = {}, who = by()) =>
    at(moment).change(who, next(over), { code: CODE, seen, reports: REPORTS });
  const on = (day: Day, context: ViewerContext = by().context): Promise<MadeWorkstream> =>
    web.run(context, async (tx) => (await workstreamsOn(tx, day)).find(({ code }) => code === CODE)!);

  it('begin with what ships, and are ten on any day', async () => {
    const all = await web.run(by().context, (tx) => workstreamsOn(tx, day('2020-01-01')));
    expect(all.map(({ code, version }) => [code, version])).toEqual(
      SHIPPED_WORKSTREAMS.map(({ code }) => [code, 1]),
    );
  });

  it('count from the day they are made in London, and what was shown before stays to be shown again', async () => {
    expect(await change('2026-06-11T22:30:00Z', 1)).toBe(2);
    // Half past midnight in London: the next day.
    expect(await change('2026-06-11T23:30:00Z', 2, { question: 'Then?' })).toBe(3);
    expect(await on(day('2026-06-10'))).toMatchObject({ version: 1, figures: SHIPPED.figures });
    expect(await on(day('2026-06-11'))).toMatchObject({
      version: 2,
      question: 'Are there families?',
      figures: SHIPPED.figures.toReversed(),
      reports: ['unmet-need'],
      madeByName: 'Ada Ferncombe',
      because: 'Prices first',
      title: SHIPPED.title,
    });
    expect(await on(day('2027-01-01'))).toMatchObject({ version: 3, question: 'Then?' });
    const again = await job.run(PROGRAMME_JOB, (tx) => workstreamVersion(tx, CODE, 2));
    expect(again.question).toBe('Are there families?');
    await expect(job.run(SYSTEM, (tx) => workstreamVersion(tx, CODE, 9))).rejects.toThrow(NotFoundError);
  });

  it('are refused where an aim is lost, and nothing is kept', async () => {
    const figures = SHIPPED.figures.filter(({ aim }) => aim === 'value').map(figureKey);
    await expect(change('2026-06-11T09:00:00Z', 1, { figures })).rejects.toThrow(InvalidError);
    await expect(change('2026-06-11T09:00:00Z', 1, { reports: ['castles'] })).rejects.toThrow(InvalidError);
    expect(await on(day('2027-01-01'))).toMatchObject({ version: 1 });
    expect(
      await database.rowsAsSuperuser(`select 1 from audit.events where action = 'workstream-changed'`),
    ).toEqual([]);
  });

  it('come one after the other: of two at once one is told', async () => {
    const both = await Promise.allSettled([
      change('2026-06-11T09:00:00Z', 1),
      change('2026-06-11T09:00:00Z', 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toBeInstanceOf(ConflictError);
    await expect(change('2026-06-11T10:00:00Z', 1)).rejects.toThrow(ConflictError);
  });

  it('are seen by a borough, and made by nobody but the programme', async () => {
    await change('2026-06-11T09:00:00Z', 1);
    expect(await on(day('2026-06-12'), jobFor(BROMLEY))).toMatchObject({ version: 2 });
    const borough = by({ scope: 'borough', boroughId: BROMLEY });
    await expect(change('2026-06-11T09:00:00Z', 2, {}, borough)).rejects.toThrow(/row-level security/);
  });

  it.each(['update workstream_versions set question = $$x$$', 'delete from workstream_versions'])(
    'stay as they were made: %s',
    async (statement) => {
      await change('2026-06-11T09:00:00Z', 1);
      await expect(web.run(by().context, (tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
    },
  );
});
