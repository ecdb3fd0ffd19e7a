import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { day } from '@lib/kernel/day';
import { tableOf } from '@test/support/table-of';
import { checkReturn } from '../checking/check-return';
import { ofYear, partsOf } from '../checking/split-concatenated';
import { EpisodeRow } from '../tables/return-rows';
import { RawReturn } from '../tables/raw-return';
import { repairHistory } from './repair-episodes';
import { ReturnInPlace, sourceMark } from './repaired-episode';

const FILE = 'SSDA903_episodes_for_testing_fixes_INPUT.csv';
const FOLDER = join(__dirname, '../../../../test/fixtures/ssda903/repair');

const read = (): RawReturn => {
  const rows: Record<string, string>[] = parse(readFileSync(join(FOLDER, FILE), 'utf8'), { columns: true });
  const episodes = tableOf('episodes', rows, FILE);
  return { shape: 'concatenated', notes: [], tables: { episodes } };
};

const returnsOf = (authority: string): ReturnInPlace<EpisodeRow>[] => {
  const raw = read();
  const years = partsOf(raw).flatMap((part) => (part.authority === authority ? [part.year!] : []));
  return years.map((year) => ({
    id: `${authority} ${year}`,
    year,
    trueAt: day(`${year}-03-31`),
    episodes: checkReturn(ofYear(raw, year), { year, asAt: null, authority: { names: [authority] } }).rows
      .episodes,
  }));
};

/** LIIA's 23 rows of three authorities, one child for each rule (peers.md 4.3). */
describe('the repair file of 23 rows', () => {
  const repaired = Object.fromEntries(
    ['Barking and Dagenham', 'Newham', 'Sutton'].map((name) => [name, repairHistory(returnsOf(name))]),
  );
  const all = Object.values(repaired);

  it('reaches the repair whole: nothing in it stops a row', () => {
    const rows = ['Barking and Dagenham', 'Newham', 'Sutton']
      .flatMap(returnsOf)
      .flatMap((one) => one.episodes);
    expect(rows).toHaveLength(23);
  });

  it('gives 20 rows, authority by authority', () => {
    expect(all.map(({ episodes }) => episodes.length)).toEqual([17, 2, 1]);
  });

  it('marks one row for each of rules 1, 1A, 2, 4 and 5 and leaves 15 as they came', () => {
    const marks = all.flatMap(({ episodes }) => episodes.map(({ rules }) => sourceMark(rules)));
    const count = (mark: string): number => marks.filter((one) => one === mark).length;
    expect(['1', '1A', '2', '4', '5'].map(count)).toEqual([1, 1, 1, 1, 1]);
    expect(count('original')).toBe(15);
  });

  it('takes three rows out: one by rule 3, two by rule 3A', () => {
    expect(
      all.flatMap(({ removed }) => removed.map(({ rule, episode }) => `${episode.child} ${rule}`)),
    ).toEqual(['RULE3A_BAD 3A', 'RULE3_BAD 3', 'RULE4_BAD 3A']);
  });

  it.each([
    ['RULE1_BAD', '2016-01-13', '2017-08-20', 'X1', 'NOTRET', '1'],
    ['RULE1A_BAD', '2016-10-24', '2017-03-31', 'E99', null, '1A'],
    ['RULE2_BAD', '2019-05-10', '2020-03-31', 'E99', null, '2'],
    ['RULE4_BAD', '2018-11-23', '2018-12-20', 'X1', 'OTHER', '4'],
    ['RULE5_BAD', '2019-11-06', '2020-04-02', 'X1', 'CARPL', '5'],
  ])('%s: the episode from %s ends on %s', (child, start, end, reasonCeased, reasonForChange, mark) => {
    const { episodes } = repaired['Barking and Dagenham']!;
    const one = episodes.find(({ episode }) => episode.child === child && episode.start === start);
    expect(one?.episode).toMatchObject({ end, reasonCeased, reasonForChange });
    expect(one?.rules).toEqual([mark]);
  });

  it('leaves open what is open in the latest return of its authority', () => {
    const open = all.flatMap(({ episodes }) => episodes.filter(({ episode }) => episode.end === null));
    expect(open.map(({ episode }) => episode.child)).toEqual(['RULE5_BAD', 'NORULE_NEW', 'NORULE_SUT']);
  });
});
