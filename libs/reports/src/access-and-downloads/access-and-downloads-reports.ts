import { LONDON } from '@lib/kernel/clock';
import { addMonths, Day, firstOfMonth } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { accessCountedSince, AccessCounts, accessCounts } from '@lib/audit/counting/access-counts.query';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportContent, ReportSubject } from '../report';
import { wordsFor } from '../subject/coverage-words';
import { areaOf, boroughIdOf, KeptSubject, SUBJECTS } from '../subject/subject';
import { accessSheet, organisationName, PROGRAMME_NAME } from './access.sheet';
import { accessNotes } from './notes';
import { AccessRow, isOfNobody, withoutSinglePeople } from './single-people';

/** So many months are told of, the last one to the day the report is about. */
const MONTHS = 3;

const COMMON = {
  code: 'access-and-downloads',
  title: 'Access and downloads',
  purpose:
    'How much people used the service, month by month: who signed in by role, pages and files with rows about children, workbooks of reports and attempts refused. It helps to see that access is needed and used as agreed.',
  version: 1,
  parameters: [
    { name: 'Date', about: `The month of this day, up to it, and the ${MONTHS - 1} months before` },
  ],
  tables: [
    {
      name: 'Access and downloads',
      about: 'One row is one role of one organisation in one month: numbers of people and of what they did',
    },
  ],
  personalData: false,
  agreement: null,
  forOverseers: true,
  coverage: wordsFor({
    first: 'The audit begins on',
    because: 'The audit begins on',
    nothingYet: 'Nothing has been written down in the audit yet.',
  }),
  marking: 'OFFICIAL-SENSITIVE',
  keywords: ['audit', 'access', 'downloads'],
} as const;

const firstMonthOf = (asAt: Day): Day => addMonths(firstOfMonth(asAt), 1 - MONTHS);

const coveredFrom = async (tx: Tx): Promise<Day | null> => {
  const since = await accessCountedSince(tx);
  return since && (since.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day);
};

/** Every organisation the subject tells of has a row in each month, also where nobody did anything. */
const nothingDone = (
  subject: KeptSubject,
  months: readonly Day[],
  counted: readonly AccessCounts[],
): AccessRow[] => {
  const boroughs = (subject.for === 'a borough' ? [subject] : SUBJECTS).map(boroughIdOf);
  return months.flatMap((month) =>
    boroughs
      .filter(
        (boroughId) =>
          !counted.some((one) => one.month === month && one.boroughId === boroughId && !isOfNobody(one)),
      )
      .map((boroughId) => ({
        ...{ month, part: null, boroughId, role: null, isWhole: true, isHidden: false },
        ...{ people: 0, signedIn: 0, signIns: 0, opened: 0, exported: 0, downloaded: 0, refused: 0 },
      })),
  );
};

/** The latest month first; in it by name, the programme after the boroughs and those whom nobody knew last. */
const inOrder = (one: AccessRow, other: AccessRow): number =>
  other.month.localeCompare(one.month) ||
  placeOf(one) - placeOf(other) ||
  organisationName(one).localeCompare(organisationName(other));

const placeOf = (row: AccessRow): number => {
  if (isOfNobody(row)) return 2;
  return organisationName(row) === PROGRAMME_NAME ? 1 : 0;
};

const produce = async (tx: Tx, subject: ReportSubject<KeptSubject>): Promise<ReportContent> => {
  const { asAt, toOverseer } = subject;
  const first = firstMonthOf(asAt);
  const counts = await accessCounts(tx, first, asAt);
  const months = Array.from({ length: MONTHS }, (_, n) => addMonths(first, n));
  // Their own people are an overseer's to see; whoever holds a kept workbook sees what a role did, not a person.
  const maySee = ({ boroughId }: Pick<AccessCounts, 'boroughId'>): boolean =>
    (toOverseer ?? false) && boroughId === boroughIdOf(subject);
  const rows = [...withoutSinglePeople(counts, maySee), ...nothingDone(subject, months, counts)];
  const period = `${formatDay(first)} to ${formatDay(asAt)}`;
  return {
    period,
    dataAsAt: asAt,
    notes: accessNotes(asAt),
    sheets: [accessSheet(rows.toSorted(inOrder), { area: areaOf(subject), period, on: asAt })],
  };
};

/** R16 for a borough and for the programme: counts of what people did, from the audit. */
export const ACCESS_AND_DOWNLOADS_REPORTS: readonly Report<KeptSubject>[] = [
  {
    ...COMMON,
    for: 'a borough',
    smallNumbers:
      'Numbers of what people at work did. Where a role is one person, the organisation is given as a whole; where it is one person in all, its figures are hidden. Data-protection leads see their own borough’s by role',
    handling: 'For the named borough only. It is about people at work: do not publish it.',
    coveredFrom,
    produce,
  },
  {
    ...COMMON,
    for: 'the programme',
    smallNumbers:
      'Numbers of what people at work did, of no child. Where a role of an organisation is one person, the organisation is given as a whole; where it is one person in all, its figures are hidden, and no sum over organisations is given',
    handling:
      'For the programme only: it answers for who has access. It is about people at work: do not publish it.',
    coveredFrom,
    produce,
  },
];
