import fc from 'fast-check';
import { DerivedPlacement } from './derived-placement';
import { derivePlacements } from './derive-placements';
import { episode } from './episodes.spec-support';

/** "U4 2021-05-01 to 2021-08-01": a placement in one line. */
const line = ({ place, start, end }: Pick<DerivedPlacement, 'place' | 'start' | 'end'>): string =>
  `${place} ${start} to ${end ?? 'now'}`;

const derived = (...episodes: Parameters<typeof derivePlacements>[0][number][]) => {
  const { placements, periods, problems } = derivePlacements(episodes);
  return {
    placements,
    lines: placements.map(line),
    periods: periods.map(({ start, end }) => `${start} to ${end ?? 'now'}`),
    problems: problems.map(({ kind, start }) => `${kind} ${start}`),
    whole: problems,
  };
};

describe('placements from episodes', () => {
  it('1. a new carer (P) ends one placement and starts the next on the same day', () => {
    const { lines, periods, problems } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'P', 'K2', { provider: 'PR4', urn: 'SC123456' }),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-08-01', 'K2 2021-08-01 to now']);
    expect(periods).toEqual(['2021-05-01 to now']);
    expect(problems).toEqual([]);
  });

  it('2. a new carer (P) in the same kind of placement is a new placement even if nothing else differs', () => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'P', 'U6'),
    );
    expect(lines).toHaveLength(2);
  });

  it('3. a change of legal status (L) goes on in the same placement, which takes the new status', () => {
    const { lines, placements } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6', { legalStatus: 'C1' }),
      episode('2021-08-01', null, 'L', 'U6', { legalStatus: 'C2' }),
    );
    expect(lines).toEqual(['U6 2021-05-01 to now']);
    expect(placements[0]).toMatchObject({ legalStatus: 'C2', startReason: 'S' });
    expect(placements[0]?.sources).toHaveLength(2);
  });

  it('4. L never starts a placement; a place that changed with it is shown as a problem', () => {
    const { lines, problems } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'L', 'K2', { urn: 'SC123456' }),
    );
    expect(lines).toEqual(['K2 2021-05-01 to now']);
    expect(problems).toEqual(['place changed under a legal status change 2021-08-01']);
  });

  it('5. a change of status with the same carer (T, U6 to U4) is no move', () => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'T', 'U4'),
    );
    expect(lines).toEqual(['U4 2021-05-01 to now']);
  });

  it.each([
    ['sector', { sector: 'BR1 1' }],
    ['URN', { urn: '7654321' }],
    ['provider', { provider: 'PR4' }],
  ])('6. T starts a placement when the %s is another', (_what, extra) => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'T', 'U6', extra),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-08-01', 'U6 2021-08-01 to now']);
  });

  it('7. T does not start one because a sector or URN is not known', () => {
    const { lines, placements } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'U', 'U6', { sector: null, urn: null }),
    );
    expect(lines).toEqual(['U6 2021-05-01 to now']);
    expect(placements[0]?.sector).toBe('SE1 4');
  });

  it.each(['T', 'U', 'P', 'B'])('8. adoption by the current carer is not a move (%s to A3 or A5)', (rne) => {
    for (const place of ['A3', 'A5']) {
      const { lines } = derived(
        episode('2021-05-01', '2021-08-01', 'S', 'U5'),
        episode('2021-08-01', null, rne, place, { legalStatus: 'E1' }),
      );
      expect(lines).toEqual([`${place} 2021-05-01 to now`]);
    }
  });

  it('8a. a move to a carer who adopts the child later is one', () => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', '2021-11-01', 'P', 'U4', { urn: 'SC999999' }),
      episode('2021-11-01', null, 'T', 'A5', { legalStatus: 'E1' }),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-08-01', 'A5 2021-08-01 to now']);
  });

  it('9. adoption by someone else is a move', () => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-01', null, 'P', 'A6', { legalStatus: 'E1', urn: null }),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-08-01', 'A6 2021-08-01 to now']);
  });

  it('10. a temporary move is looked through and kept as a spell', () => {
    const { lines, placements } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U4'),
      episode('2021-08-01', '2021-08-10', 'P', 'T1', { provider: null, urn: null, sector: 'SE5 9' }),
      episode('2021-08-10', null, 'P', 'U4'),
    );
    expect(lines).toEqual(['U4 2021-05-01 to now']);
    expect(placements[0]?.temporarySpells.map(line)).toEqual(['T1 2021-08-01 to 2021-08-10']);
    expect(placements[0]?.sector).toBe('SE1 4');
  });

  it('11. a child who does not come back from a temporary move leaves the main placement when it ends', () => {
    const { lines } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U4'),
      episode('2021-08-01', '2021-08-10', 'P', 'T3', { provider: null, urn: null }),
      episode('2021-08-10', null, 'P', 'K2', { urn: 'SC123456', sector: 'CR0 1' }),
    );
    expect(lines).toEqual(['U4 2021-05-01 to 2021-08-10', 'K2 2021-08-10 to now']);
  });

  it('12. a temporary move that care starts with stands by itself, as a problem', () => {
    const { placements, lines, problems } = derived(
      episode('2021-05-01', '2021-05-09', 'S', 'T4', { provider: null, urn: null }),
      episode('2021-05-09', null, 'P', 'U6'),
    );
    expect(lines).toEqual(['T4 2021-05-01 to 2021-05-09', 'U6 2021-05-09 to now']);
    expect(placements[0]?.temporary).toBe(true);
    expect(problems).toEqual(['temporary without a main placement 2021-05-01']);
  });

  it('13. S starts a new placement and a new period, after a break or the same day', () => {
    const { lines, periods, problems } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6', { rec: 'E4A' }),
      episode('2021-09-01', '2021-10-01', 'S', 'U6', { rec: 'E4B' }),
      episode('2021-10-01', null, 'S', 'U6'),
    );
    expect(lines).toHaveLength(3);
    expect(periods).toEqual(['2021-05-01 to 2021-08-01', '2021-09-01 to 2021-10-01', '2021-10-01 to now']);
    expect(problems).toEqual([]);
  });

  it('14. a gap starts a new period even where the reason says that care goes on, and is shown', () => {
    const { periods, problems } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-08-04', null, 'L', 'U6'),
    );
    expect(periods).toEqual(['2021-05-01 to 2021-08-01', '2021-08-04 to now']);
    expect(problems).toEqual(['gap though care goes on 2021-08-04']);
  });

  it('15. short breaks are kept apart: marked, out of the periods, and no overlap', () => {
    const { placements, periods, problems } = derived(
      episode('2021-05-01', '2021-05-03', 'S', 'U6', { legalStatus: 'V3', rec: 'E4A' }),
      episode('2021-06-01', '2021-06-03', 'S', 'U6', { legalStatus: 'V3', rec: 'E4A' }),
      episode('2021-05-02', null, 'S', 'U6', { legalStatus: 'V2' }),
    );
    expect(placements.map((one) => one.shortBreak)).toEqual([false, true, true]);
    expect(periods).toEqual(['2021-05-02 to now']);
    expect(problems).toEqual([]);
  });

  it('16. an episode that overlaps a closed one is kept whole as a problem, not as a placement', () => {
    const { lines, whole } = derived(
      episode('2021-05-01', '2021-08-01', 'S', 'U6'),
      episode('2021-07-01', '2021-09-01', 'P', 'K2'),
      episode('2021-08-01', null, 'P', 'U4'),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-08-01', 'U4 2021-08-01 to now']);
    expect(whole).toHaveLength(1);
    expect(whole[0]).toMatchObject({ kind: 'overlap', placement: { place: 'K2', end: '2021-09-01' } });
  });

  it('17. an open episode ends where the next begins, marked as inferred', () => {
    const { placements, lines, problems } = derived(
      episode('2021-05-01', null, 'S', 'U6'),
      episode('2021-07-01', null, 'P', 'K2'),
    );
    expect(lines).toEqual(['U6 2021-05-01 to 2021-07-01', 'K2 2021-07-01 to now']);
    expect(placements[0]).toMatchObject({ endInferred: true, thereOnEnd: false });
    expect(problems).toEqual(['open while another starts 2021-07-01']);
  });

  it('18. an open temporary move ends when the child is back, and the placement goes on', () => {
    const { placements, lines } = derived(
      episode('2021-05-01', '2021-07-01', 'S', 'U6'),
      episode('2021-07-01', null, 'P', 'T1', { provider: null, urn: null }),
      episode('2021-07-05', null, 'P', 'U6'),
    );
    expect(lines).toEqual(['U6 2021-05-01 to now']);
    expect(placements[0]?.temporarySpells.map(line)).toEqual(['T1 2021-07-01 to 2021-07-05']);
    expect(placements[0]?.endInferred).toBe(false);
  });

  it('19. an end a repair rule gave is inferred; rules 1A and 2 say that the child was there that day', () => {
    const { placements } = derived(
      episode('2021-05-01', '2022-03-31', 'S', 'U6', { rec: 'E99', rules: ['2'] }),
    );
    expect(placements[0]).toMatchObject({ endInferred: true, thereOnEnd: true, endReason: 'E99' });
    expect(placements[0]?.sources).toEqual([
      { returnId: 'return-2022', year: 2022, start: '2021-05-01', rules: ['2'] },
    ]);
  });

  it('20. a stay that starts and ends on one day is kept, and marked as under 24 hours', () => {
    const { placements } = derived(
      episode('2021-05-01', '2021-05-01', 'S', 'U6', { rec: 'E4A' }),
      episode('2021-05-02', '2021-05-03', 'S', 'U6', { rec: 'E4A' }),
    );
    expect(placements.map((one) => one.underADay)).toEqual([true, false]);
  });

  it('21. H5 that becomes K3 with the same provider is one placement', () => {
    const { lines } = derived(
      episode('2021-05-01', '2024-10-28', 'S', 'H5', { urn: null }),
      episode('2024-10-28', null, 'T', 'K3', { urn: '2700001' }),
    );
    expect(lines).toEqual(['K3 2021-05-01 to now']);
  });

  it('22. a temporary move that starts before a late last day is looked through, and so is the way back', () => {
    const { lines, placements, problems } = derived(
      episode('2024-04-30', '2024-09-11', 'S', 'U6'),
      episode('2024-09-05', '2024-09-06', 'P', 'T1', { provider: null, urn: null, sector: 'SE5 9' }),
      episode('2024-09-06', null, 'P', 'U6'),
    );
    expect(lines).toEqual(['U6 2024-04-30 to now']);
    expect(placements[0]?.temporarySpells.map(line)).toEqual(['T1 2024-09-05 to 2024-09-06']);
    expect(problems).toEqual([]);
  });

  it('23. a temporary move within a placement does not end it earlier than its own last day', () => {
    const { lines, placements, problems } = derived(
      episode('2024-04-30', '2024-09-11', 'S', 'U6', { rec: 'E4A' }),
      episode('2024-09-05', '2024-09-06', 'P', 'T1', { provider: null, urn: null, rec: 'X1' }),
    );
    expect(lines).toEqual(['U6 2024-04-30 to 2024-09-11']);
    expect(placements[0]).toMatchObject({ endReason: 'E4A', endInferred: false });
    expect(problems).toEqual([]);
  });

  it('24. another placement that starts before a late last day overlaps, a temporary move between them or not', () => {
    const { lines, problems } = derived(
      episode('2024-04-30', '2024-09-11', 'S', 'U6'),
      episode('2024-09-05', '2024-09-06', 'P', 'T1', { provider: null, urn: null }),
      episode('2024-09-06', null, 'P', 'K2', { urn: 'SC123456', sector: 'CR0 1' }),
    );
    expect(lines).toEqual(['U6 2024-04-30 to 2024-09-11']);
    expect(problems).toEqual(['overlap 2024-09-06']);
  });
});

