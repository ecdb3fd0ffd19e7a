import { day, Day } from '@lib/kernel/day';
import { differs, EnteredSide, nightsInCommon, Side } from './overlap';

const side = (startedOn: string | null, endedOn: string | null, over: Partial<Side> = {}): Side => ({
  id: 'p', startedOn: startedOn as Day | null, endedOn: endedOn as Day | null, place: 'U6', provider: 'PR4', urn: null,
  sector: null, hostAuthority: null, legalStatus: 'C2', need: 'N1', source: null, ...over,
}); // prettier-ignore
const clashing = (
  startedOn: string | null,
  endedOn: string | null,
  over: Partial<EnteredSide> = {},
): EnteredSide => ({
  ...side(startedOn, endedOn),
  ...{ entryKind: null, enteredOn: null, enteredByName: null },
  ...over,
});
const TODAY = day('2026-06-12');

describe('two placements side by side', () => {
  it.each([
    ['the end of one in the other', clashing('2026-03-25', '2026-05-01'), side('2026-01-01', '2026-03-31'), 6],
    ['one within the other', clashing('2026-02-01', '2026-02-11'), side('2026-01-01', null), 10],
    ['both open, up to today', clashing('2026-06-01', null), side('2026-01-01', null), 11],
    ['one after the other', clashing('2026-03-31', null), side('2026-01-01', '2026-03-31'), 0],
    ['an end that was entered', clashing(null, '2026-06-02', { entryKind: 'end' }), side('2026-01-01', null), 10],
    ['a change', clashing('2026-06-02', null, { entryKind: 'change' }), side('2026-01-01', null), 0],
  ])('have these nights in common: %s', (_what, one, other, nights) => {
    expect(nightsInCommon(one, other, TODAY)).toBe(nights);
  }); // prettier-ignore

  it('differ where both say something, and an open end is said', () => {
    const open = clashing('2026-03-25', null, { urn: 'SC1' });
    expect(differs('place', open, side('2026-01-01', '2026-03-31'))).toBe(false);
    expect(differs('urn', open, side('2026-01-01', '2026-03-31'))).toBe(true);
    expect(differs('endedOn', open, side('2026-01-01', '2026-03-31'))).toBe(true);
  });

  it('do not differ in what an entry leaves out', () => {
    const entry = clashing('2026-03-25', null, { entryKind: 'start', need: null });
    expect(differs('need', entry, side('2026-01-01', null))).toBe(false);
  });
});
