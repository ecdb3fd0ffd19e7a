import { jobFor } from '@lib/database/context/viewer-context';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { moveCase } from '@lib/panel/cases/move-case';
import { reject } from '@lib/panel/review/review-case';
import { panelOf } from '@test/support/panel/a-decided-case';
import { BROMLEY, ReferralPages } from '@test/support/panel/referral-pages';
import { versionOn } from '@test/support/panel/write-referral';
import { Answer } from '@test/support/signed-in';

const referencesOn = (answer: Answer): string[] =>
  answer
    .html('tbody a[href^="/cases/PLP-"]')
    .toArray()
    .map((link) => answer.html(link).text());

describe('a borough’s own cases', () => {
  let pages: ReferralPages;

  beforeAll(async () => {
    pages = await ReferralPages.open();
  });
  afterAll(() => pages.close());

  const rejected = async (reference: string): Promise<void> => {
    const web = await pages.app.database.unitOfWork('web');
    const of = await web.run(jobFor(BROMLEY), (tx) => caseByReference(tx, reference));
    await web.run(panelOf(of), (tx) =>
      reject(tx, pages.world.work(), of, {
        because: 'borough decides',
        note: 'Your resource panel can agree this.',
      }),
    );
  };

  const expired = async (reference: string): Promise<void> => {
    await pages.world.job.run(jobFor(BROMLEY), async (tx) => {
      const of = await caseByReference(tx, reference);
      await moveCase(tx, pages.world.work(), of, { name: 'expire', because: 'nothing happened' });
    });
  };

  describe('as a list', () => {
    let drafts: string[];

    beforeAll(async () => {
      drafts = [];
      for (let at = 0; at < 27; at += 1) drafts.push(await pages.draft());
    });

    it('comes in pages, and says which', async () => {
      const first = await pages.officer.get('/cases');
      expect(first.title).toContain('page 1 of 2');
      expect(first.html('main').text()).toContain('Showing 1 to 25 of 27 cases');
      expect(referencesOn(first)).toEqual(drafts.slice(0, 25));
      const second = await pages.officer.get('/cases?page=2');
      expect(referencesOn(second)).toEqual(drafts.slice(25));
      expect((await pages.officer.get('/cases?other=1')).status).toBe(400);
    });

    it('shows one status of a tab that has several', async () => {
      const all = await pages.officer.get('/cases?show=all&status=submitted');
      expect(all.html('#status option:selected').text()).toMatch(/^Submitted \(0\)$/);
      expect(referencesOn(all)).toEqual([]);
      expect(referencesOn(await pages.officer.get('/cases?show=all&status=draft&page=2'))).toHaveLength(2);
      expect((await pages.officer.get('/cases')).html('#status')).toHaveLength(0);
    });

    it('finds by part of a reference of the case or the child, never in an address', async () => {
      const byChild = await pages.officer.post('/cases/find', { words: 'bro-new-7' });
      expect(byChild.status).toBe(200);
      expect(referencesOn(byChild)).toEqual([drafts[6]]);
      expect(byChild.html('#words').attr('value')).toBe('bro-new-7');
      expect(referencesOn(await pages.officer.post('/cases/find', { words: drafts[3]! }))).toEqual([
        drafts[3],
      ]);
      const many = await pages.officer.post('/cases/find', { words: 'BRO-NEW' });
      expect(many.html('main').text()).toContain('Only the first are shown');
      expect(referencesOn(await pages.officer.post('/cases/find', { words: '%' }))).toEqual([]);
      expect((await pages.officer.post('/cases/find', { words: ' ' })).status).toBe(422);
      const stranger = await pages.app.as('officer-croydon');
      expect(referencesOn(await stranger.post('/cases/find', { words: drafts[3]! }))).toEqual([]);
    });
  });

  it('says why the panel did not accept a case, in its words, and what to do', async () => {
    const reference = await pages.submitted();
    await rejected(reference);
    const page = (await pages.officer.get(`/cases/${reference}`)).html('main').text();
    expect(page).toContain('The borough can decide this itself');
    expect(page).toContain('Your resource panel can agree this.');
    expect(page).toContain('Take it to your own placement or resource panel.');
  });

  it('takes up a draft again that expired, as it was left', async () => {
    const reference = await pages.draft();
    expect((await pages.officer.get(`/cases/${reference}`)).html('form[action$="/take-up-again"]')).toHaveLength(0); // prettier-ignore
    await expired(reference);
    const version = await versionOn(pages.officer, `/cases/${reference}`);
    expect((await pages.officer.post(`/cases/${reference}/take-up-again`, { version })).status).toBe(303);
    const page = await pages.officer.get(`/cases/${reference}`);
    expect(page.html('main').text()).toContain('Draft');
    expect(page.html('main').text()).not.toContain('Ended because');
    expect((await pages.officer.post(`/cases/${reference}/take-up-again`, { version })).status).toBe(409);
  });

  it('begins a new version where the referral had been submitted before it expired', async () => {
    const reference = await pages.submitted();
    const web = await pages.app.database.unitOfWork('web');
    const of = await web.run(jobFor(BROMLEY), (tx) => caseByReference(tx, reference));
    await web.run(panelOf(of), async (tx) => {
      const version = await moveCase(tx, pages.world.work(), of, { name: 'take up' });
      await moveCase(tx, pages.world.work(), { ...of, status: 'in review', version }, { name: 'ask' });
    });
    await expired(reference);
    const version = await versionOn(pages.officer, `/cases/${reference}`);
    await pages.officer.post(`/cases/${reference}/take-up-again`, { version });
    const page = await pages.officer.get(`/cases/${reference}`);
    expect(page.html('main').text()).toContain('2: being written');
    expect(page.html('a.govuk-button').text()).toContain('Go on with the referral');
  });

  it('refers the child of an ended case again, linked, with what the borough wrote and facts afresh', async () => {
    const reference = await pages.submitted();
    expect((await pages.officer.post(`/cases/${reference}/refer-again`)).status).toBe(409);
    await rejected(reference);
    const answer = await pages.officer.post(`/cases/${reference}/refer-again`);
    const again = /^\/cases\/(PLP-\d{4}-\d{4})\/referral$/.exec(answer.location ?? '')?.[1];
    expect(again).not.toBe(reference);
    const summary = await pages.officer.get(`/cases/${again}`);
    expect(summary.html(`main a[href="/cases/${reference}"]`)).toHaveLength(1);
    expect((await pages.officer.get(`/cases/${reference}`)).html(`main a[href="/cases/${again}"]`)).toHaveLength(1); // prettier-ignore
    expect((await pages.officer.get(`/cases/${again}/referral/plan`)).text).toContain('Stay where she is');
    const child = await pages.officer.get(`/cases/${again}/referral/child`);
    expect(child.html('input[name="confirm"]:checked')).toHaveLength(0);
    const twice = await pages.officer.post(`/cases/${reference}/refer-again`);
    expect(twice.status).toBe(409);
    expect(twice.text).toContain(again);
    const stranger = await pages.app.as('officer-croydon');
    expect((await stranger.post(`/cases/${reference}/refer-again`)).status).toBe(404);
  });
});
