import { checked, episode, found, header } from '../return.spec-support';

const CODES = ['502', '503A', '503B', '503C', '503D', '503E', '503F', '503G'];

const lastYear = (values: Record<string, string> = {}, year = 2022) =>
  checked({ header: [header()], episodes: [episode(values)] }, { year }).rows;

describe('502 and 503A to J: what was open at the end of last year', () => {
  const thisYear = (values: Record<string, string> = {}, before = lastYear()) =>
    found(CODES, { header: [header()], episodes: [episode(values)] }, { year: 2023, lastYear: before });

  it('takes the same episode again', () => {
    expect(thisYear()).toEqual([]);
    expect(thisYear({ DEC: '01/06/2022', REC: 'E4A' })).toEqual([]);
  });

  it.each([
    ['RNE', 'P', '503A'],
    ['LS', 'C1', '503B'],
    ['CIN', 'N4', '503C'],
    ['PLACE', 'U6', '503D'],
    ['PLACE_PROVIDER', 'PR4', '503E'],
    ['URN', '7654321', '503F'],
    ['PL_POST', 'SE1 4XX', '503G'],
  ])('finds another %s', (column, value, code) => {
    expect(thisYear({ [column]: value })).toEqual([`${code} ${column} 2`]);
  });

  it('finds a first episode that starts on another day', () => {
    expect(thisYear({ DECOM: '02/05/2021' })).toEqual(['502 DECOM 2']);
  });

  it('asks nothing of an episode that ended last year, or without last year', () => {
    expect(thisYear({ DECOM: '01/06/2022' }, lastYear({ DEC: '01/06/2021', REC: 'E4A' }))).toEqual([]);
    expect(found(CODES, { header: [header()], episodes: [episode({ RNE: 'P' })] })).toEqual([]);
  });

  it('lets H5 become K3 in 2025 (503D)', () => {
    const before = lastYear({ PLACE: 'H5', DECOM: '01/05/2023' }, 2024);
    const now = { header: [header()], episodes: [episode({ PLACE: 'K3', DECOM: '01/05/2023' })] };
    expect(found(['503D'], now, { year: 2025, lastYear: before })).toEqual([]);
  });

  it.each([
    ['Z12', []],
    ['K2', ['503D PLACE 2']],
  ])('lets Z1 become one of Z11 to Z14 in 2026 (503D): %s', (PLACE, problems) => {
    const other = { DECOM: '01/05/2024', PLACE_PROVIDER: '', URN: '' };
    const before = lastYear({ ...other, PLACE: 'Z1' }, 2025);
    const now = { header: [header()], episodes: [episode({ ...other, PLACE })] };
    expect(found(['503D'], now, { year: 2026, lastYear: before })).toEqual(problems);
  });
});
