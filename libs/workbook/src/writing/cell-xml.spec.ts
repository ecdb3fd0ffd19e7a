import { day, Day } from '@lib/kernel/day';
import { cellWriter, columnLetters } from './cell-xml';
import { CellValue, column, Kind } from './column';
import { cellText } from './xml-text';

const HEADERS: Record<Kind, string> = {
  text: 'Remark',
  whole: 'Children',
  number: 'Distance (miles)',
  percent: 'Share (%)',
  money: 'Cost (£)',
  day: 'Started',
  plain: 'value',
};

const written = (kind: Kind, value: CellValue, decimals?: number): string =>
  cellWriter(column(HEADERS[kind], { kind, decimals, value: () => value as never }), 'B', 9)(value, {}, 7);

describe('a cell is typed', () => {
  it.each([
    ['whole', 321, '321'],
    ['whole', 12n, '12'],
    ['number', 6.42, '6.4'],
    ['percent', 1 / 3, '0.33'],
    ['money', 53_120, '531.2'],
    ['money', -5n, '-0.05'],
    ['day', day('2026-03-31'), '46112'],
    ['plain', 0.368, '0.368'],
  ] as const)('%s %s is stored as %s, rounded to what is shown', (kind, value, stored) => {
    expect(written(kind, value)).toBe(`<c r="B7" s="9"><v>${stored}</v></c>`);
  });

  it('text is text, and shorthand is text set to the right among figures', () => {
    expect(written('text', 'A & B')).toContain('t="inlineStr"><is><t xml:space="preserve">A &amp; B</t>');
    expect(written('whole', '[c]')).toContain('s="6" t="inlineStr"');
    expect(written('money', null)).toBe('');
  });

  it.each([
    ['whole', 1.5],
    ['whole', 1e15],
    ['number', Number.NaN],
    ['number', Number.POSITIVE_INFINITY],
    ['money', 0.5],
    ['money', 'ten pounds'],
    ['day', 'soon' as Day],
    ['text', 5],
  ] as const)('%s cannot hold %s: the message names row and column, not the value', (kind, value) => {
    expect(() => written(kind, value as never)).toThrow(`Row 7, “${HEADERS[kind]}”: expected`);
  });

  it('columns are lettered past Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('text keeps what XML can hold', () => {
    expect(cellText('a\r\nb\u0000\u000bc')).toBe('a\nbc');
    expect(cellText('half \ud83d')).toBe('half \ufffd');
    expect(cellText('_x000D_')).toBe('_x005F_x000D_');
    const long = cellText('x'.repeat(40_000));
    expect(long).toHaveLength(32_767);
    expect(long).toMatch(/\[cut here: too long for a cell\]$/);
  });
});
