import { randomBytes } from 'node:crypto';
import { AuditService } from '@lib/audit/audit.service';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { VoidReason } from '@lib/high-cost/room/block-contract';
import { voidsOf } from '@lib/high-cost/room/voids.query';
import { THE_PROVIDER } from '@lib/provision/places/setting-places';
import { practiceViewers } from '../panel/practice-viewers';
import { PRACTICE_PANELS } from '../panels';
import { Random } from '../random';
import { OutOfUseSeen, ToldSince, toldOutOfUse } from './told-out-of-use';
import { OwnHome, toldOwnHomes } from './told-own-homes';
import { SettingWithPlaces, ToldPlaces, toldPlaces } from './told-places';

interface RoomUnits {
  readonly web: UnitOfWork;
  readonly auth: AuthUnitOfWork;
}

interface Wanted {
  readonly asAt: Day;
  readonly seed: number;
}

/** Tells what room the made-up settings have, asks some providers, and gives boroughs blocks. All of it, or none. */
export const tellRoom = async (units: RoomUnits, wanted: Wanted): Promise<void> => {
  const viewers = await practiceViewers(units.auth, PRACTICE_PANELS[0]!.id);
  await units.web.together(async (web) => {
    const commissioner = viewers.ofPanel('commissioner');
    const isTold = await web.run(commissioner.context, (tx) => tellPlaces(tx, commissioner, wanted));
    if (!isTold) return;
    const outOfUse: OutOfUseSeen[] = [];
    for (const { id } of AUTHORITIES) {
      const officer = viewers.ofBorough('officer', id);
      outOfUse.push(...(await web.run(officer.context, (tx) => tellBlocks(tx, officer, wanted))));
    }
    await web.run(commissioner.context, (tx) => tellOutOfUse(tx, commissioner, outOfUse, wanted));
  });
};

/** @returns false when something is told already. */
const tellPlaces = async (tx: Tx, commissioner: Viewer, wanted: Wanted): Promise<boolean> => {
  const [told] = await tx.query('select 1 from setting_places limit 1');
  if (told) return false;
  const settings = await tx.query<SettingWithPlaces>(
    `select s.id, s.places from settings s
      where s.places between 1 and 40 and s.merged_into is null and s.archived_on is null
        and exists (select from setting_registrations r
                     where r.setting_id = s.id and r.valid_to is null and r.status = 'Active')
      order by s.urn, s.id`,
  );
  const later = toldPlaces(settings, wanted);
  const places = [...toldOwnHomes(await ownHomes(tx), later, wanted), ...later];
  await insertRows(
    tx,
    'setting_places',
    PLACES,
    places.map((one) => placesRow(one, commissioner)),
  );
  await askProviders(tx, commissioner, settings.slice(0, 4));
  await recorded(tx, commissioner, 'places-declared', [...new Set(places.map((one) => one.settingId))]);
  return true;
};

/** Homes that authorities run themselves, and whether they are in force on the list. */
const ownHomes = (tx: Tx): Promise<OwnHome[]> =>
  tx.query<OwnHome>(
    `select s.id, s.places, exists (select from setting_registrations r
                     where r.setting_id = s.id and r.valid_to is null and r.status = 'Active') as "isActive"
       from settings s
      where s.sector = 'Local authority' and s.provision_type <> 'Supported accommodation'
        and s.places between 1 and 40 and s.merged_into is null and s.archived_on is null
      order by s.urn, s.id`,
  );

const PLACES: Columns = {
  id: 'uuid', setting_id: 'uuid', valid_from: 'date', commissioned: 'integer', out_of_use: 'integer',
  out_of_use_reason: 'text', out_of_use_payer: 'text', vacant: 'integer', usable_from: 'date', source: 'text',
  said_at: 'timestamptz', said_by: 'uuid', said_by_name: 'text', confirmed_on: 'date', confirmed_source: 'text',
  confirmed_by_name: 'text', version: 'integer',
}; // prettier-ignore

const placesRow = (one: ToldPlaces, commissioner: Viewer): unknown[] => {
  const source = one.byProvider ? 'provider' : 'programme';
  const name = one.byProvider ? THE_PROVIDER : commissioner.name;
  return [
    newId(), one.settingId, one.validFrom, one.commissioned, one.outOfUse, one.outOfUseReason, one.outOfUsePayer,
    one.vacant, one.usableFrom, source, `${one.validFrom}T10:00:00Z`, one.byProvider ? null : commissioner.personId, name,
    one.confirmedOn, source, name, 1,
  ]; // prettier-ignore
};

/** Links whose secrets nobody has: what was asked is seen, and nothing can be answered by them. */
const askProviders = async (
  tx: Tx,
  commissioner: Viewer,
  settings: readonly SettingWithPlaces[],
): Promise<void> => {
  for (const [at, { id }] of settings.entries())
    await tx.query(
      `insert into confirmation_requests (id, setting_id, address, token_hash, asked_at, asked_by, asked_by_name,
                                          expires_at, mailed_at)
       values ($1, $2, $3, $4, clock_timestamp(), $5, $6, clock_timestamp() + interval '7 days', clock_timestamp())`,
      [
        newId(), id, `manager-${at + 1}@provider.invalid`, randomBytes(32), commissioner.personId, commissioner.name,
      ], // prettier-ignore
    );
};

