import { differences } from '../answers/differences';
import { HOMES } from '../question-sets/homes.spec-support';
import { QUESTION_SET } from '../question-sets/question-set';
import { comparedTotals } from './compared-totals';
import { referencesInKeys, rowWords } from './row-words';
import { shownDifferences } from './shown-differences';

const SET = QUESTION_SET.parse(HOMES);

describe('two versions of a return beside one another', () => {
  it('say what is different, cell by cell and row by row, in the order of the set', () => {
    const one = { once: { total: 10, by_age: { young: { home: 4 } }, any_waiting: 'no' }, rows: {} };
    const fee = (pence: number) => ({ name: 'Ferncombe', fee: pence });
    const older = { ...one, rows: { homes: new Map([['["Ferncombe"]', fee(450_000)]]) } };
    const newer = {
      once: { ...one.once, by_age: { young: { home: 5 } }, any_waiting: 'yes' },
      rows: {
        homes: new Map([
          ['["Ferncombe"]', fee(500_000)],
          ['["Oakley"]', fee(1)],
        ]),
      },
    };
    const shown = shownDifferences(SET, differences(older, newer)).map(({ label, rowKey, what, was, is }) => [
      label,
      rowKey,
      what,
      was,
      is,
    ]);
    expect(shown).toEqual([
      ['By age: Under 10, Home', null, 'changed', '4', '5'],
      ['Is anybody waiting?', null, 'changed', 'No', 'Yes'],
      ['Weekly fee', '["Ferncombe"]', 'changed', '£4,500', '£5,000'],
      [null, '["Oakley"]', 'added', 'not there', 'in the return'],
    ]);
  });

  it('set numbers beside the last wave, and mark what is far from it', () => {
    const now = {
      once: { total: 30, others: 4, by_age: { young: { home: 10 }, old: { home: 5 } } },
      rows: { homes: 2 },
    };
    const last = { once: { total: 12, others: 1, by_age: { young: { home: 9 } } }, rows: { homes: 1 } };
    expect(
      comparedTotals(SET, now, last).map(({ label, was, is, isOutlier }) => [label, was, is, isOutlier]),
    ).toEqual([
      ['Children', '12', '30', true],
      ['By age: in all', '9', '15', true],
      ['Others', '1', '4', false],
      ['Rows: each home', '1', '2', false],
    ]);
    expect(comparedTotals(SET, now, null).map(({ was, isOutlier }) => [was, isOutlier])).toEqual(
      Array.from({ length: 4 }, () => [null, false]),
    );
  });

  it('name a row by what tells it from the others', () => {
    expect(rowWords(SET, 'homes', '["Ferncombe"]')).toBe('Ferncombe');
    expect(rowWords(SET, 'homes', '0197')).toBe('Without a reference');
    expect(referencesInKeys(['["C-7KQ4M2"]', null, '["C-7KQ4M2","2026-01-01"]'])).toEqual(['C-7KQ4M2']);
  });
});
