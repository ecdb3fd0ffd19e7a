import { newId } from '@lib/kernel/ids';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const HEADINGS = 'Financial year,Authority code,Line,Gross expenditure';
const upload = (browser: Browser, rows: readonly string[], name = 'outturn.csv'): Promise<Answer> =>
  browser.upload('/section-251', [{ field: 'file', name, content: [HEADINGS, ...rows].join('\n') }]);

const textOf = (page: Answer, selector = 'main'): string => page.html(selector).text().replace(/\s+/g, ' ');

describe('section 251 tables', () => {
  let app: WebApp;
  let administrator: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    administrator = await app.as('administrator');
  });
  afterAll(() => app.close());

  const follow = async (answer: Answer): Promise<Answer> =>
    administrator.get(answer.headers.get('location')!);
  const pressed = async (page: Answer, act: 'apply' | 'put-aside' | 'take-back'): Promise<Answer> => {
    const form = page.html(`form[action$="/${act}"]`);
    const seen = form.find('input[name=seen]').attr('value');
    return administrator.post(form.attr('action')!, seen === undefined ? {} : { seen });
  };

  it('say what to do while none is loaded, here and on the page of a measure', async () => {
    const empty = await administrator.get('/section-251');
    expect(empty.title).toBe('Section 251 spending – Pan-London placements');
    expect(textOf(empty)).toContain('No spending is loaded');
    const officer = await app.as('officer-bromley');
    const measure = await officer.get('/measures/weekly-cost-fostering');
    expect(textOf(measure)).toContain('Weekly cost of a foster placement');
    expect(textOf(measure)).toContain('Not available for');
    expect(textOf(measure)).toContain('An administrator loads the table');
    expect(textOf(await administrator.get('/'))).toContain('Load what boroughs spent');
  });

  it('are refused by row and column, with nothing kept', async () => {
    const nothing = await administrator.upload('/section-251', []);
    expect([nothing.status, textOf(nothing, '.govuk-error-summary')]).toEqual([
      422,
      expect.stringContaining('Choose the file of the table'),
    ]);
    const wrong = await upload(administrator, ['2024,305,3.1.2,100', '2024-25,305,3.1.2,about']);
    expect(wrong.status).toBe(422);
    expect(wrong.title).toBe('Error: Section 251 spending – Pan-London placements');
    expect(textOf(wrong, '.govuk-error-summary')).toContain('The table has 2 problems');
    expect(textOf(wrong)).toContain('Row 2: Financial year must be a financial year, for example 2024-25.');
    const picture = await upload(administrator, [], 'table.pdf');
    expect(picture.status).toBe(422);
    expect(textOf(await administrator.get('/section-251'))).not.toContain('Tables before this');
  });

  it('are compared, confirmed once and taken back', async () => {
    const sent = await upload(administrator, [
      '2024-25,305,3.1.2,"9,000,000"', '2024-25,305,3.1.1,12000000', '2024-25,305,3.1.11,30000000.50',
      '2024-25,886,3.1.2,1', '2024-25,305,3.1.3 Adoption services,1',
    ]); // prettier-ignore
    const preview = await follow(sent);
    expect(preview.html('h1').text()).toBe('Section 251 table');
    const shown = textOf(preview);
    expect(shown).toContain('3 new, 0 changed, 0 unchanged');
    expect(shown).toContain('1 of areas outside London, 1 of other lines');
    expect(shown).toContain('Bromley 2024 to 2025 Fostering services £9,000,000');
    expect(shown).toContain('£30,000,000.50');
    const loaded = await follow(await pressed(preview, 'apply'));
    expect(textOf(loaded, 'body')).toContain('The table is loaded.');
    expect((await pressed(preview, 'apply')).status).toBe(303);
    const index = await administrator.get('/section-251');
    expect(textOf(index)).toContain('2024 to 2025 1 of 33');
    const again = await follow(await upload(administrator, [
      '2024-25,305,3.1.2,9000000', '2024-25,305,3.1.1,12000000', '2024-25,305,3.1.11,30000000.5',
    ])); // prettier-ignore
    expect(textOf(again, 'body')).toContain('loaded already');

    const next = await follow(
      await upload(administrator, ['2024-25,305,3.1.11,30000', '2024-25,305,Fostring,5']),
    );
    expect(textOf(next)).toContain('£30,000,000.50£30,000');
    expect(textOf(next)).toContain('If the table is in thousands of pounds');
    expect(textOf(next)).toContain('no line is called that: Fostring.');
    expect(textOf(await follow(await pressed(next, 'put-aside')), 'body')).toContain('Nothing was changed');
    const back = await follow(await pressed(loaded, 'take-back'));
    expect(textOf(back)).toContain('Taken back');
    expect(textOf(await administrator.get('/section-251'))).toContain('No spending is loaded');
  });

  it('are for administrators', async () => {
    for (const name of ['officer-bromley', 'approver-bromley', 'commissioner', 'analyst', 'chair'] as const) {
      const browser = await app.as(name);
      expect([name, (await browser.get('/section-251')).status]).toEqual([name, 403]);
      expect(textOf(await browser.get('/'))).not.toContain('Section 251');
    }
    expect((await administrator.get(`/section-251/${newId()}`)).status).toBe(404);
    expect((await administrator.get('/section-251/nothing')).status).toBe(404);
  });
});
