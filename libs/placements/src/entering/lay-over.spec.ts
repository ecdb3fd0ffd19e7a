import { day } from '@lib/kernel/day';
import { derivePlacements } from '../deriving/derive-placements';
import { episode } from '../deriving/episodes.spec-support';
import { lookedAfterPeriods } from '../deriving/looked-after-periods';
import { layOver } from './lay-over';
import { marksOf } from './marked-placement';
import { EnteredFacts, PlacementEntry } from './placement-entry';

const START: EnteredFacts = { place: 'K2', provider: 'PR4', urn: 'SC123456', legalStatus: 'C2', need: 'N1' };

let made = 0;
const entry = (
  kind: PlacementEntry['kind'],
  holdsFrom: string,
  enteredOn: string,
  extra: Partial<PlacementEntry> = {},
): PlacementEntry => ({
  id: `e${++made}`,
  child: 'A1',
  kind,
  holdsFrom: day(holdsFrom),
  enteredOn: day(enteredOn),
  facts: kind === 'start' ? START : {},
  reasonCeased: kind === 'end' ? 'E4A' : null,
  reasonForChange: null,
  ...extra,
});

type Episodes = Parameters<typeof derivePlacements>[0];

/** The placements in lines, with the facts that come from a page. */
const laid = (episodes: Episodes, entries: readonly PlacementEntry[], saidTo: string | null) => {
  const { placements, problems } = layOver(
    derivePlacements(episodes).placements,
    entries,
    saidTo === null ? null : day(saidTo),
  );
  return {
    placements: placements.map(({ placement }) => placement),
    lines: placements.map(({ placement: { place, start, end } }) => `${place} ${start} to ${end ?? 'now'}`),
    pageFacts: placements.map((one) => (marksOf(one) ?? []).map((mark) => mark.split(' ')[0])),
    problems: problems.map(({ kind, start }) => `${kind} ${start}`),
    periods: lookedAfterPeriods(placements.map(({ placement }) => placement)).map(
      ({ start, end }) => `${start} to ${end ?? 'now'}`,
    ),
  };
};

const FOSTERED = [episode('2025-05-01', null, 'S', 'U6')];
const RETURN_DAY = '2026-03-31';

beforeEach(() => (made = 0));

