import { SYSTEM } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { loadInstruments } from '@lib/surveys/instruments/load-instruments';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

describeInBrowser('Question sets and waves', () => {
  let service: FilledService;
  const today = new SystemClock().today();

  beforeAll(async () => {
    service = await FilledService.start();
    const job = await service.app.database.unitOfWork('job');
    service.visitor.page.setDefaultTimeout(10_000);
    await job.run(SYSTEM, (tx) => loadInstruments(tx, new SystemClock()));
  }, 120_000);
  afterAll(() => service?.close());

  const date = async (group: string, on: Day): Promise<void> => {
    const boxes = service.visitor.page.getByRole('group', { name: group });
    const parts = { Day: on.slice(8), Month: on.slice(5, 7), Year: on.slice(0, 4) };
    for (const [label, text] of Object.entries(parts))
      await boxes.getByLabel(label, { exact: true }).fill(text);
  };

  const choose = (name: string, document: unknown): Promise<void> =>
    service.visitor.page.getByLabel('The question set').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(document)),
    });

  it('a question set: uploaded with a fault, mended, tried and published', async () => {
    const { page } = service.visitor;
    await service.signIn('commissioner');
    await service.visit('/collections', 'Surveys', 'collections');
    await service.follow('Question sets, their versions and drafts');
    await service.look('Question sets', 'question-sets');
    await service.press('Upload a question set');
    await service.look('Upload a question set', 'question-set-upload');
    await choose('homes.json', { ...HOMES, rules: [{ ...HOMES.rules[0], holds: 'sum(' }] });
    await service.press('Upload and check');
    await service.look('Error: Upload a question set', 'question-set-refused');
    await choose('homes.json', HOMES);
    await service.press('Upload and check');
    await service.look('Homes, version 1', 'question-set-draft');
    await service.press('See it as a borough does, and try it');
    await service.look('Try Homes, version 1', 'question-set-try');
    await page.getByLabel('Children', { exact: true }).fill('many');
    await service.press('Weigh these answers');
    await service.look('Error: Try Homes, version 1', 'question-set-try-refused');
    await page.getByLabel('Children', { exact: true }).fill('12');
    await page.getByLabel('Weekly fee').first().fill('20000');
    await service.press('Weigh these answers');
    await service.look('Try Homes, version 1', 'question-set-tried');
    expect(await page.getByText('1 query').count()).toBeGreaterThan(0);
    await page.goto(page.url().replace('/test-run', ''));
    await service.press('Publish');
    await service.look('Error: Homes, version 1', 'question-set-publish-refused');
    await page.getByLabel('Title of the collection').fill('Homes');
    await page.getByLabel('Workstream whose reports use it').fill('Sufficiency');
    await service.press('Publish');
    await service.look('Homes, version 1', 'question-set-published');
  });

  it('a set that ships: what it asks, and as a borough sees it', async () => {
    await service.signIn('analyst');
    await service.visit('/question-sets', 'Question sets', 'question-sets-analyst');
    await service.visitor.page.getByRole('link', { name: 'Version 1 of Placements snapshot' }).click();
    await service.look('Placements snapshot, version 1', 'question-set-snapshot');
    await service.press('See it as a borough does, and try it');
    await service.look('Try Placements snapshot, version 1', 'question-set-snapshot-try');
  }, 60_000);

  it('a wave: made, asked of boroughs, piloted, opened, extended and made final', async () => {
    const { page } = service.visitor;
    await service.signIn('commissioner');
    await service.visit('/collections', 'Surveys', 'collections-three');
    await service.follow('Make its first wave of Homes');
    await service.look('Make a wave', 'wave-new');
    await page.getByLabel('What it is called').fill('');
    await service.press('Make the wave');
    await service.look('Error: Make a wave', 'wave-new-refused');
    await page.getByLabel('What it is called').fill('Spring');
    await service.press('Make the wave');
    await service.look('Boroughs of the wave', 'wave-boroughs');
    await page.getByRole('group', { name: 'Boroughs that try it first' }).getByLabel('Bromley').check();
    await service.press('Save the boroughs');
    await service.look('Boroughs of the wave', 'wave-boroughs-saved');
    await service.follow('Settings');
    await service.look('Settings of the wave', 'wave-settings');
    await service.follow('Open the wave');
    await service.look('Open the wave', 'wave-open-check');
    await service.follow('Cancel');
    await service.follow('Delete the wave');
    await service.look('Delete the wave', 'wave-delete-check');
    await service.follow('Cancel');
    await service.follow('Start the pilot');
    await service.look('Start the pilot', 'wave-pilot-check');
    await service.press('Start the pilot');
    await service.look('Settings of the wave', 'wave-piloted');
    await service.follow('Open the wave');
    await service.press('Open the wave');
    await service.look('Settings of the wave', 'wave-opened');
    await service.follow('Boroughs');
    await page.getByRole('link', { name: /^Bromley/ }).click();
    await service.look('Bromley in the wave', 'wave-borough');
    await service.press('Give more time');
    await service.look('Error: Bromley in the wave', 'wave-borough-refused');
    await date('New deadline', addDays(today, 60));
    await page.getByLabel('Why it gets more time').fill('Their system was down');
    await service.press('Give more time');
    await service.look('Boroughs of the wave', 'wave-extended');
    await page.getByRole('link', { name: /^Bromley/ }).click();
    await service.press('Take the time back');
    await service.look('Error: Bromley in the wave', 'wave-time-refused');
    await page.getByLabel('Why the time is taken back').fill('It works again');
    await service.press('Take the time back');
    await page.getByRole('link', { name: /^Bromley/ }).click();
    await service.look('Bromley in the wave', 'wave-time-taken-back');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await service.follow('Settings');
    await service.follow('Make the wave final');
    await service.look('Make the wave final', 'wave-final-check');
    await service.press('Make the wave final');
    await service.look('Settings of the wave', 'wave-final');
    await service.visit('/collections', 'Surveys', 'collections-end');
  }, 120_000);
});
