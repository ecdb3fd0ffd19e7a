import { SystemClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { WRITTEN } from '@test/support/panel/a-written-recommendation';
import { aMeeting, MadeMeeting } from '@test/support/panel/a-meeting';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { storedRows } from '@test/support/panel/stored-rows';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const textOf = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('the minutes of a meeting, and what they keep', () => {
  let app: WebApp;
  let coordinator: Browser;
  let chair: Browser;
  let member: Browser;
  let cases: PanelCase[];
  let meeting: MadeMeeting;
  const business = newId();
  let minutes: string;

  beforeAll(async () => {
    app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY], new SystemClock());
    cases = [await world.submittedCase(BROMLEY), await world.submittedCase(BROMLEY)];
    [coordinator, chair, member] = await Promise.all([
      app.as('coordinator'),
      app.as('chair'),
      app.as('member'),
    ]);
    const people = { present: ['chair', 'member'], expected: ['member-education'] };
    meeting = await aMeeting(app.database, { cases, ...people, state: 'in progress' });
    minutes = `/panel/meetings/${meeting.id}/minutes`;
    await app.database.asSuperuser(
      `insert into agenda_items (series_id, id, meeting_id, kind, section, title, minutes, position, suggested_by, state, published_at, version)
       values ($1, $2, $3, 'business', 'business', 'Vacancies of the week', 5, 1, 'By hand', 'accepted', now(), 1)`,
      [PAN_LONDON_PANEL, business, meeting.id],
    );
    await aMeeting(app.database, { cases: [], heldOn: '2026-12-02', state: 'draft' });
    await declare(chair, null);
    await declare(member, 1);
    await record(0);
  });
  afterAll(() => app.close());

  const declare = (browser: Browser, conflictAt: number | null): Promise<Answer> =>
    browser.post(
      `/panel/meetings/${meeting.id}/conflicts`,
      Object.fromEntries(
        meeting.items.flatMap((id, at) => [
          [`about-${id}`, at === conflictAt ? 'conflict' : 'none'],
          [`nature-${id}`, at === conflictAt ? 'Is a governor of the school' : ''],
        ]),
      ),
    );

  const record = async (at: number): Promise<void> => {
    const item = `/panel/items/${meeting.items[at]}`;
    await coordinator.post(item, WRITTEN);
    const confirmed = await coordinator.post(`${item}/check`, { version: '1' });
    if (confirmed.status !== 303) throw new Error(`Could not confirm: ${confirmed.status}`);
  };

  const mark = async (key: string, state: string): Promise<void> => {
    const [one] = await storedRows<{ id: string; version: number }>(
      app.database,
      `select a.person_id as id, a.version from attendances a join auth.people p on p.id = a.person_id
        where a.meeting_id = $1 and p.practice_key = $2`,
      [meeting.id, key],
    );
    const sent = { [`state-${one!.id}`]: state, [`version-${one!.id}`]: String(one!.version) };
    const answer = await coordinator.post(`/panel/meetings/${meeting.id}/attendance`, sent);
    if (answer.status !== 303) throw new Error(`Could not mark: ${answer.status}`);
  };

  it('say who came late and who left, by the item that was heard', async () => {
    await mark('member-education', 'present');
    await mark('member', 'left');
    await record(1);
    expect((await coordinator.post(`/panel/items/${business}/done`)).status).toBe(303);
    await coordinator.post(`/panel/meetings/${meeting.id}/close`, { carry: [] });
    const page = textOf(await coordinator.get(minutes));
    expect(page).toContain(`Present, came at ${cases[1]!.reference}`);
    expect(page).toContain(`Left, left at ${cases[1]!.reference}`);
  });

  it('say of what nature a conflict was, and who was in the room for each case', async () => {
    const page = textOf(await coordinator.get(minutes));
    expect(page).toContain(`${cases[1]!.reference}, Is a governor of the school`);
    expect(page).toContain('In the room');
  });

  it('show whoever closes second what the first carried over, beside what they chose', async () => {
    const second = await coordinator.post(`/panel/meetings/${meeting.id}/close`, {
      carry: [meeting.items[0]!],
    });
    expect(second.status).toBe(409);
    expect(textOf(second)).toContain('What they carried over Nothing.');
    expect(textOf(second)).toContain(`What you chose ${cases[0]!.reference}`);
  });

  it('take a narrative of business too, guarded as any other', async () => {
    const sent = { itemId: business, narrative: 'Two homes have a place.', version: '0' };
    expect((await coordinator.post(`${minutes}/narrative`, sent)).status).toBe(303);
    const stale = await coordinator.post(`${minutes}/narrative`, { ...sent, narrative: 'Three have.' });
    expect(stale.status).toBe(409);
    expect(textOf(stale)).toContain('Two homes have a place.');
    expect(stale.html(`#narrative-${business}`).text()).toBe('Three have.');
    const changed = { ...sent, narrative: 'Two homes have a place each.', version: '1' };
    expect((await coordinator.post(`${minutes}/narrative`, changed)).status).toBe(303);
  });

  it('stay as they were approved, whatever is changed and approved after', async () => {
    await coordinator.post(`${minutes}/narrative`, {
      itemId: meeting.items[0]!,
      narrative: 'As first said.',
      version: '0',
    });
    await coordinator.post(`${minutes}/send`);
    expect((await chair.post(`${minutes}/approve`)).status).toBe(303);
    expect((await chair.post(`${minutes}/reopen`, { because: 'A name was wrong' })).status).toBe(303);
    await app.database.asSuperuser(
      `update recommendations set rationale = 'Something else altogether' where item_id = $1`,
      [meeting.items[0]!],
    );
    await coordinator.post(`${minutes}/narrative`, {
      itemId: meeting.items[0]!,
      narrative: 'As said again.',
      version: '1',
    });
    await coordinator.post(`${minutes}/narrative`, {
      itemId: business,
      narrative: 'One home has.',
      version: '1',
    });
    await coordinator.post(`${minutes}/send`);
    expect((await chair.post(`${minutes}/approve`)).status).toBe(303);
    const [first, second] = [1, 2].map(async (number) =>
      textOf(await chair.get(`${minutes}?version=${number}`)),
    );
    expect(await first).toContain(WRITTEN.rationale);
    expect(await first).toContain('As first said.');
    expect(await first).toContain('Two homes have a place each.');
    expect(await first).not.toContain('Something else altogether');
    expect(await second).toContain('Something else altogether');
    expect(await second).toContain('As said again.');
    expect(await second).toContain('One home has.');
  });

  it('give back a narrative that came too late, as it was typed', async () => {
    const late = await coordinator.post(`${minutes}/narrative`, {
      itemId: business, narrative: 'This came after the chair approved.', version: '2',
    }); // prettier-ignore
    expect(late.status).toBe(409);
    expect(textOf(late)).toContain('This came after the chair approved.');
  });
});
