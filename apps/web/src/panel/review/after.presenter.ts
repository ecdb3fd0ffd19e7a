import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { costInWords } from '@lib/panel/follow-ups/cost-against-agreed';
import { CONDITIONS_MET, FollowUp, followUpState } from '@lib/panel/follow-ups/follow-up';
import { formatPounds } from '@lib/kernel/pounds';
import { recommendationInWords } from '@lib/panel/recommendations/in-words';
import { BoroughResponse, RESPONSES } from '@lib/panel/responses/response';
import { standingFor } from '@lib/panel/responses/responses.query';
import { ReviewedCase } from '@lib/panel/review/reviews.service';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable } from '@lib/web-kit/tables/data-table';

export interface AfterModel {
  /** What was recommended and what the borough decided, the newest first. */
  readonly rounds: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly followUps: DataTable | null;
}

/** What became of a case after the panel: the borough’s own decision, the start, and whether it held (PAN-33). */
export const presentAfter = (
  { case: of, recommendations, responses, followUps }: ReviewedCase,
  today: Day,
): AfterModel | null => {
  if (recommendations.length === 0) return null;
  const agreed = responses.find(({ start, supersededAt }) => start !== null && supersededAt === null)?.start;
  return {
    rounds: recommendations.map((one) => ({
      title: one.confirmed ? `Recommended at ${formatMoment(one.confirmed.at)}` : '',
      rows: [
        { label: 'The panel', value: recommendationInWords(of.reference, one) },
        ...responseRows(standingFor(responses, one.id)),
      ],
    })),
    followUps:
      followUps.length === 0
        ? null
        : {
            caption: 'Follow-ups',
            columns: [{ text: 'After' }, { text: 'Due' }, { text: 'What was found' }, { text: 'Status' }],
            rows: followUps.map((one) => [
              one.kind,
              formatDay(one.dueOn),
              one.done ? foundInWords(one.done, agreed?.weeklyPence ?? null) : '',
              { status: STATES[followUpState(one, today)] },
            ]),
          },
  };
};

const responseRows = (response: BoroughResponse | null): SummaryRow[] => {
  if (!response) return [{ label: 'The borough', value: 'Has not recorded its decision yet' }];
  const { answer, reason, variedTo, decidedOn, placementFollows, start } = response;
  return [
    { label: 'The borough', value: `${RESPONSES[answer]} on ${formatDay(decidedOn)}` },
    ...(reason ? [{ label: 'Why', value: reason }] : []),
    ...(variedTo ? [{ label: 'What it does instead', value: variedTo }] : []),
    {
      label: 'Start',
      value: start
        ? `${formatDay(start.startedOn)}, ${formatPounds(start.weeklyPence)} a week as agreed`
        : placementFollows
          ? 'Not recorded yet'
          : 'No placement follows',
    },
  ];
};

const STATES: Readonly<Record<ReturnType<typeof followUpState>, Status>> = {
  done: { text: 'Answered', kind: 'done' },
  overdue: { text: 'Overdue', kind: 'problem' },
  due: { text: 'Due today', kind: 'waiting' },
  later: { text: 'Not due yet', kind: 'cannot' },
};

const foundInWords = (done: NonNullable<FollowUp['done']>, agreedPence: number | null): string =>
  [
    done.started ? 'It began as recorded' : 'It did not begin as recorded',
    ...(done.conditionsMet ? [`conditions met: ${CONDITIONS_MET[done.conditionsMet].toLowerCase()}`] : []),
    ...(done.weeklyPence === null
      ? []
      : [
          `it costs ${formatPounds(done.weeklyPence)} a week${
            agreedPence === null ? '' : `, ${costInWords(done.weeklyPence, agreedPence)}`
          }`,
        ]),
    ...(done.stillThere === null
      ? []
      : [
          done.stillThere
            ? 'the child is still there'
            : `the child left${done.leftOn ? ` on ${formatDay(done.leftOn)}` : ''}`,
        ]),
  ].join('; ');
