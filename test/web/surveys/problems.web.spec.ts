import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, formOf, words } from './asked-in';

const FEE = { name: 'Ferncombe House', fee: '12000' };

describe('the problems of a return on pages', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;

  /** A return with an error in its totals, a home that costs too much, and answers missing. */
  const begun = async (): Promise<string> => {
    const made = await askedIn(app);
    await officer.post(`/surveys/${made}/start`);
    await officer.post(`/surveys/${made}/sections/children`, {
      ...{ total: '5', 'by_age.young.home': '4', 'by_age.old.home': '3', 'by_age.old.hostel': '0' },
    });
    const added = await officer.post(`/surveys/${made}/sections/homes/add`, { name: FEE.name });
    const row = added.location!.split('/').at(-1)!;
    await officer.post(added.location!, { [`${row}.fee`]: FEE.fee });
    return made;
  };
  const query = async (of: string): Promise<string> => {
    const page = (await officer.get(`/surveys/${of}/problems`)).html;
    return page('main a:contains("Mend or explain"), main a:contains("Look again")').first().attr('href')!;
  };

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    wave = await begun();
  });
  afterAll(() => app.close());

  it('are all there at once, by question and by row', async () => {
    const byQuestion = words(await officer.get(`/surveys/${wave}/problems`));
    expect(byQuestion).toContain('1 error to mend, 1 query to mend or explain');
    expect(byQuestion).toContain('7 in all are more than 5');
    expect(byQuestion).toContain('£12,000 is unusual');
    const byRow = words(await officer.get(`/surveys/${wave}/problems?by=row`));
    expect(byRow).toContain('Ferncombe House Question');
    expect((await officer.get(`/surveys/${wave}/problems?by=age`)).status).toBe(422);
  });

  it('download as a workbook', async () => {
    const file = await officer.get(`/surveys/${wave}/problems/download`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('survey-problems');
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('a query is explained on a page that shows the answers, and stays explained while they stay', async () => {
    const at = await query(wave);
    const page = await officer.get(at);
    expect(words(page)).toContain('£12,000 is unusual');
    expect(words(page)).toContain('Weekly fee £12,000');
    const blank = await officer.post(at, { explanation: ' ' });
    expect(blank.status).toBe(422);
    expect(words(blank)).toContain('Say why it is right');
    const long = await officer.post(at, { explanation: 'x'.repeat(1001) });
    expect(long.status).toBe(422);
    const explained = await officer.post(at, { explanation: 'It has a school' });
    expect(explained.status).toBe(303);
    expect(words(await officer.get(`/surveys/${wave}/problems`))).toContain('“It has a school”');
    expect(words(await officer.get(`/surveys/${wave}/problems`))).toContain('1 query explained');
  });

  it('the explanation is there in the next wave, and gone once the answer is another', async () => {
    const next = await begun();
    expect(words(await officer.get(`/surveys/${next}/problems`))).toContain('“It has a school”');
    const at = await query(next);
    const [name] = Object.keys(formOf(await officer.get(at))).filter((box) => box.endsWith('.fee'));
    const changed = await officer.post(`${at}/answers`, {
      ...formOf(await officer.get(at), `${at}/answers`),
      [name!]: '13000',
    });
    expect(changed.status).toBe(303);
    expect(words(await officer.get(`/surveys/${next}/problems`))).not.toContain('“It has a school”');
    expect((await officer.get(at)).status).toBe(404);
  });

  it('an answer is changed where the query stands, and what cannot be understood comes back', async () => {
    const at = await query(wave);
    const form = formOf(await officer.get(at), `${at}/answers`);
    const [name] = Object.keys(form).filter((box) => box.endsWith('.fee'));
    const wrong = await officer.post(`${at}/answers`, { ...form, [name!]: 'less' });
    expect(wrong.status).toBe(422);
    expect(formOf(wrong, `${at}/answers`)[name!]).toBe('less');
    await officer.post(`${at}/answers`, { ...form, [name!]: '900' });
    expect(words(await officer.get(`/surveys/${wave}/problems`))).not.toContain('is unusual');
  });

  it('are nobody else’s', async () => {
    const camden = await app.as('officer-camden');
    await camden.post(`/surveys/${wave}/start`);
    expect((await camden.get(await query(await begun()))).status).toBe(404);
    expect(words(await camden.get(`/surveys/${wave}/problems`))).not.toContain('7 in all');
  });
});
