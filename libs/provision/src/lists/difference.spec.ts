import { day } from '@lib/kernel/day';
import { changesNothing, Difference, differenceOf, KnownSetting } from './difference';
import { ListedSetting } from './listed-setting';

const FACTS = {
  urn: '1234567',
  name: null,
  provisionType: "Children's home",
  status: 'Active',
  registeredOn: day('2021-01-08'),
  sector: 'Private',
  localAuthority: 'Kent',
  region: 'South East',
  places: 4,
  shortBreaksOnly: false,
  multiBuilding: false,
};
const LISTED: ListedSetting = { ...FACTS, organisation: 'Alder Care' };
const KNOWN: KnownSetting = { ...FACTS, id: 'a', providerId: 'p', providerName: 'Alder Care', onList: true };

const compare = (listed: readonly ListedSetting[], known: readonly KnownSetting[]): Difference =>
  differenceOf(listed, known, (name) =>
    ['Alder Care', 'The Alder Group'].includes(name) ? { id: 'p', name: 'Alder Care' } : { id: null, name },
  );

describe('the difference of a list', () => {
  it('is nothing when it says the same', () => {
    const same = compare([LISTED], [KNOWN]);
    expect(same).toEqual({ added: [], changed: [], gone: [], unchanged: 1 });
    expect(changesNothing(same)).toBe(true);
  });

  it('tells new, changed field by field, gone and unchanged apart', () => {
    const fewer = { ...LISTED, places: 3, status: 'Suspended', organisation: 'Bramble Homes' };
    const other = { ...LISTED, urn: '7654321' };
    const gone = { ...KNOWN, id: 'b', urn: '1111111' };
    const found = compare([fewer, other], [KNOWN, gone]);
    expect(found.added).toEqual([other]);
    expect(found.gone).toEqual([gone]);
    expect(found.changed[0]!.fields).toEqual([
      { field: 'provider', before: 'Alder Care', after: 'Bramble Homes' },
      { field: 'status', before: 'Active', after: 'Suspended' },
      { field: 'places', before: '4', after: '3' },
    ]);
    expect(changesNothing(found)).toBe(false);
  });

  it('knows a provider by its other names', () => {
    expect(compare([{ ...LISTED, organisation: 'The Alder Group' }], [KNOWN]).unchanged).toBe(1);
  });

  it('keeps a name and a provider that the list leaves out, and what it has no column for', () => {
    const named = { ...KNOWN, name: 'Rowan House' };
    expect(compare([{ ...LISTED, organisation: null }], [named]).unchanged).toBe(1);
    expect(compare([{ ...LISTED, places: undefined, region: undefined }], [named]).unchanged).toBe(1);
    expect(compare([{ ...LISTED, places: null }], [named]).changed[0]!.fields).toEqual([
      { field: 'places', before: '4', after: null },
    ]);
  });

  it('leaves alone what was entered by hand, until a list has its number', () => {
    const entered = { ...KNOWN, onList: false };
    expect(compare([], [entered])).toEqual({ added: [], changed: [], gone: [], unchanged: 0 });
    expect(compare([LISTED], [entered]).changed).toEqual([{ known: entered, listed: LISTED, fields: [] }]);
  });
});
