import { PURPOSES } from '@lib/boroughs/agreements/agreement';
import {
  READINGS_PER_PAGE,
  RegisterReading,
  RegisterReadings,
} from '@lib/high-cost/sharing/register-readings.service';
import { Manner } from '@lib/high-cost/sharing/shared-row';
import { formatMoment } from '@lib/kernel/london-format';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { sharedRegisterPaths } from '../shared-register.paths';

export interface ReadingsModel {
  readonly title: string;
  readonly table: DataTable;
  readonly paging: Paging;
}

const MANNERS: Readonly<Record<Manner, string>> = {
  list: 'On a page',
  workbook: 'As a workbook',
  API: 'By the API',
};

/** So many children of one reading are named in its row; the others are counted. */
export const CHILDREN_NAMED = 12;

/** Who of the programme read the borough’s rows, as a page. */
export const presentReadings = ({ readings, total }: RegisterReadings, page: number): ReadingsModel => {
  const paging = pagingOf({ page, total, perPage: READINGS_PER_PAGE, address: sharedRegisterPaths.readings });
  return {
    title: titleWithPage('Who read our register', paging),
    paging,
    table: {
      caption: 'Readings, newest first',
      hideCaption: true,
      columns: [
        { text: 'When' },
        { text: 'Who' },
        { text: 'What for' },
        { text: 'Rows', numeric: true },
        { text: 'Children', width: 'one-third' },
      ],
      rows: readings.map((one) => [
        formatMoment(one.at),
        { text: one.readerName, note: MANNERS[one.manner] },
        { text: PURPOSES[one.purpose].title, note: `Agreement ${one.agreement}` },
        one.rows,
        childrenOf(one),
      ]),
    },
  };
};

const childrenOf = ({ rows, children }: RegisterReading): string => {
  const named = children.slice(0, CHILDREN_NAMED).map(({ localReference }) => localReference);
  const gone = rows - children.length;
  const more = children.length - named.length;
  return [named.join(', ') + (more > 0 ? ` and ${more} more` : ''), gone > 0 ? `${gone} no longer held` : '']
    .filter((text) => text !== '')
    .join('; ');
};
