import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { askForInformation } from '@lib/panel/review/review-case';
import { decidedCase, movedByPanel, panelOf } from '../../support/panel/a-decided-case';
import { PanelWorld } from '../../support/panel/panel-world';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const BROMLEY = 305;

describeInBrowser('The pages of a borough after the panel', () => {
  let service: FilledService;
  let world: PanelWorld;
  let today: Day;

  beforeAll(async () => {
    service = await FilledService.start();
    const clock = service.app.app.get(Clock, { strict: false });
    today = clock.today();
    world = await PanelWorld.of(service.app.database, [], clock);
  }, 120_000);
  afterAll(() => service?.close());

  const fillDay = async (name: string, of: Day): Promise<void> => {
    const { page } = service.visitor;
    await page.locator(`input[name=${name}-day]`).fill(of.slice(8));
    await page.locator(`input[name=${name}-month]`).fill(of.slice(5, 7));
    await page.locator(`input[name=${name}-year]`).fill(of.slice(0, 4));
  };
  const choose = (field: string, name: string): Promise<void> =>
    service.visitor.page
      .getByRole('group', { name: field })
      .getByRole('radio', { name, exact: true })
      .check();

  it('a response, a start and the first follow-up, each refused first', async () => {
    const { of } = await decidedCase(world, BROMLEY);
    const response = `/cases/${of.reference}/response`;
    await service.signIn('approver-bromley');
    await service.visit(response, 'Response of a case', 'response-none');
    await service.press('Record the borough’s decision');
    await service.look('Record the borough’s decision', 'response-record');
    await service.press('Record the decision');
    await service.look('Error: Record the borough’s decision', 'response-refused');
    await choose('What did the borough decide?', 'Accepted');
    await choose('Does a placement follow?', 'Yes');
    await fillDay('decidedOn', today);
    await service.press('Record the decision');
    await service.look('Response of a case', 'response');
    await service.visit(`${response}/correct`, 'Correct the borough’s response', 'response-correct');
    await service.visit(response, 'Response of a case', 'response-again');
    await service.press('Record that the placement started');
    await service.look('Record that the placement started', 'start');
    await service.press('Record the start');
    await service.look('Error: Record that the placement started', 'start-refused');
    await fillDay('startedOn', addDays(today, -28));
    await service.visitor.page.getByLabel('What it costs a week').fill('6920');
    await choose(
      'Is the placement on the child’s page already?',
      'Yes, or the placement the child is in goes on',
    );
    await service.press('Record the start');
    await service.look('Follow-ups of a case', 'follow-ups');
    await service.visit(`/cases/${of.reference}/follow-ups/28-days`, 'Follow-up after 28 days', 'follow-up');
    await service.press('Save the answer');
    await service.look('Error: Follow-up after 28 days', 'follow-up-refused');
    await choose('Did the placement start?', 'Yes');
    await choose('Were the panel’s conditions met?', 'Yes, all of them');
    await choose('Is the child still there?', 'Yes');
    await service.visitor.page.getByLabel('What does it cost a week now?').fill('7120');
    await service.press('Save the answer');
    await service.look('Follow-ups of a case', 'follow-ups-answered');
  });

  it('a question, an action, what is to be done, and an emergency', async () => {
    const asked = await movedByPanel(world, await world.submittedCase(BROMLEY), ['take up']);
    const web = await service.app.database.unitOfWork('web');
    const question = {
      question: 'Which school is she on roll at?',
      section: null,
      dueOn: addDays(today, -1),
    };
    await web.run(panelOf(asked), (tx) => askForInformation(tx, world.work(), asked, question));
    const decided = await decidedCase(world, BROMLEY);
    await service.signIn('officer-bromley');
    await service.visit('/cases/follow-ups', 'What the panel’s cases wait for', 'to-do');
    await service.visit(`/cases/${asked.reference}/information`, 'Questions of a case', 'questions');
    await service.press('Answer question 1');
    await service.press('Send the answer');
    await service.look('Error: Answer a question of the panel', 'question-refused');
    await service.visitor.page.getByLabel('Your answer').fill('None at the moment');
    await service.press('Send the answer');
    await service.look('Questions of a case', 'questions-answered');
    const action = `/cases/${decided.of.reference}/actions/${decided.boroughAction}`;
    await service.visit(action, 'Update an action', 'action');
    await service.signIn('approver-bromley');
    await service.visit(`/cases/${asked.reference}/emergency`, 'Approve as an emergency', 'emergency');
    await service.visitor.page
      .getByLabel('Why can it not wait for the panel?')
      .fill('Nowhere to stay tonight');
    await service.visitor.page.getByLabel('Your post in the borough').fill('Head of Service');
    await service.press('Approve as an emergency');
    await service.visit(
      `/cases/${asked.reference}/emergency`,
      'Approve as an emergency',
      'emergency-approved',
    );
  });

  it('the panel’s ledger of emergencies and its timeliness', async () => {
    await service.signIn('coordinator');
    await service.visit('/panel/emergencies', 'Emergencies approved outside the panel', 'emergencies');
    await service.visit('/panel/timeliness', 'Timeliness of the panel', 'timeliness');
    await service.signIn('coordinator-south');
    await service.visit('/panel/emergencies', 'Emergencies approved outside the panel', 'emergencies-none');
    await service.visit('/panel/timeliness', 'Timeliness of the panel', 'timeliness-empty');
  });
});
