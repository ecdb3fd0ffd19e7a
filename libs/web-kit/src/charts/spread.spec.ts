import fc from 'fast-check';
import { spread } from './spread';

const at = (...tops: number[]) => tops.map((top) => ({ at: top, height: 20 }));

describe('Labels that would stand over one another', () => {
  it('stay where they are while they have room', () => {
    expect(spread(at(10, 60, 35), 100)).toEqual([10, 60, 35]);
  });

  it('move down, and up again where they would leave', () => {
    expect(spread(at(10, 15), 100)).toEqual([10, 30]);
    expect(spread(at(95, 90), 100)).toEqual([80, 60]);
    expect(spread(at(-5, 200), 100)).toEqual([0, 80]);
  });

  it('are refused where they cannot all stand', () => {
    expect(() => spread(at(0, 0, 0), 50)).toThrow(RangeError);
  });

  it('never meet, never leave, and keep their order, wherever they would stand', () => {
    const labels = fc.array(
      fc.record({ at: fc.integer({ min: -50, max: 400 }), height: fc.integer({ min: 1, max: 60 }) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(labels, (given) => {
        const tops = spread(given, 300);
        const order = given.map((label, index) => ({ ...label, top: tops[index]! }));
        order.sort((a, b) => a.top - b.top);
        expect(order[0]!.top).toBeGreaterThanOrEqual(0);
        expect(order.at(-1)!.top + order.at(-1)!.height).toBeLessThanOrEqual(300);
        order.slice(1).forEach((label, index) => {
          expect(label.top).toBeGreaterThanOrEqual(order[index]!.top + order[index]!.height);
          expect(label.at).toBeGreaterThanOrEqual(order[index]!.at);
        });
      }),
    );
  });
});
