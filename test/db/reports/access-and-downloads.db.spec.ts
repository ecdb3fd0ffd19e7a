import { day } from '@lib/kernel/day';
import { AuditAction } from '@lib/audit/audit-action';
import { AccessCounts, accessCounts } from '@lib/audit/counting/access-counts.query';
import { jobFor, PROGRAMME_JOB, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { KeptSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { accessibilityProblems } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';

const [BROMLEY, BEXLEY] = [305, 303];
const [FIRST, LAST] = [day('2026-08-01'), day('2026-10-15')];

interface Told {
  readonly at?: string;
  readonly scope: string;
  readonly borough?: number | null;
  readonly action: AuditAction;
  readonly outcome?: 'done' | 'refused' | 'failed';
  readonly times?: number;
}

describe('the report of access and downloads', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let job: UnitOfWork;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    database = await TestDatabase.create();
    [web, job] = [await database.unitOfWork('web'), await database.unitOfWork('job')];
    const auth = await database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    people = new Map(rows.map(({ key, id }) => [key, id]));
    await database.asSuperuser(`update auth.role_grants set granted_at = '2026-01-01T00:00:00Z'`);
    // Two officers and one approver of Bromley; Bexley is its approver alone; two analysts, and somebody nobody knows.
    await database.asSuperuser(
      `insert into auth.role_grants (id, person_id, role, borough_id, granted_at)
       select gen_random_uuid(), id, 'officer', 305, '2026-01-01' from auth.people where practice_key = 'commissioner'`,
    );
    for (const who of ['officer-bromley', 'commissioner', 'approver-bromley', 'approver-bexley'])
      await tell(who, { scope: 'sign-in', action: 'signed-in', times: 2 });
    const bromley = { scope: 'borough', borough: BROMLEY } as const;
    await tell('officer-bromley', { ...bromley, action: 'child-opened', times: 5 });
    await tell('officer-bromley', { ...bromley, action: 'children-exported' });
    await tell('commissioner', { ...bromley, action: 'cases-listed', times: 3 });
    await tell('commissioner', { ...bromley, action: 'report-downloaded', at: '2026-09-30T22:59:00Z' });
    await tell('approver-bromley', { ...bromley, action: 'register-opened', times: 7 });
    await tell('approver-bromley', { ...bromley, action: 'access-refused', outcome: 'refused', times: 4 });
    await tell('approver-bexley', { scope: 'borough', borough: BEXLEY, action: 'child-opened', times: 11 });
    await tell(null, { scope: 'sign-in', action: 'sign-in-refused', outcome: 'refused', times: 6 });
    await tell(null, { ...bromley, action: 'report-run', times: 9 });
    // After the day it is about, and before its months.
    await tell('officer-bromley', { ...bromley, action: 'child-opened', at: '2026-10-15T23:00:00Z' });
    await tell('officer-bromley', { ...bromley, action: 'child-opened', at: '2026-07-31T22:00:00Z' });
  });
  afterAll(() => database.close());

  const tell = async (
    who: string | null,
    { at = '2026-10-05T10:00:00Z', times = 1, ...of }: Told,
  ): Promise<void> => {
    await database.asSuperuser(
      `insert into audit.events (id, at, person_id, scope, borough_id, action, outcome)
       select gen_random_uuid(), $1::timestamptz + n * interval '1 microsecond', $2, $3, $4, $5, $6 from generate_series(1, $7) n`,
      [at, who && people.get(who), of.scope, of.borough ?? null, of.action, of.outcome ?? 'done', times],
    );
  };
  const counted = (units: UnitOfWork, context: ViewerContext): Promise<AccessCounts[]> =>
    units.run(context, (tx) => accessCounts(tx, FIRST, LAST));
  const brief = (rows: readonly AccessCounts[], month = '2026-10-01'): unknown[] =>
    rows
      .filter((row) => row.month === month)
      .map((row) => [row.boroughId, row.isWhole ? 'whole' : row.role, row.people, row.signIns, row.opened, row.exported, row.downloaded, row.refused]); // prettier-ignore

  it('counts a borough’s own people by role, and nobody else’s', async () => {
    const rows = await counted(job, jobFor(BROMLEY));
    expect(brief(rows)).toEqual([
      [BROMLEY, 'approver', 1, 2, 7, 0, 0, 4],
      [BROMLEY, 'officer', 2, 4, 8, 1, 0, 0],
      [BROMLEY, 'whole', 3, 6, 15, 1, 0, 4],
    ]);
    expect(brief(rows, '2026-09-01')).toEqual([
      [BROMLEY, 'officer', 1, 0, 0, 0, 1, 0],
      [BROMLEY, 'whole', 1, 0, 0, 0, 1, 0],
    ]);
    expect(rows.map(({ month }) => month)).not.toContain('2026-07-01');
    const asLead = { ...jobFor(BROMLEY), scope: 'protection' } as const;
    expect(await counted(web, asLead)).toEqual(rows);
  });

  it('counts every organisation for the programme and administrators, with those whom nobody knew', async () => {
    const rows = await counted(job, PROGRAMME_JOB);
    expect(brief(rows)).toEqual(
      expect.arrayContaining([
        [BEXLEY, 'approver', 1, 2, 11, 0, 0, 0],
        [BROMLEY, 'whole', 3, 6, 15, 1, 0, 4],
        [null, 'commissioner', 1, 2, 0, 0, 0, 0],
        [null, null, 0, 0, 0, 0, 0, 6],
      ]),
    );
    expect(await counted(web, { ...PROGRAMME_JOB, scope: 'administration' })).toEqual(rows);
  });

  it('gives nothing to planning, and no event to the roles that make reports', async () => {
    expect(await counted(job, SYSTEM)).toEqual([]);
    for (const units of [job, web])
      await expect(units.run(PROGRAMME_JOB, (tx) => tx.query('select 1 from audit.events'))).rejects.toThrow(
        'permission denied',
      );
  });

  const make = (subject: KeptSubject, asAt = LAST): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock: FixedClock.at('2026-10-20T09:00:00Z'), publisher: PRACTICE_PUBLISHER },
      { code: 'access-and-downloads', subject, asAt },
    );
  const table = async (subject: KeptSubject): Promise<Record<string, string>[]> => {
    const { run, file } = await make(subject);
    expect([run.state, run.reason]).toEqual(['ready', null]);
    const { name: fileName } = file!;
    expect(await accessibilityProblems(file!.content, 'P', { fileName })).toEqual([]);
    const { sheets } = await openWorkbook(file!.content);
    return rowsOfSheet(sheets.find(({ name }) => name === '1 Access and downloads')!);
  };

  it('is a workbook for a borough without an agreement too, in which no row is about one person', async () => {
    const rows = await table(subjectOfRow(BROMLEY));
    expect(
      rows.map((row) => [row['Month'], row['Role'], row['Pages with rows about children opened']]),
    ).toEqual([
      ['October 2026', 'Total', '15'],
      ['September 2026', 'Total', '[c]'],
      ['August 2026', 'Total', '0'],
    ]);
  });

  it('is one for the programme, with every organisation in every month and no sum over them', async () => {
    const rows = await table(PROGRAMME);
    const october = rows.filter((row) => row['Month'] === 'October 2026');
    expect(october).toHaveLength(35);
    const of = (name: string): Record<string, string> => october.find((row) => row['Organisation'] === name)!;
    expect(of('Bexley')).toMatchObject({ 'People who did anything': '[c]', 'Sign-ins': '[c]' });
    expect(of('Bromley')).toMatchObject({ Role: 'Total', 'Attempts refused': '4' });
    expect(of('Not known who')).toMatchObject({ Role: '[z]', 'Attempts refused': '6' });
    expect(of('Barnet')).toMatchObject({ 'People who did anything': '0' });
  });

  it('is not made of a day before the audit begins', async () => {
    const early = await make(subjectOfRow(BROMLEY), day('2020-01-31'));
    expect([early.run.state, early.run.reason]).toEqual([
      'skipped',
      'The audit begins on 31 July 2026, after the day this is about.',
    ]);
  });
});
