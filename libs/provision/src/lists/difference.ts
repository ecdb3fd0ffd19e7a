import { Day } from '@lib/kernel/day';
import { SettingField } from '../settings/setting';
import { ListedSetting } from './listed-setting';

/** A setting as the directory has it, to be held against a list. */
export interface KnownSetting extends Required<Omit<ListedSetting, 'organisation'>> {
  readonly id: string;
  readonly providerId: string | null;
  readonly providerName: string | null;
  /** The key it was written with, where that provider is part of `providerId` now. */
  readonly keptProviderId: string | null;
  readonly onList: boolean;
  /** Names that were its own once, in small letters: a list that still has one says nothing new. */
  readonly earlierNames: readonly string[];
  readonly archivedOn: Day | null;
  /** The key of the setting it is part of now. */
  readonly mergedInto: string | null;
}

/** A setting that the list has and that was put away here: for whoever loads the list to look at. */
export interface AskedSetting {
  readonly known: KnownSetting;
  readonly why: 'archived' | 'merged';
}

/** The provider an organisation of the list is: one that is known by this or another name, or a new one. */
export interface ListedProvider {
  /** Null for one that the directory does not have yet. */
  readonly id: string | null;
  readonly name: string;
  /** Archived, and comes back with a list that has a setting of it. */
  readonly isArchived?: boolean;
}

export interface FieldChange {
  readonly field: SettingField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedSetting {
  readonly known: KnownSetting;
  readonly listed: ListedSetting;
  readonly fields: readonly FieldChange[];
}

/** What loading a list would do. */
export interface Difference {
  readonly added: readonly ListedSetting[];
  readonly changed: readonly ChangedSetting[];
  /** On an earlier list and not on this one. */
  readonly gone: readonly KnownSetting[];
  readonly unchanged: number;
  /** Archived, or part of another: an archived one stays so unless it is asked for, and what is part of another stays as it is. */
  readonly asked: readonly AskedSetting[];
  /** Archived providers that come back, because the list has something new of them. */
  readonly providersBack: readonly ListedProvider[];
}

/**
 * Holds a list against the directory, by URN. An empty name or organisation in the list says nothing, so what is
 * known of either stays, as does what the list has no column for; any other empty cell empties the fact. A setting that was entered by hand and is not in the
 * list stays as it is.
 * @param providerOf the provider that an organisation of the list is
 */
export const differenceOf = (
  listed: readonly ListedSetting[],
  known: readonly KnownSetting[],
  providerOf: (organisation: string) => ListedProvider,
): Difference => {
  const byUrn = new Map(known.map((one) => [one.urn, one]));
  const there = new Set(listed.map(({ urn }) => urn));
  const added: ListedSetting[] = [];
  const changed: ChangedSetting[] = [];
  const asked: AskedSetting[] = [];
  for (const one of listed) {
    const before = byUrn.get(one.urn);
    if (!before) {
      added.push(one);
      continue;
    }
    if (before.mergedInto !== null) asked.push({ known: before, why: 'merged' });
    else if (before.archivedOn !== null) asked.push({ known: before, why: 'archived' });
    if (before.mergedInto !== null) continue;
    const fields = changesOf(before, one, providerOf);
    if (fields.length > 0 || !before.onList) changed.push({ known: before, listed: one, fields });
  }
  return {
    added,
    changed,
    gone: known.filter(({ urn, onList, mergedInto }) => onList && mergedInto === null && !there.has(urn)),
    unchanged: listed.length - added.length - changed.length,
    asked,
    providersBack: archivedAmong([...added, ...changed.map((one) => one.listed)], providerOf),
  };
};

export const changesNothing = ({ added, changed, gone }: Difference): boolean =>
  added.length + changed.length + gone.length === 0;

const archivedAmong = (
  listed: readonly ListedSetting[],
  providerOf: (organisation: string) => ListedProvider,
): ListedProvider[] => {
  const archived = listed
    .flatMap(({ organisation }) => (organisation === null ? [] : [providerOf(organisation)]))
    .filter(({ isArchived }) => isArchived);
  return [...new Map(archived.map((one) => [one.id, one])).values()];
};

/** The name it has after the list: one it had before, or none, says nothing. */
export const nameAfter = (known: KnownSetting, listed: Pick<ListedSetting, 'name'>): string | null =>
  listed.name === null || known.earlierNames.includes(listed.name.toLowerCase()) ? known.name : listed.name;

const PLAIN_FIELDS = [
  'provisionType', 'status', 'registeredOn', 'sector', 'localAuthority', 'region', 'places', 'shortBreaksOnly',
  'multiBuilding',
] as const; // prettier-ignore

const changesOf = (
  known: KnownSetting,
  listed: ListedSetting,
  providerOf: (organisation: string) => ListedProvider,
): FieldChange[] => {
  const changes: FieldChange[] = PLAIN_FIELDS.filter(
    (field) => listed[field] !== undefined && known[field] !== listed[field],
  ).map((field) => ({ field, before: asText(known[field]), after: asText(listed[field] ?? null) }));
  const name = nameAfter(known, listed);
  if (name !== known.name) changes.unshift({ field: 'name', before: known.name, after: name });
  const provider = listed.organisation === null ? null : providerOf(listed.organisation);
  if (provider && (provider.id === null || provider.id !== known.providerId))
    changes.unshift({ field: 'provider', before: known.providerName, after: provider.name });
  return changes;
};

const asText = (value: string | number | boolean | null): string | null => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value === null ? null : String(value);
};
