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

describe('a meeting', () => {
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
    const expected = ['chair', 'member', 'member-health', 'coordinator'];
    meeting = await aMeeting(app.database, { cases, expected });
  });
  afterAll(() => app.close());

  const item = (at: number): string => `/panel/items/${meeting.items[at]}`;
  const declareNone = (browser: Browser, conflictAt?: number): Promise<Answer> =>
    browser.post(
      `/panel/meetings/${meeting.id}/conflicts`,
      Object.fromEntries(
        meeting.items.flatMap((id, at) => [
          [`about-${id}`, at === conflictAt ? 'conflict' : 'none'],
          [`nature-${id}`, at === conflictAt ? 'Works for the provider' : ''],
        ]),
      ),
    );

  it('keeps its papers closed to a member who has not declared for every case', async () => {
    const page = await member.get(item(0));
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('The papers open when you have declared');
    expect(textOf(page)).not.toContain('Wants to stay near her college');
    const pack = await member.get(`/panel/meetings/${meeting.id}/pack`);
    expect(textOf(pack)).not.toContain('Wants to stay near her college');
    const declare = await member.get(`/panel/meetings/${meeting.id}/conflicts`);
    expect(textOf(declare)).toContain(`${cases[0]!.reference}, Bromley`);
    expect(textOf(declare)).toContain('Providers: Larch Homes');
    const half = await member.post(`/panel/meetings/${meeting.id}/conflicts`, {
      [`about-${meeting.items[0]}`]: 'none',
    });
    expect(half.status).toBe(422);
    expect(half.html('.govuk-error-summary').text()).toContain(`conflict about ${cases[1]!.reference}`);
  });

  it('opens them after, but for the case of a conflict', async () => {
    expect((await declareNone(member, 2)).status).toBe(303);
    expect((await declareNone(chair)).status).toBe(303);
    const open = await member.get(item(0));
    expect(textOf(open)).toContain('Wants to stay near her college');
    expect(textOf(open)).toContain('£6,920');
    const closed = await member.get(item(2));
    expect(textOf(closed)).toContain('You declared a conflict of interest about this case');
    expect(textOf(closed)).not.toContain('Wants to stay near her college');
    const pack = await member.get(`/panel/meetings/${meeting.id}/pack`);
    expect(textOf(pack).match(/Wants to stay near her college/g)).toHaveLength(2);
    expect(textOf(pack)).toContain('Left out of your pack');
    expect(textOf(pack)).toMatch(/Made for Ines Copperfold at /);
    const exported = await storedRows<{ n: number }>(
      app.database,
      `select count(*)::int as n from audit.events where action = 'case-exported' and $1 = any(subject_ids)`,
      [cases[2]!.id],
    );
    expect(exported[0]!.n).toBe(0);
  });

  it('is begun by the coordinator, who marks who is here', async () => {
    expect((await coordinator.post(item(0), WRITTEN)).status).toBe(409);
    expect((await chair.post(`/panel/meetings/${meeting.id}/begin`)).status).toBe(403);
    expect((await coordinator.post(`/panel/meetings/${meeting.id}/begin`)).location).toBe(
      `/panel/meetings/${meeting.id}/attendance`,
    );
    const page = await coordinator.get(`/panel/meetings/${meeting.id}/attendance`);
    expect(textOf(page)).toContain('Not quorate: 0 members are in the room and 2 are needed');
    const marked = Object.fromEntries(
      page
        .html('input[name^="version-"]')
        .map((_, one) => [[one.attribs['name']!, one.attribs['value']!]])
        .get()
        .map(([name, value]) => [name, value]),
    ) as Record<string, string>;
    const states: Record<string, string> = {};
    page.html('fieldset').each((_, one) => {
      const name = page.html(one).find('input').first().attr('name')!;
      states[name] = /Barnaby|Ines|Perpetua/.test(page.html(one).find('legend').text())
        ? 'present'
        : 'apologies';
    });
    await coordinator.post(`/panel/meetings/${meeting.id}/attendance`, { ...marked, ...states });
    const after = await coordinator.get(`/panel/meetings/${meeting.id}/attendance`);
    expect(textOf(after)).toContain('Quorate: 2 members are in the room and 2 are needed.');
    const again = await coordinator.post(`/panel/meetings/${meeting.id}/attendance`, {
      ...marked,
      ...Object.fromEntries(Object.keys(states).map((name) => [name, 'left'])),
    });
    expect(again.status).toBe(409);
  });

  it('says what is missing before a recommendation can be checked, and keeps what was typed', async () => {
    const answer = await coordinator.post(item(0), {
      ...WRITTEN,
      rationale: '',
      health: '30',
      'condition-1': '',
    });
    expect(answer.status).toBe(422);
    const problems = answer.html('.govuk-error-summary').text();
    expect(problems).toContain('Enter why the panel recommends this');
    expect(problems).toContain('together they are 110%');
    expect(problems).toContain('Enter at least one condition');
    expect(answer.html('textarea[name=viewsConsidered]').text()).toBe(WRITTEN.viewsConsidered);
    expect(answer.html('input[name="action-1"]').attr('value')).toBe('Tell the virtual school');
  });

  it('shows the second of two editors both texts', async () => {
    expect((await coordinator.post(item(0), WRITTEN)).location).toBe(`${item(0)}/check`);
    const second = await chair.post(item(0), { ...WRITTEN, rationale: 'Another reason' });
    expect(second.status).toBe(409);
    expect(second.html('textarea[name=rationale]').text()).toBe('Another reason');
    expect(textOf(second)).toContain('The home is near her college.');
    expect(textOf(second)).toContain('Perpetua Lanternwick saved this');
    expect(second.html('input[name=version]').attr('value')).toBe('1');
  });

  it('tells other screens who saved, and what, once', async () => {
    const state = `/panel/meetings/${meeting.id}/state?item=${meeting.items[0]}`;
    const first = (await member.get(`${state}&seen=0`)).json<{
      version: number;
      regions: Record<string, string>;
    }>();
    expect(first.version).toBe(1);
    expect(first.regions['saved']).toMatch(/^Perpetua Lanternwick saved this item at /);
    expect(first.regions['written']).toContain('endorses the borough’s plan with conditions');
    expect(first.regions['now']).toBe('This is being heard now.');
    const later = (await member.get(`${state}&seen=1`)).json<{ regions: Record<string, string> }>();
    expect(later.regions).not.toHaveProperty('written');
    const hidden = await member.get(`/panel/meetings/${meeting.id}/state?item=${meeting.items[2]}&seen=0`);
    expect(hidden.json<{ regions: object }>().regions).not.toHaveProperty('written');
  });

  it('confirms a plain sentence with its quorum, moves the case and goes on', async () => {
    const check = await chair.get(`${item(0)}/check`);
    expect(textOf(check)).toContain(
      `For ${cases[0]!.reference} the panel endorses the borough’s plan with conditions: Larch House; £6,920 a week as the panel heard it; funding sought 60% from social care, 20% from education and 20% from health; marked as one of high cost: very far from home; 1 condition; 1 action.`,
    );
    expect(textOf(check)).toContain('Quorate: 2 members are in the room');
    expect((await chair.post(`${item(0)}/check`, { version: '7' })).status).toBe(409);
    expect((await chair.post(`${item(0)}/check`, { version: '1' })).location).toBe(item(1));
    const [moved] = await storedRows<{ status: string }>(
      app.database,
      'select status from cases where id = $1',
      [cases[0]!.id],
    );
    expect(moved!.status).toBe('decided');
    const late = await coordinator.post(item(0), { ...WRITTEN, version: '2' });
    expect(late.status).toBe(409);
    expect(textOf(late)).toContain('can no longer be changed');
    expect(textOf(late)).toContain(`What you wrote It was not saved.`);
    expect(textOf(late)).toContain(WRITTEN.rationale);
  });

  it('takes nothing but in principle or a deferral without a quorum', async () => {
    const page = await chair.get(item(2));
    expect(textOf(page)).toContain('Not quorate: 1 member is in the room and 2 are needed.');
    expect(textOf(page)).toContain('Ines Copperfold (conflict of interest)');
    const refused = await chair.post(item(2), WRITTEN);
    expect(refused.html('.govuk-error-summary').text()).toContain('not quorate for this case');
    expect((await chair.post(item(2), { ...WRITTEN, outcome: 'endorsed in principle' })).status).toBe(303);
    const check = await chair.get(`${item(2)}/check`);
    expect(textOf(check)).toContain('holds in principle only');
    expect((await chair.post(`${item(2)}/check`, { version: '1' })).status).toBe(303);
  });

  it('defers with what is needed and by when, and counts it', async () => {
    const deferred = {
      ...WRITTEN, outcome: 'deferred', informationNeeded: 'The health assessment',
      'followUpOn-day': '31', 'followUpOn-month': '12', 'followUpOn-year': '2090',
    }; // prettier-ignore
    expect((await coordinator.post(item(1), deferred)).location).toBe(`${item(1)}/check`);
    await coordinator.post(`${item(1)}/check`, { version: '1' });
    const [now] = await storedRows<{ status: string; deferrals: number }>(
      app.database,
      'select status, deferrals from cases where id = $1',
      [cases[1]!.id],
    );
    expect(now).toEqual({ status: 'ready to list', deferrals: 1 });
  });

  it('is not there for another panel, nor for a borough', async () => {
    const south = await app.as('member-south');
    const officer = await app.as('officer-bromley');
    for (const address of [
      item(0),
      ...['live', 'state', 'conflicts', 'pack', 'minutes'].map(
        (one) => `/panel/meetings/${meeting.id}/${one}`,
      ),
    ]) {
      expect((await south.get(address)).status).toBe(404);
      expect((await officer.get(address)).status).toBe(403);
    }
    expect(textOf(await south.get('/panel/actions'))).toContain('No action is open');
  });
});
