import { checked, episode, found, header, missing, uasc } from '../return.spec-support';

describe('dates that cannot be read stop their row', () => {
  it.each([
    ['102', 'header', { header: [header({ DOB: '' })] }],
    ['102', 'header', { header: [header({ DOB: '15/06/10' })] }],
    ['141', 'episodes', { episodes: [episode({ DECOM: '' })] }],
    ['141', 'episodes', { episodes: [episode({ DECOM: '31/04/2021' })] }],
    ['147', 'episodes', { episodes: [episode({ DEC: 'yesterday' })] }],
    ['P11', 'uasc', { uasc: [uasc({ DUC: '99/99/9999' })] }],
    ['P12', 'missing', { missing: [missing({ MIS_START: '' })] }],
    ['P13', 'missing', { missing: [missing({ MIS_END: '1 June' })] }],
  ] as const)('%s in %s', (code, table, tables) => {
    const { problems, counts } = checked(tables);
    expect(problems.filter(({ rule }) => rule === code)).toMatchObject([{ weight: 'stops this row', table }]);
    expect(counts[table]).toEqual({ read: 1, setAside: 1 });
  });

  it('takes a blank where there may be one', () => {
    const tables = {
      episodes: [episode({ DEC: '' })],
      uasc: [uasc({ DUC: '' })],
      missing: [missing({ MIS_END: '' })],
    };
    expect(found(['147', 'P11', 'P13'], tables)).toEqual([]);
  });
});
