import { Random } from './random';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('Random', () => {
  it('gives the same numbers for the same seed and stream, and others for another of either', () => {
    const numbers = draw(new Random(1, 'a'), 50);
    expect(draw(new Random(1, 'a'), 50)).toEqual(numbers);
    expect(draw(new Random(2, 'a'), 50)).not.toEqual(numbers);
    expect(draw(new Random(1, 'b'), 50)).not.toEqual(numbers);
  });

  it('spreads its numbers evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const number of draw(new Random(7, 'even'), 100_000)) tenths[Math.floor(number * 10)]! += 1;
    for (const tenth of tenths) expect(Math.abs(tenth - 10_000)).toBeLessThan(400);
  });

  it('chooses by weight, and never what has none', () => {
    const random = new Random(3, 'weights');
    const counts = { a: 0, b: 0, c: 0 };
    for (let i = 0; i < 30_000; i += 1) counts[random.weighted({ a: 1, b: 0, c: 3 })] += 1;
    expect(counts.b).toBe(0);
    expect(counts.c / counts.a).toBeGreaterThan(2.8);
    expect(counts.c / counts.a).toBeLessThan(3.2);
  });

  it('says so when there is nothing to choose from', () => {
    expect(() => new Random(1, 'none').weighted({ a: 0 })).toThrow(RangeError);
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 100 }, (_, i) => i);
    const mixed = new Random(5, 'cards').shuffled(list);
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
  });
});
