import { withQuery } from './with-query';

/** Which part of a list is shown, and the links to the others. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
  readonly total: number;
  /** Rows before this page: SQL's `offset`. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** A gap between page numbers has no number. */
  readonly items: readonly PagingItem[];
}

export interface PagingItem {
  readonly number: number | null;
  readonly href?: string;
  readonly current?: boolean;
}

export const ROWS_PER_PAGE = 50;

/**
 * The page of a list that was asked for; a number that makes no sense is the first page, one too high the last.
 * @param address path and query of the page as it is
 */
export const pagingOf = (asked: {
  page: string | number | undefined;
  total: number;
  perPage?: number;
  address: string;
}): Paging => {
  const perPage = asked.perPage ?? ROWS_PER_PAGE;
  const pages = Math.max(1, Math.ceil(asked.total / perPage));
  const wanted = /^\d{1,9}$/.test(String(asked.page ?? '')) ? Number(asked.page) : 1;
  const page = Math.min(Math.max(1, wanted), pages);
  const href = (number: number): string => withQuery(asked.address, { page: number === 1 ? null : number });
  const offset = (page - 1) * perPage;
  return {
    page,
    pages,
    perPage,
    total: asked.total,
    offset,
    from: asked.total === 0 ? 0 : offset + 1,
    to: Math.min(offset + perPage, asked.total),
    previous: page > 1 ? href(page - 1) : null,
    next: page < pages ? href(page + 1) : null,
    items: numbersShown(page, pages).map((number) =>
      number === null ? { number } : { number, href: href(number), current: number === page },
    ),
  };
};

/** The first, the last, this one and its neighbours, as GOV.UK pagination shows them. */
const numbersShown = (page: number, pages: number): (number | null)[] => {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, index) =>
    index > 0 && number - shown[index - 1]! > 1 ? [null, number] : [number],
  );
};

/** For the page's title: "Children (page 2 of 14)". One page needs no number. */
export const titleWithPage = (title: string, paging: Paging): string =>
  paging.pages > 1 ? `${title} (page ${paging.page} of ${paging.pages})` : title;
