import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Completion } from '@lib/surveys/completion/completion.service';
import { deleteOldReturnsOfAll, forgetOldUploadsOfAll } from '@lib/surveys/retention/delete-old-returns';
import { ReturnRetention } from '@lib/surveys/retention/return-retention.service';
import { ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { Handing } from '@test/support/submitting';
import { ReturnDesk } from '@test/support/return-desk';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

/** A name that stands in a row of the return, and words that stand in what was said about it. */
const CANARIES = ['Ferncombe House', 'CANARY'];

const lead = (boroughId: number, name: string): Viewer => {
  const personId = newId();
  return {
    ...{ personId, name, boroughId, roles: ['protection-lead'], origin: {} },
    permissions: permissionsOf(['protection-lead']),
    context: { scope: 'protection', personId, boroughId },
  };
};

describe('old survey returns', () => {
  let handing: Handing;
  let world: Surveys;
  let job: UnitOfWork;
  let retention: ReturnRetention;

  beforeEach(async () => {
    handing = await Handing.start();
    world = handing.surveys;
    job = await world.database.unitOfWork('job');
    retention = new ReturnRetention(world.work, world.clock, world.audit);
  });
  afterEach(() => handing.close());

  const on = (today: string): Promise<number> => {
    world.clock.moveTo(`${today}T09:00:00Z`);
    return deleteOldReturnsOfAll({ units: job, audit: world.audit, clock: world.clock });
  };

  /** Whatever holds a canary, by table; and nothing where nothing does. */
  const holding = async (): Promise<Record<string, number>> => {
    const tables = await world.asSuperuser<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: Record<string, number> = {};
    for (const { name } of tables) {
      const [{ n }] = (await world.asSuperuser<{ n: number }>(
        `select count(*)::int as n from public.${name} t where t::text ~ $1`,
        [CANARIES.join('|')],
      )) as [{ n: number }];
      if (n > 0) found[name] = n;
    }
    return found;
  };

  /** Handed in, asked about and handed in again, with words wherever there can be words. */
  const accepted = async (): Promise<string> => {
    const wave = await handing.complete();
    await handing.submitting.markReady(handing.officer, wave, { message: 'CANARY for the approver' });
    await handing.submitting.submit(handing.approver, wave, { agreed: true });
    await handing.reviews.takeUp(handing.reviewer, handing.of(wave));
    const comment = { section: 'children', question: 'total', rowKey: null, comment: 'CANARY asked' };
    await handing.reviews.giveBack(handing.reviewer, handing.of(wave), {
      note: 'CANARY returned',
      comments: [comment],
    });
    await world.asSuperuser(
      `insert into return_comments (borough_id, id, return_id, version_number, section, question, comment, written_at, written_by_name)
       select borough_id, $1, return_id, 1, 'children', 'total', 'CANARY never sent', now(), 'A made-up officer' from return_comments limit 1`,
      [newId()],
    );
    await world.asSuperuser(
      `update return_comments set reply = 'CANARY replied', replied_at = now(), replied_by_name = 'A made-up officer' where sent_at is not null`,
    );
    await handing.submitting.markReady(handing.officer, wave);
    await handing.submitting.submit(handing.approver, wave, { agreed: true });
    await handing.reviews.takeUp(handing.reviewer, handing.of(wave));
    const accept = { note: 'CANARY accepted' };
    await handing.reviews.acceptWithNote(handing.reviewer, handing.of(wave), accept);
    await world.asSuperuser(
      `insert into return_explanations (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
       values ($1, $2, 'homes', repeat('a', 64), 'fee_usual', 'CANARY explained', $3, now(), 'A made-up officer')`,
      [BROMLEY, newId(), wave],
    );
    await world.asSuperuser(
      `insert into return_uploads (borough_id, id, return_id, state, made_at_change, counts, content, uploaded_at, uploaded_by_name)
       select borough_id, $1, id, 'needs confirming', 1, '{}', '{"cell":"CANARY"}', now(), 'A made-up officer' from returns`,
      [newId()],
    );
    return wave;
  };

  const countOf = async (viewer: Viewer): Promise<object | undefined> =>
    (await retention.look(viewer)).counts[0];

  it('lose what was said in them seven years after the wave, and keep where they stood', async () => {
    const wave = await accepted();
    expect(Object.keys(await holding()).sort()).toEqual([
      ...['return_answers', 'return_comments', 'return_explanations', 'return_reviews', 'return_uploads'],
      'return_version_sections',
    ]);
    const board = async () =>
      (await new Completion(world.work, world.clock).board(world.programme(), wave)).boroughs[0];
    const before = await board();
    expect(await on('2033-07-30')).toBe(0);
    expect(await on('2033-07-31')).toBe(1);
    expect(await holding()).toEqual({});
    for (const table of [
      'return_rows',
      'return_answers',
      'return_sections',
      'return_comments',
      'return_version_sections',
    ])
      expect(await world.asSuperuser(`select 1 from ${table}`)).toEqual([]);
    const told = { mayNudge: false, reminders: 0, lastReminder: null };
    expect(await board()).toEqual({ ...before!, ...told });
    const names = await world.asSuperuser<Record<string, string>>(
      `select r.opened_by_name, r.last_change_by_name, v.submitted_by_name, v.prepared_by_name, d.decided_by_name
         from returns r join return_versions v on v.return_id = r.id join return_reviews d on d.return_id = r.id`,
    );
    expect(new Set(names.flatMap((row) => Object.values(row)))).toEqual(
      new Set(['Deleted: kept long enough']),
    );
    expect(await on('2033-08-01')).toBe(0);
  });

  it('wait for what was allowed beyond the wave, and for the last change', async () => {
    const wave = await handing.accepted();
    world.clock.moveTo('2026-09-01T09:00:00Z');
    await handing.reopenUntil(wave, '2026-10-15');
    expect(await on('2033-10-14')).toBe(0);
    expect(await on('2033-10-15')).toBe(1);
  });

  it('of a wave that was made final are kept from that day on', async () => {
    const wave = await handing.submitted();
    const final = `state = 'final', final_at = '2026-12-31T23:30:00Z'`;
    await world.asSuperuser(`update waves set ${final} where id = $1`, [wave]);
    expect(await on('2033-12-30')).toBe(0);
    expect(await on('2033-12-31')).toBe(1);
  });

  it('go of the borough whose time is over and of no other', async () => {
    const wave = await handing.submitted();
    await world.returns.start(world.by(CROYDON), wave);
    await world.asSuperuser(
      `update wave_boroughs set deadline_on = '2027-01-01', extended_because = 'A new system', extended_at = now(),
              extended_by_name = 'A made-up officer' where borough_id = $1`,
      [CROYDON],
    );
    expect(await on('2033-07-31')).toBe(1);
    const gone = await world.asSuperuser(
      'select borough_id as id from wave_boroughs where answers_deleted_on is not null',
    );
    expect(gone).toEqual([{ id: BROMLEY }]);
    expect(await world.returns.list(world.by(CROYDON))).toHaveLength(1);
  });

  it('are not found by the borough any more, and said to be deleted to the programme', async () => {
    await world.agree('high-cost rows', BROMLEY);
    const wave = await accepted();
    await on('2033-07-31');
    expect(await world.returns.list(world.by())).toEqual([]);
    await expect(world.returns.open(world.by(), wave)).rejects.toThrow(NotFoundError);
    const data = await new WavesData(world.work, world.audit, world.clock).read(world.programme(), wave);
    expect([data.deleted, data.versions, data.notIn]).toEqual([[BROMLEY], [], [CROYDON]]);
    const reviewed = new ReviewedReturns(world.work, world.audit, world.clock);
    const found = await reviewed.open(world.programme(), handing.of(wave), () => []);
    expect(found).toMatchObject({ sections: [], comments: [], inWave: { answersDeletedOn: '2033-07-31' } });
    await expect(handing.reopenUntil(wave, '2033-08-31')).rejects.toThrow('was deleted on 31 July 2033');
  });

  it('that somebody holds stay until two people lifted the hold', async () => {
    const wave = await handing.submitted();
    const [{ reference }] = (await world.asSuperuser<{ reference: string }>(
      'select reference from return_versions where wave_id = $1',
      [wave],
    )) as [{ reference: string }];
    const [one, other] = [lead(BROMLEY, 'One'), lead(BROMLEY, 'Another')];
    await retention.hold(one, { reference, because: 'A complaint' });
    await expect(retention.hold(one, { reference, because: 'Again' })).rejects.toThrow('held already');
    expect(await on('2033-08-01')).toBe(0);
    expect(await countOf(one)).toMatchObject({ rule: 'survey', held: 1, soon: 0, deleted: 0 });
    const [hold] = (await retention.look(one)).holds;
    expect(await retention.lift(one, hold!.id)).toBe(false);
    await expect(retention.lift(one, hold!.id)).rejects.toThrow('somebody else of your borough');
    expect(await retention.lift(other, hold!.id)).toBe(true);
    expect(await on('2033-08-01')).toBe(1);
    expect(await countOf(one)).toMatchObject({ held: 0, deleted: 1, lastDeletedOn: '2033-08-01' });
  });

  it('of another borough can neither be held nor are they told apart from none', async () => {
    await handing.submitted();
    const [{ reference }] = (await world.asSuperuser<{ reference: string }>(
      'select reference from return_versions',
    )) as [{ reference: string }];
    const stranger = lead(CROYDON, 'A stranger');
    for (const given of [reference, 'S-ZZZZZZ'])
      await expect(retention.hold(stranger, { reference: given, because: 'x' })).rejects.toThrow('no return');
    await retention.hold(lead(BROMLEY, 'One'), { reference, because: 'A complaint' });
    const [hold] = (await retention.look(lead(BROMLEY, 'One'))).holds;
    expect((await retention.look(stranger)).holds).toEqual([]);
    await expect(retention.lift(stranger, hold!.id)).rejects.toThrow(NotFoundError);
  });

  it('are counted ahead, and in the audit without naming one', async () => {
    await handing.submitted();
    await on('2033-07-01');
    expect(await countOf(lead(BROMLEY, 'One'))).toMatchObject({ soon: 1, deleted: 0 });
    await on('2033-07-31');
    const told = await world.asSuperuser(
      `select borough_id, row_count, particulars, subject_ids from audit.events where action = 'survey-returns-deleted'`,
    );
    expect(told).toEqual([
      { borough_id: BROMLEY, row_count: 1, particulars: { rule: 'survey' }, subject_ids: [] },
    ]);
  });

  it('are nobody’s to delete but the worker’s, who cannot read a comment that was never sent', async () => {
    await accepted();
    for (const table of ['return_versions', 'return_version_sections', 'return_comments', 'return_uploads']) {
      const deleted = world.work.run(world.by().context, (tx) =>
        tx.query(`delete from ${table} returning 1`),
      );
      const gone = await deleted.catch((error: unknown) => String(error));
      expect([String(gone)]).toEqual([
        table === 'return_comments' ? '' : expect.stringContaining('permission denied'),
      ]);
    }
    const read = job.run({ scope: 'borough', personId: null, boroughId: BROMLEY }, (tx) =>
      tx.query<{ comment: string }>('select comment from return_comments'),
    );
    expect(await read).toEqual([{ comment: 'CANARY asked' }]);
  });

  it('what an upload replaced is kept for 30 days, and then it cannot be undone', async () => {
    const desk = new ReturnDesk(world, await world.started());
    const shown = await desk.upload(await desk.book());
    await desk.apply(shown);
    const forget = (today: string): Promise<number> => {
      world.clock.moveTo(`${today}T09:00:00Z`);
      return forgetOldUploadsOfAll({ units: job, clock: world.clock });
    };
    expect(await forget('2026-07-11')).toBe(0);
    expect((await desk.open(shown.upload.id)).upload.keepsUndo).toBe(true);
    expect(await forget('2026-07-12')).toBe(1);
    expect((await desk.open(shown.upload.id)).upload).toMatchObject({ state: 'applied', keepsUndo: false });
    await expect(desk.undo(shown.upload.id)).rejects.toThrow('more than 30 days ago');
    expect(await forget('2026-07-13')).toBe(0);
  });

  it('explanations of a wave that was deleted go seven years after they were given', async () => {
    await world.publish();
    await world.asSuperuser(
      `insert into return_explanations (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
       values ($1, $2, 'homes', repeat('a', 64), 'fee_usual', 'CANARY', null, '2026-06-12T09:00:00Z', 'A made-up officer')`,
      [BROMLEY, newId()],
    );
    await on('2033-06-11');
    expect(await holding()).toEqual({ return_explanations: 1 });
    await on('2033-06-12');
    expect(await holding()).toEqual({});
  });
});
