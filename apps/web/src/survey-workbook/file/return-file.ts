import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Contact } from '@lib/reports/publisher';
import { BookIdentity, identityText } from '@lib/surveys/workbook/book-identity';
import { filledSheets } from '@lib/surveys/workbook/filled-sheets';
import { FilledReturn } from '@lib/surveys/workbook/filled-return';
import { Wave } from '@lib/surveys/waves/wave';
import { CoverFacts, ExtractWorkbook } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';

/** How every workbook of a return says whose it is, what is in it and how it is to be handled. */
export const returnCover = (
  identity: BookIdentity,
  wave: Pick<Wave, 'collectionTitle' | 'title' | 'referenceDay'>,
  { contact, ...words }: { readonly contact: Contact; readonly title: string; readonly purpose: string },
): CoverFacts => {
  const report = identityText(identity);
  return {
    ...extractCover({
      ...words,
      ...{ borough: authorityById(identity.boroughId), period: wave.title, today: identity.madeOn },
      ...{ referenceDay: wave.referenceDay, filters: [], report, contact },
      keywords: ['placement survey', wave.collectionTitle, report],
    }),
    definitionVersion: `Question set version ${identity.setVersion}`,
    personalData:
      'Rows may be about children, by their service reference and your own local reference. Making this file is recorded for each of them.',
  };
};

/** The return as it stands, as a workbook to fill in and send back. */
export const returnFile = (filled: FilledReturn, contact: Contact): ExtractWorkbook => {
  const { wave, head } = filled.page;
  const { name, slug } = authorityById(head.boroughId);
  const { madeOn } = filled;
  const identity = {
    ...{ waveId: wave.id, setVersion: wave.setVersion, boroughId: head.boroughId },
    ...{ madeOn, change: head.change },
  };
  return {
    file: { report: `${wave.collectionTitle} return`, area: slug, period: wave.title, runOn: madeOn },
    cover: returnCover(identity, wave, {
      contact,
      title: `${wave.collectionTitle}: the return of ${name}`,
      purpose: `The return of this wave as it stood on ${formatDay(madeOn)}, to be filled in here and uploaded again. Nothing changes until the upload was looked at and confirmed.`,
    }),
    sheets: filledSheets(filled),
  };
};
