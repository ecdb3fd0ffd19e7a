import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const LARCH = {
  approached: 'Larch House',
  'approachedOn-day': '12', 'approachedOn-month': '11', 'approachedOn-year': '2025',
  answer: 'refused', refusal: 'no vacancy', weekly: '', note: '',
}; // prettier-ignore

const OAK = {
  name: 'Oak House', kind: 'childrens home', match: '4', registration: 'registered', miles: '18.5',
  'startOn-day': '', 'startOn-month': '', 'startOn-year': '',
  core: '6,120.50', support: '800', education: '', therapy: '0', transport: '', note: '',
}; // prettier-ignore

const NOTHING = {
  reasons: ['no vacancy', 'mix'], interim: 'stays', need: 'exploitation', sought: 'childrens home', area: 'london',
}; // prettier-ignore

const wordsOf = (page: Answer, selector = 'main'): string =>
  page.html(selector).text().replace(/\s+/g, ' ').trim();

describe('the search and the options of a case', () => {
  let app: WebApp;
  let world: PanelWorld;
  let officer: Browser;
  let approver: Browser;
  let draft: PanelCase;
  let at: (rest: string) => string;

  beforeAll(async () => {
    app = await startWebApp();
    world = await PanelWorld.of(app.database, [BROMLEY]);
    officer = await app.as('officer-bromley');
    approver = await app.as('approver-bromley');
  });
  beforeEach(async () => {
    draft = await draftCase(world, BROMLEY);
    at = (rest) => `/cases/${draft.reference}/${rest}`;
  });
  afterAll(() => app.close());

  const pages = ['search', 'search/add', 'search/paste', 'options', 'options/add', 'options/none'];

  it('are open to the borough’s officers and approvers, and to nobody else', async () => {
    for (const page of pages) {
      for (const own of [officer, approver]) expect((await own.get(at(page))).status).toBe(200);
    }
    const croydon = await app.as('officer-croydon');
    for (const page of pages) {
      const foreign = await croydon.get(at(page));
      expect(foreign.status).toBe(404);
      expect(wordsOf(foreign)).toBe(wordsOf(await croydon.get(`/cases/PLP-2026-9999/${page}`)));
    }
    for (const key of ['coordinator', 'member', 'commissioner', 'administrator']) {
      const other = await app.as(key);
      for (const page of pages) expect((await other.get(at(page))).status).toBe(403);
      expect((await other.post(at('search/add'), LARCH)).status).toBe(403);
    }
    expect((await croydon.post(at('search/add'), LARCH)).status).toBe(404);
    expect((await croydon.post(at('options/none'), NOTHING)).status).toBe(404);
    expect((await officer.get(at('search'))).text).toContain('No provider has been asked yet');
  });

  it('take a provider, say what is missing beside the field, and total the answers', async () => {
    const empty = await officer.post(at('search/add'), {
      answer: 'refused',
      weekly: 'lots',
      note: 'Rang twice',
    });
    expect(empty.status).toBe(422);
    expect(empty.title).toMatch(/^Error: /);
    const said = wordsOf(empty, '.govuk-error-summary');
    for (const message of ['Enter the provider', 'Enter the day it was asked', 'Select why it refused', 'The fee it offered must be pounds'])
      expect(said).toContain(message); // prettier-ignore
    expect(empty.html('#note').text()).toBe('Rang twice');

    expect((await officer.post(at('search/add'), LARCH)).location).toBe(at('search'));
    const log = await approver.get(at('search'));
    expect(log.title).toContain('Search log of a case');
    expect(wordsOf(log, 'table')).toContain('Larch House 12 November 2025 Refused');
    expect(wordsOf(log, 'dl')).toContain('No vacancy: 1');
    expect(log.html('[aria-current=page]').last().text()).toBe('Search log');
  });

  it('offer names of the directory while one is typed; what is typed decides, and the link can be left out', async () => {
    const id = newId();
    const name = `Aspen House ${id.slice(-6)}`;
    await app.database.asSuperuser(
      `insert into settings (id, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
       values ($1, $2, 'Children’s home', 'Barnet', false, 'By hand', now(), 'Somebody', 1)`,
      [id, name],
    );
    const twins = [newId(), newId()].map((key) => [key, `SC${key.slice(-6).replace(/\D/g, '7')}`] as const);
    for (const [key, urn] of twins)
      await app.database.asSuperuser(
        `insert into settings (id, urn, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
         values ($1, $2, 'Two Of A Name', 'Children’s home', 'Barnet', false, 'By hand', now(), 'Somebody', 1)`,
        [key, urn],
      );
    const form = await officer.get(at('search/add'));
    const [[twin, urn]] = twins as [readonly [string, string]];
    expect(form.html(`datalist option[value="${urn}"]`).attr('label')).toContain('Two Of A Name');
    await officer.post(at('search/add'), { ...LARCH, approached: urn });
    const linked = await officer.get(at('search'));
    expect(linked.html(`a[href="/providers/settings/${twin}"]`).text()).toContain('Two Of A Name');
    const line = linked.html('a[href*="/search/"]:contains("Change")').attr('href')!;
    await officer.post(line, { ...LARCH, approached: 'Two Of A Name', note: 'Rang twice', version: '1' });
    const kept = await officer.get(at('search'));
    expect(kept.html(`a[href="/providers/settings/${twin}"]`)).toHaveLength(1);
    await officer.post(line.replace(/change$/, 'remove'), { version: '2' });
    const list = form.html('#approached').attr('list');
    expect(form.html(`datalist#${list} option[value="${name}"]`).attr('label')).toContain('Barnet');
    await officer.post(at('search/add'), { ...LARCH, approached: name.toLowerCase() });
    const log = await officer.get(at('search'));
    expect(log.html(`a[href="/providers/settings/${id}"]`).text()).toContain(name);
    const change =
      log.html('a[href$="/change"]').attr('href') ?? log.html('a:contains("Change")').attr('href')!;
    expect((await officer.get(change)).html(`a[href="/providers/settings/${id}"]`)).toHaveLength(1);
    await officer.post(change, { ...LARCH, approached: name, unlinked: 'yes', version: '1' });
    const unlinked = await officer.get(at('search'));
    expect(unlinked.text).toContain(name);
    expect(unlinked.html(`a[href="/providers/settings/${id}"]`)).toHaveLength(0);
    expect((await officer.get(change)).html('input[name=unlinked]').attr('checked')).toBeDefined();
    await officer.post(change, { ...LARCH, approached: 'Another home', version: '2' });
    expect((await officer.get(at('search'))).html('a[href^="/providers/settings/"]')).toHaveLength(0);
  });

  it('show the second of two who change a line both texts', async () => {
    await officer.post(at('search/add'), LARCH);
    const change = (await officer.get(at('search'))).html('a[href$="/change"]').attr('href')!;
    const before = await officer.get(change);
    expect(before.html('#approached').attr('value')).toBe('Larch House');
    await approver.post(change, { ...LARCH, version: '1', note: 'Theirs' });
    const both = await officer.post(change, { ...LARCH, version: '1', note: 'Mine' });
    expect(both.status).toBe(409);
    expect(wordsOf(both, '.govuk-summary-card')).toContain('Theirs');
    expect(both.html('#note').text()).toBe('Mine');
    const version = both.html('input[name=version]').attr('value')!;
    expect((await officer.post(change, { ...LARCH, version, note: 'Mine' })).location).toBe(at('search'));
    expect(wordsOf(await officer.get(at('search')), 'table')).toContain('Mine');

    const remove = change.replace('/change', '/remove');
    const asked = await approver.get(remove);
    expect(wordsOf(asked)).toContain('Larch House, asked on 12 November 2025');
    expect((await approver.post(remove, { version: '3' })).location).toBe(at('search'));
    const gone = await officer.post(change, { ...LARCH, version: '3', note: 'Still mine' });
    expect(gone.status).toBe(409);
    expect(gone.html('#note').text()).toBe('Still mine');
    expect(gone.html('form[action$="/search/add"]')).toHaveLength(1);
  });

  it('read a pasted list, name each line to mend, and add all of it or nothing', async () => {
    const lines =
      'Elm House; 13/11/2025; refused; full\nAsh House; never; offer\nFir House; 14/11/2025; perhaps';
    const mend = await officer.post(at('search/paste'), { lines, step: 'add' });
    expect(mend.status).toBe(422);
    expect(mend.html('#lines').text()).toBe(lines);
    expect(wordsOf(mend)).toMatch(/Line 2\. We cannot read the date “never”\..*Line 3\. .*“perhaps”/);
    expect((await officer.get(at('search'))).text).toContain('No provider has been asked yet');

    const mended = lines.replace('never', '14 Nov 2025').replace('perhaps', 'offer; ; £4,500 pw');
    const shown = await officer.post(at('search/paste'), { lines: mended, step: 'read' });
    expect(wordsOf(shown, 'table')).toContain('Fir House 14 November 2025 Offer £4,500');
    expect(wordsOf(shown, 'button[value=add]')).toBe('Add 3 lines');
    expect((await officer.post(at('search/paste'), { lines: mended, step: 'add' })).location).toBe(
      at('search'),
    );
    const log = await officer.get(at('search'));
    expect(log.html('tbody tr')).toHaveLength(3);
    const again = await officer.post(at('search/paste'), { lines: mended, step: 'read' });
    expect(wordsOf(again)).toContain('In the log already, and left out');
    expect(again.html('button[value=add]')).toHaveLength(0);
  });

  it('compare options side by side, with the week and the year, in the borough’s order', async () => {
    await officer.post(at('search/paste'), { lines: 'Fir House; 14/11/2025; offer; ; £4,500', step: 'add' });
    const from = (await officer.get(at('options'))).html('a[href*="from="]').attr('href')!;
    const offered = await officer.get(from);
    expect(offered.html('#name').attr('value')).toBe('Fir House');
    expect(offered.html('#core').attr('value')).toBe('4500');

    const bad = await officer.post(at('options/add'), { ...OAK, kind: '', miles: 'far', core: '£1m' });
    expect(bad.status).toBe(422);
    expect(wordsOf(bad, '.govuk-error-summary')).toMatch(
      /Select the kind.*Miles from home must be.*The core cost must be/,
    );
    expect(bad.html('#miles').attr('value')).toBe('far');

    await officer.post(at('options/add'), OAK);
    await officer.post(at('options/add'), { ...OAK, name: 'Fir House', core: '4500', support: '' });
    const table = wordsOf(await officer.get(at('options')), 'table');
    expect(table).toContain('1. Oak House2. Fir House');
    expect(table).toContain('Core cost a week £6,120.50 £4,500');
    expect(table).toContain('Total a week £6,920.50 £4,500');
    expect(table).toContain('Total in a year £360,855 £234,643');

    const page = await officer.get(at('options'));
    const id = page.html('form[action$="/2/up"] input[name=id]').attr('value')!;
    expect((await officer.post(at('options/2/up'), { id })).location).toBe(at('options'));
    expect((await officer.post(at('options/1/prefer'), { id })).location).toBe(at('options'));
    const after = await officer.get(at('options'));
    expect(wordsOf(after, 'thead')).toBe('Fact1. Fir House (first choice)2. Oak House');
    expect((await officer.post(at('options/2/up'), { id })).status).toBe(409);

    const edit = await officer.get(at('options/1/change'));
    const seen = { id, version: edit.html('input[name=version]').attr('value')! };
    await approver.post(at('options/1/change'), { ...OAK, ...seen, name: 'Theirs' });
    const both = await officer.post(at('options/1/change'), { ...OAK, ...seen, name: 'Mine' });
    expect(both.status).toBe(409);
    expect(wordsOf(both, '.govuk-summary-card')).toContain('Theirs');
    expect(both.html('#name').attr('value')).toBe('Mine');
    const removal = await officer.get(at('options/1/remove'));
    const version = removal.html('main input[name=version]').attr('value')!;
    expect((await officer.post(at('options/1/remove'), { id, version })).location).toBe(at('options'));
    const late = await approver.post(at('options/1/change'), { ...OAK, ...seen, name: 'Too late' });
    expect(late.status).toBe(409);
    expect(late.html('#name').attr('value')).toBe('Too late');
    expect(late.html('form[action$="/options/add"]')).toHaveLength(1);
    expect((await officer.get(at('options/4/change'))).status).toBe(404);
    expect((await officer.get(at('options/x/change'))).status).toBe(404);
  });

  it('say that nothing suitable was found, why, and where the child is meanwhile', async () => {
    const bad = await officer.post(at('options/none'), { interim: 'stays' });
    expect(bad.status).toBe(422);
    expect(wordsOf(bad, '.govuk-error-summary')).toMatch(
      /Select why nothing was suitable.*Select the main need/,
    );
    expect(bad.html('input[name=interim][checked]').attr('value')).toBe('stays');
    expect((await officer.post(at('options/none'), NOTHING)).location).toBe(at('options'));
    const said = wordsOf(await officer.get(at('options')), '.govuk-summary-card');
    expect(said).toContain('No vacancyMix with others living there');
    expect(said).toContain('Stays where they are');
    const stale = await approver.post(at('options/none'), { ...NOTHING, interim: 'hospital' });
    expect(stale.status).toBe(409);
    expect(stale.html('input[name=interim][checked]').attr('value')).toBe('hospital');
    const back = await officer.get(at('options/none'));
    const version = back.html('form[action$="take-back"] input[name=version]').attr('value')!;
    expect((await officer.post(at('options/none/take-back'), { version })).location).toBe(at('options'));
    expect((await officer.get(at('options'))).html('.govuk-summary-card')).toHaveLength(0);
  });

  it('stay to be read once the referral is sent, and are no longer changed', async () => {
    await officer.post(at('search/add'), LARCH);
    await officer.post(at('options/add'), { ...OAK, note: 'Ask for Tyrone on 07700 900123' });
    expect(wordsOf(await officer.get(at('options')), '.govuk-inset-text')).toContain(
      'looks like a phone number',
    );
    await app.database.asSuperuser(`update referrals set state = 'with approver' where case_id = $1`, [
      draft.id,
    ]);
    const log = await officer.get(at('search'));
    expect(wordsOf(log)).toContain('cannot be changed now');
    expect(log.html('a[href$="/change"], a[href$="/add"]')).toHaveLength(0);
    expect(wordsOf(await officer.get(at('options')))).toContain('cannot be changed now');
    expect((await officer.get(at('search/add'))).status).toBe(409);
    expect((await officer.post(at('search/add'), LARCH)).status).toBe(409);
    expect((await officer.post(at('options/add'), OAK)).status).toBe(409);
    expect((await officer.post(at('options/none'), NOTHING)).status).toBe(409);
  });
});
