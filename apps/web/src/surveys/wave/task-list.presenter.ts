import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Section } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { isComplete, prefilledShare } from '@lib/surveys/weighing/tally';
import { Status } from '@lib/web-kit/govuk/tag';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { approvalPaths } from '../../survey-approval/survey-approval.paths';
import { sectionsAsked } from '../fields/asked-fields';
import { counted, daysLeft, dueOn, standsAs, waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { progressOf, progressStatus, SectionProgress } from './section-progress';

export interface TaskListModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly facts: readonly SummaryRow[];
  readonly notices: readonly string[];
  readonly tasks: readonly Task[];
  /** The quick ways through: what is filled in, what is missing, what is wrong. */
  readonly steps: readonly Step[];
  /** To what came of it once it was handed on. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** What the page leads to. */
  readonly next: { readonly text: string; readonly href: string };
  readonly canChange: boolean;
  readonly canFillIn: boolean;
  readonly canSignNil: boolean;
  readonly isNil: boolean;
  readonly complete: boolean;
  readonly paths: Readonly<Record<'check' | 'workbook' | 'nil' | 'takeBackNil' | 'fillInAgain', string>>;
}

interface Task {
  readonly text: string;
  readonly href: string;
  readonly hints: readonly string[];
  readonly status: Status;
  readonly more: readonly string[];
  readonly assign: { readonly href: string; readonly what: string } | null;
}

interface Step {
  readonly text: string;
  readonly href: string;
  readonly hint: string;
}

/** A return as a list of its sections, with what each needs. */
export const presentTaskList = (opened: OpenedReturn, approves: boolean): TaskListModel => {
  const { wave, head, weighed } = opened;
  return {
    title: 'Your return',
    caption: waveCaption(opened),
    back: { href: surveysPaths.list },
    facts: factsOf(opened),
    notices: noticesOf(opened, approves),
    tasks: head.isNil ? [] : sectionsAsked(opened).map((section) => taskOf(opened, section)),
    steps: head.isNil || !opened.canChange ? [] : stepsOf(opened),
    links: linksOf(opened),
    next: nextOf(opened, approves),
    canChange: opened.canChange,
    canFillIn: opened.canChange && head.state === 'in progress' && !head.isNil,
    canSignNil: opened.canChange && head.state === 'in progress' && !head.isNil,
    isNil: head.isNil,
    complete: head.isNil || isComplete(weighed.tally),
    paths: {
      check: surveysPaths.check(wave.id),
      workbook: surveysPaths.workbook(wave.id),
      nil: surveysPaths.nil(wave.id),
      takeBackNil: surveysPaths.takeBackNil(wave.id),
      fillInAgain: surveysPaths.fillInAgain(wave.id),
    },
  };
};

const nextOf = ({ wave, head, canChange }: OpenedReturn, approves: boolean): TaskListModel['next'] => {
  if (approves && head.state === 'ready to approve')
    return { text: 'Look at it and approve', href: approvalPaths.approve(wave.id) };
  return {
    text: canChange ? 'Check and mark ready' : 'Look at the whole return',
    href: approvalPaths.check(wave.id),
  };
};

const linksOf = ({ wave, head, comments }: OpenedReturn): TaskListModel['links'] => [
  ...(comments.length > 0 && head.state !== 'returned'
    ? [{ text: 'What the reviewer asked', href: approvalPaths.comments(wave.id) }]
    : []),
  ...(head.submissions > 0
    ? [
        { text: 'Receipt', href: approvalPaths.receipt(wave.id) },
        { text: 'What was submitted before', href: approvalPaths.history(wave.id) },
      ]
    : []),
  { text: 'What is asked, as a specification (Excel)', href: surveysPaths.specification(wave.id) },
];

const factsOf = (opened: OpenedReturn): SummaryRow[] => {
  const { head, weighed, today } = opened;
  const { once, inRows } = weighed.tally;
  const shares = [
    shareWords(prefilledShare(once), 'what is asked once'),
    shareWords(prefilledShare(inRows), 'what is asked of each row'),
  ].filter((words) => words !== null);
  return [
    { label: 'How it stands', status: standsAs(opened) },
    {
      label: 'Time',
      value: head.submissions === 0 ? daysLeft(opened, today) : dueOn(opened, today),
    },
    ...(head.isNil
      ? []
      : [{ label: 'Filled in for you', value: shares.length === 0 ? 'Nothing' : shares.join('; ') }]),
    { label: 'Last changed', value: `${formatMoment(head.lastChangeAt)}, by ${head.lastChangeByName}` },
  ];
};

const shareWords = (share: number | null, what: string): string | null =>
  share === null ? null : `${share}% of ${what}`;

