import { cameAndWent } from './save-attendance';

const EXPECTED = { state: 'expected', joinedItemId: null } as const;
const LATER = { itemId: 'third', before: true };

describe('when somebody was at a meeting', () => {
  it('is from the start, for whoever is marked before anything was heard', () => {
    expect(cameAndWent(EXPECTED, 'present', { itemId: 'first', before: false })).toEqual({
      joinedItemId: null,
      leftItemId: null,
    });
  });

  it('is from the item being heard when they came, to the one when they left', () => {
    expect(cameAndWent(EXPECTED, 'present', LATER)).toEqual({ joinedItemId: 'third', leftItemId: null });
    const there = { state: 'present', joinedItemId: 'second' } as const;
    expect(cameAndWent(there, 'left', LATER)).toEqual({ joinedItemId: 'second', leftItemId: 'third' });
  });

  it('is still from where they first came, for whoever returns', () => {
    const gone = { state: 'left', joinedItemId: null } as const;
    expect(cameAndWent(gone, 'present', LATER)).toEqual({ joinedItemId: null, leftItemId: null });
  });

  it('is taken back by marking it otherwise, or after the meeting', () => {
    const there = { state: 'present', joinedItemId: 'second' } as const;
    const nothing = { joinedItemId: null, leftItemId: null };
    expect(cameAndWent(there, 'apologies', LATER)).toEqual(nothing);
    const missed = { state: 'apologies', joinedItemId: null } as const;
    expect(cameAndWent(missed, 'present', { itemId: null, before: false })).toEqual(nothing);
  });
});
