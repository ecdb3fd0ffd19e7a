import fc from 'fast-check';
import { childByChild } from './child-by-child';

describe('rows child by child', () => {
  it('gives each child’s rows of every list together, in the order they have there', () => {
    const lists = [
      [{ child: 'B', n: 1 }, { child: 'A', n: 2 }, { child: 'B', n: 3 }],
      [],
      [{ child: 'C', n: 4 }, { child: 'A', n: 5 }],
    ]; // prettier-ignore
    const numbers = [...childByChild(lists)].map((ofChild) => ofChild.map((rows) => rows.map(({ n }) => n)));
    expect(numbers).toEqual([
      [[2], [], [5]],
      [[1, 3], [], []],
      [[], [], [4]],
    ]);
  });

  it('gives nothing for no lists and for empty ones', () => {
    expect([...childByChild([])]).toEqual([]);
    expect([...childByChild([[], []])]).toEqual([]);
  });

  it('loses no row, and no child comes twice', () => {
    const row = fc.record({ child: fc.constantFrom('A', 'B', 'Ä', '😀', '\uffee', 'a1'), n: fc.nat() });
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 12 }), { maxLength: 4 }), (lists) => {
        const groups = [...childByChild(lists)];
        const children = groups.map((ofChild) => ofChild.flat()[0]!.child);
        expect(new Set(children).size).toBe(children.length);
        for (const ofChild of groups) expect(new Set(ofChild.flat().map(({ child }) => child)).size).toBe(1);
        lists.forEach((rows, at) => {
          for (const child of children)
            expect(groups[children.indexOf(child)]![at]).toEqual(rows.filter((one) => one.child === child));
        });
      }),
    );
  });
});
