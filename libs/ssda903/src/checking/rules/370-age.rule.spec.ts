import { episode, found, header } from '../return.spec-support';

const CODES = ['358', '370', '371', '372', '373', '374'];

describe('358 and 370 to 374: the youngest age', () => {
  it.each([
    ['P2', 16, '370'],
    ['H5', 16, '371'],
    ['R5', 10, '372'],
    ['S1', 4, '373'],
    ['P3', 14, '374'],
  ])('%s from %i (%s)', (PLACE, age, code) => {
    const born = (DOB: string) => found(CODES, { header: [header({ DOB })], episodes: [episode({ PLACE })] });
    expect(born(`02/05/${2021 - age}`)).toEqual([`${code} PLACE 2`]);
    expect(born(`01/05/${2021 - age}`)).toEqual([]);
  });

  it('371 holds for K3 too', () => {
    const tables = {
      header: [header({ DOB: '02/05/2009' })],
      episodes: [episode({ PLACE: 'K3', DECOM: '01/05/2024' })],
    };
    expect(found(CODES, tables, { year: 2025 })).toEqual(['371 PLACE 2']);
  });

  it.each(['J1', 'J2', 'J3'])('358: %s from 10', (LS) => {
    const born = (DOB: string) => found(CODES, { header: [header({ DOB })], episodes: [episode({ LS })] });
    expect(born('02/05/2011')).toEqual(['358 LS 2']);
    expect(born('01/05/2011')).toEqual([]);
  });
});
