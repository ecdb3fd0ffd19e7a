import { day } from '@lib/kernel/day';
import { RULES } from './rule-list';
import { checked, episode, found, header, health, missing, uasc } from './return.spec-support';

describe('checking a return', () => {
  it('finds nothing in a return with nothing wrong, and keeps every row', () => {
    const { problems, rows, counts } = checked({
      header: [header()],
      episodes: [episode()],
      missing: [missing()],
      uasc: [uasc()],
      oc2: [health()],
    });
    expect(problems).toEqual([]);
    expect(rows.episodes).toEqual([
      {
        file: 'episodes.csv', row: 2, child: 'A1', start: '2021-05-01', end: null, reasonForNewEpisode: 'S',
        legalStatus: 'C2', need: 'N1', place: 'U4', provider: 'PR1', reasonCeased: null, reasonForChange: null,
        homePostcode: 'SE1 4XX', placementPostcode: 'BR1 1AA', urn: '1234567',
      },
    ]); // prettier-ignore
    expect(rows.header[0]).toMatchObject({ sex: 'M', dob: '2010-06-15', ethnic: 'WBRI' });
    expect(rows.missing[0]).toMatchObject({ kind: 'M', start: '2021-06-01', end: '2021-06-03' });
    expect(rows.oc2[0]).toMatchObject({ sdqScore: 12, convicted: false, interventionReceived: null });
    expect(rows.uasc).toEqual([{ file: 'uasc.csv', row: 2, child: 'A1', ended: null }]);
    expect(counts.episodes).toEqual({ read: 1, setAside: 0 });
  });

  it('reads untidy values as if they were tidy', () => {
    const { problems, rows } = checked({
      header: [header({ CHILD: 'a1', SEX: 'm', DOB: '2010-06-15', ETHNIC: 'wbri' })],
      episodes: [
        episode({ CHILD: 'A1', DECOM: '2021-05-01', PLACE: 'u 4', PLACE_PROVIDER: 'pr1', PL_POST: 'br11aa', URN: '1234567.0' }),
      ],
      oc2: [health({ SDQ_SCORE: '12.0', CONVICTED: '1.0' })],
    }); // prettier-ignore
    expect(problems).toEqual([]);
    expect(rows.episodes[0]).toMatchObject({ place: 'U4', placementPostcode: 'BR1 1AA', urn: '1234567' });
    expect(rows.oc2[0]).toMatchObject({ sdqScore: 12, convicted: true });
  });

  it.each([
    ['1', 2026, 'M'],
    ['2', 2017, 'F'],
    ['M', 2017, 'M'],
    ['F', 2022, 'F'],
    ['U', 2026, 'U'],
  ])('takes SEX %s in %i and reads it as %s', (SEX, year, sex) => {
    const { problems, rows } = checked({ header: [header({ SEX })] }, { year });
    expect(problems).toEqual([]);
    expect(rows.header[0]?.sex).toBe(sex);
  });

  it('sets a row aside for what stops it, lists everything else wrong with it, and keeps the good rows', () => {
    const { problems, rows, counts } = checked({
      header: [header(), header({ CHILD: 'B2' })],
      episodes: [episode({ DECOM: '31/02/2021', PLACE: 'Q9', CIN: 'N9' }), episode({ CHILD: 'B2' })],
    });
    expect(problems.map(({ rule, weight, value }) => [rule, weight, value])).toEqual([
      ['141', 'stops this row', '31/02/2021'],
      ['145', 'worth knowing', 'N9'],
      ['146', 'stops this row', 'Q9'],
    ]);
    expect(rows.episodes.map(({ child }) => child)).toEqual(['B2']);
    expect(counts.episodes).toEqual({ read: 2, setAside: 1 });
  });

  it('lists problems in the order of the file, with row, column, what was expected and how to fix it', () => {
    const { problems } = checked({
      header: [header()],
      episodes: [
        episode({ CHILD: 'A1', LS: '' }),
        episode({ CHILD: 'B2', LS: 'C9' }),
        episode({ CHILD: 'A1', DECOM: '01/06/2021', RNE: 'P', LS: 'x' }),
      ],
    });
    const legalStatus = problems.filter(({ rule }) => rule === '144');
    expect(legalStatus.map(({ row, value }) => [row, value])).toEqual([
      [2, ''],
      [3, 'C9'],
      [4, 'x'],
    ]);
    expect(legalStatus[0]).toMatchObject({
      file: 'episodes.csv',
      table: 'episodes',
      column: 'LS',
      expected: 'C1, C2, D1, E1, V2, V3, V4, L1, L2, L3, J1, J2 or J3',
    });
    expect(legalStatus[0]?.fix).not.toBe('');
  });

  it('keeps a future end as still open', () => {
    const { rows } = checked({ header: [header()], episodes: [episode({ DEC: '02/04/2022', REC: 'E4A' })] });
    expect(rows.episodes[0]?.end).toBeNull();
  });

  it('holds a part-year extract to the day it is true for', () => {
    const tables = { header: [header()], episodes: [episode({ DECOM: '01/12/2021' })] };
    expect(found(['P02'], tables, { asAt: day('2021-09-30') })).toEqual(['P02 DECOM 2']);
    expect(found(['P02'], tables, { asAt: day('2021-12-31') })).toEqual([]);
  });

  it('has a code, words and a fix for every rule, and never the same rule twice', () => {
    const keys = RULES.map((rule) => `${rule.code} ${rule.table} ${rule.column} ${rule.message}`);
    expect(new Set(keys).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.code).toMatch(/^(?:\d{3}[A-Jct]?|INT\d{2}|P\d{2})$/);
      expect(rule.message).toMatch(/[a-z].*\.$/);
      expect(rule.fix).toMatch(/[a-z].*\.$/);
    }
  });
});
