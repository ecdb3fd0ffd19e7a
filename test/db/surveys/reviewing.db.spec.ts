import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { NotReadyError } from '@lib/surveys/submitting/not-ready.error';
import { Handing } from '@test/support/submitting';
import { BROMLEY, CROYDON } from '@test/support/surveys';

describe('the review of a return', () => {
  let world: Handing;

  beforeEach(async () => {
    world = await Handing.start();
  });
  afterEach(() => world.close());

  const decisions = async (): Promise<string[]> => {
    const rows = await world.surveys.asSuperuser<{ decision: string }>(
      'select decision from return_reviews order by id',
    );
    return rows.map(({ decision }) => decision);
  };

  const onTotal = { section: 'children', question: 'total', rowKey: null, comment: 'Is this right?' };

  it('is taken up and accepted, with or without a note', async () => {
    const wave = await world.submitted();
    const of = world.of(wave);
    await world.reviews.takeUp(world.reviewer, of);
    await expect(world.reviews.takeUp(world.reviewer, of)).rejects.toThrow(ConflictError);
    await expect(world.reviews.acceptWithNote(world.reviewer, of, { note: '' })).rejects.toThrow(
      InvalidError,
    );
    await world.reviews.acceptWithNote(world.reviewer, of, { note: 'Costs are of May' });
    expect(await world.stateOf(wave)).toBe('accepted');
    expect(await decisions()).toEqual(['taken up', 'accepted with a note']);
  });

  it('opens the answers that are commented on and no others, and waits for a reply to each', async () => {
    const wave = await world.returned();
    await expect(world.give(wave, 'any_waiting', 'yes')).rejects.toThrow(ConflictError);
    await world.give(wave, 'total', '11');
    await expect(world.submitting.markReady(world.officer, wave)).rejects.toThrow(NotReadyError);
    const [comment] = await world.surveys.asSuperuser<{ id: string }>('select id from return_comments');
    const reply = { commentId: comment!.id, reply: 'One was left out' };
    await expect(world.comments.reply(world.surveys.by(CROYDON), wave, reply)).rejects.toThrow(NotFoundError);
    await world.comments.reply(world.officer, wave, reply);
    await world.submitting.markReady(world.officer, wave);
    await world.submitting.sendBack(world.approver, wave, { because: 'Say which' });
    expect(await world.stateOf(wave)).toBe('returned');
    await expect(world.give(wave, 'any_waiting', 'yes')).rejects.toThrow(ConflictError);
    await world.submitAgain(wave);
    expect(await world.stateOf(wave)).toBe('resubmitted');
    const kept = await world.surveys.asSuperuser<{ number: number; total: number }>(
      `select v.number, (s.content -> 'answers' ->> 'total')::int as total from return_versions v
         join return_version_sections s on s.version_id = v.id and s.section = 'children' order by v.number`,
    );
    expect(kept).toEqual([
      { number: 1, total: 10 },
      { number: 2, total: 11 },
    ]);
  });

  it('is not returned without a comment, nor for what is not in it', async () => {
    const wave = await world.underReview();
    const of = world.of(wave);
    await expect(world.reviews.giveBack(world.reviewer, of, { note: 'Please look' })).rejects.toThrow(
      ConflictError,
    );
    const give = (comment: object): Promise<void> =>
      world.reviews.giveBack(world.reviewer, of, {
        note: 'Please look',
        comments: [{ ...onTotal, ...comment }],
      });
    await expect(give({ question: 'reasons' })).rejects.toThrow(NotFoundError);
    await expect(give({ question: 'others' })).rejects.toThrow(InvalidError);
    await expect(give({ rowKey: '["Nowhere"]', section: 'homes', question: 'fee' })).rejects.toThrow(
      NotFoundError,
    );
    await expect(give({ comment: ' ' })).rejects.toThrow(InvalidError);
    expect(await world.stateOf(wave)).toBe('under review');
    expect(await decisions()).toEqual(['taken up']);
    await give({ rowKey: '["Ferncombe House"]', section: 'homes', question: 'fee' });
    expect(await world.stateOf(wave)).toBe('returned');
  });

  it('can be set back at each step with a reason; what was asked is the reviewer’s again', async () => {
    const wave = await world.returned();
    const of = world.of(wave);
    const setBack = (because = 'It was the wrong return'): Promise<void> =>
      world.reviews.setBack(world.reviewer, of, { because });
    await expect(setBack(' ')).rejects.toThrow(InvalidError);
    await setBack();
    expect(await world.stateOf(wave)).toBe('under review');
    expect(await world.surveys.asSuperuser('select sent_at from return_comments')).toEqual([
      { sent_at: null },
    ]);
    await world.reviews.accept(world.reviewer, of);
    await setBack();
    await setBack();
    expect(await world.stateOf(wave)).toBe('submitted');
    await expect(setBack()).rejects.toThrow(ConflictError);
    expect(await decisions()).toEqual([
      'taken up',
      'returned',
      'set back',
      'accepted',
      'set back',
      'set back',
    ]);
  });

  it('is not taken back from a borough that has begun to change it', async () => {
    const wave = await world.returned();
    world.surveys.clock.moveTo('2026-06-12T11:00:00Z');
    await world.give(wave, 'total', '11');
    await expect(
      world.reviews.setBack(world.reviewer, world.of(wave), { because: 'It was the wrong return' }),
    ).rejects.toThrow('has changed answers since');
    expect(await world.stateOf(wave)).toBe('returned');
  });

  it('opens what a changed answer brings up, so that it can be handed in with it', async () => {
    const wave = await world.underReview();
    await world.reviews.giveBack(world.reviewer, world.of(wave), {
      note: 'Somebody told us of one',
      comments: [
        { section: 'waiting', question: 'any_waiting', rowKey: null, comment: 'Is nobody waiting?' },
      ],
    });
    await expect(world.give(wave, 'total', '11')).rejects.toThrow('and what goes with them');
    await world.give(wave, 'any_waiting', 'yes');
    await world.give(wave, 'reasons', 'other');
    await world.give(wave, 'other_reason', 'It is far away');
    await world.give(wave, 'other_reason', 'All are far away');
    const [comment] = await world.surveys.asSuperuser<{ id: string }>('select id from return_comments');
    await world.comments.reply(world.officer, wave, { commentId: comment!.id, reply: 'One was left out' });
    await world.submitAgain(wave);
    expect(await world.stateOf(wave)).toBe('resubmitted');
  });

  it('opens what clashes with the answer a reviewer asks about, until the return is handed in', async () => {
    const wave = await world.returned();
    const grid = (home: string): Promise<unknown> =>
      world.surveys.filling.save(world.officer, wave, 'screen', {
        answers: [{ rowId: null, question: 'by_age', given: { young: { home } } }],
        ...{ seen: null, confirms: false },
      });
    await expect(grid('1')).rejects.toThrow(ConflictError);
    await world.give(wave, 'total', '6');
    await grid('2');
    await grid('1');
    await expect(world.give(wave, 'any_waiting', 'yes')).rejects.toThrow(ConflictError);
    const { weighed } = await world.surveys.returns.open(world.officer, wave);
    expect(weighed.findings.filter(({ weight }) => weight === 'error')).toEqual([]);
  });

  it('is accepted for several at once, or for none of them', async () => {
    const wave = await world.submitted();
    const many = [world.of(wave), world.of(wave, CROYDON)];
    await world.surveys.returns.start(world.surveys.by(CROYDON), wave);
    await expect(world.reviews.acceptMany(world.reviewer, many)).rejects.toThrow(ConflictError);
    expect(await world.stateOf(wave)).toBe('submitted');
    await world.reviews.acceptMany(world.reviewer, many.slice(0, 1));
    expect(await world.stateOf(wave)).toBe('accepted');
  });

  it('of a borough that shares nothing is accepted with a note alone', async () => {
    const wave = await world.underReview();
    const of = world.of(wave);
    await world.surveys.asSuperuser(
      `update data_sharing_agreements set ended_early_on = '2026-06-01' where purpose = 'placement surveys' and borough_id = $1`,
      [BROMLEY],
    );
    await expect(world.reviews.accept(world.reviewer, of)).rejects.toThrow('does not share');
    const comments = [onTotal];
    await expect(world.reviews.giveBack(world.reviewer, of, { note: 'Look', comments })).rejects.toThrow(
      NotFoundError,
    );
    await world.reviews.acceptWithNote(world.reviewer, of, { note: 'Looked at together by telephone' });
    expect(await world.stateOf(wave)).toBe('accepted');
  });

  it('is not returned when the borough could not change it any more', async () => {
    const wave = await world.underReview();
    world.surveys.clock.moveTo('2026-08-01T09:00:00Z');
    const give = (): Promise<void> =>
      world.reviews.giveBack(world.reviewer, world.of(wave), { note: 'Look', comments: [onTotal] });
    await expect(give()).rejects.toThrow('Corrections closed on 31 July 2026');
    await expect(world.reopenUntil(wave, '2026-07-30')).rejects.toThrow(InvalidError);
    await world.reopenUntil(wave, '2026-08-10');
    await give();
    await world.give(wave, 'total', '11');
  });

  it('cannot be written by a borough', async () => {
    const wave = await world.submitted();
    await expect(world.reviews.accept(world.approver, world.of(wave))).rejects.toThrow();
    expect(await decisions()).toEqual([]);
  });

  it('keeps comments that were not sent from the borough, and lets the reviewer take one away', async () => {
    const wave = await world.underReview();
    await world.comments.write(world.reviewer, world.of(wave), onTotal);
    const [comment] = await world.surveys.asSuperuser<{ id: string }>('select id from return_comments');
    const seen = await world.surveys.work.run(world.officer.context, (tx) =>
      tx.query('select 1 from return_comments'),
    );
    expect(seen).toEqual([]);
    await world.comments.remove(world.reviewer, world.of(wave), comment!.id);
    await expect(world.comments.remove(world.reviewer, world.of(wave), comment!.id)).rejects.toThrow(
      NotFoundError,
    );
  });
});
