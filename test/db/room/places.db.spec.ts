import { Viewer } from '@lib/access/viewer';
import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { PlacesToSay } from '@lib/provision/places/setting-places';
import { BROMLEY } from '@test/support/entering';
import { commissionerAs, RoomWorld } from '@test/support/provision/room-world';
import { viewerAs } from '../access/viewer-as';

const commissioner: Viewer = commissionerAs(newId());
const officer: Viewer = viewerAs({ personId: newId(), name: 'An officer' }, 'officer', BROMLEY);

const said = (changed: Partial<PlacesToSay> = {}): PlacesToSay => ({
  validFrom: day('2026-06-12'),
  commissioned: 4,
  vacant: 2,
  usableFrom: null,
  outOfUse: 1,
  outOfUseReason: 'staffing',
  outOfUsePayer: 'provider',
  ...changed,
});

describe('what is declared of the places of a setting', () => {
  let world: RoomWorld;
  let home: string;

  beforeEach(async () => {
    world = await RoomWorld.start();
    home = await world.setting({ urn: 'SC000001', name: 'Made-up home' });
  });
  afterEach(() => world.close());

  const now = async () => (await world.places.of(officer, home)).now;

  it('is read by everybody, said by the programme and by no borough', async () => {
    expect(await now()).toBeNull();
    await world.places.say(commissioner, home, said(), null);
    expect(await now()).toMatchObject({ vacant: 2, outOfUse: 1, source: 'programme', version: 1 });
    expect(await world.audited('places-declared')).toEqual(['programme']);
    await expect(world.places.say(officer, home, said({ vacant: 0 }), await now())).rejects.toThrow(
      /row-level security/,
    );
    await expect(world.places.of(officer, newId())).rejects.toBeInstanceOf(NotFoundError);
  });

  it('moves only the day it was confirmed where nothing else is said', async () => {
    await world.places.say(commissioner, home, said(), null);
    const first = await now();
    world.entering.clock.moveTo('2026-07-20T09:00:00Z');
    const kept = await world.places.say(commissioner, home, said({ validFrom: day('2026-07-20') }), first);
    expect(kept).toBe('confirmed');
    const { said: all } = await world.places.of(officer, home);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ validFrom: '2026-06-12', confirmedOn: '2026-07-20', version: 2 });
    await world.places.confirm(commissioner, home, all[0]!);
    expect((await now())!.version).toBe(3);
  });

  it('supersedes what was said for the same day, keeps it, and keeps what was said for other days', async () => {
    await world.places.say(commissioner, home, said(), null);
    await world.places.say(commissioner, home, said({ vacant: 1 }), await now());
    await world.places.say(
      commissioner,
      home,
      said({ validFrom: day('2026-08-01'), vacant: 3, outOfUse: 0 }),
      await now(),
    );
    const { said: all, now: standing } = await world.places.of(officer, home);
    expect(
      all.map(({ validFrom, vacant, supersededAt }) => [validFrom, vacant, supersededAt !== null]),
    ).toEqual([
      ['2026-08-01', 3, false],
      ['2026-06-12', 1, false],
      ['2026-06-12', 2, true],
    ]);
    expect(standing!.vacant).toBe(1);
    expect(all[0]).toMatchObject({ outOfUseReason: null, outOfUsePayer: null });
  });

  it('tells who says it second, and names everything that is wrong at once', async () => {
    const both = await Promise.allSettled([
      world.places.say(commissioner, home, said({ vacant: 1 }), null),
      world.places.say(commissioner, home, said({ vacant: 2 }), null),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(
      ConflictError,
    );
    const wrong = world.places.say(
      commissioner,
      home,
      said({ vacant: 6, outOfUseReason: null, outOfUsePayer: null }),
      await now(),
    );
    await expect(wrong).rejects.toMatchObject({
      problems: [{ field: 'vacant' }, { field: 'outOfUseReason' }, { field: 'outOfUsePayer' }],
    });
    await expect(wrong).rejects.toBeInstanceOf(InvalidError);
  });
});
