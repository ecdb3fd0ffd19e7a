import { Client } from 'pg';
import { Clock } from '@lib/kernel/clock';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { DecidedCase, decidedCase } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const wordsIn = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('what the panel sees afterwards', () => {
  let app: WebApp;
  let clock: Clock;
  let world: PanelWorld;
  let people: Record<
    'officer' | 'approver' | 'stranger' | 'coordinator' | 'chair' | 'analyst' | 'south',
    Browser
  >;

  beforeAll(async () => {
    app = await startWebApp();
    clock = app.app.get(Clock, { strict: false });
    world = await PanelWorld.of(app.database, [], clock);
    people = {
      officer: await app.as('officer-bromley'),
      approver: await app.as('approver-bromley'),
      stranger: await app.as('approver-croydon'),
      coordinator: await app.as('coordinator'),
      chair: await app.as('chair'),
      analyst: await app.as('analyst'),
      south: await app.as('coordinator-south'),
    };
  });
  afterAll(() => app.close());

  const at = ({ of }: Pick<DecidedCase, 'of'>, page: string): string => `/cases/${of.reference}/${page}`;

  describe('an emergency', () => {
    let of: PanelCase;
    beforeAll(async () => {
      of = await world.submittedCase(BROMLEY);
    });

    it('is approved by an approver who did not refer it, and shown to its panel only', async () => {
      const address = at({ of }, 'emergency');
      expect((await people.officer.get(address)).status).toBe(403);
      const form = await people.approver.get(address);
      const version = form.html('input[name=version]').attr('value')!;
      const gaps = await people.approver.post(address, {
        reason: 'Nowhere to stay tonight',
        post: '',
        version,
      });
      expect(gaps.html('.govuk-error-summary').text()).toContain('Enter your post in the borough');
      expect(gaps.html('textarea[name=reason]').text()).toContain('Nowhere to stay tonight');
      await people.approver.post(address, {
        reason: 'Nowhere to stay tonight',
        post: 'Head of Service',
        version,
      });
      expect(wordsIn(await people.approver.get(address))).toContain('Head of Service');
      for (const person of [people.coordinator, people.chair]) {
        const ledger = await person.get('/panel/emergencies');
        expect(wordsIn(ledger)).toMatch(
          new RegExp(`waits? to be ratified.*${of.reference}.*Nowhere to stay tonight`),
        );
      }
      expect(wordsIn(await people.south.get('/panel/emergencies'))).toContain('No emergency was approved');
      expect((await people.officer.get('/panel/emergencies')).status).toBe(403);
    });

    it('is not approved by who referred it', async () => {
      const own = await world.submittedCase(BROMLEY);
      await app.database.asSuperuser(
        `update cases set owner_id = (select id from auth.people where practice_key = 'approver-bromley') where id = $1`,
        [own.id],
      );
      const answer = await people.approver.post(at({ of: own }, 'emergency'), {
        reason: 'Tonight', post: 'Head', version: String(own.version),
      }); // prettier-ignore
      expect(answer.status).toBe(422);
      expect(wordsIn(answer)).toContain('you referred the case yourself');
    });
  });

  it('timeliness is counted for who sits on the panel, and explained to who does not', async () => {
    await decidedCase(world, BROMLEY, { quorate: false });
    const page = await people.chair.get('/panel/timeliness');
    expect(wordsIn(page)).toMatch(
      /cases? (was|were) submitted to this panel.*without a quorum.*To the recommendation/,
    );
    expect(wordsIn(await people.south.get('/panel/timeliness'))).toContain('0 cases were submitted');
    expect(wordsIn(await people.analyst.get('/panel/timeliness'))).toContain('come from releases');
    expect((await people.officer.get('/panel/timeliness')).status).toBe(403);
  });

  it('what was opened is in the audit, with the child', async () => {
    const decided = await decidedCase(world, BROMLEY);
    const page = await people.officer.get(at(decided, 'response'));
    const superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    const { rows } = await superuser.query(
      `select subject_type from audit.events where request_id = $1 and action = 'case-opened' order by subject_type`,
      [page.headers.get('x-request-id')],
    );
    await superuser.end();
    expect(rows).toEqual([{ subject_type: 'case' }, { subject_type: 'child' }]);
  });
});
