import { withQuery } from '../paging/with-query';
import { TableColumn } from './data-table';

/** How a list is sorted now: a column's key, and which way. In the address as `sort=key` or `sort=-key`. */
export interface Sorting<Key extends string = string> {
  readonly key: Key;
  readonly descending: boolean;
}

/** Reads `sort` of the address; what is not one of the keys is the usual order. */
export const sortingOf = <Key extends string>(
  text: string | undefined,
  keys: readonly Key[],
  usual: Sorting<Key>,
): Sorting<Key> => {
  const descending = text?.startsWith('-') ?? false;
  const key = keys.find((known) => known === (descending ? text?.slice(1) : text));
  return key === undefined ? usual : { key, descending };
};

/**
 * A heading that sorts: pressing it sorts by its column, pressing it again turns the order round; either way
 * the list begins again at its first page.
 * @param address path and query of the page as it is
 */
export const sortableColumn = (
  column: { text: string; key: string; numeric?: boolean },
  now: Sorting,
  address: string,
): TableColumn => {
  const isSorted = now.key === column.key;
  const next = isSorted && !now.descending ? `-${column.key}` : column.key;
  return {
    text: column.text,
    numeric: column.numeric,
    sortHref: withQuery(address, { sort: next, page: null }),
    sorted: isSorted ? (now.descending ? 'descending' : 'ascending') : undefined,
  };
};
