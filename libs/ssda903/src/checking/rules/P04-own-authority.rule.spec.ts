import { checked, episode, found, header } from '../return.spec-support';
import { plainAuthority } from './P04-own-authority.rule';

describe('P04 and P05: rows of another authority or year', () => {
  const authority = { names: ['Barking and Dagenham', 'BAD'] };

  it('refuses the row of another authority by name and takes its own under any of its names', () => {
    const tables = {
      episodes: [
        episode({ LA: 'Barking & Dagenham' }),
        episode({ CHILD: 'B2', LA: 'London Borough of Barking and Dagenham' }),
        episode({ CHILD: 'C3', LA: 'Newham' }),
      ],
    };
    expect(found(['P04'], tables, { authority })).toEqual(['P04 LA 4']);
    const { problems, rows } = checked(tables, { authority });
    expect(problems.find(({ rule }) => rule === 'P04')).toMatchObject({
      value: 'Newham',
      expected: 'Barking and Dagenham',
    });
    expect(rows.episodes.map(({ child }) => child)).toEqual(['A1', 'B2']);
  });

  it('takes rows of any authority when none is named', () => {
    expect(found(['P04'], { episodes: [episode({ LA: 'Newham' })] })).toEqual([]);
  });

  it('refuses rows of another year', () => {
    const tables = {
      header: [header({ YEAR: '2022' })],
      episodes: [episode({ YEAR: '2022' }), episode({ YEAR: '2021' })],
    };
    expect(found(['P05'], tables)).toEqual(['P05 YEAR 3']);
  });

  it.each([
    ['LB of Bromley', 'bromley'],
    ['Kensington & Chelsea', 'kensington and chelsea'],
    ['Royal Borough of Greenwich', 'greenwich'],
    ['City of Westminster', 'westminster'],
    ['City of London', 'city of london'],
  ])('reads %s as %s', (name, plain) => {
    expect(plainAuthority(name)).toBe(plain);
  });
});
