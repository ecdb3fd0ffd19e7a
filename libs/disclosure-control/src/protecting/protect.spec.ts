import { Figure, OFFICIAL, OPERATIONAL } from '../table/figure';
import { protect, UnprotectableError } from './protect';

const CELL = { sums: [], published: true, held: false, keepHidden: false, weight: 1 } as const;

/** Contributors by categories, with row totals, column totals and a grand total. */
const table = (counts: readonly (readonly number[])[], heldTotals = false): Figure[] => {
  const wide = counts[0]!.length;
  const cells = counts.flatMap((row, contributor) => row.map((value) => ({ ...CELL, value, contributor })));
  const rows = counts.map((row, contributor) => ({
    ...CELL,
    value: sum(row),
    sums: [row.map((_, column) => contributor * wide + column)],
    contributor,
    held: heldTotals,
    weight: 3,
  }));
  const columns = counts[0]!.map((_, column) => ({
    ...CELL,
    value: sum(counts.map((row) => row[column]!)),
    sums: [counts.map((_, row) => row * wide + column)],
    contributor: null,
    weight: 12,
  }));
  const whole = {
    ...CELL,
    value: sum(counts.map(sum)),
    sums: [columns.map((_, at) => cells.length + rows.length + at), rows.map((_, at) => cells.length + at)],
    contributor: null,
    weight: 20,
  };
  return [...cells, ...rows, ...columns, whole];
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const printedAs = async (figures: readonly Figure[], product = OFFICIAL) =>
  (await protect(figures, product)).places.map(({ shown }) => (shown.kind === 'number' ? shown.value : 'c'));

describe('protecting a table', () => {
  it('leaves one with nothing small as it is', async () => {
    const figures = table([[10, 20, 30], [40, 50, 60], [70, 80, 90]]); // prettier-ignore
    expect(await printedAs(figures)).toEqual(figures.map(({ value }) => value));
  });

  it('rounds the weekly one to five, sums from their own true numbers', async () => {
    const figures = table([[11, 21, 32], [41, 51, 62], [71, 81, 92]]); // prettier-ignore
    expect(await printedAs(figures, OPERATIONAL)).toEqual(
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 65, 155, 245, 125, 155, 185, 460], // prettier-ignore
    );
  });

  it('shows a nought, which is nobody', async () => {
    const figures = table([[0, 20], [40, 50], [70, 80]]); // prettier-ignore
    expect((await printedAs(figures))[0]).toBe(0);
  });

  it('hides three rows and two columns round one small number, so that no single row’s owner can find it', async () => {
    const places = await printedAs(table([[3, 20, 90], [14, 22, 80], [16, 24, 70], [500, 600, 700]])); // prettier-ignore
    const cells = [0, 3, 6, 9].map((row) => places.slice(row, row + 3));
    expect(cells[0]![0]).toBe('c');
    for (const column of [0, 1, 2]) {
      const hidden = cells.filter((row) => row[column] === 'c').length;
      expect(hidden === 0 || hidden >= 3).toBe(true);
    }
    for (const row of cells) expect(row.filter((place) => place === 'c').length).not.toBe(1);
  });

  it('takes the cheapest cycle: small neighbours go before large ones', async () => {
    const places = await printedAs(table([[3, 20, 90], [14, 22, 80], [16, 24, 70], [500, 600, 700]])); // prettier-ignore
    expect(places.slice(9, 12)).toEqual([500, 600, 700]);
    expect(places.slice(12)).not.toContain('c');
  });

  it('gives the same answer every time', async () => {
    const figures = table([[3, 20, 90], [14, 22, 80], [16, 2, 70], [50, 60, 7]]); // prettier-ignore
    expect(await printedAs(figures)).toEqual(await printedAs(figures));
  });

  it('says why a place is hidden', async () => {
    const { places } = await protect(table([[3, 20, 90], [14, 22, 80], [16, 24, 70]]), OFFICIAL); // prettier-ignore
    expect(places[0]).toEqual({ shown: { kind: 'hidden' }, reason: 'small' });
    expect(places.filter(({ reason }) => reason === 'protects others').length).toBeGreaterThan(0);
    expect(places.every(({ shown, reason }) => (shown.kind === 'hidden') === (reason !== 'not hidden'))).toBe(
      true,
    );
  });

  it('keeps hidden what was small a short while ago', async () => {
    const figures = table([[30, 20, 90], [14, 22, 80], [16, 24, 70]]); // prettier-ignore
    figures[3] = { ...figures[3]!, keepHidden: true };
    const { places } = await protect(figures, OFFICIAL);
    expect(places[3]).toEqual({ shown: { kind: 'hidden' }, reason: 'kept' });
  });

  it('hides noughts only where nothing else will do, and then says that a hidden number may be one', async () => {
    const cells = [5, 0, 0].map((value, contributor) => ({ ...CELL, value, contributor }));
    const sum = { ...CELL, value: 5, sums: [[0, 1, 2]], contributor: null, held: true };
    const { places, hiddenAtLeast } = await protect([...cells, sum], OFFICIAL);
    expect(hiddenAtLeast).toBe(0);
    expect(places.slice(0, 3).map(({ shown }) => shown.kind)).toEqual(['hidden', 'hidden', 'hidden']);
  });

  it('never hides a total that other tables give away', async () => {
    const figures = table([[3, 20, 90], [14, 22, 80], [16, 24, 70], [50, 60, 70]], true); // prettier-ignore
    const { places } = await protect(figures, OFFICIAL);
    expect(places.slice(12, 16).map(({ shown }) => shown.kind)).toEqual(Array(4).fill('number'));
  });

  it('has nothing to keep from somebody whose own children are all of a sum', async () => {
    const lone = { ...CELL, value: 3, contributor: 0 };
    const { places } = await protect([lone, { ...CELL, value: 3, sums: [[0]], contributor: null }], OFFICIAL);
    expect(places.map(({ shown }) => shown.kind)).toEqual(['hidden', 'hidden']);
  });

  it('withholds a grouping when nothing can be kept beside it', async () => {
    const small = { ...CELL, value: 3, contributor: 0 };
    const large = { ...CELL, value: 40, contributor: 1, held: true };
    const both = { ...CELL, value: 43, sums: [[0, 1]], contributor: null, held: true };
    await expect(protect([small, large, both], OFFICIAL)).rejects.toBeInstanceOf(UnprotectableError);
    const { places, withheld } = await protect([small, large, both], OFFICIAL, [[2]]);
    expect(withheld).toBe(1);
    expect(places[2]).toEqual({ shown: { kind: 'unpublished' }, reason: 'withheld' });
  });

  it('refuses a table that cannot be protected, naming places and no number', async () => {
    const figures = table([[3], [40]], true); // prettier-ignore
    const refused = await protect(figures, OFFICIAL).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnprotectableError);
    expect((refused as UnprotectableError).places).toEqual([0]);
    expect((refused as Error).message).not.toMatch(/3 |40/);
  });
});
