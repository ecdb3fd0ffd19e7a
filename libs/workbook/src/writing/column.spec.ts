import { column, columnInRow } from './column';

const value = (): number => 1;

describe('a column says its unit in its heading', () => {
  it.each([
    ['Weekly cost', 'money', '(£)'],
    ['Share of children', 'percent', '(%)'],
    ['Distance', 'number', 'unit in brackets'],
  ] as const)('%s of kind %s is refused', (header, kind, says) => {
    expect(() => column(header, { kind, value })).toThrow(says);
  });

  it.each(['', ' Children', 'Two\nlines', 'x'.repeat(201), '% of children', 'a\u0000b'])(
    '%j is no heading',
    (header) => {
      expect(() => column(header, { kind: 'whole', value })).toThrow('give a heading');
    },
  );

  it('money has two decimal places, a percentage none, unless told', () => {
    expect(column('Cost (£)', { kind: 'money', value }).decimals).toBe(2);
    expect(column('Share (%)', { kind: 'percent', value }).decimals).toBe(0);
    expect(column('Share (%)', { kind: 'percent', decimals: 1, value }).decimals).toBe(1);
  });
});

describe('a share that rounds to nothing', () => {
  const shown = (share: number | '[z]', decimals?: number): unknown =>
    column('Share (%)', { kind: 'percent', decimals, value: (row: number | '[z]') => row }).value(share);

  it.each([
    [0, undefined, 0],
    [1 / 343, undefined, '[k]'],
    [-1 / 343, undefined, '[k]'],
    [1 / 343, 1, 1 / 343],
    [0.00499, undefined, '[k]'],
    [0.005, undefined, 0.005],
    ['[z]', undefined, '[z]'],
  ] as const)('%p to %p decimals is given as %p', (share, decimals, given) =>
    expect(shown(share, decimals)).toBe(given),
  );

  it('is typed row by row where rows differ', () => {
    const mixed = column('Answer', {
      kind: 'text',
      value: (row: { value: string }) => row.value,
      inRow: ({ value }) =>
        value === 'a day' ? { kind: 'day', allowed: 'Lists!$B$2:$B$3' } : { kind: 'whole' },
    });
    expect(columnInRow(mixed, { value: 'a day' })).toMatchObject({ kind: 'day', allowed: 'Lists!$B$2:$B$3' });
    expect(columnInRow(mixed, { value: '' })).toMatchObject({
      kind: 'whole',
      allowed: undefined,
      header: 'Answer',
    });
    const plain = column('Name', { kind: 'text', value: () => 'x' });
    expect(columnInRow(plain, null)).toBe(plain);
  });
});
