import { checked, episode, foundInEpisodes, header } from '../return.spec-support';

describe('392c and P10: postcodes', () => {
  it('a postcode that is none affects distance only, and is left out', () => {
    const { problems, rows } = checked({
      header: [header()],
      episodes: [episode({ HOME_POST: 'none', PL_POST: 'SE1' })],
    });
    expect(problems.map(({ rule, column, weight }) => [rule, column, weight])).toEqual([
      ['392c', 'HOME_POST', 'affects distance only'],
      ['392c', 'PL_POST', 'affects distance only'],
    ]);
    expect(rows.episodes[0]).toMatchObject({ homePostcode: null, placementPostcode: null });
  });

  it('takes spaces, case and a bare sector', () => {
    expect(foundInEpisodes(['392c'], episode({ HOME_POST: 'se14xx', PL_POST: 'SE1 4' }))).toEqual([]);
  });

  it.each([
    ['U4', 'C2', ['P10 PL_POST 2']],
    ['T1', 'C2', []],
    ['U4', 'V3', []],
  ])('a blank PL_POST with PLACE %s and LS %s', (PLACE, LS, problems) => {
    expect(foundInEpisodes(['P10'], episode({ PLACE, LS, PL_POST: '' }))).toEqual(problems);
  });
});
