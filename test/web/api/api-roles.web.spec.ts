import { newId } from '@lib/kernel/ids';
import { ApiWorld, PEOPLE } from './api-world';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';

const OFFICER = ['officer-bromley', 'approver-bromley', 'officer-camden'];
const PANEL = ['coordinator', 'chair', 'member'];
const EVERYBODY = [...PEOPLE];
const DIRECTORY = [...OFFICER, 'analyst', 'administrator', ...PANEL];
const LONDON = [...OFFICER, 'analyst', ...PANEL];

/** Who each operation lets in, written here by hand: whoever is not named is refused with 403. */
const WHO: Readonly<Record<string, readonly string[]>> = {
  'account.show': EVERYBODY,
  'account.wear': EVERYBODY,
  'account.renewRecoveryCodes': EVERYBODY,
  'sessions.confirm': EVERYBODY,
  'children.list': OFFICER,
  'children.export': OFFICER,
  'children.find': OFFICER,
  'children.show': OFFICER,
  'imports.list': OFFICER,
  'imports.receive': OFFICER,
  'imports.show': OFFICER,
  'imports.problems': OFFICER,
  'imports.apply': OFFICER,
  'imports.discard': OFFICER,
  'imports.undo': OFFICER,
  'london.list': LONDON,
  'london.show': LONDON,
  'london.series': LONDON,
  'releases.list': ['analyst'],
  'releases.open': ['analyst'],
  'releases.signOff': ['analyst'],
  'rules.list': ['analyst'],
  'rules.open': ['analyst'],
  'rules.propose': ['analyst'],
  'rules.approve': ['analyst'],
  'rules.withdraw': ['analyst'],
  'reports.list': [...OFFICER, 'analyst', 'administrator'],
  'reports.run': [...OFFICER, 'analyst'],
  'reports.tables': [...OFFICER, 'analyst'],
  'reports.personalData': OFFICER,
  'panelReports.list': PANEL,
  'panelReports.tables': PANEL,
  'panelReports.workbook': PANEL,
  'runs.list': [...OFFICER, 'analyst', 'administrator'],
  'runs.open': [...OFFICER, 'analyst', 'administrator'],
  'runs.download': [...OFFICER, 'analyst'],
  'schedules.list': [...OFFICER, 'analyst', 'administrator'],
  'schedules.open': [...OFFICER, 'analyst', 'administrator'],
  'schedules.check': ['approver-bromley', 'analyst'],
  'schedules.set': ['approver-bromley', 'analyst'],
  'schedules.change': ['approver-bromley', 'analyst'],
  'schedules.pause': ['approver-bromley', 'analyst'],
  'schedules.resume': ['approver-bromley', 'analyst'],
  'apiTokens.list': ['approver-bromley'],
  'apiTokens.make': ['approver-bromley'],
  'apiTokens.revoke': ['approver-bromley'],
  'people.list': ['approver-bromley', 'administrator'],
  'people.show': ['approver-bromley', 'administrator'],
  'people.changeRoles': ['administrator'],
  'people.deactivate': ['administrator'],
  'people.openAgain': ['administrator'],
  'invitations.pending': ['approver-bromley', 'administrator'],
  'invitations.invite': ['approver-bromley', 'administrator'],
  'invitations.withdraw': ['approver-bromley', 'administrator'],
  'invitations.approve': ['approver-bromley'],
  'invitations.letBackIn': ['approver-bromley', 'administrator'],
  'agreements.list': ['administrator'],
  'agreements.show': ['administrator'],
  'agreements.record': ['administrator'],
  'agreements.end': ['administrator'],
  'entering.matches': OFFICER,
  'entering.add': OFFICER,
  'entering.start': OFFICER,
  'entering.change': OFFICER,
  'entering.end': OFFICER,
  'entering.withdraw': OFFICER,
  'settings.list': DIRECTORY,
  'settings.show': DIRECTORY,
  'settings.add': ['administrator'],
  'settings.addName': ['administrator'],
  'providers.show': DIRECTORY,
  'providers.addName': ['administrator'],
  'settingLists.receive': ['administrator'],
  'settingLists.show': ['administrator'],
  'settingLists.load': ['administrator'],
  'settingLists.putAside': ['administrator'],
  'search.log': OFFICER,
  'search.add': OFFICER,
  'search.paste': OFFICER,
  'search.change': OFFICER,
  'search.remove': OFFICER,
  'options.show': OFFICER,
  'options.add': OFFICER,
  'options.foundNone': OFFICER,
  'options.takeBack': OFFICER,
  'options.change': OFFICER,
  'options.remove': OFFICER,
  'options.up': OFFICER,
  'options.prefer': OFFICER,
  'panelCases.list': ['coordinator'],
  'panelCases.takeUp': ['coordinator'],
  'panelCases.allocate': ['coordinator'],
  'panelCases.ask': ['coordinator'],
  'panelCases.reject': ['coordinator'],
  'panelCases.ready': ['coordinator'],
  'agendas.meetings': PANEL,
  'agendas.agenda': ['coordinator'],
  'agendas.accept': ['coordinator'],
  'agendas.setAside': ['coordinator'],
  'agendas.business': ['coordinator'],
  'agendas.publish': ['coordinator'],
  'agendas.move': ['coordinator'],
  'agendas.time': ['coordinator'],
  'agendas.acceptItem': ['coordinator'],
  'agendas.drop': ['coordinator'],
  'agendas.late': ['chair'],
  'after.questions': OFFICER,
  'after.answer': OFFICER,
  'after.response': OFFICER,
  'after.respond': ['approver-bromley'],
  'after.correct': ['approver-bromley'],
  'after.start': ['approver-bromley'],
  'after.action': OFFICER,
  'after.looks': OFFICER,
  'after.look': OFFICER,
  'after.approve': ['approver-bromley'],
  'cases.list': OFFICER,
  'cases.panels': OFFICER,
  'cases.start': OFFICER,
  'cases.show': OFFICER,
  'cases.timeline': OFFICER,
  'referral.show': OFFICER,
  'referral.submitted': OFFICER,
  'referral.section': OFFICER,
  'referral.save': OFFICER,
  'referral.check': OFFICER,
  'referral.send': OFFICER,
  'referral.newVersion': OFFICER,
  'referral.withdraw': OFFICER,
  'referral.sendBack': ['approver-bromley'],
  'referral.submit': ['approver-bromley'],
  'caseMinutes.show': OFFICER,
  'due.due': OFFICER,
  'due.action': OFFICER,
  'panels.list': ['administrator'],
  'panels.people': ['administrator'],
  'panels.open': ['administrator'],
  'series.list': PANEL,
  'series.show': ['coordinator'],
  'series.change': ['coordinator'],
  'series.pause': ['coordinator'],
  'series.resume': ['coordinator'],
  'series.skip': ['coordinator'],
  'series.meet': ['coordinator'],
  'seats.list': PANEL,
  'seats.give': ['coordinator'],
  'seats.end': ['coordinator'],
  'panelCases.open': ['coordinator'],
  'panelCases.reviewers': ['coordinator'],
  'agendas.meeting': PANEL,
  'agendas.checks': ['coordinator'],
  'liveMeetings.live': PANEL,
  'liveMeetings.pack': PANEL,
  'liveMeetings.begin': ['coordinator'],
  'liveMeetings.mark': ['coordinator'],
  'liveMeetings.add': ['coordinator'],
  'liveItems.show': PANEL,
  'liveItems.write': ['coordinator', 'chair'],
  'liveItems.confirm': ['coordinator', 'chair'],
  'liveItems.hear': ['coordinator', 'chair'],
  'liveItems.room': ['coordinator', 'chair'],
  'liveItems.done': ['coordinator', 'chair'],
  'conflicts.show': PANEL,
  'conflicts.declare': PANEL,
  'conflicts.spoken': ['coordinator'],
  'conflicts.withdraw': ['coordinator'],
  'minutes.preview': ['coordinator'],
  'minutes.close': ['coordinator'],
  'minutes.narrative': ['coordinator'],
  'minutes.send': ['coordinator'],
  'minutes.issue': ['coordinator'],
  'minutes.read': PANEL,
  'minutes.sendBack': ['chair'],
  'minutes.approve': ['chair'],
  'minutes.reopen': ['chair'],
  'panelActions.list': PANEL,
  'panelActions.show': PANEL,
  'panelActions.close': PANEL,
  'afterPanel.days': ['analyst', 'coordinator', 'chair'],
  'afterPanel.ledger': PANEL,
  'settingLists.list': ['administrator'],
  'series.sections': ['coordinator'],
  'panels.coordinator': ['administrator'],
  'calendar.show': PANEL,
  'calendar.make': PANEL,
  'calendar.end': PANEL,
  'audit.search': ['administrator'],
  'audit.whoOpened': ['protection-lead'],
  'audit.people': ['protection-lead'],
  'audit.openedBy': ['protection-lead'],
  'messages.list': EVERYBODY,
  'messages.mails': EVERYBODY,
  'messages.chooseMails': EVERYBODY,
  'messages.readAll': EVERYBODY,
  'messages.open': EVERYBODY,
  'messages.finish': EVERYBODY,
  'outbox.list': ['administrator'],
  'outbox.find': ['administrator'],
  'outbox.sendAgain': ['administrator'],
  'sessions.here': EVERYBODY,
  // Last: nobody is signed in any more afterwards.
  'sessions.everywhere': EVERYBODY,
};

