import fc from 'fast-check';
import { Day, day } from '@lib/kernel/day';
import { repairEpisodes, repairHistory } from './repair-episodes';
import { RepairableEpisode, ReturnInPlace, sourceMark } from './repaired-episode';

const row = (
  start: string,
  end: string | null,
  rne: string,
  more: Partial<RepairableEpisode> = {},
): RepairableEpisode => ({
  child: 'A1', start: day(start), end: end === null ? null : day(end), reasonForNewEpisode: rne, legalStatus: 'C2',
  place: 'U4', provider: 'PR1', reasonCeased: end === null ? null : 'X1', reasonForChange: null, urn: '1234567',
  placementSector: 'SE1 4', ...more,
}); // prettier-ignore

const returned = (
  year: number,
  episodes: readonly RepairableEpisode[],
  trueAt = `${year}-03-31`,
): ReturnInPlace<RepairableEpisode> => ({ id: `return-${trueAt}`, year, trueAt: day(trueAt), episodes });

/** "2020-05-01 to 2021-03-31 E99 [2]" */
const history = (...returns: ReturnInPlace<RepairableEpisode>[]): string[] =>
  repairEpisodes(returns).map(
    ({ episode: { start, end, reasonCeased }, rules }) =>
      `${start} to ${end ?? 'now'} ${reasonCeased ?? '-'} [${sourceMark(rules)}]`,
  );

describe('one history of many returns', () => {
  it('takes the row of the same first day once: the latest end, then the latest year', () => {
    const moved = row('2020-05-01', '2021-02-01', 'S', { reasonCeased: 'E4A' });
    expect(history(returned(2021, [row('2020-05-01', null, 'S')]), returned(2022, [moved]))).toEqual([
      '2020-05-01 to 2021-02-01 E4A [original]',
    ]);
    expect(history(returned(2021, [row('2020-05-01', null, 'S', { place: 'U6' })]), returned(2022, [row('2020-05-01', null, 'S')]))).toEqual([
      '2020-05-01 to now - [original]',
    ]); // prettier-ignore
  });

  it('keeps the open episodes of the latest return open', () => {
    expect(history(returned(2022, [row('2020-05-01', null, 'S')]))).toEqual([
      '2020-05-01 to now - [original]',
    ]);
  });

  it('1: open, then another episode: ends where that starts', () => {
    const repaired = repairEpisodes([
      returned(2021, [row('2020-05-01', null, 'S')]),
      returned(2022, [row('2021-06-01', null, 'P', { place: 'K2' })]),
    ]);
    expect(repaired[0]).toMatchObject({
      episode: { end: '2021-06-01', reasonCeased: 'X1', reasonForChange: 'NOTRET' },
      rules: ['1'],
      year: 2021,
      returnId: 'return-2021-03-31',
    });
  });

  it('1: a change of legal status needs no reason for change', () => {
    const repaired = repairEpisodes([
      returned(2021, [row('2020-05-01', null, 'S')]),
      returned(2022, [row('2021-06-01', null, 'L', { legalStatus: 'E1' })]),
    ]);
    expect(repaired[0]?.episode.reasonForChange).toBeNull();
  });

  it('1A: open, then care starts again: ends with that return, or the day before if that is earlier', () => {
    const first = returned(2021, [row('2020-05-01', null, 'S')]);
    expect(history(first, returned(2022, [row('2021-06-01', null, 'S', { place: 'K2' })]))[0]).toBe(
      '2020-05-01 to 2021-03-31 E99 [1A]',
    );
    expect(history(first, returned(2022, [row('2021-02-01', null, 'S', { place: 'K2' })]))[0]).toBe(
      '2020-05-01 to 2021-01-31 E99 [1A]',
    );
  });

  it('2: open, then nothing: ends with that return', () => {
    const other = returned(2022, [row('2021-06-01', null, 'S', { child: 'B2' })]);
    expect(history(returned(2021, [row('2020-05-01', null, 'S')]), other)[0]).toBe(
      '2020-05-01 to 2021-03-31 E99 [2]',
    );
  });

  it('3: open, and the row beside it is the same but for its first day: goes', () => {
    const closed = row('2020-05-01', '2021-06-01', 'S', { reasonCeased: 'E4A' });
    const { episodes, removed } = repairHistory([
      returned(2021, [row('2020-05-04', null, 'S')]),
      returned(2022, [closed]),
    ]);
    expect(episodes).toHaveLength(1);
    expect(removed).toMatchObject([{ rule: '3', year: 2021, episode: { start: '2020-05-04' } }]);
  });

  it('3: of two open rows that are the same, the one of the later return stays', () => {
    expect(
      history(
        returned(2020, [row('2019-05-01', null, 'S')]),
        returned(2021, [row('2019-05-03', null, 'S')]),
        returned(2022, []),
      ),
    ).toEqual(['2019-05-03 to 2021-03-31 E99 [2]']);
  });

  it('3A: open, and the row before it was sent later: goes', () => {
    const { episodes, removed } = repairHistory([
      returned(2021, [row('2021-01-10', null, 'T', { place: 'U1' })]),
      returned(2022, [row('2020-12-01', '2021-06-01', 'S', { reasonCeased: 'E4A' })]),
    ]);
    expect(episodes).toHaveLength(1);
    expect(removed).toMatchObject([{ rule: '3A' }]);
  });

  it('4: closed, and a row of a later return overlaps it: ends where that starts', () => {
    expect(
      history(
        returned(2021, [row('2020-05-01', '2020-08-10', 'S')]),
        returned(2022, [row('2020-08-01', null, 'P', { place: 'K2' })]),
      ),
    ).toEqual(['2020-05-01 to 2020-08-01 X1 [4]', '2020-08-01 to now - [original]']);
  });

  it('5: closed with X1, and the row of a later return starts after a gap: ends where that starts', () => {
    const later = returned(2022, [row('2021-04-03', null, 'P', { place: 'K2' })]);
    expect(history(returned(2021, [row('2020-05-01', '2021-03-30', 'S')]), later)[0]).toBe(
      '2020-05-01 to 2021-04-03 X1 [5]',
    );
    const left = row('2020-05-01', '2021-03-30', 'S', { reasonCeased: 'E4A' });
    expect(history(returned(2021, [left]), later)[0]).toBe('2020-05-01 to 2021-03-30 E4A [original]');
  });

  it('leaves an overlap within one return as it came', () => {
    const both = [row('2020-05-01', '2020-08-10', 'S'), row('2020-08-01', null, 'P', { place: 'K2' })];
    expect(history(returned(2021, both))[0]).toBe('2020-05-01 to 2020-08-10 X1 [original]');
  });

  it('a part-year extract gives way to a later one and to the whole year; its open rows end on its own day', () => {
    const open = row('2020-05-01', null, 'S');
    const early = returned(2021, [open, row('2020-06-01', null, 'S', { child: 'B2' })], '2020-09-30');
    expect(history(early, returned(2021, [open]))).toEqual(['2020-05-01 to now - [original]']);
    expect(history(early, returned(2022, []))).toEqual([
      '2020-05-01 to 2020-09-30 E99 [2]',
      '2020-06-01 to 2020-09-30 E99 [2]',
    ]);
  });

  it('leaves the rows it was given untouched', () => {
    const given = row('2020-05-01', null, 'S');
    repairEpisodes([returned(2021, [given]), returned(2022, [])]);
    expect(given.end).toBeNull();
  });
});

