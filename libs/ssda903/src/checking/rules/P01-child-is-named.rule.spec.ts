import { checked, episode, found, header, missing } from '../return.spec-support';

describe('P01: every row names a child', () => {
  it('sets aside a row without CHILD, whatever its table', () => {
    const tables = {
      header: [header()],
      episodes: [episode(), episode({ CHILD: '' })],
      missing: [missing({ CHILD: '' })],
    };
    expect(found(['P01'], tables)).toEqual(['P01 CHILD 3', 'P01 CHILD 2']);
    expect(checked(tables).rows.episodes).toHaveLength(1);
  });

  it('does not take rows without CHILD for one child', () => {
    const nameless = [episode({ CHILD: '' }), episode({ CHILD: '' })];
    expect(checked({ header: [header()], episodes: nameless }).problems.map(({ rule }) => rule)).toEqual([
      'P01',
      'P01',
    ]);
  });
});
