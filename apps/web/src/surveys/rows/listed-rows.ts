import { RowsSection } from '@lib/surveys/question-sets/question-set';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { Paging, pagingOf } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { FoundRow, rowsOf } from '../fields/asked-fields';
import { surveysPaths } from '../surveys.paths';
import { rowStands, RowStatus } from './row-status';

/** The part of a section’s rows that an address asks for. */
export interface ListedRows {
  readonly shown: readonly FoundRow[];
  readonly paging: Paging;
  /** How many rows there are, whatever the filter. */
  readonly all: number;
  readonly status: RowStatus | null;
}

export const listedRows = (
  page: ReturnPage,
  section: RowsSection,
  { status, page: number }: { readonly status?: string; readonly page?: string },
): ListedRows => {
  const wanted = status ? (status as RowStatus) : null;
  const rows = rowsOf(page).filter((row) => row.section.code === section.code);
  const fitting = wanted === null ? rows : rows.filter((row) => rowStands(page, row).is.has(wanted));
  const address = withQuery(surveysPaths.section(page.wave.id, section.code), { status: wanted });
  const paging = pagingOf({ page: number, total: fitting.length, address });
  return {
    shown: fitting.slice(paging.offset, paging.offset + paging.perPage),
    paging,
    all: rows.length,
    status: wanted,
  };
};
