import { differenceOf, StoredRow } from './difference';
import { PLACEMENTS } from './derived-table';

const row = (startedOn: string, over: Record<string, string> = {}) => ({
  started_on: startedOn,
  short_break: false,
  place: 'K2',
  provider: 'PR4',
  urn: 'SC123456',
  ...over,
});
const stored = (id: string, startedOn: string, over: Record<string, string> = {}): StoredRow => ({
  id,
  child: 'A1',
  row: row(startedOn, over),
});
const keysOf = (before: StoredRow[], after: ReturnType<typeof row>[]): (string | null)[] => {
  const known = new Set(before.map(({ id }) => id));
  const { standing } = differenceOf(
    PLACEMENTS,
    before,
    after.map((one) => ({ child: 'A1', row: one })),
  );
  return standing.map(({ id }) => (known.has(id) ? id : null));
};

describe('a placement that is derived again', () => {
  it('keeps its key when its first day was corrected, and is a change', () => {
    const before = [stored('p1', '2026-03-02')];
    const difference = differenceOf(PLACEMENTS, before, [{ child: 'A1', row: row('2026-03-05') }]);
    expect(difference).toMatchObject({ added: [], removed: [], changed: [{ id: 'p1' }] });
  });

  it('is another when it is somewhere else, or began more than a month apart', () => {
    const before = [stored('p1', '2026-03-02')];
    expect(keysOf(before, [row('2026-03-05', { urn: 'SC654321' })])).toEqual([null]);
    expect(keysOf(before, [row('2026-04-02')])).toEqual(['p1']);
    expect(keysOf(before, [row('2026-04-03')])).toEqual([null]);
  });

  it('gives the key to the nearest, after all that did not move have theirs', () => {
    const before = [stored('p1', '2026-03-02'), stored('p2', '2026-03-20')];
    expect(keysOf(before, [row('2026-03-05'), row('2026-03-18')])).toEqual(['p1', 'p2']);
    expect(keysOf(before, [row('2026-03-18'), row('2026-03-20')])).toEqual(['p1', 'p2']);
    expect(keysOf(before, [row('2026-03-20')])).toEqual(['p2']);
  });
});
