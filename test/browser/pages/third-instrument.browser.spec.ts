import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { Browser } from '@test/support/signed-in';
import { describeInBrowser, OpenBrowser, openBrowser } from '../../support/browser/chromium';
import { Visitor } from '../../support/browser/visitor';
import { startWebApp, WebApp } from '../../support/web-app';
import { givenBy } from '../../web/surveys/third-instrument-answers';
import { withCell, written } from '../../web/surveys/third-instrument-book';
import { draftBy, openedBy } from '../../web/surveys/third-instrument-wave';
import { byWorkbook } from '../../web/surveys/third-instrument-ways';

const today = new SystemClock().today();
const on = addDays(today, -20);
const SET = 'Foster carer recruitment and retention, version 1';

/** Every kind of question there is, where nobody drew a page for it. */
describeInBrowser('The pages of a survey that ships nowhere', () => {
  let app: WebApp;
  let browser: OpenBrowser;
  let visitor: Visitor;
  let commissioner: Browser;
  let set: string;
  let wave: string;

  const signIn = async (person: string): Promise<void> => {
    await visitor.page.goto(app.url);
    await visitor.page.evaluate(
      (key) => fetch('/practice/sign-in', { method: 'POST', body: new URLSearchParams({ person: key }) }),
      person,
    );
  };
  const visit = (path: string, title: string): Promise<void> => visitor.visit(path, { title });

  beforeAll(async () => {
    app = await startWebApp();
    browser = await openBrowser();
    visitor = await Visitor.in(browser.context, app.url);
    commissioner = await app.as('commissioner');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('are in order where it is written: what is wrong with it, the draft, and trying it', async () => {
    await signIn('commissioner');
    await visit('/question-sets/new', 'Upload a question set');
    const wrong = withCell('rules', 'low_says_why', 'holds', 'confidence = “low”');
    await visitor.page.setInputFiles('input[type=file]', {
      ...{ name: 'fostering.xlsx', buffer: await written(wrong) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    await visitor.page.getByRole('button', { name: 'Upload and check' }).click();
    await visitor.look('Error: Upload a question set');
    set = await draftBy(commissioner);
    await visit(set, SET);
    await visit(`${set}/test-run`, `Try ${SET}`);
    await visitor.page.getByLabel('Mainstream households').fill('40');
    await visitor.page.getByRole('button', { name: 'Weigh these answers' }).click();
    await visitor.look(`Try ${SET}`);
  });

  it('are in order where it is answered: grids, rankings, rows, and what is wrong', async () => {
    await commissioner.post(`${set}/publish`, { title: 'Foster carers', workstream: 'Sufficiency' });
    wave = await openedBy(commissioner, 'First half-year', { on, today });
    const officer = await app.as('officer-bromley');
    await signIn('officer-bromley');
    await visit(`/surveys/${wave}`, 'Foster carers, First half-year');
    await byWorkbook(officer, wave, givenBy(on).bromley);
    const sections = `/surveys/${wave}/sections`;
    for (const [code, title] of [
      ['households', 'Fostering households'],
      ['recruiting', 'Recruiting'],
      ['keeping', 'Keeping carers'],
      ['moved', 'Children who moved because a carer left'],
      ['sign_off', 'How sure you are'],
    ] as const)
      await visit(`${sections}/${code}`, title);
    await visitor.page.goto(`${app.url}${sections}/moved`);
    await visitor.page.locator('tbody th a').first().click();
    await visitor.page.waitForLoadState('load');
    await visitor.look('Children who moved because a carer left: one child');
    await visitor.page.goto(`${app.url}${sections}/recruiting`);
    await visitor.page.getByLabel('Own website, Enquiries').fill('many');
    await visitor.page.getByLabel('Place 2').selectOption({ label: 'Fee too low' });
    await visitor.page.getByRole('button', { name: 'Save and continue' }).click();
    await visitor.look('Error: Recruiting');
    await visit(`/surveys/${wave}/problems`, 'Problems of your return');
    await visit(`/surveys/${wave}/check`, 'Check and send to the approver');
    const another = await app.as('officer-camden');
    await another.post(`/surveys/${wave}/start`);
    await signIn('officer-camden');
    await visit(`/surveys/${wave}/missing`, 'What is missing');
  }, 120_000);
});
