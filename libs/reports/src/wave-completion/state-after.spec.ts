import { stateAfter } from './state-after';

describe('where a return stood after it was handed in', () => {
  it.each([
    [[], 1, 'Submitted'],
    [[], 2, 'Submitted again'],
    [['taken up'], 1, 'Under review'],
    [['accepted with a note'], 1, 'Accepted'],
    [['taken up', 'returned'], 1, 'Returned'],
    [['taken up', 'set back'], 1, 'Submitted'],
    [['taken up', 'set back'], 2, 'Submitted again'],
    [['taken up', 'accepted', 'set back'], 1, 'Under review'],
    [['taken up', 'accepted', 'set back', 'set back'], 1, 'Submitted'],
    [['reopened'], 1, 'Submitted'],
    [['taken up', 'reopened'], 1, 'Under review'],
    [['taken up', 'returned', 'reopened'], 1, 'Returned'],
    [['accepted', 'reopened'], 1, 'Accepted'],
  ] as const)('after %j, version %i: %s', (decisions, number, state) =>
    expect(stateAfter(decisions, number)).toBe(state),
  );
});
