import { checked, episode, found, header, missing } from '../return.spec-support';

const CODES = ['574', '575', '576', '577', '578', '580', 'P18'];
const left = episode({ DEC: '01/08/2021', REC: 'E4A' });

describe('574 to 580 and P18: missing periods', () => {
  it.each([
    ['one within the episode', '01/06/2021', '03/06/2021', []],
    ['ends before it starts', '03/06/2021', '01/06/2021', ['P18 MIS_END 2']],
    ['starts before care', '01/04/2021', '03/06/2021', ['578 MIS_START 2']],
    ['ends after care', '30/07/2021', '03/08/2021', ['577 MIS_END 2']],
    ['open although care is over', '30/07/2021', '', ['575 MIS_END 2', '577 MIS_END 2']],
    ['starts after care', '03/08/2021', '', ['578 MIS_START 2']],
  ])('%s', (_what, MIS_START, MIS_END, problems) => {
    const tables = { header: [header()], episodes: [left], missing: [missing({ MIS_START, MIS_END })] };
    expect(found(CODES, tables)).toEqual(problems);
  });

  it('574: one at a time', () => {
    const tables = (MIS_START: string) => ({
      header: [header()],
      episodes: [episode()],
      missing: [missing(), missing({ MIS_START, MIS_END: '' })],
    });
    expect(found(CODES, tables('02/06/2021'))).toEqual(['574 MIS_START 3']);
    expect(found(CODES, tables('03/06/2021'))).toEqual([]);
  });

  it('576: a period open at the end of last year carries on', () => {
    const lastYear = checked(
      { header: [header()], missing: [missing({ MIS_START: '20/03/2021', MIS_END: '' })] },
      { year: 2021 },
    ).rows;
    const now = (MIS_START: string) => ({
      header: [header()],
      episodes: [episode({ DECOM: '01/05/2020' })],
      missing: [missing({ MIS_START })],
    });
    expect(found(CODES, now('01/06/2021'), { lastYear })).toEqual(['576 MIS_START 2']);
    expect(found(CODES, now('20/03/2021'), { lastYear })).toEqual([]);
  });

  it.each([
    ['E17', ['580 REC 2']],
    ['E8', []],
  ])('580: missing on the 18th birthday with REC %s', (REC, problems) => {
    const tables = {
      header: [header({ DOB: '01/08/2003' })],
      episodes: [episode({ DEC: '01/08/2021', REC })],
      missing: [missing({ MIS_START: '30/07/2021', MIS_END: '01/08/2021' })],
    };
    expect(found(CODES, tables)).toEqual(problems);
  });

  it('580: born on 29 February, the 18th birthday is 1 March', () => {
    const tables = (DEC: string) => ({
      header: [header({ DOB: '29/02/2004' })],
      episodes: [episode({ DEC, REC: 'E17' })],
      missing: [missing({ MIS_START: '20/02/2022', MIS_END: DEC })],
    });
    expect(found(['580'], tables('01/03/2022'))).toEqual(['580 REC 2']);
    expect(found(['580'], tables('28/02/2022'))).toEqual([]);
  });
});
