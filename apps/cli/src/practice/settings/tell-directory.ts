import { insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { addDays, addMonths, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Random } from '../random';
import { PracticeSetting } from './setting';
import { RECORDED, Told } from './told-directory';
import { notesOf, restrictionsOf, specialismsOf } from './setting-statements';
import { tellOddOnes } from './tell-odd-ones';

/**
 * What commissioners recorded of the made-up settings besides what the lists say, and the few that were renamed, merged,
 * archived or found not to be registered. All of it is kept, or none; told once.
 * @param job as the role `job`
 */
export const tellDirectory = async (
  job: UnitOfWork,
  {
    settings,
    asAt,
    seed,
  }: { readonly settings: readonly PracticeSetting[]; readonly asAt: Day; readonly seed: number },
): Promise<void> =>
  job.run(SYSTEM, async (tx) => {
    if ((await tx.query('select 1 from setting_specialisms limit 1')).length > 0) return;
    const random = new Random(seed, 'directory');
    const told = await toldSettings(tx, settings);
    await updateRows(
      tx,
      'settings',
      ['id'],
      { id: 'uuid', outward_code: 'text', supported_category: 'smallint' },
      told.map(({ id, setting }) => [
        id,
        outwardOf(setting),
        setting.kind === 'supported' ? random.pick([1, 2, 2, 2, 3, 4]) : null,
      ]),
    );
    const at = `${addDays(asAt, -40)}T10:00:00Z`;
    await insertRows(
      tx,
      'setting_specialisms',
      { id: 'uuid', setting_id: 'uuid', code: 'text', valid_from: 'date', ...RECORDED },
      told.flatMap(({ id, setting }) =>
        specialismsOf(setting.kind, random).map((code) => [
          newId(),
          id,
          code,
          addMonths(asAt, -30),
          at,
          SAID_BY,
        ]),
      ),
    );
    await insertRows(
      tx,
      'setting_restrictions',
      { id: 'uuid', setting_id: 'uuid', code: 'text', imposed_by: 'text', youngest: 'smallint', oldest: 'smallint',
        most_places: 'smallint', valid_from: 'date', valid_to: 'date', note: 'text', ...RECORDED },
      told.flatMap(({ id, setting }) => restrictionsOf(setting, asAt, random).map((row) => [newId(), id, ...row, at, SAID_BY])),
    ); // prettier-ignore
    await insertRows(
      tx,
      'quality_notes',
      { id: 'uuid', setting_id: 'uuid', kind: 'text', noted_on: 'date', text: 'text', ...RECORDED },
      told.flatMap(({ id, setting }) =>
        notesOf(setting, asAt, random).map((row) => [newId(), id, ...row, at, SAID_BY]),
      ),
    );
    await tellOddOnes(tx, { told, asAt, at, by: SAID_BY });
  });

const SAID_BY = 'The practice London';

const outwardOf = ({ postcode }: PracticeSetting): string => postcode.postcode.split(' ')[0]!;

const toldSettings = async (tx: Tx, settings: readonly PracticeSetting[]): Promise<Told[]> => {
  const rows = await tx.query<{ id: string; urn: string }>(
    'select id, urn from settings where urn is not null order by urn',
  );
  const ids = new Map(rows.map(({ id, urn }) => [urn, id]));
  return settings.flatMap((setting) => {
    const id = ids.get(setting.urn);
    return id === undefined ? [] : [{ id, setting }];
  });
};
