import { PAN_LONDON_PANEL } from '@test/support/panel/panel-world';
import { BROMLEY, ReferralPages } from '@test/support/panel/referral-pages';

const STEPS = ['tonight', 'already-placed', 'funding-only', 'own-decision'];

describe('a referral begun from the page of a child', () => {
  let pages: ReferralPages;
  let childId: string;

  beforeAll(async () => {
    pages = await ReferralPages.open();
    childId = await pages.world.child(BROMLEY, 'BRO-PAGE-1');
  });
  afterAll(() => pages.close());

  it('knows the child to its end, by the key and never by a reference in an address', async () => {
    const { officer } = pages;
    const link = (await officer.get(`/children/${childId}`)).html('main a[href^="/cases/start"]');
    expect(link.text()).toBe('Refer this child');
    let address = link.attr('href')!;
    expect(address).toBe(`/cases/start?child=${childId}`);
    address = (await officer.get(address)).html('main a.govuk-button').attr('href')!;
    for (const step of STEPS) {
      expect(address).toBe(`/cases/start/${step}?child=${childId}`);
      const action = (await officer.get(address)).html('main form').attr('action')!;
      address = (await officer.post(action, { answer: 'no' })).location!;
    }
    expect(address).toBe(`/cases/start/case?child=${childId}`);
    const form = await officer.get(address);
    expect(form.html('#childReference').attr('value')).toBe('BRO-PAGE-1');
    const opened = await officer.post(form.html('main form').attr('action')!, {
      childReference: 'BRO-PAGE-1',
      seriesId: PAN_LONDON_PANEL,
      ask: 'extension',
      urgency: 'standard',
    });
    expect(opened.location).toMatch(/^\/cases\/PLP-\d{4}-\d{4}\/referral$/);
  });

  it('keeps the child on the way out of a question and back', async () => {
    const { officer } = pages;
    const out = (await officer.post(`/cases/start/tonight?child=${childId}`, { answer: 'yes' })).location!;
    expect(out).toBe(`/cases/start/instead/emergency?child=${childId}`);
    const { html } = await officer.get(out);
    expect(html('main a.govuk-button').attr('href')).toBe(`/cases/start/case?child=${childId}`);
    expect(html('.govuk-back-link').attr('href')).toBe(`/cases/start/tonight?child=${childId}`);
  });

  it('is not there for a child of another borough, or for none', async () => {
    const croydon = await pages.app.as('officer-croydon');
    for (const browser of [croydon, pages.officer])
      for (const key of [browser === croydon ? childId : 'none', '00000000-0000-7000-8000-000000000000'])
        expect((await browser.get(`/cases/start/case?child=${key}`)).status).toBe(404);
  });
});
