import { episode, found, foundInEpisodes, header } from '../return.spec-support';

const temporary = (PLACE: string, DECOM: string, DEC: string, more: Record<string, string> = {}) =>
  episode({ PLACE, DECOM, DEC, RNE: 'P', REC: 'X1', PLACE_PROVIDER: '', URN: '', ...more });

describe('375 to 381 and 383: temporary moves', () => {
  it.each([
    ['T1', '12/06/2021', []],
    ['T1', '13/06/2021', ['375 DEC 2']],
    ['T3', '22/05/2021', []],
    ['T3', '23/05/2021', ['376 DEC 2']],
    ['T4', '08/05/2021', []],
    ['T4', '09/05/2021', ['379 DEC 2']],
    ['T2', '01/09/2021', []],
  ])('%s from 1 May 2021 to %s', (PLACE, DEC, problems) => {
    expect(foundInEpisodes(['375', '376', '379'], temporary(PLACE, '01/05/2021', DEC))).toEqual(problems);
  });

  it("377: the carer's holiday twice in 12 months", () => {
    const holidays = ['01/05/2021', '01/08/2021', '01/11/2021'].map((start) =>
      temporary('T3', start, start.replace('01/', '05/')),
    );
    expect(foundInEpisodes(['377'], ...holidays)).toEqual(['377 PLACE 4']);
    expect(foundInEpisodes(['377'], ...holidays.slice(1))).toEqual([]);
  });

  it.each([
    ['28/02/2024', ['377 PLACE 4']],
    ['29/02/2024', ['377 PLACE 4']],
    ['01/03/2024', []],
  ])('377: the first on 1 March 2023 and the third on %s, in a leap year', (third, problems) => {
    const holidays = [
      temporary('T3', '01/03/2023', '05/03/2023'),
      temporary('T3', '01/08/2023', '05/08/2023'),
      temporary('T3', third, '', { REC: '' }),
    ];
    const tables = { header: [header()], episodes: holidays };
    expect(found(['377'], tables, { year: 2024 })).toEqual(problems);
  });

  it('380 and 381: care neither starts nor ends with one', () => {
    const only = temporary('T1', '01/05/2021', '03/05/2021', { RNE: 'S', REC: 'E4A' });
    expect(foundInEpisodes(['380', '381'], only)).toEqual(['380 PLACE 2', '381 REC 2']);
  });

  it.each([
    ['U4', 'P', []],
    ['U4', 'T', ['383 PLACE 3']],
    ['K2', 'P', ['383 PLACE 3']],
  ])('383: back to %s with RNE %s after U4', (PLACE, RNE, problems) => {
    expect(
      foundInEpisodes(
        ['383'],
        episode({ DEC: '01/06/2021', REC: 'X1' }),
        temporary('T1', '01/06/2021', '05/06/2021'),
        episode({ DECOM: '05/06/2021', PLACE, RNE }),
      ),
    ).toEqual(problems);
  });

  it.each([
    [2025, 'BR1 1AB', []],
    [2026, 'BR1 1AA', []],
    [2026, 'BR1 1AB', ['383 PLACE 3']],
    [2026, '', []],
  ])('383: in the return of %i, back at postcode "%s" after one of BR1 1AA', (year, PL_POST, problems) => {
    const day = (dayAndMonth: string) => `${dayAndMonth}/${year - 1}`;
    const episodes = [
      episode({ DECOM: day('01/05'), DEC: day('01/06'), REC: 'X1' }),
      temporary('T1', day('01/06'), day('05/06'), { PL_POST: 'SE5 9RS' }),
      episode({ DECOM: day('05/06'), RNE: 'P', PL_POST }),
    ];
    expect(found(['383'], { header: [header()], episodes }, { year })).toEqual(problems);
  });
});
