import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Contact } from '@lib/reports/publisher';
import { VersionCopy } from '@lib/surveys/submitting/submitted-returns.service';
import { Download } from '@lib/web-kit/responses/page';
import { CoverFacts } from '@lib/workbook/writing/workbook-document';
import { extractDownload } from '../../extracts/extract-download';
import { answersSheet, queriesSheet, rowsSheets } from './copy-sheets';

/** A copy of what was submitted, as a workbook: every answer that counts, each row, and the queries with their explanations. */
export const copyWorkbook = (copy: VersionCopy, contact: Contact): Promise<Download> => {
  const { wave, head, version } = copy;
  const submittedOn = version.submittedAt.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
  return extractDownload({
    file: {
      report: `${wave.collection.replaceAll('_', '-')}-as-submitted-${version.number}`,
      area: authorityById(head.boroughId).slug,
      period: formatDay(wave.referenceDay),
      runOn: submittedOn,
    },
    cover: coverOf(copy, contact, submittedOn),
    sheets: [answersSheet(copy), ...rowsSheets(copy), queriesSheet(copy)],
  });
};

const coverOf = ({ wave, head, version }: VersionCopy, contact: Contact, submittedOn: Day): CoverFacts => {
  const borough = authorityById(head.boroughId).name;
  return {
    title: `${wave.collectionTitle}, ${wave.title}: ${borough}, as submitted`,
    purpose: `A copy of what ${borough} submitted on ${formatMoment(version.submittedAt)}, approved by ${version.submittedByName}. It is for the borough’s own record.`,
    publisher: `${borough}, from its return in the Pan-London placements service`,
    contact,
    publishedOn: submittedOn,
    nextDue: 'No date is set: there is a copy of each version that is submitted',
    period: wave.title,
    referenceDay: wave.referenceDay,
    coverage: { included: [borough], missing: [] },
    definitionVersion: `Question set version ${wave.setVersion}`,
    smallNumbers: 'A borough’s own return: nothing is rounded or hidden.',
    personalData: 'Rows about a child carry the service reference and codes: no name, no local reference.',
    filters: [`Version ${version.number}, receipt ${version.reference}`],
    marking: 'OFFICIAL-SENSITIVE',
    handling: 'For the borough itself. Keep it where children’s records are kept, and do not pass it on.',
    reportReference: wave.collectionTitle,
    runReference: version.reference,
    releaseReference: null,
    accessibilityContact: contact,
    keywords: ['survey', 'return', 'receipt'],
  };
};
