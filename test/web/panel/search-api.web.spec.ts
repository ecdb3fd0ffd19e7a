import { PanelCase } from '@lib/panel/cases/panel-case';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const NOTHING = {
  reasons: ['no vacancy', 'mix'], interim: 'stays', need: 'exploitation', sought: 'childrens home', area: 'london',
}; // prettier-ignore

describe('the search and the options of a case', () => {
  let app: WebApp;
  let officer: Browser;
  let draft: PanelCase;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    draft = await draftCase(await PanelWorld.of(app.database, [BROMLEY]), BROMLEY);
  });
  afterAll(() => app.close());

  it('are the same verbs for another program, and refuse the same', async () => {
    const api = (rest: string): string => `/api/v1/cases/${draft.reference}/${rest}`;
    const sent = async (method: string, path: string, body: object): Promise<Answer> =>
      officer.send(method, api(path), {
        headers: { 'content-type': 'application/json', 'x-csrf-token': await officer.csrfToken() },
        body: JSON.stringify(body),
      });
    const line = {
      approached: 'Larch House',
      approachedOn: '2025-11-12',
      answer: 'offer',
      weeklyPence: 450_000,
    };
    const added = await sent('POST', 'search', line);
    expect(added.status).toBe(201);
    const log = added.json<{ approaches: { id: string }[]; totals: object }>();
    expect(log.totals).toEqual({ approached: 1, offers: 1, waiting: 0, refused: [] });
    const at1 = `search/${log.approaches[0]!.id}`;
    expect((await sent('PUT', at1, { ...line, answer: 'refused', version: 1 })).status).toBe(422);
    expect((await sent('PUT', at1, { ...line, note: 'Twice', version: 1 })).status).toBe(200);
    expect((await sent('PUT', at1, { ...line, version: 1 })).status).toBe(409);
    expect((await sent('POST', 'search/paste', { lines: 'Elm; never' })).status).toBe(422);
    expect((await sent('POST', 'search/paste', { lines: 'Elm; today' })).json()).toEqual({ added: 1 });
    expect((await sent('POST', `${at1}/remove`, { version: 2 })).status).toBe(200);

    const option = await sent('POST', 'options', {
      name: 'Oak House',
      kind: 'childrens home',
      miles: 18.5,
      core: 700,
    });
    expect(option.status).toBe(201);
    const [oak] = option.json<{ options: { id: string }[] }>().options;
    expect(oak).toMatchObject({
      miles: 18.5,
      totalWeeklyPence: 700,
      totalYearlyPence: 36_500,
      preferred: false,
    });
    const preferred = await sent('POST', `options/${oak!.id}/prefer`, {});
    expect(preferred.json<{ options: object[] }>().options[0]).toMatchObject({ preferred: true });
    expect((await sent('POST', `options/${oak!.id}/up`, { position: 1 })).status).toBe(409);
    expect((await sent('PUT', 'options/none', NOTHING)).json()).toMatchObject({
      unmetNeed: { need: 'exploitation' },
    });
    expect((await sent('POST', 'options/none/take-back', { version: 2 })).status).toBe(409);
    expect((await sent('POST', `options/${oak!.id}/remove`, { version: 1 })).json()).toMatchObject({
      options: [],
    });
    const croydon = await app.as('officer-croydon');
    expect((await croydon.get(api('search'))).status).toBe(404);
    expect((await croydon.get(api('options'))).status).toBe(404);
  });
});
