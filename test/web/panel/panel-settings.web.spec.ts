import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { PAN_LONDON_PANEL, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { storedRows } from '@test/support/panel/stored-rows';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const CLOCK = new SystemClock();
const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const valueOf = (answer: Answer, name: string): string =>
  answer.html(`input[name="${name}"]`).first().attr('value') ?? '';

describe('what a panel is set up with', () => {
  let app: WebApp;
  let world: PanelWorld;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    world = await PanelWorld.of(app.database, [BROMLEY], CLOCK);
    for (const person of ['coordinator', 'chair', 'member', 'coordinator-south', 'administrator'])
      browsers.set(person, await app.as(person));
  }, 60_000);
  afterAll(() => app.close());

  describe('the sections of its agendas', () => {
    const page = `/panel/series/${PAN_LONDON_PANEL}/sections`;
    const fields = async (): Promise<Record<string, string>> => {
      const answer = await as('coordinator').get(page);
      const names = ['actions', 'ratify', 'new', 'changes', 'ending', 'reviews', 'business', 'own-1'];
      return Object.fromEntries(
        ['version', ...names.flatMap((code) => [`title-${code}`, `place-${code}`])].map((name) => [
          name,
          valueOf(answer, name),
        ]),
      );
    };

    it('are named, left out and put in order, for meetings that open from then on', async () => {
      const units = await app.database.unitOfWork('job');
      await openMeetings({ units, audit: new AuditService(), clock: CLOCK });
      const wanted = {
        ...(await fields()),
        'title-new': 'Children to hear', 'place-new': '1', 'title-ending': '', 'place-actions': '9',
        'title-own-1': 'Sufficiency', 'place-own-1': '2', 'place-ratify': '5',
      }; // prettier-ignore
      expect((await as('coordinator').post(page, wanted)).status).toBe(303);
      await app.database.asSuperuser(
        `delete from panel_meetings where series_id = '${PAN_LONDON_PANEL}'
            and held_on = (select max(held_on) from panel_meetings where series_id = '${PAN_LONDON_PANEL}')`,
      );
      await openMeetings({ units, audit: new AuditService(), clock: CLOCK });
      const meetings = await storedRows<{ id: string; titles: string[] }>(
        app.database,
        'select id, section_titles as titles from panel_meetings where series_id = $1 order by held_on',
        [PAN_LONDON_PANEL],
      );
      expect(meetings[0]!.titles).toContain('Ending within 8 weeks');
      expect(meetings.at(-1)!.titles.slice(0, 2)).toEqual(['Children to hear', 'Sufficiency']);
      expect(meetings.at(-1)!.titles).not.toContain('Ending within 8 weeks');
      const business = await as('coordinator').get(`/panel/meetings/${meetings.at(-1)!.id}/agenda/business`);
      expect(words(business)).toContain('Sufficiency');
    });

    it('always have one for new cases; the second of two who change them sees both', async () => {
      const before = await fields();
      const without = await as('coordinator').post(page, { ...before, 'title-new': '' });
      expect(without.status).toBe(422);
      expect(words(without)).toContain('this section is always there');
      expect((await as('coordinator').post(page, { ...before, 'title-own-1': 'Vacancies' })).status).toBe(
        303,
      );
      const second = await as('coordinator').post(page, { ...before, 'title-own-1': 'Stability' });
      expect(second.status).toBe(409);
      expect(words(second)).toContain('Vacancies');
      expect(valueOf(second, 'title-own-1')).toBe('Stability');
    });

    it('are the coordinator’s of that panel, and nobody else’s', async () => {
      expect((await as('chair').get(page)).status).toBe(403);
      expect((await as('coordinator-south').get(page)).status).toBe(404);
    });
  });

  it('gets a coordinator from the administrator, while it has none', async () => {
    const path = `/panels/${SOUTH_PANEL}/coordinator`;
    expect((await as('administrator').get(path)).status).toBe(404);
    expect(words(await as('administrator').get('/panels'))).not.toContain('Nobody coordinates it');
    await app.database.asSuperuser(
      `update auth.panel_seats set ended_at = now() where panel_id = $1 and seat = 'coordinator'`,
      [SOUTH_PANEL],
    );
    expect(words(await as('administrator').get('/panels'))).toContain('Nobody coordinates it');
    const ask = await as('administrator').get(path);
    expect(words(ask)).toContain('South London placements panel');
    expect((await as('administrator').post(path, { coordinator: '' })).status).toBe(422);
    const [person] = await storedRows<{ id: string }>(
      app.database,
      `select id from auth.people where practice_key = 'coordinator-south'`,
    );
    expect((await as('administrator').post(path, { coordinator: person!.id })).location).toBe('/panels');
    expect((await as('administrator').post(path, { coordinator: person!.id })).status).toBe(404);
    expect((await as('coordinator-south').get(`/panel/series/${SOUTH_PANEL}`)).status).toBe(200);
    expect((await as('coordinator').get(path)).status).toBe(403);
  });

  it('is followed by a calendar, by an address that shows titles and times and can be ended', async () => {
    const of = await world.submittedCase(BROMLEY);
    const made = await as('member').post('/panel/calendar');
    expect(made.status).toBe(200);
    const address = new URL(made.html('#calendar-address').text()).pathname;
    const nobody = app.browser();
    const feed = await nobody.get(address);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.text).toContain('SUMMARY:Pan-London placements panel');
    expect(feed.text).not.toContain('South London');
    expect(feed.text).not.toContain(of.reference);
    expect(feed.text).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    const again = await as('member').post('/panel/calendar');
    expect((await nobody.get(address)).status).toBe(404);
    const next = new URL(again.html('#calendar-address').text()).pathname;
    expect((await nobody.get(next)).status).toBe(200);
    expect(words(await as('member').get('/panel/calendar'))).not.toContain(next);
    expect((await as('member').post('/panel/calendar/end')).status).toBe(303);
    expect((await nobody.get(next)).status).toBe(404);
    expect((await nobody.get('/calendar/nothing.ics')).status).toBe(404);
  });

  it('shows what became of a case after the panel', async () => {
    const { of, recommendationId } = await decidedCase(world, BROMLEY);
    const before = words(await as('coordinator').get(`/panel/cases/${of.reference}`));
    expect(before).toContain('Has not recorded its decision yet');
    await app.database.asSuperuser(
      `insert into borough_responses (borough_id, id, case_id, series_id, recommendation_id, answer, reason, varied_to, placement_follows,
         decided_on, responded_at, responded_by, responded_by_name, started_on, weekly_pence, start_recorded_at, start_recorded_by_name, version)
       values ($1, gen_random_uuid(), $2, $3, $4, 'varied', 'It is nearer', 'A home in Croydon', true, '2026-11-24', now(), $4,
         'An approver', '2026-11-26', 692000, now(), 'An approver', 1)`,
      [of.boroughId, of.id, of.seriesId, recommendationId],
    );
    await app.database.asSuperuser(
      `insert into follow_ups (borough_id, id, case_id, series_id, kind, due_on, started, conditions_met, weekly_pence, still_there,
         done_at, done_by_name, version)
       values ($1, gen_random_uuid(), $2, $3, '28 days', '2026-12-24', true, 'some', 712000, true, now(), 'An officer', 2)`,
      [of.boroughId, of.id, of.seriesId],
    );
    const page = words(await as('coordinator').get(`/panel/cases/${of.reference}`));
    expect(page).toContain('Varied on 24 November 2026');
    expect(page).toContain('A home in Croydon');
    expect(page).toContain('26 November 2026, £6,920 a week as agreed');
    expect(page).toContain('£200 a week more than agreed');
    expect(page).toContain('the child is still there');
  });
});
