import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';

/** A setting as lists of room name it. */
export interface PlacedSetting {
  readonly id: string;
  readonly urn: string | null;
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly provisionType: string;
  readonly localAuthority: string;
  /** Places the directory has it registered for; null where it has none. */
  readonly places: number | null;
}

const SETTING = `
  s.id, s.urn, s.name, s.provision_type as "provisionType", s.local_authority as "localAuthority", s.places,
  coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a where a.setting_id = s.id),
           '{}') as aliases`;

/** Settings of which something is said, and those named besides; without those that were archived by a day. */
export const placedSettings = (tx: Tx, on: Day, besides: readonly string[]): Promise<PlacedSetting[]> =>
  tx.query<PlacedSetting>(
    `select ${SETTING} from settings s
      where (s.id = any($2) or exists (select from setting_places p where p.setting_id = s.id))
        and s.merged_into is null and (s.archived_on is null or s.archived_on > $1)
      order by s.local_authority, lower(coalesce(s.name, '')), s.urn, s.id`,
    [on, [...besides]],
  );

/** Settings by key, whatever is said of them and however they stand. */
export const namedSettings = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedSetting>> => {
  const found = await tx.query<PlacedSetting>(`select ${SETTING} from settings s where s.id = any($1)`, [
    [...new Set(ids)],
  ]);
  return new Map(found.map((one) => [one.id, one]));
};

/** One of them, whatever is said of it. @throws NotFoundError for no setting that can be seen. */
export const placedSetting = async (tx: Tx, id: string): Promise<PlacedSetting> => {
  const [found] = isId(id)
    ? await tx.query<PlacedSetting>(`select ${SETTING} from settings s where s.id = $1`, [id])
    : [];
  if (!found) throw new NotFoundError('setting');
  return found;
};
