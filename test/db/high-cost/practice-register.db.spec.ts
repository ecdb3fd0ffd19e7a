import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { problemsOfEntry } from '@lib/high-cost/register/many-problems';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { Register, RegisterList } from '@lib/high-cost/register/register.service';
import { Importing } from '@test/support/importing';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';
import { boroughRegister, registerBegins } from '../../../apps/cli/src/practice/high-cost/borough-register';
import {
  lookedAfterOn,
  placementsSince,
} from '../../../apps/cli/src/practice/high-cost/found-placements.query';
import { tellLeftBehind } from '../../../apps/cli/src/practice/high-cost/tell-left-behind';
import { tellRegister } from '../../../apps/cli/src/practice/high-cost/tell-register';
import { practiceLondon } from '../../../apps/cli/src/practice/practice-london';

const WANTED = { asAt: day('2026-03-31'), seed: 33 } as const;
const SLUGS = ['merton', 'sutton'] as const;
const [MERTON, SUTTON] = SLUGS.map((slug) => findAuthority(slug)!.id) as [number, number];
const TABLES = ['register_entries', 'cost_lines', 'funding_positions', 'liberty_orders'] as const;

describe('the register of practice boroughs', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let register: Register;
  let kept: string;
  let entered: number;

  const tell = async (): Promise<number> =>
    tellRegister({ web: await database.unitOfWork('web'), auth: await database.unitOfWork('auth') }, WANTED);
  const inBorough = <Row>(borough: number, sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    job.run(jobFor(borough), (tx) => tx.query<Row>(sql, values));
  const listOf = (borough: number, on: string): Promise<RegisterList> =>
    register.list({ context: jobFor(borough), origin: {} }, { on: day(on), version: null });
  const counted = async (): Promise<number[]> => {
    const counts: number[] = [];
    for (const borough of [MERTON, SUTTON])
      for (const table of TABLES) {
        const [row] = await inBorough<{ n: number }>(borough, `select count(*)::int as n from ${table}`);
        counts.push(row!.n);
      }
    return counts;
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    const clock = FixedClock.at('2026-03-31T09:00:00Z');
    await practicePanels(database, clock);
    const importing = new Importing(job, clock);
    await importing.agree(MERTON, SUTTON);
    for (const { borough, returns } of practiceLondon({ ...WANTED, boroughs: SLUGS }).boroughs) {
      const asker = importing.as(borough.id);
      const uploads: string[] = [];
      for (const { files, year, asAt } of returns)
        uploads.push((await importing.receiving.receive(asker, { files, year, asAt })).uploadId);
      await importing.applying.applyTogether(asker, uploads);
    }
    register = new Register(job, new AuditService(), clock);
    kept = await keptByAPerson();
    entered = await tell();
  }, 180_000);
  afterAll(() => database.close());

  /** Of the first placement that the practice register would have; a person was there before it. */
  const keptByAPerson = async (): Promise<string> =>
    job.run(jobFor(SUTTON), async (tx) => {
      const { asAt } = WANTED;
      const [first] = boroughRegister(await placementsSince(tx, { since: registerBegins(asAt), asAt }), {
        ...WANTED,
        boroughId: SUTTON,
        lookedAfter: await lookedAfterOn(tx, asAt),
      });
      const { id, childId } = first!.priced.placement;
      await tx.query(
        `insert into register_entries (borough_id, id, child_id, placement_id, entered_at, entered_by_name, version)
         values ($1, $2, $3, $4, '2026-01-05T09:00:00Z', 'An officer', 1)`,
        [SUTTON, newId(), childId, id],
      );
      return id;
    });

  it('lists about one in twenty children of a borough under the definition in force', async () => {
    for (const borough of [MERTON, SUTTON]) {
      const [row] = await inBorough<{ children: number }>(
        borough,
        `select count(*)::int as children from placements
          where not short_break and started_on <= $1 and (ended_on is null or ended_on > $1)`,
        [WANTED.asAt],
      );
      const { rows, definition } = await listOf(borough, WANTED.asAt);
      expect(definition.version).toBe(1);
      expect(rows.length / row!.children).toBeGreaterThan(0.025);
      expect(rows.length / row!.children).toBeLessThan(0.075);
      expect(rows.filter(({ weeklyPence }) => weeklyPence === null)).toEqual([]);
    }
  });

  it('has a past', async () => {
    for (const on of ['2025-09-30', '2025-03-31', '2024-09-30'])
      expect((await listOf(SUTTON, on)).rows.length).toBeGreaterThan(3);
  });

  it('keeps what the checks of the pages let through, as the officer of the borough', async () => {
    const { rows, others } = await listOf(MERTON, WANTED.asAt);
    const entries = [...rows, ...others].filter(({ entryId }) => entryId !== null);
    const problems = entries.flatMap((row) =>
      problemsOfEntry(
        { placement: row.placement, facts: row, lines: linesHeld(row), funding: [] },
        WANTED.asAt,
      ),
    );
    expect(problems).toEqual([]);
    const lines = entries.flatMap((row) => row.lines);
    expect(lines.length).toBeGreaterThan(entries.length);
    const [officer] = await inBorough<{ names: string[] }>(
      MERTON,
      `select array_agg(distinct l.entered_by_name) as names from cost_lines l
         join register_entries e on e.borough_id = l.borough_id and e.id = l.entry_id and e.entered_by = l.entered_by`,
    );
    expect(officer!.names).toHaveLength(1);
    const moments = lines.map(({ enteredAt }) => enteredAt.toString());
    expect(moments.every((at) => at < '2026-03-31')).toBe(true);
    expect(new Set(moments).size).toBeGreaterThan(5);
  });

  it('names in the audit every child of whom something was entered', async () => {
    const audit = await database.unitOfWork('audit');
    const everything = { scope: 'administration', personId: null, boroughId: null } as const;
    const events = await audit.run(everything, (tx) =>
      tx.query<{ children: string[] }>(
        `select subject_ids as children from audit.events where action = 'register-changed'`,
      ),
    );
    const entries = [MERTON, SUTTON].map((borough) =>
      inBorough<{ child: string }>(
        borough,
        `select distinct child_id as child from register_entries where entered_by_name <> 'An officer'`,
      ),
    );
    const children = (await Promise.all(entries)).flat().map(({ child }) => child);
    expect(events.flatMap((event) => event.children).sort()).toEqual(children.sort());
  });

  it('leaves alone what is kept already, and changes nothing when it is told again', async () => {
    const before = await counted();
    expect(before[0]! + before[4]!).toBe(entered + 1);
    const [lines] = await inBorough<{ n: number }>(
      SUTTON,
      `select count(*)::int as n from cost_lines l join register_entries e on e.borough_id = l.borough_id and e.id = l.entry_id
        where e.placement_id = $1`,
      [kept],
    );
    expect(lines!.n).toBe(0);
    expect(await tell()).toBe(0);
    expect(await counted()).toEqual(before);
  });

  it('has something that waits for a placement, once, and leaves the child where they were', async () => {
    const [web, auth] = [await database.unitOfWork('web'), await database.unitOfWork('auth')];
    const clock = FixedClock.at('2026-03-31T09:00:00Z');
    const open = `select child_id, place, started_on from placements where ended_on is null order by id`;
    const before = await inBorough(MERTON, open);
    expect(await tellLeftBehind({ web, auth, clock }, WANTED)).toBe(1);
    expect((await listOf(MERTON, WANTED.asAt)).leftBehind).toMatchObject([
      { lines: 1, firstNight: '2026-03-21' },
    ]);
    expect(await inBorough(MERTON, open)).toEqual(before);
    expect(await tellLeftBehind({ web, auth, clock }, WANTED)).toBe(0);
  });
});
