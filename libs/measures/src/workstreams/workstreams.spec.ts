import { AIMS } from '../measure';
import { MEASURES_DEFINED } from '../measure-register';
import { cubeOf } from '../cubes/cube-register';
import { FIGURES, figureKey, figureOf } from './figure-catalogue';
import { figureName } from './figure-names';
import { NEARBY_OF, nearbyMeasure } from './nearby-measures';
import { SHIPPED_WORKSTREAMS } from './shipped-workstreams';
import { MOST_FIGURES, NewWorkstream, workstreamProblems } from './workstream-problems';

describe('the ten workstreams', () => {
  it('are ten, each with a name of its own', () => {
    expect(SHIPPED_WORKSTREAMS).toHaveLength(10);
    expect(new Set(SHIPPED_WORKSTREAMS.map(({ code }) => code)).size).toBe(10);
    expect(new Set(SHIPPED_WORKSTREAMS.map(({ title }) => title)).size).toBe(10);
  });

  it.each(SHIPPED_WORKSTREAMS.map((one) => [one.title, one] as const))(
    '“%s” shows all three aims, and could be saved as it is',
    (_, { figures, question, reports, related }) => {
      expect(MEASURES_DEFINED.map(({ code }) => code)).toEqual(expect.arrayContaining([...related]));
      expect(AIMS.filter((aim) => !figures.some((one) => one.aim === aim))).toEqual([]);
      // Two figures of one table broken down alike would be the same chart twice.
      const tables = figures.map(({ cube, breakdown }) => `${cube}/${breakdown}`);
      expect(tables).toEqual([...new Set(tables)]);
      const next = { question, figures: figures.map(figureKey), reports, because: 'Again' };
      expect(workstreamProblems(next, reports)).toEqual([]);
    },
  );
});

describe('the figures they choose from', () => {
  it('have names of their own, by which they are found', () => {
    expect(new Set(FIGURES.map(figureKey)).size).toBe(FIGURES.length);
    for (const one of FIGURES) expect(figureOf(figureKey(one))).toBe(one);
    expect(figureOf('placements/placement/castles')).toBeNull();
  });

  it.each(FIGURES.map((one) => [figureKey(one), one] as const))(
    '%s: there are its table, its category and its measure, whose aim it has',
    (_, { cube, category, measure, aim }) => {
      expect(cubeOf(cube)?.categories.map(({ code }) => code)).toContain(category);
      const found = measure === null ? null : MEASURES_DEFINED.find(({ code }) => code === measure);
      expect(found).not.toBeUndefined();
      if (found) expect(found.aim).toBe(aim);
    },
  );
});

describe('how they are named and what measures stand beside them', () => {
  it('each has a name of its own, which says what is counted without the name of its table', () => {
    const names = FIGURES.map(figureName);
    expect(new Set(names).size).toBe(FIGURES.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z’-]+ [a-z£\d]/);
    expect(() => figureName({ cube: 'placements', breakdown: 'placement', category: 'castles' })).toThrow(
      'no name',
    );
  });

  it('the nearest measure is one there is, of a table there is, and never stands beside the measure itself', () => {
    for (const { of, code } of NEARBY_OF) {
      expect([of, MEASURES_DEFINED.some((one) => one.code === code)]).toEqual([of, true]);
      expect([
        of,
        FIGURES.some(({ cube, breakdown }) => [cube, `${cube}/${breakdown}`].includes(of)),
      ]).toEqual([of, true]);
    }
    expect(nearbyMeasure({ cube: 'hcli-uplifts', breakdown: 'state' })).toBeNull();
  });
});

describe('a change of a workstream', () => {
  const { question, figures, reports } = SHIPPED_WORKSTREAMS[0]!;
  const sound: NewWorkstream = {
    question,
    figures: figures.map(figureKey),
    reports,
    because: 'Agreed in June',
  };
  const problems = (change: Partial<NewWorkstream>): string[] =>
    workstreamProblems({ ...sound, ...change }, reports).map(({ field, message }) => `${field}: ${message}`);

  it('is fine in another order', () => {
    expect(problems({ figures: sound.figures.toReversed(), reports: [] })).toEqual([]);
  });

  it('keeps all three aims', () => {
    const kept = (...aims: string[]): string[] =>
      figures.filter(({ aim }) => aims.includes(aim)).map(figureKey);
    expect(problems({ figures: kept('sufficiency', 'outcomes') })).toEqual([
      'figures: Choose at least one figure of a fair price: each workstream shows all three aims',
    ]);
    expect(problems({ figures: kept('outcomes') })).toEqual([
      'figures: Choose at least one figure of enough of the right homes, and one of a fair price: each workstream shows all three aims',
    ]);
    expect(problems({ figures: [] })).toHaveLength(1);
  });

  it.each([
    [
      { figures: [...sound.figures, 'placements/placement/castles'] },
      'figures: Choose each figure from the list',
    ],
    [{ figures: [...sound.figures, sound.figures[0]!] }, 'figures: Choose each figure once'],
    [{ figures: FIGURES.slice(0, MOST_FIGURES + 1).map(figureKey) }, 'figures: Choose 12 figures or fewer'],
    [{ reports: ['castles'] }, 'reports: Choose each report from the list'],
    [{ question: '  ' }, 'question: Enter the question it answers'],
    [{ because: 'x'.repeat(301) }, 'because: Say why it changes in 300 characters or fewer'],
  ])('%#: %j is refused', (change, said) => {
    expect(problems(change)).toEqual([said]);
  });
});
