import { Permission } from '@lib/access/permissions/permission';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { ACTION_STATES, CaseAction, isOverdue } from '@lib/panel/actions/case-action';
import { formatPounds } from '@lib/kernel/pounds';
import { CONDITION_OWNERS, outcomeOf } from '@lib/panel/recommendations/outcome';
import { Recommendation } from '@lib/panel/recommendations/recommendation';
import { ResponsePage } from '@lib/panel/responses/borough-responses.service';
import { BoroughResponse, RESPONSES } from '@lib/panel/responses/response';
import { responseDue } from '@lib/panel/responses/response-due';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { registerPaths } from '../../register/register.paths';
import { afterPaths } from '../after.paths';
import { dueWords } from '../case/case-frame';

interface Seeing {
  readonly today: Day;
  readonly permissions: ReadonlySet<Permission>;
}

export interface ResponseModel {
  readonly recommendation: readonly SummaryRow[] | null;
  readonly conditions: DataTable | null;
  readonly actions: DataTable | null;
  readonly due: string | null;
  readonly response: readonly SummaryRow[] | null;
  readonly earlier: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  /** What can be done, each with its address; null for what cannot, or for who may not. */
  readonly links: {
    readonly respond: string | null;
    readonly correct: string | null;
    readonly start: string | null;
    readonly correctStart: string | null;
    readonly followUps: string | null;
    readonly register: string | null;
  };
  readonly onlyApprovers: boolean;
}

/** What the panel recommended, what the borough decided and what it is to do. */
export const presentResponse = (shown: ResponsePage, seeing: Seeing): ResponseModel => {
  const { of, recommendations, responses, standing } = shown;
  const [newest] = recommendations;
  const isOpen = of.status === 'decided';
  const may = seeing.permissions.has('respond to the panel');
  const mayStart = seeing.permissions.has('enter placements');
  return {
    recommendation: newest ? recommendationRows(newest) : null,
    conditions: newest && newest.conditions.length > 0 ? conditionsTable(newest) : null,
    actions: shown.actions.length > 0 ? actionsTable(shown, seeing) : null,
    due: newest && !standing && isOpen ? dueWords(responseDue(newest.confirmed!.at), seeing.today) : null,
    response: standing ? responseRows(standing) : null,
    earlier: responses
      .filter(({ id }) => id !== standing?.id)
      .map((one) => ({ title: earlierTitle(one), rows: responseRows(one) })),
    links: {
      respond: newest && !standing && isOpen && may ? afterPaths.respond(of.reference) : null,
      correct: standing && isOpen && may ? afterPaths.correct(of.reference) : null,
      start:
        standing?.placementFollows && !standing.start && isOpen && mayStart
          ? afterPaths.start(of.reference)
          : null,
      correctStart: standing?.start && isOpen && mayStart ? afterPaths.correctStart(of.reference) : null,
      followUps: standing?.start ? afterPaths.followUps(of.reference) : null,
      register:
        shown.placementId && seeing.permissions.has('see the register')
          ? registerPaths.placement(shown.placementId)
          : null,
    },
    onlyApprovers: newest !== undefined && !standing && isOpen && !may,
  };
};

/** The recommendation as the borough is told it. Its weekly cost is a figure the panel spoke of. */
export const recommendationRows = (one: Recommendation): SummaryRow[] => [
  { label: 'Outcome', value: outcomeOf(one.outcome).words },
  ...(one.inPrinciple
    ? [{ label: 'In principle only', value: 'The meeting was not quorate for this case' }]
    : []),
  { label: 'Why', value: one.rationale },
  ...(one.viewsConsidered
    ? [{ label: 'How the child’s and family’s views counted', value: one.viewsConsidered }]
    : []),
  ...(one.option ? [{ label: 'Option the panel spoke of', value: one.option.name }] : []),
  ...(one.weeklyPence === null
    ? []
    : [{ label: 'Weekly cost the panel heard', value: `${formatPounds(one.weeklyPence)} before VAT` }]),
  ...(one.dissent ? [{ label: 'Disagreement', value: one.dissent }] : []),
  { label: 'Confirmed', value: formatMoment(one.confirmed!.at) },
];

const conditionsTable = ({ conditions }: Recommendation): DataTable => ({
  caption: 'Conditions',
  columns: [{ text: 'Condition' }, { text: 'Who sees to it' }, { text: 'By' }],
  rows: conditions.map(({ condition, owner, dueOn }) => [
    condition,
    CONDITION_OWNERS[owner],
    dueOn ? formatDay(dueOn) : 'No day set',
  ]),
});

const actionsTable = ({ of, actions }: ResponsePage, seeing: Seeing): DataTable => ({
  caption: 'Actions',
  columns: [{ text: 'Action' }, { text: 'Whose' }, { text: 'Due' }, { text: 'Status' }],
  rows: actions.map((one) => actionRow(one, of.reference, seeing)),
});

const actionRow = (one: CaseAction, reference: string, { today, permissions }: Seeing): TableRow => {
  const isOwn = one.owner.kind === 'borough' && one.state === 'open' && permissions.has('refer cases');
  return [
    { text: one.task, ...(one.note ? { note: one.note } : {}) },
    one.owner.kind === 'borough' ? 'The borough' : one.owner.name,
    formatDay(one.dueOn),
    {
      status: actionStatus(one, today),
      links: isOwn
        ? [{ text: 'Update', href: afterPaths.action(reference, one.id), hiddenText: `the action: ${one.task}` }]
        : [],
    },
  ]; // prettier-ignore
};

const actionStatus = (
  one: CaseAction,
  today: Day,
): { text: string; kind: 'problem' | 'waiting' | 'done' } => {
  if (isOverdue(one, today)) return { text: 'Overdue', kind: 'problem' };
  return { text: ACTION_STATES[one.state], kind: one.state === 'open' ? 'waiting' : 'done' };
};

/** A response as it was recorded. */
export const responseRows = (one: BoroughResponse): SummaryRow[] => [
  { label: 'The borough’s decision', value: RESPONSES[one.answer] },
  ...(one.reason ? [{ label: 'Why', value: one.reason }] : []),
  ...(one.variedTo ? [{ label: 'What the borough does instead', value: one.variedTo }] : []),
  { label: 'Decided on', value: formatDay(one.decidedOn) },
  { label: 'A placement follows', value: one.placementFollows ? 'Yes' : 'No' },
  { label: 'Recorded by', value: `${one.respondedByName}, ${formatMoment(one.respondedAt)}` },
  ...(one.correctedBecause ? [{ label: 'Corrected because', value: one.correctedBecause }] : []),
  ...(one.start
    ? [
        { label: 'Placement started', value: formatDay(one.start.startedOn) },
        { label: 'Weekly cost as agreed', value: `${formatPounds(one.start.weeklyPence)} before VAT` },
        {
          label: 'Start recorded by',
          value: `${one.start.recordedByName}, ${formatMoment(one.start.recordedAt)}`,
        },
      ]
    : []),
];

const earlierTitle = ({ supersededAt, respondedAt }: BoroughResponse): string =>
  supersededAt
    ? `Held until it was corrected, ${formatMoment(supersededAt)}`
    : `On an earlier recommendation, ${formatMoment(respondedAt)}`;
