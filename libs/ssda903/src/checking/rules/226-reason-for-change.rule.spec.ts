import { episode, found, header } from '../return.spec-support';

const CODES = ['226', '233', '234'];

const reasons = (year: number, DOB: string, ...episodes: Record<string, string>[]) =>
  found(CODES, { header: [header({ DOB })], episodes: episodes.map((one) => episode(one)) }, { year });

const main = { DECOM: '01/05/2025', DEC: '01/06/2025', REC: 'X1' };
const away = { DECOM: '01/06/2025', DEC: '05/06/2025', REC: 'X1', RNE: 'P', PLACE: 'T1' };
const back = { DECOM: '05/06/2025', RNE: 'P' };

describe('226, 233 and 234: the reason for a change of placement, from 2025 to 2026', () => {
  it('226: none for a temporary move, nor for the episode before it', () => {
    const given = { REASON_PLACE_CHANGE: 'OTHER' };
    expect(reasons(2026, '15/06/2010', main, away, back)).toEqual([]);
    expect(reasons(2026, '15/06/2010', main, { ...away, ...given }, back)).toEqual([
      '226 REASON_PLACE_CHANGE 3',
    ]);
    expect(reasons(2026, '15/06/2010', { ...main, ...given }, away, back)).toEqual([
      '226 REASON_PLACE_CHANGE 2',
    ]);
    expect(reasons(2026, '15/06/2010', { ...main, ...given }, { ...away, PLACE: 'U6' }, back)).toEqual([]);
  });

  it('233: none while the episode is open', () => {
    expect(reasons(2026, '15/06/2010', { REASON_PLACE_CHANGE: 'CARPL', DECOM: '01/05/2025' })).toEqual([
      '233 REASON_PLACE_CHANGE 2',
    ]);
  });

  it.each([
    ['02/06/2015', ['234 REASON_PLACE_CHANGE 2']],
    ['01/06/2015', []],
  ])('234: custody on 1 June 2025 of a child born on %s', (DOB, problems) => {
    expect(reasons(2026, DOB, { ...main, REASON_PLACE_CHANGE: 'CUSTOD' })).toEqual(problems);
  });

  it('say nothing of the returns before', () => {
    const wrong = { ...main, REASON_PLACE_CHANGE: 'CUSTOD' };
    expect(reasons(2025, '01/01/2020', wrong, { ...away, REASON_PLACE_CHANGE: 'OTHER', DEC: '' })).toEqual(
      [],
    );
  });
});
