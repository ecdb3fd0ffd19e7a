import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const NEW = '/question-sets/new';
const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const fileOf = (document: unknown, name = 'homes.json') => ({
  ...{ field: 'file', name },
  content: typeof document === 'string' ? document : JSON.stringify(document),
});

describe('question sets, on their pages', () => {
  let app: WebApp;
  let commissioner: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
  });
  afterAll(() => app.close());

  const upload = (document: unknown, fields: Record<string, string> = {}, name?: string): Promise<Answer> =>
    commissioner.upload(NEW, [fileOf(document, name)], fields);

  const written = async (document: unknown): Promise<string> => {
    const answer = await upload(document, { replace: 'yes' });
    expect(answer.status).toBe(303);
    return answer.location!;
  };

  it.each([
    ['officer-bromley', 403, 403],
    ['approver-bromley', 403, 403],
    ['analyst', 200, 403],
    ['coordinator', 403, 403],
    ['commissioner', 200, 200],
    ['administrator', 403, 403],
    ['protection-lead', 403, 403],
  ])('are there for %s: %d, and can be written by them: %d', async (person, seen, changed) => {
    const browser = await app.as(person);
    const list = await browser.get('/question-sets');
    expect([list.status, (await browser.get(NEW)).status]).toEqual([seen, changed]);
    expect(list.html(`main a[href="${NEW}"]`).length).toBe(changed === 200 ? 1 : 0);
  });

  it('say of a file that is none what was expected, and of one with faults each with its place', async () => {
    expect(words(await commissioner.upload(NEW, []))).toContain('Choose the file of the question set');
    expect(words(await upload('{'))).toContain('The file is no JSON');
    expect(words(await upload('a,b', {}, 'a.csv'))).toContain(
      'Choose an Excel workbook (.xlsx) or a document (.json)',
    );
    const refused = await upload({ ...HOMES, title: ' ', colour: 'red' });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('title Give the question set a title.');
    expect(words(refused)).toContain('the document There is nothing called colour here.');
  });

  it('are kept as one draft a code, and replaced when somebody says so', async () => {
    const first = await written(HOMES);
    const again = await upload(HOMES);
    expect(again.status).toBe(409);
    expect(words(again)).toContain('There is a draft of version 1 of this question set already, by');
    const second = await written(HOMES);
    expect((await commissioner.get(first)).status).toBe(404);
    expect((await commissioner.get(second)).status).toBe(200);
  });

  it('come back unchanged as a workbook that is downloaded and uploaded', async () => {
    const path = await written(HOMES);
    const form = await commissioner.get(`${path}/form`);
    expect(form.headers.get('content-type')).toContain('spreadsheetml');
    const content = { field: 'file', name: 'homes.xlsx', content: form.bytes };
    const back = await commissioner.upload(NEW, [content], { replace: 'yes' });
    expect(back.status).toBe(303);
    const documents = await Promise.all(
      [back.location!].map(async (one) => (await commissioner.get(`${one}/document`)).json<object>()),
    );
    expect(documents[0]).toMatchObject(HOMES);
    expect((await commissioner.get(`${back.location!}/specification`)).bytes.subarray(0, 2).toString()).toBe(
      'PK',
    );
  });

  it('are tried with made-up answers, which come back as typed', async () => {
    const path = `${await written(HOMES)}/test-run`;
    const day = { 'referenceDay-day': '31', 'referenceDay-month': '3', 'referenceDay-year': '2026' };
    const analyst = await app.as('analyst');
    const wrong = await analyst.post(path, { ...day, total: 'many' });
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('Children: enter a whole number, like 312');
    expect(wrong.html('input[name=total]').attr('value')).toBe('many');
    const tried = await analyst.post(path, {
      ...day,
      total: '1',
      'homes-1.name': 'Oak',
      'homes-1.fee': '20000',
    });
    expect(tried.status).toBe(200);
    expect(words(tried)).toContain('£20,000 is unusual');
    expect(words(tried)).toContain('Each home, home 1');
    expect(tried.html('input[name="homes-1.fee"]').attr('value')).toBe('20000');
    const second = await analyst.post(path, { ...day, total: '40', 'last-wave.total': '10' });
    expect(words(second)).toContain('In the last wave');
    expect(words(second)).toContain('40 is far from the last wave');
    expect(second.html('input[name="last-wave.total"]').attr('value')).toBe('10');
    const odd = await analyst.post(path, { ...day, total: '40', 'last-wave.total': 'ten' });
    expect([odd.status, odd.html('input[name="last-wave.total"]').attr('value')]).toEqual([422, 'ten']);
    expect((await analyst.post(path, { total: '1' })).status).toBe(422);
    expect((await analyst.post(path, { ...day, colour: 'red' })).status).toBe(400);
  });

  it('are published once, with their collection, and stay', async () => {
    const path = await written(HOMES);
    const refused = await commissioner.post(`${path}/publish`, { title: 'Homes', workstream: ' ' });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('Enter the workstream whose reports use it');
    expect(refused.html('input[name=title]').attr('value')).toBe('Homes');
    const named = { title: 'Homes', workstream: 'Sufficiency' };
    expect((await commissioner.post(`${path}/publish`, named)).status).toBe(303);
    const again = await commissioner.post(`${path}/publish`, named);
    expect([again.status, (await commissioner.post(`${path}/delete`)).status]).toEqual([409, 409]);
    const [children, ...others] = HOMES.sections;
    const next = await written({ ...HOMES, sections: [{ ...children, title: 'Boys and girls' }, ...others] });
    const page = await commissioner.get(next);
    expect(words(page)).toContain('What changed from version 1');
    expect(words(page)).toContain('Boys and girls the title');
    expect((await commissioner.post(`${next}/delete`)).location).toBe('/question-sets');
  });
});
