import { checked, episode, found, foundInEpisodes, header } from '../return.spec-support';

describe('218, 222 and P08: URN', () => {
  it.each([
    ['U4', '', ['218 URN 2']],
    ['U4', 'XXXXXXX', []],
    ['U4', 'SC123456', []],
    ['U4', '12345', ['P08 URN 2']],
    ['P1', '', []],
    ['P1', '1234567', ['222 URN 2']],
    ['P1', 'XXXXXXX', []],
    ['T1', '1234567', ['222 URN 2']],
  ])('PLACE %s with URN "%s"', (PLACE, URN, problems) => {
    expect(foundInEpisodes(['218', '222', 'P08'], episode({ PLACE, URN }))).toEqual(problems);
  });

  it('222: H5 may have one from the return of 2024', () => {
    const tables = (DECOM: string) => ({ header: [header()], episodes: [episode({ PLACE: 'H5', DECOM })] });
    expect(found(['222'], tables('01/05/2022'), { year: 2023 })).toEqual(['222 URN 2']);
    expect(found(['222'], tables('01/05/2023'), { year: 2024 })).toEqual([]);
  });

  it('218: an episode that was over before the year is not asked for one', () => {
    const old = episode({ DECOM: '01/05/2019', DEC: '01/06/2019', REC: 'E4A', URN: '' });
    expect(foundInEpisodes(['218'], old)).toEqual([]);
  });

  it('leaves a URN it cannot read out of the row', () => {
    expect(
      checked({ header: [header()], episodes: [episode({ URN: '12' })] }).rows.episodes[0]?.urn,
    ).toBeNull();
  });
});
