import { SYSTEM } from '@lib/database/context/viewer-context';
import { updateRows } from '@lib/database/bulk/insert-rows';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { SUPPORTED_ACCOMMODATION } from '@lib/provision/settings/supported-category';
import { Random } from '../random';

/** Of ten settings so many have their ages in the directory. */
const RECORDED = 0.7;

/** Ages homes are registered for, wide ones first. */
const OF_HOMES = [
  [8, 17],
  [10, 17],
  [7, 17],
  [11, 17],
  [5, 12],
] as const;

/** Tells for which ages most of the made-up settings are registered; again, it tells the same. */
export const tellAges = async (job: UnitOfWork, { seed }: { readonly seed: number }): Promise<void> => {
  const random = new Random(seed, 'ages of settings');
  await job.run(SYSTEM, async (tx) => {
    const settings = await tx.query<{ id: string; kind: string }>(
      `select id, provision_type as kind from settings
        where places is not null and merged_into is null order by urn, local_authority, name, id`,
    );
    const rows = settings
      .filter(() => random.chance(RECORDED))
      .map(({ id, kind }) => [id, ...(kind === SUPPORTED_ACCOMMODATION ? [16, 17] : random.pick(OF_HOMES))]);
    await updateRows(tx, 'settings', ['id'], AGES, rows);
  });
};

const AGES = { id: 'uuid', youngest_age: 'smallint', oldest_age: 'smallint' } as const;
