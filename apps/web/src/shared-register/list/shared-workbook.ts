import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { SharedRow } from '@lib/high-cost/sharing/shared-row';
import { SharedRegister } from '@lib/high-cost/sharing/shared-register.service';
import { formatDay } from '@lib/kernel/london-format';
import { groupWords } from '@lib/placements/wording/placement-words';
import { Contact } from '@lib/reports/publisher';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download } from '@lib/web-kit/responses/page';
import { column, Column } from '@lib/workbook/writing/column';
import { CoverFacts, extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractDownload } from '../../extracts/extract-download';
import { definitionSentence } from '../../register/definition-sentence';
import { NOT_RECORDED, paidBy, rowWords } from '../row-words';
import { sharedFilters } from '../shared-filter';

/** The rows that the address asks for, as a working extract that is made at once and not kept. */
export const sharedWorkbook = (register: SharedRegister, query: Query, contact: Contact): Promise<Download> =>
  extractDownload({
    file: { report: 'shared-registers', area: 'london', period: formatDay(register.on), runOn: register.on },
    cover: coverOf(register, query, contact),
    sheets: [
      extractSheet<SharedRow>({
        name: 'Placements',
        table: 'shared_register',
        about:
          'One row is one high-cost placement today, of a borough whose agreement lets its rows be read. OFFICIAL-SENSITIVE: each row is about one child.',
        rows: register.rows,
        columns: COLUMNS,
      }),
    ],
  });

const coverOf = (register: SharedRegister, query: Query, contact: Contact): CoverFacts => {
  const { on, definition, sharing } = register;
  const names = sharing.map((id) => authorityById(id).name).sort();
  return {
    title: 'High-cost placements that boroughs of London share',
    purpose:
      'Register rows of the boroughs whose agreement for high-cost rows is live today. They are for commissioning high-cost placements.',
    publisher: 'Pan-London placements service, from the registers of the boroughs named',
    contact,
    publishedOn: on,
    nextDue: 'No date is set: it is made whenever somebody asks for it',
    period: formatDay(on),
    referenceDay: on,
    coverage: {
      included: names,
      missing: AUTHORITIES.filter(({ id }) => !sharing.includes(id))
        .map(({ name }) => name)
        .sort(),
    },
    definitionVersion: String(definition.version),
    smallNumbers:
      'Rows, not figures: nothing is rounded or hidden. Figures across boroughs come from releases.',
    personalData:
      'Each row is about one child, by service reference: codes and costs, no name, no local reference and no words. The costs are before value added tax (VAT).',
    filters: [definitionSentence(definition), ...filterWords(register, query)],
    marking: 'OFFICIAL-SENSITIVE',
    handling:
      'For the programme’s analysts only, under the agreements of the boroughs named. Do not pass it on or match it with other data, and delete it when it is done with or when an agreement ends.',
    reportReference: 'Shared registers',
    runReference: 'Made on request',
    releaseReference: null,
    accessibilityContact: contact,
    keywords: ['high-cost placements', 'register'],
  };
};

const filterWords = (register: SharedRegister, query: Query): string[] =>
  sharedFilters(register).flatMap(({ name, label, choices }) => {
    const chosen = choices.find(({ value }) => value === query[name]);
    return chosen ? [`${label}: ${chosen.text}`] : [];
  });

const text = (header: string, value: (row: SharedRow) => string): Column<SharedRow> =>
  column(header, { kind: 'text', value });

const money = (header: string, value: (row: SharedRow) => number | null): Column<SharedRow> =>
  column(header, { kind: 'money', value: (row: SharedRow) => value(row) ?? '[x]' });

const COLUMNS: readonly Column<SharedRow>[] = [
  text('Handling', () => 'OFFICIAL-SENSITIVE'),
  text('Service reference', (row) => row.serviceReference),
  text('Borough', ({ boroughId }) => authorityById(boroughId).name),
  text('Borough GSS code', ({ boroughId }) => authorityById(boroughId).gss),
  text('Age', (row) => rowWords(row).age),
  text('Need', (row) => rowWords(row).need),
  text('Needs band', (row) => rowWords(row).needsBand),
  text('Kind of placement', ({ group }) => groupWords(group)),
  text('Provider', (row) => rowWords(row).provider),
  text('Location', (row) => rowWords(row).location),
  text('Registration', (row) => rowWords(row).registration),
  text('Procurement', (row) => rowWords(row).procurement),
  text('Placed alone', ({ solo }) => (solo === null ? NOT_RECORDED : solo ? 'Yes' : 'No')),
  column('Staff for each child (number)', {
    kind: 'number',
    value: (row: SharedRow) => row.staffPerChild ?? '[x]',
  }),
  money('A week (£)', (row) => row.weeklyPence),
  money('Social care a week (£)', (row) => paidBy(row, 'social-care')),
  money('Education a week (£)', (row) => paidBy(row, 'education')),
  money('Health a week (£)', (row) => paidBy(row, 'health')),
  text('Why it is in', (row) => rowWords(row).reasons),
];
