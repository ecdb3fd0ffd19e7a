import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { PAN_LONDON_PANEL, PanelWorld } from '../../support/panel/panel-world';

const CROYDON = 306;

describeInBrowser('The pages of a coordinator', () => {
  let service: FilledService;
  let reference: string;
  let meetingId: string;

  beforeAll(async () => {
    service = await FilledService.start();
    const clock = new SystemClock();
    const units = await service.app.database.unitOfWork('job');
    const world = await PanelWorld.of(service.app.database, [CROYDON], clock);
    ({ reference } = await world.submittedCase(CROYDON));
    await openMeetings({ units, audit: new AuditService(), clock });
    await service.signIn('coordinator');
    await service.visit('/panel', 'Your panels', 'panel');
    const links = await service.visitor.page.locator('a[href^="/panel/meetings/"]').all();
    meetingId = (await links.at(-1)!.getAttribute('href'))!.split('/').at(-1)!;
  }, 120_000);
  afterAll(() => service?.close());

  it('home, queues, settings and members', async () => {
    await service.visit('/', 'Home', 'panel-home');
    await service.visit('/panel/queues', 'Case queues', 'panel-queues');
    await service.visit('/panel/queues?status=waiting', 'Case queues', 'panel-queue-empty');
    await service.visit(`/panel/series/${PAN_LONDON_PANEL}`, 'Panel settings', 'panel-settings');
    await service.press('Skip this date');
    await service.look('Error: Panel settings', 'panel-settings-error');
    await service.visit(`/panel/series/${PAN_LONDON_PANEL}/members`, 'Members of the panel', 'panel-members');
    await service.press('Give the seat');
    await service.look('Error: Members of the panel', 'panel-members-error');
  });

  it('the sections of its agendas, and a calendar', async () => {
    const sections = `/panel/series/${PAN_LONDON_PANEL}/sections`;
    await service.visit(sections, 'Sections of the agenda', 'panel-sections');
    await service.visitor.page.locator('[name="title-new"]').fill('');
    await service.press('Save the sections');
    await service.look('Error: Sections of the agenda', 'panel-sections-error');
    await service.visit('/panel/calendar', 'Panel meetings in your calendar', 'panel-calendar');
    await service.press('Make an address');
    await service.look('Panel meetings in your calendar', 'panel-calendar-made');
  });

  it('a case from review to the agenda', async () => {
    await service.visit(`/panel/cases/${reference}`, `Case ${reference}`, 'panel-case-new');
    await service.press('Start the review');
    await service.look(`Case ${reference}`, 'panel-case');
    await service.follow('Ask for information');
    await service.press('Ask the borough');
    await service.look('Error: Ask for information', 'panel-ask-error');
    await service.visit(`/panel/cases/${reference}/reject`, 'Reject this case', 'panel-reject');
    await service.press('Reject the case');
    await service.look('Error: Reject this case', 'panel-reject-error');
    await service.visit(`/panel/cases/${reference}/allocate`, 'Give to a reviewer', 'panel-allocate');
    await service.visit(`/panel/cases/${reference}`, `Case ${reference}`, 'panel-case');
    await service.press('Mark as ready to list');
  });

  it('an agenda from proposal to publication', async () => {
    await service.visit(`/panel/meetings/${meetingId}`, 'Meeting', 'panel-meeting-draft');
    await service.press('Build the agenda');
    await service.look('Build the agenda', 'panel-agenda-proposed');
    await service.follow(/^Drop/);
    await service.press('Drop it');
    await service.look('Error: Drop from this meeting', 'panel-set-aside-error');
    await service.visit(`/panel/meetings/${meetingId}/agenda`, 'Build the agenda', 'panel-agenda');
    await service.press(/^Accept/);
    await service.press('Add business');
    await service.visitor.page.getByLabel('What it is about').fill('Vacancies of the week');
    await service.press('Put it on the agenda');
    await service.visitor.page.locator('summary').first().click();
    await service.look('Build the agenda', 'panel-agenda-built');
    await service.follow(/^Take off/);
    await service.look('Take off the agenda', 'panel-take-off');
    await service.visit(`/panel/meetings/${meetingId}/publish`, 'Publish the agenda', 'panel-publish');
    await service.press('Publish the agenda');
    await service.look('Meeting', 'panel-meeting-published');
  });

  it('for the chair and for the administrator', async () => {
    await service.signIn('chair');
    await service.visit(`/panel/meetings/${meetingId}`, 'Meeting', 'panel-meeting-chair');
    await service.signIn('administrator');
    await service.visit('/panels', 'Panels', 'panels');
    await service.app.database.asSuperuser(
      `update auth.panel_seats set ended_at = now() where panel_id = $1 and seat = 'coordinator'`,
      [PAN_LONDON_PANEL],
    );
    await service.visit(`/panels/${PAN_LONDON_PANEL}/coordinator`, 'Name a coordinator', 'panel-coordinator');
    await service.press('Give them the seat');
    await service.look('Error: Name a coordinator', 'panel-coordinator-error');
    await service.visit('/panels/new', 'Open a panel', 'panel-new');
    await service.press('Open the panel');
    await service.look('Error: Open a panel', 'panel-new-error');
  });
});
