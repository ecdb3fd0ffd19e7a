import { peopleToTick } from './run-choices';

const NAMES = new Map([['a', 'Zora Made-Up'], ['b', 'Abel Made-Up']]); // prettier-ignore

describe('people to tick', () => {
  it('are offered by name, and nobody without one', () => {
    expect(peopleToTick(['a', 'b', 'c'], NAMES, { values: {} }).map(({ text }) => text)).toEqual([
      'Abel Made-Up',
      'Zora Made-Up',
    ]);
  });

  it('stay where they are ticked already, so that saving does not drop them', () => {
    expect(peopleToTick(['a', 'c'], NAMES, { values: { people: ['c'] } })).toContainEqual({
      value: 'c',
      text: 'Somebody whose name is not known here',
    });
  });
});
