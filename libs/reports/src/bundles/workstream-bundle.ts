import { Day, earliest } from '@lib/kernel/day';
import { lowerFirst } from '@lib/kernel/lower-first';
import { Tx } from '@lib/database/unit-of-work';
import { versionsOfWorkstream, workstreamsOn } from '@lib/measures/workstreams/workstreams.query';
import { Workstream } from '@lib/measures/workstreams/workstream';
import { Report, ReportDefinition, ReportSubject } from '../report';
import { wordsFor } from '../subject/coverage-words';
import { KeptSubject } from '../subject/subject';
import { bundleContent } from './bundle-content';
import { partsFor, versionFor } from './part';

/** The code of the workbook of a workstream. */
export const bundleCode = (workstream: string): string => `workstream-${workstream}`;

/** What the two versions of a bundle say differently. */
const FOR = {
  'a borough': {
    who: 'the borough’s own exact figures',
    smallNumbers: 'Exact: small numbers are not suppressed, because the workbook is for the borough itself',
    marking: 'OFFICIAL-SENSITIVE',
    handling:
      'For the named borough only. Figures are provisional and local and include small numbers, and rows of some tables are about one child: do not publish them or pass them on.',
  },
  'the programme': {
    who: 'protected figures across boroughs',
    smallNumbers:
      'Hidden, and so are others from which they could be worked out: every figure of a child is of a release',
    marking: 'OFFICIAL',
    handling:
      'For the programme and the boroughs of London. Figures are provisional and local, and protected: they may be quoted with their date and release.',
  },
} as const;

/** The reports of one workstream as one workbook (REP-04): for a borough of its own data, for the programme of releases. */
export const workstreamBundle = <Whom extends KeptSubject>(
  workstream: Workstream,
  whom: Whom['for'],
  singles: readonly Report[],
): Report<KeptSubject> => {
  const own = (codes: readonly string[]): Report[] =>
    codes.flatMap((code) => versionFor(code, whom, singles) ?? []);
  return {
    ...definitionOf(workstream, whom, own(workstream.reports)),
    for: whom,
    coveredFrom: async (tx, subject) => {
      const [newest] = await versionsOfWorkstream(tx, workstream.code);
      return firstCovered(tx, chosenOf(own(newest!.reports), subject), subject);
    },
    partsOn: async (tx, on) =>
      own(await codesOf(tx, workstream, on)).map(({ code, title }) => ({ code, title })),
    notYet: async (tx, subject, dueAt) => {
      for (const part of chosenOf(own(await codesOf(tx, workstream, dayOf(subject))), subject)) {
        const awaited = (await part.notYet?.(tx, subject, dueAt)) ?? null;
        if (awaited !== null) return awaited;
      }
      return null;
    },
    produce: async (tx, subject) => {
      const codes = await codesOf(tx, workstream, dayOf(subject));
      return bundleContent(workstream.title, await partsFor(tx, codes, subject, singles), subject);
    },
  };
};

const definitionOf = (
  { code, title, question }: Workstream,
  whom: KeptSubject['for'],
  parts: readonly Report[],
): ReportDefinition => {
  const { who, smallNumbers, marking, handling } = FOR[whom];
  return {
    code: bundleCode(code),
    title: `Workstream: ${title}`,
    for: whom,
    purpose: `The reports of the workstream in one workbook, all or those you choose, with ${who}. It helps to answer: ${question}`,
    version: 1,
    parameters: [{ name: 'Date', about: 'The day each report is about, as each says of itself' }],
    tables: [
      { name: 'Parts', about: 'Which reports are in it, what each rests on, and why one is left out' },
      ...parts.map((part) => ({
        name: part.title,
        about: part.tables.map(({ name }, at) => (at === 0 ? name : lowerFirst(name))).join(', '),
      })),
      {
        name: 'Changes since last run',
        about: 'What is not as it was in the workbook before, and why where that is known',
      },
    ],
    personalData: parts.some(({ personalData }) => personalData),
    bundle: true,
    coverage: wordsFor({
      first: 'The first of its reports has figures from',
      because: 'The first of its reports has figures from',
      nothingYet: 'None of its reports has any figures yet.',
    }),
    smallNumbers,
    marking,
    handling,
    keywords: ['workstream', 'sufficiency', 'London'],
  };
};

/** The reports it is put together from on the day it is made. */
const codesOf = async (tx: Tx, { code, reports }: Workstream, on: Day): Promise<readonly string[]> =>
  (await workstreamsOn(tx, on)).find((one) => one.code === code)?.reports ?? reports;

const dayOf = ({ today, asAt }: ReportSubject): Day => today ?? asAt;

const chosenOf = (own: readonly Report[], { parts }: Pick<ReportSubject, 'parts'>): readonly Report[] =>
  parts === undefined ? own : own.filter(({ code }) => parts.includes(code));

/** The first day one of its parts has anything to tell of. */
const firstCovered = async (tx: Tx, parts: readonly Report[], subject: KeptSubject): Promise<Day | null> => {
  const days: Day[] = [];
  for (const part of parts) {
    const from = await part.coveredFrom(tx, subject);
    if (from !== null) days.push(from);
  }
  return days.length === 0 ? null : earliest(...days);
};
