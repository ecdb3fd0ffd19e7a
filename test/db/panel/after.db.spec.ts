import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { decidedCase, panelOf } from '@test/support/panel/a-decided-case';
import { ACCEPTED, AfterWorld, BROMLEY, CROYDON, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';

describe('what a borough decides after the panel', () => {
  let after: AfterWorld;

  beforeAll(async () => {
    after = await AfterWorld.create();
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  describe('a response', () => {
    it('is recorded once, and read by its panel', async () => {
      const { of, recommendationId } = await decidedCase(after.world, BROMLEY);
      await after.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED);
      await expect(after.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED)).rejects.toMatchObject({
        code: 'response-changed',
      });
      const seen = await after.web.run(panelOf(of), (tx) =>
        tx.query(
          'select answer, recommendation_id as "recommendationId" from borough_responses where case_id = $1',
          [of.id],
        ),
      );
      expect(seen).toEqual([{ answer: 'accepted', recommendationId }]);
    });

    it('is corrected by a row of its own, with what was said before kept and dated', async () => {
      const { of } = await decidedCase(after.world, BROMLEY);
      await after.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED);
      const facts = {
        ...ACCEPTED,
        answer: 'declined',
        reason: 'No bed after all',
        placementFollows: false,
      } as const;
      const seen = { version: 1, because: 'The provider withdrew' };
      await after.responses.correct(viewerOf(BROMLEY), of.reference, { facts, seen });
      const { responses: all, standing } = await after.responses.open(viewerOf(BROMLEY), of.reference);
      expect(standing).toMatchObject({ answer: 'declined', correctedBecause: 'The provider withdrew' });
      expect(all.filter(({ supersededAt }) => supersededAt !== null)).toMatchObject([{ answer: 'accepted' }]);
      await expect(
        after.responses.correct(viewerOf(BROMLEY), of.reference, { facts, seen: { ...seen, version: 2 } }),
      ).rejects.toMatchObject({
        code: 'response-changed',
      });
    });

    it('is not another borough’s to give, nor to a case without a recommendation', async () => {
      const { of } = await decidedCase(after.world, BROMLEY);
      await expect(after.responses.respond(viewerOf(CROYDON), of.reference, ACCEPTED)).rejects.toMatchObject({
        kind: 'not-found',
      });
      const submitted = await after.world.submittedCase(BROMLEY);
      await expect(
        after.responses.respond(viewerOf(BROMLEY), submitted.reference, ACCEPTED),
      ).rejects.toMatchObject({
        code: 'nothing-to-respond-to',
      });
    });

    it('cannot be changed by the panel', async () => {
      const { of } = await decidedCase(after.world, BROMLEY);
      await after.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED);
      const changed = await after.web.run(panelOf(of), (tx) =>
        tx.query(
          `update borough_responses set answer = 'declined', reason = 'x' where case_id = $1 returning 1`,
          [of.id],
        ),
      );
      expect(changed).toEqual([]);
    });
  });

  describe('a start', () => {
    it('opens four follow-ups and ends the need that was stated', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.database.asSuperuser(
        `insert into unmet_needs (borough_id, id, case_id, found_on, reasons, interim, need, age_band, sought, area, approached, version, saved_by_name, saved_at)
         values ($1, $2, $3, '2026-11-02', '{no vacancy}', 'stays', 'x', '10-15', 'x', 'london', 3, 1, 'An officer', now())`,
        [BROMLEY, newId(), decided.of.id],
      );
      await after.started(decided);
      const { followUps: opened } = await after.followUps.open(viewerOf(BROMLEY), decided.of.reference);
      expect(opened.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
        '28 days 2026-12-21', '3 months 2027-02-23', '6 months 2027-05-23', '12 months 2027-11-23',
      ]); // prettier-ignore
      const needs = await after.web.run(jobFor(BROMLEY), (tx) =>
        tx.query('select resolved_on as "resolvedOn" from unmet_needs where case_id = $1', [decided.of.id]),
      );
      expect(needs).toEqual([{ resolvedOn: '2026-11-23' }]);
    });

    it('is recorded once, and not where no placement follows', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.started(decided);
      const again = { startedOn: day('2026-11-22'), weeklyPence: 1, version: 1, placement: null };
      await expect(after.starts.record(viewerOf(BROMLEY), decided.of.reference, again)).rejects.toMatchObject(
        {
          code: 'start-recorded',
        },
      );
      const other = await decidedCase(after.world, BROMLEY);
      await after.responses.respond(viewerOf(BROMLEY), other.of.reference, {
        ...ACCEPTED,
        placementFollows: false,
      });
      await expect(after.starts.record(viewerOf(BROMLEY), other.of.reference, again)).rejects.toMatchObject({
        code: 'no-placement-follows',
      });
    });

    it('outlives a correction of the response', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.started(decided);
      const facts = { ...ACCEPTED, answer: 'varied', reason: 'Nearer', variedTo: 'Elm House' } as const;
      await after.responses.correct(viewerOf(BROMLEY), decided.of.reference, {
        facts,
        seen: { version: 2, because: 'Wrong home' },
      });
      expect((await after.responses.open(viewerOf(BROMLEY), decided.of.reference)).standing).toMatchObject({
        answer: 'varied',
        start: { startedOn: '2026-11-23', weeklyPence: 692_000 },
      });
      expect((await after.followUps.open(viewerOf(BROMLEY), decided.of.reference)).start).not.toBeNull();
    });
  });
});
