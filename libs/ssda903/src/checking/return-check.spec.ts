import { inParts } from '../tables/rows-together';
import { ReturnCheck } from './return-check';
import { checked, episode, header, missing, returned } from './return.spec-support';

const TABLES = {
  header: [header({ CHILD: 'B2' }), header(), header({ CHILD: 'C3' })],
  episodes: [
    episode({ CHILD: 'A1' }),
    episode({ CHILD: 'B2', DEC: '01/06/2021', REC: 'X1' }),
    episode({ CHILD: 'c3', DECOM: '31/02/2021' }),
    episode({ CHILD: 'B2', DECOM: '01/06/2021', RNE: 'P' }),
    episode({ CHILD: 'A1', DECOM: '01/07/2021', RNE: 'P', DEC: '01/08/2021', REC: 'E4A' }),
  ],
  missing: [missing({ CHILD: 'B2', MIS_END: '' }), missing()],
};

describe('checking a return child by child', () => {
  it('gives each child once, with all its good rows, wherever in the files they stand', () => {
    const check = new ReturnCheck(returned(TABLES), { year: 2022, asAt: null });
    const children = [...check.children()].map(({ header: of, episodes }) => [
      of[0]?.child,
      ...episodes.map(({ row }) => row),
    ]);
    expect(children).toEqual([['B2', 3, 5], ['A1', 2, 6], ['C3']]); // prettier-ignore
    const { problems, counts } = checked(TABLES);
    expect(check.problems()).toEqual(problems);
    expect(check.counts()).toEqual(counts);
    expect(counts.episodes).toEqual({ read: 5, setAside: 1 });
  });

  it('keeps for the next year’s return only what was left open, the last episode of each child', () => {
    const check = new ReturnCheck(returned(TABLES), { year: 2022, asAt: null });
    Array.from(check.children());
    expect(check.leftOpen.episodes.map(({ child, row }) => `${child} ${row}`)).toEqual(['B2 5']);
    expect(check.leftOpen.missing.map(({ child }) => child)).toEqual(['B2']);
  });

  it('puts whole children together until there are rows enough', () => {
    const check = new ReturnCheck(returned(TABLES), { year: 2022, asAt: null });
    const parts = [...inParts(check.children(), 4)];
    expect(parts.map(({ header: of }) => of.map(({ child }) => child))).toEqual([['B2'], ['A1'], ['C3']]);
    expect(parts.map(({ length }) => length)).toEqual([4, 4, 1]);
  });
});
