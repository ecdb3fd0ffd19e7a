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
const KNOWN: KnownSetting = {
  ...FACTS,
  ...{ id: 'a', providerId: 'p', providerName: 'Alder Care', keptProviderId: 'p', onList: true },
  ...{ earlierNames: [], archivedOn: null, mergedInto: null },
};

const compare = (listed: readonly ListedSetting[], known: readonly KnownSetting[]): Difference =>
  differenceOf(listed, known, (name) =>
    ['Alder Care', 'The Alder Group'].includes(name) ? { id: 'p', name: 'Alder Care' } : { id: null, name },
  );

describe('the difference of a list', () => {
  it('is nothing when it says the same', () => {
    const same = compare([LISTED], [KNOWN]);
    expect(same).toMatchObject({ added: [], changed: [], gone: [], unchanged: 1, asked: [] });
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
    expect(compare([], [entered])).toMatchObject({ added: [], changed: [], gone: [], unchanged: 0 });
    expect(compare([LISTED], [entered]).changed).toEqual([{ known: entered, listed: LISTED, fields: [] }]);
  });

  it('does not take a name back that the setting has no longer', () => {
    const renamed = { ...KNOWN, name: 'Rowan House', earlierNames: ['the old mill'] };
    expect(compare([{ ...LISTED, name: 'The Old Mill' }], [renamed]).unchanged).toBe(1);
    expect(compare([{ ...LISTED, name: 'Elm House' }], [renamed]).changed[0]!.fields).toEqual([
      { field: 'name', before: 'Rowan House', after: 'Elm House' },
    ]);
  });

  it('asks about what was archived, and leaves what is part of another as it is', () => {
    const archived = { ...KNOWN, archivedOn: day('2026-04-01') };
    const found = compare([{ ...LISTED, places: 3 }], [archived]);
    expect(found.asked).toEqual([{ known: archived, why: 'archived' }]);
    expect(found.changed).toHaveLength(1);
    const part = { ...KNOWN, mergedInto: 'b' };
    expect(compare([{ ...LISTED, places: 3 }], [part])).toMatchObject({
      changed: [],
      asked: [{ why: 'merged' }],
    });
    expect(compare([], [part])).toMatchObject({ gone: [], asked: [] });
  });

  it('says which archived providers come back', () => {
    const archived = { id: 'q', name: 'Bramble Homes', isArchived: true };
    const other = { ...LISTED, urn: '7654321', organisation: 'Bramble Homes' };
    expect(differenceOf([other], [KNOWN], () => archived).providersBack).toEqual([archived]);
  });
});
