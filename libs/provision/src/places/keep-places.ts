import { Clock } from '@lib/kernel/clock';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { problemsOfPlaces, tidied } from './place-problems';
import { placesOf, registeredPlaces } from './places.query';
import { refusePart } from './refuse-part';
import { isSame, PlacesToSay, PlaceSource, SettingPlaces, standingOn } from './setting-places';

/** Who says it, and by which clock. */
export interface SaidBy {
  readonly source: PlaceSource;
  /** Null for a provider, who has no account. */
  readonly id: string | null;
  readonly name: string;
  readonly clock: Clock;
}

/** What came of it: something new was said, or what stood was confirmed. */
export type Kept = 'said' | 'confirmed';

/**
 * Keeps what is said of a setting. Where nothing of it is other than what stands on that day, only the day on which it
 * was last confirmed moves; what was said for the very same day before is superseded, not changed. Whoever calls records it.
 * @throws InvalidError naming each field
 * @throws NotFoundError for no setting
 */
export const keepPlaces = async (
  tx: Tx,
  settingId: string,
  toSay: PlacesToSay,
  by: SaidBy,
): Promise<Kept> => {
  const said = tidied(toSay);
  const { registered, standing } = await heldPlaces(tx, settingId);
  const problems = problemsOfPlaces(said, { today: by.clock.today(), registered });
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'setting-places', problems);
  const before = standingOn(standing, said.validFrom);
  if (before && isSame(before, said) && before.validFrom <= by.clock.today()) {
    await confirm(tx, before, by);
    return 'confirmed';
  }
  if (before?.validFrom === said.validFrom)
    await tx.query('update setting_places set superseded_at = $2 where id = $1', [
      before.id,
      by.clock.now().toString(),
    ]);
  await insert(tx, settingId, said, by);
  return 'said';
};

/** The places of a setting while nobody else changes them. */
export const heldPlaces = async (
  tx: Tx,
  settingId: string,
): Promise<{ registered: number | null; standing: SettingPlaces[] }> => {
  const registered = isId(settingId) ? await registeredPlaces(tx, settingId) : undefined;
  if (registered === undefined) throw new NotFoundError('setting');
  await refusePart(tx, settingId);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`places/${settingId}`]);
  const all = await placesOf(tx, settingId);
  return { registered, standing: all.filter(({ supersededAt }) => supersededAt === null) };
};

/** Says that what stands is still right: nothing else of it moves. */
export const confirm = async (
  tx: Tx,
  { id }: Pick<SettingPlaces, 'id'>,
  { source, name, clock }: SaidBy,
): Promise<void> => {
  await tx.query(
    `update setting_places set confirmed_on = $2, confirmed_source = $3, confirmed_by_name = $4, version = version + 1
      where id = $1`,
    [id, clock.today(), source, name],
  );
};

const insert = async (tx: Tx, settingId: string, said: PlacesToSay, by: SaidBy): Promise<void> => {
  await tx.query(
    `insert into setting_places (id, setting_id, valid_from, commissioned, out_of_use, out_of_use_reason,
       out_of_use_payer, vacant, usable_from, source, said_at, said_by, said_by_name, confirmed_on, confirmed_source,
       confirmed_by_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $10, $13, 1)`,
    [
      newId(), settingId, said.validFrom, said.commissioned, said.outOfUse, said.outOfUseReason, said.outOfUsePayer,
      said.vacant, said.usableFrom, by.source, by.clock.now().toString(), by.id, by.name, by.clock.today(),
    ], // prettier-ignore
  );
};
