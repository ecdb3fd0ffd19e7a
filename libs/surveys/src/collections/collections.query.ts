import { NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { Collection, CollectionNamed } from './collection';

/** Every collection, by its title. */
export const collectionsKnown = (tx: Tx): Promise<Collection[]> =>
  tx.query<Collection>('select code, title, workstream from collections order by title, code');

export const findCollection = async (tx: Tx, code: string): Promise<Collection | null> => {
  const [found] = await tx.query<Collection>(
    'select code, title, workstream from collections where code = $1',
    [code],
  );
  return found ?? null;
};

/** @throws NotFoundError */
export const collectionByCode = async (tx: Tx, code: string): Promise<Collection> => {
  const found = await findCollection(tx, code);
  if (!found) throw new NotFoundError('collection');
  return found;
};

/** Makes a collection; one that is there already stays as it is. */
export const keepCollection = (
  tx: Tx,
  { code, title, workstream }: CollectionNamed & { readonly code: string },
  { at, name }: { readonly at: string; readonly name: string },
): Promise<unknown> =>
  tx.query(
    `insert into collections (code, title, workstream, made_at, made_by_name) values ($1, $2, $3, $4, $5)
     on conflict (code) do nothing`,
    [code, title.trim(), workstream.trim(), at, name],
  );
