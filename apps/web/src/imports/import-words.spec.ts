import { day } from '@lib/kernel/day';
import { changesWords, filesWords, periodsWords } from './import-words';

const whole = (year: number) => ({ year, trueAt: day(`${year}-03-31`), partYear: false });
const part = (year: number) => ({ year, trueAt: day(`${year - 1}-10-31`), partYear: true });

describe('words for what was handed in', () => {
  it.each([
    ['one year', [whole(2022)], '2021 to 2022'],
    ['years that follow each other', [2018, 2019, 2020, 2021, 2022].map(whole), '2017 to 2022'],
    ['years with a gap', [whole(2018), whole(2020)], '2017 to 2018; 2019 to 2020'],
    ['an extract', [part(2022)], '2021 to 2022, up to 31 October 2021'],
    ['years the last of which is cut short', [whole(2021), part(2022)], '2020 to 2021; 2021 to 2022, up to 31 October 2021'],
  ])('say %s', (_what, imports, words) => {
    expect(periodsWords(imports)).toBe(words);
  }); // prettier-ignore

  it.each([
    [['return.xlsx, sheet Header', 'return.xlsx, sheet Episodes'], 'return.xlsx (Header, Episodes)'],
    [['return.zip, 2021-header.csv', 'return.zip, 2021-uasc.csv'], 'return.zip (2021-header.csv, 2021-uasc.csv)'],
    [['header.csv', 'episodes.csv'], 'header.csv, episodes.csv'],
    [[], ''],
  ])('name a workbook or a zip once: %j', (files, words) => {
    expect(filesWords(files)).toBe(words);
  }); // prettier-ignore

  it('say what changed, and only that', () => {
    const none = { new: 0, changed: 0, unchanged: 9, missing: 0 };
    const children = { new: 1_204, changed: 0, unchanged: 3, missing: 1 };
    expect(changesWords({ children, episodes: { ...none, changed: 2 }, placements: none })).toBe(
      'Children: 1,204 new, 1 missing. Episodes: 2 changed.',
    );
    expect(changesWords({ children: none, episodes: none, placements: none })).toMatch(/^Nothing changed/);
  });
});
