import { day } from '@lib/kernel/day';
import { SettingPlaces } from '@lib/provision/places/setting-places';
import { RoomCell, RoomRow } from './room-weeks';
import { totalsByKind, totalsOfAll } from './totals-by-kind';

const TODAY = day('2026-06-12');

const row = (
  provisionType: string,
  places: number | null,
  { said, ...cell }: Omit<Partial<RoomCell>, 'said'> & { said?: Partial<SettingPlaces> | null },
): RoomRow => ({
  setting: {
    id: provisionType,
    urn: null,
    name: 'A home',
    aliases: [],
    provisionType,
    localAuthority: 'Kent',
    places,
  },
  cells: [
    {
      ...{ vacant: null, confirmed: true, block: 0, children: 0 },
      ...cell,
      said:
        said === null
          ? null
          : ({ confirmedOn: TODAY, commissioned: null, outOfUse: 0, ...said } as SettingPlaces),
    },
  ],
});

const HOME = "Children's home";
const ROWS = [
  row(HOME, 6, { vacant: 2, said: { commissioned: 4, outOfUse: 1 } }),
  row(HOME, null, { vacant: null, block: 3 }),
  row(HOME, 4, { vacant: 4, confirmed: false, block: 1, said: { commissioned: 4 } }),
  row(HOME, 5, { confirmed: false, said: null }),
  row('Supported accommodation', 10, { vacant: 0 }),
];

describe('totals by kind of setting', () => {
  it('are of what was confirmed lately alone, each with at how many settings it is said; blocks are all there', () => {
    const [homes, supported] = totalsByKind(ROWS, 0);
    expect(homes).toEqual({
      ...{ kind: HOME, settings: 4, confirmed: 2 },
      registered: { places: 6, settings: 1 },
      commissioned: { places: 4, settings: 1 },
      outOfUse: { places: 1, settings: 2 },
      vacant: { places: 2, settings: 1 },
      block: { places: 4, settings: 2 },
    });
    expect(supported).toMatchObject({ settings: 1, vacant: { places: 0, settings: 1 } });
  });

  it('add up to all kinds together', () => {
    expect(totalsOfAll(ROWS, 0)).toMatchObject({
      ...{ kind: null, settings: 5, confirmed: 3 },
      registered: { places: 16, settings: 2 },
    });
  });
});