describe('placements from any episodes', () => {
  const places = fc.constantFrom('U4', 'U6', 'K2', 'K3', 'A3', 'A6', 'T1', 'T3', 'P1');
  const anyDay = fc
    .integer({ min: 1, max: 28 })
    .chain((d) => fc.integer({ min: 1, max: 12 }).map((m) => `2021-${pad(m)}-${pad(d)}`));
  const anyEpisode = fc
    .record({
      child: fc.constantFrom('A1', 'A2'),
      days: fc.tuple(anyDay, anyDay),
      open: fc.boolean(),
      rne: fc.constantFrom('S', 'L', 'P', 'T', 'B', 'U', ''),
      place: places,
      legalStatus: fc.constantFrom('C2', 'V2', 'V3'),
      sector: fc.constantFrom('SE1 4', 'BR1 1', null),
    })
    .map(({ child, days, open, rne, place, legalStatus, sector }) => {
      const [start, end] = [...days].sort() as [string, string];
      return episode(start, open ? null : end, rne, place, { child, legalStatus, sector });
    });
  const anyEpisodes = fc.uniqueArray(anyEpisode, {
    selector: (one) => `${one.episode.child} ${one.episode.start}`,
    maxLength: 12,
  });

  it('never overlap for one child, short breaks apart', () => {
    fc.assert(
      fc.property(anyEpisodes, (episodes) => {
        const { placements } = derivePlacements(episodes);
        for (const child of ['A1', 'A2']) {
          const own = placements.filter((one) => one.child === child && !one.shortBreak);
          own.slice(1).forEach((one, i) => {
            expect(own[i]!.end).not.toBeNull();
            expect(own[i]!.end! <= one.start).toBe(true);
          });
        }
      }),
    );
  });

  it('account for every episode exactly once, in a placement or a problem', () => {
    fc.assert(
      fc.property(anyEpisodes, (episodes) => {
        const { placements, problems } = derivePlacements(episodes);
        const kept = [...placements, ...problems.flatMap(({ placement }) => placement ?? [])];
        const accounted = kept.flatMap((one) => one.sources.map(({ start }) => `${one.child} ${start}`));
        const given = episodes.map((one) => `${one.episode.child} ${one.episode.start}`);
        expect(accounted.sort()).toEqual(given.sort());
      }),
    );
  });

  it('do not depend on the order of the episodes', () => {
    fc.assert(
      fc.property(
        anyEpisodes.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([given, shuffled]) => {
          expect(derivePlacements(shuffled)).toEqual(derivePlacements(given));
        },
      ),
    );
  });
});

const pad = (number: number): string => String(number).padStart(2, '0');
