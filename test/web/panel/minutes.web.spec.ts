import { SystemClock } from '@lib/kernel/clock';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { WRITTEN } from '@test/support/panel/a-written-recommendation';
import { aMeeting, MadeMeeting } from '@test/support/panel/a-meeting';
import { PanelWorld } from '@test/support/panel/panel-world';
import { storedRows } from '@test/support/panel/stored-rows';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const CROYDON = 306;

const textOf = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('a meeting that is over', () => {
  let app: WebApp;
  let coordinator: Browser;
  let chair: Browser;
  let member: Browser;
  let cases: PanelCase[];
  let meeting: MadeMeeting;

  beforeAll(async () => {
    app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY, CROYDON], new SystemClock());
    cases = [
      await world.submittedCase(BROMLEY),
      await world.submittedCase(CROYDON),
      await world.submittedCase(BROMLEY),
    ];
    [coordinator, chair, member] = await Promise.all([
      app.as('coordinator'),
      app.as('chair'),
      app.as('member'),
    ]);
    const present = ['chair', 'member', 'member-health'];
    meeting = await aMeeting(app.database, { cases, present, state: 'in progress' });
    await aMeeting(app.database, { cases: [], heldOn: '2026-12-02', state: 'draft' });
    await declare(chair, null);
    await declare(member, 2);
    const [chairs] = await storedRows<{ id: string }>(
      app.database,
      `select person_id as id from attendances where meeting_id = $1 and seat = 'chair'`,
      [meeting.id],
    );
    await record(0, { ...WRITTEN, 'action-2': 'Write to the regulator', 'action-2-owner': chairs!.id, 'action-2-due': '31 12 2090' }); // prettier-ignore
    await record(1, {
      ...WRITTEN, outcome: 'deferred', informationNeeded: 'The health assessment',
      'followUpOn-day': '31', 'followUpOn-month': '12', 'followUpOn-year': '2090',
    }); // prettier-ignore
    await record(2, WRITTEN);
  });
  afterAll(() => app.close());

  const declare = (browser: Browser, conflictAt: number | null): Promise<Answer> =>
    browser.post(
      `/panel/meetings/${meeting.id}/conflicts`,
      Object.fromEntries(
        meeting.items.flatMap((id, at) => [
          [`about-${id}`, at === conflictAt ? 'conflict' : 'none'],
          [`nature-${id}`, at === conflictAt ? 'Works for the provider' : ''],
        ]),
      ),
    );

  const record = async (at: number, written: Record<string, string>): Promise<void> => {
    const item = `/panel/items/${meeting.items[at]}`;
    await coordinator.post(item, written);
    const confirmed = await coordinator.post(`${item}/check`, { version: '1' });
    if (confirmed.status !== 303) throw new Error(`Could not confirm: ${confirmed.status}`);
  };

  it('closes with what goes on to the next, shown first', async () => {
    const preview = await coordinator.get(`/panel/meetings/${meeting.id}/close`);
    expect(textOf(preview)).toContain('What goes on to the meeting on 2 December 2026');
    expect(textOf(preview)).toContain('Deferred');
    expect(textOf(preview)).toContain('An action is open');
    const closed = await coordinator.post(`/panel/meetings/${meeting.id}/close`, {
      carry: [meeting.items[1]!],
    });
    expect(closed.location).toBe(`/panel/meetings/${meeting.id}/minutes`);
    const carried = await storedRows<{ suggested_by: string; state: string }>(
      app.database,
      'select suggested_by, state from agenda_items where carried_from = $1',
      [meeting.items[1]!],
    );
    expect(carried).toEqual([{ suggested_by: 'Carried over: deferred', state: 'accepted' }]);
  });

  it('has minutes that the coordinator writes and the chair approves; each borough receives its own', async () => {
    const minutes = `/panel/meetings/${meeting.id}/minutes`;
    expect((await member.get(minutes)).status).toBe(404);
    const draft = await coordinator.get(minutes);
    expect(textOf(draft)).toContain('Version 1: draft');
    await coordinator.post(`${minutes}/narrative`, {
      itemId: meeting.items[0]!,
      narrative: 'Heard at length.',
      version: '0',
    });
    const stale = await coordinator.post(`${minutes}/narrative`, {
      itemId: meeting.items[0]!, narrative: 'My own words', version: '0',
    }); // prettier-ignore
    expect(stale.status).toBe(409);
    expect(stale.html('textarea').first().text()).toBe('My own words');
    expect(textOf(stale)).toContain('Heard at length.');
    expect((await chair.post(`${minutes}/approve`)).status).toBe(409);
    expect((await coordinator.post(`${minutes}/send`)).status).toBe(303);
    expect((await chair.post(`${minutes}/approve`)).status).toBe(303);
    const approved = await member.get(minutes);
    expect(textOf(approved)).toContain('Approved by Barnaby Tidewell');
    expect(textOf(approved)).toContain('Heard at length.');
    expect(textOf(approved)).toContain('The minute of this case is not open to you.');
    const extracts = await storedRows<{ borough_id: number; extract: { reference: string } }>(
      app.database,
      'select borough_id, extract from item_minutes where approved_at is not null order by item_id',
    );
    expect(extracts.map(({ extract }) => extract.reference).sort()).toEqual(
      cases.map(({ reference }) => reference).sort(),
    );
  });

  it('is read by each borough as the minute of its own case, and of no other', async () => {
    const bromley = await app.as('officer-bromley');
    const own = await bromley.get(`/cases/${cases[0]!.reference}/minutes`);
    expect(textOf(own)).toContain('Version 1, approved by Barnaby Tidewell');
    expect(textOf(own)).toContain('A teacher starts with her on the first day (Education)');
    expect(textOf(own)).toContain('Heard at length.');
    expect(textOf(own)).not.toContain(cases[1]!.reference);
    expect((await bromley.get(`/cases/${cases[1]!.reference}/minutes`)).status).toBe(404);
    expect((await member.get(`/cases/${cases[0]!.reference}/minutes`)).status).toBe(403);
  });

  it('re-opens its minutes as a next version with a reason; both stay readable', async () => {
    const minutes = `/panel/meetings/${meeting.id}/minutes`;
    expect((await chair.post(`${minutes}/reopen`, { because: '' })).status).toBe(422);
    expect((await chair.post(`${minutes}/reopen`, { because: 'A name was wrong' })).status).toBe(303);
    const second = await coordinator.get(minutes);
    expect(textOf(second)).toContain('Version 2: draft');
    expect(textOf(second)).toContain('Opened again because: A name was wrong');
    expect(textOf(second)).toContain('Heard at length.');
    expect(textOf(await member.get(`${minutes}?version=1`))).toContain('Version 1: approved');
    await coordinator.post(`${minutes}/send`);
    expect((await chair.post(`${minutes}/send-back`, { because: 'Add the dissent' })).status).toBe(303);
    expect(textOf(await coordinator.get(minutes))).toContain('Sent back by the chair: Add the dissent');
  });

  it('leaves actions in the register until they are done or dropped with a reason', async () => {
    const register = await member.get('/panel/actions');
    expect(textOf(register)).toContain('Tell the virtual school');
    expect(textOf(register)).not.toContain(cases[2]!.reference);
    const action = addressOf(register, 'Write to the regulator');
    const version = (await coordinator.get(action)).html('input[name=version]').attr('value')!;
    const dropped = await coordinator.post(action, { state: 'dropped', note: '', version });
    expect(dropped.html('.govuk-error-summary').text()).toContain('Enter why the action is dropped');
    expect(
      (await chair.post(action, { state: 'done', note: 'Written to them on Monday', version })).location,
    ).toBe('/panel/actions');
    const second = await coordinator.post(action, { state: 'done', note: 'They were rung up', version });
    expect(second.status).toBe(409);
    expect(textOf(second)).toContain('Written to them on Monday');
    expect(textOf(second)).toContain('What you wrote They were rung up');
  });

  it('lets nobody but its owner, the coordinator and the chair close an action; the borough its own', async () => {
    const action = addressOf(await member.get('/panel/actions'), 'Tell the virtual school');
    for (const browser of [member, coordinator]) {
      const page = await browser.get(action);
      expect(textOf(page)).toContain('This is the borough’s to do');
      expect(page.html('input[name=version]').length).toBe(0);
      expect((await browser.post(action, { state: 'done', note: 'Told', version: '1' })).status).toBe(403);
    }
  });

  const addressOf = (register: Answer, task: string): string =>
    register
      .html('a[href^="/panel/actions/"]')
      .filter((_, link) => register.html(link).text().includes(task))
      .attr('href')!;
});
