import { episode, foundInEpisodes } from '../return.spec-support';

describe('148: an end has a reason and a reason has an end', () => {
  it.each([
    ['', '', false],
    ['01/06/2021', 'E4A', false],
    ['', 'E4A', true],
    ['01/06/2021', '', true],
  ])('DEC "%s", REC "%s": %s', (DEC, REC, wrong) => {
    expect(foundInEpisodes(['148'], episode({ DEC, REC })).length > 0).toBe(wrong);
  });
});
