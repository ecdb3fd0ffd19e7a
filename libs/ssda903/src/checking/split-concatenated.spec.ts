import { episode, header, returned } from './return.spec-support';
import { splitConcatenated } from './split-concatenated';

describe('taking a concatenated file apart', () => {
  it('gives one part for each authority and year, whatever the spelling, oldest first', () => {
    const raw = returned(
      {
        header: [header({ LA: 'Newham', YEAR: '2022' })],
        episodes: [
          episode({ LA: 'Newham', YEAR: '2023' }),
          episode({ LA: 'NEWHAM', YEAR: '2022' }),
          episode({ LA: 'Sutton', YEAR: '2022' }),
        ],
      },
      'concatenated',
    );
    const parts = splitConcatenated(raw);
    expect(parts.map(({ authority, year }) => [authority, year])).toEqual([
      ['Newham', 2022],
      ['Newham', 2023],
      ['Sutton', 2022],
    ]);
    expect(parts[0]?.part.tables.header).toHaveLength(1);
    expect(parts[0]?.part.tables.episodes?.map(({ row }) => row)).toEqual([3]);
    expect(parts[1]?.part.tables.header).toBeUndefined();
  });

  it('keeps rows without a year apart', () => {
    const parts = splitConcatenated(returned({ episodes: [episode({ LA: 'Newham' })] }, 'concatenated'));
    expect(parts).toMatchObject([{ authority: 'Newham', year: null }]);
  });
});
