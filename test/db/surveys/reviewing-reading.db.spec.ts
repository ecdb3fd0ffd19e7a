import { newId } from '@lib/kernel/ids';
import { Releases } from '@lib/releases/selecting/releases.service';
import { GiveBacks } from '@lib/surveys/give-back/give-back.service';
import { ReviewQueue } from '@lib/surveys/reviewing/review-queue.service';
import { KeysShown, ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { CheckedReturns } from '@lib/surveys/submitting/checked-returns.service';
import { SubmittedReturns } from '@lib/surveys/submitting/submitted-returns.service';
import { Handing } from '@test/support/submitting';
import { BROMLEY, CROYDON } from '@test/support/surveys';

/** Every row of the last version. */
const everyRow: KeysShown = ({ sections }) =>
  sections.flatMap(({ section, rows }) => rows.map(({ key }) => ({ section, rowKey: key })));

describe('reading what was submitted', () => {
  let world: Handing;
  let reviewed: ReviewedReturns;
  let queue: ReviewQueue;

  beforeEach(async () => {
    world = await Handing.start();
    const { work, audit, clock } = world.surveys;
    reviewed = new ReviewedReturns(work, audit, clock);
    queue = new ReviewQueue(work, clock);
  });
  afterEach(() => world.close());

  /** As if each home were a child. */
  const aboutAChild = async (): Promise<string> => {
    const child = newId();
    await world.surveys.asSuperuser(
      `update return_version_sections
          set of_children = true, content = jsonb_set(content, '{rows,0,childId}', to_jsonb($1::text))
        where section = 'homes'`,
      [child],
    );
    return child;
  };

  const read = async (): Promise<(readonly string[])[]> => {
    const rows = await world.surveys.asSuperuser<{ ids: string[] }>(
      `select subject_ids as ids from audit.events where action = 'survey-version-read' order by id`,
    );
    return rows.map(({ ids }) => ids);
  };

  const sectionsSeen = async (wave: string): Promise<string[]> =>
    (await reviewed.open(world.reviewer, world.of(wave), everyRow)).sections
      .map(({ section }) => section)
      .toSorted();

  it('is as much of it as the borough agreed to: nothing, all but rows about children, all', async () => {
    const wave = await world.submitted();
    await world.surveys.asSuperuser(`update return_versions set because = 'Said to whom it is shared with'`);
    const child = await aboutAChild();
    expect(await sectionsSeen(wave)).toEqual(['children', 'waiting']);
    await world.surveys.agree('high-cost rows', BROMLEY);
    expect(await sectionsSeen(wave)).toEqual(['children', 'homes', 'waiting']);
    await world.surveys.asSuperuser(
      `update data_sharing_agreements set ended_early_on = '2026-06-11' where purpose = 'placement surveys'`,
    );
    const nothing = await reviewed.open(world.reviewer, world.of(wave), everyRow);
    expect(nothing).toMatchObject({
      ...{ sections: [], totals: [], sharing: { returns: false, children: false } },
      ...{ head: { state: 'submitted' }, versions: [{ number: 1, because: null, tally: { rows: 1 } }] },
    });
    expect(await read()).toEqual([[], [child], []]);
  });

  it('of comments is that of their rows: what was asked about a child goes when its agreement does', async () => {
    const wave = await world.underReview();
    await aboutAChild();
    await world.surveys.agree('high-cost rows', BROMLEY);
    const onTotal = { section: 'children', question: 'total', rowKey: null, comment: 'Is this right?' };
    const onAHome = {
      section: 'homes',
      question: 'fee',
      rowKey: '["Ferncombe House"]',
      comment: 'And this?',
    };
    await world.reviews.giveBack(world.reviewer, world.of(wave), {
      note: 'Two things to look at',
      comments: [onTotal, onAHome],
    });
    const commentsSeen = async (): Promise<string[]> =>
      (await reviewed.open(world.reviewer, world.of(wave), everyRow)).comments.map(({ comment }) => comment);
    expect(await commentsSeen()).toEqual(['Is this right?', 'And this?']);
    await world.surveys.asSuperuser(
      `update data_sharing_agreements set ended_early_on = '2026-06-11' where purpose = 'high-cost rows'`,
    );
    expect(await commentsSeen()).toEqual(['Is this right?']);
    const { work, audit, clock } = world.surveys;
    const { comments } = await new CheckedReturns(work, audit, clock).open(world.officer, wave);
    expect(comments.map(({ comment }) => comment)).toEqual(['Is this right?', 'And this?']);
  });

  it('is recorded with the children that are shown, and with nobody else', async () => {
    const wave = await world.submitted();
    await aboutAChild();
    await world.surveys.agree('high-cost rows', BROMLEY);
    await reviewed.open(world.reviewer, world.of(wave), () => []);
    expect(await read()).toEqual([[]]);
  });

  it('is listed by how long it waits, with what is late and what is far from the last wave', async () => {
    const previous = await world.submitted({ title: 'December 2025', referenceDay: '2025-12-31' });
    world.surveys.clock.moveTo('2026-07-03T09:00:00Z');
    const wave = await world.surveys.started({ previousWaveId: previous });
    const { held, weighed } = await world.surveys.returns.open(world.officer, wave);
    await world.surveys.filling.confirm(
      world.officer,
      wave,
      [],
      held.rows['homes']!.map(({ id }) => id),
    );
    for (const [question, given] of [
      ['total', '30'],
      ['any_waiting', 'no'],
    ] as const)
      await world.give(wave, question, given);
    await world.surveys.filling.confirm(world.officer, wave, [
      { rowId: null, question: 'by_age' },
      { rowId: null, question: 'any_waiting' },
    ]);
    expect(weighed.tally.queries).toBe(0);
    const [query] = (await world.surveys.returns.open(world.officer, wave)).weighed.findings;
    await world.surveys.asSuperuser(
      `insert into return_explanations (borough_id, id, collection, key, rule, explanation, wave_id, given_at, given_by_name)
       values ($1, gen_random_uuid(), 'homes', $2, 'near_last', 'Many came', $3, now(), 'An officer')`,
      [BROMLEY, query!.key, wave],
    );
    await world.submitAgain(wave);
    const queued = await queue.list(world.reviewer, 'waiting');
    expect(
      queued.map((one) => [one.wave.title, one.daysWaiting, one.version.daysLate, one.outliers]),
    ).toEqual([
      ['December 2025', 21, 0, 0],
      ['March 2026', 0, 3, 2],
    ]);
    expect(await queue.list(world.reviewer, 'accepted')).toEqual([]);
  });

  it('is the borough’s own on its own side, versions and figures', async () => {
    const wave = await world.submitted();
    const { work, audit, clock } = world.surveys;
    const other = world.surveys.by(CROYDON);
    const giveBacks = new GiveBacks(work, new Releases(), audit, clock);
    expect((await giveBacks.open(world.officer, wave)).tables).toEqual([]);
    for (const open of [
      () => new SubmittedReturns(work, audit, clock).copy(other, wave, null),
      () => new CheckedReturns(work, audit, clock).open(other, wave),
      () => giveBacks.open(other, wave),
    ])
      await expect(open()).rejects.toThrow('We cannot find');
  });
});
