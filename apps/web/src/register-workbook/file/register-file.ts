import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { filledSheets } from '@lib/high-cost/workbook/filled-sheets';
import { stampText } from '@lib/high-cost/workbook/read-workbook';
import { FilledRegister } from '@lib/high-cost/workbook/register-workbook.service';
import { Contact } from '@lib/reports/publisher';
import { CoverFacts, ExtractWorkbook } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';

export interface RegisterFileFacts {
  readonly boroughId: number;
  readonly contact: Contact;
}

/** How every workbook of the register says what is in it and how it is to be handled. */
export const registerCover = (
  { boroughId, contact }: RegisterFileFacts,
  { madeOn, today, title, purpose }: { madeOn: Day; today: Day; title: string; purpose: string },
): CoverFacts => ({
  ...extractCover({
    title,
    purpose,
    borough: authorityById(boroughId),
    period: formatDay(madeOn),
    today,
    referenceDay: madeOn,
    filters: [],
    report: stampText({ boroughId, madeOn }),
    keywords: ['high-cost placements', 'register'],
    contact,
  }),
  personalData:
    'Each row is about one child, by your own local reference, with what is recorded of their placement and of risks to them. Prices are before value added tax (VAT). Making this file is recorded for each of them.',
});

/** The register of today as a workbook to fill in and send back. */
export const registerFile = (filled: FilledRegister, facts: RegisterFileFacts): ExtractWorkbook => {
  const { name, slug } = authorityById(facts.boroughId);
  return {
    file: { report: 'high-cost-register', area: slug, period: formatDay(filled.on), runOn: filled.on },
    cover: registerCover(facts, {
      madeOn: filled.on,
      today: filled.on,
      title: `The register of high-cost placements of ${name}`,
      purpose:
        'What is recorded of each placement, to be changed here and uploaded again: nothing changes until the upload was looked at and confirmed. Court orders, reviews, endings and marks of a panel are recorded on pages, and are not in this workbook.',
    }),
    sheets: filledSheets(filled),
  };
};
