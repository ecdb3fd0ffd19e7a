import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { ChildPlacement } from '@lib/placements/children/children.query';
import { EntryDesk } from '@lib/placements/entering/enter-placement.service';
import {
  ENTERED_PLACES,
  ENTERED_REASONS_CEASED,
  ENTERED_STATUSES,
} from '@lib/placements/entering/entered-codes';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { EntryKind, OUTSIDE_LONDON } from '@lib/placements/entering/placement-entry';
import { DatedCode } from '@lib/reference-data/codes/dated-code';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { SuggestedSetting } from '@lib/provision/settings/suggested-settings.query';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { childrenPaths } from '../children.paths';
import { hiddenFields } from './add-child.presenter';
import { entryRows } from './entry-words';

const TITLES: Readonly<Record<EntryKind, string>> = {
  start: 'Start a placement',
  change: 'Change a placement',
  end: 'End a placement',
};

const choicesOf = (codes: readonly DatedCode[]): Choice[] =>
  codes.map(({ code, label }) => ({ value: code, text: `${label} (${code})` }));

/** What the form about a placement lets people choose. */
export const PLACEMENT_CHOICES = {
  places: choicesOf(ENTERED_PLACES),
  providers: choicesOf(PROVIDER_TYPES),
  statuses: choicesOf(ENTERED_STATUSES),
  needs: choicesOf(NEEDS),
  reasonsForChange: choicesOf(REASONS_FOR_CHANGE),
  reasonsCeased: choicesOf(ENTERED_REASONS_CEASED),
  authorities: [
    ...AUTHORITIES_BY_NAME.map(({ gss, name }) => ({ value: gss, text: name })),
    { value: OUTSIDE_LONDON, text: 'Outside London' },
  ],
};

/** What a page about an entry is about. */
export interface EntryPage {
  readonly kind: EntryKind;
  readonly desk: EntryDesk;
  readonly placement: ChildPlacement | null;
  /** Settings that can be chosen while a number is typed. */
  readonly suggested: readonly SuggestedSetting[];
}

/** The form, with what was typed or is known. */
export const presentEntryForm = (
  { kind, desk, placement, suggested }: EntryPage,
  form: FormModel,
): object => ({
  title: TITLES[kind],
  kind,
  reference: desk.child.localReference,
  placementWords: placement && placementWords(placement),
  back: { href: childrenPaths.child(desk.child.id) },
  action: actionOf({ kind, desk, placement }),
  choices: PLACEMENT_CHOICES,
  suggested,
  form: { ...form, values: { ...form.values, seen: String(desk.seen) } },
});

/** What is about to be saved. */
export const presentEntryCheck = (of: EntryPage, entry: NewEntry, form: FormModel): object => ({
  title: `Check: ${TITLES[of.kind].toLowerCase()}`,
  heading: CHECKS[of.kind],
  reference: of.desk.child.localReference,
  back: { href: childrenPaths.child(of.desk.child.id) },
  action: actionOf(of),
  rows: entryRows(entry),
  consequence: consequenceOf(of, entry),
  hidden: hiddenFields(form),
});

const actionOf = ({ kind, desk, placement }: Omit<EntryPage, 'suggested'>): string =>
  childrenPaths.enter(desk.child.id, kind, kind === 'change' ? placement?.id : undefined);

const CHECKS: Readonly<Record<EntryKind, string>> = {
  start: 'Check before you start the placement',
  change: 'Check before you change the placement',
  end: 'Check before you end the placement',
};

const consequenceOf = ({ kind, desk }: EntryPage, { holdsFrom }: NewEntry): string => {
  if (kind === 'change') return 'Only these facts change. Everything else stays as it is known.';
  if (kind === 'end') return `The child will not be shown as looked after from ${formatDay(holdsFrom)}.`;
  const before = desk.placements.find((one) => !one.shortBreak && isOpenOn(one, holdsFrom));
  return before
    ? `The placement since ${formatDay(before.startedOn)} will end on ${formatDay(holdsFrom)}.`
    : `The child will be shown as looked after from ${formatDay(holdsFrom)}.`;
};

const isOpenOn = ({ startedOn, endedOn, endInferred }: ChildPlacement, on: Day): boolean =>
  startedOn < on && (endedOn === null || (endInferred && endedOn >= on));

/** "The placement since 3 May 2026", in the middle of a sentence or at its start. */
const placementWords = ({ startedOn, endedOn }: ChildPlacement): string =>
  endedOn === null
    ? `The placement since ${formatDay(startedOn)}`
    : `The placement from ${formatDay(startedOn)} to ${formatDay(endedOn)}`;
