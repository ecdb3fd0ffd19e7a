import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { KeysShown, ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { returnMovesFrom, ReturnMoveName } from '@lib/surveys/submitting/return-moves';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { DECIDED } from '../../survey-approval/history/history.presenter';
import {
  differencesTable,
  MOST_SHOWN,
  ShownDifferences,
} from '../../survey-approval/shown/differences-table';
import { totalsTable } from '../../survey-approval/shown/totals-table';
import { counted } from '../../surveys/page-facts';
import { RETURN_STATUS } from '../states';
import { reviewsPaths } from '../survey-reviews.paths';
import { CommentLine, commentLines } from './comment-lines';
import { explainedIn } from './explained-in';

interface Link {
  readonly text: string;
  readonly href: string;
}

export interface ReviewModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly version: number;
  readonly facts: readonly SummaryRow[];
  /** What the borough does not let the programme read, in words; null where it shares all of it. */
  readonly notShared: string | null;
  /** What can be decided with one press. */
  readonly presses: readonly Link[];
  /** What asks for a reason or a note. */
  readonly decisions: readonly Link[];
  readonly comments: readonly CommentLine[];
  readonly totals: DataTable | null;
  readonly explained: DataTable | null;
  readonly sinceLastVersion: ShownDifferences | null;
  readonly sinceLastWave: ShownDifferences | null;
  readonly sections: readonly (Link & { readonly note: string })[];
  readonly events: readonly TimelineEvent[];
}

/** The rows that stand on the page of a whole return: those that changed, are explained or are commented on. */
export const keysOfReview: KeysShown = ({ sinceLastVersion, sinceLastWave, sections, comments }) => [
  ...(sinceLastVersion ?? []).slice(0, MOST_SHOWN),
  ...(sinceLastWave ?? []).slice(0, MOST_SHOWN),
  ...comments,
  ...sections.flatMap(({ section, explained }) => explained.map(({ rowKey }) => ({ section, rowKey }))),
];

/** A borough’s return as its reviewer looks at it (product.md D20). */
export const presentReview = (found: ReturnForReview, viewer: Viewer): ReviewModel => {
  const { wave, inWave, head, compiled, sharing, versions } = found;
  const { name, slug } = authorityById(head.boroughId);
  const { set } = compiled;
  const isShared =
    sharing.returns && inWave.answersDeletedOn === null && versions.length > 0 && !versions[0]!.isNil;
  return {
    title: `${name}: ${wave.title}`,
    back: { href: reviewsPaths.queue },
    caption: wave.collectionTitle,
    version: head.version,
    facts: factsOf(found),
    notShared: notSharedWords(found, name),
    ...stepsOf(found, viewer),
    comments: commentLines(found),
    totals: isShared ? totalsTable(found.totals) : null,
    explained: explainedIn(found),
    sinceLastVersion:
      isShared && found.sinceLastVersion
        ? differencesTable(set, found.sinceLastVersion, { since: `version ${versions[1]!.number}` })
        : null,
    sinceLastWave:
      isShared && found.sinceLastWave
        ? differencesTable(set, found.sinceLastWave, { since: 'the last wave' })
        : null,
    sections: found.sections.map(({ section, rows, answers }) => {
      const asked = set.sections.find(({ code }) => code === section)!;
      return {
        text: asked.title,
        href: reviewsPaths.section(wave.id, slug, section),
        note: hasRows(asked) ? counted(rows.length, 'row') : counted(Object.keys(answers).length, 'answer'),
      };
    }),
    events: eventsOf(found),
  };
};

const factsOf = ({ head, versions, days, wave }: ReturnForReview): SummaryRow[] => {
  const [version] = versions;
  const facts: SummaryRow[] = [
    { label: 'State', status: RETURN_STATUS[head.state] },
    { label: 'About', value: formatDay(wave.referenceDay) },
    { label: 'Deadline', value: formatDay(days.deadlineOn) },
  ];
  if (!version) return [...facts, { label: 'Submitted', value: 'Not yet' }];
  const { tally } = version;
  return [
    ...facts,
    {
      label: 'Submitted',
      value: `${formatMoment(version.submittedAt)} by ${version.submittedByName}${version.daysLate > 0 ? `, ${counted(version.daysLate, 'day')} late` : ''}`,
    },
    { label: 'Receipt', value: `${version.reference}, version ${version.number}` },
    ...(version.because === null ? [] : [{ label: 'Why again', value: version.because }]),
    {
      label: 'What is in it',
      value: version.isNil
        ? 'A nil return: nothing to report'
        : `${counted(tally.once.asked, 'answer')}, ${counted(tally.rows, 'row')}, ${counted(tally.explained, 'query', 'queries')} explained`,
    },
  ];
};

