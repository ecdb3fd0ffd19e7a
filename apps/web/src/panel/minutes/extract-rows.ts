import { day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { MinuteExtract } from '@lib/panel/minutes/minutes';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

/** The minute of a case as it was approved, as a list. */
export const extractRows = (extract: MinuteExtract): SummaryRow[] => [
  { label: 'Outcome', value: extract.outcome },
  { label: 'Why', value: extract.rationale },
  { label: 'How the views counted', value: extract.viewsConsidered },
  ...(extract.quorum ? [{ label: 'Quorum', value: extract.quorum }] : []),
  ...(extract.fundingSought ? [{ label: 'Funding sought', value: extract.fundingSought }] : []),
  ...(extract.dissent ? [{ label: 'Dissent', value: extract.dissent }] : []),
  ...(extract.conditions.length > 0
    ? [
        {
          label: 'Conditions',
          items: extract.conditions.map(
            ({ condition, owner, dueOn }) => `${condition} (${owner}${dueOn ? `, by ${dayOf(dueOn)}` : ''})`,
          ),
        },
      ]
    : []),
  ...(extract.actions.length > 0
    ? [
        {
          label: 'Actions',
          items: extract.actions.map(({ task, owner, dueOn }) => `${task} (${owner}, by ${dayOf(dueOn)})`),
        },
      ]
    : []),
];

const dayOf = (text: string): string => formatDay(day(text));
