import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import { describeInBrowser } from '@test/support/browser/chromium';
import { FilledService } from '@test/support/browser/filled-service';
import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';

/** A return from its check to its receipt, through the review and back, looked at by each side. */
describeInBrowser('a return that is approved, reviewed and given back', () => {
  let service: FilledService;
  let world: SurveysOnTheWeb;

  beforeAll(async () => {
    service = await FilledService.start();
    world = new SurveysOnTheWeb(service.app);
    await world.agree('placement surveys');
  }, 120_000);
  afterAll(() => service?.close());

  const at = (wave: string): string => `/waves/${wave}/returns/bromley`;

  it('is checked, approved, and gets its receipt and its history', async () => {
    const previous = await world.submitted({ title: 'December 2025', referenceDay: '2025-12-31' }, '10');
    const wave = await world.complete(await world.wave({ previousWaveId: previous }), '11');
    await world.give(
      wave,
      { question: 'any_waiting', given: 'yes' },
      { question: 'reasons', given: ['other'] },
    );
    await world.give(
      wave,
      { question: 'other_reason', given: 'Something' },
      { question: 'any_waiting', given: 'no' },
    );
    await service.signIn('officer-bromley');
    await service.visit(`/surveys/${wave}/check`, 'Check and send to the approver', 'survey-check');
    await service.press('Mark as ready to approve');
    await service.visit(`/surveys/${wave}/check`, 'Check and send to the approver', 'survey-check-ready');
    await service.signIn('approver-bromley');
    await service.visit(`/surveys/${wave}/approve`, 'Approve and submit', 'survey-approve');
    await service.press('Approve and submit');
    await service.look('Error: Approve and submit', 'survey-approve-refused');
    await service.visitor.page.getByRole('checkbox').check();
    await service.press('Approve and submit');
    await service.look('Receipt', 'survey-receipt');
    await service.visit(`/surveys/${wave}/correct`, 'Begin a correction', 'survey-correct');
    await service.visitor.page.getByLabel('What is corrected, and why?').fill('One child was left out');
    await service.press('Begin a correction');
    await world.give(wave, { question: 'any_waiting', given: 'unknown' });
    await world.submit(wave);
    await service.visit(`/surveys/${wave}/history?version=2`, 'History of this return', 'survey-history');
  });

  it('is reviewed: in the queue, as a whole, a section, a comment, each decision', async () => {
    const wave = await world.submitted({ title: 'June 2026' });
    await service.signIn('commissioner');
    await service.visit('/reviews', 'Returns to review', 'reviews');
    await service.visitor.page.getByRole('checkbox').last().check();
    await service.press('Continue');
    await service.look('Accept 1 return', 'reviews-accept');
    await service.visit(at(wave), 'Bromley: June 2026', 'review');
    await service.press('Start the review');
    await service.visit(`${at(wave)}/sections/children`, 'Bromley: Children', 'review-section');
    await service.visit(`${at(wave)}/sections/homes`, 'Bromley: Each home', 'review-rows');
    await service.visit(`${at(wave)}/sections/homes?row=1`, 'Bromley: Each home', 'review-row');
    await service.visit(
      `${at(wave)}/comment?section=children&question=total`,
      'Comment on an answer',
      'review-comment',
    );
    await service.visitor.page.getByLabel('What do you ask?').fill('Is this right?');
    await service.press('Save the comment');
    await service.look('Bromley: June 2026', 'review-commented');
    for (const [decision, title] of [
      ['accept-with-note', 'Accept with a note'],
      ['return', 'Return to the borough'],
      ['set-back', 'Set the decision back'],
      ['reopen', 'Reopen for corrections'],
    ] as const)
      await service.visit(`${at(wave)}/${decision}`, title, `review-${decision}`);
  });

  it('is replied to, comment by comment', async () => {
    const wave = await world.returned({ title: 'March 2027' });
    await service.signIn('officer-bromley');
    await service.visit(`/surveys/${wave}/comments`, 'Reply to the reviewer', 'survey-comments');
    await service.visitor.page
      .getByRole('link', { name: /^Reply/ })
      .first()
      .click();
    await service.look('Reply to a comment', 'survey-reply');
    await service.visitor.page.getByLabel('Your reply').fill('It is right');
    await service.press('Save the reply');
    await service.look('Reply to the reviewer', 'survey-comments-replied');
  });

  it('is given back beside figures of London', async () => {
    const wave = await world.wave({ title: 'Snapshot', referenceDay: '2026-03-31' }, placementsSnapshot);
    await world.keptAsSubmitted(wave, {
      cla_total: 300,
      by_group: { mainstream_foster: { in_house: 150, private: 30 }, home: { private: 45 } },
    });
    await service.signIn('officer-bromley');
    await service.visit(`/surveys/${wave}/give-back`, 'Your figures beside London’s', 'survey-give-back');
  });
});
