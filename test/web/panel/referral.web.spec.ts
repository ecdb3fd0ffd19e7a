import { jobFor } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { openCaseOnPages, versionOn, writeWholeReferral } from '@test/support/panel/write-referral';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const CHILD = 'BRO-REF-01';

describe('a borough’s referral on its pages', () => {
  let app: WebApp;
  let world: PanelWorld;
  let officer: Browser;
  let approver: Browser;
  let serial = 0;

  beforeAll(async () => {
    app = await startWebApp();
    world = await PanelWorld.of(app.database, [BROMLEY], new SystemClock());
    await world.child(BROMLEY, CHILD);
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
  });
  afterAll(() => app.close());

  /** A case of a child of its own, so that no other test’s stands in its way. */
  const draft = async (): Promise<string> => {
    serial += 1;
    const childReference = `BRO-NEW-${serial}`;
    await world.child(BROMLEY, childReference);
    return openCaseOnPages(officer, { childReference, seriesId: PAN_LONDON_PANEL });
  };

  const sent = async (): Promise<string> => {
    const reference = await draft();
    await writeWholeReferral(officer, reference);
    const version = await versionOn(officer, `/cases/${reference}/check`);
    expect((await officer.post(`/cases/${reference}/send`, { version })).status).toBe(303);
    return reference;
  };

  const submitted = async (): Promise<string> => {
    const reference = await sent();
    const version = await versionOn(approver, `/cases/${reference}/check`);
    expect((await approver.post(`/cases/${reference}/submit`, { version })).status).toBe(303);
    return reference;
  };

  const copyOf = (reference: string): Promise<string> =>
    world.job.run(jobFor(BROMLEY), async (tx) => {
      const rows = await tx.query<{ content: string }>(
        `select s.content::text as content from case_shares s join cases c on c.id = s.case_id
          where c.reference = $1 and s.revoked_at is null`,
        [reference],
      );
      return rows[0]?.content ?? '';
    });

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
      const reference = await draft();
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
      const reference = await draft();
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
      const reference = await draft();
      const path = `/cases/${reference}/referral/child`;
      const page = await officer.get(path);
      expect(page.html('input[name=sex][value=F]').attr('checked')).toBeDefined();
      expect(page.html('input[name=confirm]').toArray().length).toBeGreaterThan(0);
      expect(page.text).toContain('Entered on a page, true at');
      const age = page.html('#age').attr('value')!;
      await officer.post(path, { version: '0', age, sex: 'F', 'edge-of-care': 'no' });
      const missing = async (): Promise<string> =>
        (await officer.get(`/cases/${reference}/check`)).html('#step').text();
      expect(await missing()).toContain('Age in years: confirm or change');
      await officer.post(path, { version: '1', age, sex: 'F', 'edge-of-care': 'no', confirm: ['age'] });
      expect(await missing()).not.toContain('Age in years');
      expect(await missing()).toContain('Sex: confirm or change');
    });

    it('warns of a name, a postcode and a number, and saves all the same', async () => {
      const reference = await draft();
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
      const reference = await draft();
      const check = await officer.get(`/cases/${reference}/check`);
      expect(check.text).toContain('Question to the panel');
      expect(check.text).toContain('What does the child say they want?');
      expect(check.html('form[action$="/send"]')).toHaveLength(0);
      const version = '1';
      expect((await officer.post(`/cases/${reference}/send`, { version })).status).toBe(422);
    });
  });

  describe('when it is sent and submitted', () => {
    it('is read by another person than the one who sent it', async () => {
      const reference = await sent();
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
      const reference = await draft();
      await writeWholeReferral(officer, reference);
      const version = await versionOn(approver, `/cases/${reference}/check`);
      await approver.post(`/cases/${reference}/send`, { version });
      expect((await approver.get(`/cases/${reference}/check`)).text).toContain('another approver');
      const own = await approver.post(`/cases/${reference}/submit`, { version: '2' });
      expect(own.status).toBe(409);
      expect(own.text).toContain('another approver has to submit it');
    });

    it('goes back with words, and is written on', async () => {
      const reference = await sent();
      const version = await versionOn(approver, `/cases/${reference}/check`);
      const silent = await approver.post(`/cases/${reference}/send-back`, { version, because: '' });
      expect(silent.status).toBe(422);
      await approver.post(`/cases/${reference}/send-back`, { version, because: 'Say more of the plan' });
      expect((await officer.get(`/cases/${reference}/referral`)).text).toContain('Say more of the plan');
      expect((await officer.get(`/cases/${reference}/check`)).html('form[action$="/send"]')).toHaveLength(1);
    });

    it('gives the panel a copy without the borough’s own reference, numbers and answers', async () => {
      const reference = await submitted();
      const copy = await copyOf(reference);
      expect(copy).toContain('Can another borough offer a solo home?');
      expect(copy).toContain('She wants to stay near her college.');
      expect(copy).toContain('£6,120');
      expect(copy).not.toMatch(/BRO-NEW|SC123456|lawful/);
      const list = await officer.get('/cases?show=with-the-panel');
      expect(list.text).toContain(reference);
    });

    it('is changed as a new version, and the panel’s copy is replaced when that is submitted', async () => {
      const reference = await submitted();
      const first = await copyOf(reference);
      expect((await officer.post(`/cases/${reference}/change`)).location).toBe(
        `/cases/${reference}/referral`,
      );
      const path = `/cases/${reference}/referral/plan`;
      const fields = { permanence: 'adoption', contingency: 'Another plan' };
      await officer.post(path, { version: await versionOn(officer, path), ...fields });
      expect(await copyOf(reference)).toBe(first);
      await officer.post(`/cases/${reference}/send`, {
        version: await versionOn(officer, `/cases/${reference}/check`),
      });
      await approver.post(`/cases/${reference}/submit`, {
        version: await versionOn(approver, `/cases/${reference}/check`),
      });
      expect(await copyOf(reference)).toContain('Another plan');
      expect((await officer.get(`/cases/${reference}/submitted`)).text).toContain('Version 2');
    });

    it('is withdrawn with a reason, and the panel has no copy any more', async () => {
      const reference = await submitted();
      const path = `/cases/${reference}/withdraw`;
      const version = await versionOn(officer, path);
      expect((await officer.post(path, { version })).html('.govuk-error-summary').text()).toContain(
        'Select why',
      );
      expect((await officer.post(path, { version, because: 'plan changed' })).status).toBe(303);
      expect(await copyOf(reference)).toBe('');
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
    expect(html('.plp-empty h2').text()).toBe('No recommendation waits for your borough.');
    expect(html('nav[aria-label="Cases by status"] [aria-current]').text()).toBe('Decided (0)');
  });

  it('is not there for another borough, and not for a coordinator', async () => {
    const reference = await submitted();
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
