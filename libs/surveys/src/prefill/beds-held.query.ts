import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Tx } from '@lib/database/unit-of-work';
import { VoidReason } from '@lib/high-cost/room/block-contract';
import { placesHeldOn } from '@lib/high-cost/room/places-held.query';
import { OutOfUseReason } from '@lib/provision/places/setting-places';
import { oncePerReturn } from './once-per-return';
import { PrefillAsked } from './prefill-source';

/** Residential beds of a borough; null for what nobody knows. */
export interface Beds {
  readonly registered: number | null;
  readonly commissioned: number | null;
  readonly occupied: number | null;
  readonly vacant: number | null;
  readonly blocked: number | null;
}

/** Beds of one home the borough runs itself. */
export interface OwnHome extends Beds {
  readonly settingId: string;
  /** Why some of them are out of use, as it was said; null where none is, or nobody said anything. */
  readonly reason: OutOfUseReason | null;
}

/** Kinds of setting whose places are residential beds, in the words of the regulator. */
export const RESIDENTIAL: readonly string[] = [
  "Children's home",
  "Secure children's home",
  'Residential family centre',
  'Residential special school',
];

/** Why nobody can use an empty place; for any other reason a child could have it. */
export const OUT_OF_USE: readonly VoidReason[] = ['out of use', 'held for a child', 'moving in'];

/** Settings in which the borough holds a block on a day. */
const IN_BLOCKS = (borough: string, on: string): string => `
  select coalesce(m.merged_into, m.id) from block_contracts b join settings m on m.id = b.setting_id
   where b.borough_id = ${borough} and b.withdrawn_at is null and b.starts_on <= ${on}
     and (b.ends_on is null or b.ends_on > ${on})`;

/** Beds of homes a borough runs itself, as the directory has them; a home in which it holds a block is counted there. */
export const homesRunBy = (
  tx: Tx,
  { boroughId, referenceDay }: Pick<PrefillAsked, 'boroughId' | 'referenceDay'>,
): Promise<OwnHome[]> =>
  tx.query<OwnHome>(
    `select s.id as "settingId", s.places as registered, s.places as commissioned, s.places - said.vacant - said.out_of_use as occupied,
            said.vacant, said.out_of_use as blocked, said.out_of_use_reason as reason
       from settings s
       left join lateral (
         select p.vacant, p.out_of_use, p.out_of_use_reason from setting_places p
          where p.setting_id = s.id and p.superseded_at is null and p.valid_from <= $3
          order by p.valid_from desc limit 1) said on true
      where s.sector = 'Local authority' and s.local_authority = $1 and s.provision_type = any($2)
        and s.merged_into is null and (s.archived_on is null or s.archived_on > $3)
        and (s.registered_on is null or s.registered_on <= $3) and s.id not in (${IN_BLOCKS('$4', '$3')})`,
    [authorityById(boroughId).name, RESIDENTIAL, referenceDay, boroughId],
  );

/** The same, read once for a return. */
export const ownHomes = oncePerReturn(homesRunBy);

/** The places of homes in which the borough holds a block on the day, whoever uses the others. */
const registeredInBlocks = async (
  tx: Tx,
  { boroughId, referenceDay }: PrefillAsked,
): Promise<number | null> => {
  const [found] = await tx.query<{ places: number | null }>(
    `select case when count(*) = count(w.places) then coalesce(sum(w.places), 0)::int end as places
       from settings w
      where w.provision_type = any($2) and w.id in (${IN_BLOCKS('$1', '$3')})`,
    [boroughId, RESIDENTIAL, referenceDay],
  );
  return found?.places ?? null;
};

const bedsInBlocks = async (tx: Tx, asked: PrefillAsked): Promise<Beds[]> => {
  const held = (await placesHeldOn(tx, asked.boroughId, asked.referenceDay)).filter(({ provisionType }) =>
    RESIDENTIAL.includes(provisionType),
  );
  if (held.length === 0) return [];
  const isKnown = held.every(({ use }) => use !== 'not known');
  const empty = held.flatMap(({ use }) => (typeof use === 'string' ? [] : [use]));
  const blocked = empty.filter(({ reason }) => reason !== null && OUT_OF_USE.includes(reason)).length;
  return [
    {
      registered: await registeredInBlocks(tx, asked),
      commissioned: held.length,
      occupied: isKnown ? held.length - empty.length : null,
      vacant: isKnown ? empty.length - blocked : null,
      blocked: isKnown ? blocked : null,
    },
  ];
};

/** All beds together; null where the borough runs no home and records no block. */
export const bedsHeld = oncePerReturn(async (tx: Tx, asked: PrefillAsked): Promise<Beds | null> => {
  const each = [...(await ownHomes(tx, asked)), ...(await bedsInBlocks(tx, asked))];
  if (each.length === 0) return null;
  const sum = (of: keyof Beds): number | null =>
    each.reduce<number | null>((so, beds) => (so === null || beds[of] === null ? null : so + beds[of]), 0);
  return {
    registered: sum('registered'),
    commissioned: sum('commissioned'),
    occupied: sum('occupied'),
    vacant: sum('vacant'),
    blocked: sum('blocked'),
  };
});
