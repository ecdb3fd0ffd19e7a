import { lowerFirst } from '@lib/kernel/lower-first';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { REASONS_FOR_NEW_EPISODE } from '@lib/reference-data/codes/reasons-for-new-episode';
import { ChildEpisode, ChildPlacement, Source } from '@lib/placements/children/children.query';
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
import { SettingLine } from '@lib/provision/settings/setting';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { importsPaths } from '../../imports/imports.paths';
import { providersPaths } from '../../providers/providers.paths';
import { registerPaths } from '../../register/register.paths';
import { childrenPaths } from '../children.paths';
import { EnteredMarks } from './entered.presenter';

/** Settings of the directory by their numbers. */
export type KnownSettings = ReadonlyMap<string, Pick<SettingLine, 'id'>>;

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
  /** Null for a placement that no return has. */
  readonly episodes: DataTable | null;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** Which line of which file, in which return. */
export const sourceWords = (source: Source): string =>
  `${source.fileName}, line ${source.line}, in the ${source.partYear ? 'part-year extract' : 'return'} for ${financialYearLabel(source.year)}`;

/** A placement fact by fact, with a mark beside those that were entered on a page. */
export const placementFacts = (
  placement: ChildPlacement,
  marks: EnteredMarks,
  settings: KnownSettings,
): SummaryRow[] => [
  { label: 'Placement', value: marks.on(placeWords(placement.place), placement, 'place') },
  { label: 'Provider', value: marks.on(providerWords(placement.provider), placement, 'provider') },
  {
    label: 'Ofsted number',
    value: marks.on(placement.urn, placement, 'urn'),
    ...settingOf(placement, settings),
  },
  {
    label: 'Where',
    value: marks.on(whereWords(placement), placement, 'host_authority', 'placement_sector'),
  },
  {
    label: 'Legal status',
    value: marks.on(legalStatusWords(placement.legalStatus), placement, 'legal_status'),
  },
  { label: 'Need', value: marks.on(needWords(placement.need), placement, 'need') },
  {
    label: 'Started because',
    value: marks.on(codeLabel(REASONS_FOR_NEW_EPISODE, placement.startReason), placement, 'started_on'),
  },
  ...(placement.endedOn === null
    ? []
    : [
        {
          label: 'Ended because',
          value: marks.on(endReasonWords(placement), placement, 'reason_ceased'),
        },
        {
          label: 'Reason for the change',
          value: marks.on(
            codeLabel(REASONS_FOR_CHANGE, placement.reasonForChange),
            placement,
            'reason_for_change',
          ),
        },
      ]),
];

/** Where the directory tells of the setting; nothing where it does not know the number. */
const settingOf = ({ urn }: ChildPlacement, settings: KnownSettings): Pick<SummaryRow, 'href'> => {
  const setting = urn === null ? undefined : settings.get(urn);
  return setting ? { href: providersPaths.setting(setting.id) } : {};
};

const NOT_RETURNED = 'no return says why';

const endReasonWords = (placement: ChildPlacement): string | null =>
  placement.reasonCeased === 'E99' ? NOT_RETURNED : codeLabel(REASONS_CEASED, placement.reasonCeased);

/** X1 says only that another episode followed: why is the reason for the change. */
const endedWords = (placement: ChildPlacement): string => {
  if (placement.reasonCeased !== 'X1') return `Ended: ${endReasonWords(placement) ?? NOT_RETURNED}.`;
  const change = codeLabel(REASONS_FOR_CHANGE, placement.reasonForChange);
  return `Moved on to another placement: ${change ? lowerFirst(change) : NOT_RETURNED}.`;
};

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

/** One placement of the timeline. */
export const placementCard = (
  childId: string,
  placement: ChildPlacement,
  episodes: readonly ChildEpisode[],
  { marks, settings }: { readonly marks: EnteredMarks; readonly settings: KnownSettings },
): PlacementCard => ({
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
  facts: placementFacts(placement, marks, settings),
  links: placement.shortBreak ? [] : linksOf(childId, placement),
  episodes: episodes.length === 0 ? null : episodeTable(placement, episodes),
});

/** What can be entered about a placement; one that has ended is not ended again. */
const linksOf = (childId: string, placement: ChildPlacement): PlacementCard['links'] => [
  { text: 'Costs and outcomes', href: registerPaths.placement(placement.id) },
  { text: 'Change this placement', href: childrenPaths.enter(childId, 'change', placement.id) },
  ...(placement.endedOn === null || placement.endInferred
    ? [{ text: 'End this placement', href: childrenPaths.enter(childId, 'end') }]
    : []),
];

const episodeTable = (placement: ChildPlacement, episodes: readonly ChildEpisode[]): DataTable => ({
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
});
