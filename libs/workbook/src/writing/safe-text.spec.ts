import fc from 'fast-check';
import { guardText, stripGuard } from './safe-text';

describe('text that a program could run is guarded by one apostrophe', () => {
  it.each([
    '=1+1', '+44 20 7946 0000', '-5', '@SUM(A1)', '|calc', '%41', '\t=1', '\r=1', '\n=1', '  =1', '\ufeff=1', '\u0000=1', '\u200b=1',
    '＝1+1', '＋1', '－1', '＠A1', '｜x', '％x', "'=1", "''=1", '\tplain',
  ])('%j', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  }); // prettier-ignore

  it.each(['', 'Bromley', '5 - 10', "'quoted'", "O'Neil", '1=1', '£5', ' plain', '(−5)', 'ünïcødé', '[c]'])(
    '%j is left as it is',
    (text) => {
      expect(guardText(text)).toBe(text);
    },
  );

  it('reading takes exactly one apostrophe away, and only before what would run', () => {
    expect(stripGuard("'=1")).toBe('=1');
    expect(stripGuard("''=1")).toBe("'=1");
    expect(stripGuard("'tis")).toBe("'tis");
    expect(stripGuard("O'Neil")).toBe("O'Neil");
  });

  it('whatever is written is read back the same, and never runs', () => {
    const nasty = fc.stringMatching(/^['\s\ufeff]{0,3}[=+\-@|%＝＋－＠｜％\t\r\na1]?.{0,5}$/s);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nasty), (text) => {
        expect(stripGuard(guardText(text))).toBe(text);
        expect(guardText(text)).not.toMatch(/^\s*[=+\-@|%]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
