import { Client } from 'pg';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { withdrawCase } from '@lib/panel/referrals/withdraw-case';
import { deleteOldCasesOfAll } from '@lib/panel/retention/delete-old-cases';
import { CaseRetention } from '@lib/panel/retention/retention.service';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

const lead = (boroughId: number, name: string): Viewer => {
  const personId = newId();
  return {
    personId, name, boroughId, roles: ['protection-lead'], permissions: permissionsOf(['protection-lead']),
    origin: {}, context: { scope: 'protection', personId, boroughId },
  }; // prettier-ignore
};

describe('old cases', () => {
  let database: TestDatabase;
  let clock: FixedClock;
  let world: PanelWorld;
  let job: UnitOfWork;
  let retention: CaseRetention;
  let superuser: Client;

  beforeEach(async () => {
    database = await TestDatabase.create();
    clock = FixedClock.at(PANEL_DAY);
    job = await database.unitOfWork('job');
    await practicePanels(database, clock);
    world = await PanelWorld.of(database, [], clock);
    retention = new CaseRetention(await database.unitOfWork('web'), clock, new AuditService());
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
  });
  afterEach(async () => {
    await superuser.end();
    await database.close();
  });

  const after = (days: number): Promise<number> => {
    clock.moveTo(PANEL_DAY);
    clock.moveBy({ hours: days * 24 });
    return deleteOldCasesOfAll({ units: job, audit: new AuditService(), clock });
  };

  const draft = async (): Promise<PanelCase> => {
    const childId = await world.child(BROMLEY, 'DRAFT00001');
    return job.run(jobFor(BROMLEY), async (tx) => {
      const { reference } = await openCase(tx, world.work(), {
        boroughId: BROMLEY, seriesId: PAN_LONDON_PANEL, childId, serviceReference: 'C-ZZZZZZ',
        ask: 'new placement', urgency: 'standard', neededBy: null,
      }); // prettier-ignore
      return caseByReference(tx, reference);
    });
  };

  const withdrawn = async (of: PanelCase): Promise<PanelCase> => {
    await job.run(jobFor(BROMLEY), async (tx) =>
      withdrawCase(tx, world.work(), await caseByReference(tx, of.reference), {
        version: (await caseByReference(tx, of.reference)).version,
        because: 'duplicate',
      }),
    );
    return of;
  };

  /** A row in each table that holds what a borough writes. */
  const written = async ({ id, seriesId }: PanelCase): Promise<void> => {
    const [key, by] = [newId(), newId()];
    for (const sql of [
      `insert into referrals (borough_id, case_id, number, state, version) values ($1, $2, 1, 'submitted', 1)
       on conflict do nothing`,
      `insert into referral_sections (borough_id, case_id, number, section, answers, version, saved_at, saved_by, saved_by_name)
       values ($1, $2, 1, 'needs', '{"matters":"Words"}', 1, now(), '${by}', 'An officer')`,
      `insert into search_approaches (borough_id, id, case_id, approached, approached_on, answer, version, saved_by_name, saved_at)
       values ($1, '${key}', $2, 'Larch House', '2026-11-20', 'no answer', 1, 'An officer', now())`,
      `insert into case_options (borough_id, id, case_id, position, name, kind, version, saved_by_name, saved_at)
       values ($1, '${key}', $2, 1, 'Larch House', 'home', 1, 'An officer', now())`,
      `insert into information_requests (borough_id, id, case_id, series_id, question, asked_at, asked_by, asked_by_name, due_on, version)
       values ($1, '${key}', $2, '${seriesId}', 'Words?', now(), '${by}', 'A coordinator', '2026-11-27', 1)`,
    ])
      await superuser.query(sql, [BROMLEY, id]);
  };

  /** How many rows of each table hang on a case, whoever may see them; tables with none are left out. */
  const rowsOf = async ({ id }: PanelCase): Promise<Record<string, number>> => {
    const { rows: tables } = await superuser.query<{ name: string; key: string }>(
      `select table_name as name, column_name as key from information_schema.columns
        where table_schema = 'public' and (column_name = 'case_id' or (table_name = 'cases' and column_name = 'id'))`,
    );
    const counts: Record<string, number> = {};
    for (const { name, key } of tables) {
      const { rows } = await superuser.query<{ n: number }>(`select count(*)::int as n from ${name} where ${key} = $1`, [id]); // prettier-ignore
      if (rows[0]!.n > 0) counts[name] = rows[0]!.n;
    }
    return counts;
  };

  const countsOf = async (viewer: Viewer, rule: string): Promise<object> =>
    (await retention.look(viewer)).counts.find((one) => one.rule === rule) ?? {};

  const stored = async ({ id }: PanelCase): Promise<object> =>
    (
      await superuser.query<object>(
        `select k.status, k.closed_note, to_char(k.text_deleted_on, 'YYYY-MM-DD') as gone, n.rationale is not null as why
           from cases k left join recommendations n on n.case_id = k.id where k.id = $1`,
        [id],
      )
    ).rows[0]!;

  it('that were drafts go whole 90 days after they ended, and leave no row', async () => {
    const of = await withdrawn(await draft());
    expect(await rowsOf(of)).toMatchObject({ cases: 1, case_events: 2 });
    expect(await after(89)).toBe(0);
    expect(await after(90)).toBe(1);
    expect(await rowsOf(of)).toEqual({});
    expect(await after(91)).toBe(0);
  });

  it('that were withdrawn lose what was written after six months, and keep what is coded', async () => {
    const of = await withdrawn((await decidedCase(world, BROMLEY)).of);
    await superuser.query(`update case_actions set state = 'done', closed_at = now() where case_id = $1`, [
      of.id,
    ]);
    await written(of);
    const { referral_sections, search_approaches, case_options, information_requests, case_shares, ...kept } =
      await rowsOf(of);
    expect([referral_sections, search_approaches, case_options, information_requests, case_shares]).toEqual([1, 1, 1, 1, 1]); // prettier-ignore
    expect(await after(180)).toBe(0);
    expect(await after(182)).toBe(1);
    expect(await rowsOf(of)).toEqual(kept);
    expect(await stored(of)).toMatchObject({ status: 'withdrawn', gone: '2027-05-24', why: true });
    expect(await after(300)).toBe(0);
  });

  it('stay while a follow-up or an action is open', async () => {
    const of = await withdrawn((await decidedCase(world, BROMLEY)).of);
    expect(await after(400)).toBe(0);
    expect(await countsOf(lead(BROMLEY, 'A lead'), 'withdrawn')).toMatchObject({
      waiting: 1,
      soon: 0,
      deleted: 0,
    });
    await superuser.query(`update case_actions set state = 'done', closed_at = now() where case_id = $1`, [
      of.id,
    ]);
    await superuser.query(
      `insert into follow_ups (borough_id, id, case_id, series_id, kind, due_on, version)
       values ($1, $2, $3, $4, '28 days', '2026-12-24', 1)`,
      [BROMLEY, newId(), of.id, of.seriesId],
    );
    expect(await after(400)).toBe(0);
    await superuser.query('update follow_ups set done_at = now() where case_id = $1', [of.id]);
    expect(await after(400)).toBe(1);
  });

  it('that closed stay twelve months', async () => {
    const of = await world.submittedCase(BROMLEY);
    await superuser.query(
      `update cases set status = 'rejected', closed_note = 'Ask your own panel' where id = $1`,
      [of.id],
    );
    await superuser.query(`update cases set status_since = $2 where id = $1`, [of.id, PANEL_DAY]);
    expect(await after(364)).toBe(0);
    expect(await after(365)).toBe(1);
    expect(await stored(of)).toMatchObject({ status: 'rejected', closed_note: null, gone: '2027-11-23' });
  });

  it('that were taken up again and ended anew are due anew', async () => {
    const of = await world.submittedCase(BROMLEY);
    await superuser.query(`update cases set status = 'expired', status_since = $2 where id = $1`, [
      of.id,
      PANEL_DAY,
    ]);
    expect(await after(365)).toBe(1);
    await superuser.query(`update cases set status_since = $2::timestamptz + interval '400 days' where id = $1`, [of.id, PANEL_DAY]); // prettier-ignore
    await written(of);
    expect(await after(764)).toBe(0);
    expect(await after(766)).toBe(1);
    expect((await rowsOf(of))['case_options']).toBeUndefined();
  });

  it('that somebody holds stay until two people lifted the hold', async () => {
    const of = await withdrawn(await draft());
    const [one, other] = [lead(BROMLEY, 'One'), lead(BROMLEY, 'Another')];
    await retention.hold(one, { reference: of.reference, because: 'A complaint' });
    expect(await after(200)).toBe(0);
    expect(await countsOf(one, 'draft')).toMatchObject({ held: 1, waiting: 0, deleted: 0 });
    const [hold] = (await retention.look(one)).holds;
    expect(await retention.lift(one, hold!.id)).toBe(false);
    await expect(retention.lift(one, hold!.id)).rejects.toThrow(/somebody else of your borough/);
    expect(await after(200)).toBe(0);
    expect(await retention.lift(other, hold!.id)).toBe(true);
    expect(await after(200)).toBe(1);
    expect(await rowsOf(of)).toEqual({});
    expect(await countsOf(one, 'draft')).toMatchObject({ held: 0, deleted: 1, lastDeletedOn: '2027-06-11' });
    expect((await retention.look(one)).holds).toEqual([]);
  });

  it('of another borough can neither be held nor are they told apart from none', async () => {
    const of = await withdrawn(await draft());
    const stranger = lead(CROYDON, 'A stranger');
    const refused = 'Your borough has no case with this reference';
    await expect(retention.hold(stranger, { reference: of.reference, because: 'x' })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining(refused) }],
    });
    await expect(
      retention.hold(stranger, { reference: 'PLP-2026-9999', because: 'x' }),
    ).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining(refused) }],
    });
    await retention.hold(lead(BROMLEY, 'One'), { reference: of.reference, because: 'A complaint' });
    const [hold] = (await retention.look(lead(BROMLEY, 'Another'))).holds;
    expect((await retention.look(stranger)).holds).toEqual([]);
    await expect(retention.lift(stranger, hold!.id)).rejects.toThrow();
  });

  it('are counted in the audit by rule, and named in it nowhere', async () => {
    const of = await withdrawn(await draft());
    await after(60);
    expect(await countsOf(lead(BROMLEY, 'A lead'), 'draft')).toMatchObject({ soon: 1, deleted: 0 });
    await after(90);
    const { rows } = await superuser.query(
      `select borough_id, row_count, particulars, subject_ids from audit.events where action = 'cases-deleted'`,
    );
    expect(rows).toEqual([
      { borough_id: BROMLEY, row_count: 1, particulars: { rule: 'draft' }, subject_ids: [] },
    ]);
    expect(JSON.stringify(rows)).not.toContain(of.id);
  });

  it('are nobody’s to delete but the worker’s', async () => {
    const of = await world.submittedCase(BROMLEY);
    const web = await database.unitOfWork('web');
    const wants = (table: string): Promise<unknown> =>
      web.run({ scope: 'borough', boroughId: BROMLEY, personId: newId() }, (tx) =>
        tx.query(`delete from ${table} where ${table === 'cases' ? 'id' : 'case_id'} = $1`, [of.id]),
      );
    for (const table of ['cases', 'case_shares', 'case_events', 'information_requests'])
      await expect(wants(table)).rejects.toThrow(/permission denied/);
  });

  it('that moved on are not ended, whatever their age', async () => {
    const of = await world.submittedCase(BROMLEY);
    expect(await after(2_000)).toBe(0);
    expect((await rowsOf(of))['cases']).toBe(1);
  });
});
