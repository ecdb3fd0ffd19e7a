import { PublishedFigure, PublishedTable, Shown } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';
import { exactlyKnown, exactlyKnownByEach } from './exactly-known';

const figure = (shown: Shown, contributor: number | null, sums: number[][] = []): PublishedFigure => ({
  shown,
  contributor,
  sums,
});

/** Three hidden numbers of three contributors, and their sum. */
const TABLE: PublishedTable = {
  figures: [
    ...[1, 2, 3].map((contributor) => figure({ kind: 'hidden' }, contributor)),
    figure({ kind: 'number', value: 6 }, null, [[0, 1, 2]]),
  ],
  roundedTo: 1,
  smallestShown: 6,
  hiddenAtLeast: 1,
};

const KNOWING = [new Map<number, number>(), new Map([[0, 4]]), new Map([[1, 1]]), new Map([[2, 1]])];
const PLACES = [0, 1, 2];

describe('several attackers at once', () => {
  it('find what each of them finds alone, whoever was asked before', async () => {
    const attackers = KNOWING.map((knowledge) => ({ knowledge, wanted: PLACES }));
    const found = await exactlyKnownByEach(TABLE, new Map(), attackers);
    expect(found).toEqual([[], [0, 1, 2], [1], [2]]);
    for (const [at, knowledge] of KNOWING.entries())
      expect(await exactlyKnown(TABLE, knowledge, PLACES)).toEqual(found[at]);
  });

  it('refuse what one of them knows to be wrong', async () => {
    const wrong = { knowledge: new Map([[0, 5]]), wanted: PLACES };
    await expect(exactlyKnownByEach(TABLE, new Map(), [wrong])).rejects.toThrow(ContradictoryTableError);
  });
});
