import { ageOn, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { ChildLine } from '@lib/placements/children/children.query';
import { codeLabel } from '@lib/placements/wording/code-label';
import {
  groupWords,
  legalStatusWords,
  locationWords,
  needWords,
  placeWords,
  providerWords,
} from '@lib/placements/wording/placement-words';
import { SEXES } from '@lib/reference-data/codes/sexes';
import { Contact } from '@lib/reports/publisher';
import { Download } from '@lib/web-kit/responses/page';
import { column } from '@lib/workbook/writing/column';
import { extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';
import { extractDownload } from '../../extracts/extract-download';

export interface ChildrenWorkbookFacts {
  readonly borough: Authority;
  readonly children: readonly ChildLine[];
  readonly on: Day;
  readonly today: Day;
  readonly filters: readonly string[];
  /** The day the latest return is true for. */
  readonly trueAt: Day | null;
  readonly contact: Contact;
}

/** The list of children as a working extract (class W). */
export const childrenWorkbook = (facts: ChildrenWorkbookFacts): Promise<Download> => {
  const { borough, children, on, today, filters, trueAt, contact } = facts;
  const period = formatDay(on);
  return extractDownload({
    file: { report: 'children-and-placements', area: borough.slug, period, runOn: today },
    cover: extractCover({
      title: `Children and placements of ${borough.name}`,
      purpose:
        'Children looked after on the day, and where each is placed. It is for the borough’s own work.',
      borough,
      period,
      today,
      referenceDay: on,
      filters,
      report: 'Children and placements',
      keywords: ['children looked after', 'placements'],
      dataAsAt: trueAt,
      contact,
    }),
    sheets: [
      extractSheet<ChildLine>({
        name: 'Children',
        table: 'children_and_placements',
        about: 'One row is one child looked after on the day, in the placement they were in.',
        rows: children,
        columns: [
          column('Local reference', { kind: 'text', value: (row) => row.localReference }),
          column('Service reference', { kind: 'text', value: (row) => row.serviceReference }),
          column('Borough', { kind: 'text', value: () => borough.name }),
          column('Borough GSS code', { kind: 'text', value: () => borough.gss }),
          column('Age (years)', { kind: 'whole', value: (row) => ageOn(row.birthMonth, on) }),
          column('Sex', { kind: 'text', value: (row) => codeLabel(SEXES, row.sex) }),
          column('Unaccompanied asylum-seeking', {
            kind: 'text',
            value: (row) => (row.uasc ? 'Yes' : 'No'),
          }),
          column('Placement group', { kind: 'text', value: (row) => groupWords(row.group) }),
          column('Placement code', { kind: 'text', value: (row) => row.place }),
          column('Placement', { kind: 'text', value: (row) => placeWords(row.place) }),
          column('Provider', { kind: 'text', value: (row) => providerWords(row.provider) }),
          column('In this placement since', { kind: 'day', value: (row) => row.startedOn }),
          column('Legal status', { kind: 'text', value: (row) => legalStatusWords(row.legalStatus) }),
          column('Need', { kind: 'text', value: (row) => needWords(row.need) }),
          column('Location', { kind: 'text', value: (row) => locationWords(row.locationTier) }),
          column('Distance from home (miles)', { kind: 'number', value: (row) => row.distanceMiles }),
        ],
      }),
    ],
  });
};
