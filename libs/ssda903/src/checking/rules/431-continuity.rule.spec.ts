import { episode, foundInEpisodes } from '../return.spec-support';

const CODES = ['388', '431', '432', '433'];

describe('388 and 431 to 433: whether care went on', () => {
  it.each([
    ['goes on and says so', 'X1', '01/08/2021', 'P', []],
    ['stops, starts again later', 'E4A', '01/09/2021', 'S', []],
    ['starts on the day it ended', 'X1', '01/08/2021', 'S', ['431 RNE 3']],
    ['left, came back, but not as a start', 'E4A', '01/09/2021', 'P', ['432 RNE 3', '433 DECOM 3']],
    ['goes on after a gap', 'X1', '03/08/2021', 'P', ['388 REC 2', '433 DECOM 3']],
    ['left, and another the same day', 'E4A', '01/08/2021', 'P', ['388 REC 2', '432 RNE 3']],
  ])('%s', (_what, REC, DECOM, RNE, problems) => {
    const first = episode({ DEC: '01/08/2021', REC });
    expect(foundInEpisodes(CODES, first, episode({ DECOM, RNE }))).toEqual(problems);
  });

  it('388: X1 needs an episode after it', () => {
    expect(foundInEpisodes(CODES, episode({ DEC: '01/08/2021', REC: 'X1' }))).toEqual(['388 REC 2']);
  });
});