describe('what was entered on a page, laid over the returns', () => {
  it('1. starts a placement before the next return: the one before it ends that day, and care goes on', () => {
    const moved = entry('start', '2026-06-10', '2026-06-12', { reasonForChange: 'CREQB' });
    const { lines, pageFacts, periods, placements, problems } = laid(FOSTERED, [moved], RETURN_DAY);
    expect(lines).toEqual(['U6 2025-05-01 to 2026-06-10', 'K2 2026-06-10 to now']);
    expect(placements[0]).toMatchObject({ endReason: 'X1', changeReason: 'CREQB', endInferred: false });
    expect(placements[1]).toMatchObject({ startReason: 'P', group: 'residential', distanceMiles: null });
    expect(pageFacts).toEqual([
      ['ended_on', 'reason_ceased', 'reason_for_change'],
      ['legal_status', 'need', 'place', 'provider', 'started_on', 'urn'],
    ]);
    expect(periods).toEqual(['2025-05-01 to now']);
    expect(problems).toEqual([]);
  });

  it('2. starts the first placement of a child whom no return has', () => {
    const { lines, periods, placements } = laid([], [entry('start', '2026-06-10', '2026-06-12')], null);
    expect(lines).toEqual(['K2 2026-06-10 to now']);
    expect(placements[0]?.startReason).toBe('S');
    expect(periods).toEqual(['2026-06-10 to now']);
  });

  it('3. changes the Ofsted number in the middle of a placement, which stays one', () => {
    const change = entry('change', '2026-06-10', '2026-06-12', { facts: { urn: '7654321' } });
    const { lines, pageFacts, placements } = laid(FOSTERED, [change], RETURN_DAY);
    expect(lines).toEqual(['U6 2025-05-01 to now']);
    expect(placements[0]).toMatchObject({ urn: '7654321', sector: 'SE1 4', distanceMiles: 2.5 });
    expect(pageFacts).toEqual([['urn']]);
  });

  it('4. forgets the distance to a place the child is not in any more', () => {
    const change = entry('change', '2026-06-10', '2026-06-12', { facts: { sector: 'BR1 1' } });
    expect(laid(FOSTERED, [change], RETURN_DAY).placements[0]).toMatchObject({
      sector: 'BR1 1',
      distanceMiles: null,
    });
  });

  it('5. ends a placement, and being looked after with it', () => {
    const { lines, pageFacts, periods, placements } = laid(
      FOSTERED,
      [entry('end', '2026-06-10', '2026-06-12')],
      RETURN_DAY,
    );
    expect(lines).toEqual(['U6 2025-05-01 to 2026-06-10']);
    expect(placements[0]?.endReason).toBe('E4A');
    expect(pageFacts).toEqual([['ended_on', 'reason_ceased']]);
    expect(periods).toEqual(['2025-05-01 to 2026-06-10']);
  });

  it('6. is confirmed by a later return: its facts are the return’s then, and the page fills what it leaves open', () => {
    const confirmed = [
      episode('2025-05-01', '2026-06-10', 'S', 'U6'),
      episode('2026-06-10', null, 'P', 'K2', { provider: 'PR4', urn: null, sector: null }),
    ];
    const { lines, pageFacts, placements, problems } = laid(
      confirmed,
      [entry('start', '2026-06-10', '2026-06-12')],
      '2026-09-30',
    );
    expect(lines).toEqual(['U6 2025-05-01 to 2026-06-10', 'K2 2026-06-10 to now']);
    expect(placements[1]?.urn).toBe('SC123456');
    expect(pageFacts).toEqual([[], ['urn']]);
    expect(problems).toEqual([]);
  });

  it('7. means the same placement when the later return begins it a few days apart', () => {
    const apart = [
      episode('2025-05-01', '2026-06-13', 'S', 'U6'),
      episode('2026-06-13', null, 'P', 'K2', { provider: 'PR4', urn: 'SC123456' }),
    ];
    const { lines, problems } = laid(apart, [entry('start', '2026-06-10', '2026-06-12')], '2026-09-30');
    expect(lines).toEqual(['U6 2025-05-01 to 2026-06-13', 'K2 2026-06-13 to now']);
    expect(problems).toEqual([]);
  });

  it('8. is contradicted by a later return: the return stands, and the entry is shown as a problem', () => {
    const started = laid(FOSTERED, [entry('start', '2026-06-10', '2026-06-12')], '2026-09-30');
    expect(started.lines).toEqual(['U6 2025-05-01 to now']);
    expect(started.problems).toEqual(['entered, not in the later return 2026-06-10']);
    const ended = laid(FOSTERED, [entry('end', '2026-06-10', '2026-06-12')], '2026-09-30');
    expect(ended.lines).toEqual(['U6 2025-05-01 to now']);
    expect(ended.problems).toEqual(['entered as ended, open in the later return 2026-06-10']);
    const changed = laid(
      FOSTERED,
      [entry('change', '2026-06-10', '2026-06-12', { facts: { provider: 'PR4' } })],
      '2026-09-30',
    );
    expect(changed.placements[0]?.provider).toBe('PR1');
    expect(changed.pageFacts).toEqual([[]]);
  });

  it('9. never completes the facts of one place with those of another', () => {
    const other = [
      episode('2025-05-01', '2026-06-10', 'S', 'U6'),
      episode('2026-06-10', null, 'P', 'U4', { urn: null }),
    ];
    const { placements } = laid(other, [entry('start', '2026-06-10', '2026-06-12')], '2026-09-30');
    expect(placements[1]).toMatchObject({ place: 'U4', urn: null });
  });

  it('10. wins again when it is entered after that return', () => {
    const again = entry('start', '2026-06-10', '2026-10-02');
    expect(laid(FOSTERED, [again], '2026-09-30').lines).toEqual([
      'U6 2025-05-01 to 2026-06-10',
      'K2 2026-06-10 to now',
    ]);
  });

  it('11. gives way where a rule inferred the end, and where somebody gave it does not', () => {
    const inferred = [episode('2025-05-01', '2026-03-31', 'S', 'U6', { rec: 'E99', rules: ['1A'] })];
    const start = entry('start', '2026-03-31', '2026-06-12');
    expect(laid(inferred, [start], RETURN_DAY).lines).toEqual([
      'U6 2025-05-01 to 2026-03-31',
      'K2 2026-03-31 to now',
    ]);
    const given = [episode('2025-05-01', '2026-07-01', 'S', 'U6', { rec: 'E4A' })];
    const clash = laid(given, [entry('start', '2026-06-10', '2026-07-12')], RETURN_DAY);
    expect(clash.lines).toEqual(['U6 2025-05-01 to 2026-07-01']);
    expect(clash.problems).toEqual(['entered, does not fit 2026-06-10']);
  });

  it('12. follows itself: started, changed and ended on pages, in the order they were entered', () => {
    const entries = [
      entry('start', '2026-06-10', '2026-06-12'),
      entry('change', '2026-06-20', '2026-06-21', { facts: { legalStatus: 'E1' } }),
      entry('end', '2026-08-01', '2026-08-02'),
    ];
    const { lines, placements, periods } = laid(FOSTERED, [...entries].reverse(), RETURN_DAY);
    expect(lines).toEqual(['U6 2025-05-01 to 2026-06-10', 'K2 2026-06-10 to 2026-08-01']);
    expect(placements[1]).toMatchObject({ legalStatus: 'E1', endReason: 'E4A' });
    expect(periods).toEqual(['2025-05-01 to 2026-08-01']);
  });

  it('13. leaves short breaks as they are', () => {
    const breaks = [episode('2026-05-01', null, 'S', 'U6', { legalStatus: 'V3' })];
    const { placements } = laid(breaks, [entry('start', '2026-06-10', '2026-06-12')], RETURN_DAY);
    expect(placements.map(({ shortBreak, end }) => [shortBreak, end])).toEqual([
      [false, null],
      [true, null],
    ]);
  });

  describe('adoption by the current carer', () => {
    const adopted = (enteredOn: string): PlacementEntry =>
      entry('start', '2026-06-10', enteredOn, { facts: { place: 'A5', legalStatus: 'E1', need: 'N1' } });

    it('14. entered as a start, is the placement going on, whatever end it had on that day', () => {
      const goesOn = laid(FOSTERED, [adopted('2026-06-12')], RETURN_DAY);
      expect(goesOn.lines).toEqual(['A5 2025-05-01 to now']);
      expect(goesOn.pageFacts).toEqual([['legal_status', 'need', 'place']]);
      expect(goesOn.problems).toEqual([]);
      const ended = [entry('end', '2026-06-10', '2026-06-11'), adopted('2026-06-12')];
      expect(laid(FOSTERED, ended, RETURN_DAY)).toMatchObject({
        lines: goesOn.lines,
        pageFacts: goesOn.pageFacts,
      });
      const inferred = [episode('2025-05-01', '2026-06-20', 'S', 'U6', { rec: 'E99', rules: ['1A'] })];
      expect(laid(inferred, [adopted('2026-06-12')], RETURN_DAY).lines).toEqual(goesOn.lines);
    });

    it('15. is another placement after a day between, or after a home that is no foster home', () => {
      const gone = [episode('2025-05-01', '2026-06-01', 'S', 'U6', { rec: 'E4A' })];
      expect(laid(gone, [adopted('2026-06-12')], RETURN_DAY).lines).toEqual([
        'U6 2025-05-01 to 2026-06-01',
        'A5 2026-06-10 to now',
      ]);
      const inHome = [episode('2025-05-01', null, 'S', 'K2', { provider: 'PR4', urn: 'SC123456' })];
      expect(laid(inHome, [adopted('2026-06-12')], RETURN_DAY).lines).toEqual([
        'K2 2025-05-01 to 2026-06-10',
        'A5 2026-06-10 to now',
      ]);
    });

    it('16. is confirmed by a later return that has it in the same placement', () => {
      const confirmed = [
        episode('2025-05-01', '2026-06-10', 'S', 'U6'),
        episode('2026-06-10', null, 'T', 'A5', { legalStatus: 'E1' }),
      ];
      const later = laid(confirmed, [adopted('2026-06-12')], '2026-09-30');
      expect(later.lines).toEqual(['A5 2025-05-01 to now']);
      expect(later.problems).toEqual([]);
      expect(laid(FOSTERED, [adopted('2026-06-12')], '2026-09-30').problems).toEqual([
        'entered, not in the later return 2026-06-10',
      ]);
    });
  });
});
