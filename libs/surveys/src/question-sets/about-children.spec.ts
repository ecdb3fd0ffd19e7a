import { checkQuestionSet } from '../checking/check-question-set';
import placementsSnapshot from '../instruments/placements-snapshot.json';
import sufficiency from '../instruments/sufficiency.json';
import { HOMES } from './homes.spec-support';
import { isAboutChildren } from './about-children';
import { hasRows, QUESTION_SET, RowsSection } from './question-set';

const HOMES_ROWS = HOMES.sections[2];

/** A section with rows as somebody may write it. */
const rows = (of: object, questions: readonly object[] = HOMES_ROWS.questions): RowsSection => {
  const section = { ...HOMES_ROWS, rows: { one: 'bed', key: ['name'], ...of }, questions };
  return QUESTION_SET.parse({ ...HOMES, sections: [section], rules: [] }).sections.filter(hasRows)[0]!;
};

const ASKING = [{ kind: 'text', code: 'name', label: 'Reference', longest: 12, pattern: { matches: '^C-[A-Z]{6}$', says: 'C-' } }]; // prettier-ignore

describe('rows about children', () => {
  it.each([
    ['that nothing is said of', {}, undefined, true],
    ['of young people, without a reference', { one: 'young person' }, undefined, true],
    ['that are said to be', { aboutChildren: true }, undefined, true],
    ['that are said not to be', { aboutChildren: false }, undefined, false],
    ['that are called child all the same', { aboutChildren: false, one: 'Looked-after child' }, undefined, true],
    ['that ask for a reference all the same', { aboutChildren: false }, ASKING, true],
    ['that are filled in from the register all the same', { aboutChildren: false, prefill: 'register' }, undefined, true],
  ] as const)('%s', (_, of, questions, is) => {
    expect(isAboutChildren(rows(of, questions))).toBe(is);
  }); // prettier-ignore

  it('are those of children and searches in the surveys that ship, and not beds and gaps', () => {
    const sections = [placementsSnapshot, sufficiency]
      .flatMap((document) => QUESTION_SET.parse(document).sections)
      .filter(hasRows);
    expect(sections.map((section) => [section.code, isAboutChildren(section)])).toEqual([
      ['hcli', true],
      ['searches', true],
      ['bed_rows', false],
      ['gaps', false],
    ]);
  });

  it('cannot be said not to be about children where something tells that they are', () => {
    const section = { ...HOMES_ROWS, rows: { one: 'child', key: ['name'], aboutChildren: false } };
    const { problems } = checkQuestionSet({ ...HOMES, sections: [...HOMES.sections.slice(0, 2), section] });
    expect(problems).toEqual([
      {
        path: ['sections', 2, 'rows', 'aboutChildren'],
        says: 'Rows of this section are about children: a row is called “child”. Say yes, or leave it out.',
      },
    ]);
  });
});
