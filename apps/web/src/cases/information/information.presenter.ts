import { Permission } from '@lib/access/permissions/permission';
import { Day } from '@lib/kernel/day';
import { formatMoment } from '@lib/kernel/london-format';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { InformationRequest, requestState } from '@lib/panel/information/information-request';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { captionOf } from '../after-caption';
import { afterPaths } from '../after.paths';
import { dueWords } from '../case/case-frame';
import { LONGEST_ANSWER } from './answer.form';

export interface QuestionModel {
  readonly title: string;
  readonly question: string;
  readonly rows: readonly SummaryRow[];
  /** Where it is answered; null when it is, or for who may not. */
  readonly href: string | null;
}

const STATES: Readonly<Record<ReturnType<typeof requestState>, Status>> = {
  answered: { text: 'Answered', kind: 'done' },
  open: { text: 'To answer', kind: 'waiting' },
  overdue: { text: 'Overdue', kind: 'problem' },
};

/** What the panel asked about a case, open questions first. */
export const presentQuestions = (
  { reference }: BoroughCase,
  requests: readonly InformationRequest[],
  { today, permissions }: { readonly today: Day; readonly permissions: ReadonlySet<Permission> },
): { readonly questions: readonly QuestionModel[] } => ({
  questions: requests.map((one, at) => ({
    title: `Question ${requests.length - at}`,
    question: one.question,
    rows: rowsOf(one, today),
    href: !one.answered && permissions.has('refer cases') ? afterPaths.answer(reference, one.id) : null,
  })),
});

const rowsOf = (one: InformationRequest, today: Day): SummaryRow[] => [
  { label: 'Asked by', value: `${one.askedByName}, ${formatMoment(one.askedAt)}` },
  { label: 'Status', status: STATES[requestState(one, today)] },
  ...(one.answered
    ? [
        { label: 'Answer', value: one.answer },
        { label: 'Answered by', value: `${one.answered.byName}, ${formatMoment(one.answered.at)}` },
      ]
    : [{ label: 'Due', value: dueWords(one.dueOn, today) }]),
];

/** The page on which a question is answered. */
export const answerModel = (
  of: BoroughCase,
  request: InformationRequest,
  { form, today }: { readonly form: FormModel; readonly today: Day },
): object => ({
  title: 'Answer a question of the panel',
  caption: captionOf(of),
  back: { href: afterPaths.information(of.reference) },
  action: afterPaths.answer(of.reference, request.id),
  question: request.question,
  rows: rowsOf(request, today),
  isAnswered: request.answered !== null,
  version: request.version,
  longest: LONGEST_ANSWER,
  form,
});