describe('any returns', () => {
  const days = [
    '2019-04-10',
    '2019-09-01',
    '2020-03-31',
    '2020-04-02',
    '2020-11-11',
    '2021-03-30',
    '2021-07-01',
  ];
  const anyDay = fc.constantFrom(...days) as fc.Arbitrary<Day>;
  const anyRow = fc
    .record({
      child: fc.constantFrom('A1', 'B2'),
      start: anyDay,
      end: fc.option(anyDay),
      rne: fc.constantFrom('S', 'P', 'L', 'T'),
      place: fc.constantFrom('U4', 'K2'),
      reasonCeased: fc.constantFrom('X1', 'E4A', null),
    })
    .map(({ child, start, end, rne, place, reasonCeased }) =>
      row(start, end !== null && end < start ? start : end, rne, { child, place, reasonCeased }),
    );
  const anyReturns = fc
    .tuple(
      ...[2020, 2021, 2022].map((year) =>
        fc.array(anyRow, { maxLength: 8 }).map((rows) => returned(year, rows)),
      ),
    )
    .map((returns) => returns);

  it('give one history whatever their order and the order of their rows', () => {
    const shuffled = anyReturns.chain((returns) =>
      fc.tuple(
        fc.constant(returns),
        fc
          .shuffledSubarray(returns, { minLength: returns.length })
          .chain((order) =>
            fc.tuple(
              ...order.map((one) =>
                fc
                  .shuffledSubarray([...one.episodes], { minLength: one.episodes.length })
                  .map((episodes) => ({ ...one, episodes })),
              ),
            ),
          ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, mixed]) => {
        expect(repairHistory(mixed).episodes).toEqual(repairHistory(given).episodes);
      }),
    );
  });

  it('lose no row: each is kept or named as removed', () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const { episodes, removed } = repairHistory(returns);
        expect(episodes.length + removed.length).toBe(returns.flatMap((one) => one.episodes).length);
      }),
    );
  });

  it('change nothing when sent twice, and leave no episode open but those of the latest return', () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const { episodes } = repairHistory(returns);
        expect(repairHistory([...returns, ...returns]).episodes).toEqual(episodes);
        for (const { episode, year } of episodes) {
          if (episode.end === null) expect(year).toBe(2022);
          else expect(episode.end >= episode.start).toBe(true);
        }
      }),
    );
  });
});
