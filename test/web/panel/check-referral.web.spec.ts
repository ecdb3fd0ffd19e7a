import { ReferralPages } from '@test/support/panel/referral-pages';
import { versionOn, writeWholeReferral } from '@test/support/panel/write-referral';
import { Answer } from '@test/support/signed-in';

const LARCH = {
  approached: 'Larch House',
  'approachedOn-day': '12', 'approachedOn-month': '11', 'approachedOn-year': '2025',
  answer: 'refused', refusal: 'no vacancy', weekly: '', note: '',
}; // prettier-ignore

const OAK = {
  name: 'Oak House', kind: 'childrens home', match: '4', registration: 'registered', miles: '18.5',
  'startOn-day': '1', 'startOn-month': '12', 'startOn-year': '2026',
  core: '6,120.50', support: '800', education: '', therapy: '', transport: '', note: 'Ring 07700 900123',
}; // prettier-ignore

const NOTHING = {
  reasons: ['no vacancy', 'mix'], interim: 'stays', need: 'exploitation', sought: 'childrens home', area: 'london',
}; // prettier-ignore

/** A card by its title, as it reads. */
const card = (page: Answer, title: string): string =>
  page
    .html('.govuk-summary-card')
    .filter((_, one) => page.html(one).find('h2').text() === title)
    .text()
    .replace(/\s+/g, ' ');

const taskStatus = (page: Answer, task: string): string =>
  page
    .html('.govuk-task-list__item')
    .filter((_, one) => page.html(one).find('a').text() === task)
    .find('.govuk-task-list__status')
    .text()
    .trim();

describe('the search and the options of a referral that is checked', () => {
  let pages: ReferralPages;

  beforeAll(async () => {
    pages = await ReferralPages.open();
  });
  afterAll(() => pages.close());

  const searched = async (reference: string): Promise<void> => {
    for (const [path, fields] of [
      ['search/add', LARCH],
      ['search/add', { ...LARCH, approached: 'Elm House', refusal: 'mix' }],
      ['search/add', { ...LARCH, approached: 'Ash House', answer: 'offer', refusal: '', weekly: '4,500' }],
      ['options/add', OAK],
    ] as const)
      expect((await pages.officer.post(`/cases/${reference}/${path}`, fields)).status).toBe(303);
  };

  it('are on the task list, and say how far they are', async () => {
    const reference = await pages.draft();
    const tasks = (): Promise<Answer> => pages.officer.get(`/cases/${reference}/referral`);
    expect(taskStatus(await tasks(), 'Where you searched')).toBe('Nobody asked yet');
    expect(taskStatus(await tasks(), 'Options, or none found')).toBe('None yet');
    await searched(reference);
    expect(taskStatus(await tasks(), 'Where you searched')).toBe('3 asked');
    expect(taskStatus(await tasks(), 'Options, or none found')).toBe('1 option');
    await pages.officer.post(`/cases/${reference}/options/none`, NOTHING);
    expect(taskStatus(await tasks(), 'Options, or none found')).toBe('1 option, none suitable');
    const bare = await pages.draft();
    await pages.officer.post(`/cases/${bare}/options/none`, NOTHING);
    const { html } = await pages.officer.get(`/cases/${bare}/referral`);
    expect(html('.govuk-task-list').text()).toContain('None found');
  });

  it('are shown to the officer with where each is changed, and a note that may say who is warned of', async () => {
    const reference = await pages.draft();
    await writeWholeReferral(pages.officer, reference);
    const before = await pages.officer.get(`/cases/${reference}/check`);
    expect(card(before, 'Where you searched')).toContain('Asked 0 Change');
    expect(card(before, 'Options')).toContain('Options None Change');
    await searched(reference);
    const page = await pages.officer.get(`/cases/${reference}/check`);
    for (const rest of ['search', 'options/1/change'])
      expect(page.html(`.govuk-summary-card a[href="/cases/${reference}/${rest}"]`)).toHaveLength(1);
    expect(page.html('.govuk-inset-text').text()).toContain('“07700 900123” in the note on Oak House');
  });

  it('are read by the approver before they are submitted, as the panel is given them', async () => {
    const reference = await pages.draft();
    await writeWholeReferral(pages.officer, reference);
    await searched(reference);
    await pages.officer.post(`/cases/${reference}/options/none`, NOTHING);
    const version = await versionOn(pages.officer, `/cases/${reference}/check`);
    await pages.officer.post(`/cases/${reference}/send`, { version });
    const page = await pages.approver.get(`/cases/${reference}/check`);
    expect(page.html('form[action$="/submit"]')).toHaveLength(1);
    const search = card(page, 'Where you searched');
    for (const said of ['Asked 3', 'Offers 1', 'Waiting for an answer 0', 'In all: 2', 'No vacancy: 1'])
      expect(search).toContain(said);
    const options = card(page, 'Options');
    for (const said of ['1. Oak House', 'Children’s home', '£6,920.50 a week before VAT', 'Can start on 1 December 2026'])
      expect(options).toContain(said); // prettier-ignore
    const none = card(page, 'No suitable placement found');
    for (const said of ['No vacancy', 'Mix with others living there', 'Stays where they are'])
      expect(none).toContain(said);
    expect(page.html('.govuk-summary-card a[href*="/options"], .govuk-summary-card a[href$="/search"]')).toHaveLength(0); // prettier-ignore
  });

  it('come after what is missing, which is listed by section, and what either of two fields answers once', async () => {
    const reference = await pages.draft();
    const { html } = await pages.officer.get(`/cases/${reference}/check`);
    const views = html('#step h3').filter(
      (_, one) => html(one).text() === 'Views of the child and the family',
    );
    expect(views).toHaveLength(1);
    const listed = views.next('ul').find('li').toArray().map((one) => html(one).text()); // prettier-ignore
    expect(listed).toContain('What does the child say they want?');
    expect(listed).toContain('What do the parents or family say?');
    expect(listed.join()).not.toContain('why?');
    expect(html('#step').text()).not.toMatch(/\?:/);
  });
});
