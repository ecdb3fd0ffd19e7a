import { checked, episode, foundInEpisodes, header } from '../return.spec-support';

describe('P02, P03 and P06: episodes and the year of the return', () => {
  it.each([
    ['31/03/2022', []],
    ['01/04/2022', ['P02 DECOM 2']],
  ])('an episode of the 2022 return that starts on %s', (DECOM, problems) => {
    expect(foundInEpisodes(['P02'], episode({ DECOM }))).toEqual(problems);
  });

  it.each([
    ['31/03/2021', ['P06 DEC 2']],
    ['01/04/2021', []],
    ['31/03/2022', []],
    ['01/04/2022', []],
    ['02/04/2022', ['P03 DEC 2']],
  ])('an episode that ends on %s', (DEC, problems) => {
    expect(foundInEpisodes(['P03', 'P06'], episode({ DECOM: '01/02/2020', DEC, REC: 'E4A' }))).toEqual(
      problems,
    );
  });

  it('say the day as people write it', () => {
    const { problems } = checked({ header: [header()], episodes: [episode({ DECOM: '01/04/2022' })] });
    expect(problems.find(({ rule }) => rule === 'P02')?.expected).toBe(
      'A first day on or before 31 March 2022',
    );
  });
});
