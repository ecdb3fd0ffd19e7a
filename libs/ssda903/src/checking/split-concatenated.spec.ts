import { episode, header, returned } from './return.spec-support';
import { ofYear, partsOf } from './split-concatenated';

describe('taking a concatenated file apart', () => {
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

  it('names one part for each authority and year, whatever the spelling, oldest first', () => {
    expect(partsOf(raw)).toEqual([
      { authority: 'Newham', year: 2022, rows: 2 },
      { authority: 'Newham', year: 2023, rows: 1 },
      { authority: 'Sutton', year: 2022, rows: 1 },
    ]);
  });

  it('gives the rows of a year, of every authority', () => {
    const { tables } = ofYear(raw, 2022);
    expect(tables.header).toHaveLength(1);
    expect([...tables.episodes!].map(({ row, authority }) => `${row} ${authority}`)).toEqual([
      '3 NEWHAM',
      '4 Sutton',
    ]);
    expect(ofYear(raw, 2023).tables.header).toBeUndefined();
  });

  it('keeps rows without a year apart', () => {
    expect(partsOf(returned({ episodes: [episode({ LA: 'Newham' })] }, 'concatenated'))).toEqual([
      { authority: 'Newham', year: null, rows: 1 },
    ]);
  });
});
