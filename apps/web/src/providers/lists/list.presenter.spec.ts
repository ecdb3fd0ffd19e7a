import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { Difference, KnownSetting } from '@lib/provision/lists/difference';
import { SettingList } from '@lib/provision/lists/setting-list';
import { presentList } from './list.presenter';

const AT = Temporal.Instant.from('2026-04-20T09:00:00Z');
const LIST: SettingList = {
  id: 'a',
  asAt: day('2026-03-31'),
  source: 'list.csv',
  rowCount: 10,
  state: 'waiting',
  counts: null,
  receivedAt: AT,
  receivedByName: 'Somebody',
  loadedAt: null,
  loadedByName: null,
};
const known = (at: number): KnownSetting => ({
  id: `s${at}`,
  urn: String(9_000_000 + at),
  name: null,
  provisionType: "Children's home",
  status: 'Active',
  registeredOn: null,
  sector: null,
  localAuthority: 'Kent',
  region: null,
  places: 4,
  shortBreaksOnly: false,
  multiBuilding: false,
  providerId: null,
  providerName: null,
  keptProviderId: null,
  onList: true,
  earlierNames: [],
  archivedOn: null,
  mergedInto: null,
});
const differenceWith = (gone: number, unchanged: number): Difference => ({
  added: [],
  changed: [],
  gone: Array.from({ length: gone }, (_, at) => known(at)),
  unchanged,
  asked: [],
  providersBack: [],
});

describe('the page of a list', () => {
  const pageOf = (difference: Difference) =>
    presentList({ list: LIST, difference, seen: 'mark' }).difference!;

  it('warns of a list that leaves out a fifth of the settings, and at least five', () => {
    expect(pageOf(differenceWith(4, 4)).warning).toBeNull();
    expect(pageOf(differenceWith(5, 21)).warning).toBeNull();
    expect(pageOf(differenceWith(5, 20)).warning).toContain('leaves out 5 of the 25 settings');
    expect(pageOf(differenceWith(1_500, 0)).warning).toContain('leaves out 1,500 of the 1,500');
  });

  it('shows the first of very many, and says how many more there are', () => {
    const [section] = pageOf(differenceWith(201, 2_000)).sections;
    expect(section!.heading).toBe('Gone from the list');
    expect([section!.table.rows.length, section!.more]).toEqual([200, 1]);
  });

  it('says so when nothing would change', () => {
    expect(pageOf(differenceWith(0, 10))).toMatchObject({ changesNothing: true, sections: [] });
  });
});
