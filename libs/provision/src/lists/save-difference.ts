import { insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Day, earliest } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { newId } from '@lib/kernel/ids';
import { ChangedSetting, Difference, ListedProvider, nameAfter } from './difference';
import { ListedSetting } from './listed-setting';
import { saveRegistrations } from './save-registrations';

export interface SaveFacts {
  readonly listId: string;
  /** The day the list is true for. */
  readonly asAt: Day;
  readonly now: string;
  /** Stands as the one who added what is new. */
  readonly source: string;
  readonly providerOf: (organisation: string) => ListedProvider;
}

/** How a setting stands that an earlier list had and this one has not. */
export const notOnList = (asAt: Day): string => `Not on the list of ${formatDay(asAt)}`;

/** Writes what a list adds, changes and leaves out, with history. */
export const saveDifference = async (tx: Tx, difference: Difference, facts: SaveFacts): Promise<void> => {
  const providers = await saveProviders(tx, difference, facts);
  const providerIdOf = (listed: ListedSetting): string | null =>
    listed.organisation === null ? null : providers(facts.providerOf(listed.organisation));
  const added = difference.added.map((listed) => ({ id: newId(), listed }));
  await insertRows(
    tx,
    'settings',
    SETTING_COLUMNS,
    added.map(({ id, listed }) => [...settingRow(id, listed, providerIdOf(listed)), facts.now, facts.source]),
  );
  await updateChanged(tx, difference.changed, providerIdOf);
  await leaveOut(tx, difference);
  await bringProvidersBack(tx, difference);
  await saveRegistrations(tx, facts, [
    ...added.map(({ id, listed }) => ({
      id,
      status: listed.status,
      // That it was registered all the while is what its date says; of any other status only the day of the list is known.
      from: listed.status === 'Active' ? earliest(listed.registeredOn ?? facts.asAt, facts.asAt) : facts.asAt,
    })),
    ...difference.changed
      .filter(({ fields }) => fields.some(({ field }) => field === 'status'))
      .map(({ known, listed }) => ({ id: known.id, status: listed.status, from: facts.asAt })),
    ...difference.gone.map(({ id }) => ({ id, status: notOnList(facts.asAt), from: facts.asAt })),
  ]);
  await insertRows(
    tx,
    'setting_changes',
    { list_id: 'uuid', setting_id: 'uuid', field: 'text', before: 'text', after: 'text' },
    difference.changed.flatMap(({ known, fields }) =>
      fields.map(({ field, before, after }) => [facts.listId, known.id, field, before, after]),
    ),
  );
};

const FACT_COLUMNS = {
  id: 'uuid',
  provider_id: 'uuid',
  name: 'text',
  provision_type: 'text',
  sector: 'text',
  local_authority: 'text',
  region: 'text',
  registered_on: 'date',
  places: 'integer',
  short_breaks_only: 'boolean',
  multi_building: 'boolean',
  on_list: 'boolean',
} as const;

const SETTING_COLUMNS = {
  ...FACT_COLUMNS,
  urn: 'text',
  version: 'integer',
  added_at: 'timestamptz',
  added_by_name: 'text',
} as const;

const settingRow = (id: string, listed: ListedSetting, providerId: string | null): unknown[] => [
  id, providerId, listed.name, listed.provisionType, listed.sector, listed.localAuthority, listed.region,
  listed.registeredOn, listed.places, listed.shortBreaksOnly ?? false,
  listed.multiBuilding ?? false, true, listed.urn, 1,
]; // prettier-ignore

/** What the list says nothing of stays as it is known. */
const updateChanged = async (
  tx: Tx,
  changed: readonly ChangedSetting[],
  providerIdOf: (listed: ListedSetting) => string | null,
): Promise<void> => {
  const rows = changed.map(({ known, listed }) => {
    const facts = { ...known, ...saidBy(listed) };
    const providerId = providerIdOf(listed) ?? known.providerId;
    return [
      known.id, providerId === known.providerId ? known.keptProviderId : providerId, nameAfter(known, listed), facts.provisionType, facts.sector,
      facts.localAuthority, facts.region, facts.registeredOn, facts.places, facts.shortBreaksOnly, facts.multiBuilding,
      true,
    ]; // prettier-ignore
  });
  await updateRows(tx, 'settings', ['id'], FACT_COLUMNS, rows);
  await goUp(
    tx,
    changed.map(({ known }) => known.id),
  );
};

const saidBy = (listed: ListedSetting): ListedSetting =>
  Object.fromEntries(
    Object.entries(listed).filter(([, fact]) => fact !== undefined),
  ) as unknown as ListedSetting;

const leaveOut = async (tx: Tx, { gone }: Difference): Promise<void> => {
  const ids = gone.map(({ id }) => id);
  await tx.query('update settings set on_list = false where id = any($1)', [ids]);
  await goUp(tx, ids);
};

const bringProvidersBack = async (tx: Tx, { providersBack }: Difference): Promise<void> => {
  await tx.query(
    `update providers set archived_on = null, archived_reason = null, archived_by_name = null, version = version + 1
      where id = any($1)`,
    [providersBack.map(({ id }) => id)],
  );
};

const goUp = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query('update settings set version = version + 1 where id = any($1)', [ids]);
};

/** Adds the organisations that are new. @returns the key of any, new or known. */
const saveProviders = async (
  tx: Tx,
  { added, changed }: Difference,
  { providerOf, now, source }: SaveFacts,
): Promise<(provider: ListedProvider) => string> => {
  const named = [...added, ...changed.map(({ listed }) => listed)].flatMap(({ organisation }) =>
    organisation === null ? [] : [providerOf(organisation)],
  );
  const fresh = new Map<string, { id: string; name: string }>();
  for (const { id, name } of named)
    if (id === null && !fresh.has(name.toLowerCase())) fresh.set(name.toLowerCase(), { id: newId(), name });
  await insertRows(
    tx,
    'providers',
    { id: 'uuid', name: 'text', added_at: 'timestamptz', added_by_name: 'text' },
    [...fresh.values()].map(({ id, name }) => [id, name, now, source]),
  );
  return ({ id, name }) => id ?? fresh.get(name.toLowerCase())!.id;
};
