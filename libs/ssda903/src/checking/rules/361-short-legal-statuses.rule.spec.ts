import { episode, foundInEpisodes } from '../return.spec-support';

const CODES = ['361', '362', '363'];

describe('361 to 363: legal statuses that are short', () => {
  it.each([
    ['L1', '04/05/2021', []],
    ['L1', '05/05/2021', ['361 LS 2']],
    ['L2', '22/05/2021', []],
    ['L2', '23/05/2021', ['362 LS 2']],
    ['L3', '08/05/2021', []],
    ['L3', '09/05/2021', ['363 LS 2']],
  ])('%s from 1 May 2021 to %s', (LS, DEC, problems) => {
    expect(foundInEpisodes(CODES, episode({ LS, DEC, REC: 'E4A' }))).toEqual(problems);
  });

  it('counts episodes that follow each other as one stretch, named at its end', () => {
    expect(
      foundInEpisodes(
        CODES,
        episode({ LS: 'L1', DEC: '03/05/2021', REC: 'X1' }),
        episode({ LS: 'L1', DECOM: '03/05/2021', RNE: 'P', DEC: '05/05/2021', REC: 'X1' }),
        episode({ LS: 'C1', DECOM: '05/05/2021', RNE: 'L' }),
      ),
    ).toEqual(['361 LS 3']);
  });

  it('counts an open one to the end of the year', () => {
    expect(foundInEpisodes(CODES, episode({ LS: 'L2' }))).toEqual(['362 LS 2']);
  });
});
