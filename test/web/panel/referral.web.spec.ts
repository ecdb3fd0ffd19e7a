import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { CHILD, ReferralPages } from '@test/support/panel/referral-pages';
import { Browser } from '@test/support/signed-in';
import { WebApp } from '@test/support/web-app';

describe('a borough’s referral on its pages', () => {
  let pages: ReferralPages;
  let officer: Browser;
  let approver: Browser;
  let world: PanelWorld;
  let app: WebApp;

  beforeAll(async () => {
    pages = await ReferralPages.open();
    ({ officer, approver, world, app } = pages);
  });
  afterAll(() => pages.close());

  describe('before it is opened', () => {
    it('asks one question a page, and a yes leads to what to do instead', async () => {
      const first = await officer.get('/cases/start/tonight');
      expect(first.html('h1').text()).toContain('somewhere to stay tonight');
      const unanswered = await officer.post('/cases/start/tonight');
      expect(unanswered.status).toBe(422);
      expect(unanswered.html('.govuk-error-summary').text()).toContain('Select yes or no');
      expect((await officer.post('/cases/start/tonight', { answer: 'yes' })).location).toBe(
        '/cases/start/instead/emergency',
      );
      expect((await officer.get('/cases/start/instead/emergency')).text).toContain('out-of-hours');
      const steps = ['tonight', 'already-placed', 'funding-only', 'own-decision'];
      const next = await Promise.all(
        steps.map(async (step) => (await officer.post(`/cases/start/${step}`, { answer: 'no' })).location),
      );
      expect(next).toEqual([...steps.slice(1).map((step) => `/cases/start/${step}`), '/cases/start/case']);
    });

    it('finds the child by a form, and says so where the borough has none of that reference', async () => {
      const answer = await officer.post('/cases/start/case', {
        childReference: 'NOBODY',
        seriesId: PAN_LONDON_PANEL,
        ask: 'extension',
        urgency: 'standard',
      });
      expect(answer.status).toBe(422);
      expect(answer.html('#childReference-error').text()).toContain('No child of your borough');
      expect(answer.html('#childReference').attr('value')).toBe('NOBODY');
    });

    it('says when the child has an open case, and opens another only when that is meant', async () => {
      const fields = {
        childReference: CHILD,
        seriesId: PAN_LONDON_PANEL,
        ask: 'extension',
        urgency: 'standard',
      };
      expect((await officer.post('/cases/start/case', fields)).status).toBe(303);
      const second = await officer.post('/cases/start/case', fields);
      expect(second.status).toBe(422);
      expect(second.html('.govuk-error-summary').text()).toMatch(/open case already: PLP-\d{4}-\d{4}/);
      expect((await officer.post('/cases/start/case', { ...fields, evenIfOpen: 'yes' })).status).toBe(303);
    });

    it('needs a live agreement for the panel', async () => {
      const croydon = await app.as('officer-croydon');
      const page = await croydon.get('/cases/start');
      expect(page.text).toContain('no live data-sharing agreement for the placements panel');
      expect(page.text).not.toContain('Start now');
      await world.child(306, 'CRO-REF-77');
      const answer = await croydon.post('/cases/start/case', {
        childReference: 'CRO-REF-77',
        seriesId: PAN_LONDON_PANEL,
        ask: 'extension',
        urgency: 'standard',
      });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Croydon has no live data-sharing agreement');
    });
  });

  describe('while it is written', () => {
    it('saves half a section and an empty one, and never a wrong answer', async () => {
      const reference = await pages.draft();
      const path = `/cases/${reference}/referral/child`;
      expect((await officer.post(path, { version: '0', age: '14' })).status).toBe(303);
      expect((await officer.get(path)).html('#age').attr('value')).toBe('14');
      const wrong = await officer.post(path, { version: '1', age: 'fourteen', sex: 'F' });
      expect(wrong.status).toBe(422);
      expect(wrong.html('#age-error').text()).toContain('must be a number');
      expect(wrong.html('#age').attr('value')).toBe('fourteen');
      expect(wrong.html('input[name=sex][value=F]').attr('checked')).toBeDefined();
      expect((await officer.get(path)).html('#age').attr('value')).toBe('14');
      expect((await officer.post(path, { version: '1' })).status).toBe(303);
      expect((await officer.get(path)).html('#age').attr('value')).toBeUndefined();
    });

    it('shows the second of two editors both texts, and saves theirs when they say so', async () => {
      const reference = await pages.draft();
      const path = `/cases/${reference}/referral/plan`;
      await officer.post(path, { version: '0', contingency: 'The words of the officer' });
      const second = await approver.post(path, { version: '0', contingency: 'The words of the approver' });
      expect(second.status).toBe(409);
      expect(second.html('table').text()).toContain('The words of the officer');
      expect(second.html('#contingency').text()).toContain('The words of the approver');
      const version = second.html('input[name=version]').attr('value')!;
      await approver.post(path, { version, contingency: 'The words of the approver' });
      expect((await officer.get(path)).html('#contingency').text()).toContain('The words of the approver');
    });

    it('fills in what is known with its source, and never counts it as confirmed', async () => {
      const reference = await pages.draft();
      const path = `/cases/${reference}/referral/child`;
      const page = await officer.get(path);
      expect(page.html('input[name=sex][value=F]').attr('checked')).toBeDefined();
      expect(page.html('input[name=confirm]').toArray().length).toBeGreaterThan(0);
      expect(page.text).toContain('Entered on a page, true at');
      const age = page.html('#age').attr('value')!;
      await officer.post(path, { version: '0', age, sex: 'F', 'edge-of-care': 'no' });
      const missing = async (): Promise<string> =>
        (await officer.get(`/cases/${reference}/check`)).html('#step').text();
      expect(await missing()).toContain('Age in years (confirm or change)');
      await officer.post(path, { version: '1', age, sex: 'F', 'edge-of-care': 'no', confirm: ['age'] });
      expect(await missing()).not.toContain('Age in years');
      expect(await missing()).toContain('Sex (confirm or change)');
    });

    it('warns of a name, a postcode and a number, and saves all the same', async () => {
      const reference = await pages.draft();
      const path = `/cases/${reference}/referral/reason`;
      const answer = await officer.post(path, {
        version: '0',
        question: 'Can somebody near BR1 2AB take her, and call Tyrone on 07700 900123?',
      });
      expect(answer.location).toBe(path);
      const warned = (await officer.get(path)).html('.govuk-inset-text').text();
      for (const piece of ['BR1 2AB', 'Tyrone', '07700 900123']) expect(warned).toContain(piece);
      expect((await officer.get(`/cases/${reference}/check`)).text).toContain(
        'May say who or where somebody is',
      );
    });

    it('is not sent with gaps, and says which', async () => {
      const reference = await pages.draft();
      const check = await officer.get(`/cases/${reference}/check`);
      expect(check.text).toContain('Question to the panel');
      expect(check.text).toContain('What does the child say they want?');
      expect(check.html('form[action$="/send"]')).toHaveLength(0);
      const version = '1';
      expect((await officer.post(`/cases/${reference}/send`, { version })).status).toBe(422);
    });
  });
});
