import { addDays } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { VoidReason } from '@lib/high-cost/room/block-contract';
import { voidsOf } from '@lib/high-cost/room/voids.query';
import { OutOfUseReason } from '@lib/provision/places/setting-places';
import { bedsHeld, OUT_OF_USE, ownHomes, RESIDENTIAL } from './beds-held.query';
import { PrefillAsked } from './prefill-source';

/** What is said of a setting, as surveys call it; “not recorded” does not tell. */
const OF_SETTING: Readonly<Partial<Record<OutOfUseReason, string>>> = {
  refurbishment: 'repairs',
  damage: 'repairs',
  staffing: 'staffing',
  matching: 'matching',
  regulator: 'registration',
  notice: 'other',
  other: 'other',
};

/** Why a place of a block stands empty. That it was out of use does not tell why: the setting may have said so. */
const OF_VOID: Readonly<Partial<Record<VoidReason, string>>> = {
  'held for a child': 'held',
  'moving in': 'matching',
};

/**
 * Why residential beds that the borough runs or pays for are out of use on the day, by the codes of the survey.
 * @returns null where none is, where it is not known how all beds are used, or why some of them are not
 */
export const bedReasons = async (tx: Tx, asked: PrefillAsked): Promise<ReadonlySet<string> | null> => {
  const beds = await bedsHeld(tx, asked);
  if (!beds?.blocked) return null;
  const each = [...(await reasonsOfOwnHomes(tx, asked)), ...(await reasonsOfBlocks(tx, asked))];
  const reasons = each.filter((reason) => reason !== undefined);
  return reasons.length === 0 || reasons.length < each.length ? null : new Set(reasons);
};

type Reason = string | undefined;

const reasonsOfOwnHomes = async (tx: Tx, asked: PrefillAsked): Promise<Reason[]> =>
  (await ownHomes(tx, asked))
    .filter(({ blocked }) => blocked !== null && blocked > 0)
    .map(({ reason }) => (reason === null ? undefined : OF_SETTING[reason]));

const reasonsOfBlocks = async (tx: Tx, { boroughId, referenceDay: on }: PrefillAsked): Promise<Reason[]> => {
  const voids = (await voidsOf(tx, boroughId, { from: on, to: addDays(on, 1) })).filter(
    ({ reason }) => reason !== null && OUT_OF_USE.includes(reason),
  );
  if (voids.length === 0) return [];
  const said = await tx.query<{ id: string; reason: OutOfUseReason | null }>(
    `select s.id, said.reason from settings s
       left join lateral (
         select p.out_of_use_reason as reason from setting_places p
          where p.setting_id = s.id and p.superseded_at is null and p.valid_from <= $3
          order by p.valid_from desc limit 1) said on true
      where s.id = any($1) and s.provision_type = any($2)`,
    [[...new Set(voids.map(({ settingId }) => settingId))], RESIDENTIAL, on],
  );
  const ofSetting = new Map(
    said.map(({ id, reason }) => [id, reason === null ? undefined : OF_SETTING[reason]]),
  );
  return voids
    .filter(({ settingId }) => ofSetting.has(settingId))
    .map(({ reason, settingId }) => OF_VOID[reason!] ?? ofSetting.get(settingId));
};
