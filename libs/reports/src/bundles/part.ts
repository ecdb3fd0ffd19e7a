import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Report, ReportContent, ReportSubject } from '../report';
import { reasonToSkip } from '../runs/reason-to-skip';
import { KeptSubject } from '../subject/subject';

/** A report of a bundle, at its place: with its tables, or with the reason why it has none in this workbook. */
export interface Part {
  /** From 1, by the order of the workstream: the same whichever of them are left out. */
  readonly number: number;
  readonly report: Report;
  readonly content: ReportContent | null;
  /** Why it is left out; null where it is in. */
  readonly leftOut: string | null;
  /** False for one that somebody chose to leave out. */
  readonly isChosen: boolean;
}

/** One that is in. */
export interface MadePart extends Part {
  readonly content: ReportContent;
}

export const isMadePart = (part: Part): part is MadePart => part.content !== null;

/**
 * The parts of a bundle for one subject, each in the version made for it: never another's. A report that has none for it is
 * left out and says so, as does one that was not chosen, one the borough has made no agreement for, or that has nothing to tell of the day yet. One
 * that runs into something stops the whole bundle: half a workbook is never made.
 * @throws RangeError without the day it is made.
 */
export const partsFor = async (
  tx: Tx,
  codes: readonly string[],
  { today, definition: _, parts: chosen, ...subject }: ReportSubject<KeptSubject>,
  singles: readonly Report[],
): Promise<readonly Part[]> => {
  if (today === undefined) throw new RangeError('A bundle has to be told the day it is made');
  const parts: Part[] = [];
  for (const code of codes) {
    const own = versionFor(code, subject.for, singles);
    const report = own ?? singles.find((one) => one.code === code);
    if (!report) continue;
    const isChosen = chosen === undefined || own === undefined || chosen.includes(own.code);
    const leftOut = isChosen ? await whyLeftOut(tx, own, subject, today) : NOT_CHOSEN;
    const content = own && leftOut === null ? await own.produce(tx, { ...subject, today }) : null;
    parts.push({ number: parts.length + 1, report, content, leftOut, isChosen });
  }
  return parts;
};

const NOT_CHOSEN = 'It was not chosen for this workbook.';

const whyLeftOut = async (
  tx: Tx,
  own: Report | undefined,
  subject: ReportSubject<KeptSubject>,
  today: Day,
): Promise<string | null> => (own ? reasonToSkip(tx, own, subject, today) : notForThem(subject));

/** Two reports that are one thing for a borough and for the programme, each under a code of its own. */
const COUNTERPARTS: Readonly<Partial<Record<string, string>>> = {
  'london-placements': 'placements-snapshot',
  'placements-snapshot': 'london-placements',
};

/** The version of a report that is made for them, or of what stands in its place. */
export const versionFor = (
  code: string,
  whom: KeptSubject['for'],
  singles: readonly Report[],
): Report | undefined => {
  const of = (wanted: string | undefined): Report | undefined =>
    singles.find((report) => report.code === wanted && report.for === whom);
  return of(code) ?? of(COUNTERPARTS[code]);
};

const notForThem = ({ for: whom }: Pick<KeptSubject, 'for'>): string =>
  whom === 'the programme'
    ? 'It is made for each borough of its own records, and no release across boroughs has it.'
    : 'It is made for the programme alone.';
