import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { newId } from '@lib/kernel/ids';
import { DecidedCase, decidedCase } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'SC123456' };

const boxes = (name: string, of: Day): Record<string, string> => ({
  [`${name}-day`]: of.slice(8),
  [`${name}-month`]: of.slice(5, 7),
  [`${name}-year`]: of.slice(0, 4),
});
const wordsIn = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

interface RecordJson {
  readonly weeklyPence: number | null;
  readonly lines: readonly { kind: string; pence: number; startsOn: string }[];
  readonly warnings: readonly { kind: string }[];
  readonly reviewDueOn: string | null;
  readonly caseReference: string | null;
}

/** Issue D, done when: a recommendation accepted is an entry with no retyping, and ending it is the end of all of it. */
describe('a recommendation that is accepted, from its start to its end', () => {
  let app: WebApp;
  let today: Day;
  let officer: Browser;
  let approver: Browser;
  let decided: DecidedCase;
  let began: Day;
  let setting: string;

  beforeAll(async () => {
    app = await startWebApp();
    const clock = app.app.get(Clock, { strict: false });
    today = clock.today();
    began = addDays(today, -40);
    const world = await PanelWorld.of(app.database, [], clock);
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
    decided = await decidedCase(world, BROMLEY);
    await app.database.asSuperuser(
      `insert into case_options (borough_id, case_id, id, name, kind, core_pence, support_pence, saved_by_name, saved_at, position, version)
       values ($1, $2, $3, 'Larch House', 'childrens home', 600000, 80000, 'An officer', now(), 1, 1)`,
      [BROMLEY, decided.of.id, newId()],
    );
    setting = await knownSetting();
    await app.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, 'C2', '2020-01-01', now(), 'An officer', 1 from children where id = $1`,
      [decided.of.childId],
    );
  });
  afterAll(() => app.close());

  /** The directory knows the home by its number. */
  const knownSetting = async (): Promise<string> => {
    const commissioner = await app.as('commissioner');
    const added = await commissioner.send('POST', '/api/v1/settings', {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
      body: JSON.stringify({
        ...{ name: 'Larch House', provisionType: "Children's home", provider: 'A made-up provider' },
        ...{ localAuthority: 'Kent', registration: 'active', urn: HOME.urn, reason: 'Offered to a borough' },
      }),
    });
    expect([added.status, added.text]).toEqual([201, expect.any(String)]);
    return added.json<{ id: string }>().id;
  };
  const at = (page: string): string => `/cases/${decided.of.reference}/${page}`;
  const inRegister = async (): Promise<string> =>
    (await officer.get(at('follow-ups'))).html('a[href^="/register/placements/"]').attr('href')!;
  const record = async (): Promise<RecordJson> =>
    (await officer.get(`/api/v1${await inRegister()}`)).json<RecordJson>();
  /** Children of the borough who have a place in the home today. */
  const placed = async (): Promise<number> =>
    (await officer.get(`/api/v1/room/settings/${setting}`)).json<{ ownChildren: number }>().ownChildren;
  const count = async (): Promise<number> =>
    (await officer.get('/api/v1/register')).json<{ count: number }>().count;

  it('is an entry with cost lines, a review day and a follow-up, of which nothing was typed again', async () => {
    expect(await count()).toBe(0);
    await approver.post(at('response/record'), {
      answer: 'accepted', reason: '', variedTo: '', placementFollows: 'yes', ...boxes('decidedOn', today),
    }); // prettier-ignore
    const form = await approver.get(at('started'));
    const weeklyCost = form.html('input[name=weeklyCost]').attr('value')!;
    expect(weeklyCost).toBe('6800');
    const start = { ...boxes('startedOn', began), weeklyCost, version: '1', placement: 'new', ...HOME };
    expect((await approver.post(at('started'), start)).location).toBe(at('follow-ups'));

    expect(await record()).toMatchObject({
      weeklyPence: 680_000,
      caseReference: decided.of.reference,
      reviewDueOn: addDays(began, 28),
      lines: [
        { kind: 'core', pence: 600_000, startsOn: began },
        { kind: 'other-support', pence: 80_000, startsOn: began },
      ],
    });
    expect([await count(), await placed()]).toEqual([1, 1]);
    const followUp = await officer.get(at('follow-ups/28-days'));
    expect(followUp.html('input[name=weeklyCost]').attr('value')).toBe('6800');
  });

  it('is warned of once its review is overdue', async () => {
    expect((await record()).warnings.map(({ kind }) => kind)).toContain('review overdue');
    expect(wordsIn(await officer.get(await inRegister()))).toContain(
      `Review overdue since ${formatDay(addDays(began, 28))}`,
    );
  });

  it('ends with the placement: the place is free, no cost and no warning goes on, and what was paid stays', async () => {
    const ended = addDays(today, -3);
    const before = (await record()).lines;
    const child = `/children/${decided.of.childId}/placements/end`;
    const seen = (await officer.get(child)).html('input[name=seen]').attr('value')!;
    const said = { ...boxes('holdsFrom', ended), reasonCeased: 'E4A', step: 'save', seen };
    expect((await officer.post(child, said)).status).toBe(303);
    const now = await record();
    expect(now).toMatchObject({ weeklyPence: null, warnings: [], lines: before.map(({ kind }) => ({ kind })) });
    const page = wordsIn(await officer.get(await inRegister()));
    expect(page).toContain(`It ended on ${formatDay(ended)}, and is not in the register from that day on.`);
    expect(page).not.toContain('Review overdue');
    expect([await count(), await placed()]).toEqual([0, 0]);
    const then = await officer.get(`/api/v1/register?on=${addDays(ended, -1)}`);
    expect(then.json()).toMatchObject({ count: 1, weeklyPence: 680_000 });
  }); // prettier-ignore
});
