import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { reasonInWords } from '@lib/high-cost/definitions/definition-words';
import { RegisterFigures, figuresOf, holdsOn, reasonsOn } from '@lib/high-cost/register/register-figures';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { warningsOf } from '@lib/high-cost/register/warnings';
import { placeWords } from '@lib/placements/wording/placement-words';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { casesPaths } from '../../cases/cases.paths';
import { childrenPaths } from '../../children/children.paths';
import { definitionSentence } from '../definition-sentence';
import { kindWords, timeWords, warningWords, whereWords } from '../placement-words';
import { registerPaths } from '../register.paths';
import { factRows } from './fact-rows';
import { agreedSentence, fundingRows } from './funding-rows';
import { linesTable } from './lines-table';
import { endingRows, extensionsTable, markRow, reviewsTable } from './outcome-tables';

export interface RecordModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly warnings: readonly string[];
  /** Whether it is in today, in one sentence. */
  readonly standing: string;
  readonly reasons: readonly string[];
  readonly definition: string;
  readonly placement: readonly SummaryRow[];
  readonly costs: readonly SummaryRow[];
  readonly lines: DataTable | null;
  readonly funding: readonly SummaryRow[];
  readonly agreed: string | null;
  readonly facts: readonly SummaryRow[];
  readonly reviews: DataTable | null;
  /** Null once nothing is due any more. */
  readonly nextReview: string | null;
  readonly extensions: DataTable | null;
  readonly canExtend: boolean;
  /** Null while the placement lasts. */
  readonly ending: readonly SummaryRow[] | null;
  readonly paths: Readonly<Record<'addLine' | 'facts' | 'review' | 'extend' | 'ending' | 'child', string>>;
}

/** The record of a placement as a page; the API gives the same figures. */
export const presentRecord = ({ row, definition, funding, outcomes, today }: RegisterPage): RecordModel => {
  const { placement } = row;
  const figures = figuresOf(row, today);
  return {
    title: 'Costs and outcomes of a placement',
    back: { href: registerPaths.list },
    caption: captionOf(row),
    warnings: warningsOf(row, today).map(warningWords),
    standing: standingWords({ row, definition }, today),
    reasons: reasonsOn(row, today).map(reasonInWords),
    definition: definitionSentence(definition),
    placement: [
      { label: 'Child', value: placement.localReference, href: childrenPaths.child(placement.childId) },
      { label: 'Service reference', value: placement.serviceReference },
      { label: 'Placement', value: `${kindWords(placement)}: ${placeWords(placement.place)}` },
      { label: 'Provided', value: whereWords(placement) },
      { label: 'Time', value: timeWords(placement) },
      ...(row.caseReference === null
        ? []
        : [{ label: 'Case', value: row.caseReference, href: casesPaths.case(row.caseReference) }]),
    ],
    costs: costRows(figures, today),
    lines: figures.lines.length === 0 ? null : linesTable(figures.lines, today),
    funding: fundingRows(placement.id, funding),
    agreed: agreedSentence(funding, figures.weeklyPence),
    facts: [...factRows(row, registerPaths.facts(placement.id)), markRow(placement.id, outcomes)],
    reviews: outcomes.reviews.length === 0 ? null : reviewsTable(outcomes.reviews),
    nextReview: row.reviewDueOn === null ? null : formatDay(row.reviewDueOn),
    extensions: outcomes.extensions.length === 0 ? null : extensionsTable(row, outcomes.extensions),
    canExtend: row.expectedEndOn !== null && placement.endedOn === null,
    ending: endingRows({ row, outcomes }),
    paths: {
      addLine: registerPaths.addLine(placement.id),
      facts: registerPaths.facts(placement.id),
      review: registerPaths.review(placement.id),
      extend: registerPaths.extend(placement.id),
      ending: registerPaths.ending(placement.id),
      child: childrenPaths.child(placement.childId),
    },
  };
};

/** Whose placement it is; what every page about it stands under. */
export const captionOf = ({ placement }: Pick<RegisterPage['row'], 'placement'>): string =>
  `Child ${placement.localReference}, ${timeWords(placement).replace(/^Since/, 'since')}`;

const standingWords = ({ row, definition }: Pick<RegisterPage, 'row' | 'definition'>, today: Day): string => {
  const { placement, weeklyPence } = row;
  if (placement.endedOn !== null && placement.endedOn <= today)
    return `It ended on ${formatDay(placement.endedOn)}, and is not in the register from that day on.`;
  if (!holdsOn(placement, today))
    return `It starts on ${formatDay(placement.startedOn)}, and is not in the register yet.`;
  if (row.reasons.length > 0) return 'It is in the register today, because of:';
  const from = formatPounds(definition.tiers[0]!);
  return weeklyPence === null
    ? 'It is not in the register today: no weekly price is in force, and nothing else that is recorded takes it in.'
    : `It is not in the register today: ${formatPounds(weeklyPence)} a week is below ${from}, and nothing else that is recorded takes it in.`;
};

const costRows = (
  { weeklyPence, yearlyPence, committedPence, soFarPence, lines }: RegisterFigures,
  today: Day,
): SummaryRow[] => [
  {
    label: 'A week now',
    value: weeklyPence === null ? 'No weekly price is in force' : formatPounds(weeklyPence),
  },
  ...(yearlyPence === null ? [] : [{ label: 'A year at this rate', value: formatPounds(yearlyPence) }]),
  ...(lines.length === 0
    ? []
    : [
        { label: 'In the next twelve months, as recorded', value: formatPounds(committedPence) },
        { label: `So far, before ${formatDay(today)}`, value: formatPounds(soFarPence) },
      ]),
];
