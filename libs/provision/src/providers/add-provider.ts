import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { providerIdNamed, tidyName } from './providers.query';

/** The key of the provider of a name: one that the directory does not know is added. The directory must be locked. */
export const addProvider = async (
  tx: Tx,
  clock: Clock,
  viewer: Pick<Viewer, 'personId' | 'name'>,
  typed: string,
): Promise<string> => {
  const name = tidyName(typed);
  const known = await providerIdNamed(tx, name);
  if (known) return known;
  const id = newId();
  await tx.query(
    'insert into providers (id, name, added_at, added_by, added_by_name) values ($1, $2, $3, $4, $5)',
    [id, name, clock.now().toString(), viewer.personId, viewer.name],
  );
  return id;
};
