import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { CaseOption, MOST_OPTIONS } from '@lib/panel/options/case-option';
import { OptionsPage } from '@lib/panel/options/case-options.service';
import { PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { formatPounds } from '@lib/kernel/pounds';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { NEED_GROUPS } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT, INTERIMS, UnmetNeed } from '@lib/panel/unmet-need/unmet-need';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { caseFrame } from '../case/case-frame';
import { noteWarnings } from '../search/note-warnings';
import { comparison } from './comparison';
import { optionsPaths } from './options.paths';

/** The options of a case as a page. */
export const presentOptions = (
  { of, inHand, notInHand, options, unmetNeed, offers }: OptionsPage,
  today: Day,
): object => {
  const { reference } = of;
  const named = new Set(options.map(({ name }) => name));
  return {
    ...caseFrame(of, 'options', today),
    title: 'Options of a case',
    frame: caseFrame(of, 'options', today),
    inHand,
    notInHand,
    warnings: noteWarnings(options.map(({ name, note }) => ({ about: name, note }))),
    isDraft: of.status === 'draft',
    isEmpty: options.length === 0,
    isFull: options.length >= MOST_OPTIONS,
    table: comparison(options),
    options: options.map((option) => buttonsOf(reference, option)),
    unmet: unmetNeed === null ? null : unmetRows(unmetNeed),
    offers: offers
      .filter(({ approached }) => !named.has(approached))
      .map(({ id, approached, weeklyPence }) => ({
        text: weeklyPence === null ? approached : `${approached}, ${formatPounds(weeklyPence)} a week`,
        href: optionsPaths.addFrom(reference, id),
      })),
    paths: { add: optionsPaths.add(reference), nothing: optionsPaths.none(reference) },
  };
};

const buttonsOf = (reference: string, { id, position, name, preferred }: CaseOption): object => ({
  id,
  position,
  name,
  preferred,
  change: optionsPaths.change(reference, position),
  remove: optionsPaths.remove(reference, position),
  up: position > 1 ? optionsPaths.up(reference, position) : null,
  prefer: preferred ? null : optionsPaths.prefer(reference, position),
});

export const unmetRows = (need: UnmetNeed): SummaryRow[] => [
  { label: 'Why nothing was suitable', items: need.reasons.map((reason) => REFUSAL_REASONS[reason]) },
  { label: 'In the meantime', value: INTERIMS[need.interim] },
  { label: 'Main need', value: NEED_GROUPS[need.need] },
  { label: 'Kind of placement sought', value: PLACEMENT_KINDS[need.sought] },
  { label: 'Where it was sought', value: AREAS_SOUGHT[need.area] },
  { label: 'Said first on', value: formatDay(need.foundOn) },
  { label: 'Saved', value: `${need.savedByName}, ${formatMoment(need.savedAt)}` },
];
