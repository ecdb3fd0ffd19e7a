import { csvFile, Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const dated = (field: string, on: string): Record<string, string> => {
  const [year, month, day] = on.split('-');
  return { [`${field}-day`]: day!, [`${field}-month`]: month!, [`${field}-year`]: year! };
};

interface RecordJson {
  readonly version: number;
  readonly reviewDueOn: string | null;
  readonly expectedEndOn: string | null;
  readonly reasons: readonly { readonly kind: string }[];
  readonly reviews: readonly { readonly id: string; readonly sdq: number | null; readonly version: number }[];
  readonly extensions: readonly { readonly id: string; readonly costPence: number }[];
  readonly mark: { readonly id: string; readonly reason: string } | null;
}

describe('what a placement achieves', () => {
  let app: WebApp;
  let officer: Browser;
  let at: string;

  beforeEach(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1']), 2026);
    officer = await app.as('officer-bromley');
    const child = await officer.get((await officer.post('/children/find', { reference: 'A1' })).location!);
    at = child.html('a:contains("Costs and outcomes")').attr('href')!;
  });
  afterEach(() => app.close());

  const record = async (): Promise<RecordJson> => (await officer.get(`/api/v1${at}`)).json<RecordJson>();
  const review = (over: Record<string, string> = {}): Promise<Answer> =>
    officer.post(`${at}/review`, { ...dated('heldOn', '2026-06-01'), version: '0', ...over });

  it('is reviewed: what is left empty is not recorded, and the next falls due by itself', async () => {
    const form = await officer.get(`${at}/review`);
    expect([form.status, form.title]).toEqual([200, 'Record a review – Pan-London placements']);
    expect(words(form)).toContain('Known from 10 May 2021');
    const saved = await review({ stability: 'settled', sdq: '17', educationHours: '12,5' });
    expect([saved.status, saved.location]).toEqual([303, at]);
    const page = words(await officer.get(at));
    expect(page).toContain('12 of 15 answers not recorded');
    const now = await record();
    expect(now).toMatchObject({
      reviews: [{ sdq: 17, stability: 'settled', educationHours: 12.5, rating: null }],
      reviewDueOn: '2027-05-10',
    });
    expect(page).toContain('The next review is due on 10 May 2027.');

    const second = await review();
    expect(second.status).toBe(409);
    const wrong = await review({
      version: String(now.version),
      sdq: '41',
      rating: 'good',
      ratingAsked: 'no',
    });
    expect(wrong.status).toBe(422);
    for (const field of ['heldOn', 'sdq', 'rating'])
      expect(wrong.html(`.govuk-error-summary a[href^="#${field}"]`).length).toBe(1);
    expect(wrong.html('input[name=sdq]').attr('value')).toBe('41');

    const [kept] = now.reviews;
    const back = `/register/outcomes/review/${kept!.id}/take-back`;
    expect((await officer.get(back)).status).toBe(200);
    expect((await officer.post(back, { version: '7' })).status).toBe(409);
    expect((await officer.post(back, { version: '1' })).location).toBe(at);
    expect((await record()).reviews).toEqual([]);
    expect((await officer.get(back)).status).toBe(404);
  });

  it('begins with what returns know, each with its source; what was typed wins after an error', async () => {
    const importing = new Importing(await app.database.unitOfWork('web'));
    const away = csvFile(
      'missing.csv',
      'CHILD,DOB,MISSING,MIS_START,MIS_END',
      'A1,01/02/2012,M,02/02/2026,05/02/2026',
    );
    const health = csvFile(
      'oc2.csv',
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,SUBSTANCE_MISUSE',
      'A1,01/02/2012,19,,0,0',
    );
    await importing.import(BROMLEY, [...returnOf(['A1']), away, health], 2026);
    const form = await officer.get(`${at}/review`);
    const typed = (page: Answer, name: string): string | undefined =>
      page.html(`input[name=${name}]`).attr('value');
    expect(
      ['missingEpisodes', 'missingNights', 'absentEpisodes', 'sdq'].map((name) => typed(form, name)),
    ).toEqual(['1', '3', '0', '19']);
    const hint = (name: string): string => form.html(`#${name}-hint`).text().trim();
    expect(hint('missingNights')).toBe('From the return, which tells up to 31 March 2026');
    expect(hint('sdq')).toContain('0 to 40. From the return, which tells up to 31 March 2026');
    const wrong = await review({ missingEpisodes: '', missingNights: '4', sdq: '41' });
    expect([wrong.status, typed(wrong, 'missingEpisodes') ?? '']).toEqual([422, '']);
    expect(['missingNights', 'sdq'].map((name) => typed(wrong, name))).toEqual(['4', '41']);
    await review({ missingEpisodes: '1', missingNights: '3', education: 'part', sdq: '19' });
    const next = await officer.get(`${at}/review`);
    expect(next.html('#education option[selected]').attr('value')).toBe('part');
    expect(next.html('#education-hint').text()).toContain('From the review of 1 June 2026');
    expect(typed(next, 'missingEpisodes') ?? '').toBe('');
  });

  it('takes in what a panel marked, and no more once the mark is taken back', async () => {
    const mark = { reason: 'made for one child', ...dated('markedOn', '2026-06-02'), version: '0' };
    const unknown = await officer.post(`${at}/mark`, { ...mark, caseReference: 'PLP-2026-9999' });
    expect(words(unknown)).toContain('There is no case of your borough with that reference about this child');
    expect((await officer.post(`${at}/mark`, mark)).status).toBe(303);
    const marked = await record();
    expect(marked.reasons).toEqual([{ kind: 'panel mark', tier: null }]);
    expect(words(await officer.get('/register?reason=panel+mark'))).toContain('1 placement today');
    await officer.post(`/register/outcomes/mark/${marked.mark!.id}/take-back`, { version: '1' });
    expect(await record()).toMatchObject({ reasons: [], mark: null });
  });

  it('goes on, allowed or not, at what its lines cost', async () => {
    const extend = { ...dated('toDay', '2026-07-14'), authorisedBy: 'nobody', reason: 'no place to move to' };
    const early = await officer.post(`${at}/extend`, { ...extend, version: '0' });
    expect(words(early)).toContain('Record in the facts when it was expected to end first');
    await officer.post(`${at}/facts`, { ...dated('expectedEndOn', '2026-06-30'), version: '0' });
    await officer.post(`${at}/lines/add`, {
      ...{
        kind: 'core',
        payer: 'social-care',
        per: 'week',
        amount: '7,000',
        step: 'save',
        linesVersion: '0',
      },
      ...dated('startsOn', '2026-06-01'),
    });
    const { version } = await record();
    expect((await officer.post(`${at}/extend`, { ...extend, version: String(version) })).status).toBe(303);
    const gone = await record();
    expect(gone).toMatchObject({ expectedEndOn: '2026-07-14', extensions: [{ costPence: 1_400_000 }] });
    expect(words(await officer.get(at))).toContain('Nobody: it is an overstay');
    await officer.post(`/register/outcomes/extension/${gone.extensions[0]!.id}/take-back`, { version: '1' });
    expect(await record()).toMatchObject({ expectedEndOn: '2026-06-30', extensions: [] });
  });

  it('ends, and how is asked only then', async () => {
    const ending = {
      planned: 'not planned',
      reason: 'provider gave notice',
      noticeDays: '28',
      destination: 'foster',
    };
    const early = await officer.post(`${at}/ending`, { ...ending, version: '0' });
    expect(early.status).toBe(422);
    await officer.post(`${at}/lines/add`, {
      ...{
        kind: 'core',
        payer: 'social-care',
        per: 'week',
        amount: '7,000',
        step: 'save',
        linesVersion: '0',
      },
      ...dated('startsOn', '2026-06-01'),
    });
    await app.database.asSuperuser(
      `update placements set ended_on = '2026-06-05', reason_ceased = 'X1', reason_for_change = 'CREQB' where ended_on is null`,
    );
    const form = await officer.get(`${at}/ending`);
    expect(form.html('#planned option[selected]').attr('value')).toBe('not planned');
    expect(words(await officer.get('/register'))).toContain('Endings to record (1)');
    const { version } = await record();
    expect((await officer.post(`${at}/ending`, { ...ending, version: String(version) })).status).toBe(303);
    const page = words(await officer.get(at));
    for (const said of ['The provider gave notice', '28 days', 'Foster care']) expect(page).toContain(said);
    expect(words(await officer.get('/register'))).not.toContain('Endings to record');
  });

  it('is nothing to another borough or the programme', async () => {
    for (const role of ['officer-camden', 'analyst'] as const) {
      const other = await app.as(role);
      const status = role === 'analyst' ? 403 : 404;
      for (const page of ['review', 'ending', 'extend', 'mark'])
        expect((await other.get(`${at}/${page}`)).status).toBe(status);
    }
  });

  it('records what a provider asks for, what became of it, and what it comes to in a year', async () => {
    expect(words(await officer.get('/register/uplifts'))).toContain('No increase is recorded');
    await app.database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
       values ('0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b', 'SC912345', 'Larch House', 'Children''s home', 'Kent', false, 'To try it',
               now(), 'An officer', 1)`,
    );
    await app.database.asSuperuser(`update placements set urn = 'SC912345' where ended_on is null`);
    await officer.post(`${at}/lines/add`, {
      ...{
        kind: 'core',
        payer: 'social-care',
        per: 'week',
        amount: '7,000',
        step: 'save',
        linesVersion: '0',
      },
      ...dated('startsOn', '2026-06-01'),
    });
    const empty = await officer.post('/register/uplifts/add', { askedPercent: 'a lot' });
    for (const field of ['settingId', 'askedOn', 'askedPercent', 'appliesFrom', 'reason'])
      expect(empty.html(`.govuk-error-summary a[href^="#${field}"]`).length).toBe(1);
    const asked = {
      ...{ settingId: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b', askedPercent: '10', reason: 'wages' },
      ...{ ...dated('askedOn', '2026-06-01'), ...dated('appliesFrom', '2026-07-01') },
    };
    expect((await officer.post('/register/uplifts/add', asked)).location).toBe('/register/uplifts');
    const list = await officer.get('/register/uplifts');
    expect(words(list)).toContain('1 request, 1 of them to decide.');
    expect(words(list)).toContain('£36,500');
    const uplift = list.html('a:contains("Larch House")').attr('href')!;
    const part = {
      state: 'agreed in part',
      agreedPercent: '5',
      ...dated('decidedOn', '2026-06-10'),
      version: '1',
    };
    expect((await officer.post(uplift, { ...part, agreedPercent: '10' })).status).toBe(422);
    expect((await officer.post(uplift, part)).status).toBe(303);
    expect((await officer.post(uplift, part)).status).toBe(409);
    expect(words(await officer.get('/register/uplifts'))).toContain('£18,250');
    expect((await (await app.as('officer-camden')).get(uplift)).status).toBe(404);
    expect((await officer.post(uplift, { state: 'wrong', version: '2' })).status).toBe(303);
    expect(words(await officer.get('/register/uplifts'))).toContain('No increase is recorded');
  });
});
