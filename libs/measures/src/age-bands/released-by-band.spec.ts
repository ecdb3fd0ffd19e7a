import { partsOf } from './released-by-band';

describe('a band made of released bands', () => {
  it.each([
    [{ from: 0, to: 4 }, ['under-1', '1-4']],
    [{ from: 10, to: 15 }, ['10-15']],
    [{ from: 5, to: 24 }, ['5-9', '10-15', '16-over']],
    [{ from: 0, to: 24 }, ['under-1', '1-4', '5-9', '10-15', '16-over']],
    [{ from: 5, to: 10 }, null],
    [{ from: 16, to: 17 }, null],
    [{ from: 11, to: 15 }, null],
  ])('%j is %j', (ages, parts) => {
    expect(partsOf(ages)).toEqual(parts);
  });
});
