import { day } from '@lib/kernel/day';
import { AUTHORITIES } from '../authorities/authorities';
import { boroughsIn, groupOf, groupsOn } from './find-group';
import { Grouping, GROUPINGS, GROUPS } from './groupings';
import { MEMBERSHIPS } from './memberships';

const march2025 = day('2025-03-31');
const sizes = (grouping: Grouping, on = march2025) =>
  Object.fromEntries(groupsOn(grouping, on).map(({ code }) => [code, boroughsIn(grouping, code, on).length]));

describe('groupings of the London authorities', () => {
  it('have the totals of their sources', () => {
    expect(sizes('sub-region')).toEqual({ NCL: 5, NEL: 8, NWL: 8, SEL: 6, SWL: 6 });
    expect(sizes('statistical')).toEqual({ inner: 14, outer: 19 });
    expect(sizes('statutory')).toEqual({ inner: 12, outer: 20, city: 1 });
    expect(sizes('icb')).toEqual({ NCL: 5, NEL: 8, NWL: 8, SEL: 6, SWL: 6 });
  });

  it('differ between the two inner and outer Londons on exactly Greenwich, Haringey and Newham', () => {
    const differ = AUTHORITIES.filter(
      ({ id }) =>
        groupOf(id, 'statutory', march2025)?.code !== 'city' &&
        groupOf(id, 'statistical', march2025)?.code !== groupOf(id, 'statutory', march2025)?.code,
    );
    expect(differ.map((one) => one.name)).toEqual(['Greenwich', 'Haringey', 'Newham']);
  });

  it('put every borough in one group of each on any day since there were boards', () => {
    for (const on of ['2022-07-01', '2025-03-31', '2026-03-31', '2026-04-01', '2026-11-22'].map(day)) {
      for (const grouping of Object.keys(GROUPINGS) as Grouping[]) {
        const all = groupsOn(grouping, on).flatMap(({ code }) => boroughsIn(grouping, code, on));
        expect(all.sort()).toEqual(AUTHORITIES.map((one) => one.id).sort());
      }
    }
  });

  it('keep the boards apart from the sub-regions, and by date', () => {
    expect(groupOf(202, 'icb', day('2022-06-30'))).toBeNull();
    expect(groupOf(202, 'icb', day('2026-03-31'))?.code).toBe('NCL');
    expect(groupOf(202, 'icb', day('2026-04-01'))?.code).toBe('NCL-NWL');
    expect(groupOf(202, 'sub-region', day('2026-04-01'))?.label).toBe('North Central London');
    expect(sizes('icb', day('2026-04-01'))).toEqual({ NEL: 8, SEL: 6, SWL: 6, 'NCL-NWL': 13 });
  });

  it('name only groups and boroughs that exist, and end after they begin', () => {
    const groups = GROUPS.map((group) => `${group.grouping} ${group.code}`);
    const ids = AUTHORITIES.map((one) => one.id);
    for (const one of MEMBERSHIPS) {
      expect(groups).toContain(`${one.grouping} ${one.code}`);
      expect(ids).toContain(one.boroughId);
      expect(one.to === null || one.from <= one.to).toBe(true);
    }
  });
});
