import { day } from '@lib/kernel/day';
import { readDataFile } from '@lib/reference-data/data-files/data-file';
import { readCsv } from '@lib/workbook/reading/csv/read-csv';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { SoundList } from './load-list';
import { readList } from './read-list';

const FILE = 'ofsted-providers-2023-03-31.csv.gz';

/**
 * The list that comes with the service, for the first load: Ofsted, Children's social care in England 2023, providers
 * and places on 31 March 2023, under the Open Government Licence v3.0 (libs/reference-data/data/README.md). It has no
 * names, and no supported accommodation, whose registration began on 28 April 2023.
 */
export const bundledList = (): SoundList => {
  const { heading, rows } = readCsv(readDataFile(FILE), COMMAND_LINE_LIMITS);
  const { settings } = readList({ heading: heading.cells, rows });
  return { settings, asAt: day('2023-03-31'), source: 'Ofsted, providers and places on 31 March 2023' };
};
