import { checked, found, header, health } from '../return.spec-support';

describe('P16 and P17: the health table', () => {
  it('a value that is neither yes nor no is left out', () => {
    const tables = { header: [header()], oc2: [health({ CONVICTED: 'Y', SUBSTANCE_MISUSE: '2' })] };
    expect(found(['P16'], tables)).toEqual(['P16 CONVICTED 2', 'P16 SUBSTANCE_MISUSE 2']);
    expect(checked(tables).rows.oc2[0]).toMatchObject({ convicted: null, substanceMisuse: null });
  });

  it.each([
    ['0', 0],
    ['40', 40],
    ['41', null],
    ['-1', null],
    ['high', null],
    ['', null],
  ])('SDQ_SCORE "%s" is %s', (SDQ_SCORE, score) => {
    const tables = { header: [header()], oc2: [health({ SDQ_SCORE })] };
    expect(checked(tables).rows.oc2[0]?.sdqScore).toBe(score);
    expect(found(['P17'], tables)).toHaveLength(score === null && SDQ_SCORE !== '' ? 1 : 0);
  });
});