const noticesOf = (
  { head, comments, canChange, standing, days }: OpenedReturn,
  approves: boolean,
): string[] => [
  ...(head.sentBackBecause !== null && head.state === 'in progress'
    ? [`Sent back by the approver: ${head.sentBackBecause}`]
    : []),
  ...(head.state === 'returned'
    ? [
        `The programme asks about ${counted(comments.length, 'answer')}. Only those can be changed, and what goes with them. Reply to each, then check the return and mark it ready.`,
      ]
    : []),
  ...(head.state === 'ready to approve'
    ? [
        approves
          ? 'It is ready for an approver who did not prepare it: they submit it, or send it back.'
          : 'It waits for an approver. To change it, look at the whole return and take it back.',
      ]
    : []),
  ...(!canChange && (head.state === 'in progress' || head.state === 'returned')
    ? [`Corrections closed on ${formatDay(days.lastCorrectionOn)}.`]
    : []),
  ...(standing === 'closed to new rows' && canChange
    ? [
        `No row can be added after ${formatDay(days.lastNewRowOn)}. What is there can be changed until ${formatDay(days.lastCorrectionOn)}.`,
      ]
    : []),
];

const taskOf = (opened: OpenedReturn, section: Section): Task => {
  const { wave, held, canChange, head } = opened;
  const progress = progressOf(opened, section);
  const said = held.sections[section.code];
  return {
    text: section.title,
    href: surveysPaths.section(wave.id, section.code),
    hints: [
      ...(progress.rows === null
        ? []
        : [
            said?.noneSignedAt
              ? `None to report, signed by ${said.noneSignedByName}`
              : counted(progress.rows, section.rows!.one, 'rows'),
          ]),
      ...askedOf(opened, section),
      ...(said?.assignedToName
        ? [`With ${said.assignedToName}${said.dueOn ? `, by ${formatDay(said.dueOn)}` : ''}`]
        : []),
      ...(progress.lastChange
        ? [`Last changed by ${progress.lastChange.by}, ${formatMoment(progress.lastChange.at)}`]
        : []),
    ],
    status: progressStatus(progress),
    more: alsoOf(progress),
    assign:
      canChange && head.state === 'in progress'
        ? { href: surveysPaths.assign(wave.id, section.code), what: section.title }
        : null,
  };
};

/** Where a reviewer asks about something. */
const askedOf = ({ comments, head }: OpenedReturn, { code }: Section): string[] => {
  const asked = comments.filter(({ section }) => section === code).length;
  return head.state === 'returned' && asked > 0
    ? [`The reviewer asks about ${counted(asked, 'answer')}`]
    : [];
};

/** What a section needs besides what its status says. */
const alsoOf = (progress: SectionProgress): string[] => {
  const { errors, toConfirm, missing, queries } = progress;
  const status = progressStatus(progress).text;
  return [
    toConfirm > 0 ? `${toConfirm} to confirm` : '',
    missing > 0 ? `${missing} to answer` : '',
    errors > 0 ? counted(errors, 'error') : '',
    queries > 0 ? counted(queries, 'query', 'queries') : '',
  ].filter((words) => words !== '' && words !== status);
};

const stepsOf = (opened: OpenedReturn): Step[] => {
  const { wave, weighed } = opened;
  const { once, inRows, missing, errors, queries, explained } = weighed.tally;
  const toConfirm = once.toConfirm + inRows.toConfirm;
  const wrong = [
    errors > 0 ? counted(errors, 'error') : '',
    queries > 0
      ? `${counted(queries, 'query', 'queries')}${explained > 0 ? `, ${explained} explained` : ''}`
      : '',
  ].filter((words) => words !== '');
  return [
    ...repliesOf(opened),
    {
      text: 'Confirm what is filled in',
      href: surveysPaths.filledIn(wave.id),
      hint:
        toConfirm === 0
          ? 'Nothing waits to be confirmed'
          : `${counted(toConfirm, 'answer waits', 'answers wait')} to be confirmed`,
    },
    {
      text: 'Answer what is missing',
      href: surveysPaths.missing(wave.id),
      hint: missing === 0 ? 'Nothing is missing' : `${counted(missing, 'answer')} missing`,
    },
    {
      text: 'Look at problems',
      href: surveysPaths.problems(wave.id),
      hint: wrong.length === 0 ? 'No errors or queries' : wrong.join(', '),
    },
  ];
};

/** What a returned return begins with. */
const repliesOf = ({ wave, head, comments }: OpenedReturn): Step[] => {
  if (head.state !== 'returned') return [];
  const open = comments.filter(({ reply }) => reply === null).length;
  return [
    {
      text: 'Reply to the reviewer',
      href: approvalPaths.comments(wave.id),
      hint: open === 0 ? 'Each comment has a reply' : `${counted(open, 'comment')} without a reply`,
    },
  ];
};
