import placementsSnapshot from '../instruments/placements-snapshot.json';
import { QUESTION_SET } from '../question-sets/question-set';
import { BESIDE_RELEASES } from './beside-releases';
import { Sections } from '../comparing/compared-return';
import { ownFigure } from './own-figure';

const NOTHING = { explained: [], rows: [] };

describe('the figures a borough gets back', () => {
  it('are its own answers: a number, rows counted, rows of a grid added up', () => {
    const sections: Sections = [
      {
        section: 'a',
        ...NOTHING,
        answers: { total: 10, grid: { x: { own: 1, other: null }, y: { own: 3 } } },
      },
      { section: 'b', ...NOTHING, answers: {}, rows: [{ key: '[1]', childId: null, answers: {} }] },
    ];
    expect(ownFigure(sections, { of: 'question', question: 'total' })).toBe(10);
    expect(ownFigure(sections, { of: 'question', question: 'other' })).toBeNull();
    expect(ownFigure(sections, { of: 'rows', section: 'b' })).toBe(1);
    expect(ownFigure(sections, { of: 'grid rows', question: 'grid', rows: ['x', 'y'] })).toBe(4);
    expect(ownFigure([], { of: 'grid rows', question: 'grid', rows: ['x'] })).toBeNull();
  });

  it('of the placements snapshot count every row of its grids once', () => {
    const set = QUESTION_SET.parse(placementsSnapshot);
    const grids = new Map(
      set.sections.flatMap(({ questions }) =>
        questions.flatMap((one) => (one.kind === 'grid' ? [[one.code, one.down] as const] : [])),
      ),
    );
    const counted = BESIDE_RELEASES['placements_snapshot']!.flatMap(({ figures }) =>
      figures.flatMap(({ own }) =>
        own.of === 'grid rows' ? own.rows.map((row) => `${own.question} ${row}`) : [],
      ),
    );
    const asked = ['by_group', 'by_age', 'by_location'].flatMap((code) =>
      set.lists[grids.get(code)!]!.map((choice) => `${code} ${choice.code}`),
    );
    expect(counted.toSorted()).toEqual(asked.toSorted());
  });
});
