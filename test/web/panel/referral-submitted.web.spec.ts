import { ReferralPages } from '@test/support/panel/referral-pages';
import { versionOn, writeWholeReferral } from '@test/support/panel/write-referral';
import { Browser } from '@test/support/signed-in';
import { WebApp } from '@test/support/web-app';

describe('a borough’s referral once it is written', () => {
  let pages: ReferralPages;
  let officer: Browser;
  let approver: Browser;
  let app: WebApp;

  beforeAll(async () => {
    pages = await ReferralPages.open();
    ({ officer, approver, app } = pages);
  });
  afterAll(() => pages.close());

  describe('when it is sent and submitted', () => {
    it('is read by another person than the one who sent it', async () => {
      const reference = await pages.sent();
      expect((await officer.get(`/cases/${reference}/check`)).text).toContain(
        'You sent it. It waits for an approver',
      );
      const refused = await officer.post(`/cases/${reference}/submit`, { version: '2' });
      expect(refused.status).toBe(403);
      const page = await approver.get(`/cases/${reference}/check`);
      expect(page.html('form[action$="/submit"]')).toHaveLength(1);
      const late = await officer.post(`/cases/${reference}/referral/plan`, {
        version: '1',
        contingency: 'Late',
      });
      expect(late.status).toBe(409);
    });

    it('is not submitted by an approver who sent it', async () => {
      const reference = await pages.draft();
      await writeWholeReferral(officer, reference);
      const version = await versionOn(approver, `/cases/${reference}/check`);
      await approver.post(`/cases/${reference}/send`, { version });
      expect((await approver.get(`/cases/${reference}/check`)).text).toContain('another approver');
      const own = await approver.post(`/cases/${reference}/submit`, { version: '2' });
      expect(own.status).toBe(409);
      expect(own.text).toContain('another approver has to submit it');
    });

    it('goes back with words, and is written on', async () => {
      const reference = await pages.sent();
      const version = await versionOn(approver, `/cases/${reference}/check`);
      const silent = await approver.post(`/cases/${reference}/send-back`, { version, because: '' });
      expect(silent.status).toBe(422);
      await approver.post(`/cases/${reference}/send-back`, { version, because: 'Say more of the plan' });
      expect((await officer.get(`/cases/${reference}/referral`)).text).toContain('Say more of the plan');
      expect((await officer.get(`/cases/${reference}/check`)).html('form[action$="/send"]')).toHaveLength(1);
    });

    it('gives the panel a copy without the borough’s own reference, numbers and answers', async () => {
      const reference = await pages.submitted();
      const copy = await pages.copyOf(reference);
      expect(copy).toContain('Can another borough offer a solo home?');
      expect(copy).toContain('She wants to stay near her college.');
      expect(copy).toContain('£6,120');
      expect(copy).not.toMatch(/BRO-NEW|SC123456|lawful/);
      const list = await officer.get('/cases?show=with-the-panel');
      expect(list.text).toContain(reference);
    });

    it('is changed as a new version, and the panel’s copy is replaced when that is submitted', async () => {
      const reference = await pages.submitted();
      const first = await pages.copyOf(reference);
      expect((await officer.post(`/cases/${reference}/change`)).location).toBe(
        `/cases/${reference}/referral`,
      );
      const path = `/cases/${reference}/referral/plan`;
      const fields = { permanence: 'adoption', contingency: 'Another plan' };
      await officer.post(path, { version: await versionOn(officer, path), ...fields });
      expect(await pages.copyOf(reference)).toBe(first);
      await officer.post(`/cases/${reference}/send`, {
        version: await versionOn(officer, `/cases/${reference}/check`),
      });
      await approver.post(`/cases/${reference}/submit`, {
        version: await versionOn(approver, `/cases/${reference}/check`),
      });
      expect(await pages.copyOf(reference)).toContain('Another plan');
      expect((await officer.get(`/cases/${reference}/submitted`)).text).toContain('Version 2');
    });

    it('is withdrawn with a reason, and the panel has no copy any more', async () => {
      const reference = await pages.submitted();
      const path = `/cases/${reference}/withdraw`;
      const version = await versionOn(officer, path);
      expect((await officer.post(path, { version })).html('.govuk-error-summary').text()).toContain(
        'Select why',
      );
      expect((await officer.post(path, { version, because: 'plan changed' })).status).toBe(303);
      expect(await pages.copyOf(reference)).toBe('');
      const timeline = await officer.get(`/cases/${reference}/timeline`);
      const titles = timeline
        .html('.moj-timeline__title')
        .toArray()
        .map((title) => timeline.html(title).text());
      expect(titles.slice(0, 2).sort()).toEqual([
        'No longer shared with the panel',
        'Withdrawn by the borough',
      ]);
      expect(titles.at(-1)).toBe('Case opened');
      expect((await officer.post(path, { version, because: 'error' })).status).toBe(409);
    });
  });

  it('has a list by status that says so where a tab has nothing', async () => {
    const { html } = await (await app.as('officer-croydon')).get('/cases?show=decided');
    expect(html('.plp-empty h2').text()).toBe('No recommendation waits for your borough');
    expect(html('nav[aria-label="Cases by status"] [aria-current]').text()).toBe('Decided (0)');
  });

  it('is not there for another borough, and not for a coordinator', async () => {
    const reference = await pages.submitted();
    const foreign = await app.as('officer-croydon');
    const coordinator = await app.as('coordinator');
    for (const path of [
      '',
      '/referral',
      '/referral/child',
      '/check',
      '/submitted',
      '/timeline',
      '/withdraw',
    ]) {
      expect((await foreign.get(`/cases/${reference}${path}`)).status).toBe(404);
      expect((await coordinator.get(`/cases/${reference}${path}`)).status).toBe(403);
    }
    expect((await foreign.get('/cases?show=with-the-panel')).text).not.toContain(reference);
    expect(
      (await foreign.post(`/cases/${reference}/withdraw`, { version: '2', because: 'error' })).status,
    ).toBe(404);
  });
});
