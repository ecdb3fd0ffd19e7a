import { madeCube } from '../made-cube.spec-support';
import { standingCategories } from './standing-categories';

const { categories } = madeCube(new Map());
const codes = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);

describe('the categories that bear on what is printed', () => {
  it('are all of them where a crossed one is printed', () => {
    expect(standingCategories(categories, 'official')).toEqual(categories);
  });

  it('are the two margins where none is, and the total is the sum of each', () => {
    const standing = standingCategories(categories, 'operational');
    expect(codes(standing)).toEqual(['total', 'foster', 'homes', 'other', 'younger', 'older']);
    expect(standing[0]!.sums).toEqual([
      ['foster', 'homes', 'other'],
      ['younger', 'older'],
    ]);
    expect(standing.slice(1).every(({ sums }) => sums.length === 0)).toBe(true);
  });

  it('keep what a margin is the sum of besides', () => {
    const parts = ['kept', 'away'].map((code) => ({
      ...categories.at(-1)!,
      code,
      forGroups: ['operational'] as const,
    }));
    const withParts = [
      ...categories.map((one) =>
        one.code === 'other' ? { ...one, sums: [...one.sums, ['kept', 'away']] } : one,
      ),
      ...parts,
    ];
    const standing = standingCategories(withParts, 'operational');
    expect(standing.find(({ code }) => code === 'other')!.sums).toEqual([['kept', 'away']]);
    expect(codes(standing).slice(-2)).toEqual(['kept', 'away']);
  });

  it('are all of them where the breakdowns are not a whole table: a third one would bind the two', () => {
    const third = { ...categories[1]!, code: 'mixed', sums: [['foster|younger', 'homes|older']] };
    expect(standingCategories([...categories, third], 'operational')).toHaveLength(categories.length + 1);
    const gap = categories.filter(({ code }) => code !== 'older');
    expect(standingCategories(gap, 'operational')).toHaveLength(gap.length);
  });
});
