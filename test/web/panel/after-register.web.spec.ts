import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { newId } from '@lib/kernel/ids';
import { DecidedCase, decidedCase } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'sc123456' };

const boxes = (name: string, of: Day): Record<string, string> => ({
  [`${name}-day`]: of.slice(8),
  [`${name}-month`]: of.slice(5, 7),
  [`${name}-year`]: of.slice(0, 4),
});

const wordsIn = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('the register after the panel', () => {
  let app: WebApp;
  let today: Day;
  let world: PanelWorld;
  let officer: Browser;
  let approver: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const clock = app.app.get(Clock, { strict: false });
    today = clock.today();
    world = await PanelWorld.of(app.database, [], clock);
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
  });
  afterAll(() => app.close());

  const at = ({ of }: DecidedCase, page: string): string => `/cases/${of.reference}/${page}`;

  /** Accepted; the panel spoke of an option of £6,800 a week. */
  const accepted = async (): Promise<DecidedCase> => {
    const decided = await decidedCase(world, BROMLEY);
    await app.database.asSuperuser(
      `insert into case_options (borough_id, case_id, id, name, kind, core_pence, support_pence, saved_by_name, saved_at, position, version)
       values ($1, $2, $3, 'Larch House', 'childrens home', 600000, 80000, 'An officer', now(), 1, 1)`,
      [BROMLEY, decided.of.id, newId()],
    );
    await app.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, null, '2020-01-01', now(), 'An officer', 1 from children where id = $1`,
      [decided.of.childId],
    );
    await approver.post(at(decided, 'response/record'), {
      answer: 'accepted', reason: '', variedTo: '', placementFollows: 'yes', ...boxes('decidedOn', today),
    }); // prettier-ignore
    return decided;
  };
  const started = (decided: DecidedCase, more: Record<string, string>): Promise<Answer> =>
    approver.post(at(decided, 'started'), {
      ...boxes('startedOn', addDays(today, -28)),
      weeklyCost: '6800',
      version: '1',
      ...more,
    });

  it('a start that nobody recorded is on a list of the register, and off it once it is', async () => {
    const decided = await accepted();
    const list = await officer.get('/register/starts');
    expect([list.status, list.title]).toEqual([200, 'Starts that are not recorded – Pan-London placements']);
    const row = list.html(`tr:contains("${decided.of.reference}")`);
    expect(row.text().replace(/\s+/g, ' ')).toContain(`${formatDay(today)}Accepted 0`);
    expect(row.find('a').last().attr('href')).toBe(at(decided, 'started'));
    const register = wordsIn(await officer.get('/register'));
    expect(register).toMatch(/that your borough decided on after a panel ha(s|ve) no start recorded\./);
    const json = await officer.get('/api/v1/register/starts');
    expect(json.json<{ starts: { reference: string; daysSince: number }[] }>().starts).toContainEqual(
      expect.objectContaining({ reference: decided.of.reference, daysSince: 0 }),
    );
    const camden = await (await app.as('officer-camden')).get('/register/starts');
    expect(wordsIn(camden)).toContain('Every start is recorded');
    expect((await (await app.as('coordinator')).get('/register/starts')).status).toBe(403);
    await started(decided, { placement: 'new', ...HOME });
    expect((await officer.get('/register/starts')).text).not.toContain(decided.of.reference);
  });

  it('what was accepted is typed once: the start, the register and the follow-up have it', async () => {
    const decided = await accepted();
    const form = await approver.get(at(decided, 'started'));
    expect(form.html('input[name=weeklyCost]').attr('value')).toBe('6800');
    expect(wordsIn(form)).toContain('What the panel heard is filled in');
    expect((await started(decided, { placement: 'new', ...HOME })).location).toBe(at(decided, 'follow-ups'));

    const list = await officer.get(at(decided, 'follow-ups'));
    expect(wordsIn(list)).toContain('Weekly cost in the register on that day £6,800 before VAT, as agreed');
    const href = list.html('a[href^="/register/placements/"]').attr('href')!;
    expect((await officer.get(at(decided, 'response'))).html(`a[href="${href}"]`)).toHaveLength(1);

    const answer = await officer.get(at(decided, 'follow-ups/28-days'));
    expect(answer.html('input[name=weeklyCost]').attr('value')).toBe('6800');
    expect(wordsIn(answer)).toContain(
      `Filled in from the cost lines in the register for ${formatDay(today)}`,
    );
    const wrong = await officer.post(at(decided, 'follow-ups/28-days'), { started: 'yes', weeklyCost: '7120', version: '1' }); // prettier-ignore
    expect(wrong.status).toBe(422);
    expect(wrong.html('input[name=weeklyCost]').attr('value')).toBe('7120');
    const json = await officer.get(`/api/v1${at(decided, 'follow-ups')}`);
    expect((JSON.parse(json.text) as { followUps: unknown[] }).followUps).toMatchObject([
      { kind: '28 days', registerWeeklyPence: 680_000 },
      { registerWeeklyPence: null },
      { registerWeeklyPence: null },
      { registerWeeklyPence: null },
    ]);
  });

  it('a start without a placement says that the register has none of it, and how it gets there', async () => {
    const decided = await accepted();
    await started(decided, { placement: 'there' });
    const list = await approver.get(at(decided, 'follow-ups'));
    expect(list.text).toContain('the register has no costs of it');
    expect(list.html('main a[href^="/register/"]')).toHaveLength(0);
    const answer = await officer.get(at(decided, 'follow-ups/28-days'));
    expect(answer.html('input[name=weeklyCost]').attr('value') ?? '').toBe('');
    expect(wordsIn(answer)).not.toContain('Filled in from');
  });

  it('a start that is taken back says so of the register, and its link goes', async () => {
    const decided = await accepted();
    await started(decided, { placement: 'new', ...HOME });
    const form = await approver.get(at(decided, 'started/correct'));
    const version = form.html('input[name=version]').attr('value')!;
    const again = {
      happened: 'yes',
      ...boxes('startedOn', addDays(today, -29)),
      weeklyCost: '6900',
      version,
    };
    await approver.post(at(decided, 'started/correct'), { ...again, because: 'It was the day before' });
    const corrected = await approver.get(at(decided, 'response'));
    expect(corrected.text).toContain('What it costs is in the register from that day');
    const now = (await approver.get(at(decided, 'started/correct')))
      .html('input[name=version]')
      .attr('value')!;
    await approver.post(at(decided, 'started/correct'), {
      ...again, happened: 'no', because: 'It was another child', version: now,
    }); // prettier-ignore
    const response = await approver.get(at(decided, 'response'));
    expect(response.text).toContain('the costs it put in the register');
    expect(response.html('main a[href^="/register/"]')).toHaveLength(0);
  });
});
