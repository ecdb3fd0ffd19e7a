import { day, Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { remindBoroughs } from '@lib/surveys/reminders/remind-boroughs';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { WaveDeleting } from '@lib/surveys/waves/wave-deleting.service';
import { WaveExtensions } from '@lib/surveys/waves/wave-extensions.service';
import { Waves } from '@lib/surveys/waves/waves.service';
import { Handing } from '@test/support/submitting';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

describe('what is taken back of a wave', () => {
  let handing: Handing;
  let world: Surveys;
  let waves: Waves;
  let deleting: WaveDeleting;
  let extensions: WaveExtensions;

  const commissioner = () => world.programme();

  beforeEach(async () => {
    handing = await Handing.start();
    world = handing.surveys;
    waves = new Waves(world.work, world.audit, world.clock);
    deleting = new WaveDeleting(world.work, world.audit, world.clock);
    extensions = new WaveExtensions(world.work, world.audit, world.clock);
  });
  afterEach(() => handing.close());

  const rowsOf = async (wave: string): Promise<Record<string, number>> => {
    const [counts] = await world.asSuperuser<Record<string, number>>(
      `select (select count(*)::int from waves where id = $1) as waves,
              (select count(*)::int from wave_boroughs where wave_id = $1) as boroughs,
              (select count(*)::int from wave_reminders where wave_id = $1) as reminders,
              (select count(*)::int from returns where wave_id = $1) as returns,
              (select count(*)::int from return_answers) as answers`,
      [wave],
    );
    return counts!;
  };

  const NOTHING = { waves: 0, boroughs: 0, reminders: 0, returns: 0, answers: 0 };

  const audited = (action: string): Promise<{ particulars: Record<string, unknown> }[]> =>
    world.asSuperuser('select particulars from audit.events where action = $1 order by id', [action]);

  const messages = (): Promise<{ kind: string; reference: string; open: boolean }[]> =>
    world.asSuperuser(
      `select kind, reference, done_at is null as open from messages order by posted_at, kind, id`,
    );

  /** Somebody of Bromley who hears of its surveys. */
  const officer = async (): Promise<void> => {
    const id = newId();
    await world.asSuperuser(
      `insert into auth.people (id, email, name) values ($1, $2, 'A made-up officer')`,
      [id, `${id}@example.org`],
    );
    await world.asSuperuser(
      `insert into auth.role_grants (id, person_id, role, borough_id) values ($1, $2, 'officer', $3)`,
      [newId(), id, BROMLEY],
    );
  };

  describe('a wave that was never opened', () => {
    it('is deleted as a draft, and leaves the audit alone behind', async () => {
      const wave = await world.wave({ state: 'draft' });
      expect(await deleting.check(commissioner(), wave)).toMatchObject({
        boroughs: 2,
        piloted: 0,
        whyNot: null,
      });
      await deleting.delete(commissioner(), wave, 1);
      expect(await rowsOf(wave)).toEqual(NOTHING);
      expect(await audited('wave-deleted')).toEqual([
        {
          particulars: { collection: 'homes', referenceDay: '2026-03-31', state: 'draft', pilotReturns: 0 },
        },
      ]);
      await expect(deleting.check(commissioner(), wave)).rejects.toThrow(NotFoundError);
      await expect(deleting.delete(commissioner(), wave, 1)).rejects.toThrow(NotFoundError);
    });

    it('goes with what was piloted of it, and what was explained in it stays the borough’s', async () => {
      const wave = await handing.complete({ state: 'pilot' });
      await handing.submitting.markReady(handing.officer, wave);
      await handing.submitting.submit(handing.approver, wave, { agreed: true });
      await handing.reviews.takeUp(handing.reviewer, handing.of(wave));
      await handing.reviews.accept(handing.reviewer, handing.of(wave));
      await world.asSuperuser(
        `insert into return_explanations (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
         values ($1, $2, 'homes', repeat('a', 64), 'fee_usual', 'It has a school', $3, now(), 'A made-up officer')`,
        [BROMLEY, newId(), wave],
      );
      expect(await rowsOf(wave)).toMatchObject({ returns: 1, reminders: 1 });
      expect(await deleting.check(commissioner(), wave)).toMatchObject({ piloted: 1 });
      await deleting.delete(commissioner(), wave, 1);
      expect(await rowsOf(wave)).toEqual(NOTHING);
      expect(await world.asSuperuser('select wave_id from return_explanations')).toEqual([{ wave_id: null }]);
      expect(await world.asSuperuser('select 1 from return_versions')).toEqual([]);
    });

    it('asks nobody for anything any more', async () => {
      await officer();
      const wave = await world.started({ state: 'pilot' });
      await world.asSuperuser(
        `insert into messages (id, person_id, hat, kind, about, opens, reference, for_action, mandatory, posted_at)
         select $1, id, $2, 'survey-section-given', $3, $3, 'homes', true, true, now() from auth.people limit 1`,
        [newId(), `borough:${BROMLEY}`, wave],
      );
      await deleting.delete(commissioner(), wave, 1);
      expect(await messages()).toEqual([{ kind: 'survey-section-given', reference: 'homes', open: false }]);
    });

    it('is deleted as it was looked at, by the programme alone, and never once it was opened', async () => {
      const draft = await world.wave({ state: 'draft' });
      await expect(deleting.delete(commissioner(), draft, 2)).rejects.toThrow(
        'Somebody else changed this wave',
      );
      await expect(deleting.delete(world.by(), draft, 1)).rejects.toThrow(NotFoundError);
      const open = await world.started();
      expect((await deleting.check(commissioner(), open)).whyNot).toContain('Boroughs were asked');
      await expect(deleting.delete(commissioner(), open, 1)).rejects.toThrow(ConflictError);
      const gone = world.work.run(commissioner().context, (tx) =>
        tx.query('delete from waves where id = $1 returning 1', [open]),
      );
      expect(await gone).toEqual([]);
      expect(await rowsOf(open)).toMatchObject({ waves: 1, returns: 1 });
    });
  });

  it('a borough that was reminded can be left out while it has not started', async () => {
    await officer();
    const wave = await world.wave();
    await remindBoroughs({
      units: await world.database.unitOfWork('job'),
      audit: world.audit,
      clock: world.clock,
    });
    expect((await rowsOf(wave))['reminders']).toBe(2);
    await new WaveBoroughs(world.work, world.audit, world.clock).choose(
      commissioner(),
      wave,
      { asked: [CROYDON], pilots: [] },
      1,
    );
    expect(await rowsOf(wave)).toMatchObject({ boroughs: 1, reminders: 1 });
  });

  describe('more time for a borough', () => {
    const until = (deadlineOn: string, lastCorrectionOn: Day | null = null) => ({
      deadlineOn: day(deadlineOn),
      lastCorrectionOn,
      because: 'Their system was down',
    });

    const placeOf = async (wave: string) =>
      (await waves.open(commissioner(), wave)).boroughs.find(({ boroughId }) => boroughId === BROMLEY)!;

    const at = async (wave: string) => ({
      ...{ waveId: wave, boroughId: BROMLEY, seen: (await placeOf(wave)).version },
    });

    const extend = async (wave: string, given = until('2026-07-14')): Promise<void> =>
      extensions.extend(commissioner(), await at(wave), given);

    const takeBack = async (wave: string, because = 'Their system works again'): Promise<void> =>
      extensions.takeBack(commissioner(), await at(wave), because);

    it('is taken back with a reason, which the borough reads and is told of', async () => {
      await officer();
      const wave = await world.started();
      await extend(wave);
      await expect(takeBack(wave, ' ')).rejects.toThrow(InvalidError);
      await expect(takeBack(wave, 'x'.repeat(501))).rejects.toThrow(InvalidError);
      await takeBack(wave);
      const [own] = await world.returns.list(world.by());
      expect(own).toMatchObject({
        days: { deadlineOn: '2026-06-30' },
        inWave: {
          extendedBecause: null,
          takenBackBecause: 'Their system works again',
          takenBackByName: 'A commissioner',
        },
      });
      expect(await messages()).toEqual([
        { kind: 'survey-days-changed', reference: '2026-07-14', open: false },
        { kind: 'survey-days-changed', reference: '2026-06-30', open: true },
      ]);
      const told = await world.asSuperuser('select why, people, sent_by_name as by from wave_reminders');
      expect(told).toEqual(Array(2).fill({ why: 'days changed', people: 1, by: 'A commissioner' }));
      expect((await audited('wave-extended')).map(({ particulars }) => particulars)).toMatchObject([
        { what: 'extended', before: { deadlineOn: null }, after: { deadlineOn: '2026-07-14' } },
        { what: 'taken back', before: { deadlineOn: '2026-07-14' }, after: { deadlineOn: null } },
      ]);
      await expect(takeBack(wave)).rejects.toThrow('no more time than the wave gives');
      await extend(wave);
      expect(await placeOf(wave)).toMatchObject({ takenBackBecause: null, takenBackAt: null });
    });

    it('is taken back by nobody who looked at it before somebody else changed it, and by no borough', async () => {
      const wave = await world.started();
      await extend(wave);
      const before = { ...(await at(wave)), seen: 1 };
      await expect(extensions.takeBack(commissioner(), before, 'Again')).rejects.toThrow(
        'Somebody else changed',
      );
      await world.asSuperuser('update wave_boroughs set version = 1 where wave_id = $1', [wave]);
      await extensions.takeBack(world.by(), before, 'We do not need it').catch(() => undefined);
      expect((await placeOf(wave)).extendedBecause).toBe('Their system was down');
    });

    it('stays once the deadline of the wave is over, and where it would make late what came in time', async () => {
      const wave = await handing.complete();
      await extend(wave);
      world.clock.moveTo('2026-07-05T09:00:00Z');
      await expect(takeBack(wave)).rejects.toThrow('The deadline of the wave, 30 June 2026, is over');
      await handing.submitting.markReady(handing.officer, wave);
      await handing.submitting.submit(handing.approver, wave, { agreed: true });
      await expect(takeBack(wave)).rejects.toThrow('in on 5 July 2026, in the time it was given');
      expect((await placeOf(wave)).deadlineOn).toBe('2026-07-14');
    });

    it('is taken back of a return that came before the deadline, and the day for corrections told', async () => {
      await officer();
      const wave = await handing.submitted();
      await extend(wave, until('2026-07-14', day('2026-09-30')));
      world.clock.moveTo('2026-07-05T09:00:00Z');
      await takeBack(wave);
      expect(await messages()).toEqual([
        { kind: 'survey-corrections-changed', reference: '2026-09-30', open: true },
        { kind: 'survey-corrections-changed', reference: '2026-07-31', open: true },
      ]);
    });

    it('stays while a correction is made that could not be handed in any more', async () => {
      const wave = await handing.submitted();
      await handing.reviews.takeUp(handing.reviewer, handing.of(wave));
      await handing.reviews.accept(handing.reviewer, handing.of(wave));
      world.clock.moveTo('2026-08-05T09:00:00Z');
      const reopened = { because: 'A home was left out', until: day('2026-08-31') };
      await handing.reviews.reopen(handing.reviewer, handing.of(wave), reopened);
      await handing.corrections.begin(handing.officer, wave, { because: 'A home was left out' });
      await expect(takeBack(wave)).rejects.toThrow('It is correcting its return now');
    });

    it('is followed by reminders of the deadline that holds again', async () => {
      await officer();
      const wave = await world.started();
      await extend(wave);
      await takeBack(wave);
      world.clock.moveTo('2026-06-27T09:00:00Z');
      const job = await world.database.unitOfWork('job');
      const remind = () => remindBoroughs({ units: job, audit: world.audit, clock: world.clock });
      await remind(); // First of all, that it is open.
      await remind();
      const due = { kind: 'survey-due', reference: '2026-06-30', open: true };
      expect((await messages()).filter(({ open }) => open)).toEqual([due]);
    });
  });
});
