import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cube } from '@lib/releases/cubes/cube';
import { CUBES, cubeOf } from './cube-register';

describe('the register of cubes', () => {
  it('names each cube once, and finds it by its name', () => {
    expect(new Set(CUBES.map(({ code }) => code)).size).toBe(CUBES.length);
    expect(CUBES.map(({ code }) => cubeOf(code))).toEqual(CUBES);
    expect(cubeOf('costs')).toBeNull();
  });

  describe.each(CUBES.map((cube) => [cube.code, cube] as const))('%s', (code, cube) => {
    const codes = cube.categories.map((one) => one.code);
    const leaves = new Set(cube.categories.filter(({ sums }) => sums.length === 0).map((one) => one.code));

    it('is in a file of its own name, and defined whole', () => {
      expect(existsSync(join(__dirname, `${code}.cube.ts`))).toBe(true);
      for (const words of [cube.title, cube.purpose, cube.counted, cube.source]) {
        expect(words.length).toBeGreaterThan(10);
      }
      expect(cube.exclusions.length).toBeGreaterThan(0);
      expect(cube.version).toBeGreaterThanOrEqual(1);
    });

    it('has its total first, and every category once', () => {
      expect(codes[0]).toBe('total');
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(cube.categories.map(({ label }) => label)).size).toBe(codes.length);
    });

    it('adds up only what is counted itself, and nothing twice', () => {
      for (const parts of cube.categories.flatMap(({ sums }) => sums)) {
        expect(parts.filter((part) => !leaves.has(part))).toEqual([]);
        expect(new Set(parts).size).toBe(parts.length);
      }
    });

    it('prints its total everywhere, and each category somewhere in one of its products', () => {
      for (const product of cube.products) {
        if (cube.areas.includes('borough')) expect(cube.categories[0]!.forBoroughs).toContain(product);
        expect(cube.categories[0]!.forGroups).toContain(product);
      }
      for (const { forBoroughs, forGroups } of cube.categories) {
        const printed = [...forBoroughs, ...forGroups];
        expect(printed.length).toBeGreaterThan(0);
        expect(printed.filter((product) => !cube.products.includes(product))).toEqual([]);
      }
    });

    it('prints a borough’s numbers only where it has boroughs, and has London first', () => {
      const forBoroughs = cube.categories.some((category) => category.forBoroughs.length > 0);
      expect(forBoroughs).toBe(cube.areas.includes('borough'));
      expect(cube.areas[0]).toBe('london');
    });

    it('breaks no printed total into parts of which a single one is not printed: it would be known all the same', () => {
      for (const product of cube.products) {
        expect(looseEnds(cube, (one) => one.forBoroughs.includes(product))).toEqual([]);
        expect(looseEnds(cube, (one) => one.forGroups.includes(product))).toEqual([]);
      }
    });
  });
});

const looseEnds = (cube: Cube, isPrinted: (category: Cube['categories'][number]) => boolean): string[] => {
  const printed = new Set(cube.categories.filter(isPrinted).map(({ code }) => code));
  return cube.categories
    .filter(({ code }) => printed.has(code))
    .flatMap(({ code, sums }) =>
      sums
        .map((parts) => parts.filter((part) => !printed.has(part)))
        .filter((unprinted) => unprinted.length === 1)
        .map(([part]) => `${code}: ${part}`),
    );
};