describe('each operation of the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.close());

  it('is in the table of who may', () => {
    const names = operationsOf(world.client.document).map(({ operation }) => operation.operationId);
    expect(Object.keys(WHO).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(WHO))('%s is for %j', async (name, allowed) => {
    const { method, path } = operationsOf(world.client.document).find(
      ({ operation }) => operation.operationId === name,
    )!;
    // Sent empty and of keys that nobody has: whoever may is told what is wrong with that, others that they may not.
    const address = path.replaceAll(/\{\w+\}/g, () => newId());
    const letIn: string[] = [];
    for (const person of PEOPLE) {
      const browser = name === 'sessions.here' ? await world.app.as(person) : world.as(person);
      const { status } = await browser.send(method, address, { headers: { 'x-requested-with': 'specs' } });
      expect([person, status < 500 && status !== 401]).toEqual([person, true]);
      if (status !== 403) letIn.push(person);
    }
    expect(letIn.sort()).toEqual([...allowed].sort());
  });

  it.each(Object.keys(WHO))('%s is for nobody who is not signed in', async (name) => {
    const { method, path } = operationsOf(world.client.document).find(
      ({ operation }) => operation.operationId === name,
    )!;
    const answer = await world.app.browser().send(
      method,
      path.replaceAll(/\{\w+\}/g, () => newId()),
      {
        headers: { 'x-requested-with': 'specs' },
      },
    );
    expect(answer.status).toBe(401);
    world.client.held(method, path.replaceAll(/\{\w+\}/g, newId()), answer);
  });
});
