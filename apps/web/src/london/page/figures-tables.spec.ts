import { day } from '@lib/kernel/day';
import { number } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { figuresTable, ownTable } from './figures-tables';

const area = (code: string): Area => ({ kind: 'borough', code, name: code }) as unknown as Area;

const ASKED = {
  cube: { code: 'placements', title: 'Placement groups' },
  breakdown: {
    label: 'Placement group',
    whole: { code: 'total', label: 'Children' },
    parts: [{ code: 'foster', label: 'Foster placements' }],
  },
} as unknown as AskedFigures;

const shown = (areas: readonly string[]): ShownFigures =>
  ({
    areas: areas.map(area),
    printed: { at: () => number(10) },
    release: { on: day('2026-09-30') },
    own: { boroughId: 305, counts: new Map([['total', 7]]), beside: [area('one')] },
  }) as unknown as ShownFigures;

describe('a table of figures', () => {
  it.each([
    [['one'], true],
    [['one', 'two', 'three'], true],
    [['one', 'two', 'three', 'four'], false],
  ])('of %s is a block for each area on a telephone: %s', (areas, stacks) => {
    expect(figuresTable(ASKED, shown(areas)).stacks).toBe(stacks);
  });

  it('of a borough beside the others is too', () => {
    expect(ownTable(ASKED, shown([]))!.table).toMatchObject({
      stacks: true,
      rows: [
        [
          { text: 'Bromley', note: 'Exact: only your borough sees this row' },
          expect.objectContaining({ text: '7' }),
          expect.anything(),
        ],
        expect.anything(),
      ],
    });
  });
});
