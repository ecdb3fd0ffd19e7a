import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';
import { SettingPlaces } from '@lib/provision/places/setting-places';
import { roomOf, totalsOf, weeksFrom } from './room-weeks';

const setting = (id: string): PlacedSetting => ({
  ...{ id, urn: 'SC000001', name: id, aliases: [], provisionType: 'Children’s home', localAuthority: 'Kent' },
  places: 6,
});

const said = (settingId: string, changed: Partial<SettingPlaces> = {}): SettingPlaces => ({
  id: `${settingId} said`,
  settingId,
  validFrom: day('2026-05-01'),
  commissioned: 4,
  outOfUse: 1,
  outOfUseReason: 'staffing',
  outOfUsePayer: 'nobody',
  vacant: 2,
  usableFrom: null,
  source: 'programme',
  saidAt: Temporal.Instant.from('2026-05-01T09:00:00Z'),
  saidByName: 'A commissioner',
  confirmedOn: day('2026-05-18'),
  confirmedSource: 'programme',
  confirmedByName: 'A commissioner',
  supersededAt: null,
  version: 1,
  ...changed,
});

describe('room by setting and week', () => {
  const weeks = weeksFrom(day('2026-06-10'), 2);

  it('goes by weeks from Monday, as it stands on the Sunday', () => {
    expect(weeks.map(({ monday, sunday }) => [monday, sunday])).toEqual([
      ['2026-06-08', '2026-06-14'],
      ['2026-06-15', '2026-06-21'],
    ]);
  });

  it('counts what was confirmed within four weeks, and the rest apart', () => {
    const rows = roomOf(
      {
        settings: [setting('lately'), setting('long ago'), setting('never')],
        said: new Map([
          ['lately', [said('lately')]],
          ['long ago', [said('long ago', { vacant: 5, confirmedOn: day('2026-05-16') })]],
        ]),
        blocks: [],
        stays: [],
        fades: () => 28,
      },
      weeks,
      day('2026-06-30'),
    );
    // 18 May and 28 days is 15 June; 16 May and 28 days is 13 June.
    expect(rows.map(({ cells }) => cells.map(({ confirmed }) => confirmed))).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect(totalsOf(rows, 0)).toEqual({
      confirmed: { settings: 1, vacant: 2, outOfUse: 1, commissioned: 4 },
      unconfirmed: { settings: 1, vacant: 5, outOfUse: 1, commissioned: 4 },
    });
    expect(totalsOf(rows, 1).confirmed).toMatchObject({ settings: 0, vacant: 0 });
  });

  it('judges no week to come by a day that has not come', () => {
    const facts = {
      settings: [setting('s')],
      said: new Map([['s', [said('s')]]]),
      blocks: [],
      stays: [],
      fades: () => 28,
    };
    const [row] = roomOf(facts, weeks, day('2026-06-15'));
    expect(row!.cells.map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });

  it('has what stood then, no place before the day it can be used, and the borough’s own beside it', () => {
    const [row] = roomOf(
      {
        settings: [setting('s')],
        said: new Map([
          [
            's',
            [
              said('s', { vacant: 1, validFrom: day('2026-06-01') }),
              said('s', { vacant: 3, validFrom: day('2026-06-15'), usableFrom: day('2026-06-22') }),
              said('s', { vacant: 6, validFrom: day('2026-06-02'), supersededAt: Temporal.Now.instant() }),
            ],
          ],
        ]),
        blocks: [
          {
            id: 'b',
            settingId: 's',
            hasNumber: true,
            places: 2,
            weeklyPence: 1,
            startsOn: day('2026-06-01'),
            endsOn: day('2026-06-20'),
          },
        ],
        stays: [{ settingId: 's', startedOn: day('2026-06-14'), endedOn: null }],
        fades: () => 28,
      },
      weeks,
      day('2026-06-30'),
    );
    expect(row!.cells.map(({ vacant, block, children }) => [vacant, block, children])).toEqual([
      [1, 2, 1],
      [0, 0, 1],
    ]);
  });
});