/** Homes say why places are out of use that a borough says stand empty because of it. */
const tellOutOfUse = async (
  tx: Tx,
  commissioner: Viewer,
  seen: readonly OutOfUseSeen[],
  wanted: Wanted,
): Promise<void> => {
  const told = await tx.query<ToldSince>(
    `select s.id, s.places, p.valid_from as since from settings s
       left join setting_places p on p.setting_id = s.id and p.superseded_at is null where s.id = any($1)`,
    [seen.map(({ settingId }) => settingId)],
  );
  const places = toldOutOfUse(seen, told, wanted).map((one) => placesRow(one, commissioner));
  await insertRows(tx, 'setting_places', PLACES, places);
};

/**
 * A borough’s blocks where its own children live, with a place or two that stand empty.
 * @returns the places of them that the borough says are out of use
 */
const tellBlocks = async (tx: Tx, officer: Viewer, { asAt, seed }: Wanted): Promise<OutOfUseSeen[]> => {
  const boroughId = tx.context.boroughId!;
  const random = new Random(seed, `blocks of ${boroughId}`);
  const homes = await tx.query<{ id: string; children: number }>(
    `select s.id, count(*)::int as children from settings s join placements p on p.urn = s.urn
      where s.places between 1 and 40 and p.ended_on is null and p.placement_group <> 'foster'
      group by s.id order by count(*) desc, s.id limit 12`,
  );
  const chosen = homes.filter((_, at) => at < 3 || random.chance(0.2)).slice(0, 5);
  const blocks = chosen.map(({ id, children }) => blockRow(id, children, { asAt, random, officer }));
  if (blocks.length === 0) return [];
  await insertRows(tx, 'block_contracts', BLOCKS, blocks);
  const outOfUse = await explainVoids(tx, officer, { asAt, random });
  await recorded(
    tx,
    officer,
    'block-changed',
    chosen.map(({ id }) => id),
  );
  return outOfUse;
};

const blockRow = (
  settingId: string,
  children: number,
  { asAt, random, officer }: { asAt: Day; random: Random; officer: Viewer },
): unknown[] => {
  const startsOn = addDays(asAt, -random.whole(120, 700));
  const endsOn = random.chance(0.3) ? addDays(asAt, random.whole(-30, 200)) : null;
  return [
    officer.boroughId, newId(), settingId, Math.min(children, 5) + random.whole(0, 2), random.whole(33, 90) * 10_000,
    startsOn, endsOn, `${startsOn}T10:00:00Z`, officer.personId, officer.name, 1,
  ]; // prettier-ignore
};

const BLOCKS: Columns = {
  borough_id: 'smallint', id: 'uuid', setting_id: 'uuid', places: 'integer', weekly_pence: 'bigint', starts_on: 'date',
  ends_on: 'date', entered_at: 'timestamptz', entered_by: 'uuid', entered_by_name: 'text', version: 'integer',
}; // prettier-ignore

const WHY_EMPTY: Readonly<Record<VoidReason, number>> = {
  'no referral': 4,
  'no match': 4,
  'child declined': 1,
  'out of use': 4,
  'held for a child': 2,
  'moving in': 1,
  other: 2,
};

/** Why some of the voids stand empty; of the others nothing is recorded. @returns those that are out of use */
const explainVoids = async (
  tx: Tx,
  officer: Viewer,
  { asAt, random }: { asAt: Day; random: Random },
): Promise<OutOfUseSeen[]> => {
  const voids = await voidsOf(tx, officer.boroughId!, { from: addDays(asAt, -700), to: asAt });
  const told = new Map(voids.map((one) => [`${one.blockId} ${one.beganOn}`, one]));
  const explained = [...told.values()]
    .filter(() => random.chance(0.6))
    .map((one) => ({ ...one, because: random.weighted<VoidReason>(WHY_EMPTY) }));
  const rows = explained.map(({ blockId, beganOn, because }) => [
    officer.boroughId, newId(), blockId, beganOn, because, `${beganOn}T12:00:00Z`, officer.personId, officer.name,
  ]); // prettier-ignore
  await insertRows(tx, 'void_reasons', REASONS, rows);
  return explained.filter(({ because }) => because === 'out of use');
};

const REASONS: Columns = {
  borough_id: 'smallint', id: 'uuid', block_id: 'uuid', began_on: 'date', reason: 'text', entered_at: 'timestamptz',
  entered_by: 'uuid', entered_by_name: 'text',
}; // prettier-ignore

const recorded = async (
  tx: Tx,
  { origin }: Viewer,
  action: 'places-declared' | 'block-changed',
  settings: readonly string[],
): Promise<void> => {
  if (settings.length === 0) return;
  const particulars = { added: settings.length };
  const event = { action, subjectType: 'setting', subjectIds: settings, particulars };
  await new AuditService().record(tx, event, origin);
};
