import { ageOn, Day } from '@lib/kernel/day';
import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { MISSING_KINDS } from '@lib/reference-data/codes/missing-kinds';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { REASONS_FOR_NEW_EPISODE } from '@lib/reference-data/codes/reasons-for-new-episode';
import { SEXES } from '@lib/reference-data/codes/sexes';
import { ChildEpisode, ChildPlacement, Source } from '@lib/placements/children/children.query';
import { ChildHistory } from '@lib/placements/children/children.service';
import { codeLabel } from '@lib/placements/wording/code-label';
import {
  distanceWords,
  groupWords,
  legalStatusWords,
  locationWords,
  needWords,
  placeWords,
  providerWords,
} from '@lib/placements/wording/placement-words';
import { repairWords } from '@lib/placements/wording/repair-words';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { importsPaths } from '../../imports/imports.paths';
import { childrenPaths } from '../children.paths';

export interface ChildModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly reference: string;
  readonly facts: readonly SummaryRow[];
  readonly now: readonly SummaryRow[] | null;
  readonly placements: readonly PlacementCard[];
  readonly problems: readonly string[];
  readonly missing: DataTable | null;
}

/** One placement of the timeline. */
export interface PlacementCard {
  readonly heading: string;
  readonly when: string;
  readonly datetime: Day;
  /** What, by whom and where, in a line. */
  readonly line: string;
  readonly ended: string | null;
  readonly inferred: string | null;
  readonly facts: readonly SummaryRow[];
  readonly episodes: DataTable;
}

/** A child's page: who, where now, and the history newest first, every value with its source. */
export const presentChild = (history: ChildHistory, today: Day): ChildModel => {
  const { child, placements } = history;
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
      {
        label: 'These facts come from',
        value: sourceWords(child.source),
        href: importsPaths.upload(child.source.uploadId),
      },
    ],
    now: now ? placementFacts(now) : null,
    placements: placements.map((placement) =>
      placementCard(
        placement,
        history.episodes.filter((episode) => episode.placementId === placement.id),
      ),
    ),
    problems: history.problems.map((problem) => `${formatDay(problem.startedOn)}: ${problem.message}`),
    missing: history.missing.length === 0 ? null : missingTable(history),
  };
};

const isCurrent = (placement: ChildPlacement, today: Day): boolean =>
  placement.startedOn <= today && (placement.endedOn === null || placement.endedOn > today);

const uascWords = ({ uasc, uascEndedOn }: ChildHistory['child']): string => {
  if (!uasc) return 'No';
  return uascEndedOn ? `Yes, until ${formatDay(uascEndedOn)}` : 'Yes';
};

const sourceWords = (source: Source): string =>
  `${source.fileName}, line ${source.line}, in the ${source.partYear ? 'part-year extract' : 'return'} for ${financialYearLabel(source.year)}`;

const placementFacts = (placement: ChildPlacement): SummaryRow[] => [
  { label: 'Placement', value: placeWords(placement.place) },
  { label: 'Provider', value: providerWords(placement.provider) },
  { label: 'Ofsted number', value: placement.urn },
  { label: 'Where', value: whereWords(placement) },
  { label: 'Legal status', value: legalStatusWords(placement.legalStatus) },
  { label: 'Need', value: needWords(placement.need) },
  { label: 'Started because', value: codeLabel(REASONS_FOR_NEW_EPISODE, placement.startReason) },
  ...(placement.endedOn === null
    ? []
    : [
        { label: 'Ended because', value: endReasonWords(placement) },
        { label: 'Reason for the change', value: codeLabel(REASONS_FOR_CHANGE, placement.reasonForChange) },
      ]),
];

const NOT_RETURNED = 'no return says why';

const endReasonWords = (placement: ChildPlacement): string | null =>
  placement.reasonCeased === 'E99' ? NOT_RETURNED : codeLabel(REASONS_CEASED, placement.reasonCeased);

/** X1 says only that another episode followed: why is the reason for the change. */
const endedWords = (placement: ChildPlacement): string => {
  if (placement.reasonCeased !== 'X1') return `Ended: ${endReasonWords(placement) ?? NOT_RETURNED}.`;
  const change = codeLabel(REASONS_FOR_CHANGE, placement.reasonForChange);
  return `Moved on to another placement: ${change ? lowerFirst(change) : NOT_RETURNED}.`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const whereWords = (placement: ChildPlacement): string => {
  const host = placement.hostAuthority && authorityByGss(placement.hostAuthority)?.name;
  return [
    placement.locationTier === null ? 'Location not known' : locationWords(placement.locationTier),
    host,
    placement.sector && `postcode sector ${placement.sector}`,
    lowerFirst(distanceWords(placement.distanceMiles)),
  ]
    .filter(Boolean)
    .join(', ');
};

const placementCard = (placement: ChildPlacement, episodes: readonly ChildEpisode[]): PlacementCard => ({
  heading: placement.shortBreak ? `Short break: ${groupWords(placement.group)}` : groupWords(placement.group),
  when: placement.endedOn
    ? `${formatDay(placement.startedOn)} to ${formatDay(placement.endedOn)}`
    : `Since ${formatDay(placement.startedOn)}`,
  datetime: placement.startedOn,
  line: [placeWords(placement.place), providerWords(placement.provider), whereWords(placement)]
    .filter(Boolean)
    .join('. ')
    .concat('.'),
  ended: placement.endedOn === null ? null : endedWords(placement),
  inferred: placement.endInferred ? 'Its end was inferred: no return gives it.' : null,
  facts: placementFacts(placement),
  episodes: {
    caption: `Episodes of the placement that began on ${formatDay(placement.startedOn)}, and where each comes from`,
    hideCaption: true,
    small: true,
    columns: [{ text: 'From' }, { text: 'To' }, { text: 'What changed' }, { text: 'Source' }],
    rows: episodes.map((episode) => [
      formatDay(episode.startedOn),
      episode.endedOn ? formatDay(episode.endedOn) : 'Open',
      {
        text: codeLabel(REASONS_FOR_NEW_EPISODE, episode.reasonForNewEpisode),
        note: `${placeWords(episode.place)}. ${legalStatusWords(episode.legalStatus)}`,
      },
      {
        text: sourceWords(episode.source),
        href: importsPaths.upload(episode.source.uploadId),
        note: repairWords(episode.repairs) ?? undefined,
      },
    ]),
  },
});

const missingTable = ({ missing }: ChildHistory): DataTable => ({
  caption: 'Missing and away episodes',
  columns: [{ text: 'From' }, { text: 'To' }, { text: 'Kind' }],
  rows: missing.map((spell) => [
    formatDay(spell.startedOn),
    spell.endedOn ? formatDay(spell.endedOn) : 'Open',
    codeLabel(MISSING_KINDS, spell.kind),
  ]),
});
