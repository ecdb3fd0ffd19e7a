import { episode, foundInEpisodes } from '../return.spec-support';

describe('378 and 408: placement type against legal status', () => {
  it.each([
    ['P1', 'V2', ['378 LS 2']],
    ['P1', 'C2', []],
    ['U4', 'V2', []],
    ['A5', 'C2', ['408 LS 2']],
    ['A6', 'E1', []],
    ['A3', 'C2', []],
  ])('%s with %s', (PLACE, LS, problems) => {
    expect(foundInEpisodes(['378', '408'], episode({ PLACE, LS }))).toEqual(problems);
  });
});
