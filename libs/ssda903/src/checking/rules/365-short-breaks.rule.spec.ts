import { episode, foundInEpisodes } from '../return.spec-support';

const shortBreak = (DECOM: string, DEC: string, more: Record<string, string> = {}) =>
  episode({ LS: 'V3', DECOM, DEC, REC: 'E4A', PL_POST: '', ...more });

describe('365 to 367, 420 and 426: short breaks', () => {
  it.each([
    ['18/05/2021', []],
    ['19/05/2021', ['365 DEC 2']],
  ])('365: from 1 May 2021 to %s', (DEC, problems) => {
    expect(foundInEpisodes(['365'], shortBreak('01/05/2021', DEC))).toEqual(problems);
  });

  it('366: nothing changes during one', () => {
    expect(foundInEpisodes(['366'], shortBreak('01/05/2021', '03/05/2021', { RNE: 'P' }))).toEqual([
      '366 RNE 2',
    ]);
  });

  it('367: 75 days in the year, and days before the year do not count', () => {
    const five = ['05', '06', '07', '08'].map((month) => shortBreak(`01/${month}/2021`, `18/${month}/2021`));
    expect(foundInEpisodes(['367'], ...five, shortBreak('01/09/2021', '08/09/2021'))).toEqual([]);
    expect(foundInEpisodes(['367'], ...five, shortBreak('01/09/2021', '09/09/2021'))).toHaveLength(5);
    expect(foundInEpisodes(['367'], ...five, shortBreak('24/03/2021', '08/04/2021'))).toEqual([]);
  });

  it('426: V3 and V4 not both', () => {
    const agreement = episode({ LS: 'V4', DECOM: '01/07/2021', PL_POST: '' });
    expect(foundInEpisodes(['426'], shortBreak('01/05/2021', '03/05/2021'), agreement)).toEqual([
      '426 LS 2',
      '426 LS 3',
    ]);
    expect(foundInEpisodes(['426'], agreement)).toEqual([]);
  });

  it('420: no placement authority is asked for', () => {
    expect(foundInEpisodes(['420'], episode({ LS: 'V4' }))).toEqual(['420 PL_POST 2']);
    expect(foundInEpisodes(['420'], episode({ LS: 'V2' }))).toEqual([]);
  });
});
