import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { PAN_LONDON_PANEL, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const versionOn = (answer: Answer): string => answer.html('input[name=version]').first().attr('value') ?? '';
const CLOCK = new SystemClock();

describe('the coordinator’s week', () => {
  let app: WebApp;
  let world: PanelWorld;
  let meetingId: string;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    world = await PanelWorld.of(app.database, [BROMLEY, 306], CLOCK);
    const units = await app.database.unitOfWork('job');
    await openMeetings({ units, audit: new AuditService(), clock: CLOCK });
    const people = [
      'coordinator',
      'chair',
      'member',
      'coordinator-south',
      'officer-bromley',
      'administrator',
    ];
    for (const person of people) browsers.set(person, await app.as(person));
    const home = await as('coordinator').get('/panel');
    // The last of them: its papers are open whatever day the spec runs on.
    meetingId = [...home.text.matchAll(/\/panel\/meetings\/([0-9a-f-]{36})/g)].at(-1)![1]!;
  }, 60_000);
  afterAll(() => app.close());

  const review = (of: PanelCase, step: string, fields: Record<string, string>): Promise<Answer> =>
    as('coordinator').post(`/panel/cases/${of.reference}/${step}`, fields);

  const version = async (of: PanelCase): Promise<string> =>
    versionOn(await as('coordinator').get(`/panel/cases/${of.reference}`));

  const readyCase = async (): Promise<PanelCase> => {
    const of = await world.submittedCase(BROMLEY);
    await review(of, 'take-up', { version: await version(of) });
    await review(of, 'ready', { version: await version(of) });
    return of;
  };

  it('begins with the meetings of their own panel, which opened by themselves', async () => {
    const home = await as('coordinator').get('/panel');
    expect(home.status).toBe(200);
    expect(words(home)).toContain('Pan-London placements panel');
    expect(words(home)).not.toContain('South London');
    expect(tableRows(home, /^Next meetings/).length).toBeGreaterThanOrEqual(5);
    expect(words(await as('coordinator-south').get('/panel'))).toContain('South London placements panel');
    expect((await as('officer-bromley').get('/panel')).status).toBe(403);
  });

  it('shows new cases in a queue, with counts and filters', async () => {
    const of = await world.submittedCase(BROMLEY);
    const queue = await as('coordinator').get('/panel/queues');
    const row = tableRows(queue, /^Cases: new/).find(([reference]) => reference === of.reference);
    expect(row).toEqual(expect.arrayContaining(['Bromley', 'A new placement', 'Standard', 'Nobody yet']));
    expect(words(queue)).toMatch(/New \([1-9]\d*\)/);
    expect(words(await as('coordinator').get('/panel/queues?borough=croydon'))).toContain('No case matches');
    expect(words(await as('coordinator-south').get('/panel/queues'))).toContain('No case is in this queue');
    expect((await as('coordinator').get('/panel/queues?colour=red')).status).toBe(400);
    expect((await as('member').get('/panel/queues')).status).toBe(403);
  });

  it('reviews a case: views first, a question with the clock stopped, and ready', async () => {
    const of = await world.submittedCase(BROMLEY);
    const page = await as('coordinator').get(`/panel/cases/${of.reference}`);
    expect(page.title).toMatch(new RegExp(`^Case ${of.reference} `));
    expect(page.title).not.toContain(of.serviceReference);
    expect(words(page)).toMatch(/Views .*Wants to stay near her college.* Key facts/);
    expect((await review(of, 'take-up', { version: versionOn(page) })).status).toBe(303);
    const ask = await as('coordinator').get(`/panel/cases/${of.reference}/ask`);
    const none = await review(of, 'ask', { version: versionOn(ask), question: '', dueOn: '2027-06-01' });
    expect(none.status).toBe(422);
    expect(words(none)).toContain('Enter your question');
    const asked = {
      version: versionOn(ask),
      question: 'Which school?',
      section: 'needs',
      dueOn: '2027-06-01',
    };
    expect((await review(of, 'ask', asked)).status).toBe(303);
    const waiting = await as('coordinator').get(`/panel/cases/${of.reference}`);
    expect(words(waiting)).toContain('the clock is stopped');
    expect(words(waiting)).toContain('Which school?');
    const again = await review(of, 'ask', asked);
    expect(again.status).toBe(422);
    expect(again.html('textarea').text()).toContain('Which school?');
  });

  it('rejects a case with a reason and an explanation that come back while one is missing', async () => {
    const of = await world.submittedCase(BROMLEY);
    const at = await version(of);
    const half = await review(of, 'reject', { version: at, because: 'duplicate', note: '' });
    expect(half.status).toBe(422);
    expect(half.html('input[name=because][value=duplicate]').attr('checked')).toBeDefined();
    const done = await review(of, 'reject', {
      version: at,
      because: 'duplicate',
      note: 'See the case of May.',
    });
    expect(done.status).toBe(303);
    const page = words(await as('coordinator').get(`/panel/cases/${of.reference}`));
    expect(page).toContain('It is a duplicate. See the case of May.');
  });

  it('is nobody else’s case', async () => {
    const { reference } = await world.submittedCase(BROMLEY);
    expect((await as('coordinator-south').get(`/panel/cases/${reference}`)).status).toBe(404);
    expect((await as('coordinator').get('/panel/cases/PLP-2026-9999')).status).toBe(404);
    expect((await as('officer-bromley').get(`/panel/cases/${reference}`)).status).toBe(403);
  });

  it('is written down when it is opened, with the key of the case', async () => {
    const of = await world.submittedCase(BROMLEY);
    await as('coordinator').get(`/panel/cases/${of.reference}`);
    const audit = await app.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query(`select 1 from audit.events where action = 'case-opened' and $1 = any(subject_ids)`, [of.id]),
    );
    expect(rows).toHaveLength(1);
  });

  it('builds the agenda from what the rules propose, in order and in time', async () => {
    const [first, second] = [await readyCase(), await readyCase()];
    const agenda = `/panel/meetings/${meetingId}/agenda`;
    const proposed = await as('coordinator').get(agenda);
    expect(words(proposed)).toContain('Ready to list');
    for (const { reference } of [first, second])
      expect((await as('coordinator').post(`${agenda}/accept`, { reference })).status).toBe(303);
    expect((await as('coordinator').post(`${agenda}/accept`, { reference: first.reference })).status).toBe(
      409,
    );
    const business = { title: 'Vacancies of the week', section: 'business', minutes: '200' };
    expect((await as('coordinator').post(`${agenda}/business`, business)).status).toBe(422);
    await as('coordinator').post(`${agenda}/business`, { ...business, minutes: '120' });
    const built = await as('coordinator').get(agenda);
    expect(words(built)).toMatch(/The agenda is \d+ minutes longer than the meeting/);
    const order = (of: Answer): string[] =>
      of.html('h4').map((_, one) => of.html(one).text().trim()).get(); // prettier-ignore
    expect(order(built)).toEqual([
      `1. ${first.reference}`,
      `2. ${second.reference}`,
      '1. Vacancies of the week',
    ]);
    const up = built.html('form[action$="/move"]').first();
    const fields = { version: up.find('[name=version]').attr('value')!, where: 'down', position: '1' };
    expect((await as('coordinator').post(up.attr('action')!, fields)).status).toBe(303);
    expect(order(await as('coordinator').get(agenda)).slice(0, 2)).toEqual([
      `1. ${second.reference}`,
      `2. ${first.reference}`,
    ]);
    const second2 = await as('coordinator').post(up.attr('action')!, fields);
    expect(second2.status).toBe(422);
    expect(words(second2)).toContain('Somebody else changed');
    expect(words(await as('coordinator').get(`/panel/queues?status=listed`))).toContain(first.reference);
  });

  it('publishes once nothing is in the way; members see it then, by reference and provider only', async () => {
    const publish = `/panel/meetings/${meetingId}/publish`;
    expect(words(await as('member').get(`/panel/meetings/${meetingId}`))).toContain('not been published');
    const checks = await as('coordinator').get(publish);
    expect(words(checks)).toContain('members are expected');
    expect((await as('coordinator').post(publish, { version: versionOn(checks) })).status).toBe(303);
    const seen = await as('member').get(`/panel/meetings/${meetingId}`);
    expect(words(seen)).toContain('Agenda published');
    expect(words(seen)).toContain('Larch House');
    expect(words(seen)).not.toContain('college');
    expect((await as('coordinator').post(publish, { version: versionOn(checks) })).status).toBe(422);
    expect((await as('coordinator-south').get(`/panel/meetings/${meetingId}`)).status).toBe(404);
  });

  it('takes an item off with a reason, and its case is ready again', async () => {
    const agenda = await as('coordinator').get(`/panel/meetings/${meetingId}/agenda`);
    const href = agenda.html('a[href$="/drop"]').first().attr('href')!;
    const page = await as('coordinator').get(href);
    expect((await as('coordinator').post(href, { version: versionOn(page), because: '' })).status).toBe(422);
    const fields = { version: versionOn(page), because: 'The borough found a place' };
    expect((await as('coordinator').post(href, fields)).status).toBe(303);
    expect(words(await as('coordinator').get(`/panel/meetings/${meetingId}/agenda`))).toContain(
      'found a place',
    );
  });

  it('gives calendar files with title and time only', async () => {
    const one = await as('member').get(`/panel/meetings/${meetingId}/calendar.ics`);
    expect(one.headers.get('content-type')).toContain('text/calendar');
    expect(one.text.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Pan-London placements panel']);
    expect(one.text).not.toContain('PLP-');
    const next = await as('chair').get(`/panel/series/${PAN_LONDON_PANEL}/calendar.ics`);
    expect(next.text.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThanOrEqual(5);
    expect((await as('chair').get(`/panel/series/${SOUTH_PANEL}/calendar.ics`)).status).toBe(404);
  });

  it('changes the settings; a second change at once sees both', async () => {
    const path = `/panel/series/${PAN_LONDON_PANEL}`;
    const page = await as('coordinator').get(path);
    const fields = {
      version: versionOn(page), name: 'Pan-London placements panel', remit: 'Hard to place children', weekday: '3',
      startsAt: '10:30', minutes: '150', everyWeeks: '1', cutOffDays: '2', cutOffAt: '12:00', quorumLeast: '4',
      quorumAreas: ['social-care', 'health'],
    }; // prettier-ignore
    expect((await as('coordinator').post(path, { ...fields, startsAt: '25:00' })).status).toBe(422);
    expect((await as('coordinator').post(path, fields)).status).toBe(303);
    const second = await as('coordinator').post(path, { ...fields, remit: 'What I typed second' });
    expect(second.status).toBe(422);
    expect(words(second)).toContain('What somebody else saved meanwhile');
    expect(words(second)).toContain('Hard to place children');
    expect(second.html('textarea[name=remit]').text()).toContain('What I typed second');
    const meeting = words(await as('coordinator').get(`/panel/meetings/${meetingId}`));
    expect(meeting).toContain('10am, 120 minutes');
    expect((await as('coordinator-south').get(path)).status).toBe(404);
    expect((await as('chair').get(path)).status).toBe(403);
  });

  it('gives and ends seats', async () => {
    const path = `/panel/series/${PAN_LONDON_PANEL}/members`;
    const page = await as('coordinator').get(path);
    expect(words(page)).toContain('Chair, Children’s social care');
    const person = page
      .html('select[name=person] option')
      .filter((_, one) => page.html(one).text().includes('South'))
      .first()
      .attr('value');
    const anybody = person ?? page.html('select[name=person] option').last().attr('value')!;
    const given = await as('coordinator').post(path, { person: anybody, seat: 'member', area: 'finance' });
    expect(given.status).toBe(303);
    expect(words(await as('member').get(path))).toContain('Member, Finance');
    expect((await as('coordinator').post(`${path}/end`, { person: anybody })).status).toBe(303);
    expect(words(await as('coordinator').get(path))).not.toContain('Member, Finance');
    expect((await as('member').post(path, { person: anybody, seat: 'member', area: 'finance' })).status).toBe(
      403,
    );
  });

  it('is opened by an administrator with its first coordinator', async () => {
    const page = await as('administrator').get('/panels/new');
    const coordinator = page.html('select[name=coordinator] option').eq(1).attr('value')!;
    const fields = {
      name: 'North London placements panel', remit: 'North', weekday: '1', startsAt: '09:00', minutes: '60',
      everyWeeks: '2', cutOffDays: '1', cutOffAt: '17:00', quorumLeast: '3', coordinator, firstOn: '2027-01-05',
    }; // prettier-ignore
    const tuesday = await as('administrator').post('/panels/new', fields);
    expect(tuesday.status).toBe(422);
    expect(words(tuesday)).toContain('on the day of the week');
    expect((await as('administrator').post('/panels/new', { ...fields, firstOn: '2027-01-04' })).status).toBe(
      303,
    );
    expect(words(await as('administrator').get('/panels'))).toContain('North London placements panel');
    expect((await as('coordinator').get('/panels')).status).toBe(403);
  });
});
