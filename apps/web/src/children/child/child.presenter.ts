import { ageOn, Day } from '@lib/kernel/day';
import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { MISSING_KINDS } from '@lib/reference-data/codes/missing-kinds';
import { SEXES } from '@lib/reference-data/codes/sexes';
import { OVERLAP_KINDS } from '@lib/placements/overlaps/overlap';
import { ChildPlacement } from '@lib/placements/children/children.query';
import { ChildHistory } from '@lib/placements/children/children.service';
import { codeLabel } from '@lib/placements/wording/code-label';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { casesPaths } from '../../cases/cases.paths';
import { importsPaths } from '../../imports/imports.paths';
import { libertyPaths } from '../../liberty/liberty.paths';
import { childrenPaths } from '../children.paths';
import { happenedWords } from '../transfers/transfers.presenter';
import { EnteredMarks, enteredTable } from './entered.presenter';
import {
  KnownSettings,
  PlacementCard,
  placementCard,
  placementFacts,
  sourceWords,
} from './placement-card.presenter';

export interface ChildModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly reference: string;
  readonly facts: readonly SummaryRow[];
  readonly now: readonly SummaryRow[] | null;
  readonly placements: readonly PlacementCard[];
  readonly problems: readonly string[];
  /** Where what clashes is laid side by side; null where nothing does. */
  readonly overlaps: string | null;
  readonly transfers: readonly ShownTransfer[];
  readonly missing: DataTable | null;
  readonly entered: DataTable | null;
  readonly start: string;
  /** Begins a referral of this child to a panel. */
  readonly refer: string;
  /** Where a child whom no return has yet is put right and removed; null for the others. */
  readonly own: { readonly correct: string; readonly remove: string } | null;
}

/** Another authority’s return has a child who may be this one. */
export interface ShownTransfer {
  readonly text: string;
  readonly href: string;
  readonly isAnswered: boolean;
}

/** A child's page: who, where now, and the history newest first, every value with its source. */
export const presentChild = (history: ChildHistory, settings: KnownSettings, today: Day): ChildModel => {
  const { child, placements } = history;
  const marks = new EnteredMarks(history.entries);
  const now = placements.find((one) => isCurrent(one, today) && !one.shortBreak);
  return {
    title: 'A child’s placements',
    back: { href: childrenPaths.list },
    reference: child.localReference,
    facts: [
      { label: 'Service reference', value: child.serviceReference },
      { label: 'Born', value: `${formatMonth(child.birthMonth)} (age ${ageOn(child.birthMonth, today)})` },
      { label: 'Sex', value: codeLabel(SEXES, child.sex) },
      { label: 'Ethnicity', value: codeLabel(ETHNICITIES, child.ethnicity) },
      { label: 'Unaccompanied asylum-seeking', value: uascWords(child) },
      { label: 'Deprivation of liberty', value: 'Orders of a court', href: libertyPaths.child(child.id) },
      child.source
        ? {
            label: 'These facts come from',
            value: sourceWords(child.source),
            href: importsPaths.upload(child.source.uploadId),
          }
        : { label: 'These facts come from', value: 'A page: no return has this child yet' },
    ],
    now: now ? placementFacts(now, marks, settings) : null,
    placements: placements.map((placement) =>
      placementCard(
        child.id,
        placement,
        history.episodes.filter((episode) => episode.placementId === placement.id),
        { marks, settings },
      ),
    ),
    problems: history.problems.map((problem) => `${formatDay(problem.startedOn)}: ${problem.message}`),
    overlaps: history.problems.some(isOverlap) ? childrenPaths.overlapsOf(child.id) : null,
    transfers: history.transfers.flatMap(shownTransfer),
    missing: history.missing.length === 0 ? null : missingTable(history),
    entered: enteredTable(history.entries, placements),
    start: childrenPaths.enter(child.id, 'start'),
    refer: casesPaths.start(child.id),
    own:
      child.source === null
        ? { correct: childrenPaths.correct(child.id), remove: childrenPaths.remove(child.id) }
        : null,
  };
};

const isOverlap = ({ kind }: ChildHistory['problems'][number]): boolean =>
  (OVERLAP_KINDS as readonly string[]).includes(kind);

/** Nothing of one that the borough said is another child. */
const shownTransfer = (transfer: ChildHistory['transfers'][number]): ShownTransfer[] =>
  transfer.answer === 'not the same child'
    ? []
    : [
        {
          text: `${happenedWords(transfer)}. Another authority’s return has a child who may be this one.`,
          href: childrenPaths.transfer(transfer.id),
          isAnswered: transfer.answer !== null,
        },
      ];

const isCurrent = (placement: ChildPlacement, today: Day): boolean =>
  placement.startedOn <= today && (placement.endedOn === null || placement.endedOn > today);

/** A page does not ask it, so of a child no return has it is not known. */
const uascWords = ({ uasc, uascEndedOn, source }: ChildHistory['child']): string | null => {
  if (source === null) return null;
  if (!uasc) return 'No';
  return uascEndedOn ? `Yes, until ${formatDay(uascEndedOn)}` : 'Yes';
};

const missingTable = ({ missing }: ChildHistory): DataTable => ({
  caption: 'Missing and away episodes',
  columns: [{ text: 'From' }, { text: 'To' }, { text: 'Kind' }],
  rows: missing.map((spell) => [
    formatDay(spell.startedOn),
    spell.endedOn ? formatDay(spell.endedOn) : 'Open',
    codeLabel(MISSING_KINDS, spell.kind),
  ]),
});
