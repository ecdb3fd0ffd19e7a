import { checkReturn } from '../check-return';
import { checked, episode, found, header, missing, returned } from '../return.spec-support';

describe('INT03 and INT32: the Header table', () => {
  it('sets aside every row of a child who is not in it', () => {
    const tables = {
      header: [header()],
      episodes: [episode(), episode({ CHILD: 'B2', DEC: '01/06/2021', REC: 'X1' }), episode({ CHILD: 'B2', DECOM: '01/06/2021', RNE: 'L' })],
      missing: [missing({ CHILD: 'B2' })],
    }; // prettier-ignore
    expect(found(['INT03'], tables)).toEqual(['INT03 CHILD 3', 'INT03 CHILD 4', 'INT03 CHILD 2']);
    const { rows, counts } = checked(tables);
    expect([rows.episodes.length, rows.missing.length]).toEqual([1, 0]);
    expect([counts.episodes?.setAside, counts.missing?.setAside]).toEqual([2, 1]);
  });

  it('sets them aside too where the child’s own row there is set aside', () => {
    const tables = { header: [header({ DOB: '31/02/2012' })], episodes: [episode()] };
    expect(found(['INT03'], tables)).toEqual(['INT03 CHILD 2']);
    expect(checked(tables).rows.episodes).toEqual([]);
  });

  it('does not miss a header that was not handed in, nor one that may stand in another year', () => {
    expect(found(['INT03'], { episodes: [episode()] })).toEqual([]);
    const concatenated = returned(
      { header: [header()], episodes: [episode({ CHILD: 'B2' })] },
      'concatenated',
    );
    expect(checkReturn(concatenated, { year: 2022, asAt: null }).problems).toEqual([]);
  });

  it('uses the first header row whose birth date can be read', () => {
    const { problems, rows } = checked({ header: [header({ DOB: '?' }), header(), header({ SEX: '2' })] });
    expect(problems.filter(({ rule }) => rule === 'INT32').map(({ row }) => row)).toEqual([2, 4]);
    expect(rows.header.map(({ row }) => row)).toEqual([3]);
  });
});
