import { episode, foundInEpisodes } from '../return.spec-support';

const CODES = ['142', '501', 'P07'];

describe('142, 501 and P07: one episode at a time', () => {
  it('takes episodes that follow each other, in any order of the file', () => {
    expect(
      foundInEpisodes(
        CODES,
        episode({ DECOM: '01/08/2021', RNE: 'P' }),
        episode({ DEC: '01/08/2021', REC: 'X1' }),
      ),
    ).toEqual([]);
  });

  it('finds an open episode that another follows', () => {
    expect(foundInEpisodes(CODES, episode(), episode({ DECOM: '01/08/2021', RNE: 'P' }))).toEqual([
      '142 DEC 2',
    ]);
  });

  it('finds an overlap, at the later of the two', () => {
    expect(
      foundInEpisodes(
        CODES,
        episode({ DEC: '02/08/2021', REC: 'X1' }),
        episode({ DECOM: '01/08/2021', RNE: 'P' }),
      ),
    ).toEqual(['501 DECOM 3']);
  });

  it('finds two that start on one day', () => {
    expect(foundInEpisodes(['P07'], episode({ DEC: '01/06/2021', REC: 'X1' }), episode())).toEqual([
      'P07 DECOM 3',
    ]);
  });
});