const notSharedWords = (
  { inWave, sharing, compiled: { set }, sections, versions }: ReturnForReview,
  name: string,
): string | null => {
  if (inWave.answersDeletedOn !== null)
    return `What ${name} handed in was deleted on ${formatDay(inWave.answersDeletedOn)}, because it was kept long enough. How it stood stays.`;
  if (!sharing.returns)
    return `${name} has no agreement for placement surveys today. You see where its return stands and how much is in it, and none of its answers. It can be accepted with a note that says how it was checked.`;
  if (sharing.children || versions.length === 0 || versions[0]!.isNil) return null;
  const there = new Set(sections.map(({ section }) => section));
  const hidden = set.sections.filter((one) => hasRows(one) && !there.has(one.code)).map(({ title }) => title);
  return hidden.length === 0
    ? null
    : `${name} has no agreement for high-cost rows today, so that rows about children are not shown: ${hidden.join(', ')}.`;
};

/** Where each step is taken, and whether it asks for more than a press. */
const STEPS: Partial<
  Record<
    ReturnMoveName,
    {
      kind: 'presses' | 'decisions';
      text: string;
      path: keyof typeof reviewsPaths & ('takeUp' | 'accept' | 'acceptWithNote' | 'giveBack' | 'setBack');
    }
  >
> = {
  'take up': { kind: 'presses', text: 'Start the review', path: 'takeUp' },
  accept: { kind: 'presses', text: 'Accept', path: 'accept' },
  'accept with a note': { kind: 'decisions', text: 'Accept with a note', path: 'acceptWithNote' },
  'give back': { kind: 'decisions', text: 'Return to the borough with comments', path: 'giveBack' },
  'set back': { kind: 'decisions', text: 'Set the decision back', path: 'setBack' },
  'put down': { kind: 'decisions', text: 'Put back in the queue', path: 'setBack' },
  'put down again': { kind: 'decisions', text: 'Put back in the queue', path: 'setBack' },
};

const stepsOf = (
  { head, inWave, wave, sharing }: ReturnForReview,
  { permissions }: Viewer,
): Pick<ReviewModel, 'presses' | 'decisions'> => {
  if (inWave.answersDeletedOn !== null) return { presses: [], decisions: [] };
  const { slug } = authorityById(head.boroughId);
  const steps = returnMovesFrom(head, permissions)
    .filter((name) => sharing.returns || (name !== 'accept' && name !== 'give back'))
    .flatMap((name) => STEPS[name] ?? [])
    .map(({ kind, text, path }) => ({ kind, text, href: reviewsPaths[path](wave.id, slug) }));
  const reopen = {
    text: 'Reopen it for corrections after the last day',
    href: reviewsPaths.reopen(wave.id, slug),
  };
  return {
    presses: steps.filter(({ kind }) => kind === 'presses'),
    decisions: [
      ...steps.filter(({ kind }) => kind === 'decisions'),
      ...(head.submissions > 0 ? [reopen] : []),
    ],
  };
};

const eventsOf = ({ versions, decisions }: ReturnForReview): TimelineEvent[] =>
  [
    ...versions.map(({ number, submittedAt, submittedByName, because }) => ({
      ...{ at: submittedAt, title: `Version ${number} was submitted`, by: submittedByName, text: because },
    })),
    ...decisions.map(({ decision, number, note, decidedAt, decidedByName }) => ({
      ...{ at: decidedAt, title: `${DECIDED[decision]} (version ${number})`, by: decidedByName, text: note },
    })),
  ]
    .toReversed()
    .toSorted((one, other) => Number(other.at.epochMilliseconds - one.at.epochMilliseconds))
    .map(({ at, title, by, text }) => ({
      ...{ title, by, when: formatMoment(at), datetime: at.toString() },
      ...(text === null ? {} : { text }),
    }));
