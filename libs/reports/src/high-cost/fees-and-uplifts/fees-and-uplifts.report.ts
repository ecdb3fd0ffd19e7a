import { formatDay } from '@lib/kernel/london-format';
import { Tx } from '@lib/database/unit-of-work';
import { releaseReference } from '@lib/releases/selecting/release';
import { Note } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { definitionAsked, registerOn } from '../rows/register-on';
import { RegisterContent, registerReport } from '../rows/register-report';
import { feesByKindSheet } from './fees-by-kind.sheet';
import { feesByProviderSheet } from './fees-by-provider.sheet';
import { LondonFees } from './london-fees';
import { providersByUrn } from './provider-groups.query';
import { upliftsSheet } from './uplifts.sheet';
import { upliftsTo } from './uplifts.query';

const contentOf = async (tx: Tx, subject: ReportSubject<BoroughSubject>): Promise<RegisterContent> => {
  const { asAt } = subject;
  const definition = await definitionAsked(tx, subject);
  const rows = await registerOn(tx, asAt, definition);
  const london = await LondonFees.upTo(tx, asAt);
  const urns = rows.flatMap(({ placement }) => placement.urn ?? []);
  return {
    period: formatDay(asAt),
    definition,
    named: [],
    notes: [londonNote(london)],
    sheets: [
      feesByKindSheet(subject, rows, london),
      feesByProviderSheet(subject, rows, await providersByUrn(tx, urns)),
      upliftsSheet(subject, rows, await upliftsTo(tx, asAt)),
    ],
  };
};

/** Which release London's bands are of: the borough's own figures are worked out anew in each run, these are not. */
const londonNote = ({ release }: LondonFees): Note => ({
  id: 'london',
  text:
    release === null
      ? 'London’s bands are [x]: no release of them has been published for this day.'
      : `London’s bands are of release ${releaseReference(release)}, of ${formatDay(release.on)}: protected figures that everybody sees, of placements of all boroughs in it together, this one’s among them, by the definition in force on its day. ` +
        'They are worked out from the numbers printed in it, of six placements or more, and are [c] where hidden numbers decide them. They may be quoted; the borough’s own figures beside them may not.',
});

/** R12 of product.md 8. */
export const FEES_AND_UPLIFTS = registerReport({
  code: 'fees-and-uplifts',
  title: 'Fees and uplifts',
  purpose:
    'What a week of the borough’s placements of high cost costs by kind of setting and by provider group, beside London’s bands of like placements, and what more providers asked for. ' +
    'It shows whether a fee that is asked is high for its kind.',
  parameter: 'The day on which fees are in force',
  tables: [
    {
      name: 'Fees by kind of setting',
      about: 'One kind of setting a row, homes also by needs, beside the bands of London',
    },
    { name: 'Fees by provider group', about: 'One provider group a row, the one that is paid most first' },
    {
      name: 'Uplift requests',
      about: 'What more providers asked for, and what was agreed, the newest first',
    },
  ],
  keywords: ['hcli', 'fees', 'uplifts'],
  personalData: false,
  notes: [
    {
      id: 'fees',
      text:
        'The core fee of a week in force on the date, whoever is invoiced: without more staff, education, therapy and transport, which are priced apart. ' +
        'A quartile is the fee by which a quarter, half or three quarters of the placements that have one are reached in the order of their fees.',
    },
    {
      id: 'london-placements',
      text: 'Of homes by needs: those that have a core fee. Foster placements, secure homes and residential schools are not compared ([z]): too few boroughs share them, and they are too unlike.',
    },
    {
      id: 'groups',
      text: 'The owner of the provider, as the directory of settings has it today; where none is known, the provider. “Not known” are placements whose setting the directory does not know.',
    },
    {
      id: 'uplifts',
      text: 'Requests of the twelve months to the date, and older ones that were still open on it, as they stood then. Percentages are of the core fee. Placements are those of high cost at the setting on the date.',
    },
  ],
  content: contentOf,
});
